"""The main job at a real desk: an interview is typed, the note is pasted elsewhere, the next step stands."""

from __future__ import annotations

import json
import re
import sys
from typing import TYPE_CHECKING, Any

import pytest

from tests.desktop.tray import Tray

if TYPE_CHECKING:
    from pathlib import Path

    from tests.desktop.driver import App, Desktop
    from tests.desktop.eyes import Widget

RAPPORT = "how you test prototypes with night-shift nurses"
SHOWN = ("overdue", "today", "next", "waiting")
LONGEST_WALK = 40  # more presses of Tab than any window here has stops


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def app(desktop: Desktop, data_dir: Path) -> App:
    """A first start: the example is shown."""
    app = desktop.start(data_dir=data_dir)
    desktop.wait_window("Afterword")
    desktop.find(app, "Clear the example", "push button")
    return app


def agenda(desktop: Desktop, data_dir: Path, *options: str) -> dict[str, Any]:
    """Today as another program reads it."""
    told = desktop.run(sys.executable, "-m", "gui", "agenda", "--json", "--data-dir", str(data_dir), *options)
    found: dict[str, Any] = json.loads(told)
    return found


def titles(found: dict[str, Any], *groups: str) -> list[str]:
    return [step["title"] for group in groups or SHOWN for step in found[group]]


def row(title: str) -> re.Pattern[str]:
    """A step in the list; its name goes on with when and where."""
    return re.compile(f"^{re.escape(title)}, ")


def has_focus(desktop: Desktop, app: App, name: str) -> bool:
    return any("focused" in widget.states for widget in desktop.find_all(app, name))


def tab_to(desktop: Desktop, app: App, name: str, key: str = "Tab") -> None:
    """Walk by Tab until the keyboard is there."""
    for _ in range(LONGEST_WALK):
        if has_focus(desktop, app, name):
            return
        desktop.press(key)
    raise AssertionError(f"Tab never comes to {name!r}:\n{desktop.describe(app)}")


def selected(desktop: Desktop, app: App) -> str:
    items = [widget for widget in desktop.look(app) if widget.role == "list item"]
    return next((widget.name for widget in items if "selected" in widget.states), "")


def arrow_to(desktop: Desktop, app: App, title: str) -> None:
    """Walk down the list from its top until the step is selected."""
    desktop.press("Home")
    for _ in range(LONGEST_WALK):
        if row(title).search(selected(desktop, app)):
            return
        desktop.press("Down")
    raise AssertionError(f"the arrows never come to {title!r}:\n{desktop.describe(app)}")


def draft(desktop: Desktop, app: App, title: str) -> str:
    """The words in the pane, once it shows the step."""
    desktop.find(app, title, "label")
    return body(desktop, app).text


def body(desktop: Desktop, app: App) -> Widget:
    return desktop.find(app, "Text of the message", "text")


def wait_for_the_clipboard(desktop: Desktop, words: str) -> str:
    desktop.wait_until(lambda: words in desktop.clipboard(), lambda: f"pasted: {desktop.clipboard()!r}")
    return desktop.clipboard()


def assert_what_follows(desktop: Desktop, data_dir: Path) -> None:
    """Wait until the promised day, then follow up once: so the agenda has it for any program."""
    now = agenda(desktop, data_dir)
    assert "Thank Dana Lee" not in titles(now)
    [waiting] = now["waiting"]
    assert (waiting["rule"], waiting["company"], waiting["state"]) == ("wait", "Northwind", "waiting")
    on_the_day = agenda(desktop, data_dir, "--at", waiting["due"])
    [follow_up] = [step for step in on_the_day["next"] if step["rule"] == "follow_up"]
    assert follow_up["opens"] > waiting["due"]
    assert (follow_up["number"], follow_up["contact"]) == (1, "Dana Lee")


def test_an_interview_becomes_a_note_in_another_program_by_mouse_and_keyboard(
    desktop: Desktop, app: App, data_dir: Path
) -> None:
    desktop.click_on(app, "Clear the example", "push button")
    desktop.find(app, "Nothing to do yet")
    desktop.click_on(app, "New interview", "push button")
    desktop.wait_window("New interview")
    for name, words in (
        ("Company", "Northwind"),
        ("Role", "Interaction Designer"),
        ("Date", "yesterday"),
        ("Start", "14:00"),
        ("End, or how long it was", "15:00"),
        ("Name of person 1", "Dana Lee"),
        ("Role of person 1", "Head of Design"),
        ("What you and Dana connected over", RAPPORT),
        ("Name of person 2", "Sam Okafor"),
    ):
        desktop.fill(app, name, words, "text")
    desktop.scroll(desktop.find(app, "Name of person 2", "text"), 10)
    desktop.fill(app, "What you and Sam connected over", "sketching on paper first", "text")
    desktop.fill(app, "When will they reply?", "in about two weeks", "text")
    desktop.click_on(app, "Save", "push button")
    desktop.wait_window("Afterword")

    desktop.click_on(app, row("Thank Dana Lee"), "list item")
    words = draft(desktop, app, "Thank Dana Lee")
    assert words.startswith("Dear Dana")
    assert RAPPORT in words
    assert "sketching" not in words
    desktop.click_on(app, "Copy and mark sent", "push button")

    pasted = wait_for_the_clipboard(desktop, RAPPORT)
    assert pasted == words
    desktop.wait_gone(app, row("Thank Dana Lee"), "list item")
    desktop.find(app, re.compile("^Northwind, until .* Leave it with them"), "list item")
    assert "Thank Sam Okafor" in titles(agenda(desktop, data_dir), "overdue", "today")
    assert_what_follows(desktop, data_dir)


def test_the_same_by_keyboard_alone(desktop: Desktop, app: App, data_dir: Path) -> None:
    desktop.press("alt+e")
    desktop.find(app, "Nothing to do yet")
    desktop.press("ctrl+n")
    desktop.wait_window("New interview")
    for name, words in (
        ("Company", "Northwind"),
        ("Role", "Interaction Designer"),
        ("Date", "yesterday"),
        ("Start", "14:00"),
        ("End, or how long it was", "45 min"),
        ("Name of person 1", "Dana Lee"),
        ("Role of person 1", "Head of Design"),
        ("What you and Dana connected over", RAPPORT),
        ("When will they reply?", "in about two weeks"),
    ):
        tab_to(desktop, app, name)
        desktop.type(words)
    desktop.press("ctrl+Return")
    desktop.wait_window("Afterword")

    desktop.find(app, row("Thank Dana Lee"), "list item")
    words = draft(desktop, app, "Thank Dana Lee")
    assert RAPPORT in words
    desktop.wait_until(lambda: has_focus(desktop, app, "Text of the message"), "the draft has no focus")
    desktop.press("ctrl+End")
    desktop.type(" PS: by keyboard.")
    desktop.wait_until(lambda: body(desktop, app).text.endswith("keyboard."), "it was not typed")
    desktop.press("ctrl+Return")

    assert wait_for_the_clipboard(desktop, "PS: by keyboard.") == f"{words} PS: by keyboard."
    desktop.wait_gone(app, row("Thank Dana Lee"), "list item")
    assert_what_follows(desktop, data_dir)

    desktop.wait_until(  # what is left to do, though it stood above what was done
        lambda: row("Connect with Dana Lee").search(selected(desktop, app)), lambda: desktop.describe(app)
    )
    tab_to(desktop, app, "Already done")
    desktop.press("space")
    desktop.find(app, "Nothing to do today")
    desktop.wait_until(lambda: has_focus(desktop, app, "What to do"), "the keyboard is lost with the button")
    desktop.find(app, re.compile("^Next: .*(follow|Follow|Ask).*Dana"), "label")


def test_a_note_marked_sent_by_mistake_is_back_with_one_key(
    desktop: Desktop, app: App, data_dir: Path
) -> None:
    arrow_to(desktop, app, "Thank Dana Lee")
    desktop.find(app, "Thank Dana Lee", "label")
    desktop.press("ctrl+Return")
    desktop.wait_gone(app, row("Thank Dana Lee"), "list item")
    desktop.press("ctrl+z")
    desktop.find(app, row("Thank Dana Lee"), "list item")
    assert "Thank Dana Lee" in titles(agenda(desktop, data_dir))


def test_closing_the_window_keeps_the_app_in_the_tray(desktop: Desktop, app: App, data_dir: Path) -> None:
    tray = Tray(desktop, app)
    desktop.press("alt+F4")
    desktop.wait_until(lambda: "Afterword" not in desktop.windows(), "the window is still there")
    assert app.running
    desktop.wait_until(desktop.notifications, "nobody was told that it goes on in the tray")
    assert desktop.notifications()[-1]["summary"] == "Still here"

    tray.click()
    desktop.wait_window("Afterword")
    desktop.press("alt+F4")
    desktop.wait_until(lambda: "Afterword" not in desktop.windows(), "the window is still there")
    tray.choose("Open Afterword")
    desktop.wait_window("Afterword")
    desktop.find(app, row("Thank Dana Lee"), "list item")

    tray.choose("Quit")
    desktop.wait_until(lambda: not app.running, "the app is still running")
    assert app.process.returncode == 0
    assert "Thank Dana Lee" in titles(agenda(desktop, data_dir))


def test_a_second_quit_with_the_window_left_as_it_was_ends_the_app_too(
    desktop: Desktop, data_dir: Path
) -> None:
    for _ in range(3):
        app = desktop.start(data_dir=data_dir)
        desktop.wait_window("Afterword")
        desktop.find(app, "Copy and mark sent", "push button")
        desktop.press("ctrl+q")
        desktop.wait_until(lambda app=app: not app.running, "the app is still running")  # type: ignore[misc]
        assert app.process.returncode == 0
