"""The driver can be trusted: what it types, clicks, sees and pastes is what a person would."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.desktop.tray import Tray

if TYPE_CHECKING:
    from tests.desktop.driver import App, Desktop

SAMPLE = Path(__file__).with_name("sample_window.py")


@pytest.fixture
def sample(desktop: Desktop) -> App:
    app = desktop.start_program([sys.executable, str(SAMPLE)])
    desktop.wait_window("Sample window")
    return app


def test_a_widget_is_found_by_its_name_and_clicked_where_it_is(desktop: Desktop, sample: App) -> None:
    desktop.fill(sample, "What to copy", "Dear Zoë — thank you & see you")
    desktop.find(sample, "Dear Zoë — thank you & see you", "label")
    desktop.click_on(sample, "Copy")
    desktop.find(sample, re.compile("^Dear Zoë"), "list item")
    assert desktop.clipboard() == "Dear Zoë — thank you & see you"


def test_the_keyboard_alone_does_the_same(desktop: Desktop, sample: App) -> None:
    desktop.find(sample, "What to copy")
    desktop.press("Tab", "Tab", "shift+Tab", "shift+Tab")
    desktop.type("by keyboard")
    desktop.press("alt+c")
    desktop.wait_until(lambda: desktop.clipboard() == "by keyboard", "nothing was copied")


def test_text_from_another_program_can_be_pasted(desktop: Desktop, sample: App) -> None:
    desktop.copy("from élsewhere ✓")
    desktop.click_on(sample, "What to copy")
    desktop.press("ctrl+v")
    desktop.find(sample, "from élsewhere ✓", "label")


def test_the_icon_in_the_panel_is_clicked_and_its_menu_chosen_from(desktop: Desktop, sample: App) -> None:
    desktop.fill(sample, "What to copy", "by the tray")
    tray = Tray(desktop, sample)
    assert tray.menu() == ["Copy it", "It's R&D"]
    tray.choose("Copy it")
    desktop.find(sample, "by the tray", "list item")
    tray.choose("It's R&D")
    desktop.wait_until(lambda: not desktop.find(sample, "What to copy").text, "the field still holds text")
    tray.click()
    desktop.find(sample, "Trigger", "label")


def test_a_picture_of_the_screen_can_be_taken(desktop: Desktop, sample: App, tmp_path: Path) -> None:
    picture = desktop.screenshot(tmp_path / "screen.png")
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert "Sample window" in desktop.windows()


def test_what_never_comes_is_said_together_with_what_is_there(desktop: Desktop, sample: App) -> None:
    desktop.find(sample, "Copy")
    with pytest.raises(AssertionError, match="no such button"):
        desktop.wait_until(lambda: False, "no such button", seconds=0.2)
    assert "'Copy'" in desktop.describe(sample)
