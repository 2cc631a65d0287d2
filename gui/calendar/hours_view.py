"""The hours of a week: interviews as blocks, a line for now, and days of any length."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from core.calendar.hours import Axis
from core.calendar.moving import snapped
from gui.calendar.days_view import DaysView, Spot
from gui.calendar.hours_layout import blocks
from gui.calendar.hours_model import HoursModel
from gui.calendar.ink import PAD, Ink
from gui.calendar.looks import paints, where
from gui.calendar.month_cell import rest_colour
from gui.theme.colours import colour, colours_of
from gui.theme.painting import block, brush, pen, ring
from gui.widgets.scroll import ThinScrollBar

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from PySide6.QtGui import QHideEvent, QPaintEvent, QResizeEvent, QShowEvent

    from core.calendar.entries import Entry
    from gui.calendar.book import DayFacts
    from gui.calendar.conventions import Conventions
    from gui.calendar.days_model import DaysModel
    from gui.calendar.hours_layout import Block

_HOUR = 46  # pixels at the usual size of type
_BODY = 14
_MINUTE = 60_000  # milliseconds
_MORNING = 7 * 60 + 30
_HALF = 30
_NARROW = 64  # pixels: a block that holds a name and a time and no more


class HoursView(DaysView):
    """One tall row of seven days that scrolls. It takes no focus: the week's head does."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # handed on as they came
        self._ink = Ink(self.font())
        self._before: tuple[Entry, ...] = ()
        self.axis = Axis((self.today(),), self.workspace.zone)
        self.setAccessibleName("Hours")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBar(ThinScrollBar())
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSize(200, 80)
        self._scrolled = False
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE)
        self._minute.timeout.connect(self.viewport().update)

    def make_model(self, conventions: Conventions) -> DaysModel:
        return HoursModel(conventions, self)

    @property
    def scale(self) -> float:
        """Return the pixels of a minute."""
        return _HOUR * self._ink.line / _BODY / 60

    def show_week(self, days: Sequence[DayFacts], before: Sequence[Entry]) -> None:
        """Show these days; `before` are the entries of the day before, which may run into the first."""
        self._before = tuple(before)
        self.axis = Axis([facts.day for facts in days], self.workspace.zone)
        self.show_days(days)
        self._fit()

    def _fit(self) -> None:
        self.verticalHeader().resizeSection(0, round(self.axis.length * self.scale) + 1)
        self.updateGeometries()  # now, and not when Qt comes to it: the bar is set next
        self.verticalScrollBar().setSingleStep(round(_HALF * self.scale))

    def fonts_changed(self) -> None:
        self._ink = Ink(self.font())
        self._fit()

    def scroll_to_morning(self) -> None:
        """Show the day's beginning, or what comes before it."""
        starts = [
            self.axis.place(facts.day, entry.start)
            for facts in self.days.days
            for entry in facts.entries
            if entry.start is not None
        ]
        first = min([_MORNING, *(start - _HALF for start in starts)])
        self.verticalScrollBar().setValue(round(first * self.scale))

    def scroll_by_half_hours(self, count: int) -> None:
        """Scroll, as arrows do."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + count * bar.singleStep())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        if not self._scrolled and self.days.days:
            self._scrolled = True
            self.scroll_to_morning()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._minute.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._minute.stop()

    # ---- where things are ----------------------------------------------------------------------------

    def column(self, day: date) -> QRect:
        """Return the column of a day, in the viewport."""
        return self.visualRect(self.days.index_of(day))

    def blocks(self, facts: DayFacts) -> list[Block]:
        """Return the interviews of a day, and what runs into it from the day before."""
        earlier = self.days.index_of(facts.day - timedelta(days=1))
        known = self.days.day_at(earlier)
        carried = known.entries if known is not None else self._before
        entries = (*carried, *facts.entries)
        cell = self.column(facts.day)
        return blocks(cell, facts.day, entries, self.axis, self.scale, rtl=self.isRightToLeft())

    def place(self, at: QPoint, day: date) -> float:
        """Return the place on the axis of a point, not rounded."""
        return (at.y() - self.column(day).top()) / self.scale

    def spot(self, at: QPoint) -> Spot:
        facts = self.days.day_at(self.indexAt(at))
        if facts is None:
            return Spot()
        for one in self.blocks(facts):
            if one.box.contains(at):
                return Spot(day=facts.day, entry=one.entry, moment=one.entry.start)
        place = snapped(self.place(at, facts.day), self.axis.length)
        return Spot(day=facts.day, moment=self.axis.moment(facts.day, place // _HALF * _HALF))

    def entry_box(self, key: str) -> QRect:
        for facts in self.days.days:
            if facts.entry(key):
                return next((one.box for one in self.blocks(facts) if one.entry.key == key), QRect())
        return QRect()

    # ---- dragging ------------------------------------------------------------------------------------

    def aim(self, pressed: Spot, over: Spot) -> datetime | None:
        """Return the start that the dragged interview would have: where its top is, to a quarter."""
        entry, day = pressed.entry, over.day
        if entry is None or entry.start is None or day is None or pressed.day != entry.day:
            return None  # what runs into this day is moved by whole days
        grabbed = self.place(self.grabbed_at, entry.day) - self.axis.place(entry.day, entry.start)
        return self.axis.moment(day, snapped(self.place(self.pointer, day) - grabbed, self.axis.length))

    def new_range(self, pressed: Spot, over: Spot) -> None:
        """Ask for a new interview between the times dragged over, on the day the drag began."""
        span = self._span(pressed)
        if span is not None and pressed.day is not None:
            self.new_wanted.emit(pressed.day, *span)

    def _span(self, pressed: Spot) -> tuple[datetime, datetime] | None:
        """Return the times between where a drag began and where it is."""
        day = pressed.day
        if day is None:
            return None
        ends = sorted(
            snapped(self.place(at, day), self.axis.length) for at in (self.grabbed_at, self.pointer)
        )
        start, end = (self.axis.moment(day, place) for place in ends)
        if start is None or end is None:
            return None
        return start, max(end, start + timedelta(minutes=15))

    # ---- painting ------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        self._ink.begin(painter)
        for facts in self.days.days:
            self._paint_ground(painter, facts)
        self._paint_lines(painter)
        for facts in self.days.days:
            for one in self.blocks(facts):
                self._paint_block(painter, one)
        self._paint_now(painter)
        self._paint_aim(painter)
        painter.end()

    def _paint_ground(self, painter: QPainter, facts: DayFacts) -> None:
        colours, cell = colours_of(self.palette()), self.column(facts.day)
        if facts.rest:
            painter.fillRect(cell, brush(rest_colour(colours).rgba()))
        for start, stop in self.axis.voids(facts.day):
            top, foot = cell.top() + round(start * self.scale), cell.top() + round(stop * self.scale)
            void = QRect(cell.left(), top, cell.width(), foot - top)
            painter.fillRect(void, brush(colour(colours.side).rgba()))
            painter.save()
            painter.setClipRect(void)
            painter.setPen(pen(colour(colours.line), 1))
            for x in range(void.left() - void.height(), void.right(), 8):
                painter.drawLine(x, void.bottom(), x + void.height(), void.top())
            painter.restore()

    def _paint_lines(self, painter: QPainter) -> None:
        line = colour(colours_of(self.palette()).line)
        top = self.visualRect(self.days.index(0, 0)).top()
        for hour in self.axis.lines():
            if hour.place:
                y = top + round(hour.place * self.scale)
                block(painter, QRect(0, y, self.viewport().width(), 1), line)
        for facts in self.days.days:
            cell = self.column(facts.day)
            if cell.left() > 0:
                block(painter, QRect(cell.left() - 1, 0, 1, self.viewport().height()), line)

    def _paint_block(self, painter: QPainter, one: Block) -> None:
        colours, entry, ink, rtl = colours_of(self.palette()), one.entry, self._ink, self.isRightToLeft()
        ground, letters = paints(entry, self.workspace.clock.now(), colours)
        ink.pill(painter, one.box.adjusted(-1, 0, 1, 1), colour(colours.surface))
        ink.pill(painter, one.box, ground)
        lines = self._words(entry)
        narrow = one.box.width() < _NARROW
        pad = PAD // 2 if narrow else PAD
        box = QRect(one.box.left() + pad, one.box.top() + 3, one.box.width() - 2 * pad, ink.line)
        if one.box.height() < 2 * ink.line + 6:
            lines = [_beginning(lines[0], box.width(), ink) if narrow else f"{lines[1]} {lines[0]}"]
        elif narrow:
            lines = [_beginning(lines[0], box.width(), ink), *lines[1:2]]
            if ink.width(lines[-1]) > box.width():
                del lines[1:]
        for at, said in enumerate(lines):
            if box.bottom() <= one.box.bottom():
                ink.text(painter, box, said, letters, bold=at == 0, right=rtl)
            box = box.translated(0, ink.line + 1)
        if entry.key == self.entry_key:
            ring(painter, one.box.adjusted(-2, -2, 2, 2), colour(colours.accent), 7)

    def _words(self, entry: Entry) -> list[str]:
        """Return the lines of a block, what matters most first."""
        start = entry.start
        time = self.days.conventions.time(start, self.workspace.zone) if start is not None else ""
        there = self.days.conventions.said(entry.there)
        return [line for line in (" ".join(entry.title.split()), time, there, where(entry)) if line]

    def _paint_now(self, painter: QPainter) -> None:
        today = self.today()
        if not self.days.index_of(today).isValid():
            return
        ink, cell = colour(colours_of(self.palette()).late), self.column(today)
        y = cell.top() + round(self.axis.place(today, self.workspace.clock.now()) * self.scale)
        block(painter, QRect(cell.left(), y - 1, cell.width(), 2), ink)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(brush(ink.rgba()))
        edge = cell.right() if self.isRightToLeft() else cell.left()
        painter.drawEllipse(QPoint(edge, y), 4, 4)

    def _paint_aim(self, painter: QPainter) -> None:
        """Paint what is dragged where it would be, with its time."""
        pressed, over = self.grabbed, self.over
        if pressed is None or not self.dragging or over.day is None or pressed.day is None:
            return
        entry, day = pressed.entry, over.day
        if entry is not None and entry.start is not None and entry.end is not None:
            start = self.aim(pressed, over)
            end = start + (entry.end - entry.start) if start is not None else None
        else:
            day = pressed.day
            start, end = self._span(pressed) or (None, None)
        if start is None or end is None:
            return
        colours, cell, ink = colours_of(self.palette()), self.column(day), self._ink
        ink.begin(painter)
        top = self.axis.place(day, start) * self.scale
        foot = max(top + ink.row, self.axis.place(day, end, ending=True) * self.scale)
        box = QRect(cell.left() + 3, cell.top() + round(top), cell.width() - 7, round(foot - top))
        ink.pill(painter, box, colour(colours.accent_soft))
        ring(painter, box, colour(colours.accent), 6)
        zone, conventions = self.workspace.zone, self.days.conventions
        said = f"{conventions.time(start, zone)} to {conventions.time(end, zone)}"
        line = QRect(box.left() + PAD, box.top() + 3, box.width() - 2 * PAD, ink.line)
        ink.text(painter, line, said, colour(colours.accent), bold=True, right=self.isRightToLeft())


def _beginning(text: str, width: int, ink: Ink) -> str:
    """Return as many letters as fit, without an ellipsis, which would take the room of two."""
    while len(text) > 1 and ink.width(text, bold=True) > width:
        text = text[:-1]
    return text
