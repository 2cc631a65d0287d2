"""A person looks at the calendar, walks it, and moves things in it."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QFontMetrics
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from core.errors import EnvironmentProblem
from core.models import Change, MarkKind, MessageKind
from core.month import month_page, week_page
from core.session import load_holidays
from core.settings import with_profile
from core.wording import local
from gui.calendar.book import Book
from gui.calendar.conventions import Conventions
from gui.calendar.days_model import DaysModel
from gui.calendar.entry_menu import entry_menu
from gui.calendar.ink import Ink
from gui.calendar.looks import short
from gui.calendar.page import CalendarPage
from gui.calendar.paper import save_pdf
from gui.interview_dialog.dialog import InterviewDialog
from tests.core.limits import files_up_to
from tests.gui.screen import KEY, Screen
from tests.making import make_workspace
from tests.rights import has_rights

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from core.calendar.entries import Entry
    from core.models import Interview
    from core.workspace import Workspace
    from gui.calendar.hours_view import HoursView
    from tests.fakes import FakeClock
    from tests.making import Halden

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TUESDAY = date(2026, 11, 24)
LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier


class Calendar:
    """The calendar of a window, as a person has it."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        page = screen.window.go("calendar")
        assert isinstance(page, CalendarPage)
        self.page = page
        screen.settle()

    def titles(self, day: date) -> list[str]:
        return [entry.title for entry in self.entries(day)]

    def entries(self, day: date) -> tuple[Entry, ...]:
        index = self.page.view().days.index_of(day)
        facts = self.page.view().days.day_at(index)
        assert facts is not None, f"{day} is not on the page"
        return facts.entries

    def entry(self, title: str) -> Entry:
        for facts in self.page.view().days.days:
            for entry in facts.entries:
                if entry.title == title:
                    return entry
        raise AssertionError(f"{title} is not on the page")

    def cell(self, day: date) -> QPoint:
        view = self.page.view()
        return view.visualRect(view.days.index_of(day)).bottomRight() - QPoint(6, 6)

    def drag(self, title: str, day: date) -> None:
        """Drag an entry to a day."""
        self.drag_between(self.page.view().entry_box(self.entry(title).key).center(), self.cell(day))

    def drag_between(self, start: QPoint, end: QPoint) -> None:
        port = self.page.view().viewport()
        QTest.mousePress(port, LEFT, pos=start)
        QTest.mouseMove(port, start + QPoint(15, 15))
        QTest.mouseMove(port, end)
        QTest.mouseRelease(port, LEFT, pos=end)
        self.screen.settle()

    def click(self, at: QPoint) -> None:
        QTest.mouseClick(self.page.view().viewport(), LEFT, pos=at)
        self.screen.settle()

    def spoken(self, day: date) -> str:
        model = self.page.view().days
        return str(model.data(model.index_of(day), Qt.ItemDataRole.AccessibleTextRole))

    def dialog(self) -> InterviewDialog:
        found = self.screen.window.findChildren(InterviewDialog)
        assert found, "no form is open"
        return found[-1]


@pytest.fixture
def calendar(qtbot: QtBot, workspace: Workspace) -> Iterator[Calendar]:
    screen = Screen(qtbot, workspace)
    made = Calendar(screen)
    yield made
    for dialog in screen.window.findChildren(InterviewDialog):
        dialog.done(0)


def interview_of(workspace: Workspace, halden: Halden) -> Interview:
    return workspace.facts(halden.process.id).interviews[0]


# ---- looking -----------------------------------------------------------------------------------------


def test_the_month_shows_interviews_and_what_is_to_do(calendar: Calendar) -> None:
    assert calendar.page.top.title.text() == "November 2026"
    assert calendar.titles(date(2026, 11, 23)) == ["Halden"]
    assert "Thank Dana Lee" in calendar.titles(TUESDAY)
    assert calendar.page.panel.title.text() == "Tuesday 24 November"
    assert [entry.title for entry in calendar.page.panel.list.entries.entries] == calendar.titles(TUESDAY)


def test_a_screen_reader_hears_the_day_and_how_much_is_on_it(calendar: Calendar) -> None:
    assert calendar.spoken(TUESDAY) == "Tuesday 24 November, 4 entries"
    assert calendar.spoken(date(2026, 11, 23)) == "Monday 23 November, 1 entry"
    assert calendar.spoken(date(2026, 11, 22)) == "Sunday 22 November, no entries"


def test_the_models_keep_qts_rules(calendar: Calendar) -> None:
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    days = DaysModel(calendar.page.view().days.conventions)
    testers = [QAbstractItemModelTester(model, fatal) for model in (days, calendar.page.panel.list.entries)]
    days.show_days(calendar.page.view().days.days)
    days.show_days(calendar.page.view().days.days)
    days.show_days(calendar.page.view().days.days[:14])
    calendar.page.go_to(date(2026, 11, 3))
    calendar.page.go_to(TUESDAY)
    assert days.rowCount() == 2
    assert len(testers) == 2


def test_hovering_says_why_as_plain_text(calendar: Calendar, workspace: Workspace, halden: Halden) -> None:
    company = workspace.facts(halden.process.id).company
    workspace.apply(Change(title="Name", before=(company,), after=(replace(company, name="<b>A&B</b>"),)))
    view = calendar.page.view()
    said = view.tip_at(view.entry_box(calendar.entry("<b>A&B</b>").key).center())
    assert said.startswith("14:00 <b>A&B</b>.")
    assert "Interview yesterday at 14:00" in said


def test_a_chip_of_the_month_names_whom_it_is_about_and_the_rest_is_told_beside_it(
    calendar: Calendar,
) -> None:
    conventions, view = calendar.page.view().days.conventions, calendar.page.view()
    entry = calendar.entry("Thank Dana Lee")
    assert short(entry, conventions) == "Dana Lee"
    assert short(calendar.entry("Halden"), conventions) == "14:00 Halden"
    assert short(replace(entry, who=""), conventions) == "Halden"
    assert view.tip_at(view.entry_box(entry.key).center()).startswith("Thank Dana Lee.")
    assert "Thank Dana Lee" in [one.title for one in calendar.page.panel.list.entries.entries]


# ---- walking -----------------------------------------------------------------------------------------


def test_arrows_walk_the_days_and_on_into_the_next_month(calendar: Calendar) -> None:
    screen, page = calendar.screen, calendar.page
    assert screen.focus() is page.month
    screen.key(KEY.Key_Right)
    assert page.day() == date(2026, 11, 25)
    screen.key(KEY.Key_Up)
    assert page.day() == date(2026, 11, 18)
    for _ in range(3):
        screen.key(KEY.Key_Down)
    assert page.day() == date(2026, 12, 9)
    assert page.top.title.text() == "December 2026"
    assert screen.focus() is page.month


def test_pages_turn_months_and_home_comes_back_to_today(calendar: Calendar) -> None:
    screen, page = calendar.screen, calendar.page
    page.go_to(date(2027, 1, 31))
    screen.key(KEY.Key_PageDown)
    assert (page.day(), page.top.title.text()) == (date(2027, 2, 28), "February 2027")
    screen.key(KEY.Key_PageUp)
    screen.key(KEY.Key_PageUp)
    assert page.top.title.text() == "December 2026"
    screen.key(KEY.Key_Home)
    assert (page.day(), page.top.title.text()) == (TUESDAY, "November 2026")


def test_no_month_before_1970_and_none_after_2100(calendar: Calendar) -> None:
    page = calendar.page
    page.go_to(date(1970, 1, 1))
    page.previous()
    assert page.top.title.text() == "January 1970"
    page.go_to(date(2100, 12, 31))
    page.next()
    assert page.top.title.text() == "December 2100"


def test_tab_walks_the_entries_of_the_day_and_enter_opens(calendar: Calendar) -> None:
    screen, page = calendar.screen, calendar.page
    opened: list[str] = []
    page.draft_wanted.disconnect()
    page.draft_wanted.connect(opened.append)
    seen = []
    screen.key(KEY.Key_Tab)
    for _ in calendar.entries(TUESDAY):
        entry = page.panel.list.entry()
        assert entry is not None
        assert page.month.entry_key == entry.key
        seen.append(entry.title)
        screen.key(KEY.Key_Return)
        screen.key(KEY.Key_Tab)
    assert seen == calendar.titles(TUESDAY)
    assert opened == [entry.key for entry in calendar.entries(TUESDAY)]
    assert screen.focus() is not page.panel.list
    page.panel.list.setFocus(Qt.FocusReason.BacktabFocusReason)
    for _ in seen:
        screen.key(KEY.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert screen.focus() is page.month


def test_a_day_with_nothing_on_it_is_no_stop_for_tab(calendar: Calendar) -> None:
    calendar.page.go_to(date(2026, 11, 22))
    calendar.screen.key(KEY.Key_Tab)
    assert calendar.screen.focus() is not calendar.page.panel.list
    assert calendar.page.panel.nothing.isVisible()


# ---- opening -----------------------------------------------------------------------------------------


def test_a_click_on_a_step_opens_its_draft(calendar: Calendar) -> None:
    opened: list[str] = []
    calendar.page.draft_wanted.disconnect()
    calendar.page.draft_wanted.connect(opened.append)
    entry = calendar.entry("Thank Dana Lee")
    calendar.click(calendar.page.view().entry_box(entry.key).center())
    assert opened == [entry.key]


def test_a_click_on_an_interview_opens_its_process(calendar: Calendar, halden: Halden) -> None:
    opened: list[tuple[str, str]] = []
    calendar.page.process_wanted.disconnect()
    calendar.page.process_wanted.connect(lambda *ids: opened.append(ids))
    entry = calendar.entry("Halden")
    calendar.click(calendar.page.view().entry_box(entry.key).center())
    assert opened == [(halden.process.id, halden.panel.id)]


def test_a_double_click_on_an_empty_day_begins_an_interview_there(calendar: Calendar) -> None:
    port = calendar.page.view().viewport()
    QTest.mouseDClick(port, LEFT, pos=calendar.cell(date(2026, 11, 26)))
    calendar.screen.settle()
    when = calendar.dialog().form.when
    assert when.day.line.text() == "Thu 26 Nov 2026"
    calendar.dialog().reject()
    assert not calendar.dialog().isVisible()  # nothing was typed, so nothing is asked


def test_dragging_over_empty_days_begins_an_interview_on_the_first(calendar: Calendar) -> None:
    calendar.drag_between(calendar.cell(date(2026, 11, 27)), calendar.cell(date(2026, 11, 25)))
    assert calendar.dialog().form.when.day.line.text() == "Wed 25 Nov 2026"


def test_a_drag_to_another_day_that_just_misses_an_entry_takes_it(calendar: Calendar) -> None:
    box = calendar.page.view().entry_box(calendar.entry("Thank Dana Lee").key)
    calendar.drag_between(box.topLeft() - QPoint(4, 0), calendar.cell(date(2026, 11, 26)))
    assert "Thank Dana Lee" in calendar.titles(date(2026, 11, 26))
    assert not calendar.page.window().findChildren(InterviewDialog)


def test_n_begins_an_interview_on_the_selected_day(calendar: Calendar) -> None:
    calendar.page.go_to(date(2026, 12, 3))
    calendar.screen.key(KEY.Key_N)
    assert calendar.dialog().form.when.day.line.text() == "Thu 3 Dec 2026"


# ---- moving ------------------------------------------------------------------------------------------


def test_a_step_dragged_to_another_day_waits_until_then_and_undo_takes_it_back(
    calendar: Calendar, workspace: Workspace, halden: Halden
) -> None:
    calendar.drag("Thank Dana Lee", date(2026, 11, 26))
    assert "Thank Dana Lee" in calendar.titles(date(2026, 11, 26))
    mark = next(one for one in workspace.facts(halden.process.id).marks if one.step_key == halden.thank_dana)
    assert mark.kind is MarkKind.LATER
    assert mark.until is not None
    assert local(mark.until, workspace.zone).hour == 9
    assert calendar.page.status.text().startswith("Thank Dana Lee: on Thu 26 Nov. It is due by")
    assert calendar.page.day() == date(2026, 11, 26)
    calendar.screen.press("Undo")
    assert "Thank Dana Lee" in calendar.titles(TUESDAY)


@pytest.mark.parametrize("size", [(1280, 800), (1024, 700), (720, 520)])
def test_what_is_said_or_asked_after_a_move_takes_no_room_from_the_month(
    calendar: Calendar, size: tuple[int, int]
) -> None:
    window, page = calendar.screen.window, calendar.page
    window.resize(*size)
    for _ in range(2):  # the head first, then what is below it
        calendar.screen.settle()
    before = page.month.geometry()
    page.mover.move(calendar.entry("Thank Dana Lee"), date(2026, 11, 26))
    calendar.screen.settle()
    assert page.status.isVisible()
    assert page.month.geometry() == before
    assert page.status.height() >= page.status.heightForWidth(page.status.width())
    page.go_to(date(2026, 12, 1))
    found = (entry for facts in page.month.days.days for entry in facts.entries)
    follow_up = next(entry for entry in found if entry.title.startswith("Follow up"))
    page.mover.move(follow_up, date(2026, 11, 27))
    calendar.screen.settle()
    assert page.notice.isVisible()
    assert page.month.height() == before.height()
    assert page.notice.height() >= page.notice.heightForWidth(page.notice.width())


def test_the_view_that_was_chosen_is_there_again_at_the_next_start(calendar: Calendar) -> None:
    calendar.screen.key(KEY.Key_W)
    memory = dict(calendar.screen.window.memories())
    calendar.page.show_month()
    assert "calendar" not in dict(calendar.screen.window.memories())
    calendar.page.recall(memory["calendar"])
    assert calendar.page.week.isVisible()
    assert calendar.page.top.which.text() == "Week"


def test_a_message_dropped_on_a_weekend_goes_to_the_working_day_after(calendar: Calendar) -> None:
    calendar.drag("Thank Sam Okafor", date(2026, 11, 28))
    assert "Thank Sam Okafor" in calendar.titles(date(2026, 11, 30))
    assert "no working day" in calendar.page.status.text()


def test_a_day_that_is_over_takes_nothing(calendar: Calendar, workspace: Workspace) -> None:
    calendar.drag("Thank Dana Lee", date(2026, 11, 19))
    assert calendar.page.status.text() == "That day is over. Today is the earliest."
    assert workspace.undo_title == "Make"


def test_the_guard_speaks_before_a_step_is_put_too_early(calendar: Calendar, workspace: Workspace) -> None:
    page = calendar.page
    page.go_to(date(2026, 12, 1))
    title = next(
        entry.title
        for facts in page.month.days.days
        for entry in facts.entries
        if entry.title.startswith("Follow up")
    )
    opens = calendar.entry(title).day
    calendar.drag(title, date(2026, 11, 27))
    assert page.notice.isVisible()
    assert page.notice.words.text().startswith(f"\u201c{title}\u201d is right from")
    assert not page.notice.anyway_button.isVisible()
    assert workspace.undo_title == "Make"
    calendar.screen.press("Leave it")
    assert not page.notice.isVisible()
    assert calendar.entry(title).day == opens


def test_an_interview_dragged_keeps_its_time_of_day(
    calendar: Calendar, workspace: Workspace, halden: Halden
) -> None:
    before = interview_of(workspace, halden).start
    calendar.drag("Halden", date(2026, 11, 27))
    assert interview_of(workspace, halden).start == before + timedelta(days=4)
    assert calendar.page.status.text() == "The interview at Halden is now on Fri 27 Nov at 14:00."
    calendar.screen.press("Undo")
    assert interview_of(workspace, halden).start == before


def test_alt_and_an_arrow_move_the_selected_entry(calendar: Calendar) -> None:
    screen, page = calendar.screen, calendar.page
    screen.key(KEY.Key_Tab)
    entry = page.panel.list.entry()
    assert entry is not None
    screen.key(KEY.Key_Right, ALT)
    assert entry.title in calendar.titles(date(2026, 11, 25))
    assert page.day() == date(2026, 11, 25)


def test_alt_and_an_arrow_move_an_entry_again_and_again(calendar: Calendar) -> None:
    screen, page = calendar.screen, calendar.page
    screen.key(KEY.Key_Tab)
    entry = page.panel.list.entry()
    assert entry is not None
    for day in (date(2026, 11, 25), date(2026, 11, 26)):
        screen.key(KEY.Key_Right, ALT)
        assert page.day() == day
        assert page.panel.list.entry() == calendar.entry(entry.title)
        assert page.view().entry_key == entry.key
        assert screen.focus() is page.panel.list


def test_escape_drops_nothing(calendar: Calendar, workspace: Workspace) -> None:
    port = calendar.page.view().viewport()
    start = calendar.page.view().entry_box(calendar.entry("Thank Dana Lee").key).center()
    QTest.mousePress(port, LEFT, pos=start)
    QTest.mouseMove(port, calendar.cell(date(2026, 11, 26)))
    calendar.screen.key(KEY.Key_Escape)
    QTest.mouseRelease(port, LEFT, pos=calendar.cell(date(2026, 11, 26)))
    assert workspace.undo_title == "Make"


def test_more_than_fits_opens_in_the_list(
    qtbot: QtBot, tmp_path: Path, clock: FakeClock, halden: Halden
) -> None:
    people = [halden.contact(halden.halden, f"Person Number{at}", "") for at in range(9)]
    halden.interview(halden.process, halden.at(halden.day(-1), 10), 60, {one.id: "" for one in people})
    workspace = make_workspace(tmp_path / "many", *halden.records, clock=clock)
    calendar = Calendar(Screen(qtbot, workspace))
    view = calendar.page.view()
    cell = view.visualRect(view.days.index_of(TUESDAY))
    spots = [
        (y, view.spot(QPoint(cell.center().x(), y)))
        for y in range(cell.top(), cell.bottom())
        if view.spot(QPoint(cell.center().x(), y)).more
    ]
    assert spots[0][1].more == len(calendar.entries(TUESDAY)) - 4
    calendar.click(QPoint(cell.center().x(), spots[0][0] + 4))
    assert calendar.screen.focus() is calendar.page.panel.list
    workspace.close()


# ---- the week ----------------------------------------------------------------------------------------


@pytest.fixture
def week(calendar: Calendar) -> Calendar:
    calendar.screen.key(KEY.Key_W)
    return calendar


def hours_of(week: Calendar) -> HoursView:
    return week.page.week.hours


def at_time(week: Calendar, day: date, hour: float) -> QPoint:
    """Return the point of a time on a day, in the hours."""
    hours = hours_of(week)
    hours.verticalScrollBar().setValue(round((hour - 3) * 60 * hours.scale))
    cell = hours.column(day)
    return QPoint(cell.center().x(), cell.top() + round(hour * 60 * hours.scale))


def drag_hours(week: Calendar, start: QPoint, end: QPoint) -> None:
    port = hours_of(week).viewport()
    QTest.mousePress(port, LEFT, pos=start)
    QTest.mouseMove(port, start + QPoint(0, 15))
    QTest.mouseMove(port, end)
    QTest.mouseRelease(port, LEFT, pos=end)
    week.screen.settle()


def test_w_and_m_switch_and_the_keyboard_stays_on_the_day(week: Calendar) -> None:
    screen, page = week.screen, week.page
    assert page.top.title.text() == "23 to 29 November 2026"
    assert screen.focus() is page.week.head
    assert page.week.hours.isVisible()
    assert page.panel.list.entry() is None
    screen.key(KEY.Key_Right)
    assert page.day() == date(2026, 11, 25)
    screen.key(KEY.Key_PageDown)
    assert page.top.title.text() == "30 Nov to 6 Dec 2026"
    screen.key(KEY.Key_M)
    assert page.top.title.text() == "December 2026"
    assert screen.focus() is page.month
    assert not page.week.isVisible()


def test_the_week_begins_its_day_in_the_morning_and_arrows_scroll(week: Calendar) -> None:
    bar = hours_of(week).verticalScrollBar()
    before = bar.value()
    assert before == min(bar.maximum(), round(7.5 * 60 * hours_of(week).scale))
    week.screen.key(KEY.Key_Up)
    assert bar.value() == before - round(30 * hours_of(week).scale)
    week.screen.key(KEY.Key_Down)
    assert bar.value() == before


def test_steps_are_on_top_and_interviews_among_the_hours(week: Calendar) -> None:
    head, hours = week.page.week.head, hours_of(week)
    assert not head.entry_box(week.entry("Thank Dana Lee").key).isNull()
    assert head.entry_box(week.entry("Halden").key).isNull()
    assert not hours.entry_box(week.entry("Halden").key).isNull()
    assert hours.entry_box(week.entry("Thank Dana Lee").key).isNull()
    model = hours.days
    index = model.index_of(date(2026, 11, 23))
    assert model.data(index, Qt.ItemDataRole.AccessibleTextRole) == "Monday 23 November, 14:00 Halden"


def test_an_interview_is_dragged_to_another_day_and_time(
    week: Calendar, workspace: Workspace, halden: Halden
) -> None:
    end, hours = at_time(week, date(2026, 11, 26), 16.75), hours_of(week)
    monday = hours.column(date(2026, 11, 23))
    start = QPoint(monday.center().x(), monday.top() + round(14.5 * 60 * hours.scale))
    drag_hours(week, start, end)
    assert interview_of(workspace, halden).start == halden.at(date(2026, 11, 26), 16, 15)
    assert week.page.status.text() == "The interview at Halden is now on Thu 26 Nov at 16:15."


def test_a_time_dragged_out_begins_an_interview_with_both_its_ends(week: Calendar) -> None:
    end = at_time(week, date(2026, 11, 25), 11.5)
    start = QPoint(end.x(), end.y() - round(1.5 * 60 * hours_of(week).scale))
    drag_hours(week, start, end)
    when = week.dialog().form.when
    assert (when.day.line.text(), when.start.text(), when.end.text()) == ("Wed 25 Nov 2026", "10:00", "11:30")


def test_a_double_click_among_the_hours_begins_an_interview_then(week: Calendar) -> None:
    QTest.mouseDClick(hours_of(week).viewport(), LEFT, pos=at_time(week, date(2026, 11, 25), 9.6))
    week.screen.settle()
    when = week.dialog().form.when
    assert (when.day.line.text(), when.start.text(), when.end.text()) == ("Wed 25 Nov 2026", "09:30", "")


def test_alt_and_up_moves_an_interview_by_a_quarter_of_an_hour(
    week: Calendar, workspace: Workspace, halden: Halden
) -> None:
    week.page.go_to(date(2026, 11, 23))
    week.screen.key(KEY.Key_Tab)
    week.screen.key(KEY.Key_Up, ALT)
    assert interview_of(workspace, halden).start == halden.at(halden.day(-1), 13, 45)
    week.screen.key(KEY.Key_Left, ALT)
    assert interview_of(workspace, halden).start == halden.at(halden.day(-2), 13, 45)


def test_an_interview_past_midnight_goes_on_in_the_next_day(
    qtbot: QtBot, tmp_path: Path, clock: FakeClock, halden: Halden
) -> None:
    halden.interview(halden.process, halden.at(date(2026, 11, 22), 23), 120, {})
    workspace = make_workspace(tmp_path / "late", *halden.records, clock=clock)
    calendar = Calendar(Screen(qtbot, workspace))
    calendar.page.show_week()
    hours = hours_of(calendar)
    monday = hours.days.day_at(hours.days.index_of(date(2026, 11, 23)))
    assert monday is not None
    parts = [one for one in hours.blocks(monday) if not one.begins]
    assert len(parts) == 1
    assert parts[0].box.height() == pytest.approx(60 * hours.scale, abs=3)
    workspace.close()


def test_overlapping_interviews_stand_side_by_side(
    qtbot: QtBot, tmp_path: Path, clock: FakeClock, halden: Halden
) -> None:
    halden.interview(halden.process, halden.at(halden.day(-1), 14, 30), 60, {})
    workspace = make_workspace(tmp_path / "two", *halden.records, clock=clock)
    calendar = Calendar(Screen(qtbot, workspace))
    calendar.page.show_week()
    hours = hours_of(calendar)
    monday = hours.days.day_at(hours.days.index_of(date(2026, 11, 23)))
    assert monday is not None
    one, other = hours.blocks(monday)
    assert not one.box.intersects(other.box)
    workspace.close()


# ---- the menus ---------------------------------------------------------------------------------------


def test_the_menu_of_an_entry_moves_it_and_opens_it(calendar: Calendar, workspace: Workspace) -> None:
    entry = calendar.entry("Thank Dana Lee")
    menu = entry_menu(calendar.page, workspace, entry)
    words = [action.text() for action in menu.actions() if action.text()]
    assert words == [
        "&Open",
        "Move to the &next day, Wed 25 Nov",
        "Move to the next &working day, Wed 25 Nov",
        "Move by a w&eek, Tue 1 Dec",
    ]
    menu.actions()[2].trigger()
    calendar.screen.settle()
    assert "Thank Dana Lee" in calendar.titles(date(2026, 11, 25))
    opened: list[str] = []
    calendar.page.draft_wanted.disconnect()
    calendar.page.draft_wanted.connect(opened.append)
    menu.actions()[0].trigger()
    assert opened == [entry.key]
    menu.deleteLater()


def test_the_view_is_chosen_in_the_menu_of_its_button(calendar: Calendar) -> None:
    menu = calendar.page.top.which.menu()
    assert menu is not None
    menu.actions()[1].trigger()
    assert calendar.page.week.isVisible()
    assert calendar.page.top.which.accessibleName() == "Shown: Week"


# ---- on paper ----------------------------------------------------------------------------------------


def test_the_month_is_saved_as_a_file_that_only_its_owner_can_read(
    calendar: Calendar, tmp_path: Path
) -> None:
    path = tmp_path / "month.pdf"
    page = calendar.page
    save_pdf(path, page.month, (2026, 11), page.month.days.days)
    assert path.read_bytes().startswith(b"%PDF")
    assert has_rights(path, 0o600)
    assert list(tmp_path.glob("*.part")) == []


def test_a_folder_that_cannot_be_written_to_is_told(calendar: Calendar, tmp_path: Path) -> None:
    page = calendar.page
    with pytest.raises(EnvironmentProblem, match="could not be written"):
        save_pdf(tmp_path / "none" / "month.pdf", page.month, (2026, 11), page.month.days.days)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
def test_a_disk_that_fills_up_in_the_middle_of_a_page_leaves_the_old_file_whole(
    calendar: Calendar, tmp_path: Path
) -> None:
    path, other = tmp_path / "month.pdf", tmp_path / "month.pdf.part"
    for one in (path, other):
        one.write_bytes(b"%PDF of October")
    month = calendar.page.month
    with pytest.raises(EnvironmentProblem, match="there is room"), files_up_to(5000):
        save_pdf(path, month, (2026, 11), month.days.days)
    assert path.read_bytes() == other.read_bytes() == b"%PDF of October"
    save_pdf(path, month, (2026, 11), month.days.days)
    assert path.stat().st_size > 5000
    assert other.read_bytes() == b"%PDF of October"


# ---- conventions -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("locale", "first", "weekend", "day", "time"),
    [
        ("en_GB", 0, {5, 6}, "Tuesday 24 November", "14:30"),
        ("en_US", 6, {5, 6}, "Tuesday, November 24", "2:30 pm"),
        ("ar_EG", 5, {4, 5}, "Tuesday 24 November", "2:30 pm"),
        ("de_DE", 0, {5, 6}, "Tuesday 24 November", "14:30"),
        ("C", 0, {5, 6}, "Tuesday 24 November", "14:30"),
    ],
)
def test_weeks_days_and_clocks_are_those_of_the_locale(
    locale: str, first: int, weekend: set[int], day: str, time: str
) -> None:
    found = Conventions(QLocale(locale))
    assert (found.first_weekday, set(found.weekend)) == (first, weekend)
    assert found.day(TUESDAY) == day
    assert found.clock(14, 30) == time


def test_times_within_words_are_written_as_they_are_here() -> None:
    american = Conventions(QLocale("en_US"))
    assert american.said("by 17:00") == "by 5 pm"
    assert (
        american.said("Panel on 24 Nov at 00:05, 25:00, 2026") == "Panel on 24 Nov at 12:05 am, 25:00, 2026"
    )
    assert Conventions(QLocale("en_GB")).said("by 17:00") == "by 17:00"


@pytest.mark.parametrize(
    ("last", "words", "american"),
    [
        (date(2026, 11, 29), "23 to 29 November 2026", "November 23 to 29, 2026"),
        (date(2026, 12, 2), "23 Nov to 2 Dec 2026", "Nov 23 to Dec 2 2026"),
        (date(2027, 1, 2), "23 Nov 2026 to 2 Jan 2027", "Nov 23 2026 to Jan 2 2027"),
    ],
)
def test_a_week_is_named_with_as_many_months_and_years_as_it_has(
    last: date, words: str, american: str
) -> None:
    assert Conventions(QLocale("en_GB")).span(date(2026, 11, 23), last) == words
    assert Conventions(QLocale("en_US")).span(date(2026, 11, 23), last) == american


# ---- sizes -------------------------------------------------------------------------------------------


def test_in_a_small_window_the_day_is_below_and_days_tell_how_much_is_on_them(
    qtbot: QtBot, workspace: Workspace
) -> None:
    calendar = Calendar(Screen(qtbot, workspace, 720, 520))
    page = calendar.page
    assert page.panel.mapTo(page, QPoint(0, 0)).y() > page.month.mapTo(page, QPoint(0, 0)).y()
    view = page.month
    cell = view.visualRect(view.days.index_of(TUESDAY))
    badge = view.spot(QPoint(cell.right() - 12, cell.center().y()))
    assert badge.more == len(calendar.entries(TUESDAY))


def test_holidays_are_named_once_they_have_come(qtbot: QtBot, workspace: Workspace) -> None:
    workspace.update_settings(with_profile(workspace.settings, country="US"))
    calendar = Calendar(Screen(qtbot, workspace))
    qtbot.waitUntil(
        lambda: calendar.spoken(date(2026, 11, 26)) == "Thursday 26 November, no entries, Thanksgiving Day",
        timeout=20_000,
    )
    calendar.page.go_to(date(2040, 7, 4))
    qtbot.waitUntil(
        lambda: calendar.spoken(date(2040, 7, 4)) == "Wednesday 4 July, no entries, Independence Day",
        timeout=20_000,
    )
    assert calendar.page.panel.holidays.text() == "Independence Day"
    view = calendar.page.view()
    assert view.tip_at(calendar.cell(date(2040, 7, 4))) == "Independence Day"


def test_where_friday_is_no_working_day_friday_is_shaded(qtbot: QtBot, workspace: Workspace) -> None:
    workspace.update_settings(with_profile(workspace.settings, country="SA"))
    load_holidays(workspace)
    calendar = Calendar(Screen(qtbot, workspace))
    days = {facts.day: facts.rest for facts in calendar.page.month.days.days}
    assert days[date(2026, 11, 27)]
    assert days[date(2026, 11, 28)]
    assert not days[date(2026, 11, 29)]


def test_a_follow_up_close_upon_another_is_moved_only_when_the_guard_is_overruled(
    qtbot: QtBot, tmp_path: Path, clock: FakeClock, halden: Halden
) -> None:
    other = halden.application(halden.halden, "Researcher", halden.at(halden.day(-20), 9), news=halden.dana)
    halden.interview(other, halden.at(halden.day(-10), 9), 60, {})
    halden.sent(other.id, halden.dana, MessageKind.FOLLOW_UP, halden.at(halden.day(-1), 9))
    workspace = make_workspace(tmp_path / "soon", *halden.records, clock=clock)
    calendar = Calendar(Screen(qtbot, workspace))
    page = calendar.page
    entry = next(
        entry
        for entries in workspace.step_entries()[0].values()
        for entry in entries
        if entry.title.startswith("Follow up") and entry.movable and entry.day > halden.today
    )
    step = entry.step
    assert step is not None
    soon = replace(step, opens=clock.now(), due=halden.at(halden.day(9), 17))
    page.mover.move(replace(entry, step=soon), halden.day(2))
    assert page.notice.isVisible()
    assert "Leave a week between" in page.notice.words.text()
    assert page.notice.good_button.text().startswith("&Move to")
    calendar.screen.press("Move anyway")
    assert not page.notice.isVisible()
    assert workspace.undo_title == f"Move: {step.title}"
    workspace.close()


def test_the_keyboard_goes_on_where_the_mouse_pressed(calendar: Calendar) -> None:
    calendar.page.panel.list.setFocus()
    calendar.click(calendar.cell(date(2026, 11, 19)))
    assert calendar.screen.focus() is calendar.page.month
    calendar.screen.key(KEY.Key_Right)
    assert calendar.page.day() == date(2026, 11, 20)


def test_the_menu_key_offers_what_can_be_done_with_the_selected_entry(calendar: Calendar) -> None:
    calendar.page.month.select_entry(calendar.entry("Thank Dana Lee").key)
    asked: list[str] = []
    calendar.page.month.menu_wanted.disconnect()
    calendar.page.month.menu_wanted.connect(lambda entry, _place: asked.append(entry.title))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    QApplication.sendEvent(calendar.page.month.viewport(), event)
    assert asked == ["Thank Dana Lee"]


@pytest.mark.parametrize("text", ["Thank Dana Lee", "illicit lilliputian till" * 3, "WWWW" * 9, "A", ""])
@pytest.mark.parametrize("width", [20, 71, 90])
def test_words_are_cut_where_qt_would_cut_them(qapp: QApplication, text: str, width: int) -> None:
    ink = Ink(qapp.font())
    plain = QFontMetrics(ink.plain).elidedText(text, Qt.TextElideMode.ElideRight, width)
    assert ink.cut(text, width) == plain


def test_pages_that_share_weeks_say_the_same_of_them_as_pages_read_alone(workspace: Workspace) -> None:
    weekend = frozenset({5, 6})
    book = Book(workspace, weekend)
    pages = [month_page(2026, month, 0) for month in (11, 12, 10, 8, 9)]
    pages += [week_page(date(2026, 11, 30), 0), (date(2026, 11, 24),), month_page(2027, 1, 0)]
    for page in pages:
        assert book.days(page) == Book(workspace, weekend).days(page)
        assert tuple(book.days(page)) == tuple(page)
