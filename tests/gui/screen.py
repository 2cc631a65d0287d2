"""The window as a person has it: what they see, and what they do with hand and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QRadioButton, QWidget

from gui.bridge import Bridge
from gui.main_window import MainWindow
from gui.theme.wrapping import words_of
from gui.today.rows import Heading, StepRow
from tests.gui.fakes import FakeClipboard, FakeOpener

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from core.workspace import Workspace

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Screen:
    """One window on a real workspace, with a fake clipboard and a fake mail program."""

    def __init__(self, qtbot: QtBot, workspace: Workspace, width: int = 1280, height: int = 800) -> None:
        self.qtbot = qtbot
        self.workspace = workspace
        self.clipboard, self.opener = FakeClipboard(), FakeOpener()
        self.window = MainWindow(workspace)
        qtbot.addWidget(self.window, before_close_func=_for_good)
        self.window.resize(width, height)
        self.bridge = Bridge(workspace, self.window)
        self.bridge.changed.connect(self.window.refresh)
        self.window.show()
        self.window.furnish(self.clipboard, self.opener)
        qtbot.waitExposed(self.window).__enter__()
        self.window.activateWindow()
        self.settle()

    def settle(self) -> None:
        """Let Qt catch up."""
        QApplication.processEvents()

    # ---- eyes ----------------------------------------------------------------------------------------

    def rows(self) -> list[str]:
        """Return the rows of the list: "# Today" for a heading, "Thank Dana Lee | by 15:30" for a step."""
        found = []
        for row in self.window.today.list.rows:
            if isinstance(row, Heading):
                found.append(f"# {row.text}")
            elif isinstance(row, StepRow):
                found.append(f"{row.title} | {row.chip}")
        return found

    def selected(self) -> str:
        """Return the title of the selected step, "" for none."""
        step = self.window.today.list.step()
        return step.title if step is not None else ""

    def title(self) -> str:
        """Return the title of the pane."""
        return self.window.today.pane.title.text()

    def body(self) -> str:
        """Return the text of the message."""
        return self.window.today.pane.note.body.text()

    def status(self) -> str:
        """Return what the status line says."""
        return self.window.today.status.text()

    def checks(self) -> list[str]:
        """Return the checks, each with its sign in words."""
        return self.window.today.pane.note.checks.texts()

    def buttons(self) -> list[str]:
        """Return the words of all the buttons there are to press."""
        return [
            words_of(button.text()) or button.accessibleName()
            for button in self.window.findChildren(QPushButton)
            if button.isVisible()
        ]

    def focus(self) -> QWidget | None:
        """Return what keys go to."""
        return QApplication.focusWidget()

    # ---- hands ---------------------------------------------------------------------------------------

    def choose(self, title: str) -> None:
        """Click on a row of the list."""
        view = self.window.today.list
        for at, row in enumerate(view.rows):
            if isinstance(row, StepRow) and row.title == title:
                index = view.model().index(at, 0)
                view.scrollTo(index)
                self.settle()
                place = view.visualRect(index).center()
                QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
                self.settle()
                return
        raise AssertionError(f"{title} is not among {self.rows()}")

    def press(self, words: str) -> None:
        """Press the button with these words."""
        for button in self.window.findChildren(QPushButton):
            if button.isVisible() and words in {words_of(button.text()), button.accessibleName()}:
                QTest.mouseClick(button, Qt.MouseButton.LeftButton)
                self.settle()
                return
        raise AssertionError(f"{words} is not among {self.buttons()}")

    def turn(self, word: str) -> None:
        """Choose a channel or a tone."""
        for choice in self.window.findChildren(QRadioButton):
            if choice.isVisible() and choice.text() == word:
                QTest.mouseClick(choice, Qt.MouseButton.LeftButton)
                self.settle()
                return
        raise AssertionError(f"there is no {word}")

    def type_into(self, widget: QWidget, text: str) -> None:
        """Type at the end of a field."""
        widget.setFocus()
        one_line = isinstance(widget, QLineEdit)
        QTest.keyClick(widget, KEY.Key_End, Qt.KeyboardModifier.NoModifier if one_line else CTRL)
        QTest.keyClicks(widget, text)
        self.settle()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(self.focus() or self.window, key, modifiers)
        self.settle()


def _for_good(window: MainWindow) -> None:
    window.keep_typing()  # while there is a workspace to keep it in
    window.close_for_good()
