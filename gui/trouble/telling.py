"""What a window about the data looks like: what happened, what is safe, where it is, and the ways on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout

from gui.settings.file_manager import show_folder
from gui.theme import type as typeface
from gui.widgets.button import Button, Weight
from gui.widgets.card import Card
from gui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

WIDTH = 620


class Place(NamedTuple):
    """A file or folder, what it is to the person, and what there is to say of it."""

    name: str
    path: Path
    words: str = ""


class Shown(NamedTuple):
    """A place as it is shown: where it is, and what is said about it."""

    where: Text
    about: Text


class Telling(QDialog):
    """The window without its words: those who are one say them, in order, from top to bottom."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Afterword")
        self.setMinimumWidth(WIDTH)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(28, 24, 28, 22)
        self.column.setSpacing(12)
        self._ways: list[Button] = []

    def say(self, title: str, words: str, safe: str) -> None:
        """Say what happened, and in bold what is safe, "" for nothing."""
        self.title = Text(title, self, kind=typeface.headline)
        self.column.addWidget(self.title)
        self.words = Text(words, self)
        self.column.addWidget(self.words)
        if safe:
            self.safe = Text(safe, self, kind=typeface.strong)
            self.column.addWidget(self.safe)

    def show_places(self, places: Iterable[Place]) -> list[Shown]:
        """Show where things are, each with what there is to say of it."""
        card = Card(self)
        grid = QGridLayout(card)
        grid.setContentsMargins(18, 14, 18, 14)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        shown: list[Shown] = []
        for place in places:
            row = grid.rowCount()
            name = Text(place.name, card, kind=typeface.strong, wrap=False)
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            one = Shown(Text(str(place.path), card), Text(place.words, card, muted=True))
            grid.addWidget(one.where, row, 1, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(one.about, row + 1, 1, Qt.AlignmentFlag.AlignTop)
            one.about.setVisible(bool(place.words))
            shown.append(one)
        self.column.addWidget(card)
        self.column.addSpacing(4)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self.column.addLayout(self._grid)
        return shown

    def way(self, name: str, words: str) -> Button:
        """Return a new button with what it does beside it; the first is the loudest, and has the keyboard."""
        row = len(self._ways)
        button = Button(name, self, weight=Weight.PLAIN if self._ways else Weight.PRIMARY)
        button.setAccessibleDescription(words)
        self._ways.append(button)
        self._grid.addWidget(button, row, 0)
        self._grid.addWidget(Text(words, self, kind=typeface.small, muted=True), row, 1)
        if row == 0:
            button.setFocus()
        return button

    def end(self, folder: Path, leave: str) -> None:
        """Add the foot: the way to look at a folder, and the way out."""
        self._folder = folder
        self.column.addStretch(1)
        self.column.addSpacing(6)
        row = QHBoxLayout()
        self.show_button = Button("&Show the folder", self, weight=Weight.QUIET)
        self.show_button.clicked.connect(self._show_folder)
        row.addWidget(self.show_button)
        row.addStretch(1)
        self.leave_button = Button(leave, self, hint="Esc")
        self.leave_button.clicked.connect(self.reject)
        row.addWidget(self.leave_button)
        self.column.addLayout(row)

    def _show_folder(self) -> None:
        show_folder(self._folder)
