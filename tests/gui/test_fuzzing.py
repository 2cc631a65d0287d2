"""What the window reads, spoilt: where it was, how its screens were arranged, and what rings at its door.

The suite tries 200 of each; `AFTERWORD_LONG=1` tries 20,000. The seed is the number of the input.
"""

from __future__ import annotations

import os
import random
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtNetwork import QLocalSocket

from gui.doorbell import Doorbell
from gui.interviews.page import InterviewsPage
from gui.screens import CALENDAR, INTERVIEWS
from tests.core.damage import NASTY, spoilt_bytes, spoilt_text
from tests.core.long_form import LONG, rounds
from tests.gui.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from core.workspace import Workspace

INPUTS = rounds(200, 20_000)
PATIENCE = 1.0  # seconds that no input may take
pytestmark = [
    pytest.mark.timeout(3600 if LONG else 120),
    pytest.mark.qt_log_ignore("This plugin does not support"),
]


@contextmanager
def in_time(seed: int) -> Iterator[None]:
    begun = time.process_time()
    yield
    took = time.process_time() - begun
    assert took < PATIENCE, f"input {seed} took {took:.2f} s"


def spoilt(memory: str, chance: random.Random) -> str:
    if chance.random() < 0.1:
        return str(chance.choice(NASTY))
    if chance.random() < 0.5:
        return spoilt_bytes(memory.encode(), chance).decode("utf-8", "replace")
    return spoilt_text(memory, chance)


def test_no_memory_of_its_place_makes_the_window_unreachable(qtbot: QtBot, workspace: Workspace) -> None:
    window = Screen(qtbot, workspace).window
    usual = window.place()
    room = QGuiApplication.primaryScreen().availableGeometry()
    for seed in range(INPUTS):
        with in_time(seed):
            window.restore(spoilt(usual, random.Random(seed)))  # noqa: S311
        frame = window.geometry()
        assert frame.width() >= window.minimumWidth(), seed
        assert frame.height() >= window.minimumHeight(), seed
        assert frame.intersects(room), seed
        sizes = window.today.splitter.sizes()
        assert sum(sizes) > 0, seed
        assert min(sizes) >= 0, seed
    window.showNormal()
    window.restore(usual)


@pytest.mark.parametrize("name", [INTERVIEWS, CALENDAR])
def test_no_memory_of_a_screen_keeps_it_from_being_shown(
    qtbot: QtBot, workspace: Workspace, name: str
) -> None:
    page = Screen(qtbot, workspace).window.go(name)
    usual = page.memory() or "week"
    for seed in range(INPUTS):
        with in_time(seed):
            page.recall(spoilt(usual, random.Random(seed)))  # noqa: S311
            again = page.memory()
        if seed % 50 == 0:
            page.grab()
        page.recall(again)
        assert page.memory() == again, seed
    if isinstance(page, InterviewsPage):
        page.show_board(False)
        header = page.table.horizontalHeader()
        shown = [at for at in range(header.count()) if not header.isSectionHidden(at)]
        assert shown
        assert all(header.sectionSize(at) > 0 for at in shown)


@pytest.mark.skipif(sys.platform == "win32", reason="its pipes are another thing")
def test_no_ring_at_the_door_harms_the_app(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "before")
    name = str(tmp_path / "bell")
    bell = Doorbell(name)
    heard: list[str] = []
    bell.end_wanted.connect(lambda: heard.append("end"))
    for seed in range(rounds(100, 20_000)):
        chance = random.Random(seed)  # noqa: S311
        line = spoilt_bytes(chance.choice((b"raise a-token-1\n", b"nothing\n", b"end\n")), chance)
        socket = QLocalSocket()
        socket.connectToServer(name)
        assert socket.waitForConnected(5000), seed
        with in_time(seed):
            socket.write(line * chance.choice((1, 1, 1, 600)))
            socket.flush()
            qtbot.wait(1)
            socket.abort()
        assert "\0" not in os.environ["XDG_ACTIVATION_TOKEN"]
    assert len(heard) < seed
    last = QLocalSocket()
    last.connectToServer(name)
    last.write(b"nothing\n")
    qtbot.waitUntil(lambda: last.bytesAvailable() > 0)
    last.abort()
    bell.close()
