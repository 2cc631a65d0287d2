"""The app as it is, with somebody in it whose name must not leak: every flow once, then the way out.

`python -m tests.gui.canary_app FOLDER` prints the arguments of all processes, as others can see them.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit

from core.commands.replies import log_reply, reply_read
from core.interview_entry import NOTHING_KNOWN, InterviewEntry, PersonEntry, change_for
from core.models import Rule
from core.reply_entry import ReplyEntry
from core.workdays import PLAIN_WEEK
from gui.app import run
from gui.main_window import MainWindow
from gui.screens import SCREENS
from tests.fakes import MORNING, FakeClock
from tests.gui.canary_words import ADDRESS, COMPANY, PERSON, TEXT

if TYPE_CHECKING:
    from core.workspace import Workspace

PAUSE = 150  # milliseconds for the window to catch up


class Person:
    """Does one thing after the other in the window, as soon as it is there."""

    def __init__(self) -> None:
        self._todo = [
            self._enter, self._draft, self._send, self._reply, self._look_around, self._search, self._fail,
            self._show_arguments, self._quit,
        ]  # fmt: skip
        self._timer = QTimer()
        self._timer.timeout.connect(self._go_on)
        self._timer.start(PAUSE)

    @property
    def _window(self) -> MainWindow | None:
        windows = [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)]
        return windows[0] if windows and windows[0].today.is_furnished else None

    def _go_on(self) -> None:
        window = self._window
        if window is not None and self._todo:
            self._todo.pop(0)(window, window._workspace)  # noqa: SLF001  nothing else shows it

    def _enter(self, window: MainWindow, workspace: Workspace) -> None:
        who = PersonEntry(name=PERSON, role=TEXT, email=ADDRESS, rapport=TEXT)
        entry = InterviewEntry(
            typed_on=MORNING.date(), company=COMPANY, role=TEXT, date="yesterday", start="10:00",
            zone="Europe/London", people=(who,), promise="in two weeks", notes=TEXT,
        )  # fmt: skip
        workspace.apply(change_for(entry, NOTHING_KNOWN, MORNING, PLAIN_WEEK))

    def _draft(self, window: MainWindow, workspace: Workspace) -> None:
        step = next(one for one in workspace.steps() if one.rule is Rule.THANK_YOU and PERSON in one.title)
        assert window.today.select(step.key)
        window.today.pane.note.body.setPlainText(f"Dear {PERSON}, {TEXT}")
        assert window.keep_typing()

    def _send(self, window: MainWindow, workspace: Workspace) -> None:
        window.keys.copy.trigger()
        window.keys.send.trigger()

    def _reply(self, window: MainWindow, workspace: Workspace) -> None:
        process = next(one for one in workspace.live_facts() if one.company.name == COMPANY)
        entry = ReplyEntry(typed_on=MORNING.date(), words=TEXT, promise="in two weeks")
        log_reply(workspace, reply_read(workspace, process.application.id, entry))

    def _look_around(self, window: MainWindow, workspace: Workspace) -> None:
        for screen in SCREENS:
            page = window.go(screen.name)
            for field in page.findChildren(QLineEdit):
                if "earch" in field.accessibleName():
                    field.setText(PERSON)

    def _search(self, window: MainWindow, workspace: Workspace) -> None:
        window.search()
        for field in window.findChildren(QLineEdit):
            if field.isVisible() and field.window() is not window:
                field.setText(TEXT)
        for dialog in window.findChildren(QLineEdit):
            if dialog.isVisible() and dialog.window() is not window:
                dialog.window().close()

    def _fail(self, window: MainWindow, workspace: Workspace) -> None:
        QTimer.singleShot(0, raise_it)

    def _show_arguments(self, window: MainWindow, workspace: Workspace) -> None:
        for process in Path("/proc").glob("[0-9]*"):
            try:
                line = (process / "cmdline").read_bytes()
            except OSError:
                continue
            sys.stdout.write(repr(line) + "\n")

    def _quit(self, window: MainWindow, workspace: Workspace) -> None:
        window.quit_wanted.emit()


def raise_it() -> None:
    """Make a mistake that names the person."""
    raise ValueError(f"{PERSON} {ADDRESS} {TEXT}")


if __name__ == "__main__":
    qt = QApplication(["afterword"])
    person = Person()
    sys.exit(run(Path(sys.argv[1]), False, FakeClock()))
