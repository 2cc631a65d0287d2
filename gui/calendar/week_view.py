"""The week: its days and what has no hour on top, and below, scrolling, the hours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.calendar.hours_view import HoursView
from gui.calendar.ink import Ink
from gui.calendar.week_head import WeekHead
from gui.theme.colours import colour, colours_of
from gui.theme.painting import block
from gui.widgets.scroll import BAR_WIDTH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from core.calendar.entries import Entry
    from core.workspace import Workspace
    from gui.calendar.book import DayFacts
    from gui.calendar.conventions import Conventions


class WeekView(QWidget):
    """Seven days. The keyboard is in the head."""

    def __init__(self, workspace: Workspace, conventions: Conventions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = WeekHead(workspace, conventions)
        self.hours = HoursView(workspace, conventions)
        self._gutter = _Gutter(self.hours)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top, below = QHBoxLayout(), QHBoxLayout()
        corner = QWidget(self)
        corner.setFixedWidth(self._gutter.width())
        top.addWidget(corner)
        top.addWidget(self.head, 1)
        top.addSpacing(BAR_WIDTH)
        below.addWidget(self._gutter)
        below.addWidget(self.hours, 1)
        for row in (top, below):
            row.setSpacing(0)
        column.addLayout(top)
        column.addWidget(_Rule(self))
        column.addLayout(below, 1)
        self.head.scroll_wanted.connect(self.hours.scroll_by_half_hours)
        self.hours.verticalScrollBar().valueChanged.connect(self._gutter.update)

    def set_low(self, low: bool) -> None:
        """Leave most of a low window to the hours."""
        self.head.set_most(2 if low else 4)

    def show_week(self, days: Sequence[DayFacts], before: Sequence[Entry]) -> None:
        """Show these days; `before` are the entries of the day before them."""
        self.head.show_week(days)
        self.hours.show_week(days, before)
        self._gutter.update()


class _Rule(QWidget):
    """A hairline."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        block(painter, self.rect(), colour(colours_of(self.palette()).line))
        painter.end()


class _Gutter(QWidget):
    """The times beside the hours."""

    def __init__(self, hours: HoursView) -> None:
        super().__init__()
        self._hours = hours
        ink = Ink(self.font())
        widest = max(ink.width(hours.days.conventions.clock(hour, 0)) for hour in range(24))
        self.setFixedWidth(widest + 15)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def paintEvent(self, _event: QPaintEvent) -> None:
        hours, colours, ink = self._hours, colours_of(self.palette()), Ink(self.font())
        painter = QPainter(self)
        ink.begin(painter)
        top = hours.visualRect(hours.days.index(0, 0)).top()
        rtl = self.isRightToLeft()
        for line in hours.axis.lines():
            y = top + round(line.place * hours.scale)
            if not line.place or not -ink.line < y < self.height() + ink.line:
                continue
            said = hours.days.conventions.clock(line.minute // 60, line.minute % 60)
            box = QRect(7, y - ink.line // 2, self.width() - 14, ink.line)
            ink.text(painter, box, said, colour(colours.muted), right=not rtl)
            if line.again:
                box = box.translated(0, ink.line)
                ink.text(painter, box, "again", colour(colours.muted), right=not rtl)
        edge = 0 if rtl else self.width() - 1
        block(painter, QRect(edge, 0, 1, self.height()), colour(colours.line))
        painter.end()
