"""`--self-check` passes where everything is there, and names what is not."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QLibraryInfo
from PySide6.QtGui import QColor, QImage, QPainter

from gui.self_check.incomplete import Incomplete
from gui.self_check.installed import LIST, found_in
from gui.self_check.report import CHECKS, self_check
from gui.self_check.screens import is_drawn
from gui.self_check.window_system import PLUGINS, trouble_with

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ROOT = Path(__file__).parents[2]
HERE = sys.platform if sys.platform in PLUGINS else "linux"


def fine() -> str:
    return "all of it"


def two_missing() -> str:
    raise Incomplete("the cup is missing", "the saucer is missing")


def broken() -> str:
    raise OSError(5, "the spoon is bent")


def here(name: str) -> tuple[str, str, str]:
    return name, __name__, name


def test_a_checkout_has_everything_and_nothing_of_the_user_is_touched(tmp_path: Path) -> None:
    home = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data"), "TMPDIR": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-m", "gui", "--self-check"],
        cwd=ROOT,
        env={**os.environ, **home},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    lines = done.stdout.splitlines()
    assert [line.split()[1].rstrip(":") for line in lines[:-1]] == [name for name, _, _ in CHECKS]
    assert lines[-1] == "Everything is there."
    left = {path.relative_to(tmp_path).parts[0] for path in tmp_path.rglob("*")}
    assert left <= {".cache"}  # fontconfig's


def test_each_thing_that_is_amiss_has_a_line_and_the_others_are_looked_for_all_the_same(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    report = tmp_path / "report.txt"
    nowhere = ("ghost", "gui.self_check.no_such_module", "ghost")
    checks = [here("two_missing"), here("broken"), nowhere, here("fine")]
    assert self_check(report, checks) == 1
    printed = capsys.readouterr().out
    assert printed.splitlines() == [
        "FAILED  two_missing: the cup is missing",
        "FAILED  two_missing: the saucer is missing",
        "FAILED  broken: OSError: [Errno 5] the spoon is bent",
        "FAILED  ghost: ModuleNotFoundError: No module named 'gui.self_check.no_such_module'",
        "ok      fine: all of it",
        "4 things are amiss.",
    ]
    assert report.read_text(encoding="utf-8") == printed


def test_a_program_without_a_terminal_writes_its_report_to_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    report = tmp_path / "report.txt"
    assert self_check(report, [here("fine")]) == 0
    assert report.read_text(encoding="utf-8").splitlines() == [
        "ok      fine: all of it",
        "Everything is there.",
    ]


def test_the_files_of_a_build_are_held_against_its_list(tmp_path: Path) -> None:
    names = [f"resources/icons/{name}.svg" for name in "abcdefghijkl"]
    (tmp_path / LIST).write_text("\n".join(names), encoding="utf-8")
    (tmp_path / "resources" / "icons").mkdir(parents=True)
    for name in names:
        (tmp_path / name).touch()
    assert found_in(tmp_path) == "12 of 12"
    (tmp_path / names[0]).unlink()
    with pytest.raises(Incomplete) as one:
        found_in(tmp_path)
    assert one.value.what == ("resources/icons/a.svg is missing",)
    for name in names[1:]:
        (tmp_path / name).unlink()
    with pytest.raises(Incomplete) as many:
        found_in(tmp_path)
    assert many.value.what[-1] == "4 more files are missing"
    assert len(many.value.what) == 9


def test_a_build_without_its_list_is_not_whole(tmp_path: Path) -> None:
    with pytest.raises(Incomplete, match=r"contents.txt, the list of all files, is missing"):
        found_in(tmp_path)


def test_a_plugin_that_is_missing_or_is_none_is_named(qtbot: QtBot, tmp_path: Path) -> None:
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    name = "platforms/qoffscreen"
    assert trouble_with(folder, name) == ""
    assert trouble_with(tmp_path, name) == "Qt's plugin platforms/qoffscreen is missing"
    (file,) = (folder / "platforms").glob("*qoffscreen.*")
    (tmp_path / "platforms").mkdir()
    (tmp_path / "platforms" / file.name).write_bytes(b"no library")
    assert trouble_with(tmp_path, name).startswith("Qt's plugin platforms/qoffscreen cannot be loaded: ")


def test_an_empty_picture_is_told_from_a_drawn_one(qtbot: QtBot) -> None:
    picture = QImage(300, 200, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    assert not is_drawn(QImage())
    assert not is_drawn(picture)
    painter = QPainter(picture)
    for at, name in enumerate(("red", "green", "blue")):
        painter.fillRect(at * 100, 40, 80, 80, QColor(name))
    painter.end()
    assert is_drawn(picture)


def what_is_frozen() -> Any:
    """Return the module that says what goes into a build."""
    file = ROOT / "packaging" / "pyinstaller" / "contents.py"
    spec = importlib.util.spec_from_file_location("frozen_contents", file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_build_takes_along_the_plugins_that_the_check_asks_for() -> None:
    taken = what_is_frozen().PLUGINS
    for names in PLUGINS.values():
        assert [name for name in names if name.split("/")[1] not in taken[name.split("/")[0]]] == []


def test_the_build_leaves_out_what_it_does_not_use() -> None:
    frozen = what_is_frozen()
    plugins = "PySide6/Qt/plugins"
    assert frozen.is_used(f"{plugins}/platforms/libqxcb.so")
    assert frozen.is_used("PySide6\\plugins\\platforms\\qwindows.dll")
    assert not frozen.is_used(f"{plugins}/platformthemes/libqgtk3.so")
    assert not frozen.is_used(f"{plugins}/tls/libqopensslbackend.so")
    assert not frozen.is_used("libwayland-client.so.0")
    assert not frozen.is_used_data("PySide6/Qt/translations/qtbase_de.qm", set())
    assert not frozen.is_used_data("libQt6Qml.so.6", {"libQt6Qml.so.6"})
    assert frozen.is_used_data("tzdata/zoneinfo/Europe/London", set())
    assert frozen.is_used_data("holidays-0.109.dist-info/METADATA", set())
    assert not frozen.is_used_data("holidays-0.109.dist-info/RECORD", set())
