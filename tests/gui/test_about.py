"""About: what the app is, where the data is, and every licence, found and read by keyboard alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from core.version import version
from core.workspace import Workspace
from gui.about.dialog import AboutDialog
from gui.about.licences import flowing, parts, text_of
from gui.app_menu import app_menu
from tests.gui.screen import CTRL, KEY, Screen

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def screen(qtbot: object, workspace: Workspace) -> Screen:
    return Screen(qtbot, workspace)  # type: ignore[arg-type]


@pytest.fixture
def about(screen: Screen) -> AboutDialog:
    screen.window.keys.about.trigger()
    screen.settle()
    found = screen.window.findChild(AboutDialog)
    assert found is not None
    return found


def shown(about: AboutDialog) -> list[str]:
    rows = about.licences.list
    return [rows.item(at).text() for at in range(rows.count()) if not rows.item(at).isHidden()]


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifier)


def test_it_says_what_this_is_and_where_the_data_is(about: AboutDialog, workspace: Workspace) -> None:
    assert about.version.text() == f"Version {version()}"
    assert str(workspace.paths.data_dir) in about.folder.text()


def test_the_list_is_walked_by_keys_and_each_part_shows_its_licence(about: AboutDialog) -> None:
    assert QApplication.focusWidget() is about.licences.list
    assert "Copyright (c) 2026 The Afterword authors" in about.licences.text.toPlainText()
    press(KEY.Key_Down)
    text = about.licences.text.toPlainText()
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text
    assert "END OF TERMS AND CONDITIONS" in text, "the GPL, which the LGPL refers to, is whole"
    QTest.keyClicks(about.licences.list, "sq")
    assert about.licences.list.currentItem().text() == "SQLite"
    assert "public domain" in about.licences.text.toPlainText()


def test_a_search_finds_the_part_and_the_place_and_goes_on(about: AboutDialog) -> None:
    press(KEY.Key_F, CTRL)
    assert QApplication.focusWidget() is about.licences.field
    QTest.keyClicks(about.licences.field, "harfbuzz")
    assert shown(about) == ["Parts of Qt"]
    first = about.licences.text.textCursor().selectionStart()
    assert about.licences.text.textCursor().selectedText().casefold() == "harfbuzz"
    press(KEY.Key_Return)
    assert about.licences.text.textCursor().selectionStart() > first
    for _ in range(50):
        press(KEY.Key_Return)
    assert about.licences.text.textCursor().selectedText().casefold() == "harfbuzz", "it begins again"
    assert about.isVisible(), "Return searches; it does not close"


def test_up_and_down_in_the_field_walk_what_was_found(about: AboutDialog) -> None:
    about.licences.field.setFocus()
    QTest.keyClicks(about.licences.field, "lgpl")
    found = shown(about)
    assert found[:3] == ["Qt for Python", "Shiboken", "Qt"]
    assert about.licences.list.currentItem().text() == "Qt for Python"
    press(KEY.Key_Down)
    assert about.licences.list.currentItem().text() == "Shiboken"
    press(KEY.Key_Up)
    press(KEY.Key_Up)
    assert about.licences.list.currentItem().text() == "Qt for Python"


def test_what_no_licence_says_is_told_and_comes_back(about: AboutDialog) -> None:
    about.licences.field.setText("hedgehog")
    assert shown(about) == []
    assert about.licences.what.text() == "Nothing is written so in any licence."
    about.licences.field.clear()
    assert shown(about) == [part.name for part in parts()]
    assert about.licences.list.currentItem().text() == "Afterword"


def test_diagnostics_are_copied_from_here_too(screen: Screen, about: AboutDialog) -> None:
    about.diagnostics.click()
    (text,) = screen.clipboard.texts
    assert text.startswith(f"Afterword {version()}")
    assert about.said.text().startswith("Copied")


def test_a_folder_that_cannot_be_shown_is_said(about: AboutDialog, workspace: Workspace) -> None:
    workspace.paths.data_dir.rename(workspace.paths.data_dir.with_name("elsewhere"))
    about.show_data.click()
    assert about.said.text() == "No file manager answered."
    workspace.paths.data_dir.with_name("elsewhere").rename(workspace.paths.data_dir)


def test_every_control_is_reached_by_tab_in_the_order_of_the_eye(about: AboutDialog) -> None:
    about.show_data.setFocus()
    walked: list[QWidget | None] = []
    for _ in range(6):
        walked.append(QApplication.focusWidget())
        press(KEY.Key_Tab)
    assert walked == [
        about.show_data,
        about.licences.field,
        about.licences.list,
        about.licences.text,
        about.diagnostics,
        about.close_button,
    ]


def test_escape_closes_it(about: AboutDialog) -> None:
    press(KEY.Key_Escape)
    assert not about.isVisible()


def test_no_two_mnemonics_clash_here_nor_in_the_menu(
    about: AboutDialog, screen: Screen, workspace: Workspace
) -> None:
    buttons = [one.text() for one in about.findChildren(QPushButton)]
    menu = app_menu(screen.window, workspace)
    for words in (buttons, [action.text() for action in menu.actions()]):
        marked = [one[one.index("&") + 1].casefold() for one in words if "&" in one]
        assert len(marked) == len(set(marked)), words
    menu.close()


@pytest.mark.parametrize("part", parts(), ids=lambda part: part.name)
def test_each_part_has_its_whole_licence(part: object) -> None:
    text = text_of(part)  # type: ignore[arg-type]
    assert flowing(text).split() == text.split(), "lines are joined, and nothing else is changed"


@given(st.text(alphabet=st.sampled_from("ab (*1.\n")))
def test_flowing_changes_no_word(text: str) -> None:
    assert flowing(text).split() == text.split()


def test_a_paragraph_flows_and_a_list_stays() -> None:
    prose = "This is a line that was broken because it had become long,\nand this goes on.\n"
    assert flowing(prose) == prose.replace("\n", " ", 1).rstrip("\n")
    notices = "Copyright 2008-2010 Somebody with a rather long name indeed, Inc.\nCopyright 2011 Else\n"
    assert flowing(notices) == notices.rstrip("\n")
