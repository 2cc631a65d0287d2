"""A few lines of notes in the house's frame."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from gui.theme.colours import see_through
from gui.widgets.fields import Framed
from gui.widgets.scroll import ThinScrollBar

_LINES = 3


class NotesField(Framed):
    """Plain text of many lines (`text`); Tab goes on to the next field."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self.text = QPlainTextEdit()
        super().__init__(self.text, parent, pad_x=9, pad_y=7)
        self.text.setAccessibleName(name)
        self.text.setTabChangesFocus(True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.document().setDocumentMargin(2)
        self.text.setVerticalScrollBar(ThinScrollBar())
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        see_through(self.text)
        self.text.viewport().setAutoFillBackground(False)
        self.text.setFixedHeight(_LINES * self.text.fontMetrics().lineSpacing() + 8)
