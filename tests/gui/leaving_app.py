"""The app as it is, in the middle of being typed in when the system ends it.

`python -m tests.gui.leaving_app FOLDER` says `ready` once words are in a draft, in a form and in a field with
a mistake, and then waits for the signal.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit

from gui.app import run
from gui.main_window import MainWindow
from tests.fakes import FakeClock
from tests.making import Halden

DRAFT = "Mine, and not saved yet. "
COMPANY = "Vexworth"


class Typist:
    """Types as soon as the window is there."""

    def __init__(self) -> None:
        self._timer = QTimer()
        self._timer.timeout.connect(self._type)
        self._timer.start(20)

    def _type(self) -> None:
        windows = [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)]
        if not windows or not windows[0].today.is_furnished:
            return
        self._timer.stop()
        window = windows[0]
        assert window.today.select(Halden().thank_dana)
        window.today.pane.note.body.insertPlainText(DRAFT)
        window.new_interview()
        (form,) = (one for one in window.findChildren(QDialog) if one.isVisible())
        (company,) = (one for one in form.findChildren(QLineEdit) if one.accessibleName() == "Company")
        QTest.keyClicks(company, COMPANY)
        print("ready", flush=True)  # noqa: T201


if __name__ == "__main__":
    qt = QApplication(["afterword"])
    typist = Typist()
    sys.exit(run(Path(sys.argv[1]), False, FakeClock()))
