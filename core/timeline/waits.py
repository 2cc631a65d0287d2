"""One application that waits for news: since when, what was promised, and the follow-ups taken so far."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from core.models import Interview, MarkKind, MessageKind, ReplyKind
from core.records import record
from core.timeline.events import offer, standing_promise, waiting_zone
from core.wording import local_day

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from core.etiquette import Policy
    from core.models import Facts, Mark, Message, Promise
    from core.timeline.context import Context
    from core.timeline.events import Event
    from core.workdays import Workdays

_FOLLOW_UP_KEY = "follow_up:"


@record
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
    spaced: str = ""  # why it is not on the day it would have alone


class Wait:
    """One application that waits for news, with its follow-ups in order.

    Days are those of `zone`, where the promise or the interview was made, and `today` is the day there.
    `last_written` is when the newest follow-up went, also one more than the policy has.
    """

    __slots__ = ("anchor", "context", "last_written", "promise", "today", "turns", "zone")

    def __init__(self, context: Context, anchor: Event, promise: tuple[Promise, date] | None) -> None:
        self.context = context
        self.anchor = anchor
        self.promise = promise
        self.zone = waiting_zone(anchor, promise[0] if promise else None)
        self.today = local_day(context.now, self.zone)
        self.turns: list[Turn] = []
        self.last_written: datetime | None = None

    @property
    def written(self) -> int:
        """Return how many follow-ups were really sent."""
        return sum(turn.written_at is not None for turn in self.turns)

    @property
    def is_full(self) -> bool:
        """Return whether every follow-up of the policy has its day."""
        return len(self.turns) >= self.context.policy.follow_ups

    def key(self, number: int) -> str:
        """Return the key of a follow-up of this wait."""
        return f"{_FOLLOW_UP_KEY}{self.anchor.id}:{number}"

    def mark(self, number: int) -> Mark | None:
        """Return the user's word on a follow-up of this wait."""
        return self.context.marks.get(self.key(number))

    def candidate(self) -> date:
        """Return the day the next follow-up would have, were this application alone.

        However early the one before was written or passed over, none comes before the day after the
        promise or, without one, before the talk is over.
        """
        first, workdays = _first_day(self), self.context.workdays
        if not self.turns:
            return first
        before = self.turns[-1]
        gap = self.context.policy.follow_up_gaps[before.number - 1]
        if self.promise is None:
            first = workdays.on_or_after(local_day(self.anchor.at, self.zone))
        return max(first, workdays.on_or_after(before.counts_from + timedelta(days=gap)))


def wait_for(context: Context, anchor: Event | None) -> Wait | None:
    """Return the wait that the newest event starts, if it starts one.

    A yes or a no starts none, nor does "next round" without a day: the next interview will. "News later"
    restarts the clock and the count, with its promise or, without one, from the day it came. With an offer
    in hand, a further talk alone asks nothing of them.
    """
    if anchor is None or anchor.is_reply(ReplyKind.NO, ReplyKind.OFFER):
        return None
    promise = standing_promise(context.facts, anchor)
    starts_none = anchor.is_reply(ReplyKind.NEXT_ROUND) or (
        isinstance(anchor.fact, Interview) and offer(context.facts) is not None
    )
    if starts_none and promise is None:
        return None
    wait = Wait(context, anchor, promise)
    _take_past_turns(wait)
    return wait


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


def done_by_hand(facts: Facts) -> list[datetime]:
    """Return when the user marked follow-ups as done, which says that they went some other way."""
    return [
        mark.made_at
        for mark in facts.marks
        if mark.kind is MarkKind.DONE and mark.step_key.startswith(_FOLLOW_UP_KEY)
    ]


@record
class Taken:
    """A follow-up that is written or passed over, and when."""

    number: int
    at: datetime
    skipped: bool


def taken(facts: Facts, anchor: Event, marks: Mapping[str, Mark], most: int) -> list[Taken]:
    """Return the follow-ups taken since an event, in order; messages beyond the `most` of the policy too.

    A fact outranks a mark: a message written for a step makes it done, and "done" speaks of a message that
    had gone by then, if there is one.
    """
    sent = [m for m in facts.messages if m.kind is MessageKind.FOLLOW_UP and m.sent_at > anchor.at]
    named = {message.step_key for message in sent}
    found: list[Taken] = []
    while True:
        number = len(found) + 1
        key = f"{_FOLLOW_UP_KEY}{anchor.id}:{number}"
        mark = marks.get(key) if number <= most and key not in named else None
        if mark is not None and mark.kind is MarkKind.SKIPPED:
            found.append(Taken(number=number, at=mark.made_at, skipped=True))
        elif mark is not None and mark.kind is MarkKind.DONE and not _went_by(sent, mark):
            found.append(Taken(number=number, at=mark.made_at, skipped=False))
        elif sent:
            found.append(Taken(number=number, at=sent.pop(0).sent_at, skipped=False))
        else:
            return found


def _went_by(sent: list[Message], mark: Mark) -> bool:
    """Return whether the oldest of these messages had gone when the mark was made."""
    return bool(sent) and sent[0].sent_at <= mark.made_at


def _take_past_turns(wait: Wait) -> None:
    """Fill the turns already taken: a message whenever it was sent, a mark where the user made one."""
    most = wait.context.policy.follow_ups
    for one in taken(wait.context.facts, wait.anchor, wait.context.marks, most):
        day = local_day(one.at, wait.zone)
        if one.skipped:
            day = max(wait.candidate(), day)
            wait.turns.append(Turn(number=one.number, day=day, counts_from=day, skipped_at=one.at))
            continue
        wait.last_written = max(one.at, wait.last_written or one.at)
        if one.number <= most:
            wait.turns.append(Turn(number=one.number, day=day, counts_from=day, written_at=one.at))
