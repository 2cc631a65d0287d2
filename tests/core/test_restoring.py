"""A database that cannot be used is never lost: it is kept, and a backup can take its place."""

from __future__ import annotations

import random
import shutil
import sqlite3
import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path, PureWindowsPath
from typing import TYPE_CHECKING

import pytest

from core.demo import add_demo
from core.errors import (
    AfterwordError,
    DamagedDatabase,
    DatabaseTrouble,
    EmptyDatabase,
    EnvironmentProblem,
    ForeignDatabase,
    NewerDatabase,
    VanishedDatabase,
)
from core.models import Change
from core.store.opening import untouched
from core.store.restoring import Contents, look_into, restore, start_afresh
from core.workspace import open_workspace
from tests.fakes import MORNING, FakeClock
from tests.making import Halden, make_workspace, names, rename_company
from tests.rights import has_rights

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from core.workspace import Workspace

SCHEMAS = Path(__file__).parent.parent / "schemas"
DAMAGED = 500
_HEADER = 100  # bytes


@pytest.fixture(name="clock")
def _clock() -> FakeClock:
    return FakeClock()


@pytest.fixture(name="workspace")
def _workspace(tmp_path: Path, clock: FakeClock) -> Iterator[Workspace]:
    workspace = make_workspace(tmp_path / "data", *Halden().records, clock=clock)
    yield workspace
    workspace.close()


# ---- which trouble it is -----------------------------------------------------------------------------


def of_another_program(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("CREATE TABLE recipe (name)")


def of_a_newer_app(path: Path) -> None:
    with closing(sqlite3.connect(path)) as newer, newer:
        newer.execute("INSERT INTO schema_migration (name, applied) VALUES ('9999_wonders', '2030-01-01')")


def without_a_table(path: Path) -> None:
    with closing(sqlite3.connect(path)) as broken, broken:
        broken.execute("DROP TABLE mark")


def with_a_date_that_is_none(path: Path) -> None:
    with closing(sqlite3.connect(path)) as broken, broken:
        broken.execute("UPDATE interview SET start = 'soon'")


def with_text_that_is_none(path: Path) -> None:
    with closing(sqlite3.connect(path)) as broken, broken:
        broken.execute("UPDATE interview SET notes = CAST(x'ff' AS TEXT)")


@pytest.mark.parametrize(
    ("spoil", "kind"),
    [
        (lambda path: path.write_bytes(b""), EmptyDatabase),
        (lambda path: path.write_bytes(b"Dear diary,\n"), ForeignDatabase),
        (of_another_program, ForeignDatabase),
        (of_a_newer_app, NewerDatabase),
        (without_a_table, DamagedDatabase),
        (with_a_date_that_is_none, DamagedDatabase),
        (with_text_that_is_none, DamagedDatabase),
    ],
)
def test_each_trouble_has_its_name_and_leaves_the_file_as_it_is(
    workspace: Workspace, spoil: Callable[[Path], object], kind: type[DatabaseTrouble]
) -> None:
    workspace.close()
    database = workspace.paths.database
    spoil(database)
    before = database.read_bytes()
    with pytest.raises(kind):
        open_workspace(workspace.paths.data_dir, workspace.clock)
    assert database.read_bytes() == before


linked = pytest.mark.skipif(sys.platform == "win32", reason="on Windows not everybody may make a link")


@pytest.mark.parametrize("left", ["note", "backup", pytest.param("link", marks=linked)])
def test_a_database_that_vanished_is_not_made_anew(workspace: Workspace, tmp_path: Path, left: str) -> None:
    workspace.back_up()
    workspace.close()
    paths = workspace.paths
    paths.database.unlink()
    if left != "note":
        (paths.data_dir / "database-was-made.txt").unlink()
    if left != "backup":
        shutil.rmtree(paths.data_dir / "backups")
    if left == "link":
        paths.database.symlink_to(tmp_path / "a disk that is not there")
    with pytest.raises(VanishedDatabase, match="Nothing was made in its place"):
        open_workspace(paths.data_dir, workspace.clock)
    assert not paths.database.exists()


def test_what_is_damaged_while_the_app_runs_is_told_in_words(workspace: Workspace) -> None:
    assert workspace.processes()
    with_a_date_that_is_none(workspace.paths.database)
    with pytest.raises(DamagedDatabase, match="may be damaged"):
        list(workspace.everything())


# ---- what a backup holds -----------------------------------------------------------------------------


def test_what_a_backup_holds_is_read_without_changing_it(workspace: Workspace, clock: FakeClock) -> None:
    clock.advance(hours=3)
    rename_company(workspace, "Halden & Daughters")
    backup = workspace.back_up().path
    before = backup.read_bytes()
    assert look_into(backup) == Contents(processes=1, last_change=MORNING + timedelta(hours=3))
    assert backup.read_bytes() == before
    assert len(list(backup.parent.iterdir())) == 2


def test_an_empty_backup_and_one_of_an_older_app_are_read_too(tmp_path: Path, clock: FakeClock) -> None:
    made = open_workspace(tmp_path, clock)
    assert look_into(made.back_up().path) == Contents(processes=0, last_change=None)
    made.close()
    assert look_into(SCHEMAS / "0001_facts.sqlite3").processes > 0


def test_a_change_at_no_time_is_damage(workspace: Workspace) -> None:
    workspace.close()
    with closing(sqlite3.connect(workspace.paths.database)) as broken, broken:
        broken.execute("UPDATE company SET changed = 'today'")
    with pytest.raises(DamagedDatabase):
        look_into(workspace.paths.database)


# ---- restoring ---------------------------------------------------------------------------------------


def test_a_backup_is_restored_while_the_app_runs_and_the_present_is_kept(workspace: Workspace) -> None:
    backup = workspace.back_up()
    assert workspace.backups() == [backup]
    rename_company(workspace, "Lumen Health")
    changes: list[Change] = []
    workspace.subscribe(changes.append)
    kept = workspace.restore(backup.path)
    assert names(workspace) == ["Halden"]
    assert workspace.undo_title == ""
    assert changes == [Change(title="")]
    assert kept is not None
    assert kept.name == "afterword.sqlite3.kept-1"
    assert has_rights(workspace.paths.database, 0o600)
    workspace.restore(kept)
    assert names(workspace) == ["Lumen Health"]
    assert workspace.restore(backup.path) == kept.with_name("afterword.sqlite3.kept-3")


def test_a_backup_that_cannot_be_used_changes_nothing(workspace: Workspace, tmp_path: Path) -> None:
    bad = tmp_path / "bad.sqlite3"
    bad.write_bytes(workspace.paths.database.read_bytes()[:9000])
    before = workspace.paths.database.read_bytes()
    for file, kind in ((bad, DamagedDatabase), (tmp_path / "none.sqlite3", EnvironmentProblem)):
        with pytest.raises(kind, match=r"Nothing was changed|damaged"):
            workspace.restore(file)
    assert workspace.paths.database.read_bytes() == before
    rename_company(workspace, "Lumen Health")
    assert names(workspace) == ["Lumen Health"]
    assert not list(workspace.paths.data_dir.glob(".*"))


def test_what_sqlite_was_about_to_take_back_goes_aside_with_its_database(
    workspace: Workspace, clock: FakeClock
) -> None:
    backup = workspace.back_up().path
    workspace.close()
    database = workspace.paths.database
    journal = database.with_name("afterword.sqlite3-journal")
    journal.write_bytes(b"of another database")
    kept = restore(backup, database)
    assert kept is not None
    assert not journal.exists()
    assert kept.with_name(f"{kept.name}-journal").read_bytes() == b"of another database"
    database.unlink()
    journal.write_bytes(b"an orphan")
    assert restore(backup, database) is None
    assert journal.with_name(f"{journal.name}.kept-1").read_bytes() == b"an orphan"
    reopened = open_workspace(workspace.paths.data_dir, clock)
    assert names(reopened) == ["Halden"]
    reopened.close()


def test_a_copied_folder_is_restored_with_what_was_not_yet_finished_in_it(
    workspace: Workspace, tmp_path: Path, clock: FakeClock
) -> None:
    copied = tmp_path / "copied"
    copied.mkdir()
    with closing(sqlite3.connect(workspace.paths.database, isolation_level=None)) as other:
        other.execute("PRAGMA cache_size = 1")
        other.execute("PRAGMA cache_spill = 1")
        other.execute("BEGIN")
        other.execute("UPDATE company SET name = 'Half'")
        for _ in range(30):  # more than the cache holds, so that it is written before it is final
            other.execute("CREATE TABLE half AS SELECT hex(randomblob(9000)) AS words")
            other.execute("DROP TABLE half")
        for file in workspace.paths.data_dir.glob("afterword.sqlite3*"):
            shutil.copy(file, copied)
        assert (copied / "afterword.sqlite3-journal").stat().st_size > 0
        other.execute("ROLLBACK")
    workspace.restore(copied / "afterword.sqlite3")
    assert names(workspace) == ["Halden"]


def test_a_backup_of_an_older_app_is_brought_up_to_date(workspace: Workspace) -> None:
    workspace.restore(SCHEMAS / "0001_facts.sqlite3")
    assert workspace.processes()
    assert workspace.backups() == []


def test_starting_afresh_keeps_what_was_there(workspace: Workspace, clock: FakeClock) -> None:
    workspace.close()
    database = workspace.paths.database
    database.write_bytes(b"Dear diary,\n")
    kept = start_afresh(database)
    assert kept is not None
    assert kept.read_bytes() == b"Dear diary,\n"
    database.unlink()
    assert start_afresh(database) is None
    reopened = open_workspace(workspace.paths.data_dir, clock)
    assert names(reopened) == []
    reopened.close()


def test_a_folder_in_the_way_of_a_restore_is_told_and_nothing_moves(workspace: Workspace) -> None:
    backup = workspace.back_up().path
    workspace.close()
    database = workspace.paths.database
    (database.parent / f".{database.name}.new").mkdir()
    before = database.read_bytes()
    with pytest.raises(EnvironmentProblem, match="could not be restored"):
        restore(backup, database)
    with pytest.raises(EnvironmentProblem, match="could not be made anew"):
        start_afresh(database)
    assert database.read_bytes() == before


def test_what_cannot_be_moved_aside_whole_is_put_back(workspace: Workspace) -> None:
    backup = workspace.back_up().path
    workspace.close()
    database = workspace.paths.database
    before = database.read_bytes()
    journal = database.with_name("afterword.sqlite3-journal")
    journal.write_bytes(b"of another database")
    database.with_name("afterword.sqlite3.kept-1-journal").mkdir()
    with pytest.raises(EnvironmentProblem, match="could not be restored"):
        restore(backup, database)
    assert database.read_bytes() == before
    assert journal.read_bytes() == b"of another database"


# ---- five hundred damaged databases ------------------------------------------------------------------


def spoilt(whole: bytes, foreign: bytes, by: random.Random) -> bytes:
    """Return a database with one of the damages that disks, programs and synchronizers do."""
    size, start = len(whole), by.randrange(len(whole))
    zeroed = start + by.choice((16, 512, 4096, 20_000))
    damages = (
        lambda: whole[:start],
        lambda: (whole[:start] + bytes(zeroed - start) + whole[zeroed:])[:size],
        lambda: flipped(whole, by.choice((1, 10, 300)), by, size),
        lambda: flipped(whole, by.choice((1, 3)), by, _HEADER),
        lambda: by.randbytes(by.randrange(1, 20_000)),
        lambda: whole[:4096] + by.randbytes(4096) + whole[8192:],
        lambda: by.choice((b"", foreign, whole[:16], whole[:_HEADER], whole + whole[:777])),
    )
    return by.choice(damages)()


def flipped(whole: bytes, count: int, by: random.Random, until: int) -> bytes:
    """Return the bytes with some of the first ones changed."""
    damaged = bytearray(whole)
    for _ in range(count):
        damaged[by.randrange(until)] ^= by.randrange(1, 256)
    return bytes(damaged)


def test_no_damaged_database_is_lost_or_ends_in_anything_but_words(tmp_path: Path, clock: FakeClock) -> None:
    sound = open_workspace(tmp_path / "sound", clock)
    add_demo(sound)
    backup = sound.back_up().path
    sound.close()
    of_another_program(sound.paths.database)
    whole, foreign, by = backup.read_bytes(), sound.paths.database.read_bytes(), random.Random(7)  # noqa: S311
    refused = 0
    for number in range(DAMAGED):
        folder = tmp_path / str(number)
        folder.mkdir()
        database = folder / "afterword.sqlite3"
        damaged = spoilt(whole, foreign, by)
        database.write_bytes(damaged)
        try:
            use(open_workspace(folder, clock))
        except AfterwordError:
            refused += 1
        else:
            continue  # nothing that was asked for is damaged
        assert database.read_bytes() == damaged
        kept = restore(backup, database)
        assert kept is not None
        assert kept.read_bytes() == damaged
        reopened = open_workspace(folder, clock)
        assert len(reopened.processes()) > 1
        reopened.close()
        shutil.rmtree(folder)
    assert refused > DAMAGED // 2
    print(f"{DAMAGED} damaged, {refused} of them refused and restored from a backup")  # noqa: T201


def use(workspace: Workspace) -> None:
    """Look at everything, as a person does, and make a backup."""
    try:
        workspace.processes()
        for _ in workspace.everything():
            pass
        workspace.back_up()
    finally:
        workspace.close()


@pytest.mark.parametrize(
    ("file", "address"),
    [
        ("C:\\Users\\Ada Obi\\a#b.sqlite3", "file:///C:/Users/Ada%20Obi/a%23b.sqlite3"),
        ("\\\\server\\home\\a.sqlite3", "file:////server/home/a.sqlite3"),  # two slashes would name a host
    ],
)
def test_a_file_of_windows_has_an_address_that_sqlite_takes(file: str, address: str) -> None:
    assert untouched(PureWindowsPath(file)) == f"{address}?mode=ro&immutable=1"
