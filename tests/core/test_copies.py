"""Folders that other programs keep in step: how they are known, and the second copy they may leave."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.errors import EnvironmentProblem, NewerDatabase, OlderDatabase
from core.models import Change
from core.store.copies import copies_of, keep_aside
from core.store.restoring import look_into
from core.synced import synced_by
from core.transfer import bring_in
from core.workspace import open_workspace
from tests.fakes import FakeClock
from tests.making import Halden, make_workspace, names, rename_company

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.workspace import Workspace

SCHEMAS = Path(__file__).parent.parent / "schemas"
NOWHERE: dict[str, str] = {}


@pytest.fixture(name="clock")
def _clock() -> FakeClock:
    return FakeClock()


@pytest.fixture(name="workspace")
def _workspace(tmp_path: Path, clock: FakeClock) -> Iterator[Workspace]:
    workspace = make_workspace(tmp_path / "data", *Halden().records, clock=clock)
    yield workspace
    workspace.close()


# ---- folders that are synced -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("made", "program"),
    [
        ("Dropbox/", "Dropbox"),
        ("Dropbox (Personal)/", "Dropbox"),
        ("things/.dropbox.cache/", "Dropbox"),
        ("OneDrive - Halden/", "OneDrive"),
        ("Library/CloudStorage/OneDrive-Personal/", "OneDrive"),
        ("Library/Mobile Documents/com~apple~CloudDocs/", "iCloud Drive"),
        ("Library/CloudStorage/GoogleDrive-dana@halden.example/My Drive/", "Google Drive"),
        ("Library/CloudStorage/Somebody/", "a cloud drive"),
        ("cloud/.sync_0a1b2c3d4e5f.db", "Nextcloud"),
        ("Nextcloud/", "Nextcloud"),
        ("cloud/.owncloudsync.log", "ownCloud"),
        ("Sync/.stfolder/", "Syncthing"),
        ("Sync/.sync/ID", "Resilio Sync"),
        ("Dropbox of letters/", ""),
        ("data/", ""),
    ],
)
def test_a_synced_folder_is_known_by_what_its_program_leaves_in_it(
    tmp_path: Path, made: str, program: str
) -> None:
    path = tmp_path / made
    (path if made.endswith("/") else path.parent).mkdir(parents=True)
    if not made.endswith("/"):
        path.touch()
    top = path.parent if path.name.startswith(".") or path.name == "ID" else path
    data = (top.parent if top.name == ".sync" else top) / "afterword" / "data"
    data.mkdir(parents=True)
    assert synced_by(data, NOWHERE) == program
    link = tmp_path / "link"
    link.symlink_to(data)
    assert synced_by(link, NOWHERE) == program


def test_a_synced_folder_is_known_by_the_environment(tmp_path: Path) -> None:
    assert synced_by(tmp_path / "any" / "data", {"OneDriveConsumer": str(tmp_path / "any")}) == "OneDrive"
    assert synced_by(tmp_path / "other", {"OneDriveConsumer": str(tmp_path / "any"), "OneDrive": ""}) == ""


def test_a_folder_that_cannot_be_looked_into_is_none(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert synced_by(tmp_path / "file" / "data", NOWHERE) == ""
    assert synced_by(tmp_path / ("x" * 300), NOWHERE) == ""


# ---- the second copy ---------------------------------------------------------------------------------

AS_NAMED = (
    "afterword (Dana's conflicted copy 2026-11-25).sqlite3",
    "afterword (conflicted copy 2026-11-25 101500).sqlite3",
    "afterword.sync-conflict-20261125-101500-ABCDEFG.sqlite3",
    "afterword-LAPTOP.sqlite3",
    "afterword 2.sqlite3",
    "afterword (1).sqlite3",
    "afterword.sqlite3.Conflict",
)


@pytest.mark.parametrize("name", AS_NAMED)
def test_a_copy_is_found_whatever_its_program_calls_it(workspace: Workspace, name: str) -> None:
    database = workspace.paths.database
    shutil.copyfile(database, database.with_name(name))
    (copy,) = copies_of(database)
    assert copy.path.name == name
    assert copy.holds == look_into(database)
    kept = keep_aside(copy.path)
    assert kept.name == f"{name}.kept-1"
    assert copies_of(database) == []
    assert kept.read_bytes() == database.read_bytes()


def test_what_is_no_copy_is_left_alone(workspace: Workspace) -> None:
    database = workspace.paths.database
    workspace.back_up()
    (database.parent / "afterword-notes.sqlite3").write_bytes(b"Dear diary,\n")
    (database.parent / "afterword-folder.sqlite3").mkdir()
    (database.parent / "other.sqlite3").write_bytes(database.read_bytes())
    (database.parent / "afterword.sqlite3-journal").touch()
    assert copies_of(database) == []
    assert copies_of(database.parent / "nowhere" / "afterword.sqlite3") == []


def test_what_only_the_copy_has_and_what_is_newer_there_is_brought_in(
    workspace: Workspace, clock: FakeClock
) -> None:
    database = workspace.paths.database
    copy = database.with_name("afterword 2.sqlite3")
    shutil.copyfile(database, copy)
    other = open_workspace(_moved(copy), clock)
    clock.advance(hours=1)
    rename_company(other, "Halden & Daughters")
    more = Halden(clock, "more")
    other.apply(Change(title="More", after=tuple(more.records)))
    other.close()
    shutil.move(other.paths.database, copy)
    before = copy.read_bytes()
    done = bring_in(workspace, copy)
    assert (done.changed, done.added) == (1, len(more.records))
    assert sorted(names(workspace)) == ["Halden", "Halden & Daughters"]
    assert copy.read_bytes() == before
    assert bring_in(workspace, copy).change.after == ()
    workspace.undo()
    assert names(workspace) == ["Halden"]


def _moved(copy: Path) -> Path:
    """Move a copy to where another computer has it; return its data folder."""
    folder = copy.parent.parent / "other computer"
    folder.mkdir()
    shutil.move(copy, folder / "afterword.sqlite3")
    return folder


def test_a_copy_of_an_older_app_is_brought_up_to_date_beside_it(workspace: Workspace) -> None:
    before = len(workspace.processes())
    bring_in(workspace, SCHEMAS / "0001_facts.sqlite3")
    assert len(workspace.processes()) > before
    assert workspace.backups() == []


def test_a_copy_that_cannot_be_read_changes_nothing(workspace: Workspace) -> None:
    copy = workspace.paths.database.with_name("afterword 2.sqlite3")
    before = list(workspace.everything())
    with pytest.raises(EnvironmentProblem):
        bring_in(workspace, copy)
    shutil.copyfile(workspace.paths.database, copy)
    (copy.parent / ".afterword.sqlite3.new").mkdir()
    with pytest.raises(EnvironmentProblem, match="could not be read"):
        bring_in(workspace, copy)
    assert list(workspace.everything()) == before


# ---- too old -----------------------------------------------------------------------------------------


def test_a_database_that_is_too_old_is_refused_byte_for_byte_unchanged(workspace: Workspace) -> None:
    workspace.close()
    database = workspace.paths.database
    for steps in ("DELETE FROM schema_migration WHERE name = '0001_facts'", "DELETE FROM schema_migration"):
        with closing(sqlite3.connect(database)) as old, old:
            old.execute(steps)
        before = database.read_bytes()
        with pytest.raises(OlderDatabase, match=r"too old.*left as it is.*in between"):
            open_workspace(workspace.paths.data_dir, workspace.clock)
        with pytest.raises(OlderDatabase):
            look_into(database)
        assert database.read_bytes() == before
        assert workspace.backups() == []


def test_a_backup_of_a_newer_app_is_told_from_one_that_is_too_old(workspace: Workspace) -> None:
    newer = workspace.back_up().path
    with closing(sqlite3.connect(newer)) as file, file:
        file.execute("INSERT INTO schema_migration (name, applied) VALUES ('9999_wonders', '2030-01-01')")
    with pytest.raises(NewerDatabase):
        look_into(newer)
