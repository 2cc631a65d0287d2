"""The line that says what was just done, and takes it back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.theme import type as typeface
from gui.widgets.button import Button
from gui.widgets.card import Card
from gui.widgets.text import Text


class StatusLine(Card):
    """Stays until something else is said; `undo` is the wish to take it back."""

    undo = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 7, 7, 7)
        row.setSpacing(10)
        self._words = Text("", self, kind=typeface.small)
        row.addWidget(self._words, 1)
        self.button = Button("&Undo", self, hint="Ctrl+Z")
        self.button.clicked.connect(self.undo)
        row.addWidget(self.button)
        self.hide()

    def say(self, words: str, *, can_undo: bool, label: str = "&Undo", hint: str = "Ctrl+Z") -> None:
        """Say this, to a screen reader too; no words hide the line."""
        self._words.setText(words)
        self.button.setText(label)
        self.button.setToolTip(hint)
        self.button.setVisible(can_undo)
        self.setVisible(bool(words))
        if words and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def text(self) -> str:
        """Return what is said now; "" when nothing is."""
        return "" if self.isHidden() else self._words.text()
