"""Days, times, names and numbers in English words, so that every screen says them the same way."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from functools import lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from collections.abc import Sequence

WEEKDAYS = (
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
)
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_SMALL = (
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
_TITLES = frozenset("dr prof professor mr mrs ms mx sir dame rev frau herr".split())
_WEEK = 7
_DAYS_NAMED = 6  # "on Tuesday" is clear within six days of today, and no further


@lru_cache(maxsize=64)
def zone_of(name: str) -> ZoneInfo:
    """Return the IANA zone `name`; UTC where the name is empty.

    Raises `zoneinfo.ZoneInfoNotFoundError` or `ValueError` for a name that is no zone.
    """
    return ZoneInfo(name or "UTC")


def local(moment: datetime, zone: str) -> datetime:
    """Return an aware `moment` as clocks in `zone` show it."""
    return moment.astimezone(zone_of(zone))


def short_day(day: date) -> str:
    """Return "Mon 7 Dec"."""
    return f"{WEEKDAYS[day.weekday()][:3]} {day.day} {MONTHS[day.month - 1][:3]}"


def long_day(day: date) -> str:
    """Return "Monday 7 December"."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"


def relative_day(day: date, today: date) -> str:
    """Return the day as people say it from `today`, without a preposition.

    "yesterday", "today", "tomorrow"; "Thursday" within the six days ahead; "last Thursday" within the six
    behind; otherwise "Mon 7 Dec", with the year where it is another one.
    """
    away = (day - today).days
    if away == 0:
        return "today"
    if away in {-1, 1}:
        return "tomorrow" if away == 1 else "yesterday"
    if 0 < away <= _DAYS_NAMED:
        return WEEKDAYS[day.weekday()]
    if -_DAYS_NAMED <= away < 0:
        return f"last {WEEKDAYS[day.weekday()]}"
    return short_day(day) if day.year == today.year else f"{short_day(day)} {day.year}"


def bare_day(day: date, today: date) -> str:
    """Return the day as a column of dates has it: "yesterday", "today", "tomorrow", "7 Dec", "7 Dec 2027"."""
    if abs((day - today).days) <= 1:
        return relative_day(day, today)
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day.day} {MONTHS[day.month - 1][:3]}{year}"


def on_day(day: date, today: date) -> str:
    """Return the day as it follows a verb: "yesterday", "last Thursday", "on Thursday", "on Mon 7 Dec"."""
    said = relative_day(day, today)
    return said if said[0].islower() else f"on {said}"


def by_day(day: date, today: date) -> str:
    """Return the day as a time limit: "today", "by tomorrow", "by Thursday", "by Mon 7 Dec"."""
    return "today" if day == today else f"by {plain_day(day, today)}"


def plain_day(day: date, today: date) -> str:
    """Return the day as it follows "since" or "until": "Thursday" rather than "last Thursday"."""
    return relative_day(day, today).removeprefix("last ")


def clock_time(moment: datetime, zone: str) -> str:
    """Return the time of an aware `moment` in `zone`, as "17:00"."""
    there = local(moment, zone)
    return f"{there.hour:02}:{there.minute:02}"


def days_between(earlier: date, later: date) -> str:
    """Return "a day" or "11 days"."""
    days = (later - earlier).days
    return "a day" if days == 1 else f"{days} days"


def span(days: int) -> str:
    """Return "a day", "a week", "two weeks", "ten days"."""
    weeks, rest = divmod(days, _WEEK)
    if weeks and not rest:
        return "a week" if weeks == 1 else f"{count_words(weeks)} weeks"
    return "a day" if days == 1 else f"{count_words(days)} days"


def count_words(number: int) -> str:
    """Return "three" up to twelve, then figures."""
    return _SMALL[number] if 0 <= number < len(_SMALL) else str(number)


def plural(number: int, singular: str, many: str = "") -> str:
    """Return "one note", "three notes"."""
    return f"{count_words(number)} {singular if number == 1 else many or singular + 's'}"


def first_name(name: str) -> str:
    """Return the part of a name to greet a person by: its first word, or two after a title."""
    words = name.split()
    if not words:
        return ""
    if is_title(words[0]) and len(words) > 1:
        return f"{words[0]} {words[-1]}"
    return words[0]


def is_title(word: str) -> bool:
    """Say whether a word before a name is a title, as in "Dr Lee"."""
    return word.rstrip(".").lower() in _TITLES


def join_names(names: Sequence[str]) -> str:
    """Return "Dana", "Dana and Sam" or "Dana, Sam and Ruth"."""
    if len(names) <= 1:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def sentence(text: str) -> str:
    """Return the text with its first letter large, the rest as it is."""
    return text[:1].upper() + text[1:]


@lru_cache(maxsize=4096)
def at_local(day: date, hour: int, minute: int, zone: str) -> datetime:
    """Return the UTC instant at which clocks in `zone` show this time on `day`.

    Remembered, as `local_day` is: processes share their days, and converting zones is what costs.

    A time that the spring night skips is the same distance past the gap; one that the autumn night repeats
    is its first occurrence.
    """
    naive = datetime.combine(day, time(hour, minute))
    return naive.replace(tzinfo=zone_of(zone)).astimezone(UTC)


@lru_cache(maxsize=4096)
def local_day(moment: datetime, zone: str) -> date:
    """Return the day an instant falls on in `zone`."""
    return moment.astimezone(zone_of(zone)).date()
