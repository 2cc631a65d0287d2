"""Small changes to a text that mend what a check found: pure, and always leaving a whole letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.drafting.shorten import shorten
from core.drafting.words import folded, pattern, sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from core.drafting.checks.letter import Span


def replaced(text: str, spans: Iterable[Span], by: str) -> str:
    """Return the text with other words in these places, which do not overlap."""
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]}{by}{text[end:]}"
    return text


def without_sentences(text: str, spans: Collection[Span]) -> str:
    """Return the text without the sentences that any of these places is in."""
    doomed = [
        (start, end) for start, end in sentences(text) if any(at < end and start < to for at, to in spans)
    ]
    return tidy(replaced(text, doomed, ""))


def tidy(text: str) -> str:
    """Return a text without the doubled blanks and empty lines that taking something out leaves."""
    text = pattern(r"(?<=\S)[ \t]{2,}(?=\S)").sub(" ", text)
    text = pattern(r"[ \t]+(?=\n|\Z)|(?<=\n)[ \t]+").sub("", text)
    return pattern(r"\n{3,}").sub("\n\n", text).strip("\n")


def before_closing(text: str, sentence: str, closings: Collection[str]) -> str:
    """Return a letter with one more sentence, a paragraph of its own before the closing."""
    lines = text.rstrip().split("\n")
    at = closing_line(lines, closings)
    above = "\n".join(lines[:at]).rstrip()
    below = "\n".join(lines[at:])
    return "\n\n".join(part for part in (above, sentence, below) if part)


def closing_line(lines: list[str], closings: Collection[str]) -> int:
    """Return which line of a letter is the last closing, such as "Kind regards,"; their number if none is."""
    return next((at for at in reversed(range(len(lines))) if is_closing(lines[at], closings)), len(lines))


def is_closing(line: str, closings: Collection[str]) -> bool:
    """Say whether a line of a letter is a closing such as "Kind regards,"."""
    return folded(line).strip(" ,.!") in closings


def after_opening(text: str, sentence: str) -> str:
    """Return a letter with one more sentence at the end of the first paragraph below the greeting."""
    paragraphs = text.rstrip().split("\n\n")
    at = 1 if len(paragraphs) > 1 else 0
    paragraphs[at] = f"{paragraphs[at].rstrip()} {sentence}"
    return "\n\n".join(paragraphs)


def within(text: str, limit: int, count: Callable[[str], int]) -> str:
    """Return the beginning of a short text that counts at most `limit`, in whole sentences where it can."""
    fitting = [text[:end] for _, end in sentences(text) if count(text[:end]) <= limit]
    kept = fitting[-1] if fitting else ""
    if count(kept) * 2 > limit:
        return kept
    rooms = range(limit - 1, 0, -1)
    cut = (shorten(text, room) or text[:room] for room in rooms)
    return next(f"{one.rstrip(' .,;:')}." for one in cut if count(one) < limit)


def single_marks(text: str) -> str:
    """Return a text in which only the first exclamation mark stands; the others are full stops."""
    first = text.find("!")
    head, tail = text[: first + 1], text[first + 1 :].lstrip("!")
    return head + pattern("!+").sub(".", tail)
