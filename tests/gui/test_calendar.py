"""A person looks at the calendar, walks it, and moves things in it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from core.models import Change, MarkKind
from core.wording import local
from gui.calendar.days_model import DaysModel
from gui.calendar.page import CalendarPage
from gui.interview_dialog.dialog import InterviewDialog
from tests.gui.screen import KEY, Screen
from tests.making import make_workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from core.calendar.entries import Entry
    from core.models import Interview
    from core.workspace import Workspace
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
    assert calendar.page.title.text() == "November 2026"
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
    from dataclasses import replace

    workspace.apply(Change(title="Name", before=(company,), after=(replace(company, name="<b>A&B</b>"),)))
    view = calendar.page.view()
    said = view.tip_at(view.entry_box(calendar.entry("<b>A&B</b>").key).center())
    assert said.startswith("14:00 <b>A&B</b>.")
    assert "Interview yesterday at 14:00" in said


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
    assert page.title.text() == "December 2026"
    assert screen.focus() is page.month


def test_pages_turn_months_and_home_comes_back_to_today(calendar: Calendar) -> None:
    screen, page = calendar.screen, calendar.page
    page.go_to(date(2027, 1, 31))
    screen.key(KEY.Key_PageDown)
    assert (page.day(), page.title.text()) == (date(2027, 2, 28), "February 2027")
    screen.key(KEY.Key_PageUp)
    screen.key(KEY.Key_PageUp)
    assert page.title.text() == "December 2026"
    screen.key(KEY.Key_Home)
    assert (page.day(), page.title.text()) == (TUESDAY, "November 2026")


def test_no_month_before_1970_and_none_after_2100(calendar: Calendar) -> None:
    page = calendar.page
    page.go_to(date(1970, 1, 1))
    page.previous()
    assert page.title.text() == "January 1970"
    page.go_to(date(2100, 12, 31))
    page.next()
    assert page.title.text() == "December 2100"


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
    assert calendar.page.status.text().startswith("Thank Dana Lee: on Thu 26 Nov. It was due by")
    assert calendar.page.day() == date(2026, 11, 26)
    calendar.screen.press("Undo")
    assert "Thank Dana Lee" in calendar.titles(TUESDAY)


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
    assert page.notice.words.text().startswith(f"{title} opens on")
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
