"""Which days are worked where a company is: its weekend and its public holidays."""

from __future__ import annotations

from datetime import date, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

_DAY = timedelta(days=1)
_WEEKDAYS = 7
_LONGEST_BREAK = 366
"""No place closes for a year; a calendar that says so is broken and must not hang the app."""


class Workdays:
    """The working days of one place. `weekend` holds weekdays (Monday is 0), `holidays` days and their names.

    `worked` are weekend days that are worked all the same, as where a holiday is made up for on a Saturday.
    Immutable. Raises `ValueError` for a weekend that leaves no working day in the week.
    """

    __slots__ = ("_off", "_worked", "holidays", "week_begins", "weekend")

    def __init__(
        self,
        weekend: frozenset[int] = frozenset({5, 6}),
        holidays: Mapping[date, str] = MappingProxyType({}),
        worked: Collection[date] = (),
    ) -> None:
        if not weekend < frozenset(range(_WEEKDAYS)):
            message = "a weekend is some of the weekdays 0 to 6, and leaves at least one to work on"
            raise ValueError(message)
        self.weekend = weekend
        self.holidays: Mapping[date, str] = MappingProxyType(dict(holidays))
        self.week_begins = _first_weekday(weekend)
        self._off = frozenset(holidays)
        self._worked = frozenset(worked)

    def is_workday(self, day: date) -> bool:
        """Return whether people work on `day`."""
        if day.weekday() in self.weekend:
            return day in self._worked
        return day not in self._off

    def holiday(self, day: date) -> str:
        """Return the name of the public holiday on `day`, "" when there is none."""
        return self.holidays.get(day, "")

    def next_after(self, day: date) -> date:
        """Return the first working day after `day`."""
        return self.on_or_after(day + _DAY)

    def on_or_after(self, day: date) -> date:
        """Return `day` if it is worked, otherwise the first working day after it."""
        return self._search(day, _DAY)

    def on_or_before(self, day: date) -> date:
        """Return `day` if it is worked, otherwise the last working day before it."""
        return self._search(day, -_DAY)

    def add(self, day: date, count: int) -> date:
        """Return the `count`-th working day after `day`; for 0, `day` itself or the next one worked.

        Raises `ValueError` for a negative count.
        """
        if count < 0:
            message = "working days are counted forward only"
            raise ValueError(message)
        if count == 0:
            return self.on_or_after(day)
        for _ in range(count):
            day = self.on_or_after(day + _DAY)
        return day

    def _search(self, day: date, step: timedelta) -> date:
        for _ in range(_LONGEST_BREAK):
            if self.is_workday(day):
                break
            day += step
        return day


def _first_weekday(weekend: frozenset[int]) -> int:
    """Return the weekday on which work begins: Monday where a day off comes before it, or nowhere does."""
    begins = (day for day in range(_WEEKDAYS) if day not in weekend and (day - 1) % _WEEKDAYS in weekend)
    return next(begins, 0)


PLAIN_WEEK = Workdays()
"""Monday to Friday, no holidays: what is assumed of a place that nothing is known of."""
