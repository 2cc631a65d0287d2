"""A disk without room, met in every form: it is said, what was typed stays, and with room it saves."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from gui.screens import PEOPLE, SETTINGS
from gui.settings.page import SettingsPage
from gui.settings.you import YouSection
from gui.widgets.text import Text
from tests.core.limits import files_up_to
from tests.gui.hands import field, press, write
from tests.gui.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from core.workspace import Workspace
    from tests.making import Halden

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits"),
]
WORDS = "What they said about the marmalade telescope"


def told(screen: Screen) -> str:
    """Return all that is said anywhere, and close what is said in boxes."""
    screen.settle()
    texts = [one.text() for one in screen.window.findChildren(Text) if one.isVisible()]
    for box in screen.window.findChildren(QMessageBox):
        if box.isVisible():
            texts.append(box.text())
            box.close()
    screen.settle()
    return "\n".join(texts)


def sheet(screen: Screen) -> QDialog:
    screen.settle()
    return next(one for one in screen.window.findChildren(QDialog) if one.isVisible())


FORMS: dict[str, tuple[Callable[[Screen, Halden], None], str, str]] = {
    "interview": (lambda screen, _: screen.window.new_interview(), "Anything else", "Save"),
    "round": (lambda screen, halden: screen.window.add_round(halden.process.id), "Anything else", "Save"),
    "reply": (lambda screen, halden: screen.window.they_replied(halden.process.id), "Their words", "Save"),
    "message": (
        lambda screen, halden: screen.window.log_message(halden.process.id),
        "The text, if you want to keep it",
        "Save",
    ),
    "debrief": (lambda screen, halden: screen.window.debrief(halden.panel.id), "Anything else", "Save"),
    "person": (lambda screen, _: press(screen.window.go(PEOPLE), "New person"), "Role", "Add"),
}
NEEDED = {
    "interview": (("Company", "Vexworth"), ("Role", "Designer"), ("Date", "yesterday"), ("Start", "10:00")),
    "round": (("Date", "today"), ("Start", "17:00")),
    "reply": (("When will they reply?", "in two weeks"),),
    "person": (("Name", "Mei Chen"), ("Company", "Halden")),
}


@pytest.mark.parametrize("name", FORMS)
def test_a_form_keeps_what_was_typed_until_there_is_room(
    qtbot: QtBot, workspace: Workspace, halden: Halden, name: str
) -> None:
    screen = Screen(qtbot, workspace)
    opens, label, save = FORMS[name]
    opens(screen, halden)
    form = sheet(screen)
    for other, words in NEEDED.get(name, ()):
        write(form, other, words)
    write(form, label, WORDS)
    before = list(workspace.everything())
    with files_up_to(0):
        press(form, save)
        said = told(screen)
    assert "ake room" in said, said
    assert "not saved" in said, said
    assert form.isVisible()
    assert text_of(form, label) == WORDS
    assert list(workspace.everything()) == before
    press(form, save)
    screen.settle()
    assert any(WORDS in repr(record) for record in workspace.everything())
    assert workspace.undo() is not None
    assert set(workspace.everything()) == set(before)


def text_of(within: QWidget, name: str) -> str:
    one = field(within, name)
    return one.text() if hasattr(one, "text") else one.toPlainText()


def test_a_draft_a_person_and_a_process_keep_it_too(
    qtbot: QtBot, workspace: Workspace, halden: Halden
) -> None:
    screen = Screen(qtbot, workspace)
    window = screen.window
    window.today.select(halden.thank_dana)
    window.today.pane.note.body.insertPlainText(WORDS)
    pages: list[tuple[Callable[[], object], Callable[[], str]]] = [
        (lambda: None, window.today.pane.note.body.text),
        (lambda: window.open_contact(halden.dana.id), lambda: text_of(window.page, "Notes")),
        (lambda: window.open_process(halden.process.id), lambda: text_of(window.page, "Anything else")),
    ]
    for number, (opens, text) in enumerate(pages):
        opens()
        if number:
            write(window.page, "Notes" if number == 1 else "Anything else", WORDS)
        with files_up_to(0):
            assert not window.keep_typing()
            assert "ake room" in told(screen)
        assert WORDS in text()
        assert window.keep_typing()
    found = [record for record in workspace.everything() if WORDS in repr(record)]
    assert len(found) == len(pages)


def test_what_is_done_by_keys_says_so_too(qtbot: QtBot, workspace: Workspace, halden: Halden) -> None:
    screen = Screen(qtbot, workspace)
    screen.window.today.select(halden.thank_dana)
    before = list(workspace.everything())
    with files_up_to(0):
        screen.window.keys.send.trigger()
        assert "ake room" in told(screen)
    assert list(workspace.everything()) == before
    assert screen.clipboard.texts  # it was copied, and is said not to be marked


def test_settings_keep_what_was_typed_too(qtbot: QtBot, workspace: Workspace) -> None:
    screen = Screen(qtbot, workspace)
    page = screen.window.go(SETTINGS)
    assert isinstance(page, SettingsPage)
    you = page.sections[0]
    assert isinstance(you, YouSection)
    you.signature.text.setFocus()
    QTest.keyClicks(you.signature.text, "Robin Vale, Leith")
    with files_up_to(0):
        you.keep_typing()
        write(page, "Name", "Robin Vale")
        said = told(screen)
    assert said.count("ake room") == 2
    you.refresh()
    assert (you.name.text(), you.signature.text.toPlainText()) == ("Robin Vale", "Robin Vale, Leith")
    assert workspace.profile.name == "Alex Moreau"
    you.keep_typing()
    assert (workspace.profile.name, workspace.profile.signature) == ("Robin Vale", "Robin Vale, Leith")
    assert "ake room" not in told(screen)
