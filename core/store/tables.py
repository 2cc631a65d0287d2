"""The tables: one for each kind of fact, its columns named as the record's fields.

Each field knows how its value is written; how it is read again is said in `columns`, without the ORM. Only
what every SQL database knows is used here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from peewee import (
    BooleanField,
    CharField,
    ForeignKeyField,
    IntegerField,
    Model,
    TextField,
)

from core import models
from core.store.columns import instant_text

if TYPE_CHECKING:
    from datetime import date, datetime
    from enum import StrEnum

_ID_LENGTH = 36
_INSTANT_LENGTH = 20
_DAY_LENGTH = 10
_WORD_LENGTH = 32
_KEY_LENGTH = 200


class InstantField(CharField):
    """A UTC instant as "2026-11-23T14:00:00Z": always as wide, so that text sorts as time."""

    def __init__(self, **options: Any) -> None:  # noqa: ANN401  peewee's own options
        super().__init__(max_length=_INSTANT_LENGTH, **options)

    def db_value(self, value: datetime | None) -> str | None:
        """Return the text of an instant."""
        return None if value is None else instant_text(value)


class DayField(CharField):
    """A day as "2026-12-07"."""

    def __init__(self, **options: Any) -> None:  # noqa: ANN401  peewee's own options
        super().__init__(max_length=_DAY_LENGTH, **options)

    def db_value(self, value: date | None) -> str | None:
        """Return the text of a day."""
        return None if value is None else value.isoformat()


class WordField(CharField):
    """One of the words of an enum."""

    def __init__(self, **options: Any) -> None:  # noqa: ANN401  peewee's own options
        super().__init__(max_length=_WORD_LENGTH, **options)

    def db_value(self, value: StrEnum | None) -> str | None:
        """Return the enum's value."""
        return None if value is None else value.value


class RefField(ForeignKeyField):
    """The id of another fact; where there is none, "" here and NULL in the table."""

    def db_value(self, value: str) -> str | None:
        """Return the id, or nothing."""
        return value or None


class Table(Model):
    """What all tables share: the id and the instant of the last change."""

    id = CharField(max_length=_ID_LENGTH, primary_key=True)
    changed = InstantField()

    class Meta:
        """No database: the store names its own with each query, so that two can be open at once."""

        legacy_table_names = False


class CompanyTable(Table):
    """Companies."""

    name = TextField()
    country = TextField()
    region = TextField()
    zone = TextField()
    notes = TextField()

    class Meta:
        """Named as the thing itself."""

        table_name = "company"


class ContactTable(Table):
    """Contacts."""

    company_id = RefField(CompanyTable)
    name = TextField()
    role = TextField()
    kind = WordField()
    email = TextField()
    linkedin = TextField()
    language = TextField()
    notes = TextField()

    class Meta:
        """Named as the thing itself."""

        table_name = "contact"


class ApplicationTable(Table):
    """Applications. The index on `closed_at` is what keeps the start as fast with ten thousand of them."""

    company_id = RefField(CompanyTable)
    role = TextField()
    created = InstantField()
    news_contact_id = RefField(ContactTable, null=True)
    outcome = WordField()
    closed_at = InstantField(null=True, index=True)
    archived = BooleanField()
    language = TextField()
    notes = TextField()

    class Meta:
        """Named as the thing itself."""

        table_name = "application"


class InterviewTable(Table):
    """Interviews."""

    application_id = RefField(ApplicationTable)
    start = InstantField(index=True)
    minutes = IntegerField()
    zone = TextField()
    kind = WordField()
    format = WordField()
    round = IntegerField()
    place = TextField()
    notes = TextField()
    felt = WordField(null=True)
    debriefed_at = InstantField(null=True)

    class Meta:
        """Named as the thing itself."""

        table_name = "interview"


class ParticipantTable(Table):
    """Participants."""

    interview_id = RefField(InterviewTable)
    contact_id = RefField(ContactTable)
    rapport = TextField()
    asked_to_connect = BooleanField()

    class Meta:
        """Named as the thing itself."""

        table_name = "participant"


class ReplyTable(Table):
    """Replies."""

    application_id = RefField(ApplicationTable)
    kind = WordField()
    received_at = InstantField()
    zone = TextField()
    contact_id = RefField(ContactTable, null=True)
    words = TextField()
    answer_by = DayField(null=True)

    class Meta:
        """Named as the thing itself."""

        table_name = "reply"


class PromiseTable(Table):
    """Promises."""

    application_id = RefField(ApplicationTable)
    said_at = InstantField()
    words = TextField()
    on = DayField(null=True, column_name="on_day", index=True)  # ON is a word of SQL
    zone = TextField()
    interview_id = RefField(InterviewTable, null=True)
    reply_id = RefField(ReplyTable, null=True)

    class Meta:
        """Named as the thing itself."""

        table_name = "promise"


class MessageTable(Table):
    """Messages."""

    application_id = RefField(ApplicationTable)
    kind = WordField()
    channel = WordField()
    sent_at = InstantField()
    contact_id = RefField(ContactTable, null=True)
    interview_id = RefField(InterviewTable, null=True)
    step_key = CharField(max_length=_KEY_LENGTH)
    subject = TextField()
    body = TextField()

    class Meta:
        """Named as the thing itself."""

        table_name = "message"
        indexes = ((("kind", "sent_at"), False),)


class MarkTable(Table):
    """Marks, one for each step at most."""

    application_id = RefField(ApplicationTable)
    step_key = CharField(max_length=_KEY_LENGTH, unique=True)
    kind = WordField()
    made_at = InstantField()
    until = InstantField(null=True)

    class Meta:
        """Named as the thing itself."""

        table_name = "mark"


class DraftTable(Table):
    """Drafts, one for each step at most."""

    application_id = RefField(ApplicationTable)
    step_key = CharField(max_length=_KEY_LENGTH, unique=True)
    channel = WordField()
    tone = WordField()
    subject = TextField()
    body = TextField()

    class Meta:
        """Named as the thing itself."""

        table_name = "draft"


TABLES: dict[type[object], type[Table]] = {
    models.Company: CompanyTable,
    models.Contact: ContactTable,
    models.Application: ApplicationTable,
    models.Interview: InterviewTable,
    models.Participant: ParticipantTable,
    models.Reply: ReplyTable,
    models.Promise: PromiseTable,
    models.Message: MessageTable,
    models.Mark: MarkTable,
    models.Draft: DraftTable,
}
"""The table of each kind of fact, parents before children."""
