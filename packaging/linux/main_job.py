"""The main job in an app that runs already: `main_job.py PID FOLDER WHAT...`, in its desktop session.

`write`: an interview is typed, the note goes to the clipboard and counts as sent. `look`: it is there,
on screens that were not opened before. `quit`. The eyes and hands are those of tests/desktop, and Debian's
own Python runs this, as there need be no other here.
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
    pid, folder, *parts = sys.argv[1:]
    desk = Desktop(Session(Path(folder)), Path(folder))
    app = cast("App", SimpleNamespace(pid=int(pid)))
    try:
        for part in parts:
            {"write": write, "look": look, "quit": leave}[part](desk, app)
    except BaseException:
        desk.screenshot(desk.folder / "failed.png")
        raise


def write(desk: Desktop, app: App) -> None:
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
    desk.screenshot(desk.folder / "draft.png")
    desk.click_on(app, "Copy and mark sent", "push button")
    desk.wait_until(lambda: RAPPORT in desk.clipboard(), lambda: f"pasted: {desk.clipboard()!r}")
    desk.wait_gone(app, re.compile("^Thank Dana Lee, "), "list item")
    desk.find(app, re.compile("^Northwind, until .* Leave it with them"), "list item")


def look(desk: Desktop, app: App) -> None:
    """Go through the screens: the process is there, and each shows itself."""
    desk.wait_window("Afterword")
    desk.find(app, re.compile("^Northwind, until .* Leave it with them"), "list item")
    for key, shown in (
        ("ctrl+3", re.compile("Northwind")),
        ("ctrl+4", re.compile("Dana Lee")),
        ("ctrl+2", re.compile("Dana Lee|Northwind")),
        ("ctrl+comma", re.compile("LinkedIn account")),
        ("ctrl+1", re.compile("^Northwind, until")),
    ):
        desk.press(key)
        desk.find(app, shown)


def leave(desk: Desktop, app: App) -> None:  # noqa: ARG001  as the others are called
    """Quit by its key."""
    desk.press("ctrl+q")


if __name__ == "__main__":
    main()
