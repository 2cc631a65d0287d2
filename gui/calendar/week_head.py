"""The top of a week: its days, their holidays, and what has no hour: steps and the days they named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter

from gui.calendar.days_view import DaysView, Spot
from gui.calendar.ink import Ink
from gui.calendar.looks import icon, paints, short, words
from gui.calendar.month_cell import Slot, more_words
from gui.theme.colours import colour, colours_of
from gui.theme.painting import block, ring

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPaintEvent

    from core.calendar.entries import Entry
    from gui.calendar.book import DayFacts

_PAD, _GAP, _DISC, _NAMES = 7, 3, 21, 30
_VERTICAL = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class WeekHead(DaysView):
    """Seven days in a row. `scroll_wanted` asks for the hours below to be scrolled, by half hours."""

    scroll_wanted = Signal(int)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # handed on as they came
        self._ink = Ink(self.font())
        self._most = 4  # lines of entries before the rest becomes "+3 more"
        self.setAccessibleName("Week")
        self.setMinimumSize(200, 40)

    def show_week(self, days: Sequence[DayFacts]) -> None:
        """Show these seven days."""
        self.show_days(days)
        self._fit()

    def set_most(self, lines: int) -> None:
        """Show at most so many lines of entries."""
        if lines != self._most:
            self._most = lines
            self._fit()

    def _fit(self) -> None:
        """Take the height of the fullest day, up to a limit."""
        most = max((len(untimed(facts)) for facts in self.days.days), default=0)
        lines = min(self._most, most)
        self.setFixedHeight(self._names_height() + lines * (self._ink.row + _GAP - 1) + 6)

    def _names_height(self) -> int:
        holidays = any(facts.holidays for facts in self.days.days)
        return _NAMES + (self._ink.line if holidays else 0)

    def fonts_changed(self) -> None:
        self._ink = Ink(self.font())
        self._fit()

    def walk(self, key: int) -> None:
        """Go on by an arrow: up and down are for the hours."""
        which = Qt.Key(key)
        if which in _VERTICAL:
            self.scroll_wanted.emit(_VERTICAL[which])
        else:
            super().walk(key)

    # ---- where things are ----------------------------------------------------------------------------

    def _slots(self, facts: DayFacts) -> list[Slot]:
        cell, entries = self.visualRect(self.days.index_of(facts.day)), untimed(facts)
        shown = len(entries) if len(entries) <= self._most else self._most - 1
        height, top = self._ink.row - 1, cell.top() + self._names_height()
        boxes = [
            QRect(cell.left() + _PAD, top + at * (height + _GAP), cell.width() - 2 * _PAD, height)
            for at in range(min(self._most, len(entries)))
        ]
        found = [Slot(box, entry) for box, entry in zip(boxes, entries[:shown], strict=False)]
        if shown < len(entries):
            found.append(Slot(boxes[shown], None, len(entries) - shown))
        return found

    def spot(self, at: QPoint) -> Spot:
        facts = self.days.day_at(self.indexAt(at))
        if facts is None:
            return Spot()
        for slot in self._slots(facts):
            if slot.box.contains(at):
                return Spot(day=facts.day, entry=slot.entry, more=slot.more)
        return Spot(day=facts.day)

    def entry_box(self, key: str) -> QRect:
        for facts in self.days.days:
            for slot in self._slots(facts) if facts.entry(key) else ():
                if slot.entry is not None and slot.entry.key == key:
                    return slot.box
        return QRect()

    # ---- painting ------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        self._ink.begin(painter)
        colours = colours_of(self.palette())
        for facts in self.days.days:
            cell = self.visualRect(self.days.index_of(facts.day))
            self._paint_day(painter, cell, facts)
            if cell.left() > 0:
                block(painter, QRect(cell.left() - 1, cell.top(), 1, cell.height()), colour(colours.line))
        if self.entry_key and not (box := self.entry_box(self.entry_key)).isNull():
            ring(painter, box.adjusted(-2, -2, 2, 2), colour(colours.accent), 7)
        cell = self.visualRect(self.currentIndex()).adjusted(1, 1, -2, -1)
        if self.hasFocus():
            ring(painter, cell, colour(colours.accent), 8)
        else:
            painter.setPen(colour(colours.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(cell, 7, 7)
        self.paint_drag(painter, self._ink)
        painter.end()

    def _paint_day(self, painter: QPainter, cell: QRect, facts: DayFacts) -> None:
        colours, rtl = colours_of(self.palette()), self.isRightToLeft()
        muted = colour(colours.muted)
        self._paint_name(painter, cell, facts)
        if facts.holidays:
            box = QRect(cell.left() + _PAD, cell.top() + _NAMES - 3, cell.width() - 2 * _PAD, self._ink.line)
            self._ink.text(painter, box, ", ".join(facts.holidays), muted, right=rtl)
        found = self._slots(facts)
        for slot in found:
            if slot.entry is None:
                said = more_words(slot, len(found) - 1, self._ink)
                self._ink.text(painter, slot.box.adjusted(6, 0, -6, 0), said, muted, bold=True, right=rtl)
                continue
            ground, ink = paints(slot.entry, self.workspace.clock.now(), colours)
            said = words(slot.entry, self.days.conventions)
            if self._ink.width(said) > self._ink.room(slot.box, icon(slot.entry)):
                said = short(slot.entry, self.days.conventions)
            self._ink.entry(painter, slot.box, said, icon(slot.entry), ground, ink, rtl=rtl)

    def _paint_name(self, painter: QPainter, cell: QRect, facts: DayFacts) -> None:
        """Paint the weekday and the number, on a disc today."""
        colours, rtl, ink = colours_of(self.palette()), self.isRightToLeft(), self._ink
        name, number = self.days.conventions.weekday(facts.day.weekday()), str(facts.day.day)
        strip = QRect(cell.left() + _PAD, cell.top() + 4, cell.width() - 2 * _PAD, _DISC)
        ink.text(painter, strip, name, colour(colours.muted), bold=True, right=rtl)
        away = ink.width(name, bold=True) + 7
        width = ink.width(number, bold=True)
        left = strip.right() + 1 - away - width if rtl else strip.left() + away
        letters = colour(colours.text)
        if facts.day == self.today():
            disc = QRect(left - (_DISC - width) // 2, strip.top(), _DISC, _DISC)
            ink.disc(painter, disc, colour(colours.accent))
            letters = colour(colours.on_accent)
        ink.text(painter, QRect(left, strip.top(), width + 1, _DISC), number, letters, bold=True)


def untimed(facts: DayFacts) -> tuple[Entry, ...]:
    """Return the entries of a day that have no hour."""
    return tuple(entry for entry in facts.entries if entry.start is None)
