"""The app as a person starts it, telling when its first window with data is painted."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from gui.quick_qt import load_qt

load_qt()  # as `gui.__main__` does, before anything else of Qt

from PySide6.QtCore import QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

import gui.app  # noqa: E402

STAY = float(sys.argv[2])


class MeasuredApp(gui.app.App):
    """Tells the time of the first paint, before anything that may wait until after it."""

    def _after_first_paint(self) -> None:
        print(f"painted {time.clock_gettime(time.CLOCK_MONOTONIC):.6f} {len(sys.modules)}", flush=True)
        super()._after_first_paint()
        QTimer.singleShot(int(STAY * 1000), QApplication.quit)


if __name__ == "__main__":
    gui.app.App = MeasuredApp  # type: ignore[misc]
    sys.exit(gui.app.run(Path(sys.argv[1]), demo=False))
