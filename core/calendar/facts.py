"""What is stored of some days, as the store reads it for the calendar: interviews and promised dates."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from core.records import record

if TYPE_CHECKING:
    from datetime import date, datetime

    from core.models import Id, InterviewFormat, InterviewKind


@record
class Held:
    """An interview, held or to come, of any application, open or closed long ago."""

    interview_id: Id
    application_id: Id
    start: datetime
    minutes: int
    zone: str
    kind: InterviewKind
    format: InterviewFormat
    place: str
    company: str
    role: str

    @property
    def end(self) -> datetime:
        """Return the end, in UTC."""
        return self.start + timedelta(minutes=self.minutes)


@record
class Promised:
    """A day they named. `heard_at` is when they were next heard from, or the process was closed, if ever."""

    promise_id: Id
    application_id: Id
    on: date
    zone: str
    words: str
    said_at: datetime
    heard_at: datetime | None
    company: str
    role: str
