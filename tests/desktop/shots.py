"""Takes a picture of every screen, light and dark, into shots/; with --docs also those of the manual."""

from __future__ import annotations

import re
import shutil
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.desktop.driver import App, Desktop
from tests.desktop.tray import Tray
from tests.desktop.world import Session

SHOTS, PICTURES = Path("shots"), Path("docs/pictures")
IN_THE_MANUAL = ("today-light", "today-dark", "interview-light")
SETTLED = 0.4  # seconds for hover and focus to be painted


class Photographer:
    """Walks through the sample in one appearance."""

    def __init__(self, desktop: Desktop, appearance: str) -> None:
        """Open the sample in "light" or "dark"."""
        self.desktop = desktop
        self.appearance = appearance
        self.app = self._open()

    def _open(self) -> App:
        app = self.desktop.start_program([sys.executable, "-m", "gui", "--demo"])
        self.desktop.wait_window("Afterword")
        self.desktop.find(app, "Copy and mark sent", "push button")
        self.desktop.press("F10", "a", self.appearance[0] if self.appearance == "light" else "a")
        return app

    def take(self, name: str, *, screen: bool = False) -> None:
        """Take a picture of the window that has the keyboard, or of the whole screen with its popups."""
        time.sleep(SETTLED)
        path = SHOTS / f"{name}-{self.appearance}.png"
        if screen:
            self.desktop.screenshot(path)
            return
        window = self.desktop.run("xdotool", "getactivewindow")
        self.desktop.run("import", "-window", window, str(path))

    def today(self) -> None:
        """Take Today with a note beside it, first without a name to sign with, its rule, menu and keys."""
        desktop, app = self.desktop, self.app
        desktop.click_on(app, re.compile("^Thank Dana Lee"), "list item")
        desktop.find(app, "Thank Dana Lee", "label")
        self.take("unsigned")
        desktop.fill(app, "Your name, for the end of the note", "Alex Moreno", "text")
        desktop.press("Return")
        desktop.wait_gone(app, "Your name, for the end of the note", "text")
        desktop.press("Escape")
        desktop.point((1, 1))
        self.take("today")
        desktop.click_on(app, re.compile("^Rule: "), "push button")
        self.take("rule", screen=True)
        desktop.press("Escape", "F10")
        self.take("menu", screen=True)
        desktop.press("Escape", "F1")
        desktop.wait_window("Keyboard shortcuts")
        self.take("keys")
        desktop.press("Escape")
        desktop.wait_window("Afterword")

    def done(self) -> None:
        """Take what is said when a note has been sent."""
        self.desktop.click_on(self.app, "Copy and mark sent", "push button")
        self.desktop.find(self.app, re.compile("^Copied"), "label")
        self.take("done")
        self.desktop.press("ctrl+z")

    def guard(self) -> None:
        """Take what the guard says to a follow-up before its day."""
        desktop, app = self.desktop, self.app
        desktop.click_on(app, re.compile("^Follow up with Tom Brandt"), "list item")
        desktop.find(app, "Follow up with Tom Brandt", "label")
        desktop.click_on(app, "Copy and mark sent", "push button")
        desktop.find(app, re.compile("anyway$"), "push button")
        self.take("guard")

    def interview(self) -> None:
        """Take the form of an interview: empty, filled in, asking back, and its calendar."""
        desktop, app = self.desktop, self.app
        desktop.press("ctrl+n")
        desktop.wait_window("New interview")
        self.take("interview-empty")
        for name, words in (
            ("Company", "Northwind"),
            ("Role", "Interaction Designer"),
            ("Date", "yesterday"),
            ("Start", "14:00"),
            ("End, or how long it was", "15:00"),
            ("Name of person 1", "Dana Lee"),
            ("Role of person 1", "Head of Design"),
            ("What you and Dana connected over", "how you test prototypes with night-shift nurses"),
            ("When will they reply?", "in about two weeks"),
        ):
            desktop.fill(app, name, words, "text")
        self.take("interview")
        desktop.click_on(app, "Pick the day from a calendar", "push button")
        self.take("calendar", screen=True)
        desktop.press("Escape")
        desktop.fill(app, "When will they reply?", "12/04", "text")
        desktop.click_on(app, "Save", "push button")
        self.take("interview-asks")
        desktop.press("Escape")
        self.take("interview-leave")
        desktop.click_on(app, "Throw it away", "push button")
        desktop.wait_window("Afterword")

    def tray(self) -> None:
        """Take the menu in the panel, then leave."""
        tray = Tray(self.desktop, self.app)
        tray.click(button=3)
        self.take("tray", screen=True)
        self.desktop.press("Escape")
        tray.choose("Quit")
        self.desktop.wait_until(lambda: not self.app.running, "the sample does not end")


def first_start(desktop: Desktop, folder: Path) -> None:
    """Take the first start with its example, and a day with nothing on it."""
    app = desktop.start(data_dir=folder / "data")
    desktop.wait_window("Afterword")
    desktop.find(app, "Copy and mark sent", "push button")
    desktop.screenshot(SHOTS / "first-start-light.png")
    desktop.click_on(app, "Clear the example", "push button")
    desktop.find(app, "Nothing to do yet")
    desktop.screenshot(SHOTS / "nothing-light.png")
    app.stop()


def main(arguments: list[str]) -> int:
    """Take all pictures; return 1 when a program complained on the way."""
    with TemporaryDirectory(prefix="afterword-shots-") as temporary:
        folder = Path(temporary)
        session = Session(folder)
        desktop = Desktop(session, folder)
        SHOTS.mkdir(exist_ok=True)
        try:
            first_start(desktop, folder)
            for appearance in ("light", "dark"):
                photographer = Photographer(desktop, appearance)
                photographer.today()
                photographer.done()
                photographer.guard()
                photographer.interview()
                photographer.tray()
        finally:
            complaints = desktop.leave()
            session.stop()
    if "--docs" in arguments:
        PICTURES.mkdir(parents=True, exist_ok=True)
        for name in IN_THE_MANUAL:
            shutil.copy(SHOTS / f"{name}.png", PICTURES)
    sys.stderr.writelines(f"{complaint}\n" for complaint in complaints)
    return bool(complaints)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
