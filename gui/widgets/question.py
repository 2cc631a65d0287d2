"""A question before something is deleted: what goes, and that it can be undone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from gui.theme import type as typeface
from gui.widgets.button import Button, Weight
from gui.widgets.text import Text

_WIDTH = 440


class Question(QDialog):
    """`accepted` is a yes. The focus is on leaving things as they are."""

    def __init__(self, title: str, words: str, yes: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Afterword")
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 22)
        column.setSpacing(10)
        heading = Text(title, self, kind=typeface.heading)
        heading.setMinimumWidth(_WIDTH)
        column.addWidget(heading)
        column.addWidget(Text(words, self, muted=True))
        column.addSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        self.no = Button("&Keep", self)
        self.yes = Button(yes, self, weight=Weight.PRIMARY)
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self.accept)
        row.addWidget(self.no)
        row.addWidget(self.yes)
        column.addLayout(row)
        self.no.setFocus()
