"""Opens the database file: ours and no other, never a newer one, made whole or not at all."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

from core.errors import (
    EmptyDatabase,
    EnvironmentProblem,
    ForeignDatabase,
    NewerDatabase,
    OlderDatabase,
    VanishedDatabase,
)
from core.files import create_private, move, write_whole
from core.store.problems import explained

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from peewee import SqliteDatabase

HISTORY = "schema_migration"
_MIGRATIONS = Path(__file__).parent / "migrations"
_HEADER = b"SQLite format 3\x00"
_MARKER = "database-was-made.txt"
_MARKER_WORDS = (
    b"Afterword made its database in this folder. If that is missing, it was lost: Afterword then says so\n"
    b"and offers the backups, instead of starting with nothing.\n"
)
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


def migrate(connection: sqlite3.Connection) -> None:
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


def _check_not_too_old(connection: sqlite3.Connection, applied: Collection[str], path: Path) -> None:
    """Refuse a database whose next step is none of ours: what it has seen must be where our steps begin."""
    begun = sorted(known_migrations())[: len(applied)]
    tables = "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name NOT IN (?, 'sqlite_sequence')"
    (others,) = connection.execute(tables, [HISTORY]).fetchone()
    if sorted(applied) != begun or (others and not applied):
        raise OlderDatabase(
            f"{path} was made by an Afterword too old for this one to bring up to date what it made. It was "
            "left as it is. Open it once with a version from in between, then with this one."
        )


def part_of(path: Path) -> Path:
    """Return where a database is made that is to be put at `path` complete."""
    return path.with_name(f".{path.name}.new")


def create(part: Path) -> None:
    """Make a new database. Raises `OSError`, and SQLite's errors."""
    part.unlink(missing_ok=True)
    create_private(part)
    connection = _connect(part)
    try:
        connection.execute("PRAGMA journal_mode = delete")
        migrate(connection)
    finally:
        connection.close()


def _create(path: Path) -> None:
    """Make a new database beside `path` and put it there complete."""
    part = part_of(path)
    try:
        create(part)
        move(part, path)
    except OSError as error:
        raise EnvironmentProblem(
            f"Afterword cannot make its database {path} ({error.strerror}). "
            "Nothing was changed. Make the folder writable, or name another one with --data-dir."
        ) from error


def untouched(path: PurePath) -> str:
    """Return the address by which SQLite reads a file, and changes nothing of it or beside it.

    On another computer of the network a file has its own form of address, which SQLite takes for a mistake.
    """
    address = path.as_uri()
    local = address if address.startswith("file:///") else address.replace("file://", "file:////", 1)
    return f"{local}?mode=ro&immutable=1"


def check_ours(path: Path) -> None:
    """Refuse what is no database, is another program's, or a newer app's, without changing anything.

    Raises `DatabaseTrouble`, `EnvironmentProblem`, and SQLite's errors.
    """
    _check_header(path)
    connection = sqlite3.connect(untouched(path.absolute()), uri=True)
    try:
        applied = _applied(connection, path)
        _check_not_newer(applied - known_migrations(), path)
        _check_not_too_old(connection, applied, path)
    finally:
        connection.close()


def bring_up_to_date(path: Path, now: datetime | None, named: Path | None = None) -> sqlite3.Connection:
    """Return the connection to an existing database, with the tables of this app.

    `now` (aware) dates a backup that is made before; with None, `path` is a copy, which needs none, of the
    file that is `named` where something is said.
    """
    shown = named or path
    _check_header(shown)
    connection = _connect(path)
    try:
        applied, known = _applied(connection, shown), known_migrations()
        _check_not_newer(applied - known, shown)
        _check_not_too_old(connection, applied, shown)
        connection.execute("PRAGMA journal_mode = delete")
        if applied != known:
            if now is not None:
                from core.store.backup import Cause, back_up  # most starts change nothing

                back_up(connection, path, now, Cause.BEFORE_UPDATE)
            migrate(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _was_there(path: Path) -> bool:
    """Say whether there was a database at `path` before: by a note beside it, by its backups, by a link."""
    if path.with_name(_MARKER).exists() or path.is_symlink():
        return True
    from core.store.backup import backups_of  # only a first start asks

    return bool(backups_of(path))


def _mark(path: Path) -> None:
    """Leave a note beside a database that there is one. A folder that cannot be written does without."""
    marker = path.with_name(_MARKER)
    if not marker.exists():
        with suppress(OSError):
            write_whole(marker, _MARKER_WORDS)


def open_database(path: Path, now: datetime) -> tuple[sqlite3.Connection, bool]:
    """Return the open database at `path`, and whether it was made just now.

    `now` (aware) dates the backup of an older one, without which nothing is changed. Raises
    `DatabaseTrouble` for a file that is none of ours, newer or damaged, and `EnvironmentProblem` for one
    that cannot be read, made or backed up; the file is then as it was.
    """
    is_new = not path.exists()
    with explained(f"{_UNTOUCHED} The file is {path}."):
        if is_new:
            if _was_there(path):
                raise VanishedDatabase(
                    f"{path} is not there any more. Nothing was made in its place. "
                    "Put it back, or restore a backup."
                )
            _create(path)
        connection = bring_up_to_date(path, now)
    _mark(path)
    return connection, is_new
