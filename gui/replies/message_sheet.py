"""A message that was sent outside the app, written down so that it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.commands.replies import log_message, message_read, planned_message
from core.models import Channel, MessageKind
from core.reply_entry import MessageEntry, MessageReading
from core.reply_entry.change import MESSAGE_NAMES
from gui.forms.fields import Fields
from gui.forms.foot import Buttons
from gui.forms.notes_field import NotesField
from gui.forms.row import Row
from gui.replies.process_sheet import ProcessSheet
from gui.replies.rows import ChoiceRow, MomentRow, PersonRow
from gui.widgets.choice import ChoiceField

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from core.models import Change, Facts, Id
    from core.workspace import Workspace

CHANNELS = ((Channel.EMAIL, "E-&mail"), (Channel.CARD, "&Card"), (Channel.LINKEDIN, "&LinkedIn"))
_TO_NOBODY = frozenset({MessageKind.THANK_YOU, MessageKind.CONNECT})


class KindRow(Row):
    """What the message was for."""

    def __init__(self) -> None:
        self.choice = ChoiceField("What it was for")
        self.choice.addItems(tuple(MESSAGE_NAMES.values()))
        super().__init__("It was", self.choice, {})

    def value(self) -> MessageKind:
        """Return the kind that is chosen."""
        return tuple(MESSAGE_NAMES)[self.choice.currentIndex()]

    def stops(self) -> Iterator[QWidget]:
        yield self.choice


class MessageForm(Fields):
    """The fields of a message."""

    def __init__(self) -> None:
        super().__init__()
        self.kind = KindRow()
        self.channel = ChoiceRow("By", CHANNELS)
        self.channel.segment.set_value(Channel.EMAIL)
        self.who = PersonRow("To", "To whom it went")
        self.moment = MomentRow("When")
        self.text = NotesField("The text, if you want to keep it")
        text = Row("The text", self.text, {"text": self.text.text})
        for row in (self.kind, self.channel, self.who, self.moment, text):
            self.add(row)
            self.watch(row)
        self._column.addStretch(1)
        self.kind.choice.activated.connect(self._kind_chosen)
        self.channel.segment.chosen.connect(self.changed)
        self.who.suggestions.save_wanted.connect(self.save_wanted)

    def _kind_chosen(self) -> None:
        """An invitation goes by LinkedIn, whatever was chosen before."""
        invites = self.kind.value() is MessageKind.CONNECT
        if invites or self.channel.segment.value() is Channel.LINKEDIN:
            self.channel.segment.set_value(Channel.LINKEDIN if invites else Channel.EMAIL)
        self.changed()

    def entry(self, typed_on: date) -> MessageEntry:
        """Return what is typed; `typed_on` is the user's day."""
        return MessageEntry(
            typed_on=typed_on,
            kind=self.kind.value(),
            channel=self.channel.segment.value() or Channel.EMAIL,
            who=self.who.line.text(),
            day=self.moment.day.line.text(),
            time=self.moment.time.text(),
            text=self.text.text.toPlainText(),
        )

    def know(self, facts: Facts) -> None:
        """Take to whom it may have gone."""
        people = [one.name for one in facts.contacts.values() if one.company_id == facts.company.id]
        hint = "Name" if self.kind.value() in _TO_NOBODY else f"A name, or nobody for {facts.company.name}"
        self.who.know(people, hint)

    def show_reading(self, reading: MessageReading, told: Collection[str], today: date, zone: str) -> None:
        """Say what the fields come to."""
        self.moment.show_moment(reading, today, zone)
        self.tell(reading, told)


class MessageSheet(ProcessSheet[MessageReading]):
    """About the process `application_id`, or one that is picked."""

    def __init__(
        self,
        workspace: Workspace,
        parent: QWidget | None,
        *,
        application_id: Id | None = None,
        near: Id | None = None,
    ) -> None:
        self.form = MessageForm()
        self.form.moment.begin(workspace.clock.now(), workspace.zone)
        super().__init__(
            workspace,
            parent,
            self.form,
            Buttons(),
            titles=("What did you send to {}?", "Log a message"),
            subtitle="Something you sent yourself counts as much as what you copied here.",
            application_id=application_id,
            near=near,
        )
        self.picks_days(self.form.moment)

    def entry(self) -> MessageEntry:
        return self.form.entry(self._typed_on)

    def reading(self, application_id: Id) -> MessageReading:
        return message_read(self._workspace, application_id, self.entry())

    def planned(self, reading: MessageReading) -> Change:
        return planned_message(self._workspace, reading)

    def log(self, reading: MessageReading) -> Change:
        return log_message(self._workspace, reading)

    def show_reading(self, reading: MessageReading) -> None:
        self.form.know(reading.facts)
        self.form.show_reading(reading, self._told, self._today(), self._workspace.zone)
