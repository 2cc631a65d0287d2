"""Which backups stay: one for each of some days, weeks and months, and whatever the clock cannot place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.models import utc

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from datetime import datetime

DAYS, WEEKS, MONTHS = 7, 4, 12


def _day(moment: datetime) -> object:
    return moment.date()


def _week(moment: datetime) -> object:
    return moment.isocalendar()[:2]


def _month(moment: datetime) -> object:
    return moment.year, moment.month


_PERIODS: tuple[tuple[int, Callable[[datetime], object]], ...] = (
    (DAYS, _day),
    (WEEKS, _week),
    (MONTHS, _month),
)


def staying(made: Collection[datetime], now: datetime) -> frozenset[datetime]:
    """Return which of these aware instants stay: the last of each of the 7 days, 4 weeks and 12 months.

    Only days, weeks and months (in UTC) with a backup count, so that a long pause evicts nothing. What is
    dated after `now` stays and does not count: a clock that was wrong once must not push out what is good.
    """
    past = sorted((moment for moment in made if moment <= now), reverse=True)
    stay = {moment for moment in made if moment > now}
    for count, period in _PERIODS:
        last_of: dict[object, datetime] = {}
        for moment in past:
            last_of.setdefault(period(utc(moment)), moment)
        stay.update(list(last_of.values())[:count])
    return frozenset(stay)
