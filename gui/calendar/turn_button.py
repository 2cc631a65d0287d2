"""The buttons that turn the page: an arrow each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from gui.theme.colours import colour, colours_of
from gui.theme.icons import paint_icon
from gui.widgets.button import Button

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

_GLYPH = 16


class TurnButton(Button):
    """A button with the drawing of an arrow, which points the other way where one reads from the right."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        height = super().sizeHint().height()
        return QSize(height, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        name = self._icon
        if self.isRightToLeft():
            name = {"back": "forward", "forward": "back"}[name]
        painter = QPainter(self)
        box = QRect((self.width() - _GLYPH) // 2, (self.height() - _GLYPH) // 2, _GLYPH, _GLYPH)
        paint_icon(painter, name, box, colour(colours_of(self.palette()).text), 2)
        painter.end()
