"""What was announced, kept beside the data: one small JSON file, written before a reminder is shown."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING

from core.errors import EnvironmentProblem
from core.files import set_aside, write_whole
from core.models import utc
from core.reminders import Tick

if TYPE_CHECKING:
    from pathlib import Path


def load_tick(path: Path, now: datetime) -> tuple[Tick, str]:
    """Return the last tick, and a notice for the user, "" when there is nothing to say. Never fails.

    Without a file, or with a broken one, everything up to `now` counts as considered: nothing is announced
    of which nobody knows whether it was before.
    """
    try:
        return _tick(json.loads(path.read_bytes())), ""
    except FileNotFoundError:
        return Tick(at=now), ""
    except (OSError, ArithmeticError, LookupError, RecursionError, TypeError, ValueError):
        return Tick(at=now), _broken(path)


def _tick(data: dict[str, object]) -> Tick:
    """Return the tick that a file's object holds."""
    at = datetime.fromisoformat(str(data["at"]))
    keys = data["announced"]
    if at.tzinfo is None or not isinstance(keys, list) or not all(isinstance(key, str) for key in keys):
        raise TypeError
    return Tick(at=utc(at), announced=frozenset(keys))


def _broken(path: Path) -> str:
    """Move a broken file out of the way and return the words that say so."""
    goes_on = "Reminders go on from now; Today shows what is due."
    try:
        return f"What was announced could not be read and was kept as {set_aside(path)}. {goes_on}"
    except OSError as error:
        return f"What was announced, in {path}, cannot be read, nor moved aside ({error.strerror}). {goes_on}"


def save_tick(path: Path, tick: Tick) -> None:
    """Write the tick. Raises `EnvironmentProblem`, and then the old file is whole."""
    data = {"at": tick.at.isoformat(), "announced": sorted(tick.announced)}
    try:
        write_whole(path, (json.dumps(data, indent=1) + "\n").encode())
    except OSError as error:
        raise EnvironmentProblem(
            f"A reminder could not be noted in {path} ({error.strerror}), so it was not shown. "
            "Make room or the folder writable."
        ) from error
