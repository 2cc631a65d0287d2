"""Start at login: one small module for each system, with the same three functions."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Protocol

from core.paths import default_data_dir

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


class LoginItem(Protocol):
    """What each module here has. All three raise `OSError` where the system refuses."""

    def is_on(self) -> bool:
        """Return whether the app is started at login."""

    def turn_on(self, command: Sequence[str]) -> None:
        """Start this command at login from now on."""

    def turn_off(self) -> None:
        """Start it no more."""


def login_item(platform: str = sys.platform) -> LoginItem:
    """Return the module of this system."""
    if platform == "win32":
        from gui.login import windows

        return windows
    if platform == "darwin":
        from gui.login import macos

        return macos
    from gui.login import linux

    return linux


def start_command(data_dir: Path) -> tuple[str, ...]:
    """Return the command that starts this app in the tray, on this data folder."""
    if getattr(sys, "frozen", False):
        program: tuple[str, ...] = (os.environ.get("APPIMAGE", "") or sys.executable,)
    else:
        program = (sys.executable, "-m", "gui")
    folder = () if data_dir == default_data_dir() else ("--data-dir", str(data_dir.absolute()))
    return (*program, "--hidden", *folder)
