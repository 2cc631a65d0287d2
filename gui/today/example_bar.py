"""The bar that says that what is shown is an example, and clears it away."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.theme import type as typeface
from gui.theme.colours import colours_of
from gui.theme.hue import Hue
from gui.theme.painting import RADIUS_CONTROL, panel
from gui.widgets.button import Button
from gui.widgets.text import Text


class ExampleBar(QWidget):
    """`cleared` is the one click that takes the example away."""

    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 7, 8, 7)
        row.setSpacing(12)
        words = "This is an example, so that you can look around. It goes in one click; what you enter stays."
        row.addWidget(Text(words, self, kind=typeface.small), 1)
        self.button = Button("Clear the &example", self)
        self.button.clicked.connect(self.cleared)
        row.addWidget(self.button)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a quiet ground."""
        colours = colours_of(self.palette())
        painter = QPainter(self)
        panel(painter, self.rect(), colours.ground(Hue.INFO), None, RADIUS_CONTROL)
        painter.end()
