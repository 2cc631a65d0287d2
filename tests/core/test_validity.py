"""What may be stored: every limit is named by its field, whoever breaks it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given

from core.errors import UserError
from core.ids import is_id, new_id, sample_id
from core.models import (
    Application,
    Change,
    Channel,
    Company,
    Contact,
    Draft,
    Interview,
    Mark,
    MarkKind,
    Message,
    MessageKind,
    Outcome,
    Participant,
    Promise,
    Record,
    Reply,
    ReplyKind,
    Tone,
)
from core.validity import InvalidRecord, check_change, check_record
from tests.fakes import MORNING
from tests.strategies import worlds

ID = sample_id("test", "Company", 1)  # the same in every worker: it is part of a test's name
COMPANY = Company(id=ID, changed=MORNING, name="Halden")
CONTACT = Contact(id=ID, changed=MORNING, company_id=ID, name="Dana Lee")
APPLICATION = Application(id=ID, changed=MORNING, company_id=ID, role="Designer", created=MORNING)
INTERVIEW = Interview(id=ID, changed=MORNING, application_id=ID, start=MORNING, minutes=60, zone="UTC")
PARTICIPANT = Participant(id=ID, changed=MORNING, interview_id=ID, contact_id=ID)
PROMISE = Promise(
    id=ID, changed=MORNING, application_id=ID, said_at=MORNING, words="a week", on=None, zone="Europe/London"
)
MESSAGE = Message(
    id=ID, changed=MORNING, application_id=ID, kind=MessageKind.OTHER, channel=Channel.CARD, sent_at=MORNING
)
REPLY = Reply(id=ID, changed=MORNING, application_id=ID, kind=ReplyKind.NO, received_at=MORNING, zone="UTC")
MARK = Mark(
    id=ID, changed=MORNING, application_id=ID, step_key="debrief:x", kind=MarkKind.DONE, made_at=MORNING
)
DRAFT = Draft(
    id=ID,
    changed=MORNING,
    application_id=ID,
    step_key="debrief:x",
    channel=Channel.EMAIL,
    tone=Tone.BRIEF,
    subject="",
    body="",
)


def changed(record: Any, **values: object) -> Any:
    """Return a record with fields changed to what the type checker would not let through."""
    return replace(record, **values)


@given(records=worlds())
def test_whatever_fits_the_models_may_be_stored(records: tuple[Record, ...]) -> None:
    check_change(Change(title="", after=records))


@pytest.mark.parametrize(
    ("record", "field", "value", "words"),
    [
        (COMPANY, "id", "1", "must be a UUID"),
        (COMPANY, "id", ID.upper(), "must be a UUID"),
        (COMPANY, "id", None, "must be a UUID"),
        (COMPANY, "name", "", "must not be empty"),
        (COMPANY, "name", " \u00a0", "must not be empty"),
        (COMPANY, "name", "x" * 10_000, "is 10,000 characters long; at most 200"),
        (COMPANY, "name", "Hal\x1bden", "control characters"),
        (COMPANY, "name", "Hal\nden", "one line"),
        (COMPANY, "name", "Hal\u2028den", "one line"),
        (COMPANY, "name", "Hal\ud800den", "one line"),
        (COMPANY, "name", 5, "must be text"),
        (COMPANY, "country", "gb", "two capital letters"),
        (COMPANY, "country", 5, "two capital letters"),
        (COMPANY, "region", "Scotland", "three capital letters"),
        (COMPANY, "zone", "Europe/Atlantis", "must be a time zone"),
        (COMPANY, "notes", "x" * 100_001, "is 100,001 characters long"),
        (COMPANY, "notes", "a\rb", "control characters"),
        (COMPANY, "notes", None, "must be text"),
        (CONTACT, "company_id", "", "must be a UUID"),
        (CONTACT, "role", "x" * 201, "at most 200"),
        (CONTACT, "email", "x" * 1001, "at most 1000"),
        (CONTACT, "kind", "boss", "must be one of interviewer, hiring_manager"),
        (CONTACT, "language", "en_GB", "must be a language"),
        (APPLICATION, "created", None, "must be an instant"),
        (APPLICATION, "created", date(2026, 1, 1), "must be an instant"),
        (APPLICATION, "created", MORNING.replace(tzinfo=None), "in UTC"),
        (APPLICATION, "created", MORNING.replace(tzinfo=ZoneInfo("Europe/London")), "in UTC"),
        (APPLICATION, "created", MORNING.replace(tzinfo=timezone(timedelta(hours=1))), "in UTC"),
        (APPLICATION, "created", MORNING.replace(microsecond=1), "whole seconds"),
        (APPLICATION, "created", datetime(1800, 1, 1, tzinfo=UTC), "between the years 1900 and 2200"),
        (APPLICATION, "news_contact_id", "Dana", "must be a UUID"),
        (APPLICATION, "archived", 1, "must be true or false"),
        (APPLICATION, "closed_at", MORNING, "must be empty while the outcome is open"),
        (APPLICATION, "outcome", Outcome.REJECTED, "must be empty while the outcome is open"),
        (INTERVIEW, "minutes", 0, "whole number from 1 to 1440"),
        (INTERVIEW, "minutes", 1441, "whole number from 1 to 1440"),
        (INTERVIEW, "minutes", True, "whole number from 1 to 1440"),
        (INTERVIEW, "minutes", 60.0, "whole number from 1 to 1440"),
        (INTERVIEW, "round", 0, "whole number from 1 to 99"),
        (INTERVIEW, "zone", "", "must be a time zone"),
        (INTERVIEW, "zone", "x" * 300, "must be a time zone"),
        (INTERVIEW, "felt", "fine", "must be one of"),
        (INTERVIEW, "debriefed_at", "today", "must be an instant"),
        (PARTICIPANT, "contact_id", "", "must be a UUID"),
        (PARTICIPANT, "asked_to_connect", None, "must be true or false"),
        (PROMISE, "on", MORNING, "must be a day"),
        (PROMISE, "on", date(9999, 12, 31), "between the years"),
        (PROMISE, "reply_id", "x", "must be a UUID"),
        (MESSAGE, "subject", "a\tb", "one line"),
        (MESSAGE, "kind", None, "must be one of"),
        (REPLY, "zone", None, "must be a time zone"),
        (MARK, "step_key", "", "must not be empty"),
        (MARK, "until", MORNING, "must be set for later, and only then"),
        (MARK, "kind", MarkKind.LATER, "must be set for later, and only then"),
        (DRAFT, "body", "\x00", "control characters"),
    ],
)
def test_what_may_not_be_stored_is_named_by_its_field(
    record: Record, field: str, value: object, words: str
) -> None:
    with pytest.raises(InvalidRecord, match=words) as caught:
        check_record(changed(record, **{field: value}))
    expected = {"outcome": "closed_at"} if field == "outcome" else {"kind": "until"} if record is MARK else {}
    assert caught.value.field == expected.get(field, field)


@pytest.mark.parametrize("record", [COMPANY, APPLICATION, INTERVIEW])
def test_long_texts_may_have_lines_and_tabs(record: Record) -> None:
    check_record(changed(record, notes="One\n\tTwo"))


def test_the_message_names_the_kind_and_the_field_in_words() -> None:
    with pytest.raises(UserError) as caught:
        check_record(replace(APPLICATION, closed_at=MORNING))
    assert caught.value.message == (
        "Application: closed at must be empty while the outcome is open, and only then. Nothing was changed."
    )


def test_one_change_cannot_hold_one_id_twice() -> None:
    for change in (
        Change(title="", after=(COMPANY, replace(COMPANY, name="Other"))),
        Change(title="", after=(COMPANY, CONTACT)),
        Change(title="", before=(COMPANY,), after=(CONTACT,)),
    ):
        with pytest.raises(InvalidRecord, match="is that of another record"):
            check_change(change)


def test_new_ids_are_ids_and_sort_in_the_order_they_were_made() -> None:
    made = [new_id() for _ in range(1000)]
    assert made == sorted(set(made))
    assert all(is_id(one) for one in made)


def test_the_ids_of_samples_are_always_the_same_and_sort_by_number() -> None:
    made = [sample_id("example", "Contact", number) for number in range(1, 20)]
    assert made == sorted(set(made))
    assert made == [sample_id("example", "Contact", number) for number in range(1, 20)]
    assert all(is_id(one) for one in made)
    assert sample_id("demo", "Contact", 1) not in made
