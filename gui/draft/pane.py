"""The pane beside the list: one step, its message, and everything that can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.draft.actions import ActionBar
from gui.draft.note import Note
from gui.draft.plain import PlainStep
from gui.draft.reason import Reason
from gui.draft.warning import GuardNotice
from gui.theme import type as typeface
from gui.widgets.chip import Chip
from gui.widgets.link import Link
from gui.widgets.scroll import BAR_WIDTH
from gui.widgets.scrolling import ScrollingArea, scrolling
from gui.widgets.text import Line, Text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from gui.draft.shown import Shown

_MARGIN_X, _MARGIN_Y, _GAP = 18, 16, 10


class DraftPane(QWidget):
    """Shows what it is told to and says what the person does; `left` is the way back to the list."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Draft")
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN_X, _MARGIN_Y, _MARGIN_X - BAR_WIDTH, _MARGIN_Y)
        column.setSpacing(_GAP)
        self.back = Link("\u2039 &Back to the list", self)
        self.back.clicked.connect(self.left)
        self.back.hide()  # placed and shown by the page whose list the pane takes the place of
        column.addLayout(self._head())
        column.addWidget(self._middle(), 1)
        self.notice = GuardNotice(self)
        around = QHBoxLayout()
        around.setContentsMargins(0, 0, BAR_WIDTH, 0)
        around.addWidget(self.notice)
        column.addLayout(around)
        self.bar = ActionBar(self)
        column.addWidget(self.bar)
        self.nothing = Text("", self, muted=True, centred=True)
        column.addWidget(self.nothing, 1)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, BAR_WIDTH, 0)
        row.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(1)
        self.title = Line("", self, kind=typeface.heading)
        self.who = Line("", self, muted=True)
        words.addWidget(self.title)
        words.addWidget(self.who)
        row.addLayout(words, 1)
        self.chip = Chip("", None, self)
        row.addWidget(self.chip)
        return row

    def _middle(self) -> ScrollingArea:
        """Return what scrolls where the window is too low for all of it."""
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        self.note = Note(inner)
        column.addWidget(self.note, 1)
        self.plain = PlainStep(inner)
        column.addWidget(self.plain, 1)
        self.reason = Reason(inner)
        column.addWidget(self.reason)
        self.middle = scrolling(inner, self)
        return self.middle

    def show_step(self, shown: Shown) -> None:
        """Show a step."""
        for part in (self.title, self.who, self.middle):
            part.show()
        self.nothing.hide()
        self.title.setText(shown.step.title)
        self.who.setText(shown.who)
        self.chip.say(shown.when, shown.hue)
        self.note.setVisible(shown.letter is not None)
        self.plain.setVisible(shown.letter is None)
        if shown.letter is not None:
            self.note.show_letter(shown.letter)
        else:
            self.plain.say(shown.plain)
        self.reason.say(shown.step.rule, shown.policy, coming=shown.hue is None, promised=shown.promised)
        self.bar.offer(shown.actions)

    def show_nothing(self, words: str) -> None:
        """Show that there is no step to show, in kind words."""
        for part in (self.title, self.who, self.middle, self.notice, self.bar):
            part.hide()
        self.chip.say("", None)
        self.nothing.setText(words)
        self.nothing.show()

    def focus_first(self) -> None:
        """Put the focus on what a person came for: the text, or else the main button."""
        if not self.note.isHidden():
            self.note.focus_text()
            return
        for button in self.bar.buttons.values():
            if not button.isHidden():
                button.setFocus()
                return
        self.reason.link.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the list with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            if self.notice.isVisible():
                self.notice.hide()
                self.focus_first()
            else:
                self.left.emit()
            return
        super().keyPressEvent(event)
