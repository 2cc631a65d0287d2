"""Places in a text as Python counts them (characters) and as Qt does (UTF-16 units)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.drafting.checks.letter import Span


def qt_place(text: str, at: int) -> int:
    """Return where Qt's cursor stands for the place `at` of a text: an emoji counts as two."""
    before = text[:at]
    return len(before) + sum(letter > "\uffff" for letter in before)


def python_place(text: str, at: int) -> int:
    """Return the place in a text at which Qt's cursor stands."""
    return len(text.encode("utf-16-le", "surrogatepass")[: at * 2].decode("utf-16-le", "replace"))


def qt_span(text: str, span: Span) -> tuple[int, int]:
    """Return a stretch as Qt counts it."""
    return qt_place(text, span[0]), qt_place(text, span[1])


def difference(old: str, new: str) -> tuple[Span, str]:
    """Return the one stretch of `old` to be replaced, and by what, to make it `new`."""
    least = min(len(old), len(new))
    start = next((at for at in range(least) if old[at] != new[at]), least)
    same = next((at for at in range(least - start) if old[-1 - at] != new[-1 - at]), least - start)
    return (start, len(old) - same), new[start : len(new) - same]
