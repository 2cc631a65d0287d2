"""Sees to it that there is a backup of each day."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.errors import AfterwordError

if TYPE_CHECKING:
    from datetime import datetime

    from core.workspace import Workspace

_AGAIN = timedelta(days=1)  # until what stands in the way is said again
_LOOK = timedelta(hours=1)  # between two looks at the folder, so that an idle minute costs next to nothing


class Backups(QObject):
    """`failed` is what keeps a backup from being made, once a day at the most."""

    failed = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._said: datetime | None = None
        self._looked: datetime | None = None

    def beat(self) -> None:
        """Make a backup while the app runs, if the last one is a day old."""
        now = self._workspace.clock.now()
        if self._looked is not None and timedelta(0) <= now - self._looked < _LOOK:
            return
        self._looked = now
        if self._said is not None and now - self._said < _AGAIN:
            return
        self._said = None
        try:
            self._workspace.back_up_daily()
        except AfterwordError as error:
            self._said = now
            self.failed.emit(error)

    def finish(self) -> None:
        """Make one at the end of the session. What stands in the way is said after the next start."""
        try:
            self._workspace.back_up_daily(at_end=True)
        except AfterwordError:
            return
