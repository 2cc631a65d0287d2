"""The days of coming follow-ups, planned for all applications of one company together.

Follow-ups are counted per application, but the spacing between two of them holds for the whole company:
the same people read them. So the applications of a company take turns, in order of who may write first.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from core.models import MarkKind, MessageKind
from core.timeline.waits import Turn, done_by_hand
from core.wording import local_day, sentence, span

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from core.models import Facts, Id
    from core.timeline.waits import Wait


def last_follow_up(group: Sequence[Facts]) -> datetime | None:
    """Return when the newest follow-up to a company went, by a message or by the user's word that it did."""
    newest: datetime | None = None
    for facts in group:
        for message in facts.messages:
            if message.kind is MessageKind.FOLLOW_UP and (newest is None or message.sent_at > newest):
                newest = message.sent_at
        for made_at in done_by_hand(facts):
            newest = max(made_at, newest or made_at)
    return newest


def plan_turns(waits: Sequence[Wait], written: datetime | None, spacing: int) -> None:
    """Give every wait of one company the days of its coming follow-ups, `spacing` days apart over all.

    `written` is when the newest follow-up to the company went.
    """
    planned = date.min
    pending = [wait for wait in waits if not wait.is_full]
    while pending:
        wait = pending[0]
        if len(pending) > 1:
            wait = min(pending, key=lambda one: _rank(one, written, spacing))
        turn = _next_turn(wait, written, planned, spacing)
        wait.turns.append(turn)
        planned = turn.counts_from + timedelta(days=spacing)
        if wait.is_full:
            pending.remove(wait)


def _next_turn(wait: Wait, written: datetime | None, planned: date, spacing: int) -> Turn:
    """Return the next follow-up of a wait, a spacing after what was written and after what is `planned`.

    What was written is a fact and moves its day for good. What is planned elsewhere may yet be late or never
    come: it only moves the day while it is ahead.
    """
    number = len(wait.turns) + 1
    day, why, company = wait.candidate(), "", wait.context.facts.company.name
    if written is not None:
        apart = local_day(written, wait.zone) + timedelta(days=spacing)
        if day < apart:
            day = wait.context.workdays.on_or_after(apart)
            why = f"{sentence(span(spacing))} after your last follow-up to {company}, whoever got it."
    earliest = _at_the_earliest(wait, number, day)
    if earliest >= planned:
        return Turn(number=number, day=day, counts_from=earliest, spaced=why)
    day = wait.context.workdays.on_or_after(planned)
    why = f"{sentence(span(spacing))} after the other follow-up to {company}: one at a time."
    return Turn(number=number, day=day, counts_from=day, spaced=why)


def _at_the_earliest(wait: Wait, number: int, day: date) -> date:
    """Return when it can really be written: not in the past, and not before the user said they would."""
    day = max(day, wait.today)
    mark = wait.mark(number)
    if mark is not None and mark.kind is MarkKind.LATER and mark.until is not None:
        day = max(day, local_day(mark.until, wait.zone))
    return day


def _rank(wait: Wait, written: datetime | None, spacing: int) -> tuple[date, date, Id]:
    """Return what decides whose turn it is: who may write first, then who would have, were each alone."""
    turn = _next_turn(wait, written, date.min, spacing)
    return turn.counts_from, wait.candidate(), wait.anchor.id
