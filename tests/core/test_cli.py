"""The command line: what a person reads there, what a script gets, and one clear line when it cannot be."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.clock import SystemClock
from core.models import Company
from core.workspace import open_workspace
from gui.__main__ import has_display, main, start
from gui.cli import command
from tests.fakes import FakeClock
from tests.making import Halden, make_workspace

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parent.parent.parent
AT = "2026-11-24T09:20"
no_display = pytest.mark.skipif(sys.platform == "win32", reason="there is a display on every Windows")


@pytest.fixture(name="_no_display", autouse=True)
def _headless(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TZ", "Europe/London")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> str:
    """A data folder with one process in it."""
    make_workspace(tmp_path / "data", *Halden(FakeClock()).records).close()
    return str(tmp_path / "data")


def output(capsys: pytest.CaptureFixture[str], *arguments: str, status: int = 0) -> str:
    """Run a command that ends with this status and return what it printed; it says nothing else."""
    assert main(arguments) == status
    captured = capsys.readouterr()
    if status:
        assert not captured.out
        return captured.err
    assert not captured.err
    return captured.out


def in_a_process(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command as a program of its own."""
    names = ("PATH", "TZ", "XDG_DATA_HOME", "SYSTEMROOT")  # without the last none runs on Windows
    kept: Mapping[str, str] = {name: os.environ[name] for name in names if name in os.environ}
    return subprocess.run(  # noqa: S603  our own program
        [sys.executable, "-m", "gui", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=ROOT,
        env={**kept, **environment},
    )


# ---- today -------------------------------------------------------------------------------------------


def test_the_agenda_is_laid_out_for_a_terminal(capsys: pytest.CaptureFixture[str], folder: str) -> None:
    lines = output(capsys, "agenda", "--data-dir", folder, "--at", AT).splitlines()
    assert lines[0] == "Afterword                                        Tuesday 24 November 2026, 09:20"
    assert "Today" in lines
    assert max(len(line) for line in lines) <= 80
    row = next(number for number, line in enumerate(lines) if line.startswith("  Thank Dana Lee"))
    assert lines[row].endswith("by 15:30")
    assert lines[row + 1] == "    Halden, Product Designer. Interview yesterday at 14:00."


def test_an_agenda_with_nothing_due_says_what_comes_next(
    capsys: pytest.CaptureFixture[str], folder: str
) -> None:
    text = output(capsys, "agenda", "--data-dir", folder, "--at", "2026-11-01")
    assert "Nothing to do today" in text
    assert "Interview, Halden, Mon 23 Nov 14:00." in text


def test_an_empty_agenda_says_so_kindly(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    text = output(capsys, "agenda", "--data-dir", str(tmp_path / "new"))
    assert "Nothing to do today" in text
    assert "Keep more than one process going." in text


def test_long_names_keep_the_layout(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    halden = Halden(FakeClock())
    long = halden.company("The " + "very " * 30 + "long name of a company")
    halden.application(long, "x" * 150, halden.now)
    person = halden.contact(long, "Wolfeschlegelsteinhausenbergerdorff " * 3 + "Senior", "Clerk")
    process = halden.application(long, "Clerk", halden.now)
    halden.interview(process, halden.at(halden.day(-1), 9), 60, {person.id: "<b>A&B</b>"})
    make_workspace(tmp_path, *halden.records).close()
    lines = output(capsys, "agenda", "--data-dir", str(tmp_path), "--at", AT).splitlines()
    assert any(line.startswith("    The very very") for line in lines)
    assert all(len(line) <= 80 for line in lines if "Wolfe" not in line)


@pytest.mark.parametrize(
    "at", ["2026-11-24T09:20Z", "2026-11-24T09:20+00:00", "2026-11-24T10:20+01:00", AT, "20261124T092000"]
)
def test_a_time_may_name_its_offset_or_be_the_users(
    capsys: pytest.CaptureFixture[str], folder: str, at: str
) -> None:
    data = json.loads(output(capsys, "agenda", "--json", "--data-dir", folder, "--at", at))
    assert data["at"] == "2026-11-24T09:20:00Z"


def test_the_agenda_as_json_holds_what_today_shows(capsys: pytest.CaptureFixture[str], folder: str) -> None:
    text = output(capsys, "--data-dir", folder, "agenda", "--at", AT, "--json")
    data = json.loads(text)
    assert (data["format"], data["version"], data["zone"]) == ("afterword-agenda", 1, "Europe/London")
    assert data["hint"]["company"] == ""
    dana = next(step for step in data["today"] if step["title"] == "Thank Dana Lee")
    assert dana["company"] == "Halden"
    assert dana["role"] == "Product Designer"
    assert dana["contact"] == "Dana Lee"
    assert dana["due"] == "2026-11-24T15:30:00Z"
    assert dana["when"] == "by 15:30"
    assert dana["channels"] == ["email", "card"]
    assert text.isascii()


def test_the_documented_fields_of_a_step_are_those_of_the_output(
    capsys: pytest.CaptureFixture[str], folder: str
) -> None:
    data = json.loads(output(capsys, "agenda", "--data-dir", folder, "--at", AT, "--json"))
    documented = (ROOT / "docs" / "data-format.md").read_text(encoding="utf-8")
    for name in (*data, *data["today"][0]):
        assert f"`{name}`" in documented


@pytest.mark.parametrize("at", ["tomorrow", "", "2026-13-01", "0001-01-01", "9999-12-31"])
def test_a_time_that_is_none_is_a_wrong_call(capsys: pytest.CaptureFixture[str], at: str) -> None:
    assert "--at" in output(capsys, "agenda", "--at", at, status=2)


# ---- export and import -------------------------------------------------------------------------------


def test_everything_goes_out_and_comes_in_elsewhere(
    capsys: pytest.CaptureFixture[str], folder: str, tmp_path: Path
) -> None:
    file, elsewhere = str(tmp_path / "out.json"), str(tmp_path / "elsewhere")
    assert output(capsys, "export", file, "--data-dir", folder) == f"Wrote 7 records to {file}.\n"
    done = output(capsys, "import", file, "--data-dir", elsewhere)
    assert done == f"Imported {file}: 7 added, 0 changed, 0 kept as they were.\n"
    agendas = [output(capsys, "agenda", "--data-dir", one, "--at", AT) for one in (folder, elsewhere)]
    assert agendas[0] == agendas[1]


def test_one_record_is_a_record(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    halden = Halden().halden
    make_workspace(tmp_path / "data", halden).close()
    text = output(capsys, "export", str(tmp_path / "out.json"), "--data-dir", str(tmp_path / "data"))
    assert text.startswith("Wrote 1 record to")


def test_a_file_is_replaced_only_when_told_to(
    capsys: pytest.CaptureFixture[str], folder: str, tmp_path: Path
) -> None:
    file = tmp_path / "out.json"
    file.write_text("mine")
    error = output(capsys, "export", str(file), "--data-dir", folder, status=1)
    assert error == f"afterword: {file} is there already. Nothing was written. Use --force to replace it.\n"
    assert file.read_text() == "mine"
    output(capsys, "export", str(file), "--force", "--data-dir", folder)


def test_a_bad_file_is_told_in_one_line_and_changes_nothing(
    capsys: pytest.CaptureFixture[str], folder: str, tmp_path: Path
) -> None:
    file = tmp_path / "bad.json"
    output(capsys, "export", str(file), "--data-dir", folder)
    file.write_text(file.read_text().replace('"minutes": 90', '"minutes": "long"'))
    before = (Path(folder) / "afterword.sqlite3").read_bytes()
    error = output(capsys, "import", str(file), "--data-dir", folder, status=1)
    assert error == "afterword: interviews[0].minutes: must be a whole number. Nothing was imported.\n"
    assert (Path(folder) / "afterword.sqlite3").read_bytes() == before


def test_a_folder_that_cannot_be_is_told_in_one_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    printed = () if sys.platform == "win32" else ((),)  # where there is no window to say it in
    for arguments in (("agenda",), ("export", "x.json"), ("import", "x.json"), *printed):
        error = output(capsys, *arguments, "--data-dir", str(tmp_path / "file"), status=1)
        assert error.startswith("afterword: Afterword cannot make its data folder")
        assert error.count("\n") == 1


def test_broken_settings_are_told_of_beside_the_answer(
    capsys: pytest.CaptureFixture[str], folder: str
) -> None:
    (Path(folder) / "settings.json").write_text("{")
    assert main(["agenda", "--data-dir", folder, "--at", AT]) == 0
    captured = capsys.readouterr()
    assert "Thank Dana Lee" in captured.out
    assert "settings could not be read" in captured.err


# ---- the window --------------------------------------------------------------------------------------


@no_display
def test_where_there_is_no_display_the_first_start_prints_the_example(
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = output(capsys)
    assert "Thank Dana Lee" in text
    assert "run afterword in a desktop session to get the window." in text.splitlines()[-1]
    again = output(capsys)
    assert "Thank Dana Lee" in again


@no_display
def test_the_example_is_only_for_a_first_start(capsys: pytest.CaptureFixture[str], folder: str) -> None:
    output(capsys, "--data-dir", folder)
    workspace = open_workspace(Path(folder), SystemClock())
    assert [company.name for company in workspace.companies()] == ["Halden"]
    workspace.close()


@no_display
def test_the_sample_leaves_nothing_behind(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert "Follow up with Priya Nair" in output(capsys, "--demo")
    assert "Follow up with Priya Nair" in output(capsys, "agenda", "--demo")
    assert not list(tmp_path.iterdir())


def test_a_display_is_a_window_and_everything_else_has_one() -> None:
    assert not has_display("linux", {})
    assert not has_display("linux", {"DISPLAY": ""})
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        assert has_display("linux", {name: ":0"})
    assert has_display("darwin", {})
    assert has_display("win32", {})


def test_the_window_is_given_the_folder_or_the_sample() -> None:
    started: list[tuple[Path | None, bool, bool]] = []

    def window(data_dir: Path | None = None, *, demo: bool = False, hidden: bool = False) -> int:
        started.append((data_dir, demo, hidden))
        return 5

    assert command([], window) == 5
    assert command(["--demo"], window) == 5
    assert command(["--data-dir", "here"], window) == 5
    assert command(["--hidden"], window) == 5
    assert started == [
        (None, False, False),
        (None, True, False),
        (Path("here"), False, False),
        (None, False, True),
    ]


@no_display
def test_without_a_display_start_prints(capsys: pytest.CaptureFixture[str]) -> None:
    assert start(demo=True) == 0
    assert "Follow up with Priya Nair" in capsys.readouterr().out


# ---- how it is called --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "arguments",
    [
        ("--colour", "red"),
        ("dance",),
        ("export",),
        ("import",),
        ("--demo", "--data-dir", "x"),
        ("--demo", "agenda", "--data-dir", "x"),
        ("--data-dir", "x", "agenda", "--demo"),
        ("--data", "x"),
    ],
)
def test_a_wrong_call_is_told_and_ends_with_two(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    assert "afterword" in output(capsys, *arguments, status=2)


def test_the_version_is_that_of_the_project(capsys: pytest.CaptureFixture[str]) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert output(capsys, "--version") == f"Afterword {project['version']}\n"


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    text = output(capsys, "--help")
    for name in ("agenda", "export", "import", "--data-dir", "--demo", "--version"):
        assert name in text


def test_a_command_loads_no_qt(tmp_path: Path) -> None:
    code = (
        "import sys; from gui.__main__ import main;"
        f"status = main(['agenda', '--data-dir', {str(tmp_path)!r}]);"
        "sys.exit(status or any(name.startswith(('PySide6', 'shiboken6')) for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, cwd=ROOT, capture_output=True)  # noqa: S603  our own code
    assert done.returncode == 0


def test_a_program_without_streams_answers_nobody_and_ends_well(folder: str) -> None:
    code = (
        "import sys; from gui.__main__ import main; sys.stdout = sys.stderr = None;"
        f"got = [main(one) for one in (['agenda', '--data-dir', {folder!r}], ['--help'], ['dance'])];"
        "sys.exit(got != [0, 0, 2])"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, cwd=ROOT, capture_output=True)  # noqa: S603  our own code
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_the_usual_start_does_without_argparse() -> None:
    code = "import sys, gui.__main__; sys.exit('argparse' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, cwd=ROOT).returncode == 0  # noqa: S603  our own code


@no_display
def test_the_program_ends_well_in_an_empty_environment(tmp_path: Path) -> None:
    done = in_a_process(
        "--data-dir", str(tmp_path / "data"), LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0"
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "Thank Dana Lee" in done.stdout


def test_names_that_a_terminal_cannot_show_do_not_stop_the_answer(tmp_path: Path) -> None:
    company = Company(id=Halden().halden.id, changed=FakeClock().now(), name="李雷 & Søn")
    halden = Halden(FakeClock())
    halden.records[0] = company
    make_workspace(tmp_path, *halden.records).close()
    done = in_a_process("agenda", "--data-dir", str(tmp_path), "--at", AT, PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert "?? & S?n" in done.stdout


def test_a_reader_who_has_seen_enough_is_no_trouble(folder: str) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(  # noqa: S603  our own program
        [sys.executable, "-m", "gui", "agenda", "--data-dir", folder],
        stdout=writer,
        stderr=subprocess.PIPE,
        check=False,
        cwd=ROOT,
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")
