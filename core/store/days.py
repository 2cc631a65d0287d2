"""What is stored of some days, of every application there ever was, in one query for each kind."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from core.calendar.facts import Held, Promised
from core.models import InterviewFormat, InterviewKind
from core.store.columns import instant_text

if TYPE_CHECKING:
    import sqlite3

_HELD = """
SELECT f.id, f.application_id, f.start, f.minutes, f.zone, f.kind, f.format, f.place, c.name, a.role
FROM interview f JOIN application a ON a.id = f.application_id JOIN company c ON c.id = a.company_id
WHERE f.start >= ? AND f.start < ? ORDER BY f.start, f.id
"""

_PROMISED = """
SELECT f.id, f.application_id, f.on_day, f.zone, f.words, f.said_at, a.closed_at, c.name, a.role,
(SELECT MIN(p.said_at) FROM promise p
 WHERE p.application_id = f.application_id AND p.said_at > f.said_at),
(SELECT MIN(r.received_at) FROM reply r
 WHERE r.application_id = f.application_id AND r.received_at > f.said_at)
FROM promise f JOIN application a ON a.id = f.application_id JOIN company c ON c.id = a.company_id
WHERE f.on_day >= ? AND f.on_day <= ? ORDER BY f.on_day, f.id
"""


def held_between(connection: sqlite3.Connection, start: datetime, end: datetime) -> list[Held]:
    """Return the interviews that begin at or after `start` and before `end`, in order."""
    rows = connection.execute(_HELD, (instant_text(start), instant_text(end))).fetchall()
    return [
        Held(
            interview_id=row[0],
            application_id=row[1],
            start=datetime.fromisoformat(row[2]),
            minutes=row[3],
            zone=row[4],
            kind=InterviewKind(row[5]),
            format=InterviewFormat(row[6]),
            place=row[7],
            company=row[8],
            role=row[9],
        )
        for row in rows
    ]


def promised_between(connection: sqlite3.Connection, first: date, last: date) -> list[Promised]:
    """Return the days from `first` to `last` that were named, in order."""
    rows = connection.execute(_PROMISED, (first.isoformat(), last.isoformat())).fetchall()
    return [
        Promised(
            promise_id=row[0],
            application_id=row[1],
            on=date.fromisoformat(row[2]),
            zone=row[3],
            words=row[4],
            said_at=datetime.fromisoformat(row[5]),
            heard_at=_first(row[6], row[9], row[10]),
            company=row[7],
            role=row[8],
        )
        for row in rows
    ]


def _first(*moments: str | None) -> datetime | None:
    """Return the first of some instants, those that there are."""
    known = [datetime.fromisoformat(moment) for moment in moments if moment is not None]
    return min(known, default=None)
