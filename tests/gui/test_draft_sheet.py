"""The draft of a step over another screen: the same pane, which goes away when the step is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core import commands
from core.models import MarkKind
from gui.draft.sheet import DraftSheet
from tests.gui.screen import CTRL, KEY, Screen
from tests.making import the_step

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from core.workspace import Workspace
    from tests.making import Halden

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def is_open(screen: Screen) -> bool:
    return any(sheet.isVisible() for sheet in screen.window.findChildren(DraftSheet))


def sheet_of(screen: Screen) -> DraftSheet:
    screen.settle()
    found = screen.window.findChild(DraftSheet)
    assert isinstance(found, DraftSheet)
    return found


def test_a_sheet_copies_the_note_marks_it_sent_and_goes_away(
    qtbot: QtBot, workspace: Workspace, halden: Halden
) -> None:
    screen = Screen(qtbot, workspace)
    screen.window.open_draft(the_step(workspace, halden.thank_dana).key)
    sheet = sheet_of(screen)
    assert sheet.pane.title.text() == "Thank Dana Lee"
    assert screen.focus() is sheet.pane.note.body
    text = sheet.pane.note.body.text()
    QTest.keyClick(sheet.pane.note.body, KEY.Key_Return, CTRL)
    screen.settle()
    assert screen.clipboard.texts == [text]
    assert not is_open(screen)
    assert screen.status() == "Copied. Done: Thank Dana Lee."
    assert all(not row.startswith("Thank Dana Lee") for row in screen.rows())


def test_what_is_typed_into_a_sheet_is_kept_when_it_is_closed(
    qtbot: QtBot, workspace: Workspace, halden: Halden
) -> None:
    screen = Screen(qtbot, workspace)
    key = the_step(workspace, halden.thank_dana).key
    screen.window.open_draft(key)
    sheet = sheet_of(screen)
    screen.type_into(sheet.pane.note.body, "P.S. One more thing.")
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    screen.settle()
    assert not is_open(screen)
    draft = workspace.draft(key)
    assert draft is not None
    assert draft.body.endswith("P.S. One more thing.")


def test_a_sheet_goes_away_when_its_step_does(qtbot: QtBot, workspace: Workspace, halden: Halden) -> None:
    screen = Screen(qtbot, workspace)
    step = the_step(workspace, halden.thank_dana)
    screen.window.open_draft(step.key)
    assert is_open(screen)
    commands.mark(workspace, step, MarkKind.SKIPPED)
    screen.settle()
    assert not is_open(screen)
