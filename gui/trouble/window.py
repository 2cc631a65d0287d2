"""The window instead of the app where it cannot start: what happened, what is safe, and the ways on."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QFileDialog

from core.errors import AfterwordError, DatabaseTrouble, VanishedDatabase
from core.store.backup import FOLDER, backups_of
from core.store.restoring import restore, start_afresh
from gui.errors import told
from gui.trouble.restore_dialog import RestoreDialog
from gui.trouble.telling import Place, Telling
from gui.trouble.words import summary, title_of

if TYPE_CHECKING:
    from core.paths import Paths

_SAFE = "Nothing was deleted, and nothing was put in its place."
_AS_IT_WAS = "Nothing was deleted: all that you entered is where it was."


class TroubleWindow(Telling):
    """Accepted with `folder` set: the data folder to start on now. Rejected: the person quits."""

    def __init__(self, error: AfterwordError, paths: Paths, zone: str) -> None:
        super().__init__()
        self._paths, self._zone = paths, zone
        self.folder: Path | None = None
        self._has_database = isinstance(error, DatabaseTrouble)
        self._is_gone = isinstance(error, VanishedDatabase)
        self.say(title_of(error), error.message, _SAFE if self._has_database else _AS_IT_WAS)
        backups = summary(backups_of(paths.database), zone)
        shown = self.show_places(
            (
                Place("The file", paths.database),
                Place("Its backups", paths.data_dir / FOLDER, backups),
            )
        )
        self.places = [one.where for one in shown]
        self.count = shown[-1].about
        self._offer_ways()
        self.end(paths.data_dir, "&Quit")
        self.quit_button = self.leave_button

    def _offer_ways(self) -> None:
        """Offer what can be done, the likeliest first and loudest."""
        if self._has_database:
            kept = "" if self._is_gone else " The present file is kept."
            words = f"You see what each backup holds before you take one.{kept}"
            self.restore_button = self.way("&Restore a backup\u2026", words)
            self.restore_button.clicked.connect(self._ask_backup)
        self.again_button = self.way("&Try again", "When you have put something right.")
        self.again_button.clicked.connect(self._again)
        words = "Such as a copy of your data. For this time only; the usual one stays as it is."
        self.other_button = self.way("&Open another folder\u2026", words)
        self.other_button.clicked.connect(self._ask_folder)
        if self._has_database:
            kept = "The backups stay" if self._is_gone else "The present file is kept under another name"
            self.afresh_button = self.way("Start &afresh", f"With nothing in it. {kept}.")
            self.afresh_button.clicked.connect(self._start_afresh)

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


def ask_way_on(error: AfterwordError, paths: Paths, zone: str) -> Path | None:
    """Show what keeps the app from starting; return the data folder to start on, None to quit."""
    QApplication.setQuitOnLastWindowClosed(False)  # what is asked here is no last window
    window = TroubleWindow(error, paths, zone)
    window.exec()
    folder = window.folder
    window.deleteLater()
    return folder
