"""What comes after a day or before it: "after Thanksgiving", "before Christmas"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.phrases.feasts import feast_and_days_off
from core.phrases.lengths import length
from core.phrases.plain import plain
from core.phrases.spans import DAY, WEEK, moved, one_day

if TYPE_CHECKING:
    from core.phrases.spans import Reading, Said, Span, Tokens


def after(tokens: Tokens, said: Said) -> Reading | None:
    """Return the first working day after what is named; "after two weeks" is "in two weeks"."""
    rest = tokens[1:]
    if tokens[0] != "after" or not rest:
        return None
    over = length(rest, said)
    if over is not None:
        return over
    anchor = _holiday(rest, said) or plain(rest, said)
    if anchor is None:
        return None
    return moved(anchor, said, lambda span: one_day(said.workdays.next_after(span.last)))


def _holiday(tokens: Tokens, said: Said) -> Span | None:
    """Return the holiday that is to come; the one just over while it has had no working day after it."""
    recent = feast_and_days_off(tokens, said._replace(on=said.on - WEEK))
    if recent is not None and said.workdays.next_after(recent.last) >= said.on:
        return recent
    return feast_and_days_off(tokens, said)


def before(tokens: Tokens, said: Said) -> Reading | None:
    """Return the day before what is named; "before the end of the week" is its end."""
    rest = tokens[1:]
    if tokens[0] != "before" or length(rest, said) is not None:
        return None
    anchor = plain(rest, said)
    if anchor is None or rest[0] == "end":
        return anchor
    return moved(anchor, said, lambda span: one_day(span.first - DAY))
