"""The days of a week with their interviews, as a screen reader hears the hours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.calendar.days_model import DaysModel
from gui.calendar.looks import words

if TYPE_CHECKING:
    from gui.calendar.book import DayFacts


class HoursModel(DaysModel):
    """One row of days; each says its interviews with their times."""

    def spoken(self, facts: DayFacts) -> str:
        """Return "Tuesday 24 November, 14:00 Halden"."""
        timed = [words(entry, self.conventions) for entry in facts.entries if entry.start is not None]
        return ", ".join([self.conventions.day(facts.day), *(timed or ["no interviews"])])
