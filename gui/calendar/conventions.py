"""How days and times are written: the words are English, the conventions those of the desktop's locale."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from core.wording import MONTHS, WEEKDAYS, local

if TYPE_CHECKING:
    from datetime import date, datetime

_WEEK = 7
_NOON = 12
_TIME = re.compile(r"\b([01]\d|2[0-3]):([0-5]\d)\b")


class Conventions:
    """What a locale says about weeks, dates and clocks."""

    def __init__(self, locale: QLocale) -> None:
        self.first_weekday = (locale.firstDayOfWeek().value - 1) % _WEEK
        self.weekend = frozenset(range(_WEEK)) - {day.value - 1 for day in locale.weekdays()}
        form = locale.dateFormat(QLocale.FormatType.ShortFormat)
        self._month_first = -1 < form.find("M") < form.find("d")
        self.letter_paper = locale.territory() in {QLocale.Country.UnitedStates, QLocale.Country.Canada}
        self._halves = "ap" in locale.timeFormat(QLocale.FormatType.ShortFormat).lower()

    def weekday(self, number: int) -> str:
        """Return "Mon" for 0."""
        return WEEKDAYS[number % _WEEK][:3]

    def month(self, year: int, month: int) -> str:
        """Return "November 2026"."""
        return f"{MONTHS[month - 1]} {year}"

    def day(self, day: date) -> str:
        """Return "Tuesday 24 November", or "Tuesday, November 24" where the month goes first."""
        if self._month_first:
            return f"{WEEKDAYS[day.weekday()]}, {MONTHS[day.month - 1]} {day.day}"
        return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"

    def short(self, day: date) -> str:
        """Return "24 Nov" or "Nov 24"."""
        name = MONTHS[day.month - 1][:3]
        return f"{name} {day.day}" if self._month_first else f"{day.day} {name}"

    def span(self, first: date, last: date) -> str:
        """Return "23 to 29 November 2026", with as many months and years as there are."""
        if first.year != last.year:
            return f"{self.short(first)} {first.year} to {self.short(last)} {last.year}"
        if first.month != last.month:
            return f"{self.short(first)} to {self.short(last)} {last.year}"
        name = MONTHS[first.month - 1]
        if self._month_first:
            return f"{name} {first.day} to {last.day}, {first.year}"
        return f"{first.day} to {last.day} {name} {first.year}"

    def time(self, moment: datetime, zone: str) -> str:
        """Return "14:30", or "2:30 pm" and "2 pm" where clocks are said so."""
        there = local(moment, zone)
        return self.clock(there.hour, there.minute)

    def clock(self, hour: int, minute: int) -> str:
        """Return a time of the clock."""
        if not self._halves:
            return f"{hour:02}:{minute:02}"
        half = "am" if hour < _NOON else "pm"
        minutes = f":{minute:02}" if minute else ""
        return f"{(hour - 1) % _NOON + 1}{minutes} {half}"

    def said(self, words: str) -> str:
        """Return words of the app with the times in them written as they are written here."""
        return _TIME.sub(self._rewritten, words) if self._halves else words

    def _rewritten(self, found: re.Match[str]) -> str:
        return self.clock(int(found[1]), int(found[2]))
