"""The workspace's announcements as one Qt signal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from core.models import Change
    from core.workspace import Workspace


class Bridge(QObject):
    """Says `changed` with the change whenever the workspace announces one; views then read anew."""

    changed = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._unsubscribe = workspace.subscribe(self._announce)

    def _announce(self, change: Change) -> None:
        self.changed.emit(change)

    def close(self) -> None:
        """Listen no more."""
        self._unsubscribe()
