"""The minute after an interview: by keyboard alone, and every note, date and name follows from it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from core.models import Change, ContactKind, Feeling, Interview, StepState
from gui.debrief.dialog import DebriefDialog
from tests.fakes import FakeClock
from tests.gui.screen import CTRL, KEY, Screen
from tests.making import Halden, the_step

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from core.models import Facts
    from core.workspace import Workspace

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen popups cannot be raised


class JustOver(Halden):
    """A second interview that ended ten minutes ago, with Dana; nothing of it is written down."""

    def __init__(self, clock: FakeClock) -> None:
        super().__init__(clock)
        self.ruth = self.contact(self.halden, "Ruth Abe", "Recruiter", ContactKind.RECRUITER)
        start = clock.now() - timedelta(minutes=40)
        talk = self.interview(self.process, start, 30, {self.dana.id: ""}, number=2)
        self.talk: Interview = replace(talk, debriefed_at=None)
        self.records = [self.talk if one == talk else one for one in self.records]


@pytest.fixture
def halden(clock: FakeClock) -> JustOver:
    return JustOver(clock)


@pytest.fixture
def screen(qtbot: QtBot, workspace: Workspace) -> Screen:
    return Screen(qtbot, workspace)


@pytest.fixture
def dialog(screen: Screen) -> DebriefDialog:
    """Return the debrief, opened by its key."""
    screen.key(KEY.Key_D, CTRL)
    return opened(screen)


def opened(screen: Screen) -> DebriefDialog:
    dialogs = [one for one in screen.window.findChildren(DebriefDialog) if one.isVisible()]
    assert len(dialogs) == 1
    screen.settle()
    return dialogs[0]


def focused() -> QWidget:
    widget = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert widget is not None
    return widget


def press(*keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(focused(), key)


def write(text: str) -> None:
    """Type where the focus is, and move on with Return."""
    QTest.keyClicks(focused(), text)
    press(KEY.Key_Return)


def facts(workspace: Workspace, halden: JustOver) -> Facts:
    return workspace.facts(halden.process.id)


def stored(workspace: Workspace, halden: JustOver) -> Interview:
    return next(one for one in facts(workspace, halden).interviews if one.id == halden.talk.id)


def labels(dialog: DebriefDialog) -> list[str]:
    return [row.label.text() for row in dialog.form.rows() if row.isVisible()]


def names(dialog: DebriefDialog) -> list[str]:
    return [chip.person.name for chip in dialog.form.people.chips]


def test_a_minute_by_keyboard_alone(
    screen: Screen, dialog: DebriefDialog, workspace: Workspace, halden: JustOver
) -> None:
    assert dialog.title.text() == "How did it go at Halden?"
    assert names(dialog) == ["Dana Lee"]
    assert focused() is dialog.form.rapport[0].line
    dialog.form.people.line.setFocus()
    write("Ivo Hart, Engineer, ivo@halden.example")
    assert names(dialog) == ["Dana Lee", "Ivo Hart"]
    assert labels(dialog)[:4] == [
        "Who did you meet?",
        "Connected with Dana over",
        "Connected with Ivo over",
        "When will they reply?",
    ]
    press(KEY.Key_Return)  # an empty line moves on
    write("how the team runs critique")
    write("the move to Rust")
    write("in about two weeks")
    assert dialog.form.promise.field.chip.text() == "Tue 8 Dec"
    write("Ruth Abe")
    assert dialog.form.news.email.text() == "ruth@halden.example"
    press(KEY.Key_Return)
    assert focused() is dialog.form.felt.faces[0]
    press(KEY.Key_Right, KEY.Key_Right, KEY.Key_Space, KEY.Key_Return)
    QTest.keyClicks(focused(), "They liked the case.")
    said = dialog.next.words.text().replace("\u00a0", " ")
    assert "Thank Dana and Ivo by tomorrow 09:10" in said
    assert "They reply by Tue 8 Dec" in said
    assert "Otherwise ask Ruth on Wed 9 Dec" in said
    QTest.keyClick(dialog, KEY.Key_Return, CTRL)
    screen.settle()
    now = facts(workspace, halden)
    met = [one for one in now.participants if one.interview_id == halden.talk.id]
    rapport = {now.contacts[one.contact_id].name: one.rapport for one in met}
    assert rapport == {"Dana Lee": "how the team runs critique", "Ivo Hart": "the move to Rust"}
    ivo = next(one for one in now.contacts.values() if one.name == "Ivo Hart")
    assert (ivo.role, ivo.email) == ("Engineer", "ivo@halden.example")
    talk = stored(workspace, halden)
    assert (talk.felt, talk.notes) == (Feeling.GOOD, "They liked the case.")
    assert talk.debriefed_at == workspace.clock.now()
    assert now.promises[-1].on == date(2026, 12, 8)
    assert now.application.news_contact_id == halden.ruth.id
    assert screen.title() == "Thank Dana Lee"  # the first note is open
    workspace.undo()
    assert stored(workspace, halden) == halden.talk


def test_an_interview_still_to_come_has_nothing_to_write_down(
    screen: Screen, workspace: Workspace, halden: JustOver
) -> None:
    coming = halden.interview(halden.process, halden.at(halden.day(1), 9), 30, {}, number=3)
    workspace.apply(Change(title="Add", after=(coming,)))
    screen.window.debrief(coming.id)
    assert screen.status() == "This interview is still to come."


def test_it_is_what_the_debrief_step_on_today_opens(screen: Screen, halden: JustOver) -> None:
    screen.choose("Write down how it went at Halden")
    screen.press("Write it down\u2026")
    assert opened(screen).interview_id == halden.talk.id


def test_saved_with_nobody_named_it_is_written_down_all_the_same(
    screen: Screen, dialog: DebriefDialog, workspace: Workspace, halden: JustOver
) -> None:
    dialog.form.people.line.setFocus()
    press(KEY.Key_Backspace)
    assert names(dialog) == []
    assert dialog.buttons.write_button.isHidden()
    assert labels(dialog)[1] == "When will they reply?"
    QTest.keyClick(dialog, KEY.Key_Return, CTRL)
    assert stored(workspace, halden).debriefed_at is not None
    screen.window.debrief()
    said = screen.window.page.status.text()
    assert said.startswith("Each interview that is over is written down.")


def test_asked_tonight_the_step_comes_back_then(
    screen: Screen, dialog: DebriefDialog, workspace: Workspace, halden: JustOver
) -> None:
    QTest.mouseClick(dialog.buttons.cancel_button, Qt.MouseButton.LeftButton)
    step = the_step(workspace, f"debrief:{halden.talk.id}")
    assert step.state(workspace.clock.now()) is StepState.LATER
    assert step.later_until == datetime(2026, 11, 24, 19, 0, tzinfo=UTC)
    assert screen.status() == "You are asked again today at 19:00."
    assert not dialog.isVisible()


def test_asking_tonight_does_not_throw_away_what_is_typed_unasked(
    dialog: DebriefDialog, workspace: Workspace, halden: JustOver
) -> None:
    QTest.keyClicks(focused(), "the critique")
    QTest.mouseClick(dialog.buttons.cancel_button, Qt.MouseButton.LeftButton)
    assert dialog.buttons.is_asking()
    QTest.mouseClick(dialog.buttons.stay_button, Qt.MouseButton.LeftButton)
    QTest.keyClick(dialog, KEY.Key_Escape)
    QTest.mouseClick(dialog.buttons.leave_button, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    step = the_step(workspace, f"debrief:{halden.talk.id}")
    assert step.state(workspace.clock.now()) is StepState.DUE


def test_known_people_are_offered_and_chosen_by_the_keys(dialog: DebriefDialog) -> None:
    people = dialog.form.people
    people.line.setFocus()
    QTest.keyClicks(people.line, "sam")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, KEY.Key_Down)
    QTest.keyClick(popup, KEY.Key_Return)
    QApplication.processEvents()
    assert names(dialog) == ["Dana Lee", "Sam Okafor"]
    assert people.line.text() == ""
    assert people.chips[1].person.role == "Engineer"


def test_esc_makes_nobody_of_a_name_that_is_half_typed(dialog: DebriefDialog) -> None:
    people = dialog.form.people
    before = names(dialog)
    people.line.setFocus()
    QTest.keyClicks(people.line, "Xy")
    press(KEY.Key_Escape)
    assert dialog.buttons.is_asking()
    assert names(dialog) == before
    assert people.line.text() == "Xy"


def test_no_line_of_what_happens_next_ends_with_a_dot_between_facts(dialog: DebriefDialog) -> None:
    card = dialog.next
    card.say(["Thank Dana Lee by 15:30", "Thank Sam Okafor by 15:30", "Follow up on Tue 1 Dec"])
    for width in range(150, 700, 10):
        assert not [line for line in card.words.lines(width) if line.endswith("\u00b7")]
    assert "15:30\u00a0\u00b7 Thank" in card.words.text()


def test_chips_are_walked_mended_and_taken_out_by_the_keys(dialog: DebriefDialog) -> None:
    people = dialog.form.people
    people.line.setFocus()
    write("Ivo Hart, ivo@")
    dialog.form.rapport[1].line.setText("Rust")
    QTest.keyClick(dialog, KEY.Key_Return, CTRL)
    assert dialog.isVisible()
    assert "Ivo Hart: That is not an e-mail address yet." in dialog.form.people_row.under.words()
    people.line.setFocus()
    press(KEY.Key_Left)
    assert focused() is people.chips[1]
    press(KEY.Key_Return)
    assert people.line.text() == "Ivo Hart, ivo@"
    QTest.keyClicks(people.line, "halden.example")
    press(KEY.Key_Return)
    assert names(dialog) == ["Dana Lee", "Ivo Hart"]
    assert dialog.form.rapport[1].line.text() == "Rust"
    assert dialog.form.people_row.under.words() == ""
    press(KEY.Key_Left, KEY.Key_Left)
    assert focused() is people.chips[0]
    press(KEY.Key_Left, KEY.Key_Right, KEY.Key_Right)
    assert focused() is people.line
    press(KEY.Key_Left, KEY.Key_Left, KEY.Key_Delete)
    assert names(dialog) == ["Ivo Hart"]
    assert dialog.form.rapport[0].line.text() == "Rust"
    press(KEY.Key_Left)
    QTest.keyClicks(focused(), "Ana")
    assert people.line.text() == "Ana"


def test_mending_a_person_who_took_part_corrects_them(
    dialog: DebriefDialog, workspace: Workspace, halden: JustOver
) -> None:
    people = dialog.form.people
    people.line.setFocus()
    press(KEY.Key_Left, KEY.Key_F2)
    people.line.setText("Dana Leigh, Head of Design, dana@halden.example")
    press(KEY.Key_Tab)
    assert dialog.form.people_row.under.words() == ""
    dialog.save()
    assert facts(workspace, halden).contacts[halden.dana.id].name == "Dana Leigh"


def test_which_day_they_meant_is_asked_back(
    dialog: DebriefDialog, workspace: Workspace, halden: JustOver
) -> None:
    line = dialog.form.promise.line
    line.setFocus()
    QTest.keyClicks(line, "4/12")
    answers = dialog.form.promise.under.answers()
    assert [one.label() for one in answers][-1] == "They named no day"
    QTest.mouseClick(answers[0], Qt.MouseButton.LeftButton)
    dialog.save()
    assert facts(workspace, halden).promises[-1].on == date(2026, 12, 4)


def test_tab_walks_as_the_eye_reads(dialog: DebriefDialog) -> None:
    form = dialog.form
    form.people.line.setFocus()
    walked = []
    for _ in range(7):
        press(KEY.Key_Tab)
        walked.append(focused())
    assert walked[:7] == [
        form.rapport[0].line,
        form.promise.line,
        form.news.name,
        *([form.news.email] if form.news.email.isVisible() else []),
        form.felt.faces[0],
        form.notes.text,
        dialog.buttons.write_button,
        *([] if form.news.email.isVisible() else [dialog.buttons.plain_save_button]),
    ]


def test_every_control_has_a_name(dialog: DebriefDialog) -> None:
    stops = [one for one in (*dialog.form.stops(), *dialog.buttons.stops()) if one.isVisible()]
    nameless = [one for one in stops if not (one.accessibleName() or one.property("text"))]
    assert nameless == []


def test_an_interview_deleted_meanwhile_closes_the_debrief(
    screen: Screen, dialog: DebriefDialog, workspace: Workspace
) -> None:
    workspace.undo()
    screen.settle()
    assert not [one for one in screen.window.findChildren(QDialog) if one.isVisible()]


# ---- the line above the screen -------------------------------------------------------------------------


def test_when_an_interview_has_just_ended_the_window_asks_and_can_be_told_not_now(
    screen: Screen, halden: JustOver
) -> None:
    bar = screen.window.debrief_bar
    assert bar is not None
    assert bar.words.text() == "How did it go at Halden? It takes a minute to write down."
    QTest.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    dialog = opened(screen)
    assert dialog.interview_id == halden.talk.id
    dialog.reject()
    QTest.mouseClick(bar.close_button, Qt.MouseButton.LeftButton)
    screen.window.refresh()
    assert not bar.isVisible()


def test_the_window_asks_no_more_once_it_is_written_down_or_hours_ago(
    screen: Screen, dialog: DebriefDialog, workspace: Workspace, clock: FakeClock
) -> None:
    bar = screen.window.debrief_bar
    assert bar is not None
    assert bar.isVisible()
    dialog.save()
    screen.settle()
    assert not bar.isVisible()
    workspace.undo()
    screen.settle()
    assert bar.isVisible()
    clock.advance(hours=3)
    screen.window.refresh()
    assert not bar.isVisible()
