"""The window instead of the app where it cannot start: what happened, what is safe, and the ways on."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QGridLayout, QHBoxLayout, QVBoxLayout

from core.errors import AfterwordError, DatabaseTrouble, VanishedDatabase
from core.store.backup import FOLDER, backups_of
from core.store.restoring import restore, start_afresh
from gui.errors import told
from gui.settings.file_manager import show_folder
from gui.theme import type as typeface
from gui.trouble.restore_dialog import RestoreDialog
from gui.trouble.words import summary, title_of
from gui.widgets.button import Button, Weight
from gui.widgets.card import Card
from gui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from core.paths import Paths

_WIDTH = 620
_SAFE = "Nothing was deleted, and nothing was put in its place."


class TroubleWindow(QDialog):
    """Accepted with `folder` set: the data folder to start on now. Rejected: the person quits."""

    def __init__(self, error: AfterwordError, paths: Paths, zone: str) -> None:
        super().__init__()
        self._paths, self._zone = paths, zone
        self.folder: Path | None = None
        self._has_database = isinstance(error, DatabaseTrouble)
        self._is_gone = isinstance(error, VanishedDatabase)
        self.setWindowTitle("Afterword")
        self.setMinimumWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 22)
        column.setSpacing(12)
        self.title = Text(title_of(error), self, kind=typeface.headline)
        column.addWidget(self.title)
        self.words = Text(error.message, self)
        column.addWidget(self.words)
        if self._has_database:
            self.safe = Text(_SAFE, self, kind=typeface.strong)
            column.addWidget(self.safe)
        column.addWidget(self._places())
        column.addSpacing(4)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        column.addLayout(self._grid)
        self._offer_ways()
        column.addStretch(1)
        column.addSpacing(6)
        column.addLayout(self._foot())

    def _places(self) -> QWidget:
        """Return where the file and its backups are."""
        card = Card(self)
        grid = QGridLayout(card)
        grid.setContentsMargins(18, 14, 18, 14)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        self.places = [Text(str(self._paths.database), card), Text(str(self._backup_folder), card)]
        self.count = Text(summary(backups_of(self._paths.database), self._zone), card, muted=True)
        for row, (name, words) in enumerate(
            zip(("The file", "Its backups", ""), (*self.places, self.count), strict=True)
        ):
            if name:
                grid.addWidget(
                    Text(name, card, kind=typeface.strong, wrap=False), row, 0, Qt.AlignmentFlag.AlignTop
                )
            grid.addWidget(words, row, 1, Qt.AlignmentFlag.AlignTop)
        return card

    @property
    def _backup_folder(self) -> Path:
        return self._paths.data_dir / FOLDER

    def _offer_ways(self) -> None:
        """Offer what can be done, the likeliest first and loudest."""
        first: list[Button] = []
        if self._has_database:
            kept = "" if self._is_gone else " The present file is kept."
            words = f"You see what each backup holds before you take one.{kept}"
            self.restore_button = self._way("&Restore a backup\u2026", words, first)
            self.restore_button.clicked.connect(self._ask_backup)
        self.again_button = self._way("&Try again", "When you have put something right.", first)
        self.again_button.clicked.connect(self._again)
        words = "Such as a copy of your data. For this time only; the usual one stays as it is."
        self.other_button = self._way("&Open another folder\u2026", words, first)
        self.other_button.clicked.connect(self._ask_folder)
        if self._has_database:
            kept = "The backups stay" if self._is_gone else "The present file is kept under another name"
            words = f"With nothing in it. {kept}."
            self.afresh_button = self._way("Start &afresh", words, first)
            self.afresh_button.clicked.connect(self._start_afresh)
        first[0].setFocus()

    def _way(self, name: str, words: str, ways: list[Button]) -> Button:
        """Return a new button with what it does beside it."""
        row = len(ways)
        button = Button(name, self, weight=Weight.PLAIN if ways else Weight.PRIMARY)
        button.setAccessibleDescription(words)
        ways.append(button)
        self._grid.addWidget(button, row, 0)
        self._grid.addWidget(Text(words, self, kind=typeface.small, muted=True), row, 1)
        return button

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.show_button = Button("&Show the folder", self, weight=Weight.QUIET)
        self.show_button.clicked.connect(self._show_folder)
        row.addWidget(self.show_button)
        row.addStretch(1)
        self.quit_button = Button("&Quit", self, hint="Esc")
        self.quit_button.clicked.connect(self.reject)
        row.addWidget(self.quit_button)
        return row

    # ---- the ways on -----------------------------------------------------------------------------------

    def _start_on(self, folder: Path) -> None:
        self.folder = folder
        self.accept()

    def _again(self) -> None:
        self._start_on(self._paths.data_dir)

    def _ask_backup(self) -> None:
        database = self._paths.database
        self.dialog = RestoreDialog(database, self._zone, partial(restore, database=database), self)
        self.dialog.accepted.connect(self._again)
        self.dialog.open()

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, "Open another folder")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._take_folder)
        dialog.open()

    def _take_folder(self, name: str) -> None:
        self._start_on(Path(name))

    def _start_afresh(self) -> None:
        with told(self):
            start_afresh(self._paths.database)
            self._again()

    def _show_folder(self) -> None:
        show_folder(self._paths.data_dir)


def ask_way_on(error: AfterwordError, paths: Paths, zone: str) -> Path | None:
    """Show what keeps the app from starting; return the data folder to start on, None to quit."""
    QApplication.setQuitOnLastWindowClosed(False)  # what is asked here is no last window
    window = TroubleWindow(error, paths, zone)
    window.exec()
    folder = window.folder
    window.deleteLater()
    return folder
