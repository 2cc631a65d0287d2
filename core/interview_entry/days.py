"""The day of an interview as people type it, in the past or to come: "yesterday", "mon", "23 Nov"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from core.errors import UserError
from core.wording import MONTHS, WEEKDAYS, short_day

_MONTH_NAMES = {month.lower()[:length]: number for number, month in enumerate(MONTHS, 1) for length in (3, 9)}
_MONTH_NAMES["sept"] = 9
_DAY_NAMES = {day.lower()[:length]: number for number, day in enumerate(WEEKDAYS) for length in (3, 9)}
_DAY_NAMES |= {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}
_AWAY = {
    "today": 0,
    "tonight": 0,
    "now": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "yesterday": -1,
    "last night": -1,
    "the day before yesterday": -2,
    "day before yesterday": -2,
    "tomorrow": 1,
    "the day after tomorrow": 2,
    "day after tomorrow": 2,
}
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10}
_FIRST_YEAR, _LAST_YEAR = 1970, 2100
_WEEK = 7
_HALF_WEEK = 3
_MONTHS = 12

_COUNTED = re.compile(r"(?:(in) )?(\w+) (days?|weeks?)(?: (ago|from now|from today))?")
_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_NUMBERS = re.compile(r"([0-9]{1,2})([/.-])([0-9]{1,2})(?:\2([0-9]{4}|[0-9]{2}))?\.?")
_WORDS = re.compile(
    r"(?:(?P<d1>[0-9]{1,2})(?:st|nd|rd|th)?(?: of)? (?P<m1>[a-z]+)"
    r"|(?P<m2>[a-z]+) (?P<d2>[0-9]{1,2})(?:st|nd|rd|th)?)"
    r"(?: (?P<year>[0-9]{4}))?"
)
_DAY_ONLY = re.compile(r"(?:the )?([0-9]{1,2})(?:st|nd|rd|th)")


class WhichDay(UserError):
    """Two days could be meant: `choices` are the words for each and how to write it without doubt."""

    def __init__(self, days: tuple[date, date]) -> None:
        words = [short_day(day) for day in days]
        super().__init__(f"Is that {words[0]} or {words[1]}?", field="date")
        self.choices = tuple((word, f"{word} {day.year}") for word, day in zip(words, days, strict=True))


UNREAD = "Which day is that? Write it like “yesterday”, “mon”, “23 Nov” or “2026-11-23”."


def day_typed(text: str, today: date) -> date:
    """Return the day that `text` names on `today`. Without a year it is the nearest such day.

    Raises `UserError` that says what to write, where the text names no day, or two.
    """
    words = " ".join(text.casefold().replace(",", " ").split())
    if not words:
        raise UserError("Which day was it, or will it be?", field="date")
    try:
        day = _relative(words, today) or _named(words, today)
    except (ValueError, OverflowError):  # 31 November, or a day after the last there is
        day = None
    if day is None:
        raise UserError(UNREAD, field="date")
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise UserError(f"The year is {day.year}: that is too far away to keep.", field="date")
    return day


def _relative(words: str, today: date) -> date | None:
    """Return the day said from today: "yesterday", "3 days ago", "last mon"."""
    if words in _AWAY:
        return today + timedelta(days=_AWAY[words])
    counted = _COUNTED.fullmatch(words)
    if counted:
        return _counted(counted, today)
    which, _, name = words.rpartition(" ")
    if name not in _DAY_NAMES or which not in {"", "on", "this", "last", "past", "next"}:
        return None
    return _weekday(which, _DAY_NAMES[name], today)


def _counted(found: re.Match[str], today: date) -> date | None:
    before, number, unit, after = found.groups()
    ahead = before == "in" or after in {"from now", "from today"}
    if ahead == (after == "ago"):  # neither way, or both
        return None
    count = _COUNTS.get(number)
    if count is None:
        if not (number.isascii() and number.isdigit()):
            return None
        count = int(number)
    days = count * (_WEEK if unit.startswith("week") else 1)
    return today + timedelta(days=days if ahead else -days)


def _weekday(which: str, wanted: int, today: date) -> date:
    """Return the weekday meant: the nearest for "mon", the newest before today for "last mon"."""
    ahead = (wanted - today.weekday()) % _WEEK
    if which in {"last", "past"}:
        return today + timedelta(days=ahead - _WEEK)
    if which != "next":
        return today + timedelta(days=ahead if ahead <= _HALF_WEEK else ahead - _WEEK)
    first = today + timedelta(days=ahead or _WEEK)
    if wanted > today.weekday():  # this week still has one: "next" may mean it, or the one after
        raise WhichDay((first, first + timedelta(days=_WEEK)))
    return first


def _named(words: str, today: date) -> date | None:
    """Return the day named by its date, with or without its weekday, which must then fit."""
    first, _, rest = words.partition(" ")
    weekday = _DAY_NAMES.get(first.rstrip("."))
    day = _dated(rest if weekday is not None else words, today)
    if day is None or weekday is None or day.weekday() == weekday:
        return day
    raise UserError(
        f"{short_day(day)[4:]} {day.year} is a {WEEKDAYS[day.weekday()]}. Which is right?", field="date"
    )


def _dated(words: str, today: date) -> date | None:
    iso = _ISO.fullmatch(words)
    if iso:
        return date(int(iso[1]), int(iso[2]), int(iso[3]))
    numbers = _NUMBERS.fullmatch(words)
    if numbers:
        return _in_figures(numbers, today)
    only = _DAY_ONLY.fullmatch(words)
    if only:
        return _nearest_month(int(only[1]), today)
    named = _WORDS.fullmatch(words.replace(".", ""))
    month = _MONTH_NAMES.get(named["m1"] or named["m2"]) if named else None
    if named is None or month is None:
        return None
    return _nearest(int(named["d1"] or named["d2"]), month, named["year"], today)


def _in_figures(found: re.Match[str], today: date) -> date | None:
    """Return the day of "23.11.2026" or "11/23"; two that could be meant are asked back."""
    first, sign, second = int(found[1]), found[2], int(found[3])
    year = found[4]
    if year and len(year) == len("26"):
        year = f"20{year}"
    if (
        sign == "." or first > _MONTHS or first == second
    ):  # with dots, the day is first wherever that is written
        return _nearest(first, second, year, today)
    if second > _MONTHS:
        return _nearest(second, first, year, today)
    raise WhichDay((_nearest(first, second, year, today), _nearest(second, first, year, today)))


def _nearest(day: int, month: int, year: str | None, today: date) -> date:
    """Return this day of this month, in the year given or in the one that brings it nearest to today."""
    if year:
        return date(int(year), month, day)
    found = []
    for near in range(today.year - 4, today.year + 5):  # 29 February comes every fourth year
        try:
            found.append(date(near, month, day))
        except ValueError:
            continue
    return min(found, key=lambda one: abs(one - today))  # ValueError for none: 31 November


def _nearest_month(day: int, today: date) -> date:
    """Return the nearest day of that number: of this month, the one before or the one after."""
    found = []
    for away in (-1, 0, 1):
        year, month = divmod(today.year * _MONTHS + today.month - 1 + away, _MONTHS)
        try:
            found.append(date(year, month + 1, day))
        except ValueError:
            continue
    return min(found, key=lambda one: abs(one - today))
