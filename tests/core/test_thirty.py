"""Thirty processes written by hand: every draft for them passes every check, and no two to one panel meet."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from core.drafting.compose import compose
from core.drafting.words import likeness
from core.models import Channel, MessageKind, Tone
from tests.core.letters import NOW
from tests.core.review_letters import checked, drafted, main, render
from tests.core.thirty import THIRTY

if TYPE_CHECKING:
    from pathlib import Path

    from tests.core.thirty import Case

STORIES = {case.story: case for case in THIRTY}


def test_there_are_thirty_each_with_a_company_of_its_own() -> None:
    assert len(STORIES) == len({case.process.company for case in THIRTY}) == 30


@pytest.mark.parametrize("case", THIRTY, ids=STORIES)
@pytest.mark.parametrize("tone", Tone)
def test_every_draft_passes_every_check(case: Case, tone: Tone) -> None:
    for seed in ("", "b"):
        for letter in case.letters:
            faults = [one.text for one in checked(case, letter, tone, seed) if not one.ok]
            assert faults == [], drafted(case, letter, tone, seed).body


@pytest.mark.parametrize("case", THIRTY, ids=STORIES)
@pytest.mark.parametrize("tone", Tone)
def test_a_closing_does_not_repeat_the_wish_above_it(case: Case, tone: Tone) -> None:
    for seed in "abc":
        for letter in case.letters:
            body = drafted(case, letter, tone, seed).body
            above, _, closing = body.lower().rpartition("\n\n")
            closing = closing.partition(",")[0].removeprefix("with ")
            assert (
                letter.channel is Channel.LINKEDIN
                or closing not in above.rpartition("\n")[2]
                or closing == "best"
            ), body


def test_written_one_after_the_other_the_notes_to_a_panel_differ_in_substance() -> None:
    case = next(case for case in THIRTY if len(case.process.people) == 4)
    for tone in Tone:
        bodies: list[str] = []
        for person in range(4):
            step = case.process.step(MessageKind.THANK_YOU, person)
            found = compose(
                step,
                case.process.facts(),
                case.profile,
                NOW,
                channel=Channel.EMAIL,
                tone=tone,
                earlier=bodies,
            )
            bodies.append(found.body)
        for one, other in combinations(bodies, 2):
            assert likeness(one, other) < 0.4


def test_the_review_file_holds_every_process_and_no_complaint(tmp_path: Path) -> None:
    main(tmp_path / "there" / "letters.txt")
    text = (tmp_path / "there" / "letters.txt").read_text(encoding="utf-8")
    assert text == "\n".join(render())
    assert all(story in text for story in STORIES)
    assert "\n!!" not in text
    assert text.count("----") >= 250
