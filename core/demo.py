"""The sample of `--demo`: a dozen processes in every state, around today."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from core.models import (
    Change,
    Channel,
    ContactKind,
    InterviewFormat,
    InterviewKind,
    MessageKind,
    Outcome,
    ReplyKind,
)
from core.sample import Sample
from core.wording import long_day
from core.workdays import PLAIN_WEEK

if TYPE_CHECKING:
    from datetime import date, datetime

    from core.models import Record
    from core.workspace import Workspace

_NAME = "demo"


def _workday_before(day: date) -> date:
    """Return the working day before a day."""
    return PLAIN_WEEK.on_or_before(day - timedelta(days=1))


def _this_morning(sample: Sample) -> datetime:
    """Return a quarter past nine today, or of yesterday's afternoon where that is still to come."""
    morning = sample.at(sample.today, 9, 15)
    return morning if morning <= sample.now else sample.at(sample.day(-1), 16, 45)


def _halden(sample: Sample) -> None:
    """Add two notes to write, one invitation to send, one sent."""
    company = sample.company("Halden")
    dana = sample.contact(company, "Dana Lee", "Head of Design", ContactKind.HIRING_MANAGER)
    sam = sample.contact(company, "Sam Okafor", "Engineer")
    ruth = sample.contact(company, "Ruth Abe", "Recruiter", ContactKind.RECRUITER)
    application = sample.application(company, "Product Designer", sample.at(sample.day(-30), 18), news=ruth)
    screen = sample.interview(
        application, sample.at(sample.day(-15), 10), 30, {ruth.id: ""}, kind=InterviewKind.PHONE_SCREEN
    )
    sample.thanked(screen, ruth)
    panel = sample.interview(
        application,
        sample.just_held(14),
        180,
        {
            dana.id: "how your team runs critique with engineers in the room",
            sam.id: "the move off the old component library",
        },
        kind=InterviewKind.PANEL,
        number=2,
    )
    sample.connected(panel, sam)
    sample.promise(panel, "in about two weeks", PLAIN_WEEK.on_or_after(sample.day(13)))


def _northwind(sample: Sample) -> None:
    """Add a follow-up that was due on the last working day."""
    company = sample.company("Northwind")
    priya = sample.contact(company, "Priya Nair", "Data Lead", ContactKind.HIRING_MANAGER)
    said = _workday_before(_workday_before(sample.today))
    met_on = said - timedelta(days=7)
    application = sample.application(
        company, "Data Engineer", sample.at(met_on - timedelta(days=12), 20), news=priya
    )
    talk = sample.interview(
        application, sample.at(met_on, 9), 60, {priya.id: "why late-arriving events are the interesting ones"}
    )
    sample.thanked(talk, priya)
    sample.promise(talk, "a week", said)


def _orbit(sample: Sample) -> None:
    """Add a second interview on the next working day."""
    company = sample.company("Orbit Labs")
    mei = sample.contact(company, "Mei Chen", "Engineering Manager", ContactKind.HIRING_MANAGER)
    application = sample.application(company, "Backend Engineer", sample.at(sample.day(-24), 8), news=mei)
    first = sample.interview(
        application, sample.at(sample.day(-9), 16), 45, {mei.id: "testing code that talks to satellites"}
    )
    sample.thanked(first, mei)
    sample.reply(
        application, mei, ReplyKind.NEXT_ROUND, sample.at(sample.day(-4), 11), "We would like to go on."
    )
    sample.interview(
        application, sample.at(PLAIN_WEEK.next_after(sample.today), 10, 30), 60, {mei.id: ""}, number=2
    )


def _kestrel(sample: Sample) -> None:
    """Add a promise that falls due within days."""
    company = sample.company("Kestrel")
    tom = sample.contact(company, "Tom Brandt", "Head of Analytics", ContactKind.HIRING_MANAGER)
    application = sample.application(company, "Analyst", sample.at(sample.day(-40), 12), news=tom)
    talk = sample.interview(
        application,
        sample.at(sample.day(-18), 10),
        60,
        {tom.id: "counting birds from rooftop cameras"},
        format=InterviewFormat.IN_PERSON,
    )
    sample.thanked(talk, tom)
    named = PLAIN_WEEK.on_or_after(sample.day(3))
    sample.promise(talk, f"by {long_day(named)}", named)


def _lumen(sample: Sample) -> None:
    """Add a process with the first of three follow-ups sent."""
    company = sample.company("Lumen Health")
    ines = sample.contact(company, "Ines Duarte", "Research Lead", ContactKind.HIRING_MANAGER)
    application = sample.application(company, "UX Researcher", sample.at(sample.day(-35), 9), news=ines)
    talk = sample.interview(
        application, sample.at(sample.day(-20), 15, 30), 45, {ines.id: "the diary study on night shifts"}
    )
    sample.thanked(talk, ines)
    sample.promise(talk, "in a week and a half", sample.day(-10))
    sample.sent(application.id, ines, MessageKind.FOLLOW_UP, _this_morning(sample))


def _marlow(sample: Sample) -> None:
    """Add a process where a card was posted, with a promise far ahead."""
    company = sample.company("Marlow & Daughters")
    edith = sample.contact(company, "Edith Grant", "Managing Editor", ContactKind.HIRING_MANAGER)
    application = sample.application(company, "Production Editor", sample.at(sample.day(-21), 17), news=edith)
    talk = sample.interview(
        application,
        sample.at(sample.day(-3), 14),
        60,
        {edith.id: "the atlas that was printed upside down"},
        format=InterviewFormat.IN_PERSON,
    )
    sample.thanked(talk, edith, Channel.CARD)
    sample.promise(talk, "in three weeks", PLAIN_WEEK.on_or_after(sample.day(18)))


def _tessel(sample: Sample) -> None:
    """Add a process that waits for the day they named."""
    company = sample.company("Tessel")
    yara = sample.contact(company, "Yara Haddad", "Frontend Lead", ContactKind.HIRING_MANAGER)
    application = sample.application(company, "Frontend Engineer", sample.at(sample.day(-16), 17), news=yara)
    talk = sample.interview(
        application,
        sample.at(sample.day(-6), 13),
        90,
        {yara.id: "tables that stay readable on a phone"},
        kind=InterviewKind.TECHNICAL,
    )
    sample.thanked(talk, yara)
    sample.promise(talk, "in two to three weeks", PLAIN_WEEK.on_or_after(sample.day(15)))


def _quayside(sample: Sample) -> None:
    """Add a no to answer."""
    company = sample.company("Quayside Museum")
    noor = sample.contact(company, "Noor Aziz", "Head of Collections", ContactKind.HIRING_MANAGER)
    application = sample.application(company, "Exhibit Developer", sample.at(sample.day(-33), 10), news=noor)
    talk = sample.interview(
        application, sample.at(sample.day(-12), 11), 60, {noor.id: "labels that children read aloud"}
    )
    sample.thanked(talk, noor)
    when = sample.at(sample.day(-1), 16, 10)
    sample.reply(application, noor, ReplyKind.NO, when, "We have decided to go on with somebody else.")


def _brightwell(sample: Sample) -> None:
    """Add an offer to thank for."""
    company = sample.company("Brightwell")
    leo = sample.contact(company, "Leo Martens", "Head of Product", ContactKind.HIRING_MANAGER)
    application = sample.application(company, "Service Designer", sample.at(sample.day(-38), 10), news=leo)
    talk = sample.interview(
        application, sample.at(sample.day(-10), 9, 30), 60, {leo.id: "forms that ask only once"}
    )
    sample.thanked(talk, leo)
    when = _this_morning(sample)
    answer_by = PLAIN_WEEK.on_or_after(sample.day(8))
    sample.reply(application, leo, ReplyKind.OFFER, when, "We would love you to join us.", answer_by)


def _juniper(sample: Sample) -> None:
    """Add a first talk with a recruiter, some days ahead."""
    company = sample.company("Juniper Rail")
    ada = sample.contact(company, "Ada Kowalska", "Recruiter", ContactKind.RECRUITER)
    application = sample.application(company, "Information Designer", sample.at(sample.day(-5), 21), news=ada)
    start = sample.at(PLAIN_WEEK.on_or_after(sample.day(4)), 16)
    sample.interview(
        application, start, 30, {ada.id: ""}, kind=InterviewKind.PHONE_SCREEN, format=InterviewFormat.PHONE
    )


def _closed(sample: Sample, name: str, role: str, outcome: Outcome, days: int) -> None:
    """Add a process closed so many days ago."""
    company = sample.company(name)
    person = sample.contact(company, "Kim Larsen", "Team Lead", ContactKind.HIRING_MANAGER)
    application = sample.application(
        company,
        role,
        sample.at(sample.day(-days - 45), 10),
        news=person,
        outcome=outcome,
        closed_at=sample.at(sample.day(-days), 10),
    )
    talk = sample.interview(
        application, sample.at(sample.day(-days - 30), 14), 60, {person.id: "working from a lighthouse"}
    )
    sample.thanked(talk, person)


def demo_records(now: datetime, zone: str) -> tuple[Record, ...]:
    """Return the sample as it is at `now`, in the user's `zone`."""
    sample = Sample(_NAME, now, zone)
    for add in (
        _halden,
        _northwind,
        _orbit,
        _kestrel,
        _lumen,
        _marlow,
        _tessel,
        _quayside,
        _brightwell,
        _juniper,
    ):
        add(sample)
    _closed(sample, "Pelham Water", "Content Designer", Outcome.DECLINED, 20)
    _closed(sample, "Ostrava Freight", "Interaction Designer", Outcome.NO_ANSWER, 60)
    return tuple(sample.records)


def add_demo(workspace: Workspace) -> Change:
    """Fill an empty workspace with the sample. Raises as `Workspace.apply`."""
    records = demo_records(workspace.clock.now(), workspace.zone)
    return workspace.apply(Change(title="Add the sample", after=records))
