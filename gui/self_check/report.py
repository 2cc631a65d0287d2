"""Runs the checks one after the other, prints a line for each, and says by the exit status how it went."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, Protocol

from gui.self_check.incomplete import Incomplete

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from typing import TextIO

    class Check(Protocol):
        """Looks for one kind of thing: returns in a few words what it found, or raises what is amiss."""

        def __call__(self) -> str:
            """Look."""


CHECKS = (
    ("files", "gui.self_check.installed", "all_files"),
    ("environment", "gui.self_check.installed", "its_environment"),
    ("version", "gui.self_check.installed", "its_version"),
    ("Qt", "gui.self_check.binding", "qt"),
    ("modules", "gui.self_check.installed", "all_modules"),
    ("icons", "gui.self_check.window_system", "icons"),
    ("etiquette", "gui.self_check.contents", "policies"),
    ("messages", "gui.self_check.contents", "templates"),
    ("zones", "gui.self_check.contents", "zones"),
    ("places", "gui.self_check.contents", "places"),
    ("holidays", "gui.self_check.contents", "holidays"),
    ("database", "gui.self_check.contents", "database"),
    ("plugins", "gui.self_check.window_system", "plugins"),
    ("letters", "gui.self_check.window_system", "letters"),
    ("clipboard", "gui.self_check.window_system", "clipboard"),
    ("paper", "gui.self_check.window_system", "paper"),
    ("screens", "gui.self_check.screens", "all_screens"),
)
"""What is looked for: the word for it, and where the check is. One that cannot be loaded has failed."""


class Result(NamedTuple):
    """How one check went: what it found, or what is amiss."""

    name: str
    found: str
    amiss: tuple[str, ...] = ()

    def lines(self) -> tuple[str, ...]:
        """Return the words for it, a line for each thing that is amiss."""
        if not self.amiss:
            return (f"ok      {self.name}: {self.found}",)
        return tuple(f"FAILED  {self.name}: {what}" for what in self.amiss)


def looked(name: str, check: Callable[[], str]) -> Result:
    """Return how a check went. Whatever goes wrong in it is what it found."""
    try:
        return Result(name, check())
    except Incomplete as incomplete:
        return Result(name, "", incomplete.what)
    except Exception as error:  # noqa: BLE001  a part that is missing shows itself in any way it likes
        return Result(name, "", (f"{type(error).__name__}: {error}",))


def self_check(file: Path | None = None, checks: Sequence[tuple[str, str, str]] = CHECKS) -> int:
    """Check this build, print a line for each check, write them to `file` too, and return the exit status.

    Nothing of the user's is opened: the database is one that is thrown away after, the screens are drawn
    where nobody sees them, and the clipboard is theirs. 0 says that everything is there.
    """
    with ExitStack() as stack:
        outs: list[TextIO] = [] if sys.stdout is None else [sys.stdout]
        if file is not None:
            outs.append(stack.enter_context(file.open("w", encoding="utf-8")))
        amiss = 0
        for name, module, function in checks:

            def check(module: str = module, function: str = function) -> str:
                found: str = getattr(import_module(module), function)()
                return found

            result = looked(name, check)
            amiss += len(result.amiss)
            _say(outs, *result.lines())
        words = "One thing is amiss." if amiss == 1 else f"{amiss} things are amiss."
        _say(outs, words if amiss else "Everything is there.")
    return 1 if amiss else 0


def _say(outs: Sequence[TextIO], *lines: str) -> None:
    """Write lines at once: whatever comes after may end the process."""
    for out in outs:
        for line in lines:
            encoding = out.encoding or "utf-8"
            out.write(f"{line}\n".encode(encoding, "replace").decode(encoding))
        out.flush()
