"""What is inside and under which licence, from packaging/licences.toml, as Debian and as .rpm say it."""

from __future__ import annotations

import re
import tomllib
from typing import Any

from project import ROOT

TEXTS = "usr/lib/afterword/_internal/resources/licences"
_HEAD = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Afterword
Source: {homepage}
Comment: Python, Qt and other libraries are inside, so that nothing else has to be set up. What they are is
 listed below; /{texts} has the text of each, and the
 window shows them under About.

Files: *
Copyright: 2026 The Afterword authors
License: MIT
{licence}

Files: usr/lib/afterword/_internal/*
Copyright: the authors of each part, as its text names them
License: {others}
Comment: {list}
 .
 On Debian, /usr/share/common-licenses has LGPL-3, GPL-3, GPL-2, MPL-2.0 and Apache-2.0 too.
"""


def _parts() -> list[dict[str, Any]]:
    parts = tomllib.loads((ROOT / "packaging" / "licences.toml").read_text(encoding="utf-8"))["part"]
    return [part for part in parts if part.get("system", "linux") == "linux"]


def whole_licence() -> str:
    """Return the SPDX expression of all that is inside."""
    return _joined(_parts())


def debian_copyright(homepage: str) -> str:
    """Return Debian's copyright file."""
    own, *others = _parts()
    if own["name"] != "Afterword":
        raise ValueError("the first of packaging/licences.toml is to be Afterword itself")
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8").split("\n\n", 2)[2]
    return _HEAD.format(
        homepage=homepage,
        texts=TEXTS,
        licence=_indented(licence),
        others=_joined(others),
        list="\n ".join(f"{part['name']}: {' '.join(part['licence'].split())}" for part in others),
    )


def _joined(parts: list[dict[str, Any]]) -> str:
    """Return one expression for the licences of all, each named once."""
    names = {name for part in parts for name in re.split(r"\s+AND\s+", part["licence"])}
    return " AND ".join(f"({name})" if " OR " in name else name for name in sorted(names))


def _indented(text: str) -> str:
    return "\n".join(f" {line or '.'}" for line in text.strip().splitlines())
