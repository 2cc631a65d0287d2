"""What a record may hold: checked before every write, whoever it comes from.

These are the limits of the facts themselves. What is likely a slip of the pen, such as an interview ten
years ahead, is for the form to ask about.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from core import models
from core.clock import is_zone
from core.errors import UserError
from core.ids import is_id
from core.models import Application, Mark, MarkKind, Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from enum import StrEnum

    from core.models import Change, Record

    Check = Callable[[object], str]  # what is wrong, in words that follow the field's name; "" if nothing

NAME_LENGTH = 200
LINE_LENGTH = 1000
TEXT_LENGTH = 100_000
LONGEST_MINUTES = 1440
MOST_ROUNDS = 99
_FIRST_YEAR, _LAST_YEAR = 1900, 2200  # whatever is reckoned from such a date is still a date

# Control characters, halves of surrogate pairs (no file can hold them) and Unicode's own line separators.
_UNFIT_IN_TEXT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029]")
_UNFIT_IN_LINE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029]")
_CODES = {
    "country": (re.compile("(?:[A-Z]{2})?"), "must be two capital letters, such as GB, or empty"),
    "region": (re.compile("[A-Z0-9]{0,3}"), "must be up to three capital letters or digits, such as SCT"),
    "language": (re.compile("(?:[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)?"), "must be a language, such as en"),
}


class InvalidRecord(UserError):
    """One field of one record cannot be as it is. `reason` follows the field's name in a sentence."""

    def __init__(self, record: Record, field: str, reason: str) -> None:
        kind = type(record).__name__
        super().__init__(f"{kind}: {field.replace('_', ' ')} {reason}. Nothing was changed.", field=field)
        self.record = record
        self.reason = reason


def _line(value: object, limit: int = LINE_LENGTH) -> str:
    if not isinstance(value, str):
        return "must be text"
    if len(value) > limit:
        return f"is {len(value):,} characters long; at most {limit} are kept"
    return "must be one line without control characters" if _UNFIT_IN_LINE.search(value) else ""


def _required(value: object) -> str:
    wrong = _line(value, NAME_LENGTH)
    return wrong or ("" if str(value).strip() else "must not be empty")


def _text(value: object) -> str:
    if not isinstance(value, str):
        return "must be text"
    if len(value) > TEXT_LENGTH:
        return f"is {len(value):,} characters long; at most {TEXT_LENGTH:,} are kept"
    return "must not hold control characters" if _UNFIT_IN_TEXT.search(value) else ""


def _id(value: object) -> str:
    return "" if isinstance(value, str) and is_id(value) else "must be a UUID in lower case"


def _ref(value: object) -> str:
    return "" if value == models.NO_ID else _id(value)


def _instant(value: object) -> str:
    if not isinstance(value, datetime):
        return "must be an instant"
    if value.tzinfo is not UTC or value.microsecond:
        return "must be an instant in UTC, in whole seconds"
    return _day(value.date())


def _day(value: object) -> str:
    if not isinstance(value, date) or isinstance(value, datetime):
        return "must be a day"
    if _FIRST_YEAR <= value.year <= _LAST_YEAR:
        return ""
    return f"must be between the years {_FIRST_YEAR} and {_LAST_YEAR}"


def _perhaps(check: Check, value: object) -> str:
    return "" if value is None else check(value)


@lru_cache(maxsize=256)
def _known(zone: str) -> bool:
    return is_zone(zone)


def _zone(value: object) -> str:
    fit = isinstance(value, str) and len(value) <= NAME_LENGTH and _known(value)
    return "" if fit else "must be a time zone such as Europe/London"


def _zone_or_none(value: object) -> str:
    return "" if value == "" else _zone(value)


def _code(name: str, value: object) -> str:
    pattern, wrong = _CODES[name]
    return "" if isinstance(value, str) and len(value) <= NAME_LENGTH and pattern.fullmatch(value) else wrong


def _word(words: type[StrEnum], value: object) -> str:
    return "" if isinstance(value, words) else f"must be one of {', '.join(words)}"


def _flag(value: object) -> str:
    return "" if isinstance(value, bool) else "must be true or false"


def _count(most: int, value: object) -> str:
    fit = isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= most
    return "" if fit else f"must be a whole number from 1 to {most}"


_name = partial(_line, limit=NAME_LENGTH)
_EVERY: Mapping[str, Check] = {"id": _id, "changed": _instant}
_RULES: Mapping[type[Record], Mapping[str, Check]] = {
    models.Company: {
        "name": _required,
        "country": partial(_code, "country"),
        "region": partial(_code, "region"),
        "zone": _zone_or_none,
        "notes": _text,
    },
    models.Contact: {
        "company_id": _id,
        "name": _required,
        "role": _name,
        "kind": partial(_word, models.ContactKind),
        "email": _line,
        "linkedin": _line,
        "language": partial(_code, "language"),
        "notes": _text,
    },
    models.Application: {
        "company_id": _id,
        "role": _name,
        "created": _instant,
        "news_contact_id": _ref,
        "outcome": partial(_word, models.Outcome),
        "closed_at": partial(_perhaps, _instant),
        "archived": _flag,
        "language": partial(_code, "language"),
        "notes": _text,
    },
    models.Interview: {
        "application_id": _id,
        "start": _instant,
        "minutes": partial(_count, LONGEST_MINUTES),
        "zone": _zone,
        "kind": partial(_word, models.InterviewKind),
        "format": partial(_word, models.InterviewFormat),
        "round": partial(_count, MOST_ROUNDS),
        "place": _text,
        "notes": _text,
        "felt": partial(_perhaps, partial(_word, models.Feeling)),
        "debriefed_at": partial(_perhaps, _instant),
    },
    models.Participant: {
        "interview_id": _id,
        "contact_id": _id,
        "rapport": _text,
        "asked_to_connect": _flag,
    },
    models.Promise: {
        "application_id": _id,
        "said_at": _instant,
        "words": _text,
        "on": partial(_perhaps, _day),
        "zone": _zone,
        "interview_id": _ref,
        "reply_id": _ref,
    },
    models.Message: {
        "application_id": _id,
        "kind": partial(_word, models.MessageKind),
        "channel": partial(_word, models.Channel),
        "sent_at": _instant,
        "contact_id": _ref,
        "interview_id": _ref,
        "step_key": _name,
        "subject": _line,
        "body": _text,
    },
    models.Reply: {
        "application_id": _id,
        "kind": partial(_word, models.ReplyKind),
        "received_at": _instant,
        "zone": _zone,
        "contact_id": _ref,
        "words": _text,
        "answer_by": partial(_perhaps, _day),
    },
    models.Mark: {
        "application_id": _id,
        "step_key": _required,
        "kind": partial(_word, models.MarkKind),
        "made_at": _instant,
        "until": partial(_perhaps, _instant),
    },
    models.Draft: {
        "application_id": _id,
        "step_key": _required,
        "channel": partial(_word, models.Channel),
        "tone": partial(_word, models.Tone),
        "subject": _line,
        "body": _text,
    },
}


def _check_together(record: Record) -> None:
    """Raise if fields that are each fine cannot be together."""
    if isinstance(record, Application) and (record.closed_at is None) != (record.outcome is Outcome.OPEN):
        reason = "must be empty while the outcome is open, and only then"
        raise InvalidRecord(record, "closed_at", reason)
    if isinstance(record, Mark) and (record.until is None) != (record.kind is not MarkKind.LATER):
        raise InvalidRecord(record, "until", "must be set for later, and only then")


def check_record(record: Record) -> None:
    """Raise `InvalidRecord`, naming the field, unless the record may be stored."""
    for rules in (_EVERY, _RULES[type(record)]):
        for name, check in rules.items():
            reason = check(getattr(record, name))
            if reason:
                raise InvalidRecord(record, name, reason)
    _check_together(record)


def check_change(change: Change) -> None:
    """Raise `UserError`, naming the field, unless every record of the change may be stored.

    Whether what a record refers to exists is seen when it is written.
    """
    kinds = {record.id: type(record) for record in change.before}
    seen = set()
    for record in change.after:
        if record.id in seen or kinds.get(record.id, type(record)) is not type(record):
            raise InvalidRecord(record, "id", "is that of another record")
        seen.add(record.id)
        check_record(record)
