"""Holidays by name: those of the working days at hand, and a few that everybody refers to."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from core.phrases.reading import meaning_of, tokens_of
from core.phrases.spans import DAY, Span, first_to_come, one_day
from core.phrases.weekdays import on_or_after

if TYPE_CHECKING:
    from core.phrases.spans import Said, Tokens

_FIXED = {
    "newyear": (1, 1),
    "christmaseve": (12, 24),
    "christmas": (12, 25),
    "boxingday": (12, 26),
    "newyearseve": (12, 31),
}
_FROM_EASTER = {"goodfriday": -2, "easter": 0, "eastermonday": 1}
_MONDAY, _THURSDAY = 0, 3


def feast(tokens: Tokens, said: Said) -> Span | None:
    """Return the next holiday of that name."""
    named = _named(tokens, said)
    if named is not None:
        return one_day(named)
    if len(tokens) != 1:
        return None
    return first_to_come(_in_years(tokens[0], said), said)


def feast_and_days_off(tokens: Tokens, said: Said) -> Span | None:
    """Return the same with the days after it on which nobody expects an answer.

    Christmas has a second day; a Thanksgiving on a Thursday has a Friday that few people work.
    """
    found = feast(tokens, said)
    bridged = found is not None and tokens == ("thanksgiving",) and found.last.weekday() == _THURSDAY
    if found is None or not (bridged or tokens == ("christmas",)):
        return found
    return Span(found.first, found.last + DAY)


def _in_years(name: str, said: Said) -> list[Span]:
    """Return a holiday in the years around the day it was said, as far as its rule is known."""
    years = range(said.on.year - 1, said.on.year + 3)
    if name == "holidays":
        return [Span(date(year, 12, 25), date(year + 1, 1, 1)) for year in years]
    if name in _FIXED:
        month, day = _FIXED[name]
        return [one_day(date(year, month, day)) for year in years]
    if name in _FROM_EASTER:
        return [one_day(easter(year) + timedelta(days=_FROM_EASTER[name])) for year in years]
    if name == "thanksgiving":  # the fourth Thursday of November
        return [one_day(on_or_after(date(year, 11, 22), _THURSDAY)) for year in years]
    return []


def _named(tokens: Tokens, said: Said) -> date | None:
    """Return the next public holiday of that name, "day" in it or not."""
    wanted = {tokens, (*tokens, "day"), tokens[:-1] if tokens[-1] == "day" else tokens}
    ahead = (day for day, name in said.workdays.holidays.items() if day >= said.on and _words(name) in wanted)
    return min(ahead, default=None)


@lru_cache(maxsize=1024)
def _words(name: str) -> Tokens:
    """Return the name of a holiday as phrases name it; nothing for one observed on another day."""
    return () if "observed" in name else meaning_of(tokens_of(name))


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar: the Sunday after the first full moon of spring."""
    century = year // 100
    # The age of the moon on 5 April, after the solar and lunar corrections that each century brings.
    moon = (19 * (year % 19) + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    late = moon == 29 or (moon == 28 and year % 19 > 10)  # noqa: PLR2004  two ages share one full moon
    full_moon = date(year, 3, 21) + timedelta(days=moon - late)
    return full_moon + timedelta(days=7 - (full_moon.weekday() + 1) % 7)
