"""Dates as people write them: "3 Dec", "Thursday the 3rd", "2026-12-03", and "12/04", which may be two."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from core.phrases.answers import Question
from core.phrases.reading import is_number
from core.phrases.spans import either, label, one_day
from core.phrases.weekdays import on_or_after
from core.phrases.words import MONTHS, WEEKDAYS
from core.wording import MONTHS as MONTH_NAMES
from core.wording import WEEKDAYS as WEEKDAY_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.phrases.spans import Reading, Said, Tokens

_YEARS_TO_A_LEAP_DAY = 8  # 1896 to 1904, 2096 to 2104
_MONTHS_LOOKED_AT = 12


class Written(NamedTuple):
    """A date as far as it was written. `either_way` where day and month may be swapped."""

    day: int
    month: int | None = None
    year: int | None = None
    either_way: bool = False


def date_named(tokens: Tokens, said: Said) -> Reading | None:
    """Return the next day of that date, or the question which one it is; `None` if it is no date."""
    for weekday, rest in _without_weekday(tokens):
        bare = weekday is not None and len(rest) == 1 and is_number(rest[0])
        written = _written((f"#{rest[0]}",) if bare else rest, said)
        if written is not None:
            return _resolved(written, weekday, said)
    return None


def _without_weekday(tokens: Tokens) -> Iterator[tuple[int | None, Tokens]]:
    yield None, tokens
    if len(tokens) > 1 and tokens[0] in WEEKDAYS:
        yield WEEKDAYS[tokens[0]], tokens[1:]
    if len(tokens) > 1 and tokens[-1] in WEEKDAYS:
        yield WEEKDAYS[tokens[-1]], tokens[:-1]


def _written(tokens: Tokens, said: Said) -> Written | None:
    """Return the parts of a date written in one of the usual ways."""
    written = None
    match tokens:
        case (one,) if one[0] == "#":
            written = Written(_day(one))
        case (one,) if is_number(one[0]):
            written = _in_figures(one, said)
        case (day, "month") | (day, "this", "month") if day[0] == "#":
            written = Written(_day(day), said.on.month, said.on.year)
        case (day, "next", "month") if day[0] == "#":
            later = said.on.month % 12 + 1
            written = Written(_day(day), later, said.on.year + (later == 1))
        case (month, day, *year) if month in MONTHS:
            written = _spelt(day, month, year, said)
        case (day, month, *year) if month in MONTHS:
            written = _spelt(day, month, year, said)
    return written


def _spelt(day: str, month: str, rest: list[str], said: Said) -> Written | None:
    """Return a date with its month in letters, and perhaps a year after it."""
    year = _year(rest[0], said) if len(rest) == 1 else None
    if not _day(day) or (rest and year is None):
        return None
    return Written(_day(day), MONTHS[month], year)


def _day(token: str) -> int:
    """Return the number of a day of the month, 0 for what cannot be one."""
    figures = token.removeprefix("#")
    return int(figures) if is_number(figures) and len(figures) <= len("31") else 0


def _year(token: str, said: Said) -> int | None:
    """Return a year of four figures or of two, `None` for anything else."""
    if is_number(token) and len(token) == len("26"):
        return said.on.year // 100 * 100 + int(token)
    return int(token) if is_number(token) and len(token) == len("2026") else None


def _in_figures(token: str, said: Said) -> Written | None:
    """Return a date such as 2026-12-03, 3.12. or 12/04; who writes dots writes the day first."""
    dotted = "." in token
    parts = [part for part in token.replace("/", "-").replace(".", "-").split("-") if part]
    match parts:
        case (year, month, day) if len(year) == len("2026"):
            return Written(int(day), int(month), int(year))
        case (day, month, year):
            return Written(int(day), int(month), _year(year, said), not dotted)
        case (day, month):
            return Written(int(day), int(month), None, not dotted)
    return None


def _resolved(written: Written, weekday: int | None, said: Said) -> Reading:
    """Return the day that was written, or the question that it raises."""
    orders = [written]
    if written.either_way and written.month is not None:
        orders.append(written._replace(day=written.month, month=written.day))
    days = [day for order in orders for day in _days(order, said, both=weekday is not None)]
    if not days:
        return Question(_impossible(written))
    fitting = [day for day in days if weekday in {None, day.weekday()}]
    if not fitting and weekday is not None:
        return _other_weekday(days[0], weekday, said)
    text = " or ".join(label(day, said) for day in sorted(set(fitting)))
    return either(f"Day or month first? This can be {text}.", said, fitting)


def _days(written: Written, said: Said, *, both: bool) -> list[date]:
    """Return the next such day; none if the calendar has none. Of a day alone, `both` gives the next two."""
    if written.year is not None and written.month is not None:
        day = _date(written.year, written.month, written.day)
        return [] if day is None else [day]
    if written.month is not None:
        years = range(said.on.year, said.on.year + _YEARS_TO_A_LEAP_DAY + 1)
        known = [_date(year, written.month, written.day) for year in years]
    else:
        months = range(said.on.month - 1, said.on.month - 1 + _MONTHS_LOOKED_AT)
        known = [_date(said.on.year + month // 12, month % 12 + 1, written.day) for month in months]
    ahead = [day for day in known if day is not None and day >= said.on]
    return ahead[: 2 if both and written.month is None else 1]


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _impossible(written: Written) -> str:
    month = written.month or 0
    if 1 <= month <= len(MONTH_NAMES) and not written.either_way:
        return f"There is no {written.day} {MONTH_NAMES[month - 1]}. Which day did they mean?"
    return "The calendar has no such day. Which one did they mean?"


def _other_weekday(day: date, weekday: int, said: Said) -> Reading:
    """Return the question that a wrong weekday raises: the date, or the nearest day of that weekday."""
    if day < said.on:
        return one_day(day)
    near = on_or_after(max(said.on, day - timedelta(days=3)), weekday)
    text = f"{day.day} {MONTH_NAMES[day.month - 1]} is a {WEEKDAY_NAMES[day.weekday()]}."
    return either(f"{text} Which day did they mean?", said, (day, near))
