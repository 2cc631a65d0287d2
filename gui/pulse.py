"""The one timer: once a minute it looks whether time has changed anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from core.errors import AfterwordError

if TYPE_CHECKING:
    from datetime import datetime

    from core.workspace import Workspace

_MINUTE = 60_000  # milliseconds


class Pulse(QObject):
    """`moment_passed` says that a step opened, fell due or came back, with nothing else having changed.

    `beaten` says every time that the clock was looked at, after all that came of it.
    """

    moment_passed = Signal()
    beaten = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._next: datetime | None = None
        self.look_ahead()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.setInterval(_MINUTE)
        self._timer.timeout.connect(self.beat)
        self._timer.start()

    def look_ahead(self, _change: object = None) -> None:
        """Find the next instant at which the agenda looks different."""
        workspace = self._workspace
        now, agenda = workspace.clock.now(), workspace.agenda()
        moments = [
            moment
            for step in (*agenda.overdue, *agenda.today, *agenda.next, *agenda.waiting)
            for moment in (step.opens, step.due, step.later_until)
            if moment is not None and moment >= now
        ]
        self._next = min(moments, default=None)

    def beat(self) -> None:
        """Look at the clock."""
        self._look()
        self.beaten.emit()

    def _look(self) -> None:
        try:
            if self._workspace.refresh_day():
                return
        except AfterwordError:  # the disk is away for a moment: whoever saves next is told so
            return
        if self._next is not None and self._workspace.clock.now() > self._next:
            self.look_ahead()
            self.moment_passed.emit()
