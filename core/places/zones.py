"""Time zones, found by their own name, by a city, or by a country that has only one."""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from core.clock import is_zone
from core.places.cities import ZONE_OF_CITY
from core.places.countries import country_named, country_names
from core.places.matching import NO_MATCH, plain, rank
from core.places.tables import lines, rows

if TYPE_CHECKING:
    from collections.abc import Mapping

_UTC = "UTC"


@lru_cache(maxsize=1)
def zone_countries() -> Mapping[str, str]:
    """Return the country code of every zone that people live in.

    From zone.tab, which has a zone for each country; zone1970.tab would give Oslo's to Germany.
    """
    return MappingProxyType({row[2]: row[0] for row in rows("zone.tab")})


def country_of(zone: str) -> str:
    """Return the code of the country a zone lies in; "" where it lies in none, such as UTC."""
    return zone_countries().get(zone, "")


@lru_cache(maxsize=1)
def _by_small_letters() -> Mapping[str, str]:
    return {name.casefold(): name for name in lines("zones")}


def city_of(zone: str) -> str:
    """Return "New York" for "America/New_York"."""
    return zone.rpartition("/")[2].replace("_", " ")


@lru_cache(maxsize=1)
def _names() -> tuple[tuple[str, str], ...]:
    """Return each plain name that a zone is found by, and the zone."""
    named = [(name, zone) for name, zone in ZONE_OF_CITY.items()]
    for zone in (*zone_countries(), _UTC):
        named += [(plain(city_of(zone)), zone), (plain(zone), zone)]
    return tuple(named)


def zone_named(text: str) -> str:
    """Return the one zone that `text` names; "" where it names none, or several.

    "Europe/London", "london", "manchester" and "japan" name one; "united states" names many. A city or a
    country goes before an old name of a zone: "EST" is New York's time, not a time without summers. The
    code of a country is no name here: "ne" is more likely the beginning of New York than Niger.
    """
    text = text.strip()
    wanted = plain(text)
    found = {zone for name, zone in _names() if name == wanted} or set(_zones_in(_country_in_words(text)))
    if len(found) == 1:
        return found.pop()
    old = _by_small_letters().get(text.casefold(), "")
    return old or (text if is_zone(text) else "")  # this computer may know one that is newer than the table


def _country_in_words(text: str) -> str:
    """Return the code of the country that `text` names otherwise than by its code."""
    return "" if text.strip().upper() in country_names() else country_named(text)


def _zones_in(country: str) -> tuple[str, ...]:
    return tuple(zone for zone, code in zone_countries().items() if code == country)


def find_zones(text: str, limit: int = 12) -> tuple[str, ...]:
    """Return the zones that answer what is typed so far, best first; all of them, by name, for ""."""
    wanted = plain(text)
    if not wanted:
        return () if text.strip() else (*sorted(zone_countries()), _UTC)
    best = dict.fromkeys((*zone_countries(), _UTC), NO_MATCH)
    for name, zone in _names():
        best[zone] = min(rank(wanted, name), best[zone])
    for place, codes in ((1, (_country_in_words(text),)), (2, _countries_starting(wanted, text))):
        for zone in (zone for code in codes for zone in _zones_in(code)):
            best[zone] = min(place, best[zone])
    found = sorted((zone for zone in best if best[zone] < NO_MATCH), key=best.__getitem__)
    return tuple(found[:limit])


def _countries_starting(wanted: str, text: str) -> tuple[str, ...]:
    codes = [code for code, name in country_names().items() if plain(name).startswith(wanted)]
    return (country_named(text), *codes)
