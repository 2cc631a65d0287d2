"""Closing, reopening, archiving and deleting: each is one change that undo takes back whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.commands import processes as commands
from core.errors import UserError
from core.ids import new_id
from core.models import MessageKind, Outcome, ReplyKind, Rule
from tests.fakes import FakeClock
from tests.making import Halden, make_workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
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


@pytest.mark.parametrize("outcome", [one for one in Outcome if one is not Outcome.OPEN])
def test_a_process_is_closed_with_how_it_ended(
    workspace: Workspace, halden: Halden, clock: FakeClock, outcome: Outcome
) -> None:
    change = commands.close(workspace, halden.process.id, outcome)
    assert change.title == "Close Halden, Product Designer"
    closed = workspace.facts(halden.process.id).application
    assert (closed.outcome, closed.closed_at) == (outcome, clock.now())
    workspace.undo()
    assert workspace.facts(halden.process.id).application == halden.process


def test_how_it_ended_can_be_corrected_and_it_stays_closed_since_then(
    workspace: Workspace, halden: Halden, clock: FakeClock
) -> None:
    closed_at = clock.now()
    commands.close(workspace, halden.process.id, Outcome.NO_ANSWER)
    clock.advance(days=3)
    commands.close(workspace, halden.process.id, Outcome.REJECTED)
    corrected = workspace.facts(halden.process.id).application
    assert (corrected.outcome, corrected.closed_at) == (Outcome.REJECTED, closed_at)
    assert not commands.close(workspace, halden.process.id, Outcome.REJECTED).after


def test_a_rejection_starts_its_own_step_and_reopening_takes_it_away(
    workspace: Workspace, halden: Halden
) -> None:
    def rules() -> set[Rule]:
        return {step.rule for step in workspace.timeline(halden.process.id)}

    commands.close(workspace, halden.process.id, Outcome.REJECTED)
    assert Rule.REPLY_TO_REJECTION in rules()
    assert commands.reopen(workspace, halden.process.id).title == "Reopen Halden, Product Designer"
    assert Rule.REPLY_TO_REJECTION not in rules()
    assert not commands.close(workspace, halden.process.id, Outcome.OPEN).after


def test_an_open_process_is_not_archived_and_a_reopened_one_comes_out(
    workspace: Workspace, halden: Halden
) -> None:
    key = halden.process.id
    with pytest.raises(UserError, match="still open"):
        commands.archive(workspace, key)
    commands.close(workspace, key, Outcome.WITHDRAWN)
    assert commands.archive(workspace, key).title == "Archive Halden, Product Designer"
    assert workspace.facts(key).application.archived
    assert not commands.archive(workspace, key).after
    commands.unarchive(workspace, key)
    assert not workspace.facts(key).application.archived
    workspace.undo()
    commands.reopen(workspace, key)
    assert not workspace.facts(key).application.archived


def test_a_deleted_process_is_gone_with_all_of_it_and_comes_back_whole(
    workspace: Workspace, halden: Halden
) -> None:
    before = set(workspace.everything())
    assert commands.what_goes_with_application(workspace, halden.process.id) == "one interview"
    commands.delete_application(workspace, halden.process.id)
    assert set(workspace.everything()) == {halden.halden, halden.dana, halden.sam}
    workspace.undo()
    assert set(workspace.everything()) == before


def test_a_deleted_company_says_what_goes_and_comes_back_whole(
    workspace: Workspace, halden: Halden, clock: FakeClock
) -> None:
    from core.models import Change

    at = len(halden.records)
    halden.sent(halden.process.id, halden.dana, MessageKind.FOLLOW_UP, clock.now())
    halden.sent(halden.process.id, halden.sam, MessageKind.OTHER, clock.now())
    halden.reply(halden.process, halden.dana, ReplyKind.NEWS_LATER, clock.now(), "Later.")
    workspace.apply(Change(title="", after=tuple(halden.records[at:])))
    before = set(workspace.everything())
    said = commands.what_goes_with_company(workspace, halden.halden.id)
    assert said == "one process, two people, one interview, two messages you sent and one reply"
    assert commands.delete_company(workspace, halden.halden.id).title == "Delete Halden"
    assert list(workspace.everything()) == []
    workspace.undo()
    assert set(workspace.everything()) == before


def test_a_company_whose_recruiter_works_for_another_is_not_deleted(
    workspace: Workspace, halden: Halden
) -> None:
    from core.models import Change

    at = len(halden.records)
    other = halden.company("Lumen Health")
    process = halden.application(other, "Researcher", halden.at(halden.day(-3), 9), news=halden.dana)
    workspace.apply(Change(title="", after=tuple(halden.records[at:])))
    before = set(workspace.everything())
    with pytest.raises(UserError, match="Somebody at Halden also takes part"):
        commands.delete_company(workspace, halden.halden.id)
    assert set(workspace.everything()) == before
    assert workspace.facts(process.id).company == other


def test_a_company_that_is_not_there_is_told_in_words(workspace: Workspace) -> None:
    with pytest.raises(UserError, match="not there any more"):
        commands.delete_company(workspace, new_id())


def test_nothing_that_a_person_would_miss_is_said_as_nothing() -> None:
    assert commands.said(()) == ""
