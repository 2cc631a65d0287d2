"""The screen of one process: a form that keeps itself, and a timeline that moves while one types."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QListView,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QWidget,
)

from core import commands
from core.models import (
    Change,
    Channel,
    ContactKind,
    Feeling,
    Id,
    Interview,
    InterviewFormat,
    MarkKind,
    Outcome,
    ReplyKind,
)
from gui.draft.rule_popup import RulePopup
from gui.draft.sheet import DraftSheet
from gui.forms.calendar_popup import CalendarPopup
from gui.forms.under import Remark
from gui.interview.page import InterviewPage, round_names
from gui.interview.rows import Row
from gui.interview.timeline import Act, acts
from gui.interview.words_sheet import WordsSheet
from gui.interview_dialog.dialog import InterviewDialog
from gui.screens import TODAY
from gui.widgets.text import Text
from tests.fakes import FakeClock
from tests.gui.screen import CTRL, KEY, SHIFT, Screen
from tests.making import Halden, make_workspace, the_step

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from core.models import Contact, Facts
    from core.workspace import Workspace
    from gui.interview.form import ProcessForm

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LEFT = Qt.MouseButton.LeftButton
NO_SUCH = Id("11111111-1111-4111-8111-111111111111")


class Process:
    """The page of the process at Halden, opened from Today, with hands and eyes."""

    def __init__(self, screen: Screen, halden: Halden, application_id: str = "") -> None:
        self.screen, self.workspace, self.halden = screen, screen.workspace, halden
        self.id = Id(application_id or halden.process.id)
        screen.window.open_process(self.id)
        screen.settle()

    @property
    def page(self) -> InterviewPage:
        return cast("InterviewPage", self.screen.window.page)

    @property
    def form(self) -> ProcessForm:
        return self.page.form

    @property
    def facts(self) -> Facts:
        return self.workspace.facts(self.id)

    @property
    def interview(self) -> Interview:
        return next(one for one in self.facts.interviews if one.id == self.page.writing.interview_id)

    def contact(self, name: str) -> Contact:
        return next(one for one in self.facts.contacts.values() if one.name == name)

    def finish(self) -> None:
        """Write no more: the workspace is about to be closed."""
        for page in self.screen.window.findChildren(InterviewPage):
            page.writing.close()

    # ---- eyes ----------------------------------------------------------------------------------------

    def lines(self) -> list[str]:
        return [f"{row.moment.title} | {row.moment.when}" for row in self.page.side.list.rows]

    def row(self, title: str) -> Row:
        found = [row for row in self.page.side.list.rows if row.moment.title == title]
        assert found, self.lines()
        return found[-1]

    def said(self, *, wrong: bool | None = None) -> list[str]:
        """Return what is said under the fields, from top to bottom."""
        remarks = [one for one in self.form.findChildren(Remark) if one.isVisible()]
        remarks.sort(key=lambda one: one.mapTo(self.page, QPoint(0, 0)).y())
        return [one.text() for one in remarks if wrong is None or one.wrong is wrong]

    # ---- hands ---------------------------------------------------------------------------------------

    def type_over(self, field: QWidget, text: str) -> None:
        """Type a text in the place of what is in a field, and stay there."""
        field.setFocus()
        assert isinstance(field, QLineEdit | QPlainTextEdit)
        field.selectAll()
        if text:
            QTest.keyClicks(field, text)
        else:
            QTest.keyClick(field, KEY.Key_Delete)

    def leave(self) -> None:
        """Go on with Tab, which saves."""
        self.screen.key(KEY.Key_Tab)

    def pause(self) -> None:
        """Type nothing for a while, which saves."""
        QTest.qWait(800)

    def key(self, title: str, key: Qt.Key) -> None:
        """Press a key on a row of the timeline."""
        view = self.page.side.list
        view.setFocus()
        assert view.select(self.row(title).key)
        QTest.keyClick(view, key)
        self.screen.settle()

    def click(self, title: str) -> None:
        view = self.page.side.list
        index = view.model().index(view.rows.index(self.row(title)), 0)
        view.scrollTo(index)
        QTest.mouseClick(view.viewport(), LEFT, pos=view.visualRect(index).topLeft() + QPoint(60, 12))
        self.screen.settle()


@pytest.fixture
def process(qtbot: QtBot, workspace: Workspace, halden: Halden) -> Iterator[Process]:
    made = Process(Screen(qtbot, workspace), halden)
    yield made
    made.finish()


@pytest.fixture
def rich(qtbot: QtBot, tmp_path: Path, clock: FakeClock) -> Iterator[Process]:
    """Return a process of two rounds with a promise, a message sent and a reply."""
    made = Halden(clock, name="rich")
    made.interview(made.process, made.at(made.day(-9), 10), 30, {made.dana.id: ""})
    made.promise(made.panel, "in about two weeks", date(2026, 12, 7))
    made.connected(made.panel, made.sam)
    made.reply(made.process, made.dana, ReplyKind.NEXT_ROUND, made.at(made.day(-5), 10), "Do come again.")
    workspace = make_workspace(tmp_path / "rich", *made.records, clock=clock)
    process = Process(Screen(qtbot, workspace), made)
    yield process
    process.finish()
    workspace.close()


# ---- what it shows -----------------------------------------------------------------------------------


def test_the_form_and_the_timeline_of_a_process_stand_side_by_side(process: Process) -> None:
    page, form = process.page, process.form
    assert page.head.title.text() == "Halden, Product Designer"
    assert page.head.back_button.text() == "\u2039 Today"
    assert (form.when.day.line.text(), form.when.start.text(), form.when.end.text()) == (
        "Mon 23 Nov 2026",
        "14:00",
        "15:30",
    )
    assert [chip.words for chip in form.people.field.chips.values()] == [
        "Dana Lee, Head of Design",
        "Sam Okafor, Engineer",
    ]
    assert [line.rapport.text() for line in form.people.lines] == [
        "how your team runs critique",
        "the old component library",
        "",
    ]
    assert process.lines()[:3] == [
        "Interviewed | yesterday",
        "Thank Dana and Sam | by 15:30",
        "Connect with Dana and Sam | by 15:30",
    ]
    assert not page.rounds.isVisible()
    assert not page.part.isVisible()


def test_a_process_opens_at_what_is_to_do(process: Process) -> None:
    view, screen = process.page.side.list, process.screen
    for _ in range(2):  # the first time, and once the keys have been elsewhere
        screen.window.go("today")
        screen.window.open_process(process.id)
        assert screen.focus() is view
        row = view.current()
        assert row is not None
        assert row.moment.title == "Thank Dana and Sam"
        screen.key(KEY.Key_Down)


def test_a_title_that_the_buttons_leave_no_room_for_stands_above_them(
    qtbot: QtBot, tmp_path: Path, clock: FakeClock
) -> None:
    made = Halden(clock, name="long")
    role = "Senior Principal Product Designer for Services"
    other = made.application(made.halden, role, made.at(made.day(-3), 9))
    workspace = make_workspace(tmp_path / "long", *made.records, clock=clock)
    process = Process(Screen(qtbot, workspace, 1024, 700), made)
    process.screen.window.open_process(other.id)
    process.screen.settle()
    title = process.page.head.title
    assert title.width() >= title.fontMetrics().horizontalAdvance(title.text())
    process.finish()
    workspace.close()


def test_the_way_back_leads_to_where_the_person_came_from(process: Process) -> None:
    window = process.screen.window
    process.screen.press("Back to Today")
    assert window.page is window.today
    window.go("calendar")
    window.open_process(process.id)
    assert process.page.head.back_button.text() == "\u2039 Calendar"
    process.screen.key(KEY.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.screen_name() == "calendar"


def test_a_process_that_is_not_there_is_said(process: Process) -> None:
    process.screen.window.open_process(NO_SUCH)
    box = process.screen.window.findChild(QMessageBox)
    assert box is not None
    assert box.text() == "This process is not there any more."
    box.close()
    assert process.page.head.title.text() == "Halden, Product Designer"


def test_the_buttons_open_what_is_told_of_this_process(process: Process, qtbot: QtBot) -> None:
    for words, wanted in (
        ("They replied\u2026", process.page.reply_wanted),
        ("Log a message", process.page.message_wanted),
    ):
        with qtbot.waitSignal(wanted) as asked:
            process.screen.press(words)
        assert asked.args == [process.id]
        for dialog in process.screen.window.findChildren(QWidget):
            if dialog.isWindow() and dialog.isVisible():
                dialog.close()


def test_each_round_has_its_form_and_a_click_on_its_moment_shows_it(rich: Process) -> None:
    page = rich.page
    assert page.rounds.isVisible()
    assert rich.form.when.day.line.text() == "Mon 23 Nov 2026"
    first = rich.facts.interviews[0]
    page.rounds.chosen.emit(first.id)
    assert rich.form.when.day.line.text() == "Sun 15 Nov 2026"
    assert rich.page.writing.interview_id == first.id
    rich.page.side.list.asked.emit(rich.page.side.list.rows[-1], Act.WHY)
    interviews = [row for row in page.side.list.rows if row.moment.record_id == rich.halden.panel.id]
    page.side.list.asked.emit(interviews[0], Act.OPEN)
    assert rich.page.writing.interview_id == rich.halden.panel.id


def test_rounds_of_one_name_are_told_apart_and_many_are_numbered(rich: Process) -> None:
    assert round_names(rich.facts) == ["Interview, Sun 15 Nov", "Interview, Mon 23 Nov"]
    made = Halden()
    for day in range(1, 6):
        made.interview(made.process, made.at(made.day(day), 10), 30, {})
    many = replace(rich.facts, interviews=tuple(one for one in made.records if isinstance(one, Interview)))
    assert round_names(many) == ["1", "2", "3", "4", "5", "6"]


def test_another_round_begins_with_the_people_of_the_last(process: Process) -> None:
    process.screen.press("Add a round")
    dialog = process.screen.window.findChild(InterviewDialog)
    assert dialog is not None
    assert dialog.form.role.text() == "Product Designer"
    assert [line.name.text() for line in dialog.form.people.lines] == ["Dana Lee", "Sam Okafor", ""]
    dialog.form.when.day.line.setText("tomorrow")
    dialog.form.when.start.setText("10")
    dialog.save()
    assert len(process.facts.interviews) == 2
    assert process.page.rounds.isVisible()


def test_a_closed_process_offers_no_further_round_and_one_without_interviews_says_so(
    qtbot: QtBot, tmp_path: Path, clock: FakeClock
) -> None:
    made = Halden(clock, name="closed")
    company = made.company("Pelham")
    closed = made.application(
        company,
        "Writer",
        made.at(made.day(-9), 9),
        outcome=Outcome.NO_ANSWER,
        closed_at=made.at(made.day(-2), 9),
    )
    workspace = make_workspace(tmp_path / "closed", *made.records, clock=clock)
    process = Process(Screen(qtbot, workspace), made, closed.id)
    assert process.lines() == ["Closed without an answer | 22 Nov"]
    assert process.page.nothing.isVisible()
    assert not process.page.head.round_button.isVisible()
    assert process.page.keep_typing()
    workspace.close()


# ---- saving as one goes ------------------------------------------------------------------------------


def test_a_field_is_saved_when_it_is_left(process: Process) -> None:
    process.type_over(process.form.place, "Room 4")
    assert process.interview.place == ""
    process.leave()
    assert process.interview.place == "Room 4"
    assert process.workspace.undo_title == "Where it is, Halden"


def test_a_field_is_saved_after_a_pause_and_a_stretch_of_typing_is_undone_as_one(process: Process) -> None:
    process.type_over(process.form.notes.text, "They liked")
    process.pause()
    assert process.interview.notes == "They liked"
    QTest.keyClicks(process.form.notes.text, " it ")
    process.pause()
    assert process.interview.notes == "They liked it"
    assert process.form.notes.text.toPlainText() == "They liked it "  # the blank being typed is not eaten
    process.screen.key(KEY.Key_Z, CTRL)
    assert process.interview.notes == ""
    assert process.form.notes.text.toPlainText() == ""
    assert process.screen.focus() is process.form.notes.text
    process.screen.key(KEY.Key_Z, CTRL | SHIFT)
    assert process.form.notes.text.toPlainText() == "They liked it"


def test_two_fields_are_two_things_to_undo(process: Process) -> None:
    process.type_over(process.form.place, "Room 4")
    process.leave()
    process.type_over(process.form.round, "3")
    process.leave()
    assert (process.interview.place, process.interview.round) == ("Room 4", 3)
    process.workspace.undo()
    assert (process.interview.place, process.interview.round) == ("Room 4", 1)
    assert (process.form.place.text(), process.form.round.text()) == ("Room 4", "1")


def test_choices_are_saved_as_they_are_made(process: Process) -> None:
    form = process.form
    form.format.setFocus()
    QTest.keyClicks(form.format, "I")
    form.format.activated.emit(form.format.currentIndex())
    assert process.interview.format is InterviewFormat.IN_PERSON
    QTest.mouseClick(form.felt.faces[2], LEFT)
    assert process.interview.felt is Feeling.GOOD
    process.workspace.undo()
    assert form.felt.value() is None
    process.workspace.undo()
    assert form.format.currentText() == "By video"


def test_the_day_and_its_undo_move_the_timeline_and_the_form(process: Process) -> None:
    process.type_over(process.form.when.day.line, "Sat 21 Nov")
    assert process.lines()[0] == "Interviewed | 21 Nov"  # while it is typed
    assert process.interview.start.date() == date(2026, 11, 23)
    process.leave()
    assert process.interview.start == datetime(2026, 11, 21, 14, 0, tzinfo=UTC)
    process.screen.key(KEY.Key_Z, CTRL)
    assert process.form.when.day.line.text() == "Mon 23 Nov 2026"
    assert process.lines()[0] == "Interviewed | yesterday"


def test_the_day_is_picked_from_the_calendar_and_saved(process: Process) -> None:
    process.form.when.day.line.setFocus()
    QTest.keyClick(process.form.when.day.line, KEY.Key_Down)
    popup = process.page.findChild(CalendarPopup)
    assert popup is not None
    QTest.keyClick(popup, KEY.Key_Left)
    QTest.keyClick(popup, KEY.Key_Return)
    assert process.interview.start.date() == date(2026, 11, 22)


def test_their_words_show_a_day_and_move_what_comes_while_they_are_typed(process: Process) -> None:
    form = process.form
    assert "Leave it with them | 30 Nov" in process.lines()
    process.type_over(form.promise.line, "in about two weeks")
    assert form.promise.field.chip.text() == "Mon 7 Dec"
    assert "They said they would reply | 7 Dec" in process.lines()
    assert "Follow up with Dana Lee | 8 Dec" in process.lines()
    assert not process.facts.promises
    process.leave()
    assert [one.on for one in process.facts.promises] == [date(2026, 12, 7)]


def test_words_that_could_be_two_days_are_asked_about_and_saved_when_answered(process: Process) -> None:
    form = process.form
    process.type_over(form.promise.line, "next friday")
    process.pause()
    assert not process.facts.promises
    assert any("Which one did they mean?" in words for words in process.said())
    first = form.promise.under.answers()[0]
    QTest.mouseClick(first, LEFT)
    assert [(one.words, one.on) for one in process.facts.promises] == [("next friday", date(2026, 11, 27))]
    assert process.said(wrong=True) == []


def test_what_a_new_one_to_ask_for_news_is_called_is_saved_once_the_name_is_whole(process: Process) -> None:
    process.type_over(process.form.news.name, "Ruth")
    process.pause()
    assert "Ruth" not in {one.name for one in process.facts.contacts.values()}
    QTest.keyClicks(process.form.news.name, " Abe")
    process.leave()
    ruth = process.contact("Ruth Abe")
    assert process.facts.application.news_contact_id == ruth.id
    assert "Follow up with Ruth Abe | 30 Nov" in process.lines()


def test_the_name_of_the_company_is_corrected_here_too(process: Process) -> None:
    process.type_over(process.form.company, "Halden & Sons")
    process.leave()
    assert process.facts.company.name == "Halden & Sons"
    assert process.page.head.title.text() == "Halden & Sons, Product Designer"


# ---- what is wrong -----------------------------------------------------------------------------------


def test_what_is_wrong_is_told_under_its_field_and_the_rest_is_saved(process: Process) -> None:
    form = process.form
    process.type_over(form.when.end, "never")
    process.leave()
    assert process.said(wrong=True) == [
        "Which time is that? Write it like 15:30 or 3pm, or how long it was: 45 min."
    ]
    process.type_over(form.place, "Room 4")
    process.leave()
    assert (process.interview.place, process.interview.minutes) == ("Room 4", 90)
    assert form.when.end.text() == "never"


def test_nothing_typed_is_lost_by_leaving_and_a_mistake_is_gone_to(process: Process) -> None:
    process.type_over(process.form.when.end, "never")
    window = process.screen.window
    window.sidebar.entries["calendar"].click()
    assert window.screen_name() == "interview"
    assert process.screen.focus() is process.form.when.end
    assert window.sidebar.entries["today"].isChecked()
    assert process.page.status.text().startswith("This one thing is not saved yet.")
    process.type_over(process.form.when.end, "16:00")
    window.go("today")
    assert window.screen_name() == "today"
    assert process.facts.interviews[0].minutes == 120


def test_a_mistake_can_be_put_back(process: Process) -> None:
    process.type_over(process.form.when.end, "never")
    assert not process.page.keep_typing()
    process.screen.press("Put back")
    assert process.form.when.end.text() == "15:30"
    assert process.page.keep_typing()


def test_undo_in_a_field_with_a_mistake_is_that_fields_own(process: Process) -> None:
    process.type_over(process.form.place, "Room 4")
    process.leave()
    process.type_over(process.form.when.end, "never")
    process.leave()
    process.form.when.end.setFocus()
    process.screen.key(KEY.Key_Z, CTRL)
    assert process.interview.place == "Room 4"
    assert process.form.when.end.text() != "never"


def test_a_mistake_among_somebodys_details_is_opened_and_marked_on_their_chip(process: Process) -> None:
    form = process.form
    chip = list(form.people.field.chips.values())[1]
    QTest.mouseClick(chip, LEFT)
    line = form.people.lines[1]
    assert line.isVisible()
    process.type_over(line.email, "sam")
    process.leave()
    assert chip.accessibleDescription() == "Something is wrong here"
    form.people.close_up()
    assert not process.page.keep_typing()
    assert line.isVisible()
    assert process.screen.focus() is line.email
    process.type_over(line.email, "sam@halden.example")
    assert process.page.keep_typing()
    assert process.contact("Sam Okafor").email == "sam@halden.example"


def test_when_saving_fails_what_was_typed_stays(process: Process) -> None:
    other = sqlite3.connect(process.workspace.paths.database)
    other.execute("BEGIN EXCLUSIVE")
    try:
        process.type_over(process.form.place, "Room 4")
        assert not process.page.keep_typing()
        box = process.screen.window.findChild(QMessageBox)
        assert box is not None
        box.close()
        assert process.form.place.text() == "Room 4"
    finally:
        other.rollback()
        other.close()
    assert process.page.keep_typing()
    assert process.interview.place == "Room 4"


# ---- people ------------------------------------------------------------------------------------------


def test_somebody_new_is_added_with_all_there_is_to_know(process: Process) -> None:
    form = process.form
    QTest.mouseClick(form.people.field.add_button, LEFT)
    line = form.people.lines[-1]
    assert process.screen.focus() is line.name
    QTest.keyClicks(line.name, "Ada")
    process.pause()
    assert len(process.facts.contacts) == 2  # half a name is somebody else
    QTest.keyClicks(line.name, " Ray")
    process.leave()
    for text in ("Lead", "", "ada@halden.example", "linkedin.example/in/ada"):
        if text:
            QTest.keyClicks(process.screen.focus() or process.page, text)
        process.leave()
    ada = process.contact("Ada Ray")
    assert (ada.role, ada.email, ada.linkedin) == ("Lead", "ada@halden.example", "linkedin.example/in/ada")
    assert len(process.facts.contacts) == 3
    assert "Thank Dana, Sam and Ada | by 15:30" in process.lines()
    line.kind.setFocus()
    QTest.keyClicks(line.kind, "h")
    line.kind.activated.emit(line.kind.currentIndex())
    process.page.keep_typing()
    assert process.contact("Ada Ray").kind is ContactKind.HIRING_MANAGER


def test_a_name_that_is_corrected_stays_the_same_person(process: Process) -> None:
    QTest.mouseClick(process.form.people.field.add_button, LEFT)
    line = process.form.people.lines[-1]
    QTest.keyClicks(line.name, "Ada Rey")
    process.leave()
    before = process.contact("Ada Rey")
    process.type_over(line.name, "Ada Ray")
    process.leave()
    assert process.contact("Ada Ray").id == before.id
    assert "Ada Ray" in list(process.form.people.field.chips.values())[2].words


def test_a_known_person_is_completed_and_brings_what_is_known(
    qtbot: QtBot, tmp_path: Path, clock: FakeClock
) -> None:
    made = Halden(clock, name="known")
    made.contact(made.halden, "Ruth Abe", "Recruiter", ContactKind.RECRUITER)
    workspace = make_workspace(tmp_path / "known", *made.records, clock=clock)
    process = Process(Screen(qtbot, workspace), made)
    QTest.mouseClick(process.form.people.field.add_button, LEFT)
    line = process.form.people.lines[-1]
    QTest.keyClicks(line.name, "Ruth Abe")
    process.leave()
    assert (line.role.text(), line.email.text()) == ("Recruiter", "ruth@halden.example")
    process.page.keep_typing()
    ruth = process.contact("Ruth Abe")
    assert (ruth.role, ruth.email, ruth.kind) == ("Recruiter", "ruth@halden.example", ContactKind.RECRUITER)
    assert len(process.facts.participants) == 3
    workspace.close()


def test_somebody_is_removed_by_a_key_and_brought_back_by_undo(process: Process) -> None:
    field = process.form.people.field
    sam = list(field.chips.values())[1]
    sam.setFocus()
    QTest.keyClick(sam, KEY.Key_Delete)
    process.page.keep_typing()
    assert [chip.words for chip in field.chips.values()] == ["Dana Lee, Head of Design"]
    assert len(process.facts.participants) == 1
    assert "Thank Dana Lee | by 15:30" in process.lines()
    process.workspace.undo()
    assert [chip.words for chip in field.chips.values()] == [
        "Dana Lee, Head of Design",
        "Sam Okafor, Engineer",
    ]
    assert process.form.people.lines[1].rapport.text() == "the old component library"


def test_a_chip_opens_and_closes_what_is_known_by_keys(process: Process) -> None:
    dana = next(iter(process.form.people.field.chips.values()))
    dana.setFocus()
    QTest.keyClick(dana, KEY.Key_Return)
    line = process.form.people.lines[0]
    assert process.screen.focus() is line.name
    process.screen.key(KEY.Key_Escape)
    assert not line.isVisible()
    assert process.screen.focus() is dana
    QTest.mouseClick(dana, LEFT)
    QTest.mouseClick(dana, LEFT)
    assert not line.isVisible()


def test_what_you_connected_over_is_saved_with_the_person(process: Process) -> None:
    line = process.form.people.lines[0]
    assert line.rapport.isVisible()
    process.type_over(line.rapport, "night trains")
    process.leave()
    rapports = {one.contact_id: one.rapport for one in process.facts.participants}
    assert rapports[process.halden.dana.id] == "night trains"
    assert process.workspace.undo_title == "The people, Halden"


# ---- changes elsewhere -------------------------------------------------------------------------------


def test_a_change_made_elsewhere_shows_and_leaves_what_is_being_typed(process: Process) -> None:
    process.type_over(process.form.place, "Room")
    before = process.interview
    sam = process.contact("Sam Okafor")
    process.workspace.apply(Change(title="x", before=(sam,), after=(replace(sam, role="Principal"),)))
    assert list(process.form.people.field.chips.values())[1].words == "Sam Okafor, Principal"
    assert process.form.place.text() == "Room"
    assert process.interview.place == before.place
    process.leave()
    assert process.interview.place == "Room"


def test_when_the_process_goes_the_person_is_taken_back(
    qtbot: QtBot, tmp_path: Path, clock: FakeClock
) -> None:
    made = Halden(clock, name="gone")
    workspace = make_workspace(tmp_path / "gone", *made.records, clock=clock)
    process = Process(Screen(qtbot, workspace), made)
    workspace.undo()  # what made it
    process.screen.settle()
    window = process.screen.window
    assert window.page is window.today
    workspace.close()


def test_a_mark_survives_an_edit(process: Process) -> None:
    step = the_step(process.workspace, process.halden.thank_dana)
    commands.mark(process.workspace, step, MarkKind.DONE)
    process.type_over(process.form.when.start, "13:30")
    process.leave()
    assert the_step(process.workspace, process.halden.thank_dana).done_at is not None
    assert "Thank Sam Okafor | by 15:30" in process.lines()


def test_an_interview_that_was_only_looked_at_is_not_changed(process: Process) -> None:
    before = process.facts
    for _ in range(12):
        process.leave()
    assert process.page.keep_typing()
    assert process.facts == before
    assert process.workspace.undo_title == "Make"


# ---- the timeline ------------------------------------------------------------------------------------


def test_the_model_keeps_qts_rules(process: Process) -> None:
    model = process.page.side.list.model()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.QtTest, process.page)
    process.key("Thank Dana and Sam", KEY.Key_Right)
    process.type_over(process.form.promise.line, "in a week")
    process.key("Thank Dana Lee", KEY.Key_D)
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.data(model.index(0, 0), Qt.ItemDataRole.DecorationRole) is None


def test_a_screen_reader_hears_what_when_and_why(rich: Process) -> None:
    spoken = [row.spoken for row in rich.page.side.list.rows]
    index = rich.page.side.list.model().index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == spoken[0]
    assert "Thank Dana and Sam, due today by 15:30, within a day or two, one note each." in " ".join(spoken)
    promise = "They said they would reply, expected 7 Dec, \u201cin about two weeks\u201d."
    assert f"{promise} Until then, leave it with them." in spoken
    assert "Second follow-up, coming 15 Dec, only if no reply by then." in spoken
    assert any(words.startswith("Invited Sam Okafor to connect, ") for words in spoken)
    rich.key("Thank Dana and Sam", KEY.Key_Right)
    assert rich.row("Thank Dana Lee").spoken == "Thank Dana Lee, due today by 15:30, within a day or two."
    rich.key("Thank Sam Okafor", KEY.Key_S)
    assert rich.row("Thank Sam Okafor").spoken == "Thank Sam Okafor, left out today, you left this out."
    late = next(words for words in spoken if "overdue" in words)
    assert late.startswith("Thank Dana Lee, overdue since Mon 16 Nov, Interview Sun 15 Nov at 10:00. Late,")


def test_several_steps_are_one_row_of_which_each_can_be_reached(process: Process) -> None:
    assert process.row("Thank Dana and Sam").count == 2
    process.key("Thank Dana and Sam", KEY.Key_Right)
    assert process.lines()[1:4] == [
        "Thank Dana and Sam | by 15:30",
        "Thank Dana Lee | by 15:30",
        "Thank Sam Okafor | by 15:30",
    ]
    process.key("Thank Dana and Sam", KEY.Key_Left)
    assert "Thank Dana Lee | by 15:30" not in process.lines()
    process.click("Thank Dana and Sam")
    assert "Thank Dana Lee | by 15:30" in process.lines()
    process.key("Thank Dana and Sam", KEY.Key_Return)
    assert "Thank Dana Lee | by 15:30" not in process.lines()


def test_a_step_is_done_and_skipped_by_a_letter_and_taken_back(process: Process) -> None:
    process.key("Thank Dana and Sam", KEY.Key_Right)
    process.key("Thank Dana Lee", KEY.Key_D)
    assert process.page.status.text() == "Done: Thank Dana Lee."
    assert "Thank Dana Lee | today" in process.lines()
    process.key("Thank Sam Okafor", KEY.Key_S)
    assert process.page.status.text() == "Skipped: Thank Sam Okafor."
    process.screen.press("Undo")
    assert "Thank Sam Okafor | by 15:30" in process.lines()
    process.page.side.list.asked.emit(process.row("Thank Dana Lee"), Act.UNMARK)
    assert "Thank Dana and Sam | by 15:30" in process.lines()


def test_a_group_is_marked_in_one_change(process: Process) -> None:
    process.key("Connect with Dana and Sam", KEY.Key_S)
    assert process.page.status.text() == "Skipped: Connect with Dana and Sam."
    process.workspace.undo()
    assert "Connect with Dana and Sam | by 15:30" in process.lines()


def test_a_step_is_put_off_to_a_time_from_a_menu(process: Process) -> None:
    process.key("Thank Dana and Sam", KEY.Key_L)
    menu = process.page.findChild(QMenu)
    assert menu is not None
    tomorrow = next(one for one in menu.actions() if "Tomorrow" in one.text())
    tomorrow.trigger()
    menu.close()
    assert "Thank Dana Lee | tomorrow 09:00" in process.lines()
    assert process.page.status.text() == "Later: Thank Dana and Sam."


def test_a_step_opens_its_draft_and_what_is_typed_is_saved_first(process: Process) -> None:
    line = process.form.people.lines[0]
    process.type_over(line.rapport, "night trains")
    process.key("Thank Dana and Sam", KEY.Key_Right)
    process.key("Thank Dana Lee", KEY.Key_Return)
    sheet = process.screen.window.findChild(DraftSheet)
    assert sheet is not None
    assert "night trains" in sheet.pane.note.body.text()
    sheet.reject()


def test_a_message_is_read_as_it_was_sent(process: Process) -> None:
    step = the_step(process.workspace, process.halden.thank_dana)
    commands.mark_sent(process.workspace, step, Channel.EMAIL, "Thank you & more", "Dear Dana,\n\nthanks.")
    process.click("Thanked Dana Lee")
    sheet = process.page.findChild(WordsSheet)
    assert sheet is not None
    words = [text.text() for text in sheet.findChildren(Text)]
    assert words == ["Tuesday 24 November 2026, 09:20, by e-mail", "Thank you & more"]
    assert sheet.body.toPlainText() == "Dear Dana,\n\nthanks."
    assert sheet.body.isReadOnly()
    sheet.accept()


def test_a_reply_is_read_in_their_words(rich: Process) -> None:
    rich.key("They asked you to the next round", KEY.Key_Return)
    sheet = rich.page.findChild(WordsSheet)
    assert sheet is not None
    assert sheet.body.toPlainText() == "Do come again."
    sheet.accept()


def test_a_message_whose_words_are_not_known_says_so(rich: Process) -> None:
    rich.key("Invited Sam Okafor to connect", KEY.Key_Return)
    sheet = rich.page.findChild(WordsSheet)
    assert sheet is not None
    assert "The words were not written down." in [text.text() for text in sheet.findChildren(Text)]
    sheet.accept()


def test_a_promise_leads_to_where_it_was_written_down(rich: Process) -> None:
    rich.page.rounds.chosen.emit(rich.facts.interviews[0].id)
    rich.key("They said they would reply", KEY.Key_Return)
    assert rich.screen.focus() is rich.form.promise.line
    assert rich.form.promise.line.text() == "in about two weeks"


def test_why_names_the_rule_its_sources_and_what_the_other_policies_say(rich: Process) -> None:
    rich.key("Follow up with Dana Lee", KEY.Key_W)
    popup = rich.page.findChild(RulePopup)
    assert popup is not None
    words = [text.text() for text in popup.findChildren(Text)]
    assert words[0] == "Follow-up"
    assert "Georgetown careers" in words
    assert words[-3:] == [
        "By the other policies",
        "Careers office: On Wed 9 Dec.",
        "Patient: On Mon 14 Dec.",
    ]
    popup.close()


def test_what_can_be_done_with_a_row_is_in_its_menu_and_on_its_buttons(rich: Process) -> None:
    side = rich.page.side
    thanks, sent = rich.row("Thank Dana and Sam"), rich.row("Invited Sam Okafor to connect")
    assert acts(thanks) == (Act.DONE, Act.LATER, Act.SKIP, Act.WHY)
    assert acts(sent) == (Act.OPEN,)
    assert acts(rich.row("They said they would reply")) == (Act.OPEN, Act.WHY)
    menu = side.list.menu_for(thanks)
    assert [one.text() for one in menu.actions()] == ["&Done\tD", "&Later\u2026\tL", "&Skip\tS", "&Why?\tW"]
    skip: QAction = menu.actions()[2]
    skip.trigger()
    menu.close()
    assert rich.page.status.text() == "Skipped: Thank Dana and Sam."
    row = rich.row("Connect with Dana Lee")
    index = side.list.model().index(side.list.rows.index(row), 0)
    side.list.scrollTo(index)
    side.list.entered.emit(index)
    assert side.list.buttons.isVisible()
    QTest.mouseClick(side.list.buttons.buttons["DONE"], LEFT)
    assert rich.page.status.text() == "Done: Connect with Dana Lee."
    side.list.entered.emit(side.list.model().index(0, 0))
    assert not side.list.buttons.isVisible()


def test_the_keys_stay_at_the_row_while_the_timeline_moves(process: Process) -> None:
    view = process.page.side.list
    view.setFocus()
    assert view.select(process.row("Last follow-up").key)
    process.workspace.apply(
        Change(title="x", before=(process.interview,), after=(_with_notes(process.interview),))
    )
    current = view.current()
    assert current is not None
    assert current.moment.title == "Last follow-up"
    process.key("Thank Dana and Sam", KEY.Key_Down)
    process.type_over(process.form.promise.line, "in a week")
    assert view.current() is not None


def _with_notes(interview: Interview) -> Interview:
    return replace(interview, notes="x")


def test_words_that_are_cut_can_be_read_in_full(process: Process) -> None:
    delegate = process.page.side.list.itemDelegate()
    row = process.row("Thank Dana and Sam")
    assert delegate.cut_words(row) == ""  # type: ignore[attr-defined]
    long = Row(
        moment=replace(row.moment, title="T " * 200, words="w " * 400),
        icon="",
        count=0,
        hue=None,
        bare=True,
    )
    assert delegate.cut_words(long).startswith("T T")  # type: ignore[attr-defined]


# ---- keyboard, names, room ---------------------------------------------------------------------------


def test_everything_tab_stops_at_has_a_name_and_stands_where_the_eye_goes(rich: Process) -> None:
    rich.page.head.back_button.setFocus()
    walked: list[QWidget] = []
    while rich.screen.focus() not in walked:
        here = rich.screen.focus()
        assert here is not None
        if not rich.page.isAncestorOf(here):
            break
        walked.append(here)
        rich.leave()
    assert len(walked) > 20
    assert rich.page.side.list in walked
    for widget in walked:
        text = widget.text() if isinstance(widget, QAbstractButton) else ""
        assert isinstance(widget, QAbstractButton | QLineEdit | QPlainTextEdit | QComboBox | QListView)
        assert widget.accessibleName() or text, widget
    tops = [one.mapTo(rich.form, QPoint(0, 0)).y() for one in walked if rich.form.isAncestorOf(one)]
    assert all(after >= before - 12 for before, after in pairwise(tops))


def test_f6_goes_from_the_form_to_the_timeline_and_back(process: Process) -> None:
    process.form.place.setFocus()
    process.screen.key(KEY.Key_F6)
    assert process.screen.focus() is process.page.side.list
    process.screen.key(KEY.Key_F6)
    assert process.screen.focus() is process.form.when.day.line


@pytest.mark.parametrize("size", [(1024, 700), (720, 520)])
def test_a_narrow_window_shows_the_form_or_the_timeline(
    qtbot: QtBot, workspace: Workspace, halden: Halden, size: tuple[int, int]
) -> None:
    process = Process(Screen(qtbot, workspace, *size), halden)
    page = process.page
    assert page.part.isVisible()
    assert page.card.isVisible()
    assert not page.side.isVisible()
    assert process.form.width() <= page.area.viewport().width()
    date = process.form.when.day.line
    assert date.width() >= date.fontMetrics().horizontalAdvance("Wed 25 Nov 2026") + 4
    assert page.head.title.width() >= page.head.title.fontMetrics().horizontalAdvance(page.head.title.text())
    process.screen.turn("Details")
    process.screen.turn("Timeline")
    assert page.side.isVisible()
    assert not page.card.isVisible()
    process.screen.key(KEY.Key_F6)
    assert page.side.isVisible()
    process.screen.key(KEY.Key_F6)
    assert page.card.isVisible()
    process.screen.window.resize(1280, 800)
    QApplication.processEvents()
    assert page.card.isVisible()
    assert page.side.isVisible()


def test_the_language_of_a_process_is_chosen_where_the_process_is_and_its_letters_follow(
    process: Process,
) -> None:
    screen, language = process.screen, process.form.language
    assert [language.itemText(at) for at in range(language.count())] == ["Not said", "English", "German"]
    language.setFocus()
    language.setCurrentIndex(language.findText("German"))
    language.activated.emit(language.currentIndex())
    screen.settle()
    assert process.facts.application.language == "de"
    assert screen.workspace.undo_title == "The language, Halden"
    screen.window.go(TODAY)
    screen.choose("Thank Dana Lee")
    assert screen.body().startswith("Guten Tag Dana Lee,")
    screen.workspace.undo()
    screen.settle()
    assert process.facts.application.language == ""
    screen.window.open_process(process.id)
    assert process.form.language.currentText() == "Not said"


def test_a_language_without_messages_is_shown_as_it_is_stored(process: Process) -> None:
    screen = process.screen
    for code, words in (("fr", "French"), ("cy", "cy")):
        before = process.facts.application
        after = replace(before, language=code, changed=screen.workspace.clock.now())
        screen.workspace.apply(Change(title="Language", before=(before,), after=(after,)))
        screen.settle()
        assert process.form.language.currentText() == words
