"""Start at login on the Mac: a LaunchAgent."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from core.files import write_whole

if TYPE_CHECKING:
    from collections.abc import Sequence

_LABEL = "afterword.login"
_BUNDLE = "example.afterword.afterword"  # by which the system's settings show the app and its icon


def agent_path() -> Path:
    """Return where the agent is, or would be."""
    return Path.home() / "Library" / "LaunchAgents" / f"{_LABEL}.plist"


def is_on() -> bool:
    """Return whether there is an agent."""
    return agent_path().exists()


def turn_on(command: Sequence[str]) -> None:
    """Write the agent; the system reads it at the next login. Raises `OSError`."""
    import plistlib  # an XML parser, for a click in the settings

    path = agent_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    agent = {
        "Label": _LABEL,
        "ProgramArguments": list(command),
        "RunAtLoad": True,
        "ProcessType": "Interactive",
        "LimitLoadToSessionType": "Aqua",
        "AssociatedBundleIdentifiers": _BUNDLE,
    }
    write_whole(path, plistlib.dumps(agent))


def turn_off() -> None:
    """Remove the agent. Raises `OSError`."""
    agent_path().unlink(missing_ok=True)
