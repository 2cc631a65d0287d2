"""Rows into records, by plain standard SQL: the first window is there before the ORM is loaded."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from core.records import record
from core.store.columns import COLUMNS, CONVERTERS, FIELDS, table_name

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from typing import TypeVar

    from core.models import Id, Record

    R = TypeVar("R", bound=Record)
    T = TypeVar("T", bound=str)

AT_ONCE = 500  # values in one query: every database takes so many


def chunks(values: Collection[T]) -> Iterator[Sequence[T]]:
    """Yield the values in portions that one query can take."""
    ordered = sorted(values)
    for start in range(0, len(ordered), AT_ONCE):
        yield ordered[start : start + AT_ONCE]


def by_kind(records: Iterable[Record]) -> defaultdict[type[Record], list[Record]]:
    """Return the records by kind."""
    groups: defaultdict[type[Record], list[Record]] = defaultdict(list)
    for one in records:
        groups[type(one)].append(one)
    return groups


def marks(values: Sequence[object]) -> str:
    """Return "(?, ?)", a place for each value."""
    return f"({', '.join('?' * len(values))})"


@record
class Selection:
    """Selects records over one open connection."""

    connection: sqlite3.Connection

    def records(self, kind: type[R], where: str = "", values: Sequence[str] = (), order: str = "") -> list[R]:
        """Return the records of one kind that a condition in SQL holds for, those of equal `order` by id."""
        columns = ", ".join(f'"{column}"' for column in COLUMNS[kind])
        condition = f" WHERE {where}" if where else ""
        by = f'"{order}", "id"' if order else '"id"'
        text = f'SELECT {columns} FROM "{table_name(kind)}"{condition} ORDER BY {by}'  # noqa: S608  our own names
        fields, converters = FIELDS[kind], CONVERTERS[kind]
        found = []
        for row in self.connection.execute(text, values).fetchall():
            cells = list(row)
            for number, convert in converters:
                cells[number] = convert(cells[number])
            found.append(kind(**dict(zip(fields, cells, strict=True))))
        return found

    def by_ids(self, kind: type[R], ids: Collection[Id]) -> list[R]:
        """Return the records of one kind that have these ids, as far as there are any."""
        return self.among(kind, "id", ids)

    def among(self, kind: type[R], column: str, values: Collection[str], order: str = "") -> list[R]:
        """Return the records of one kind whose `column` has one of these values.

        Those that share a value stand in the order of `order`, if given, and of their ids.
        """
        return [
            one
            for some in chunks(values)
            for one in self.records(kind, f'"{column}" IN {marks(some)}', some, order)
        ]
