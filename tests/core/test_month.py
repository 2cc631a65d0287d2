"""The dates of a calendar page."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core.month import month_page, next_month, previous_month

years = st.integers(1970, 2100)
months = st.integers(1, 12)
weekdays = st.integers(0, 6)


def test_november_2026_with_weeks_from_monday_shows_26_october_to_6_december() -> None:
    page = month_page(2026, 11, 0)
    assert (page[0], page[-1]) == (date(2026, 10, 26), date(2026, 12, 6))


def test_november_2026_with_weeks_from_sunday_begins_on_the_1st() -> None:
    assert month_page(2026, 11, 6)[0] == date(2026, 11, 1)


@given(years, months, weekdays)
@example(2026, 2, 6)
@example(1970, 1, 0)
@example(2100, 12, 0)
def test_a_page_is_six_whole_weeks_without_a_gap(year: int, month: int, first_weekday: int) -> None:
    page = month_page(year, month, first_weekday)
    assert [day - page[0] for day in page] == [timedelta(days=place) for place in range(42)]
    assert page[0].weekday() == first_weekday


@given(years, months, weekdays)
def test_a_page_shows_every_day_of_its_month_from_the_first_row_on(
    year: int, month: int, first_weekday: int
) -> None:
    page = month_page(year, month, first_weekday)
    own = [day for day in page if (day.year, day.month) == (year, month)]
    assert own[0] == date(year, month, 1)
    assert (own[-1] + timedelta(days=1)).day == 1
    assert date(year, month, 1) in page[:7]


@given(years, months)
def test_next_and_previous_month_undo_each_other(year: int, month: int) -> None:
    assert previous_month(*next_month(year, month)) == (year, month)
    assert next_month(*previous_month(year, month)) == (year, month)


@given(years, months)
def test_the_next_month_begins_the_day_after_this_one_ends(year: int, month: int) -> None:
    begins = date(*next_month(year, month), 1)
    assert (begins - timedelta(days=1)).replace(day=1) == date(year, month, 1)


@pytest.mark.parametrize(("month", "first_weekday"), [(0, 0), (13, 0), (1, -1), (1, 7)])
def test_no_page_for_a_month_or_weekday_that_is_none(month: int, first_weekday: int) -> None:
    with pytest.raises(ValueError, match=r"month|weekday"):
        month_page(2026, month, first_weekday)
