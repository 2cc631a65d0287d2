"""Breaking a sentence into at most two painted lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics


def two_lines(text: str, metrics: QFontMetrics, width: int) -> tuple[str, ...]:
    """Return `text` as one line or two of at most `width` pixels, the last one cut with "…" if it must be."""
    if metrics.horizontalAdvance(text) <= width:
        return (text,)
    head, rest = _break(text, metrics, width)
    if not head:
        return (metrics.elidedText(text, Qt.TextElideMode.ElideRight, width),)
    return head, metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)


def _break(text: str, metrics: QFontMetrics, width: int) -> tuple[str, str]:
    """Return as many whole words as fit, and the rest; "" and all where not even one word fits."""
    spaces = [at for at, letter in enumerate(text) if letter == " "]
    low, high = 0, len(spaces)  # words before spaces[low - 1] fit, up to spaces[high] they may not
    while low < high:
        middle = (low + high) // 2
        if metrics.horizontalAdvance(text[: spaces[middle]]) <= width:
            low = middle + 1
        else:
            high = middle
    if low == 0:
        return "", text
    at = spaces[low - 1]
    return text[:at], text[at + 1 :]
