"""The stored facts: read as records, changed by one `Change` in one transaction."""

from __future__ import annotations

from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from peewee import IntegrityError

from core.errors import UserError
from core.models import RECORD_TYPES, Application, Company, Contact, Draft, Interview, Mark, Message
from core.store.opening import open_database
from core.store.problems import explained
from core.store.reading import by_ids, chunks, facts_of, select
from core.store.tables import (
    ApplicationTable,
    CompanyTable,
    ContactTable,
    DraftTable,
    MarkTable,
    MessageTable,
)
from core.store.writing import explain_refusal, stored_now, write_change

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator
    from contextlib import AbstractContextManager
    from datetime import datetime
    from pathlib import Path
    from typing import TypeVar

    from peewee import Database

    from core.models import Change, Facts, Id, Record

    R = TypeVar("R", bound=Record)
    S = TypeVar("S", Mark, Draft)

_KEPT = "This change was not saved; everything saved before is kept."
_READING = "Nothing was changed."


class ChangedMeanwhileError(UserError):
    """What a change starts from is no longer what is stored: another program wrote to the database."""


class Store:
    """One database of facts. `is_new` says that it was made just now."""

    def __init__(
        self,
        database: Database,
        *,
        is_new: bool,
        transaction: Callable[[], AbstractContextManager[object]],
        version: Callable[[], int],
    ) -> None:
        self.is_new = is_new
        self._database = database
        self._transaction = transaction
        self._version = version
        self._seen = version()

    # ---- reading -------------------------------------------------------------------------------------

    def live(self, closed_since: datetime) -> list[Facts]:
        """Return the facts of every application that is open or was closed at or after an instant."""
        closed_at = ApplicationTable.closed_at
        ids = ApplicationTable.select(ApplicationTable.id).where(
            closed_at.is_null() | (closed_at >= closed_since)
        )
        with explained(_READING):
            return facts_of(self._database, ids)

    def facts(self, ids: Collection[Id]) -> dict[Id, Facts]:
        """Return the facts of these applications, as far as they exist."""
        with explained(_READING):
            found = [facts for some in chunks(ids) for facts in facts_of(self._database, some)]
            return {facts.application.id: facts for facts in found}

    def companies(self) -> list[Company]:
        """Return all companies by name."""
        with explained(_READING):
            return select(self._database, Company, order=[CompanyTable.name])

    def contacts(self, company_id: Id) -> list[Contact]:
        """Return the contacts at a company by name."""
        with explained(_READING):
            return select(
                self._database, Contact, ContactTable.company_id == company_id, order=[ContactTable.name]
            )

    def messages_to(self, company_id: Id) -> list[Message]:
        """Return all messages of all applications at a company, oldest first."""
        theirs = ApplicationTable.select(ApplicationTable.id).where(ApplicationTable.company_id == company_id)
        with explained(_READING):
            return select(
                self._database, Message, MessageTable.application_id.in_(theirs), order=[MessageTable.sent_at]
            )

    def applications_at(self, company_ids: Collection[Id]) -> list[Application]:
        """Return all applications at these companies, closed ones too."""
        with explained(_READING):
            return [
                application
                for some in chunks(company_ids)
                for application in select(self._database, Application, ApplicationTable.company_id.in_(some))
            ]

    def owners(self, interview_ids: Collection[Id]) -> dict[Id, Id]:
        """Return the application of each of these interviews, as far as they exist."""
        with explained(_READING):
            return {one.id: one.application_id for one in by_ids(self._database, Interview, interview_ids)}

    def stored(self, kind: type[R], ids: Collection[Id]) -> dict[Id, R]:
        """Return the records of one kind that have these ids, as far as there are any."""
        with explained(_READING):
            return {record.id: record for record in by_ids(self._database, kind, ids)}

    def of_steps(self, kind: type[S], step_keys: Collection[str]) -> list[S]:
        """Return the marks, or the drafts, of these steps."""
        key = {Mark: MarkTable.step_key, Draft: DraftTable.step_key}[kind]
        with explained(_READING):
            return [
                record for some in chunks(step_keys) for record in select(self._database, kind, key.in_(some))
            ]

    def everything(self) -> Iterator[Record]:
        """Yield every record, parents before children."""
        with explained(_READING):
            for kind in RECORD_TYPES:
                yield from select(self._database, kind)

    # ---- writing -------------------------------------------------------------------------------------

    @contextmanager
    def writing(self, change: Change) -> Iterator[None]:
        """Write a change; it is kept when the block ends well, and is as if it had never been otherwise.

        Raises `ChangedMeanwhileError` if a record is not stored as the change says, `UserError` if one
        refers to what does not exist, `EnvironmentProblem` if the disk or the rights stand in the way.
        """
        try:
            with explained(_KEPT), self._transaction():
                self._check_before(change)
                write_change(self._database, change)
                yield
        except IntegrityError as error:
            with explained(_KEPT):
                raise explain_refusal(self._database, change) from error

    def _check_before(self, change: Change) -> None:
        """See that what is about to change is stored exactly as the change believes."""
        believed = {record.id: record for record in change.before}
        if stored_now(self._database, (*change.before, *change.after)) != believed:
            raise ChangedMeanwhileError(
                "This was changed meanwhile by another program, so it was not saved. Look again, then repeat."
            )

    def changed_elsewhere(self) -> bool:
        """Say whether another program has written to the database since this was last asked."""
        with explained(_READING):
            version = self._version()
        changed, self._seen = version != self._seen, version
        return changed

    def close(self) -> None:
        """Let go of the database."""
        self._database.close()


def open_store(path: Path) -> Store:
    """Return the store at `path`, made if there is none. Raises as `open_database` does."""
    database, is_new = open_database(path)
    return Store(
        database,
        is_new=is_new,
        transaction=partial(database.atomic, "IMMEDIATE"),  # take the pen before reading what will be changed
        version=partial(database.pragma, "data_version"),
    )
