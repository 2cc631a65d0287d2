"""Days at a distance from another: "two days after the 3rd", "a week on Friday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.phrases.days import day
from core.phrases.lengths import length
from core.phrases.plain import plain
from core.phrases.spans import DAY, WEEK, Span, moved, one_day
from core.phrases.weekdays import on_or_after
from core.phrases.weeks import start_of_week, worked_days
from core.phrases.words import WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from core.phrases.spans import Reading, Said, Tokens

    Move = Callable[[Span], Span]

_RELATIONS = frozenset({"after", "from", "before"})


def distance(tokens: Tokens, said: Said) -> Reading | None:
    """Return the day that lies a length of time, a week or a weekday after another day, or before it."""
    for at in range(1, len(tokens)):
        head, relation = tokens[:at], tokens[at]
        related = relation in _RELATIONS
        if not related and length(head, said) is None:
            continue
        move = _before(head, said) if relation == "before" else _after(head, said)
        anchor = plain(tokens[at + 1 :], said) if related else day(tokens[at:], said)
        if move is not None and anchor is not None:
            return moved(anchor, said, move)
    return None


def _after(head: Tokens, said: Said) -> Move | None:
    """Return the way from a day to the day that `head` after it names."""
    match head:
        case ("week",):
            return lambda span: _week(span.last, said, 1)
        case (name,) if name in WEEKDAYS:
            return lambda span: one_day(on_or_after(span.last + DAY, WEEKDAYS[name]))
        case ("day",):
            return lambda span: one_day(span.last + DAY)
    if length(head, said) is None:
        return None
    return lambda span: length(head, said._replace(on=span.last)) or span


def _before(head: Tokens, said: Said) -> Move | None:
    """Return the way from a day to the day that `head` before it names. Working days are not counted back."""
    match head:
        case ("week",):
            return lambda span: _week(span.first, said, -1)
        case (name,) if name in WEEKDAYS:
            return lambda span: one_day(on_or_after(span.first - WEEK, WEEKDAYS[name]))
        case ("day",):
            return lambda span: one_day(span.first - DAY)
        case (_, "day" | "days" | "week" | "weeks") if (span := length(head, said)) is not None:
            days = span.last - said.on
            return lambda span: one_day(span.first - days)
    return None


def _week(of: date, said: Said, ahead: int) -> Span:
    """Return the working days of the week that is so many weeks after the week of a day."""
    worked = worked_days(start_of_week(of, said.workdays) + ahead * WEEK, said.workdays)
    return Span(worked[0], worked[-1])
