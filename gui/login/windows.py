"""Start at login on Windows: a value under the user's Run key."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

NAME = "Afterword"
RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"


def is_on() -> bool:
    """Return whether there is a value that was not switched off in the Task Manager."""
    return _value(RUN) is not None and not _switched_off(_value(APPROVED))


def _switched_off(approved: object) -> bool:
    """Return what the Task Manager noted: an odd first byte is off."""
    return isinstance(approved, bytes) and bool(approved) and bool(approved[0] & 1)


def turn_on(command: Sequence[str]) -> None:
    """Write the value. Raises `OSError`."""
    from subprocess import list2cmdline  # Windows' own rules for quoting; nothing is started

    if sys.platform == "win32":
        import winreg

        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, RUN) as key:
            winreg.SetValueEx(key, NAME, 0, winreg.REG_SZ, list2cmdline(command))
        _remove(APPROVED)


def turn_off() -> None:
    """Remove the value. Raises `OSError`."""
    _remove(RUN)
    _remove(APPROVED)


def _value(path: str) -> object:
    if sys.platform == "win32":
        import winreg

        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, path) as key:
                value: object = winreg.QueryValueEx(key, NAME)[0]
                return value
        except FileNotFoundError:
            return None
    return None


def _remove(path: str) -> None:
    if sys.platform == "win32":
        import winreg

        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, path, 0, winreg.KEY_SET_VALUE) as key:
                winreg.DeleteValue(key, NAME)
        except FileNotFoundError:
            return
