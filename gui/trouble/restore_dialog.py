"""Which backup to restore: what each holds is seen before one is taken."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from core.errors import AfterwordError
from core.store.backup import FOLDER, backups_of
from gui.forms.under import Told, Under
from gui.theme import type as typeface
from gui.trouble.backup_list import BackupList
from gui.widgets.button import Button, Weight
from gui.widgets.card import Card
from gui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

_SIZE = QSize(760, 460)
_WORDS = (
    "A copy of the backup becomes your data. The present file is kept beside it under another name, "
    "and the backup stays where it is."
)
_KINDS = "Databases of Afterword (*.sqlite3);;All files (*)"


class RestoreDialog(QDialog):
    """Accepted when a backup was restored; `kept` is then where the file from before is, if there was one."""

    def __init__(
        self,
        database: Path,
        zone: str,
        restore: Callable[[Path], Path | None],
        parent: QWidget | None = None,
    ) -> None:
        """Offer the backups of `database`; `restore` puts one in its place, and raises as it does."""
        super().__init__(parent)
        self._database, self._restore = database, restore
        self.kept: Path | None = None
        self.setWindowTitle("Restore a backup")
        self.resize(_SIZE.boundedTo(parent.window().size()) if parent is not None else _SIZE)
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 20)
        column.setSpacing(10)
        column.addWidget(Text("Restore a backup", self, kind=typeface.heading))
        column.addWidget(Text(_WORDS, self, muted=True))
        card = Card(self)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(10, 8, 2, 8)
        self.list = BackupList(card)
        inside.addWidget(self.list)
        column.addWidget(card, 1)
        self.under = Under(self)
        column.addWidget(self.under)
        column.addLayout(self._buttons())
        backups = backups_of(database)
        self.list.show_backups(backups, zone)
        self.list.itemSelectionChanged.connect(self._chosen)
        self.list.itemActivated.connect(self.take)
        self.take_button.setEnabled(self.list.chosen() is not None)
        if not backups:
            words = "There are no backups here. A database from a copied folder can be restored too."
            self.under.tell([Told("", words)])
            card.hide()
            self.resize(self.width(), self.sizeHint().height())
            self.file_button.setFocus()
        else:
            self.list.setFocus()

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.file_button = Button("Another &file\u2026", self)
        self.file_button.clicked.connect(self._ask_file)
        row.addWidget(self.file_button)
        row.addStretch(1)
        self.cancel_button = Button("&Cancel", self, hint="Esc")
        self.cancel_button.clicked.connect(self.reject)
        row.addWidget(self.cancel_button)
        self.take_button = Button("&Restore", self, weight=Weight.PRIMARY)
        self.take_button.clicked.connect(self.take)
        row.addWidget(self.take_button)
        return row

    def _chosen(self) -> None:
        self.take_button.setEnabled(self.list.chosen() is not None)

    def take(self) -> None:
        """Restore the chosen backup."""
        chosen = self.list.chosen()
        if chosen is not None:
            self.restore_file(chosen)

    def restore_file(self, path: Path) -> None:
        """Restore a file; what stands in the way is said here, and the dialog stays."""
        try:
            self.kept = self._restore(path)
        except AfterwordError as error:
            self.under.tell([Told("", error.message, wrong=True)])
            return
        self.accept()

    def _ask_file(self) -> None:
        folder = self._database.parent / FOLDER
        dialog = QFileDialog(self, "Restore a database")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(_KINDS)
        dialog.setDirectory(str(folder if folder.is_dir() else Path.home()))
        dialog.fileSelected.connect(self._take_file)
        dialog.open()

    def _take_file(self, name: str) -> None:
        self.restore_file(Path(name))
