"""The name by which Windows groups the app's windows and shows its notifications."""

from __future__ import annotations

import sys


def tell_windows() -> None:
    """Tell Windows who we are, before the first window; elsewhere do nothing."""
    if sys.platform == "win32":
        from ctypes import windll

        windll.shell32.SetCurrentProcessExplicitAppUserModelID("Afterword")
