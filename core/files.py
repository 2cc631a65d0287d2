"""The one way a file is written: whole or not at all, for the user's eyes only."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from core.errors import EnvironmentProblem
from core.paths import FILE_RIGHTS

if TYPE_CHECKING:
    from pathlib import Path


def _private(name: str, flags: int) -> int:
    """Open a file that nobody else may read, from its first moment on."""
    return os.open(name, flags, FILE_RIGHTS)


def write_whole(path: Path, content: bytes) -> None:
    """Replace the file at `path` by `content` in one step.

    Raises `OSError`, and then whatever was at `path` is still there, whole.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    part.unlink(missing_ok=True)
    try:
        with open(part, "xb", opener=_private) as file:  # Path.open takes no opener
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def create_private(path: Path) -> None:
    """Create an empty file that nobody else may read. Raises `OSError`, also where there is one already."""
    os.close(_private(os.fspath(path), os.O_CREAT | os.O_EXCL | os.O_WRONLY))


def set_aside(path: Path) -> Path:
    """Move a file that cannot be read out of the way and return where it is now. Raises `OSError`."""
    number = 1
    while (aside := path.with_name(f"{path.name}.broken-{number}")).exists():
        number += 1
    return path.rename(aside)


def save_as(path: Path, content: bytes) -> None:
    """Write a file that the user asked for, whole or not at all. Raises `EnvironmentProblem`."""
    try:
        write_whole(path, content)
    except OSError as error:
        raise EnvironmentProblem(
            f"{path} could not be written ({error.strerror}). What was there before is whole. "
            "See that the folder is there and writable, and that there is room."
        ) from error
