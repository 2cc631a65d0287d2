"""Backups: made before a migration and each day, checked, and never pushed out by bad ones."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import DamagedDatabase, EnvironmentProblem
from core.store.backup import Cause, back_up, backups_of, is_due, is_whole
from core.store.opening import known_migrations, open_database
from core.store.rotation import DAYS, MONTHS, WEEKS, staying
from core.store.store import open_store
from tests.fakes import MORNING, FakeClock
from tests.making import Halden, make_workspace
from tests.rights import has_rights

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.workspace import Workspace

SCHEMAS = Path(__file__).parent.parent / "schemas"
MOMENTS = st.sets(
    st.datetimes(datetime(2025, 1, 1), datetime(2027, 6, 1), timezones=st.just(UTC)),  # noqa: DTZ001  bounds
    max_size=60,
)


@pytest.fixture(name="clock")
def _clock() -> FakeClock:
    return FakeClock()


@pytest.fixture(name="workspace")
def _workspace(tmp_path: Path, clock: FakeClock) -> Iterator[Workspace]:
    workspace = make_workspace(tmp_path / "data", *Halden().records, clock=clock)
    yield workspace
    workspace.close()


def causes(database: Path) -> list[Cause]:
    return [backup.cause for backup in backups_of(database)]


def damage(database: Path) -> None:
    """Make the last page of a database nonsense, while it is open."""
    with database.open("rb+") as file:
        file.seek(-4096, 2)
        file.write(b"\xff" * 4096)


# ---- which stay --------------------------------------------------------------------------------------


@given(made=MOMENTS)
def test_the_last_of_each_day_week_and_month_stays_and_no_more(made: set[datetime]) -> None:
    stay = staying(made, MORNING)
    past = {moment for moment in made if moment <= MORNING}
    assert stay <= made
    assert made - past <= stay  # a clock that was wrong evicts nothing and is evicted by nothing
    assert len(stay & past) <= DAYS + WEEKS + MONTHS
    assert staying(past, MORNING) == stay & past
    assert staying(stay, MORNING) == stay
    if past:
        assert max(past) in stay


def test_a_year_and_a_half_of_days_leaves_seven_days_four_weeks_and_twelve_months() -> None:
    kept: frozenset[datetime] = frozenset()
    for day in range(550):
        now = MORNING + timedelta(days=day)
        kept = staying(kept | {now}, now)
    days = sorted(kept, reverse=True)
    assert days[:DAYS] == [now - timedelta(days=day) for day in range(DAYS)]
    assert len({moment.isocalendar()[:2] for moment in kept}) >= WEEKS
    assert len({(moment.year, moment.month) for moment in kept}) == MONTHS
    assert now - min(kept) > timedelta(days=330)


def test_a_long_pause_evicts_nothing() -> None:
    made = {MORNING - timedelta(days=day) for day in range(DAYS)}
    assert staying(made, MORNING + timedelta(days=400)) == made


# ---- how one is made ---------------------------------------------------------------------------------


def test_a_backup_holds_everything_and_is_for_the_user_alone(workspace: Workspace) -> None:
    backup = workspace.back_up()
    assert backups_of(workspace.paths.database) == [backup]
    assert backup.path.name == "afterword-2026-11-24T09-20-00Z-by-hand.sqlite3"
    folder = backup.path.parent
    assert has_rights(folder, 0o700)
    assert all(has_rights(file, 0o600) for file in folder.iterdir())
    assert len(list(folder.iterdir())) == 2
    sums = backup.path.with_name(f"{backup.path.name}.sha256").read_text()
    assert sums == f"{sha256(backup.path.read_bytes()).hexdigest()}  {backup.path.name}\n"
    assert is_whole(backup.path)
    store = open_store(backup.path, MORNING)
    assert list(store.everything()) == list(workspace.everything())
    store.close()


def test_a_backup_that_was_touched_or_lost_its_sum_is_not_whole(workspace: Workspace) -> None:
    path = workspace.back_up().path
    path.write_bytes(path.read_bytes()[:-1])
    assert not is_whole(path)
    path.with_name(f"{path.name}.sha256").unlink()
    assert not is_whole(path)


def test_what_else_lies_in_the_folder_is_no_backup(workspace: Workspace) -> None:
    backup = workspace.back_up()
    for name in ("notes.txt", "afterword-2026-13-24T09-20-00Z-daily.sqlite3", f".{backup.path.name}.part"):
        (backup.path.parent / name).touch()
    assert backups_of(workspace.paths.database) == [backup]


def test_a_damaged_database_makes_no_backup_and_evicts_none(workspace: Workspace, clock: FakeClock) -> None:
    for _ in range(DAYS):
        assert workspace.back_up_daily()
        clock.advance(days=1)
    before = backups_of(workspace.paths.database)
    workspace.close()
    damage(workspace.paths.database)
    connection = sqlite3.connect(workspace.paths.database)
    for _ in range(2 * DAYS):
        clock.advance(days=1)
        with pytest.raises(DamagedDatabase, match="No backup was made"):
            back_up(connection, workspace.paths.database, clock.now(), Cause.DAILY)
    connection.close()
    assert backups_of(workspace.paths.database) == before
    assert not list(before[0].path.parent.glob(".*"))


def test_a_folder_that_cannot_be_written_is_told_in_words(workspace: Workspace) -> None:
    (workspace.paths.data_dir / "backups").write_bytes(b"in the way")
    with pytest.raises(EnvironmentProblem, match=r"could not be written.*No backup was made"):
        workspace.back_up()
    assert backups_of(workspace.paths.database) == []


# ---- when --------------------------------------------------------------------------------------------


def test_one_is_made_a_day_while_running_and_one_at_the_end(workspace: Workspace, clock: FakeClock) -> None:
    assert workspace.back_up_daily()
    clock.advance(minutes=59)
    assert not workspace.back_up_daily(at_end=True)
    clock.advance(hours=1)
    assert not workspace.back_up_daily()
    assert workspace.back_up_daily(at_end=True)
    assert len(causes(workspace.paths.database)) == 1  # the later one of a day takes the place of the earlier
    clock.advance(days=1)
    assert workspace.back_up_daily()


def test_a_backup_from_the_future_keeps_none_from_being_made(workspace: Workspace, clock: FakeClock) -> None:
    clock.advance(days=4000)
    workspace.back_up_daily()
    clock.advance(days=-4000)
    assert is_due(workspace.paths.database, clock.now())
    workspace.back_up_daily()
    assert causes(workspace.paths.database) == [Cause.DAILY, Cause.DAILY]


def test_only_daily_ones_make_room(workspace: Workspace, clock: FakeClock) -> None:
    workspace.back_up()
    for _ in range(400):
        clock.advance(days=1)
    for _ in range(10):
        clock.advance(hours=2)
        workspace.back_up_daily(at_end=True)
    found = causes(workspace.paths.database)
    assert found.count(Cause.BY_HAND) == 1
    assert found.count(Cause.DAILY) <= 2  # the ten fall on two days at most


def test_a_backup_that_was_damaged_since_takes_no_place(workspace: Workspace, clock: FakeClock) -> None:
    database = workspace.paths.database
    workspace.back_up_daily()
    good = backups_of(database)[0]
    clock.advance(minutes=1)
    bad = good.path.with_name("afterword-2026-11-24T09-21-00Z-daily.sqlite3")
    bad.write_bytes(b"")
    clock.advance(days=1)
    workspace.back_up_daily()
    assert {one.path for one in backups_of(database)} >= {good.path, bad}


def test_what_cannot_be_deleted_stays_for_another_day(workspace: Workspace, clock: FakeClock) -> None:
    stuck = workspace.paths.data_dir / "backups" / "afterword-2026-11-24T07-19-00Z-daily.sqlite3"
    (stuck / "inside").mkdir(parents=True)
    assert workspace.back_up_daily(at_end=True)
    clock.advance(hours=2)
    assert workspace.back_up_daily(at_end=True)
    assert stuck.exists()


# ---- before a migration ------------------------------------------------------------------------------


def test_an_older_database_is_backed_up_before_it_is_changed(tmp_path: Path) -> None:
    path = tmp_path / "afterword.sqlite3"
    shutil.copyfile(SCHEMAS / "0001_facts.sqlite3", path)
    open_store(path, MORNING).close()
    (backup,) = backups_of(path)
    assert backup.cause is Cause.BEFORE_UPDATE
    with closing(sqlite3.connect(backup.path)) as old:
        assert old.execute("SELECT name FROM schema_migration").fetchall() == [("0001_facts",)]
    with closing(sqlite3.connect(path)) as new:
        assert len(new.execute("SELECT name FROM schema_migration").fetchall()) == len(known_migrations())
    open_store(path, MORNING).close()
    assert len(backups_of(path)) == 1


def test_where_no_backup_can_be_made_nothing_is_migrated(tmp_path: Path) -> None:
    path = tmp_path / "afterword.sqlite3"
    shutil.copyfile(SCHEMAS / "0001_facts.sqlite3", path)
    before = path.read_bytes()
    (tmp_path / "backups").write_bytes(b"in the way")
    with pytest.raises(EnvironmentProblem, match="No backup was made"):
        open_database(path, MORNING)
    assert path.read_bytes() == before


def test_a_damaged_older_database_is_not_migrated(tmp_path: Path) -> None:
    path = tmp_path / "afterword.sqlite3"
    shutil.copyfile(SCHEMAS / "0001_facts.sqlite3", path)
    damage(path)
    before = path.read_bytes()
    with pytest.raises(DamagedDatabase):
        open_database(path, MORNING)
    assert path.read_bytes() == before
    assert backups_of(path) == []
