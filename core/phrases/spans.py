"""The days that a phrase may mean, and the question where it may mean two."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from core.phrases.answers import Question
from core.wording import short_day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from core.workdays import Workdays

DAY = timedelta(days=1)
WEEK = timedelta(weeks=1)

Tokens = tuple[str, ...]
"""A phrase as its words of meaning, small letters, numbers in figures."""


class Said(NamedTuple):
    """The day it was said on, and the working days there."""

    on: date
    workdays: Workdays


class Span(NamedTuple):
    """The first and the last day of what was named."""

    first: date
    last: date


Reading = Span | Question
"""What a rule makes of a phrase that it knows; `None` stands for one that it does not know."""


def one_day(day: date) -> Span:
    """Return a single day."""
    return Span(day, day)


def end_of_month(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year + month // 12, month % 12 + 1, 1) - DAY


def first_to_come(spans: Iterable[Span], said: Said) -> Span | None:
    """Return the first span that is not over, otherwise the last of them; `None` where there is none."""
    span = None
    for span in spans:
        if span.last >= said.on:
            break
    return span


def either(text: str, said: Said, days: Iterable[date]) -> Reading:
    """Return the question which of the days it is, or the only one of them that is not past."""
    known = sorted(set(days))
    ahead = [day for day in known if day >= said.on] or known[-1:]
    if len(ahead) == 1:
        return one_day(ahead[0])
    return Question(text, tuple((label(day, said), day) for day in ahead))


def label(day: date, said: Said) -> str:
    """Return "Fri 4 Dec", with the year where the next such day is another one."""
    words = short_day(day)
    return words if day.year == said.on.year else f"{words} {day.year}"


def moved(reading: Reading, said: Said, move: Callable[[Span], Span]) -> Reading:
    """Return the reading with `move` done to it: "after next Friday" is as open as "next Friday"."""
    if isinstance(reading, Span):
        return move(reading)
    if not reading.choices:
        return reading
    return either(reading.text, said, (move(one_day(day)).last for _, day in reading.choices))
