"""Reads what can be found, a page at a time, so that a window can read on between two keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.models import (
    Application,
    Company,
    Contact,
    Draft,
    Interview,
    Message,
    Participant,
    Promise,
    Reply,
)
from core.search import Group, entry

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from core.models import Record
    from core.search import Entry

PAGE = 500  # records: some milliseconds' work


class _Source(NamedTuple):
    """One kind of record with words: its group, its own words, what it is about, and from where, in SQL."""

    group: Group
    kind: type[Record]
    own: tuple[str, ...]
    about: tuple[str, ...]
    tables: str


_PROCESS = "JOIN application a ON a.id = it.application_id JOIN company c ON c.id = a.company_id"
_MET = (
    "JOIN interview i ON i.id = it.interview_id JOIN application a ON a.id = i.application_id "
    "JOIN company c ON c.id = a.company_id JOIN contact k ON k.id = it.contact_id"
)
_WITH = f"{_PROCESS} LEFT JOIN contact k ON k.id = it.contact_id"
_AT = "JOIN company c ON c.id = it.company_id"

_SOURCES = (
    _Source(Group.PROCESS, Application, ("c.name", "it.role"), (), f"application it {_AT}"),
    _Source(Group.PERSON, Contact, ("it.name", "it.role", "it.email"), ("c.name",), f"contact it {_AT}"),
    _Source(Group.NOTE, Interview, ("it.notes",), ("c.name", "a.role"), f"interview it {_PROCESS}"),
    _Source(Group.NOTE, Participant, ("it.rapport",), ("k.name", "c.name"), f"participant it {_MET}"),
    _Source(Group.NOTE, Application, ("it.notes",), ("c.name", "it.role"), f"application it {_AT}"),
    _Source(Group.NOTE, Contact, ("it.notes",), ("it.name", "c.name"), f"contact it {_AT}"),
    _Source(Group.NOTE, Company, ("it.notes",), ("it.name",), "company it"),
    _Source(Group.NOTE, Promise, ("it.words",), ("c.name", "a.role"), f"promise it {_PROCESS}"),
    _Source(Group.NOTE, Reply, ("it.words",), ("k.name", "c.name"), f"reply it {_WITH}"),
    _Source(Group.MESSAGE, Draft, ("it.subject", "it.body"), ("c.name",), f"draft it {_PROCESS}"),
    _Source(Group.MESSAGE, Message, ("it.subject", "it.body"), ("k.name", "c.name"), f"message it {_WITH}"),
)


def pages(connection: sqlite3.Connection) -> Iterator[tuple[Group, list[Entry]]]:
    """Yield everything that can be found, names first, within each kind the newest first."""
    for source in _SOURCES:
        query, last = _query(source), "~"  # after which no id sorts
        while last:
            rows = connection.execute(query, [last, PAGE]).fetchall()
            yield (
                source.group,
                [entry(source.kind, key, own, about) for key, own, about in rows],
            )
            last = rows[-1][0] if len(rows) == PAGE else ""


def _query(source: _Source) -> str:
    """Return the SQL of one page: id, own words, and what they are about."""
    own, about = (
        " || ' ' || ".join(f"COALESCE({one}, '')" for one in part) or "''"
        for part in (source.own, source.about)
    )
    said = " OR ".join(f"{one} <> ''" for one in source.own)
    return (
        f"SELECT it.id, {own}, {about} FROM {source.tables} "  # noqa: S608  our own names
        f"WHERE it.id < ? AND ({said}) ORDER BY it.id DESC LIMIT ?"
    )
