"""A thin scroll bar that is only seen when there is something to scroll."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QScrollBar

from gui.theme.colours import colour, colours_of
from gui.theme.painting import panel

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

BAR_WIDTH = 14
_THICK = 6
_END = 14  # what Fusion leaves to the arrows at either end, which are not painted here
_SHORTEST = 26


class ThinScrollBar(QScrollBar):
    """A scroll bar without a trough, which keeps its place when it has nothing to show.

    It stands upright unless it is turned. Made without a parent: what it is put on takes it over (see
    `gui.theme.flags` for what a parent costs).
    """

    def __init__(self) -> None:
        super().__init__()

    def sizeHint(self) -> QSize:
        """Return a thin one."""
        return QSize(BAR_WIDTH, BAR_WIDTH)

    def handle(self) -> QRect:
        """Return where the handle is."""
        across = self.width() > self.height()  # as it lies: naming its orientation costs at the start
        room, span = max(self.width(), self.height()) - 2 * _END, self.maximum() - self.minimum()
        page = self.pageStep()
        length = min(room, max(_SHORTEST, room * page // max(1, span + page)))
        start = _END + (room - length) * (self.sliderPosition() - self.minimum()) // max(1, span)
        if across:
            return QRect(start, (self.height() - _THICK) // 2, length, _THICK)
        return QRect((self.width() - _THICK) // 2, start, _THICK, length)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the handle alone."""
        if self.maximum() <= self.minimum() or max(self.width(), self.height()) < 2 * _SHORTEST:
            return
        colours = colours_of(self.palette())
        held = self.isSliderDown() or self.underMouse()
        painter = QPainter(self)
        panel(painter, self.handle(), colour(colours.muted if held else colours.line), None, _THICK / 2)
        painter.end()
