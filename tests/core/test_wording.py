"""Days, times, names and numbers as people say them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfoNotFoundError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import wording
from tests.core.facts import LONDON, at, day

TODAY = day("Wed 25 Nov")


@pytest.mark.parametrize(
    ("told", "relative", "after_a_verb", "after_until", "as_a_limit"),
    [
        ("Wed 25 Nov", "today", "today", "today", "today"),
        ("Tue 24 Nov", "yesterday", "yesterday", "yesterday", "by yesterday"),
        ("Thu 26 Nov", "tomorrow", "tomorrow", "tomorrow", "by tomorrow"),
        ("Fri 27 Nov", "Friday", "on Friday", "Friday", "by Friday"),
        ("Tue 1 Dec", "Tuesday", "on Tuesday", "Tuesday", "by Tuesday"),
        ("Wed 2 Dec", "Wed 2 Dec", "on Wed 2 Dec", "Wed 2 Dec", "by Wed 2 Dec"),
        ("Mon 23 Nov", "last Monday", "last Monday", "Monday", "by Monday"),
        ("Thu 19 Nov", "last Thursday", "last Thursday", "Thursday", "by Thursday"),
        ("Wed 18 Nov", "Wed 18 Nov", "on Wed 18 Nov", "Wed 18 Nov", "by Wed 18 Nov"),
        ("Fri 1 Jan 2027", "Fri 1 Jan 2027", "on Fri 1 Jan 2027", "Fri 1 Jan 2027", "by Fri 1 Jan 2027"),
    ],
)
def test_a_day_is_said_as_people_say_it(
    told: str, relative: str, after_a_verb: str, after_until: str, as_a_limit: str
) -> None:
    assert wording.relative_day(day(told), TODAY) == relative
    assert wording.on_day(day(told), TODAY) == after_a_verb
    assert wording.plain_day(day(told), TODAY) == after_until
    assert wording.by_day(day(told), TODAY) == as_a_limit


def test_a_column_of_dates_has_the_year_where_it_is_another_one() -> None:
    today = date(2026, 12, 31)
    days = (date(2026, 12, 30), today, date(2027, 1, 1), date(2026, 12, 7), date(2027, 2, 3))
    assert [wording.bare_day(day, today) for day in days] == [
        "yesterday",
        "today",
        "tomorrow",
        "7 Dec",
        "3 Feb 2027",
    ]


def test_a_day_has_a_short_and_a_long_name() -> None:
    assert wording.short_day(day("Mon 7 Dec")) == "Mon 7 Dec"
    assert wording.long_day(day("Tue 29 Feb 2028")) == "Tuesday 29 February"


@pytest.mark.parametrize(
    ("name", "greeting"),
    [
        ("Dana Lee", "Dana"),
        ("Dana", "Dana"),
        ("Dr Dana Lee", "Dr Lee"),
        ("prof. Anna Maria Lee", "prof. Lee"),
        ("Dr", "Dr"),
        ("  ", ""),
        ("", ""),
    ],
)
def test_people_are_greeted_by_their_first_name_or_their_title(name: str, greeting: str) -> None:
    assert wording.first_name(name) == greeting


def test_names_are_joined_as_in_a_sentence() -> None:
    assert wording.join_names([]) == ""
    assert wording.join_names(["Dana"]) == "Dana"
    assert wording.join_names(["Dana", "Sam"]) == "Dana and Sam"
    assert wording.join_names(("Dana", "Sam", "Ruth")) == "Dana, Sam and Ruth"


def test_numbers_are_words_up_to_twelve() -> None:
    assert [wording.count_words(number) for number in (0, 1, 12, 13, -1)] == [
        "no",
        "one",
        "twelve",
        "13",
        "-1",
    ]
    assert wording.plural(1, "note") == "one note"
    assert wording.plural(3, "note") == "three notes"
    assert wording.plural(2, "process", "processes") == "two processes"


@pytest.mark.parametrize(
    ("days", "words"),
    [(1, "a day"), (2, "two days"), (7, "a week"), (10, "ten days"), (14, "two weeks"), (15, "15 days")],
)
def test_a_span_is_said_in_weeks_where_it_is_weeks(days: int, words: str) -> None:
    assert wording.span(days) == words


def test_the_days_between_two_are_counted_in_figures() -> None:
    assert wording.days_between(day("Tue 24 Nov"), TODAY) == "a day"
    assert wording.days_between(day("Sat 14 Nov"), TODAY) == "11 days"


def test_a_sentence_begins_with_a_large_letter_and_changes_nothing_else() -> None:
    assert wording.sentence("an interview at 10:30 with IBM") == "An interview at 10:30 with IBM"
    assert wording.sentence("") == ""


def test_times_are_read_on_the_clocks_of_a_zone() -> None:
    moment = at("Mon 23 Nov 14:05")
    assert wording.clock_time(moment, LONDON) == "14:05"
    assert wording.clock_time(moment, "America/New_York") == "09:05"
    assert wording.clock_time(moment, "") == "14:05"
    assert wording.local(moment, "Asia/Tokyo").hour == 23
    assert wording.local_day(moment, "Pacific/Auckland") == day("Tue 24 Nov")


def test_a_time_that_the_spring_night_skips_is_as_far_past_the_gap() -> None:
    assert wording.at_local(day("Sun 29 Mar"), 1, 30, LONDON) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    assert wording.clock_time(wording.at_local(day("Sun 29 Mar"), 1, 30, LONDON), LONDON) == "02:30"


def test_a_time_that_the_autumn_night_repeats_is_its_first() -> None:
    assert wording.at_local(day("Sun 25 Oct"), 1, 30, LONDON) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_what_is_no_zone_is_said_to_be_none() -> None:
    with pytest.raises(ZoneInfoNotFoundError):
        wording.zone_of("Atlantis/Capital")


@given(
    st.dates(date(2020, 1, 1), date(2040, 1, 1)),
    st.sampled_from([LONDON, "America/New_York", "Asia/Tokyo", "Australia/Lord_Howe", "Pacific/Apia"]),
)
def test_nine_is_nine_on_every_day_everywhere(told: date, zone: str) -> None:
    opens = wording.at_local(told, 9, 0, zone)
    assert wording.local_day(opens, zone) == told
    assert wording.clock_time(opens, zone) == "09:00"
    assert opens.tzinfo is UTC


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(-6, 6))
def test_two_days_within_a_week_of_today_are_never_called_the_same(today: date, away: int) -> None:
    names = [wording.relative_day(today + timedelta(days=other), today) for other in range(-6, 7)]
    assert names.count(wording.relative_day(today + timedelta(days=away), today)) == 1
