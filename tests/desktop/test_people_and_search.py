"""A person looks somebody up at a real desk, by keyboard alone, as a screen reader tells it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.desktop.driver import App, Desktop

FIELD = "Search people, companies, notes and messages"


@pytest.fixture
def app(desktop: Desktop, tmp_path: Path) -> App:
    """A first start: the example is shown."""
    app = desktop.start(data_dir=tmp_path / "data")
    desktop.wait_window("Afterword")
    desktop.find(app, "Clear the example", "push button")
    return app


def focused(desktop: Desktop, app: App) -> list[str]:
    return [widget.name for widget in desktop.look(app) if "focused" in widget.states]


def test_somebody_is_found_by_two_words_and_their_page_opens(desktop: Desktop, app: App) -> None:
    desktop.press("ctrl+k")
    desktop.find(app, FIELD, "text")
    desktop.type("sam halden")
    desktop.find(app, re.compile(r"^Sam Okafor\. .*Halden.*People$"), "list item")
    desktop.press("Return")
    desktop.wait_gone(app, FIELD, "text")
    name = desktop.find(app, "Name", "text")
    assert name.text == "Sam Okafor"
    for control in ("Role", "E-mail", "LinkedIn", "Notes"):
        desktop.find(app, control, "text")
    for button in ("Copy the e-mail address", "Write an e-mail", "Open the LinkedIn page", "New person"):
        desktop.find(app, button, "push button")


def test_a_role_is_corrected_by_keyboard_and_taken_back(desktop: Desktop, app: App) -> None:
    desktop.press("ctrl+4")
    desktop.find(app, "New person", "push button")
    desktop.press("Return")
    desktop.wait_until(lambda: "Name" in focused(desktop, app), lambda: str(focused(desktop, app)))
    desktop.press("Tab")
    desktop.wait_until(lambda: "Role" in focused(desktop, app), lambda: str(focused(desktop, app)))
    before = desktop.find(app, "Role", "text").text
    desktop.press("ctrl+a")
    desktop.type("Head of Everything")
    desktop.find(app, re.compile("^Head of Everything, "), "label")
    desktop.press("Escape")
    desktop.press("ctrl+z")
    desktop.wait_until(lambda: desktop.find(app, "Role", "text").text == before, "it was not taken back")
