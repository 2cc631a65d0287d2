"""What a report of a mistake needs to know of this computer and this app, and nothing of the person."""

from __future__ import annotations

import os
import platform
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, qVersion
from PySide6.QtGui import QGuiApplication

from core.version import version

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.workspace import Workspace

_LINES = 40  # of each log, the newest


def diagnostics(workspace: Workspace) -> str:
    """Return versions, sizes and the end of the log, as text to be pasted. Names no person and no folder."""
    return "\n".join(_lines(workspace)).replace(str(Path.home()), "~")


def _lines(workspace: Workspace) -> Iterator[str]:
    paths, settings = workspace.paths, workspace.settings
    yield f"Afterword {version()}, Python {platform.python_version()}, Qt {qVersion()}"
    yield f"{workspace.engine}, database of {_size(paths.database)} bytes"
    yield f"{platform.platform()}, {os.environ.get('XDG_CURRENT_DESKTOP', 'no desktop named')}"
    yield f"window system {QGuiApplication.platformName()}, language {QLocale.system().name()}"
    for screen in QGuiApplication.screens():
        size, scale = screen.size(), screen.devicePixelRatio()
        yield f"screen of {size.width()} by {size.height()}, scale {scale:g}"
    yield f"{workspace.open_count()} processes open, {workspace.contact_count()} people"
    yield f"policy {settings.policy}, appearance {settings.appearance}, reminders {settings.reminders}"
    for words, path in (("log", paths.log), ("crashes", paths.crashes)):
        yield f"--- {words}"
        yield from _end_of(path) or ["nothing"]


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _end_of(path: Path) -> list[str]:
    """Return the newest lines of a log, none where there is no log."""
    try:
        return path.read_text(encoding="utf-8", errors="replace").splitlines()[-_LINES:]
    except OSError:
        return []
