"""The app's icon in the panel: clicked by mouse, and its menu read and chosen from over D-Bus.

On this kind of panel Qt itself does not know where its icon is, so neither can a test by asking the app.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.desktop.driver import App, Desktop

WATCHER = "org.kde.StatusNotifierWatcher"
SLOT = (1424, 884)  # the last place of the panel, where the only icon stands
ENTRY = re.compile(r"<\((\d+), \{([^{}]*)\}")
LABEL = re.compile(r"'label': <(?:'((?:[^'\\]|\\.)*)'|\"((?:[^\"\\]|\\.)*)\")>")


class Tray:
    """One app's icon and menu, as the panel sees them."""

    def __init__(self, desktop: Desktop, app: App) -> None:
        """Wait until the app has put its icon into the panel."""
        self._desktop = desktop
        self._pid = app.pid
        self._owner = ""
        desktop.wait_until(self._found, "no icon in the panel belongs to the app")

    def _found(self) -> bool:
        told = self._call(
            WATCHER, "/StatusNotifierWatcher", "org.freedesktop.DBus.Properties.Get",
            WATCHER, "RegisteredStatusNotifierItems",
        )  # fmt: skip
        for owner in re.findall(r"'([^'/]+)/", told):
            if f"uint32 {self._pid}," in self._call_bus("GetConnectionUnixProcessID", owner):
                self._owner = owner
        return bool(self._owner)

    def click(self, button: int = 1) -> None:
        """Click the icon: 1 is the left button, 3 the right."""
        self._desktop.click(SLOT, button=button)

    def menu(self) -> list[str]:
        """The menu's entries from top to bottom, as they read on screen."""
        return list(self._entries())

    def choose(self, label: str) -> None:
        """Choose the entry that reads so."""
        self._desktop.wait_until(lambda: label in self._entries(), lambda: f"{label!r} not in {self.menu()}")
        number = self._entries()[label]
        self._call(self._owner, "/MenuBar", "com.canonical.dbusmenu.Event", number, "clicked", "<0>", "0")

    def _entries(self) -> dict[str, str]:
        layout = self._call(
            self._owner,
            "/MenuBar",
            "com.canonical.dbusmenu.GetLayout",
            "--",
            "0",
            "-1",
            '["label", "visible"]',
        )
        found = {}
        for number, properties in ENTRY.findall(layout):
            named = LABEL.search(properties)
            if named is not None and "'visible': <false>" not in properties:
                label = re.sub(
                    r"_(.)", r"\1", named[1] or named[2]
                )  # an underscore marks the letter to press
                found[label] = number
        return found

    def _call_bus(self, method: str, argument: str) -> str:
        bus = "org.freedesktop.DBus"
        return self._call(bus, "/org/freedesktop/DBus", f"{bus}.{method}", argument)

    def _call(self, name: str, path: str, method: str, *arguments: str) -> str:
        return self._desktop.run(
            "gdbus",
            "call",
            "--session",
            "--dest",
            name,
            "--object-path",
            path,
            "--method",
            method,
            *arguments,
        )
