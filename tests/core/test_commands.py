"""What a person does: each command changes just what they meant, says so in its title, and can be undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from core import commands
from core.errors import UserError
from core.example import add_example
from core.ids import new_id
from core.models import (
    Change,
    Channel,
    Company,
    Contact,
    Draft,
    MarkKind,
    Message,
    MessageKind,
    Outcome,
    Rule,
    StepState,
    Tone,
)
from tests.fakes import FakeClock
from tests.making import Halden, make_workspace, the_step

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.models import Step
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


@pytest.fixture(name="step")
def _step(workspace: Workspace, halden: Halden) -> Step:
    return the_step(workspace, halden.thank_dana)


def state(workspace: Workspace, step: Step) -> StepState:
    return the_step(workspace, step.key).state(workspace.clock.now())


# ---- sent --------------------------------------------------------------------------------------------


def test_a_note_marked_sent_is_done_and_kept_as_it_was_sent(workspace: Workspace, step: Step) -> None:
    commands.mark_sent(workspace, step, Channel.CARD, "Thank you", "Dear Dana,\n\nthank you.")
    assert state(workspace, step) is StepState.DONE
    (message,) = workspace.facts(step.application_id).messages
    assert message == Message(
        id=message.id,
        changed=workspace.clock.now(),
        application_id=step.application_id,
        kind=MessageKind.THANK_YOU,
        channel=Channel.CARD,
        sent_at=workspace.clock.now(),
        contact_id=step.contact_id,
        interview_id=step.interview_id,
        step_key=step.key,
        subject="Thank you",
        body="Dear Dana,\n\nthank you.",
    )
    assert workspace.undo_title == "Sent: Thank Dana Lee"


def test_what_was_written_and_put_off_has_served_once_it_is_sent(workspace: Workspace, step: Step) -> None:
    commands.save_draft(workspace, step, Channel.EMAIL, Tone.WARM, "", "Dear Dana")
    commands.mark(workspace, step, MarkKind.LATER, workspace.clock.now() + timedelta(hours=1))
    commands.mark_sent(workspace, step, Channel.EMAIL, "Thank you", "Dear Dana")
    facts = workspace.facts(step.application_id)
    assert not facts.drafts
    assert not facts.marks
    workspace.undo()
    assert state(workspace, step) is StepState.LATER
    draft = workspace.draft(step.key)
    assert draft is not None
    assert draft.body == "Dear Dana"


def test_what_is_no_message_cannot_be_sent(workspace: Workspace, halden: Halden) -> None:
    move_on = next(one for one in workspace.timeline(halden.process.id) if one.rule is Rule.MOVE_ON)
    with pytest.raises(UserError, match=r"Move on from Halden.*is not a message"):
        commands.mark_sent(workspace, move_on, Channel.EMAIL, "", "")


# ---- marks -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "expected", "title"),
    [
        (MarkKind.DONE, StepState.DONE, "Done: Thank Dana Lee"),
        (MarkKind.SKIPPED, StepState.SKIPPED, "Skip: Thank Dana Lee"),
        (MarkKind.LATER, StepState.LATER, "Later: Thank Dana Lee"),
    ],
)
def test_the_users_word_on_a_step_counts_until_it_is_taken_back(
    workspace: Workspace, step: Step, kind: MarkKind, expected: StepState, title: str
) -> None:
    before = state(workspace, step)
    until = workspace.clock.now() + timedelta(hours=3) if kind is MarkKind.LATER else None
    commands.mark(workspace, step, kind, until)
    assert state(workspace, step) is expected
    assert workspace.undo_title == title
    commands.unmark(workspace, step)
    assert state(workspace, step) is before


def test_the_last_word_on_a_step_counts(workspace: Workspace, step: Step) -> None:
    commands.mark(workspace, step, MarkKind.LATER, workspace.clock.now() + timedelta(hours=3))
    commands.mark(workspace, step, MarkKind.SKIPPED)
    assert state(workspace, step) is StepState.SKIPPED
    assert len(workspace.facts(step.application_id).marks) == 1


def test_taking_back_what_was_not_said_does_nothing(workspace: Workspace, step: Step) -> None:
    title = workspace.undo_title
    commands.unmark(workspace, step)
    assert workspace.undo_title == title


def test_the_quiet_hint_cannot_be_marked(workspace: Workspace) -> None:
    hint = workspace.agenda().hint
    assert hint is not None
    with pytest.raises(UserError, match="cannot be marked"):
        commands.mark(workspace, hint, MarkKind.DONE)
    assert commands.unmark(workspace, hint).before == ()


def test_later_needs_to_say_until_when(workspace: Workspace, step: Step) -> None:
    with pytest.raises(UserError) as caught:
        commands.mark(workspace, step, MarkKind.LATER)
    assert caught.value.field == "until"


def test_a_mark_survives_every_edit_of_the_interview(
    workspace: Workspace, step: Step, halden: Halden
) -> None:
    commands.mark(workspace, step, MarkKind.SKIPPED)
    moved = replace(halden.panel, start=halden.panel.start - timedelta(hours=5), minutes=30, notes="Moved")
    workspace.apply(Change(title="Move", before=(halden.panel,), after=(moved,)))
    assert state(workspace, step) is StepState.SKIPPED


# ---- drafts ------------------------------------------------------------------------------------------


def test_the_users_own_words_are_kept_and_can_be_thrown_away(workspace: Workspace, step: Step) -> None:
    commands.save_draft(workspace, step, Channel.CARD, Tone.BRIEF, "", "Dear Dana")
    draft = workspace.draft(step.key)
    assert draft == Draft(
        id=draft.id if draft else new_id(),
        changed=workspace.clock.now(),
        application_id=step.application_id,
        step_key=step.key,
        channel=Channel.CARD,
        tone=Tone.BRIEF,
        subject="",
        body="Dear Dana",
    )
    commands.discard_draft(workspace, step.key)
    assert workspace.draft(step.key) is None
    workspace.undo()
    assert workspace.draft(step.key) == draft


def test_keeping_the_same_words_again_is_no_change(
    workspace: Workspace, step: Step, clock: FakeClock
) -> None:
    commands.save_draft(workspace, step, Channel.EMAIL, Tone.WARM, "Thank you", "Dear Dana")
    before = workspace.draft(step.key)
    clock.advance(minutes=5)
    heard: list[Change] = []
    workspace.subscribe(heard.append)
    commands.save_draft(workspace, step, Channel.EMAIL, Tone.WARM, "Thank you", "Dear Dana")
    assert workspace.draft(step.key) == before
    assert not heard


def test_throwing_away_what_was_never_written_does_nothing(workspace: Workspace, step: Step) -> None:
    title = workspace.undo_title
    commands.discard_draft(workspace, step.key)
    assert workspace.undo_title == title


# ---- the example -------------------------------------------------------------------------------------


def test_the_example_goes_with_all_the_user_did_to_it_and_comes_back_by_undo(
    workspace: Workspace, halden: Halden
) -> None:
    before = set(workspace.everything())
    assert not commands.has_example(workspace)
    add_example(workspace)
    assert commands.has_example(workspace)
    example = next(facts for facts in workspace.live_facts() if facts.company.id != halden.halden.id)
    now = workspace.clock.now()
    step = next(one for one in workspace.agenda().today if one.application_id == example.application.id)
    commands.mark_sent(workspace, step, Channel.EMAIL, "Thank you", "Dear Dana")
    added = Contact(id=new_id(), changed=now, company_id=example.company.id, name="Uma Patel")
    old = halden.application(
        example.company, "Cook", now, outcome=Outcome.DECLINED, closed_at=now - timedelta(days=90)
    )
    workspace.apply(Change(title="Add", after=(added, old)))
    everything = set(workspace.everything())
    commands.remove_example(workspace)
    assert not commands.has_example(workspace)
    assert set(workspace.everything()) == before
    workspace.undo()
    assert set(workspace.everything()) == everything


def test_removing_the_example_where_there_is_none_does_nothing(workspace: Workspace) -> None:
    assert commands.remove_example(workspace).before == ()


def test_an_example_person_who_became_part_of_a_real_process_keeps_the_example(
    workspace: Workspace, halden: Halden
) -> None:
    add_example(workspace)
    example = next(facts for facts in workspace.live_facts() if facts.company.id != halden.halden.id)
    person = next(iter(example.contacts))
    asked = replace(halden.process, news_contact_id=person)
    workspace.apply(Change(title="", before=(halden.process,), after=(asked,)))
    with pytest.raises(UserError, match="still refers to"):
        commands.remove_example(workspace)
    assert workspace.stored(Company, [example.company.id])
