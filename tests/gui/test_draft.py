"""A person reads a note, makes it theirs, and takes it away."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest

from core import commands
from core.models import Change, MarkKind, MessageKind, Outcome, Participant
from core.settings import with_profile
from core.workspace import open_workspace
from gui.draft.actions import Action
from gui.draft.desk import shown_actions
from gui.draft.plain import plain_words
from gui.draft.questions import Question
from gui.draft.rule_popup import RulePopup
from gui.widgets.text import Text
from tests.gui.screen import CTRL, KEY, SHIFT, Screen
from tests.making import Halden, make_workspace, the_step

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QMessageBox
    from pytestqt.qtbot import QtBot

    from core.workspace import Workspace
    from tests.fakes import FakeClock

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def screen(qtbot: QtBot, workspace: Workspace) -> Screen:
    shown = Screen(qtbot, workspace)
    shown.choose("Thank Dana Lee")
    return shown


# ---- reading -----------------------------------------------------------------------------------------


def test_a_note_names_the_person_and_what_they_talked_about(screen: Screen) -> None:
    assert screen.title() == "Thank Dana Lee"
    assert screen.window.today.pane.who.text() == "Head of Design, Halden"
    assert screen.window.today.pane.chip.text() == "by 15:30"
    assert screen.body().startswith("Dear Dana")
    assert "how your team runs critique" in screen.body()
    marked = screen.window.today.pane.note.body.extraSelections()
    assert [one.cursor.selectedText() for one in marked] == ["how your team runs critique"]


def test_tone_and_channel_change_the_words(screen: Screen) -> None:
    warm = screen.body()
    screen.turn("Formal")
    formal = screen.body()
    screen.turn("Card")
    assert len({warm, formal, screen.body()}) == 3
    assert not screen.window.today.pane.note.subject.isVisible()
    assert "Open in mail" not in screen.buttons()
    screen.choose("Thank Sam Okafor")
    screen.choose("Thank Dana Lee")
    assert not screen.window.today.pane.note.subject.isVisible()  # the choice is remembered


def test_an_invitation_has_one_channel_and_no_subject(screen: Screen) -> None:
    screen.choose("Connect with Dana Lee")
    assert not screen.window.today.pane.note.channel.isVisible()
    assert not screen.window.today.pane.note.subject.isVisible()
    assert {"Copy and mark sent", "Copy", "Later", "Already done", "Skip"} <= set(screen.buttons())
    assert "Open in mail" not in screen.buttons()


def test_checks_say_what_is_good_and_what_to_look_at_again(screen: Screen) -> None:
    assert all(check.startswith("Fine: ") for check in screen.checks())
    screen.type_into(screen.window.today.pane.note.body, " Sorry to bother you, I am just checking in.")
    assert screen.checks()[0].startswith("Look again: ")


def test_the_rule_opens_with_its_numbers_and_its_sources(screen: Screen) -> None:
    assert screen.window.today.pane.reason.words.text().startswith("Why now? A thank-you belongs")
    screen.press("Rule: thank-you note")
    popup = screen.window.findChild(RulePopup)
    assert popup is not None
    words = [text.text() for text in popup.findChildren(Text)]
    assert "Due 24 hours after it" in words
    assert "Princeton careers" in words
    popup.close()


# ---- making it one's own -----------------------------------------------------------------------------


def test_what_is_typed_is_kept_after_a_pause(screen: Screen, workspace: Workspace, halden: Halden) -> None:
    screen.type_into(screen.window.today.pane.note.body, " PS: good luck")
    assert workspace.draft(halden.thank_dana) is None
    screen.qtbot.waitUntil(lambda: workspace.draft(halden.thank_dana) is not None, timeout=3000)
    assert "Start again from the template" in screen.buttons()


def test_what_is_typed_is_kept_when_one_goes_on_and_after_a_restart(
    screen: Screen, workspace: Workspace, tmp_path: Path, clock: FakeClock, halden: Halden
) -> None:
    screen.type_into(screen.window.today.pane.note.body, " PS: good luck")
    screen.type_into(screen.window.today.pane.note.subject, " indeed")
    screen.choose("Thank Sam Okafor")
    screen.choose("Thank Dana Lee")
    assert screen.body().endswith(" PS: good luck")
    workspace.close()
    again = open_workspace(tmp_path, clock)
    kept = again.draft(halden.thank_dana)
    assert kept is not None
    assert kept.body.endswith(" PS: good luck")
    assert kept.subject.endswith(" indeed")
    again.close()


def test_one_starts_again_from_the_template_and_changes_ones_mind(screen: Screen) -> None:
    template = screen.body()
    screen.type_into(screen.window.today.pane.note.body, " Mine.")
    screen.window.today.desk.keep_typing()
    screen.press("Start again from the template")
    assert screen.body() == template
    assert "Start again from the template" not in screen.buttons()
    screen.press("Undo")
    assert screen.body() == f"{template} Mine."


def test_a_new_tone_writes_anew_and_can_be_undone(screen: Screen) -> None:
    screen.type_into(screen.window.today.pane.note.body, " Mine.")
    mine = screen.body()
    screen.turn("Brief")
    assert not screen.body().endswith("Mine.")
    assert screen.status() == "Written anew from the template."
    screen.press("Undo")
    assert screen.body() == mine


def test_typing_that_is_typed_back_leaves_the_templates_words(
    screen: Screen, workspace: Workspace, halden: Halden
) -> None:
    screen.type_into(screen.window.today.pane.note.body, "x")
    screen.window.today.desk.keep_typing()
    screen.key(KEY.Key_Backspace)
    screen.window.today.desk.keep_typing()
    assert workspace.draft(halden.thank_dana) is None


def test_undo_in_the_text_is_the_texts_own(screen: Screen) -> None:
    before = screen.body()
    screen.type_into(screen.window.today.pane.note.body, "x")
    screen.key(KEY.Key_Z, CTRL)
    assert screen.body() == before
    assert screen.status() == ""


def test_what_cannot_be_saved_is_said_and_stays_on_the_screen(
    screen: Screen, workspace: Workspace, halden: Halden
) -> None:
    other = sqlite3.connect(workspace.paths.database)
    other.execute("BEGIN EXCLUSIVE")
    screen.type_into(screen.window.today.pane.note.body, " kept?")
    assert not screen.window.today.desk.keep_typing()
    assert message_of(screen)
    assert screen.body().endswith(" kept?")
    screen.press("Copy and mark sent")
    assert message_of(screen)
    assert the_step(workspace, halden.thank_dana).done_at is None
    other.rollback()
    other.close()
    screen.press("Copy and mark sent")
    assert screen.status() == "Copied. Done: Thank Dana Lee."


def message_of(screen: Screen) -> str:
    """Return what the message box says, and close it."""
    from PySide6.QtWidgets import QMessageBox

    box: QMessageBox | None = screen.window.findChild(QMessageBox)
    assert box is not None
    words = box.text()
    box.close()
    return words


# ---- taking it away ----------------------------------------------------------------------------------


def test_copy_and_mark_sent_copies_marks_and_goes_on(
    screen: Screen, workspace: Workspace, halden: Halden
) -> None:
    note = screen.body()
    screen.press("Copy and mark sent")
    assert screen.clipboard.texts == [note]
    assert "Thank Dana Lee | by 15:30" not in screen.rows()
    assert screen.selected() == "Thank Sam Okafor"
    assert screen.status() == "Copied. Done: Thank Dana Lee."
    sent = workspace.facts(halden.process.id).messages[-1]
    assert (sent.kind, sent.body, sent.contact_id) == (MessageKind.THANK_YOU, note, halden.dana.id)


def test_undo_brings_the_step_back_and_redo_does_it_again(screen: Screen) -> None:
    screen.press("Copy and mark sent")
    screen.press("Undo")
    assert screen.selected() == "Thank Dana Lee"
    assert screen.status() == "Undone: Sent: Thank Dana Lee."
    screen.press("Redo")
    assert "Thank Dana Lee | by 15:30" not in screen.rows()
    screen.window.today.list.setFocus()
    screen.key(KEY.Key_Z, CTRL)
    assert screen.selected() == "Thank Dana Lee"
    screen.key(KEY.Key_Z, CTRL | SHIFT)
    assert "Thank Dana Lee | by 15:30" not in screen.rows()
    screen.key(KEY.Key_Z, CTRL | SHIFT)
    assert screen.status() == "There is nothing to redo."


def test_all_by_keys(screen: Screen, workspace: Workspace, halden: Halden) -> None:
    screen.window.today.list.setFocus()
    screen.key(KEY.Key_Return)
    screen.key(KEY.Key_C, CTRL | SHIFT)
    assert screen.status() == "Copied. It is not marked as sent."
    assert the_step(workspace, halden.thank_dana).done_at is None
    screen.key(KEY.Key_Return, CTRL)
    assert the_step(workspace, halden.thank_dana).done_at is not None
    assert screen.clipboard.texts[0] == screen.clipboard.texts[1]


def test_what_was_just_typed_is_what_is_copied(screen: Screen) -> None:
    screen.type_into(screen.window.today.pane.note.body, " Last word.")
    screen.key(KEY.Key_Return, CTRL)
    assert screen.clipboard.texts[0].endswith(" Last word.")
    screen.press("Undo")
    assert screen.body().endswith(" Last word.")


def test_opening_in_mail_never_counts_as_sent(screen: Screen, workspace: Workspace, halden: Halden) -> None:
    screen.press("Open in mail")
    link = screen.opener.opened[0]
    assert link.startswith("mailto:dana@halden.example?subject=")
    assert unquote(link.partition("&body=")[2]).replace("\r\n", "\n") == screen.body()
    assert the_step(workspace, halden.thank_dana).done_at is None
    assert screen.clipboard.texts == []
    screen.press("I have sent it")
    assert workspace.facts(halden.process.id).messages[-1].body
    assert the_step(workspace, halden.thank_dana).done_at is not None


def test_a_text_too_long_for_a_link_is_copied_and_said(screen: Screen) -> None:
    screen.type_into(screen.window.today.pane.note.body, " more" * 400)
    screen.press("Open in mail")
    assert screen.clipboard.texts[0] == screen.body()
    assert screen.opener.opened[0].endswith("&body=")
    assert "on the clipboard" in screen.status()


def test_without_a_mail_program_the_text_is_copied(screen: Screen) -> None:
    screen.opener.there = False
    screen.press("Open in mail")
    assert screen.clipboard.texts == [screen.body()]
    assert screen.status().startswith("No mail program answered")


def test_after_a_note_is_sent_keys_go_to_the_list_and_not_into_the_next_note(
    screen: Screen, workspace: Workspace, halden: Halden
) -> None:
    screen.window.today.go_to_draft()
    assert screen.focus() is screen.window.today.pane.note.body
    screen.key(KEY.Key_Return, CTRL)
    assert screen.selected() == "Thank Sam Okafor"
    assert screen.focus() is screen.window.today.list
    assert the_step(workspace, halden.thank_sam).done_at is None


def test_a_second_press_of_skip_does_not_skip_the_next_step(
    screen: Screen, workspace: Workspace, halden: Halden
) -> None:
    screen.window.today.pane.bar.buttons[Action.SKIP].setFocus()
    screen.key(KEY.Key_Space)
    assert screen.selected() == "Thank Sam Okafor"
    assert screen.focus() is screen.window.today.list
    screen.key(KEY.Key_Space)
    assert the_step(workspace, halden.thank_sam).skipped_at is None


def test_a_step_is_done_elsewhere_or_skipped(screen: Screen, workspace: Workspace, halden: Halden) -> None:
    screen.press("Already done")
    assert the_step(workspace, halden.thank_dana).done_at is not None
    screen.choose("Thank Sam Okafor")
    screen.press("Skip")
    assert the_step(workspace, halden.thank_sam).skipped_at is not None
    assert screen.status() == "Skipped: Thank Sam Okafor."


def test_later_offers_times_and_brings_the_step_back_then(
    screen: Screen, workspace: Workspace, clock: FakeClock
) -> None:
    menu = screen.window.today.pane.bar.buttons[Action.LATER].menu()
    menu.aboutToShow.emit()
    assert [entry.text().replace("&", "") for entry in menu.actions()] == [
        "In an hour",
        "This evening, 19:00",
        "Tomorrow morning, 09:00",
    ]
    menu.actions()[0].trigger()
    assert "Thank Dana Lee | from 10:20" in screen.rows()
    assert screen.status() == "Later: Thank Dana Lee."
    clock.advance(hours=2)
    screen.window.refresh()
    assert "Thank Dana Lee | by 15:30" in screen.rows()
    assert workspace.undo_title == "Later: Thank Dana Lee"


# ---- the guard ---------------------------------------------------------------------------------------


def test_a_follow_up_with_no_promise_has_a_reason_of_its_own(
    qtbot: QtBot, tmp_path: Path, clock: FakeClock
) -> None:
    made = Halden(clock, name="undated")
    company = made.company("Lumen Health")
    ines = made.contact(company, "Ines Duarte", "Research Lead")
    process = made.application(company, "UX Researcher", made.at(made.day(-35), 9), news=ines)
    made.thanked(made.interview(process, made.at(made.day(-20), 15), 45, {ines.id: "the study"}), ines)
    workspace = make_workspace(tmp_path / "undated", *made.records, clock=clock)
    screen = Screen(qtbot, workspace)
    screen.choose("Follow up with Ines Duarte")
    why = screen.window.today.pane.reason.words.text()
    assert why.startswith("Why now? They named no date.")
    assert "promised" not in why
    workspace.close()


@pytest.fixture
def too_soon(qtbot: QtBot, tmp_path: Path, clock: FakeClock) -> Iterator[Screen]:
    """Return the window on a follow-up whose turn comes in some days, the last one having just gone."""
    made = Halden(clock, name="guard")
    company = made.company("Lumen Health")
    ines = made.contact(company, "Ines Duarte", "Research Lead")
    process = made.application(company, "UX Researcher", made.at(made.day(-35), 9), news=ines)
    talk = made.interview(process, made.at(made.day(-20), 15), 45, {ines.id: "the diary study"})
    made.thanked(talk, ines)
    made.promise(talk, "in a week", made.day(-13))
    made.sent(process.id, ines, MessageKind.FOLLOW_UP, made.at(made.day(-3), 9))
    workspace = make_workspace(tmp_path / "guard", *made.records, clock=clock)
    screen = Screen(qtbot, workspace)
    screen.choose("Follow up with Ines Duarte")
    yield screen
    workspace.close()


def test_the_guard_warns_in_words_with_the_next_good_day_and_waits(too_soon: Screen) -> None:
    too_soon.press("Copy and mark sent")
    assert too_soon.clipboard.texts == []
    assert "first good day" not in too_soon.status()
    words = too_soon.window.today.pane.notice.text()
    assert words.startswith("Your last follow-up went to Ines")
    wait = next(words for words in too_soon.buttons() if words.startswith("Wait until"))
    too_soon.press(wait)
    assert not too_soon.window.today.pane.notice.isVisible()
    assert "comes back on Mon 30 Nov" in too_soon.status()


def test_the_guard_never_blocks(too_soon: Screen) -> None:
    too_soon.press("Copy")
    assert too_soon.clipboard.texts == []
    too_soon.press("Copy anyway")
    assert len(too_soon.clipboard.texts) == 1
    too_soon.press("Copy and mark sent")
    too_soon.press("Send anyway")
    assert too_soon.status() == "Copied. Done: Follow up with Ines Duarte."


def test_escape_puts_the_warning_away(too_soon: Screen) -> None:
    too_soon.press("Open in mail")
    assert too_soon.opener.opened == []
    too_soon.key(KEY.Key_Escape)
    assert not too_soon.window.today.pane.notice.isVisible()


# ---- what is missing ---------------------------------------------------------------------------------


def test_a_missing_fact_is_asked_for_and_used(qtbot: QtBot, tmp_path: Path, clock: FakeClock) -> None:
    made = Halden(clock, name="missing")
    records = [replace(one, rapport="") if isinstance(one, Participant) else one for one in made.records]
    workspace = make_workspace(tmp_path / "missing", *records, clock=clock)
    screen = Screen(qtbot, workspace)
    screen.choose("Thank Dana Lee")
    asked = {one.missing.field: one for one in screen.window.findChildren(Question) if one.isVisible()}
    assert set(asked) == {"rapport", "name"}
    screen.window.today.pane.note.body.setFocus()
    fields = [
        part for one in sorted(asked.values(), key=lambda one: one.y()) for part in (one.field, one.button)
    ]
    for part in fields:  # the questions stand under the text, and so come after it
        screen.key(KEY.Key_Tab)
        assert screen.focus() is part
    screen.type_into(asked["rapport"].field, "the new reading room")
    screen.key(KEY.Key_Return)
    assert "the new reading room" in screen.body()
    screen.type_into(asked["name"].field, "Alex Moreau")
    asked["name"].button.click()
    assert screen.body().endswith("Alex Moreau")
    assert workspace.profile.name == "Alex Moreau"
    assert not [one for one in screen.window.findChildren(Question) if one.isVisible()]
    screen.window.undo()
    assert "the new reading room" not in screen.body()
    workspace.close()


# ---- steps without a message -------------------------------------------------------------------------


def test_an_interview_to_come_says_when_and_with_whom(qtbot: QtBot, tmp_path: Path, clock: FakeClock) -> None:
    made = Halden(clock, name="coming")
    made.interview(made.process, made.at(made.day(1), 10, 30), 45, {made.dana.id: ""}, number=2)
    workspace = make_workspace(tmp_path / "coming", *made.records, clock=clock)
    screen = Screen(qtbot, workspace)
    screen.choose("Second interview, Halden")
    words = screen.window.today.pane.plain.first.text()
    assert words == "Wednesday 25 November, 10:30, 45 minutes\nBy video\nWith Dana Lee"
    assert "Open the interview\u2026" in screen.buttons()
    assert "Copy" not in screen.buttons()
    workspace.close()


def test_a_process_nobody_answered_in_is_closed(qtbot: QtBot, tmp_path: Path, clock: FakeClock) -> None:
    made = Halden(clock, name="closing")
    company = made.company("Northwind & Sons")
    priya = made.contact(company, "Priya Nair", "Data Lead")
    process = made.application(company, "Data Engineer", made.at(made.day(-90), 9), news=priya)
    talk = made.interview(process, made.at(made.day(-60), 9), 45, {priya.id: "late events"})
    made.thanked(talk, priya)
    for days in (50, 40, 30):
        made.sent(process.id, priya, MessageKind.FOLLOW_UP, made.at(made.day(-days), 9))
    workspace = make_workspace(tmp_path / "closing", *made.records, clock=clock)
    screen = Screen(qtbot, workspace)
    screen.choose("Move on from Northwind & Sons")
    screen.press("Close this process")
    assert workspace.facts(process.id).application.outcome is Outcome.NO_ANSWER
    assert "Move on" not in " ".join(screen.rows())
    screen.press("Undo")
    assert workspace.facts(process.id).application.outcome is Outcome.OPEN
    workspace.close()


def test_waiting_asks_but_for_what_they_replied(qtbot: QtBot, tmp_path: Path, clock: FakeClock) -> None:
    made = Halden(clock, name="waiting")
    made.promise(made.panel, "in three weeks", made.day(20))
    workspace = make_workspace(tmp_path / "waiting", *made.records, clock=clock)
    screen = Screen(qtbot, workspace)
    screen.choose("Halden")
    assert shown_actions(screen.window.today.pane) == {Action.REPLIED}
    assert "nothing to do here" in screen.window.today.pane.plain.second.text()
    screen.window.today.go_to_draft()
    assert screen.focus() is screen.window.today.pane.bar.buttons[Action.REPLIED]
    workspace.close()


def test_a_step_done_elsewhere_leaves_the_pane(screen: Screen, workspace: Workspace, halden: Halden) -> None:
    commands.mark(workspace, the_step(workspace, halden.thank_dana), MarkKind.DONE)
    screen.settle()
    assert screen.title() == "Thank Sam Okafor"


def test_the_pane_says_so_when_everything_is_gone(
    screen: Screen, workspace: Workspace, halden: Halden
) -> None:
    facts = workspace.facts(halden.process.id)
    closed = replace(facts.application, outcome=Outcome.NO_ANSWER, closed_at=workspace.clock.now())
    workspace.apply(Change(title="Close", before=(facts.application,), after=(closed,)))
    screen.settle()
    assert screen.rows() == []
    assert screen.window.today.empty is not None
    assert screen.window.today.empty.isVisible()


def test_a_name_in_the_settings_is_the_signature(screen: Screen, workspace: Workspace) -> None:
    workspace.update_settings(with_profile(workspace.settings, name="Robin Vale"))
    assert screen.body().endswith("Robin Vale")


def test_every_plain_step_has_words(workspace: Workspace, halden: Halden) -> None:
    facts = workspace.facts(halden.process.id)
    for step in workspace.timeline(halden.process.id):
        assert plain_words(step, facts, workspace.zone)[0]


def test_what_has_no_room_in_the_second_row_is_in_the_menu(screen: Screen, halden: Halden) -> None:
    bar = screen.window.today.pane.bar
    screen.choose("Thank Dana Lee")
    later, there = bar.buttons[Action.LATER], bar.later_there.menuAction()
    assert later.isVisible()
    assert not there.isVisible()
    bar.resize(bar.more.x() + bar.more.width() - 4, bar.height())
    assert not later.isVisible()
    assert there.isVisible()
    bar.later_there.aboutToShow.emit()
    assert [entry.text() for entry in bar.later_there.actions()]
    bar.resize(700, bar.height())
    assert later.isVisible()
