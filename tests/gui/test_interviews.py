"""Interviews: what the table shows, finds and remembers, and what can be done in it, by mouse and keys."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QMessageBox,
    QRadioButton,
)

from core.commands import processes as commands
from core.demo import add_demo
from core.models import Id, Outcome, ReplyKind
from core.processes import Column, Shown
from core.records import replace
from core.timeline import Stage
from core.workspace import open_workspace
from gui.interviews import columns_menu
from gui.interviews.columns import HIDDEN_AT_FIRST, ORDER, Layout, read, told
from gui.interviews.lane_model import CARD_TYPE, LaneModel
from gui.interviews.model import ProcessModel
from gui.interviews.page import InterviewsPage
from gui.interviews.words import Times
from gui.replies.reply_sheet import ReplySheet
from gui.screens import INTERVIEWS
from gui.widgets.question import Question
from tests.gui.screen import CTRL, KEY, SHIFT, Screen
from tests.making import Halden, make_workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from core.workspace import Workspace
    from gui.interviews.board import Board
    from tests.fakes import FakeClock

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def sample(tmp_path: Path, clock: FakeClock) -> Iterator[Workspace]:
    made = open_workspace(tmp_path / "sample", clock)
    add_demo(made)
    yield made
    made.close()


@pytest.fixture
def screen(qtbot: QtBot, sample: Workspace) -> Screen:
    return Screen(qtbot, sample)


@pytest.fixture
def page(screen: Screen) -> InterviewsPage:
    return go(screen)


def go(screen: Screen) -> InterviewsPage:
    """Go to Interviews by its key."""
    screen.key(KEY.Key_3, CTRL)
    page = screen.window.page
    assert isinstance(page, InterviewsPage)
    return page


def companies(page: InterviewsPage) -> list[str]:
    return [one.company for one in page.table.rows]


def choose(page: InterviewsPage, company: str) -> None:
    page.table.go_to(companies(page).index(company))


def outcome(page: InterviewsPage, company: str) -> Outcome:
    return next(one.outcome for one in page.table.rows if one.company == company)


def popup(page: InterviewsPage) -> QMenu:
    return next(menu for menu in page.findChildren(QMenu) if menu.isVisible())


def pick(page: InterviewsPage, words: str) -> None:
    """Choose from the menu that is open."""
    menu = popup(page)
    action = next(one for one in menu.actions() if one.text().replace("&", "") == words)
    menu.close()
    action.trigger()


def question(page: InterviewsPage) -> Question:
    asked = page.findChild(Question)
    assert asked is not None
    return asked


# ---- the table ---------------------------------------------------------------------------------------


def test_every_process_is_there_the_most_urgent_first(screen: Screen, page: InterviewsPage) -> None:
    assert page.headline.text() == "Nine processes open"
    assert page.count.text() == "12 in all"
    assert companies(page)[:2] == ["Northwind", "Halden"]
    assert companies(page)[-2:] == ["Pelham Water", "Ostrava Freight"]
    assert screen.focus() is page.table
    assert screen.window.sidebar.entries[INTERVIEWS].accessibleName() == "Interviews, 9 open"


def test_rows_end_at_the_edge_of_the_card_while_nothing_scrolls(screen: Screen, page: InterviewsPage) -> None:
    table = page.table
    assert table.viewport().width() == table.width()
    assert table.header.length() == table.width()
    screen.window.resize(1280, 420)
    screen.settle()
    assert table.viewport().width() < table.width()
    assert table.header.length() == table.viewport().width()


def test_a_row_says_where_it_stands_what_comes_next_and_when_there_was_contact(
    page: InterviewsPage,
) -> None:
    model = page.table.model()
    row = companies(page).index("Brightwell")
    said = [model.index(row, at).data() for at in range(len(ORDER))]
    assert said[:3] == ["Brightwell", "Service Designer", "Offer"]
    assert said[3].startswith("Thank Leo Martens for the offer, by tomorrow")
    assert said[4] == "Today, they wrote"
    row = companies(page).index("Ostrava Freight")
    assert model.index(row, 2).data() == "No answer"
    assert model.index(row, 3).data() == ""


def test_a_screen_reader_hears_a_row_in_one_breath(page: InterviewsPage) -> None:
    index = page.table.model().index(companies(page).index("Kestrel"), 0)
    heard = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard.startswith("Kestrel, Analyst, Waiting, Follow up with Tom Brandt")
    face = QAccessible.queryAccessibleInterface(page.table)
    assert face.text(QAccessible.Text.Name) == "Processes"
    assert face.role() == QAccessible.Role.Table


def test_the_model_keeps_qts_promises(qtbot: QtBot, sample: Workspace, clock: FakeClock) -> None:
    times = Times(now=clock.now(), zone="Europe/London")
    model = ProcessModel(times)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_rows(sample.processes(), times)
    assert model.rowCount() == 12
    model.show_rows((), times)
    assert model.rowCount() == 0
    assert tester.model() is model


def test_an_edit_is_painted_where_it_shows_and_a_new_day_everywhere(
    qtbot: QtBot, sample: Workspace, clock: FakeClock
) -> None:
    times = Times(now=clock.now(), zone="Europe/London")
    model = ProcessModel(times)
    rows = list(sample.processes())
    model.show_rows(rows, times)
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    model.modelReset.connect(lambda: told.append((-1, -1)))
    model.show_rows(list(rows), times)
    model.show_rows([*rows[:3], replace(rows[3], role="Another"), *rows[4:]], times)
    model.show_rows([rows[1], rows[0], *rows[2:]], times)
    later = Times(now=clock.now() + timedelta(minutes=1), zone="Europe/London")
    model.show_rows([rows[1], rows[0], *rows[2:]], later)
    tomorrow = Times(now=clock.now() + timedelta(days=1), zone="Europe/London")
    model.show_rows([rows[1], rows[0], *rows[2:]], tomorrow)
    model.show_rows(rows[1:], tomorrow)
    assert told == [(3, 3), (0, 3), (0, 11), (-1, -1)]


def test_enter_and_a_double_click_open_the_process(
    qtbot: QtBot, screen: Screen, page: InterviewsPage
) -> None:
    page.process_wanted.disconnect()
    choose(page, "Kestrel")
    key = page.table.rows[page.table.currentIndex().row()].id
    with qtbot.waitSignal(page.process_wanted) as wanted:
        screen.key(KEY.Key_Return)
    assert wanted.args == [key, ""]
    place = page.table.visualRect(page.table.currentIndex()).center()
    with qtbot.waitSignal(page.process_wanted) as wanted:
        QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseDClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert wanted.args == [key, ""]


def test_the_selection_stays_with_its_process_through_changes_and_sorting(
    screen: Screen, page: InterviewsPage
) -> None:
    choose(page, "Kestrel")
    page.sort_by(Column.COMPANY)
    assert page.table.process() is not None
    assert companies(page)[page.table.currentIndex().row()] == "Kestrel"
    screen.key(KEY.Key_Home)
    assert page.table.currentIndex().row() == 0
    screen.key(KEY.Key_End)
    assert page.table.currentIndex().row() == 11


# ---- searching and filtering -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("kestrel", ["Kestrel"]),
        ("LIGHTHOUSE kim", ["Pelham Water", "Ostrava Freight"]),
        ("brandt analyst", ["Kestrel"]),
        ("somebody else", ["Quayside Museum"]),
        ("zebra", []),
    ],
)
def test_whatever_was_written_is_found_as_it_is_typed(
    qtbot: QtBot, screen: Screen, page: InterviewsPage, typed: str, found: list[str]
) -> None:
    screen.key(KEY.Key_F, CTRL)
    assert screen.focus() is page.filters.search
    QTest.keyClicks(page.filters.search, typed)
    qtbot.waitUntil(lambda: companies(page) == found)
    assert page.count.text() == f"{len(found)} of 12 shown"


def test_where_nothing_is_found_it_says_so_and_shows_all_again(
    qtbot: QtBot, screen: Screen, page: InterviewsPage
) -> None:
    page.filters.search.setText("zebra")
    title = "Nothing holds \u201czebra\u201d"
    qtbot.waitUntil(lambda: page.nothing_found.texts()[0] == title)
    screen.press("Show all")
    assert len(companies(page)) == 12
    assert page.filters.search.text() == ""


def test_a_state_and_a_company_are_filtered_by(page: InterviewsPage) -> None:
    page.filters.state.setCurrentText("Offer")
    page.filters.state.activated.emit(0)
    assert companies(page) == ["Brightwell"]
    page.filters.clear()
    page.filters.company.setFocus()
    page.filters.company.setCurrentText("Marlow & Daughters")
    page.filters.company.activated.emit(0)
    assert companies(page) == ["Marlow & Daughters"]
    assert page.count.text() == "1 of 12 shown"


def test_texts_that_cannot_be_read_are_told_of_once(
    qtbot: QtBot, screen: Screen, page: InterviewsPage, sample: Workspace
) -> None:
    with closing(sqlite3.connect(sample.paths.database, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        page.filters.search.setText("kes")
        qtbot.waitUntil(lambda: not page._finder.is_reading, timeout=30_000)  # noqa: SLF001  it just ends
        screen.settle()
    boxes = [
        one for one in QApplication.topLevelWidgets() if isinstance(one, QMessageBox) and one.isVisible()
    ]
    assert len(boxes) == 1
    assert companies(page) == ["Kestrel"]  # company and role are known all the same
    boxes[0].close()


def test_what_is_archived_is_found_where_it_is(
    qtbot: QtBot, screen: Screen, page: InterviewsPage, sample: Workspace
) -> None:
    choose(page, "Ostrava Freight")
    screen.key(KEY.Key_A, CTRL | SHIFT)
    assert page.status.text() == "Ostrava Freight, Interaction Designer is in the archive."
    assert "Ostrava Freight" not in companies(page)
    assert page.count.text() == "12 in all, 1 archived"
    page.filters.search.setText("ostrava")
    qtbot.waitUntil(page.nothing_found.archive_button.isVisible)
    screen.press("Look in the archive")
    assert companies(page) == ["Ostrava Freight"]
    assert page.filters.shown() is Shown.ARCHIVED


def test_a_search_left_standing_still_holds_when_one_comes_back(
    qtbot: QtBot, screen: Screen, page: InterviewsPage
) -> None:
    page.filters.search.setText("lighthouse")
    qtbot.waitUntil(lambda: companies(page) == ["Pelham Water", "Ostrava Freight"])
    screen.key(KEY.Key_1, CTRL)
    assert not screen.workspace.texts(())
    screen.key(KEY.Key_3, CTRL)
    qtbot.waitUntil(lambda: companies(page) == ["Pelham Water", "Ostrava Freight"])


# ---- columns -----------------------------------------------------------------------------------------


def test_a_click_on_a_name_sorts_and_a_second_one_turns_it_round(page: InterviewsPage) -> None:
    header = page.table.header
    section = ORDER.index(Column.COMPANY)
    place = QPoint(header.sectionViewportPosition(section) + 20, 15)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert companies(page)[0] == "Brightwell"
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert companies(page)[0] == "Tessel"


def test_columns_are_sorted_moved_and_widened_by_keys(screen: Screen, page: InterviewsPage) -> None:
    header = page.table.header
    header.setFocus()
    screen.key(KEY.Key_Right)
    screen.key(KEY.Key_Space)
    assert companies(page)[0] == "Kestrel"  # its role is Analyst
    screen.key(KEY.Key_Left, CTRL)
    assert header.columns()[:2] == (Column.ROLE, Column.COMPANY)
    before = header.sectionSize(ORDER.index(Column.ROLE))
    screen.key(KEY.Key_Right, SHIFT)
    assert header.sectionSize(ORDER.index(Column.ROLE)) == before + 16
    assert dict(header.widths()) == {Column.ROLE: before + 16}


def test_the_menu_shows_hides_and_sorts_columns(page: InterviewsPage) -> None:
    menu = page.filters.columns.menu()
    menu.aboutToShow.emit()
    words = [action.text() for action in menu.actions() if action.text()]
    assert words == [
        "Company", "Role", "State", "Next step", "Last contact", "Interviews", "Started",
        "&Sort by", "As at &first",
    ]  # fmt: skip
    next(one for one in menu.actions() if one.text() == "Started").trigger()
    assert Column.STARTED not in page.table.header.hidden()
    menu.aboutToShow.emit()
    sorting = next(one for one in menu.findChildren(QMenu) if one.title() == "&Sort by")
    next(one for one in sorting.actions() if one.data() == (columns_menu.SORT, Column.STARTED)).trigger()
    assert companies(page)[0] == "Ostrava Freight"
    menu.aboutToShow.emit()
    next(one for one in menu.actions() if one.text() == "As at &first").trigger()
    assert page.table.header.hidden() == HIDDEN_AT_FIRST
    assert companies(page)[0] == "Northwind"


def test_the_right_button_on_a_name_opens_the_menu_of_the_columns(page: InterviewsPage) -> None:
    page.table.header.customContextMenuRequested.emit(QPoint(20, 10))
    menu = page.filters.columns.menu()
    assert menu.isVisible()
    assert menu.actions()[0].text() == "Company"
    menu.close()


def test_the_last_column_stays(page: InterviewsPage) -> None:
    for column in ORDER:
        page.table.header.show_column(column, shown=False)
    assert len(page.table.header.hidden()) == len(ORDER) - 1


def test_how_the_table_was_arranged_is_remembered(
    qtbot: QtBot, screen: Screen, page: InterviewsPage, sample: Workspace
) -> None:
    page.sort_by(Column.ROLE)
    page.sort_by(Column.ROLE)
    page.table.header.show_column(Column.CONTACT, shown=False)
    from dataclasses import replace

    sample.update_settings(replace(sample.settings, screens=screen.window.memories()))
    again = go(Screen(qtbot, sample))
    assert again.memory() == page.memory()
    assert companies(again) == companies(page)
    assert Column.CONTACT in again.table.header.hidden()


@pytest.mark.parametrize(
    "layout",
    [
        Layout(),
        Layout(order=tuple(reversed(ORDER)), hidden=frozenset({Column.ROLE}), widths=((Column.STATE, 140),)),
        Layout(by=Column.STARTED, descending=True, board=True),
    ],
)
def test_a_layout_is_read_as_it_was_told(layout: Layout) -> None:
    assert read(told(layout)) == layout


@pytest.mark.parametrize(
    "text", ["", "nonsense; x y; z", "company:abc", ";;;", "-company -role", "company:9e9"]
)
def test_a_memory_that_cannot_be_read_does_no_harm(text: str) -> None:
    layout = read(text)
    assert sorted(layout.order) == sorted(ORDER)
    assert len(layout.hidden) < len(ORDER)


# ---- doing -------------------------------------------------------------------------------------------


def test_a_process_is_closed_with_how_it_ended_and_that_is_undone(
    screen: Screen, page: InterviewsPage
) -> None:
    choose(page, "Kestrel")
    screen.key(KEY.Key_E, CTRL)
    pick(page, "No answer")
    assert page.status.text() == "Kestrel, Analyst is closed: no answer."
    assert outcome(page, "Kestrel") is Outcome.NO_ANSWER
    assert screen.window.sidebar.entries[INTERVIEWS].accessibleName() == "Interviews, 8 open"
    screen.press("Undo")
    assert outcome(page, "Kestrel") is Outcome.OPEN
    assert page.status.text() == "Undone: Close Kestrel, Analyst."


def test_a_closed_process_is_reopened_by_key(screen: Screen, page: InterviewsPage) -> None:
    choose(page, "Pelham Water")
    screen.key(KEY.Key_O, CTRL)
    assert page.status.text() == "Pelham Water, Content Designer is open again."
    assert outcome(page, "Pelham Water") is Outcome.OPEN
    screen.key(KEY.Key_O, CTRL)
    assert page.status.text() == "Pelham Water, Content Designer is open."


def test_an_open_process_is_not_archived_and_it_says_why(screen: Screen, page: InterviewsPage) -> None:
    choose(page, "Kestrel")
    screen.key(KEY.Key_A, CTRL | SHIFT)
    assert page.status.text() == "Kestrel, Analyst is still open. Close it first, then archive it."


def test_deleting_asks_says_what_goes_and_can_be_undone(screen: Screen, page: InterviewsPage) -> None:
    choose(page, "Kestrel")
    screen.key(KEY.Key_Delete)
    asked = question(page)
    assert asked.accessibleName() == "Delete Kestrel, Analyst?"
    assert "one interview, two messages you sent and one promise" in asked.accessibleDescription()
    asked.reject()
    assert "Kestrel" in companies(page)
    screen.window.activateWindow()
    screen.settle()
    screen.key(KEY.Key_Delete, SHIFT)
    asked = question(page)
    assert asked.accessibleName() == "Delete Kestrel, and all that is known of it?"
    asked.yes.click()
    assert "Kestrel" not in companies(page)
    assert page.status.text() == "Kestrel is deleted, with all that was known of it."
    screen.press("Undo")
    assert "Kestrel" in companies(page)


def test_the_menu_of_a_row_offers_what_can_be_done(screen: Screen, page: InterviewsPage) -> None:
    choose(page, "Kestrel")
    page.doing.show_menu(page.where())
    words = {one.text().replace("&", ""): one.isEnabled() for one in popup(page).actions() if one.text()}
    assert words == {
        "Open": True,
        "They replied\u2026": True,
        "Log a message\u2026": True,
        "Move to": True,
        "Close as\u2026": True,
        "Reopen": False,
        "Archive": False,
        "Show this company only": True,
        "Delete\u2026": True,
        "Delete the company\u2026": True,
    }
    pick(page, "Show this company only")
    assert companies(page) == ["Kestrel"]


def test_what_happens_elsewhere_is_shown_when_one_comes_back(
    screen: Screen, page: InterviewsPage, sample: Workspace
) -> None:
    screen.key(KEY.Key_1, CTRL)
    key = next(one.id for one in page.table.rows if one.company == "Tessel")
    commands.close(sample, key, Outcome.WITHDRAWN)
    assert outcome(page, "Tessel") is Outcome.OPEN  # it is not shown, so it was not read
    screen.key(KEY.Key_3, CTRL)
    assert outcome(page, "Tessel") is Outcome.WITHDRAWN


# ---- the board ---------------------------------------------------------------------------------------


@pytest.fixture
def board(page: InterviewsPage) -> Board:
    page.show_board(board=True)
    page.focus_first()
    return page.board


def lanes(board: Board) -> dict[str, list[str]]:
    return {lane.stage.value: [one.company for one in lane.list.rows] for lane in board.lanes}


def at_hand(board: Board, company: str) -> None:
    for lane in board.lanes:
        for process in lane.list.rows:
            if process.company == company:
                board.go_to(process.id)
                board.focus_first()


def drop(board: Board, company: str, stage: Stage) -> None:
    """Bring a card over a lane and let go."""
    process = next(one for lane in board.lanes for one in lane.list.rows if one.company == company)
    cards = next(lane.list for lane in board.lanes if lane.stage is stage)
    data = QMimeData()
    data.setData(CARD_TYPE, process.id.encode("ascii"))
    left, move = Qt.MouseButton.LeftButton, Qt.DropAction.MoveAction
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(20, 20), move, data, left, none)
    QApplication.sendEvent(cards.viewport(), enter)
    assert enter.isAccepted()
    QApplication.sendEvent(cards.viewport(), QDragMoveEvent(QPoint(20, 40), move, data, left, none))
    QApplication.sendEvent(cards.viewport(), QDropEvent(QPointF(20, 40), move, data, left, none))
    QApplication.processEvents()


def test_the_board_has_a_lane_for_each_stage(screen: Screen, page: InterviewsPage) -> None:
    screen.turn("&Board")
    assert lanes(page.board) == {
        "interviewing": ["Orbit Labs", "Juniper Rail"],
        "waiting": ["Northwind", "Halden", "Kestrel", "Lumen Health", "Tessel", "Marlow & Daughters"],
        "offer": ["Brightwell"],
        "accepted": [],
        "closed": ["Quayside Museum", "Pelham Water", "Ostrava Freight"],
    }
    assert [lane.title.text() for lane in page.board.lanes][1] == "Waiting \u00b7 6"
    assert page.board.lanes[4].list.accessibleName() == "Closed, 3"
    assert page.board.process() is not None
    screen.turn("&Table")
    assert companies(page)[page.table.currentIndex().row()] == "Northwind"


def test_the_lanes_keep_qts_promises(qtbot: QtBot, sample: Workspace, clock: FakeClock) -> None:
    times = Times(now=clock.now(), zone="Europe/London")
    model = LaneModel(times)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_rows(sample.processes(), times)
    model.show_rows(sample.processes()[:2], times)
    assert tester.model() is model
    heard = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard.startswith(model.rows[0].company)


def test_the_board_is_walked_with_the_arrows(screen: Screen, board: Board) -> None:
    at_hand(board, "Juniper Rail")
    for key, company in (
        (KEY.Key_Right, "Halden"),
        (KEY.Key_Down, "Kestrel"),
        (KEY.Key_Right, "Brightwell"),
        (KEY.Key_Right, "Quayside Museum"),
        (KEY.Key_Right, "Quayside Museum"),
        (KEY.Key_Left, "Brightwell"),
    ):
        screen.key(key)
        process = board.process()
        assert process is not None
        assert process.company == company
        assert screen.focus() is board.at_hand()


def test_a_card_carried_to_accepted_is_accepted_and_undone(
    screen: Screen, page: InterviewsPage, board: Board
) -> None:
    at_hand(board, "Brightwell")
    screen.key(KEY.Key_Right, CTRL)
    assert lanes(board)["accepted"] == ["Brightwell"]
    assert page.status.text() == "Brightwell, Service Designer is closed: accepted."
    assert board.process() is not None
    assert board.process().company == "Brightwell"  # type: ignore[union-attr]
    screen.press("Undo")
    assert lanes(board)["offer"] == ["Brightwell"]


def test_a_card_dropped_on_closed_is_asked_how_it_ended(page: InterviewsPage, board: Board) -> None:
    drop(board, "Kestrel", Stage.CLOSED)
    pick(page, "I withdrew")
    assert lanes(board)["closed"][0] == "Kestrel"
    assert page.status.text() == "Kestrel, Analyst is closed: withdrawn."


def test_a_closed_card_dropped_on_waiting_is_open_again(page: InterviewsPage, board: Board) -> None:
    drop(board, "Ostrava Freight", Stage.WAITING)
    assert "Ostrava Freight" in lanes(board)["waiting"]
    assert page.status.text() == "Ostrava Freight, Interaction Designer is open again."
    drop(board, "Pelham Water", Stage.INTERVIEWING)
    assert "Pelham Water" in lanes(board)["waiting"]
    assert page.status.text().endswith("is open again. Its last facts put it in Waiting.")


def test_a_move_that_means_nothing_is_refused_in_words(page: InterviewsPage, board: Board) -> None:
    drop(board, "Juniper Rail", Stage.WAITING)
    assert "Juniper Rail" in lanes(board)["interviewing"]
    assert page.status.text() == (
        "Juniper Rail, Information Designer: its interview is still to come. "
        "Once that is over, it comes to Waiting by itself."
    )
    assert not page.status.button.isVisible()


def test_a_card_dropped_on_offer_asks_what_they_replied(
    qtbot: QtBot, page: InterviewsPage, board: Board
) -> None:
    process = next(one for one in board.lanes[1].list.rows if one.company == "Kestrel")
    with qtbot.waitSignal(page.moved_by_reply) as wanted:
        drop(board, "Kestrel", Stage.OFFER)
    assert wanted.args == [process.id, ReplyKind.OFFER]


@pytest.mark.parametrize(("at", "said"), [(0, ReplyKind.NEXT_ROUND), (2, ReplyKind.OFFER)])
def test_a_card_moved_on_by_a_reply_has_that_reply_chosen(
    screen: Screen, page: InterviewsPage, board: Board, sample: Workspace, at: int, said: ReplyKind
) -> None:
    at_hand(board, "Kestrel")
    process = Id(page.process_at_hand())
    page.doing.show_menu(page.where())
    stages = next(one for one in popup(page).findChildren(QMenu) if one.title() == "Mo&ve to")
    popup(page).close()
    stages.actions()[at].trigger()
    sheet = next(one for one in screen.window.findChildren(ReplySheet) if one.isVisible())
    assert sheet.form.kind.segment.value() is said
    sheet.save()
    (reply,) = sample.facts(process).replies
    assert reply.kind is said


def test_a_card_is_moved_from_its_menu(screen: Screen, page: InterviewsPage, board: Board) -> None:
    at_hand(board, "Brightwell")
    page.doing.show_menu(page.where())
    menu = popup(page)
    words = [one.text().replace("&", "") for one in menu.actions() if one.text()]
    assert "Answer the offer\u2026" in words
    stages = next(one for one in menu.findChildren(QMenu) if one.title() == "Mo&ve to")
    menu.close()
    assert [one.isEnabled() for one in stages.actions()] == [True, True, False, True, True]
    stages.actions()[3].trigger()
    assert lanes(board)["accepted"] == ["Brightwell"]


def test_enter_opens_a_card_and_the_search_narrows_the_board(
    qtbot: QtBot, screen: Screen, page: InterviewsPage, board: Board
) -> None:
    page.process_wanted.disconnect()
    at_hand(board, "Tessel")
    assert page.process_at_hand()
    with qtbot.waitSignal(page.process_wanted) as wanted:
        screen.key(KEY.Key_Return)
    assert wanted.args == [page.process_at_hand(), ""]
    page.filters.search.setText("lighthouse")
    qtbot.waitUntil(lambda: lanes(board)["closed"] == ["Pelham Water", "Ostrava Freight"])
    assert lanes(board)["waiting"] == []


def test_of_many_closed_the_newest_are_shown_and_the_rest_are_in_the_table(
    qtbot: QtBot, tmp_path: Path, clock: FakeClock
) -> None:
    made = Halden(clock)
    for days in range(60):
        role, since = f"Role {days}", made.at(made.day(-days - 1), 10)
        made.application(made.halden, role, since, outcome=Outcome.NO_ANSWER, closed_at=since)
    full = make_workspace(tmp_path / "full", *made.records, clock=clock)
    screen = Screen(qtbot, full)
    page = go(screen)
    page.show_board(board=True)
    lane = page.board.lanes[4]
    assert [one.role for one in lane.list.rows] == [f"Role {days}" for days in range(50)]
    screen.settle()
    screen.press("+10 more")
    assert len(companies(page)) == 60
    assert page.filters.shown() is Shown.CLOSED
    full.close()


# ---- nothing yet, names, order of Tab ----------------------------------------------------------------


def test_without_any_process_it_says_how_to_begin(qtbot: QtBot, tmp_path: Path, clock: FakeClock) -> None:
    fresh = open_workspace(tmp_path / "fresh", clock)
    screen = Screen(qtbot, fresh)
    page = go(screen)
    assert page.empty.texts()[0] == "No interviews yet"
    assert page.empty.tile.icon == "interview"
    assert screen.focus() is page.empty.button
    assert not page.filters.isVisible()
    page.new_interview.disconnect()
    with qtbot.waitSignal(page.new_interview):
        screen.press("Enter an interview")
    fresh.close()


def test_every_control_has_a_name(page: InterviewsPage) -> None:
    for kind in (QAbstractButton, QLineEdit, QComboBox):
        for control in page.findChildren(kind):
            if control.isVisible() and control.focusPolicy() != Qt.FocusPolicy.NoFocus:
                text = control.text() if isinstance(control, QAbstractButton) else ""
                assert control.accessibleName() or text, control


def test_tab_goes_from_the_top_to_the_table(screen: Screen, page: InterviewsPage) -> None:
    page.new_button.setFocus()
    walked = []
    for _ in range(7):
        screen.key(KEY.Key_Tab)
        walked.append(screen.focus())
    filters = page.filters
    table = next(one for one in filters.view.findChildren(QRadioButton) if one.isChecked())
    assert walked == [
        filters.search, filters.state, filters.company, filters.columns, table, page.table.header, page.table,
    ]  # fmt: skip


def test_tab_goes_through_the_lanes_that_have_cards(
    screen: Screen, page: InterviewsPage, board: Board
) -> None:
    table = next(one for one in page.filters.view.findChildren(QRadioButton) if one.isChecked())
    table.setFocus()
    walked = []
    for _ in range(4):
        screen.key(KEY.Key_Tab)
        walked.append(screen.focus())
    assert walked == [board.lanes[at].list for at in (0, 1, 2, 4)]
