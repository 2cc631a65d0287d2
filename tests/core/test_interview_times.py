"""The day and the times of an interview are read as people type them."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import UserError
from core.interview_entry.days import WhichDay, day_typed
from core.interview_entry.slot import Skipped, slot_typed, slot_words, texts_of, wall
from core.interview_entry.times import length_typed, length_words, time_typed, time_words
from core.models import Id, Interview
from core.wording import short_day
from tests.strategies import NIGHTS, ZONES, days

TODAY = date(2026, 11, 23)
"""A Monday."""

# ---- days --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("today", "2026-11-23"),
        ("Yesterday", "2026-11-22"),
        ("the day before yesterday", "2026-11-21"),
        ("tomorrow", "2026-11-24"),
        ("this afternoon", "2026-11-23"),
        ("mon", "2026-11-23"),
        ("Tuesday", "2026-11-24"),
        ("thu", "2026-11-26"),
        ("fri", "2026-11-20"),
        ("on sun", "2026-11-22"),
        ("last fri", "2026-11-20"),
        ("last mon", "2026-11-16"),
        ("next mon", "2026-11-30"),
        ("3 days ago", "2026-11-20"),
        ("a week ago", "2026-11-16"),
        ("in two weeks", "2026-12-07"),
        ("2 weeks from now", "2026-12-07"),
        ("23 Nov", "2026-11-23"),
        ("nov 23", "2026-11-23"),
        ("23rd of November", "2026-11-23"),
        ("November 23, 2025", "2025-11-23"),
        ("Mon 23 Nov", "2026-11-23"),
        ("Monday, 23 November 2026", "2026-11-23"),
        ("3 Sept.", "2026-09-03"),
        ("2026-11-23", "2026-11-23"),
        ("23.11.", "2026-11-23"),
        ("23.11.2026", "2026-11-23"),
        ("23/11/26", "2026-11-23"),
        ("11/23", "2026-11-23"),
        ("5/5", "2027-05-05"),
        ("the 1st", "2026-12-01"),
        ("28th", "2026-11-28"),
        ("29 Feb", "2028-02-29"),
        ("3 Jan", "2027-01-03"),
        ("3 July", "2026-07-03"),
    ],
)
def test_a_day_is_read_as_people_say_it(typed: str, day: str) -> None:
    assert day_typed(typed, TODAY) == date.fromisoformat(day)


@pytest.mark.parametrize(
    "typed",
    [
        "soon",
        "31 Nov",
        "31.11.",
        "99th",
        "0th",
        "2 weeks",
        "in 2 weeks ago",
        "in many weeks",
        "in 99999999999 weeks",
        "3 Nonsense",
        "2026-13-01",
        "last",
        "mon tue",
        "²/³",
        "³ days ago",
        "\0",
    ],
)
def test_what_names_no_day_is_asked_about(typed: str) -> None:
    with pytest.raises(UserError, match="Which day is that") as trouble:
        day_typed(typed, TODAY)
    assert trouble.value.field == "date"


def test_an_empty_date_is_asked_for() -> None:
    with pytest.raises(UserError, match="Which day was it"):
        day_typed("  ", TODAY)


@pytest.mark.parametrize(
    ("typed", "choices"),
    [
        ("next fri", [("Fri 27 Nov", "Fri 27 Nov 2026"), ("Fri 4 Dec", "Fri 4 Dec 2026")]),
        ("12/04", [("Mon 12 Apr", "Mon 12 Apr 2027"), ("Fri 4 Dec", "Fri 4 Dec 2026")]),
    ],
)
def test_two_days_that_could_be_meant_are_both_offered(typed: str, choices: list[tuple[str, str]]) -> None:
    with pytest.raises(WhichDay) as question:
        day_typed(typed, TODAY)
    assert list(question.value.choices) == choices
    for label, text in choices:
        assert short_day(day_typed(text, TODAY)) == label


def test_a_weekday_that_does_not_fit_its_date_is_said() -> None:
    with pytest.raises(UserError, match="23 Nov 2026 is a Monday"):
        day_typed("Tue 23 Nov 2026", TODAY)


@pytest.mark.parametrize("typed", ["1 Jan 1969", "2101-01-01", "9999-12-31"])
def test_a_year_far_away_is_refused(typed: str) -> None:
    with pytest.raises(UserError, match="too far away"):
        day_typed(typed, TODAY)


@given(days)
def test_a_day_as_the_form_writes_it_is_read_back(day: date) -> None:
    assert day_typed(f"{short_day(day)} {day.year}", TODAY) == day
    assert day_typed(day.isoformat(), TODAY) == day


@given(days)
def test_a_weekday_alone_is_never_more_than_three_days_away(today: date) -> None:
    for name in ("mon", "tue", "wed", "thu", "fri", "sat", "sun"):
        assert abs((day_typed(name, today) - today).days) <= 3
        assert 1 <= (today - day_typed(f"last {name}", today)).days <= 7


@given(st.text(max_size=40), days)
def test_no_text_makes_reading_a_day_fail(text: str, today: date) -> None:
    with suppress(UserError):
        assert 1970 <= day_typed(text, today).year <= 2100


# ---- times and lengths -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "time"),
    [
        ("14", "14:00"),
        ("2pm", "14:00"),
        ("2 PM", "14:00"),
        ("2 p.m.", "14:00"),
        ("14:30", "14:30"),
        ("14.30", "14:30"),
        ("14h30", "14:30"),
        ("14h", "14:00"),
        ("1430", "14:30"),
        ("2:30pm", "14:30"),
        ("2", "14:00"),
        ("2:30", "14:30"),
        ("02:30", "02:30"),
        ("2am", "02:00"),
        ("7", "07:00"),
        ("11", "11:00"),
        ("12", "12:00"),
        ("12am", "00:00"),
        ("12pm", "12:00"),
        ("0", "00:00"),
        ("noon", "12:00"),
        ("midnight", "24:00"),
        ("24:00", "24:00"),
    ],
)
def test_a_time_is_read_as_people_type_it(typed: str, time: str) -> None:
    minutes = time_typed(typed)
    assert minutes is not None
    assert time_words(minutes) == time


@pytest.mark.parametrize(
    "typed", ["", "25", "24:01", "14:60", "13pm", "0am", "930", "9:5", "half two", "²", "\0"]
)
def test_an_impossible_time_is_none(typed: str) -> None:
    assert time_typed(typed) is None


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("90 min", 90),
        ("90m", 90),
        ("45'", 45),
        ("90", 90),
        ("1h", 60),
        ("1h30", 90),
        ("1 h 30 min", 90),
        ("1.5h", 90),
        ("1,5 hours", 90),
        ("an hour", 60),
        ("hour", 60),
        ("half an hour", 30),
        ("half hour", 30),
        ("an hour and a half", 90),
        ("one and a half hours", 90),
        ("two hours", 120),
        ("+ 45 min", 45),
    ],
)
def test_a_length_is_read_as_people_type_it(typed: str, minutes: int) -> None:
    assert length_typed(typed) == minutes


@pytest.mark.parametrize("typed", ["", "14", "24", "14:30", "301", "999999 min", "long", "²²", "\0"])
def test_what_is_no_length_is_none(typed: str) -> None:
    assert length_typed(typed) is None


def test_lengths_read_as_people_say_them() -> None:
    said = [length_words(minutes) for minutes in (1, 45, 60, 90, 120)]
    assert said == ["a minute", "45 minutes", "an hour", "1 h 30 min", "2 hours"]


@given(st.integers(0, 24 * 60 - 1))
def test_a_time_as_the_form_writes_it_is_read_back(minutes: int) -> None:
    assert time_typed(time_words(minutes)) == minutes


@given(st.integers(1, 99_999))
def test_a_length_as_the_form_writes_it_is_read_back(minutes: int) -> None:
    assert length_typed(f"{minutes} min") == minutes


@given(st.text(max_size=30))
def test_no_text_makes_reading_a_time_fail(text: str) -> None:
    time = time_typed(text)
    length = length_typed(text)
    assert time is None or 0 <= time <= 24 * 60
    assert length is None or length >= 0


# ---- slots -------------------------------------------------------------------------------------------

SPRING, AUTUMN = date(2027, 3, 28), date(2026, 10, 25)
"""In London clocks go from 01:00 to 02:00 on the one, and from 02:00 back to 01:00 on the other."""


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def interview(start: datetime, minutes: int, zone: str = "Europe/London") -> Interview:
    return Interview(
        id=Id("11111111-1111-4111-8111-111111111111"),
        changed=start,
        application_id=Id("22222222-2222-4222-8222-222222222222"),
        start=start,
        minutes=minutes,
        zone=zone,
    )


def test_an_end_or_a_length_may_be_typed_and_an_empty_one_is_an_hour() -> None:
    for end, minutes in (("15:30", 90), ("1h30", 90), ("90", 90), ("", 60), ("midnight", 600), ("19h", 300)):
        slot = slot_typed(TODAY, "14", end, "Europe/London")
        assert (slot.start, slot.minutes) == (utc("2026-11-23T14:00"), minutes)


def test_the_times_are_those_of_the_zone() -> None:
    slot = slot_typed(TODAY, "10", "11", "America/New_York")
    assert slot.start == utc("2026-11-23T15:00")
    assert slot_words(slot, "America/New_York") == "10:00 to 11:00 (an hour)"
    assert slot_words(slot, "Europe/London") == "15:00 to 16:00 (an hour)"


@pytest.mark.parametrize(
    ("start", "end", "field", "words"),
    [
        ("", "15", "start", "When did it start"),
        ("25", "15", "start", "Which time is that"),
        ("14", "later", "end", "Which time is that"),
        ("16", "15:30", "end", "The end is before the start"),
        ("23:00", "00:30", "end", "The end is before the start"),
        ("14", "14:00", "end", "The end is the same as the start"),
        ("14", "0 min", "end", "The end is the same as the start"),
        ("14", "1441 min", "end", "longer than a day"),
    ],
)
def test_a_slot_that_cannot_be_names_its_field(start: str, end: str, field: str, words: str) -> None:
    with pytest.raises(UserError, match=words) as trouble:
        slot_typed(TODAY, start, end, "Europe/London")
    assert trouble.value.field == field


def test_a_midnight_start_is_the_first_minute_of_the_day() -> None:
    assert slot_typed(TODAY, "midnight", "30 min", "UTC").start == utc("2026-11-23T00:00")


@pytest.mark.parametrize(
    ("start", "end", "field"),
    [("01:30", "03:00", "start"), ("00:30", "01:59", "end"), ("01:00", "1h", "start")],
)
def test_a_time_that_clocks_skip_is_refused_with_the_next_one(start: str, end: str, field: str) -> None:
    with pytest.raises(Skipped, match="go from 01:00 straight to 02:00") as gap:
        slot_typed(SPRING, start, end, "Europe/London")
    assert (gap.value.field, gap.value.next_time) == (field, "02:00")


def test_a_whole_day_that_an_island_skipped_is_refused_too() -> None:
    with pytest.raises(Skipped, match="go from 00:00 straight to 00:00"):
        slot_typed(date(2011, 12, 30), "14", "15", "Pacific/Apia")


def test_of_a_time_that_comes_twice_the_first_is_taken_and_said() -> None:
    slot = slot_typed(AUTUMN, "01:30", "01:45", "Europe/London")
    assert (slot.start, slot.minutes) == (utc("2026-10-25T00:30"), 15)
    assert [field for field, _ in slot.said] == ["start", "end"]
    assert slot.said[0][1] == "01:30 comes twice on Sun 25 Oct; this is the first."


def test_a_length_over_the_night_clocks_change_is_what_really_passes() -> None:
    assert slot_typed(AUTUMN, "00:30", "02:30", "Europe/London").minutes == 180
    assert slot_typed(SPRING, "00:30", "02:30", "Europe/London").minutes == 60
    assert slot_typed(SPRING, "00:30", "2h", "Europe/London").end == utc("2027-03-28T02:30")


def test_an_interview_in_the_second_of_two_equal_hours_stays_there() -> None:
    second = interview(utc("2026-10-25T01:30"), 15)
    day, start, end = texts_of(second)
    assert (day, start, end) == (AUTUMN, "01:30", "01:45")
    slot = slot_typed(day, start, end, second.zone, second)
    assert (slot.start, slot.minutes, slot.said) == (second.start, 15, ())


def test_seconds_that_cannot_be_typed_are_kept() -> None:
    odd = interview(utc("2026-11-23T14:00:30"), 60)
    day, start, end = texts_of(odd)
    assert slot_typed(day, start, end, odd.zone, odd).start == odd.start


def test_an_interview_over_midnight_is_shown_by_its_length() -> None:
    assert texts_of(interview(utc("2026-11-23T23:30"), 60)) == (TODAY, "23:30", "60 min")
    assert texts_of(interview(utc("2026-11-23T23:00"), 60)) == (TODAY, "23:00", "60 min")


@given(
    st.sampled_from(NIGHTS) | days,
    st.integers(0, 23 * 60 + 59),
    st.integers(1, 24 * 60),
    st.integers(0, 59),
    st.sampled_from(ZONES),
)
def test_a_stored_slot_is_read_back_from_its_texts(
    day: date, at: int, minutes: int, second: int, zone: str
) -> None:
    start = datetime.combine(day, datetime.min.time(), UTC) + timedelta(minutes=at, seconds=second)
    stored = interview(start, minutes, zone)
    slot = slot_typed(*texts_of(stored), zone, stored)
    assert (slot.start, slot.minutes) == (stored.start, stored.minutes)


@given(st.sampled_from(NIGHTS) | days, st.integers(0, 1439), st.sampled_from(ZONES))
def test_clocks_show_what_was_typed_or_it_is_refused(day: date, at: int, zone: str) -> None:
    next_time = ""
    try:
        shown = wall(slot_typed(day, time_words(at), "1 min", zone).start, zone)
    except Skipped as gap:
        next_time = gap.next_time
    if next_time:
        assert slot_typed(day, next_time, "1 min", zone).minutes == 1
    else:
        assert (shown.date(), shown.hour * 60 + shown.minute) == (day, at)
