"""Finds phrases as whole words, without patterns: compiling sixty costs more than looking for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from core.drafting.checks.letter import Span


def first_phrase(phrases: Iterable[str], text: str) -> Span | None:
    """Return where the first of some phrases stands in a folded text, the longest of those that begin there.

    A phrase with a star at its end stands for any ending: "discriminat*".
    """
    return next(iter(every_phrase(phrases, text)), None)


def every_phrase(phrases: Iterable[str], text: str) -> list[Span]:
    """Return where phrases stand in a folded text, in order, without those that overlap an earlier one."""
    found = sorted({span for phrase in phrases for span in _places(phrase, text)}, key=_longest_first)
    kept: list[Span] = []
    for span in found:
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def _longest_first(span: Span) -> tuple[int, int]:
    return span[0], -span[1]


def _places(phrase: str, text: str) -> Iterator[Span]:
    """Yield where a phrase stands as whole words."""
    stem = phrase.removesuffix("*")
    start = text.find(stem)
    while start >= 0:
        end = start + len(stem)
        if phrase != stem:
            end = next((at for at in range(end, len(text)) if not text[at].isalnum()), len(text))
        if not _in_word(text[start - 1 : start]) and not _in_word(text[end : end + 1]):
            yield start, end
        start = text.find(stem, start + 1)


def _in_word(character: str) -> bool:
    return character.isalnum() or character == "'"
