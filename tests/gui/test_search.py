"""A person searches: types, walks through what is found, and opens it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy, QTest

from core import commands
from core.ids import new_id
from core.models import Change, Channel, Company, Outcome, Promise, Reply, ReplyKind, Tone
from gui.draft.sheet import DraftSheet
from gui.interview.page import InterviewPage
from gui.search.model import SearchModel
from gui.search.palette import Palette
from gui.search.results import Heading, Result, rows
from gui.search.veil import Veil
from tests.gui.screen import CTRL, KEY, Screen
from tests.making import the_step

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from core.workspace import Workspace
    from tests.fakes import FakeClock
    from tests.making import Halden

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def screen(qtbot: QtBot, workspace: Workspace) -> Screen:
    return Screen(qtbot, workspace)


def search(screen: Screen, words: str) -> Palette:
    """Open the palette with its key, type, and wait until all is found."""
    screen.window.activateWindow()
    screen.settle()
    screen.key(KEY.Key_K, CTRL)
    palette = screen.window.findChild(Palette)
    assert palette is not None
    type_on(screen, palette, words)
    return palette


def type_on(screen: Screen, palette: Palette, words: str) -> None:
    QTest.keyClicks(palette.field, words)
    screen.qtbot.waitUntil(lambda: palette.reading.is_done)
    screen.settle()


def shown(palette: Palette) -> list[str]:
    return [
        f"# {row.text}" if isinstance(row, Heading) else f"{row.title} | {row.line} | {row.side}"
        for row in palette.list.rows
    ]


def chosen(palette: Palette) -> str:
    result = palette.list.result()
    return result.title if result is not None else ""


def test_ctrl_k_finds_companies_people_and_notes_as_one_types(screen: Screen) -> None:
    palette = search(screen, "hal")
    assert shown(palette) == [
        "# Companies and roles",
        "Halden | Product Designer | ",
        "# People",
        "Sam Okafor | Engineer, Halden | sam@halden.example",
        "Dana Lee | Head of Design, Halden | dana@halden.example",
    ]
    type_on(screen, palette, "den critique")
    assert shown(palette) == [
        "# Notes",
        "You and Dana Lee, Halden | how your team runs critique | Mon 23 Nov",
    ]
    palette.reject()


def test_the_field_on_today_opens_the_palette(screen: Screen) -> None:
    screen.press("Search people, companies, notes and messages")
    palette = screen.window.findChild(Palette)
    assert palette is not None
    assert palette.words.text().startswith("Type a name")
    palette.reject()


def test_where_there_is_no_room_the_field_is_an_icon(qtbot: QtBot, workspace: Workspace) -> None:
    screen = Screen(qtbot, workspace, 760, 560)
    small = screen.window.today.search_button.width()
    screen.window.resize(1280, 800)
    screen.settle()
    assert small < screen.window.today.search_button.width() / 4


def test_arrows_walk_over_headings_and_stop_at_the_ends(screen: Screen) -> None:
    palette = search(screen, "hal")
    assert chosen(palette) == "Halden"
    for key, title in (
        (KEY.Key_Up, "Halden"),
        (KEY.Key_Down, "Sam Okafor"),
        (KEY.Key_Down, "Dana Lee"),
        (KEY.Key_Down, "Dana Lee"),
        (KEY.Key_PageUp, "Halden"),
        (KEY.Key_PageDown, "Dana Lee"),
    ):
        QTest.keyClick(palette.field, key)
        assert chosen(palette) == title
    palette.reject()


def test_return_opens_the_process(screen: Screen) -> None:
    palette = search(screen, "product designer")
    QTest.keyClick(palette.field, KEY.Key_Return)
    screen.settle()
    page = screen.window.page
    assert isinstance(page, InterviewPage)
    assert page.head.title.text() == "Halden, Product Designer"


def test_a_note_opens_its_interview_and_a_click_is_as_good_as_return(screen: Screen, halden: Halden) -> None:
    palette = search(screen, "critique")
    wanted = QSignalSpy(palette.process_wanted)
    index = palette.list.model().index(1, 0)
    QTest.mouseClick(
        palette.list.viewport(), Qt.MouseButton.LeftButton, pos=palette.list.visualRect(index).center()
    )
    screen.settle()
    assert wanted.at(0) == [halden.process.id, halden.panel.id]
    assert isinstance(screen.window.page, InterviewPage)
    assert screen.window.page.writing.interview_id == halden.panel.id


def test_a_person_is_asked_for_by_id(screen: Screen, halden: Halden) -> None:
    palette = search(screen, "dana lee")
    wanted = QSignalSpy(palette.contact_wanted)
    palette.contact_wanted.disconnect(screen.window.open_contact)
    QTest.keyClick(palette.field, KEY.Key_Return)
    assert wanted.at(0) == [halden.dana.id]


def test_own_words_for_a_step_and_what_was_sent_lead_to_the_draft(
    screen: Screen, workspace: Workspace, halden: Halden
) -> None:
    thank = the_step(workspace, halden.thank_dana)
    words = ("Lighthouses", "They are lovely, and warm.")
    commands.save_draft(workspace, thank, Channel.EMAIL, Tone.WARM, *words)
    palette = search(screen, "lighth")
    assert shown(palette)[1] == "Draft: Thank Dana Lee | Lighthouses They are lovely, and warm. | not sent"
    QTest.keyClick(palette.field, KEY.Key_Return)
    screen.settle()
    sheet = screen.window.findChild(DraftSheet)
    assert sheet is not None
    sheet.reject()
    screen.settle()
    commands.mark_sent(workspace, thank, Channel.EMAIL, *words)
    palette = search(screen, "lovely")
    assert shown(palette)[1] == "Thank-you to Dana Lee | Lighthouses They are lovely, and warm. | Tue 24 Nov"
    wanted = QSignalSpy(palette.draft_wanted)
    palette.draft_wanted.disconnect(screen.window.open_draft)
    QTest.keyClick(palette.field, KEY.Key_Enter)
    assert wanted.at(0) == [halden.thank_dana]


def test_what_is_not_there_is_said_and_escape_goes_back(screen: Screen) -> None:
    palette = search(screen, "zeppelin <b>")
    assert palette.words.text() == "Nothing has \u201czeppelin <b>\u201d in it."
    QTest.keyClick(palette.field, KEY.Key_Return)
    assert palette.isVisible()
    assert screen.window.findChild(Veil) is not None
    QTest.keyClick(palette.field, KEY.Key_Escape)
    screen.qtbot.waitUntil(lambda: screen.window.findChild(Palette) is None)
    screen.qtbot.waitUntil(lambda: screen.window.findChild(Veil) is None)


def test_what_changes_meanwhile_is_found_as_it_is_now(
    screen: Screen, workspace: Workspace, halden: Halden
) -> None:
    palette = search(screen, "orbit")
    assert shown(palette) == []
    renamed = replace(halden.halden, name="Orbit Labs")
    workspace.apply(Change(title="Rename", before=(halden.halden,), after=(renamed,)))
    screen.qtbot.waitUntil(lambda: palette.reading.is_done)
    assert shown(palette)[1] == "Orbit Labs | Product Designer | "
    palette.reject()


def test_everything_written_down_says_where_it_is_from(
    screen: Screen, workspace: Workspace, halden: Halden, clock: FakeClock
) -> None:
    now, process = clock.now(), halden.process
    lone = Company(id=new_id(), changed=now, name="Orbit", notes="xylophone at the door")
    before = (halden.halden, halden.dana, process, halden.panel)
    after = (
        replace(halden.halden, notes="xylophone in the lobby"),
        replace(halden.dana, notes="plays the xylophone"),
        replace(process, notes="xylophone budget", outcome=Outcome.DECLINED, closed_at=now),
        replace(halden.panel, notes="a xylophone on the wall"),
        lone,
        Promise(
            id=new_id(),
            changed=now,
            application_id=process.id,
            said_at=now,
            words="after xylophone class",
            on=None,
            zone="UTC",
            interview_id=halden.panel.id,
        ),
        Reply(
            id=new_id(),
            changed=now,
            application_id=process.id,
            kind=ReplyKind.NO,
            received_at=now,
            zone="UTC",
            contact_id=halden.sam.id,
            words="no xylophone",
        ),
    )
    workspace.apply(Change(title="Write", before=before, after=after))
    palette = search(screen, "xylophone")
    assert sorted(shown(palette)) == [
        "# Notes",
        "Interview, Halden | a xylophone on the wall | Mon 23 Nov",
        "Notes on Dana Lee, Halden | plays the xylophone | ",
        "Notes on Halden | xylophone budget | ",
        "Notes on Halden | xylophone in the lobby | ",
        "When they will reply, Halden | after xylophone class | Tue 24 Nov",
    ]
    type_on(screen, palette, " sam")
    assert shown(palette)[1] == "Reply of Sam Okafor, Halden | no xylophone | Tue 24 Nov"
    palette.field.clear()
    type_on(screen, palette, "product halden")
    assert shown(palette)[1] == "Halden | Product Designer | declined"
    palette.reject()


def test_a_screen_reader_hears_each_result_whole(screen: Screen) -> None:
    palette = search(screen, "dana lee")
    result = palette.list.result()
    assert result is not None
    assert result.spoken == "Dana Lee. Head of Design, Halden. dana@halden.example. People"
    model = palette.list.model()
    assert model.data(palette.list.currentIndex(), Qt.ItemDataRole.AccessibleTextRole) == result.spoken
    assert palette.field.accessibleName()
    assert palette.list.accessibleName()
    palette.reject()


def test_the_model_keeps_qts_rules(qtbot: QtBot, workspace: Workspace, halden: Halden) -> None:
    from core.search import Index

    index = Index()
    for group, entries in workspace.search_pages():
        index.add(group, entries)
    model = SearchModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for words in ("hal", "", "critique"):
        found = rows(workspace, index.find(words, 6), words)
        model.show_rows(found)
        assert model.rowCount() == len(found)
        assert model.near(0, 1).isValid() == any(isinstance(row, Result) for row in found)
    assert model.flags(model.index(0, 0)) == Qt.ItemFlag.NoItemFlags
    assert tester.model() is model


def test_a_disk_that_is_away_is_said_in_the_palette(screen: Screen, workspace: Workspace) -> None:
    workspace.paths.database.write_bytes(b"\0" * 200_000)
    screen.window.search()
    palette = screen.window.findChild(Palette)
    assert palette is not None
    QTest.keyClicks(palette.field, "hal")
    screen.qtbot.waitUntil(lambda: palette.reading.is_done)
    screen.settle()
    assert shown(palette) == []
    assert "Nothing was changed." in palette.words.text()
    type_on(screen, palette, "den")
    assert "Nothing was changed." in palette.words.text()
    QTest.keyClick(palette.field, KEY.Key_Escape)
