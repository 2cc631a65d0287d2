"""Weekdays: "by Friday", "next Tuesday", "Friday of next week"."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from core.phrases.spans import DAY, WEEK, either, one_day
from core.phrases.weeks import week_after, week_of
from core.phrases.words import WEEKDAYS
from core.wording import WEEKDAYS as NAMES

if TYPE_CHECKING:
    from core.phrases.spans import Reading, Said, Tokens


def weekday(tokens: Tokens, said: Said) -> Reading | None:
    """Return the day that a weekday names, or both where people mean either."""
    found: Reading | None = None
    match tokens:
        case (name,) if name in WEEKDAYS:
            found = _plain(WEEKDAYS[name], said)
        case ("this", name) if name in WEEKDAYS:
            found = one_day(on_or_after(said.on, WEEKDAYS[name]))
        case ("coming", name) if name in WEEKDAYS:
            found = one_day(on_or_after(said.on + DAY, WEEKDAYS[name]))
        case ("next", name) if name in WEEKDAYS:
            found = _next(WEEKDAYS[name], said)
        case (name, "week") if name in WEEKDAYS:  # "Friday week" is a week later than Friday
            found = one_day(on_or_after(said.on + DAY, WEEKDAYS[name]) + WEEK)
        case (name, "this" | "next" as which, "week") | ("this" | "next" as which, "week", name) if (
            name in WEEKDAYS
        ):
            start = week_of(said) if which == "this" else week_after(said)
            found = one_day(on_or_after(start, WEEKDAYS[name]))
    return found


def on_or_after(day: date, weekday: int) -> date:
    """Return the first such weekday from `day` on."""
    return day + timedelta(days=(weekday - day.weekday()) % 7)


def _plain(day: int, said: Said) -> Reading:
    """Return the weekday to come; said on that weekday, it may be the same day or a week later."""
    coming = on_or_after(said.on, day)
    if coming != said.on:
        return one_day(coming)
    text = f"They said it on a {NAMES[day]}. Did they mean that same day, or a week later?"
    return either(text, said, (coming, coming + WEEK))


def _next(day: int, said: Said) -> Reading:
    """Return "next Friday": the one that comes next, or the one of next week, where that is another."""
    coming = on_or_after(said.on + DAY, day)
    text = f"People mean either by “next {NAMES[day]}”. Which one did they mean?"
    return either(text, said, (coming, on_or_after(week_after(said), day)))
