"""The month: one painted widget with a real model of days behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from gui.calendar.days_view import DaysView, Spot
from gui.calendar.ink import Ink
from gui.calendar.month_cell import Scene, Slot, paint_cell, slots
from gui.theme.colours import colour, colours_of
from gui.theme.painting import RADIUS_CARD, brush, pen, ring

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QColor, QPaintEvent

    from gui.calendar.book import DayFacts

_WEEK = 7


class MonthView(DaysView):
    """Four to six weeks. The days outside the month that is shown are there, and quieter."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # handed on as they came
        self.month = (1970, 1)
        self._rows = 6
        self._ink = Ink(self.font())
        self.setAccessibleName("Month")
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # the card need not paint below

    def show_month(self, month: tuple[int, int], days: Sequence[DayFacts]) -> None:
        """Show a month; of the six weeks given, those that it has no share in are hidden."""
        self.month = month
        starts = [facts.day for facts in days[::_WEEK]]
        self._rows = sum((day.year, day.month) <= month for day in starts)
        self.show_days(days)

    def fonts_changed(self) -> None:
        self._ink = Ink(self.font())

    # ---- where things are: reckoned here, so that Qt has nothing to lay out as months come and go ----

    def shows(self, day: date) -> bool:
        """Say whether a day is on the page."""
        index = self.days.index_of(day)
        return index.isValid() and index.row() < self._rows

    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        row, width, height = index.row(), self.viewport().width(), self.viewport().height()
        if not 0 <= row < self._rows:
            return QRect()
        column = _WEEK - 1 - index.column() if self.isRightToLeft() else index.column()
        left, right = width * column // _WEEK, width * (column + 1) // _WEEK
        top, foot = height * row // self._rows, height * (row + 1) // self._rows
        return QRect(left, top, right - left, foot - top)

    def indexAt(self, at: QPoint) -> QModelIndex:
        rect = self.viewport().rect()
        if not rect.contains(at):
            return QModelIndex()
        column = at.x() * _WEEK // rect.width()
        if self.isRightToLeft():
            column = _WEEK - 1 - column
        return self.days.index(at.y() * self._rows // rect.height(), column)

    def _slots(self, facts: DayFacts) -> list[Slot]:
        return slots(self._cell(facts), facts.entries, self._ink, rtl=self.isRightToLeft())

    def _cell(self, facts: DayFacts) -> QRect:
        return self.visualRect(self.days.index_of(facts.day))

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

    def scene(self, ink: Ink) -> Scene:
        """Return what cells are painted with now."""
        return Scene(
            ink=ink,
            colours=colours_of(self.palette()),
            conventions=self.days.conventions,
            now=self.workspace.clock.now(),
            today=self.today(),
            rtl=self.isRightToLeft(),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        scene = self.scene(self._ink)
        painter = QPainter(self.viewport())
        self._ink.begin(painter)
        painter.fillRect(event.rect(), colour(scene.colours.surface))
        exposed = event.rect()
        line = colour(scene.colours.line)
        for facts in self.days.days:
            cell = self._cell(facts)
            if not cell.intersects(exposed):
                continue
            inside = (facts.day.year, facts.day.month) == self.month
            paint_cell(painter, cell, facts, scene, inside=inside)
        self._paint_lines(painter, line)
        self._round_corners(painter, scene)
        self._paint_chosen(painter)
        self.paint_drag(painter, scene.ink)
        painter.end()

    def _paint_lines(self, painter: QPainter, line: QColor) -> None:
        """Paint the lines between the days."""
        size = self.viewport().size()
        for column in range(1, _WEEK):
            painter.fillRect(QRect(size.width() * column // _WEEK - 1, 0, 1, size.height()), line)
        for row in range(1, self._rows):
            painter.fillRect(QRect(0, size.height() * row // self._rows - 1, size.width(), 1), line)

    def _round_corners(self, painter: QPainter, scene: Scene) -> None:
        """Take off the corners of shaded days that would stand out of the card: cheaper than a clip."""
        rect = self.viewport().rect()
        whole, rounded = QPainterPath(), QPainterPath()
        whole.addRect(rect.adjusted(0, rect.height() - RADIUS_CARD, 0, 0))
        rounded.addRoundedRect(rect.adjusted(0, -RADIUS_CARD * 2, 0, 0), RADIUS_CARD - 1, RADIUS_CARD - 1)
        painter.fillPath(whole.subtracted(rounded), brush(colour(scene.colours.bg).rgba()))
        card = QPainterPath()
        card.addRoundedRect(
            QRectF(rect.adjusted(-1, -RADIUS_CARD * 2, 1, 1)).adjusted(0.5, 0, -0.5, -0.5),
            RADIUS_CARD - 0.5,
            RADIUS_CARD - 0.5,
        )
        painter.strokePath(card, pen(colour(scene.colours.line), 1))

    def _paint_chosen(self, painter: QPainter) -> None:
        """Paint the ring of the selected day, and of the selected entry."""
        accent = colour(colours_of(self.palette()).accent)
        cell = self.visualRect(self.currentIndex())
        if self.hasFocus():
            ring(painter, cell.adjusted(0, 0, -1, -1), accent, 6)
        else:
            inner = cell.adjusted(0, 0, -1, -1)
            painter.setPen(accent)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(inner.adjusted(1, 1, -1, -1), 5, 5)
        if self.entry_key:
            box = self.entry_box(self.entry_key)
            if not box.isNull():
                ring(painter, box.adjusted(-2, -2, 2, 2), accent, 7)
