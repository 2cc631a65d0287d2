"""Waiting, following up and moving on: planned for all applications of one company together.

Follow-ups are counted per application, but the spacing between two of them holds for the whole company:
the same people read them. So the applications of a company take turns, in order of who may write first.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from core.models import Channel, MarkKind, MessageKind, ReplyKind, Rule, Step
from core.timeline.context import is_settled, marked
from core.timeline.events import standing_promise
from core.wording import days_between, local_day, relative_day, short_day

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from core.etiquette import Policy
    from core.models import Facts, Id, Mark, Promise
    from core.timeline.context import Context
    from core.timeline.events import Event
    from core.workdays import Workdays

_QUOTABLE = 40  # their words are repeated in a reason when they are no longer than this


@dataclass(frozen=True, slots=True)
class Turn:
    """One follow-up: its number, and the day it was written, passed over or is planned for.

    A planned one that is late keeps its day, but the next ones count from the day on which it can really
    be written: `counts_from`.
    """

    number: int
    day: date
    counts_from: date
    written_at: datetime | None = None
    skipped_at: datetime | None = None
    spaced: bool = False  # moved because of another follow-up to this company


@dataclass(slots=True, eq=False)
class Wait:
    """One application that waits for news: since when, what was promised, and its follow-ups so far."""

    context: Context
    anchor: Event
    promise: tuple[Promise, date] | None
    zone: str
    turns: list[Turn] = field(default_factory=list)

    @property
    def previous(self) -> Turn | None:
        """Return the newest follow-up so far, planned ones included."""
        return self.turns[-1] if self.turns else None

    @property
    def written(self) -> int:
        """Return how many follow-ups were really sent."""
        return sum(turn.written_at is not None for turn in self.turns)

    def key(self, number: int) -> str:
        """Return the key of a follow-up of this wait."""
        return f"follow_up:{self.anchor.id}:{number}"

    def mark(self, number: int) -> Mark | None:
        """Return the user's word on a follow-up of this wait."""
        return self.context.marks.get(self.key(number))


def wait_for(context: Context, anchor: Event | None) -> Wait | None:
    """Return the wait that the newest event starts, if it starts one.

    A yes or a no starts none, nor does "next round" without a day: the next interview will. "News later"
    restarts the clock and the count, with its promise or, without one, from the day it came.
    """
    if anchor is None or anchor.is_reply(ReplyKind.NO, ReplyKind.OFFER):
        return None
    promise = standing_promise(context.facts, anchor)
    if anchor.is_reply(ReplyKind.NEXT_ROUND) and promise is None:
        return None
    zone = promise[0].zone if promise else anchor.fact.zone
    wait = Wait(context, anchor, promise, zone)
    _take_past_turns(wait)
    return wait


def follow_ups_sent(facts: Facts, after: datetime) -> list[datetime]:
    """Return when follow-ups went out after an instant, oldest first."""
    return [
        message.sent_at
        for message in facts.messages
        if message.kind is MessageKind.FOLLOW_UP and message.sent_at > after
    ]


def _take_past_turns(wait: Wait) -> None:
    """Fill the turns already taken: a message whenever it was sent, a mark where the user made one."""
    sent = follow_ups_sent(wait.context.facts, wait.anchor.at)
    total = wait.context.policy.follow_ups
    number = 0
    while number < total:
        number += 1
        mark = wait.mark(number)
        if mark is not None and mark.kind is MarkKind.SKIPPED:
            day = local_day(mark.made_at, wait.zone)
            wait.turns.append(Turn(number, day, day, skipped_at=mark.made_at))
            continue
        if sent:
            moment = sent.pop(0)
        elif mark is not None and mark.kind is MarkKind.DONE:
            moment = mark.made_at
        else:
            return
        day = local_day(moment, wait.zone)
        wait.turns.append(Turn(number, day, day, written_at=moment))


def day_after_promise(promised: date, policy: Policy, workdays: Workdays) -> date:
    """Return the day for the first follow-up after a promised day: the working day after, or later."""
    day = promised + timedelta(days=policy.follow_up_after_promise_days)
    if policy.follow_up_after_promise_workdays:
        return workdays.add(day, policy.follow_up_after_promise_workdays)
    return workdays.on_or_after(day)


def _first_day(wait: Wait) -> date:
    """Return the day for the first follow-up: after the promised day, or a while after the interview."""
    policy, workdays = wait.context.policy, wait.context.workdays
    if wait.promise is not None:
        return day_after_promise(wait.promise[1], policy, workdays)
    day = local_day(wait.anchor.at, wait.zone) + timedelta(days=policy.follow_up_no_promise_days)
    return workdays.on_or_after(day)


def _candidate(wait: Wait) -> date:
    """Return the day the next follow-up of this wait would have, were it alone."""
    previous = wait.previous
    if previous is None:
        return _first_day(wait)
    gap = wait.context.policy.follow_up_gaps[previous.number - 1]
    return wait.context.workdays.on_or_after(previous.counts_from + timedelta(days=gap))


def _at_the_earliest(wait: Wait, candidate: date) -> date:
    """Return when it can really be written: not in the past, and not before the user said they would."""
    day = max(candidate, local_day(wait.context.now, wait.zone))
    mark = wait.mark(len(wait.turns) + 1)
    if mark is not None and mark.kind is MarkKind.LATER and mark.until is not None:
        day = max(day, local_day(mark.until, wait.zone))
    return day


def _next_turn(wait: Wait, floor: date) -> Turn:
    """Return the next follow-up of a wait, not before `floor`."""
    candidate = _candidate(wait)
    earliest = _at_the_earliest(wait, candidate)
    number = len(wait.turns) + 1
    if earliest >= floor:
        return Turn(number, candidate, earliest)
    day = wait.context.workdays.on_or_after(floor)
    return Turn(number, day, day, spaced=True)


def _rank(wait: Wait) -> tuple[date, date, Id]:
    """Return what decides whose turn it is: who may write first, were each alone."""
    turn = _next_turn(wait, date.min)
    return turn.counts_from, turn.day, wait.anchor.id


def plan_turns(waits: Sequence[Wait], sent: Sequence[date], spacing: int) -> None:
    """Give every wait of one company the days of its coming follow-ups, `spacing` days apart over all.

    `sent` are the days of follow-ups that went to the company.
    """
    floor = max(sent) + timedelta(days=spacing) if sent else date.min
    pending = [wait for wait in waits if len(wait.turns) < wait.context.policy.follow_ups]
    while pending:
        wait = pending[0] if len(pending) == 1 else min(pending, key=_rank)
        turn = _next_turn(wait, floor)
        wait.turns.append(turn)
        floor = turn.counts_from + timedelta(days=spacing)
        if turn.number >= wait.context.policy.follow_ups:
            pending.remove(wait)


def _said(wait: Wait) -> str:
    """Return what they said about replying and how long ago: "They said a week; it has been 11 days."."""
    today = wait.context.today
    since = days_between(local_day(wait.anchor.at, wait.context.zone), today)
    if wait.promise is None:
        return f"They gave no date; it has been {since}."
    promise, day = wait.promise
    said_on = local_day(promise.said_at, wait.context.zone)
    if promise.words and len(promise.words) <= _QUOTABLE and said_on < today:
        return f"They said \u201c{promise.words}\u201d; it has been {days_between(said_on, today)}."
    return f"They said they would reply by {short_day(day)}."


def _turn_reason(wait: Wait, turn: Turn, before: Turn | None) -> str:
    """Return why a follow-up has its day, in half a sentence."""
    today = wait.context.today
    last = turn.number == wait.context.policy.follow_ups
    if turn.spaced:
        return "A week after the last follow-up to this company, whoever got it."
    if turn.day > today:
        if wait.promise is not None and turn.number == 1:
            return f"Only if no reply by {relative_day(wait.promise[1], today)}."
        return "Only if no reply by then, and the last one." if last else "Only if no reply by then."
    if before is None:
        return _said(wait)
    wrote = relative_day(before.day, today)
    again = "One last time, kindly." if last else "Once more, and shorter."
    return f"You wrote {wrote}. {again}" if before.written_at else again


def _follow_up(wait: Wait, turn: Turn, before: Turn | None) -> Step:
    """Return the step of one follow-up."""
    context = wait.context
    contact_id = context.news_contact()
    key = wait.key(turn.number)
    day = turn.day
    return Step(
        key=key,
        rule=Rule.FOLLOW_UP,
        application_id=context.facts.application.id,
        opens=turn.written_at or turn.skipped_at or context.day_opens(day, wait.zone),
        due=context.day_ends(day, wait.zone),
        zone=wait.zone,
        title=f"Follow up with {context.name(contact_id)}",
        reason=_turn_reason(wait, turn, before),
        contact_id=contact_id,
        message_kind=MessageKind.FOLLOW_UP,
        number=turn.number,
        of=context.policy.follow_ups,
        all_day=True,
        channels=(Channel.EMAIL,),
        **marked(context.marks.get(key), turn.written_at),
    )


def _move_on(wait: Wait) -> Step:
    """Return the step that ends the waiting, a while after the last follow-up."""
    context = wait.context
    day = wait.turns[-1].counts_from + timedelta(days=context.policy.move_on_after_days)
    key = f"move_on:{wait.anchor.id}"
    return Step(
        key=key,
        rule=Rule.MOVE_ON,
        application_id=context.facts.application.id,
        opens=context.day_opens(day, wait.zone),
        due=context.day_ends(day + timedelta(days=context.policy.move_on_after_days), wait.zone),
        zone=wait.zone,
        title=f"Move on from {context.facts.company.name}",
        reason="You have asked as often as is kind. Close this process and put your energy elsewhere.",
        all_day=True,
        **marked(context.marks.get(key)),
    )


def _leave_it(wait: Wait, until: Step) -> Step:
    """Return the step that says to leave it with them, from the last word to the next step's day."""
    context = wait.context
    until_day = relative_day(local_day(until.opens, wait.zone), context.today)
    past = [turn for turn in wait.turns if turn.written_at is not None]
    if past:
        since = past[-1].written_at or wait.anchor.at
        said = f"You wrote {relative_day(past[-1].day, context.today)}."
    else:
        since = wait.anchor.at
        said = "They gave no date."
        if wait.promise is not None:
            until_day = relative_day(wait.promise[1], context.today)
            said = "They said when they would reply."
    return Step(
        key=f"wait:{wait.anchor.id}",
        rule=Rule.WAIT,
        application_id=context.facts.application.id,
        opens=since,
        due=until.opens,
        zone=wait.zone,
        title=context.facts.company.name,
        reason=f"{said} Leave it until {until_day}.",
        number=wait.written,
        of=context.policy.follow_ups,
        all_day=True,
    )


def waiting_steps(wait: Wait) -> Iterator[Step]:
    """Yield an application's follow-ups, the day to move on, and the wait until the next of them."""
    steps = []
    before: Turn | None = None
    for turn in wait.turns:
        steps.append(_follow_up(wait, turn, before))
        before = turn
    steps.append(_move_on(wait))
    yield from steps
    pending = next((step for step in steps if not is_settled(step)), None)
    if pending is not None:
        yield _leave_it(wait, pending)
