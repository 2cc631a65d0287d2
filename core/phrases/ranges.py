"""Two days with everything between: "Monday or Tuesday", "2 to 3 weeks", "a day or two", "3-5 December"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.phrases.plain import plain
from core.phrases.spans import DAY, Span, moved
from core.phrases.weekdays import on_or_after
from core.phrases.words import WEEKDAYS

if TYPE_CHECKING:
    from core.phrases.spans import Reading, Said, Tokens

_JOINS = frozenset({"to", "or", "and"})


def span_between(tokens: Tokens, said: Said) -> Reading | None:
    """Return the days from the first that is named to the last.

    What only one side says counts for both: the month of "3-5 December", the unit of "a week or two".
    """
    for at in range(1, len(tokens) - 1):
        if tokens[at] in _JOINS:
            left, right = tokens[:at], tokens[at + 1 :]
            for ending in (right, (*left[:-1], *right), (*right, left[-1])):
                for beginning in ((*left, *right[1:]), left):
                    joined = _joined(plain(beginning, said), ending, said)
                    if joined is not None:
                        return joined
    return None


def _joined(first: Reading | None, ending: Tokens, said: Said) -> Reading | None:
    """Return the span from one reading to what ends it; `None` unless the end comes after the beginning."""
    if first is None:
        return None
    name = ending[0] if len(ending) == 1 and ending[0] in WEEKDAYS else ""
    if name:  # "Friday or Monday": the Monday after that Friday
        return moved(first, said, lambda span: Span(span.first, on_or_after(span.last + DAY, WEEKDAYS[name])))
    last = plain(ending, said)
    if isinstance(first, Span) and isinstance(last, Span):
        return Span(first.first, last.last) if first.last <= last.last else None
    return last if isinstance(first, Span) else None
