"""What the guard says of a day that is too early, beside the calendar and never in the way."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.theme import type as typeface
from gui.theme.colours import colours_of
from gui.theme.hue import Hue
from gui.theme.painting import RADIUS_CONTROL, panel
from gui.widgets.button import Button, Weight
from gui.widgets.flow import FlowLayout
from gui.widgets.text import Text

_GAP = 8


class MoveNotice(QWidget):
    """Says what speaks against a day; `good` takes the day that is right, `anyway` the one dropped on.

    `asking` says whether it is there to be answered.
    """

    good = Signal()
    anyway = Signal()
    left = Signal()
    asking = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(13, 11, 13, 11)
        column.setSpacing(9)
        self.words = Text("", self, kind=typeface.small)
        column.addWidget(self.words)
        buttons = QWidget(self)
        row = FlowLayout(buttons, _GAP, _GAP)
        self.good_button = Button("", self)
        self.good_button.clicked.connect(self.good)
        self.anyway_button = Button("Move &anyway", self)
        self.anyway_button.clicked.connect(self.anyway)
        self.leave_button = Button("&Leave it", self, weight=Weight.QUIET, hint="Esc")
        self.leave_button.clicked.connect(self.left)
        for button in (self.good_button, self.anyway_button, self.leave_button):
            row.addWidget(button)
        column.addWidget(buttons)
        self.setAccessibleName("Before you move it")
        self.hide()

    def warn(self, words: str, good: str, *, anyway: bool) -> None:
        """Say this; `good` are the words of the button that takes a better day, "" for none."""
        self.words.setText(words)
        self.setAccessibleDescription(words)
        self.good_button.setText(good)
        self.good_button.setVisible(bool(good))
        self.anyway_button.setVisible(anyway)
        self.show()
        first = self.good_button if good else self.anyway_button if anyway else self.leave_button
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def setVisible(self, visible: bool) -> None:
        """Come or go, and say so."""
        super().setVisible(visible)
        self.asking.emit(visible)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground of something to think about."""
        painter = QPainter(self)
        panel(painter, self.rect(), colours_of(self.palette()).ground(Hue.DUE), None, RADIUS_CONTROL)
        painter.end()
