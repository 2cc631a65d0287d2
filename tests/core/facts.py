"""A small builder of facts for tests, written as a person would tell them: "Mon 23 Nov 14:00", "Dana Lee".

Times are local ones, in 2026 unless a year is given, and a weekday that does not fit is an error. Ids are
short and readable ("a.i1" is the first interview of process "a"), and the same in every run.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from core.etiquette import load_policy
from core.models import (
    NO_ID,
    Application,
    Channel,
    Company,
    Contact,
    ContactKind,
    Facts,
    Id,
    Interview,
    InterviewKind,
    Mark,
    MarkKind,
    Message,
    MessageKind,
    Outcome,
    Participant,
    Promise,
    Reply,
    ReplyKind,
    Step,
)
from core.timeline import Acceptance, timelines
from core.workdays import PLAIN_WEEK, Workdays

LONDON = "Europe/London"
LONG_AGO = datetime(2026, 1, 2, tzinfo=UTC)

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_TOLD = re.compile(r"(?:(\w{3}) )?(\d{1,2}) (\w{3})(?: (\d{4}))?(?: (\d\d):(\d\d))?")


def _read(text: str) -> tuple[date, time]:
    found = _TOLD.fullmatch(text)
    assert found is not None, f"{text!r} is not like 'Mon 23 Nov 14:00'"
    weekday, day, month, year, hour, minute = found.groups()
    told = date(int(year or 2026), _MONTHS.index(month) + 1, int(day))
    assert weekday in {None, _DAYS[told.weekday()]}, f"{text!r} is a {_DAYS[told.weekday()]}"
    return told, time(int(hour or 0), int(minute or 0))


def day(text: str) -> date:
    """Return the day of "Mon 7 Dec" or "7 Dec 2027"."""
    return _read(text)[0]


def at(text: str, zone: str = LONDON) -> datetime:
    """Return the UTC instant of "Mon 23 Nov 14:00" on the clocks of a zone."""
    told, clock = _read(text)
    return datetime.combine(told, clock, ZoneInfo(zone)).astimezone(UTC)


def say_day(told: date) -> str:
    """Return "Mon 7 Dec", with the year where it is not 2026."""
    year = "" if told.year == 2026 else f" {told.year}"
    return f"{_DAYS[told.weekday()]} {told.day} {_MONTHS[told.month - 1]}{year}"


def say(moment: datetime, zone: str = LONDON) -> str:
    """Return "Mon 23 Nov 14:00", the other way round from `at`."""
    there = moment.astimezone(ZoneInfo(zone))
    return f"{say_day(there.date())} {there:%H:%M}"


class Process:
    """One application and all that is told of it, in the order of telling."""

    def __init__(
        self,
        company: str = "Halden",
        role: str = "Product Designer",
        zone: str = LONDON,
        *,
        key: str = "a",
        created: str = "",
    ) -> None:
        self.key = key
        self.zone = zone
        self.company = Company(id=Id(f"company {company}"), changed=LONG_AGO, name=company, zone=zone)
        self.application = Application(
            id=Id(key),
            changed=LONG_AGO,
            company_id=self.company.id,
            role=role,
            created=at(created, zone) if created else LONG_AGO,
        )
        self.contacts: dict[Id, Contact] = {}
        self.interviews: list[Interview] = []
        self.participants: list[Participant] = []
        self.promises: list[Promise] = []
        self.messages: list[Message] = []
        self.replies: list[Reply] = []
        self.marks: list[Mark] = []
        self._newest: Interview | Reply | None = None

    # ---- people --------------------------------------------------------------------------------------

    def knows(self, name: str, kind: ContactKind = ContactKind.INTERVIEWER) -> Process:
        """Add a person at the company; whoever is met is known as an interviewer without this."""
        contact_id = self.contact_id(name)
        self.contacts[contact_id] = Contact(
            id=contact_id, changed=LONG_AGO, company_id=self.company.id, name=name, kind=kind
        )
        return self

    def contact_id(self, name: str) -> Id:
        """Return the id of a person: the same in every process at this company."""
        return Id(f"{name} of {self.company.name}") if name else NO_ID

    def asks_for_news(self, name: str) -> Process:
        """Say whom to ask for news."""
        self.application = replace(self.application, news_contact_id=self.contact_id(name))
        return self

    # ---- what happened -------------------------------------------------------------------------------

    def interview(
        self,
        start: str,
        *met: str,
        minutes: int = 60,
        kind: InterviewKind = InterviewKind.INTERVIEW,
        zone: str = "",
        asked: tuple[str, ...] = (),
        debriefed: str = "",
    ) -> Process:
        """Add the next round, with whom it was; `asked` are those who said "let us connect"."""
        number = len(self.interviews) + 1
        zone = zone or self.zone
        interview = Interview(
            id=Id(f"{self.key}.i{number}"),
            changed=LONG_AGO,
            application_id=self.application.id,
            start=at(start, zone),
            minutes=minutes,
            zone=zone,
            kind=kind,
            round=number,
            debriefed_at=at(debriefed, zone) if debriefed else None,
        )
        self.interviews.append(interview)
        for name in met:
            if self.contact_id(name) not in self.contacts:
                self.knows(name)
            participant = Participant(
                id=Id(f"{interview.id}.{name}"),
                changed=LONG_AGO,
                interview_id=interview.id,
                contact_id=self.contact_id(name),
                asked_to_connect=name in asked,
            )
            self.participants.append(participant)
        self._newest = interview
        return self

    def replied(
        self, kind: ReplyKind, moment: str, *, by: str = "", words: str = "", answer_by: str = ""
    ) -> Process:
        """Add what they said."""
        reply = Reply(
            id=Id(f"{self.key}.r{len(self.replies) + 1}"),
            changed=LONG_AGO,
            application_id=self.application.id,
            kind=kind,
            received_at=at(moment, self.zone),
            zone=self.zone,
            contact_id=self.contact_id(by),
            words=words,
            answer_by=day(answer_by) if answer_by else None,
        )
        self.replies.append(reply)
        self._newest = reply
        return self

    def said(self, words: str, on: str = "") -> Process:
        """Add what they said about replying, in the interview or the reply told last."""
        newest = self._newest
        assert newest is not None, "somebody must have said it somewhere"
        in_reply = isinstance(newest, Reply)
        said_at = newest.received_at if isinstance(newest, Reply) else _end(newest)
        promise = Promise(
            id=Id(f"{self.key}.p{len(self.promises) + 1}"),
            changed=LONG_AGO,
            application_id=self.application.id,
            said_at=said_at,
            words=words,
            on=day(on) if on else None,
            zone=newest.zone,
            interview_id=NO_ID if in_reply else newest.id,
            reply_id=newest.id if in_reply else NO_ID,
        )
        self.promises.append(promise)
        return self

    # ---- what the user did ---------------------------------------------------------------------------

    def sent(
        self, kind: MessageKind, moment: str, to: str = "", *, interview: int = 0, step_key: str = ""
    ) -> Process:
        """Add a message; `interview` is the number of the round it is about, if any."""
        message = Message(
            id=Id(f"{self.key}.m{len(self.messages) + 1}"),
            changed=LONG_AGO,
            application_id=self.application.id,
            kind=kind,
            channel=Channel.LINKEDIN if kind is MessageKind.CONNECT else Channel.EMAIL,
            sent_at=at(moment, self.zone),
            contact_id=self.contact_id(to),
            interview_id=self.interviews[interview - 1].id if interview else NO_ID,
            step_key=step_key,
        )
        self.messages.append(message)
        return self

    def followed_up(self, moment: str, to: str = "Dana Lee", step_key: str = "") -> Process:
        """Add a follow-up that went out."""
        return self.sent(MessageKind.FOLLOW_UP, moment, to, step_key=step_key)

    def thanked(self, name: str, moment: str, interview: int = 1) -> Process:
        """Add a thank-you that went out."""
        return self.sent(MessageKind.THANK_YOU, moment, name, interview=interview)

    def done(self, step_key: str, moment: str) -> Process:
        """Mark a step done."""
        return self._marked(step_key, MarkKind.DONE, moment)

    def skipped(self, step_key: str, moment: str) -> Process:
        """Mark a step skipped."""
        return self._marked(step_key, MarkKind.SKIPPED, moment)

    def later(self, step_key: str, moment: str, until: str) -> Process:
        """Put a step off."""
        return self._marked(step_key, MarkKind.LATER, moment, until)

    def _marked(self, step_key: str, kind: MarkKind, moment: str, until: str = "") -> Process:
        mark = Mark(
            id=Id(f"mark {step_key}"),
            changed=LONG_AGO,
            application_id=self.application.id,
            step_key=step_key,
            kind=kind,
            made_at=at(moment, self.zone),
            until=at(until, self.zone) if until else None,
        )
        self.marks.append(mark)
        return self

    def closed(self, outcome: Outcome, moment: str) -> Process:
        """Close the process."""
        self.application = replace(self.application, outcome=outcome, closed_at=at(moment, self.zone))
        return self

    # ---- what comes of it ----------------------------------------------------------------------------

    def facts(self) -> Facts:
        """Return all that was told, in the order that `Facts` documents."""
        return Facts(
            application=self.application,
            company=self.company,
            contacts=dict(self.contacts),
            interviews=tuple(sorted(self.interviews, key=lambda one: one.start)),
            participants=tuple(self.participants),
            promises=tuple(sorted(self.promises, key=lambda one: one.said_at)),
            messages=tuple(sorted(self.messages, key=lambda one: one.sent_at)),
            replies=tuple(sorted(self.replies, key=lambda one: one.received_at)),
            marks=tuple(self.marks),
        )


def _end(interview: Interview) -> datetime:
    return interview.start + timedelta(minutes=interview.minutes)


def talk(*met: str, promised: str = "", words: str = "", key: str = "a", role: str = "") -> Process:
    """Return what most examples begin with: an hour at Halden on Mon 23 Nov 14:00, with Dana Lee."""
    process = Process(role=role or "Product Designer", key=key)
    process.interview("Mon 23 Nov 14:00", *(met or ("Dana Lee",)))
    return process.said(words, promised) if promised or words else process


def steps_of(
    *processes: Process,
    now: str,
    policy: str = "intention",
    workdays: Workdays = PLAIN_WEEK,
    zone: str = LONDON,
    accepted: Acceptance | None = None,
) -> dict[str, tuple[Step, ...]]:
    """Return the steps of processes at one company, by their keys. `now` is on the clocks of `zone`."""
    group = [process.facts() for process in processes]
    found = timelines(group, load_policy(policy), workdays, at(now, zone), zone, accepted)
    return {str(key): steps for key, steps in found.items()}


def one(steps: tuple[Step, ...], key: str) -> Step:
    """Return the step of that key."""
    found = [step for step in steps if step.key == key]
    assert found, f"no step {key!r} among {[step.key for step in steps]}"
    return found[0]
