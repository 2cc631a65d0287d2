"""Backups: whole copies of the database in a folder beside it, each checked before it counts."""

from __future__ import annotations

import os
import re
import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from core.errors import DamagedDatabase, EnvironmentProblem
from core.files import create_private, move, write_whole
from core.models import utc
from core.paths import FOLDER_RIGHTS
from core.records import record
from core.store.problems import explained
from core.store.rotation import staying

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = "backups"
_STAMP = "%Y-%m-%dT%H-%M-%SZ"
_NAME = re.compile(r"afterword-(\d{4}-\d\d-\d\d)T(\d\d-\d\d-\d\d)Z-(daily|by-hand|before-update)\.sqlite3")
_DAY = timedelta(days=1)
_NOT_MADE = "No backup was made; the database and the backups before are as they were."


class Cause(StrEnum):
    """Why a backup was made. Only daily ones make room for later ones."""

    DAILY = "daily"
    BY_HAND = "by-hand"
    BEFORE_UPDATE = "before-update"


@record
class Backup:
    """One backup, made at an instant in UTC."""

    path: Path
    made: datetime
    cause: Cause


def backups_of(database: Path) -> list[Backup]:
    """Return the backups of a database, the newest first; none where their folder cannot be read."""
    try:
        files = list((database.parent / FOLDER).iterdir())
    except OSError:
        return []
    found = (_backup(path) for path in files)
    return sorted((one for one in found if one is not None), key=lambda one: one.made, reverse=True)


def _backup(path: Path) -> Backup | None:
    """Return the backup in a file with the name of one."""
    parts = _NAME.fullmatch(path.name)
    if parts is None:
        return None
    try:
        made = datetime.fromisoformat(f"{parts[1]}T{parts[2].replace('-', ':')}Z")
    except ValueError:
        return None
    return Backup(path=path, made=made, cause=Cause(parts[3]))


def is_due(database: Path, now: datetime, after: timedelta = _DAY) -> bool:
    """Say whether the last backup is older than that, or there is none. One from the future is none."""
    return not any(now - after < backup.made <= now for backup in backups_of(database))


def back_up(connection: sqlite3.Connection, database: Path, now: datetime, cause: Cause) -> Backup:
    """Make a backup of an open database, check it, and let the daily ones make room.

    Raises `DamagedDatabase` where the database is not sound, and `EnvironmentProblem`; then there is no
    backup more and none less.
    """
    folder = database.parent / FOLDER
    path = folder / f"afterword-{utc(now).strftime(_STAMP)}-{cause}.sqlite3"
    part = folder / f".{path.name}.part"
    try:
        folder.mkdir(mode=FOLDER_RIGHTS, exist_ok=True)
        part.unlink(missing_ok=True)
        try:
            with explained(_NOT_MADE):
                _copy(connection, part)
            write_whole(_sum_file(path), f"{_sum_of(part)}  {path.name}\n".encode())
            move(part, path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise EnvironmentProblem(
            f"The backup could not be written to {folder} ({error.strerror}). {_NOT_MADE} "
            "See that the folder is writable and that there is room."
        ) from error
    _make_room(database, now)
    return Backup(path=path, made=utc(now), cause=cause)


def _copy(connection: sqlite3.Connection, part: Path) -> None:
    """Copy a database as it is at this moment into a new file, on the disk and found to be sound."""
    create_private(part)
    with closing(sqlite3.connect(part, isolation_level=None)) as copy:
        copy.execute("PRAGMA journal_mode = off")
        copy.execute("PRAGMA synchronous = off")
        connection.backup(copy)
        check(copy)
    with part.open("rb+") as file:
        os.fsync(file.fileno())


def check(connection: sqlite3.Connection) -> None:
    """Raise `DamagedDatabase` where a database is not sound, or SQLite's own error."""
    (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if found != "ok":
        raise DamagedDatabase(f"The database is damaged. {_NOT_MADE}")


def _sum_file(path: Path) -> Path:
    return path.with_name(f"{path.name}.sha256")


def _sum_of(path: Path) -> str:
    from hashlib import file_digest  # with it comes a library of 3 MB, and most looks are at names alone

    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def is_whole(path: Path) -> bool:
    """Say whether a backup is still what was written, by the sum beside it."""
    try:
        return _sum_file(path).read_text(encoding="ascii").split()[:1] == [_sum_of(path)]
    except (OSError, ValueError):
        return False


def _make_room(database: Path, now: datetime) -> None:
    """Delete the daily backups whose place others have taken: whole ones, looked at again for that.

    What is damaged takes no place, and stays where it is. What cannot be deleted is tried again tomorrow.
    """
    daily = {one.made: one for one in backups_of(database) if one.cause is Cause.DAILY}
    whole: set[datetime] = set()
    while going := daily.keys() - (stay := staying(daily.keys(), now)):
        broken = {made for made in stay - whole if not is_whole(daily[made].path)}
        if broken:
            whole |= stay - broken
            daily = {made: one for made, one in daily.items() if made not in broken}
            continue
        for made in going:
            try:
                daily[made].path.unlink(missing_ok=True)
                _sum_file(daily[made].path).unlink(missing_ok=True)
            except OSError:
                return
        return
