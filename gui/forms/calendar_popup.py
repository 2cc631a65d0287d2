"""A month to pick a day from, by mouse or by keys."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from core.month import month_page, next_month, previous_month
from core.wording import MONTHS, WEEKDAYS, long_day
from gui.theme import type as typeface
from gui.theme.colours import colour, colours_of
from gui.theme.icons import paint_icon
from gui.theme.painting import RADIUS_CHIP, panel, ring
from gui.widgets.popup import RADIUS, cut_corners
from gui.widgets.text import plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from core.workdays import Workdays

_CELL_W, _CELL_H, _PAD, _HEAD, _NAMES = 38, 32, 12, 34, 24
_WEEK, _ROWS = 7, 6
_ARROW = 14
_FIRST, _LAST = date(1970, 1, 1), date(2100, 12, 31)
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -_WEEK,
    Qt.Key.Key_Down: _WEEK,
}


class CalendarPopup(QWidget):
    """One month at a time: arrows walk the days, Page Up and Page Down the months, Return takes the day."""

    taken = Signal(object)

    def __init__(self, day: date, today: date, workdays: Workdays, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setFixedSize(_WEEK * _CELL_W + 2 * _PAD, _HEAD + _NAMES + _ROWS * _CELL_H + 2 * _PAD)
        cut_corners(self)
        self._today, self._workdays = today, workdays
        self._first_weekday = (QLocale().firstDayOfWeek().value - 1) % _WEEK
        self.day = day
        self.go_to(day)

    def go_to(self, day: date) -> None:
        """Show the month of a day, and the day as the one that Return takes."""
        self.day = min(max(day, _FIRST), _LAST)
        self._days = month_page(self.day.year, self.day.month, self._first_weekday)
        holiday = self._workdays.holiday(self.day)
        self.setAccessibleName(f"{long_day(self.day)} {self.day.year}{', ' + holiday if holiday else ''}")
        self.update()

    def open_under(self, anchor: QWidget) -> None:
        """Open under `anchor`, moved so that all of it is on the screen."""
        corner = anchor.mapToGlobal(QPoint(0, anchor.height() + 4))
        screen = QGuiApplication.screenAt(corner) or anchor.screen()
        room = screen.availableGeometry()
        top = corner.y()
        if top + self.height() > room.bottom():
            top = anchor.mapToGlobal(QPoint(0, -4)).y() - self.height()
        left = max(room.left(), min(corner.x(), room.right() - self.width()))
        self.move(left, max(room.top(), top))
        self.show()
        self.setFocus()

    # ---- keys and mouse ------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.go_to(self.day + timedelta(days=_STEPS[key]))
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self._turn(ahead=key == Qt.Key.Key_PageDown)
        elif key == Qt.Key.Key_Home:
            self.go_to(self._today)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._take(self.day)
        elif key in {Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            self.close()
        else:
            super().keyPressEvent(event)

    def _turn(self, *, ahead: bool) -> None:
        """Show the next or the previous month, on the same day of it or its last."""
        turn = next_month if ahead else previous_month
        year, month = turn(self.day.year, self.day.month)
        after = date(*next_month(year, month), 1)
        last = (after - timedelta(days=1)).day
        self.go_to(date(year, month, min(self.day.day, last)))

    def _take(self, day: date) -> None:
        self.taken.emit(day)
        self.close()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if not self.rect().contains(at):
            self.close()
        elif self.arrow(ahead=False).contains(at):
            self._turn(ahead=False)
        elif self.arrow(ahead=True).contains(at):
            self._turn(ahead=True)
        else:
            day = self.day_at(at)
            if day is not None:
                self._take(day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._turn(ahead=event.angleDelta().y() < 0)

    def event(self, event: QEvent) -> bool:
        """Name the holiday under the mouse."""
        if isinstance(event, QHelpEvent):
            day = self.day_at(event.pos())
            name = self._workdays.holiday(day) if day else ""
            QToolTip.showText(event.globalPos(), plain_tip(name), self)
            return True
        return super().event(event)

    # ---- places --------------------------------------------------------------------------------------

    def cell(self, day: date) -> QRect:
        """Return where a day of the page is painted."""
        row, column = divmod(self._days.index(day), _WEEK)
        return QRect(_PAD + column * _CELL_W, _PAD + _HEAD + _NAMES + row * _CELL_H, _CELL_W, _CELL_H)

    def arrow(self, *, ahead: bool) -> QRect:
        """Return where the arrow to the next or the previous month is."""
        left = self.width() - _PAD - _HEAD if ahead else _PAD
        return QRect(left, _PAD, _HEAD, _HEAD - 4)

    def day_at(self, at: QPoint) -> date | None:
        """Return the day at a point, if there is one."""
        return next((day for day in self._days if self.cell(day).contains(at)), None)

    # ---- painting ------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(colours.surface))
        panel(painter, self.rect(), None, colour(colours.line), RADIUS)
        painter.setPen(colour(colours.text))
        painter.setFont(typeface.strong(self.font()))
        head = QRect(_PAD, _PAD, self.width() - 2 * _PAD, _HEAD - 4)
        painter.drawText(head, Qt.AlignmentFlag.AlignCenter, f"{MONTHS[self.day.month - 1]} {self.day.year}")
        for ahead in (False, True):
            self._paint_arrow(painter, ahead=ahead)
        painter.setFont(typeface.label(self.font()))
        painter.setPen(colour(colours.muted))
        for column in range(_WEEK):
            name = WEEKDAYS[(self._first_weekday + column) % _WEEK][:2]
            box = QRect(_PAD + column * _CELL_W, _PAD + _HEAD, _CELL_W, _NAMES)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)
        mouse = self.mapFromGlobal(self.cursor().pos())
        for day in self._days:
            self._paint_day(painter, day, mouse)
        painter.end()

    def _paint_arrow(self, painter: QPainter, *, ahead: bool) -> None:
        box = self.arrow(ahead=ahead)
        painter.save()
        painter.translate(box.center())
        painter.rotate(-90 if ahead else 90)
        at = QRect(-_ARROW // 2, -_ARROW // 2, _ARROW, _ARROW)
        paint_icon(painter, "chevron", at, colour(colours_of(self.palette()).muted))
        painter.restore()

    def _paint_day(self, painter: QPainter, day: date, mouse: QPoint) -> None:
        colours = colours_of(self.palette())
        box = self.cell(day).adjusted(2, 2, -2, -2)
        chosen = day == self.day
        if chosen:
            panel(painter, box, colour(colours.accent), None, RADIUS_CHIP)
        elif box.contains(mouse):
            panel(painter, box, colour(colours.accent_soft), None, RADIUS_CHIP)
        if day == self._today and not chosen:
            ring(painter, box, colour(colours.accent), RADIUS_CHIP)
        if chosen:
            ink = colours.on_accent
        elif day.month != self.day.month or not self._workdays.is_workday(day):
            ink = colours.muted
        else:
            ink = colours.text
        font = typeface.strong(self.font()) if chosen or day == self._today else typeface.small(self.font())
        painter.setFont(font)
        painter.setPen(colour(ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(day.day))
        if self._workdays.holiday(day) and not chosen:
            dot = QRect(box.center().x() - 1, box.bottom() - 5, 4, 4)
            panel(painter, dot, colour(colours.wait), None, 2)
