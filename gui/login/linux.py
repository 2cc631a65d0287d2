"""Start at login on Linux: an entry in the desktop's autostart folder, as XDG has it."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from core.files import write_whole

if TYPE_CHECKING:
    from collections.abc import Sequence

_OFF = re.compile(r"^\s*(Hidden\s*=\s*true|X-GNOME-Autostart-enabled\s*=\s*false)\s*$", re.MULTILINE)
_RESERVED = re.compile(r'(["`$\\])')


def entry_path() -> Path:
    """Return where the entry is, or would be."""
    home = Path(os.environ.get("XDG_CONFIG_HOME", ""))
    return (home if home.is_absolute() else Path.home() / ".config") / "autostart" / "afterword.desktop"


def is_on() -> bool:
    """Return whether there is an entry that was not switched off by the desktop."""
    try:
        return _OFF.search(entry_path().read_text(encoding="utf-8")) is None
    except (FileNotFoundError, UnicodeDecodeError):
        return False


def turn_on(command: Sequence[str]) -> None:
    """Write the entry. Raises `OSError`."""
    path = entry_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = (
        "[Desktop Entry]",
        "Type=Application",
        "Name=Afterword",
        "Comment=What to do after a job interview",
        f"Exec={exec_line(command)}",
        "TryExec=" + command[0].replace("\\", "\\\\"),  # once the app is removed, nobody looks for it
        "Icon=afterword",
        "Terminal=false",
        "X-GNOME-Autostart-enabled=true",
        "",
    )
    write_whole(path, "\n".join(lines).encode())


def turn_off() -> None:
    """Remove the entry. Raises `OSError`."""
    entry_path().unlink(missing_ok=True)


def exec_line(command: Sequence[str]) -> str:
    """Return a command as a desktop entry has it: quoted by its own rules, then escaped as all its text."""
    quoted = ['"' + _RESERVED.sub(r"\\\1", part) + '"' for part in command]
    return " ".join(quoted).replace("%", "%%").replace("\\", "\\\\")
