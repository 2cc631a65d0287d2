"""Where the user is, what time it is there, and where their files lie."""

from __future__ import annotations

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from core.clock import StoppedClock, SystemClock, is_zone, local_zone, zone_in_path
from core.errors import EnvironmentProblem
from core.files import create_private, move, write_whole
from core.paths import Paths, default_data_dir, resources_dir
from tests.rights import has_rights

if TYPE_CHECKING:
    from types import ModuleType

NOWHERE = Path("/nowhere/localtime")


def test_now_is_in_utc_and_in_whole_seconds() -> None:
    now = SystemClock().now()
    assert now.tzinfo is UTC
    assert now.microsecond == 0
    assert abs(datetime.now(UTC) - now) < timedelta(seconds=5)


@pytest.mark.parametrize(
    ("variable", "zone"),
    [
        ("Europe/London", "Europe/London"),
        (":Asia/Kolkata", "Asia/Kolkata"),
        ("/usr/share/zoneinfo/America/New_York", "America/New_York"),
        (":/usr/share/zoneinfo/posix/America/Argentina/Salta", "America/Argentina/Salta"),
    ],
)
def test_the_zone_of_the_variable_comes_first(variable: str, zone: str) -> None:
    assert local_zone(variable, NOWHERE) == zone


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps its zone in the registry")
@pytest.mark.parametrize("variable", ["", "Nowhere/Town", "../../etc/passwd", "\0", "/etc/passwd"])
def test_the_zone_of_the_link_comes_second(tmp_path: Path, variable: str) -> None:
    link = tmp_path / "localtime"
    link.symlink_to("/usr/share/zoneinfo/Europe/Berlin")
    assert local_zone(variable, link) == "Europe/Berlin"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps its zone in the registry")
def test_where_neither_says_anything_the_system_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    assert local_zone("", NOWHERE) == "Asia/Tokyo"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps its zone in the registry")
def test_a_system_that_does_not_know_either_is_in_utc(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Nowhere/Town")
    assert local_zone("", NOWHERE) == "UTC"


def test_the_clock_of_the_computer_asks_the_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Europe/Lisbon")
    assert SystemClock().zone() == "Europe/Lisbon"


def test_the_usual_way_to_the_zone_does_not_load_the_slow_one(tmp_path: Path) -> None:
    loaded: dict[str, ModuleType] = dict(sys.modules)
    sys.modules.pop("tzlocal", None)
    try:
        local_zone("Europe/London", NOWHERE)
        assert "tzlocal" not in sys.modules
    finally:
        sys.modules.update(loaded)


def test_a_path_without_zones_names_none() -> None:
    assert not zone_in_path("/etc/timezone")
    assert not zone_in_path("/usr/share/zoneinfo")


@pytest.mark.parametrize("name", ["", "Mars/Olympus", "/etc/localtime", "..", "Europe", "Europe/London\0"])
def test_what_is_no_zone_is_none(name: str) -> None:
    assert not is_zone(name)


def test_a_stopped_clock_stands_still() -> None:
    moment = datetime.fromisoformat("2026-11-24T10:00:00.5+01:00")
    clock = StoppedClock(moment, "Europe/Berlin")
    assert clock.now() == datetime(2026, 11, 24, 9, tzinfo=UTC)
    assert clock.zone() == "Europe/Berlin"


def test_the_data_folder_is_where_each_system_wants_it() -> None:
    home = Path.home()
    assert default_data_dir("linux", {}) == home / ".local/share/afterword"
    elsewhere = Path(home.anchor) / "data"
    assert default_data_dir("linux", {"XDG_DATA_HOME": str(elsewhere)}) == elsewhere / "afterword"
    assert default_data_dir("linux", {"XDG_DATA_HOME": "data"}) == home / ".local/share/afterword"
    assert default_data_dir("other", {}).name == "afterword"


def test_everything_lies_in_the_data_folder_for_the_user_alone(tmp_path: Path) -> None:
    paths = Paths(tmp_path / "new" / "afterword")
    paths.prepare()
    paths.prepare()
    assert has_rights(paths.data_dir, 0o700)
    files = (paths.database, paths.settings, paths.cache_dir, paths.lock)
    assert {path.parent for path in files} == {paths.data_dir}


def test_a_data_folder_that_cannot_be_made_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(EnvironmentProblem, match=r"cannot make its data folder.*--data-dir"):
        Paths(tmp_path / "file" / "afterword").prepare()


def test_the_files_that_came_with_the_app_are_found() -> None:
    assert (resources_dir() / "etiquette" / "intention.toml").exists()


def test_a_file_that_cannot_be_written_leaves_the_old_one_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError, match=r"\.folder\."):
        write_whole(tmp_path / "folder", b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


def test_a_private_file_is_made_only_where_there_is_none(tmp_path: Path) -> None:
    create_private(tmp_path / "new")
    assert has_rights(tmp_path / "new", 0o600)
    with pytest.raises(FileExistsError):
        create_private(tmp_path / "new")


_PATH: Any = type(Path())  # whichever kind this system has


class HeldFile(_PATH):  # type: ignore[misc]
    """A file that another program has open for a while, as Windows does not let one be moved then."""

    tries_left = 0

    def replace(self, target: Path) -> Path:
        if self.tries_left:
            self.tries_left -= 1
            raise PermissionError
        return Path(self).replace(target)


@pytest.mark.parametrize(("tries", "moves"), [(0, True), (2, True), (3, False)])
def test_a_file_that_another_program_looks_into_is_moved_once_it_lets_go(
    tmp_path: Path, tries: int, moves: bool
) -> None:
    source, target = HeldFile(tmp_path / "new"), tmp_path / "old"
    source.write_text("new")
    target.write_text("old")
    source.tries_left = tries
    waited: list[float] = []
    if moves:
        move(source, target, (1, 2), waited.append)
    else:
        with pytest.raises(PermissionError):
            move(source, target, (1, 2), waited.append)
    assert waited == [1, 2][:tries]
    assert target.read_text() == ("new" if moves else "old")
