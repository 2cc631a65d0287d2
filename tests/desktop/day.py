"""A day at the desk: the app with a clock to set, a computer that sleeps and wakes, and what is announced."""

from __future__ import annotations

import json
import sys
import time
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from core.commands import mark
from core.models import Change
from core.workspace import open_workspace
from tests.fakes import FakeClock
from tests.making import Halden, make_workspace, the_step

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from core.models import MarkKind, Step
    from core.workspace import Workspace
    from tests.desktop.driver import App, Desktop

APP = Path(__file__).with_name("app_at.py")
ROOT = APP.parents[2]
PICKS = 0.3  # seconds that the daemon takes to ask what button is pressed


class Day:
    """Halden's panel of 23 November, 14:00 to 15:30, and an app that is running or not."""

    def __init__(self, desktop: Desktop, folder: Path) -> None:
        """Store the panel; nothing is started yet."""
        self.desktop = desktop
        self.data_dir = folder / "data"
        self._file = folder / "now"
        self.halden = Halden(FakeClock())
        make_workspace(self.data_dir, *self.halden.records).close()
        self._before = len(desktop.notifications())

    def set(self, moment: datetime) -> None:
        """Set the clock, at once for whoever looks at it."""
        part = self._file.with_name("part")
        part.write_text(moment.isoformat(), encoding="ascii")
        part.replace(self._file)

    def start(self, moment: datetime, *arguments: str, **env: str) -> App:
        """Start the app at this time."""
        self.set(moment)
        bus = self.desktop.session.env["DBUS_SESSION_BUS_ADDRESS"]
        command = [sys.executable, str(APP), str(self._file), str(self.data_dir), *arguments]
        return self.desktop.start_program(
            command, env={"DBUS_SYSTEM_BUS_ADDRESS": bus, "PYTHONPATH": str(ROOT), **env}
        )

    def wake(self, moment: datetime) -> None:
        """Let the computer wake at this time, which makes the app look at the clock at once."""
        self.set(moment)
        self.desktop.run(
            "gdbus", "emit", "--session", "--object-path", "/org/freedesktop/login1",
            "--signal", "org.freedesktop.login1.Manager.PrepareForSleep", "false",
        )  # fmt: skip

    # ---- what is announced ---------------------------------------------------------------------------

    def said(self) -> list[tuple[str, str]]:
        """Title and text of every notification since the day began."""
        return [(one["summary"], one["body"]) for one in self.desktop.notifications()[self._before :]]

    def times_said(self, title: str) -> int:
        """How often something with this title was announced."""
        return [said for said, _ in self.said()].count(title)

    def on_screen(self) -> int:
        """How many notifications are on screen."""
        return int(self.desktop.run("dunstctl", "count", "displayed"))

    def wait_for(self, title: str) -> str:
        """Wait until a notification with this title is the last one, and return its text."""
        self.desktop.wait_until(
            lambda: [said for said, _ in self.said()][-1:] == [title],
            lambda: f"{title!r} is not announced; what was: {self.said()}",
        )
        return self.said()[-1][1]

    def buttons(self) -> list[str]:
        """The buttons of the notification on screen, by name; the daemon has no order of its own."""
        offered = self.desktop.session.folder / "log" / "actions-offered"
        offered.unlink(missing_ok=True)
        self.press("none of them")
        self.desktop.wait_until(offered.exists, "the daemon offers no buttons")
        time.sleep(PICKS)
        lines = offered.read_text(encoding="utf-8").splitlines()
        return sorted(line.partition("[")[0].lstrip("#").rpartition("(")[0].strip() for line in lines)

    def press(self, words: str) -> None:
        """Press a button of the notification on screen."""
        Path(self.desktop.session.env["DESKTOP_ACTION_FILE"]).write_text(words, encoding="utf-8")
        self.desktop.run("dunstctl", "context")

    # ---- what another program does, and what is stored ----------------------------------------------------

    def mark(self, key: str, kind: MarkKind, moment: datetime) -> None:
        """Mark a step, as another program would; the app reads it when it looks again."""
        with self._opened(moment) as workspace:
            mark(workspace, the_step(workspace, key), kind)

    def rename_company(self, name: str) -> None:
        """Give Halden another name."""
        with self._opened(FakeClock().now()) as workspace:
            [old] = workspace.companies()
            workspace.apply(Change(title="Rename", before=(old,), after=(replace(old, name=name),)))

    @contextmanager
    def _opened(self, moment: datetime) -> Iterator[Workspace]:
        workspace = open_workspace(self.data_dir, FakeClock(moment))
        try:
            yield workspace
        finally:
            workspace.close()

    def step(self, key: str, moment: datetime) -> Step:
        """A step as it is stored now."""
        with self._opened(moment) as workspace:
            return the_step(workspace, key)

    def noted(self) -> list[str]:
        """What is noted down as announced."""
        path = self.data_dir / "announced.json"
        found: list[str] = json.loads(path.read_text(encoding="utf-8"))["announced"] if path.exists() else []
        return found
