"""The whole app killed at any moment while it writes: nothing that was saved is lost.

The suite kills four; `AFTERWORD_LONG=1` kills 200.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from tests.core.kills import kill_again_and_again
from tests.core.long_form import LONG, rounds
from tests.making import Halden, make_workspace

if TYPE_CHECKING:
    from pathlib import Path

KILLS = rounds(4, 200)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
@pytest.mark.timeout(3600 if LONG else 120)
def test_what_the_app_said_was_saved_outlives_a_kill_at_any_moment(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    make_workspace(folder, *Halden().records).close()
    env = {name: value for name, value in os.environ.items() if not name.startswith("DBUS_")}
    figures = kill_again_and_again(
        [sys.executable, "-m", "tests.gui.killed_app"], folder, KILLS, longest=2.5, env=env
    )
    assert figures.acknowledged > KILLS
    print(figures)  # noqa: T201
