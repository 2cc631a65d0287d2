"""The ways a note leaves by: rich text, a mail file, LinkedIn, a sheet to copy a card from."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes
from email.policy import default
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QFileDialog, QMessageBox

from core import commands
from core.models import Channel, Contact, Message, MessageKind, ReplyKind, Rule
from core.settings import with_profile
from gui.draft.actions import Action
from gui.draft.card_sheet import card_sheet
from gui.draft.desk import shown_actions
from gui.draft.profile_link import profile_link
from gui.draft.questions import Question
from gui.draft.sheet import DraftSheet
from gui.draft.where_to import file_name
from gui.interview.words_sheet import WordsSheet
from tests.gui.screen import CTRL, KEY, SHIFT, Screen
from tests.making import Halden, make_workspace, the_step
from tests.rights import has_rights

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from core.workspace import Workspace
    from tests.fakes import FakeClock

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def screen(qtbot: QtBot, workspace: Workspace) -> Screen:
    shown = Screen(qtbot, workspace)
    shown.choose("Thank Dana Lee")
    return shown


def entries(screen: Screen) -> list[str]:
    menu = screen.window.today.pane.bar.more.menu()
    return [entry.text().replace("&", "") for entry in menu.actions() if entry.isVisible()]


def from_more(screen: Screen, words: str) -> None:
    menu = screen.window.today.pane.bar.more.menu()
    next(one for one in menu.actions() if one.text().replace("&", "") == words).trigger()
    screen.settle()


def save_to(screen: Screen, path: Path) -> str:
    """Choose where to save in the dialog that asks, and return the name that it proposed."""
    screen.settle()
    dialog = screen.window.findChild(QFileDialog)
    assert dialog is not None
    proposed = dialog.selectedFiles()[0].rpartition("/")[2]
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    screen.settle()
    return proposed


# ---- e-mail ------------------------------------------------------------------------------------------


def test_more_has_what_is_seldom_wanted(screen: Screen) -> None:
    assert {"Copy as rich text", "Save as a mail file\u2026"} <= set(entries(screen))
    screen.turn("Card")
    assert "Save as a mail file\u2026" not in entries(screen)


def test_rich_text_goes_beside_the_plain_text(screen: Screen, workspace: Workspace, halden: Halden) -> None:
    screen.type_into(screen.window.today.pane.note.body, " <b>A & B</b>")
    from_more(screen, "Copy as rich text")
    assert screen.clipboard.texts == [screen.body()]
    [html] = screen.clipboard.rich
    assert "&lt;b&gt;A &amp; B&lt;/b&gt;" in html
    assert html.count("<p>") == screen.body().count("\n\n") + 1
    assert "not marked as sent" in screen.status()
    assert the_step(workspace, halden.thank_dana).done_at is None


def test_a_mail_file_holds_what_is_on_the_screen(screen: Screen, tmp_path: Path) -> None:
    from_more(screen, "Save as a mail file\u2026")
    path = tmp_path / "note.eml"
    assert save_to(screen, path) == "Thank Dana Lee.eml"
    mail = message_from_bytes(path.read_bytes(), policy=default)
    assert str(mail["To"]) == "Dana Lee <dana@halden.example>"
    assert mail["Subject"] == screen.window.today.pane.note.subject.text()
    assert mail.get_content().replace("\r\n", "\n").rstrip("\n") == screen.body()
    assert has_rights(path, 0o600)
    assert screen.status() == "Mail file saved as note.eml. It is not marked as sent."


def test_a_place_that_cannot_be_written_to_is_told(screen: Screen, tmp_path: Path) -> None:
    from_more(screen, "Save as a mail file\u2026")
    save_to(screen, tmp_path / "nowhere" / "note.eml")
    box = screen.window.findChild(QMessageBox)
    assert box is not None
    assert "could not be written" in box.text()
    box.close()


def test_the_keys_work_from_the_list_too_and_only_where_there_is_something_to_do(screen: Screen) -> None:
    screen.window.today.list.setFocus()
    screen.key(KEY.Key_M, CTRL)
    assert screen.opener.opened[0].startswith("mailto:dana@halden.example?")
    screen.key(KEY.Key_R, CTRL | SHIFT)
    assert len(screen.clipboard.rich) == 1
    screen.key(KEY.Key_P, CTRL)
    assert screen.window.findChild(QFileDialog) is None
    screen.turn("Card")
    screen.key(KEY.Key_P, CTRL)
    asked = screen.window.findChild(QFileDialog)
    assert asked is not None
    asked.reject()


def test_the_guard_is_asked_before_a_file_too(qtbot: QtBot, tmp_path: Path, clock: FakeClock) -> None:
    made = Halden(clock, name="guard")
    made.promise(made.panel, "in three weeks", made.day(20))
    made.sent(made.process.id, made.dana, MessageKind.FOLLOW_UP, made.at(made.day(0), 8))
    workspace = make_workspace(tmp_path / "guard", *made.records, clock=clock)
    screen = Screen(qtbot, workspace)
    commands.mark_sent(workspace, the_step(workspace, made.thank_dana), Channel.EMAIL, "s", "b")
    screen.choose("Thank Sam Okafor")
    assert workspace.guard(the_step(workspace, made.thank_sam)) == ()
    follow_up = next(one for one in workspace.timeline(made.process.id) if one.rule is Rule.FOLLOW_UP)
    screen.window.open_draft(follow_up.key)
    sheet = screen.window.findChild(DraftSheet)
    assert isinstance(sheet, DraftSheet)
    sheet.desk.do(Action.EML)
    assert sheet.pane.notice.isVisible()
    assert sheet.findChild(QFileDialog) is None
    sheet.pane.notice.anyway_button.click()
    dialog = sheet.findChild(QFileDialog)
    assert dialog is not None
    dialog.reject()
    sheet.reject()
    workspace.close()


# ---- LinkedIn ----------------------------------------------------------------------------------------


def test_the_page_is_asked_for_in_place_and_then_opened_with_the_note_on_the_clipboard(
    screen: Screen, workspace: Workspace, halden: Halden
) -> None:
    screen.choose("Connect with Dana Lee")
    screen.press("Open LinkedIn")
    assert screen.opener.opened == []
    assert screen.clipboard.texts == []
    assert screen.status() == "Nothing was opened: where is Dana\u2019s page on LinkedIn?"
    [question] = [one for one in screen.window.findChildren(Question) if one.isVisible()]
    assert screen.focus() is question.field
    screen.type_into(question.field, "https://evil.example/in/dana")
    screen.key(KEY.Key_Return)
    assert "no page on LinkedIn" in question.problem.text()
    assert question.field.text() == "https://evil.example/in/dana"
    question.field.clear()
    screen.type_into(question.field, "linkedin.com/in/dana-lee")
    screen.key(KEY.Key_Return)
    assert screen.opener.opened == ["https://linkedin.com/in/dana-lee"]
    assert screen.clipboard.texts == [screen.body()]
    dana = workspace.stored(Contact, [halden.dana.id])[halden.dana.id]
    assert dana.linkedin == "https://linkedin.com/in/dana-lee"
    assert "I have sent it" in screen.buttons()
    screen.press("I have sent it")
    assert workspace.facts(halden.process.id).messages[-1].kind is MessageKind.CONNECT


def test_without_a_browser_the_note_is_on_the_clipboard_all_the_same(
    qtbot: QtBot, tmp_path: Path, clock: FakeClock
) -> None:
    made = Halden(clock, name="page")
    page = "www.linkedin.com/in/dana"
    records = [replace(one, linkedin=page) if one == made.dana else one for one in made.records]
    workspace = make_workspace(tmp_path / "page", *records, clock=clock)
    screen = Screen(qtbot, workspace)
    screen.opener.there = False
    screen.choose("Connect with Dana Lee")
    screen.key(KEY.Key_M, CTRL)
    assert screen.opener.opened == ["https://www.linkedin.com/in/dana"]
    assert screen.status() == "No browser answered. The note is on the clipboard."
    assert screen.clipboard.texts == [screen.body()]
    workspace.close()


@pytest.mark.parametrize(
    ("noted", "link"),
    [
        ("https://www.linkedin.com/in/dana-lee/", "https://www.linkedin.com/in/dana-lee/"),
        ("http://linkedin.com/in/dana", "https://linkedin.com/in/dana"),
        ("uk.linkedin.com/in/dana", "https://uk.linkedin.com/in/dana"),
        ("in/dana", "https://www.linkedin.com/in/dana"),
        ("linkedin.com/in/d\u00e1na?utm=x#y", "https://linkedin.com/in/d%C3%A1na"),
        ("https://linkedin.com@evil.example/in/dana", ""),
        ("https://linkedin.com.evil.example/in/dana", ""),
        ("https://evil.example/linkedin.com/in/dana", ""),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("linkedin.com:8080/in/dana", ""),
        ("linkedin.com", ""),
        ("https://[x/in/dana", ""),
        ("dana lee", ""),
        ("", ""),
    ],
)
def test_only_pages_on_linkedin_are_opened(noted: str, link: str) -> None:
    assert profile_link(noted) == link


@given(st.text(max_size=80))
def test_a_page_is_on_linkedin_or_there_is_none(noted: str) -> None:
    for text in (noted, f"linkedin.com/{noted}", f"https://{noted}linkedin.com/in/x"):
        link = profile_link(text)
        assert not link or link.isascii()
        host = link.removeprefix("https://").partition("/")[0]
        assert not link or host == "linkedin.com" or host.endswith(".linkedin.com")


# ---- a card ------------------------------------------------------------------------------------------


def test_a_card_sheet_is_saved_as_a_pdf(screen: Screen, tmp_path: Path) -> None:
    screen.turn("Card")
    screen.press("Card sheet\u2026")
    assert save_to(screen, tmp_path / "card.pdf") == "Thank Dana Lee.pdf"
    assert (tmp_path / "card.pdf").read_bytes().startswith(b"%PDF-")
    assert screen.status() == "PDF saved as card.pdf. It is not marked as sent."


@pytest.mark.parametrize(
    "words", ["", "A.", "Word & <b>word</b>.\n" * 60, "x" * 4000, "wide \U0001f642 " * 900]
)
def test_any_words_fit_on_cards(qtbot: QtBot, words: str) -> None:
    assert card_sheet(words, ["A name as long as any " * 20, "Halden"], "US").startswith(b"%PDF-")


def test_a_file_gets_a_name_that_every_system_takes() -> None:
    assert file_name('Thank Dana/Lee: <"A&B"> \u2026') == "Thank Dana Lee A B"
    assert file_name("../..") == "Message"
    assert len(file_name("long " * 60)) <= 80


# ---- what went ----


def test_what_was_sent_is_looked_at_again_as_it_was_sent(screen: Screen) -> None:
    assert "What you sent" not in entries(screen)
    screen.type_into(screen.window.today.pane.note.body, " PS: good luck")
    note = screen.body()
    screen.press("Copy and mark sent")
    assert screen.selected() == "Thank Sam Okafor"
    assert "What you sent" in entries(screen)
    menu = screen.window.today.pane.bar.sent
    menu.aboutToShow.emit()
    [entry] = menu.actions()
    assert entry.text().startswith("Thanked Dana Lee")
    entry.trigger()
    sheet = screen.window.findChild(WordsSheet)
    assert sheet is not None
    assert sheet.body.toPlainText() == note
    sheet.accept()


def test_the_notes_left_this_month_are_counted_and_the_last_is_warned_of(
    qtbot: QtBot, tmp_path: Path, clock: FakeClock
) -> None:
    made = Halden(clock, name="budget")
    sent = [made.contact(made.halden, f"Person{number} Lee", "Engineer") for number in range(4)]
    for number, contact in enumerate(sent[:3]):
        at = made.at(made.day(-2), 9 + number)
        made.sent(made.process.id, contact, MessageKind.CONNECT, at, Channel.LINKEDIN)
    records = [replace(one, body="Hello") if isinstance(one, Message) else one for one in made.records]
    workspace = make_workspace(tmp_path / "budget", *records, clock=clock)
    screen = Screen(qtbot, workspace)
    screen.choose("Connect with Dana Lee")
    assert "Fine: Note 4 of about 5 this month" in screen.checks()
    screen.press("Copy and mark sent")
    screen.choose("Connect with Sam Okafor")
    assert screen.checks()[0] == "Look again: The last of about 5 notes this month"
    screen.press("Open LinkedIn")
    assert screen.window.today.pane.notice.isVisible()
    workspace.close()


# ---- ways to answer ----------------------------------------------------------------------------------


def test_what_the_bar_offers_follows_the_channel(screen: Screen) -> None:
    pane = screen.window.today.pane
    assert {Action.MAIL, Action.EML, Action.RICH} <= shown_actions(pane)
    screen.turn("Card")
    assert Action.CARD_SHEET in shown_actions(pane)
    assert Action.MAIL not in shown_actions(pane)
    screen.choose("Connect with Dana Lee")
    assert Action.LINKEDIN in shown_actions(pane)
    assert not pane.bar.more.isVisible() or "Save as a mail file\u2026" not in entries(screen)


@pytest.fixture
def refused(qtbot: QtBot, tmp_path: Path, clock: FakeClock) -> Iterator[Screen]:
    """Return the window on a process that was heard a no from this morning."""
    made = Halden(clock, name="no")
    made.reply(made.process, made.dana, ReplyKind.NO, made.at(made.day(0), 8), "Sadly not this time.")
    workspace = make_workspace(tmp_path / "no", *made.records, clock=clock)
    workspace.update_settings(with_profile(workspace.settings, name="Alex Moreau"))
    screen = Screen(qtbot, workspace)
    screen.choose("Thank Dana Lee all the same")
    yield screen
    screen.window.keep_typing()
    workspace.close()


def ways(screen: Screen) -> list[str]:
    field = screen.window.today.pane.note.variant
    return [field.itemText(at) for at in range(field.count())]


def answer_so(screen: Screen, words: str) -> None:
    """Choose another way by keyboard."""
    field = screen.window.today.pane.note.variant
    field.setFocus()
    for _ in ways(screen):
        if field.currentText() != words:
            screen.key(KEY.Key_Down)
    assert field.currentText() == words


def test_a_no_is_answered_in_one_of_several_ways(refused: Screen) -> None:
    assert ways(refused) == ["Thank them", "Ask for feedback", "Ask about other openings"]
    said = []
    for way in ways(refused):
        answer_so(refused, way)
        said.append(refused.body())
        assert all(check.startswith("Fine: ") for check in refused.checks())
    assert len(set(said)) == 3


def test_the_way_to_answer_is_known_again_after_a_restart(refused: Screen, qtbot: QtBot) -> None:
    answer_so(refused, "Ask for feedback")
    refused.type_into(refused.window.today.pane.note.body, " PS: good luck")
    refused.window.keep_typing()
    again = Screen(qtbot, refused.workspace)
    again.choose("Thank Dana Lee all the same")
    assert again.window.today.pane.note.variant.currentText() == "Ask for feedback"
    assert again.body().endswith("PS: good luck")


def test_there_is_no_choice_where_there_is_one_way(screen: Screen) -> None:
    assert not screen.window.today.pane.note.variant.isVisible()
