"""What it means to drop an entry on another day."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from core.calendar.entries import day_of
from core.models import StepState
from core.records import record
from core.wording import at_local, clock_time, local, local_day, on_day, short_day, zone_of

if TYPE_CHECKING:
    from datetime import date

    from core.models import Step
    from core.workdays import Workdays

MORNING = 9  # o'clock: when a day's work begins
_SNAP = 15  # minutes to which a time on the axis is rounded
_SETTLED = frozenset({StepState.DONE, StepState.SKIPPED})


class Means(StrEnum):
    """What a drop comes to."""

    NOTHING = "nothing"
    NOW = "now"
    LATER = "later"
    EARLY = "early"


@record
class Drop:
    """A step dropped on a day. `day` is where it would stand, `until` what hides it until then.

    `EARLY` is a day on which it is not yet right to do: `day` is then the first one that is. `words` say
    what there is to know about it, "" for nothing.
    """

    means: Means
    day: date
    until: datetime | None = None
    words: str = ""


def morning(day: date, zone: str) -> datetime:
    """Return the UTC instant at which a day's work begins in `zone`."""
    return at_local(day, MORNING, 0, zone)


def step_drop(step: Step, day: date, now: datetime, zone: str, workdays: Workdays) -> Drop:
    """Return what it means to drop a step on `day`, by the days of the user's `zone`.

    A message waits for a working day where the company is; the rest is nobody else's matter. What is dropped
    on today is shown at once, if it has opened.
    """
    today, here = local_day(now, zone), day_of(step, now, zone)
    if step.state(now) in _SETTLED:
        return Drop(means=Means.NOTHING, day=here, words=f"\u201c{step.title}\u201d is done already.")
    if day < today:
        return Drop(means=Means.NOTHING, day=here, words="That day is over. Today is the earliest.")
    aim, words = _worked(step, day, workdays)
    opens_on = local_day(step.opens, zone)
    if aim < opens_on:
        return _early(step, max(opens_on, _worked(step, opens_on, workdays)[0]), today, zone)
    if aim == here:
        return Drop(means=Means.NOTHING, day=here, words=words)
    if aim == today and now >= step.opens:
        return Drop(means=Means.NOW, day=today, words=words)
    until = max(morning(aim, zone), step.opens)
    late = _late(step, until, today, zone)
    return Drop(means=Means.LATER, day=aim, until=until, words=" ".join(one for one in (words, late) if one))


def _worked(step: Step, day: date, workdays: Workdays) -> tuple[date, str]:
    """Return the day a step can be done on, and the words for one that is not worked."""
    aim = workdays.on_or_after(day) if step.message_kind is not None else day
    if aim == day:
        return day, ""
    return (
        aim,
        f"{workdays.holiday(day) or short_day(day)} is no working day there, so it goes to {short_day(aim)}.",
    )


def _early(step: Step, good: date, today: date, zone: str) -> Drop:
    words = f"\u201c{step.title}\u201d is right from {_on(good, today)} on, not before. {step.reason}"
    return Drop(means=Means.EARLY, day=good, until=max(morning(good, zone), step.opens), words=words)


def _on(day: date, today: date) -> str:
    return "today" if day == today else short_day(day)


def _late(step: Step, until: datetime, today: date, zone: str) -> str:
    """Return what there is to say of a day after the one it was due by."""
    if until <= step.due:
        return ""
    was = "was" if local_day(step.due, zone) < today else "is"
    by = f"{clock_time(step.due, zone)} {on_day(local_day(step.due, zone), today)}"
    if step.late_after is not None and until > step.late_after:
        return f"It {was} due by {by}; the note will own up to being late."
    return f"It {was} due by {by}."


def moved_start(start: datetime, zone: str, by_days: int) -> datetime:
    """Return the start of an interview so many days on, at the same time on the clocks of its own `zone`.

    A time that clocks skip that day comes as far after the gap as `at_local` says.
    """
    there = local(start, zone)
    shown = datetime.combine(there.date() + timedelta(days=by_days), there.time())
    return shown.replace(tzinfo=zone_of(zone), fold=there.fold).astimezone(UTC)


def snapped(place: float, length: float) -> float:
    """Return the quarter of an hour nearest to a place on the axis, before its end."""
    return float(max(0, min(round(place / _SNAP) * _SNAP, length - _SNAP)))
