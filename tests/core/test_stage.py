"""Where a process stands on the board, and the words of a follow-up after one that was passed over."""

from __future__ import annotations

import pytest

from core.models import Outcome, ReplyKind
from core.timeline import Stage, stage
from tests.core.facts import Process, at, one, steps_of, talk


def replied(kind: ReplyKind) -> Process:
    return talk().replied(kind, "Thu 26 Nov 10:00")


@pytest.mark.parametrize(
    ("process", "now", "stands"),
    [
        (Process(), "Mon 23 Nov 09:00", Stage.INTERVIEWING),
        (talk(), "Mon 23 Nov 09:00", Stage.INTERVIEWING),
        (talk(), "Mon 23 Nov 16:00", Stage.WAITING),
        (replied(ReplyKind.NEWS_LATER), "Fri 27 Nov 09:00", Stage.WAITING),
        (replied(ReplyKind.OFFER), "Fri 27 Nov 09:00", Stage.OFFER),
        (replied(ReplyKind.NO), "Fri 27 Nov 09:00", Stage.CLOSED),
        (talk().closed(Outcome.ACCEPTED, "Thu 26 Nov 10:00"), "Fri 27 Nov 09:00", Stage.ACCEPTED),
        (talk().closed(Outcome.NO_ANSWER, "Thu 26 Nov 10:00"), "Fri 27 Nov 09:00", Stage.CLOSED),
    ],
)
def test_a_process_stands_where_its_facts_put_it(process: Process, now: str, stands: Stage) -> None:
    assert stage(process.facts(), at(now)) is stands


def test_after_a_skipped_follow_up_nobody_is_said_to_have_been_written_to() -> None:
    process = talk().skipped("follow_up:a.i1:1", "Mon 30 Nov 10:00")
    (steps,) = steps_of(process, now="Mon 7 Dec 10:00").values()
    assert one(steps, "follow_up:a.i1:2").reason == "Once more, and shorter."


def test_once_all_is_written_and_left_behind_nothing_is_waited_for() -> None:
    process = talk()
    for number, moment in enumerate(("Mon 30 Nov 10:00", "Mon 7 Dec 10:00", "Mon 14 Dec 10:00"), 1):
        process.skipped(f"follow_up:a.i1:{number}", moment)
    process.done("move_on:a.i1", "Mon 21 Dec 10:00")
    (steps,) = steps_of(process, now="Tue 22 Dec 10:00").values()
    assert not [step for step in steps if step.key.startswith("wait")]
