"""Kills a writing process again and again, and compares what is stored with what it had said was saved."""

from __future__ import annotations

import random
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING, NamedTuple

from core.paths import Paths
from core.workspace import open_workspace
from tests.core.killed_writer import digest
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROOT = Path(__file__).parent.parent.parent
_KILLED = -9


class Figures(NamedTuple):
    """What a campaign came to: `cut` are the kills that left half a change for SQLite to take back."""

    kills: int
    acknowledged: int
    cut: int

    def __str__(self) -> str:
        return f"{self.kills} kills, {self.acknowledged} changes acknowledged, {self.cut} cut in a change"


def kill_again_and_again(
    command: Sequence[str], folder: Path, kills: int, longest: float, env: Mapping[str, str] | None = None
) -> Figures:
    """Start the command on a folder, kill it at random within `longest` seconds of its first word; repeat.

    Fails where a change that it had said was saved is not there, or the database is not sound.
    """
    chance, acknowledged, cut = random.Random(7), 0, 0  # noqa: S311
    stored = _stored(folder)
    for seed in range(kills):
        said = _said_until_killed([*command, str(folder), str(seed)], chance, longest, env)
        tried = {int(words[1]): words[2] for words in said if words[0] == "try"}
        done = [int(words[1]) for words in said if words[0] == "done"]
        acknowledged += len(done)
        newest = tried[done[-1]] if done else stored
        under_way = tried.get(done[-1] + 1 if done else 1, newest)
        cut += Paths(folder).database.with_suffix(".sqlite3-journal").exists()
        stored = _stored(folder)
        assert stored in {newest, under_way}, f"kill {seed}: a change that was acknowledged is not there"
        _check(folder)
    return Figures(kills, acknowledged, cut)


def _said_until_killed(
    command: Sequence[str], chance: random.Random, longest: float, env: Mapping[str, str] | None
) -> list[list[str]]:
    """Return the whole lines that the process wrote before it was killed, in words."""
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, env=env) as writer:  # noqa: S603
        assert writer.stdout is not None
        writes = chance.random() < 0.9  # else it is killed while it starts and opens
        said = [writer.stdout.readline()] if writes else []
        timer = Timer(chance.uniform(0, longest), writer.kill)
        timer.start()
        said += writer.stdout.readlines()
        timer.cancel()
        assert writer.wait() == _KILLED, f"it ended by itself: {said}"
    return [line.split() for line in said if line.endswith("\n")]


def _stored(folder: Path) -> str:
    """Open the workspace as the next start would, and return what tells its records from any others."""
    workspace = open_workspace(folder, FakeClock())
    try:
        assert workspace.notice == ""
        return digest(workspace.everything())
    finally:
        workspace.close()


def _check(folder: Path) -> None:
    with closing(sqlite3.connect(Paths(folder).database)) as database:
        assert database.execute("PRAGMA quick_check").fetchall() == [("ok",)]
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
