"""The working days of every country in use: from the disk at once, from the library when it has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.public_holidays import workdays_from_cache
from core.workdays import PLAIN_WEEK

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

    from core.workdays import Workdays

    Place = tuple[str, str]  # country, region
    PlaceYear = tuple[str, str, int]

_YEARS_BACK, _YEARS_AHEAD = 1, 2


class Calendars:
    """Working days by country and region, for the years around one."""

    def __init__(self, cache_dir: Path, year: int) -> None:
        self.years = range(year - _YEARS_BACK, year + _YEARS_AHEAD + 1)
        self._cache_dir = cache_dir
        self._known: dict[Place, Workdays] = {}
        self._missing: set[Place] = set()
        self._single: dict[PlaceYear, Workdays] = {}
        self._missing_years: set[PlaceYear] = set()

    def workdays(self, country: str, region: str) -> Workdays:
        """Return the working days of a place; weekends alone until its holidays have been loaded once."""
        if not country:
            return PLAIN_WEEK
        place = (country, region)
        if place not in self._known:
            cached = workdays_from_cache(self._cache_dir, country, region, self.years)
            if cached is None:
                self._missing.add(place)
            self._known[place] = cached or PLAIN_WEEK
        return self._known[place]

    def in_year(self, country: str, region: str, year: int) -> Workdays:
        """Return the working days of any one year; weekends alone until its holidays have been loaded."""
        if year in self.years or not country:
            return self.workdays(country, region)
        which = (country, region, year)
        if which not in self._single:
            cached = workdays_from_cache(self._cache_dir, country, region, range(year, year + 1))
            if cached is None:
                self._missing_years.add(which)
            self._single[which] = cached or PLAIN_WEEK
        return self._single[which]

    def missing_years(self) -> set[PlaceYear]:
        """Return the single years whose holidays were asked for and are still unknown."""
        return set(self._missing_years)

    def years_arrived(self, found: Mapping[PlaceYear, Workdays]) -> None:
        """Take the single years that were loaded meanwhile."""
        self._single.update(found)
        self._missing_years -= found.keys()

    def missing(self) -> set[Place]:
        """Return the places whose holidays were asked for and are still unknown."""
        return set(self._missing)

    def arrived(self, found: Mapping[Place, Workdays]) -> None:
        """Take the working days that were loaded meanwhile."""
        self._known.update(found)
        self._missing -= found.keys()


def holidays_of_years(which: Collection[PlaceYear], cache_dir: Path) -> dict[PlaceYear, Workdays]:
    """Load these single years from the library and keep them on the disk. May run in a thread."""
    from core.public_holidays import workdays_from_library

    return {one: workdays_from_library(cache_dir, one[0], one[1], range(one[2], one[2] + 1)) for one in which}


def holidays_of(places: Collection[Place], cache_dir: Path, years: range) -> dict[Place, Workdays]:
    """Load the working days of these places from the library and keep them on the disk.

    It takes a moment and touches nothing but its arguments, so that it may run in a thread.
    """
    from core.public_holidays import workdays_from_library

    return {place: workdays_from_library(cache_dir, *place, years) for place in places}
