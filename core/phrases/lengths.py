"""Lengths of time: "10 business days", "a fortnight", "1.5 months"."""

from __future__ import annotations

from datetime import date, timedelta
from math import ceil
from typing import TYPE_CHECKING

from core.phrases.spans import Span, end_of_month, one_day
from core.phrases.words import BUSINESS, UNITS

if TYPE_CHECKING:
    from core.phrases.spans import Said, Tokens

_MOST = 1_000  # more of anything is past the two years that count
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_HOURS_IN_A_DAY = 24
_DAYS_IN_A_MONTH = 30
_MONTHS_IN_A_YEAR = 12


def length(tokens: Tokens, said: Said) -> Span | None:
    """Return the day on which a length of time from the day it was said is over.

    Raises `OverflowError` or `ValueError` for a length that leads past the years that there are.
    """
    if len(tokens) > 1 and tokens[0] in {"next", "coming"} and _amount(tokens[1]) is not None:
        tokens = tokens[1:]
    if tokens == ("fortnight",):
        tokens = ("1", "fortnight")
    match tokens:
        case (number, name) if name in UNITS:
            unit = UNITS[name]
        case (number, business, name) if business in BUSINESS and UNITS.get(name) in {"day", "week"}:
            unit = "workday" if UNITS[name] == "day" else "week"
        case (number, name, "and", "half") if name in UNITS:
            number, unit = f"{number}.5", UNITS[name]
        case (number, "and", "half", name) if name in UNITS:
            number, unit = f"{number}.5", UNITS[name]
        case _:
            return None
    amount = _amount(number)
    return None if amount is None else one_day(_over(amount, unit, said))


def _amount(token: str) -> float | None:
    """Return a whole or broken number."""
    whole, point, broken = token.partition(".")
    if not (token.isascii() and whole.isdigit() and (broken.isdigit() or not point)):
        return None
    return float(token)


def _over(amount: float, unit: str, said: Said) -> date:
    if amount > _MOST:
        raise OverflowError
    if unit == "minute":
        return said.on
    if unit == "hour":  # a few hours are today; 24 are tomorrow, whenever the day began
        return said.on + timedelta(
            days=ceil(amount / _HOURS_IN_A_DAY) if amount >= _HOURS_IN_A_DAY / 2 else 0
        )
    if unit == "workday":
        return said.workdays.add(said.on, ceil(amount)) if amount else said.on
    if unit in _DAYS:
        return said.on + timedelta(days=ceil(amount * _DAYS[unit]))
    months = amount * (_MONTHS_IN_A_YEAR if unit == "year" else 1)
    return _months_later(said.on, int(months)) + timedelta(days=ceil(months % 1 * _DAYS_IN_A_MONTH))


def _months_later(day: date, months: int) -> date:
    """Return the same day of a later month, or its last where it has no such day."""
    year, month = divmod(day.year * _MONTHS_IN_A_YEAR + day.month - 1 + months, _MONTHS_IN_A_YEAR)
    return date(year, month + 1, min(day.day, end_of_month(year, month + 1).day))
