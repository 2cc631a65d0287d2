"""A migration that fails at any of its statements, or for want of room: the old schema and rows are whole.

Each database that was ever released is brought up to date on a connection that refuses its n-th action, for
every n until it goes through; and through the app's own door under every limit of size.
"""

from __future__ import annotations

import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playhouse.migrations import Runner

from core.errors import AfterwordError, DamagedDatabase, EnvironmentProblem
from core.store.backup import Cause, backups_of
from core.store.opening import HISTORY, known_migrations, migrate, open_database, orm_on
from core.store.problems import explained
from core.store.store import open_store
from tests.core.limits import files_up_to
from tests.core.long_form import rounds
from tests.fakes import MORNING

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parent.parent.parent
SCHEMAS = sorted((ROOT / "tests" / "schemas").glob("*.sqlite3"))
RELEASED = {schema.stem: schema for schema in SCHEMAS}
OLDER = [name for name in RELEASED if name != max(known_migrations())]
BARE = "none"
PAGE = 4096
_SEEN, _ALL = "SELECT name FROM schema_migration ORDER BY name", "SELECT * FROM {}"
EVERY = rounds(40, 1)  # instructions of SQLite's own machine between two at which it is interrupted


def migrate_by(connection: sqlite3.Connection, steps: Path, upto: str | None = None) -> None:
    runner: Any = Runner  # playhouse types nothing
    runner(orm_on(connection), str(steps), table_name=HISTORY).up(upto)


def bare(folder: Path) -> Path:
    """Return a database that has seen no step yet: the first one is run on that."""
    path, no_steps = folder / "bare.sqlite3", folder / "no steps"
    no_steps.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        migrate_by(connection, no_steps)
    return path


def old_database(name: str, folder: Path) -> Path:
    return RELEASED[name] if name in RELEASED else bare(folder)


def content(path: Path) -> tuple[list[str], list[object]]:
    """Return the migrations that a database has seen, and its whole schema with every row."""
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        seen = [name for (name,) in connection.execute(_SEEN)]
        schema = connection.execute("SELECT type, name, sql FROM sqlite_master ORDER BY name").fetchall()
        tables = [name for kind, name, _ in schema if kind == "table" and name != HISTORY]
        rows = [(table, connection.execute(_ALL.format(table)).fetchall()) for table in tables]
    return seen, [schema, rows]


def told(error: AfterwordError, *words: str) -> None:
    assert any(one in error.message for one in words), error.message


def stages_of(tmp_path: Path, old: Path) -> dict[tuple[str, ...], list[object]]:
    """Return what a database holds after each whole migration, as none of them failed."""
    path = tmp_path / "whole.sqlite3"
    shutil.copyfile(old, path)
    seen, held = content(path)
    stages = {tuple(seen): held}
    while set(seen) != known_migrations():
        nth = min(known_migrations() - set(seen))
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            migrate_by(connection, ROOT / "core/store/migrations", nth)
        seen, held = content(path)
        stages[tuple(seen)] = held
    return stages


def refuse(connection: sqlite3.Connection, nth: int) -> None:
    """Let SQLite do so many things, and refuse the next: a table, a column, an index, a commit."""
    left = nth

    def may(*_action: object) -> int:
        nonlocal left
        left -= 1
        return sqlite3.SQLITE_OK if left >= 0 else sqlite3.SQLITE_DENY

    connection.set_authorizer(may)


def interrupt(connection: sqlite3.Connection, nth: int) -> None:
    """Stop whatever is run after so many of SQLite's own instructions: in the middle of a statement."""
    left = nth

    def tick() -> bool:
        nonlocal left
        left -= 1
        return left < 0

    connection.set_progress_handler(tick, EVERY)


@pytest.mark.parametrize("fail", [refuse, interrupt], ids=lambda fail: fail.__name__)
@pytest.mark.parametrize("name", [BARE, *OLDER])
@pytest.mark.timeout(1800)
def test_a_migration_that_fails_anywhere_leaves_schema_and_rows_whole(
    tmp_path: Path, name: str, fail: Callable[[sqlite3.Connection, int], None]
) -> None:
    path, old = tmp_path / "afterword.sqlite3", old_database(name, tmp_path)
    whole = stages_of(tmp_path, old)
    first = content(old)[0]
    for failed in range(100_000):
        shutil.copyfile(old, path)
        try:
            with closing(sqlite3.connect(path, isolation_level=None)) as connection, explained("Kept."):
                fail(connection, failed)
                migrate(connection)
        except AfterwordError as error:
            told(error, "Kept.")
        else:
            break
        assert not path.with_name(f"{path.name}-journal").exists()
        seen, held = content(path)
        assert held == whole[tuple(seen)], f"at {failed}"
        if seen == first:
            assert path.read_bytes() == old.read_bytes(), f"at {failed}"
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            migrate(connection)  # the next start
        assert content(path) == (sorted(known_migrations()), whole[tuple(sorted(known_migrations()))])
    assert failed > 20
    print(f"{name}: failed at each of {failed} places")  # noqa: T201


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
@pytest.mark.parametrize("name", OLDER)
def test_no_room_for_a_migration_is_told_and_the_database_is_as_it_was(tmp_path: Path, name: str) -> None:
    old = RELEASED[name].read_bytes()
    refused = 0
    for number, size in enumerate(range(0, len(old) + 16 * PAGE, rounds(PAGE * 2, 512))):
        path = tmp_path / str(number) / "afterword.sqlite3"
        path.parent.mkdir()
        path.write_bytes(old)
        try:
            with files_up_to(size):
                open_database(path, MORNING)[0].close()
        except EnvironmentProblem as problem:
            refused += 1
            told(problem, "Nothing was changed", "as they were")
            assert path.read_bytes() == old
        open_store(path, MORNING).close()  # there is room again
        assert set(content(path)[0]) == known_migrations()
        assert Cause.BEFORE_UPDATE in {one.cause for one in backups_of(path)}
        shutil.rmtree(path.parent)
    assert refused > 3
    print(f"{name}: refused under {refused} limits of size")  # noqa: T201


@pytest.mark.parametrize("name", OLDER)
def test_what_stands_in_the_way_of_a_migration_is_told_after_a_backup(tmp_path: Path, name: str) -> None:
    path = tmp_path / "afterword.sqlite3"
    shutil.copyfile(RELEASED[name], path)
    with closing(sqlite3.connect(path)) as odd, odd:
        odd.execute("CREATE INDEX promise_on_day ON promise (words)")  # the name that the last step will use
    before = path.read_bytes()
    with pytest.raises(DamagedDatabase, match="Nothing was changed"):
        open_database(path, MORNING)
    assert path.read_bytes() == before
    (backup,) = backups_of(path)
    assert content(backup.path) == content(path)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
def test_no_room_for_a_first_start_leaves_nothing_that_passes_for_a_database(tmp_path: Path) -> None:
    path = tmp_path / "afterword.sqlite3"
    for pages in range(100):
        try:
            with files_up_to(pages * PAGE):
                open_database(path, MORNING)[0].close()
        except EnvironmentProblem as problem:
            told(problem, "Nothing was changed")
            assert not path.exists()
            assert not (tmp_path / "database-was-made.txt").exists()
        else:
            break
    assert pages > 10
    assert content(path)[0] == sorted(known_migrations())


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
@pytest.mark.parametrize("name", OLDER)
@pytest.mark.timeout(1800)
def test_a_kill_in_the_middle_of_a_migration_loses_nothing(tmp_path: Path, name: str) -> None:
    old = RELEASED[name]
    before, code = content(old), (
        "import sys; from pathlib import Path; from core.store.store import open_store;"
        "from tests.fakes import MORNING; import playhouse.migrations; print('go', flush=True);"
        "open_store(Path(sys.argv[1]), MORNING); print('done', flush=True); sys.stdin.read()"
    )  # fmt: skip
    cut = 0
    for kill in range(rounds(6, 200)):
        path = tmp_path / str(kill) / "afterword.sqlite3"
        path.parent.mkdir()
        shutil.copyfile(old, path)
        with subprocess.Popen(  # noqa: S603  our own few lines
            [sys.executable, "-c", code, str(path)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        ) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(kill % 50 * 0.002)
            process.kill()
            process.wait()
            assert process.returncode == -signal.SIGKILL
        open_store(path, MORNING).close()
        seen, held = content(path)
        assert set(seen) == known_migrations()
        assert held[1] == before[1][1], f"kill {kill}"
        cut += backups_of(path) != []
        shutil.rmtree(path.parent)
    print(f"{name}: {kill + 1} kills, {cut} after a backup was begun")  # noqa: T201
