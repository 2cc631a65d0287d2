"""Pictures of what a person meets when their data cannot be used."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from core.clock import StoppedClock
from core.demo import add_demo
from core.errors import AfterwordError
from core.paths import Paths
from core.store.backup import Cause
from core.store.copies import copies_of
from core.workspace import open_workspace
from gui.instance import take_or_ring
from gui.trouble.copies_sheet import CopiesSheet
from gui.trouble.restore_dialog import RestoreDialog
from gui.trouble.synced_sheet import SyncedSheet
from gui.trouble.window import TroubleWindow
from gui.unfinished import UnfinishedSheet
from tests.desktop.shots.camera import NARROW, NOW, SMALLEST, WIDE

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog

    from core.workspace import Workspace
    from gui.main_window import MainWindow
    from tests.desktop.shots.camera import Shot

LONG = "a folder with a rather long name that somebody gave to it when they synchronized their things"


def with_backups(workspace: Workspace) -> None:
    """Fill the sample, and make backups of it, one of which is damaged since."""
    add_demo(workspace)
    for day in range(9, 0, -1):
        cause = Cause.BEFORE_UPDATE if day == 9 else Cause.DAILY
        made = workspace._store.back_up(workspace.paths.database, NOW - timedelta(days=day, hours=2), cause)  # noqa: SLF001
        if day == 4:
            made.path.write_bytes(made.path.read_bytes()[:20_000])
    workspace.back_up()


_OPEN: list[QDialog] = []


def over(window: MainWindow, dialog: QDialog) -> None:
    """Show a dialog, for as long as the window is there."""
    _OPEN[:] = [dialog]
    window.destroyed.connect(dialog.close)
    dialog.setModal(True)
    dialog.show()


def trouble(spoil: Callable[[Path], object], inside: str = "") -> Callable[..., None]:
    """Return what spoils a copy of the database and shows what is said then."""

    def act(window: MainWindow, workspace: Workspace) -> None:
        folder = workspace.paths.data_dir / inside if inside else workspace.paths.data_dir
        folder.mkdir(exist_ok=True)
        paths = Paths(folder)
        (folder / "database-was-made.txt").touch()
        spoil(paths.database)
        try:
            open_workspace(folder, StoppedClock(NOW, "Europe/London")).close()
        except AfterwordError as error:
            over(window, TroubleWindow(error, paths, "Europe/London"))

    return act


def choose(window: MainWindow, workspace: Workspace) -> None:
    """Show the backups to choose from."""
    over(window, RestoreDialog(workspace.paths.database, "Europe/London", workspace.restore, window))


def choose_wrongly(window: MainWindow, workspace: Workspace) -> None:
    """Choose a file that is no database."""
    dialog = RestoreDialog(workspace.paths.database, "Europe/London", workspace.restore, window)
    over(window, dialog)
    note = workspace.paths.data_dir / "database-was-made.txt"
    dialog.restore_file(note)


def two_copies(window: MainWindow, workspace: Workspace) -> None:
    """Find a copy that a program left which keeps folders in step."""
    database = workspace.paths.database
    copy = database.with_name("afterword (Dana\u2019s conflicted copy 2026-11-25).sqlite3")
    shutil.copyfile(database, copy)
    (found,) = copies_of(database)
    over(window, CopiesSheet(workspace, found, window))


def synced(window: MainWindow, workspace: Workspace) -> None:
    """Say that the folder is kept in step."""
    over(window, SyncedSheet(workspace, "Dropbox", window))


def _make(path: Path) -> None:
    (path.parent / "database-was-made.txt").unlink()
    open_workspace(path.parent, StoppedClock(NOW, "Europe/London")).close()


def too_old(path: Path) -> None:
    """Make a database that no step of ours begins from."""
    _make(path)
    with closing(sqlite3.connect(path)) as old, old:
        old.execute("DELETE FROM schema_migration WHERE name = '0001_facts'")


def newer(path: Path) -> None:
    """Make a database that has seen more than we know."""
    _make(path)
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("INSERT INTO schema_migration (name, applied) VALUES ('9999_wonders', '2030-01-01')")


def no_room(window: MainWindow, workspace: Workspace) -> None:
    """Say that nothing can be written at a start."""
    nowhere = Paths(workspace.paths.data_dir / "nowhere")
    try:
        take_or_ring(nowhere, raise_it=False)
    except AfterwordError as error:
        over(window, TroubleWindow(error, nowhere, "Europe/London"))


def unfinished(window: MainWindow, workspace: Workspace) -> None:
    """Give back what was typed in a form."""
    left = workspace.paths.unfinished
    left.write_text(
        "New interview\nCompany: Halden\nWhat you and Dana connected over: how your team runs critique\n",
        encoding="utf-8",
    )
    over(window, UnfinishedSheet(left, window))


def half(path: Path) -> None:
    """Cut a database in the middle."""
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xff" * 9000)


SHOTS: dict[str, Shot] = {
    "trouble-damaged": (WIDE, with_backups, trouble(half)),
    "trouble-vanished": (WIDE, add_demo, trouble(lambda path: path.unlink(missing_ok=True), LONG)),
    "trouble-empty-smallest": (SMALLEST, with_backups, trouble(lambda path: path.write_bytes(b""))),
    "trouble-folder": (WIDE, add_demo, trouble(lambda path: path.mkdir(), "other")),
    "trouble-newer": (NARROW, with_backups, trouble(newer, "newer")),
    "trouble-older": (WIDE, with_backups, trouble(too_old, "older")),
    "trouble-read-only": (SMALLEST, add_demo, no_room),
    "trouble-copies": (WIDE, with_backups, two_copies),
    "trouble-copies-smallest": (SMALLEST, add_demo, two_copies),
    "trouble-synced": (WIDE, with_backups, synced),
    "trouble-synced-smallest": (SMALLEST, add_demo, synced),
    "trouble-unfinished": (SMALLEST, add_demo, unfinished),
    "restore": (WIDE, with_backups, choose),
    "restore-wrong": (NARROW, with_backups, choose_wrongly),
    "restore-none": (SMALLEST, add_demo, choose),
}
