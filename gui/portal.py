"""Opens a link over the desktop's portal: it goes over the user's own bus, not in a program's arguments.

Whoever else works on the computer can read those in the list of programs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import uuid4

from PySide6.QtCore import QObject

from gui.dbus import session_bus

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.dbus import Bus

_PORTAL = (
    "org.freedesktop.portal.Desktop",
    "/org/freedesktop/portal/desktop",
    "org.freedesktop.portal.OpenURI",
)
_REQUEST = "org.freedesktop.portal.Request"
_OPENED, _CANCELLED = 0, 1


class PortalRequest(QObject):
    """One link that the portal was asked to open.

    `unasked` is called where there is no portal, `unopened` where no program took the link.
    """

    def __init__(
        self, bus: Bus, url: str, unasked: Callable[[], object], unopened: Callable[[], object]
    ) -> None:
        super().__init__()
        self._bus, self._unasked, self._unopened = bus, unasked, unopened
        self._ended = False
        bus.setParent(self)
        token = f"afterword{uuid4().hex}"
        sender = bus.name.removeprefix(":").replace(".", "_")
        self._path = f"{_PORTAL[1]}/request/{sender}/{token}"
        bus.signalled.connect(self._signalled)
        bus.listen(_REQUEST, self._path)
        options = {"handle_token": ("s", token)}
        bus.call(_PORTAL, "OpenURI", "ssa{sv}", ("", url, options), self._answered)

    def _answered(self, values: tuple[Any, ...] | None) -> None:
        if values is None:
            self._end(self._unasked)

    def _signalled(self, path: str, member: str, values: tuple[Any, ...]) -> None:
        if path == self._path and member == "Response":
            taken = values[0] in {_OPENED, _CANCELLED}
            self._end(None if taken else self._unopened)

    def _end(self, then: Callable[[], object] | None) -> None:
        """Let go of the bus, and say how it ended; only once, as letting go answers what still waits."""
        if self._ended:
            return
        self._ended = True
        self._bus.close()
        self.deleteLater()
        if then is not None:
            then()


def ask_portal(
    url: str, unasked: Callable[[], object], unopened: Callable[[], object]
) -> PortalRequest | None:
    """Ask the portal to open a percent-encoded link; None where there is no bus to ask over."""
    bus = session_bus()
    return None if bus is None else PortalRequest(bus, url, unasked, unopened)
