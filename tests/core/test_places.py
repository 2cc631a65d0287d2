"""Zones, countries and regions are found by the names that people type."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.clock import is_zone
from core.places.countries import country_name, country_named, country_names, find_countries
from core.places.matching import NO_MATCH, plain, rank
from core.places.regions import REGIONS, find_regions, region_name, region_named
from core.places.zones import city_of, country_of, find_zones, zone_countries, zone_named


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("Europe/London", "Europe/London"),
        ("europe/london", "Europe/London"),
        ("london", "Europe/London"),
        (" New York ", "America/New_York"),
        ("new_york", "America/New_York"),
        ("São Paulo", "America/Sao_Paulo"),
        ("sao paulo", "America/Sao_Paulo"),
        ("manchester", "Europe/London"),
        ("san francisco", "America/Los_Angeles"),
        ("oslo", "Europe/Oslo"),
        ("japan", "Asia/Tokyo"),
        ("germany", "Europe/Berlin"),
        ("uk", "Europe/London"),
        ("EST", "America/New_York"),
        ("UTC", "UTC"),
        ("Etc/GMT+5", "Etc/GMT+5"),
        ("europe/kiev", "Europe/Kiev"),
        ("CET", "CET"),
        ("posix/Europe/London" if is_zone("posix/Europe/London") else "GMT", None),
    ],
)
def test_a_zone_is_found_by_its_name_a_city_or_a_country(typed: str, zone: str | None) -> None:
    assert zone_named(typed) == (typed if zone is None else zone)


@pytest.mark.parametrize(
    "typed", ["", "  ", "atlantis", "united states", "lon", "ne", "Europe", "../x", "\0", "x" * 9000]
)
def test_what_names_no_zone_or_several_is_not_guessed(typed: str) -> None:
    assert zone_named(typed) == ""


def test_the_list_of_zones_begins_with_what_is_meant() -> None:
    assert find_zones("new y") == ("America/New_York",)
    assert find_zones("uk")[0] == "Europe/London"
    assert find_zones("united st")[0] == "America/New_York"
    assert "America/Argentina/Buenos_Aires" in find_zones("aires")
    assert find_zones("a", 3) == find_zones("a")[:3]
    assert find_zones("zzz") == ()


def test_with_nothing_typed_every_zone_is_listed() -> None:
    everything = find_zones("")
    assert len(everything) > 400
    assert everything[-1] == "UTC"
    assert all(is_zone(zone) for zone in everything)


def test_every_zone_that_is_listed_is_found_by_its_own_name() -> None:
    for zone in find_zones(""):
        assert zone_named(zone) == zone


def test_a_zone_lies_in_its_own_country_not_in_the_one_it_shares_clocks_with() -> None:
    assert country_of("Europe/Oslo") == "NO"
    assert country_of("Europe/London") == "GB"
    assert country_of("UTC") == ""
    assert set(zone_countries().values()) <= country_names().keys()


def test_a_city_reads_as_people_write_it() -> None:
    assert city_of("America/New_York") == "New York"
    assert city_of("UTC") == "UTC"


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("United Kingdom", "GB"),
        ("uk", "GB"),
        ("gb", "GB"),
        ("England", "GB"),
        ("usa", "US"),
        ("united states", "US"),
        ("Cote d'Ivoire", "CI"),
        ("czech republic", "CZ"),
        ("Ireland", "IE"),
        ("Narnia", ""),
        ("", ""),
    ],
)
def test_a_country_is_found_by_any_of_its_names(typed: str, code: str) -> None:
    assert country_named(typed) == code


def test_every_country_is_found_by_the_name_it_is_shown_by() -> None:
    for code in country_names():
        assert country_named(country_name(code)) == code
    assert country_name("XX") == "XX"


def test_the_list_of_countries_begins_with_what_is_meant() -> None:
    assert find_countries("gb") == ("United Kingdom",)
    assert find_countries("united")[:2] == ("United Arab Emirates", "United Kingdom")
    assert len(find_countries("")) == len(country_names())
    assert find_countries("zzz") == ()


def test_a_region_is_found_by_its_name_or_its_code() -> None:
    assert region_named("GB", "scotland") == "SCT"
    assert region_named("GB", "sct") == "SCT"
    assert region_named("DE", "baden wurttemberg") == "BW"
    assert region_named("GB", "Bavaria") == ""
    assert region_name("GB", "SCT") == "Scotland"
    assert region_name("FR", "57") == "57"


def test_where_no_names_are_kept_a_short_code_is_taken_at_its_word() -> None:
    assert region_named("FR", "57") == "57"
    assert region_named("ES", "md") == "MD"
    assert region_named("FR", "Alsace") == ""
    assert region_named("FR", "é") == ""


def test_regions_are_listed_for_the_country_alone() -> None:
    assert find_regions("GB", "") == ("England", "Northern Ireland", "Scotland", "Wales")
    assert find_regions("GB", "ir") == ("Northern Ireland",)
    assert find_regions("FR", "") == ()


def test_every_region_has_a_short_code_and_is_found_by_its_name() -> None:
    for country, regions in REGIONS.items():
        for code, name in regions.items():
            assert 2 <= len(code) <= 3
            assert region_named(country, name) == code


def test_names_match_whatever_their_accents_and_signs() -> None:
    assert plain("São_Paulo") == "sao paulo"
    assert rank("paris", "paris") < rank("par", "paris") < rank("york", "new york")
    assert rank("paulo", "sao paulo") < NO_MATCH
    assert rank("aulo", "sao paulo") == NO_MATCH


@given(st.text(max_size=40))
def test_no_text_makes_a_search_fail(text: str) -> None:
    for zone in find_zones(text, 3):
        assert is_zone(zone)
    zone_named(text)
    find_countries(text)
    country_named(text)
    find_regions("GB", text)
    region_named("GB", text)
