"""How trouble with the database, and what a backup holds, are put into words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.errors import (
    AfterwordError,
    DamagedDatabase,
    EmptyDatabase,
    ForeignDatabase,
    NewerDatabase,
    OlderDatabase,
    VanishedDatabase,
)
from core.store.backup import Cause, is_whole
from core.store.restoring import look_into
from core.wording import clock_time, local_day, short_day

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from core.store.backup import Backup
    from core.store.restoring import Contents

_TITLES = (
    (VanishedDatabase, "Your data is not where it was"),
    (EmptyDatabase, "The file of your data is empty"),
    (DamagedDatabase, "Your data cannot be read"),
    (ForeignDatabase, "This file is not Afterword\u2019s"),
    (NewerDatabase, "A newer Afterword made this data"),
    (OlderDatabase, "This data is too old for this Afterword"),
)
_UNUSABLE = ((NewerDatabase, "Of a newer Afterword"), (OlderDatabase, "Too old to be opened"))
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
    except AfterwordError as error:
        why = next((words for kind, words in _UNUSABLE if isinstance(error, kind)), "Damaged")
        return BackupWords(made, why, "", cause, usable=False)
    holds = _processes(held)
    if not is_whole(backup.path):
        holds += ", not as it was made"
    return BackupWords(made, holds, _last_change(held, zone), cause, usable=True)


def holds_words(held: Contents, zone: str) -> str:
    """Return "12 processes, the last change Tue 24 Nov 2026, 09:20."."""
    if held.last_change is None:
        return f"{_processes(held)}, never changed."
    return f"{_processes(held)}, the last change {_last_change(held, zone)}."


def _processes(held: Contents) -> str:
    return _count(held.processes, "process", "processes")


def _last_change(held: Contents, zone: str) -> str:
    return when(held.last_change, zone) if held.last_change is not None else "None yet"


def summary(backups: Sequence[Backup], zone: str) -> str:
    """Return how many backups there are, and when the newest was made."""
    if not backups:
        return "There are no backups yet."
    return f"{_count(len(backups), 'backup', 'backups')}, the newest of {when(backups[0].made, zone)}."


def _count(number: int, one: str, many: str) -> str:
    """Return "12 processes": in figures, as lists are compared by them."""
    return f"{number:,} {one if number == 1 else many}"
