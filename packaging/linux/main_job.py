"""The main job in an app that runs already: `main_job.py PID FOLDER`, in its desktop session.

An interview is typed, the note goes to the clipboard and counts as sent; then the app is quit. The eyes and
hands are those of tests/desktop; Debian's own Python runs it, as there need be no other here.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from tests.desktop.driver import Desktop
from tests.desktop.world import Session

if TYPE_CHECKING:
    from tests.desktop.driver import App

RAPPORT = "how you test prototypes with night-shift nurses"


def main() -> None:
    """Do it, and take a picture of what it looked like, also when it fails."""
    folder = Path(sys.argv[2])
    desk = Desktop(Session(folder), folder)
    try:
        do(desk, cast("App", SimpleNamespace(pid=int(sys.argv[1]))))
    except BaseException:
        desk.screenshot(folder / "failed.png")
        raise


def do(desk: Desktop, app: App) -> None:
    """Enter an interview, send the note, and see that the next step stands."""
    desk.wait_window("Afterword")
    desk.click_on(app, "Clear the example", "push button")
    desk.find(app, "Nothing to do yet")
    desk.click_on(app, "New interview", "push button")
    desk.wait_window("New interview")
    for name, words in (
        ("Company", "Northwind"),
        ("Role", "Interaction Designer"),
        ("Date", "yesterday"),
        ("Start", "14:00"),
        ("End, or how long it was", "15:00"),
        ("Name of person 1", "Dana Lee"),
        ("What you and Dana connected over", RAPPORT),
    ):
        desk.fill(app, name, words, "text")
    desk.scroll(desk.find(app, "Name of person 1", "text"), 10)
    desk.fill(app, "When will they reply?", "in about two weeks", "text")
    desk.press("ctrl+Return")
    desk.wait_window("Afterword")
    desk.click_on(app, re.compile("^Thank Dana Lee, "), "list item")
    desk.find(app, "Thank Dana Lee", "label")
    desk.screenshot(Path(sys.argv[2]) / "draft.png")
    desk.click_on(app, "Copy and mark sent", "push button")
    desk.wait_until(lambda: RAPPORT in desk.clipboard(), lambda: f"pasted: {desk.clipboard()!r}")
    desk.wait_gone(app, re.compile("^Thank Dana Lee, "), "list item")
    desk.find(app, re.compile("^Northwind, until .* Leave it with them"), "list item")
    desk.press("ctrl+q")


if __name__ == "__main__":
    main()
