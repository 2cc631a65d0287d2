"""The app as it is, with somebody in it whose name must not leak: every form once, then the way out.

`python -m tests.gui.canary_app FOLDER` types as a person does, into what a person types into. It logs all
that Python's own logging can, makes one mistake that names the person, and is ended by a signal with a form
open.
"""

from __future__ import annotations

import gc
import logging
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
)

from core.models import Rule
from core.transfer import export_workspace, import_workspace
from core.workspace import open_workspace
from gui.app import run
from gui.main_window import MainWindow
from gui.pulse import Pulse
from gui.screens import PEOPLE, SCREENS, SETTINGS
from tests.fakes import FakeClock
from tests.gui.canary_words import ADDRESS, COMPANY, PAGE, PERSON, TEXT
from tests.gui.hands import field, press, write

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.workspace import Workspace

PAUSE = 60  # milliseconds for the window to catch up
KEY = Qt.Key
CLOCK = FakeClock()


class Person:
    """Does one thing after the other in the window, as soon as it is there."""

    def __init__(self) -> None:
        self._todo: list[Callable[[], object]] = [
            self._enter, self._draft, self._copy_every_way, self._open_mail, self._open_page, self._send,
            self._debrief, self._log_message, self._reply, self._new_person, self._person, self._process,
            self._template, self._look_around, self._search, self._settings, self._notify, self._out_and_in,
            self._fail, self._leave_a_form_open,
        ]  # fmt: skip
        self._timer = QTimer()
        self._timer.timeout.connect(self._go_on)
        self._timer.start(PAUSE)

    def _go_on(self) -> None:
        windows = [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)]
        if not windows or not windows[0].today.is_furnished:
            return
        self.window = windows[0]
        self.workspace: Workspace = self.window._workspace  # noqa: SLF001  nothing else shows it
        if self._todo:
            act = self._todo.pop(0)
            try:
                act()
            except BaseException as error:  # noqa: BLE001  it must end, and say where
                place = error.__traceback__.tb_next.tb_lineno if error.__traceback__ else 0  # type: ignore[union-attr]
                print(f"stopped in {act.__name__} at {place}: {type(error).__name__}", flush=True)  # noqa: T201
                QApplication.exit(3)
        else:
            self._timer.stop()
            os.kill(os.getpid(), signal.SIGTERM)  # as a log-out does

    # ---- hands ---------------------------------------------------------------------------------------

    def _sheet(self) -> QDialog:
        QApplication.processEvents()
        return next(one for one in reversed(self.window.findChildren(QDialog)) if one.isVisible())

    def _process_id(self) -> str:
        live = self.workspace.live_facts()
        return next(facts.application.id for facts in live if facts.company.name == COMPANY)

    def _contact_id(self) -> str:
        (company,) = (one for one in self.workspace.companies() if one.name == COMPANY)
        return next(one.id for one in self.workspace.contacts(company.id) if one.name == PERSON)

    # ---- what there is to do ---------------------------------------------------------------------------

    def _enter(self) -> None:
        self.window.new_interview()
        sheet = self._sheet()
        for name, words in (
            ("Company", COMPANY), ("Role", TEXT), ("Date", "yesterday"), ("Start", "10:00"),
            ("Place or link", TEXT), ("Name of person 1", PERSON), ("E-mail address of person 1", ADDRESS),
            ("LinkedIn address of person 1", PAGE), ("Anything else", TEXT),
            ("When will they reply?", "in two weeks"),
        ):  # fmt: skip
            write(sheet, name, words)
        write(sheet, "What you and Zaphira connected over", TEXT)
        press(sheet, "Save")
        assert self._process_id()

    def _draft(self) -> None:
        step = next(
            one for one in self.workspace.steps() if one.rule is Rule.THANK_YOU and PERSON in one.title
        )
        assert self.window.today.select(step.key)
        self.window.today.go_to_draft()
        body = self.window.today.pane.note.body
        body.selectAll()
        QTest.keyClicks(body, f"Dear {PERSON}, {TEXT}")
        assert self.window.keep_typing()

    def _copy_every_way(self) -> None:
        self.window.keys.copy.trigger()
        QTest.keyClick(
            self.window, KEY.Key_R, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        )

    def _open_mail(self) -> None:
        press(self.window, "Open in mail")

    def _open_page(self) -> None:
        self.window.open_link(f"https://www.{PAGE}")

    def _send(self) -> None:
        self.window.keys.send.trigger()

    def _debrief(self) -> None:
        facts = self.workspace.facts(self._process_id())  # type: ignore[arg-type]
        self.window.debrief(facts.interviews[-1].id)
        sheet = self._sheet()
        write(sheet, "Who did you meet?", f"{PERSON} Junior, {TEXT}")
        QTest.keyClick(field(sheet, "Who did you meet?"), KEY.Key_Return)
        write(sheet, "Anything else", TEXT)
        press(sheet, "Save")

    def _log_message(self) -> None:
        self.window.log_message(self._process_id())
        sheet = self._sheet()
        write(sheet, "The text, if you want to keep it", f"Dear {PERSON}, {TEXT}")
        press(sheet, "Save")

    def _reply(self) -> None:
        self.window.they_replied(self._process_id())
        sheet = self._sheet()
        write(sheet, "When will they reply?", "in three weeks")
        write(sheet, "Their words", f"{TEXT}, {PERSON}")
        press(sheet, "Save")

    def _new_person(self) -> None:
        self.window.go(PEOPLE)
        press(self.window.page, "New person")
        sheet = self._sheet()
        for name, words in (("Name", f"{PERSON} Senior"), ("Company", COMPANY)):
            write(sheet, name, words)
        press(sheet, "Add")

    def _person(self) -> None:
        self.window.open_contact(self._contact_id())
        write(self.window.page, "Notes", TEXT)
        assert self.window.keep_typing()
        press(self.window.page, "Write an e-mail")

    def _process(self) -> None:
        self.window.open_process(self._process_id())
        write(self.window.page, "Anything else", f"{TEXT}, {PERSON}")
        assert self.window.keep_typing()

    def _template(self) -> None:
        self.window.errands.open_templates()
        sheet = self._sheet()
        QTest.keyClicks(field(sheet, "Text of the template"), f"{TEXT} ")
        press(sheet, "Close")

    def _look_around(self) -> None:
        for screen in SCREENS:
            page = self.window.go(screen.name)
            for one in page.findChildren(QLineEdit):
                if one.isVisible() and ("earch" in one.accessibleName() or "ilter" in one.accessibleName()):
                    one.setFocus()
                    QTest.keyClicks(one, PERSON)

    def _search(self) -> None:
        self.window.search()
        sheet = self._sheet()
        QTest.keyClicks(sheet.findChildren(QLineEdit)[0], TEXT)
        QApplication.processEvents()
        sheet.done(0)

    def _settings(self) -> None:
        """Back up by hand; the name and signature there are the user's own, and are kept there."""
        self.window.go(SETTINGS)
        self.workspace.back_up()

    def _notify(self) -> None:
        """Let the promised day pass, and the reminder to follow up come."""
        CLOCK.advance(days=23)
        (pulse,) = (one for one in gc.get_objects() if isinstance(one, Pulse))
        pulse.beat()

    def _out_and_in(self) -> None:
        path = self.workspace.paths.data_dir.parent / "everything.json"
        export_workspace(self.workspace, path)
        import_workspace(self.workspace, path)
        path.unlink()  # the person's own file, wherever they put it

    def _fail(self) -> None:
        QTimer.singleShot(0, raise_it)

    def _leave_a_form_open(self) -> None:
        self.window.new_interview()
        write(self._sheet(), "Company", COMPANY)


def raise_it() -> None:
    """Make a mistake that names the person."""
    raise ValueError(f"{PERSON} {ADDRESS} {TEXT}")


if __name__ == "__main__":
    logging.getLogger().setLevel(logging.DEBUG)
    logging.getLogger("peewee").setLevel(logging.DEBUG)
    folder = Path(sys.argv[1])
    open_workspace(folder, CLOCK).close()  # an example would be reminded of, too
    qt = QApplication(["afterword"])
    person = Person()
    sys.exit(run(folder, False, CLOCK))
