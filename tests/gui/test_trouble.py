"""What a person meets when their data cannot be used: what is said, and every way on."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from core.errors import AfterwordError, EnvironmentProblem
from core.workspace import open_workspace
from gui.app import run
from gui.settings.backups import BackupsField
from gui.trouble.restore_dialog import RestoreDialog
from gui.trouble.window import TroubleWindow, ask_way_on
from tests.gui.screen import KEY

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from core.workspace import Workspace
    from tests.fakes import FakeClock

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LONDON = "Europe/London"


@pytest.fixture
def spoilt(workspace: Workspace) -> Workspace:
    """Return a workspace with a backup, whose database was damaged."""
    workspace.back_up()
    workspace.close()
    workspace.paths.database.write_bytes(b"")
    return workspace


def trouble_of(workspace: Workspace) -> AfterwordError:
    with pytest.raises(AfterwordError) as caught:
        open_workspace(workspace.paths.data_dir, workspace.clock)
    return caught.value


def window_for(qtbot: QtBot, workspace: Workspace) -> TroubleWindow:
    window = TroubleWindow(trouble_of(workspace), workspace.paths, LONDON)
    qtbot.addWidget(window)
    window.show()
    return window


def names(workspace: Workspace) -> list[str]:
    again = open_workspace(workspace.paths.data_dir, workspace.clock)
    try:
        return [company.name for company in again.companies()]
    finally:
        again.close()


def rows(dialog: RestoreDialog) -> list[list[str]]:
    items = [dialog.list.topLevelItem(at) for at in range(dialog.list.topLevelItemCount())]
    return [[item.text(column) for column in range(4)] for item in items if item is not None]


# ---- instead of the app ------------------------------------------------------------------------------


def test_it_says_what_happened_what_is_safe_and_where_everything_is(qtbot: QtBot, spoilt: Workspace) -> None:
    window = window_for(qtbot, spoilt)
    assert window.title.text() == "The file of your data is empty"
    assert str(spoilt.paths.database) in window.words.text()
    assert "Nothing was deleted" in window.safe.text()
    assert [place.text() for place in window.places] == [
        str(spoilt.paths.database),
        str(spoilt.paths.data_dir / "backups"),
    ]
    assert window.count.text() == "1 backup, the newest of Tue 24 Nov 2026, 09:20."
    assert window.focusWidget() is window.restore_button


def test_a_backup_is_seen_and_restored_by_keys_alone(qtbot: QtBot, spoilt: Workspace) -> None:
    window = window_for(qtbot, spoilt)
    QTest.keyClick(window.restore_button, KEY.Key_Return)
    assert rows(window.dialog) == [
        ["Tue 24 Nov 2026, 09:20", "1 process", "Tue 24 Nov 2026, 09:20", "Made by you"]
    ]
    QTest.keyClick(window.dialog.list, KEY.Key_Return)
    assert window.folder == spoilt.paths.data_dir
    assert names(spoilt) == ["Halden"]
    assert (spoilt.paths.data_dir / "afterword.sqlite3.kept-1").read_bytes() == b""


def test_starting_afresh_keeps_the_file_that_was_there(qtbot: QtBot, spoilt: Workspace) -> None:
    spoilt.paths.database.write_bytes(b"Dear diary,\n")
    window = window_for(qtbot, spoilt)
    assert window.title.text() == "This file is not Afterword\u2019s"
    window.afresh_button.click()
    assert window.folder == spoilt.paths.data_dir
    assert names(spoilt) == []
    assert (spoilt.paths.data_dir / "afterword.sqlite3.kept-1").read_bytes() == b"Dear diary,\n"


def test_what_stands_in_the_way_of_starting_afresh_is_said(qtbot: QtBot, spoilt: Workspace) -> None:
    window = window_for(qtbot, spoilt)
    (spoilt.paths.data_dir / ".afterword.sqlite3.new").mkdir()
    window.afresh_button.click()
    (box,) = window.findChildren(QMessageBox)
    assert "could not be made anew" in box.text()
    assert window.folder is None
    box.close()


def test_another_folder_can_be_opened_and_the_usual_one_tried_again(
    qtbot: QtBot, spoilt: Workspace, tmp_path: Path
) -> None:
    window = window_for(qtbot, spoilt)
    window.again_button.click()
    assert window.folder == spoilt.paths.data_dir
    window = window_for(qtbot, spoilt)
    window._take_folder(str(tmp_path / "other"))  # noqa: SLF001  what the system's dialog answers
    assert window.folder == tmp_path / "other"


def test_trouble_that_is_none_of_the_file_offers_no_restore(qtbot: QtBot, workspace: Workspace) -> None:
    window = TroubleWindow(EnvironmentProblem("The disk is away."), workspace.paths, LONDON)
    qtbot.addWidget(window)
    window.show()
    assert window.title.text() == "Afterword cannot start"
    offered = {button.text() for button in window.findChildren(QPushButton)}
    assert offered == {"&Try again", "&Open another folder\u2026", "&Show the folder", "&Quit"}
    assert window.count.text() == "There are no backups yet."


def test_quitting_is_an_answer_and_escape_is_quitting(qtbot: QtBot, spoilt: Workspace) -> None:
    def press_escape() -> None:
        window = QApplication.activeModalWidget()
        assert window is not None
        QTest.keyClick(window, KEY.Key_Escape)

    QTimer.singleShot(0, press_escape)
    assert ask_way_on(trouble_of(spoilt), spoilt.paths, LONDON) is None
    assert spoilt.paths.database.read_bytes() == b""


def test_the_app_starts_with_the_window_of_trouble_and_ends_when_it_is_closed(
    qtbot: QtBot, spoilt: Workspace
) -> None:
    seen: list[str] = []

    def press_quit() -> None:
        window = QApplication.activeModalWidget()
        assert isinstance(window, TroubleWindow)
        seen.append(window.title.text())
        assert spoilt.paths.lock.exists()  # no other start gets in between
        window.quit_button.click()

    QTimer.singleShot(0, press_quit)
    assert run(spoilt.paths.data_dir, False, spoilt.clock) == 1
    assert seen == ["The file of your data is empty"]
    assert spoilt.paths.database.read_bytes() == b""
    assert not spoilt.paths.lock.exists()


def test_no_two_ways_on_share_a_mnemonic(qtbot: QtBot, spoilt: Workspace) -> None:
    window = window_for(qtbot, spoilt)
    words = [button.text().lower() for button in window.findChildren(QPushButton)]
    letters = [text[text.index("&") + 1] for text in words]
    assert len(set(letters)) == len(letters)


# ---- which backup ------------------------------------------------------------------------------------


def test_a_damaged_backup_is_shown_and_cannot_be_chosen(
    qtbot: QtBot, workspace: Workspace, clock: FakeClock
) -> None:
    workspace.back_up_daily()
    clock.advance(days=1)
    damaged = workspace.back_up().path
    damaged.write_bytes(damaged.read_bytes()[:9000])
    clock.moment += timedelta(hours=1)
    touched = workspace.back_up().path
    touched.with_name(f"{touched.name}.sha256").write_text("0000")
    dialog = RestoreDialog(workspace.paths.database, LONDON, workspace.restore)
    qtbot.addWidget(dialog)
    assert [row[1] for row in rows(dialog)] == ["1 process, not as it was made", "Damaged", "1 process"]
    assert dialog.list.chosen() == touched
    dialog.show()
    second = dialog.list.visualRect(dialog.list.model().index(1, 0)).center()
    QTest.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=second)
    assert dialog.list.chosen() == touched


def test_where_there_are_none_a_file_can_still_be_restored(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    dialog = RestoreDialog(workspace.paths.database, LONDON, workspace.restore)
    qtbot.addWidget(dialog)
    assert not dialog.take_button.isEnabled()
    assert "no backups here" in dialog.under.words()
    note = tmp_path / "note.txt"
    note.write_text("Dear diary,")
    dialog.restore_file(note)
    assert "not an Afterword database" in dialog.under.words()
    assert dialog.result() == 0
    other = open_workspace(tmp_path / "other", workspace.clock)
    other.close()
    dialog.restore_file(other.paths.database)
    assert dialog.result() == 1
    assert workspace.companies() == ()


# ---- in the settings ---------------------------------------------------------------------------------


def test_a_backup_is_made_by_hand_and_restored_from_the_settings(qtbot: QtBot, workspace: Workspace) -> None:
    said: list[str] = []
    field = BackupsField(workspace)
    qtbot.addWidget(field)
    field.said.connect(said.append)
    field.refresh()
    field.show()
    assert field.count.text() == "There are no backups yet."
    field.now_button.click()
    assert field.count.text() == "1 backup, the newest of Tue 24 Nov 2026, 09:20."
    field.restore_button.click()
    field.dialog.take_button.click()
    assert said == [
        "Backed up as afterword-2026-11-24T09-20-00Z-by-hand.sqlite3.",
        "The backup is restored. What was there before is kept as afterword.sqlite3.kept-1.",
    ]
    assert [company.name for company in workspace.companies()] == ["Halden"]


def test_a_backup_that_cannot_be_made_is_said(qtbot: QtBot, workspace: Workspace) -> None:
    (workspace.paths.data_dir / "backups").touch()
    field = BackupsField(workspace)
    qtbot.addWidget(field)
    field.now_button.click()
    (box,) = field.findChildren(QMessageBox)
    assert "No backup was made" in box.text()
    box.close()
