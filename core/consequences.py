"""What a change starts and what it ends, in words, before it is made."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.agenda import worth_a_line
from core.models import Rule, Step, StepState
from core.records import record
from core.timeline.context import is_settled
from core.wording import clock_time, count_words, local_day, plain_day, relative_day

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from core.live import Foresight
    from core.models import Id

_SAID_BY_THE_WAIT = "Leave it with them"


@record
class Consequences:
    """The steps that a change starts and those it ends, each in a few words with its date."""

    starts: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()


class _Clock(NamedTuple):
    """How days are said, to this user today."""

    now: datetime
    zone: str
    today: date


def consequences(foreseen: Foresight, own: Id, now: datetime, zone: str) -> Consequences:
    """Return what follows for the process `own`, and then for the others, by the user's `zone`.

    As on Today, of each process only the next follow-up counts, and nothing that awaits its interview.
    """
    clock = _Clock(now, zone, local_day(now, zone))
    keys = sorted(foreseen.after, key=lambda key: (key != own, key))
    starts: list[str] = []
    ends: list[str] = []
    left: list[str] = []  # companies where all that was due gives way to a good-bye
    for key in keys:
        before = {step.key: step for step, _ in worth_a_line(foreseen.before[key], now)}
        after = {step.key: step for step, _ in worth_a_line(foreseen.after[key], now)}
        company = "" if key == own else foreseen.facts[key].company.name
        begun = [step for name, step in after.items() if name not in before]
        over = [step for name, step in before.items() if name not in after]
        waits_on = any(step.rule is Rule.WAIT for step in begun)
        settled = {step.key for step in foreseen.after[key] if is_settled(step)}
        starts += [_started(step, company, clock) for step in begun]
        if company and any(step.rule is Rule.TELL_THE_OTHERS for step in begun):
            left += [company] if over else []
        else:
            ends += _ended(over, settled, company, clock, waits_on=waits_on)
    if left:
        where = left[0] if len(left) == 1 else f"the {count_words(len(left))} others"
        ends.append(f"Everything else at {where}")
    return Consequences(starts=tuple(starts), ends=tuple(ends))


def _started(step: Step, company: str, clock: _Clock) -> str:
    """Return a step that begins, with by when it is to be done."""
    if step.rule is Rule.WAIT:
        until = plain_day(local_day(step.due, step.zone), clock.today)
        return _SAID_BY_THE_WAIT + (f", until {until}" if step.due > clock.now else "")
    if step.state(clock.now) is StepState.COMING:
        return _with(step, company, _day(step, step.opens, clock))
    return _with(step, company, _by(step, clock))


def _ended(
    steps: list[Step], settled: set[str], company: str, clock: _Clock, *, waits_on: bool
) -> Iterator[str]:
    """Yield the steps that end; a wait that another takes over goes without saying."""
    for step in steps:
        if step.rule is Rule.WAIT:
            if not waits_on:
                yield "Waiting for their reply"
        elif step.key in settled:
            yield f"{_with(step, company, '')}: done"
        else:
            moment = step.opens if step.all_day else step.due
            yield _with(step, company, _day(step, moment, clock))


def _with(step: Step, company: str, when: str) -> str:
    parts = (step.title, company if company not in step.title else "", when)
    return ", ".join(part for part in parts if part)


def _day(step: Step, moment: datetime, clock: _Clock) -> str:
    """Return the day of a step; a matter of a day is thought where the company is."""
    return relative_day(local_day(moment, step.zone if step.all_day else clock.zone), clock.today)


def _by(step: Step, clock: _Clock) -> str:
    """Return by when an open step is due: "by tomorrow 15:30", or "now" for what is late already."""
    if step.due < clock.now:
        return "now"
    day = _day(step, step.due, clock)
    if step.all_day:
        return day if day == "today" else f"by {day}"
    return f"by {day} {clock_time(step.due, clock.zone)}"
