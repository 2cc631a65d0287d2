"""The overview of all processes: where each stands, what comes next, and what is found in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.demo import add_demo
from core.models import Change, MarkKind, MessageKind, Outcome, ReplyKind
from core.processes import (
    Column,
    Contacted,
    Newest,
    Process,
    Shown,
    holds_all,
    in_order,
    newest_closed_first,
    process_of,
    shown_among,
    words_of,
)
from core.search import fold
from core.timeline import Stage
from core.workspace import LIVE_DAYS, open_workspace
from tests.fakes import FakeClock
from tests.making import Halden, make_workspace, the_step

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from core.workspace import Workspace


@pytest.fixture(name="clock")
def _clock() -> FakeClock:
    return FakeClock()


@pytest.fixture(name="halden")
def _halden(clock: FakeClock) -> Halden:
    return Halden(clock)


@pytest.fixture(name="workspace")
def _workspace(tmp_path: Path, clock: FakeClock, halden: Halden) -> Iterator[Workspace]:
    workspace = make_workspace(tmp_path, *halden.records, clock=clock)
    yield workspace
    workspace.close()


def the(workspace: Workspace, company: str = "Halden") -> Process:
    return next(one for one in workspace.processes() if one.company == company)


def afresh(workspace: Workspace) -> set[Process]:
    """Return the processes as a workspace opened just now shows them."""
    again = open_workspace(workspace.paths.data_dir, workspace.clock)
    try:
        return set(again.processes())
    finally:
        again.close()


# ---- where a process stands --------------------------------------------------------------------------


def test_an_open_process_says_where_it_stands_and_what_comes_next(
    workspace: Workspace, halden: Halden
) -> None:
    process = the(workspace)
    assert (process.company, process.role, process.rounds) == ("Halden", "Product Designer", 1)
    assert process.stage is Stage.WAITING
    assert not process.is_over
    assert process.step is not None
    assert process.step.title == "Connect with Dana Lee"
    assert (process.contacted, process.last_contact) == (Contacted.MET, halden.panel.start)


def test_the_sample_stands_in_every_stage(tmp_path: Path, clock: FakeClock) -> None:
    sample = open_workspace(tmp_path / "sample", clock)
    add_demo(sample)
    stages = {one.company: one.stage for one in sample.processes()}
    assert stages["Orbit Labs"] is Stage.INTERVIEWING
    assert stages["Brightwell"] is Stage.OFFER
    assert stages["Quayside Museum"] is Stage.CLOSED
    assert stages["Ostrava Freight"] is Stage.CLOSED
    assert sample.open_count() == sum(not one.is_over for one in sample.processes()) == 9
    sample.close()


def test_the_last_contact_is_the_newest_of_meeting_writing_and_hearing(
    workspace: Workspace, halden: Halden, clock: FakeClock
) -> None:
    assert the(workspace).contacted is Contacted.MET
    before = len(halden.records)
    halden.sent(halden.process.id, halden.dana, MessageKind.FOLLOW_UP, clock.now() - timedelta(hours=2))
    workspace.apply(Change(title="", after=tuple(halden.records[before:])))
    assert the(workspace).contacted is Contacted.WROTE
    before = len(halden.records)
    halden.reply(halden.process, halden.dana, ReplyKind.NEWS_LATER, clock.now(), "Later.")
    workspace.apply(Change(title="", after=tuple(halden.records[before:])))
    assert the(workspace).contacted is Contacted.REPLIED
    assert set(workspace.processes()) == afresh(workspace)


def test_an_interview_to_come_is_no_contact_until_it_begins(
    tmp_path: Path, clock: FakeClock, halden: Halden
) -> None:
    kept = [one for one in halden.records if getattr(one, "interview_id", "") != halden.panel.id]
    coming = replace(halden.panel, start=clock.now() + timedelta(hours=1), debriefed_at=None)
    workspace = make_workspace(
        tmp_path, *(coming if one is halden.panel else one for one in kept), clock=clock
    )
    assert the(workspace).last_contact is None
    assert the(workspace).contacted is None
    assert the(workspace).stage is Stage.INTERVIEWING
    clock.advance(hours=3)
    assert the(workspace).contacted is Contacted.MET
    assert the(workspace).stage is Stage.WAITING
    workspace.close()


@pytest.mark.parametrize(
    ("outcome", "stands"),
    [
        (Outcome.ACCEPTED, Stage.ACCEPTED),
        (Outcome.REJECTED, Stage.CLOSED),
        (Outcome.NO_ANSWER, Stage.CLOSED),
    ],
)
@pytest.mark.parametrize("days", [1, LIVE_DAYS + 1])
def test_a_closed_process_stands_where_its_outcome_puts_it_however_long_ago(
    workspace: Workspace, halden: Halden, outcome: Outcome, stands: Stage, days: int
) -> None:
    closed = replace(halden.process, outcome=outcome, closed_at=halden.now - timedelta(days=days))
    workspace.processes()
    workspace.apply(Change(title="", before=(halden.process,), after=(closed,)))
    assert the(workspace).stage is stands
    assert the(workspace).is_over
    assert the(workspace).closed_at == closed.closed_at
    assert set(workspace.processes()) == afresh(workspace)


# ---- kept in step ------------------------------------------------------------------------------------


def test_the_overview_follows_every_change_and_its_undoing(workspace: Workspace, halden: Halden) -> None:
    from core import commands

    assert the(workspace).company == "Halden"
    renamed = replace(halden.halden, name="Halden & Sons")
    workspace.apply(Change(title="", before=(halden.halden,), after=(renamed,)))
    assert the(workspace, "Halden & Sons").role == "Product Designer"
    workspace.undo()
    assert the(workspace).sorts_as == "halden\nproduct designer"
    commands.mark(workspace, the_step(workspace, halden.thank_dana), MarkKind.DONE)
    assert set(workspace.processes()) == afresh(workspace)
    workspace.undo()
    everything = tuple(workspace.everything())
    workspace.apply(Change(title="", before=everything))
    assert workspace.processes() == ()
    workspace.undo()
    assert set(workspace.processes()) == afresh(workspace)


def test_where_processes_stand_and_what_is_next_follows_the_clock(tmp_path: Path, clock: FakeClock) -> None:
    sample = open_workspace(tmp_path / "sample", clock)
    add_demo(sample)
    for hours in (0, 0.5, 1, 5.7, 0.1, 3, 9, 5, 24, 24, 60, 24 * 14):
        clock.advance(hours=hours)
        sample.refresh_day()
        assert set(sample.processes()) == afresh(sample)
    sample.close()


def test_a_step_is_late_right_after_it_was_due(workspace: Workspace, clock: FakeClock) -> None:
    step = the(workspace).step
    assert step is not None
    for moment in (step.due, step.due + timedelta(seconds=1)):
        clock.moment = moment
        assert set(workspace.processes()) == afresh(workspace)


def test_what_another_program_wrote_is_shown(workspace: Workspace, halden: Halden) -> None:
    assert len(workspace.processes()) == 1
    other = open_workspace(workspace.paths.data_dir, workspace.clock)
    other.apply(Change(title="", before=tuple(other.everything())))
    other.close()
    assert workspace.refresh_day()
    assert workspace.processes() == ()


# ---- which, and in what order ------------------------------------------------------------------------


def test_archived_processes_are_shown_by_themselves_alone(workspace: Workspace, halden: Halden) -> None:
    process = the(workspace)
    for shown in Shown:
        expected = shown in {Shown.ALL, Shown.OPEN, Shown.WAITING}
        archived = replace(process, archived=True)
        assert shown_among([process, archived], shown) == (
            [archived] if shown is Shown.ARCHIVED else [process] if expected else []
        )


def test_processes_are_sorted_by_any_column_either_way(tmp_path: Path, clock: FakeClock) -> None:
    sample = open_workspace(tmp_path / "sample", clock)
    add_demo(sample)
    everything, now = sample.processes(), clock.now()

    def companies(by: Column, *, descending: bool = False) -> list[str]:
        return [one.company for one in in_order(everything, by, now, descending=descending)]

    assert companies(Column.COMPANY)[:2] == ["Brightwell", "Halden"]
    assert companies(Column.COMPANY, descending=True)[0] == "Tessel"
    assert companies(Column.ROLE)[0] == "Kestrel"
    assert companies(Column.STATE)[0] == "Juniper Rail"
    assert companies(Column.STATE)[-3:] == ["Quayside Museum", "Pelham Water", "Ostrava Freight"]
    assert companies(Column.NEXT)[0] == "Northwind"
    assert companies(Column.NEXT)[-2:] == ["Pelham Water", "Ostrava Freight"]
    assert companies(Column.NEXT, descending=True)[-2:] == ["Pelham Water", "Ostrava Freight"]
    assert companies(Column.CONTACT)[0] == "Ostrava Freight"
    assert companies(Column.CONTACT)[-1] == "Juniper Rail"
    assert companies(Column.CONTACT, descending=True)[-1] == "Juniper Rail"
    assert companies(Column.ROUNDS, descending=True)[0] in {"Halden", "Orbit Labs"}
    assert companies(Column.STARTED)[0] == "Ostrava Freight"
    for by in Column:
        assert sorted(companies(by)) == sorted(companies(by, descending=True)) == companies(Column.COMPANY)
    sample.close()


@given(st.data())
def test_processes_alike_in_a_column_stand_by_name_and_turn_round_with_the_rest(data: st.DataObject) -> None:
    made = datetime(2026, 11, 24, 9, tzinfo=UTC)

    def process(name: str, role: str, outcome: Outcome, stage: Stage, rounds: int, days: int) -> Process:
        began = (made - timedelta(days=days)).isoformat()
        row = (name, name, name, role, began, outcome, None, 0, rounds, None, None, None)
        return process_of(row, stage)

    letters = st.text("ab c", max_size=2)
    made_up = st.builds(
        process,
        letters,
        letters,
        st.sampled_from(Outcome),
        st.sampled_from(Stage),
        st.integers(0, 2),
        st.integers(0, 2),
    )
    processes = data.draw(st.lists(made_up, max_size=12))
    stages, outcomes = list(Stage), list(Outcome)
    keys: dict[Column, Callable[[Process], object]] = {
        Column.ROLE: lambda one: (fold(one.role), one.sorts_as),
        Column.STATE: lambda one: (stages.index(one.stage), outcomes.index(one.outcome), one.sorts_as),
        Column.ROUNDS: lambda one: (one.rounds, one.sorts_as),
        Column.STARTED: lambda one: (one.created, one.sorts_as),
    }
    for by, key in keys.items():
        for descending in (False, True):
            found = in_order(processes, by, made, descending=descending)
            assert list(map(key, found)) == sorted(map(key, processes), reverse=descending)  # type: ignore[type-var]


def test_who_sorts_again_and_again_gets_what_is_sorted_afresh(tmp_path: Path, clock: FakeClock) -> None:
    sample = open_workspace(tmp_path / "sample", clock)
    add_demo(sample)
    newest, everything, now = Newest(), sample.processes(), clock.now()
    old = next(one for one in everything if one.step is None)
    touched = [replace(one, since=now) if one is old else one for one in everything]
    for processes in (everything, everything, touched, touched[1:], everything):
        again = in_order(processes, Column.NEXT, now, newest=newest)
        assert again == in_order(processes, Column.NEXT, now)
    sample.close()


def test_of_what_is_over_the_newest_comes_first(tmp_path: Path, clock: FakeClock) -> None:
    sample = open_workspace(tmp_path / "sample", clock)
    add_demo(sample)
    over = [one for one in sample.processes() if one.is_over]
    found = [one.company for one in newest_closed_first(over)]
    assert found == ["Quayside Museum", "Pelham Water", "Ostrava Freight"]
    sample.close()


# ---- searching ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "query",
    ["halden", "HALD", "designer product", "dana", "old component", "head of", "sam okafor", "dana@halden"],
)
def test_everything_that_was_written_is_found(workspace: Workspace, halden: Halden, query: str) -> None:
    texts = workspace.texts([halden.process.id])
    assert holds_all(texts[halden.process.id], words_of(query))
    assert not holds_all(texts[halden.process.id], words_of(f"{query} zebra"))


def test_notes_messages_replies_and_promises_are_found_as_they_change(
    workspace: Workspace, halden: Halden, clock: FakeClock
) -> None:
    key = halden.process.id
    assert "ambergris" not in workspace.texts([key])[key]
    before = len(halden.records)
    halden.reply(halden.process, halden.dana, ReplyKind.NEWS_LATER, clock.now(), "Ambergris.")
    halden.promise(halden.panel, "by whitsun", halden.day(9))
    workspace.apply(Change(title="", after=tuple(halden.records[before:])))
    assert holds_all(workspace.texts([key])[key], words_of("ambergris whitsun"))
    noted = replace(halden.panel, notes="They keep a Zoë in the attic")
    workspace.apply(Change(title="", before=(halden.panel,), after=(noted,)))
    assert holds_all(workspace.texts([key])[key], words_of("zoe attic"))
    renamed = replace(halden.dana, name="Dana Lee-Quartz")
    workspace.apply(Change(title="", before=(halden.dana,), after=(renamed,)))
    assert holds_all(workspace.texts([key])[key], words_of("quartz"))
    assert workspace.texts(()) is workspace.texts([key])
    workspace.forget_texts()
    assert not workspace.texts(())


def test_there_is_nothing_to_forget_before_anybody_searched(workspace: Workspace) -> None:
    workspace.forget_texts()
    assert not workspace.texts(())


@given(st.text(max_size=40))
def test_whatever_is_written_is_found_by_itself_whatever_its_case(text: str) -> None:
    assert holds_all(fold(f"before {text} after"), words_of(text))


def test_accents_and_case_do_not_count() -> None:
    assert words_of("  Zoë  ÅNGSTRÖM ") == ("zoe", "angstrom")
    assert words_of("") == ()
