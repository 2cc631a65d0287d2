"""What happened last in an application, and which promise stands: where every clock starts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.models import Outcome, Reply, ReplyKind
from core.records import record
from core.timeline.context import ends
from core.wording import local_day

if TYPE_CHECKING:
    from datetime import date, datetime

    from core.models import Facts, Id, Interview, Promise

_DECISIONS = frozenset({ReplyKind.NO, ReplyKind.OFFER})
_DECIDED = frozenset({Outcome.REJECTED, Outcome.ACCEPTED})


@record
class Event:
    """An interview or a reply, at the instant that counts: the end of the one, the arrival of the other."""

    at: datetime
    fact: Interview | Reply

    @property
    def id(self) -> Id:
        """Return the id of the fact."""
        return self.fact.id

    @property
    def began(self) -> datetime:
        """Return when it began: an interview may run past midnight."""
        return self.at if isinstance(self.fact, Reply) else self.fact.start

    def is_reply(self, *kinds: ReplyKind) -> bool:
        """Return whether this is a reply of one of these kinds."""
        return isinstance(self.fact, Reply) and self.fact.kind in kinds


def last_event(facts: Facts) -> Event | None:
    """Return the newest interview (past or to come) or reply; of two at one instant, the reply."""
    last: Event | None = None
    for interview in facts.interviews:
        end = ends(interview)
        if last is None or (end, interview.id) > (last.at, last.id):
            last = Event(at=end, fact=interview)
    reply = max(facts.replies, key=_received, default=None)
    if reply is not None and (last is None or reply.received_at >= last.at):
        last = Event(at=reply.received_at, fact=reply)
    return last


def _received(reply: Reply) -> tuple[datetime, Id]:
    return reply.received_at, reply.id


def rejected_at(facts: Facts, last: Event | None) -> datetime | None:
    """Return when they said no, if that is where the process stands. No answer is never taken for a no."""
    if last is not None and last.is_reply(ReplyKind.NO):
        return last.at
    return facts.application.closed_at if facts.application.outcome is Outcome.REJECTED else None


def offer(facts: Facts) -> Reply | None:
    """Return their offer, if the newest yes or no was one."""
    decisions = [reply for reply in facts.replies if reply.kind in _DECISIONS]
    newest = max(decisions, key=_received, default=None)
    return newest if newest is not None and newest.kind is ReplyKind.OFFER else None


def rejection(facts: Facts) -> Reply | None:
    """Return the newest reply in which they said no, if there is one."""
    return max([reply for reply in facts.replies if reply.kind is ReplyKind.NO], key=_received, default=None)


def decided_at(facts: Facts, after: datetime) -> datetime | None:
    """Return when they first said yes or no at or after an instant, or the process was closed with that."""
    for reply in facts.replies:
        if reply.kind in _DECISIONS and reply.received_at >= after:
            return reply.received_at
    closed_at = facts.application.closed_at
    if facts.application.outcome in _DECIDED and closed_at is not None:
        return max(closed_at, after)
    return None


def newest_promise(facts: Facts) -> Promise | None:
    """Return the newest promise that names a day, wherever it was made."""
    dated = [promise for promise in facts.promises if promise.on is not None]
    return max(dated, key=lambda promise: (promise.said_at, promise.id), default=None)


def standing_promise(facts: Facts, anchor: Event) -> tuple[Promise, date] | None:
    """Return the promise that the clock started by `anchor` runs to, with its day.

    The newest promise wins, wherever it was made. It is spent when its day lies before the anchor's: they
    have been heard from since. And "we need longer" without a day takes back whatever was promised before.
    """
    promise = newest_promise(facts)
    if promise is None or promise.on is None:
        return None
    if isinstance(anchor.fact, Reply) and promise.said_at < anchor.at and promise.reply_id != anchor.id:
        return None
    if promise.on < local_day(anchor.began, promise.zone):
        return None
    return promise, promise.on


def waiting_zone(anchor: Event, promise: Promise | None) -> str:
    """Return the zone in which the days of a wait are counted: of the promise, else of the last event."""
    return promise.zone if promise is not None else anchor.fact.zone
