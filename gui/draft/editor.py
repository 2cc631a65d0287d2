"""The text of a draft, which a person may change: plain text, with what they connected over marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from gui.draft.places import difference, python_place, qt_span
from gui.theme.colours import colour, colours_of, see_through
from gui.theme.hue import Hue
from gui.theme.type import sized
from gui.widgets.scroll import ThinScrollBar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.drafting.checks.letter import Span
    from gui.draft.spelling import Spelling

_LEADING = 120  # per cent of the font's own line, which is already taller than its letters


class BodyEditor(QTextEdit):
    """Edits plain text. `edited` fires on the person's own keys, not on what is shown to them."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marked: tuple[str, ...] = ()
        self._wrong: tuple[Span, ...] = ()
        self._misspelt: tuple[Span, ...] = ()
        self.speaks: Spelling | None = None  # what knows the language, where something does
        self._showing = False
        self.setAcceptRichText(False)
        self.setAccessibleName("Text of the message")
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(sized(self.font(), 13.5, QFont.Weight.Normal))
        self.document().setDocumentMargin(0)
        self.setVerticalScrollBar(ThinScrollBar())
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        see_through(self)
        self.textChanged.connect(self._text_changed)

    def text(self) -> str:
        """Return the text as it stands."""
        return self.toPlainText()

    def show_text(self, text: str, marked: Sequence[str]) -> None:
        """Show `text`, with each of the phrases `marked` in it set off; says nothing to anybody.

        The same text again moves neither the cursor nor the view.
        """
        self._marked = tuple(phrase for phrase in marked if phrase)
        if text != self.text():
            self._showing = True
            self._wrong = self._misspelt = ()
            self.setPlainText(text)
            self._space_lines()
            self._showing = False
        self._mark()

    def point_out(self, places: Sequence[Span]) -> None:
        """Underline these places of the text as something to look at again."""
        if tuple(places) != self._wrong:
            self._wrong = tuple(places)
            self._mark()

    def underline(self, places: Sequence[Span]) -> None:
        """Underline these places as words that no dictionary knows."""
        if tuple(places) != self._misspelt:
            self._misspelt = tuple(places)
            self._mark()

    def cursor_place(self) -> int:
        """Return where the cursor is, as Python counts."""
        return python_place(self.text(), self.textCursor().position())

    def go_to(self, place: Span) -> None:
        """Select a place of the text, so that the next key replaces it."""
        self.setTextCursor(self._selected(place))
        self.ensureCursorVisible()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def mend(self, text: str) -> None:
        """Make the text this, as if the person had typed what is different: one undo takes it back."""
        place, by = difference(self.text(), text)
        cursor = self._selected(place)
        cursor.insertText(by)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words only, and in the editor's own type."""
        self.insertPlainText(source.text())

    def changeEvent(self, event: QEvent) -> None:
        """Mark in the colours of the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_marked"):
            self._mark()

    def _selected(self, place: Span) -> QTextCursor:
        start, end = qt_span(self.text(), place)
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _space_lines(self) -> None:
        """Give the lines air, which is not the person's doing and so nothing to undo."""
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        airy = QTextBlockFormat()
        airy.setLineHeight(_LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(airy)
        self.document().clearUndoRedoStacks(QTextDocument.Stacks.UndoAndRedoStacks)

    def _text_changed(self) -> None:
        if not self._showing:
            self._wrong = self._misspelt = ()  # until it has been looked at anew: the places have moved
            self._mark()
            self.edited.emit()

    def _mark(self) -> None:
        colours = colours_of(self.palette())
        ground = QTextCharFormat()
        ground.setBackground(colours.ground(Hue.DUE))
        ground.setForeground(colour(colours.text))
        wrong = QTextCharFormat()
        wrong.setBackground(colours.ground(Hue.LATE))
        wrong.setForeground(colour(colours.text))
        wrong.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        wrong.setUnderlineColor(colours.ink(Hue.LATE))
        find = self.document().find
        found = [find(phrase, 0, QTextDocument.FindFlag.FindCaseSensitively) for phrase in self._marked]
        shown = [_shown(cursor, ground) for cursor in found if not cursor.isNull()]
        shown += [_shown(self._selected(place), wrong) for place in self._wrong]
        misspelt = QTextCharFormat()
        misspelt.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        misspelt.setUnderlineColor(colours.ink(Hue.LATE))
        shown += [_shown(self._selected(place), misspelt) for place in self._misspelt]
        self.setExtraSelections(shown)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer first, at a word that no dictionary knows, what may be meant."""
        from gui.draft.spelling_menu import spelling_menu

        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        cursor = self.textCursor() if by_key else self.cursorForPosition(event.pos())
        at = python_place(self.text(), cursor.position())
        menu = self.createStandardContextMenu(event.pos())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        place = next(((start, end) for start, end in self._misspelt if start <= at <= end), None)
        if place is not None and self.speaks is not None:
            spelling_menu(menu, self, place, self.speaks)
        menu.popup(
            self.viewport().mapToGlobal(self.cursorRect().bottomLeft()) if by_key else event.globalPos()
        )

    def misspelt(self) -> list[str]:
        """Return the words that are underlined as unknown."""
        return [self._selected(place).selectedText() for place in self._misspelt]

    def wrong_places(self) -> list[str]:
        """Return the words that are underlined as something to look at again."""
        return [self._selected(place).selectedText() for place in self._wrong]


def _shown(cursor: QTextCursor, format_: QTextCharFormat) -> QTextEdit.ExtraSelection:
    selection = QTextEdit.ExtraSelection()
    selection.cursor, selection.format = cursor, format_
    return selection
