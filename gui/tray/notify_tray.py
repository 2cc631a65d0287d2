"""Notifications through Qt's tray icon: those of Windows and the Mac, and what is left on other desktops."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from core.reminders import Offer
from gui.theme.app_icon import app_icon

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QSystemTrayIcon

    from core.reminders import Notification
    from gui.tray.notifier import Acted

_STAYS = 20_000  # milliseconds; Windows and the Mac have times of their own


class TrayNotifier(QObject):
    """Shows notifications at the tray icon. They have no buttons; where a click is told of, it opens."""

    def __init__(self, icon: QSystemTrayIcon, acted: Acted, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon, self._acted = icon, acted
        self._note: Notification | None = None
        icon.messageClicked.connect(self._clicked)

    def show(self, note: Notification) -> bool:
        """Show it; say False where nobody would see it."""
        if not self._icon.isVisible() or not self._shows_itself():
            return False
        self._note = note
        self._icon.showMessage(note.title, note.text, app_icon(), _STAYS)
        return True

    def _shows_itself(self) -> bool:
        """Say whether Qt or the system shows the message, rather than the daemon that was asked before.

        On a panel that Qt hands its icon to, it does not know where the icon is.
        """
        return sys.platform != "linux" or not self._icon.geometry().isEmpty()

    def withdraw_stale(self, is_stale: Callable[[Notification], bool]) -> None:
        """Forget what a click would open; Qt takes back nothing itself."""
        if self._note is not None and is_stale(self._note):
            self._note = None

    def _clicked(self) -> None:
        if self._note is not None:
            self._acted(self._note, Offer.OPEN)

    def close(self) -> None:
        """Forget the last one."""
        self._note = None
