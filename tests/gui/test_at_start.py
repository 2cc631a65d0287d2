"""What is said at a start beside what is to do: a second copy of the data, a folder that is kept in step."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMessageBox, QPushButton

from core.store.backup import backups_of
from core.store.copies import copies_of
from gui.at_start import AtStart
from gui.settings.computer import ComputerSection
from gui.trouble.copies_sheet import CopiesSheet
from gui.trouble.synced_sheet import SyncedSheet
from tests.gui.screen import KEY, Screen
from tests.making import Halden, make_workspace

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from core.workspace import Workspace
    from tests.fakes import FakeClock

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
NAME = "afterword (A&B's conflicted copy 2026-11-25).sqlite3"


@pytest.fixture
def screen(qtbot: QtBot, workspace: Workspace) -> Screen:
    return Screen(qtbot, workspace)


@pytest.fixture
def copy(workspace: Workspace, tmp_path: Path, clock: FakeClock) -> Path:
    """A copy that holds another process."""
    other = make_workspace(tmp_path / "other", *Halden(clock, "other").records, clock=clock)
    other.close()
    return shutil.copyfile(other.paths.database, workspace.paths.database.with_name(NAME))


def sheet_of(screen: Screen) -> QDialog | None:
    begin(screen)
    return shown(screen)


def begin(screen: Screen) -> None:
    AtStart(screen.workspace, screen.window, screen.window).show_next()
    screen.settle()


def shown(screen: Screen) -> QDialog | None:
    screen.settle()
    return next((one for one in screen.window.findChildren(QDialog) if one.isVisible()), None)


def names(workspace: Workspace) -> list[str]:
    return [company.name for company in workspace.companies()]


def copies_sheet(screen: Screen) -> CopiesSheet:
    sheet = sheet_of(screen)
    assert isinstance(sheet, CopiesSheet)
    return sheet


def test_a_usual_start_says_nothing(screen: Screen) -> None:
    assert sheet_of(screen) is None


def test_a_second_copy_is_told_with_what_each_holds(screen: Screen, copy: Path) -> None:
    sheet = copies_sheet(screen)
    assert sheet.title.text() == "There are two copies of your data"
    assert "Nothing was changed or deleted" in sheet.safe.text()
    words = [(one.where.text(), one.about.text()) for one in sheet.places]
    assert words[0] == (
        str(screen.workspace.paths.database),
        "1 process, the last change Tue 24 Nov 2026, 09:20.",
    )
    assert words[1] == (str(copy), "1 process, the last change Tue 24 Nov 2026, 09:20.")
    assert "no backups yet" in words[2][1]
    assert sheet.focusWidget() is sheet.bring_button
    letters = [one.text().lower() for one in sheet.findChildren(QPushButton)]
    assert len({text[text.index("&") + 1] for text in letters}) == len(letters)


def test_what_the_other_has_is_brought_in_by_one_key_and_taken_back_by_another(
    screen: Screen, copy: Path
) -> None:
    before = copy.read_bytes()
    QTest.keyClick(copies_sheet(screen).bring_button, KEY.Key_Return)
    assert shown(screen) is None
    assert names(screen.workspace) == ["Halden", "Halden"]
    assert screen.status().startswith("Brought in ")
    kept = copy.with_name(f"{NAME}.kept-1")
    assert kept.read_bytes() == before
    assert copies_of(screen.workspace.paths.database) == []
    screen.window.undo()
    assert names(screen.workspace) == ["Halden"]


def test_the_other_can_be_used_instead_and_both_are_kept(screen: Screen, copy: Path) -> None:
    before = list(screen.workspace.everything())
    copies_sheet(screen).use_button.click()
    assert list(screen.workspace.everything()) != before
    folder = screen.workspace.paths.data_dir
    assert {one.name for one in folder.glob("*.kept-*")} == {f"{NAME}.kept-1", "afterword.sqlite3.kept-1"}


def test_the_other_can_be_kept_aside_and_is_not_asked_about_again(screen: Screen, copy: Path) -> None:
    copies_sheet(screen).keep_button.click()
    assert screen.status() == f"The other copy is kept as {NAME}.kept-1."
    assert names(screen.workspace) == ["Halden"]
    assert sheet_of(screen) is None


def test_later_means_at_the_next_start(screen: Screen, copy: Path) -> None:
    sheet = copies_sheet(screen)
    QTest.keyClick(sheet, KEY.Key_Escape)
    assert shown(screen) is None
    assert copy.exists()
    assert isinstance(sheet_of(screen), CopiesSheet)


def test_a_copy_that_went_bad_meanwhile_is_told_and_nothing_changes(screen: Screen, copy: Path) -> None:
    sheet = copies_sheet(screen)
    copy.write_bytes(b"Dear diary,\n")
    for button in (sheet.bring_button, sheet.use_button):
        button.click()
        box = sheet.findChildren(QMessageBox)[-1]
        assert "not an Afterword database" in box.text()
        box.close()
        screen.settle()
    assert sheet.isVisible()
    assert names(screen.workspace) == ["Halden"]


def test_a_synced_folder_is_told_once(qtbot: QtBot, tmp_path: Path, clock: FakeClock, halden: Halden) -> None:
    folder = tmp_path / "Sync" / "afterword"
    (tmp_path / "Sync" / ".stfolder").mkdir(parents=True)
    made = make_workspace(folder, *halden.records, clock=clock)
    screen = Screen(qtbot, made)
    sheet = sheet_of(screen)
    assert isinstance(sheet, SyncedSheet)
    assert sheet.title.text() == "Your data is in a folder of Syncthing"
    assert "Nothing was changed or deleted" in sheet.safe.text()
    assert sheet.places[0].where.text() == str(made.paths.database)
    sheet.leave_button.click()
    sheet = sheet_of(screen)
    assert isinstance(sheet, SyncedSheet)
    QTest.keyClick(sheet.go_on_button, KEY.Key_Space)
    assert made.settings.knows_synced == "Syncthing"
    assert sheet_of(screen) is None
    section = ComputerSection(made)
    qtbot.addWidget(section)
    assert "Kept in step by Syncthing" in section.folder_row.under.words()
    made.close()


def test_one_comes_after_the_other(screen: Screen, copy: Path, workspace: Workspace) -> None:
    workspace.paths.unfinished.write_text("Company: Vexworth\n", encoding="utf-8")
    first = sheet_of(screen)
    assert first is not None
    assert not isinstance(first, CopiesSheet)
    first.accept()
    assert isinstance(shown(screen), CopiesSheet)
    assert not workspace.paths.unfinished.exists()
    assert backups_of(workspace.paths.database) == []
