"""Notifications of the Linux desktops, with buttons (org.freedesktop.Notifications)."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from core.paths import resources_dir
from core.reminders import Offer
from gui.dbus import session_bus

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.reminders import Notification
    from gui.dbus import Bus
    from gui.tray.notifier import Acted, Unshown

_NAME = "org.freedesktop.Notifications"
_PATH = "/org/freedesktop/Notifications"
_DAEMON = (_NAME, _PATH, _NAME)
_BUS, _BUS_PATH = "org.freedesktop.DBus", "/org/freedesktop/DBus"
_KEPT = 20  # notifications that may still be answered, from the desktop's list of past ones too
_AS_THE_DESKTOP_LIKES = -1  # how long it stays


class FreedesktopNotifier(QObject):
    """Shows notifications through the desktop's daemon, after asking what that one can.

    `acted` is called with what a person chose, `unshown` with a notification that no daemon took.
    """

    def __init__(self, acted: Acted, unshown: Unshown, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._acted, self._unshown = acted, unshown
        self._bus: Bus | None = None
        self._can: frozenset[str] | None = None
        self._shown: dict[int, Notification] = {}
        self._on_screen: set[int] = set()

    def show(self, note: Notification) -> bool:
        """Show it in place of one that it repeats; say False where there is no bus to ask."""
        if self._bus is None and not self._connect():
            return False
        if self._can is None:
            self._ask(note)
        else:
            self._notify(note)
        return True

    def _connect(self) -> bool:
        self._bus = session_bus(self)
        if self._bus is None:
            return False
        self._bus.signalled.connect(self._signalled)
        self._bus.lost.connect(self._bus_lost)
        self._bus.listen(_NAME, _PATH)
        self._bus.listen(_BUS, _BUS_PATH, member="NameOwnerChanged", arg0=_NAME)
        return True

    # ---- saying ----------------------------------------------------------------------------------------

    def _ask(self, note: Notification) -> None:
        def answered(values: tuple[Any, ...] | None) -> None:
            if values is None:
                self._unshown(note)
            else:
                self._can = frozenset(values[0])
                self._notify(note)

        self._call("GetCapabilities", then=answered)

    def _notify(self, note: Notification) -> None:
        def answered(values: tuple[Any, ...] | None) -> None:
            if values is None:
                self._can = None
                self._unshown(note)
            else:
                self._remember(values[0], note)

        can = self._can or frozenset()
        text = _as_markup(note.text) if "body-markup" in can else note.text
        hints = {"desktop-entry": ("s", "afterword"), "urgency": ("y", 1)}
        values = (
            "Afterword",
            self._replaced(note),
            (resources_dir() / "icons" / "afterword.svg").as_uri(),
            note.title,
            text,
            _buttons(note) if "actions" in can else [],
            hints,
            _AS_THE_DESKTOP_LIKES,
        )
        self._call("Notify", "susssasa{sv}i", values, answered)

    def _replaced(self, note: Notification) -> int:
        """Return the number of one on screen that says nothing which this one does not; 0 for none."""
        keys = {step.key for step in note.steps}
        for number in self._on_screen:
            if all(step.key in keys for step in self._shown[number].steps):
                return number
        return 0

    def _remember(self, number: int, note: Notification) -> None:
        self._shown.pop(number, None)
        self._shown[number] = note
        self._on_screen.add(number)
        while len(self._shown) > _KEPT:
            oldest = next(iter(self._shown))
            del self._shown[oldest]
            self._on_screen.discard(oldest)

    def withdraw_stale(self, is_stale: Callable[[Notification], bool]) -> None:
        """Take back those on screen that have nothing to say any more."""
        for number in [one for one in self._on_screen if is_stale(self._shown[one])]:
            self._withdraw(number)

    def _withdraw(self, number: int) -> None:
        self._on_screen.discard(number)
        self._call("CloseNotification", "u", (number,))

    def _call(
        self,
        method: str,
        signature: str = "",
        values: tuple[Any, ...] = (),
        then: Callable[[tuple[Any, ...] | None], None] | None = None,
    ) -> None:
        if self._bus is not None:
            self._bus.call(_DAEMON, method, signature, values, then)

    # ---- hearing ---------------------------------------------------------------------------------------

    def _signalled(self, _path: str, member: str, values: tuple[Any, ...]) -> None:
        if member == "NameOwnerChanged":  # another daemon has other numbers, and can other things
            self._can = None
            self._shown.clear()
            self._on_screen.clear()
        elif member == "ActivationToken" and values[0] in self._shown:
            os.environ["XDG_ACTIVATION_TOKEN"] = values[1]  # with which Wayland lets a window come up
        elif member == "NotificationClosed":
            self._on_screen.discard(values[0])
        elif member == "ActionInvoked" and values[0] in self._shown:
            self._act(values[0], values[1])

    def _act(self, number: int, action: str) -> None:
        note = self._shown[number]
        if number in self._on_screen:
            self._withdraw(number)
        offers = {offer.value: offer for offer, _words in note.offers}
        self._acted(note, offers.get(action, Offer.OPEN))

    def _bus_lost(self) -> None:
        self._bus = self._can = None
        self._shown.clear()
        self._on_screen.clear()

    def close(self) -> None:
        """Take back what is on screen, and let go of the bus."""
        for number in list(self._on_screen):
            self._withdraw(number)
        if self._bus is not None:
            self._bus.close()


def _as_markup(text: str) -> str:
    """Return a text as markup that says just that: Python's `html` would load all entities there are."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _buttons(note: Notification) -> list[str]:
    """Return keys and words in turn; "default" is a click on the notification itself."""
    pairs = [("default", "Open"), *((offer.value, words) for offer, words in note.offers)]
    return [part for pair in pairs for part in pair]
