"""Words that fit: cut with "…", or broken into lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFontMetrics

LONGEST = 600  # characters that are looked at: more than two lines hold on any screen


def words_of(label: str) -> str:
    """Return a button's label without the `&` of its mnemonic; "&&" stands for one."""
    return label.replace("&&", "\0").replace("&", "").replace("\0", "&")


def isolated(name: str) -> str:
    """Return a name fit for the middle of a line: one read from the right keeps its order to itself."""
    if any("\u0590" <= letter <= "\u08ff" or "\ufb1d" <= letter <= "\ufefc" for letter in name):
        return f"\u200e{name}\u200e"  # marks of what is read from the left; Qt takes isolates for spaces
    return name


def elided(text: str, metrics: QFontMetrics, width: int) -> str:
    """Return `text`, cut with "…" if it is wider than `width` pixels."""
    short = text[:LONGEST]
    if short == text and metrics.horizontalAdvance(text) <= width:
        return text
    fits = _most(len(short), lambda count: metrics.horizontalAdvance(short[:count] + "\u2026") <= width)
    return short[:fits].rstrip() + "\u2026"


def two_lines(text: str, metrics: QFontMetrics, width: int) -> tuple[str, ...]:
    """Return `text` as one line or two of at most `width` pixels, the last one cut with "…" if it must be."""
    short = text[:LONGEST]
    if short == text and metrics.horizontalAdvance(text) <= width:
        return (text,)
    head, rest = _break(short, metrics, width)
    if not head:
        return (elided(text, metrics, width),)
    return head, elided(rest + text[LONGEST:], metrics, width)


def lines(text: str, metrics: QFontMetrics, width: int) -> list[str]:
    """Return all of `text` as lines of at most `width` pixels; a word too long for one is broken itself."""
    found: list[str] = []
    for paragraph in text.split("\n"):
        rest = paragraph
        while near := _more_than_fits(rest, metrics, width):
            head, tail = _break(near, metrics, width)
            if not head:
                head, tail = _split(near, metrics, width)
            found.append(head)
            rest = tail + rest[len(near) :]
        found.append(rest)
    return found


def _more_than_fits(text: str, metrics: QFontMetrics, width: int) -> str:
    """Return a beginning of `text` that is too wide, and hardly more: "" where all of it fits.

    Measuring all of a long text for each of its lines would take seconds.
    """
    count = max(1, width // 2)
    while metrics.horizontalAdvance(text[:count]) <= width:
        if count >= len(text):
            return ""
        count *= 2
    return text[:count]


def _break(text: str, metrics: QFontMetrics, width: int) -> tuple[str, str]:
    """Return as many whole words as fit, and the rest; "" and all where not even one word fits."""
    spaces = [at for at, letter in enumerate(text) if letter == " "]
    count = _most(len(spaces), lambda at: metrics.horizontalAdvance(text[: spaces[at - 1]]) <= width)
    if count == 0:
        return "", text
    at = spaces[count - 1]
    return text[:at], text[at + 1 :]


def _split(text: str, metrics: QFontMetrics, width: int) -> tuple[str, str]:
    """Return as many letters as fit, at least one, and the rest."""
    count = max(1, _most(len(text), lambda at: metrics.horizontalAdvance(text[:at]) <= width))
    return text[:count], text[count:]


def _most(limit: int, holds: Callable[[int], bool]) -> int:
    """Return the largest count up to `limit` that `holds` for; it does up to some count and not after."""
    low, high = 0, limit
    while low < high:
        middle = (low + high + 1) // 2
        if holds(middle):
            low = middle
        else:
            high = middle - 1
    return low
