"""The lock and the doorbell, without a desktop: who gets the folder, and who rings."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.errors import EnvironmentProblem
from core.paths import Paths
from gui.cli import command
from gui.doorbell import Doorbell, Wish, ring
from gui.instance import ask_to_end, doorbell_name, take_or_ring
from tests.rights import has_rights

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

HOLD = """
import sys
from PySide6.QtCore import QLockFile
lock = QLockFile(sys.argv[1])
lock.setStaleLockTime(0)
print(lock.tryLock(0), flush=True)
sys.stdin.read()
"""

RING = """
import sys
from gui.doorbell import Wish, ring
leave = {"XDG_ACTIVATION_TOKEN": "from-the-desktop"}
sys.exit(not ring(sys.argv[1], Wish(sys.argv[2]), environment=leave))
"""
LEAVE = "from-the-desktop"
ROOT = Path(__file__).parents[2]


@pytest.fixture
def paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Paths:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "")
    return Paths(tmp_path)


def held(paths: Paths) -> subprocess.Popen[str]:
    """Another process that holds the lock, and does not listen."""
    other = subprocess.Popen(  # noqa: S603  our own few lines
        [sys.executable, "-c", HOLD, str(paths.lock)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert other.stdout is not None
    assert other.stdout.readline() == "True\n"
    return other


def ended(process: subprocess.Popen[bytes]) -> bool:
    return process.poll() is not None


def test_the_first_has_the_folder_until_it_lets_go(paths: Paths) -> None:
    lock = take_or_ring(paths, raise_it=True)
    assert lock is not None
    assert has_rights(paths.lock, 0o600)
    lock.unlock()
    assert not paths.lock.exists()


def test_a_crash_leaves_a_lock_that_holds_nobody_up(paths: Paths) -> None:
    other = held(paths)
    other.kill()
    other.communicate()
    assert paths.lock.exists()
    lock = take_or_ring(paths, raise_it=True, tries=1)
    assert lock is not None
    lock.unlock()


def test_one_that_lives_and_does_not_answer_is_named(paths: Paths) -> None:
    other = held(paths)
    with pytest.raises(EnvironmentProblem, match=f"process {other.pid}.*does not answer"):
        take_or_ring(paths, raise_it=True, tries=2)
    other.communicate("")


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="cannot write"):
        take_or_ring(Paths(tmp_path / "nowhere"), raise_it=True)


def test_a_ring_is_heard_and_does_what_it_asks_for_alone(qtbot: QtBot, paths: Paths) -> None:
    name = doorbell_name(paths.data_dir)
    bell = Doorbell(name)
    assert bell.listens
    heard: list[Wish] = []
    bell.rung.connect(lambda: heard.append(Wish.WINDOW))
    bell.end_wanted.connect(lambda: heard.append(Wish.END))
    for wish in Wish:
        other = subprocess.Popen([sys.executable, "-c", RING, name, wish], cwd=ROOT)  # noqa: S603  our own few lines
        qtbot.waitUntil(partial(ended, other), timeout=10_000)
        assert other.returncode == 0
    assert heard == [Wish.WINDOW, Wish.END]
    assert os.environ["XDG_ACTIVATION_TOKEN"] == LEAVE
    bell.close()
    assert not ring(name, Wish.WINDOW)


def test_a_socket_that_a_crash_left_is_taken_over(qtbot: QtBot, paths: Paths) -> None:
    name = doorbell_name(paths.data_dir)
    (paths.data_dir / name.rpartition("/")[2]).touch()
    bell = Doorbell(name)
    assert bell.listens
    bell.close()


def never(*_: object, **__: object) -> int:
    """No window is to be started."""
    raise AssertionError


def test_where_no_app_runs_there_is_nothing_to_end(paths: Paths) -> None:
    assert command(["quit", "--data-dir", str(paths.data_dir / "nowhere")], never) == 0
    assert not (paths.data_dir / "nowhere").exists()
    other = held(paths)
    other.kill()
    other.communicate()
    assert command(["quit", "--data-dir", str(paths.data_dir)], never) == 0
    assert not paths.lock.exists()


def test_one_that_does_not_answer_goes_on(paths: Paths) -> None:
    other = held(paths)
    assert not ask_to_end(paths, tries=2)
    other.communicate("")


def test_a_sample_cannot_be_ended_from_outside(capsys: pytest.CaptureFixture[str]) -> None:
    assert command(["quit", "--demo"], never) == 1
    assert "its own window ends it" in capsys.readouterr().err
