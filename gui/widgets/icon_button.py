"""A button that shows an icon, and says its name to those who do not see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QPushButton, QSizePolicy

from gui.theme.colours import colour, colours_of
from gui.theme.icons import paint_icon
from gui.theme.painting import RADIUS_CHIP, panel, ring
from gui.widgets.text import plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

_ICON = 16


class IconButton(QPushButton):
    """An icon of 16 pixels in a square of `side`."""

    def __init__(self, icon: str, name: str, parent: QWidget | None = None, *, side: int = 28) -> None:
        super().__init__(parent)
        self._icon, self._side = icon, side
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.call(name)

    def call(self, name: str) -> None:
        """Change the name; a `&` or markup in it is just that."""
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(name))

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        painter = QPainter(self)
        over = self.underMouse() or self.isDown()
        if over:
            panel(painter, self.rect(), colour(colours.side), None, RADIUS_CHIP)
        if self.hasFocus():
            ring(painter, self.rect(), colour(colours.accent), RADIUS_CHIP)
        at = QRect((self.width() - _ICON) // 2, (self.height() - _ICON) // 2, _ICON, _ICON)
        paint_icon(
            painter, self._icon, at, colour(colours.text if over or self.hasFocus() else colours.muted)
        )
        painter.end()
