"""What a language says about facts, beside its templates: days, roles, lists, and what was talked about."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from datetime import date

    from core.drafting.rapport import Rapport


class OnDay(Protocol):
    """Says when something was or will be, seen from today; `lasting` words still hold days later."""

    def __call__(self, day: date, today: date, *, lasting: bool = False) -> str:
        """Return "yesterday", "on Monday", "on 23 November"."""


class Fit(Protocol):
    """Fits what was noted about a talk into a sentence (`core.drafting.rapport.fit` says how)."""

    def __call__(
        self,
        noted: str,
        limit: int,
        first_name: str = "",
        names: Collection[str] = (),
        *,
        spoken_of: bool = False,
    ) -> Rapport | None:
        """Return the noted phrase, or nothing where nothing of it fits."""


class Addressed(NamedTuple):
    """How a letter calls somebody: familiar, in full; and as what, where the name says so."""

    first: str
    full: str
    flags: frozenset[str] = frozenset()


class Speech(NamedTuple):
    """How one language says it. Days are seen from a second day, which is today."""

    addressed: Callable[[str], Addressed]
    on_day: OnDay
    day_name: Callable[[date, date], str]
    day_and_month: Callable[[date, date], str]
    by_day: Callable[[date, date], str]
    until: Callable[[date, date], str]
    the_role: Callable[[str], str]
    company: Callable[[str], str]
    at_company: Callable[[str], str]
    interviews: Callable[[int], str]
    names: Callable[[Sequence[str]], str]
    is_shared: Callable[[str], bool]
    fit: Fit


def speech(language: str) -> Speech:
    """Return how a language of `LANGUAGES` says it."""
    if language == "de":
        from core.drafting.german_speech import SPEECH
    else:
        from core.drafting.english_speech import SPEECH
    return SPEECH
