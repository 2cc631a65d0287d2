"""What they said about replying: the day that their words name, or the question that they raise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.interview_entry.texts import LINE_LIMIT, in_one_line, line_problem, typed
from core.phrases import Question, Understood, understand
from core.wording import short_day

if TYPE_CHECKING:
    from datetime import date

    from core.interview_entry.entry import InterviewEntry
    from core.models import Promise
    from core.workdays import Workdays


@dataclass(frozen=True, slots=True)
class Said:
    """The day named (`on`, None where none is), what is wrong, and the days to choose from."""

    on: date | None = None
    problem: str = ""
    choices: tuple[tuple[str, date], ...] = ()
    is_question: bool = False


def text_of(promise: Promise) -> str:
    """Return what the form shows of a promise: their words, else the day itself."""
    day = f"{short_day(promise.on)} {promise.on.year}" if promise.on else ""
    return in_one_line(promise.words) or day


def said_typed(entry: InterviewEntry, said_on: date, workdays: Workdays) -> Said:
    """Return what the words mean that were said on the day `said_on` where the company works `workdays`."""
    words = typed(entry.promise)
    wrong = line_problem(words, "This", LINE_LIMIT)
    if wrong or not words or entry.promise_undated:
        return Said(problem=wrong)
    on = entry.promise_on
    if on is None:
        meant = understand(words, said_on, workdays)
        if isinstance(meant, Question):
            return Said(problem=meant.text, choices=meant.choices, is_question=True)
        on = meant.on if isinstance(meant, Understood) else None
    if on is not None and on < said_on:
        return Said(problem=f"{short_day(on)} is before the interview on {short_day(said_on)}.")
    return Said(on)
