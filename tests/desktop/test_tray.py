"""The tray at a real panel: its menu by D-Bus and by mouse, a pause, and a desktop without one."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from tests.desktop.day import Day
from tests.desktop.driver import Desktop
from tests.desktop.tray import Tray
from tests.desktop.world import Session

if TYPE_CHECKING:
    from pathlib import Path

    from tests.desktop.driver import App

THANKS_OPEN = datetime(2026, 11, 23, 17, 30, tzinfo=UTC)
PAUSE, RESUME = "Pause reminders until tomorrow", "Resume reminders"


@pytest.fixture
def day(desktop: Desktop, tmp_path: Path) -> Day:
    return Day(desktop, tmp_path)


@pytest.fixture
def app(day: Day) -> App:
    """The app in the tray, just before the notes open, with its window closed."""
    app = day.start(THANKS_OPEN - timedelta(minutes=1), "--hidden")
    day.desktop.wait_until((day.data_dir / "announced.json").exists, "it never looked")
    return app


def settings(day: Day) -> dict[str, object]:
    found: dict[str, object] = json.loads((day.data_dir / "settings.json").read_text(encoding="utf-8"))
    return found


def test_the_menu_has_the_most_urgent_steps_and_opens_them(desktop: Desktop, day: Day, app: App) -> None:
    tray = Tray(desktop, app)
    menu = tray.menu()
    assert [words.partition(",")[0] for words in menu[:3]] == [
        "Connect with Dana Lee",
        "Connect with Sam Okafor",
        "Thank Dana Lee",
    ]
    assert menu[3:] == ["New interview\u2026", "Debrief\u2026", PAUSE, "Open Afterword", "Quit"]
    tray.choose(menu[2])
    desktop.wait_window("Afterword")
    assert desktop.find(app, "Text of the message", "text").text.startswith("Dear Dana")


def test_the_menu_opens_forms_with_the_window_closed(desktop: Desktop, app: App) -> None:
    tray = Tray(desktop, app)
    tray.choose("New interview\u2026")
    desktop.wait_window("New interview")
    desktop.press("Escape")
    desktop.wait_window("Afterword")
    desktop.press("alt+F4")
    desktop.wait_until(lambda: "Afterword" not in desktop.windows(), "the window is still there")
    tray.choose("Debrief\u2026")
    desktop.wait_window("Afterword")
    desktop.find(app, re.compile("^Each interview that is over is written down"))


def test_a_pause_holds_reminders_until_it_is_ended(desktop: Desktop, day: Day, app: App) -> None:
    tray = Tray(desktop, app)
    tray.choose(PAUSE)
    desktop.wait_until(lambda: RESUME in tray.menu(), lambda: str(tray.menu()))
    assert settings(day)["paused_until"] == "2026-11-24T08:00:00+00:00"
    day.wake(THANKS_OPEN)
    tray.choose(RESUME)
    day.wait_for("Two notes to write")
    desktop.wait_until(lambda: PAUSE in tray.menu(), lambda: str(tray.menu()))
    assert settings(day)["paused_until"] is None


def test_the_menu_is_opened_and_chosen_from_by_mouse_and_keys(desktop: Desktop, app: App) -> None:
    tray = Tray(desktop, app)

    def chosen() -> bool:
        tray.click(button=3)
        desktop.press("Down", "Return")
        return "Afterword" in desktop.windows()

    desktop.wait_until(chosen, "no menu came up under the mouse")
    desktop.find(app, "Text of the message", "text")


def test_without_a_tray_closing_makes_the_window_small_and_a_start_brings_it_back(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    session = Session(tmp_path_factory.mktemp("own"), DESKTOP_TRAY="none")
    desktop = Desktop(session, tmp_path)
    app = desktop.start(data_dir=tmp_path / "data")
    desktop.wait_window("Afterword")
    desktop.find(app, "Copy and mark sent", "push button")
    desktop.press("alt+F4")
    desktop.wait_until(lambda: "Afterword" not in desktop.windows(), "the window is still there")
    assert app.running
    again = desktop.start(data_dir=tmp_path / "data")
    desktop.wait_window("Afterword")
    desktop.wait_until(lambda: not again.running, "there are two")
    complaints = desktop.leave()
    session.stop()
    assert complaints == []


def test_settings_are_changed_by_keyboard_and_hold_after_a_restart(desktop: Desktop, day: Day) -> None:
    app = day.start(THANKS_OPEN)
    desktop.wait_window("Afterword")
    desktop.find(app, "Copy and mark sent", "push button")
    desktop.press("ctrl+comma")
    name = desktop.find(app, "Name", "text")
    desktop.press("Tab", "ctrl+a")
    desktop.type("Robin Vale")
    desktop.press("Return")
    desktop.wait_until(lambda: profile(day)["name"] == "Robin Vale", "the name is not kept")
    assert name.name == "Name"
    app.kill()
    day.start(THANKS_OPEN)
    desktop.wait_window("Afterword")
    desktop.press("ctrl+comma")


def profile(day: Day) -> dict[str, object]:
    path = day.data_dir / "settings.json"
    if not path.exists():
        return {"name": ""}
    found: dict[str, object] = json.loads(path.read_text(encoding="utf-8"))["profile"]
    return found
