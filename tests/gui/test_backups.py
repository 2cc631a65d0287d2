"""Backups without anybody doing anything, and what is said where they cannot be made."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.store.backup import backups_of
from gui.backups import Backups

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from core.errors import AfterwordError
    from core.workspace import Workspace
    from tests.fakes import FakeClock

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_a_day_in_the_tray_has_a_backup_and_so_has_its_end(
    qtbot: QtBot, workspace: Workspace, clock: FakeClock
) -> None:
    backups, database = Backups(workspace), workspace.paths.database
    backups.beat()
    clock.advance(hours=20)
    backups.beat()
    assert len(backups_of(database)) == 1
    backups.finish()
    assert len(backups_of(database)) == 2
    clock.advance(days=1)
    backups.beat()
    assert len(backups_of(database)) == 3


def test_what_stands_in_the_way_is_said_once_a_day_and_then_it_works_again(
    qtbot: QtBot, workspace: Workspace, clock: FakeClock
) -> None:
    said: list[AfterwordError] = []
    backups, in_the_way = Backups(workspace), workspace.paths.data_dir / "backups"
    backups.failed.connect(said.append)
    in_the_way.touch()
    for _ in range(3):
        backups.beat()
        clock.advance(minutes=1)
    backups.finish()
    assert ["No backup was made" in error.message for error in said] == [True]
    in_the_way.unlink()
    clock.advance(days=1)
    backups.beat()
    assert len(said) == 1
    assert len(backups_of(workspace.paths.database)) == 1
