"""The name by which Windows groups the app's windows and shows its notifications."""

from __future__ import annotations

import sys

APP_ID = "Afterword"
"""The entry in the Start menu bears it too (packaging/windows), or Windows would show no notification."""


def tell_windows() -> None:
    """Tell Windows who we are, before the first window; elsewhere do nothing."""
    if sys.platform == "win32":
        from ctypes import windll

        windll.shell32.SetCurrentProcessExplicitAppUserModelID(APP_ID)
