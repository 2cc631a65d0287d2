"""The stored facts: read as records, changed by one `Change` in one transaction."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from core.errors import UserError
from core.models import (
    RECORD_TYPES,
    Application,
    Company,
    Contact,
    Draft,
    Interview,
    Mark,
    Message,
    Participant,
    Reply,
)
from core.store.opening import open_database, orm_on
from core.store.problems import explained, is_refusal, reading
from core.store.reading import FactsReader
from core.store.selecting import Selection, by_kind, chunks, marks

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable, Iterator
    from datetime import date, datetime
    from pathlib import Path
    from typing import TypeVar

    from peewee import SqliteDatabase

    from core.calendar.facts import Held, Promised
    from core.models import Change, Facts, Id, MessageKind, Record
    from core.processes import Row
    from core.search import Entry, Group
    from core.store.backup import Backup, Cause
    from core.store.writing import Writing

    R = TypeVar("R", bound=Record)
    S = TypeVar("S", Mark, Draft)

_NOT_SAVED = "This change was not saved; everything saved before is kept."


class ChangedMeanwhileError(UserError):
    """What a change starts from is no longer what is stored: another program wrote to the database."""


class Store:
    """One database of facts. `is_new` says that it was made just now.

    Every method may raise `EnvironmentProblem`.
    """

    def __init__(self, connection: sqlite3.Connection, *, is_new: bool) -> None:
        self.is_new = is_new
        self._connection = connection
        self._selection = Selection(connection=connection)
        self._orm: tuple[SqliteDatabase, Writing] | None = None
        self._seen = self._version()

    # ---- reading -------------------------------------------------------------------------------------

    def live(self, closed_since: datetime) -> list[Facts]:
        """Return the facts of every application that is open or was closed at or after an instant."""
        with reading():
            return FactsReader(selection=self._selection).live(closed_since)

    def facts(self, ids: Collection[Id]) -> dict[Id, Facts]:
        """Return the facts of these applications, as far as they exist."""
        with reading():
            found = FactsReader(selection=self._selection).of(ids)
        return {facts.application.id: facts for facts in found}

    def companies(self) -> list[Company]:
        """Return all companies by name."""
        with reading():
            return self._selection.records(Company, order="name")

    def contacts(self, company_id: Id) -> list[Contact]:
        """Return the contacts at a company by name."""
        with reading():
            found = self._selection.among(Contact, "company_id", [company_id])
        return sorted(found, key=lambda contact: contact.name)

    def messages_to(self, company_id: Id) -> list[Message]:
        """Return all messages of all applications at a company, oldest first."""
        applications = [application.id for application in self.applications_at([company_id])]
        with reading():
            found = self._selection.among(Message, "application_id", applications)
        return sorted(found, key=lambda message: message.sent_at)

    def sent_since(self, kind: MessageKind, moment: datetime) -> list[Message]:
        """Return the messages of one kind sent at or after an aware instant, of every application."""
        from core.store.columns import instant_text

        values = (kind, instant_text(moment))
        with reading():
            return self._selection.records(Message, "kind = ? AND sent_at >= ?", values, "sent_at")

    def applications_at(self, company_ids: Collection[Id]) -> list[Application]:
        """Return all applications at these companies, closed ones too."""
        with reading():
            return self._selection.among(Application, "company_id", company_ids)

    def owners(self, interview_ids: Collection[Id]) -> dict[Id, Id]:
        """Return the application of each of these interviews, as far as they exist."""
        with reading():
            return {one.id: one.application_id for one in self._selection.by_ids(Interview, interview_ids)}

    def stored(self, kind: type[R], ids: Collection[Id]) -> dict[Id, R]:
        """Return the records of one kind that have these ids, as far as there are any."""
        with reading():
            return {record.id: record for record in self._selection.by_ids(kind, ids)}

    def of_steps(self, kind: type[S], step_keys: Collection[str]) -> list[S]:
        """Return the marks, or the drafts, of these steps."""
        with reading():
            return self._selection.among(kind, "step_key", step_keys)

    def held_between(self, start: datetime, end: datetime) -> list[Held]:
        """Return the interviews that begin at or after `start` and before `end`, of every application."""
        from core.store.days import held_between  # the calendar is no part of the first window

        with reading():
            return held_between(self._connection, start, end)

    def promised_between(self, first: date, last: date) -> list[Promised]:
        """Return the days from `first` to `last` that were named, of every application."""
        from core.store.days import promised_between

        with reading():
            return promised_between(self._connection, first, last)

    def everything(self) -> Iterator[Record]:
        """Yield every record, parents before children."""
        with reading():
            for kind in RECORD_TYPES:
                yield from self._selection.records(kind)

    def mentions(self, contact_ids: Collection[Id]) -> list[Record]:
        """Return every record that names one of these contacts."""
        with reading():
            among = self._selection.among
            return [
                *among(Application, "news_contact_id", contact_ids),
                *among(Participant, "contact_id", contact_ids),
                *among(Reply, "contact_id", contact_ids),
                *among(Message, "contact_id", contact_ids),
            ]

    def contact_count(self) -> int:
        """Return how many contacts there are."""
        with reading():
            return int(self._connection.execute("SELECT COUNT(*) FROM contact").fetchone()[0])

    def listed_contacts(self, ids: Collection[Id] | None = None) -> list[tuple[Id, str, str, Id, str]]:
        """Return id, name and role of these contacts, or else of all, and id and name of their companies."""
        text = (
            "SELECT k.id, k.name, k.role, c.id, c.name FROM contact k JOIN company c ON c.id = k.company_id"
        )
        with reading():
            read = self._connection.execute
            if ids is None:
                return read(text).fetchall()
            return [row for some in chunks(ids) for row in read(f"{text} WHERE k.id IN {marks(some)}", some)]

    def search_pages(self) -> Iterator[tuple[Group, list[Entry]]]:
        """Yield everything that can be found by words, a page at a time."""
        from core.store.searching import pages  # most days nobody searches

        found = pages(self._connection)
        while True:
            with reading():
                page = next(found, None)
            if page is None:
                return
            yield page

    def overview(self, now: datetime, ids: Collection[Id] | None = None) -> list[Row]:
        """Return the rows of the overview at `now` (aware): of these applications, or else of all."""
        from core.store.overview import OverviewReader  # the window is there before anybody looks at all

        with reading():
            reader = OverviewReader(connection=self._connection)
            return reader.all_rows(now) if ids is None else list(reader.rows(ids, now))

    def texts(self, ids: Collection[Id]) -> list[tuple[Id, str]]:
        """Return everything that was written in and about these applications, piece by piece."""
        from core.store.overview import OverviewReader

        with reading():
            return list(OverviewReader(connection=self._connection).texts(ids))

    # ---- writing -------------------------------------------------------------------------------------

    @contextmanager
    def writing(self, change: Change) -> Iterator[None]:
        """Write a change; it is kept when the block ends well, and is as if it had never been otherwise.

        Raises `ChangedMeanwhileError` if a record is not stored as the change says, `UserError` if one
        refers to what does not exist, `EnvironmentProblem` if the disk or the rights stand in the way.
        """
        with explained(_NOT_SAVED):
            database, writing = self.prepare_writing()
        try:
            with explained(_NOT_SAVED), database.atomic("IMMEDIATE"):  # the pen first, then read what changes
                self._check_before(change)
                writing.write(change)
                yield
        except Exception as error:
            if not is_refusal(error):
                raise
            with explained(_NOT_SAVED):
                refusal = writing.refusal(change)
            raise refusal from error

    def prepare_writing(self) -> tuple[SqliteDatabase, Writing]:
        """Load the ORM, which only writing needs, and return it; a later call returns the same."""
        if self._orm is None:
            from core.store.writing import Writing

            database = orm_on(self._connection)
            self._orm = database, Writing(database=database, selection=self._selection)
        return self._orm

    def _check_before(self, change: Change) -> None:
        """See that what is about to change is stored exactly as the change believes."""
        believed = {record.id: record for record in change.before}
        if self._stored_now((*change.before, *change.after)) != believed:
            raise ChangedMeanwhileError(
                "This was changed meanwhile by another program, so it was not saved. Look again, then repeat."
            )

    def _stored_now(self, records: Iterable[Record]) -> dict[Id, Record]:
        """Return what is stored under the ids of these records, each among its own kind."""
        with reading():
            return {
                found.id: found
                for kind, group in by_kind(records).items()
                for found in self._selection.by_ids(kind, {record.id for record in group})
            }

    def changed_elsewhere(self) -> bool:
        """Say whether another program has written to the database since this was last asked."""
        with reading():
            version = self._version()
        changed, self._seen = version != self._seen, version
        return changed

    def _version(self) -> int:
        """Return a number that changes when another program has written."""
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    def back_up(self, database: Path, now: datetime, cause: Cause) -> Backup:
        """Make a backup of this database, which lies at `database`. Raises as `back_up` does."""
        from core.store.backup import back_up  # once a day

        return back_up(self._connection, database, now, cause)

    @property
    def engine(self) -> str:
        """Return what reads and writes the file, and its release: "SQLite 3.40.1"."""
        from sqlite3 import sqlite_version

        return f"SQLite {sqlite_version}"

    def close(self) -> None:
        """Let go of the database."""
        self._connection.close()


def open_store(path: Path, now: datetime) -> Store:
    """Return the store at `path`, made if there is none. Raises as `open_database` does."""
    connection, is_new = open_database(path, now)
    return Store(connection, is_new=is_new)
