"""Which days are worked, wherever a company is."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.workdays import PLAIN_WEEK, Workdays
from tests.core.strategies_dates import days, workdays

DAY = timedelta(days=1)
CHRISTMAS = Workdays(
    holidays={date(2026, 12, 25): "Christmas Day", date(2026, 12, 28): "Boxing Day (observed)"}
)
SUNDAY_TO_THURSDAY = Workdays(frozenset({4, 5}))


def test_the_working_day_after_a_friday_is_monday() -> None:
    assert PLAIN_WEEK.next_after(date(2026, 11, 27)) == date(2026, 11, 30)


def test_a_working_day_counts_from_itself_and_a_saturday_from_monday() -> None:
    assert PLAIN_WEEK.on_or_after(date(2026, 11, 27)) == date(2026, 11, 27)
    assert PLAIN_WEEK.on_or_after(date(2026, 11, 28)) == date(2026, 11, 30)


def test_the_last_working_day_before_a_sunday_is_friday() -> None:
    assert PLAIN_WEEK.on_or_before(date(2026, 11, 29)) == date(2026, 11, 27)
    assert PLAIN_WEEK.on_or_before(date(2026, 11, 27)) == date(2026, 11, 27)


def test_holidays_are_stepped_over() -> None:
    assert CHRISTMAS.next_after(date(2026, 12, 24)) == date(2026, 12, 29)
    assert CHRISTMAS.add(date(2026, 12, 23), 3) == date(2026, 12, 30)


def test_a_holiday_has_its_name_and_other_days_have_none() -> None:
    assert CHRISTMAS.holiday(date(2026, 12, 25)) == "Christmas Day"
    assert CHRISTMAS.holiday(date(2026, 12, 26)) == ""


def test_where_the_weekend_is_friday_and_saturday_sunday_is_worked() -> None:
    assert SUNDAY_TO_THURSDAY.is_workday(date(2026, 11, 29))
    assert SUNDAY_TO_THURSDAY.next_after(date(2026, 11, 26)) == date(2026, 11, 29)


def test_a_saturday_that_makes_up_for_a_holiday_is_worked() -> None:
    china = Workdays(worked={date(2026, 2, 14)})
    assert china.next_after(date(2026, 2, 13)) == date(2026, 2, 14)


@pytest.mark.parametrize(
    ("weekend", "begins"),
    [({5, 6}, 0), ({4, 5}, 6), ({4}, 5), ({6}, 0), ({4, 6}, 0), ({3, 4}, 5), (set(), 0), ({5, 6, 0}, 1)],
)
def test_the_working_week_begins_after_the_weekend(weekend: set[int], begins: int) -> None:
    assert Workdays(frozenset(weekend)).week_begins == begins


@pytest.mark.parametrize("weekend", [range(7), (7,), (-1,)])
def test_a_weekend_that_cannot_be_is_refused(weekend: range | tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="weekend"):
        Workdays(frozenset(weekend))


def test_working_days_are_not_counted_backwards() -> None:
    with pytest.raises(ValueError, match="forward"):
        PLAIN_WEEK.add(date(2026, 11, 23), -1)


def test_a_calendar_closed_for_ever_does_not_hang_the_app() -> None:
    closed = Workdays(holidays={date(2026, 1, 1) + number * DAY: "Closed" for number in range(1000)})
    assert closed.next_after(date(2026, 1, 1)).year == 2027


def test_changing_the_mapping_afterwards_changes_no_working_day() -> None:
    holidays = {date(2026, 12, 25): "Christmas Day"}
    made = Workdays(holidays=holidays)
    holidays.clear()
    assert not made.is_workday(date(2026, 12, 25))


@given(days, workdays())
def test_the_next_working_day_is_worked_and_none_before_it_is(day: date, where: Workdays) -> None:
    found = where.next_after(day)
    assert where.is_workday(found)
    assert not any(where.is_workday(day + n * DAY) for n in range(1, (found - day).days))


@given(days, workdays())
def test_on_or_after_and_on_or_before_leave_a_working_day_alone(day: date, where: Workdays) -> None:
    later, earlier = where.on_or_after(day), where.on_or_before(day)
    assert earlier <= day <= later
    assert where.is_workday(later)
    assert where.is_workday(earlier)
    assert (later == day) == (earlier == day) == where.is_workday(day)


@given(days, workdays(), st.integers(0, 40), st.integers(1, 40))
def test_working_days_add_up(day: date, where: Workdays, first: int, second: int) -> None:
    between = where.add(day, first) if first else day
    assert where.add(between, second) == where.add(day, first + second)


@given(days, workdays(), st.integers(1, 40))
def test_that_many_working_days_lie_between(day: date, where: Workdays, count: int) -> None:
    end = where.add(day, count)
    worked = [day + n * DAY for n in range(1, (end - day).days + 1) if where.is_workday(day + n * DAY)]
    assert len(worked) == count
    assert worked[-1] == end


@given(days, workdays())
def test_nothing_to_add_leads_to_the_day_itself_or_the_next_one_worked(day: date, where: Workdays) -> None:
    assert where.add(day, 0) == where.on_or_after(day)
