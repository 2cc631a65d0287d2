"""The head of a screen: what it says of the whole, a quieter line below, and what there is to press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from gui.theme import type as typeface
from gui.widgets.text import Line, Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_BETWEEN = 12


class PageHead(QHBoxLayout):
    """`headline` wraps where there is little room; `under` is hidden until a screen shows it."""

    def __init__(self, page: QWidget, words: str = "") -> None:
        super().__init__()
        self.setSpacing(_BETWEEN)
        self.headline = Text(words, page, kind=typeface.headline)
        self.under = Line("", page, muted=True)
        self.under.hide()
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self.headline)
        column.addWidget(self.under)
        self._words = column
        self.addLayout(column, 1)

    def lead(self, part: QWidget) -> None:
        """Put a part in the headline's place, for when that is hidden."""
        row = QHBoxLayout()
        row.addWidget(part)
        row.addStretch(1)
        self._words.insertLayout(0, row)

    def add(self, part: QWidget, *, first: bool = False) -> None:
        """Put a part at the right, level with the headline; the `first` before those that are there."""
        side = QVBoxLayout()
        side.addWidget(part)
        side.addStretch(1)
        self.insertLayout(1 if first else self.count(), side)
