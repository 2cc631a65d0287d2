"""What the checks find is shown where it is, gone to, and mended with one click or key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.draft.found import FoundWords
from gui.draft.places import difference, qt_place
from tests.gui.screen import CTRL, KEY, Screen

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from core.workspace import Workspace
    from gui.draft.note import Note

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

PRESSURE = " Sorry to bother you, I am just checking in."


@pytest.fixture
def screen(qtbot: QtBot, workspace: Workspace) -> Screen:
    shown = Screen(qtbot, workspace)
    shown.choose("Thank Dana Lee")
    return shown


def note_of(screen: Screen) -> Note:
    return screen.window.today.pane.note


def write(screen: Screen, old: str, new: str) -> None:
    """Replace words of the body, as by selecting them and typing."""
    body = note_of(screen).body
    at = body.text().index(old)
    body.go_to((at, at + len(old)))
    body.insertPlainText(new)
    screen.settle()


def check_words(screen: Screen) -> list[FoundWords]:
    return [one for one in screen.window.findChildren(FoundWords) if one.isVisible()]


def tab_until(screen: Screen, wanted: QWidget) -> None:
    for _ in range(30):
        if screen.focus() is wanted:
            return
        screen.key(KEY.Key_Tab)
    raise AssertionError(f"Tab never comes to {wanted}")


def test_what_is_wrong_is_underlined_and_a_click_on_the_check_selects_it(screen: Screen) -> None:
    body = note_of(screen).body
    screen.type_into(body, PRESSURE)
    write(screen, "Dear", "\U0001f642 Dear")
    assert body.wrong_places() == ["just checking in"]
    [words] = check_words(screen)
    words.click()
    assert screen.focus() is body
    assert body.textCursor().selectedText() == "just checking in"
    assert "just checking in" in words.accessibleName()


def test_a_check_pressed_again_goes_to_the_next_place(screen: Screen) -> None:
    body = note_of(screen).body
    write(screen, "Dear Dana,", "Dear Dana,\n\nGreat!!!")
    [words] = check_words(screen)
    words.click()
    first = body.textCursor().selectionStart()
    words.click()
    assert body.textCursor().selectionStart() > first
    words.click()
    assert body.textCursor().selectionStart() == first


def test_a_repair_mends_the_text_and_the_texts_own_undo_takes_it_back(screen: Screen) -> None:
    body = note_of(screen).body
    write(screen, "Dear Dana,", "Dear Danna,")
    wrong = body.text()
    [mend] = note_of(screen).checks.repairs()
    screen.press(mend)
    assert body.text().startswith("Dear Dana")
    assert all(check.startswith("Fine: ") for check in screen.checks())
    assert body.wrong_places() == []
    assert screen.focus() is body
    screen.key(KEY.Key_Z, CTRL)
    assert body.text() == wrong


def test_a_repair_is_kept_as_typing_is(screen: Screen, workspace: Workspace) -> None:
    screen.type_into(note_of(screen).body, PRESSURE)
    screen.press(note_of(screen).checks.repairs()[0])
    assert screen.window.today.desk.keep_typing()
    [draft] = [one for facts in workspace.live_facts() for one in facts.drafts]
    assert draft.body == screen.body()
    assert "checking in" not in draft.body


def test_a_missing_subject_is_framed_and_put_in(screen: Screen) -> None:
    subject = note_of(screen).subject
    subject.setFocus()
    screen.key(KEY.Key_A, CTRL)
    screen.key(KEY.Key_Delete)
    assert screen.checks()[0] == "Look again: Has no subject yet"
    [words] = check_words(screen)
    note_of(screen).body.setFocus()
    words.click()
    assert screen.focus() is subject
    screen.press(note_of(screen).checks.repairs()[0])
    assert screen.focus() is subject
    assert subject.text()
    assert all(check.startswith("Fine: ") for check in screen.checks())


def test_a_long_subject_is_cut_and_the_fields_own_undo_takes_it_back(screen: Screen) -> None:
    subject = note_of(screen).subject
    screen.type_into(subject, " and for all that you told me about the way your team works")
    long = subject.text()
    [words] = check_words(screen)
    words.click()
    assert subject.selectedText() == long[69:]
    screen.press(note_of(screen).checks.repairs()[0])
    assert len(subject.text()) < 70
    screen.key(KEY.Key_Z, CTRL)
    assert subject.text() == long


def test_the_way_there_and_the_repair_are_reached_by_tab(screen: Screen) -> None:
    body = note_of(screen).body
    screen.type_into(body, PRESSURE)
    [words] = check_words(screen)
    tab_until(screen, words)
    screen.key(KEY.Key_Tab)
    mend = screen.focus()
    assert mend is not None
    assert mend.isVisible()
    screen.key(KEY.Key_Space)
    assert "checking in" not in screen.body()


def test_what_has_no_place_is_only_said(screen: Screen) -> None:
    body = note_of(screen).body
    body.setFocus()
    screen.key(KEY.Key_A, CTRL)
    body.insertPlainText("Thanks!")
    screen.settle()
    short = next(one for one in check_words(screen) if "word" in one.accessibleName())
    assert not short.isEnabled()
    assert body.wrong_places() == []


TEXT = st.text(max_size=60)


@given(old=TEXT, new=TEXT)
def test_a_difference_put_in_makes_one_text_the_other(old: str, new: str) -> None:
    (start, end), by = difference(old, new)
    assert old[:start] + by + old[end:] == new


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40), st.integers(0, 40))
def test_places_are_counted_as_qt_counts_them(text: str, at: int) -> None:
    assert qt_place(text, at) == len(text[:at].encode("utf-16-le")) // 2
