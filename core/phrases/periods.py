"""Weeks, months, quarters and years as a whole: "next week", "December", "Q1"."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from core.phrases.dates import date_named
from core.phrases.feasts import feast
from core.phrases.lengths import length
from core.phrases.reading import is_number
from core.phrases.spans import DAY, WEEK, Span, either, end_of_month, first_to_come
from core.phrases.weeks import start_of_week, week_after, week_of, worked_days
from core.phrases.words import MONTHS

if TYPE_CHECKING:
    from core.phrases.spans import Reading, Said, Tokens


class Period(NamedTuple):
    """A stretch of the calendar; `unit` is "week", "month", "quarter" or "year"."""

    unit: str
    first: date
    last: date

    def days(self, said: Said) -> Span:
        """Return the days that count: of a week, those that are worked."""
        if self.unit != "week":
            return Span(self.first, self.last)
        days = worked_days(self.first, said.workdays)
        return Span(days[0], days[-1])


def period(tokens: Tokens, said: Said) -> Reading | None:
    """Return the whole of a period: of a week, its working days."""
    match tokens:
        case ("within-week",) | ("within-month",):
            unit = tokens[0].removeprefix("within-")
            later = length(("1", unit), said)
            text = f"Until the {unit} is over, or a {unit} from the day they said it?"
            return either(
                text, said, [span.last for span in (_counted(unit, 0, said).days(said), later) if span]
            )
        case ("coming", "week"):
            weeks = (_counted("week", ahead, said).days(said).last for ahead in (0, 1))
            return either("Which week did they mean?", said, weeks)
        case ("next", name) if name in MONTHS:
            years = {(said.on + DAY).year + (MONTHS[name] <= said.on.month), said.on.year + 1}
            months = (_month(year, MONTHS[name]).last for year in years)
            return either("Which year did they mean?", said, months)
    return first_to_come((known.days(said) for known in periods(tokens, said)), said)


def periods(tokens: Tokens, said: Said, *, bare: bool = False) -> list[Period]:
    """Return the periods that the tokens can name, in order; none for other tokens.

    `bare` takes "week" for this week or the next, as in "early in the week".
    """
    found: list[Period] = []
    match tokens:
        case ("this" | "next" as which, "week" | "month" | "quarter" | "year" as unit):
            found = [_counted(unit, int(which == "next"), said)]
        case ("week" | "month" as unit, "after", "next"):
            found = [_counted(unit, 2, said)]
        case ("week" | "month" | "quarter" | "year" as unit,) if bare:
            found = [_counted(unit, ahead, said) for ahead in (0, 1)]
        case ("week", *rest) if rest:
            found = _week_around(date_named(tuple(rest), said) or feast(tuple(rest), said), said)
        case (*rest, "week") if rest:
            found = _week_around(feast(tuple(rest), said), said)
        case ("q", "1" | "2" | "3" | "4" as number, *year):
            found = [_quarter(one, int(number)) for one in _years(tuple(year), said)]
        case ("this", name) | (name,) if name in MONTHS:
            found = [_month(one, MONTHS[name]) for one in _years((), said)]
        case (name, *year) if name in MONTHS:
            found = [_month(one, MONTHS[name]) for one in _years(tuple(year), said)]
        case (year,):
            found = [_year(one) for one in _years((year,), said)]
    return found


def _years(tokens: Tokens, said: Said) -> list[int]:
    """Return the year that is given; where none is, this one and the next."""
    match tokens:
        case ():
            return [said.on.year, said.on.year + 1]
        case (year,) if is_number(year) and len(year) == len("2026"):
            return [int(year)]
    return []


def _counted(unit: str, ahead: int, said: Said) -> Period:
    """Return this week, month, quarter or year, or the next, or the one after."""
    if unit == "week":
        first = week_after(said) + (ahead - 1) * WEEK if ahead else week_of(said)
        return Period(unit, first, first + WEEK - DAY)
    if unit == "year":
        return _year(said.on.year + ahead)
    size = 3 if unit == "quarter" else 1
    year, place = divmod(said.on.year * 12 + said.on.month - 1 + size * ahead, 12)
    return _quarter(year, place // 3 + 1) if unit == "quarter" else _month(year, place + 1)


def _month(year: int, month: int) -> Period:
    return Period("month", date(year, month, 1), end_of_month(year, month))


def _quarter(year: int, number: int) -> Period:
    return Period("quarter", date(year, 3 * number - 2, 1), end_of_month(year, 3 * number))


def _year(year: int) -> Period:
    return Period("year", date(year, 1, 1), date(year, 12, 31))


def _week_around(reading: Reading | None, said: Said) -> list[Period]:
    """Return the week that a day lies in."""
    if not isinstance(reading, Span):
        return []
    first = start_of_week(reading.last, said.workdays)
    return [Period("week", first, first + WEEK - DAY)]
