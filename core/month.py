"""The dates of a calendar page: six whole weeks around a month."""

from __future__ import annotations

from datetime import date, timedelta

_WEEK = 7
_PAGE = 6 * _WEEK
_MONTHS = 12


def month_page(year: int, month: int, first_weekday: int) -> tuple[date, ...]:
    """Return the 42 days of a month's page, the 1st of the month in its first row.

    Each row begins on `first_weekday` (Monday is 0). Raises `ValueError` for a month that is not 1 to 12, or
    a weekday that is not 0 to 6.
    """
    if not 0 <= first_weekday < _WEEK:
        raise ValueError(f"a week begins on a weekday from 0 to 6, not {first_weekday}")
    first = date(year, month, 1)
    start = first - timedelta(days=(first.weekday() - first_weekday) % _WEEK)
    return tuple(start + timedelta(days=place) for place in range(_PAGE))


def month_weeks(year: int, month: int, first_weekday: int) -> tuple[date, ...]:
    """Return the days of the weeks that a month has a share in: four to six weeks of a `month_page`."""
    page = month_page(year, month, first_weekday)
    rows = (page[start : start + _WEEK] for start in range(0, _PAGE, _WEEK))
    return tuple(
        day for row in rows if any((day.year, day.month) == (year, month) for day in row) for day in row
    )


def week_page(day: date, first_weekday: int) -> tuple[date, ...]:
    """Return the seven days of the week that `day` is in, from `first_weekday` (Monday is 0) on."""
    start = day - timedelta(days=(day.weekday() - first_weekday) % _WEEK)
    return tuple(start + timedelta(days=place) for place in range(_WEEK))


def same_day_of(day: date, year: int, month: int) -> date:
    """Return the day of a month with the number of `day`, or the month's last where it is shorter."""
    last = date(*next_month(year, month), 1) - timedelta(days=1)
    return last if day.day > last.day else date(year, month, day.day)


def next_month(year: int, month: int) -> tuple[int, int]:
    """Return the year and the month after this one."""
    return (year, month + 1) if month < _MONTHS else (year + 1, 1)


def previous_month(year: int, month: int) -> tuple[int, int]:
    """Return the year and the month before this one."""
    return (year, month - 1) if month > 1 else (year - 1, _MONTHS)
