"""Suggestions under a field as it is typed in: from what is known, made up only when asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter

from gui.forms.suggestion_list import MOST_ROWS, SuggestionList
from gui.widgets.fields import frame_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QLineEdit


class Suggestions(QObject):
    """Offers what `suggest` returns for the text typed so far; `taken` fires when one is chosen.

    Down in the field opens the whole list. Ctrl+Return in the list is passed on as `save_wanted`, since it
    means the form.
    """

    taken = Signal()
    save_wanted = Signal()

    def __init__(self, line: QLineEdit, suggest: Callable[[str], Sequence[str]]) -> None:
        super().__init__(line)
        self._line = line
        self._suggest = suggest
        self._model = QStringListModel(self)
        self._completer: QCompleter | None = None
        self._popup: SuggestionList | None = None
        line.textEdited.connect(self._offer)
        line.installEventFilter(self)

    def _offer(self, text: str) -> None:
        found = [] if not text.strip() else list(self._suggest(text))[:MOST_ROWS]
        if found == [text]:
            found = []
        if found or self._completer is not None:
            self._model.setStringList(found)
            self._made()

    def _made(self) -> QCompleter:
        """Return the completer, made the first time there is something to offer."""
        if self._completer is None:
            completer = QCompleter(self._model, self)
            completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setMaxVisibleItems(MOST_ROWS)
            completer.activated.connect(self._taken)
            self._line.setCompleter(completer)
            self._popup = SuggestionList(frame_of(self._line) or self._line)
            self._popup.take_over(completer)
            self._popup.installEventFilter(self)
            self._completer = completer
        return self._completer

    def _taken(self) -> None:
        self.taken.emit()

    def open_all(self) -> None:
        """Open the list of all there is."""
        found = list(self._suggest(""))
        if found:
            self._model.setStringList(found)
            self._made().complete()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        popup = self._popup
        is_open = popup is not None and popup.isVisible()
        if watched is self._line:
            if event.key() == Qt.Key.Key_Down and not is_open:
                self.open_all()
                return True
            return False
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if popup is not None and held and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            popup.hide()
            self.save_wanted.emit()
            return True
        return False
