"""A thin scroll bar that is only there when there is something to scroll."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider, QWidget

from gui.theme.colours import colour, colours_of
from gui.theme.painting import panel

BAR_WIDTH = 12
_BAR = 6


class ThinScrollBar(QScrollBar):
    """A vertical scroll bar without a trough, which keeps its place when it has nothing to show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, on=False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """Return a thin one."""
        return QSize(BAR_WIDTH, 60)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the handle alone."""
        if self.maximum() <= self.minimum():
            return
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ScrollBarSlider
        handle = self.style().subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, part, self)
        colours = colours_of(self.palette())
        held = self.isSliderDown() or self.underMouse()
        side = (self.width() - _BAR) // 2
        painter = QPainter(self)
        fill = colour(colours.muted if held else colours.line)
        panel(painter, handle.adjusted(side, 2, -side, -2), fill, None, _BAR / 2)
        painter.end()
