"""A message as it was sent, or their reply in their words: to read, and to copy from."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from core.models import Channel
from core.wording import clock_time, local_day, long_day
from gui.theme import type as typeface
from gui.widgets.button import Button, Weight
from gui.widgets.fields import Framed
from gui.widgets.reading import reading_field
from gui.widgets.text import Line, Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from core.models import Message, Reply

_SIZE = QSize(520, 480)
_BY = {Channel.EMAIL: "by e-mail", Channel.CARD: "by card", Channel.LINKEDIN: "on LinkedIn"}
_NOT_KEPT = "The words were not written down."


class WordsSheet(QDialog):
    """Shows a title, when and how, a subject if there was one, and the words."""

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words.title)
        self.resize(_SIZE.boundedTo(parent.size()))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(4)
        column.addWidget(Line(words.title, self, kind=typeface.heading))
        column.addWidget(Text(words.how, self, muted=True, kind=typeface.small))
        if words.subject:
            column.addSpacing(6)
            column.addWidget(Text(words.subject, self, kind=typeface.strong))
        column.addSpacing(8)
        self.body = reading_field(words.body, words.title)
        frame = Framed(self.body, self)
        frame.setVisible(bool(words.body))
        column.addWidget(frame, 1)
        if not words.body:
            column.addWidget(Text(_NOT_KEPT, self), 1)
            self.resize(_SIZE.width(), self.sizeHint().height())
        column.addSpacing(8)
        row = QHBoxLayout()
        row.addStretch(1)
        self.close_button = Button("Close", self, weight=Weight.PRIMARY, hint="Esc")
        self.close_button.clicked.connect(self.accept)
        row.addWidget(self.close_button)
        column.addLayout(row)
        self.body.setFocus()


class Words(NamedTuple):
    """What to show."""

    title: str
    how: str
    subject: str
    body: str


def as_sent(message: Message, title: str, zone: str) -> Words:
    """Return a message as it was sent; its time is said on the clocks of the user's `zone`."""
    day = local_day(message.sent_at, zone)
    when = f"{long_day(day)} {day.year}, {clock_time(message.sent_at, zone)}"
    return Words(title, f"{when}, {_BY[message.channel]}", message.subject, message.body)


def as_heard(reply: Reply, title: str, zone: str) -> Words:
    """Return a reply as it was written down."""
    day = local_day(reply.received_at, zone)
    when = f"{long_day(day)} {day.year}, {clock_time(reply.received_at, zone)}"
    return Words(title, when, "", reply.words)
