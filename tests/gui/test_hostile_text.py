"""Markup, ampersands, turned directions and far too much: in every field, on every screen, it stays text.

The picture that the markup asks for is really there, and nobody has read it in the end.
"""

from __future__ import annotations

import os
import shutil
import time
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from core.ids import new_id
from core.models import Change, Channel, Draft, MessageKind, ReplyKind, Tone
from core.records import replace
from core.settings import with_profile
from core.validity import LINE_LENGTH, NAME_LENGTH
from gui.app_menu import app_menu
from gui.at_start import AtStart
from gui.interviews.page import InterviewsPage
from gui.people.page import PeoplePage
from gui.screens import CALENDAR, INTERVIEWS, PEOPLE, SCREENS, SETTINGS, TODAY
from tests.gui.screen import Screen
from tests.making import Halden, make_workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from core.models import Record
    from core.workspace import Workspace
    from tests.fakes import FakeClock

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LONG = 10_000
PATIENCE = 8.0  # seconds of the processor that one look may take; a search that hung took a minute
TURNED = "\u202egro.evil\u202c \u2067x\u2066y\u2069"


@pytest.fixture
def picture(tmp_path: Path) -> Iterator[Path]:
    """A picture that was not read since it was made, and must not be while it is talked of."""
    image, data = QImage(4, 4, QImage.Format.Format_RGB32), QBuffer()
    image.fill(Qt.GlobalColor.red)
    data.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(data, "PNG")  # type: ignore[call-overload]
    path = tmp_path / "a.png"
    path.write_bytes(data.data().data())
    os.utime(path, (1, 2))
    yield path
    assert path.stat().st_atime == 1, "the picture was opened"


@pytest.fixture
def markup(picture: Path) -> str:
    return f"<img src='file://{picture}'><b>A&B</b> {TURNED}"


def hostile(halden: Halden, markup: str, *, filled: bool) -> list[Record]:
    """Return the panel at Halden with markup in every text, as long as each may be where `filled`."""

    def name(of: str) -> str:
        return f"{of} {markup}".ljust(NAME_LENGTH if filled else 0, "w")[:NAME_LENGTH]

    def line() -> str:
        return markup.ljust(LINE_LENGTH if filled else 0, "w")[:LINE_LENGTH]

    def text() -> str:
        return f"{markup}\n{'w' * LONG if filled else ''}\n{'so far ' * (LONG // 7) if filled else ''}"

    day = halden.day(4)
    halden.promise(halden.panel, "in a week", day)
    halden.reply(halden.process, halden.dana, ReplyKind.NEWS_LATER, halden.at(halden.day(-1), 17), text())
    halden.sent(halden.process.id, halden.dana, MessageKind.FOLLOW_UP, halden.at(halden.day(-3), 9))
    draft = Draft(
        id=new_id(), changed=halden.now, application_id=halden.process.id, step_key=halden.thank_sam,
        channel=Channel.EMAIL, tone=Tone.WARM, subject=line(), body=text(),
    )  # fmt: skip
    texts: dict[str, Callable[[], str]] = {
        "place": text, "notes": text, "rapport": text, "words": text, "subject": line, "body": text,
        "linkedin": line, "email": line,
    }  # fmt: skip
    made: list[Record] = [draft]
    for record in halden.records:
        values: dict[str, Any] = {field: of() for field, of in texts.items() if hasattr(record, field)}
        values |= {
            field: name(getattr(record, field)) for field in ("name", "role") if hasattr(record, field)
        }
        made.append(replace(record, **values))
    return made


@pytest.fixture(params=[False, True], ids=["short", "long"])
def nasty(
    tmp_path: Path, clock: FakeClock, halden: Halden, markup: str, request: pytest.FixtureRequest
) -> Iterator[Workspace]:
    made = make_workspace(tmp_path / "data", *hostile(halden, markup, filled=request.param), clock=clock)
    made.update_settings(with_profile(made.settings, name=markup[:NAME_LENGTH], signature=markup))
    yield made
    made.close()


on_short_texts = pytest.mark.parametrize("nasty", [False], indirect=True, ids=["short"])


@pytest.fixture
def screen(qtbot: QtBot, nasty: Workspace) -> Screen:
    return Screen(qtbot, nasty)


def look(screen: Screen) -> None:
    """Paint all that is shown, and see that every word of it is text."""
    begun = time.process_time()
    screen.settle()
    for window in QApplication.topLevelWidgets():
        if window.isVisible():
            window.grab()
            for widget in (window, *window.findChildren(QWidget)):
                check(widget)
    assert time.process_time() - begun < PATIENCE


def check(widget: QWidget) -> None:
    """See that a widget takes nothing for markup: neither its text nor its tool tip nor its boxes."""
    if isinstance(widget, QLabel):
        shown = QLabel.text(widget)  # what Qt itself would show: our labels paint, and leave that empty
        assert widget.textFormat() is Qt.TextFormat.PlainText or "<" not in shown, widget
    for tip in (widget.toolTip(), widget.whatsThis(), widget.statusTip()):
        assert "<img" not in tip, (widget, tip)
    if isinstance(widget, QTextEdit):
        assert "\ufffc" not in widget.toPlainText(), widget  # what stands for a picture
        assert not widget.acceptRichText() or widget.isReadOnly(), widget


def fields(within: QWidget) -> list[QLineEdit | QTextEdit | QPlainTextEdit]:
    """Return the fields that can be typed in."""
    found: list[QLineEdit | QTextEdit | QPlainTextEdit] = [
        *within.findChildren(QLineEdit),
        *within.findChildren(QTextEdit),
        *within.findChildren(QPlainTextEdit),
    ]
    return [one for one in found if one.isVisible() and one.isEnabled() and not one.isReadOnly()]


def fill(screen: Screen, within: QWidget, text: str) -> int:
    """Type a text into every field, and look; return how many fields there were."""
    filled = 0
    for field in fields(within):
        field.setFocus()
        if isinstance(field, QLineEdit):
            field.selectAll()
            field.insert(text)
            field.editingFinished.emit()
        else:
            field.selectAll()
            field.insertPlainText(text)
        filled += 1
    look(screen)
    return filled


def dialogs(screen: Screen) -> list[QDialog]:
    return [one for one in screen.window.findChildren(QDialog) if one.isVisible()]


def close_all(screen: Screen) -> None:
    for _ in range(4):
        for dialog in dialogs(screen):
            dialog.done(0)
        screen.settle()


@pytest.mark.parametrize("name", [one.name for one in SCREENS])
def test_every_screen_shows_it_as_text(screen: Screen, name: str) -> None:
    page = screen.window.go(name)
    look(screen)
    if isinstance(page, InterviewsPage):
        page.show_board(True)
        look(screen)
    screen.window.resize(760, 540)
    look(screen)


def test_an_interview_and_a_person_show_it_as_text(screen: Screen, halden: Halden) -> None:
    screen.window.open_process(halden.process.id)
    look(screen)
    screen.window.open_contact(halden.dana.id)
    look(screen)
    assert isinstance(screen.window.page, PeoplePage)


def test_a_draft_and_its_checks_show_it_as_text(screen: Screen, halden: Halden) -> None:
    for key in (halden.thank_sam, halden.thank_dana):
        assert screen.window.today.select(key)
        look(screen)
    screen.window.open_draft(halden.thank_sam)
    look(screen)
    close_all(screen)


def test_a_search_shows_it_as_text(screen: Screen) -> None:
    screen.window.search()
    for words in ("img", "A&B", "w", "gro.evil"):
        for field in fields(screen.window):
            if field.window() is not screen.window and isinstance(field, QLineEdit):
                field.setText(words)
        screen.qtbot.wait(30)
        look(screen)
    close_all(screen)


def test_what_would_be_undone_and_what_was_done_are_named_as_text(screen: Screen, nasty: Workspace) -> None:
    company = nasty.companies()[0]
    nasty.apply(
        Change(title=f"Rename {company.name}", before=(company,), after=(replace(company, notes="x"),))
    )
    menu = app_menu(screen.window, nasty)
    words = [action.text() for action in menu.actions()]
    assert any("A&&B" in one for one in words)
    menu.close()
    screen.window.undo()
    look(screen)


def add_person(screen: Screen) -> None:
    people_page(screen).add()


def merge_people(screen: Screen, halden: Halden) -> None:
    page = people_page(screen)
    page.show_contact(halden.dana.id)
    page.merge()


def people_page(screen: Screen) -> PeoplePage:
    page = screen.window.go(PEOPLE)
    assert isinstance(page, PeoplePage)
    return page


SHEETS: dict[str, Callable[[Screen, Halden], None]] = {
    "interview": lambda screen, halden: screen.window.new_interview(),
    "round": lambda screen, halden: screen.window.add_round(halden.process.id),
    "reply": lambda screen, halden: screen.window.they_replied(halden.process.id),
    "message": lambda screen, halden: screen.window.log_message(halden.process.id),
    "debrief": lambda screen, halden: screen.window.debrief(halden.panel.id),
    "templates": lambda screen, halden: screen.window.errands.open_templates(),
    "search": lambda screen, halden: screen.window.search(),
    "draft": lambda screen, halden: screen.window.open_draft(halden.thank_sam),
    "person": lambda screen, halden: add_person(screen),
    "merge": merge_people,
}


@on_short_texts
@pytest.mark.parametrize("name", SHEETS)
def test_every_sheet_takes_it_as_text_however_long(
    screen: Screen, halden: Halden, markup: str, name: str
) -> None:
    SHEETS[name](screen, halden)
    screen.qtbot.waitUntil(lambda: any(map(fields, dialogs(screen))))
    look(screen)
    sheet = dialogs(screen)[0]
    filled = 0
    for text in (markup, "w" * LONG, f"{markup} " * (LONG // len(markup))):
        filled += fill(screen, sheet, text)
    assert filled, "there was no field"
    close_all(screen)
    look(screen)


def test_a_second_copy_and_what_was_left_in_a_form_are_shown_as_text(
    screen: Screen, nasty: Workspace, markup: str
) -> None:
    database = nasty.paths.database
    shutil.copyfile(database, database.with_name(f"afterword <b>A&B {TURNED}</b>.sqlite3".replace("/", "")))
    nasty.paths.unfinished.write_text(f"Company: {markup}\n{'w' * LONG}", encoding="utf-8")
    at_start = AtStart(nasty, screen.window, screen.window)
    at_start.show_next()
    for _ in range(2):
        look(screen)
        (sheet,) = dialogs(screen)
        sheet.done(0)
    screen.settle()
    look(screen)


def test_the_question_before_a_person_goes_is_text(screen: Screen, halden: Halden) -> None:
    page = people_page(screen)
    page.show_contact(halden.dana.id)
    page.remove()
    assert dialogs(screen)
    look(screen)
    close_all(screen)


@on_short_texts
@pytest.mark.parametrize("name", [TODAY, INTERVIEWS, PEOPLE, CALENDAR, SETTINGS])
def test_every_field_of_a_screen_takes_it_as_text_however_long(
    screen: Screen, nasty: Workspace, halden: Halden, markup: str, name: str
) -> None:
    page = screen.window.go(name)
    for text in (markup, "w" * LONG):
        fill(screen, page, text)
        close_all(screen)
    screen.window.open_process(halden.process.id)
    fill(screen, screen.window.page, markup)
    close_all(screen)
    assert list(nasty.everything())
