"""Public holidays: from the library once, from the disk ever after."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from typing import TYPE_CHECKING

import pytest
from holidays.version import __version__
from hypothesis import given
from hypothesis import strategies as st

from core.public_holidays import OLDEST_LIBRARY, workdays_from_cache, workdays_from_library
from core.workdays import PLAIN_WEEK, Workdays
from tests.rights import has_rights

if TYPE_CHECKING:
    from pathlib import Path

YEARS = range(2026, 2028)
EASTER_MONDAY = date(2026, 4, 6)
AUGUST_BANK_HOLIDAY = date(2026, 8, 31)


def known(where: Workdays | None) -> tuple[object, ...]:
    assert where is not None
    weekends = [date(2026, 1, day) for day in range(1, 32) if where.is_workday(date(2026, 1, day))]
    return where.weekend, dict(where.holidays), weekends


@pytest.mark.parametrize(
    ("region", "day", "is_holiday"),
    [
        ("ENG", EASTER_MONDAY, True),
        ("SCT", EASTER_MONDAY, False),
        ("NIR", EASTER_MONDAY, True),
        ("", EASTER_MONDAY, True),  # most people of the country live where it is one
        ("ZZ", EASTER_MONDAY, True),
        ("", AUGUST_BANK_HOLIDAY, True),
        ("SCT", AUGUST_BANK_HOLIDAY, False),
        ("SCT", date(2026, 11, 30), True),
        ("ENG", date(2026, 11, 30), False),
    ],
)
def test_a_holiday_in_one_part_of_a_country_is_none_in_another(
    tmp_path: Path, region: str, day: date, is_holiday: bool
) -> None:
    where = workdays_from_library(tmp_path, "GB", region, YEARS)
    assert bool(where.holiday(day)) == is_holiday


def test_holidays_are_named_in_english_whatever_the_system_speaks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANGUAGE", "de")
    where = workdays_from_library(tmp_path, "DE", "", YEARS)
    assert where.holiday(date(2026, 12, 25)) == "Christmas Day"


def test_a_state_has_its_own_holidays_beside_those_of_the_country(tmp_path: Path) -> None:
    bavaria = workdays_from_library(tmp_path, "DE", "BY", YEARS)
    assert bavaria.holiday(date(2026, 1, 6)) == "Epiphany"
    assert workdays_from_library(tmp_path, "DE", "", YEARS).holiday(date(2026, 1, 6)) == ""
    assert bavaria.holiday(date(2027, 10, 3)) == "German Unity Day"


@pytest.mark.parametrize(
    ("country", "weekend"),
    [("US", {5, 6}), ("SA", {4, 5}), ("IR", {4}), ("AE", {5, 6}), ("BN", {4, 6}), ("HK", {6})],
)
def test_the_weekend_is_that_of_the_country(tmp_path: Path, country: str, weekend: set[int]) -> None:
    assert workdays_from_library(tmp_path, country, "", YEARS).weekend == weekend
    assert known(workdays_from_cache(tmp_path, country, "", YEARS))[0] == weekend


def test_a_weekend_day_that_makes_up_for_a_holiday_is_worked(tmp_path: Path) -> None:
    workdays_from_library(tmp_path, "CN", "", YEARS)
    where = workdays_from_cache(tmp_path, "CN", "", YEARS)
    assert where is not None
    assert where.is_workday(date(2026, 2, 14))
    assert not where.is_workday(date(2026, 2, 21))


def test_small_letters_and_blanks_name_a_country_too(tmp_path: Path) -> None:
    assert workdays_from_library(tmp_path, " us ", " ca ", YEARS).holiday(date(2026, 11, 26))
    assert workdays_from_cache(tmp_path, "US", "CA", YEARS) is not None


@pytest.mark.parametrize("country", ["", "X", "USA", "..", "12", "ÜB", "A/", "a\0"])
def test_what_cannot_be_a_country_has_a_plain_week_and_touches_no_file(tmp_path: Path, country: str) -> None:
    assert workdays_from_cache(tmp_path, country, "", YEARS) is PLAIN_WEEK
    assert workdays_from_library(tmp_path, country, "", YEARS) is PLAIN_WEEK
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_country_has_a_plain_week_and_is_looked_up_once(tmp_path: Path) -> None:
    assert workdays_from_library(tmp_path, "XX", "", YEARS) is PLAIN_WEEK
    assert known(workdays_from_cache(tmp_path, "XX", "", YEARS)) == known(PLAIN_WEEK)


@given(region=st.text(max_size=8))
def test_no_region_reaches_beyond_the_cache_folder(
    tmp_path_factory: pytest.TempPathFactory, region: str
) -> None:
    folder = tmp_path_factory.mktemp("data") / "cache"
    workdays_from_library(folder, "NO", region, range(2026, 2027))
    assert [file.parent for file in folder.parent.rglob("*.json")] == [folder]


def test_the_cache_knows_what_the_library_knew(tmp_path: Path) -> None:
    assert workdays_from_cache(tmp_path, "US", "CA", YEARS) is None
    loaded = workdays_from_library(tmp_path, "US", "CA", YEARS)
    assert known(workdays_from_cache(tmp_path, "US", "CA", YEARS)) == known(loaded)


def test_the_cache_of_one_place_or_year_is_not_that_of_another(tmp_path: Path) -> None:
    workdays_from_library(tmp_path, "US", "CA", YEARS)
    assert workdays_from_cache(tmp_path, "US", "", YEARS) is None
    assert workdays_from_cache(tmp_path, "US", "NY", YEARS) is None
    assert workdays_from_cache(tmp_path, "US", "CA", range(2026, 2029)) is None


def test_no_years_are_a_plain_week(tmp_path: Path) -> None:
    assert workdays_from_cache(tmp_path, "US", "", range(0)) is PLAIN_WEEK


def test_only_the_user_can_read_the_cache(tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    workdays_from_library(folder, "US", "", YEARS)
    assert has_rights(folder, 0o700)
    assert all(has_rights(file, 0o600) for file in folder.iterdir())


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    in_the_way = tmp_path / "cache"
    in_the_way.write_text("a file where the folder should be")
    assert workdays_from_library(in_the_way, "US", "", YEARS).holiday(date(2026, 11, 26))
    assert in_the_way.read_text() == "a file where the folder should be"


def damaged(tmp_path: Path, content: str) -> Workdays | None:
    """Return what the cache gives for Norway in 2026 after its file was replaced by `content`."""
    workdays_from_library(tmp_path, "NO", "", range(2026, 2027))
    (file,) = tmp_path.iterdir()
    file.write_text(content, encoding="utf-8")
    return workdays_from_cache(tmp_path, "NO", "", range(2026, 2027))


@pytest.mark.parametrize(
    "content",
    ["", "null", "[]", "{", '"text"', "{}", "[" * 100_000, "\0\0", '{"library": "0.109"}', "ÿ" * 300_000],
)
def test_a_damaged_cache_is_as_good_as_none(tmp_path: Path, content: str) -> None:
    assert damaged(tmp_path, content) is None


@pytest.mark.parametrize(
    "change",
    [
        {"library": "0.108"},
        {"library": "0.99.5"},
        {"library": ""},
        {"library": None},
        {"year": 2025},
        {"weekend": [0, 1, 2, 3, 4, 5, 6]},
        {"weekend": [[5]]},
        {"weekend": 5},
        {"holidays": {"2026-02-30": "No day"}},
        {"holidays": {"2025-12-25": "Another year"}},
        {"holidays": ["2026-12-25"]},
        {"worked": ["2025-12-27"]},
        {"worked": None},
    ],
)
def test_a_cache_that_says_what_cannot_be_is_as_good_as_none(
    tmp_path: Path, change: dict[str, object]
) -> None:
    good = {"library": "0.109", "year": 2026, "weekend": [5, 6], "holidays": {}, "worked": []}
    assert damaged(tmp_path, json.dumps(good)) is not None
    assert damaged(tmp_path, json.dumps(good | change)) is None


def test_a_damaged_cache_is_made_again(tmp_path: Path) -> None:
    assert damaged(tmp_path, "{") is None
    assert workdays_from_library(tmp_path, "NO", "", range(2026, 2027)).holiday(date(2026, 5, 17))
    assert workdays_from_cache(tmp_path, "NO", "", range(2026, 2027)) is not None


def test_the_library_in_use_is_one_whose_cache_is_good() -> None:
    assert tuple(int(part) for part in __version__.split(".")[:2]) >= OLDEST_LIBRARY


def test_the_cache_is_read_without_the_library(tmp_path: Path) -> None:
    workdays_from_library(tmp_path, "US", "", YEARS)
    script = (
        "import sys; from pathlib import Path; from core.public_holidays import workdays_from_cache as read;"
        "assert read(Path(sys.argv[1]), 'US', '', range(2026, 2028));"
        "assert not {'holidays', 'dateutil'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=True)  # noqa: S603  our own script
