"""What is to be known at a start beside what is to do: one sheet after the other, and seldom any at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from gui.errors import told

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog

    from core.workspace import Workspace
    from gui.main_window import MainWindow


class AtStart(QObject):
    """Shows what the end of the last session cut off, another copy of the data, and that it is synced."""

    def __init__(self, workspace: Workspace, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace, self._window = workspace, window
        self._left: list[Callable[[], QDialog | None]] = [self._unfinished, self._copy, self._synced]

    def show_next(self) -> None:
        """Show the next of them, if there is anything to show."""
        while self._left:
            sheet = None
            with told(self._window):
                sheet = self._left.pop(0)()
            if sheet is not None:
                sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
                sheet.finished.connect(self.show_next)
                sheet.open()
                return

    def _unfinished(self) -> QDialog | None:
        left = self._workspace.paths.unfinished
        if not left.is_file():
            return None
        from gui.unfinished import UnfinishedSheet

        return UnfinishedSheet(left, self._window)

    def _copy(self) -> QDialog | None:
        from core.store.copies import copies_of

        copies = copies_of(self._workspace.paths.database)
        if not copies:
            return None
        from gui.trouble.copies_sheet import CopiesSheet

        sheet = CopiesSheet(self._workspace, copies[0], self._window)
        sheet.said.connect(self._window.say_done)
        return sheet

    def _synced(self) -> QDialog | None:
        from core.synced import synced_by

        program = synced_by(self._workspace.paths.data_dir)
        if not program or program == self._workspace.settings.knows_synced:
            return None
        from gui.trouble.synced_sheet import SyncedSheet

        return SyncedSheet(self._workspace, program, self._window)
