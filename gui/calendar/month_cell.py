"""One day of the month: where its number, its holiday and its entries stand, and how they are painted."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor

from gui.calendar.looks import icon, paints, short
from gui.theme.colours import colour
from gui.theme.painting import brush

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from PySide6.QtGui import QPainter

    from core.calendar.entries import Entry
    from gui.calendar.book import DayFacts
    from gui.calendar.conventions import Conventions
    from gui.calendar.ink import Ink
    from gui.theme.colours import Colours

_SIDE, _TOP, _GAP = 7, 6, 3
_DISC = 21
_SHADE = 0.55  # how much of the side's colour a day of rest has
_NARROW = 72
_LEAST = 34  # pixels between the sides: a narrower line says nothing


class Slot(NamedTuple):
    """A line of a cell: an entry, or for None the words that more entries are there.

    `badge` is the number alone, in the colours of the entry that matters most, where there is no room.
    """

    box: QRect
    entry: Entry | None
    more: int = 0
    badge: Entry | None = None


class Scene(NamedTuple):
    """What all cells are painted with."""

    ink: Ink
    colours: Colours
    conventions: Conventions
    now: datetime
    today: date
    rtl: bool


def slots(cell: QRect, entries: Sequence[Entry], ink: Ink, *, rtl: bool) -> list[Slot]:
    """Return the lines of a cell: all entries, or as many as fit and one line that says how many more."""
    if not entries:
        return []
    top = cell.top() + _TOP + _DISC - 4
    height = ink.row - 1
    fit = (cell.bottom() - 1 - top + _GAP) // (height + _GAP)
    if fit < 1 or cell.width() - 2 * _SIDE < _LEAST:
        return [_badge(cell, entries, ink, rtl=rtl)]
    shown = len(entries) if len(entries) <= fit else fit - 1
    boxes = [
        QRect(cell.left() + _SIDE, top + at * (height + _GAP), cell.width() - 2 * _SIDE, height)
        for at in range(min(fit, len(entries)))
    ]
    found = [Slot(box, entry) for box, entry in zip(boxes, entries[:shown], strict=False)]
    if shown < len(entries):
        found.append(Slot(boxes[shown], None, len(entries) - shown))
    return found


@lru_cache(maxsize=2)
def rest_colour(colours: Colours) -> QColor:
    """Return the ground of a day to rest on: opaque, which is quicker to paint than a veil."""
    veil, under = colour(colours.bg if colours.dark else colours.side), colour(colours.surface)
    parts = ((veil.red(), under.red()), (veil.green(), under.green()), (veil.blue(), under.blue()))
    return QColor(*(round(over * _SHADE + below * (1 - _SHADE)) for over, below in parts))


def _badge(cell: QRect, entries: Sequence[Entry], ink: Ink, *, rtl: bool) -> Slot:
    """Return the number of entries at the side of a cell that is too small for more."""
    width = max(ink.row, ink.width(str(len(entries)), bold=True) + 10)
    left = cell.left() + 4 if rtl else cell.right() - 4 - width
    top = cell.top() + _TOP - 4 + (_DISC - ink.row + 1) // 2
    return Slot(QRect(left, top, width, ink.row - 1), None, len(entries), badge=entries[0])


def more_words(slot: Slot, shown: int, ink: Ink) -> str:
    """Return "+3 more", or how many there are where none is shown; "+3" where that is too long."""
    said = f"+{slot.more} more"
    if not shown:
        said = "1 entry" if slot.more == 1 else f"{slot.more} entries"
    return said if ink.width(said, bold=True) <= slot.box.width() - 12 else f"+{slot.more}"


def paint_cell(painter: QPainter, cell: QRect, facts: DayFacts, scene: Scene, *, inside: bool) -> None:
    """Paint a day; `inside` is whether it belongs to the month that is shown."""
    if facts.rest:
        painter.fillRect(cell, brush(rest_colour(scene.colours).rgba()))
    _paint_head(painter, cell, facts, scene, inside=inside)
    found = slots(cell, facts.entries, scene.ink, rtl=scene.rtl)
    for slot in found:
        if slot.entry is not None:
            _paint_entry(painter, slot.box, slot.entry, scene)
        elif slot.badge is not None:
            ground, ink = paints(slot.badge, scene.now, scene.colours)
            scene.ink.pill(painter, slot.box, ground)
            left = slot.box.left() + (slot.box.width() - scene.ink.width(str(slot.more), bold=True)) // 2
            box = QRect(left, slot.box.top(), slot.box.width(), slot.box.height())
            scene.ink.text(painter, box, str(slot.more), ink, bold=True)
        else:
            box = slot.box.adjusted(6, 0, -6, 0)
            said = more_words(slot, len(found) - 1, scene.ink)
            scene.ink.text(painter, box, said, colour(scene.colours.muted), bold=True, right=scene.rtl)


def _paint_entry(painter: QPainter, box: QRect, entry: Entry, scene: Scene) -> None:
    ground, ink = paints(entry, scene.now, scene.colours)
    said = short(entry, scene.conventions)
    if entry.start is not None and box.width() < _NARROW:  # whom it is with says more than the hour
        said = " ".join(entry.title.split())
    scene.ink.entry(painter, box, said, icon(entry), ground, ink, rtl=scene.rtl)


def _paint_head(painter: QPainter, cell: QRect, facts: DayFacts, scene: Scene, *, inside: bool) -> None:
    """Paint the number, on a disc today, and the name of the holiday at the other side."""
    number = str(facts.day.day)
    if facts.day.day == 1 and not inside:
        number = scene.conventions.short(facts.day)
    width = scene.ink.width(number, bold=True)
    strip = QRect(cell.left() + _SIDE, cell.top() + _TOP - 4, cell.width() - 2 * _SIDE, _DISC)
    left = strip.right() + 1 - width if scene.rtl else strip.left()
    if facts.day == scene.today:
        disc = QRect(strip.right() + 1 - _DISC if scene.rtl else strip.left(), strip.top(), _DISC, _DISC)
        scene.ink.disc(painter, disc, colour(scene.colours.accent))
        left, ink = disc.left() + (disc.width() - width + 1) // 2, colour(scene.colours.on_accent)
        width = _DISC
    else:
        ink = colour(scene.colours.muted)
    scene.ink.text(painter, QRect(left, strip.top(), width + 1, _DISC), number, ink, bold=inside)
    if facts.holidays:
        room = strip.adjusted(0, 0, -width - 6, 0) if scene.rtl else strip.adjusted(width + 6, 0, 0, 0)
        names = ", ".join(facts.holidays)
        scene.ink.text(painter, room, names, colour(scene.colours.muted), right=not scene.rtl)
