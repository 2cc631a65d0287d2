"""The hours of a week on one axis, on days of any length, and what overlaps side by side."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import combinations
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core.calendar.columns import Column, columns
from core.calendar.hours import Axis, pieces
from core.month import month_page, month_weeks, same_day_of, week_page
from core.wording import at_local, local

LONDON, NEW_YORK, LORD_HOWE = "Europe/London", "America/New_York", "Australia/Lord_Howe"
SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)
MINUTE = timedelta(minutes=1)
ODD = (
    (SPRING, LONDON),
    (AUTUMN, LONDON),
    (date(2026, 3, 8), NEW_YORK),
    (date(2026, 11, 1), NEW_YORK),
    (date(2026, 4, 5), LORD_HOWE),  # half an hour
    (date(2026, 10, 4), LORD_HOWE),
    (date(2011, 11, 5), "America/St_Johns"),  # back at one minute past midnight, into the day before
    (date(2011, 11, 6), "America/St_Johns"),
    (date(2011, 12, 30), "Pacific/Apia"),  # a day that never was
    (date(2018, 11, 4), "America/Sao_Paulo"),  # midnight is skipped
    (date(2018, 2, 17), "America/Sao_Paulo"),  # the last hour comes twice
    (date(2026, 3, 20), "Africa/Casablanca"),
)
zones = st.sampled_from(sorted({zone for _, zone in ODD} | {"Asia/Kolkata", "UTC", "Asia/Tokyo"}))
days = st.sampled_from([day for day, _ in ODD]) | st.dates(date(1980, 1, 1), date(2037, 12, 31))
years, months, weekdays = st.integers(1970, 2100), st.integers(1, 12), st.integers(0, 6)
spans = st.lists(
    st.tuples(st.integers(0, 96), st.integers(1, 16)).map(lambda one: (one[0], one[0] + one[1])), max_size=14
)


def week(day: date, zone: str) -> Axis:
    return Axis(week_page(day, 0), zone)


def length(day: date, zone: str) -> float:
    """Return the minutes that a day really has, looked at minute by minute."""
    start = datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(hours=30)
    return sum((start + n * MINUTE).astimezone(ZoneInfo(zone)).date() == day for n in range(84 * 60))


# ---- what a week is made of --------------------------------------------------------------------------


@pytest.mark.parametrize(("day", "hours"), [(SPRING, 23), (AUTUMN, 25), (date(2026, 6, 1), 24)])
def test_a_day_has_as_many_hours_as_clocks_give_it(day: date, hours: int) -> None:
    assert sum((one.end - one.start for one in pieces(day, LONDON)), timedelta()) == timedelta(hours=hours)


def test_the_hour_that_comes_twice_stands_on_the_axis_twice() -> None:
    axis = week(AUTUMN, LONDON)
    lines = [(line.place, line.minute // 60, line.again) for line in axis.lines()]
    assert lines[:5] == [(0, 0, False), (60, 1, False), (120, 1, True), (180, 2, False), (240, 3, False)]
    assert axis.length == 25 * 60
    assert axis.voids(AUTUMN) == ()
    assert axis.voids(date(2026, 10, 24)) == ((120, 180),)


def test_the_hour_that_spring_skips_is_void_on_that_day_alone() -> None:
    axis = week(SPRING, LONDON)
    assert axis.length == 24 * 60
    assert axis.voids(SPRING) == ((60, 120),)
    assert axis.voids(date(2026, 3, 28)) == ()


def test_both_hours_of_the_long_night_are_told_apart() -> None:
    axis = week(AUTUMN, LONDON)
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert axis.place(AUTUMN, first) == 90
    assert axis.place(AUTUMN, first + timedelta(hours=1)) == 150
    assert axis.moment(AUTUMN, 90) == first
    assert axis.moment(AUTUMN, 150) == first + timedelta(hours=1)


def test_two_in_the_morning_is_one_line_for_the_whole_week() -> None:
    axis = week(AUTUMN, LONDON)
    saturday = date(2026, 10, 24)
    assert axis.place(saturday, at_local(saturday, 2, 0, LONDON)) == 180
    assert axis.place(saturday, at_local(saturday, 2, 0, LONDON), ending=True) == 120
    assert axis.place(AUTUMN, at_local(AUTUMN, 2, 0, LONDON)) == 180


def test_a_time_that_is_skipped_means_the_first_one_after_it() -> None:
    assert week(SPRING, LONDON).moment(SPRING, 90) == at_local(SPRING, 2, 0, LONDON)


def test_a_day_that_never_was_has_no_time_at_all() -> None:
    never = date(2011, 12, 30)
    axis = week(never, "Pacific/Apia")
    assert pieces(never, "Pacific/Apia") == ()
    assert axis.moment(never, 600) is None
    assert axis.voids(never) == ((0, 1440),)
    assert axis.place(never, datetime(2011, 12, 30, tzinfo=UTC)) == 0


def test_what_lies_before_or_after_a_day_stands_at_its_ends() -> None:
    axis = week(AUTUMN, LONDON)
    assert axis.place(AUTUMN, datetime(2026, 10, 1, tzinfo=UTC)) == 0
    assert axis.place(AUTUMN, datetime(2026, 11, 1, tzinfo=UTC)) == axis.length
    assert axis.moment(AUTUMN, axis.length) == at_local(date(2026, 10, 26), 0, 0, LONDON)


@given(days, zones)
@example(*ODD[0])
@example(*ODD[1])
@example(*ODD[4])
@example(*ODD[6])
@example(*ODD[7])
@example(*ODD[8])
@example(*ODD[9])
@example(*ODD[10])
def test_a_day_and_its_voids_make_up_the_axis(day: date, zone: str) -> None:
    axis = week(day, zone)
    there = sum((one.end - one.start for one in pieces(day, zone)), timedelta()) / MINUTE
    void = sum(stop - start for start, stop in axis.voids(day))
    assert there + void == pytest.approx(axis.length)


@pytest.mark.parametrize(("day", "zone"), ODD)
def test_the_pieces_of_a_day_are_all_of_it(day: date, zone: str) -> None:
    there = sum((one.end - one.start for one in pieces(day, zone)), timedelta()) / MINUTE
    assert there == length(day, zone)


@given(days, zones, st.integers(0, 1439))
@example(*ODD[1], 90)
@example(*ODD[7], 0)
def test_a_place_means_the_instant_that_stands_there(day: date, zone: str, minute: int) -> None:
    axis = week(day, zone)
    moment = axis.moment(day, minute)
    if moment is None or any(start <= minute < stop for start, stop in axis.voids(day)):
        return
    assert local(moment, zone).date() == day
    assert axis.place(day, moment) == pytest.approx(minute)


@given(days, zones)
def test_hours_follow_one_another(day: date, zone: str) -> None:
    lines = week(day, zone).lines()
    assert [line.place for line in lines] == sorted(line.place for line in lines)
    assert len([line for line in lines if not line.again]) == 24


# ---- what overlaps -----------------------------------------------------------------------------------


def test_what_does_not_overlap_has_the_whole_width() -> None:
    assert columns([(0, 60), (60, 120)]) == (Column(0, 1), Column(0, 1))


def test_two_at_once_share_the_width() -> None:
    assert columns([(0, 60), (30, 90)]) == (Column(0, 2), Column(1, 2))


def test_a_third_takes_the_column_that_is_free_again() -> None:
    assert columns([(0, 60), (30, 90), (60, 120)]) == (Column(0, 2), Column(1, 2), Column(0, 2))


@given(spans)
def test_no_two_that_overlap_share_a_column_and_each_has_one(found: list[tuple[float, float]]) -> None:
    placed = columns(found)
    assert len(placed) == len(found)
    for one in placed:
        assert 0 <= one.at < one.of
    for (a, in_a), (b, in_b) in combinations(zip(found, placed, strict=True), 2):
        if a[0] < b[1] and b[0] < a[1]:
            assert in_a.at / in_a.of != in_b.at / in_b.of
            assert in_a.of == in_b.of


# ---- pages -------------------------------------------------------------------------------------------


@given(years, months, weekdays)
def test_a_month_shows_the_weeks_it_has_a_share_in(year: int, month: int, first: int) -> None:
    shown, page = month_weeks(year, month, first), month_page(year, month, first)
    assert shown == page[: len(shown)]
    assert len(shown) in {28, 35, 42}
    assert all((day.year, day.month) != (year, month) for day in page[len(shown) :])
    assert len(set(page)) == 42


def test_november_2026_has_six_weeks_from_monday_and_five_from_sunday() -> None:
    assert len(month_weeks(2026, 11, 0)) == 42
    assert len(month_weeks(2026, 11, 6)) == 35


@given(days, weekdays)
def test_a_week_holds_its_day(day: date, first: int) -> None:
    page = week_page(day, first)
    assert day in page
    assert page[0].weekday() == first
    assert len(page) == 7


@pytest.mark.parametrize(
    ("year", "month", "day"), [(2027, 2, 28), (2028, 2, 29), (2026, 12, 31), (2026, 11, 30)]
)
def test_the_31st_is_the_last_day_of_a_shorter_month(year: int, month: int, day: int) -> None:
    assert same_day_of(date(2027, 1, 31), year, month) == date(year, month, day)
