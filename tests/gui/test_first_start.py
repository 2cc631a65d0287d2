"""The first start: two questions that stand in nobody's way, and an example that goes in one click."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.commands import has_example
from core.example import begin_with_example
from core.workspace import open_workspace
from gui.today.welcome_bar import WelcomeBar
from gui.widgets.text import Text
from tests.gui.screen import CTRL, KEY, Screen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from core.workspace import Workspace
    from tests.fakes import FakeClock

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def fresh(tmp_path: Path, clock: FakeClock) -> Iterator[Workspace]:
    made = open_workspace(tmp_path / "fresh", clock)
    begin_with_example(made)
    yield made
    made.close()


@pytest.fixture
def screen(qtbot: QtBot, fresh: Workspace) -> Screen:
    return Screen(qtbot, fresh)


def bar(screen: Screen) -> WelcomeBar:
    found = screen.window.today.welcome
    assert found is not None
    return found


def test_name_and_country_are_asked_and_the_list_can_be_used_at_once(screen: Screen) -> None:
    assert bar(screen).isVisible()
    assert bar(screen).country.text() == "United Kingdom"  # where the clock is
    assert screen.focus() is screen.window.today.list
    screen.choose("Thank Dana Lee")
    assert screen.title() == "Thank Dana Lee"
    screen.window.today.new_button.setFocus()
    walked = []
    for _ in range(5):
        screen.key(KEY.Key_Tab)
        walked.append(screen.focus())
    assert walked[:4] == list(bar(screen).stops())


def test_the_answers_go_into_the_notes_and_are_not_asked_again(
    screen: Screen, fresh: Workspace, qtbot: QtBot
) -> None:
    screen.choose("Thank Dana Lee")
    screen.type_into(bar(screen).name, "Robin Vale")
    screen.key(KEY.Key_Return)
    assert (fresh.profile.name, fresh.profile.country) == ("Robin Vale", "GB")
    assert not bar(screen).isVisible()
    assert screen.body().endswith("Robin Vale")
    assert screen.status() == "Saved. Settings, at the lower left, has the rest."
    assert screen.focus() is screen.window.today.list
    assert Screen(qtbot, fresh).window.today.welcome is None


def test_a_country_that_is_none_is_said_and_may_be_left_out(screen: Screen, fresh: Workspace) -> None:
    bar(screen).country.setText("Ruritania")
    screen.press("Save both")
    assert bar(screen).under.words() == "No country of that name is known."
    assert bar(screen).isVisible()
    assert fresh.profile.country == ""
    bar(screen).country.setText("")
    bar(screen).name.setText("Robin Vale")
    screen.press("Save both")
    assert not bar(screen).isVisible()


@pytest.mark.parametrize("by_key", [True, False])
def test_it_goes_without_an_answer(screen: Screen, fresh: Workspace, by_key: bool) -> None:
    if by_key:
        bar(screen).name.setFocus()
        screen.key(KEY.Key_Escape)
    else:
        screen.press("Not now")
    assert not bar(screen).isVisible()
    assert fresh.profile.name == ""


def test_answers_that_cannot_be_saved_stay_where_they_were_typed(screen: Screen, fresh: Workspace) -> None:
    fresh.paths.settings.mkdir()
    bar(screen).name.setText("Robin Vale")
    screen.press("Save both")
    assert bar(screen).isVisible()
    assert bar(screen).name.text() == "Robin Vale"
    fresh.paths.settings.rmdir()


def test_on_a_later_start_nothing_is_asked(qtbot: QtBot, fresh: Workspace, clock: FakeClock) -> None:
    again = open_workspace(fresh.paths.data_dir, clock)
    assert Screen(qtbot, again).window.today.welcome is None
    again.close()


def test_no_name_is_told_next_to_its_field_and_nothing_is_saved(screen: Screen, fresh: Workspace) -> None:
    screen.press("Save both")
    assert bar(screen).isVisible()
    assert screen.focus() is bar(screen).name
    words = [text.text() for text in bar(screen).findChildren(Text)]
    assert "Type your name, or leave both with Not now." in words
    assert fresh.profile.country == ""


def test_undo_does_not_take_the_example_away(screen: Screen, fresh: Workspace) -> None:
    screen.key(KEY.Key_Z, CTRL)
    assert screen.status() == "There is nothing to undo."
    assert has_example(fresh)
