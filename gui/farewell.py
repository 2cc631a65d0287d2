"""Hears that the system ends the app (a log-out, a shut-down, Ctrl+C), so that it can go in good order.

Without that, Python ends the process on the spot, and with it what is being typed and the day's backup.
"""

from __future__ import annotations

import os
import signal
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, Signal

if TYPE_CHECKING:
    from types import FrameType

    Handler = signal.Handlers | int | None


class Farewell(QObject):
    """Says `wanted` once the process is asked to end. A second time, it ends as it would have without."""

    wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heard, speaks = os.pipe()
        for end in (self._heard, speaks):
            os.set_blocking(end, False)
        self._speaks = speaks
        self._notifier = QSocketNotifier(self._heard, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)
        self._before_wakeup = signal.set_wakeup_fd(speaks, warn_on_full_buffer=False)
        names = ("SIGTERM", "SIGHUP", "SIGINT")
        asked = [getattr(signal, name) for name in names if hasattr(signal, name)]
        self._before = {number: signal.signal(number, _leave_it_to_qt) for number in asked}

    def _hear(self) -> None:
        with suppress(BlockingIOError):
            os.read(self._heard, 64)
        self.ignore()
        self.wanted.emit()

    def ignore(self) -> None:
        """Listen no longer: from now on a signal does what it did before."""
        if not self._notifier.isEnabled():
            return
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._before_wakeup)
        for number, before in self._before.items():
            signal.signal(number, before)
        for end in (self._heard, self._speaks):
            os.close(end)


def _leave_it_to_qt(_number: int, _frame: FrameType | None) -> None:
    """Do nothing yet: the byte in the pipe wakes the app, which goes when it has kept everything."""
