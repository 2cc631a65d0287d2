"""Records as they might be, drawn by Hypothesis: biased to DST nights, month ends and odd names."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from core.models import (
    NO_ID,
    Application,
    Channel,
    Company,
    Contact,
    ContactKind,
    Draft,
    Facts,
    Feeling,
    Id,
    Interview,
    InterviewFormat,
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
    Tone,
)
from core.wording import at_local

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import TypeVar

    from core.models import Record

    R = TypeVar("R", bound=Record)

ZONES = ("Europe/London", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia", "UTC")
NIGHTS = (date(2026, 3, 29), date(2026, 10, 25), date(2026, 11, 1), date(2027, 3, 14), date(2027, 4, 4))
MONTH_ENDS = (date(2026, 11, 30), date(2026, 12, 31), date(2027, 2, 28), date(2028, 2, 29))
ODD_NAMES = (
    "A&B",
    "<b>Bold</b>",
    "O'Neill",
    "=1+1",
    "Zoë Ångström",
    "李雷",
    "\u202eabc",
    "x" * 200,
    "${company}",
)

_printable = st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"))

ids: st.SearchStrategy[Id] = st.uuids().map(lambda value: Id(str(value)))
zones = st.sampled_from(ZONES)
names = st.sampled_from(ODD_NAMES) | st.text(_printable, min_size=1, max_size=30).filter(str.strip)
lines = st.just("") | st.text(_printable, max_size=30)
texts = st.just("") | st.text(_printable | st.sampled_from("\n\t"), max_size=60)
days = st.sampled_from(NIGHTS + MONTH_ENDS) | st.dates(date(2026, 1, 1), date(2028, 12, 31))
countries = st.sampled_from(("", "GB", "DE", "US"))


@st.composite
def instants(draw: st.DrawFn) -> datetime:
    """Draw an instant in UTC, in whole seconds, often near the turn of a clock."""
    moment = at_local(draw(days), draw(st.integers(0, 23)), draw(st.integers(0, 59)), draw(zones))
    return moment + timedelta(seconds=draw(st.sampled_from((0, 0, 0, 1, 59))))


@st.composite
def companies(draw: st.DrawFn) -> Company:
    """Draw a company."""
    return Company(
        id=draw(ids),
        changed=draw(instants()),
        name=draw(names),
        country=draw(countries),
        region=draw(st.sampled_from(("", "SCT", "BY"))),
        zone=draw(st.just("") | zones),
        notes=draw(texts),
    )


@st.composite
def contacts(draw: st.DrawFn, company_id: Id) -> Contact:
    """Draw a contact at a company."""
    return Contact(
        id=draw(ids),
        changed=draw(instants()),
        company_id=company_id,
        name=draw(names),
        role=draw(lines),
        kind=draw(st.sampled_from(ContactKind)),
        email=draw(lines),
        linkedin=draw(lines),
        language=draw(st.sampled_from(("", "en", "de-AT"))),
        notes=draw(texts),
    )


@st.composite
def applications(draw: st.DrawFn, company_id: Id, people: Sequence[Contact] = ()) -> Application:
    """Draw an application at a company; whom to ask for news is one of `people` or nobody."""
    outcome = draw(st.sampled_from(Outcome))
    return Application(
        id=draw(ids),
        changed=draw(instants()),
        company_id=company_id,
        role=draw(lines),
        created=draw(instants()),
        news_contact_id=draw(someone(people)),
        outcome=outcome,
        closed_at=None if outcome is Outcome.OPEN else draw(instants()),
        archived=draw(st.booleans()),
        language=draw(st.sampled_from(("", "en"))),
        notes=draw(texts),
    )


def someone(people: Sequence[Contact]) -> st.SearchStrategy[Id]:
    """Return a strategy for the id of one of them, or of nobody."""
    return st.sampled_from([NO_ID, *(person.id for person in people)])


@st.composite
def interviews(draw: st.DrawFn, application_id: Id) -> Interview:
    """Draw an interview of an application."""
    return Interview(
        id=draw(ids),
        changed=draw(instants()),
        application_id=application_id,
        start=draw(instants()),
        minutes=draw(st.sampled_from((1, 30, 45, 60, 1440))),
        zone=draw(zones),
        kind=draw(st.sampled_from(InterviewKind)),
        format=draw(st.sampled_from(InterviewFormat)),
        round=draw(st.integers(1, 5)),
        place=draw(texts),
        notes=draw(texts),
        felt=draw(st.none() | st.sampled_from(Feeling)),
        debriefed_at=draw(st.none() | instants()),
    )


@st.composite
def participants(draw: st.DrawFn, interview_id: Id, contact_id: Id) -> Participant:
    """Draw what there is to say of somebody in an interview."""
    return Participant(
        id=draw(ids),
        changed=draw(instants()),
        interview_id=interview_id,
        contact_id=contact_id,
        rapport=draw(texts),
        asked_to_connect=draw(st.booleans()),
    )


@st.composite
def replies(draw: st.DrawFn, application_id: Id, people: Sequence[Contact] = ()) -> Reply:
    """Draw what they said."""
    return Reply(
        id=draw(ids),
        changed=draw(instants()),
        application_id=application_id,
        kind=draw(st.sampled_from(ReplyKind)),
        received_at=draw(instants()),
        zone=draw(zones),
        contact_id=draw(someone(people)),
        words=draw(texts),
        answer_by=draw(st.none() | days),
    )


@st.composite
def promises(
    draw: st.DrawFn, application_id: Id, meetings: Sequence[Interview] = (), answers: Sequence[Reply] = ()
) -> Promise:
    """Draw what they said about replying: in one of the meetings, in one of the answers, or elsewhere."""
    return Promise(
        id=draw(ids),
        changed=draw(instants()),
        application_id=application_id,
        said_at=draw(instants()),
        words=draw(texts),
        on=draw(st.none() | days),
        zone=draw(zones),
        interview_id=draw(st.sampled_from([NO_ID, *(one.id for one in meetings)])),
        reply_id=draw(st.sampled_from([NO_ID, *(one.id for one in answers)])),
    )


@st.composite
def messages(
    draw: st.DrawFn, application_id: Id, people: Sequence[Contact] = (), meetings: Sequence[Interview] = ()
) -> Message:
    """Draw something the user sent."""
    return Message(
        id=draw(ids),
        changed=draw(instants()),
        application_id=application_id,
        kind=draw(st.sampled_from(MessageKind)),
        channel=draw(st.sampled_from(Channel)),
        sent_at=draw(instants()),
        contact_id=draw(someone(people)),
        interview_id=draw(st.sampled_from([NO_ID, *(one.id for one in meetings)])),
        step_key=draw(st.sampled_from(("", "wait:x"))),
        subject=draw(lines),
        body=draw(texts),
    )


@st.composite
def marks(draw: st.DrawFn, application_id: Id, step_key: str) -> Mark:
    """Draw the user's word on a step."""
    kind = draw(st.sampled_from(MarkKind))
    return Mark(
        id=draw(ids),
        changed=draw(instants()),
        application_id=application_id,
        step_key=step_key,
        kind=kind,
        made_at=draw(instants()),
        until=draw(instants()) if kind is MarkKind.LATER else None,
    )


@st.composite
def drafts(draw: st.DrawFn, application_id: Id, step_key: str) -> Draft:
    """Draw the user's own wording for a step."""
    return Draft(
        id=draw(ids),
        changed=draw(instants()),
        application_id=application_id,
        step_key=step_key,
        channel=draw(st.sampled_from(Channel)),
        tone=draw(st.sampled_from(Tone)),
        subject=draw(lines),
        body=draw(texts),
    )


def step_keys(meeting: Interview, people: Sequence[Contact]) -> list[str]:
    """Return keys of steps that an interview with these people has."""
    return [
        f"debrief:{meeting.id}",
        f"follow_up:{meeting.id}:1",
        *(f"thank_you:{meeting.id}:{person.id}" for person in people),
    ]


@st.composite
def worlds(draw: st.DrawFn, most: int = 3) -> tuple[Record, ...]:
    """Draw a whole workspace: up to so many companies, each with people and applications, parents first."""
    everything: defaultdict[type, list[Record]] = defaultdict(list)

    def add(*records: Record) -> None:
        for record in records:
            everything[type(record)].append(record)

    known: list[Contact] = []
    for _ in range(draw(st.integers(0, most))):
        company = draw(companies())
        add(company)
        for _ in range(draw(st.integers(0, 3))):
            known.append(draw(contacts(company.id)))
            add(known[-1])
        for _ in range(draw(st.integers(0, 2))):
            application = draw(applications(company.id, known))
            add(application)
            add(*draw(of_application(application, tuple(known))))
    order = (Company, Contact, Application, Interview, Participant, Reply, Promise, Message, Mark, Draft)
    return tuple(record for kind in order for record in everything[kind])


@st.composite
def of_application(draw: st.DrawFn, application: Application, people: Sequence[Contact]) -> list[Record]:
    """Draw what belongs to an application, with these people in it."""
    key = application.id
    meetings = [draw(interviews(key)) for _ in range(draw(st.integers(0, 2)))]
    answers = [draw(replies(key, people)) for _ in range(draw(st.integers(0, 2)))]
    records: list[Record] = [*meetings, *answers]
    for meeting in meetings:
        met = [person for person in people if draw(st.booleans())]
        records += [draw(participants(meeting.id, person.id)) for person in met]
        for step_key in step_keys(meeting, met):
            if draw(st.booleans()):
                records.append(draw(marks(key, step_key)))
            if draw(st.booleans()):
                records.append(draw(drafts(key, step_key)))
    records += [draw(promises(key, meetings, answers)) for _ in range(draw(st.integers(0, 2)))]
    records += [draw(messages(key, people, meetings)) for _ in range(draw(st.integers(0, 3)))]
    return records


# ---- the same, put together in the plainest way ------------------------------------------------------


def facts_among(records: Iterable[Record]) -> dict[Id, Facts]:
    """Return the facts of every application among the records: what any store of them must give."""
    everything = tuple(records)
    return {record.id: _facts(record, everything) for record in everything if isinstance(record, Application)}


def _facts(application: Application, everything: Sequence[Record]) -> Facts:
    def own(kind: type[R], when: Callable[[R], object] = lambda _: 0) -> tuple[R, ...]:
        found = [r for r in everything if isinstance(r, kind) and owner(r) == application.id]
        return tuple(sorted(found, key=lambda record: (when(record), record.id)))

    def owner(record: Record) -> Id:
        if isinstance(record, Participant):
            return next(r.application_id for r in everything if r.id == record.interview_id)  # type: ignore[union-attr]
        return getattr(record, "application_id", NO_ID)

    met, wrote, heard = (
        own(Participant),
        own(Message, lambda r: r.sent_at),
        own(Reply, lambda r: r.received_at),
    )
    named = {application.news_contact_id, *(r.contact_id for some in (met, wrote, heard) for r in some)}
    return Facts(
        application=application,
        company=next(r for r in everything if isinstance(r, Company) and r.id == application.company_id),
        contacts={
            r.id: r
            for r in everything
            if isinstance(r, Contact) and (r.company_id == application.company_id or r.id in named)
        },
        interviews=own(Interview, lambda r: r.start),
        participants=met,
        promises=own(Promise, lambda r: r.said_at),
        messages=wrote,
        replies=heard,
        marks=own(Mark),
        drafts=own(Draft),
    )
