"""Whole worlds drawn by Hypothesis: all processes at one company, a policy, working days, and now.

Days are drawn around DST nights, month ends, leap days and holidays; instants around nine and five. What
people send and say lies in the past, as facts do; interviews and what was put off may lie ahead.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from core.etiquette import POLICY_IDS, Policy, load_policy
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
    utc,
)
from core.timeline import Acceptance, timelines
from core.workdays import PLAIN_WEEK, Workdays

TURNS = (
    date(2026, 3, 28),  # clocks go forward in London, a day later
    date(2026, 10, 24),  # and back
    date(2026, 10, 31),  # back in New York
    date(2026, 11, 23),
    date(2026, 12, 23),
    date(2027, 1, 29),
    date(2028, 2, 27),
)
ZONES = ("Europe/London", "America/New_York", "Asia/Tokyo", "Australia/Lord_Howe", "Pacific/Apia")
CHANGED = datetime(2026, 1, 1, tzinfo=ZoneInfo("UTC"))
NAMES = ("Dana Lee", "Sam Okafor", "Ruth Abe")

# Each draw costs, and a world has many: so one draw gives a day and a time, and one a set of people.
_CLOCKS = (
    time(9, 0),
    time(0, 30),
    time(1, 30),
    time(2, 0),
    time(8, 59, 59),
    time(12, 0),
    time(15, 37),
    time(17, 0),
    time(17, 0, 1),
    time(21, 10),
    time(23, 59),
)
_KINDS = tuple(ContactKind)

_slots = st.integers(0, 41 * len(_CLOCKS) - 1)
_few = {most: st.integers(0, most) for most in (1, 2, 3, 4, 7)}
_zones = st.sampled_from(ZONES)
_turns = st.sampled_from(TURNS)
_lengths = st.sampled_from((60, 1, 30, 90, 240))
_interview_kinds = st.sampled_from(InterviewKind)
_outcomes = st.sampled_from((*[Outcome.OPEN] * 10, *Outcome))
_reply_kinds = st.sampled_from((*[ReplyKind.NEWS_LATER] * 2, *ReplyKind))
_message_kinds = st.sampled_from((*[MessageKind.FOLLOW_UP] * 10, *MessageKind))
_mark_kinds = st.sampled_from(MarkKind)
_names = st.sampled_from(("", *NAMES))
_promised = st.sampled_from((None, "undated", -2, 0, 1, 3, 4, 5, 6, 7, 10, 14, 30))
_words = st.sampled_from(("", "in a week", "by Friday", "x" * 60))
_spans = st.integers(1, 400)
_indices = st.integers(0, 99)
_working_weeks = st.sampled_from((None, frozenset({5, 6}), frozenset({4, 5}), frozenset({6})))
_holidays = st.lists(st.integers(-10, 40), max_size=4)
_policies = st.sampled_from([load_policy(policy) for policy in POLICY_IDS])
_changed_numbers = st.fixed_dictionaries(
    {
        "follow_up_gaps": st.lists(st.integers(1, 21), max_size=3).map(tuple),
        "follow_up_after_promise_workdays": st.integers(1, 5),
        "follow_up_no_promise_days": st.integers(1, 21),
        "guard_spacing_days": st.integers(1, 14),
        "move_on_after_days": st.integers(1, 14),
    }
)
_maybe_changed = st.none() | _changed_numbers


@dataclass(frozen=True, kw_only=True)
class World:
    """Everything that timelines depend on."""

    group: tuple[Facts, ...]
    policy: Policy = field(repr=False)
    workdays: Workdays
    now: datetime
    zone: str
    accepted: Acceptance | None = None

    def steps(self, now: datetime | None = None) -> dict[Id, tuple[Step, ...]]:
        """Return the steps of every process, at another time if one is given."""
        return timelines(self.group, self.policy, self.workdays, now or self.now, self.zone, self.accepted)

    def all_steps(self) -> list[Step]:
        """Return the steps of all processes together."""
        return [step for steps in self.steps().values() for step in steps]

    def with_facts(self, facts: Facts) -> World:
        """Return the same world with one process told differently."""
        key = facts.application.id
        return replace(self, group=tuple(facts if one.application.id == key else one for one in self.group))


@st.composite
def worlds(draw: st.DrawFn, most: int = 3, *, one_zone: bool = True) -> World:
    """Draw up to `most` processes at one company, in one zone or in several."""
    around, zone = draw(_turns), draw(_zones)
    now = _at(draw, around, zone)
    count = 1 + draw(_few[most - 1]) if most > 1 else 1
    group = tuple(_process(draw, key, around, now, zone, one_zone=one_zone) for key in "abc"[:count])
    at = now - timedelta(hours=draw(_spans))
    accepted = Acceptance(application_id=Id("elsewhere"), at=at, company="Orbit Labs")
    return World(
        group=group,
        policy=_policy(draw),
        workdays=_workdays(draw, around),
        now=now,
        zone=zone if one_zone else draw(_zones),
        accepted=accepted if draw(_few[7]) == 7 else None,
    )


def _policy(draw: st.DrawFn) -> Policy:
    """Draw one of the three policies, or one of which a user has changed the numbers."""
    policy: Policy = draw(_policies)
    changed: dict[str, Any] | None = draw(_maybe_changed)
    return policy if changed is None else replace(policy, **changed)


def _workdays(draw: st.DrawFn, around: date) -> Workdays:
    """Draw the working days of a place, with holidays around a day."""
    weekend = draw(_working_weeks)
    if weekend is None:
        return PLAIN_WEEK
    return Workdays(weekend, {around + timedelta(days=days): "Holiday" for days in draw(_holidays)})


def _at(draw: st.DrawFn, around: date, zone: str) -> datetime:
    """Draw an instant in the forty days from a day on, in UTC and whole seconds, as records keep it."""
    days, clock = divmod(draw(_slots), len(_CLOCKS))
    return utc(datetime.combine(around + timedelta(days=days), _CLOCKS[clock], ZoneInfo(zone)))


def _process(draw: st.DrawFn, key: str, around: date, now: datetime, zone: str, *, one_zone: bool) -> Facts:
    def past() -> datetime:
        return min(_at(draw, around, zone), now)

    def somewhere() -> str:
        return zone if one_zone else draw(_zones)

    company = Company(id=Id("company"), changed=CHANGED, name="Halden", zone=zone)
    outcome = draw(_outcomes)
    application = Application(
        id=Id(key),
        changed=CHANGED,
        company_id=company.id,
        role=f"Role {key}",
        created=CHANGED,
        news_contact_id=Id(draw(_names)),
        outcome=outcome,
        closed_at=None if outcome is Outcome.OPEN else past(),
    )
    interviews = [
        Interview(
            id=Id(f"{key}.i{number}"),
            changed=CHANGED,
            application_id=application.id,
            start=_at(draw, around, zone),
            minutes=draw(_lengths),
            zone=somewhere(),
            kind=draw(_interview_kinds),
            round=number + 1,
        )
        for number in range(draw(_few[3]))
    ]
    replies = [
        Reply(
            id=Id(f"{key}.r{number}"),
            changed=CHANGED,
            application_id=application.id,
            kind=draw(_reply_kinds),
            received_at=past(),
            zone=somewhere(),
            contact_id=Id(draw(_names)),
        )
        for number in range(draw(_few[2]))
    ]
    told: list[Interview | Reply] = [*interviews, *replies]
    facts = Facts(
        application=application,
        company=company,
        contacts=_contacts(draw, company),
        interviews=tuple(interviews),
        participants=tuple(one for interview in interviews for one in _participants(draw, interview)),
        promises=tuple(one for fact in told for one in _promises(draw, fact)),
        messages=tuple(_message(draw, facts_id, interviews, past()) for facts_id in _numbered(draw, key)),
        replies=tuple(replies),
        marks=tuple(_marks(draw, application, told, past)),
    )
    return in_order(facts)


def _contacts(draw: st.DrawFn, company: Company) -> dict[Id, Contact]:
    kinds = draw(_indices)
    return {
        Id(name): Contact(
            id=Id(name),
            changed=CHANGED,
            company_id=company.id,
            name=name,
            kind=_KINDS[(kinds + number * number) % len(_KINDS)],
        )
        for number, name in enumerate(NAMES)
    }


def _participants(draw: st.DrawFn, interview: Interview) -> list[Participant]:
    met, asked = draw(_few[7]), draw(_few[7])
    return [
        Participant(
            id=Id(f"{interview.id}.{name}"),
            changed=CHANGED,
            interview_id=interview.id,
            contact_id=Id(name),
            asked_to_connect=bool(asked >> number & 1),
        )
        for number, name in enumerate(NAMES)
        if met >> number & 1
    ]


def _promises(draw: st.DrawFn, fact: Interview | Reply) -> list[Promise]:
    days = draw(_promised)
    if days is None:
        return []
    in_reply = isinstance(fact, Reply)
    said_at = fact.received_at if isinstance(fact, Reply) else fact.start + timedelta(minutes=fact.minutes)
    said_on = said_at.astimezone(ZoneInfo(fact.zone)).date()
    promise = Promise(
        id=Id(f"promise {fact.id}"),
        changed=CHANGED,
        application_id=fact.application_id,
        said_at=said_at,
        words=draw(_words),
        on=said_on + timedelta(days=days) if isinstance(days, int) else None,
        zone=fact.zone,
        interview_id=NO_ID if in_reply else fact.id,
        reply_id=fact.id if in_reply else NO_ID,
    )
    return [promise]


def _numbered(draw: st.DrawFn, key: str) -> list[Id]:
    return [Id(f"{key}.m{number}") for number in range(draw(_few[4]))]


def _message(draw: st.DrawFn, message_id: Id, interviews: list[Interview], sent_at: datetime) -> Message:
    number = draw(_few[3])
    return Message(
        id=message_id,
        changed=CHANGED,
        application_id=Id(message_id[0]),
        kind=draw(_message_kinds),
        channel=Channel.EMAIL,
        sent_at=sent_at,
        contact_id=Id(draw(_names)),
        interview_id=interviews[number].id if number < len(interviews) else NO_ID,
    )


def _marks(
    draw: st.DrawFn, application: Application, told: list[Interview | Reply], past: Callable[[], datetime]
) -> list[Mark]:
    keys = [f"connect:{name}" for name in NAMES] if application.id == "a" else []
    for fact in told:
        keys += [f"follow_up:{fact.id}:{number}" for number in (1, 2, 3)]
        keys += [
            f"move_on:{fact.id}",
            f"debrief:{fact.id}",
            *(f"thank_you:{fact.id}:{name}" for name in NAMES),
        ]
    chosen = {keys[draw(_indices) % len(keys)] for _ in range(draw(_few[2]))} if keys else set()
    marks = []
    for key in sorted(chosen):
        kind, made_at = draw(_mark_kinds), past()
        until = made_at + timedelta(hours=draw(_spans)) if kind is MarkKind.LATER else None
        mark = Mark(
            id=Id(f"mark {key}"),
            changed=CHANGED,
            application_id=application.id,
            step_key=key,
            kind=kind,
            made_at=made_at,
            until=until,
        )
        marks.append(mark)
    return marks


def in_order(facts: Facts) -> Facts:
    """Return facts with their records in the order that `Facts` documents."""
    return replace(
        facts,
        interviews=tuple(sorted(facts.interviews, key=lambda one: one.start)),
        promises=tuple(sorted(facts.promises, key=lambda one: one.said_at)),
        messages=tuple(sorted(facts.messages, key=lambda one: one.sent_at)),
        replies=tuple(sorted(facts.replies, key=lambda one: one.received_at)),
    )
