"""A person at the desk: starts the app, looks at the screen, types, clicks and pastes, with real tools.

Nothing here reaches into the app: it is a process of its own, and is known only by what it shows.
"""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

from tests.desktop.eyes import Eyes, Widget

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from tests.desktop.world import Session

PATIENCE = 15.0  # seconds before a test gives up on something that should come
GLANCE = 0.05  # seconds between two looks
PANEL = {"xfce4-panel", "wrapper-2.0", "Openbox"}
OUR_DOING = "qt.accessibility.atspi:"  # Qt's word on what our reader asks
Name = str | re.Pattern[str]


class App:
    """The app as a running process, and its own folder of data."""

    def __init__(self, command: Sequence[str], env: dict[str, str], log: Path) -> None:
        """Start the command; what it says on standard error goes to the log."""
        self.log = log
        with log.open("wb") as output:
            self.process = subprocess.Popen(command, env=env, stdout=output, stderr=output)
        self.pid = self.process.pid

    @property
    def running(self) -> bool:
        """Whether the process is still there."""
        return self.process.poll() is None

    def complaints(self) -> str:
        """Everything that it printed: a window that works prints nothing."""
        lines = self.log.read_text(encoding="utf-8", errors="replace").splitlines()
        return "\n".join(line for line in lines if not line.startswith(OUR_DOING))

    def kill(self) -> None:
        """End it at once, as a power cut would."""
        self.process.kill()
        self.process.wait(PATIENCE)

    def stop(self) -> None:
        """End it as logging out would."""
        if self.running:
            self.process.terminate()
            try:
                self.process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                self.kill()


class Desktop:
    """One screen with one mouse and one keyboard."""

    def __init__(self, session: Session, folder: Path) -> None:
        """Sit down at the session; pictures and logs go into the folder."""
        self.session = session
        self.folder = folder
        self._eyes = Eyes(session.env)
        self._apps: list[App] = []

    # -- programs ------------------------------------------------------------------------------------------

    def start(self, *arguments: str, data_dir: Path, env: dict[str, str] | None = None) -> App:
        """Start Afterword on a folder of its own, as its launcher would."""
        return self.start_program(
            [sys.executable, "-m", "gui", "--data-dir", str(data_dir), *arguments], env=env
        )

    def start_program(self, command: Sequence[str], env: dict[str, str] | None = None) -> App:
        """Start any program in the session."""
        app = App(command, self.session.env | (env or {}), self.folder / f"app-{len(self._apps)}.log")
        self._apps.append(app)
        return app

    def leave(self) -> list[str]:
        """End what was started; return what the programs complained of."""
        for app in self._apps:
            app.stop()
        self.run("dunstctl", "close-all")  # lest they lie over the next test's window
        self._eyes.close()
        return [complaint for app in self._apps if (complaint := app.complaints())]

    def run(self, *command: str, stdin: str | None = None) -> str:
        """Run a small tool of the desktop, and return what it prints."""
        done = subprocess.run(
            command,
            env=self.session.env,
            input=stdin,
            capture_output=True,
            text=True,
            timeout=20,
            check=False,
        )
        return done.stdout.rstrip("\n")

    def _ask_bus(self, method: str, name: str) -> str:
        bus = "org.freedesktop.DBus"
        path = "/org/freedesktop/DBus"
        return self.run(
            "gdbus", "call", "--session", "--dest", bus, "--object-path", path, "--method", f"{bus}.{method}",
            name,
        )  # fmt: skip

    def has_owner(self, name: str) -> bool:
        """Tell whether some program answers to this name on the session's bus."""
        return "true" in self._ask_bus("NameHasOwner", name)

    def end_daemon(self, name: str) -> None:
        """Kill the program that answers to this name, as a crash would."""
        told = re.search(r"uint32 (\d+)", self._ask_bus("GetConnectionUnixProcessID", name))
        assert told is not None, f"nobody answers to {name}"
        os.kill(int(told[1]), signal.SIGKILL)
        self.wait_until(lambda: not self.has_owner(name), f"{name} is still there")

    # -- eyes ----------------------------------------------------------------------------------------------

    def look(self, app: App) -> list[Widget]:
        """Everything that the app shows now."""
        return self._eyes.look(app.pid)

    def find_all(self, app: App, name: Name, role: str = "") -> list[Widget]:
        """What is shown now and is named so, in the order of the tree."""
        return [widget for widget in self.look(app) if widget.fits(name, role)]

    def find(self, app: App, name: Name, role: str = "") -> Widget:
        """Wait until something named so is shown, and return it (the first, if there are several)."""
        found: list[Widget] = []

        def there() -> bool:
            found[:] = self.find_all(app, name, role)
            return bool(found)

        self.wait_until(there, lambda: f"{role} {name!r} is not shown; what is:\n{self.describe(app)}")
        return found[0]

    def wait_gone(self, app: App, name: Name, role: str = "") -> None:
        """Wait until nothing named so is shown."""
        self.wait_until(
            lambda: not self.find_all(app, name, role),
            lambda: f"{role} {name!r} is still shown:\n{self.describe(app)}",
        )

    def describe(self, app: App) -> str:
        """The app's widgets as an indented tree, for a person to read."""
        return "\n".join(map(str, self.look(app))) or "nothing (is the app still running?)"

    def wait_until(
        self, test: Callable[[], object], else_say: str | Callable[[], str], seconds: float = PATIENCE
    ) -> None:
        """Look again and again until the test is true; fail with the sentence when it never is."""
        end = time.monotonic() + seconds
        while not test():
            if time.monotonic() > end:
                raise AssertionError(else_say if isinstance(else_say, str) else else_say())
            time.sleep(GLANCE)

    def windows(self) -> list[str]:
        """The titles of the windows on screen, the panel's own left out."""
        ids = self.run("xdotool", "search", "--onlyvisible", "--name", ".").split()
        titles = [self.run("xdotool", "getwindowname", window) for window in ids]
        return [title for title in titles if title and title not in PANEL]

    def wait_window(self, title: Name) -> None:
        """Wait until a window with this title (or one the pattern is found in) has the keyboard."""
        self.wait_until(
            lambda: re.search(
                title if isinstance(title, re.Pattern) else re.escape(title), self.active_window()
            ),
            lambda: f"{self.active_window()!r} has the keyboard, not {title!r}; shown are {self.windows()}",
        )

    def active_window(self) -> str:
        """The title of the window that has the keyboard."""
        return self.run("xdotool", "getactivewindow", "getwindowname")

    def screenshot(self, path: Path) -> Path:
        """Take a picture of the whole screen as PNG."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self.run("import", "-window", "root", str(path))
        return path

    def notifications(self) -> list[dict[str, str]]:
        """Every notification shown in this session, oldest first, as the daemon tells it."""
        shown = self.session.folder / "notifications.jsonl"
        lines = shown.read_text(encoding="utf-8").splitlines() if shown.exists() else []
        found: list[dict[str, Any]] = [json.loads(line) for line in lines]
        return found

    # -- hands ---------------------------------------------------------------------------------------------

    def point(self, where: Widget | tuple[int, int]) -> None:
        """Move the mouse there."""
        x, y = where.centre if isinstance(where, Widget) else where
        self.run("xdotool", "mousemove", str(x), str(y))

    def click(self, where: Widget | tuple[int, int], *, button: int = 1, times: int = 1) -> None:
        """Click there: 1 is the left button, 3 the right."""
        self.point(where)
        self.run("xdotool", "click", "--repeat", str(times), "--delay", "60", str(button))

    def click_on(self, app: App, name: Name, role: str = "") -> Widget:
        """Find it, then click it."""
        widget = self.find(app, name, role)
        self.click(widget)
        return widget

    def drag(self, start: Widget | tuple[int, int], end: Widget | tuple[int, int]) -> None:
        """Drag with the left button, slowly enough to be seen as a drag."""
        self.point(start)
        self.run("xdotool", "mousedown", "1")
        x, y = start.centre if isinstance(start, Widget) else start
        self.point((x + 12, y + 12))
        self.point(end)
        time.sleep(2 * GLANCE)
        self.run("xdotool", "mouseup", "1")

    def scroll(self, where: Widget | tuple[int, int], notches: int) -> None:
        """Turn the wheel there: down when positive, up when negative."""
        self.point(where)
        self.run("xdotool", "click", "--repeat", str(abs(notches)), "5" if notches > 0 else "4")

    def type(self, text: str) -> None:
        """Type the text on the keyboard."""
        for run in re.findall(r"[ -~]+|[^ -~]+", text):
            # A letter that no key has is given one for a moment, and programs must notice in time.
            self.run("xdotool", "type", "--delay", "12" if run.isascii() else "100", "--", run)

    def press(self, *keys: str) -> None:
        """Press keys or chords one after the other: `press("ctrl+n")`, `press("Tab", "Tab", "space")`."""
        self.run("xdotool", "key", "--delay", "40", *keys)

    def fill(self, app: App, name: Name, text: str, role: str = "") -> None:
        """Click into a field, and type the text in place of what it holds."""
        self.click_on(app, name, role)
        self.press("ctrl+a")
        self.type(text)

    # -- clipboard, as any other program has it ------------------------------------------------------------

    def clipboard(self) -> str:
        """Paste into another program."""
        return self.run("timeout", "5", "xclip", "-o", "-selection", "clipboard", "-t", "UTF8_STRING")

    def copy(self, text: str) -> None:
        """Copy from another program."""
        subprocess.run(
            ["xclip", "-i", "-selection", "clipboard"],
            env=self.session.env,
            input=text.encode(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=20,
            check=True,
        )
