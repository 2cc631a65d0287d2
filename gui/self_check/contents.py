"""Whether what the core reads can be read, and a database be made: rules, templates, zones, holidays."""

from __future__ import annotations

import zoneinfo
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from core.calendars import holidays_of
from core.clock import SystemClock
from core.demo import add_demo
from core.drafting.lexicon import LANGUAGES
from core.drafting.situations import SITUATIONS, load_template
from core.etiquette import POLICY_IDS, load_policy
from core.models import Rule, Tone
from core.places.countries import country_names
from core.places.tables import lines
from core.places.zones import country_of
from core.store.opening import known_migrations
from core.workspace import open_workspace
from gui.self_check.incomplete import Incomplete

_NEW_YEAR = date(2027, 1, 1)
_KEPT_IN = (("GB", "SCT"), ("DE", "BY"), ("US", "CA"))
_IN_ENGLISH = "New Year's Day"


def policies() -> str:
    """Read the etiquette, and see that it speaks of every rule."""
    silent = [
        f"{name} says nothing of {rule}"
        for name in POLICY_IDS
        for rule in Rule
        if not load_policy(name).rules[rule].reason
    ]
    if silent:
        raise Incomplete(*silent)
    return f"{len(POLICY_IDS)} policies"


def templates() -> str:
    """Read every template of every language."""
    amiss, read = [], 0
    for language in LANGUAGES:
        for situation, channels in SITUATIONS.items():
            for channel, tone in ((channel, tone) for channel in channels for tone in Tone):
                try:
                    load_template(situation, channel, tone, language)
                    read += 1
                except (OSError, ValueError) as error:
                    amiss.append(f"{language}/{situation}.{channel}.{tone}: {error}")
    if amiss:
        raise Incomplete(*amiss)
    return f"{read} templates in {' and '.join(LANGUAGES)}"


def zones() -> str:
    """Resolve every zone from what came along, not from what this computer has."""
    names, missing = lines("zones"), []
    zoneinfo.reset_tzpath(to=())
    try:
        for name in names:
            try:
                zoneinfo.ZoneInfo.no_cache(name)
            except (zoneinfo.ZoneInfoNotFoundError, OSError, ValueError):
                missing.append(f"the time zone {name} is missing")
    finally:
        zoneinfo.reset_tzpath()
    if missing:
        raise Incomplete(*missing)
    return f"{len(names)} time zones"


def places() -> str:
    """Read the tables of countries and of where each zone is."""
    if country_of("Europe/London") != "GB":
        raise Incomplete("nothing says where Europe/London is")
    return f"{len(country_names())} countries"


def holidays() -> str:
    """Reckon public holidays of a few places, by their English names."""
    with TemporaryDirectory(prefix="afterword-check-") as folder:
        found = holidays_of(_KEPT_IN, Path(folder), range(_NEW_YEAR.year, _NEW_YEAR.year + 1))
    amiss = [
        f"{'-'.join(place)} calls 1 January {named!r}, not {_IN_ENGLISH!r}"
        for place in _KEPT_IN
        if (named := found[place].holidays.get(_NEW_YEAR, "")) != _IN_ENGLISH
    ]
    if amiss:
        raise Incomplete(*amiss)
    return ", ".join("-".join(place) for place in _KEPT_IN)


def database() -> str:
    """Make a database by every migration, fill it with the sample, and find it all there again."""
    with TemporaryDirectory(prefix="afterword-check-") as folder:
        workspace = open_workspace(Path(folder), SystemClock())
        add_demo(workspace)
        written = list(workspace.everything())
        workspace.close()
        workspace = open_workspace(Path(folder), SystemClock())
        found = list(workspace.everything())
        workspace.back_up()
        workspace.close()
    if found != written:
        raise Incomplete(f"of {len(written)} records {len(set(written) & set(found))} were found again")
    return f"{len(known_migrations())} migrations, {len(found)} records written, found again and backed up"
