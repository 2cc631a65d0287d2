"""What they said about replying: the day that their words name, or the question that they raise."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from core.interview_entry.texts import LINE_LIMIT, in_one_line, line_problem, typed
from core.phrases import Question, Understood, understand
from core.wording import short_day

if TYPE_CHECKING:
    from datetime import date

    from core.interview_entry.entry import InterviewEntry
    from core.models import Promise
    from core.workdays import Workdays

_LATELY = timedelta(days=65)
_FAR = 300  # days; nobody promises a reply so far ahead without naming the year


class Said(NamedTuple):
    """The day named (`on`, None where none is), what is wrong, and the days to choose from."""

    on: date | None = None
    problem: str = ""
    choices: tuple[tuple[str, date], ...] = ()
    is_question: bool = False


class Settled(NamedTuple):
    """What words were settled to mean when asked back: a day (`on`), or none at all (`undated`)."""

    on: date | None = None
    undated: bool = False


def text_of(promise: Promise) -> str:
    """Return what the form shows of a promise: their words, else the day itself."""
    day = f"{short_day(promise.on)} {promise.on.year}" if promise.on else ""
    return in_one_line(promise.words) or day


def said_typed(entry: InterviewEntry, said_on: date, workdays: Workdays) -> Said:
    """Return what the words mean that were said on the day `said_on` where the company works `workdays`."""
    settled = Settled(entry.promise_on, entry.promise_undated)
    return day_said(entry.promise, settled, said_on, workdays, "the interview")


def day_said(text: str, settled: Settled, said_on: date, workdays: Workdays, when: str) -> Said:
    """Return the day that a text names, said on the day `said_on`, the day of `when` ("the interview")."""
    words = typed(text)
    wrong = line_problem(words, "This", LINE_LIMIT)
    if wrong or not words or settled.undated:
        return Said(problem=wrong)
    on = settled.on
    if on is None:
        meant = understand(words, said_on, workdays)
        if isinstance(meant, Question):
            return Said(problem=meant.text, choices=meant.choices, is_question=True)
        on = meant.on if isinstance(meant, Understood) else None
        passed = _passed(words, on, said_on, workdays)
        if on is not None and passed is not None:
            return Said(
                problem=_before(passed, said_on, when),
                choices=((f"{short_day(on)} {on.year}", on),),
                is_question=True,
            )
    if on is not None and on < said_on:
        return Said(problem=_before(on, said_on, when))
    return Said(on)


def _before(day: date, said_on: date, when: str) -> str:
    return f"{short_day(day)} is before {when} on {short_day(said_on)}."


def _passed(words: str, on: date | None, said_on: date, workdays: Workdays) -> date | None:
    """Return the day shortly before the interview that the words name, where they were read as next year's.

    "20 Nov", said on 23 November, is a slip of the pen rather than a promise for in a year.
    """
    if on is None or (on - said_on).days < _FAR:
        return None
    meant = understand(words, said_on - _LATELY, workdays)
    return meant.on if isinstance(meant, Understood) and meant.on < said_on else None
