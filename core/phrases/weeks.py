"""Weeks and weekends as they are where the company is."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from core.phrases.spans import DAY, WEEK, Span, either

if TYPE_CHECKING:
    from core.phrases.spans import Reading, Said, Tokens
    from core.workdays import Workdays


def start_of_week(day: date, workdays: Workdays) -> date:
    """Return the day on which the week of `day` begins."""
    return day - timedelta(days=(day.weekday() - workdays.week_begins) % 7)


def week_of(said: Said) -> date:
    """Return the start of "this week": of the coming one where nobody works any more in the running one."""
    start = start_of_week(said.on, said.workdays)
    return start if worked_days(start, said.workdays)[-1] >= said.on else start + WEEK


def week_after(said: Said) -> date:
    """Return the start of "next week", which on a weekend is the week that is about to begin."""
    return start_of_week(said.on, said.workdays) + WEEK


def worked_days(start: date, workdays: Workdays) -> tuple[date, ...]:
    """Return the working days of the week from `start`; in a week of holidays, what would be working days."""
    week = tuple(start + timedelta(days=days) for days in range(7))
    worked = tuple(day for day in week if workdays.is_workday(day))
    return worked or tuple(day for day in week if day.weekday() not in workdays.weekend)


def weekend(tokens: Tokens, said: Said) -> Reading | None:
    """Return "the weekend", "next weekend", "the weekend after next"."""
    if not said.workdays.weekend:
        return None
    coming = _coming_weekend(said)
    match tokens:
        case ("weekend",) | ("this" | "coming", "weekend"):
            return coming
        case ("next", "weekend"):
            after = _coming_weekend(said._replace(on=week_after(said)))
            text = "People mean either by “next weekend”. Until when did they mean?"
            if coming.first <= said.on:
                return after
            return either(text, said, (coming.last, after.last))
    return None


def _coming_weekend(said: Said) -> Span:
    """Return the weekend that it is, or the next."""
    first = said.on
    while first.weekday() not in said.workdays.weekend:
        first += DAY
    last = first
    while (last + DAY).weekday() in said.workdays.weekend:
        last += DAY
    return Span(first, last)
