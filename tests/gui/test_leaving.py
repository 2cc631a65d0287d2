"""The system ends the app, by a signal or the desktop's good-bye: what was typed is kept, and backed up."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit

from core.paths import Paths
from core.store.backup import backups_of
from core.workspace import open_workspace
from gui.__main__ import main
from gui.app import App
from gui.at_start import AtStart
from gui.farewell import Farewell
from gui.interview.words_sheet import WordsSheet
from gui.main_window import MainWindow
from gui.screens import PEOPLE
from gui.unfinished import keep_all
from tests.fakes import FakeClock
from tests.gui.leaving_app import COMPANY, DRAFT
from tests.gui.screen import Screen
from tests.making import Halden, make_workspace
from tests.rights import has_rights

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from core.workspace import Workspace

ROOT = Path(__file__).parent.parent.parent
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
on_unix = pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")


def dialogs(window: MainWindow) -> list[QDialog]:
    return [one for one in window.findChildren(QDialog) if one.isVisible()]


@pytest.mark.parametrize(
    "how",
    ["afterword quit", *(pytest.param(name, marks=on_unix) for name in ("SIGTERM", "SIGHUP", "SIGINT"))],
)
def test_a_wish_to_end_loses_nothing_and_leaves_a_backup(tmp_path: Path, how: str) -> None:
    halden = Halden()
    make_workspace(tmp_path, *halden.records).close()
    env = {name: value for name, value in os.environ.items() if not name.startswith("DBUS_")}
    command = [sys.executable, "-m", "tests.gui.leaving_app", str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env) as app:  # noqa: S603
        assert app.stdout is not None
        assert app.stdout.readline() == b"ready\n"
        if how.startswith("SIG"):
            app.send_signal(getattr(signal, how))
        else:
            assert main(["quit", "--data-dir", str(tmp_path)]) == 0
        _, said = app.communicate(timeout=60)
    assert app.returncode == 0, said.decode()
    paths = Paths(tmp_path)
    assert not paths.lock.exists()
    assert len(backups_of(paths.database)) == 1
    again = open_workspace(tmp_path, FakeClock())
    kept = [again.draft(key) for key in (halden.thank_dana, halden.thank_sam)]
    again.close()
    assert any(DRAFT.strip() in draft.body for draft in kept if draft is not None)
    assert f"Company: {COMPANY}" in paths.unfinished.read_text(encoding="utf-8")
    assert has_rights(paths.unfinished, 0o600)


@on_unix
def test_after_the_first_signal_the_next_ends_the_process_as_ever(qtbot: QtBot) -> None:
    before = signal.getsignal(signal.SIGTERM)
    farewell = Farewell()
    with qtbot.waitSignal(farewell.wanted, timeout=5000):
        os.kill(os.getpid(), signal.SIGTERM)
    assert signal.getsignal(signal.SIGTERM) == before
    farewell.ignore()  # once more does no harm


@pytest.fixture
def app(qtbot: QtBot, qapp: QApplication, workspace: Workspace) -> Iterator[App]:
    made = App(qapp, workspace, listens=True)
    qtbot.addWidget(made.window, before_close_func=MainWindow.close_for_good)
    made.show()
    qtbot.waitUntil(lambda: made.window.today.is_furnished)
    yield made
    made.finish()


def test_the_desktops_good_bye_makes_the_days_backup_at_once(app: App, workspace: Workspace) -> None:
    assert backups_of(workspace.paths.database) == []
    QApplication.instance().commitDataRequest.emit(None)  # type: ignore[union-attr]
    assert len(backups_of(workspace.paths.database)) == 1
    assert not workspace.paths.unfinished.exists()  # nothing was open


def test_what_was_typed_in_a_form_is_shown_once_after_the_next_start(
    app: App, qtbot: QtBot, workspace: Workspace
) -> None:
    app.window.new_interview()
    (form,) = dialogs(app.window)
    (company,) = (one for one in form.findChildren(QLineEdit) if one.accessibleName() == "Company")
    QTest.keyClicks(company, "A&B <b>Ltd</b>")
    QApplication.instance().commitDataRequest.emit(None)  # type: ignore[union-attr]
    form.done(0)
    AtStart(workspace, app.window, app).show_next()  # as the first paint of the next start does
    (sheet,) = dialogs(app.window)
    assert isinstance(sheet, WordsSheet)
    assert "Company: A&B <b>Ltd</b>" in sheet.body.toPlainText()
    assert workspace.paths.unfinished.exists()  # until it was seen
    sheet.close_button.click()
    assert not workspace.paths.unfinished.exists()
    AtStart(workspace, app.window, app).show_next()
    qtbot.waitUntil(lambda: not dialogs(app.window))


def test_a_field_with_a_mistake_is_kept_as_text_and_a_search_is_not(
    qtbot: QtBot, workspace: Workspace, halden: Halden, tmp_path: Path
) -> None:
    screen, path = Screen(qtbot, workspace), tmp_path / "left.txt"
    screen.window.search()
    (field,) = dialogs(screen.window)[0].findChildren(QLineEdit)
    QTest.keyClicks(field, "dana")
    keep_all(screen.window, path)
    assert not path.exists()
    dialogs(screen.window)[0].done(0)
    screen.window.go(PEOPLE)
    screen.window.open_contact(halden.dana.id)
    (email,) = (one for one in screen.window.page.findChildren(QLineEdit) if one.accessibleName() == "E-mail")
    screen.type_into(email, "dana at halden")
    keep_all(screen.window, path)
    assert "dana@halden.exampledana at halden" in path.read_text(encoding="utf-8")


def test_a_full_disk_at_the_very_end_ends_the_app_all_the_same(app: App, workspace: Workspace) -> None:
    workspace.paths.unfinished.mkdir()  # nothing can be put there
    app.window.new_interview()
    (form,) = dialogs(app.window)
    QTest.keyClicks(form.findChildren(QLineEdit)[0], "Halden")
    QApplication.instance().commitDataRequest.emit(None)  # type: ignore[union-attr]
    form.done(0)
