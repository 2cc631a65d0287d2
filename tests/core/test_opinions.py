"""What the other policies say of the same step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.etiquette import load_policy
from core.models import Outcome, ReplyKind
from core.opinions import opinions
from core.workdays import PLAIN_WEEK
from tests.core.facts import LONDON, Process, at, one, steps_of, talk
from tests.fakes import FakeClock
from tests.making import Halden, make_workspace, the_step

if TYPE_CHECKING:
    from pathlib import Path


def others(process: Process, key: str, now: str, policy: str = "intention") -> dict[str, str]:
    """Return the words of the two other policies on a step, by their names."""
    step = one(steps_of(process, now=now, policy=policy)["a"], key)
    names = [name for name in ("intention", "careers_office", "patient") if name != policy]
    policies = [load_policy(name) for name in names]
    found = opinions(step, [process.facts()], policies, PLAIN_WEEK, at(now), LONDON, None)
    return {opinion.policy: opinion.words for opinion in found}


@pytest.mark.parametrize(
    ("key", "careers", "patient"),
    [
        ("thank_you:a.i1:Dana Lee of Halden", "The same.", "By Wed 25 Nov, 15:00."),
        (
            "connect:Dana Lee of Halden",
            "Once they have decided, or if they asked you to.",
            "Only if they asked you to.",
        ),
        ("follow_up:a.i1:1", "On Wed 9 Dec.", "On Mon 14 Dec."),
        ("follow_up:a.i1:3", "On Wed 30 Dec.", "Not at all: two messages are enough."),
        ("debrief:a.i1", "The same.", "The same."),
    ],
)
def test_the_others_say_when_or_why_not(key: str, careers: str, patient: str) -> None:
    process = talk("Dana Lee", promised="Mon 7 Dec", words="two weeks")
    said = others(process, key, "Tue 24 Nov 10:00")
    assert said == {"Careers office": careers, "Patient": patient}


def test_a_wait_says_until_when() -> None:
    assert others(talk("Dana Lee"), "wait:a.i1", "Tue 24 Nov 10:00") == {
        "Careers office": "The same.",
        "Patient": "Until Mon 7 Dec.",
    }


def test_a_policy_that_opens_at_another_time_says_so() -> None:
    process = talk("Dana Lee").replied(ReplyKind.NO, "Fri 27 Nov 10:00")
    said = others(process, "connect:Dana Lee of Halden", "Fri 27 Nov 12:00")
    assert said["Careers office"] == "From Fri 27 Nov, 10:00, by Sat 28 Nov, 10:00."
    assert said["Patient"] == "Only if they asked you to."


def test_a_step_that_another_policy_has_no_more_is_not_for_now() -> None:
    process = talk("Dana Lee").replied(ReplyKind.NO, "Fri 27 Nov 10:00")
    said = others(process, "ask_for_feedback:a", "Fri 27 Nov 12:00", policy="careers_office")
    assert said == {"Interviewing with Intention": "Not now.", "Patient": "Not now."}


def test_the_workspace_asks_the_policies_that_are_not_in_force(tmp_path: Path) -> None:
    clock = FakeClock()
    halden = Halden(clock)
    workspace = make_workspace(tmp_path, *halden.records, clock=clock)
    found = workspace.opinions(the_step(workspace, halden.thank_dana))
    assert [opinion.policy for opinion in found] == ["Careers office", "Patient"]
    hint = workspace.agenda().hint
    assert hint is not None
    assert workspace.opinions(hint) == ()
    workspace.close()


def test_a_process_closed_long_ago_has_its_opinions_too(tmp_path: Path) -> None:
    clock = FakeClock()
    halden = Halden(clock)
    long_ago = halden.at(halden.day(-100), 9)
    company = halden.company("Pelham")
    person = halden.contact(company, "Kim Larsen", "Lead")
    closed = halden.application(
        company, "Writer", long_ago, outcome=Outcome.DECLINED, closed_at=halden.at(halden.day(-90), 9)
    )
    met = halden.interview(closed, halden.at(halden.day(-95), 14), 60, {person.id: ""})
    halden.thanked(met, person)
    workspace = make_workspace(tmp_path, *halden.records, clock=clock)
    (thanks,) = [step for step in workspace.timeline(closed.id) if step.key.startswith("thank_you")]
    assert len(workspace.opinions(thanks)) == 2
    workspace.close()


def test_a_timeline_can_be_seen_before_anything_is_stored(tmp_path: Path) -> None:
    clock = FakeClock()
    halden = Halden(clock)
    workspace = make_workspace(tmp_path, *halden.records, clock=clock)
    facts = workspace.facts(halden.process.id)
    assert workspace.timeline_with(facts) == workspace.timeline(halden.process.id)
    workspace.close()
