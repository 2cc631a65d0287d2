"""The calendar at a real desk: read by a screen reader, walked by keys, and moved about by mouse."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.models import Change
from core.workspace import open_workspace
from tests.desktop.tuesday import CLOCK
from tests.fakes import FakeClock
from tests.making import Halden

if TYPE_CHECKING:
    from tests.desktop.driver import App, Desktop
    from tests.desktop.eyes import Widget

STOPPED = str(Path(__file__).with_name("stopped_app.py"))
CELL = "table cell"
FIRST_LINE, LINE = 33, 22  # pixels from the top of a day to the middle of its first entry, and to the next


@pytest.fixture
def halden() -> Halden:
    """Three things to do today: two notes to write, and one invitation to send."""
    made = Halden(FakeClock(CLOCK.now()))
    made.connected(made.panel, made.sam)
    return made


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    return tmp_path / "data"


def open_calendar(desktop: Desktop, data_dir: Path, halden: Halden) -> App:
    """Start the app on what Halden is, and go to the calendar by its key."""
    workspace = open_workspace(data_dir, CLOCK)
    workspace.apply(Change(title="Make", after=tuple(halden.records)))
    workspace.close()
    app = desktop.start_program([sys.executable, STOPPED, str(data_dir)], env={"PYTHONPATH": str(Path.cwd())})
    desktop.wait_window("Afterword")
    desktop.find(app, "Copy and mark sent", "push button")
    desktop.press("ctrl+2")
    desktop.find(app, "November 2026", "label")
    return app


@pytest.fixture
def app(desktop: Desktop, data_dir: Path, halden: Halden) -> App:
    return open_calendar(desktop, data_dir, halden)


def focused(desktop: Desktop, app: App) -> list[str]:
    """Return the names of what a screen reader says has the focus."""
    return [widget.name for widget in desktop.look(app) if "focused" in widget.states and widget.name]


def wait_focused(desktop: Desktop, app: App, name: str) -> None:
    """Wait until a screen reader would say this."""
    desktop.wait_until(
        lambda: any(one.startswith(name) for one in focused(desktop, app)),
        lambda: f"{name!r} has no focus; {focused(desktop, app)} has:\n{desktop.describe(app)}",
    )


def day(desktop: Desktop, app: App, name: str) -> Widget:
    return desktop.find(app, re.compile(f"^{name}, "), CELL)


def line(cell: Widget, number: int) -> tuple[int, int]:
    """Return where the entry of that number stands, as the eye finds it."""
    return cell.x + cell.width // 2, cell.y + FIRST_LINE + number * LINE


def foot(cell: Widget) -> tuple[int, int]:
    """Return a place in a day where no entry stands."""
    return cell.x + cell.width // 2, cell.y + cell.height - 8


def test_a_screen_reader_reads_the_days_and_how_much_is_on_each(desktop: Desktop, app: App) -> None:
    cells = [widget.name for widget in desktop.look(app) if widget.role == CELL]
    assert len(cells) == 42
    assert "Tuesday 24 November, 3 entries" in cells
    assert "Sunday 22 November, no entries" in cells
    wait_focused(desktop, app, "Tuesday 24 November, 3 entries")


def test_keys_walk_days_entries_months_and_weeks(desktop: Desktop, app: App) -> None:
    desktop.press("Right")
    wait_focused(desktop, app, "Wednesday 25 November, no entries")
    desktop.press("Up")
    wait_focused(desktop, app, "Wednesday 18 November")
    desktop.press("Next")
    wait_focused(desktop, app, "Friday 18 December")
    desktop.find(app, "December 2026", "label")
    desktop.press("Home")
    wait_focused(desktop, app, "Tuesday 24 November, 3 entries")
    desktop.press("Tab")
    wait_focused(desktop, app, "Thank Dana Lee, due, by 15:30")
    desktop.press("Tab")
    wait_focused(desktop, app, "Thank Sam Okafor, due")
    desktop.press("Return")
    desktop.wait_window("Thank Sam Okafor")
    desktop.press("Escape")
    desktop.wait_window("Afterword")
    desktop.press("shift+Tab", "shift+Tab")
    wait_focused(desktop, app, "Tuesday 24 November")
    desktop.press("w")
    desktop.find(app, "23 to 29 November 2026", "label")
    wait_focused(desktop, app, "Tuesday 24 November, 3 entries")
    desktop.press("Left")
    wait_focused(desktop, app, "Monday 23 November")
    desktop.find(app, "Monday 23 November, 14:00 Halden", CELL)
    desktop.press("Prior")
    desktop.find(app, "16 to 22 November 2026", "label")
    desktop.press("m")
    desktop.find(app, "November 2026", "label")


def test_a_step_is_dragged_to_thursday_and_undone(desktop: Desktop, app: App) -> None:
    desktop.drag(line(day(desktop, app, "Tuesday 24 November"), 0), day(desktop, app, "Thursday 26 November"))
    desktop.find(app, "Thursday 26 November, 1 entry", CELL)
    desktop.find(app, re.compile("^Thank Dana Lee: on Thu 26 Nov"), "label")
    desktop.find(app, "Tuesday 24 November, 2 entries", CELL)
    desktop.press("ctrl+z")
    desktop.find(app, "Tuesday 24 November, 3 entries", CELL)
    desktop.find(app, "Thursday 26 November, no entries", CELL)


def test_an_interview_is_dragged_to_friday(desktop: Desktop, app: App) -> None:
    desktop.drag(line(day(desktop, app, "Monday 23 November"), 0), day(desktop, app, "Friday 27 November"))
    desktop.find(app, "The interview at Halden is now on Fri 27 Nov at 14:00.", "label")
    desktop.find(app, "Friday 27 November, 1 entry", CELL)


def test_an_entry_is_moved_by_keys_alone(desktop: Desktop, app: App) -> None:
    wait_focused(desktop, app, "Tuesday 24 November")
    desktop.press("Tab")
    wait_focused(desktop, app, "Thank Dana Lee")
    desktop.press("alt+Right")
    desktop.find(app, "Wednesday 25 November, 1 entry", CELL)


def test_more_than_fits_opens_as_a_list(desktop: Desktop, data_dir: Path, halden: Halden) -> None:
    people = [halden.contact(halden.halden, f"Person Number{at}", "") for at in range(9)]
    halden.interview(halden.process, halden.at(halden.day(-1), 10), 60, {one.id: "" for one in people})
    app = open_calendar(desktop, data_dir, halden)
    cell = desktop.find(app, "Tuesday 24 November, 21 entries", CELL)
    lines = (cell.height - 21) // LINE
    desktop.click(line(cell, lines - 1))
    wait_focused(desktop, app, "Thank Person Number0")
    items = [widget for widget in desktop.look(app) if widget.role == "list item"]
    assert len(items) > lines


def test_a_double_click_on_an_empty_day_opens_the_form_on_that_day(desktop: Desktop, app: App) -> None:
    desktop.click(foot(day(desktop, app, "Thursday 26 November")), times=2)
    desktop.wait_window("New interview")
    assert desktop.find(app, "Date", "text").text == "Thu 26 Nov 2026"
    desktop.press("Escape")
    desktop.wait_window("Afterword")


def test_a_time_is_dragged_out_in_the_week(desktop: Desktop, app: App) -> None:
    desktop.press("w")
    hours = desktop.find(app, "Hours", "table")
    column = desktop.find(app, "Wednesday 25 November, no interviews", CELL)
    x = column.x + column.width // 2
    desktop.drag((x, hours.y + 60), (x, hours.y + 160))
    desktop.wait_window("New interview")
    assert desktop.find(app, "Date", "text").text == "Wed 25 Nov 2026"
    times = [desktop.find(app, name, "text").text for name in ("Start", "End, or how long it was")]
    assert all(re.fullmatch(r"\d\d:(00|15|30|45)", time) for time in times), times
    assert times[0] < times[1]
    desktop.press("Escape")


def test_the_month_is_saved_as_a_page_to_print(desktop: Desktop, app: App, tmp_path: Path) -> None:
    desktop.press("ctrl+p")
    desktop.wait_window("Save the month as PDF")
    desktop.press("ctrl+a")
    desktop.type(str(tmp_path / "november.pdf"))
    desktop.press("Return")
    desktop.find(app, "Saved as november.pdf.", "label")
    assert (tmp_path / "november.pdf").read_bytes().startswith(b"%PDF")


def test_a_day_too_early_is_said_and_the_good_one_offered(
    desktop: Desktop, data_dir: Path, halden: Halden
) -> None:
    halden.promise(halden.panel, "by Monday", halden.day(6))
    app = open_calendar(desktop, data_dir, halden)
    opens = desktop.find(app, "Tuesday 1 December, 1 entry", CELL)
    desktop.drag(line(opens, 0), day(desktop, app, "Friday 27 November"))
    desktop.find(app, re.compile("is right from Tue 1 Dec on"), "label")
    wait_focused(desktop, app, "Move to Tue 1 Dec")
    desktop.press("Escape")
    desktop.find(app, "Tuesday 1 December, 1 entry", CELL)
