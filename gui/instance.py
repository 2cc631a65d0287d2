"""One running app for each data folder: the first holds a lock, a later start finds it and rings."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QThread

from core.errors import EnvironmentProblem

if TYPE_CHECKING:
    from pathlib import Path

    from core.paths import Paths

_GLANCE = 50  # milliseconds between two tries
_TRIES = 200  # a first start on a slow machine is at its first paint within ten seconds


def doorbell_name(data_dir: Path) -> str:
    """Return where the app on this folder listens for later starts: for this user alone."""
    from PySide6.QtCore import QCryptographicHash  # the first paint does without

    method = QCryptographicHash.Algorithm.Sha256
    told = QCryptographicHash.hash(os.fsencode(data_dir.resolve()), method).toHex().data()
    name = f"afterword-{bytes(told).decode('ascii')[:16]}"
    folder = os.environ.get("XDG_RUNTIME_DIR", "") if sys.platform == "linux" else ""
    return os.path.join(folder, name) if os.path.isabs(folder) else name  # noqa: PTH117, PTH118  a name, not a file


def take_or_ring(paths: Paths, *, raise_it: bool, tries: int = _TRIES) -> QLockFile | None:
    """Return the lock on a data folder, or None where another app has it, which was rung.

    `raise_it` says whether the window of the other is wanted. Raises `EnvironmentProblem` where a lock can
    neither be had nor its holder be reached.
    """
    lock = QLockFile(str(paths.lock))
    lock.setStaleLockTime(0)  # by its process alone: a crash leaves none behind, a long run loses none
    for _ in range(tries):
        if _take(lock):
            return lock
        if lock.error() is not QLockFile.LockError.LockFailedError:
            message = (
                f"Afterword cannot write in its data folder {paths.data_dir}, and did not start. "
                "Nothing was changed. Make the folder writable and see that there is room on its disk, or "
                "name another one with --data-dir."
            )
            raise EnvironmentProblem(message)
        if _rings(paths, raise_it=raise_it):
            return None
        QThread.msleep(_GLANCE)
    process = lock.getLockInfo()[0]
    raise EnvironmentProblem(
        f"Afterword is running already (as process {process}) but does not answer. "
        "End that process, or start the computer anew, then try again."
    )


def _take(lock: QLockFile) -> bool:
    """Take the lock if it is free, as a file for the user alone: Qt makes one that everybody may read."""
    before = os.umask(0o077)
    try:
        return lock.tryLock(0)
    finally:
        os.umask(before)


def _rings(paths: Paths, *, raise_it: bool) -> bool:
    """Ring at the app that holds the lock; say whether it heard."""
    from gui.doorbell import Wish, ring  # which a first start does not need before its first paint

    return ring(doorbell_name(paths.data_dir), Wish.WINDOW if raise_it else Wish.NOTHING)


def ask_to_end(paths: Paths, tries: int = _TRIES) -> bool:
    """Ask the app that runs on a folder to end, and wait for it; say whether none runs there now.

    It keeps everything first, as when the system ends it.
    """
    from gui.doorbell import Wish, ring

    lock = QLockFile(str(paths.lock))
    lock.setStaleLockTime(0)
    heard = False
    for _ in range(tries):
        if not paths.lock.exists():
            return True
        if lock.tryLock(0):  # what a crash left
            lock.unlock()
            return True
        heard = heard or ring(doorbell_name(paths.data_dir), Wish.END)
        QThread.msleep(_GLANCE)
    return False
