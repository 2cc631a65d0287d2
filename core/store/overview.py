"""What the overview of all processes reads: one row for each, and all its words for the search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.records import record
from core.store.columns import instant_text
from core.store.selecting import chunks, marks

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterator
    from datetime import datetime

    from core.models import Id
    from core.processes import Row

_ROWS = """
SELECT application.id, company.id, company.name, application.role, application.created,
    application.outcome, application.closed_at, application.archived,
    (SELECT COUNT(*) FROM interview WHERE application_id = application.id),
    (SELECT MAX(start) FROM interview WHERE application_id = application.id AND start <= ?),
    (SELECT MAX(sent_at) FROM message WHERE application_id = application.id),
    (SELECT MAX(received_at) FROM reply WHERE application_id = application.id)
FROM application JOIN company ON company.id = application.company_id
"""

_TEXTS = (
    """
SELECT application.id, company.name || ' ' || role || ' ' || company.notes || ' ' || application.notes
FROM application JOIN company ON company.id = company_id WHERE application.id IN {}
""",
    """
SELECT application_id, place || ' ' || notes FROM interview WHERE application_id IN {}
""",
    """
SELECT application_id,
    contact.name || ' ' || contact.role || ' ' || contact.email || ' ' || contact.notes || ' ' || rapport
FROM participant JOIN interview ON interview.id = interview_id JOIN contact ON contact.id = contact_id
WHERE application_id IN {}
""",
    """
SELECT application.id, contact.name || ' ' || contact.role || ' ' || contact.email
FROM application JOIN contact ON contact.id = news_contact_id WHERE application.id IN {}
""",
    """
SELECT application_id, subject || ' ' || body FROM message WHERE application_id IN {}
""",
    """
SELECT application_id, words FROM reply WHERE application_id IN {}
""",
    """
SELECT application_id, words FROM promise WHERE application_id IN {}
""",
)


@record
class OverviewReader:
    """Reads over one open connection."""

    connection: sqlite3.Connection

    def all_rows(self, now: datetime) -> list[Row]:
        """Return the rows of all applications at `now` (aware)."""
        return self.connection.execute(_ROWS, [instant_text(now)]).fetchall()

    def rows(self, ids: Collection[Id], now: datetime) -> Iterator[Row]:
        """Yield the rows of these applications, as far as they exist."""
        for some in chunks(ids):
            text = f"{_ROWS} WHERE application.id IN {marks(some)}"
            yield from self.connection.execute(text, [instant_text(now), *some])

    def texts(self, ids: Collection[Id]) -> Iterator[tuple[Id, str]]:
        """Yield everything that was written in and about these applications, piece by piece."""
        for some in chunks(ids):
            for query in _TEXTS:
                yield from self.connection.execute(query.format(marks(some)), some)
