"""Where a program with a window answers on Windows: in the terminal that it was called from, if in any."""

from __future__ import annotations

import os
import sys
from typing import TextIO

_OF_THE_PARENT = -1  # Windows' ATTACH_PARENT_PROCESS


def borrow() -> None:
    """Let what is printed go to the caller's terminal, and nowhere where there is none.

    What the caller led elsewhere, to a file or another program, stays there.
    """
    place = "CONOUT$" if _has_terminal() else os.devnull
    if sys.stdout is None:
        sys.stdout = _to(place)
    if sys.stderr is None:
        sys.stderr = _to(place)


def _has_terminal() -> bool:
    if sys.platform == "win32":
        from ctypes import windll

        return bool(windll.kernel32.AttachConsole(_OF_THE_PARENT))
    return False


def _to(place: str) -> TextIO:
    return open(place, "w", encoding="utf-8", errors="replace", buffering=1)  # noqa: PTH123  no file: it stays open to the end
