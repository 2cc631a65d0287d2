"""Widgets without a screen: Qt's offscreen platform, chosen before the first QApplication."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.workspace import Workspace
    from tests.fakes import FakeClock
    from tests.making import Halden


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """Return the arguments the app itself starts Qt with."""
    from gui.theme.theme import STYLE

    return ["afterword", *STYLE]


@pytest.fixture
def clock() -> FakeClock:
    """Return a Tuesday morning in London."""
    from tests.fakes import FakeClock

    return FakeClock()


@pytest.fixture
def halden(clock: FakeClock) -> Halden:
    """Return the panel at Halden yesterday: two notes to write."""
    from tests.making import Halden

    return Halden(clock)


@pytest.fixture
def workspace(tmp_path: Path, clock: FakeClock, halden: Halden) -> Iterator[Workspace]:
    """Return a workspace that holds it, of somebody whose name is known."""
    from core.settings import with_profile
    from tests.making import make_workspace

    made = make_workspace(tmp_path, *halden.records, clock=clock)
    made.update_settings(with_profile(made.settings, name="Alex Moreau"))
    yield made
    made.close()
