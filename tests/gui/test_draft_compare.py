"""What changed under a person's own words is said, compared, and taken sentence by sentence."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from core.models import Change
from gui.draft.comparison import ComparisonSheet
from tests.gui.screen import Screen

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from core.workspace import Workspace
    from gui.draft.own_words import OwnWords
    from tests.fakes import FakeClock
    from tests.making import Halden

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

MINE = " PS: good luck"


@pytest.fixture
def screen(qtbot: QtBot, workspace: Workspace, halden: Halden, clock: FakeClock) -> Screen:
    """Return the window on a draft of the person's own, under which the rapport has changed."""
    shown = Screen(qtbot, workspace)
    shown.choose("Thank Dana Lee")
    shown.type_into(shown.window.today.pane.note.body, MINE)
    shown.window.keep_typing()
    clock.advance(minutes=5)
    facts = workspace.facts(halden.process.id)
    old = next(one for one in facts.participants if one.contact_id == halden.dana.id)
    new = replace(old, rapport="how you map the harbour", changed=clock.now())
    workspace.apply(Change(title="Rapport", before=(old,), after=(new,)))
    shown.settle()
    return shown


def own(screen: Screen) -> OwnWords:
    return screen.window.today.pane.note.own


def compared(screen: Screen) -> ComparisonSheet:
    screen.press("Compare with the template")
    sheet = screen.window.findChild(ComparisonSheet)
    assert sheet is not None
    return sheet


def test_what_changed_is_said_and_stays_said_while_typing_goes_on(screen: Screen) -> None:
    said = "Since you wrote this, what you and Dana talked about changed."
    assert own(screen).changed.text() == said
    assert screen.body().endswith(MINE)
    screen.type_into(screen.window.today.pane.note.body, "!")
    screen.window.keep_typing()
    assert own(screen).changed.text() == said


def test_one_keeps_ones_words_and_is_not_told_again(screen: Screen, qtbot: QtBot) -> None:
    mine = screen.body()
    screen.press("Keep mine")
    assert not own(screen).changed.isVisible()
    assert screen.body() == mine
    again = Screen(qtbot, screen.workspace)
    again.choose("Thank Dana Lee")
    assert not own(again).changed.isVisible()
    assert own(again).yours.isVisible()


def test_it_is_still_said_after_a_restart(screen: Screen, qtbot: QtBot) -> None:
    again = Screen(qtbot, screen.workspace)
    again.choose("Thank Dana Lee")
    assert own(again).changed.isVisible()


def test_one_takes_the_new_sentence_and_the_rest_stays(
    screen: Screen, workspace: Workspace, halden: Halden
) -> None:
    before = screen.body()
    sheet = compared(screen)
    assert "what you and Dana talked about changed" in sheet.words.text()
    new = next(card for card in sheet.cards() if "harbour" in card.button.accessibleDescription())
    count = len(sheet.cards())
    new.button.click()
    screen.settle()
    assert len(sheet.cards()) == count - 1
    assert "how you map the harbour" in screen.body()
    assert screen.body().endswith(MINE)
    sheet.accept()
    screen.settle()
    kept = workspace.draft(halden.thank_dana)
    assert kept is not None
    assert kept.body == screen.body()
    assert not own(screen).changed.isVisible()
    screen.window.today.pane.note.body.undo()
    assert screen.body() == before


def test_taking_all_leaves_the_templates_words_and_says_so(screen: Screen) -> None:
    sheet = compared(screen)
    while sheet.cards():
        sheet.cards()[0].button.click()
        screen.settle()
    assert sheet.words.text() == "Nothing differs: your words are the template\u2019s."
    assert screen.focus() is sheet.close_button
    sheet.accept()
    screen.settle()
    assert not own(screen).isVisible()
    assert "how you map the harbour" in screen.body()


def test_ones_words_can_be_compared_though_nothing_changed(qtbot: QtBot, workspace: Workspace) -> None:
    screen = Screen(qtbot, workspace)
    screen.choose("Thank Dana Lee")
    screen.type_into(screen.window.today.pane.note.body, MINE)
    screen.window.keep_typing()
    sheet = compared(screen)
    [card] = sheet.cards()
    assert card.button.accessibleDescription() == "Alex Moreau"
    assert sheet.words.text() == "Take what you like; the rest stays as you wrote it."
    sheet.reject()
