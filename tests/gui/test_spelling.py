"""Words that no dictionary knows are underlined and mended; nothing breaks where there is no dictionary."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from gui.draft.spelling import load_speller, unknown_words
from tests.gui.fakes import FakeSpeller
from tests.gui.screen import Screen

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from core.workspace import Workspace
    from gui.draft.editor import BodyEditor

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

WRONG = FakeSpeller(wrong={"teh": ["the", "ten"], "critiqe": ["critique"]})


def underlined(text: str, typing: int = -1, known: frozenset[str] = frozenset()) -> list[str]:
    return [text[slice(*span)] for span in unknown_words(text, WRONG, known, typing)]


@pytest.fixture
def screen(qtbot: QtBot, workspace: Workspace) -> Screen:
    shown = Screen(qtbot, workspace)
    shown.window.today.pane.note.spelling.use(lambda _language: FakeSpeller(wrong=dict(WRONG.wrong)))
    shown.choose("Thank Dana Lee")
    return shown


def body(screen: Screen) -> BodyEditor:
    return screen.window.today.pane.note.body


def menu_at(screen: Screen, word: str) -> QMenu:
    """Open the menu by keyboard with the cursor in a word."""
    editor = body(screen)
    at = editor.text().index(word) + 1
    editor.go_to((at, at))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    QApplication.sendEvent(editor, event)
    menu = editor.findChild(QMenu)
    assert menu is not None
    return menu


def test_a_word_that_is_not_known_is_underlined_and_put_right_from_the_menu(screen: Screen) -> None:
    screen.type_into(body(screen), " See teh critiqe, Dana.")
    screen.qtbot.waitUntil(lambda: body(screen).misspelt() == ["teh", "critiqe"], timeout=3000)
    menu = menu_at(screen, "teh")
    assert [entry.text() for entry in menu.actions()[:3]] == [
        "the",
        "ten",
        "Add \u201cteh\u201d to the dictionary",
    ]
    menu.actions()[0].trigger()
    menu.close()
    assert " See the critiqe, Dana." in screen.body()
    screen.qtbot.waitUntil(lambda: body(screen).misspelt() == ["critiqe"], timeout=3000)
    body(screen).undo()
    assert " See teh critiqe, Dana." in screen.body()


def test_a_word_that_is_learnt_is_underlined_no_more(screen: Screen) -> None:
    screen.type_into(body(screen), " See teh map.")
    screen.qtbot.waitUntil(lambda: body(screen).misspelt() == ["teh"], timeout=3000)
    menu = menu_at(screen, "teh")
    next(entry for entry in menu.actions() if entry.text().startswith("Add ")).trigger()
    menu.close()
    assert body(screen).misspelt() == []


def test_without_a_dictionary_all_is_as_ever(screen: Screen) -> None:
    screen.window.today.pane.note.spelling.use(lambda _language: None)
    screen.type_into(body(screen), " See teh map.")
    screen.window.today.pane.note.spelling.look()
    screen.qtbot.wait(100)
    assert body(screen).misspelt() == []
    menu = menu_at(screen, "teh")
    assert not any("dictionary" in entry.text() for entry in menu.actions())
    menu.close()


def test_the_templates_own_words_are_not_looked_at(screen: Screen) -> None:
    assert body(screen).misspelt() == []


@pytest.mark.parametrize("text", ["teh3", "teh@halden.example", "x-teh", "TEh", "teh.example", "#teh", "t"])
def test_what_is_no_plain_word_is_left_alone(text: str) -> None:
    assert underlined(text) == []


def test_names_and_the_word_being_typed_are_left_alone() -> None:
    assert underlined("Dear teh,", known=frozenset({"teh"})) == []
    assert underlined("Dear teh", typing=8) == []
    assert underlined("Dear teh ", typing=9) == ["teh"]
    assert underlined("\u201cteh\u201d (critiqe)") == ["teh", "critiqe"]


@given(st.text(max_size=80), st.integers(-1, 80))
def test_any_text_can_be_looked_at(text: str, typing: int) -> None:
    for start, end in unknown_words(text, FakeSpeller(everything_wrong=True), frozenset(), typing):
        assert 0 <= start < end <= len(text)


def test_the_dictionary_of_the_computer_knows_words_where_there_is_one() -> None:
    speller = load_speller("en")
    if speller is None:
        pytest.skip("there is no pyenchant, or no English dictionary")
    assert speller.knows("interview")
    assert not speller.knows("interveiw")
    assert "interview" in speller.suggestions("interveiw")


def test_a_language_without_a_dictionary_has_none() -> None:
    assert load_speller("xx") is None
