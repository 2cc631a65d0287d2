"""Words and sentences of a text, and how alike two texts are."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORD = r"[^\W_]+(?:['\u2019.\-][^\W_]+)*"
_NAME_WORD = r"[^\W\d_]+(?:[-'\u2019][^\W\d_]+)*"
_SENTENCE = r"[^\n.!?\u2026]+(?:[.!?\u2026]+(?=\s|$)|[.!?\u2026]+(?=\S)[^\n.!?\u2026]*)*"


@lru_cache(maxsize=128)
def pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """Return a compiled pattern, made when it is first wanted: compiling all at once costs 10 ms."""
    return re.compile(text, flags)


def word_set(text: str) -> frozenset[str]:
    """Return the words between the blanks of a text: a way to write a long list of them."""
    return frozenset(text.split())


def words(text: str) -> list[str]:
    """Return the words of a text, as written; "don't", "e.g" and "follow-up" are one each."""
    return pattern(_WORD).findall(text)


def folded(text: str) -> str:
    """Return a text as it is compared: small letters, one kind of apostrophe."""
    return text.replace("\u2019", "'").lower()


def bare_words(text: str) -> list[str]:
    """Return the words of a short text, folded, without marks and without what follows an apostrophe."""
    return [word.strip(',;:.!?"()').partition("'")[0] for word in folded(text).split()]


def name_words(*texts: str) -> frozenset[str]:
    """Return the words of some names, as written, without a possessive."""
    found = (word for text in texts for word in pattern(_NAME_WORD).findall(text))
    return frozenset(word.removesuffix("'s").removesuffix("\u2019s") for word in found)


def runs_of(tokens: Sequence[str], length: int) -> set[tuple[str, ...]]:
    """Return every run of `length` words."""
    return {tuple(tokens[at : at + length]) for at in range(len(tokens) - length + 1)}


@lru_cache(maxsize=64)
def _pairs(text: str) -> frozenset[tuple[str, ...]]:
    return frozenset(runs_of(words(folded(text)), 2))


def likeness(one: str, other: str) -> float:
    """Return how alike two texts are, from 0 to 1: what share of neighbouring words they have in common."""
    pairs, others = _pairs(one), _pairs(other)
    if not pairs or not others:
        return 0.0
    return 2 * len(pairs & others) / (len(pairs) + len(others))


_GOES_ON = r"(?i:\b(?:dr|prof|mr|mrs|ms|nr|ca|bzw|z)\.)\Z"
_ORDINAL = r"\b\d{1,2}\.\Z"
_AFTER_AN_ORDINAL = (
    r"(?i:\s(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)\b)"
)


def sentences(text: str) -> list[tuple[int, int]]:
    """Return where each sentence begins and ends; the end of a line ends one too.

    "Dr. Lee" and "7. Dezember" end none.
    """
    found: list[tuple[int, int]] = []
    for begins, end in _stretches(text):
        joined = bool(found) and _goes_on(text, found[-1], begins)
        found.append((found.pop()[0] if joined else begins, end))
    return found


def _goes_on(text: str, before: tuple[int, int], start: int) -> bool:
    """Say whether what looks like the end of a sentence is only a full stop within it."""
    said, gap = text[slice(*before)], text[before[1] : start]
    if "\n" in gap:
        return False
    if pattern(_GOES_ON).search(said):
        return True
    return bool(pattern(_ORDINAL).search(said) and pattern(_AFTER_AN_ORDINAL).match(text, before[1]))


def _stretches(text: str) -> list[tuple[int, int]]:
    found = []
    for match in pattern(_SENTENCE).finditer(text):
        start, end = match.span()
        stretch = match.group()
        start += len(stretch) - len(stretch.lstrip())
        end -= len(stretch) - len(stretch.rstrip())
        if start < end:
            found.append((start, end))
    return found
