"""The app as it is, changing its workspace again and again until somebody kills it.

`python -m tests.gui.killed_app FOLDER SEED` says what `tests.core.killed_writer` says.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from gui.app import run
from gui.main_window import MainWindow
from tests.core.killed_writer import Writer
from tests.fakes import FakeClock


class Typist:
    """Writes into the workspace of the window as soon as it is there, between all else that it does."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._writer: Writer | None = None
        self._timer = QTimer()
        self._timer.timeout.connect(self._write)
        self._timer.start(0)

    def _write(self) -> None:
        if self._writer is None:
            windows = [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)]
            if not windows or not windows[0].isVisible():
                return
            self._writer = Writer(windows[0]._workspace, self._seed)  # noqa: SLF001  nothing else shows it
        self._writer.step()


if __name__ == "__main__":
    qt = QApplication(["afterword"])
    typist = Typist(int(sys.argv[2]))
    sys.exit(run(Path(sys.argv[1]), False, FakeClock()))
