"""Tells when the computer wakes (logind); elsewhere the next beat of the minute notices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from gui.dbus import system_bus

if TYPE_CHECKING:
    from gui.dbus import Bus

_LOGIND = "org.freedesktop.login1.Manager"
_PATH = "/org/freedesktop/login1"


class Waking(QObject):
    """Says `woke` when the computer has slept; never, where nobody tells."""

    woke = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus: Bus | None = system_bus(self)
        if self._bus is not None:
            self._bus.signalled.connect(self._signalled)
            self._bus.listen(_LOGIND, _PATH, member="PrepareForSleep")

    def _signalled(self, _path: str, member: str, values: tuple[Any, ...]) -> None:
        if member == "PrepareForSleep" and not values[0]:
            self.woke.emit()

    def close(self) -> None:
        """Listen no more."""
        if self._bus is not None:
            self._bus.close()
