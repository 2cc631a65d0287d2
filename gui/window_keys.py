"""The keys that work everywhere in the window, as actions that the menu shows too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from gui.draft.actions import Action
from gui.screens import SCREENS

if TYPE_CHECKING:
    from gui.main_window import MainWindow


class WindowKeys(QObject):
    """The actions of the window, each with its keys."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        standard = QKeySequence.StandardKey
        self.new = self._key("New interview\u2026", ("Ctrl+N",), window.new_interview)
        self.search = self._key("&Search\u2026", ("Ctrl+K",), window.search)
        self.replied = self._key("They re&plied\u2026", ("Ctrl+R",), self._they_replied)
        self.answer = self._key("Ans&wer an offer\u2026", (), self._answer_offer)
        self.log = self._key("Lo&g a message\u2026", ("Ctrl+L",), self._log_message)
        self.debrief = self._key("De&brief\u2026", ("Ctrl+D",), self._debrief)
        self.undo = self._key("Undo", (standard.Undo,), window.undo)
        self.redo = self._key("Redo", ("Ctrl+Shift+Z",), window.redo)
        self.templates = self._key("Message &templates\u2026", (), window.errands.open_templates)
        self.shortcuts = self._key("Keyboard shortcuts", ("F1", "?"), window.errands.show_shortcuts)
        self.diagnostics = self._key("Copy &diagnostics", (), window.errands.copy_diagnostics)
        self.about = self._key("Ab&out Afterword", (), window.errands.show_about)
        self.quit = self._key("Quit", ("Ctrl+Q",), window.quit_wanted)
        self.menu = self._key("Menu", ("F10",), window.open_menu)
        self.send = self._key("Copy and mark sent", ("Ctrl+Return", "Ctrl+Enter"), self._copy_and_mark)
        self.copy = self._key("Copy", ("Ctrl+Shift+C",), self._copy)
        self.screens = {one.name: self._key(one.words, (one.key,), self._go) for one in SCREENS}
        for name, action in self.screens.items():
            action.setData(name)

    def _key(self, text: str, keys: tuple[QKeySequence.StandardKey | str, ...], then: object) -> QAction:
        action = QAction(text, self._window)
        action.setShortcuts([QKeySequence(one) for one in keys])
        action.triggered.connect(then)
        self._window.addAction(action)
        return action

    def _go(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._window.go(str(action.data())).focus_first()

    def _they_replied(self) -> None:
        self._window.they_replied()

    def _answer_offer(self) -> None:
        self._window.answer_offer()

    def _log_message(self) -> None:
        self._window.log_message()

    def _debrief(self) -> None:
        self._window.debrief()

    def _copy_and_mark(self) -> None:
        if self._window.page is self._window.today:
            self._window.today.desk.do(Action.COPY_AND_MARK)

    def _copy(self) -> None:
        if self._window.page is self._window.today:
            self._window.today.desk.do(Action.COPY)
