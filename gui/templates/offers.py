"""What to put in where the cursor stands in a template: fields after "${", and what `if` can ask about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from core.drafting.fields import FIELDS, FLAGS

if TYPE_CHECKING:
    from collections.abc import Iterable

_FIELD = re.compile(r"\$(?P<brace>\{?)(?P<begun>[a-z_]*)\Z")
_CONDITION = re.compile(
    r"(?:^(?:either |or |else )?|\[\[)if (?:(?:not )?[a-z_]+ and )*(?:not )?(?P<begun>[a-z_]*)\Z"
)


class Offer(NamedTuple):
    """A name to put in, what it stands for, and the text that takes the place of what was begun."""

    name: str
    words: str
    text: str


def offers(before: str, after: str) -> tuple[str, tuple[Offer, ...]]:
    """Return what was begun before the cursor on its line, and what it may become; "" and nothing for none.

    `after` is the rest of the line.
    """
    field = _FIELD.search(before)
    if field:
        closed = "" if after.startswith("}") else "}"
        begun = field.group()
        found = _matching(FIELDS.items(), field["begun"])
        return begun, tuple(Offer(name, words, f"${{{name}{closed}") for name, words in found)
    condition = _CONDITION.search(before)
    if condition:
        begun = condition["begun"]
        found = _matching((*FLAGS.items(), *FIELDS.items()), begun)
        return begun, tuple(Offer(name, words, name) for name, words in found if name != begun)
    return "", ()


def _matching(known: Iterable[tuple[str, str]], begun: str) -> list[tuple[str, str]]:
    """Return the names that begin as typed, then those that hold it."""
    pairs = [(name, words) for name, words in known if begun in name]
    return sorted(pairs, key=lambda pair: not pair[0].startswith(begun))
