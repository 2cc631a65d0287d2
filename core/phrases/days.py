"""Everything that is one day by itself: "tomorrow", a weekday, a date."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from core.phrases.dates import date_named
from core.phrases.spans import one_day
from core.phrases.weekdays import weekday

if TYPE_CHECKING:
    from core.phrases.spans import Reading, Said, Tokens

_AWAY = {("yesterday",): -1, ("today",): 0, ("tomorrow",): 1}


def day(tokens: Tokens, said: Said) -> Reading | None:
    """Return the one day that the tokens name."""
    if tokens in _AWAY:
        return one_day(said.on + timedelta(days=_AWAY[tokens]))
    return weekday(tokens, said) or date_named(tokens, said)
