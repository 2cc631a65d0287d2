"""A card: a surface with rounded corners and a hairline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from gui.theme.colours import colour, colours_of
from gui.theme.painting import RADIUS_CARD, panel

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class Card(QWidget):
    """A container on its own ground."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the surface."""
        colours = colours_of(self.palette())
        painter = QPainter(self)
        panel(painter, self.rect(), colour(colours.surface), colour(colours.line), RADIUS_CARD)
        painter.end()
