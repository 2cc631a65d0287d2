"""The day on which the calendar is looked at."""

from __future__ import annotations

from datetime import UTC, datetime

from core.clock import StoppedClock

CLOCK = StoppedClock(datetime(2026, 11, 24, 13, 0, tzinfo=UTC), "Europe/London")
