"""The example and the sample: fresh at any moment, valid, and showing every part of Today."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.clock import SystemClock
from core.demo import add_demo, demo_records
from core.errors import UserError
from core.example import add_example, begin_with_example, example_records
from core.ids import EXAMPLE_COMPANIES
from core.models import Application, Change, Company, Message, MessageKind, Outcome, Participant, Reply, Rule
from core.session import load_holidays, opened
from core.validity import check_change
from core.workspace import open_workspace
from tests.fakes import FakeClock
from tests.strategies import zones

if TYPE_CHECKING:
    from pathlib import Path

    from core.agenda import Agenda
    from core.models import Record

moments = st.datetimes(datetime(2026, 1, 1), datetime(2029, 1, 1), timezones=st.just(UTC)).map(  # noqa: DTZ001  the strategy adds the zone
    lambda moment: moment.replace(microsecond=0)
)


def past(records: tuple[Record, ...], now: datetime) -> bool:
    """Say whether nothing that has happened lies ahead."""
    happened = [
        *(record.sent_at for record in records if isinstance(record, Message)),
        *(record.received_at for record in records if isinstance(record, Reply)),
        *(record.created for record in records if isinstance(record, Application)),
    ]
    return max(happened) <= now


@given(now=moments, zone=zones)
def test_the_example_and_the_sample_may_be_stored_at_any_moment(now: datetime, zone: str) -> None:
    for records in (example_records(now, zone), demo_records(now, zone)):
        check_change(Change(title="", after=records))
        assert past(records, now)


@given(now=moments, zone=zones)
def test_the_example_has_the_same_ids_at_any_moment(now: datetime, zone: str) -> None:
    records = example_records(now, zone)
    assert [record.id for record in records] == [record.id for record in example_records(EVENING, "UTC")]
    assert {record.id for record in records if isinstance(record, Company)} == EXAMPLE_COMPANIES


EVENING = datetime(2026, 11, 24, 19, 30, tzinfo=UTC)


def test_the_example_is_two_people_to_thank_and_one_process_that_waits(tmp_path: Path) -> None:
    workspace = open_workspace(tmp_path, FakeClock())
    add_example(workspace)
    agenda = workspace.agenda()
    assert [step.title for step in agenda.today if step.rule is Rule.THANK_YOU] == [
        "Thank Dana Lee",
        "Thank Sam Okafor",
    ]
    assert not agenda.overdue
    assert [step.title for step in agenda.waiting][-1] == "Lumen Health"
    with pytest.raises(UserError):
        add_example(workspace)
    workspace.close()


@pytest.mark.parametrize("hour", [0, 7, 9, 13, 16, 19, 23])
def test_the_example_scolds_nobody_at_any_hour(tmp_path: Path, hour: int) -> None:
    with opened(tmp_path, FakeClock(datetime(2026, 11, 24, hour, 20, tzinfo=UTC))) as workspace:
        add_example(workspace)
        agenda = workspace.agenda()
    assert {"Thank Dana Lee", "Thank Sam Okafor"} <= {step.title for step in agenda.today}
    assert not agenda.overdue


def shown(clock: FakeClock) -> Agenda:
    with opened(None, clock, demo=True) as workspace:
        return workspace.agenda()


@pytest.mark.parametrize("hour", [0, 7, 9, 13, 16, 19, 23])
@pytest.mark.parametrize("day", range(7))
def test_the_sample_shows_every_part_of_today_at_any_hour(hour: int, day: int) -> None:
    clock = FakeClock(datetime(2026, 11, 23, hour, 20, tzinfo=UTC) + timedelta(days=day))
    agenda = shown(clock)
    assert {step.title for step in agenda.overdue} == {"Follow up with Priya Nair"}
    titles = {step.title for step in (*agenda.today, *agenda.next)}
    assert {
        "Thank Dana Lee",
        "Thank Sam Okafor",
        "Connect with Dana Lee",
        "Thank Noor Aziz all the same",
        "Thank Leo Martens for the offer",
        "Second interview, Orbit Labs",
        "Phone screen, Juniper Rail",
        "Follow up with Tom Brandt",
    } <= titles
    assert "Connect with Sam Okafor" not in titles
    assert {"Tessel", "Marlow & Daughters"} <= {step.title for step in agenda.waiting}
    assert agenda.hint is None


def test_the_sample_is_a_dozen_processes_in_every_state() -> None:
    records = demo_records(FakeClock().now(), "Europe/London")
    applications = [record for record in records if isinstance(record, Application)]
    assert len(applications) == 12
    assert {one.outcome for one in applications} == {Outcome.OPEN, Outcome.DECLINED, Outcome.NO_ANSWER}
    assert {record.kind for record in records if isinstance(record, Reply)} == {"next_round", "no", "offer"}
    sent = {record.kind for record in records if isinstance(record, Message)}
    assert sent == {MessageKind.THANK_YOU, MessageKind.CONNECT, MessageKind.FOLLOW_UP}
    assert {record.channel for record in records if isinstance(record, Message)} == {
        "email",
        "card",
        "linkedin",
    }
    assert sum(bool(record.rapport) for record in records if isinstance(record, Participant)) == 12


# ---- sessions ----------------------------------------------------------------------------------------


def test_a_sample_is_thrown_away_with_its_folder() -> None:
    with opened(None, FakeClock(), demo=True) as workspace:
        folder = workspace.paths.data_dir
        assert folder.exists()
    assert not folder.exists()


def test_a_workspace_is_opened_where_it_was_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(tmp_path / "here", FakeClock()) as workspace:
        assert workspace.paths.data_dir == tmp_path / "here"
    for system in ("XDG_DATA_HOME", "WIN_PD_OVERRIDE_LOCAL_APPDATA"):
        monkeypatch.setenv(system, str(tmp_path / "there"))
    with opened(None, SystemClock()) as workspace:
        assert workspace.paths.data_dir == tmp_path / "there" / "afterword"


def test_missing_holidays_are_loaded_once_and_then_come_from_the_disk(tmp_path: Path) -> None:
    with opened(tmp_path, FakeClock()) as workspace:
        load_holidays(workspace)
        workspace.workdays("GB", "SCT")
        assert workspace.missing_holidays() == {("GB", "SCT")}
        load_holidays(workspace)
        assert not workspace.missing_holidays()
        loaded = workspace.workdays("GB", "SCT")
        assert loaded.holiday(datetime(2026, 11, 30, tzinfo=UTC).date())
    with opened(tmp_path, FakeClock()) as workspace:
        assert workspace.workdays("GB", "SCT").holidays == loaded.holidays
        assert not workspace.missing_holidays()


def test_what_the_app_put_there_itself_no_undo_takes_away(tmp_path: Path) -> None:
    with opened(None, FakeClock(), demo=True) as workspace:
        assert workspace.undo_title == ""
    with opened(tmp_path, FakeClock()) as workspace:
        begin_with_example(workspace)
        assert workspace.undo() is None
        assert workspace.companies()


def test_the_demo_fills_an_empty_workspace_in_one_change(tmp_path: Path) -> None:
    workspace = open_workspace(tmp_path, FakeClock())
    add_demo(workspace)
    assert workspace.undo_title == "Add the sample"
    workspace.close()
