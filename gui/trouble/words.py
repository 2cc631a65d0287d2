"""How trouble with the database, and what a backup holds, are put into words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.errors import (
    AfterwordError,
    DamagedDatabase,
    EmptyDatabase,
    ForeignDatabase,
    NewerDatabase,
    VanishedDatabase,
)
from core.store.backup import Cause, is_whole
from core.store.restoring import look_into
from core.wording import clock_time, local_day, short_day

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from core.store.backup import Backup

_TITLES = (
    (VanishedDatabase, "Your data is not where it was"),
    (EmptyDatabase, "The file of your data is empty"),
    (DamagedDatabase, "Your data cannot be read"),
    (ForeignDatabase, "This file is not Afterword\u2019s"),
    (NewerDatabase, "A newer Afterword made this data"),
)
_CAUSES = {
    Cause.DAILY: "Daily",
    Cause.BY_HAND: "Made by you",
    Cause.BEFORE_UPDATE: "Before an update",
}


class BackupWords(NamedTuple):
    """One backup as a list shows it; `usable` says whether it can be restored."""

    made: str
    holds: str
    last_change: str
    cause: str
    usable: bool


def title_of(error: AfterwordError) -> str:
    """Return the headline for what keeps the app from starting."""
    return next((title for kind, title in _TITLES if isinstance(error, kind)), "Afterword cannot start")


def when(moment: datetime, zone: str) -> str:
    """Return "Tue 24 Nov 2026, 09:20" on the clocks of `zone`."""
    day = local_day(moment, zone)
    return f"{short_day(day)} {day.year}, {clock_time(moment, zone)}"


def backup_words(backup: Backup, zone: str) -> BackupWords:
    """Return what there is to say of a backup: it is read for that, and not changed."""
    made, cause = when(backup.made, zone), _CAUSES[backup.cause]
    try:
        held = look_into(backup.path)
    except AfterwordError:
        return BackupWords(made, "Damaged", "", cause, usable=False)
    holds = _count(held.processes, "process", "processes")
    if not is_whole(backup.path):
        holds += ", not as it was made"
    last = when(held.last_change, zone) if held.last_change is not None else "None yet"
    return BackupWords(made, holds, last, cause, usable=True)


def summary(backups: Sequence[Backup], zone: str) -> str:
    """Return how many backups there are, and when the newest was made."""
    if not backups:
        return "There are no backups yet."
    return f"{_count(len(backups), 'backup', 'backups')}, the newest of {when(backups[0].made, zone)}."


def _count(number: int, one: str, many: str) -> str:
    """Return "12 processes": in figures, as lists are compared by them."""
    return f"{number:,} {one if number == 1 else many}"
