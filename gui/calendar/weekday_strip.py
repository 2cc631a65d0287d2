"""The names of the weekdays above the month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import type as typeface
from gui.theme.colours import colour, colours_of
from gui.theme.flags import LEFT, RIGHT, V_CENTER
from gui.theme.painting import block, words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtGui import QPaintEvent

    from gui.calendar.conventions import Conventions

_HEIGHT, _PAD = 26, 8


class WeekdayStrip(QWidget):
    """Painted; a screen reader hears each weekday with its day."""

    def __init__(self, conventions: Conventions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._conventions = conventions
        self._names: list[str] = []
        self._font = typeface.label(self.font())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_days(self, days: Sequence[date]) -> None:
        """Show the weekdays of these days."""
        names = [self._conventions.weekday(day.weekday()) for day in days]
        if names != self._names:
            self._names = names
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, max(_HEIGHT, self.fontMetrics().height() + 8))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._font = typeface.label(self.font())

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        painter = QPainter(self)
        font, ink, line = self._font, colour(colours.muted), colour(colours.line)
        rtl, count = self.isRightToLeft(), len(self._names)
        for at, name in enumerate(self._names):
            place = count - 1 - at if rtl else at
            left, right = self.width() * place // count, self.width() * (place + 1) // count
            box = QRect(left, 0, right - left, self.height())
            words(
                painter, box.adjusted(_PAD, 0, -_PAD, 0), (RIGHT if rtl else LEFT) | V_CENTER, name, font, ink
            )
            if left > 0:
                block(painter, QRect(left - 1, 0, 1, self.height()), line)
        block(painter, QRect(0, self.height() - 1, self.width(), 1), line)
        painter.end()
