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


def next_month(year: int, month: int) -> tuple[int, int]:
    """Return the year and the month after this one."""
    return (year, month + 1) if month < _MONTHS else (year + 1, 1)


def previous_month(year: int, month: int) -> tuple[int, int]:
    """Return the year and the month before this one."""
    return (year, month - 1) if month > 1 else (year - 1, _MONTHS)
