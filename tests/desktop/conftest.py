"""The session, the person at the desk, and a picture of the screen whenever a test fails."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.desktop.driver import Desktop
from tests.desktop.world import Session

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

PICTURES = Path("build/desktop")
FAILED = pytest.StashKey[bool]()


@pytest.fixture(scope="session")
def desktop_session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """One desktop session for all the tests of this process."""
    session = Session(tmp_path_factory.mktemp("desktop"))
    yield session
    session.stop()


@pytest.fixture
def desktop(desktop_session: Session, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Desktop]:
    """A person at the desk. What the test started is ended after it, and must not have complained."""
    desk = Desktop(desktop_session, tmp_path)
    yield desk
    failed = request.node.stash.get(FAILED, False)
    if failed:
        desk.screenshot(PICTURES / (re.sub(r"[^\w-]+", "-", request.node.name) + ".png"))
    complaints = desk.leave()
    if not failed:
        assert complaints == []


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Remember that the test itself failed, for the fixture that takes the picture."""
    report = yield
    if call.when == "call":
        item.stash[FAILED] = report.failed
    return report
