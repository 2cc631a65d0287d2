"""The one way a file is written: whole or not at all, for the user's eyes only."""

from __future__ import annotations

import os
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from core.errors import EnvironmentProblem
from core.paths import FILE_RIGHTS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from io import BufferedWriter
    from pathlib import Path

_PART = ".part"
_ABANDONED = 3600  # seconds; nothing takes so long to write
_PAUSES = (0.01, 0.03, 0.1, 0.3, 0.6)  # seconds; what looks for viruses lets go of a new file within them


def _private(name: str, flags: int) -> int:
    """Open a file that nobody else may read, from its first moment on."""
    return os.open(name, flags, FILE_RIGHTS)


def open_private(path: Path) -> BufferedWriter:
    """Open a file that nobody else may read, to write at its end. Raises `OSError`."""
    return open(path, "ab", opener=_private)  # Path.open takes no opener


def write_whole(path: Path, content: bytes) -> None:
    """Replace the file at `path` by `content` in one step.

    Raises `OSError`, and then whatever was at `path` is still there, whole.
    """
    write_all({path: content})


def write_all(contents: Mapping[Path, bytes]) -> None:
    """Replace several files, each in one step, once all that takes room is on the disk.

    Raises `OSError`, and then whatever was there is still there, whole.
    """
    parts = {path: path.with_name(f".{path.name}.{os.getpid()}{_PART}") for path in contents}
    try:
        for path, content in contents.items():
            _write(parts[path], content)
        for path, part in parts.items():
            move(part, path)
    except BaseException:
        for part in parts.values():
            part.unlink(missing_ok=True)
        raise
    for path in contents:
        _clear(path)


def _write(part: Path, content: bytes) -> None:
    """Put content on the disk, under a name of its own."""
    part.unlink(missing_ok=True)
    with open(part, "xb", opener=_private) as file:  # Path.open takes no opener
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _clear(path: Path) -> None:
    """Remove what a process that was killed while it wrote this file left beside it."""
    with suppress(OSError):
        newest = path.stat().st_mtime
        for part in path.parent.iterdir():
            ours = part.name.startswith(f".{path.name}.") and part.name.endswith(_PART)
            if ours and newest - part.stat().st_mtime > _ABANDONED:
                part.unlink()


def create_private(path: Path) -> None:
    """Create an empty file that nobody else may read. Raises `OSError`, also where there is one already."""
    os.close(_private(os.fspath(path), os.O_CREAT | os.O_EXCL | os.O_WRONLY))


def move(
    source: Path,
    target: Path,
    pauses: Sequence[float] = _PAUSES if sys.platform == "win32" else (),
    wait: Callable[[float], None] = time.sleep,
) -> None:
    """Give a file another name, in the place of what is there. Raises `OSError`.

    Windows refuses while any program has either of them open, and some look into every new file: there it is
    tried again after each of the pauses.
    """
    for pause in pauses:
        try:
            source.replace(target)
        except PermissionError:
            wait(pause)
        else:
            return
    source.replace(target)


def set_aside(path: Path, word: str = "broken") -> Path:
    """Move a file out of the way under a name that says why; return where it is now. Raises `OSError`."""
    aside = free_name(path, word)
    move(path, aside)
    return aside


def free_name(path: Path, word: str) -> Path:
    """Return a name beside `path` that no file has yet."""
    number = 1
    while (free := path.with_name(f"{path.name}.{word}-{number}")).exists():
        number += 1
    return free


def save_as(path: Path, content: bytes) -> None:
    """Write a file that the user asked for, whole or not at all. Raises `EnvironmentProblem`."""
    try:
        write_whole(path, content)
    except OSError as error:
        raise EnvironmentProblem(
            f"{path} could not be written ({error.strerror}). What was there before is whole. "
            "See that the folder is there and writable, and that there is room."
        ) from error
