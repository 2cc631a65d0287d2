"""What the typed forms mean: who and when, which day was named, and what is wrong with which field."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from core.errors import UserError
from core.interview_entry.days import WhichDay
from core.interview_entry.entry import same_name
from core.interview_entry.promise import Said, day_said
from core.interview_entry.reading import Offer
from core.interview_entry.slot import Skipped
from core.interview_entry.texts import NAME_LIMIT, line_problem, notes_problem, typed
from core.models import MessageKind, ReplyKind
from core.reply_entry.entry import Answer
from core.reply_entry.moment import moment_typed
from core.timeline.context import home_zone
from core.timeline.events import offer
from core.wording import local_day

if TYPE_CHECKING:
    from datetime import date, datetime

    from core.interview_entry.promise import Settled
    from core.models import Contact, Facts, Reply
    from core.reply_entry.entry import AnswerEntry, MessageEntry, ReplyEntry
    from core.workdays import Workdays

_TO_A_PERSON = frozenset({MessageKind.THANK_YOU, MessageKind.CONNECT})
_NAMES_NO_DAY = Offer("They named no day", undated=True)


@dataclass(slots=True, kw_only=True)
class Found:
    """What was found in a form, by the names of its fields: what is wrong, what to know, what to answer.

    `problems` are in the order of the form.
    """

    problems: dict[str, str] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)
    offers: dict[str, tuple[Offer, ...]] = field(default_factory=dict)

    def find(self, name: str, problem: str) -> None:
        """Take in what is wrong with a field, the first thing where there are several."""
        if problem and name not in self.problems:
            self.problems[name] = problem


@dataclass(slots=True, kw_only=True)
class _Exchange(Found):
    """A person at the company and an instant. `contact` is None for a new `name`, and for nobody."""

    facts: Facts
    zone: str
    name: str = ""
    contact: Contact | None = None
    at: datetime | None = None


@dataclass(slots=True, kw_only=True)
class AnswerReading(Found):
    """An answer to the offer `reply`, and the day until which they think about it."""

    entry: AnswerEntry
    facts: Facts
    reply: Reply | None = None
    until: Said = field(default_factory=Said)


@dataclass(slots=True, kw_only=True)
class ReplyReading(_Exchange):
    """All that was made of a reply. Without `problems` there is an instant; `zone` is that of its days."""

    entry: ReplyEntry
    said: Said = field(default_factory=Said)
    until: Said = field(default_factory=Said)


@dataclass(slots=True, kw_only=True)
class MessageReading(_Exchange):
    """All that was made of a message. Without `problems` there is an instant."""

    entry: MessageEntry


def read_reply(entry: ReplyEntry, facts: Facts, workdays: Workdays, now: datetime, zone: str) -> ReplyReading:
    """Return what a reply to this process means. `workdays` are the company's, `zone` is the user's."""
    reading = ReplyReading(entry=entry, facts=facts, zone=home_zone(facts, zone))
    _read_person(reading, entry.who)
    _read_moment(reading, entry, now, zone)
    reading.find("words", notes_problem(entry.words, "What they said"))
    if entry.kind is ReplyKind.NO:
        return reading
    said_on = local_day(reading.at or now, reading.zone)
    undated = (_NAMES_NO_DAY,)
    reading.said = _day(reading, "promise", entry.promise, entry.promise_settled, said_on, workdays, undated)
    if entry.kind is ReplyKind.OFFER:
        reading.until = _read_until(reading, entry.answer, local_day(now, reading.zone), workdays)
    return reading


def read_answer(
    entry: AnswerEntry, facts: Facts, workdays: Workdays, now: datetime, zone: str
) -> AnswerReading:
    """Return what an answer to the offer of this process means."""
    reading = AnswerReading(entry=entry, facts=facts, reply=offer(facts))
    if reading.reply is None:
        reading.find("answer", f"{facts.company.name} has made no offer that stands.")
    today = local_day(now, home_zone(facts, zone))
    reading.until = _read_until(reading, entry, today, workdays)
    return reading


def read_message(entry: MessageEntry, facts: Facts, now: datetime, zone: str) -> MessageReading:
    """Return what a message of this process means. `zone` is the user's."""
    reading = MessageReading(entry=entry, facts=facts, zone=home_zone(facts, zone))
    _read_person(reading, entry.who)
    if not reading.name and entry.kind in _TO_A_PERSON:
        reading.find("who", "Whom did you write to?")
    _read_moment(reading, entry, now, zone)
    reading.find("text", notes_problem(entry.text, "The text"))
    return reading


def _read_person(reading: _Exchange, who: str) -> None:
    """Find the person at the company who is meant."""
    reading.name = typed(who)
    reading.find("who", line_problem(reading.name, "The name", NAME_LIMIT))
    people = reading.facts.contacts.values()
    reading.contact = next((one for one in people if same_name(one.name, reading.name)), None)
    if reading.name and reading.contact is None:
        reading.notes["who"] = f"New here: goes to the people of {reading.facts.company.name}."


def _read_moment(reading: _Exchange, entry: ReplyEntry | MessageEntry, now: datetime, zone: str) -> None:
    """Find the instant on the user's clock."""
    try:
        reading.at = moment_typed(entry.day, entry.time, entry.typed_on, zone, now)
    except WhichDay as question:
        reading.find("day", question.message)
        reading.offers["day"] = tuple(Offer(label, text) for label, text in question.choices)
    except Skipped as gap:
        reading.find("time", gap.message)
        reading.offers["time"] = (Offer(f"Use {gap.next_time}", gap.next_time),)
    except UserError as trouble:
        reading.find("time" if trouble.field in {"start", "time"} else "day", trouble.message)


def _read_until(reading: Found, entry: AnswerEntry, today: date, workdays: Workdays) -> Said:
    """Find the day until which an offer is thought about."""
    if entry.answer is not Answer.THINKING:
        return Said()
    if not typed(entry.until):
        reading.find("until", "By when will you decide? Such as \u201cFriday\u201d or \u201cin a week\u201d.")
    said = _day(reading, "until", entry.until, entry.until_settled, today, workdays, ())
    if not said.problem and said.on is None:
        reading.find("until", "This names no day. By when will you decide?")
    return said


def _day(
    reading: Found,
    name: str,
    text: str,
    settled: Settled,
    said_on: date,
    workdays: Workdays,
    otherwise: tuple[Offer, ...],
) -> Said:
    """Return the day that a field names, with the question back where there is one."""
    when = "that reply" if name == "promise" else "today"
    said = day_said(text, settled, said_on, workdays, when)
    reading.find(name, said.problem)
    if said.is_question:
        choices = [Offer(label, on=on) for label, on in said.choices]
        reading.offers[name] = (*choices, *otherwise)
    return said
