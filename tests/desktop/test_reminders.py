"""A step falls due at a real desk: the notification, its buttons, and every way in which that can fail."""

from __future__ import annotations

import re
import time
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from core.models import MarkKind
from tests.desktop.day import Day
from tests.desktop.driver import Desktop
from tests.desktop.world import Session

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.desktop.driver import App

TALK_OVER = datetime(2026, 11, 23, 15, 31, tzinfo=UTC)
THANKS_OPEN = datetime(2026, 11, 23, 17, 30, tzinfo=UTC)


@pytest.fixture
def day(desktop: Desktop, tmp_path: Path) -> Day:
    return Day(desktop, tmp_path)


@pytest.fixture
def app(day: Day) -> App:
    """The app just after the talk."""
    return ready(day)


def ready(day: Day, **env: str) -> App:
    app = day.start(TALK_OVER, **env)
    day.desktop.wait_window("Afterword")
    day.desktop.find(app, "Copy and mark sent", "push button")
    day.desktop.wait_until((day.data_dir / "announced.json").exists, "it never looked")
    return app


def close_window(day: Day) -> None:
    day.desktop.press("alt+F4")
    day.desktop.wait_until(lambda: "Afterword" not in day.desktop.windows(), "the window is still there")
    day.wait_for("Still here")
    day.desktop.run("dunstctl", "close-all")


def test_two_notes_come_as_one_and_open_on_the_most_urgent(day: Day, app: App) -> None:
    close_window(day)
    day.wake(THANKS_OPEN)
    text = day.wait_for("Two notes to write")
    assert text == "Thank Dana Lee, Thank Sam Okafor."
    assert day.buttons() == ["In an hour", "Open", "Open"]
    day.press("Open")
    day.desktop.wait_window("Afterword")
    day.desktop.find(app, "Thank Dana Lee", "label")
    day.wake(THANKS_OPEN + timedelta(minutes=5))
    assert [title for title, _ in day.said()].count("Two notes to write") == 1


def test_a_note_opens_on_its_draft_with_the_window_closed(day: Day, app: App) -> None:
    day.mark(day.halden.thank_sam, MarkKind.DONE, TALK_OVER)
    close_window(day)
    day.wake(THANKS_OPEN)
    assert day.wait_for("Thank Dana Lee") == "Halden. By tomorrow 15:30."
    assert day.buttons() == ["Done", "In an hour", "Open", "Open draft"]
    day.press("Open draft")
    day.desktop.wait_window("Afterword")
    body = day.desktop.find(app, "Text of the message", "text")
    assert body.text.startswith("Dear Dana")
    day.desktop.wait_until(
        lambda: "focused" in day.desktop.find(app, "Text of the message", "text").states,
        "the draft does not have the keyboard",
    )


def test_done_is_done_with_the_window_closed(day: Day, app: App) -> None:
    day.mark(day.halden.thank_sam, MarkKind.DONE, TALK_OVER)
    close_window(day)
    day.wake(THANKS_OPEN)
    day.wait_for("Thank Dana Lee")
    day.press("Done")
    day.desktop.wait_until(
        lambda: day.step(day.halden.thank_dana, THANKS_OPEN).done_at == THANKS_OPEN, "it is not done"
    )
    assert "Afterword" not in day.desktop.windows()
    day.wake(THANKS_OPEN + timedelta(hours=20))
    time.sleep(1)
    assert day.times_said("Thank Dana Lee") == 1
    assert app.running


def test_in_an_hour_brings_it_back_after_an_hour(day: Day, app: App) -> None:
    day.mark(day.halden.thank_sam, MarkKind.DONE, TALK_OVER)
    close_window(day)
    day.wake(THANKS_OPEN)
    day.wait_for("Thank Dana Lee")
    day.press("In an hour")
    again = THANKS_OPEN + timedelta(hours=1)
    day.desktop.wait_until(
        lambda: day.step(day.halden.thank_dana, THANKS_OPEN).later_until == again, "it is not put off"
    )
    day.wake(again - timedelta(minutes=1))
    time.sleep(1)
    assert day.times_said("Thank Dana Lee") == 1
    day.wake(again)
    day.desktop.wait_until(lambda: day.times_said("Thank Dana Lee") == 2, lambda: str(day.said()))


def test_a_note_written_meanwhile_takes_its_notification_away(day: Day, app: App) -> None:
    day.mark(day.halden.thank_sam, MarkKind.DONE, TALK_OVER)
    day.wake(THANKS_OPEN)
    day.wait_for("Thank Dana Lee")
    assert day.on_screen() == 1
    day.desktop.wait_window("Afterword")
    day.desktop.click_on(app, re.compile("^Thank Dana Lee, "), "list item")
    day.desktop.find(app, "Thank Dana Lee", "label")
    day.desktop.press("ctrl+Return")
    day.desktop.wait_until(lambda: day.on_screen() == 0, "the notification is still there")


def test_a_name_with_markup_is_shown_as_it_is_written(day: Day, desktop: Desktop) -> None:
    day.rename_company('A&B <img src="file:///etc/hostname"> <b>Ltd</b>')
    day.mark(day.halden.thank_sam, MarkKind.DONE, TALK_OVER)
    ready(day)
    day.wake(THANKS_OPEN)
    text = day.wait_for("Thank Dana Lee")
    assert text.startswith("A&amp;B &lt;img src=")
    assert "<b>" not in text


def test_after_a_restart_nothing_is_said_twice_and_nothing_is_forgotten(day: Day, app: App) -> None:
    app.kill()
    again = day.start(THANKS_OPEN)
    day.wait_for("Two notes to write")
    again.kill()
    day.start(THANKS_OPEN + timedelta(minutes=1))
    day.desktop.wait_window("Afterword")
    time.sleep(5)
    assert day.times_said("Two notes to write") == 1


# ---- worlds that lack something ----------------------------------------------------------------------


@pytest.fixture
def bare(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[Desktop]:
    """A desktop of its own that lacks what the test names."""
    session = Session(tmp_path_factory.mktemp("own"), **request.param)
    desk = Desktop(session, tmp_path)
    yield desk
    complaints = desk.leave()
    session.stop()
    assert complaints == []


@pytest.mark.parametrize("bare", [{"DESKTOP_NOTIFY": "dunst"}], indirect=True)
def test_a_daemon_that_dies_midway_takes_nothing_with_it(bare: Desktop, tmp_path: Path) -> None:
    day = Day(bare, tmp_path)
    app = ready(day)
    bare.end_daemon("org.freedesktop.Notifications")
    day.wake(THANKS_OPEN)
    bare.wait_until(lambda: any("thank_you" in key for key in day.noted()), "nothing was announced")
    assert app.running
    bare.click_on(app, "In an hour", "push button")  # of the app's own, where no daemon shows one
    bare.wait_gone(app, "In an hour", "push button")
    assert day.step(day.halden.thank_dana, THANKS_OPEN).later_until == THANKS_OPEN + timedelta(hours=1)
    bare.start_program(["dunst", "-conf", str(bare.session.folder / "dunstrc")])
    bare.wait_until(lambda: bare.has_owner("org.freedesktop.Notifications"), "no daemon came back")
    day.wake(THANKS_OPEN + timedelta(hours=20))
    day.wait_for("Four notes to write")


@pytest.mark.parametrize(
    "bare",
    [
        {"DESKTOP_NOTIFY": "none"},
        {"DESKTOP_TRAY": "none"},
        {"DESKTOP_NOTIFY": "none", "DESKTOP_TRAY": "none"},
    ],
    ids=["no daemon", "no tray", "neither"],
    indirect=True,
)
def test_where_something_is_missing_the_rest_works(bare: Desktop, tmp_path: Path) -> None:
    day = Day(bare, tmp_path)
    app = ready(day)
    day.wake(THANKS_OPEN)
    bare.wait_until(lambda: any("thank_you" in key for key in day.noted()), "nothing was announced")
    bare.find(app, re.compile("^Thank Dana Lee, "), "list item")
    if bare.has_owner("org.freedesktop.Notifications"):
        day.wait_for("Two notes to write")
        day.press("In an hour")
    else:
        bare.find(app, "Two notes to write", "label")
        bare.click_on(app, "In an hour", "push button")
    again = THANKS_OPEN + timedelta(hours=1)
    bare.wait_until(lambda: day.step(day.halden.thank_dana, THANKS_OPEN).later_until == again, "not put off")
    assert app.running
