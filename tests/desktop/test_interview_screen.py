"""One process at a real desk, by keyboard alone and as a screen reader reads it."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.demo import add_demo
from core.models import Facts
from core.workspace import open_workspace
from tests.desktop.tuesday import CLOCK

if TYPE_CHECKING:
    from tests.desktop.driver import App, Desktop

STOPPED = str(Path(__file__).with_name("stopped_app.py"))
THANKS = re.compile("^Thank Dana and Sam, due today by 17:00, within a day or two, one note each.")


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def app(desktop: Desktop, data_dir: Path) -> App:
    """Return the app on the sample, at the process at Halden, which was searched for."""
    workspace = open_workspace(data_dir, CLOCK)
    add_demo(workspace)
    workspace.close()
    app = desktop.start_program([sys.executable, STOPPED, str(data_dir)], env={"PYTHONPATH": str(Path.cwd())})
    desktop.wait_window("Afterword")
    desktop.find(app, "Copy and mark sent", "push button")
    desktop.press("ctrl+k")
    desktop.type("product designer")
    top = re.compile("^Halden")  # which is in the list before the last letter is typed, but not on top
    desktop.wait_until(
        lambda: any("selected" in row.states for row in desktop.find_all(app, top, "list item")),
        lambda: desktop.describe(app),
    )
    desktop.press("Return")
    desktop.find(app, "Halden, Product Designer", "label")
    return app


def halden(data_dir: Path) -> Facts:
    """Return the process as another program reads it."""
    workspace = open_workspace(data_dir, CLOCK)
    found = next(facts for facts in workspace.live_facts() if facts.company.name == "Halden")
    workspace.close()
    return found


def test_a_screen_reader_reads_the_form_and_the_timeline(desktop: Desktop, app: App) -> None:
    for name, role in (
        ("Back to Today", "push button"),
        ("Date", "text"),
        ("Place or link", "text"),
        ("Dana Lee, Head of Design", "check box"),
        ("Add somebody", "push button"),
        ("When will they reply?", "text"),
        ("What you and Dana connected over", "text"),
        ("Timeline", "list"),
    ):
        desktop.find(app, name, role)
    desktop.find(app, THANKS, "list item")
    desktop.find(app, re.compile("^They said they would reply, expected 7 Dec, "), "list item")


def test_a_promise_is_typed_a_step_done_and_both_taken_back_by_keys_alone(
    desktop: Desktop, app: App, data_dir: Path
) -> None:
    desktop.find(app, THANKS, "list item")
    desktop.press("s")  # the keyboard is at what is to be done now
    desktop.find(app, "Skipped: Thank Dana and Sam.", "label")
    desktop.press("F6")
    for _ in range(12):
        if any("focused" in one.states for one in desktop.find_all(app, "When will they reply?")):
            break
        desktop.press("Tab")
    desktop.press("ctrl+a")
    desktop.type("in a week")
    desktop.find(app, re.compile("^They said they would reply, expected 30 Nov, "), "list item")
    desktop.press("Tab")
    desktop.wait_until(
        lambda: halden(data_dir).promises[-1].words == "in a week", lambda: str(halden(data_dir).promises)
    )
    desktop.press("ctrl+z", "ctrl+z")
    desktop.find(app, THANKS, "list item")
    assert halden(data_dir).promises[-1].words == "in about two weeks"
