"""The parts that the app is made of and their licences, as `packaging/licences` gathered them."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from core.paths import resources_dir
from core.records import record

if TYPE_CHECKING:
    from pathlib import Path

_BETWEEN = "\n\n" + "\u2500" * 40 + "\n\n"  # two texts of one part
_FULL = 55  # characters: a shorter line ended because its author wanted it to
_OWN_LINE = re.compile(r"Copyright|\(c\)|Licence:|[^\w\"'(]|\w{1,3}[.)] |\([\w]{1,3}\) ", re.IGNORECASE)


@record
class Part:
    """Something that the app is made of: its name, what it is for, and the files of its licence."""

    name: str
    version: str
    licence: str
    what: str
    texts: tuple[str, ...]

    @property
    def said(self) -> str:
        """Return version and licence, in a line."""
        return " \u00b7 ".join(filter(None, (self.version, self.licence)))


def licences_dir() -> Path:
    """Return the folder of the texts."""
    return resources_dir() / "licences"


def parts() -> tuple[Part, ...]:
    """Return all parts, the app itself first."""
    kept = json.loads((licences_dir() / "index.json").read_text(encoding="utf-8"))
    return tuple(Part(**one | {"texts": tuple(one["texts"])}) for one in kept)


def text_of(part: Part) -> str:
    """Return the licence of a part, all of it."""
    texts = [(licences_dir() / name).read_text(encoding="utf-8").strip("\n") for name in part.texts]
    return _BETWEEN.join(texts) + "\n"


def flowing(text: str) -> str:
    """Return a text with its paragraphs in one line each, to be broken where a window ends."""
    lines: list[str] = []
    full = False
    for line in text.splitlines():
        begins = line.strip()
        if full and begins and not _OWN_LINE.match(begins):
            lines[-1] += f" {begins}"
        else:
            lines.append(line)
        full = len(line.strip()) >= _FULL
    return "\n".join(lines)
