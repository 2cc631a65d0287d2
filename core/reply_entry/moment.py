"""When something came or went: the typed day and time, on the user's own clock, never ahead of now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.errors import UserError
from core.interview_entry.days import day_typed
from core.interview_entry.slot import slot_typed, wall
from core.wording import local_day

if TYPE_CHECKING:
    from datetime import date, datetime

_NOON = "12:00"


def moment_typed(day: str, time: str, typed_on: date, zone: str, now: datetime) -> datetime:
    """Return the instant in UTC. No day means today; no time means now, or noon of an earlier day.

    What clocks show just now is now, to the second, so that it comes after all that went before it.
    Raises `UserError` naming "day" or "time"; `WhichDay` and `Skipped` carry answers.
    """
    on = typed_on if not day.split() else day_typed(day, typed_on)
    today = local_day(now, zone)
    if on > today:
        raise UserError("That day is still to come.", field="day")
    if on == today and not time.split():
        return now
    start = slot_typed(on, time if time.split() else _NOON, "", zone).start
    if wall(start, zone) == wall(now, zone):
        return now
    if start > now:
        raise UserError("That time is still to come.", field="time")
    return start
