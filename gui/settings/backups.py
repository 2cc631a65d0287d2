"""The backups in the settings: how many there are, one more now, and the way back to one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.errors import AfterwordError
from core.store.backup import FOLDER
from gui.errors import tell
from gui.settings.file_manager import show_folder
from gui.trouble.words import summary
from gui.widgets.button import Button
from gui.widgets.flow import FlowLayout
from gui.widgets.text import Text

if TYPE_CHECKING:
    from core.workspace import Workspace


class BackupsField(QWidget):
    """`said` is a sentence for the status line."""

    said = Signal(str)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(10)
        self.count = Text("", self)
        column.addWidget(self.count)
        buttons = QWidget(self)
        row = FlowLayout(buttons, 8, 8)
        self.now_button = Button("&Back up now", buttons)
        self.now_button.clicked.connect(self.back_up)
        self.restore_button = Button("&Restore\u2026", buttons)
        self.restore_button.clicked.connect(self.ask)
        self.show_button = Button("Show back&ups", buttons)
        self.show_button.clicked.connect(self._show_folder)
        for button in (self.now_button, self.restore_button, self.show_button):
            row.addWidget(button)
        column.addWidget(buttons)
        self.setFocusProxy(self.now_button)

    def refresh(self) -> None:
        """Say how many backups there are now."""
        self.count.setText(summary(self._workspace.backups(), self._workspace.zone))

    def back_up(self) -> None:
        """Make a backup."""
        try:
            backup = self._workspace.back_up()
        except AfterwordError as error:
            tell(self, error)
            return
        self.refresh()
        self.said.emit(f"Backed up as {backup.path.name}.")

    def ask(self) -> None:
        """Ask which backup to restore."""
        from gui.trouble.restore_dialog import RestoreDialog

        paths, zone = self._workspace.paths, self._workspace.zone
        self.dialog = RestoreDialog(paths.database, zone, self._workspace.restore, self)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.accepted.connect(self._restored)
        self.dialog.open()

    def _restored(self) -> None:
        kept = self.dialog.kept
        words = f" What was there before is kept as {kept.name}." if kept is not None else ""
        self.said.emit(f"The backup is restored.{words}")

    def _show_folder(self) -> None:
        if not show_folder(self._workspace.paths.data_dir / FOLDER):
            self.said.emit("There are no backups yet, or no file manager answered.")
