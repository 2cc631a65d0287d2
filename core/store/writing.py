"""A change into rows: parents before children, deletes in reverse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peewee import ForeignKeyField

from core.errors import StillNeededError, UserError
from core.models import RECORD_TYPES, Draft, Mark, Message, Participant, Promise
from core.records import record as frozen
from core.store.columns import FIELDS
from core.store.selecting import by_kind, chunks
from core.store.tables import TABLES
from core.validity import InvalidRecord

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from peewee import Database

    from core.models import Change, Id, Record
    from core.store.selecting import Selection

_LEAVES: tuple[type[Record], ...] = (Draft, Mark, Message, Promise, Participant)  # nothing refers to these
_VALUES_AT_ONCE = 900  # every database takes so many values in one statement


@frozen
class Writing:
    """Writes changes to one database, inside its transactions."""

    database: Database
    selection: Selection

    def write(self, change: Change) -> None:
        """Write a change.

        What nothing refers to is deleted first, so that the one mark of a step can be replaced by another;
        what others refer to is deleted last, when they have let go of it.
        """
        kept = {record.id for record in change.after}
        gone = by_kind(record for record in change.before if record.id not in kept)
        put = by_kind(change.after)
        for kind in _LEAVES:
            self._delete(kind, gone.pop(kind, []))
        for kind in RECORD_TYPES:
            self._put(kind, put[kind])
        for kind in reversed(RECORD_TYPES):
            self._delete(kind, gone[kind])

    def refusal(self, change: Change) -> UserError:
        """Return why the database refused a change: found out only now, since nearly every one is fine."""
        kept = {record.id for record in change.after}
        gone = {record.id for record in change.before} - kept
        for record in change.after:
            for name, kind, target in _references(record):
                if target not in kept and (target in gone or not self.selection.by_ids(kind, [target])):
                    return InvalidRecord(record, name, f"names {_a(kind)} that does not exist")
            if isinstance(record, Mark | Draft) and self._rivals(change, record) - gone:
                return InvalidRecord(record, "step_key", "is that of a step that has one already")
        words = "Something else still refers to what would be deleted, so nothing was deleted."
        return StillNeededError(words)

    def _rivals(self, change: Change, record: Mark | Draft) -> set[Id]:
        """Return the ids of other marks, or drafts, of the same step."""
        stored = self.selection.among(type(record), "step_key", [record.step_key])
        new = (other for other in change.after if isinstance(other, type(record)))
        return {other.id for other in (*stored, *new) if other.step_key == record.step_key} - {record.id}

    def _delete(self, kind: type[Record], records: Collection[Record]) -> None:
        """Delete these rows."""
        table = TABLES[kind]
        for some in chunks({record.id for record in records}):
            table.delete().where(table.id.in_(some)).execute(self.database)

    def _put(self, kind: type[Record], records: Collection[Record]) -> None:
        """Insert these rows, or change those that are there."""
        table = TABLES[kind]
        fields = [getattr(table, name) for name in FIELDS[kind]]
        rows = [tuple(getattr(record, name) for name in FIELDS[kind]) for record in records]
        portion = _VALUES_AT_ONCE // len(fields)
        for start in range(0, len(rows), portion):
            query = table.insert_many(rows[start : start + portion], fields=fields).bind(self.database)
            query.on_conflict(conflict_target=[table.id], preserve=fields[1:]).execute()


def _references(record: Record) -> Iterator[tuple[str, type[Record], Id]]:
    """Yield the field, the kind and the id of everything a record refers to."""
    kinds = {TABLES[kind]: kind for kind in RECORD_TYPES}
    for name in FIELDS[type(record)]:
        field, target = getattr(TABLES[type(record)], name), getattr(record, name)
        if isinstance(field, ForeignKeyField) and target:
            yield name, kinds[field.rel_model], target


def _a(kind: type[Record]) -> str:
    """Return "a company" or "an interview"."""
    name = kind.__name__.lower()
    return f"an {name}" if name[0] in "aeiou" else f"a {name}"
