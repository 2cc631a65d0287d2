"""Writing down how it went: which interview is asked about, and when it is asked again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import commands
from core.commands.debrief import ask_tonight, just_ended, last_over, to_debrief, tonight
from core.interview_entry import (
    Known,
    PersonEntry,
    entry_from,
    next_round_entry,
    person_typed,
    plan_for,
    read,
)
from core.models import Change, ContactKind, MarkKind, StepState
from core.workdays import PLAIN_WEEK
from tests.fakes import FakeClock
from tests.making import Halden, make_workspace, the_step

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.workspace import Workspace


RECRUITER = ContactKind.RECRUITER


@pytest.fixture(name="clock")
def _clock() -> FakeClock:
    return FakeClock()


@pytest.fixture(name="halden")
def _halden(clock: FakeClock) -> Halden:
    """Return two interviews of which nothing is written down: yesterday's, and one this morning."""
    made = Halden(clock)
    made.records = [replace(one, debriefed_at=None) if one == made.panel else one for one in made.records]
    made.panel = replace(made.panel, debriefed_at=None)
    start = clock.now() - timedelta(minutes=50)
    this_morning = made.interview(made.process, start, 30, {}, number=2)
    made.records = [replace(one, debriefed_at=None) if one == this_morning else one for one in made.records]
    made.interview(made.process, clock.now() + timedelta(hours=1), 30, {}, number=3)
    return made


@pytest.fixture(name="workspace")
def _workspace(tmp_path: Path, clock: FakeClock, halden: Halden) -> Iterator[Workspace]:
    workspace = make_workspace(tmp_path, *halden.records, clock=clock)
    yield workspace
    workspace.close()


def test_the_interview_that_ended_last_is_asked_about_first(workspace: Workspace, halden: Halden) -> None:
    first = to_debrief(workspace)
    assert first is not None
    assert first.interview_id not in {"", halden.panel.id}
    commands.mark(workspace, first, MarkKind.DONE)
    second = to_debrief(workspace)
    assert second is not None
    assert second.interview_id == halden.panel.id
    commands.mark(workspace, second, MarkKind.SKIPPED)
    assert to_debrief(workspace) is None


def test_the_interview_that_ended_last_is_known_whether_or_not_it_is_written_down(
    workspace: Workspace, clock: FakeClock
) -> None:
    last = last_over(workspace)
    assert last is not None
    assert last.start == clock.now() - timedelta(minutes=50)
    clock.advance(hours=-48)
    assert last_over(workspace) is None


def test_only_what_has_just_ended_is_asked_about_unasked(workspace: Workspace, clock: FakeClock) -> None:
    step = just_ended(workspace)
    assert step == to_debrief(workspace)
    assert step is not None
    ask_tonight(workspace, step)
    assert just_ended(workspace) is None
    workspace.undo()
    clock.advance(hours=4)
    assert just_ended(workspace) is None


def test_the_question_comes_back_this_evening(workspace: Workspace) -> None:
    step = to_debrief(workspace)
    assert step is not None
    ask_tonight(workspace, step)
    put_off = the_step(workspace, step.key)
    assert put_off.state(workspace.clock.now()) is StepState.LATER
    assert put_off.later_until == datetime(2026, 11, 24, 19, 0, tzinfo=UTC)
    assert to_debrief(workspace) == put_off


@pytest.mark.parametrize(
    ("now", "zone", "asked"),
    [
        ("2026-11-24T18:59", "Europe/London", "2026-11-24T19:00"),
        ("2026-11-24T19:00", "Europe/London", "2026-11-25T09:00"),
        ("2026-11-24T23:30", "America/New_York", "2026-11-25T00:00"),
        ("2026-10-24T22:00", "Europe/London", "2026-10-25T09:00"),
    ],
)
def test_tonight_is_by_the_users_own_clock(now: str, zone: str, asked: str) -> None:
    moment = datetime.fromisoformat(now).replace(tzinfo=UTC)
    assert tonight(moment, zone) == datetime.fromisoformat(asked).replace(tzinfo=UTC)


def test_saying_that_this_is_all_writes_it_down_even_without_a_name(
    workspace: Workspace, halden: Halden
) -> None:
    step = to_debrief(workspace)
    assert step is not None
    facts = workspace.facts(halden.process.id)
    now = workspace.clock.now()
    entry = entry_from(facts, step.interview_id, halden.today)
    known = Known(companies=(facts.company,), contacts=tuple(facts.contacts.values()), live=(facts,))
    reading = read(entry, PLAIN_WEEK, known, facts)
    assert plan_for(reading, now).change.after == ()
    made = plan_for(reading, now, debrief=True)
    assert made.change.title == "How it went at Halden"
    assert made.interview.debriefed_at == now
    workspace.apply(made.change)
    assert the_step(workspace, step.key).done_at == now
    assert workspace.apply(Change(title="")) == Change(title="")


def test_the_next_round_begins_with_the_same_people_and_whoever_is_typed_over_them_is_another(
    workspace: Workspace, halden: Halden
) -> None:
    facts = workspace.facts(halden.process.id)
    of_the_last = next_round_entry(facts, halden.today, "Europe/Paris")
    assert (of_the_last.company, of_the_last.role) == ("Halden", "Product Designer")
    assert (of_the_last.zone, of_the_last.people) == ("Europe/London", ())
    after_the_panel = replace(facts, interviews=(halden.panel,))
    begun = next_round_entry(after_the_panel, halden.today, "Europe/Paris")
    assert [(one.name, one.rapport, one.contact_id) for one in begun.people] == [
        ("Dana Lee", "", ""),
        ("Sam Okafor", "", ""),
    ]
    none_yet = replace(facts, interviews=())
    assert next_round_entry(none_yet, halden.today, "Europe/Paris").zone == "Europe/Paris"


# ---- a person in one line ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dana Lee", PersonEntry(name="Dana Lee")),
        ("Ruth Abe, Senior Recruiter", PersonEntry(name="Ruth Abe", role="Senior Recruiter", kind=RECRUITER)),
        (
            "Ruth Abe <ruth@halden.example>",
            PersonEntry(name="Ruth Abe", email="ruth@halden.example"),
        ),
        (
            "ruth@halden.example, Ruth Abe, Head of Talent, Europe",
            PersonEntry(
                name="Ruth Abe", role="Head of Talent, Europe", email="ruth@halden.example", kind=RECRUITER
            ),
        ),
        (
            "dana.lee-smith@halden.example",
            PersonEntry(name="Dana Lee Smith", email="dana.lee-smith@halden.example"),
        ),
        (
            "Sam, hiring manager, https://linkedin.com/in/sam",
            PersonEntry(
                name="Sam",
                role="hiring manager",
                linkedin="https://linkedin.com/in/sam",
                kind=ContactKind.HIRING_MANAGER,
            ),
        ),
        (" , ;", PersonEntry()),
    ],
)
def test_a_person_is_typed_in_one_line(text: str, expected: PersonEntry) -> None:
    assert person_typed(text) == expected


@given(st.text(max_size=60))
def test_no_line_makes_a_person_fail_and_nothing_typed_is_lost(text: str) -> None:
    person = person_typed(text)
    kept = f"{person.name}{person.role}{person.email}{person.linkedin}".casefold()
    seen = [letter for letter in text if letter.isalnum()]
    assert all(letter.casefold() in kept for letter in seen)
