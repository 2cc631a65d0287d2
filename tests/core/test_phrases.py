"""When they will reply, in their own words: the day it is, or a question back.

Each table is what a person types, and what Afterword makes of it. Unless a line says otherwise it was said on
Monday 23 November 2026, in a country where Thanksgiving, Christmas and New Year's Day are holidays.
"""

from __future__ import annotations

import time
from datetime import date, timedelta

import pytest

from core.phrases import Question, Understood, Unsaid, understand
from core.phrases.feasts import easter
from core.phrases.words import BUSINESS, FILLER, MONTHS, NUMBERS, ORDINALS, TENS, UNITS, VAGUE, WEEKDAYS
from core.workdays import PLAIN_WEEK, Workdays

MONDAY = date(2026, 11, 23)
AMERICA = Workdays(
    holidays={
        date(2026, 11, 11): "Veterans Day",
        date(2026, 11, 26): "Thanksgiving Day",
        date(2026, 12, 25): "Christmas Day",
        date(2027, 1, 1): "New Year's Day",
        date(2027, 1, 18): "Martin Luther King Jr. Day",
        date(2027, 9, 6): "Labor Day",
        date(2027, 12, 24): "Christmas Day (observed)",
    }
)
EMIRATES = Workdays(frozenset({4, 5}))


def day_words(day: date) -> str:
    return f"{day:%a} {day.day} {day:%b %Y}"


def answer(words: str, said_on: date = MONDAY, where: Workdays = AMERICA) -> str:
    """Return what Afterword makes of the words, as the tables below write it."""
    meant = understand(words, said_on, where)
    if isinstance(meant, Understood):
        return " - ".join(day_words(day) for day in (meant.first, meant.on) if day)
    if isinstance(meant, Question):
        return " or ".join(day_words(day) for _, day in meant.choices) + "?"
    return "unsaid"


def rows(table: str) -> list[tuple[str, ...]]:
    lines = (line for line in table.splitlines() if line.strip())
    return [tuple(cell.strip() for cell in line.split("|")) for line in lines]


ONE_DAY = """
    in a week                             | Mon 30 Nov 2026
    a week                                | Mon 30 Nov 2026
    in about two weeks                    | Mon 7 Dec 2026
    within two weeks                      | Mon 7 Dec 2026
    after two weeks                       | Mon 7 Dec 2026
    a couple of weeks                     | Mon 7 Dec 2026
    couple weeks                          | Mon 7 Dec 2026
    a fortnight                           | Mon 7 Dec 2026
    fortnight                             | Mon 7 Dec 2026
    in a fortnight's time                 | Mon 7 Dec 2026
    roughly 3 weeks or so                 | Mon 14 Dec 2026
    3 wks                                 | Mon 14 Dec 2026
    2w                                    | Mon 7 Dec 2026
    in a few days                         | Thu 26 Nov 2026
    several days                          | Sat 28 Nov 2026
    ten days from now                     | Thu 3 Dec 2026
    a week from today                     | Mon 30 Nov 2026
    twenty-one days                       | Mon 14 Dec 2026
    twenty one days                       | Mon 14 Dec 2026
    thirty days                           | Wed 23 Dec 2026
    a week and a half                     | Fri 4 Dec 2026
    two and a half weeks                  | Fri 11 Dec 2026
    one week and a half                   | Fri 4 Dec 2026
    1.5 weeks                             | Fri 4 Dec 2026
    a month                               | Wed 23 Dec 2026
    three months                          | Tue 23 Feb 2027
    1.5 months                            | Thu 7 Jan 2027
    a year                                | Tue 23 Nov 2027
    in the next week                      | Mon 30 Nov 2026
    over the next couple of weeks         | Mon 7 Dec 2026
    this time next week                   | Mon 30 Nov 2026
    within 24 hours                       | Tue 24 Nov 2026
    48 hrs                                | Wed 25 Nov 2026
    in a few hours                        | Mon 23 Nov 2026
    in 90 minutes                         | Mon 23 Nov 2026
    in 0 days                             | Mon 23 Nov 2026
    10 business days                      | Tue 8 Dec 2026
    ten working days                      | Tue 8 Dec 2026
    in 3 business days                    | Fri 27 Nov 2026
    three weekdays                        | Fri 27 Nov 2026
    the next business day                 | Tue 24 Nov 2026
    0 business days                       | Mon 23 Nov 2026
    2 working weeks                       | Mon 7 Dec 2026
    by Friday                             | Fri 27 Nov 2026
    Friday.                               | Fri 27 Nov 2026
    on Tuesday                            | Tue 24 Nov 2026
    this Friday                           | Fri 27 Nov 2026
    this coming Friday                    | Fri 27 Nov 2026
    next Monday                           | Mon 30 Nov 2026
    Weds                                  | Wed 25 Nov 2026
    Friday of next week                   | Fri 4 Dec 2026
    next week Tuesday                     | Tue 1 Dec 2026
    Friday this week                      | Fri 27 Nov 2026
    Friday week                           | Fri 4 Dec 2026
    a week on Friday                      | Fri 4 Dec 2026
    two weeks from Friday                 | Fri 11 Dec 2026
    a week today                          | Mon 30 Nov 2026
    a week from tomorrow                  | Tue 1 Dec 2026
    by 5pm Friday                         | Fri 27 Nov 2026
    by 5 p.m. on Friday                   | Fri 27 Nov 2026
    Friday at 5                           | Fri 27 Nov 2026
    Friday, 17:00                         | Fri 27 Nov 2026
    EOD Friday                            | Fri 27 Nov 2026
    before noon on Friday                 | Fri 27 Nov 2026
    first thing Friday                    | Fri 27 Nov 2026
    end of tomorrow                       | Tue 24 Nov 2026
    late Friday                           | Fri 27 Nov 2026
    end of the week                       | Fri 27 Nov 2026
    EOW                                   | Fri 27 Nov 2026
    before the end of the week            | Fri 27 Nov 2026
    end of next week                      | Fri 4 Dec 2026
    end of the month                      | Mon 30 Nov 2026
    end of next month                     | Thu 31 Dec 2026
    the last day of December              | Thu 31 Dec 2026
    end of the year                       | Thu 31 Dec 2026
    end of Q1                             | Wed 31 Mar 2027
    end of the first week of December     | Mon 7 Dec 2026
    mid next week                         | Wed 2 Dec 2026
    midweek                               | Wed 25 Nov 2026
    the last Friday of the month          | Fri 27 Nov 2026
    first Tuesday in December             | Tue 1 Dec 2026
    tomorrow                              | Tue 24 Nov 2026
    tmrw morning                          | Tue 24 Nov 2026
    before noon tomorrow                  | Tue 24 Nov 2026
    the day after tomorrow                | Wed 25 Nov 2026
    today                                 | Mon 23 Nov 2026
    tonight                               | Mon 23 Nov 2026
    the same day                          | Mon 23 Nov 2026
    this afternoon                        | Mon 23 Nov 2026
    close of business                     | Mon 23 Nov 2026
    by 5pm                                | Mon 23 Nov 2026
    before tomorrow                       | Mon 23 Nov 2026
    and by tomorrow, or                   | Tue 24 Nov 2026
    on/by Friday                          | Fri 27 Nov 2026
    after the weekend                     | Mon 30 Nov 2026
    before the weekend                    | Fri 27 Nov 2026
    end of the weekend                    | Sun 29 Nov 2026
    after Friday                          | Mon 30 Nov 2026
    after next week                       | Mon 7 Dec 2026
    after the end of the month            | Tue 1 Dec 2026
    after the 3rd                         | Fri 4 Dec 2026
    after Thanksgiving                    | Mon 30 Nov 2026
    right after Thanksgiving Day          | Mon 30 Nov 2026
    by Thanksgiving                       | Thu 26 Nov 2026
    before Thanksgiving                   | Wed 25 Nov 2026
    Monday after Thanksgiving             | Mon 30 Nov 2026
    Monday before Christmas               | Mon 21 Dec 2026
    a week after Thanksgiving             | Thu 3 Dec 2026
    2 weeks before Christmas              | Fri 11 Dec 2026
    5 business days after Thanksgiving    | Thu 3 Dec 2026
    before Christmas                      | Thu 24 Dec 2026
    before the holidays                   | Thu 24 Dec 2026
    the day before Xmas                   | Thu 24 Dec 2026
    the day after Christmas               | Sat 26 Dec 2026
    Christmas Eve                         | Thu 24 Dec 2026
    after Christmas                       | Mon 28 Dec 2026
    Boxing Day                            | Sat 26 Dec 2026
    New Year's Eve                        | Thu 31 Dec 2026
    after New Year                        | Mon 4 Jan 2027
    after the holidays                    | Mon 4 Jan 2027
    Good Friday                           | Fri 26 Mar 2027
    after Easter                          | Mon 29 Mar 2027
    after Easter Monday                   | Tue 30 Mar 2027
    by Labor Day                          | Mon 6 Sep 2027
    after Martin Luther King Jr Day       | Tue 19 Jan 2027
    3 Dec                                 | Thu 3 Dec 2026
    Dec 3                                 | Thu 3 Dec 2026
    3-Dec                                 | Thu 3 Dec 2026
    December 3rd                          | Thu 3 Dec 2026
    3rd of December                       | Thu 3 Dec 2026
    the third of December                 | Thu 3 Dec 2026
    the 3rd                               | Thu 3 Dec 2026
    the twenty-third                      | Mon 23 Nov 2026
    the 30th of this month                | Mon 30 Nov 2026
    the 3rd of next month                 | Thu 3 Dec 2026
    the 31st                              | Thu 31 Dec 2026
    Thursday the 3rd                      | Thu 3 Dec 2026
    Friday 27                             | Fri 27 Nov 2026
    Friday, 27th November 2026            | Fri 27 Nov 2026
    Nov 27, 2026                          | Fri 27 Nov 2026
    3 Dec, Thursday                       | Thu 3 Dec 2026
    3 Dec 26                              | Thu 3 Dec 2026
    2026-12-03                            | Thu 3 Dec 2026
    2026/12/3                             | Thu 3 Dec 2026
    03.12.                                | Thu 3 Dec 2026
    3.12.2026                             | Thu 3 Dec 2026
    3/12/2026                             | Thu 3 Dec 2026
    13/12                                 | Sun 13 Dec 2026
    12/13                                 | Sun 13 Dec 2026
    12/12                                 | Sat 12 Dec 2026
    Fri 12/04                             | Fri 4 Dec 2026
    29 Feb                                | Tue 29 Feb 2028
    3 May                                 | Mon 3 May 2027
    1 Jan                                 | Fri 1 Jan 2027
    They said they'd let me know by Friday            | Fri 27 Nov 2026
    I should hear back within ten working days        | Tue 8 Dec 2026
    they may reply in two weeks                       | Mon 7 Dec 2026
    we'd hope to tell you in two weeks, hopefully     | Mon 7 Dec 2026
    Ruth Abe said in about a week                     | Mon 30 Nov 2026
    sometime between now and Friday                   | Fri 27 Nov 2026
    Friday at the very latest                         | Fri 27 Nov 2026
    no later than 4 December                          | Fri 4 Dec 2026
    not before Friday                                 | Fri 27 Nov 2026
"""

SPANS = """
    in 2-3 business days            | Wed 25 Nov 2026 - Fri 27 Nov 2026
    10-14 days                      | Thu 3 Dec 2026 - Mon 7 Dec 2026
    2 to 3 weeks                    | Mon 7 Dec 2026 - Mon 14 Dec 2026
    two or three weeks              | Mon 7 Dec 2026 - Mon 14 Dec 2026
    a week or two                   | Mon 30 Nov 2026 - Mon 7 Dec 2026
    in the next day or two          | Tue 24 Nov 2026 - Wed 25 Nov 2026
    a few days to a week            | Thu 26 Nov 2026 - Mon 30 Nov 2026
    this week                       | Mon 23 Nov 2026 - Fri 27 Nov 2026
    next week                       | Mon 30 Nov 2026 - Fri 4 Dec 2026
    the following week              | Mon 30 Nov 2026 - Fri 4 Dec 2026
    this week or next               | Mon 23 Nov 2026 - Fri 4 Dec 2026
    the week after next             | Mon 7 Dec 2026 - Fri 11 Dec 2026
    the week after Thanksgiving     | Mon 30 Nov 2026 - Fri 4 Dec 2026
    the week before Christmas       | Mon 14 Dec 2026 - Fri 18 Dec 2026
    Thanksgiving week               | Mon 23 Nov 2026 - Fri 27 Nov 2026
    the week of December 7          | Mon 7 Dec 2026 - Fri 11 Dec 2026
    w/c 7 Dec                       | Mon 7 Dec 2026 - Fri 11 Dec 2026
    early next week                 | Mon 30 Nov 2026 - Tue 1 Dec 2026
    beginning of next week          | Mon 30 Nov 2026 - Tue 1 Dec 2026
    late next week                  | Thu 3 Dec 2026 - Fri 4 Dec 2026
    later this week                 | Wed 25 Nov 2026 - Fri 27 Nov 2026
    mid to late next week           | Wed 2 Dec 2026 - Fri 4 Dec 2026
    first half of next week         | Mon 30 Nov 2026 - Wed 2 Dec 2026
    end of this week or early next  | Fri 27 Nov 2026 - Tue 1 Dec 2026
    over the weekend                | Sat 28 Nov 2026 - Sun 29 Nov 2026
    Tuesday or Wednesday            | Tue 24 Nov 2026 - Wed 25 Nov 2026
    Tue/Wed                         | Tue 24 Nov 2026 - Wed 25 Nov 2026
    between Tuesday and Friday      | Tue 24 Nov 2026 - Fri 27 Nov 2026
    Friday or Monday                | Fri 27 Nov 2026 - Mon 30 Nov 2026
    Monday or Tuesday next week     | Mon 30 Nov 2026 - Tue 1 Dec 2026
    tomorrow or the day after       | Tue 24 Nov 2026 - Wed 25 Nov 2026
    this month                      | Mon 23 Nov 2026 - Mon 30 Nov 2026
    next month                      | Tue 1 Dec 2026 - Thu 31 Dec 2026
    early next month                | Tue 1 Dec 2026 - Thu 10 Dec 2026
    mid month                       | Fri 11 Dec 2026 - Sun 20 Dec 2026
    in December                     | Tue 1 Dec 2026 - Thu 31 Dec 2026
    this December                   | Tue 1 Dec 2026 - Thu 31 Dec 2026
    in May                          | Sat 1 May 2027 - Mon 31 May 2027
    next March                      | Wed 31 Mar 2027
    January 2027                    | Fri 1 Jan 2027 - Sun 31 Jan 2027
    early December                  | Tue 1 Dec 2026 - Thu 10 Dec 2026
    mid-December                    | Fri 11 Dec 2026 - Sun 20 Dec 2026
    late Dec                        | Mon 21 Dec 2026 - Thu 31 Dec 2026
    early to mid December           | Tue 1 Dec 2026 - Sun 20 Dec 2026
    end of November/early December  | Mon 30 Nov 2026 - Thu 10 Dec 2026
    first week of December          | Tue 1 Dec 2026 - Mon 7 Dec 2026
    second week of December         | Tue 8 Dec 2026 - Mon 14 Dec 2026
    first or second week of Dec     | Tue 1 Dec 2026 - Mon 14 Dec 2026
    the last week of December       | Fri 25 Dec 2026 - Thu 31 Dec 2026
    first half of December          | Tue 1 Dec 2026 - Tue 15 Dec 2026
    second half of December         | Wed 16 Dec 2026 - Thu 31 Dec 2026
    3-5 December                    | Thu 3 Dec 2026 - Sat 5 Dec 2026
    Dec 3-5                         | Thu 3 Dec 2026 - Sat 5 Dec 2026
    between 3 and 5 December        | Thu 3 Dec 2026 - Sat 5 Dec 2026
    28 Dec - 3 Jan                  | Mon 28 Dec 2026 - Sun 3 Jan 2027
    in the new year                 | Fri 1 Jan 2027 - Sun 31 Jan 2027
    early in the new year           | Fri 1 Jan 2027 - Sun 10 Jan 2027
    first week of the new year      | Fri 1 Jan 2027 - Thu 7 Jan 2027
    early next year                 | Fri 1 Jan 2027 - Sun 31 Jan 2027
    mid 2027                        | Tue 1 Jun 2027 - Sat 31 Jul 2027
    late next year                  | Fri 1 Oct 2027 - Fri 31 Dec 2027
    next quarter                    | Fri 1 Jan 2027 - Wed 31 Mar 2027
    Q2 2027                         | Thu 1 Apr 2027 - Wed 30 Jun 2027
    early Q1                        | Fri 1 Jan 2027 - Sun 31 Jan 2027
    late Q1                         | Mon 1 Mar 2027 - Wed 31 Mar 2027
    over the holidays               | Fri 25 Dec 2026 - Fri 1 Jan 2027
"""

ASKED_BACK = """
    next Friday                     | Fri 27 Nov 2026 or Fri 4 Dec 2026?
    by next Wednesday               | Wed 25 Nov 2026 or Wed 2 Dec 2026?
    after next Friday               | Mon 30 Nov 2026 or Mon 7 Dec 2026?
    a week after next Friday        | Fri 4 Dec 2026 or Fri 11 Dec 2026?
    tomorrow or next Friday         | Fri 27 Nov 2026 or Fri 4 Dec 2026?
    Monday                          | Mon 23 Nov 2026 or Mon 30 Nov 2026?
    from Monday to Wednesday        | Wed 25 Nov 2026 or Wed 2 Dec 2026?
    next weekend                    | Sun 29 Nov 2026 or Sun 6 Dec 2026?
    within the week                 | Fri 27 Nov 2026 or Mon 30 Nov 2026?
    within the month                | Mon 30 Nov 2026 or Wed 23 Dec 2026?
    the coming week                 | Fri 27 Nov 2026 or Fri 4 Dec 2026?
    next December                   | Thu 31 Dec 2026 or Fri 31 Dec 2027?
    12/04                           | Fri 4 Dec 2026 or Mon 12 Apr 2027?
    3/12                            | Thu 3 Dec 2026 or Fri 12 Mar 2027?
    12-04-2027                      | Mon 12 Apr 2027 or Sat 4 Dec 2027?
    Friday 3 December               | Thu 3 Dec 2026 or Fri 4 Dec 2026?
    Friday 28                       | Fri 27 Nov 2026 or Sat 28 Nov 2026?
    Tuesday 23 Nov                  | Mon 23 Nov 2026 or Tue 24 Nov 2026?
    ASAP                            | Mon 30 Nov 2026 or Mon 7 Dec 2026?
    soon                            | Mon 30 Nov 2026 or Mon 7 Dec 2026?
    very shortly                    | Mon 30 Nov 2026 or Mon 7 Dec 2026?
    in the coming weeks             | Mon 30 Nov 2026 or Mon 7 Dec 2026?
"""

NEVER_GUESSED = """
    nonsense
    banana
    two weeks banana
    in 2 weeks 🙂
    in
    5
    in 5
    in two
    one week two
    2-3
    12-04
    31 Feb
    31/02
    the 32nd
    31.4.
    0/0
    03.00.
    1 Dec 0000
    Thursday 0000-12-03
    2020-01-01
    Friday 3 Dec 2020
    Wed 22 Nov 2026
    yesterday
    last Friday
    last week
    not next week
    they never said Friday
    Friday thought Tuesday
    before today
    before two weeks
    5 business days before Christmas
    after
    before
    after banana
    before banana
    a week after banana
    banana after Christmas
    banana or Friday
    Friday or banana
    a month or two weeks
    1 month and 2 weeks
    next Friday or tomorrow
    Friday to last week
    fifth week of December
    third half of December
    first half of next year
    0th week of December
    first banana of December
    early
    the end
    week of banana
    banana week
    week of next Friday
    Q5
    Q1 27
    December 26 27 28
    3 Dec 2
    3 Dec 1234567
    20261203
    1000 days
    1001 weeks
    99999999999999999999 weeks
    800 business days
    in 2031
    24 months after next December
    week
    weekend after banana
    after 31 Feb
"""

UNSAID = """

    ?
    -
    …
    they didn't say
    They didn't say.
    they did not say
    THEY DIDN'T SAY
    didn't mention
    they didn't mention a date
    no idea
    not sure
    not sure yet
    I don't know
    dunno
    unknown
    n/a
    tbd
    nothing
    they never said
    no timeline
    I forgot to ask
    they wouldn't commit to a date
    they'll let me know
    we'll be in touch
"""

SAID_ON_OTHER_DAYS = """
    Fri 27 Nov 2026 | next Friday            | Fri 4 Dec 2026
    Fri 27 Nov 2026 | by Friday              | Fri 27 Nov 2026 or Fri 4 Dec 2026?
    Fri 27 Nov 2026 | before Friday          | Thu 3 Dec 2026
    Fri 27 Nov 2026 | this Friday            | Fri 27 Nov 2026
    Fri 27 Nov 2026 | end of the week        | Fri 27 Nov 2026
    Fri 27 Nov 2026 | later this week        | Fri 27 Nov 2026
    Fri 27 Nov 2026 | after Thanksgiving     | Mon 30 Nov 2026
    Wed 25 Nov 2026 | early this week        | ?
    Wed 25 Nov 2026 | early in the week      | Mon 30 Nov 2026 - Tue 1 Dec 2026
    Wed 25 Nov 2026 | Tuesday this week      | ?
    Sat 28 Nov 2026 | end of the week        | Fri 4 Dec 2026
    Sat 28 Nov 2026 | next week              | Mon 30 Nov 2026 - Fri 4 Dec 2026
    Sat 28 Nov 2026 | next Tuesday           | Tue 1 Dec 2026
    Sat 28 Nov 2026 | this weekend           | Sat 28 Nov 2026 - Sun 29 Nov 2026
    Sun 29 Nov 2026 | the weekend            | Sun 29 Nov 2026
    Sat 28 Nov 2026 | next weekend           | Sat 5 Dec 2026 - Sun 6 Dec 2026
    Mon 30 Nov 2026 | end of the month       | Mon 30 Nov 2026
    Tue 1 Dec 2026  | the 30th of next month | Sat 30 Jan 2027
    Tue 1 Dec 2026  | the 1st                | Tue 1 Dec 2026
    Thu 3 Dec 2026  | 3 Dec                  | Thu 3 Dec 2026
    Fri 4 Dec 2026  | 3 Dec                  | Fri 3 Dec 2027
    Fri 4 Dec 2026  | the 3rd                | Sun 3 Jan 2027
    Sat 5 Dec 2026  | early December         | Sat 5 Dec 2026 - Thu 10 Dec 2026
    Tue 15 Dec 2026 | early December         | Wed 1 Dec 2027 - Fri 10 Dec 2027
    Tue 22 Dec 2026 | in two weeks           | Tue 5 Jan 2027
    Tue 22 Dec 2026 | next month             | Fri 1 Jan 2027 - Sun 31 Jan 2027
    Tue 22 Dec 2026 | 2 business days        | Thu 24 Dec 2026
    Tue 22 Dec 2026 | 3 business days        | Mon 28 Dec 2026
    Sat 26 Dec 2026 | after Christmas        | Mon 28 Dec 2026
    Tue 29 Dec 2026 | after the holidays     | Mon 4 Jan 2027
    Fri 1 Jan 2027  | after New Year         | Mon 4 Jan 2027
    Thu 31 Dec 2026 | tomorrow               | Fri 1 Jan 2027
    Sun 31 Jan 2027 | in a month             | Sun 28 Feb 2027
    Mon 31 Jan 2028 | in a month             | Tue 29 Feb 2028
    Mon 31 Jan 2028 | the 31st               | Mon 31 Jan 2028
    Tue 1 Feb 2028  | the 31st               | Fri 31 Mar 2028
    Sun 3 Jan 2027  | Thursday the 4th       | Thu 4 Feb 2027
"""


@pytest.mark.parametrize(("words", "expected"), rows(ONE_DAY))
def test_words_that_name_a_day(words: str, expected: str) -> None:
    assert answer(words) == expected


@pytest.mark.parametrize(("words", "expected"), rows(SPANS))
def test_words_that_name_several_days_mean_the_last_of_them(words: str, expected: str) -> None:
    assert answer(words) == expected


@pytest.mark.parametrize(("words", "expected"), rows(ASKED_BACK))
def test_words_that_can_be_two_days_are_asked_about(words: str, expected: str) -> None:
    assert answer(words) == expected


@pytest.mark.parametrize("words", [line.strip() for line in NEVER_GUESSED.splitlines() if line.strip()])
def test_words_that_name_no_day_are_asked_about_and_never_guessed(words: str) -> None:
    meant = understand(words, MONDAY, AMERICA)
    assert isinstance(meant, Question)
    assert meant.choices == ()
    assert meant.text.strip().endswith((".", "?"))


@pytest.mark.parametrize("words", [line.strip() for line in UNSAID.splitlines()[1:]])
def test_no_day_was_named(words: str) -> None:
    assert understand(words, MONDAY, AMERICA) == Unsaid()


@pytest.mark.parametrize(("said_on", "words", "expected"), rows(SAID_ON_OTHER_DAYS))
def test_the_day_depends_on_when_it_was_said(said_on: str, words: str, expected: str) -> None:
    said = next(day for n in range(1000) if day_words(day := date(2026, 11, 1) + timedelta(n)) == said_on)
    assert answer(words, said) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("end of the week", "Thu 26 Nov 2026"),
        ("next week", "Sun 29 Nov 2026 - Thu 3 Dec 2026"),
        ("early next week", "Sun 29 Nov 2026 - Mon 30 Nov 2026"),
        ("over the weekend", "Fri 27 Nov 2026 - Sat 28 Nov 2026"),
        ("after the weekend", "Sun 29 Nov 2026"),
        ("4 business days", "Sun 29 Nov 2026"),
    ],
)
def test_a_week_is_what_it_is_where_the_company_is(words: str, expected: str) -> None:
    assert answer(words, MONDAY, EMIRATES) == expected


def test_the_end_of_a_week_with_a_holiday_on_friday_is_thursday() -> None:
    christmas = Workdays(holidays={date(2026, 12, 25): "Christmas Day"})
    assert answer("end of the week", date(2026, 12, 21), christmas) == "Thu 24 Dec 2026"


def test_a_week_of_holidays_still_has_an_end() -> None:
    closed = Workdays(holidays={date(2026, 11, 30) + timedelta(days=n): "Golden Week" for n in range(5)})
    assert answer("end of next week", MONDAY, closed) == "Fri 4 Dec 2026"
    assert answer("mid next week", MONDAY, closed) == "Wed 2 Dec 2026"


def test_where_nobody_has_a_weekend_none_is_understood() -> None:
    assert answer("next weekend", MONDAY, Workdays(frozenset())) == "?"


def test_thanksgiving_is_when_the_country_has_it() -> None:
    canada = Workdays(holidays={date(2027, 10, 11): "Thanksgiving Day"})
    assert answer("after Thanksgiving", MONDAY, canada) == "Tue 12 Oct 2027"
    assert answer("after Thanksgiving", MONDAY, PLAIN_WEEK) == "Mon 30 Nov 2026"


def test_a_holiday_observed_on_another_day_keeps_its_own() -> None:
    assert answer("by Christmas", date(2027, 11, 22)) == "Sat 25 Dec 2027"


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("31 Feb", "no 31 February"),
        ("Friday 3 December", "3 December is a Thursday"),
        ("12/04", "Day or month first? This can be Fri 4 Dec or Mon 12 Apr 2027"),
        ("next Friday", "“next Friday”"),
        ("Monday", "They said it on a Monday"),
        ("2020-01-01", "had passed"),
        ("800 days", "two years"),
        ("banana", "in two weeks"),
        ("word " * 50, "Keep this to"),
    ],
)
def test_a_question_says_what_is_in_doubt(words: str, part: str) -> None:
    meant = understand(words, MONDAY, AMERICA)
    assert isinstance(meant, Question)
    assert part in meant.text


@pytest.mark.parametrize(
    ("words", "typed_plainly"),
    [
        ("They didn\u2019t say", "They didn't say"),
        ("10\u201314 days", "10-14 days"),
        ("mid\u2011December", "mid-December"),
        ("a\u00a0week \u2026", "a week"),
    ],
)
def test_marks_that_a_word_processor_makes_are_as_good_as_typed_ones(words: str, typed_plainly: str) -> None:
    assert answer(words) == answer(typed_plainly)


def test_no_word_that_is_skipped_means_anything_elsewhere() -> None:
    meaning = {
        *WEEKDAYS,
        *MONTHS,
        *UNITS,
        *NUMBERS,
        *TENS,
        *ORDINALS,
        *BUSINESS,
        *VAGUE,
        "not",
        "no",
        "never",
    }
    assert FILLER & meaning - {"a", "an"} == set()


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [(1981, 4, 19), (1954, 4, 18), (2000, 4, 23), (2024, 3, 31), (2026, 4, 5), (2027, 3, 28), (2038, 4, 25)],
)
def test_easter_is_when_the_church_has_it(year: int, month: int, day: int) -> None:
    assert easter(year) == date(year, month, day)


@pytest.mark.parametrize("said_on", [date.min, date(1, 1, 9), date(9999, 1, 1), date(9999, 12, 6), date.max])
@pytest.mark.parametrize(
    "words", ["in two weeks", "3 Dec", "next Friday", "after Easter", "next month", "12/04"]
)
def test_no_day_is_too_early_or_late_to_be_asked_about(said_on: date, words: str) -> None:
    assert isinstance(understand(words, said_on, PLAIN_WEEK), Understood | Question)


@pytest.mark.parametrize(
    "words", ["x" * 10_000, "in " * 3_333, "1-" * 90, " " * 10_000, "٣" * 10_000, "-\u202e" * 90]
)
def test_a_long_or_odd_text_is_answered_at_once(words: str) -> None:
    began = time.process_time()
    understand(words, MONDAY, AMERICA)
    assert time.process_time() - began < 0.05
