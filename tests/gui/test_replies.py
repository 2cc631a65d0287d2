"""A person writes down what they said and what was sent elsewhere, sees what follows, and finds it stored."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QRadioButton, QWidget

from core.commands import processes
from core.models import Change, Channel, Contact, MessageKind, Outcome, ReplyKind, Rule
from core.timeline.context import is_settled
from gui.forms.calendar_popup import CalendarPopup
from gui.interview_dialog.dialog import InterviewDialog
from gui.replies.answer_sheet import AnswerSheet
from gui.replies.message_sheet import MessageSheet
from gui.replies.reply_sheet import ReplySheet
from tests.gui.screen import CTRL, KEY, Screen
from tests.making import Halden

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from core.models import Application, Step
    from core.workspace import Workspace

D = TypeVar("D", bound=QDialog)
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen popups cannot be raised


@pytest.fixture
def halden(halden: Halden) -> Halden:
    """Return the panel at Halden with a promise, and a second process at Northwind."""
    halden.promise(halden.panel, "in a week", halden.day(6))
    northwind = halden.company("Northwind")
    priya: Contact = halden.contact(northwind, "Priya Nair", "Data Lead")
    process = halden.application(northwind, "Data Engineer", halden.at(halden.day(-30), 9), news=priya)
    halden.interview(process, halden.at(halden.day(-20), 9), 60, {priya.id: "pipelines"})
    return halden


@pytest.fixture
def screen(qtbot: QtBot, workspace: Workspace) -> Screen:
    return Screen(qtbot, workspace)


def northwind(workspace: Workspace) -> Application:
    return next(one.application for one in workspace.live_facts() if one.application.role == "Data Engineer")


def opened(screen: Screen, kind: type[D]) -> D:
    """Return the sheet that is open over the window."""
    sheets = [one for one in screen.window.findChildren(kind) if one.isVisible()]
    assert len(sheets) == 1
    screen.settle()
    return sheets[0]


def choose(sheet: QDialog, words: str) -> None:
    """Press one of a row's answers."""
    for choice in sheet.findChildren(QRadioButton):
        if choice.isVisible() and choice.text().replace("&", "") == words:
            QTest.mouseClick(choice, Qt.MouseButton.LeftButton)
            return
    raise AssertionError(f"there is no {words}")


def type_on(*texts: str) -> None:
    """Type each text where the focus is, and move on with Return."""
    for text in texts:
        held = focused()
        QTest.keyClicks(held, text)
        QTest.keyClick(focused(), KEY.Key_Return)


def focused() -> QWidget:
    widget = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert widget is not None
    return widget


def save(sheet: QDialog) -> None:
    QTest.keyClick(sheet, KEY.Key_Return, CTRL)


def steps(workspace: Workspace, process: Application, rule: Rule) -> list[Step]:
    return [one for one in workspace.timeline(process.id) if one.rule is rule and not is_settled(one)]


def visible(sheet: ReplySheet) -> list[str]:
    """Return the labels of the rows that are shown."""
    return [row.label.text() for row in sheet.form.rows() if row.isVisible()]


# ---- they replied ------------------------------------------------------------------------------------


def test_another_week_by_keyboard_alone_moves_the_follow_up(
    screen: Screen, workspace: Workspace, halden: Halden
) -> None:
    screen.choose("Thank Dana Lee")
    screen.key(KEY.Key_R, CTRL)
    sheet = opened(screen, ReplySheet)
    assert sheet.process is not None
    assert sheet.process.line.text() == "Halden, Product Designer"
    assert focused().property("text") == "News &later"
    QTest.keyClick(focused(), KEY.Key_Return)
    QTest.keyClicks(focused(), "another week")
    assert sheet.form.promise.field.chip.text() == "Tue 1 Dec"
    assert sheet.next.words().split("\n") == [
        "Starts: Thank Dana Lee for the news, by tomorrow 09:20",
        "Starts: Leave it with them, until Tue 1 Dec",
        "Starts: Follow up with Dana Lee, Wed 2 Dec",
        "Ends: Follow up with Dana Lee, Tue 1 Dec",
    ]
    save(sheet)
    assert steps(workspace, halden.process, Rule.FOLLOW_UP)[0].opens.date() == date(2026, 12, 2)
    assert screen.status() == "Reply from Halden, news later: saved."
    screen.press("Undo")
    assert workspace.facts(halden.process.id).replies == ()


def test_each_answer_shows_its_own_fields_alone(screen: Screen, halden: Halden) -> None:
    screen.window.they_replied(halden.process.id)
    sheet = opened(screen, ReplySheet)
    assert sheet.title.text() == "What did Halden say?"
    common = ["Who wrote", "When", "Their words"]
    assert visible(sheet) == ["They said", "They will reply", *common]
    choose(sheet, "Next round")
    assert visible(sheet) == ["They said", "You will hear", *common]
    choose(sheet, "A no")
    assert visible(sheet) == ["They said", *common]
    choose(sheet, "An offer")
    assert visible(sheet) == ["They said", "Answer by", "Your answer", *common]
    choose(sheet, "Still thinking")
    assert "You decide by" in visible(sheet)


def test_the_process_is_picked_and_asked_for(screen: Screen, workspace: Workspace) -> None:
    screen.window.they_replied()
    sheet = opened(screen, ReplySheet)
    assert sheet.process is not None
    sheet.process.line.clear()
    save(sheet)
    assert sheet.isVisible()
    assert sheet.process.under.words() == "Which process is it about?"
    assert focused() is sheet.process.line
    QTest.keyClicks(sheet.process.line, "orbit")
    assert sheet.process.under.words() == "There is no open process of that name."
    sheet.process.line.setText("north")
    assert sheet.process.field.chip.text() == "Northwind, Data Engineer"
    choose(sheet, "A no")
    save(sheet)
    assert workspace.facts(northwind(workspace).id).application.outcome is Outcome.REJECTED


def test_which_day_they_meant_is_asked_and_answered(
    screen: Screen, workspace: Workspace, halden: Halden
) -> None:
    screen.window.they_replied(halden.process.id)
    sheet = opened(screen, ReplySheet)
    sheet.form.promise.line.setFocus()
    QTest.keyClicks(sheet.form.promise.line, "4/12")
    answers = sheet.form.promise.under.answers()
    assert answers[-1].label() == "They named no day"
    save(sheet)
    assert sheet.isVisible()
    screen.settle()
    QTest.mouseClick(answers[0], Qt.MouseButton.LeftButton)
    assert sheet.form.promise.field.chip.text() == answers[0].label()
    save(sheet)
    (reply,) = workspace.facts(halden.process.id).replies
    assert reply.kind is ReplyKind.NEWS_LATER


def test_the_day_is_picked_from_a_calendar_by_the_keys(screen: Screen, halden: Halden) -> None:
    screen.window.they_replied(halden.process.id)
    sheet = opened(screen, ReplySheet)
    sheet.form.moment.day.line.setFocus()
    QTest.keyClick(sheet.form.moment.day.line, KEY.Key_Down)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, CalendarPopup)
    QTest.keyClick(popup, KEY.Key_Left)
    QTest.keyClick(popup, KEY.Key_Return)
    assert sheet.form.moment.day.line.text() == "Mon 23 Nov 2026"
    sheet.form.moment.time.setText("18")
    assert "Starts: Leave it with them" in sheet.next.words()


def test_two_processes_of_one_name_are_told_apart(
    screen: Screen, workspace: Workspace, halden: Halden
) -> None:
    again = halden.application(halden.halden, "Product Designer", halden.at(halden.day(-2), 9))
    workspace.apply(Change(title="Add", after=(again,)))
    screen.window.they_replied()
    sheet = opened(screen, ReplySheet)
    assert sheet.process is not None
    sheet.process.line.setText("Halden, Product Designer (2)")
    assert sheet.application_id == again.id
    sheet.process.line.setText("Halden")
    assert sheet.application_id is None  # it may be either


def test_the_next_round_goes_straight_to_its_form_with_the_same_people(
    screen: Screen, workspace: Workspace, halden: Halden
) -> None:
    screen.window.they_replied(halden.process.id)
    sheet = opened(screen, ReplySheet)
    choose(sheet, "Next round")
    screen.settle()
    QTest.mouseClick(sheet.buttons.write_button, Qt.MouseButton.LeftButton)
    form = opened(screen, InterviewDialog).form
    assert (form.company.text(), form.role.text()) == ("Halden", "Product Designer")
    assert [one.name for one in form.people.entries()] == ["Dana Lee", "Sam Okafor"]
    assert form.people.entries()[0].rapport == ""
    assert focused() is form.when.day.line
    QTest.keyClicks(form.when.day.line, "tomorrow")
    form.when.start.setText("10")
    save(opened(screen, InterviewDialog))
    facts = workspace.facts(halden.process.id)
    assert [one.round for one in facts.interviews] == [1, 2]
    assert {one.contact_id for one in facts.participants} == {halden.dana.id, halden.sam.id}


@pytest.mark.parametrize(
    ("kind", "answer", "title", "words"),
    [
        ("News later", "", "Thank Dana Lee for the news", "Thank you"),
        ("A no", "", "Thank Dana Lee all the same", "Thank you"),
        ("An offer", "", "Thank Dana Lee for the offer", "offer"),
        ("An offer", "I accept", "Tell Dana Lee that you accept", "accept"),
        ("An offer", "I decline", "Tell Dana Lee that you decline", "decided"),
    ],
)
def test_ctrl_return_goes_on_to_the_letter_that_answers_them(
    screen: Screen, halden: Halden, kind: str, answer: str, title: str, words: str
) -> None:
    screen.window.they_replied(halden.process.id)
    sheet = opened(screen, ReplySheet)
    choose(sheet, kind)
    if answer:
        choose(sheet, answer)
    screen.settle()
    assert sheet.buttons.write_button.text() == "Save and &write the answer"
    assert not sheet.buttons.also_button.isVisible()
    QTest.keyClick(sheet, KEY.Key_Return, CTRL)
    screen.settle()
    assert screen.window.today.pane.title.text() == title
    assert words in screen.body()
    assert focused() is screen.window.today.pane.note.body


def test_an_invitation_can_be_answered_before_the_round_has_its_date(
    screen: Screen, workspace: Workspace, halden: Halden
) -> None:
    screen.window.they_replied(halden.process.id)
    sheet = opened(screen, ReplySheet)
    choose(sheet, "Next round")
    screen.settle()
    assert sheet.buttons.write_button.text() == "Save and &enter the interview"
    QTest.mouseClick(sheet.buttons.also_button, Qt.MouseButton.LeftButton)
    screen.settle()
    assert screen.window.today.pane.title.text() == "Confirm the next round with Dana Lee"
    assert "dates" in screen.body()
    assert workspace.facts(halden.process.id).interviews == (halden.panel,)


def test_a_reply_of_long_ago_offers_no_letter_that_comes_too_late(screen: Screen, halden: Halden) -> None:
    screen.window.they_replied(halden.process.id)
    sheet = opened(screen, ReplySheet)
    assert sheet.buttons.write_button.isVisible()
    sheet.form.moment.day.line.setText("10 Nov")
    screen.settle()
    assert not sheet.buttons.write_button.isVisible()
    save(sheet)
    assert "Thank Dana Lee for the news" not in "".join(screen.rows())


def test_a_process_that_one_left_offers_the_good_bye_to_send(
    screen: Screen, workspace: Workspace, halden: Halden
) -> None:
    processes.close(workspace, halden.process.id, Outcome.WITHDRAWN)
    screen.settle()
    screen.choose("Tell Dana Lee that you are withdrawing")
    assert "withdraw" in screen.body()


def test_sending_a_yes_accepts_the_offer_and_one_undo_takes_both_back(
    screen: Screen, workspace: Workspace, halden: Halden
) -> None:
    screen.window.they_replied(halden.process.id)
    sheet = opened(screen, ReplySheet)
    choose(sheet, "An offer")
    QTest.keyClick(sheet, KEY.Key_Return, CTRL)
    screen.settle()
    screen.press("Copy and mark sent")
    assert workspace.facts(halden.process.id).application.outcome is Outcome.OPEN
    assert steps(workspace, halden.process, Rule.ANSWER_OFFER)[0].title == "Give Dana Lee your answer"
    screen.choose("Give Dana Lee your answer")
    screen.press("Copy and mark sent")
    assert workspace.facts(halden.process.id).application.outcome is Outcome.ACCEPTED
    screen.press("Undo")
    assert workspace.facts(halden.process.id).application.outcome is Outcome.OPEN
    assert len(workspace.facts(halden.process.id).messages) == 1


def test_an_accepted_offer_shows_who_is_to_be_told_before_it_is_saved(
    screen: Screen, workspace: Workspace, halden: Halden
) -> None:
    screen.window.they_replied(halden.process.id)
    sheet = opened(screen, ReplySheet)
    choose(sheet, "An offer")
    assert "Starts: Thank Dana Lee for the offer, by tomorrow 09:20" in sheet.next.words()
    choose(sheet, "I accept")
    told = "Starts: Tell Priya Nair that you are withdrawing, Northwind, by Thursday 09:20"
    assert told in sheet.next.words()
    save(sheet)
    assert workspace.facts(halden.process.id).application.outcome is Outcome.ACCEPTED
    assert steps(workspace, northwind(workspace), Rule.TELL_THE_OTHERS)


def test_an_offer_is_answered_later_from_its_step(
    screen: Screen, workspace: Workspace, halden: Halden
) -> None:
    screen.window.they_replied(halden.process.id)
    sheet = opened(screen, ReplySheet)
    choose(sheet, "An offer")
    QTest.keyClicks(sheet.form.promise.line, "Friday")
    save(sheet)
    screen.choose("Thank Dana Lee for the offer")
    screen.press("Answer the offer\u2026")
    answer = opened(screen, AnswerSheet)
    assert answer.title.text() == "The offer of Halden"
    assert answer.subtitle.text() == "Product Designer. They want an answer by Fri 27 Nov."
    choose(answer, "Still thinking")
    save(answer)
    assert answer.isVisible()
    assert "By when will you decide?" in answer.form.answer_rows.until.under.words()
    QTest.keyClicks(answer.form.answer_rows.until.line, "next week friday")
    choose(answer, "I decline")
    save(answer)
    assert workspace.facts(halden.process.id).application.outcome is Outcome.DECLINED


def test_a_waiting_step_and_a_follow_up_offer_what_they_replied(screen: Screen) -> None:
    row = next(row for row in screen.rows() if row.startswith("Follow up with Priya Nair"))
    screen.choose(row.partition(" | ")[0])
    screen.press("They replied\u2026")
    sheet = opened(screen, ReplySheet)
    assert sheet.title.text() == "What did Northwind say?"


def test_what_is_typed_is_not_lost_by_leaving(screen: Screen, halden: Halden) -> None:
    screen.window.they_replied(halden.process.id)
    sheet = opened(screen, ReplySheet)
    sheet.reject()
    assert not sheet.isVisible()
    screen.window.they_replied(halden.process.id)
    sheet = opened(screen, ReplySheet)
    QTest.keyClicks(sheet.form.promise.line, "a week")
    QTest.keyClick(sheet, KEY.Key_Escape)
    assert sheet.isVisible()
    assert sheet.buttons.is_asking()
    QTest.mouseClick(sheet.buttons.stay_button, Qt.MouseButton.LeftButton)
    assert sheet.form.promise.line.text() == "a week"
    QTest.keyClick(sheet, KEY.Key_Escape)
    QTest.mouseClick(sheet.buttons.leave_button, Qt.MouseButton.LeftButton)
    assert not sheet.isVisible()


def test_where_there_is_no_process_it_says_so(screen: Screen, workspace: Workspace) -> None:
    workspace.undo()
    screen.key(KEY.Key_R, CTRL)
    assert screen.status() == "There is no open process yet. Enter an interview first."
    screen.key(KEY.Key_L, CTRL)
    assert not [one for one in screen.window.findChildren(QDialog) if one.isVisible()]


# ---- a message sent outside --------------------------------------------------------------------------


def test_a_thank_you_sent_elsewhere_is_logged_and_its_step_is_done(
    screen: Screen, workspace: Workspace, halden: Halden
) -> None:
    screen.choose("Thank Dana Lee")
    screen.key(KEY.Key_L, CTRL)
    sheet = opened(screen, MessageSheet)
    form = sheet.form
    form.kind.choice.setCurrentText("Thank-you")
    form.kind.choice.activated.emit(1)
    choose(sheet, "Card")
    form.who.line.setFocus()
    QTest.keyClicks(form.who.line, "Dana Lee")
    assert "Ends: Thank Dana Lee: done" in sheet.next.words()
    save(sheet)
    (message,) = workspace.facts(halden.process.id).messages
    assert (message.kind, message.channel) == (MessageKind.THANK_YOU, Channel.CARD)
    assert message.step_key == halden.thank_dana
    assert not any("Thank Dana Lee |" in row for row in screen.rows())


def test_an_invitation_goes_by_linkedin_and_needs_a_name(screen: Screen, halden: Halden) -> None:
    screen.window.log_message(halden.process.id)
    sheet = opened(screen, MessageSheet)
    assert sheet.title.text() == "What did you send to Halden?"
    sheet.form.kind.choice.setCurrentText("LinkedIn invitation")
    sheet.form.kind.choice.activated.emit(2)
    assert sheet.form.channel.segment.value() is Channel.LINKEDIN
    save(sheet)
    assert sheet.form.who.under.words() == "Whom did you write to?"
    sheet.form.kind.choice.setCurrentText("Something else")
    sheet.form.kind.choice.activated.emit(11)
    assert sheet.form.channel.segment.value() is Channel.EMAIL
    save(sheet)
    assert not sheet.isVisible()


def test_an_offer_is_answered_from_the_menu_too(screen: Screen, workspace: Workspace, halden: Halden) -> None:
    screen.window.answer_offer()
    assert screen.status() == "No offer is waiting for an answer."
    for process in (halden.process.id, northwind(workspace).id):
        screen.window.they_replied(process)
        sheet = opened(screen, ReplySheet)
        choose(sheet, "An offer")
        save(sheet)
        screen.settle()
    screen.window.keys.answer.trigger()
    picked = opened(screen, AnswerSheet)
    assert picked.process is not None
    QTest.keyClicks(picked.process.line, "north")
    choose(picked, "I accept")
    assert "Starts: Tell Dana Lee that you are withdrawing, Halden" in picked.next.words()
    save(picked)
    assert workspace.facts(northwind(workspace).id).application.outcome is Outcome.ACCEPTED
    screen.window.answer_offer()
    assert opened(screen, AnswerSheet).title.text() == "The offer of Halden"


def test_saving_without_an_answer_changes_nothing(
    screen: Screen, workspace: Workspace, halden: Halden
) -> None:
    screen.window.they_replied(halden.process.id)
    sheet = opened(screen, ReplySheet)
    choose(sheet, "An offer")
    save(sheet)
    title = workspace.undo_title
    screen.window.answer_offer()
    answer = opened(screen, AnswerSheet)
    save(answer)
    assert not answer.isVisible()
    assert workspace.undo_title == title


def test_the_interview_screen_offers_the_answer_while_an_offer_stands(
    screen: Screen, workspace: Workspace, halden: Halden
) -> None:
    screen.window.open_process(halden.process.id)
    assert "Answer the offer\u2026" not in screen.buttons()
    screen.press("They replied\u2026")
    sheet = opened(screen, ReplySheet)
    assert sheet.title.text() == "What did Halden say?"
    choose(sheet, "An offer")
    save(sheet)
    screen.settle()
    screen.press("Answer the offer\u2026")
    answer = opened(screen, AnswerSheet)
    choose(answer, "I accept")
    save(answer)
    screen.settle()
    assert workspace.facts(halden.process.id).application.outcome is Outcome.ACCEPTED
    assert "Answer the offer\u2026" not in screen.buttons()
