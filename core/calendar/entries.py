"""The entries of a day: interviews, steps by their state, and the days they named."""

from __future__ import annotations

from collections import defaultdict
from enum import StrEnum
from typing import TYPE_CHECKING

from core.agenda import shows_at, when_words, worth_a_line
from core.models import NO_ID, InterviewKind, Outcome, Rule, StepState
from core.places.zones import city_of
from core.records import record
from core.timeline.events import offer
from core.wording import clock_time, local, local_day, on_day, sentence, short_day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date, datetime

    from core.calendar.facts import Held, Promised
    from core.models import Facts, Id, Step

_NOT_HERE = frozenset({Rule.INTERVIEW, Rule.WAIT})  # the interview and the day they named stand for them
_KINDS = {
    InterviewKind.PHONE_SCREEN: "Phone screen",
    InterviewKind.PANEL: "Panel",
    InterviewKind.TECHNICAL: "Technical interview",
    InterviewKind.CASE: "Case interview",
    InterviewKind.INFORMAL: "Informal talk",
}


class EntryKind(StrEnum):
    """What an entry is."""

    INTERVIEW = "interview"
    STEP = "step"
    PROMISE = "promise"


@record
class Entry:
    """One entry of one day. `when` is its time in two or three words, `reason` why it is there.

    `start` and `end` are set for interviews alone, which are the only ones with a length. `there` is the
    start on the other party's clocks, "09:00 in New York", and "" where theirs show what the user's do.
    `who` is whom a step is about, "" where that is nobody in particular.
    """

    key: str
    kind: EntryKind
    day: date
    title: str
    when: str
    reason: str
    company: str
    role: str
    application_id: Id
    who: str = ""
    interview_id: Id = NO_ID
    start: datetime | None = None
    end: datetime | None = None
    there: str = ""
    state: StepState | None = None
    step: Step | None = None

    @property
    def movable(self) -> bool:
        """Return whether it can be moved: a day they named cannot, nor what is done."""
        return self.kind is EntryKind.INTERVIEW or self.state in _MOVABLE


_MOVABLE = frozenset({StepState.COMING, StepState.LATER, StepState.DUE, StepState.OVERDUE})

_URGENCY: dict[StepState | EntryKind, int] = {
    StepState.OVERDUE: 0,
    StepState.DUE: 1,
    EntryKind.INTERVIEW: 2,
    StepState.LATER: 3,
    StepState.COMING: 3,
    EntryKind.PROMISE: 4,
    StepState.DONE: 5,
    StepState.SKIPPED: 6,
}

_RULES = {rule: number for number, rule in enumerate(Rule)}

ByDay = dict["date", list[Entry]]


def in_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return the entries of a day as they stand under one another: what must not be missed first."""
    return tuple(sorted(entries, key=_order))


def _order(entry: Entry) -> tuple[int, float, int, str, str]:
    step = entry.step
    at = entry.start if step is None else step.due
    rule = 0 if step is None else _RULES[step.rule]
    return _URGENCY[entry.state or entry.kind], at.timestamp() if at else 0, rule, entry.title, entry.key


def step_entries(
    steps: Sequence[Step], place: Callable[[Step], tuple[str, str, str]], now: datetime, zone: str
) -> ByDay:
    """Return the entries that steps make by the days of the user's `zone`, at `now` (aware).

    `place` gives the company and the role of a step's application, and whom the step is about. Of each
    application only the next follow-up is there, as in the agenda, and all that was done.
    """
    settled = [
        (step, state)
        for step in steps
        if (state := step.state(now)) in _SETTLED and step.rule is not Rule.DEBRIEF  # of no interest any more
    ]
    found: ByDay = defaultdict(list)
    for step, state in (*worth_a_line(steps, now), *settled):
        if step.rule in _NOT_HERE:
            continue
        company, role, who = place(step)
        day = day_of(step, now, zone)
        found[day].append(
            Entry(
                key=step.key,
                kind=EntryKind.STEP,
                day=day,
                title=step.title,
                when=when_words(step, now, zone),
                reason=step.reason,
                company=company,
                role=role,
                who=who,
                application_id=step.application_id,
                interview_id=step.interview_id,
                state=state,
                step=step,
            )
        )
    return found


_SETTLED = frozenset({StepState.DONE, StepState.SKIPPED})


def day_of(step: Step, now: datetime, zone: str) -> date:
    """Return the day a step belongs to: when it was done, is to be done, or should have been done."""
    state, today = step.state(now), local_day(now, zone)
    if state in _SETTLED:
        return local_day(step.done_at or step.skipped_at or step.due, zone)
    if state is StepState.DUE:
        return today
    if state is StepState.OVERDUE:
        put_off = step.later_until if step.later_until is not None else step.due
        return local_day(max(step.due, put_off), zone)
    return local_day(shows_at(step), zone)


def interview_entries(held: Iterable[Held], now: datetime, zone: str) -> ByDay:
    """Return the entries of interviews by the days of the user's `zone`, each on the day it begins."""
    found: ByDay = defaultdict(list)
    today = local_day(now, zone)
    said: dict[date, str] = {}
    for one in held:
        here = local(one.start, zone)
        day, time = here.date(), f"{here.hour:02}:{here.minute:02}"
        there = "" if one.zone == zone else other_clock(one.start, one.zone, zone)
        kind = _KINDS.get(one.kind, "Interview")
        if day not in said:
            said[day] = on_day(day, today)
        after = f", {there}" if there else ""
        at_place = f" {sentence(one.place)}." if one.place else ""
        found[day].append(
            Entry(
                key=f"interview:{one.interview_id}",
                kind=EntryKind.INTERVIEW,
                day=day,
                title=one.company,
                when=f"{time} to {clock_time(one.end, zone)}",
                reason=f"{kind} {said[day]} at {time}{after}.{at_place}",
                company=one.company,
                role=one.role,
                application_id=one.application_id,
                interview_id=one.interview_id,
                start=one.start,
                end=one.end,
                there=there,
            )
        )
    return found


def other_clock(moment: datetime, theirs: str, mine: str) -> str:
    """Return "09:00 in New York", with the day where it is another; "" where both clocks show the same."""
    there, here = local(moment, theirs), local(moment, mine)
    if there.replace(tzinfo=None) == here.replace(tzinfo=None):
        return ""
    day = f" on {short_day(there.date())}" if there.date() != here.date() else ""
    return f"{clock_time(moment, theirs)} in {city_of(theirs or 'UTC')}{day}"


def promise_entries(promised: Iterable[Promised]) -> ByDay:
    """Return the days they named and had not yet come back on, or closed, when the day began."""
    found: ByDay = defaultdict(list)
    for one in promised:
        if one.heard_at is not None and local_day(one.heard_at, one.zone) < one.on:
            continue
        said = short_day(local_day(one.said_at, one.zone))
        words = f"\u201c{one.words}\u201d, they said on {said}." if one.words else f"Said on {said}."
        found[one.on].append(
            Entry(
                key=f"promise:{one.promise_id}",
                kind=EntryKind.PROMISE,
                day=one.on,
                title=f"{one.company} said by today",
                when="they reply by today",
                reason=words,
                company=one.company,
                role=one.role,
                application_id=one.application_id,
            )
        )
    return found


def answer_entries(live: Iterable[Facts]) -> ByDay:
    """Return the days by which offers want an answer, of the processes that are open."""
    found: ByDay = defaultdict(list)
    for facts in live:
        reply = offer(facts) if facts.application.outcome is Outcome.OPEN else None
        if reply is None or reply.answer_by is None:
            continue
        found[reply.answer_by].append(
            Entry(
                key=f"answer:{reply.id}",
                kind=EntryKind.PROMISE,
                day=reply.answer_by,
                title=f"Answer {facts.company.name} by today",
                when="they want to know by today",
                reason=f"Their offer came on {short_day(local_day(reply.received_at, reply.zone))}.",
                company=facts.company.name,
                role=facts.application.role,
                application_id=facts.application.id,
            )
        )
    return found


def on_days(days: Sequence[date], *sources: Mapping[date, Sequence[Entry]]) -> dict[date, tuple[Entry, ...]]:
    """Return the entries of each of these days, in order; every entry on one of them is there."""
    return {day: in_order(entry for source in sources for entry in source.get(day, ())) for day in days}


def count_words_of(entries: Sequence[Entry]) -> str:
    """Return "3 entries", "1 entry" or "no entries"."""
    count = len(entries)
    if not count:
        return "no entries"
    return "1 entry" if count == 1 else f"{count} entries"
