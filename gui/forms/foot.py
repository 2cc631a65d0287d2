"""The foot of the form: what happens next, what went wrong with saving, and the buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.theme import type as typeface
from gui.theme.colours import colours_of
from gui.theme.hue import Hue
from gui.theme.painting import RADIUS_CONTROL, panel
from gui.widgets.button import Button, Weight
from gui.widgets.card import Card
from gui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

_NOTHING_YET = "Say when it was and who you met. What to do, and by when, shows here."
_LINES = 2


class _Facts(Text):
    """Words with a dot between one fact and the next, but none at the end of a line."""

    def lines(self, width: int) -> list[str]:
        return [line.removesuffix("\u00a0\u00b7") for line in super().lines(width)]


class NextCard(Card):
    """What happens next, in a line or two."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("What happens next")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 11, 16, 12)
        column.setSpacing(2)
        column.addWidget(Text("What happens next", self, kind=typeface.strong))
        self.words = _Facts(_NOTHING_YET, self, kind=typeface.small, muted=True)
        self.words.setMinimumHeight(_LINES * self.words.line_height())
        column.addWidget(self.words)

    def say(self, lines: Sequence[str]) -> None:
        """Show these, or how to come by some."""
        words = "\u00a0\u00b7 ".join(line.replace(" ", "\u00a0") for line in lines) or _NOTHING_YET
        if words != self.words.text():
            self.words.setText(words)
            self.setAccessibleDescription(words)


class Notice(QWidget):
    """Words on the ground of what is late: saving failed, and why."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(13, 10, 13, 10)
        self.words = Text("", self, kind=typeface.small)
        column.addWidget(self.words)
        self.hide()

    def say(self, words: str) -> None:
        """Show these words; none hide the notice."""
        self.words.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        panel(painter, self.rect(), colours_of(self.palette()).ground(Hue.LATE), None, RADIUS_CONTROL)
        painter.end()


class Buttons(QWidget):
    """The buttons, and in their place the question whether to leave.

    `write` are the words of the button that goes on after saving, `also` of one that goes on another way,
    `away` those of the one that leaves, and its hint.
    """

    save = Signal()
    save_and_write = Signal()
    save_and_also = Signal()
    cancel = Signal()
    leave = Signal()
    stayed = Signal()

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        write: str = "Save and &write the notes",
        also: str = "",
        away: tuple[str, str] = ("Cancel", "Esc"),
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._usual_row(write, also, *away))
        column.addWidget(self._leaving_row())
        self.offer_notes(offered=False)
        self.also_button.hide()

    def _usual_row(self, write: str, also: str, away: str, away_hint: str) -> QWidget:
        self.usual = QWidget(self)
        row = QHBoxLayout(self.usual)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        keys = "Ctrl+Return"
        self.write_button = Button(write, self.usual, weight=Weight.PRIMARY, hint=keys)
        self.also_button = Button(also, self.usual)
        self.main_save_button = Button("&Save", self.usual, weight=Weight.PRIMARY, hint=keys)
        self.plain_save_button = Button("&Save", self.usual)
        self.cancel_button = Button(away, self.usual, weight=Weight.QUIET, hint=away_hint)
        self.write_button.clicked.connect(self.save_and_write)
        self.also_button.clicked.connect(self.save_and_also)
        self.main_save_button.clicked.connect(self.save)
        self.plain_save_button.clicked.connect(self.save)
        self.cancel_button.clicked.connect(self.cancel)
        for button in (self.write_button, self.also_button, self.main_save_button, self.plain_save_button):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        return self.usual

    def _leaving_row(self) -> QWidget:
        self.leaving = QWidget(self)
        row = QHBoxLayout(self.leaving)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.stay_button = Button("&Keep writing", self.leaving, weight=Weight.PRIMARY)
        self.leave_button = Button("&Throw it away", self.leaving)
        self.stay_button.clicked.connect(self.stay)
        self.leave_button.clicked.connect(self.leave)
        question = Text("Leave without saving what you typed?", self.leaving)
        row.addWidget(question, 1)
        row.addWidget(self.stay_button)
        row.addWidget(self.leave_button)
        self.leaving.setAccessibleName(question.text())
        self.leaving.hide()
        return self.leaving

    @property
    def save_button(self) -> Button:
        """Return the button that only saves: the main one while there are no notes to write."""
        return self.plain_save_button if self.main_save_button.isHidden() else self.main_save_button

    def offer_notes(self, *, offered: bool) -> None:
        """Offer to go on after saving, such as to the notes once the interview is over."""
        self.write_button.setVisible(offered)
        self.plain_save_button.setVisible(offered)
        self.main_save_button.setVisible(not offered)

    def press_main(self) -> None:
        """Do what the main button does, which is what Ctrl+Return means."""
        (self.save if self.write_button.isHidden() else self.save_and_write).emit()

    def ask(self) -> None:
        """Ask whether to leave."""
        self.usual.hide()
        self.leaving.show()
        self.stay_button.setFocus()

    def stay(self) -> None:
        """Show the usual buttons again."""
        self.leaving.hide()
        self.usual.show()
        self.stayed.emit()

    def is_asking(self) -> bool:
        """Return whether the question is open."""
        return not self.leaving.isHidden()

    def stops(self) -> list[QWidget]:
        """Return what Tab stops at, in order."""
        return [
            self.write_button,
            self.also_button,
            self.main_save_button,
            self.plain_save_button,
            self.cancel_button,
            self.stay_button,
            self.leave_button,
        ]
