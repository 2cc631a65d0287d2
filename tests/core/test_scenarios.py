"""The etiquette as a table of examples: what happened, what time it is, and the steps that follow.

Each row says in its title what is remarkable about it, tells the facts, says what time it is, and lists the
steps that must follow by each policy, or `always` by all three. Times are on the clocks of the company,
and `now` on those of the user, in London. `only` leaves out the steps of other rules, so that a row shows its
point. How a step reads:

    Thank Dana Lee by email or card: Mon 23 Nov 17:00 to Tue 24 Nov 15:00, due
        what to do                   from when it is right to  by when           where it stands now
    Follow up with Dana Lee, 1 of 3: on Tue 8 Dec, coming
        a matter of a day, that is from nine to five
    Leave it with Halden: Mon 23 Nov 15:00 until the end of Mon 7 Dec, waiting
    Thank Dana Lee by email or card: done Tue 24 Nov 10:00

"Late" is a note that must own up to it; "over" is what passes by itself.
The expected steps were reasoned out from ETIQUETTE by hand; nothing here is printed by the code under test.
Halden is in London; Mon 23 Nov 2026 is when most of its talks are held, from 14:00 to 15:00.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from core.etiquette import POLICY_IDS
from core.models import Channel, Rule, Step, StepState
from tests.core.facts import at, day, say, say_day, steps_of
from tests.core.scenarios.days import OTHER_ZONES, WORKING_DAYS
from tests.core.scenarios.decisions import ACCEPTED_ELSEWHERE, ANSWERS, NO_AND_YES
from tests.core.scenarios.doing import MARKS, MESSAGES
from tests.core.scenarios.meetings import BEFORE_AN_INTERVIEW, DEBRIEFS
from tests.core.scenarios.notes import INVITATIONS, THANK_YOUS
from tests.core.scenarios.one_company import ONE_COMPANY
from tests.core.scenarios.promises import PROMISES, ROUNDS
from tests.core.scenarios.row import Row
from tests.core.scenarios.waiting import FOLLOW_UPS

TABLE: tuple[Row, ...] = (
    *BEFORE_AN_INTERVIEW,
    *DEBRIEFS,
    *THANK_YOUS,
    *INVITATIONS,
    *FOLLOW_UPS,
    *WORKING_DAYS,
    *OTHER_ZONES,
    *PROMISES,
    *ROUNDS,
    *MESSAGES,
    *MARKS,
    *NO_AND_YES,
    *ANSWERS,
    *ACCEPTED_ELSEWHERE,
    *ONE_COMPANY,
)

CASES = [
    pytest.param(row, policy, expected, id=f"{row.title} [{policy}]")
    for row in TABLE
    for policy, expected in row.expected().items()
]


@pytest.mark.parametrize(("row", "policy", "expected"), CASES)
def test_the_steps_are_those_of_the_etiquette(row: Row, policy: str, expected: str) -> None:
    processes = row.told if isinstance(row.told, tuple) else (row.told,)
    found = steps_of(
        *processes, now=row.now, policy=policy, workdays=row.workdays, zone=row.zone, accepted=row.accepted
    )
    now = at(row.now, row.zone)
    shown = {Rule(word) for word in row.only.split()} or set(Rule)
    lines = [
        (f"{process.application.role}. " if len(processes) > 1 else "") + in_words(step, now)
        for process in processes
        for step in found[process.key]
        if step.rule in shown
    ]
    assert lines == [" ".join(line.split()) for line in expected.splitlines() if line.strip()]


def in_words(step: Step, now: datetime) -> str:
    """Return a step as the table says it."""
    return f"{_what(step)}: {_when(step, now)}"


def _what(step: Step) -> str:
    if step.rule is Rule.THANK_YOU:
        by = " or ".join(
            channel.value for channel in step.channels if channel in {Channel.EMAIL, Channel.CARD}
        )
        return f"{step.title} by {by}" + (", optional" if step.optional else "")
    if step.rule is Rule.WAIT:
        return f"Leave it with {step.title}"
    if step.rule is Rule.FOLLOW_UP:
        return f"{step.title}, {step.number} of {step.of}"
    return step.title + (", optional" if step.optional else "")


def _when(step: Step, now: datetime) -> str:
    if step.done_at is not None:
        return f"done {say(step.done_at, step.zone)}"
    if step.skipped_at is not None:
        return f"skipped {say(step.skipped_at, step.zone)}"
    state = step.state(now)
    words = "over" if state is StepState.DONE else state.value
    if state is StepState.LATER and step.later_until is not None:
        words = f"later until {say(step.later_until, step.zone)}"
    late = ", late" if step.late_after is not None and now > step.late_after else ""
    return f"{_span(step)}, {words}{late}"


def _span(step: Step) -> str:
    first, last = say(step.opens, step.zone), say(step.due, step.zone)
    end = say(step.due + timedelta(seconds=1), step.zone)
    if step.rule is Rule.WAIT and end.endswith("00:00"):
        return f"{first} until the end of {last.removesuffix(' 23:59')}"
    if step.all_day and first.endswith(" 09:00") and last.endswith(" 17:00"):
        first, last = first.removesuffix(" 09:00"), last.removesuffix(" 17:00")
        return f"on {first}" if first == last else f"{first} to {last}"
    same_day = first[:-6] == last[:-6]
    return f"{first} to {last[-5:] if same_day else last}"


def test_the_table_is_long_enough_and_no_title_stands_twice() -> None:
    titles = [row.title for row in TABLE]
    assert len(titles) >= 50
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize("policy", POLICY_IDS)
def test_the_table_shows_every_rule_by_every_policy(policy: str) -> None:
    told = " ".join(row.expected().get(policy, "") for row in TABLE)
    for words in (
        "Interview, Halden",
        "Write down how it went",
        "Thank Dana Lee by email",
        "Connect with Dana Lee",
        "Leave it with Halden",
        "Follow up with Dana Lee, 1 of",
        "Follow up with Dana Lee, 2 of",
        "Move on from Halden",
        "Thank Dana Lee all the same",
        "Thank Dana Lee for the offer",
        "Tell Dana Lee that you are withdrawing",
    ):
        assert words in told
    assert ("Ask Dana Lee for feedback" in told) == (policy == "careers_office")
    assert ("3 of 3" in told) == (policy != "patient")


def test_the_table_reads_days_as_a_calendar_has_them() -> None:
    assert say_day(day("Tue 29 Feb 2028")) == "Tue 29 Feb 2028"
    with pytest.raises(AssertionError, match="is a Mon"):
        day("Tue 23 Nov")
