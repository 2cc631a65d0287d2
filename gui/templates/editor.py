"""The text of a template: coloured, with its mistakes underlined, and its fields offered as one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QStringListModel, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QCompleter, QListView

from gui.draft.editor import BodyEditor
from gui.draft.places import qt_place
from gui.templates.ink import TemplateInk
from gui.templates.offers import offers
from gui.widgets.scroll import ThinScrollBar

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

_MOST_ROWS = 8
_WIDTH = 460
_OURS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Tab})


class TemplateEditor(BodyEditor):
    """A `BodyEditor` that knows what a template may say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Text of the template")
        self._begun = ""
        self._model = QStringListModel(self)
        self._texts: dict[str, str] = {}
        self.fields = QListView()
        self.fields.setAccessibleName("Fields")
        self.fields.setVerticalScrollBar(ThinScrollBar())
        self.fields.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.fields.setSpacing(2)
        self.completer = QCompleter(self._model, self)
        self.completer.setPopup(self.fields)
        self.completer.setWidget(self)
        self.completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.completer.setMaxVisibleItems(_MOST_ROWS)
        self.completer.activated.connect(self._take)
        self._ink = TemplateInk(self.document(), self.palette())
        self.edited.connect(self._offer)

    def changeEvent(self, event: QEvent) -> None:
        """Colour in the colours of the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_ink"):
            self._showing = True
            self._ink.follow(self.palette())
            self._showing = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave to the offers, while they are open, the keys that take one or put them away."""
        if self.fields.isVisible() and event.key() in _OURS:
            event.ignore()
            return
        super().keyPressEvent(event)

    def offered(self) -> list[str]:
        """Return the names that are offered now."""
        if not self.fields.isVisible():
            return []
        return [row.split()[0] for row in self._model.stringList()]

    def _offer(self) -> None:
        cursor = self.textCursor()
        block = cursor.block().text()
        at = len(block.encode("utf-16-le")[: cursor.positionInBlock() * 2].decode("utf-16-le", "replace"))
        self._begun, found = offers(block[:at], block[at:])
        if not found or not self.hasFocus():
            self.fields.hide()
            return
        self._texts = {f"{one.name}   {one.words}": one.text for one in found}
        self._model.setStringList(list(self._texts))
        where = self.cursorRect()
        where.setWidth(_WIDTH)
        self.completer.complete(where)
        self.fields.setCurrentIndex(self.completer.completionModel().index(0, 0))

    def _take(self, row: str) -> None:
        """Put in what was chosen, in the place of what was begun."""
        cursor = self.textCursor()
        left = QTextCursor.MoveOperation.Left
        cursor.movePosition(left, QTextCursor.MoveMode.KeepAnchor, qt_place(self._begun, len(self._begun)))
        cursor.insertText(self._texts[row])
        self.setTextCursor(cursor)
        self.fields.hide()
