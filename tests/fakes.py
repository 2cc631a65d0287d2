"""The stand-ins for what is outside: each keeps the promise of one small protocol, and nothing more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

MORNING = datetime(2026, 11, 24, 9, 20, tzinfo=UTC)
"""A Tuesday in London, where clocks show UTC in November."""


@dataclass
class FakeClock:
    """A clock that a test sets and moves."""

    moment: datetime = MORNING
    place: str = "Europe/London"

    def now(self) -> datetime:
        return self.moment

    def zone(self) -> str:
        return self.place

    def advance(self, **amount: float) -> None:
        """Let so many `days`, `hours` or `minutes` pass."""
        self.moment += timedelta(**amount)
