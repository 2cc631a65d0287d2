"""A person enters an interview by keyboard and mouse, sees what it means, and finds it stored."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from shiboken6 import isValid

from core.models import Change, ContactKind, Feeling, InterviewKind
from core.workspace import Workspace, open_workspace
from gui.forms.calendar_popup import CalendarPopup
from gui.forms.under import Remark
from gui.interview_dialog.dialog import InterviewDialog
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from core.models import Facts

KEY = Qt.Key
MONDAY = datetime(2026, 11, 23, 16, 0, tzinfo=UTC)
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen popups cannot be raised
BUDDY_TEXT = (QLineEdit, QPlainTextEdit, QComboBox, QPushButton)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(MONDAY)


@pytest.fixture
def workspace(tmp_path: Path, clock: FakeClock) -> Iterator[Workspace]:
    opened = open_workspace(tmp_path, clock)
    yield opened
    opened.close()


@pytest.fixture
def show(workspace: Workspace, qtbot: QtBot) -> Iterator[Callable[..., InterviewDialog]]:
    """Return what opens the form."""
    opened: list[InterviewDialog] = []

    def open_form() -> InterviewDialog:
        dialog = InterviewDialog(workspace, None)
        opened.append(dialog)
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.form.company)
        return dialog

    yield open_form
    for dialog in opened:
        if isValid(dialog):
            dialog.done(0)  # without asking whether to keep what was typed


# ---- hands and eyes ----------------------------------------------------------------------------------


def type_on(*texts: str) -> None:
    """Type each text where the focus is, and go on with Tab."""
    for text in texts:
        QTest.keyClicks(focused(), text)
        QTest.keyClick(focused(), KEY.Key_Tab)


def focused() -> QWidget:
    """Return what keys go to."""
    popup = QApplication.activePopupWidget()
    widget = popup or QApplication.focusWidget()
    assert widget is not None
    return widget


def type_over(field: QLineEdit, text: str) -> None:
    """Type a text in the place of what is in a field."""
    field.setFocus()
    field.selectAll()
    if text:
        QTest.keyClicks(field, text)
    else:
        QTest.keyClick(field, KEY.Key_Delete)


def press(button: QWidget) -> None:
    QApplication.processEvents()  # a person sees where it is before they press it
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def save(dialog: InterviewDialog) -> None:
    QTest.keyClick(dialog, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)


def enter(dialog: InterviewDialog, **typed: str) -> None:
    """Type what is needed, quickly."""
    form = dialog.form
    for field, text in (
        (form.company, typed.get("company", "Halden")),
        (form.role, typed.get("role", "Product Designer")),
        (form.when.day.line, typed.get("date", "today")),
        (form.when.start, typed.get("start", "14")),
        (form.when.end, typed.get("end", "15:30")),
    ):
        type_over(field, text)
    for number, name in enumerate(typed.get("people", "").split(",") if "people" in typed else ()):
        type_over(form.people.lines[number].name, name)
    for field, name in (
        (form.promise.line, "promise"),
        (form.news.name, "news"),
        (form.zone.field.line, "zone"),
    ):
        if name in typed:
            type_over(field, typed[name])


def words(dialog: InterviewDialog, wrong: bool | None = None) -> list[str]:
    """Return what is said under the fields, from top to bottom."""
    remarks = [remark for remark in dialog.form.findChildren(Remark) if remark.isVisible()]
    remarks.sort(key=lambda remark: remark.mapTo(dialog, QPoint(0, 0)).y())
    return [remark.text() for remark in remarks if wrong is None or remark.wrong is wrong]


def stored(workspace: Workspace) -> Facts:
    """Return the one application there is."""
    (facts,) = workspace.live_facts()
    return facts


def enter_and_save(show: Callable[..., InterviewDialog], **typed: str) -> InterviewDialog:
    dialog = show()
    enter(dialog, **typed)
    save(dialog)
    assert dialog.result() == QDialog.DialogCode.Accepted, words(dialog)
    return dialog


# ---- the main job ------------------------------------------------------------------------------------


def test_an_interview_is_entered_by_keyboard_alone_in_the_order_the_eye_reads(
    show: Callable[..., InterviewDialog], workspace: Workspace
) -> None:
    dialog = show()
    type_on("Halden", "Product Designer", "today", "14", "15:30", "Europe/London")
    QTest.keyClicks(focused(), "p")  # Phone screen
    QTest.keyClicks(focused(), "a")
    QTest.keyClick(focused(), KEY.Key_Tab)
    type_on("", "Room 4", "", "Scotland")
    type_on("Dana Lee", "Head of Design", "", "dana@halden.example", "in/dana", "", "critique with engineers")
    type_on("Sam Okafor", "Engineer")
    QTest.keyClicks(focused(), "h")  # Hiring manager
    type_on("", "", "", "", "the move off the old library", "", "", "")  # and over the empty line
    type_on("in about two weeks", "Ruth Abe", "ruth@halden.example")
    QTest.keyClick(focused(), KEY.Key_Right)
    QTest.keyClick(focused(), KEY.Key_Right)
    QTest.keyClick(focused(), KEY.Key_Space)
    QTest.keyClick(focused(), KEY.Key_Tab)
    QTest.keyClicks(focused(), "Liked the Fernway case.")
    save(dialog)
    assert dialog.result() == QDialog.DialogCode.Accepted, words(dialog)
    facts = stored(workspace)
    (interview,) = facts.interviews
    people = {contact.name: contact for contact in facts.contacts.values()}
    assert (facts.company.name, facts.company.country, facts.company.region) == ("Halden", "GB", "SCT")
    assert facts.application.role == "Product Designer"
    assert (interview.start, interview.minutes) == (datetime(2026, 11, 23, 14, 0, tzinfo=UTC), 90)
    assert (interview.kind, interview.felt) == (InterviewKind.PANEL, Feeling.GOOD)
    assert (interview.notes, interview.debriefed_at) == ("Liked the Fernway case.", MONDAY)
    assert interview.place == "Room 4"
    assert (people["Dana Lee"].role, people["Dana Lee"].email, people["Dana Lee"].linkedin) == (
        "Head of Design",
        "dana@halden.example",
        "in/dana",
    )
    assert people["Sam Okafor"].kind is ContactKind.HIRING_MANAGER
    assert [one.rapport for one in facts.participants] == [
        "critique with engineers",
        "the move off the old library",
    ]
    assert [(one.words, one.on) for one in facts.promises] == [("in about two weeks", date(2026, 12, 7))]
    assert facts.application.news_contact_id == people["Ruth Abe"].id
    assert people["Ruth Abe"].email == "ruth@halden.example"
    assert workspace.undo_title == "New interview at Halden"


def test_what_is_typed_shows_what_it_comes_to(show: Callable[..., InterviewDialog]) -> None:
    dialog = show()
    form = dialog.form
    enter(dialog, date="yesterday", start="2pm", end="90 min", people="Dana Lee,Sam Okafor")
    assert form.when.day.chip.text() == "Sun 22 Nov"
    assert "14:00 to 15:30 (1 h 30 min)." in words(dialog)
    type_over(form.promise.line, "in about two weeks")
    assert form.promise.field.chip.text() == "Sun 6 Dec"
    assert form.people.lines[0].more.label.text() == "Connected with Dana over"
    assert dialog.next.words.text().replace("\u00a0", " ") == (
        "Thank Dana and Sam now · Connect on LinkedIn now · They reply by Sun 6 Dec · "
        "Otherwise ask Dana on Mon 7 Dec"
    )
    assert dialog.next.accessibleDescription() == dialog.next.words.text()
    type_over(form.promise.line, "they didn't say")
    assert form.promise.field.chip.text() == "no day named"


def test_times_elsewhere_are_said_on_the_users_own_clock_too(show: Callable[..., InterviewDialog]) -> None:
    dialog = show()
    enter(dialog, zone="sydney", start="9", end="10")
    assert dialog.form.zone.field.chip.text() == "Australia/Sydney"
    assert words(dialog) == ["09:00 to 10:00 (an hour). On your clock Sun 22 Nov, 22:00 to 23:00."]


def test_the_button_to_write_the_notes_is_there_once_it_is_over_and_somebody_was_met(
    show: Callable[..., InterviewDialog], workspace: Workspace
) -> None:
    dialog = show()
    buttons = dialog.buttons
    enter(dialog, date="tomorrow", people="Dana Lee")
    assert not buttons.write_button.isVisible()
    assert buttons.save_button is buttons.main_save_button
    type_over(dialog.form.when.day.line, "today")
    assert buttons.write_button.isVisible()
    assert buttons.save_button is buttons.plain_save_button
    press(buttons.write_button)
    assert dialog.result() == QDialog.DialogCode.Accepted
    step = workspace.step(dialog.first_note)
    assert step is not None
    assert step.title == "Thank Dana Lee"
    assert dialog.change is not None


def test_before_an_interview_it_asks_for_nothing_that_is_known_only_afterwards(
    show: Callable[..., InterviewDialog], workspace: Workspace
) -> None:
    dialog = show()
    enter(dialog, date="tomorrow", people="Dana Lee")
    line = dialog.form.people.lines[0]
    assert line.who.label.text() == "Who you will meet"
    assert not line.more.isVisible()
    assert not dialog.form.felt.isVisible()
    type_over(dialog.form.when.day.line, "today")
    assert line.who.label.text() == "Who you met"
    assert line.more.isVisible()
    assert dialog.form.felt.isVisible()
    type_over(line.rapport, "critique")
    type_over(dialog.form.when.day.line, "tomorrow")
    assert line.more.isVisible(), "what was written is not hidden"
    save(dialog)
    assert next(iter(stored(workspace).participants)).rapport == "critique"


def test_ctrl_return_presses_the_blue_button_whichever_it_is(
    show: Callable[..., InterviewDialog], workspace: Workspace
) -> None:
    dialog = show()
    enter(dialog, date="today", people="Dana Lee")
    assert dialog.buttons.write_button.toolTip() == "Ctrl+Return"
    assert not dialog.buttons.plain_save_button.toolTip()
    save(dialog)
    step = workspace.step(dialog.first_note)
    assert step is not None
    assert step.title == "Thank Dana Lee"


def test_saving_alone_goes_to_no_note(show: Callable[..., InterviewDialog]) -> None:
    dialog = show()
    enter(dialog, people="Dana Lee")
    press(dialog.buttons.save_button)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.first_note == ""


# ---- what is wrong -----------------------------------------------------------------------------------


def test_what_is_missing_is_said_beside_the_field_and_nothing_is_stored(
    show: Callable[..., InterviewDialog], workspace: Workspace
) -> None:
    dialog = show()
    type_on("", "Product Designer")
    save(dialog)
    assert dialog.isVisible()
    assert words(dialog, wrong=True) == [
        "Which company is it?",
        "Which day was it, or will it be?",
        "When did it start, or will it?",
    ]
    assert focused() is dialog.form.company
    assert dialog.form.company.accessibleDescription() == "Which company is it?"
    assert dialog.form.role.text() == "Product Designer"
    assert list(workspace.live_facts()) == []
    type_over(dialog.form.company, "H")
    assert "Which company is it?" not in words(dialog)
    assert dialog.form.company.accessibleDescription() == ""


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("when.end", "13:00", "The end is before the start."),
        ("when.day.line", "31 Nov", "Which day is that?"),
        ("zone.field.line", "Atlantis", "There is no such time zone."),
        ("company", "x" * 300, "The company is 300 characters long; at most 200 fit."),
        ("promise.line", "20 Nov", "Fri 20 Nov is before the interview on Mon 23 Nov."),
        ("country.country", "Narnia", "There is no such country."),
        ("news.email", "ruth", "Whose address is this?"),
    ],
)
def test_a_mistake_is_said_where_it_is_and_keeps_what_was_typed(
    show: Callable[..., InterviewDialog], workspace: Workspace, field: str, typed: str, said: str
) -> None:
    dialog = show()
    enter(dialog)
    widget: object = dialog.form
    for name in field.split("."):
        widget = getattr(widget, name)
    assert isinstance(widget, QLineEdit)
    type_over(widget, typed)
    save(dialog)
    (wrong,) = words(dialog, wrong=True)
    assert wrong.startswith(said)
    assert widget.text() == typed
    assert list(workspace.live_facts()) == []


def test_a_pasted_line_break_is_refused_by_name(
    show: Callable[..., InterviewDialog], workspace: Workspace
) -> None:
    dialog = show()
    enter(dialog)
    dialog.form.company.setText("Hal\nden")
    save(dialog)
    assert words(dialog, wrong=True) == ["The company has a line break in it. Please take it out."]
    assert list(workspace.live_facts()) == []


def test_a_mistake_is_said_when_its_field_is_left_and_not_before(
    show: Callable[..., InterviewDialog],
) -> None:
    dialog = show()
    type_over(dialog.form.when.day.line, "31 Nov")
    assert words(dialog, wrong=True) == []
    QTest.keyClick(focused(), KEY.Key_Tab)
    (wrong,) = words(dialog, wrong=True)
    assert wrong.startswith("Which day is that?")


def test_a_time_that_clocks_skip_is_named_and_the_next_one_offered(
    show: Callable[..., InterviewDialog], workspace: Workspace
) -> None:
    dialog = show()
    enter(dialog, date="28 Mar 2027", start="01:30", end="03:00")
    save(dialog)
    assert words(dialog, wrong=True) == [
        "There is no 01:30 on Sun 28 Mar: clocks in Europe/London go from 01:00 straight to 02:00."
    ]
    (answer,) = dialog.form.when.under.answers()
    assert answer.label() == "Use 02:00"
    press(answer)
    assert dialog.form.when.start.text() == "02:00"
    save(dialog)
    assert stored(workspace).interviews[0].start == datetime(2027, 3, 28, 1, 0, tzinfo=UTC)


def test_an_hour_that_comes_twice_is_said(show: Callable[..., InterviewDialog]) -> None:
    dialog = show()
    enter(dialog, date="25 Oct 2026", start="01:30", end="03:00")
    assert "01:30 comes twice on Sun 25 Oct; this is the first." in words(dialog, wrong=False)


def test_two_people_of_one_name_cannot_be_told_apart(show: Callable[..., InterviewDialog]) -> None:
    dialog = show()
    enter(dialog, people="Dana Lee,dana lee")
    save(dialog)
    (wrong,) = words(dialog, wrong=True)
    assert wrong.startswith("dana lee is here twice.")
    assert focused() is dialog.form.people.lines[1].name


def test_the_first_mistake_is_scrolled_to(show: Callable[..., InterviewDialog]) -> None:
    dialog = show()
    dialog.resize(700, 460)
    enter(dialog, people="Dana Lee,Sam Okafor")
    dialog.form.notes.text.setFocus()
    type_over(dialog.form.people.lines[1].email, "sam")
    dialog.form.company.setFocus()
    dialog.area.verticalScrollBar().setValue(0)
    save(dialog)
    line = dialog.form.people.lines[1]
    assert focused() is line.email
    seen = dialog.area.viewport().rect()
    remark = line.who.under
    assert seen.contains(remark.mapTo(dialog.area.viewport(), remark.rect().bottomLeft()))


def test_names_are_never_markup_nor_mnemonics(
    show: Callable[..., InterviewDialog], workspace: Workspace
) -> None:
    dialog = show()
    enter(dialog, company="A&B <b>Ltd</b>", role="R&D", people="<i>D</i>&ana")
    assert dialog.form.people.lines[0].more.label.text() == "Connected with <i>D</i>&ana over"
    save(dialog)
    facts = stored(workspace)
    assert (facts.company.name, facts.application.role) == ("A&B <b>Ltd</b>", "R&D")


# ---- questions ---------------------------------------------------------------------------------------


def test_which_friday_is_asked_as_it_is_typed_and_answered_by_a_press(
    show: Callable[..., InterviewDialog], workspace: Workspace
) -> None:
    dialog = show()
    enter(dialog, promise="next friday")
    promise = dialog.form.promise
    assert words(dialog, wrong=True) == []
    assert [answer.label() for answer in promise.under.answers()] == [
        "Fri 27 Nov",
        "Fri 4 Dec",
        "They named no day",
    ]
    press(promise.under.answers()[1])
    assert promise.field.chip.text() == "Fri 4 Dec"
    assert promise.under.answers() == []
    assert focused() is promise.line
    save(dialog)
    assert [(one.words, one.on) for one in stored(workspace).promises] == [("next friday", date(2026, 12, 4))]


def test_an_answer_holds_only_for_the_words_it_was_given_for(show: Callable[..., InterviewDialog]) -> None:
    dialog = show()
    enter(dialog, promise="next friday")
    press(dialog.form.promise.under.answers()[0])
    type_over(dialog.form.promise.line, "in a week")
    assert dialog.form.promise.field.chip.text() == "Mon 30 Nov"
    type_over(dialog.form.promise.line, "next friday")
    assert dialog.form.promise.under.answers() != []


def test_an_answer_can_be_given_by_keyboard(show: Callable[..., InterviewDialog]) -> None:
    dialog = show()
    enter(dialog, promise="next friday")
    QTest.keyClick(focused(), KEY.Key_Tab)
    assert focused() is dialog.form.promise.under.answers()[0]
    QTest.keyClick(focused(), KEY.Key_Space)
    assert dialog.form.promise.field.chip.text() == "Fri 27 Nov"


def test_words_that_name_no_day_are_asked_about_and_may_stay(
    show: Callable[..., InterviewDialog], workspace: Workspace
) -> None:
    dialog = show()
    enter(dialog, promise="when Mercury is right")
    assert dialog.form.promise.under.answers() == []
    save(dialog)
    assert focused() is dialog.form.promise.line
    (answer,) = dialog.form.promise.under.answers()
    press(answer)
    save(dialog)
    assert [(one.words, one.on) for one in stored(workspace).promises] == [("when Mercury is right", None)]


def test_a_date_of_figures_is_asked_back(show: Callable[..., InterviewDialog]) -> None:
    dialog = show()
    type_over(dialog.form.when.day.line, "12/04")
    QTest.keyClick(focused(), KEY.Key_Tab)
    april, _december = dialog.form.when.under.answers()
    press(april)
    assert dialog.form.when.day.line.text() == "Mon 12 Apr 2027"
    assert words(dialog, wrong=True) == []


# ---- what is known -----------------------------------------------------------------------------------


def test_a_second_interview_for_the_role_is_another_round(
    show: Callable[..., InterviewDialog], workspace: Workspace
) -> None:
    enter_and_save(show, people="Dana Lee", news="Ruth Abe")
    dialog = show()
    enter(dialog, company="halden", role="product designer", date="tomorrow")
    assert "Round 2 at Halden." in words(dialog, wrong=False)
    assert dialog.form.news.name.placeholderText() == "Ruth Abe, as before"
    save(dialog)
    facts = stored(workspace)
    assert [interview.round for interview in facts.interviews] == [1, 2]
    assert facts.contacts[facts.application.news_contact_id].name == "Ruth Abe"


def test_the_open_role_of_a_known_company_is_offered(show: Callable[..., InterviewDialog]) -> None:
    enter_and_save(show)
    dialog = show()
    type_on("Halden")
    (answer,) = dialog.form.role_row.under.answers()
    assert answer.label() == "Product Designer, round 2"
    press(answer)
    assert dialog.form.role.text() == "Product Designer"


def test_companies_are_completed_from_those_known(show: Callable[..., InterviewDialog]) -> None:
    enter_and_save(show, company="Halden & Sons")
    dialog = show()
    QTest.keyClicks(dialog.form.company, "hal")
    QTest.keyClick(focused(), KEY.Key_Down)
    QTest.keyClick(focused(), KEY.Key_Return)
    assert dialog.form.company.text() == "Halden & Sons"


def test_a_known_person_brings_their_role_and_address(
    show: Callable[..., InterviewDialog], workspace: Workspace
) -> None:
    first = show()
    enter(first, people="Dana Lee")
    line = first.form.people.lines[0]
    type_over(line.role, "Head of Design")
    type_over(line.email, "dana@halden.example")
    line.kind.setFocus()
    QTest.keyClicks(line.kind, "h")
    save(first)
    dialog = show()
    enter(dialog, date="tomorrow")
    line = dialog.form.people.lines[0]
    type_over(line.name, "dan")
    QTest.keyClick(focused(), KEY.Key_Down)
    QTest.keyClick(focused(), KEY.Key_Return)
    assert (line.name.text(), line.role.text(), line.email.text()) == (
        "Dana Lee",
        "Head of Design",
        "dana@halden.example",
    )
    assert line.kind.currentText() == "Hiring manager"
    save(dialog)
    assert len(stored(workspace).contacts) == 1


def test_a_zone_is_found_by_its_city_and_brings_its_country(show: Callable[..., InterviewDialog]) -> None:
    dialog = show()
    form = dialog.form
    assert (form.zone.field.line.text(), form.country.country.text()) == ("Europe/London", "United Kingdom")
    type_over(form.zone.field.line, "new y")
    QTest.keyClick(focused(), KEY.Key_Down)
    QTest.keyClick(focused(), KEY.Key_Return)
    assert form.zone.field.line.text() == "America/New_York"
    assert form.country.country.text() == "United States"
    type_over(form.country.country, "Ireland")
    type_over(form.zone.field.line, "tokyo")
    assert form.country.country.text() == "Ireland"


def test_the_country_of_a_known_company_is_offered(
    show: Callable[..., InterviewDialog], workspace: Workspace
) -> None:
    first = show()
    enter(first)
    type_over(first.form.country.country, "Ireland")
    save(first)
    dialog = show()
    type_over(dialog.form.company, "Halden")
    assert dialog.form.country.country.text() == "Ireland"


def test_the_zone_of_earlier_interviews_is_offered(show: Callable[..., InterviewDialog]) -> None:
    enter_and_save(show, zone="new york")
    dialog = show()
    type_over(dialog.form.company, "Halden")
    (answer,) = dialog.form.zone.under.answers()
    assert answer.label() == "Use America/New_York"
    press(answer)
    assert dialog.form.zone.field.line.text() == "America/New_York"
    assert dialog.form.zone.under.answers() == []


def test_holidays_of_a_country_typed_just_now_move_the_day_when_they_have_loaded(
    show: Callable[..., InterviewDialog], workspace: Workspace, qtbot: QtBot
) -> None:
    dialog = show()
    enter(dialog, date="18 Dec 2026", zone="berlin", promise="in 5 business days")
    assert dialog.form.country.country.text() == "Germany"
    qtbot.waitUntil(lambda: dialog.form.promise.field.chip.text() == "Mon 28 Dec")  # the 25th is a holiday


def test_a_form_that_went_with_its_window_hears_no_more(workspace: Workspace, qtbot: QtBot) -> None:
    window = QWidget()
    dialog = InterviewDialog(workspace, window)
    window.deleteLater()
    qtbot.waitUntil(lambda: not isValid(dialog))
    workspace.update_settings(workspace.settings)


def test_a_change_made_elsewhere_is_known_to_the_open_form(
    show: Callable[..., InterviewDialog], workspace: Workspace
) -> None:
    enter_and_save(show, people="Dana Lee")
    dialog = show()
    enter(dialog, company="Orbit", date="tomorrow")
    company = stored(workspace).company
    workspace.apply(Change(title="x", before=(company,), after=(replace(company, name="Orbit"),)))
    assert dialog.form.company.text() == "Orbit"
    assert "Round 2 at Orbit." in words(dialog)


def test_ctrl_return_in_an_open_list_saves_the_form(
    show: Callable[..., InterviewDialog], workspace: Workspace
) -> None:
    dialog = show()
    enter(dialog)
    type_over(dialog.form.country.country, "ire")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert words(dialog, wrong=True) != []
    assert dialog.form.country.country.text() == "ire"


def test_down_opens_all_there_is_to_choose_from(show: Callable[..., InterviewDialog]) -> None:
    dialog = show()
    dialog.form.country.region.setFocus()
    QTest.keyClick(dialog.form.country.region, KEY.Key_Down)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, KEY.Key_Down)
    QTest.keyClick(popup, KEY.Key_Down)
    QTest.keyClick(popup, KEY.Key_Return)
    assert dialog.form.country.region.text() in {"England", "Northern Ireland"}


def test_roles_and_regions_and_who_to_ask_are_suggested(show: Callable[..., InterviewDialog]) -> None:
    enter_and_save(show, news="Ruth Abe", people="Dana Lee")
    dialog = show()
    enter(dialog, date="tomorrow", people="Sam Okafor")
    form = dialog.form
    type_over(form.role, "prod")
    QTest.keyClick(focused(), KEY.Key_Return)
    assert form.role.text() == "Product Designer"
    for typed, name in (("ru", "Ruth Abe"), ("sa", "Sam Okafor")):
        type_over(form.news.name, typed)
        QTest.keyClick(focused(), KEY.Key_Return)
        assert form.news.name.text() == name
    assert not form.news.email.isVisible()


# ---- people ------------------------------------------------------------------------------------------


def test_a_new_line_comes_with_the_first_letter_of_the_last(show: Callable[..., InterviewDialog]) -> None:
    dialog = show()
    people = dialog.form.people
    assert len(people.lines) == 1
    assert not people.lines[0].rapport.isVisible()
    QTest.keyClicks(people.lines[0].name, "D")
    assert len(people.lines) == 2
    assert people.lines[0].rapport.isVisible()
    assert not people.lines[1].rapport.isVisible()


def test_a_line_is_removed_with_its_button_and_the_next_takes_its_place(
    show: Callable[..., InterviewDialog], workspace: Workspace
) -> None:
    dialog = show()
    enter(dialog, people="Dana Lee,Sam Okafor,Ada Ray")
    people = dialog.form.people
    assert people.lines[1].remove.accessibleName() == "Remove Sam"
    press(people.lines[1].remove)
    assert [line.name.text() for line in people.lines] == ["Dana Lee", "Ada Ray", ""]
    assert focused() is people.lines[1].name
    press(people.lines[0].remove)
    press(people.lines[0].remove)
    assert [line.name.text() for line in people.lines] == [""]
    save(dialog)
    assert stored(workspace).participants == ()


def test_feelings_are_one_of_four_or_none(show: Callable[..., InterviewDialog]) -> None:
    dialog = show()
    felt = dialog.form.felt
    press(felt.faces[3])
    assert felt.value() is Feeling.WANT_IT
    press(felt.faces[0])
    assert felt.value() is Feeling.NOT_FOR_ME
    press(felt.faces[0])
    assert felt.value() is None


# ---- the calendar ------------------------------------------------------------------------------------


def calendar_of(dialog: InterviewDialog) -> CalendarPopup:
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, CalendarPopup)
    assert popup.parent() is dialog
    return popup


def test_a_day_is_picked_from_the_calendar_by_keys(show: Callable[..., InterviewDialog]) -> None:
    dialog = show()
    type_over(dialog.form.when.day.line, "today")
    QTest.keyClick(focused(), KEY.Key_Down)
    popup = calendar_of(dialog)
    assert popup.accessibleName() == "Monday 23 November 2026"
    for key in (KEY.Key_Right, KEY.Key_Down, KEY.Key_Left, KEY.Key_Up, KEY.Key_PageDown, KEY.Key_PageUp):
        QTest.keyClick(popup, key)
    assert popup.day == date(2026, 11, 23)
    for _ in range(8):
        QTest.keyClick(popup, KEY.Key_Right)
    assert popup.day == date(2026, 12, 1)
    QTest.keyClick(popup, KEY.Key_Home)
    QTest.keyClick(popup, KEY.Key_Left)
    QTest.keyClick(popup, KEY.Key_Return)
    assert dialog.form.when.day.line.text() == "Sun 22 Nov 2026"


def test_a_day_is_picked_from_the_calendar_by_mouse(show: Callable[..., InterviewDialog]) -> None:
    dialog = show()
    press(dialog.form.when.day.button)
    popup = calendar_of(dialog)
    QTest.mouseClick(popup, Qt.MouseButton.LeftButton, pos=popup.arrow(ahead=True).center())
    QTest.mouseClick(popup, Qt.MouseButton.LeftButton, pos=popup.arrow(ahead=False).center())
    QTest.mouseClick(popup, Qt.MouseButton.LeftButton, pos=popup.cell(date(2026, 11, 20)).center())
    assert dialog.form.when.day.line.text() == "Fri 20 Nov 2026"


def test_escape_closes_the_calendar_and_not_the_form(show: Callable[..., InterviewDialog]) -> None:
    dialog = show()
    press(dialog.form.when.day.button)
    QTest.keyClick(calendar_of(dialog), KEY.Key_Escape)
    assert dialog.isVisible()
    assert dialog.form.when.day.line.text() == ""


def test_the_calendar_turns_from_a_long_month_to_a_short_one(show: Callable[..., InterviewDialog]) -> None:
    dialog = show()
    type_over(dialog.form.when.day.line, "31 Jan 2027")
    QTest.keyClick(focused(), KEY.Key_Down)
    popup = calendar_of(dialog)
    QTest.keyClick(popup, KEY.Key_PageDown)
    assert popup.day == date(2027, 2, 28)
    popup.close()


# ---- leaving -----------------------------------------------------------------------------------------


def test_escape_closes_an_untouched_form_at_once(show: Callable[..., InterviewDialog]) -> None:
    dialog = show()
    QTest.keyClick(focused(), KEY.Key_Escape)
    assert not dialog.isVisible()


def test_escape_asks_once_something_was_typed(show: Callable[..., InterviewDialog]) -> None:
    dialog = show()
    type_on("Halden")
    QTest.keyClick(focused(), KEY.Key_Escape)
    assert dialog.isVisible()
    assert dialog.buttons.leaving.isVisible()
    assert focused() is dialog.buttons.stay_button
    QTest.keyClick(focused(), KEY.Key_Escape)
    assert dialog.isVisible()
    assert not dialog.buttons.leaving.isVisible()
    assert focused() is dialog.form.role
    press(dialog.buttons.cancel_button)
    press(dialog.buttons.stay_button)
    press(dialog.buttons.cancel_button)
    press(dialog.buttons.leave_button)
    assert not dialog.isVisible()
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_while_it_asks_nothing_is_saved(show: Callable[..., InterviewDialog], workspace: Workspace) -> None:
    dialog = show()
    enter(dialog)
    QTest.keyClick(focused(), KEY.Key_Escape)
    save(dialog)
    assert list(workspace.live_facts()) == []


# ---- trouble, time and room --------------------------------------------------------------------------


def test_when_saving_fails_the_form_stays_with_all_that_was_typed(
    show: Callable[..., InterviewDialog], workspace: Workspace
) -> None:
    dialog = show()
    enter(dialog, people="Dana Lee")
    other = sqlite3.connect(workspace.paths.database)
    other.execute("BEGIN EXCLUSIVE")
    try:
        save(dialog)
        assert dialog.isVisible()
        assert dialog.notice.isVisible()
        assert dialog.notice.words.text() != ""
        assert dialog.form.company.text() == "Halden"
        assert list(workspace.live_facts()) == []
    finally:
        other.rollback()
        other.close()
    save(dialog)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert stored(workspace).company.name == "Halden"


def test_yesterday_stays_the_day_it_was_typed_on(
    show: Callable[..., InterviewDialog], workspace: Workspace, clock: FakeClock
) -> None:
    dialog = show()
    enter(dialog, date="yesterday")
    clock.advance(hours=10)
    save(dialog)
    assert stored(workspace).interviews[0].start.date() == date(2026, 11, 22)


def test_everything_the_keyboard_stops_at_has_a_name_and_stands_in_reading_order(
    show: Callable[..., InterviewDialog],
) -> None:
    dialog = show()
    enter(dialog, people="Dana Lee", promise="next friday")
    dialog.form.company.setFocus()
    walked: list[QWidget] = []
    while focused() not in walked:
        walked.append(focused())
        QTest.keyClick(focused(), KEY.Key_Tab)
    assert len(walked) > 25
    for widget in walked:
        assert isinstance(widget, BUDDY_TEXT)
        name = widget.accessibleName() or (widget.text() if isinstance(widget, QPushButton) else "")
        assert name, widget
    tops = [widget.mapTo(dialog, QPoint(0, 0)).y() for widget in walked if dialog.form.isAncestorOf(widget)]
    assert all(
        after >= before - 12 for before, after in pairwise(tops)
    )  # a row's buttons are lower than its fields


@pytest.mark.parametrize("size", [QSize(700, 440), QSize(1024, 660)])
def test_it_works_in_a_small_window_with_long_names(
    show: Callable[..., InterviewDialog], size: QSize
) -> None:
    dialog = show()
    enter(dialog, company="Wilhelmina & Featherstonehaugh " * 5, people=f"{'Cholmondeley ' * 10}Jones,Sam")
    dialog.resize(size)
    QApplication.processEvents()
    assert dialog.size() == size
    area = dialog.area
    assert dialog.form.width() <= area.viewport().width()
    assert area.viewport().height() > 100
    assert dialog.buttons.save_button.isVisible()
    for line in dialog.form.people.lines:
        assert line.width() <= dialog.form.width()
