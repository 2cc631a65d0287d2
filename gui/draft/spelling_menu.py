"""What may be meant by a word that no dictionary knows, at the top of the editor's own menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QFont

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from core.drafting.checks.letter import Span
    from gui.draft.editor import BodyEditor
    from gui.draft.spelling import Spelling


def spelling_menu(menu: QMenu, editor: BodyEditor, place: Span, spelling: Spelling) -> None:
    """Put what may be meant by the word at `place` before everything else in the menu."""
    _Meant(menu, editor, place, spelling)


class _Meant(QObject):
    """Lives as long as its menu."""

    def __init__(self, menu: QMenu, editor: BodyEditor, place: Span, spelling: Spelling) -> None:
        super().__init__(menu)
        self._editor, self._place, self._spelling = editor, place, spelling
        self._word = editor.text()[slice(*place)]
        entries = [self._offer(words) for words in spelling.offers(self._word)] or [self._nothing()]
        learn = QAction(f"Add \u201c{self._word}\u201d to the dictionary", self)
        learn.triggered.connect(self._learn)
        between = QAction(self)
        between.setSeparator(True)
        menu.insertActions(menu.actions()[0], [*entries, learn, between])

    def _offer(self, words: str) -> QAction:
        entry = QAction(words, self)
        strong = QFont(entry.font())
        strong.setWeight(QFont.Weight.DemiBold)
        entry.setFont(strong)
        entry.setData(words)
        entry.triggered.connect(self._take)
        return entry

    def _nothing(self) -> QAction:
        entry = QAction("Nothing like it is known", self)
        entry.setEnabled(False)
        return entry

    def _take(self) -> None:
        entry = self.sender()
        if isinstance(entry, QAction):
            text, (start, end) = self._editor.text(), self._place
            self._editor.mend(f"{text[:start]}{entry.data()}{text[end:]}")

    def _learn(self) -> None:
        self._spelling.learn(self._word)
