"""The command `afterword`: the window, or the same core on the command line."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def has_display(platform: str, environment: Mapping[str, str]) -> bool:
    """Say whether a window can be shown; on Windows and the Mac it always can."""
    return platform in {"win32", "darwin"} or any(environment.get(name) for name in _DISPLAYS)


def start(data_dir: Path | None = None, *, demo: bool = False, hidden: bool = False) -> int:
    """Start the window, or print Today where there is no display, and return the exit status."""
    if has_display(sys.platform, os.environ):
        from gui.quick_qt import load_qt  # Qt, which no command without a window may load

        load_qt()
        from gui.app import run

        return run(data_dir, demo, hidden=hidden)
    from gui.cli import print_today

    return print_today(data_dir, demo=demo)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command with these arguments, by default those of the process; return the exit status."""
    arguments = sys.argv[1:] if argv is None else argv
    if not arguments:  # the usual start does without argparse
        return start()
    from gui.cli import command

    return command(arguments, start)


if __name__ == "__main__":
    sys.exit(main())
