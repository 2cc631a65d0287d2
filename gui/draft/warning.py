"""What the guard says, in the pane and never in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.wording import short_day
from gui.theme import type as typeface
from gui.theme.colours import colours_of
from gui.theme.hue import Hue
from gui.theme.painting import RADIUS_CONTROL, panel
from gui.widgets.button import Button, Weight
from gui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from core.guard import Warning as Objection


class GuardNotice(QWidget):
    """Says what speaks against sending now, and offers to send anyway or to wait until a good day."""

    anyway = Signal()
    wait = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._next_good: date | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(13, 11, 13, 11)
        column.setSpacing(9)
        self._words = Text("", self, kind=typeface.small)
        column.addWidget(self._words)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.wait_button = Button("", self)
        self.wait_button.clicked.connect(self._wait)
        row.addWidget(self.wait_button)
        self.anyway_button = Button("Send an&yway", self, weight=Weight.QUIET)
        self.anyway_button.clicked.connect(self.anyway)
        row.addWidget(self.anyway_button)
        row.addStretch(1)
        column.addLayout(row)
        self.hide()

    def warn(self, objections: Sequence[Objection], action: str) -> None:
        """Show these objections to `action`, such as "Copy anyway", and put the focus on waiting."""
        self._words.setText("\n".join(objection.text for objection in objections))
        good = [objection.next_good for objection in objections if objection.next_good is not None]
        self._next_good = max(good) if good else None
        self.wait_button.setText(f"&Wait until {short_day(self._next_good)}" if self._next_good else "")
        self.wait_button.setVisible(self._next_good is not None)
        self.anyway_button.setText(action)
        self.setAccessibleName("Before you send")
        self.setAccessibleDescription(self._words.text())
        self.show()
        (self.wait_button if self._next_good else self.anyway_button).setFocus()

    def text(self) -> str:
        """Return the words shown."""
        return self._words.text()

    def _wait(self) -> None:
        self.wait.emit(self._next_good)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground of something to think about."""
        painter = QPainter(self)
        colours = colours_of(self.palette())
        panel(painter, self.rect(), colours.ground(Hue.DUE), None, RADIUS_CONTROL)
        painter.end()
