"""What each backup holds, and putting one in the place of the database, which is kept aside."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from typing import TYPE_CHECKING

from core.errors import DamagedDatabase, EnvironmentProblem
from core.files import create_private, free_name, move, set_aside
from core.models import RECORD_TYPES
from core.records import record
from core.store.backup import check
from core.store.columns import table_name
from core.store.opening import bring_up_to_date, check_ours, create, part_of, untouched
from core.store.problems import explained
from core.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.models import Record

_UNCHANGED = "Nothing was changed."
_BESIDE = ("-journal", "-wal", "-shm")  # what SQLite puts beside a database, and takes for part of it


@record
class Contents:
    """How many processes a database holds, and when its last change was made (UTC), if there was one."""

    processes: int
    last_change: datetime | None


def look_into(path: Path) -> Contents:
    """Return what a database of ours holds, without changing a byte of it or anything beside it.

    Raises `DatabaseTrouble` where it cannot be used, `EnvironmentProblem` where it cannot be read.
    """
    with explained(_UNCHANGED):
        check_ours(path)
        with closing(sqlite3.connect(untouched(path.absolute()), uri=True)) as connection:
            check(connection)
            (processes,) = connection.execute("SELECT COUNT(*) FROM application").fetchone()
            return Contents(processes=processes, last_change=_last_change(connection))


def _last_change(connection: sqlite3.Connection) -> datetime | None:
    last = ""
    for kind in RECORD_TYPES:
        (text,) = connection.execute(f'SELECT MAX("changed") FROM "{table_name(kind)}"').fetchone()  # noqa: S608  our own names
        last = max(last, str(text or ""))
    try:
        return datetime.fromisoformat(last) if last else None
    except ValueError as error:
        raise DamagedDatabase(f"The database is damaged. {_UNCHANGED}") from error


def restore(backup: Path, database: Path) -> Path | None:
    """Put a copy of a backup in the place of a database that is not open; return where that one is now.

    The copy is brought up to date, read from end to end and found to be sound before anything is moved.
    Raises `DatabaseTrouble` where it cannot be used, and `EnvironmentProblem`; then all is as it was.
    """
    see = "it can be read, that the data folder is writable and that there is room"
    with _usable_copy(backup, database, "restored", see) as (part, _):
        return _put(part, database)


def records_of(copy: Path, database: Path) -> list[Record]:
    """Return every record of another database of ours, read from a copy of it made beside `database`.

    Raises `DatabaseTrouble` where it cannot be used, and `EnvironmentProblem`.
    """
    see = "the data folder is writable and that there is room"
    with _usable_copy(copy, database, "read", see) as (_, records):
        return records


@contextmanager
def _usable_copy(source: Path, database: Path, done: str, see: str) -> Iterator[tuple[Path, list[Record]]]:
    """Give a copy of a database beside ours, brought up to date and found sound, and what it holds.

    It is gone afterwards. What the system refuses, then or in what is done with it, ends in "could not be
    `done`" and in what to `see` to.
    """
    part = part_of(database)
    try:
        with explained(_UNCHANGED):
            _copy_files(source, part)
            records = _make_usable(part, source)
        yield part, records
    except OSError as error:
        raise EnvironmentProblem(
            f"{source} could not be {done} ({error.strerror}). {_UNCHANGED} See that {see}."
        ) from error
    finally:
        with suppress(OSError):
            _remove(part)


def start_afresh(database: Path) -> Path | None:
    """Keep a database aside and make a new one; return where the old one is now, None if there was none.

    Raises `EnvironmentProblem`; then all is as it was.
    """
    part = part_of(database)
    try:
        with explained(_UNCHANGED):
            create(part)
        return _put(part, database)
    except OSError as error:
        raise EnvironmentProblem(
            f"The database could not be made anew ({error.strerror}). {_UNCHANGED} "
            "See that the data folder is writable and that there is room."
        ) from error
    finally:
        with suppress(OSError):
            _remove(part)


def _copy_files(backup: Path, part: Path) -> None:
    """Copy a database with all that is part of it, for the user's eyes only."""
    _remove(part)
    create_private(part)
    for file, copy in zip(_files(backup), _files(part), strict=True):
        if file.exists():
            shutil.copyfile(file, copy)


def _make_usable(part: Path, backup: Path) -> list[Record]:
    """Bring the copy of a backup up to date, and return all that it holds."""
    connection = bring_up_to_date(part, None, backup)
    store = Store(connection, is_new=False)
    try:
        check(connection)
        return list(store.everything())
    finally:
        store.close()


def _put(part: Path, database: Path) -> Path | None:
    """Move a whole database to where it belongs, and what is there aside with all that is part of it."""
    aside = set_aside(database, "kept") if database.exists() or database.is_symlink() else None
    try:
        for ending in _BESIDE:  # left there, they would be taken for part of the other
            beside = database.with_name(database.name + ending)
            if beside.exists():
                move(beside, aside.with_name(aside.name + ending) if aside else free_name(beside, "kept"))
        move(part, database)
    except OSError:
        for file, was in zip(_files(aside or database), _files(database), strict=True):
            if file.exists() and not was.exists():
                move(file, was)
        raise
    return aside


def _files(database: Path) -> Iterator[Path]:
    """Yield a database and what may lie beside it."""
    yield database
    for ending in _BESIDE:
        yield database.with_name(database.name + ending)


def _remove(database: Path) -> None:
    for file in _files(database):
        file.unlink(missing_ok=True)
