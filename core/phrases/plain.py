"""Phrases that stand for themselves, without another day that they are counted from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.phrases.days import day
from core.phrases.feasts import feast
from core.phrases.lengths import length
from core.phrases.parts import part
from core.phrases.periods import period
from core.phrases.weeks import weekend

if TYPE_CHECKING:
    from core.phrases.spans import Reading, Said, Tokens

_RULES = (day, length, weekend, period, part, feast)


def plain(tokens: Tokens, said: Said) -> Reading | None:
    """Return what the tokens mean by the first rule that knows all of them, `None` if none does."""
    if not tokens:
        return None
    readings = (rule(tokens, said) for rule in _RULES)
    return next((reading for reading in readings if reading is not None), None)
