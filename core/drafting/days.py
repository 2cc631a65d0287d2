"""Days as a letter says them: "yesterday", "on Monday", "on 23 November"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.wording import MONTHS, WEEKDAYS

if TYPE_CHECKING:
    from datetime import date

_WEEK = 7
_HALF_A_YEAR = 183


def day_and_month(day: date, today: date) -> str:
    """Return "7 December", with the year where it could be mistaken."""
    said = f"{day.day} {MONTHS[day.month - 1]}"
    far = day.year != today.year and abs((day - today).days) > _HALF_A_YEAR
    return f"{said} {day.year}" if far else said


def on_day(day: date, today: date, *, lasting: bool = False) -> str:
    """Return when something was or will be: "today", "yesterday", "on Monday", "on 23 November".

    `lasting` words still hold when the message is read days later, as a posted card is.
    """
    away = (day - today).days
    if not lasting and -1 <= away <= 1:
        return ("yesterday", "today", "tomorrow")[away + 1]
    if -_WEEK < away < _WEEK:
        return f"on {WEEKDAYS[day.weekday()]}"
    return f"on {day_and_month(day, today)}"


def day_name(day: date, today: date) -> str:
    """Return a name for a day of the last week ("yesterday", "Monday"), else nothing."""
    away = (day - today).days
    return on_day(day, today).removeprefix("on ") if -_WEEK < away <= 0 else ""


def by_day(day: date, today: date) -> str:
    """Return "by the end of today", "by tomorrow" or "by 7 December"."""
    away = (day - today).days
    if away in {0, 1}:
        return "by tomorrow" if away else "by the end of today"
    return f"by {day_and_month(day, today)}"
