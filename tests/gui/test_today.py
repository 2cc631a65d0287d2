"""A person looks at Today and walks through it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtTest import QAbstractItemModelTester

from core import commands
from core.example import add_example
from core.models import Change, MarkKind
from core.workspace import open_workspace
from gui.theme.wrapping import elided, lines, two_lines
from gui.today.model import TodayModel
from gui.today.page import next_key
from gui.today.rows import Heading, StepRow, rows
from tests.gui.screen import KEY, Screen
from tests.making import make_workspace, the_step

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from core.workspace import Workspace
    from tests.fakes import FakeClock
    from tests.making import Halden

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def screen(qtbot: QtBot, workspace: Workspace) -> Screen:
    return Screen(qtbot, workspace)


def test_today_says_what_to_do_and_by_when(screen: Screen) -> None:
    assert screen.window.today.headline.text() == "Four notes to write"
    assert screen.rows()[:3] == [
        "# Today",
        "Connect with Dana Lee | by 15:30",
        "Connect with Sam Okafor | by 15:30",
    ]
    assert "Thank Dana Lee | by 15:30" in screen.rows()
    assert screen.window.sidebar.entries["today"].accessibleName() == "Today, 4 due"


def test_each_row_says_who_where_and_why(screen: Screen) -> None:
    row = next(
        row for row in screen.window.today.list.rows if isinstance(row, StepRow) and "Thank Dana" in row.title
    )
    assert row.line == "Halden \u00b7 Product Designer. Interview yesterday at 14:00."
    assert row.spoken.startswith("Thank Dana Lee, by 15:30. Halden")


def test_the_model_keeps_qts_rules(screen: Screen, workspace: Workspace, halden: Halden) -> None:
    model = TodayModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    now = workspace.clock.now()
    assert model.show_rows(screen.window.today.list.rows)
    assert not model.show_rows(screen.window.today.list.rows)
    commands.mark(workspace, the_step(workspace, halden.thank_dana), MarkKind.DONE)
    found = rows(workspace.agenda(), lambda _step: ("Halden", ""), now, workspace.zone)
    assert model.show_rows(tuple(found))
    assert model.rowCount() == len(model.rows)
    assert tester.model() is model


def test_headings_cannot_be_chosen_and_keys_pass_over_them(screen: Screen) -> None:
    view = screen.window.today.list
    assert screen.focus() is view
    screen.key(KEY.Key_Home)
    first = screen.selected()
    assert first == "Connect with Dana Lee"
    screen.key(KEY.Key_Up)
    assert screen.selected() == first
    seen = [first]
    for _ in range(len(view.rows)):
        screen.key(KEY.Key_Down)
        if screen.selected() != seen[-1]:
            seen.append(screen.selected())
    assert seen == [row.title for row in view.rows if isinstance(row, StepRow)]
    screen.key(KEY.Key_Home)
    assert screen.selected() == first
    screen.key(KEY.Key_End)
    assert screen.selected() == seen[-1]
    screen.key(KEY.Key_PageUp)
    screen.key(KEY.Key_PageDown)
    assert screen.selected()
    heading = next(at for at, row in enumerate(view.rows) if isinstance(row, Heading))
    assert view.model().flags(view.model().index(heading, 0)) == Qt.ItemFlag.NoItemFlags


def test_the_draft_beside_the_list_is_the_selected_steps(screen: Screen) -> None:
    screen.choose("Thank Sam Okafor")
    assert screen.title() == "Thank Sam Okafor"
    assert "Sam" in screen.body()
    screen.choose("Thank Dana Lee")
    assert "Dear Dana" in screen.body()


def test_enter_goes_to_the_draft_and_escape_back(screen: Screen) -> None:
    screen.key(KEY.Key_End)
    screen.choose("Thank Dana Lee")
    screen.window.today.list.setFocus()
    screen.key(KEY.Key_Return)
    assert screen.focus() is screen.window.today.pane.note.body
    screen.key(KEY.Key_Escape)
    assert screen.focus() is screen.window.today.list


def test_a_new_workspace_says_kindly_that_there_is_nothing(
    qtbot: QtBot, tmp_path: Path, clock: FakeClock
) -> None:
    empty = open_workspace(tmp_path / "new", clock)
    screen = Screen(qtbot, empty)
    empty_page = screen.window.today.empty
    assert empty_page is not None
    title, words, hint = empty_page.texts()
    assert title == "Nothing to do yet"
    assert "Enter an interview" in words
    assert "process" in hint
    assert screen.rows() == []
    assert "Enter an interview" in screen.buttons()
    empty.close()


def test_a_quiet_day_says_when_the_next_thing_is(screen: Screen, workspace: Workspace) -> None:
    for row in list(screen.window.today.list.rows):
        if isinstance(row, StepRow) and row.group == "Today":
            commands.mark(workspace, row.step, MarkKind.DONE)
    screen.settle()
    assert screen.window.today.headline.text() == "Nothing to do today"
    assert screen.window.today.next_thing.text().startswith("Next: Follow up with Dana Lee")
    assert screen.window.today.hint.isVisible()


def test_the_example_goes_in_one_click_and_comes_back(qtbot: QtBot, tmp_path: Path, clock: FakeClock) -> None:
    fresh = open_workspace(tmp_path / "first", clock)
    add_example(fresh)
    screen = Screen(qtbot, fresh)
    assert "Clear the example" in screen.buttons()
    screen.press("Clear the example")
    assert screen.rows() == []
    assert screen.status() == "The example is gone."
    assert "Clear the example" not in screen.buttons()
    empty = screen.window.today.empty
    assert empty is not None
    assert screen.focus() is empty.button, "the keyboard is where one can go on"
    screen.key(KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert screen.focus() is screen.window.today.list
    assert "Clear the example" in screen.buttons()
    assert "Thank Dana Lee | by 17:00" in screen.rows()
    fresh.close()


def test_what_time_brings_shows_when_the_window_is_refreshed(screen: Screen, clock: FakeClock) -> None:
    clock.advance(hours=8)
    screen.window.refresh()
    assert screen.rows()[0] == "# Overdue"
    assert "Thank Dana Lee | since 15:30" in screen.rows()


def test_user_text_is_never_markup(qtbot: QtBot, tmp_path: Path, clock: FakeClock) -> None:
    from tests.making import Halden

    made = Halden(clock)
    nasty = make_workspace(tmp_path / "nasty", *made.records, clock=clock)
    facts = nasty.facts(made.process.id)
    from dataclasses import replace

    name = "<b>A&B</b> <img src=file:///etc/passwd>"
    nasty.apply(Change(title="x", before=(facts.company,), after=(replace(facts.company, name=name),)))
    screen = Screen(qtbot, nasty)
    screen.choose("Thank Dana Lee")
    assert screen.window.today.pane.who.text() == f"Head of Design, {name}"
    assert name in screen.window.today.list.rows[1].line  # type: ignore[union-attr]
    assert screen.window.today.pane.who.textFormat().name != "RichText"
    nasty.close()


def test_five_hundred_rows_with_long_names_are_walked_through(
    qtbot: QtBot, tmp_path: Path, clock: FakeClock
) -> None:
    from tests.making import Halden

    made = Halden(clock)
    people = [made.contact(made.halden, f"{'Verylongname ' * 12}{at}", "Engineer") for at in range(250)]
    made.interview(made.process, made.at(made.day(-1), 9), 60, {one.id: "" for one in people})
    full = make_workspace(tmp_path / "full", *made.records, clock=clock)
    screen = Screen(qtbot, full, 1024, 700)
    assert len(screen.rows()) >= 500
    screen.key(KEY.Key_End)
    view = screen.window.today.list
    assert view.visualRect(view.currentIndex()).bottom() <= view.viewport().height()
    assert view.horizontalScrollBar().maximum() == 0
    full.close()


METRICS_FONT = 14


@pytest.mark.parametrize("width", [40, 120, 300, 900])
@pytest.mark.parametrize(
    "text",
    [
        "",
        "short",
        "Halden \u00b7 Product Designer. Panel yesterday at 14:00.",
        "x" * 10_000,
        "word " * 2000,
        "  two  spaces ",
    ],
)
def test_words_are_cut_and_broken_to_fit(qtbot: QtBot, text: str, width: int) -> None:
    font = QFont()
    font.setPixelSize(METRICS_FONT)
    metrics = QFontMetrics(font)
    for line in (elided(text, metrics, width), *two_lines(text, metrics, width)):
        assert metrics.horizontalAdvance(line) <= width
    broken = lines(text, metrics, width)
    assert all(metrics.horizontalAdvance(line) <= width for line in broken)
    assert "".join(broken).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize(
    ("before", "now", "at", "then"),
    [
        ("a:Today b:Today", "a:Today b:Today", "a", "a"),
        ("a:Today b:Today", "b:Today", "a", "b"),  # done: on to the next
        ("a:Today b:Today", "a:Today", "b", "a"),  # the last one done: back to the one before
        ("a:Today b:Today", "b:Today a:Next 7 days", "a", "b"),  # put off: on to the next
        ("a:Next 7 days b:Waiting", "a:Today b:Waiting", "a", "a"),  # fell due: stay
        ("a:Today", "", "a", ""),
        ("", "a:Today", "", "a"),
    ],
)
def test_after_a_change_the_next_thing_to_do_is_selected(before: str, now: str, at: str, then: str) -> None:
    def pairs(text: str) -> list[tuple[str, str]]:
        return [(part[0], part[2:]) for part in text.replace("Next 7 days", "Next_7_days").split()]

    assert next_key(pairs(before), pairs(now), at) == then


def test_what_is_said_below_the_list_hides_nothing_of_the_selected_step(screen: Screen) -> None:
    todays = screen.window.today.list
    screen.window.resize(1024, 520)
    screen.settle()
    screen.key(KEY.Key_End)
    row = todays.visualRect(todays.currentIndex())
    assert row.bottom() > todays.viewport().height() - 60, "the step is not at the lower edge"
    screen.window.say("Copied.", can_undo=True)
    for _ in range(2):
        screen.settle()
    row = todays.visualRect(todays.currentIndex())
    assert row.bottom() < todays.viewport().height()
