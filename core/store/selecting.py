"""Rows into records. The text of a query is made once, since making it costs more than running it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from peewee import BooleanField

from core.store.tables import TABLES, DayField, InstantField, RefField, Table, WordField

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
    from typing import TypeVar

    from peewee import Database, Expression, Field

    from core.models import Id, Record

    R = TypeVar("R", bound=Record)
    T = TypeVar("T", bound=str)
    Where = Callable[[], Expression]

AT_ONCE = 500  # ids in one query: every database takes so many
_KEPT = 16  # queries by more ids than that are rare; their text is not kept


def columns(table: type[Table]) -> tuple[Field, ...]:
    """Return a table's fields, in the order of the record's."""
    return tuple(table._meta.sorted_fields)  # noqa: SLF001  peewee's documented way to them


def names(table: type[Table]) -> tuple[str, ...]:
    """Return the names of a table's fields, which are those of the record."""
    return tuple(field.name for field in columns(table))


def chunks(ids: Collection[T]) -> Iterator[Sequence[T]]:
    """Yield the ids, or keys, in portions that one query can take."""
    ordered = sorted(ids)
    for start in range(0, len(ordered), AT_ONCE):
        yield ordered[start : start + AT_ONCE]


def _converters(table: type[Table]) -> list[tuple[int, Callable[[Any], object]]]:
    """Return what turns a column's value into the record's, for the columns that need it."""
    found: list[tuple[int, Callable[[Any], object]]] = []
    for number, field in enumerate(columns(table)):
        if isinstance(field, BooleanField):
            found.append((number, bool))
        elif isinstance(field, InstantField | DayField | WordField) or (
            isinstance(field, RefField) and field.null
        ):
            found.append((number, field.python_value))
    return found


class Selection:
    """Selects records from one database."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._execute: Any = database.execute_sql  # which types-peewee leaves untyped
        self._texts: dict[object, str] = {}
        self._converters = {kind: _converters(table) for kind, table in TABLES.items()}
        self._names = {kind: names(table) for kind, table in TABLES.items()}

    def records(
        self,
        kind: type[R],
        shape: object,
        where: Where | None,
        values: Sequence[str] = (),
        order: Iterable[Field] = (),
    ) -> list[R]:
        """Return the records of one kind that a condition holds for, those of equal `order` by id.

        `shape` stands for the condition: for one kind and shape, `where` always makes the same text, which
        takes `values` in order.
        """
        text = self._texts.get((kind, shape)) or self._text(kind, shape, where, order)
        fields, converters = self._names[kind], self._converters[kind]
        records = []
        for row in self._execute(text, values).fetchall():
            columns = list(row)
            for number, convert in converters:
                columns[number] = convert(columns[number])
            records.append(kind(**dict(zip(fields, columns, strict=True))))
        return records

    def by_ids(self, kind: type[R], ids: Collection[Id]) -> list[R]:
        """Return the records of one kind that have these ids, as far as there are any."""
        return self.among(kind, TABLES[kind].id, ids)

    def among(self, kind: type[R], field: Field, values: Collection[str]) -> list[R]:
        """Return the records of one kind whose `field` has one of these values."""
        return [
            record
            for some in chunks(values)
            for record in self.records(kind, (field.name, len(some)), partial(field.in_, some), some)
        ]

    def _text(self, kind: type[object], shape: object, where: Where | None, order: Iterable[Field]) -> str:
        """Return the text of a query, made by the ORM in the database's own dialect."""
        table = TABLES[kind]
        query = table.select().order_by(*order, table.id)
        if where is not None:
            query = query.where(where())
        text, values = query.bind(self._database).sql()
        if len(values) <= _KEPT:
            self._texts[kind, shape] = text
        return str(text)
