"""Where interviews stand among the hours of a week: in pixels, those that overlap side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect

from core.calendar.columns import columns

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from core.calendar.entries import Entry
    from core.calendar.hours import Axis

LEAST = 23  # pixels: a block that can still be read and grabbed
_SIDE, _GAP = 3, 2


class Block(NamedTuple):
    """An interview, or the part of one that falls on this day."""

    entry: Entry
    box: QRect
    begins: bool


def blocks(
    cell: QRect, day: date, entries: Iterable[Entry], axis: Axis, scale: float, *, rtl: bool
) -> list[Block]:
    """Return the interviews of a day in its column `cell`, `scale` pixels a minute."""
    parts: list[tuple[Entry, float, float]] = []
    for entry in entries:
        if entry.start is None or entry.end is None:
            continue
        top = axis.place(day, entry.start) * scale
        foot = axis.place(day, entry.end, ending=True) * scale
        if foot > top or entry.day == day:
            parts.append((entry, min(top, axis.length * scale - LEAST), max(foot, top + LEAST)))
    found = []
    width = cell.width() - 2 * _SIDE
    for (entry, top, foot), column in zip(
        parts, columns([(top, foot) for _entry, top, foot in parts]), strict=True
    ):
        at = column.of - 1 - column.at if rtl else column.at
        left = cell.left() + _SIDE + width * at // column.of
        right = cell.left() + _SIDE + width * (at + 1) // column.of
        box = QRect(left, cell.top() + round(top), right - left - _GAP, max(LEAST, round(foot - top)) - 1)
        found.append(Block(entry, box, entry.day == day))
    return found
