"""The only place that asks what time it is and where the user is."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol
from zoneinfo import ZoneInfo

from core.models import utc

_LOCALTIME = Path("/etc/localtime")
_FOLDER = "zoneinfo"


class Clock(Protocol):
    """What is handed to everything that depends on the time."""

    def now(self) -> datetime:
        """Return the present instant in UTC, in whole seconds."""

    def zone(self) -> str:
        """Return the IANA name of the zone that the user lives by."""


def is_zone(name: str) -> bool:
    """Say whether `name` is an IANA zone known to this computer."""
    try:
        ZoneInfo(name)
    except (ValueError, OSError, LookupError):  # LookupError: ZoneInfoNotFoundError is a KeyError
        return False
    return bool(name)


def zone_in_path(path: str) -> str:
    """Return "Europe/London" from "/usr/share/zoneinfo/Europe/London"; "" where there is none."""
    parts = Path(path).parts
    if _FOLDER not in parts:
        return ""
    tail = parts[parts.index(_FOLDER) + 1 :]
    if tail and tail[0] in {"posix", "right"}:  # the same zones again, in two other flavours
        tail = tail[1:]
    return "/".join(tail)


def _zone_of_variable(text: str) -> str:
    """Return the zone that a `TZ` variable names, in one of the three ways it may."""
    name = text.removeprefix(":")
    return zone_in_path(name) if name.startswith("/") else name


def _zone_of_link(link: Path) -> str:
    """Return the zone that a link such as /etc/localtime points to; "" where it is no link."""
    try:
        return zone_in_path(str(link.readlink()))
    except OSError:
        return ""


def _zone_of_system() -> str:
    """Return the zone by the slow way that works everywhere, and UTC where even that does not."""
    import tzlocal  # 29 ms that nearly every Linux and Mac start does without

    try:
        return tzlocal.reload_localzone().key
    except (LookupError, ValueError, AttributeError, OSError):
        return "UTC"


def local_zone(tz_variable: str, link: Path) -> str:
    """Return the user's IANA zone: from the `TZ` variable, from the link, or from the system."""
    for name in (_zone_of_variable(tz_variable), _zone_of_link(link)):
        if is_zone(name):
            return name
    return _zone_of_system()


class SystemClock:
    """The computer's own clock."""

    def now(self) -> datetime:
        """Return the present instant in UTC, in whole seconds."""
        return utc(datetime.now(UTC))

    def zone(self) -> str:
        """Return the zone set now: it moves when the user travels."""
        return local_zone(os.environ.get("TZ", ""), _LOCALTIME)


class StoppedClock:
    """A clock that stands still at an aware instant, for asking what would be due at another time."""

    def __init__(self, moment: datetime, zone: str) -> None:
        self._moment = utc(moment)
        self._zone = zone

    def now(self) -> datetime:
        """Return the instant it was stopped at."""
        return self._moment

    def zone(self) -> str:
        """Return the zone it was given."""
        return self._zone
