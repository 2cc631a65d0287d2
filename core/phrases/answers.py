"""What a phrase comes to: a day, nothing said, or a question back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Understood:
    """`on` is the last day of what was named; `first` its first day, where it is more than one day."""

    on: date
    first: date | None = None


@dataclass(frozen=True, slots=True)
class Unsaid:
    """No day was named: "they didn't say", or nothing at all."""


@dataclass(frozen=True, slots=True)
class Question:
    """What to ask back; `choices` are the days it may be, each with words that name it."""

    text: str
    choices: tuple[tuple[str, date], ...] = ()
