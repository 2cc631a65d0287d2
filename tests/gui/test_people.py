"""A person looks up whom they met, corrects what is known of them, merges and deletes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy, QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit

from core import commands
from core.commands.people import NewPerson, add_contact
from core.ids import new_id
from core.models import Change, Channel, Company, Contact, ContactKind, Id, Reply, ReplyKind
from core.people import person
from core.workspace import open_workspace
from gui.draft.sheet import DraftSheet
from gui.people.directory import Directory, Heading, Listed
from gui.people.fact_button import FactButton
from gui.people.links import linkedin_page, mail_to
from gui.people.merge_sheet import MergeSheet
from gui.people.model import PeopleModel
from gui.people.new_person import NewPersonSheet
from gui.people.page import PeoplePage
from gui.people.removal import removal_words
from gui.widgets.question import Question
from tests.gui.screen import CTRL, KEY, Screen
from tests.making import the_step

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


@pytest.fixture
def page(screen: Screen) -> PeoplePage:
    screen.key(KEY.Key_4, CTRL)
    return people(screen)


def people(screen: Screen) -> PeoplePage:
    shown = screen.window.page
    assert isinstance(shown, PeoplePage)
    screen.settle()
    return shown


def listed(page: PeoplePage) -> list[str]:
    return [
        f"# {row.text}" if isinstance(row, Heading) else f"{row.name} | {row.role}" for row in page.list.rows
    ]


def facts(page: PeoplePage) -> list[str]:
    return [
        f"{one.title} | {one.line} | {one.side}"
        for one in page.card.history.findChildren(FactButton)
        if one.isVisibleTo(page)
    ]


def press_fact(screen: Screen, page: PeoplePage, title: str) -> FactButton:
    button = next(one for one in page.card.history.findChildren(FactButton) if one.title == title)
    button.setFocus()
    QTest.keyClick(button, KEY.Key_Space)
    screen.settle()
    return button


def known(workspace: Workspace, key: Id) -> Contact:
    return workspace.stored(Contact, [key])[key]


def line(page: PeoplePage, field: str) -> QLineEdit:
    held = page.card.fields.inputs[field]
    assert isinstance(held, QLineEdit)
    return held


# ---- the list ----------------------------------------------------------------------------------------


def test_everybody_stands_under_their_company(page: PeoplePage, screen: Screen) -> None:
    assert listed(page) == ["# Halden", "Dana Lee | Head of Design", "Sam Okafor | Engineer"]
    assert page.card.title.text() == "Dana Lee"
    assert page.count.text() == "Two people"
    assert screen.window.sidebar.entries["people"].accessibleName() == "People, 2 known"


def test_the_list_is_as_wide_at_the_next_start_as_it_was_made(page: PeoplePage, screen: Screen) -> None:
    assert page.memory() == ""
    handle = page.splitter.handle(1)
    middle = handle.rect().center()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(handle, middle + QPoint(60, 0))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=middle)
    made, remembered = page.splitter.sizes()[0], page.memory()
    assert made > 330
    page.recall("310")
    screen.settle()
    assert page.splitter.sizes()[0] < made
    page.recall(remembered)
    screen.settle()
    assert page.splitter.sizes()[0] == pytest.approx(made, abs=2)
    page.recall("as it was")
    assert page.splitter.sizes()[0] == pytest.approx(made, abs=2)


def test_the_filter_looks_at_names_roles_and_companies(page: PeoplePage, screen: Screen) -> None:
    screen.type_into(page.filter, "ENGI hal")
    assert listed(page) == ["# Halden", "Sam Okafor | Engineer"]
    screen.type_into(page.filter, "zz")
    assert page.count.text() == "Nobody with \u201cENGI halzz\u201d"
    assert page.card.title.text() == "Dana Lee"


def test_keys_walk_from_person_to_person_and_enter_goes_to_the_page(page: PeoplePage, screen: Screen) -> None:
    assert screen.focus() is page.list
    for key, name in (
        (KEY.Key_Down, "Sam Okafor"),
        (KEY.Key_Down, "Sam Okafor"),
        (KEY.Key_Home, "Dana Lee"),
        (KEY.Key_Up, "Dana Lee"),
        (KEY.Key_End, "Sam Okafor"),
        (KEY.Key_PageUp, "Dana Lee"),
        (KEY.Key_PageDown, "Sam Okafor"),
    ):
        screen.key(key)
        assert page.card.title.text() == name
    screen.key(KEY.Key_Return)
    assert screen.focus() is page.card.fields.inputs["name"]


def test_escape_goes_back_and_ctrl_f_to_the_filter(page: PeoplePage, screen: Screen) -> None:
    screen.key(KEY.Key_Return)
    screen.key(KEY.Key_Escape)
    assert screen.focus() is page.list
    screen.key(KEY.Key_F, CTRL)
    assert screen.focus() is page.filter
    QTest.keyClicks(page.filter, "sam")
    assert len(page.list.rows) == 2
    screen.key(KEY.Key_Return)
    assert screen.focus() is page.list
    screen.key(KEY.Key_F, CTRL)
    screen.key(KEY.Key_Escape)
    assert screen.focus() is page.list
    assert len(page.list.rows) == 3


def test_a_narrow_window_shows_the_list_or_the_person(qtbot: QtBot, workspace: Workspace) -> None:
    screen = Screen(qtbot, workspace, 760, 600)
    screen.key(KEY.Key_4, CTRL)
    page = people(screen)
    assert not page.card.isVisible()
    screen.key(KEY.Key_Return)
    assert page.card.isVisible()
    assert not page.list.isVisible()
    screen.press("\u2039 Back to the list")
    assert page.list.isVisible()
    screen.window.resize(1280, 800)
    screen.settle()
    assert page.card.isVisible()


def test_a_new_workspace_says_kindly_that_nobody_is_known(
    qtbot: QtBot, tmp_path: Path, clock: FakeClock
) -> None:
    workspace = open_workspace(tmp_path / "new", clock)
    screen = Screen(qtbot, workspace)
    screen.key(KEY.Key_4, CTRL)
    page = people(screen)
    assert page.empty.texts()[0] == "Nobody here yet"
    assert page.empty.tile.icon == "person"
    assert not page.splitter.isVisible()
    assert screen.focus() is page.new_button
    add_contact(workspace, NewPerson(name="Kim", company="Orbit"))
    assert listed(page) == ["# Orbit", "Kim | "]
    assert page.card.title.text() == "Kim"
    workspace.close()


def test_what_changes_elsewhere_shows_when_one_comes_back(
    page: PeoplePage, screen: Screen, workspace: Workspace
) -> None:
    screen.key(KEY.Key_1, CTRL)
    add_contact(workspace, NewPerson(name="Ada", company="Halden"))
    screen.key(KEY.Key_4, CTRL)
    assert listed(page)[1] == "Ada | "
    assert page.card.title.text() == "Dana Lee"


def test_the_model_keeps_qts_rules(qtbot: QtBot, workspace: Workspace, halden: Halden) -> None:
    model, directory = PeopleModel(), Directory(workspace)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert model.show_rows(directory.rows(""))
    assert not model.show_rows(directory.rows(""))
    assert model.show_rows(directory.rows("sam"))
    assert model.data(model.index_of(halden.sam.id), Qt.ItemDataRole.AccessibleTextRole) == (
        "Sam Okafor, Engineer, Halden"
    )
    assert model.flags(model.index(0, 0)) == Qt.ItemFlag.NoItemFlags
    assert model.show_rows(())
    assert tester.model() is model


def test_the_directory_reads_only_what_changed(workspace: Workspace, halden: Halden) -> None:
    directory = Directory(workspace)
    first = directory.everybody()
    assert directory.everybody() is first
    change = commands.people.change_contact(workspace, halden.dana.id, "name", "Zoe Lee")
    directory.note(change)
    assert [one.name for one in directory.everybody()] == ["Sam Okafor", "Zoe Lee"]
    directory.note(Change(title=""))
    assert [one.name for one in directory.everybody()] == ["Sam Okafor", "Zoe Lee"]
    rows = directory.rows("", without=halden.sam.id)
    assert [row.name for row in rows if isinstance(row, Listed)] == ["Zoe Lee"]


# ---- one person --------------------------------------------------------------------------------------


def test_a_person_has_what_is_due_and_what_was(
    page: PeoplePage, screen: Screen, workspace: Workspace, halden: Halden
) -> None:
    thank = the_step(workspace, halden.thank_dana)
    commands.mark_sent(workspace, thank, Channel.EMAIL, "Thank you, Dana", "It was good.\nYours, Alex")
    reply = Reply(
        id=new_id(),
        changed=workspace.clock.now(),
        application_id=halden.process.id,
        zone="UTC",
        kind=ReplyKind.NEWS_LATER,
        received_at=workspace.clock.now(),
        contact_id=halden.dana.id,
        words="Soon",
    )
    workspace.apply(Change(title="Reply", after=(reply,)))
    screen.settle()
    assert facts(page) == [
        "Connect with Dana Lee | LinkedIn, with a short note. | by 15:30",
        (
            "Thank Dana Lee for the news | They wrote today that they need longer. Two lines are enough. "
            "| by tomorrow 09:20"
        ),
        "Follow up with Dana Lee | Only if no reply by then. | Tue 1 Dec",
        "Interview, Halden, Product Designer | how your team runs critique | Mon 23 Nov",
        "Thank-you | Thank you, Dana | Tue 24 Nov",
        "News later | Soon | Tue 24 Nov",
    ]
    spoken = [one.accessibleName() for one in page.card.history.findChildren(FactButton)]
    assert "Follow up with Dana Lee. Only if no reply by then. Tue 1 Dec" in spoken
    assert not [words for words in spoken if ".." in words]
    (text,) = page.card.history.texts.values()
    assert not text.isVisible()
    press_fact(screen, page, "Thank-you")
    assert text.text() == "Thank you, Dana\n\nIt was good.\nYours, Alex"
    assert text.isVisible()
    screen.type_into(line(page, "role"), " and more")
    page.keep_typing()
    assert text.isVisible()  # it stays open while something else is typed
    press_fact(screen, page, "Thank-you")
    assert not text.isVisible()


def test_a_step_opens_its_draft_and_an_interview_its_process(
    page: PeoplePage, screen: Screen, halden: Halden
) -> None:
    wanted = QSignalSpy(page.process_wanted)
    page.process_wanted.disconnect(screen.window.open_process)
    press_fact(screen, page, "Interview, Halden, Product Designer")
    assert wanted.at(0) == [halden.process.id, halden.panel.id]
    press_fact(screen, page, "Thank Dana Lee")
    sheet = screen.window.findChild(DraftSheet)
    assert sheet is not None
    sheet.reject()


def test_any_screen_can_open_a_person(screen: Screen, halden: Halden) -> None:
    screen.window.today.contact_wanted.emit(halden.sam.id)
    page = people(screen)
    assert page.card.title.text() == "Sam Okafor"
    page.filter.setText("dana")
    screen.window.open_contact(halden.sam.id)
    assert page.card.title.text() == "Sam Okafor"
    assert page.filter.text() == ""


def test_addresses_are_copied_and_opened_by_a_click(
    page: PeoplePage, screen: Screen, workspace: Workspace, halden: Halden
) -> None:
    assert not page.card.fields.open.isEnabled()
    assert page.card.fields.open.toolTip() == "There is no address of a LinkedIn page yet"
    screen.press("Copy the e-mail address")
    assert screen.clipboard.texts == ["dana@halden.example"]
    assert page.status.text() == "Copied."
    screen.press("Write an e-mail")
    screen.type_into(line(page, "linkedin"), "linkedin.com/in/dana-lee")
    screen.press("Open the LinkedIn page")
    assert screen.opener.opened == ["mailto:dana@halden.example", "https://linkedin.com/in/dana-lee"]
    screen.opener.there = False
    screen.press("Write an e-mail")
    assert page.status.text() == "No program answered to this link."


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("https://www.linkedin.com/in/d", "https://www.linkedin.com/in/d"),
        ("www.linkedin.com/in/\u00e9", "https://www.linkedin.com/in/%C3%A9"),
        ("http://linkedin.com/in/d", ""),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("dana-lee", ""),
        ("https://a b", ""),
        ("", ""),
    ],
)
def test_only_pages_over_https_are_opened(text: str, link: str) -> None:
    assert linkedin_page(text) == link


def test_a_mail_link_is_to_one_address_alone() -> None:
    assert mail_to("a&cc=b@c.example?x") == "mailto:a%26cc%3Db@c.example%3Fx"
    assert mail_to("nobody") == ""


# ---- changing ----------------------------------------------------------------------------------------


def test_what_is_typed_is_kept_as_one_goes_and_undone_field_by_field(
    page: PeoplePage, screen: Screen, workspace: Workspace, halden: Halden
) -> None:
    screen.type_into(line(page, "role"), " and Research")
    screen.qtbot.waitUntil(lambda: known(workspace, halden.dana.id).role == "Head of Design and Research")
    assert page.card.where.text() == "Head of Design and Research, Halden"
    assert listed(page)[1] == "Dana Lee | Head of Design and Research"
    notes = page.card.fields.inputs["notes"]
    assert isinstance(notes, QPlainTextEdit)
    screen.type_into(notes, "Met at a fair")
    page.keep_typing()
    assert known(workspace, halden.dana.id).notes == "Met at a fair"
    screen.type_into(line(page, "name"), "y")  # and undone before the pause in which it is saved
    for _ in range(3):
        screen.key(KEY.Key_Z, CTRL)
    assert known(workspace, halden.dana.id) == halden.dana
    assert line(page, "name").text() == "Dana Lee"
    assert line(page, "role").text() == "Head of Design"


def test_part_and_language_are_kept_at_once(
    page: PeoplePage, screen: Screen, workspace: Workspace, halden: Halden
) -> None:
    fields = page.card.fields
    fields.kind.setFocus()
    QTest.keyClick(fields.kind, KEY.Key_Down)
    fields.kind.activated.emit(fields.kind.currentIndex())
    fields.language.setCurrentIndex(fields.language.findText("German"))
    fields.language.activated.emit(fields.language.currentIndex())
    contact = known(workspace, halden.dana.id)
    assert contact.kind is ContactKind.HIRING_MANAGER
    assert contact.language == "de"
    workspace.apply(
        Change(
            title="x",
            before=(contact,),
            after=(
                Contact(
                    id=contact.id,
                    changed=contact.changed,
                    company_id=contact.company_id,
                    name="Dana",
                    language="cy",
                ),
            ),
        )
    )
    assert fields.language.currentText() == "cy"


def test_what_cannot_be_is_said_beside_its_field_and_nothing_is_lost(
    page: PeoplePage, screen: Screen, workspace: Workspace, halden: Halden
) -> None:
    email = line(page, "email")
    email.clear()
    screen.type_into(email, "dana at halden")
    screen.key(KEY.Key_Tab)
    row = page.card.fields.rows["email"]
    assert row.under.words().startswith("That is not an e-mail address yet.")
    assert not page.card.fields.copy.isEnabled()
    assert known(workspace, halden.dana.id) == halden.dana
    page.list.setFocus()
    screen.key(KEY.Key_Down)
    assert page.card.title.text() == "Dana Lee"
    assert page.list.person() == halden.dana.id
    assert screen.focus() is email
    assert email.text() == "dana at halden"
    mend = "Mend the e-mail address first, or press Esc to put the old one back."
    assert page.status.text() == mend
    screen.key(KEY.Key_1, CTRL)
    assert people(screen) is page
    email.selectAll()
    QTest.keyClicks(email, "dana.lee@halden.example")
    assert row.under.words() == ""
    assert page.status.text() == ""
    screen.key(KEY.Key_1, CTRL)
    assert not page.isVisible()
    assert known(workspace, halden.dana.id).email == "dana.lee@halden.example"


def test_escape_puts_back_what_cannot_be_kept(
    page: PeoplePage, screen: Screen, workspace: Workspace, halden: Halden
) -> None:
    email = line(page, "email")
    screen.type_into(email, " or so")
    for words in ("New person", "Delete\u2026", "Merge with\u2026"):
        page.say("", can_undo=False)
        screen.press(words)
        assert page.status.text().startswith("Mend the e-mail address first")
        assert screen.focus() is email
    screen.key(KEY.Key_Escape)
    assert email.text() == halden.dana.email
    assert page.card.fields.rows["email"].under.words() == ""
    assert page.status.text() == ""
    assert screen.focus() is email
    assert page.card.fields.copy.isEnabled()
    screen.key(KEY.Key_Escape)
    assert screen.focus() is page.list
    assert known(workspace, halden.dana.id) == halden.dana


def test_typing_goes_on_while_something_else_changes(
    page: PeoplePage, screen: Screen, workspace: Workspace, halden: Halden
) -> None:
    name = line(page, "name")
    screen.type_into(name, " ")
    commands.people.change_contact(workspace, halden.dana.id, "role", "CEO")
    assert name.text() == "Dana Lee "
    screen.type_into(name, "Jr")
    page.keep_typing()
    assert known(workspace, halden.dana.id).name == "Dana Lee Jr"
    assert page.card.title.text() == "Dana Lee Jr"


# ---- adding, merging, deleting -----------------------------------------------------------------------


def test_somebody_new_is_added_and_shown(page: PeoplePage, screen: Screen, workspace: Workspace) -> None:
    screen.press("New person")
    sheet = page.findChild(NewPersonSheet)
    assert sheet is not None
    assert sheet.lines["company"].text() == "Halden"
    QTest.keyClick(sheet.lines["name"], KEY.Key_Return)
    assert sheet.rows["name"].under.words() == "A person needs a name."
    QTest.keyClicks(sheet.lines["name"], "Kim Larsen")
    assert sheet.rows["name"].under.words() == ""
    QTest.keyClicks(sheet.lines["email"], "kim")
    sheet.add()
    assert sheet.rows["email"].under.words()
    QTest.keyClicks(sheet.lines["email"], "@halden.example")
    sheet.kind.setCurrentIndex(2)
    QTest.keyClick(sheet.lines["email"], KEY.Key_Return)
    screen.settle()
    assert page.card.title.text() == "Kim Larsen"
    assert page.status.text() == "Kim Larsen is added."
    assert known(workspace, page.list.person()).kind is ContactKind.RECRUITER
    screen.window.undo()
    assert "Kim Larsen | " not in listed(page)
    assert page.card.title.text() in {"Dana Lee", "Sam Okafor"}


def test_two_entries_are_seen_side_by_side_and_become_one(
    page: PeoplePage, screen: Screen, workspace: Workspace, halden: Halden
) -> None:
    other = add_contact(workspace, NewPerson(name="Dana L.", company="Agency", email="d@agency.example"))
    screen.press("Merge with\u2026")
    sheet = page.findChild(MergeSheet)
    assert sheet is not None
    assert not sheet.merge.isEnabled()
    assert [row.text for row in sheet.list.rows if isinstance(row, Heading)] == ["Halden", "Agency"]
    QTest.keyClicks(sheet.filter, "dana")
    sheet.list.setFocus()
    QTest.keyClick(sheet.list, KEY.Key_Home)
    assert sheet.other_id() == other.id
    assert sheet.both is not None
    assert set(sheet.both.choices) == {"name", "email"}
    assert "Other e-mail: d@agency.example" in sheet.summary.text()
    theirs = sheet.both.choices["email"][1]
    assert theirs.accessibleName() == "E-mail: d@agency.example"
    theirs.setFocus()
    QTest.keyClick(theirs, KEY.Key_Space)
    assert "Other e-mail: dana@halden.example" in sheet.summary.text()
    QTest.mouseClick(sheet.merge, Qt.MouseButton.LeftButton)
    screen.settle()
    assert page.status.text() == "Merge Dana L. into Dana Lee: done."
    contact = known(workspace, halden.dana.id)
    assert contact.email == "d@agency.example"
    assert "Also known as: Dana L." in contact.notes
    assert listed(page) == ["# Halden", "Dana Lee | Head of Design", "Sam Okafor | Engineer"]
    screen.window.undo()
    assert "Dana L. | " in listed(page)


@pytest.mark.parametrize("keys", [(KEY.Key_Return,), (KEY.Key_Down, KEY.Key_Return)])
def test_the_other_entry_is_chosen_by_keys_from_the_filter(
    page: PeoplePage, screen: Screen, workspace: Workspace, keys: tuple[Qt.Key, ...]
) -> None:
    other = add_contact(workspace, NewPerson(name="Ruth Abe", company="Agency"))
    screen.press("Merge with\u2026")
    sheet = page.findChild(MergeSheet)
    assert sheet is not None
    QTest.keyClicks(sheet.filter, "ruth")
    for key in keys:
        screen.key(key)
    assert sheet.other_id() == other.id
    assert sheet.isVisible()
    assert screen.focus() is sheet.merge


def test_deleting_somebody_with_a_history_asks_and_says_what_goes(
    page: PeoplePage, screen: Screen, workspace: Workspace, halden: Halden
) -> None:
    for gone in (False, True):
        screen.press("Delete\u2026")
        question = next(one for one in page.findChildren(Question) if one.isVisible())
        assert question.accessibleName() == "Delete Dana Lee?"
        assert question.accessibleDescription() == (
            "What goes: the entry and what you noted of one interview. There is then nobody to ask for news. "
            "You can undo it until you quit."
        )
        assert question.focusWidget() is question.no
        QTest.mouseClick(question.yes if gone else question.no, Qt.MouseButton.LeftButton)
        screen.settle()
        assert (halden.dana.id not in workspace.stored(Contact, [halden.dana.id])) is gone
    assert page.card.title.text() == "Sam Okafor"
    assert page.status.text() == "Dana Lee is deleted."
    screen.press("Undo")
    assert "Dana Lee | Head of Design" in listed(page)


def test_somebody_nothing_happened_with_goes_without_a_question(
    page: PeoplePage, screen: Screen, workspace: Workspace
) -> None:
    kim = add_contact(workspace, NewPerson(name="Kim", company="Halden"))
    page.show_contact(kim.id)
    screen.press("Delete")
    assert page.status.text() == "Kim is deleted."
    assert not workspace.stored(Contact, [kim.id])


def test_what_goes_and_what_stays_is_counted(workspace: Workspace, halden: Halden) -> None:
    thank = the_step(workspace, halden.thank_sam)
    commands.mark_sent(workspace, thank, Channel.EMAIL, "", "Hello")
    commands.people.change_contact(workspace, halden.sam.id, "notes", "Tall")
    change = commands.people.removal_of(workspace, halden.sam.id)
    words = removal_words(known(workspace, halden.sam.id), change)
    assert "What goes: the entry with its notes and what you noted of one interview." in words
    assert "What stays with the process, without a name: one message." in words


def test_the_last_one_to_go_leaves_the_kind_words(
    page: PeoplePage, screen: Screen, workspace: Workspace, halden: Halden
) -> None:
    for one in (halden.dana, halden.sam):
        commands.people.delete_contact(workspace, one.id)
    screen.settle()
    assert page.empty.isVisible()
    assert not page.splitter.isVisible()
    page.remove()
    page.merge()
    assert page.findChild(MergeSheet) is None


def test_every_control_has_a_name_to_be_called_by(page: PeoplePage) -> None:
    for kind in (QAbstractButton, QLineEdit, QPlainTextEdit):
        for control in page.findChildren(kind):
            if control.isVisible() and control.focusPolicy() != Qt.FocusPolicy.NoFocus:
                text = control.text() if isinstance(control, QAbstractButton) else ""
                assert control.accessibleName() or text, control


def test_a_person_of_a_company_that_is_renamed_stands_under_its_new_name(
    page: PeoplePage, workspace: Workspace, halden: Halden
) -> None:
    renamed = Company(id=halden.halden.id, changed=halden.now, name="Orbit")
    workspace.apply(Change(title="Rename", before=(halden.halden,), after=(renamed,)))
    assert listed(page)[0] == "# Orbit"
    assert person(workspace, halden.dana.id).company.name == "Orbit"
