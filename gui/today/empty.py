"""What Today says when there is nothing on it at all."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.theme import type as typeface
from gui.theme.colours import colours_of
from gui.theme.hue import Hue
from gui.theme.icons import paint_icon
from gui.theme.painting import RADIUS_CARD, panel
from gui.widgets.button import Button, Weight
from gui.widgets.card import Card
from gui.widgets.text import Text

_TILE, _GLYPH = 48, 26


class _Tile(QWidget):
    """A tick on green: all is well; or another icon, where nothing was done yet."""

    def __init__(self, parent: QWidget, icon: str, hue: Hue) -> None:
        super().__init__(parent)
        self.icon, self._hue = icon, hue
        self.setFixedSize(_TILE, _TILE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        painter = QPainter(self)
        panel(painter, self.rect(), colours.ground(self._hue), None, RADIUS_CARD)
        off = (_TILE - _GLYPH) // 2
        paint_icon(painter, self.icon, QRect(off, off, _GLYPH, _GLYPH), colours.ink(self._hue), 2.2)
        painter.end()


class NothingToDo(Card):
    """Kind words, when the next thing is, and the way to enter an interview.

    A tick stands over them, or the `icon` of what is not there yet.
    """

    new_interview = Signal()

    def __init__(self, parent: QWidget | None = None, icon: str = "") -> None:
        super().__init__(parent)
        self.tile = _Tile(self, icon or "check", Hue.INFO if icon else Hue.DONE)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(10)
        column.addStretch(2)
        column.addWidget(self.tile, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(4)
        self._title = Text("", self, kind=typeface.heading, centred=True)
        column.addWidget(self._title)
        self._words = Text("", self, muted=True, centred=True)
        column.addWidget(self._words)
        column.addSpacing(6)
        self.button = Button("Enter an interview", self, weight=Weight.PLAIN, hint="Ctrl+N")
        self.button.clicked.connect(self.new_interview)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._hint = Text("", self, kind=typeface.small, muted=True, centred=True)
        column.addWidget(self._hint)

    def say(self, title: str, words: str, hint: str) -> None:
        """Show these words; `hint` is the quietest of them."""
        self._hint.setText(hint)
        self._title.setText(title)
        self._words.setText(words)

    def texts(self) -> tuple[str, str, str]:
        """Return the words shown."""
        return self._title.text(), self._words.text(), self._hint.text()
