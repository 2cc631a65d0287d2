"""What the database's errors mean to the person at the screen."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from core.errors import AfterwordError, DamagedDatabase, EnvironmentProblem, ForeignDatabase

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORDS = {
    "SQLITE_FULL": ("The disk is full", "Make room and try again."),
    "SQLITE_IOERR_WRITE": (  # what a quota, or the largest file that is allowed, comes to
        "The disk took no more: it is full, or your share of it is used up",
        "Make room and try again.",
    ),
    "SQLITE_READONLY": (
        "The database may not be written to",
        "Make its file and folder writable and try again.",
    ),
    "SQLITE_BUSY": (
        "Another program is using the database",
        "Close it and try again.",
    ),
    "SQLITE_LOCKED": (
        "Another program is using the database",
        "Close it and try again.",
    ),
    "SQLITE_CORRUPT": (
        "The database is damaged",
        "Close Afterword and copy the data folder before you do anything else.",
    ),
    "SQLITE_NOTADB": (
        "The file is not an Afterword database",
        "Move it out of the way, or choose another data folder.",
    ),
    "SQLITE_CANTOPEN": (
        "The database cannot be opened",
        "See that its folder is there and writable, and try again.",
    ),
}
_NOT_READ = "Nothing was changed."
_KINDS = {
    "SQLITE_CORRUPT": DamagedDatabase,
    "SQLITE_NOTADB": ForeignDatabase,
    "SQLITE_ERROR": DamagedDatabase,
}
_UNREADABLE = (sqlite3.OperationalError, UnicodeDecodeError)  # text that is none, even in SQLite's own words
_OTHERWISE = (
    "The database cannot be read or written",
    "See that its disk is there and sound, and try again.",
)


def cause_of(error: BaseException) -> str:
    """Return SQLite's name for what went wrong, "" where it has none.

    The true cause hides: after a full disk SQLite has rolled back by itself, and what is raised then is
    that there is nothing to roll back. So the oldest error in the chain counts.
    """
    name = ""
    found: BaseException | None = error
    while found is not None:
        name = getattr(found, "sqlite_errorname", None) or name
        found = found.__cause__ or found.__context__
    return name


def explain(error: BaseException, kept: str) -> EnvironmentProblem:
    """Return the problem in words; `kept` says what is as it was."""
    cause = cause_of(error)
    known = next((words for name, words in _WORDS.items() if cause.startswith(name)), _OTHERWISE)
    what, remedy = known
    kind = next((kind for name, kind in _KINDS.items() if (cause or "SQLITE_ERROR").startswith(name)), None)
    return (kind or EnvironmentProblem)(f"{what}. {kept} {remedy}")


def is_refusal(error: BaseException) -> bool:
    """Return whether the database refused a row that breaks a rule of the schema."""
    return cause_of(error).startswith("SQLITE_CONSTRAINT")


@contextmanager
def explained(kept: str) -> Iterator[None]:
    """Turn the database's errors, by whatever they are raised, into problems in words.

    A broken rule of the schema passes as it is, and so does what is already in words.
    """
    try:
        yield
    except AfterwordError:
        raise
    except Exception as error:
        ours = cause_of(error) or isinstance(error, _UNREADABLE)
        if not ours or is_refusal(error):
            raise
        raise explain(error, kept) from error


@contextmanager
def reading() -> Iterator[None]:
    """Turn the database's errors into problems in words, and so what no record of ours can hold."""
    with explained(_NOT_READ):
        try:
            yield
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise DamagedDatabase(
                f"The database holds what cannot be read: it may be damaged. {_NOT_READ} "
                "Settings, This computer, has the backups."
            ) from error
