"""The steps of one wait, in words: its follow-ups, the day to move on, and leaving it with them till then."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from core.models import Channel, MessageKind, Rule, Step
from core.timeline.context import is_settled, marked
from core.wording import at_local, by_day, days_between, local_day, on_day, plain_day, relative_day, short_day

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from core.models import Id
    from core.timeline.waits import Turn, Wait

_QUOTABLE = 40  # their words are repeated in a reason when they are no longer than this
_SECOND = timedelta(seconds=1)

_LENGTH = re.compile(r"\b(days?|weeks?|fortnight|months?)\b", re.IGNORECASE)
_POINT = re.compile(r"\b(by|before|after|until|on|end|start|middle)\b", re.IGNORECASE)


def waiting_steps(wait: Wait) -> Iterator[Step]:
    """Yield an application's follow-ups, the day to move on, and the wait until the next of them."""
    steps = []
    contact_id = wait.context.news_contact()
    before: Turn | None = None
    for turn in wait.turns:
        steps.append(_follow_up(wait, turn, before, contact_id))
        before = turn
    steps.append(_move_on(wait))
    yield from steps
    pending = next((step for step in steps if not is_settled(step)), None)
    if pending is not None:
        yield _leave_it(wait, pending)


def _follow_up(wait: Wait, turn: Turn, before: Turn | None, contact_id: Id) -> Step:
    """Return the step of one follow-up."""
    context = wait.context
    key = wait.key(turn.number)
    opens = turn.written_at or turn.skipped_at or _opens(wait, turn.day)
    return Step(
        key=key,
        rule=Rule.FOLLOW_UP,
        application_id=context.facts.application.id,
        opens=opens,
        due=max(opens, context.day_due(turn.day, wait.zone, key)),
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


def _opens(wait: Wait, day: date) -> datetime:
    """Return when a step on `day` opens: never before the interview that it follows is over."""
    return max(wait.context.day_opens(day, wait.zone), wait.anchor.at)


def _turn_reason(wait: Wait, turn: Turn, before: Turn | None) -> str:
    """Return why a follow-up has its day, in half a sentence."""
    context = wait.context
    settled_at = turn.written_at or turn.skipped_at
    if settled_at is not None:
        day = on_day(local_day(settled_at, context.zone), context.today)
        return f"You wrote {day}." if turn.written_at else f"You skipped this one {day}."
    last = turn.number == context.policy.follow_ups
    if turn.day > wait.today:
        return _only_if(wait, turn, last=last)
    if before is None:
        return _said(wait)
    again = "One last time, kindly." if last else "Once more, and shorter."
    if before.written_at is None:
        return again
    return f"You wrote {on_day(local_day(before.written_at, context.zone), context.today)}. {again}"


def _only_if(wait: Wait, turn: Turn, *, last: bool) -> str:
    """Return the reason of a follow-up still to come."""
    if turn.spaced:
        return turn.spaced
    if wait.promise is not None and turn.number == 1 and wait.promise[1] >= wait.today:
        return f"Only if no reply {by_day(wait.promise[1], wait.today)}."
    return "Only if no reply by then. The last one." if last else "Only if no reply by then."


def _said(wait: Wait) -> str:
    """Return what they said about replying and how long ago.

    'They said "a week"; it has been 11 days.', or 'They said "by Friday"; that was yesterday.'
    """
    if wait.promise is None:
        since = days_between(local_day(wait.anchor.at, wait.zone), wait.today)
        return f"They gave no date; it has been {since}."
    promise, day = wait.promise
    words = " ".join(promise.words.split()).rstrip(".")
    if not words or len(words) > _QUOTABLE:
        return f"They said they would reply by {short_day(day)}."
    said_on = local_day(promise.said_at, wait.zone)
    if said_on < wait.today and _LENGTH.search(words) and not _POINT.search(words):
        return f"They said \u201c{words}\u201d; it has been {days_between(said_on, wait.today)}."
    return f"They said \u201c{words}\u201d; that was {relative_day(day, wait.today)}."


def _move_on(wait: Wait) -> Step:
    """Return the step that ends the waiting, a while after the last follow-up."""
    context = wait.context
    last = wait.turns[-1].counts_from
    if wait.last_written is not None:
        last = max(last, local_day(wait.last_written, wait.zone))
    grace = timedelta(days=context.policy.move_on_after_days)
    key = f"move_on:{wait.anchor.id}"
    return Step(
        key=key,
        rule=Rule.MOVE_ON,
        application_id=context.facts.application.id,
        opens=_opens(wait, last + grace),
        due=max(_opens(wait, last + grace), context.day_due(last + grace + grace, wait.zone, key)),
        zone=wait.zone,
        title=f"Move on from {context.facts.company.name}",
        reason=_enough(wait, last + grace),
        all_day=True,
        **marked(context.marks.get(key)),
    )


def _enough(wait: Wait, day: date) -> str:
    """Return why to move on, from `day` on."""
    if day > wait.today:
        return "Only if no reply by then: you will have asked as often as is kind."
    so_far = "You have asked as often as is kind." if wait.written else "They have not answered."
    return f"{so_far} Close this process and put your energy elsewhere."


def _leave_it(wait: Wait, pending: Step) -> Step:
    """Return the step that says to leave it with them, until the promised day is over or the next step's."""
    context, promised = wait.context, wait.promise[1] if wait.promise is not None else None
    since = wait.last_written or wait.anchor.at
    if promised is not None and promised >= wait.today:
        until = at_local(promised + timedelta(days=1), 0, 0, wait.zone) - _SECOND
        reason = f"They said they would reply {by_day(promised, wait.today)}. Leave it with them."
    else:
        until = max(pending.opens, pending.later_until or pending.opens)
        day = plain_day(local_day(until, wait.zone), wait.today)
        reason = _so_far(wait)
        if local_day(until, wait.zone) > wait.today:
            reason = f"{reason} Leave it until {day}."
    return Step(
        key=f"wait:{wait.anchor.id}",
        rule=Rule.WAIT,
        application_id=context.facts.application.id,
        opens=since,
        due=max(since, until),
        zone=wait.zone,
        title=context.facts.company.name,
        reason=reason,
        number=wait.written,
        of=context.policy.follow_ups,
        all_day=True,
    )


def _so_far(wait: Wait) -> str:
    """Return where a wait stands that runs to no promised day."""
    context = wait.context
    if wait.last_written is not None:
        return f"You wrote {on_day(local_day(wait.last_written, context.zone), context.today)}."
    if wait.promise is not None:
        return "They are past the day they named, as often happens."
    return "They gave no date."
