"""Tells what a noted phrase can follow: "about", "hearing", "that", or only a colon."""

from __future__ import annotations

from enum import StrEnum
from itertools import pairwise

from core.drafting.rapport.grammar import (
    ASKS,
    DETERMINERS,
    FINITE,
    HOW,
    PERSONS,
    PLURAL_VERBS,
    PREPOSITIONS,
    RELATIVES,
    SPEAKER,
    VERBS,
)
from core.drafting.words import folded, word_set


class Shape(StrEnum):
    """What a noted phrase can follow."""

    TOPIC = "topic"
    """After "about": "hiking in Wales"."""

    HOW = "how"
    """After "hearing": "how your team runs critique"."""

    THAT = "that"
    """After "that" or a colon: "we both know Kestrel"."""

    SAID = "said"
    """After a colon alone: whatever else was noted."""


_AFTER_A_VERB = DETERMINERS | word_set("me us to you it")
_MAY_PRECEDE_A_NOUN = PREPOSITIONS | word_set("and or")


def shape_of(text: str) -> Shape:
    """Return what a phrase can follow."""
    words = [word.strip(',;:"') for word in folded(text).split()]
    first = words[0].partition("'")[0] if words else ""
    if len(words) == 1 or first in ASKS or first.endswith("ing"):
        return Shape.TOPIC
    if first in HOW:
        return Shape.SAID if words[1] in {"a", "an"} else Shape.HOW
    if first in PERSONS:
        return Shape.THAT
    if first in SPEAKER | FINITE or (first.endswith("ed") and words[1] in _AFTER_A_VERB):
        return Shape.SAID
    if _is_statement(words):
        return Shape.THAT if first in DETERMINERS else Shape.SAID
    return Shape.TOPIC


def _is_statement(words: list[str]) -> bool:
    """Say whether the words tell something, as far as words alone can show: "the office is in a church"."""
    for at, (before, word) in enumerate(pairwise(words), start=1):
        if word in RELATIVES | PERSONS | SPEAKER:
            return False
        if at > 1 and word in DETERMINERS and before not in _MAY_PRECEDE_A_NOUN:
            return False
        if word in FINITE:
            return True
        after_noun = at > 1 or before not in DETERMINERS
        if after_noun and (word in VERBS or (word in PLURAL_VERBS and before.endswith("s"))):
            return True
    return False
