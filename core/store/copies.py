"""Other copies of the database beside it, as programs leave them that keep folders in step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.errors import AfterwordError
from core.files import set_aside
from core.records import record
from core.store.restoring import look_into

if TYPE_CHECKING:
    from pathlib import Path

    from core.store.restoring import Contents

_KEPT = ".kept-"


@record
class Copy:
    """A database of ours under another name, and what it holds."""

    path: Path
    holds: Contents


def copies_of(database: Path) -> list[Copy]:
    """Return the copies beside a database, by name; none where their folder cannot be read.

    Each program has names of its own for them: "afterword (conflicted copy 2026-11-25).sqlite3",
    "afterword.sync-conflict-20261125-101500-ABCDEFG.sqlite3", "afterword-LAPTOP.sqlite3",
    "afterword 2.sqlite3". So what counts is that it is a database of ours; what is none is left alone.
    """
    try:
        beside = sorted(database.parent.iterdir())
    except OSError:
        return []
    found = (_copy(path) for path in beside if _may_be(path, database))
    return [copy for copy in found if copy is not None]


def _may_be(path: Path, database: Path) -> bool:
    """Say whether a name is made of the database's."""
    name = path.name
    return (
        name != database.name
        and name.startswith(database.stem)
        and database.suffix in name
        and (name.endswith(database.suffix) or "onflict" in name)
        and _KEPT not in name
        and path.is_file()
    )


def _copy(path: Path) -> Copy | None:
    try:
        return Copy(path=path, holds=look_into(path))
    except AfterwordError:
        return None


def keep_aside(copy: Path) -> Path:
    """Give a copy a name under which it is not taken for one; return it. Raises `OSError`."""
    return set_aside(copy, "kept")
