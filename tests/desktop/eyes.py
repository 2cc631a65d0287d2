"""What is on screen, as a screen reader knows it: widgets with their role, name, text and place."""

from __future__ import annotations

import json
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

READER = Path(__file__).with_name("atspi_reader.py")
LISTENER = Path(__file__).with_name("atspi_listener.py")
DEBIAN_PYTHON = "/usr/bin/python3"  # the one that has gi


@dataclass(frozen=True)
class Widget:
    """One thing on screen; places and sizes are in pixels of the screen."""

    depth: int
    role: str
    name: str
    description: str
    text: str
    states: frozenset[str]
    x: int
    y: int
    width: int
    height: int

    @property
    def centre(self) -> tuple[int, int]:
        """Where a person would click it."""
        return self.x + self.width // 2, self.y + self.height // 2

    def fits(self, name: str | re.Pattern[str], role: str) -> bool:
        """Tell whether this is its whole name, or a pattern in it, and its role (if one is said)."""
        if role and role != self.role:
            return False
        return bool(name.search(self.name)) if isinstance(name, re.Pattern) else name == self.name

    def __str__(self) -> str:
        """Show it as one line of an indented tree."""
        text = f" {self.text!r}" if self.text not in {"", self.name} else ""
        states = " ".join(sorted(self.states - {"sensitive"}))
        place = f"{self.width}x{self.height}+{self.x}+{self.y}"
        return f"{'  ' * self.depth}{self.role} {self.name!r}{text} {place} {states}".rstrip()


class Eyes:
    """Looks at the widgets of a process, through one reader that stays open."""

    def __init__(self, env: Mapping[str, str]) -> None:
        """Open a reader in the session with this environment."""
        self._reader = subprocess.Popen(
            [DEBIAN_PYTHON, str(READER)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=dict(env),
        )

    def look(self, pid: int) -> list[Widget]:
        """List what the process shows, in the order of the tree; nothing when it shows nothing yet."""
        if not self._reader.stdin or not self._reader.stdout:
            return []
        self._reader.stdin.write(f"{pid}\n")
        self._reader.stdin.flush()
        answer = self._reader.stdout.readline()
        if not answer:
            raise RuntimeError("the accessibility reader ended; is gir1.2-atspi-2.0 installed?")
        return [Widget(**node | {"states": frozenset(node["states"])}) for node in json.loads(answer)]

    def close(self) -> None:
        """End the reader."""
        self._reader.communicate(timeout=10)


class Ears:
    """Hears what a screen reader would say of what has the keyboard, from now on."""

    def __init__(self, env: Mapping[str, str]) -> None:
        """Listen in the session with this environment."""
        self._heard: list[str] = []
        self._listener = subprocess.Popen(
            [DEBIAN_PYTHON, str(LISTENER)], stdout=subprocess.PIPE, text=True, env=dict(env)
        )
        assert self._listener.stdout is not None
        self._listener.stdout.readline()  # it listens
        self._thread = Thread(target=self._hear, args=(self._listener.stdout,))
        self._thread.start()

    def _hear(self, told: IO[str]) -> None:
        with told:
            for line in told:
                self._heard.append(line.rstrip("\n"))

    def heard(self) -> list[str]:
        """Return everything heard so far, such as "menu item: Search… (Menu)"."""
        return [*self._heard]

    def close(self) -> None:
        """Listen no longer."""
        self._listener.terminate()
        self._listener.wait(timeout=10)
        self._thread.join()
