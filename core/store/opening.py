"""Opens the database file: ours and no other, never a newer one, made whole or not at all."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.errors import EmptyDatabase, EnvironmentProblem, ForeignDatabase, NewerDatabase
from core.files import create_private
from core.store.problems import explained

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from peewee import SqliteDatabase

HISTORY = "schema_migration"
_MIGRATIONS = Path(__file__).parent / "migrations"
_HEADER = b"SQLite format 3\x00"
_PATIENCE = 2  # seconds to wait for another program before saying so
_CACHE = (
    16_000  # kilobytes at most, of what was read: a month of ten thousand processes lies all over the file
)
_UNTOUCHED = "Nothing was changed."


def known_migrations() -> frozenset[str]:
    """Return the names of the steps by which the tables came to be as they are."""
    return frozenset(path.stem for path in _MIGRATIONS.glob("[0-9]*.py"))


def _connect(path: Path) -> sqlite3.Connection:
    """Return an open connection. The journal mode is set later: setting it may write to the file."""
    connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
    try:
        connection.execute("PRAGMA foreign_keys = 1")
        connection.execute("PRAGMA synchronous = full")
        connection.execute(f"PRAGMA cache_size = -{_CACHE}")
    except BaseException:
        connection.close()
        raise
    return connection


def orm_on(connection: sqlite3.Connection) -> SqliteDatabase:
    """Return the ORM on a connection that is open: there is one connection, and it takes that over.

    Loading it costs as much as a fifth of the bare window, so reading does without it.
    """
    from peewee import SqliteDatabase

    class Adopting(SqliteDatabase):
        def _connect(self) -> sqlite3.Connection:
            return connection

    database = Adopting("adopted")
    database.connect()
    return database


def _migrate(connection: sqlite3.Connection) -> None:
    """Run the steps that this database has not seen, each in its own transaction."""
    from playhouse.migrations import Runner  # 15 ms that only a new or an older database costs

    runner: Any = Runner  # playhouse types nothing
    runner(orm_on(connection), str(_MIGRATIONS), table_name=HISTORY).up()


def _applied(connection: sqlite3.Connection, path: Path) -> frozenset[str]:
    """Return the steps this database has seen. Raises `EnvironmentProblem` for another program's file."""
    ours = connection.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", [HISTORY])
    if ours.fetchone() is None:
        raise _not_ours(path)
    rows = connection.execute(f'SELECT "name" FROM "{HISTORY}"').fetchall()  # noqa: S608  our own name
    return frozenset(name for (name,) in rows)


def _not_ours(path: Path) -> ForeignDatabase:
    """Return the refusal of a file that is something else."""
    return ForeignDatabase(
        f"{path} is not an Afterword database. It was left as it is. "
        "Move it out of the way, or choose another data folder."
    )


def _check_header(path: Path) -> None:
    """Refuse a file that is no database before SQLite sees it: an empty one would pass for a new one."""
    try:
        with path.open("rb") as file:
            start = file.read(len(_HEADER))
    except OSError as error:
        raise EnvironmentProblem(
            f"{path} cannot be read ({error.strerror}). {_UNTOUCHED} See that you may read it, and try again."
        ) from error
    if not start:
        raise EmptyDatabase(
            f"{path} is empty, so it is not an Afterword database any more. It was left as it is. "
            "Restore a backup, or choose another data folder."
        )
    if start != _HEADER:
        raise _not_ours(path)


def _check_not_newer(unknown: Collection[str], path: Path) -> None:
    """Refuse a database that has seen steps we do not know."""
    if unknown:
        raise NewerDatabase(
            f"{path} was made by a newer Afterword. It was left as it is. "
            "Install the newer version to open it."
        )


def _create(path: Path) -> None:
    """Make a new database beside `path` and put it there complete."""
    part = path.with_name(f".{path.name}.new")
    try:
        part.unlink(missing_ok=True)
        create_private(part)
        connection = _connect(part)
        try:
            connection.execute("PRAGMA journal_mode = delete")
            _migrate(connection)
        finally:
            connection.close()
        part.rename(path)
    except OSError as error:
        raise EnvironmentProblem(
            f"Afterword cannot make its database {path} ({error.strerror}). "
            "Nothing was changed. Make the folder writable, or name another one with --data-dir."
        ) from error


def _open(path: Path, now: datetime) -> sqlite3.Connection:
    """Return the connection to an existing database, brought up to date, with a backup before."""
    _check_header(path)
    connection = _connect(path)
    try:
        applied, known = _applied(connection, path), known_migrations()
        _check_not_newer(applied - known, path)
        connection.execute("PRAGMA journal_mode = delete")
        if applied != known:
            from core.store.backup import Cause, back_up  # most starts change nothing

            back_up(connection, path, now, Cause.BEFORE_UPDATE)
            _migrate(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def open_database(path: Path, now: datetime) -> tuple[sqlite3.Connection, bool]:
    """Return the open database at `path`, and whether it was made just now.

    `now` (aware) dates the backup of an older one, without which nothing is changed. Raises
    `DatabaseTrouble` for a file that is none of ours, newer or damaged, and `EnvironmentProblem` for one
    that cannot be read, made or backed up; the file is then as it was.
    """
    is_new = not path.exists()
    with explained(f"{_UNTOUCHED} The file is {path}."):
        if is_new:
            _create(path)
        return _open(path, now), is_new
