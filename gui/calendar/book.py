"""What the calendar shows of some days, read once and kept until something changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.calendar.entries import on_days
from core.records import record
from core.wording import local_day

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from core.calendar.entries import Entry
    from core.workspace import Workspace

_KEEP = 24  # pages


@record
class DayFacts:
    """One day: its entries, the names of its holidays, and whether it is one to rest on."""

    day: date
    entries: tuple[Entry, ...]
    holidays: tuple[str, ...]
    rest: bool

    def entry(self, key: str) -> Entry | None:
        """Return the entry of that key."""
        return next((entry for entry in self.entries if entry.key == key), None)


class Book:
    """Reads days. `weekend` is what counts as one where the user named no country (Monday is 0)."""

    def __init__(self, workspace: Workspace, weekend: frozenset[int]) -> None:
        self._workspace = workspace
        self._weekend = weekend
        self._steps: tuple[Mapping[date, Sequence[Entry]], ...] | None = None
        self._places: tuple[tuple[str, str], ...] = ()
        self._pages: dict[tuple[date, date], dict[date, DayFacts]] = {}

    def forget(self) -> None:
        """Read everything anew when it is needed next."""
        self._steps = None
        self._pages.clear()

    @property
    def today(self) -> date:
        """Return the day it is where the user is."""
        return local_day(self._workspace.clock.now(), self._workspace.zone)

    def days(self, days: Sequence[date]) -> dict[date, DayFacts]:
        """Return what there is on each of these consecutive days."""
        which = days[0], days[-1]
        if which not in self._pages:
            while len(self._pages) >= _KEEP:
                del self._pages[next(iter(self._pages))]
            known = self._known(days)
            unknown = [day for day in days if day not in known]  # one after the other: pages meet at an end
            found = known | self._read(unknown) if unknown else known
            self._pages[which] = {day: found[day] for day in days}
        return self._pages[which]

    def day(self, day: date) -> DayFacts:
        """Return what there is on a day: of a page that is known, if it is on one."""
        for page in self._pages.values():
            if day in page:
                return page[day]
        return self.days((day,))[day]

    def _known(self, days: Sequence[date]) -> dict[date, DayFacts]:
        """Return the days at either end that the page before or after has read: weeks of two months."""
        known: dict[date, DayFacts] = {}
        for page in self._pages.values():
            if days[0] in page or days[-1] in page:
                known |= page
        return known

    def _read(self, days: Sequence[date]) -> dict[date, DayFacts]:
        if self._steps is None:
            self._steps = self._workspace.step_entries()
            self._places = self._other_places()
        found = on_days(days, *self._steps, *self._workspace.fact_entries(days[0], days[-1]))
        return {
            day: DayFacts(day=day, entries=entries, holidays=self._holidays(day), rest=self._rests(day))
            for day, entries in found.items()
        }

    def _other_places(self) -> tuple[tuple[str, str], ...]:
        """Return the places of the companies that are neither the user's own nor unknown."""
        own = self._workspace.profile.country
        live = self._workspace.live_facts()
        places = {(one.company.country, one.company.region) for one in live if one.company.country}
        return tuple(sorted(place for place in places if place[0] != own))

    def _holidays(self, day: date) -> tuple[str, ...]:
        """Return the names of a day's holidays: the user's own first, then those of companies' countries."""
        own = self._workspace.workdays_in(day.year).holiday(day)
        names = [own] if own else []
        for country, region in self._places:
            name = self._workspace.workdays_in(day.year, country, region).holiday(day)
            if name and name != own:
                names.append(f"{name} ({country})")
        return tuple(dict.fromkeys(names))

    def _rests(self, day: date) -> bool:
        if not self._workspace.profile.country:
            return day.weekday() in self._weekend
        return not self._workspace.workdays_in(day.year).is_workday(day)
