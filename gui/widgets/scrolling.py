"""What scrolls, in one direction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QWidget

from gui.widgets.scroll import BAR_WIDTH, ThinScrollBar

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class ScrollingArea(QScrollArea):
    """An area with a bar of its own at its edge, see-through, for what is as wide (or as high) as the area.

    Qt's own bars stay hidden and only count. Qt tells a screen reader of a bar while it is visible, and does
    not check which child it is asked for: a page that is left between the reader's two questions ended the
    app with a segmentation fault. What never shows is never counted (docs/decisions/0038).
    """

    def __init__(self, parent: QWidget | None = None, *, across: bool = False) -> None:
        super().__init__(parent)
        self._across = across
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setViewport(QWidget())  # what is behind shows through; Qt's own costs (docs/decisions/0034)
        self._counts, self._bar = QScrollBar(), ThinScrollBar()
        if across:
            self._counts.setOrientation(Qt.Orientation.Horizontal)
            self._bar.setOrientation(Qt.Orientation.Horizontal)
            self.setHorizontalScrollBar(self._counts)
            self.setViewportMargins(0, 0, 0, BAR_WIDTH)
        else:
            self.setVerticalScrollBar(self._counts)
            self.setViewportMargins(0, 0, BAR_WIDTH, 0)
        self._bar.setParent(self)
        self._bar.setSingleStep(self._counts.singleStep())
        self._counts.rangeChanged.connect(self._bar.setRange)
        self._counts.valueChanged.connect(self._bar.setValue)
        self._bar.valueChanged.connect(self._counts.setValue)

    def setWidget(self, widget: QWidget) -> None:
        """Show this in it."""
        super().setWidget(widget)
        widget.setAutoFillBackground(False)  # which has just been switched on

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the bar at the edge, as long as the area."""
        super().resizeEvent(event)
        width, height = self.width(), self.height()
        if self._across:
            self._bar.setGeometry(QRect(0, height - BAR_WIDTH, width, BAR_WIDTH))
        else:
            self._bar.setGeometry(QRect(width - BAR_WIDTH, 0, BAR_WIDTH, height))
        self._bar.setPageStep(width if self._across else height)


def scrolling(inner: QWidget, parent: QWidget) -> ScrollingArea:
    """Return `inner` in an area that scrolls up and down only."""
    area = ScrollingArea(parent)
    area.setWidget(inner)
    return area
