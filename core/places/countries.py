"""Countries: the two-letter codes of ISO 3166-1, and the names by which people type them."""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from core.places.matching import NO_MATCH, plain, rank
from core.places.tables import rows

if TYPE_CHECKING:
    from collections.abc import Mapping

_SAID = {
    "GB": "United Kingdom",
    "KR": "South Korea",
    "KP": "North Korea",
    "CZ": "Czechia",
    "MM": "Myanmar",
    "SZ": "Eswatini",
    "BQ": "Caribbean Netherlands",
    "CD": "Congo, Democratic Republic",
    "CG": "Congo",
    "CF": "Central African Republic",
    "AS": "American Samoa",
    "WS": "Samoa",
}
_ALSO = {
    "uk": "GB",
    "great britain": "GB",
    "britain": "GB",
    "england": "GB",
    "scotland": "GB",
    "wales": "GB",
    "northern ireland": "GB",
    "usa": "US",
    "america": "US",
    "united states of america": "US",
    "holland": "NL",
    "the netherlands": "NL",
    "czech republic": "CZ",
    "deutschland": "DE",
    "uae": "AE",
    "korea": "KR",
    "turkiye": "TR",
    "burma": "MM",
}


@lru_cache(maxsize=1)
def country_names() -> Mapping[str, str]:
    """Return the name of every country by its code."""
    return MappingProxyType({code: _SAID.get(code, name) for code, name in rows("iso3166.tab")})


@lru_cache(maxsize=1)
def _codes() -> Mapping[str, str]:
    """Return the code of every country by each plain name it goes by."""
    return {**{plain(name): code for code, name in country_names().items()}, **_ALSO}


def country_name(code: str) -> str:
    """Return the name of a country, or the code itself where no name is known."""
    return country_names().get(code, code)


def country_named(text: str) -> str:
    """Return the code of the country that `text` names in full or by its code; "" where it names none."""
    code = text.strip().upper()
    return code if code in country_names() else _codes().get(plain(text), "")


def find_countries(text: str, limit: int = 12) -> tuple[str, ...]:
    """Return the names of countries that answer what is typed so far, best first."""
    wanted = plain(text)
    if not wanted:
        return () if text.strip() else tuple(sorted(country_names().values(), key=plain))
    best: dict[str, int] = {}
    for name, code in (*_codes().items(), *((code.lower(), code) for code in country_names())):
        place = rank(wanted, name) if len(name) != len("gb") else NO_MATCH * (name != wanted)
        best[code] = min(place, best.get(code, NO_MATCH))
    ranked = sorted((place, country_name(code)) for code, place in best.items() if place < NO_MATCH)
    return tuple(name for _, name in ranked[:limit])
