"""The log and the diagnostics: enough to mend a mistake by, and nothing of anybody."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.paths import Paths
from core.version import version
from gui.log import Log, mistake_in_words
from tests.gui.screen import Screen
from tests.rights import has_rights

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from core.workspace import Workspace

SOMEBODY = "Wilhelmina Zaphod"
ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(tmp_path)


@pytest.fixture
def log(paths: Paths) -> Iterator[Log]:
    made = Log(paths)
    yield made
    made.finish()


def fail() -> None:
    people: dict[str, str] = {}
    try:
        people[SOMEBODY]
    except KeyError as error:
        raise ValueError(f"no such person: {SOMEBODY}") from error


def caught() -> BaseException:
    try:
        fail()
    except ValueError as error:
        return error
    raise AssertionError


def test_a_mistake_is_told_by_kind_and_place_without_what_it_says() -> None:
    words = mistake_in_words(caught())
    assert words.startswith("ValueError at tests/gui/test_log.py:")
    assert " fail < tests/gui/test_log.py:" in words
    assert "; after KeyError at tests/gui/test_log.py:" in words
    assert SOMEBODY not in words


def test_what_nobody_caught_is_noted_and_still_told(paths: Paths, log: Log) -> None:
    told: list[tuple[type[BaseException], str]] = []
    before = sys.excepthook
    sys.excepthook = lambda kind, error, trace: told.append((kind, str(error)))
    try:
        log.watch()
        error = caught()
        sys.excepthook(type(error), error, error.__traceback__)
        log.finish()
    finally:
        sys.excepthook = before
    noted = paths.log.read_text(encoding="utf-8")
    assert "ValueError at tests/gui/test_log.py" in noted
    assert version() in noted
    assert SOMEBODY not in noted
    assert told == [(ValueError, "")]  # for whoever goes on to print it into the log of a desktop
    assert not paths.crashes.exists()  # nothing crashed


def test_a_mistake_in_a_thread_is_noted_too(paths: Paths, log: Log) -> None:
    told: list[threading.ExceptHookArgs] = []
    before = threading.excepthook
    threading.excepthook = told.append
    try:
        log.watch()
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
        log.finish()
    finally:
        threading.excepthook = before
    assert "in a thread: ValueError at tests/gui/test_log.py" in paths.log.read_text(encoding="utf-8")
    assert len(told) == 1


def test_the_log_is_for_the_user_alone_and_does_not_grow_for_ever(paths: Paths, log: Log) -> None:
    for _ in range(300):
        log.say("x" * 2000)
    files = list(paths.data_dir.iterdir())
    assert {file.name for file in files} == {"afterword.log", "afterword.log.1"}
    for file in files:
        assert has_rights(file, 0o600)
        assert file.stat().st_size <= 210_000


def test_a_log_that_cannot_be_written_troubles_nobody(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = Log(Paths(tmp_path / "there is no such folder"))
    log.watch()
    log.say("in use")
    log.finish()
    assert capsys.readouterr() == ("", "")


def test_what_ends_the_process_itself_is_noted_with_its_place(paths: Paths) -> None:
    code = """
import os, signal, sys
from pathlib import Path
from core.paths import Paths
from gui.log import Log
from tests.rights import has_rights
Log(Paths(Path(sys.argv[1]))).watch()
def deep(name):
    os.kill(os.getpid(), signal.SIGSEGV)
deep("Wilhelmina Zaphod")
"""
    ran = subprocess.run(  # noqa: S603  our own few lines
        [sys.executable, "-c", code, str(paths.data_dir)], cwd=ROOT, check=False, capture_output=True
    )
    assert ran.returncode == -signal.SIGSEGV
    told = paths.crashes.read_text(encoding="utf-8")
    assert "Segmentation fault" in told
    assert "in deep" in told
    assert SOMEBODY not in told
    assert has_rights(paths.crashes, 0o600)


def test_diagnostics_are_copied_from_the_menu_and_name_nobody(qtbot: QtBot, workspace: Workspace) -> None:
    screen = Screen(qtbot, workspace)
    log = Log(workspace.paths)
    log.say(mistake_in_words(caught()))
    log.finish()
    screen.window.keys.diagnostics.trigger()
    (text,) = screen.clipboard.texts
    assert text.startswith(f"Afterword {version()}, Python 3.")
    assert "1 processes open, 2 people" in text
    assert "ValueError at tests/gui/test_log.py" in text
    for name in ("Dana", "Halden", "Alex", SOMEBODY, os.environ.get("HOME", SOMEBODY)):
        assert name not in text
    assert screen.status().startswith("Diagnostics copied")
