"""The parts of a country whose holidays differ, where people know them by name rather than by code."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from core.places.matching import NO_MATCH, plain, rank

if TYPE_CHECKING:
    from collections.abc import Mapping

_LONGEST_CODE = 3
_NAMES = {
    "AU": "ACT Australian Capital Territory|NSW New South Wales|NT Northern Territory|QLD Queensland|"
    "SA South Australia|TAS Tasmania|VIC Victoria|WA Western Australia",
    "CA": "AB Alberta|BC British Columbia|MB Manitoba|NB New Brunswick|NL Newfoundland and Labrador|"
    "NS Nova Scotia|NT Northwest Territories|NU Nunavut|ON Ontario|PE Prince Edward Island|QC Quebec|"
    "SK Saskatchewan|YT Yukon",
    "DE": "BB Brandenburg|BE Berlin|BW Baden-Württemberg|BY Bavaria|HB Bremen|HE Hesse|HH Hamburg|"
    "MV Mecklenburg-Vorpommern|NI Lower Saxony|NW North Rhine-Westphalia|RP Rhineland-Palatinate|"
    "SH Schleswig-Holstein|SL Saarland|SN Saxony|ST Saxony-Anhalt|TH Thuringia",
    "GB": "ENG England|NIR Northern Ireland|SCT Scotland|WLS Wales",
    "US": "AK Alaska|AL Alabama|AR Arkansas|AZ Arizona|CA California|CO Colorado|CT Connecticut|"
    "DC District of Columbia|DE Delaware|FL Florida|GA Georgia|HI Hawaii|IA Iowa|ID Idaho|IL Illinois|"
    "IN Indiana|KS Kansas|KY Kentucky|LA Louisiana|MA Massachusetts|MD Maryland|ME Maine|MI Michigan|"
    "MN Minnesota|MO Missouri|MS Mississippi|MT Montana|NC North Carolina|ND North Dakota|NE Nebraska|"
    "NH New Hampshire|NJ New Jersey|NM New Mexico|NV Nevada|NY New York|OH Ohio|OK Oklahoma|OR Oregon|"
    "PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|"
    "VA Virginia|VT Vermont|WA Washington|WI Wisconsin|WV West Virginia|WY Wyoming",
}
REGIONS = MappingProxyType(
    {
        country: MappingProxyType(dict(entry.split(" ", 1) for entry in names.split("|")))
        for country, names in _NAMES.items()
    }
)
"""Code (the part after the dash of ISO 3166-2) and name, by country."""
_NONE: Mapping[str, str] = MappingProxyType({})


def _of(country: str) -> Mapping[str, str]:
    return REGIONS.get(country, _NONE)


def region_named(country: str, text: str) -> str:
    """Return the code of the region of `country` that `text` names; "" where it names none.

    Where the names of a country's regions are not kept here, any short code is taken at its word.
    """
    known = REGIONS.get(country)
    code = text.strip().upper()
    if known is None:
        return code if code.isascii() and code.isalnum() and len(code) <= _LONGEST_CODE else ""
    if code in known:
        return code
    return next((code for code, name in known.items() if plain(name) == plain(text)), "")


def region_name(country: str, code: str) -> str:
    """Return the name of a region, or its code where that is all there is."""
    return _of(country).get(code, code)


def find_regions(country: str, text: str) -> tuple[str, ...]:
    """Return the names of the regions of `country` that answer `text`, best first; all of them for ""."""
    wanted = plain(text)
    names = tuple(_of(country).values())
    ranked = sorted((rank(wanted, plain(name)) if wanted else 0, name) for name in names)
    return tuple(name for place, name in ranked if place < NO_MATCH)
