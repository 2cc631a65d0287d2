"""Types into the search over the whole window, and tells what a key costs until its results are painted."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.clock import SystemClock
from core.workspace import open_workspace
from gui.main_window import MainWindow
from gui.search.palette import Palette
from gui.theme.theme import STYLE, Theme
from tests.gui.fakes import FakeClipboard, FakeOpener

if TYPE_CHECKING:
    from collections.abc import Iterator

TYPED = (
    "company 123",
    "dana example77",
    "hank",
    "qzx",
    "invitation bring",
    "role 7",
    "reviews dana",
    "a week",
)
PATIENCE = 60  # seconds


def print_search(folder: Path) -> None:
    """Print what a key in the search costs, in a program of its own, so that nothing else is in the way."""
    env = {**os.environ, "PYTHONPATH": str(Path.cwd())}
    subprocess.run([sys.executable, "-m", "tests.bench.search_keys", str(folder)], env=env, check=True)


def turns(app: QApplication, palette: Palette) -> Iterator[float]:
    """Let the window work until all is found, and yield how long each of its turns was, in seconds."""
    end = perf_counter() + PATIENCE
    while not palette.reading.is_done and perf_counter() < end:
        start = perf_counter()
        app.processEvents()
        yield perf_counter() - start


def main(folder: Path) -> None:
    """Open the palette, wait until it has read everything, and type."""
    app = QApplication([sys.argv[0], *STYLE])
    Theme(app)
    workspace = open_workspace(folder, SystemClock())
    window = MainWindow(workspace)
    window.show()
    window.furnish(FakeClipboard(), FakeOpener())
    app.processEvents()
    began = perf_counter()
    window.search()
    palette = window.findChild(Palette)
    assert palette is not None
    away = max(turns(app, palette))
    read = perf_counter() - began
    keys = []
    for words in TYPED:
        palette.field.clear()
        for letter in words:
            start = perf_counter()
            QTest.keyClicks(palette.field, letter)
            away = max(away, *turns(app, palette))
            palette.repaint()
            keys.append(perf_counter() - start)
    keys.sort()
    print(
        "a key in the search, 10,000 applications, 50,000 messages: "
        f"{1000 * statistics.median(keys):.1f} ms, "
        f"95 % under {1000 * keys[int(len(keys) * 0.95)]:.1f} ms; all is read after {1000 * read:.0f} ms; "
        f"the window is away for {1000 * away:.1f} ms at most"
    )
    palette.reject()
    window.close_for_good()
    workspace.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
