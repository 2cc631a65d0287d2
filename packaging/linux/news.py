"""What CHANGELOG.md says, as AppStream and as Debian want to hear of it."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from email.utils import format_datetime
from typing import NamedTuple

_HEADING = re.compile(r"^## (?P<version>\d+(?:\.\d+)+) \((?P<day>\d{4}-\d{2}-\d{2})\)$", re.MULTILINE)


class Release(NamedTuple):
    """One version and its day."""

    version: str
    day: date


def releases(changelog: str, version: str, built: datetime) -> list[Release]:
    """Return the releases, newest first. What is built now is one, if only of the day of its commit."""
    known = [
        Release(found["version"], date.fromisoformat(found["day"])) for found in _HEADING.finditer(changelog)
    ]
    if any(release.version == version for release in known):
        return known
    return [Release(version, built.astimezone(UTC).date()), *known]


def appstream_releases(known: list[Release]) -> str:
    """Return the element of AppStream that lists the releases."""
    lines = (f'    <release version="{release.version}" date="{release.day}"/>' for release in known)
    return "\n".join(("<releases>", *lines, "  </releases>"))


def debian_changelog(version: str, maintainer: str, built: datetime) -> str:
    """Return the package's own changelog; what changed in the app is in the other, beside it."""
    return (
        f"afterword ({version}) unstable; urgency=medium\n\n"
        "  * The package of this release; changelog.gz says what is new in it.\n\n"
        f" -- {maintainer}  {format_datetime(built.astimezone(UTC))}\n"
    )
