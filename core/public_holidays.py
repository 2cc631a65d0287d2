"""The public holidays of a country, from the `holidays` library through a cache on disk.

The library costs a quarter of a second to import, so that the first window reads the cache only: one JSON
file for each year of a country or region. It can be deleted at any time; it is made again when next needed.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from core.files import write_whole
from core.paths import make_folder
from core.workdays import PLAIN_WEEK, Workdays

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from typing import Any

    from holidays import HolidayBase

OLDEST_LIBRARY = (0, 109)
"""A cache from an older release of the library is computed again: governments move holidays."""

USUAL_REGION = {"GB": "ENG"}
"""The region to assume where none is given. The library's "GB" alone has only what all four nations share, so
that neither Easter Monday nor the August bank holiday is one; most of its people live in England."""

_LARGEST_CACHE = 200_000  # bytes; a year of any country takes under 5,000
_COUNTRY_LETTERS = 2
_REGION_LETTERS = 3


class _Place(NamedTuple):
    """A country and region in the form of ISO 3166-2; the region may be empty."""

    country: str
    region: str

    def file(self, cache_dir: Path, year: int) -> Path:
        return cache_dir / f"holidays-{self.country}-{self.region or 'ALL'}-{year}.json"


class _Year(NamedTuple):
    """What is known of one year."""

    weekend: frozenset[int]
    holidays: Mapping[date, str]
    worked: frozenset[date]


_UNKNOWN = _Year(PLAIN_WEEK.weekend, {}, frozenset())


def workdays_from_cache(cache_dir: Path, country: str, region: str, years: range) -> Workdays | None:
    """Return the working days of a place if every year asked for is in the cache, otherwise `None`.

    Cheap: nothing is imported but `json`. A text that cannot be a country code gives `PLAIN_WEEK`.
    """
    place = _place(country, region)
    if place is None:
        return PLAIN_WEEK
    found: list[_Year] = []
    for year in years:
        cached = _read(place.file(cache_dir, year), year)
        if cached is None:
            return None
        found.append(cached)
    return _workdays(found)


def workdays_from_library(cache_dir: Path, country: str, region: str, years: range) -> Workdays:
    """Return the working days of a place from the `holidays` library, and keep them in the cache.

    A region that the library does not know counts as none, a country that it does not know has a
    `PLAIN_WEEK`. A cache that cannot be written is done without.
    """
    place = _place(country, region)
    if place is None:
        return PLAIN_WEEK
    calendar = _calendar(place, years)
    found = {year: _UNKNOWN if calendar is None else _year(calendar, year) for year in years}
    _keep(cache_dir, place, found)
    return PLAIN_WEEK if calendar is None else _workdays(list(found.values()))


def _place(country: str, region: str) -> _Place | None:
    """Return the place two codes stand for: they become file names, so that nothing else may get through."""
    country, region = country.strip().upper(), region.strip().upper()
    if not (len(country) == _COUNTRY_LETTERS and country.isascii() and country.isalpha()):
        return None
    if not (len(region) <= _REGION_LETTERS and region.isascii() and region.isalnum()):
        region = USUAL_REGION.get(country, "")
    return _Place(country, region)


def _workdays(years: list[_Year]) -> Workdays:
    """Return the years as one calendar, with the weekend of the last of them."""
    if not years:
        return PLAIN_WEEK
    holidays = {day: name for year in years for day, name in year.holidays.items()}
    return Workdays(years[-1].weekend, holidays, frozenset().union(*(year.worked for year in years)))


def _calendar(place: _Place, years: range) -> HolidayBase | None:
    """Return the library's calendar of a place, named in English; `None` for a country it does not know."""
    from holidays import country_holidays  # 100 to 300 ms, therefore here

    for region in dict.fromkeys((place.region, USUAL_REGION.get(place.country, ""), "")):
        try:
            return country_holidays(
                place.country, subdiv=region or None, years=years, expand=False, language="en_US"
            )
        except NotImplementedError:  # the library's word for a code it does not know
            continue
    return None


def _year(calendar: HolidayBase, year: int) -> _Year:
    """Return one year of the library's calendar, its weekend as it is in that year's first week."""
    week = [date(year, 1, 1) + timedelta(days=days) for days in range(7)]
    return _Year(
        frozenset(day.weekday() for day in week if calendar.is_weekend(day)),
        {day: name for day, name in sorted(calendar.items()) if day.year == year},
        frozenset(day for day in calendar.weekend_workdays if day.year == year),
    )


def _keep(cache_dir: Path, place: _Place, years: Mapping[int, _Year]) -> None:
    """Write each year to the cache, or leave it where that cannot be."""
    import json

    from holidays.version import __version__

    try:
        make_folder(cache_dir)
        for year, known in years.items():
            content = {
                "library": __version__,
                "year": year,
                "weekend": sorted(known.weekend),
                "holidays": {day.isoformat(): name for day, name in known.holidays.items()},
                "worked": sorted(day.isoformat() for day in known.worked),
            }
            write_whole(place.file(cache_dir, year), json.dumps(content, indent=1).encode())
    except OSError:
        return


def _read(path: Path, year: int) -> _Year | None:
    """Return the year a cache file holds; `None` where it is missing, damaged or too old."""
    import json

    try:
        with path.open("rb") as file:
            content = json.loads(file.read(_LARGEST_CACHE))
        return _checked(content, year)
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None  # every way in which a file can be something else than we wrote


def _checked(content: Mapping[str, Any], year: int) -> _Year | None:
    """Return the year some JSON describes, `None` for an older library's or another year's; else raises."""
    release = tuple(int(part) for part in content["library"].split(".")[:2])
    if release < OLDEST_LIBRARY or content["year"] != year:
        return None
    known = _Year(
        Workdays(frozenset(content["weekend"])).weekend,
        {date.fromisoformat(day): str(name) for day, name in content["holidays"].items()},
        frozenset(date.fromisoformat(day) for day in content["worked"]),
    )
    return known if all(day.year == year for day in (*known.holidays, *known.worked)) else None
