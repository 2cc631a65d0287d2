"""A process killed at any moment while it writes: whatever it had said was saved is there, and sound.

The suite kills ten; `AFTERWORD_LONG=1` kills 200.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tests.core.kills import kill_again_and_again
from tests.core.long_form import LONG, rounds
from tests.making import Halden, make_workspace

if TYPE_CHECKING:
    from pathlib import Path

KILLS = rounds(10, 200)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
@pytest.mark.timeout(1800 if LONG else 120)
def test_what_was_said_to_be_saved_outlives_a_kill_at_any_moment(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    make_workspace(folder, *Halden().records).close()
    figures = kill_again_and_again(
        [sys.executable, "-m", "tests.core.killed_writer"], folder, KILLS, longest=0.25
    )
    assert figures.acknowledged > KILLS
    print(figures)  # noqa: T201
