"""Interviews at a real desk: read by a screen reader, searched and walked by keys, cards dragged by mouse."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.demo import add_demo
from core.workspace import open_workspace
from tests.desktop.tuesday import CLOCK

if TYPE_CHECKING:
    from tests.desktop.driver import App, Desktop

STOPPED = str(Path(__file__).with_name("stopped_app.py"))


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def app(desktop: Desktop, data_dir: Path) -> App:
    """Return the app on the sample, at Interviews."""
    workspace = open_workspace(data_dir, CLOCK)
    add_demo(workspace)
    workspace.close()
    app = desktop.start_program([sys.executable, STOPPED, str(data_dir)], env={"PYTHONPATH": str(Path.cwd())})
    desktop.wait_window("Afterword")
    desktop.find(app, "Copy and mark sent", "push button")
    desktop.press("ctrl+3")
    desktop.find(app, "Nine processes open", "label")
    return app


def outcome(data_dir: Path, company: str) -> str:
    """Return how a process ended, as another program reads it."""
    workspace = open_workspace(data_dir, CLOCK)
    found = next(one.outcome.value for one in workspace.processes() if one.company == company)
    workspace.close()
    return found


def choose(desktop: Desktop, app: App, letter: str, then: str) -> None:
    """Press a letter in the menu, which may take a moment to open, until this is said."""

    def said() -> bool:
        if desktop.find_all(app, then, "label"):
            return True
        desktop.press(letter)
        return False

    desktop.wait_until(said, lambda: f"{then!r} is not said:\n{desktop.describe(app)}")


def test_a_screen_reader_reads_the_table(desktop: Desktop, app: App) -> None:
    table = desktop.find(app, "Processes", "table")
    assert table.width > 600
    cell = desktop.find(app, re.compile("^Northwind, Data Engineer, Waiting, Follow up with Priya Nair"))
    assert cell.role == "table cell"
    for name, role in (
        ("Search names, notes and messages", "text"),
        ("Columns", "push button"),
        ("Table", "radio button"),
        ("Board", "radio button"),
        ("New interview", "push button"),
    ):
        desktop.find(app, name, role)
    desktop.find(app, "Interviews, 9 open")
    desktop.press("ctrl+f")
    desktop.type("x")
    desktop.find(app, "Clear the search", "push button")


def test_a_process_is_found_closed_and_taken_back_by_keys_alone(
    desktop: Desktop, app: App, data_dir: Path
) -> None:
    desktop.press("ctrl+f")
    desktop.type("brandt")
    desktop.find(app, "1 of 12 shown", "label")
    desktop.press("Tab", "Tab", "Tab", "Tab", "Tab", "Tab")
    desktop.press("ctrl+e")
    choose(desktop, app, "a", "Kestrel, Analyst is closed: no answer.")
    assert outcome(data_dir, "Kestrel") == "no_answer"
    desktop.press("ctrl+z")
    desktop.find(app, "Undone: Close Kestrel, Analyst.", "label")
    assert outcome(data_dir, "Kestrel") == "open"


def test_a_card_is_dragged_to_where_the_process_goes(desktop: Desktop, app: App, data_dir: Path) -> None:
    desktop.press("alt+b")
    card = desktop.find(app, re.compile("^Tessel, Frontend Engineer, Waiting"), "list item")
    closed = desktop.find(app, "Closed, 3", "list")
    desktop.drag(card, closed)
    choose(desktop, app, "w", "Tessel, Frontend Engineer is closed: withdrawn.")
    assert outcome(data_dir, "Tessel") == "withdrawn"
    card = desktop.find(app, re.compile("^Tessel, Frontend Engineer, Withdrawn"), "list item")
    desktop.drag(card, desktop.find(app, "Waiting, 5", "list"))
    desktop.find(app, "Tessel, Frontend Engineer is open again.", "label")
    assert outcome(data_dir, "Tessel") == "open"


def test_a_card_is_carried_by_keys_to_accepted(desktop: Desktop, app: App, data_dir: Path) -> None:
    desktop.press("alt+b")
    desktop.find(app, "Waiting, 6", "list")
    desktop.press("Tab", "Tab", "Tab", "ctrl+Right")
    desktop.find(app, "Brightwell, Service Designer is closed: accepted.", "label")
    assert outcome(data_dir, "Brightwell") == "accepted"
