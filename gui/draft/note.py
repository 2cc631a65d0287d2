"""The message itself: channel, tone, subject, text, and what the checks say of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.models import Channel, Tone
from gui.draft.checks import CheckList
from gui.draft.editor import BodyEditor
from gui.draft.questions import Questions
from gui.theme import type as typeface
from gui.widgets.fields import Framed, bare_line
from gui.widgets.link import Link
from gui.widgets.segment import Segment
from gui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.drafting.checks import Check
    from gui.draft.letter import Letter

_CHANNELS = {Channel.EMAIL: "Email", Channel.CARD: "Card", Channel.LINKEDIN: "LinkedIn"}
_TONES = ((Tone.BRIEF, "Brief"), (Tone.WARM, "Warm"), (Tone.FORMAL, "Formal"))
_BODY_AT_LEAST = 150


class Note(QWidget):
    """Shows a `Letter`. `edited` is the person typing; `turned` their choice of a channel or a tone."""

    edited = Signal()
    turned = Signal(object, object)
    restarted = Signal()
    answered = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(self._choices())
        self.subject = self._subject_line()
        self._subject_frame = Framed(self.subject, self, pad_y=9)
        self._subject_frame.row.insertWidget(
            0, Text("Subject", self, kind=typeface.small, muted=True, wrap=False)
        )
        column.addWidget(self._subject_frame)
        self.body = BodyEditor(self)
        self.body.edited.connect(self.edited)
        frame = Framed(self.body, self, pad_x=13, pad_y=11)
        frame.row.setContentsMargins(13, 11, 5, 11)
        frame.setMinimumHeight(_BODY_AT_LEAST)
        column.addWidget(frame, 1)
        column.addLayout(self._own_words())
        self.questions = Questions(self)
        self.questions.answered.connect(self.answered)
        column.addWidget(self.questions)
        self.checks = CheckList(self)
        column.addWidget(self.checks)

    def _choices(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        self.channel: Segment[Channel] = Segment("Channel", self)
        self.channel.chosen.connect(self._turned)
        self.tone: Segment[Tone] = Segment("Tone", self)
        self.tone.offer(_TONES)
        self.tone.chosen.connect(self._turned)
        row.addWidget(self.channel)
        row.addWidget(self.tone)
        row.addStretch(1)
        return row

    def _subject_line(self) -> QLineEdit:
        line = bare_line("", self)
        line.setFont(typeface.sized(line.font(), 13.5))
        line.setAccessibleName("Subject")
        line.textEdited.connect(self.edited)
        return line

    def _own_words(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        self._yours = Text("Your own wording.", self, kind=typeface.small, muted=True, wrap=False)
        row.addWidget(self._yours)
        self.restart = Link("Start again from the template", self)
        self.restart.clicked.connect(self.restarted)
        row.addWidget(self.restart)
        row.addStretch(1)
        return row

    def show_letter(self, letter: Letter) -> None:
        """Show all of it; what is the same already is left alone, cursor included."""
        self.channel.offer([(channel, _CHANNELS[channel]) for channel in letter.step.channels])
        self.channel.set_value(letter.channel)
        self.tone.set_value(letter.tone)
        self._subject_frame.setVisible(letter.channel is Channel.EMAIL)
        if letter.subject != self.subject.text():
            self.subject.setText(letter.subject)
            self.subject.setCursorPosition(0)
        self.body.show_text(letter.body, letter.marked)
        self.say_edited(letter.edited)
        self.questions.ask(letter.missing)

    def say_edited(self, edited: bool) -> None:
        """Say whether the words are the person's own."""
        self._yours.setVisible(edited)
        self.restart.setVisible(edited)

    def say_checks(self, checks: Sequence[Check]) -> None:
        """Show what the checks say of the text."""
        self.checks.say(checks)

    def texts(self) -> tuple[str, str]:
        """Return subject and text as they stand."""
        return self.subject.text(), self.body.text()

    def focus_text(self) -> None:
        """Put the cursor at the beginning of the text."""
        self.body.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turned(self) -> None:
        self.turned.emit(self.channel.value(), self.tone.value())
