"""No room, or no leave to write: it is said, nothing is lost, and it works again once there is.

The suite tries about eight limits for each step of the session; `AFTERWORD_LONG=1` tries them all.
"""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest

from core.drafting.own_templates import built_in, every_name
from core.errors import EnvironmentProblem
from core.files import open_private, write_all, write_whole
from core.ids import new_id
from core.models import Change
from core.paths import Paths
from core.store.opening import open_database
from core.store.store import Store
from core.transfer import export_workspace
from core.workspace import open_workspace
from tests.core.long_form import rounds
from tests.fakes import MORNING, FakeClock
from tests.making import Halden, make_workspace
from tests.rights import has_rights

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from core.workspace import Workspace

ROOT = Path(__file__).parent.parent.parent
NOBODY = 65534
LIMITS = rounds(8, 1000)
on_unix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")


def played(*command: str) -> tuple[int, int, int]:
    """Play the session in a process of its own; return its steps, the tries, and the refusals."""
    ran = subprocess.run(  # noqa: S603  our own program
        command, cwd=ROOT, capture_output=True, text=True, timeout=600, check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    steps, tried, refused = map(int, ran.stdout.split())
    print(f"{steps} steps, tried {tried} times, refused {refused} times")  # noqa: T201
    return steps, tried, refused


@on_unix
def test_a_file_that_may_not_grow_is_told_at_every_write_and_nothing_is_lost(tmp_path: Path) -> None:
    steps, tried, refused = played(
        sys.executable, "-m", "tests.core.full_disk", str(tmp_path / "data"), str(LIMITS)
    )
    assert tried - refused == steps
    assert refused > 3 * steps


@pytest.mark.skipif(sys.platform != "linux", reason="a disk of one's own takes namespaces")
def test_a_disk_that_is_full_is_told_at_every_write_and_nothing_is_lost(tmp_path: Path) -> None:
    own_disk = ("unshare", "--user", "--map-root-user", "--mount")
    if subprocess.run([*own_disk, "true"], check=False, capture_output=True).returncode:  # noqa: S603
        pytest.skip("this system gives nobody a disk of their own")
    script = 'mount -t tmpfs -o size=4m tmpfs "$1" && "$2" -m tests.core.full_disk "$1/data" "$3" really'
    steps, tried, refused = played(
        *own_disk, "sh", "-c", script, "sh", str(tmp_path), sys.executable, str(rounds(30, 120))
    )
    assert tried - refused == steps
    assert refused > steps


@contextmanager
def nobodys_rights() -> Iterator[None]:
    """Be a user whom folders can be closed to, which they cannot be to root."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def change_something(workspace: Workspace) -> object:
    halden = Halden()
    noted = replace(halden.panel, notes="What they said.")
    return workspace.apply(Change(title="Note", before=(halden.panel,), after=(noted,)))


def change_settings(workspace: Workspace) -> None:
    workspace.update_settings(replace(workspace.settings, window="wide"))


def change_templates(workspace: Workspace) -> None:
    name = next(every_name())
    workspace.templates.save(name, f"{built_in(name)}\nMore.")


def write_an_export(workspace: Workspace) -> object:
    return export_workspace(workspace, workspace.paths.data_dir / "export.json")


@pytest.fixture(name="folder")
def _folder() -> Iterator[Path]:
    """A folder of a user whom it can be closed to: root's own cannot."""
    with TemporaryDirectory(prefix="afterword-test-") as made:
        folder = Path(made)
        if os.geteuid() == 0:
            try:
                os.chown(folder, NOBODY, NOBODY)
            except OSError:  # root of a namespace in which nobody else is known
                pytest.skip("nobody but root is there")
            with nobodys_rights():
                readable = os.access(__file__, os.R_OK, effective_ids=True)
            if not readable:
                pytest.skip("this checkout lies where only root may read")
        yield folder


@on_unix
@pytest.mark.parametrize(
    "act",
    [change_something, change_settings, change_templates, write_an_export],
    ids=lambda act: act.__name__,
)
def test_a_read_only_folder_is_told_and_all_can_still_be_read(
    folder: Path, tmp_path: Path, act: Callable[[Workspace], object]
) -> None:
    with closing(make_workspace(tmp_path / "rehearsal", *Halden().records)) as workspace:
        act(workspace)  # what it imports may lie where only root can read it
    make_workspace(folder, *Halden().records).close()
    database = Paths(folder).database
    if os.geteuid() == 0:
        os.chown(database, NOBODY, NOBODY)
    with nobodys_rights():
        database.chmod(stat.S_IRUSR)
        folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
        with closing(open_workspace(folder, FakeClock())) as workspace:
            before = list(workspace.everything())
            with pytest.raises(EnvironmentProblem, match="writable"):
                act(workspace)
            assert list(workspace.everything()) == before
        folder.chmod(stat.S_IRWXU)
        database.chmod(stat.S_IRUSR | stat.S_IWUSR)
        with closing(open_workspace(folder, FakeClock())) as workspace:
            act(workspace)


def test_several_files_are_written_all_or_none(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second" / "there is no such folder"
    first.write_bytes(b"before")
    with pytest.raises(FileNotFoundError):
        write_all({first: b"after", second: b"after"})
    assert first.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [first]


def test_what_a_killed_process_left_half_written_goes_with_the_next_writing(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    left, fresh, another = (
        tmp_path / name for name in (".settings.json.1.part", ".settings.json.2.part", ".others.json.1.part")
    )
    for part in (left, fresh, another):
        part.write_bytes(b"half")
    for part in (left, another):
        os.utime(part, (0, 0))
    write_whole(path, b"whole")
    assert {one.name for one in tmp_path.iterdir()} == {path.name, fresh.name, another.name}


def test_a_database_that_may_not_grow_is_told_at_every_change_and_nothing_is_lost(tmp_path: Path) -> None:
    halden = Halden()
    noted = replace(halden.panel, notes="What they said. " * 1200)
    person = replace(halden.dana, id=new_id(), name="Mei Chen", notes="n" * 20_000)
    changes = (
        Change(title="Make", after=tuple(halden.records)),
        Change(title="Note", before=(halden.panel,), after=(noted,)),
        Change(title="Person", after=(person,)),
    )
    connection, is_new = open_database(tmp_path / "data.sqlite3", MORNING)
    with closing(Store(connection, is_new=is_new)) as store:
        for change in changes:
            before = list(store.everything())
            refused = 0
            while True:
                pages = connection.execute("PRAGMA page_count").fetchone()[0] + refused
                connection.execute(f"PRAGMA max_page_count = {pages}")
                try:
                    with store.writing(change):
                        pass
                    break
                except EnvironmentProblem as problem:
                    refused += 1
                    told = problem.message
                assert told.startswith(
                    "The disk is full. This change was not saved; everything saved before is"
                )
                assert list(store.everything()) == before
            assert refused or change.title == "Make"
            assert set(change.after) <= set(store.everything())


def test_a_file_that_grows_is_for_the_user_alone(tmp_path: Path) -> None:
    path = tmp_path / "grows"
    for line in (b"one\n", b"two\n"):
        with open_private(path) as file:
            file.write(line)
    assert path.read_bytes() == b"one\ntwo\n"
    assert has_rights(path, 0o600)
