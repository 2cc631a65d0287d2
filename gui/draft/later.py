"""The times that "Later" offers."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from core.calendar.moving import morning
from core.records import record
from core.wording import at_local, local, short_day

if TYPE_CHECKING:
    from datetime import datetime

    from core.workdays import Workdays

_EVENING = 19  # o'clock


@record
class Later:
    """A time to come back at, and how the menu calls it."""

    words: str
    until: datetime


def later_times(now: datetime, zone: str, workdays: Workdays) -> tuple[Later, ...]:
    """Return the times that make sense at `now` (aware) by the clocks of `zone`, soonest first, in UTC."""
    there = local(now, zone)
    today = there.date()
    tomorrow, workday = today + timedelta(days=1), workdays.next_after(today)
    offers = [Later(words="In an &hour", until=now + timedelta(hours=1))]
    if there.hour < _EVENING - 1:
        offers.append(Later(words="This &evening, 19:00", until=at_local(today, _EVENING, 0, zone)))
    offers.append(Later(words="&Tomorrow morning, 09:00", until=morning(tomorrow, zone)))
    if workday != tomorrow:
        offers.append(Later(words=f"Next &working day, {short_day(workday)}", until=morning(workday, zone)))
    return tuple(offers)
