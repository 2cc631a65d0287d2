"""Parts of a period: "early next week", "mid-December", "the second week of January", "end of the month"."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from core.phrases.days import day
from core.phrases.periods import periods
from core.phrases.spans import DAY, WEEK, Span, end_of_month, first_to_come, moved, one_day
from core.phrases.weekdays import on_or_after
from core.phrases.weeks import weekend, worked_days
from core.phrases.words import WEEKDAYS

if TYPE_CHECKING:
    from core.phrases.periods import Period
    from core.phrases.spans import Reading, Said, Tokens
    from core.workdays import Workdays

_PARTS = frozenset({"early", "mid", "late"})
_PIECES = frozenset({"week", "half", *WEEKDAYS})
_DAYS_OF_A_MONTH = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
_MONTHS_OF_A_QUARTER = {"early": (1, 1), "mid": (2, 2), "late": (3, 3)}
_MONTHS_OF_A_YEAR = {"early": (1, 1), "mid": (6, 7), "late": (10, 12)}  # "early next year" is January


def part(tokens: Tokens, said: Said) -> Reading | None:
    """Return the days of a part of a period, of which the last counts."""
    match tokens:
        case ("end", *rest):
            return _end(tuple(rest), said)
        case ("last", "day", *rest):
            return _next_part("end", "", tuple(rest), said)
        case (name, *rest) if name in _PARTS:
            return day(tuple(rest), said) or _next_part(name, "", tuple(rest), said)
        case (which, piece, *rest) if (which == "last" or which[0] == "#") and piece in _PIECES:
            return _next_part(which, piece, tuple(rest), said)
    return None


def _end(tokens: Tokens, said: Said) -> Reading | None:
    """Return the last day of a period, of a weekend, or of a part such as "the first week of December"."""
    whole = day(tokens, said) or weekend(tokens, said) or part(tokens, said)
    if whole is None:
        return _next_part("end", "", tokens, said)
    return moved(whole, said, lambda span: one_day(span.last))


def _next_part(which: str, piece: str, tokens: Tokens, said: Said) -> Span | None:
    """Return that part of the first period of its name in which it is still to come."""
    known = periods(tokens, said, bare=True)
    spans = (
        _piece(which, piece, one, said) if piece in _PIECES else _part(which, one, said) for one in known
    )
    return first_to_come((span for span in spans if span is not None), said)


def _part(name: str, period: Period, said: Said) -> Span:
    """Return the early, middle or late days of a period, or its last one."""
    days = period.days(said)
    if name == "end":
        return one_day(days.last)
    if period.unit == "week":
        return _part_of_week(name, period.first, said.workdays)
    if period.unit == "month":
        first, last = _DAYS_OF_A_MONTH[name]
        return Span(days.first.replace(day=first), min(days.last, days.first + timedelta(days=last - 1)))
    first, last = (_MONTHS_OF_A_YEAR if period.unit == "year" else _MONTHS_OF_A_QUARTER)[name]
    year, before = days.first.year, days.first.month - 1
    return Span(date(year, before + first, 1), end_of_month(year, before + last))


def _part_of_week(name: str, start: date, workdays: Workdays) -> Span:
    """Return the first two working days of a week, the one in its middle, or the last two."""
    worked = worked_days(start, workdays)
    if name == "mid":
        usual = [start + number * DAY for number in range(7)]
        usual = [day for day in usual if day.weekday() not in workdays.weekend]
        middle = usual[(len(usual) - 1) // 2]
        return one_day(next((day for day in worked if day >= middle), worked[-1]))
    chosen = worked[:2] if name == "early" else worked[-2:]
    return Span(chosen[0], chosen[-1])


def _piece(which: str, piece: str, period: Period, said: Said) -> Span | None:
    """Return the nth week, half or weekday of a period; `None` where it has no such one."""
    number = None if which == "last" else int(which[1:])
    if piece == "half":
        return _half(number, period, said)
    size = WEEK - DAY if piece == "week" else timedelta(0)
    start = period.first if piece == "week" else on_or_after(period.first, WEEKDAYS[piece])
    if number is None:
        last = (
            period.last - size if piece == "week" else on_or_after(period.last - WEEK + DAY, WEEKDAYS[piece])
        )
        return Span(last, last + size)
    first = start + WEEK * (number - 1)
    return Span(first, first + size) if period.first <= first and first + size <= period.last else None


def _half(number: int | None, period: Period, said: Said) -> Span | None:
    """Return a half of a month, up to the 15th or from the 16th, or of a week, to Wednesday or after."""
    days = period.days(said)
    if number not in {1, 2, None} or period.unit not in {"week", "month"}:
        return None
    middle = days.first + (days.last - days.first) // 2
    if period.unit == "month":
        middle = days.first.replace(day=15)
    return Span(days.first, middle) if number == 1 else Span(min(middle + DAY, days.last), days.last)
