"""Gives a noted phrase the small first letter it has inside a sentence, unless it begins with a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.drafting.rapport.grammar import ASKS, DETERMINERS, HOW, PERSONS, PREPOSITIONS, VERBS
from core.drafting.words import word_set

if TYPE_CHECKING:
    from collections.abc import Collection

_SMALL = HOW | ASKS | PERSONS | DETERMINERS | PREPOSITIONS | VERBS | word_set("us being having getting and")
_ABSTRACT = ("ing", "tion", "ment", "ness", "ship", "ance", "ence", "ology", "graphy", "ability", "ibility")
_SHORTEST_ABSTRACT = 5  # "skiing" is long enough, "king" is not
_NAMES_THAT_LOOK_ABSTRACT = word_set("beijing boeing reading wyoming notion florence provence sterling")
_COMMON = word_set(
    """
    agile animals art baking bikes books bread cats chess children climbing code coffee concerts cooking
    cricket critique cycling dance data design dogs family film films fishing food football games gardens
    guitar holidays jazz kids life maps money motorbikes mountains movies music nature old pets photos
    piano plants podcasts poetry quality remote research rowing rugby school science sewing skiing small
    soccer sport sports stories swimming tea teaching tennis tests theatre tools trains travel trees
    walking walks wine women work yoga young
    """,
)


def lowered(text: str, names: Collection[str]) -> str:
    """Return the phrase as it goes on inside a sentence. `names`, acronyms and "I" stay as they are."""
    first = text.split(maxsplit=1)[0] if text.strip() else ""
    bare = first.strip(',;:"()').replace("\u2019", "'").partition("'")[0]
    if bare[1:] != bare[1:].lower() or bare == "I" or text == bare == text[:1]:
        return text
    return f"{text[:1].lower()}{text[1:]}" if _is_common(bare, names) else text


def _is_common(word: str, names: Collection[str]) -> bool:
    """Say whether a word with a capital is surely no name: wrongly small is worse than wrongly large."""
    key = word.casefold()
    if key in _SMALL:
        return True
    if any(word in name.split() for name in names):
        return False
    return key in _COMMON or _is_abstract(key)


def _is_abstract(word: str) -> bool:
    """Say whether a word ends like an activity or an idea, and is none of the names that do too."""
    long = len(word) >= _SHORTEST_ABSTRACT and word.removesuffix("s").endswith(_ABSTRACT)
    return long and word not in _NAMES_THAT_LOOK_ABSTRACT
