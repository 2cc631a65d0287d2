"""The message itself: channel, tone, subject, text, and what the checks say of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from core.models import Channel, Tone
from gui.draft.checks import CheckList
from gui.draft.editor import BodyEditor
from gui.draft.letter import Choice, Letter
from gui.draft.own_words import OwnWords
from gui.draft.places import qt_span
from gui.draft.questions import Questions
from gui.draft.spelling import Spelling
from gui.draft.way_field import WayField
from gui.theme import type as typeface
from gui.widgets.fields import Framed, bare_line
from gui.widgets.flow import FlowLayout
from gui.widgets.segment import Segment
from gui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.drafting.checks import Check, Repair
    from core.drafting.compose import Missing

_CHANNELS = {Channel.EMAIL: "E-mail", Channel.CARD: "Card", Channel.LINKEDIN: "LinkedIn"}
_TONES = ((Tone.BRIEF, "Brief"), (Tone.WARM, "Warm"), (Tone.FORMAL, "Formal"))
_BODY_AT_LEAST = 150


class Note(QWidget):
    """Shows a `Letter`. `edited` is the person typing; `turned` their choice of channel, tone or variant."""

    edited = Signal()
    turned = Signal(object)
    restarted = Signal()
    compared = Signal()
    kept = Signal()
    answered = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.letter: Letter | None = None
        self._also: tuple[str, tuple[Missing, ...]] = ("", ())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._choices())
        self.subject = self._subject_line()
        self._subject_frame = Framed(self.subject, self, pad_y=9)
        self._subject_frame.row.insertWidget(
            0, Text("Subject", self, kind=typeface.small, muted=True, wrap=False)
        )
        column.addWidget(self._subject_frame)
        self.body = BodyEditor(self)
        self.body.edited.connect(self.edited)
        self.spelling = Spelling(self.body)
        frame = Framed(self.body, self, pad_x=13, pad_y=11)
        frame.row.setContentsMargins(13, 11, 5, 11)
        frame.setMinimumHeight(_BODY_AT_LEAST)
        column.addWidget(frame, 1)
        self.own = OwnWords(self)
        self.own.restarted.connect(self.restarted)
        self.own.compared.connect(self.compared)
        self.own.kept.connect(self.kept)
        column.addWidget(self.own)
        self.questions = Questions(self.own.restart, self)
        self.questions.answered.connect(self.answered)
        column.addWidget(self.questions)
        self.checks = CheckList(self)
        self.checks.looked_for.connect(self._go_to)
        self.checks.mended.connect(self._mend)
        column.addWidget(self.checks)
        self._gone_to: tuple[str, int] = ("", 0)

    def _choices(self) -> QWidget:
        row = QWidget(self)
        flow = FlowLayout(row, 10, 6)
        self.channel: Segment[Channel] = Segment("Channel", row)
        self.channel.chosen.connect(self._turned)
        self.tone: Segment[Tone] = Segment("Tone", row)
        self.tone.offer(_TONES)
        self.tone.chosen.connect(self._turned)
        self.variant = WayField("What the message says", row)
        self.variant.setFixedHeight(self.tone.sizeHint().height())
        self.variant.activated.connect(self._turned)
        for part in (self.channel, self.tone, self.variant):
            flow.addWidget(part)
        return row

    def _subject_line(self) -> QLineEdit:
        line = bare_line("", self)
        line.setFont(typeface.sized(line.font(), 13.5))
        line.setAccessibleName("Subject")
        line.textEdited.connect(self.edited)
        return line

    def show_letter(self, letter: Letter) -> None:
        """Show all of it; what is the same already is left alone, cursor included."""
        self.letter = letter
        self.variant.offer(letter.ways, letter.variant)
        self.channel.offer([(channel, _CHANNELS[channel]) for channel in letter.step.channels])
        self.channel.set_value(letter.channel)
        self.tone.set_value(letter.tone)
        self._subject_frame.setVisible(letter.channel is Channel.EMAIL)
        if letter.subject != self.subject.text():
            self.subject.setText(letter.subject)
            self.subject.setCursorPosition(0)
        self.body.show_text(letter.body, letter.marked)
        self.spelling.read(letter.language, letter.known, own=letter.edited)
        key, also = self._also
        self.questions.ask((*letter.missing, *(also if key == letter.step.key else ())))

    def ask_also(self, missing: Missing) -> None:
        """Ask for what one way out needs, and put the keyboard there."""
        if self.letter is not None:
            self._also = (self.letter.step.key, (missing,))
            self.questions.ask((*self.letter.missing, missing))
            self.questions.all()[-1].field.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_no_more(self) -> None:
        """Leave it at what the letter itself asks for."""
        self._also = ("", ())

    def say_checks(self, checks: Sequence[Check]) -> None:
        """Show what the checks say of the text, and where in it."""
        self.checks.say(checks)
        wrong = [one for one in checks if not one.ok]
        self.body.point_out([span for one in wrong if not one.in_subject for span in one.spans])
        self._subject_frame.set_wrong(any(one.in_subject for one in wrong))

    def _go_to(self, check: Check) -> None:
        """Go to the place that a check means; pressed again, to the next one it means."""
        before, at = self._gone_to
        at = (at + 1) % max(1, len(check.spans)) if before == check.text else 0
        self._gone_to = (check.text, at)
        if not check.in_subject:
            self.body.go_to(check.spans[at])
            return
        self.subject.setFocus(Qt.FocusReason.OtherFocusReason)
        if check.spans:
            start, end = qt_span(self.subject.text(), check.spans[at])
            self.subject.setSelection(start, end - start)

    def _mend(self, repair: Repair) -> None:
        """Take a repair, and leave the keyboard where it was made."""
        where = self.body if repair.body != self.body.text() else self.subject
        self.take(repair)
        where.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self, repair: Repair) -> None:
        """Make the message this, as if the person had typed it: each field undoes it."""
        if repair.body != self.body.text():
            self.body.mend(repair.body)
        if repair.subject != self.subject.text():
            self.subject.selectAll()
            self.subject.insert(repair.subject)
            self.edited.emit()

    def texts(self) -> tuple[str, str]:
        """Return subject and text as they stand."""
        return self.subject.text(), self.body.text()

    def focus_text(self) -> None:
        """Put the cursor at the beginning of the text."""
        self.body.setFocus(Qt.FocusReason.OtherFocusReason)

    def choice(self) -> Choice | None:
        """Return channel, tone and variant as they are chosen; nothing before a letter was shown."""
        channel, tone = self.channel.value(), self.tone.value()
        if channel is None or tone is None:
            return None
        return Choice(channel, tone, self.variant.way())

    def _turned(self) -> None:
        self.turned.emit(self.choice())
