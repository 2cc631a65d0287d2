"""Starting twice: one window, one writer; and a crash that leaves nothing behind."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from tests.desktop.tray import Tray

if TYPE_CHECKING:
    from pathlib import Path

    from tests.desktop.driver import App, Desktop

TIMES = 5


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    return tmp_path / "data"


def shown(desktop: Desktop) -> int:
    return desktop.windows().count("Afterword")


def test_two_started_at_once_are_one(desktop: Desktop, data_dir: Path) -> None:
    for _ in range(TIMES):
        both = [desktop.start(data_dir=data_dir), desktop.start(data_dir=data_dir)]
        desktop.wait_until(lambda both=both: len(living(both)) == 1, "both go on")  # type: ignore[misc]
        desktop.wait_until(lambda: shown(desktop) == 1, lambda: f"shown: {desktop.windows()}")
        [first] = living(both)
        [second] = [app for app in both if app is not first]
        assert second.process.returncode == 0
        first.kill()  # and the next round starts after a crash
        desktop.wait_until(lambda: shown(desktop) == 0, "the window of the dead is still there")


def living(apps: list[App]) -> list[App]:
    return [app for app in apps if app.running]


def test_starting_again_brings_up_the_window_that_was_put_away(desktop: Desktop, data_dir: Path) -> None:
    app = desktop.start(data_dir=data_dir)
    desktop.wait_window("Afterword")
    Tray(desktop, app)
    desktop.press("alt+F4")
    desktop.wait_until(lambda: shown(desktop) == 0, "the window is still there")
    again = desktop.start(data_dir=data_dir)
    desktop.wait_window("Afterword")
    desktop.wait_until(lambda: not again.running, "the second goes on")
    assert (again.process.returncode, app.running) == (0, True)


def test_a_hidden_start_is_in_the_tray_and_a_second_one_stays_there(desktop: Desktop, data_dir: Path) -> None:
    app = desktop.start("--hidden", data_dir=data_dir)
    tray = Tray(desktop, app)
    again = desktop.start("--hidden", data_dir=data_dir)
    desktop.wait_until(lambda: not again.running, "the second goes on")
    assert again.process.returncode == 0
    time.sleep(0.5)
    assert shown(desktop) == 0
    tray.choose("Open Afterword")
    desktop.wait_window("Afterword")
    desktop.find(app, "Copy and mark sent", "push button")


def test_two_folders_are_two_apps(desktop: Desktop, data_dir: Path) -> None:
    apps = [desktop.start(data_dir=data_dir), desktop.start(data_dir=data_dir / "other")]
    desktop.wait_until(lambda: shown(desktop) == 2, lambda: f"shown: {desktop.windows()}")
    assert all(app.running for app in apps)
