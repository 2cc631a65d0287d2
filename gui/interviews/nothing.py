"""What the screen says where no process is to be shown."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.theme import type as typeface
from gui.widgets.button import Button
from gui.widgets.text import Text


class NothingFound(QWidget):
    """Nothing matches the filters; `all_wanted` takes them away, `archive_wanted` looks into the archive."""

    all_wanted = Signal()
    archive_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(10)
        column.addStretch(2)
        self._title = Text("", self, kind=typeface.heading, centred=True)
        self._words = Text("", self, muted=True, centred=True)
        self.all_button = Button("Show &all", self)
        self.archive_button = Button("&Look in the archive", self)
        self.all_button.clicked.connect(self.all_wanted)
        self.archive_button.clicked.connect(self.archive_wanted)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addSpacing(6)
        for button in (self.all_button, self.archive_button):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def say(self, title: str, words: str, *, narrowed: bool, archived: bool) -> None:
        """Show these words; offer to show all, or to look among what is archived."""
        self._title.setText(title)
        self._words.setText(words)
        self.all_button.setVisible(narrowed)
        self.archive_button.setVisible(archived)

    def texts(self) -> tuple[str, str]:
        """Return the words shown."""
        return self._title.text(), self._words.text()
