"""Names that mean one zone in speech and are not its own: large cities, countries, short names of a time."""

from __future__ import annotations

from types import MappingProxyType

_BY_ZONE = {
    "Africa/Johannesburg": "cape town, durban, pretoria",
    "America/Chicago": "austin, dallas, houston, minneapolis, nashville, ct, cdt, central time",
    "America/Denver": "salt lake city, albuquerque, mt, mdt, mountain time",
    "America/Edmonton": "calgary",
    "America/Los_Angeles": "san francisco, seattle, san diego, portland, san jose, las vegas, "
    "pt, pdt, pst, pacific time",
    "America/New_York": "boston, washington, philadelphia, atlanta, miami, charlotte, pittsburgh, "
    "et, est, edt, eastern time",
    "America/Sao_Paulo": "rio de janeiro, brasilia, belo horizonte",
    "America/Toronto": "montreal, ottawa, quebec",
    "Asia/Dubai": "abu dhabi",
    "Asia/Jerusalem": "tel aviv, haifa",
    "Asia/Kolkata": "bangalore, bengaluru, mumbai, delhi, new delhi, hyderabad, chennai, pune",
    "Asia/Shanghai": "china, beijing, shenzhen, guangzhou, hangzhou",
    "Asia/Tokyo": "osaka, kyoto, yokohama",
    "Australia/Sydney": "canberra, aest, aedt",
    "Europe/Amsterdam": "rotterdam, the hague, den haag, utrecht, eindhoven",
    "Europe/Berlin": "munich, hamburg, frankfurt, cologne, stuttgart, dusseldorf, leipzig, germany, cest",
    "Europe/Brussels": "antwerp, ghent",
    "Europe/Dublin": "cork, galway",
    "Europe/Istanbul": "ankara, izmir",
    "Europe/Kyiv": "ukraine, kiev, lviv, odesa",
    "Europe/Lisbon": "portugal, porto",
    "Europe/London": "manchester, edinburgh, glasgow, birmingham, leeds, bristol, cardiff, belfast, oxford, "
    "cambridge, bst",
    "Europe/Madrid": "spain, barcelona, valencia, seville",
    "Europe/Paris": "lyon, marseille, toulouse, lille, bordeaux, nantes",
    "Europe/Rome": "milan, turin, naples, bologna",
    "Europe/Stockholm": "gothenburg, malmo",
    "Europe/Warsaw": "krakow, wroclaw, gdansk, poznan",
    "Europe/Zurich": "geneva, basel, bern, lausanne",
    "Pacific/Auckland": "new zealand, wellington, christchurch",
}

ZONE_OF_CITY = MappingProxyType(
    {city.strip(): zone for zone, cities in _BY_ZONE.items() for city in cities.split(",")}
)
"""The zone of each, by its plain name."""
