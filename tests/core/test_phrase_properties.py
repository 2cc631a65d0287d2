"""What holds of any words at all: no past day, no error, no guess that depends on blanks or letters."""

from __future__ import annotations

import string
from datetime import date, timedelta

from hypothesis import example, given
from hypothesis import strategies as st

from core.phrases import Question, Understood, Unsaid, understand
from core.workdays import PLAIN_WEEK, Workdays
from tests.core.strategies_dates import days, phrases, texts, workdays

TWO_YEARS = timedelta(days=731)


def meant_days(meant: Understood | Unsaid | Question) -> list[date]:
    if isinstance(meant, Understood):
        return [meant.first or meant.on, meant.on]
    return [day for _, day in meant.choices] if isinstance(meant, Question) else []


@given(texts, days, workdays())
@example("before the 1st", date(2026, 12, 1), PLAIN_WEEK)
@example("before Christmas", date(2026, 12, 25), PLAIN_WEEK)
def test_the_day_is_never_past_and_never_years_away(words: str, said_on: date, where: Workdays) -> None:
    meant = understand(words, said_on, where)
    assert all(said_on <= day <= said_on + TWO_YEARS for day in meant_days(meant))
    if isinstance(meant, Understood):
        assert meant.first is None or meant.first < meant.on


@given(st.text(max_size=300), days)
def test_no_text_whatever_raises(words: str, said_on: date) -> None:
    assert isinstance(understand(words, said_on, PLAIN_WEEK), Understood | Unsaid | Question)


@given(texts, days, workdays())
def test_the_same_words_always_mean_the_same(words: str, said_on: date, where: Workdays) -> None:
    assert understand(words, said_on, where) == understand(words, said_on, where)


@given(
    phrases | st.text(string.printable, max_size=40), days, st.sampled_from((" ", "  ", "\t", "\n", "\u00a0"))
)
def test_neither_case_nor_blanks_matter(words: str, said_on: date, blank: str) -> None:
    expected = understand(words, said_on, PLAIN_WEEK)
    assert understand(words.upper(), said_on, PLAIN_WEEK) == expected
    assert understand(f"{blank}{blank.join(words.split())}{blank}", said_on, PLAIN_WEEK) == expected


@given(st.integers(1, 60), st.sampled_from(("business days", "working days", "workdays")), days, workdays())
def test_business_days_are_counted_where_the_company_is(
    count: int, unit: str, said_on: date, where: Workdays
) -> None:
    meant = understand(f"{count} {unit}", said_on, where)
    expected = where.add(said_on, count)
    if expected - said_on <= TWO_YEARS:
        assert meant == Understood(expected)
        assert where.is_workday(expected)
    else:
        assert isinstance(meant, Question)


@given(phrases, days, workdays())
@example("next friday", date(2026, 12, 28), PLAIN_WEEK)
@example("12/04", date(2026, 11, 23), PLAIN_WEEK)
def test_every_choice_is_words_for_its_day(words: str, said_on: date, where: Workdays) -> None:
    meant = understand(words, said_on, where)
    choices = meant.choices if isinstance(meant, Question) else ()
    for label, day in choices:
        assert understand(label, said_on, where) == Understood(day)


@given(days, workdays())
def test_the_days_after_are_told_from_the_day_it_was_said(said_on: date, where: Workdays) -> None:
    for days_later, words in ((0, "today"), (1, "tomorrow"), (7, "in a week"), (14, "a fortnight")):
        assert understand(words, said_on, where) == Understood(said_on + timedelta(days=days_later))
