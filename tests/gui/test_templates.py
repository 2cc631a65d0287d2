"""A person makes the templates theirs: fields are offered, mistakes are told in place, drafts follow."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from core.drafting.own_templates import TemplateName, built_in
from core.models import Channel, Tone
from gui.draft.actions import Action
from gui.draft.found import Found, FoundWords
from gui.templates.offers import offers
from gui.templates.sheet import TemplatesSheet
from tests.gui.screen import CTRL, KEY, Screen

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from core.workspace import Workspace

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

WARM = TemplateName("en", "thank_you", Channel.EMAIL, Tone.WARM)
SHORT = (
    "Subject: Thanks, ${first_name}\n\nDear ${first_name},\n\nThank you for the talk.\n\n--\n${signature}\n"
)


@pytest.fixture
def screen(qtbot: QtBot, workspace: Workspace) -> Screen:
    shown = Screen(qtbot, workspace)
    shown.choose("Thank Dana Lee")
    return shown


@pytest.fixture
def sheet(screen: Screen) -> TemplatesSheet:
    """Return the templates, opened from the draft to Dana."""
    screen.window.today.desk.do(Action.TEMPLATE)
    screen.settle()
    found = screen.window.findChild(TemplatesSheet)
    assert found is not None
    return found


def write(sheet: TemplatesSheet, text: str) -> None:
    """Replace all of the text, as by selecting it and typing."""
    sheet.page.editor.selectAll()
    sheet.page.editor.insertPlainText(text)


def chosen_file(sheet: TemplatesSheet, path: Path) -> None:
    dialog = sheet.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(path))
    dialog.reject()


def test_the_template_of_a_draft_opens_with_what_it_says_for_that_process(sheet: TemplatesSheet) -> None:
    assert sheet.page.name == WARM
    assert sheet.list.which() == ("thank_you", Channel.EMAIL)
    assert sheet.page.editor.text() == built_in(WARM)
    assert sheet.page.whose.text() == "The built-in words"
    assert sheet.page.preview.process.currentText() == "Halden, Product Designer"
    assert sheet.page.preview.body.text().startswith("Dear Dana")
    sheet.reject()


def test_what_is_written_reads_at_once_is_kept_and_changes_the_draft(
    screen: Screen, sheet: TemplatesSheet, workspace: Workspace
) -> None:
    write(sheet, SHORT)
    assert sheet.page.preview.subject.text() == "Thanks, Dana"
    assert sheet.page.preview.body.text() == "Dear Dana,\n\nThank you for the talk.\n\nAlex Moreau"
    screen.qtbot.waitUntil(lambda: workspace.templates.is_own(WARM), timeout=3000)
    assert screen.body() == "Dear Dana,\n\nThank you for the talk.\n\nAlex Moreau"
    assert sheet.page.whose.text() == "Your words"
    assert sheet.list.currentItem().data(Qt.ItemDataRole.AccessibleTextRole).endswith("yours")
    sheet.reject()


def test_the_built_in_words_come_back_and_ctrl_z_takes_that_back_too(
    screen: Screen, sheet: TemplatesSheet, workspace: Workspace
) -> None:
    write(sheet, SHORT)
    sheet.page.keep()
    sheet.page.reset.click()
    assert sheet.page.editor.text().rstrip() == built_in(WARM).rstrip()
    assert not workspace.templates.is_own(WARM)
    sheet.page.editor.undo()
    sheet.page.keep()
    assert workspace.templates.text(WARM) == SHORT
    sheet.reject()
    assert screen.body().startswith("Dear Dana,\n\nThank you for the talk.")


def test_a_mistake_is_told_where_it_is_and_the_words_before_stay_in_use(
    screen: Screen, sheet: TemplatesSheet, workspace: Workspace
) -> None:
    write(sheet, SHORT)
    sheet.page.keep()
    write(sheet, SHORT.replace("Dear ${first_name}", "Dear ${firstname}"))
    assert sheet.page.editor.wrong_places() == ["${firstname}"]
    [problem] = [one for one in sheet.page.problems.findChildren(FoundWords) if one.isVisible()]
    assert "Line 3" in problem.accessibleName()
    problem.click()
    assert sheet.page.editor.textCursor().selectedText() == "${firstname}"
    sheet.page.keep()
    assert workspace.templates.text(WARM) == SHORT
    assert sheet.page.whose.text().startswith("Not kept while there is a mistake")
    assert screen.body().startswith("Dear Dana")
    sheet.reject()
    assert sheet.isVisible()
    assert "Close once more" in sheet.said.text()
    assert sheet.page.problems.repairs() == ["Put ${first_name} there"]
    [row] = [one for one in sheet.page.problems.findChildren(Found) if one.isVisible()]
    row.mend.click()
    assert sheet.page.editor.text() == SHORT
    sheet.reject()
    assert not sheet.isVisible()


def test_what_cannot_be_kept_waits_while_one_looks_at_another(sheet: TemplatesSheet) -> None:
    write(sheet, "Dear ${nobody},")
    sheet.list.choose("withdraw", Channel.EMAIL)
    assert sheet.page.editor.text() == built_in(TemplateName("en", "withdraw", Channel.EMAIL, Tone.WARM))
    sheet.list.choose("thank_you", Channel.EMAIL)
    assert sheet.page.editor.text() == "Dear ${nobody},"
    sheet.reject()
    sheet.reject()
    assert not sheet.isVisible()


def test_fields_are_offered_as_one_types_and_taken_with_return(sheet: TemplatesSheet) -> None:
    editor = sheet.page.editor
    editor.setFocus()
    write(sheet, "")
    for key in "Dear ${fir":
        editor.insertPlainText(key)
    assert editor.offered()[0] == "first_name"
    QTest.keyClick(editor.fields, KEY.Key_Return)
    assert editor.text() == "Dear ${first_name}"
    assert editor.offered() == []
    editor.insertPlainText(", ${da")
    assert "day" in editor.offered()
    QTest.keyClick(editor.fields, KEY.Key_Escape)
    assert editor.offered() == []
    editor.undo()
    sheet.reject()
    sheet.reject()


@pytest.mark.parametrize(
    ("before", "after", "begun", "first"),
    [
        ("Dear ${full", "", "${full", "${full_name}"),
        ("Dear $", "", "$", "${first_name}"),
        ("Dear ${full", "}", "${full", "${full_name"),
        ("either if la", "", "la", "late"),
        ("if not la", ": x", "la", "late"),
        ("or if keen and not me", "", "me", "met"),
        ("talk[[if prem", "", "prem", "premium"),
        ("I cost 5 $ a", "", "", ""),
        ("see if late", "", "", ""),
        ("", "", "", ""),
    ],
)
def test_what_is_offered_is_what_fits_there(before: str, after: str, begun: str, first: str) -> None:
    found_begun, found = offers(before, after)
    assert found_begun == begun
    assert (found[0].text if found else "") == first


def test_every_message_in_every_tone_and_language_reads_for_a_real_process(sheet: TemplatesSheet) -> None:
    for language in ("English", "German"):
        choice = next(one for one in sheet.language.stops() if one.text() == language)  # type: ignore[attr-defined]
        QTest.mouseClick(choice, Qt.MouseButton.LeftButton)
        for row in range(sheet.list.count()):
            sheet.list.setCurrentRow(row)
            assert sheet.page.preview.body.text().count("\n") > 0 or sheet.list.which()[1] is Channel.LINKEDIN
            assert "${" not in sheet.page.preview.body.text()
            assert sheet.page.problems.isHidden()
    sheet.reject()


def test_templates_are_carried_to_another_computer(
    screen: Screen, sheet: TemplatesSheet, workspace: Workspace, tmp_path: Path
) -> None:
    assert not sheet.export_button.isEnabled()
    write(sheet, SHORT)
    sheet.page.keep()
    sheet.export_button.click()
    chosen_file(sheet, tmp_path / "mine.json")
    assert sheet.said.text() == "One template exported to mine.json."
    assert json.loads((tmp_path / "mine.json").read_text())["messages"] == {WARM.key: SHORT}
    sheet.page.reset.click()
    sheet.import_button.click()
    screen.settle()
    chosen_file(sheet, tmp_path / "mine.json")
    assert sheet.said.text() == "One template imported."
    assert sheet.page.editor.text() == SHORT
    assert workspace.templates.text(WARM) == SHORT
    sheet.reject()


def test_a_file_that_holds_no_templates_is_told_and_changes_nothing(
    screen: Screen, sheet: TemplatesSheet, workspace: Workspace, tmp_path: Path
) -> None:
    (tmp_path / "bad.json").write_text("{}", encoding="utf-8")
    for name in ("bad.json", "missing.json"):
        sheet.import_button.click()
        screen.settle()
        chosen_file(sheet, tmp_path / name)
        box = sheet.findChild(QMessageBox)
        assert box is not None
        assert "Nothing was imported" in box.text()
        box.close()
        screen.settle()
    assert workspace.templates.own() == ()
    sheet.reject()


def test_the_menu_opens_them_all(screen: Screen) -> None:
    screen.window.errands.open_templates()
    found = screen.window.findChild(TemplatesSheet)
    assert found is not None
    assert found.list.currentRow() == 0
    found.resize(700, 500)
    screen.settle()
    assert found.page.both.orientation() is Qt.Orientation.Vertical
    found.reject()


def test_ctrl_t_opens_that_of_the_draft(screen: Screen) -> None:
    screen.window.today.list.setFocus()
    screen.key(KEY.Key_T, CTRL)
    found = screen.window.findChild(TemplatesSheet)
    assert found is not None
    assert found.page.name == WARM
    found.reject()


def test_the_settings_lead_there_too(screen: Screen) -> None:
    screen.window.go("settings")
    screen.settle()
    screen.press("Message templates\u2026")
    found = screen.window.findChild(TemplatesSheet)
    assert found is not None
    found.reject()
