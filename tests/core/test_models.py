"""The records: a step knows where it stands, a change knows its way back, an instant is whole and in UTC."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import get_args

import pytest

from core.models import (
    RECORD_TYPES,
    Change,
    Id,
    MarkKind,
    Profile,
    Record,
    Rule,
    Step,
    StepState,
    Tone,
    utc,
)
from tests.core.facts import LONDON, at, talk

STEP = Step(
    key="thank_you:a.i1:dana",
    rule=Rule.THANK_YOU,
    application_id=Id("a"),
    opens=at("Mon 23 Nov 17:00"),
    due=at("Tue 24 Nov 15:00"),
    zone=LONDON,
    title="Thank Dana Lee",
    reason="Interview yesterday at 14:00.",
)
WHEN = at("Tue 24 Nov 10:00")
WAIT = replace(STEP, rule=Rule.WAIT)


@pytest.mark.parametrize(
    ("step", "now", "state"),
    [
        (STEP, "Mon 23 Nov 16:59", StepState.COMING),
        (STEP, "Mon 23 Nov 17:00", StepState.DUE),
        (STEP, "Tue 24 Nov 15:00", StepState.DUE),
        (STEP, "Tue 24 Nov 15:01", StepState.OVERDUE),
        (replace(STEP, done_at=WHEN), "Fri 27 Nov 09:00", StepState.DONE),
        (replace(STEP, skipped_at=WHEN), "Fri 27 Nov 09:00", StepState.SKIPPED),
        (replace(STEP, later_until=WHEN), "Tue 24 Nov 09:59", StepState.LATER),
        (replace(STEP, later_until=WHEN), "Tue 24 Nov 10:00", StepState.DUE),
        (WAIT, "Mon 23 Nov 16:59", StepState.COMING),
        (WAIT, "Tue 24 Nov 14:59", StepState.WAITING),
        (WAIT, "Tue 24 Nov 15:00", StepState.DONE),
        (replace(STEP, rule=Rule.INTERVIEW), "Tue 24 Nov 14:59", StepState.DUE),
        (replace(STEP, rule=Rule.INTERVIEW), "Tue 24 Nov 15:00", StepState.DONE),
    ],
)
def test_a_step_knows_where_it_stands(step: Step, now: str, state: StepState) -> None:
    assert step.state(at(now)) is state


def test_a_change_is_taken_back_by_swapping_its_sides() -> None:
    told = talk()
    change = Change(title="Add", before=(told.company,), after=(told.application,))
    assert change.inverse() == Change(title="Add", before=(told.application,), after=(told.company,))
    assert change.inverse().inverse() == change


def test_every_kind_of_fact_is_listed_once_after_those_it_refers_to() -> None:
    assert set(RECORD_TYPES) == set(get_args(Record))
    names = [kind.__name__ for kind in RECORD_TYPES]
    for parent, child in (
        ("Company", "Contact"),
        ("Company", "Application"),
        ("Application", "Interview"),
        ("Interview", "Participant"),
        ("Contact", "Participant"),
        ("Reply", "Promise"),
        ("Interview", "Message"),
    ):
        assert names.index(parent) < names.index(child)


def test_an_instant_is_kept_in_utc_and_whole_seconds() -> None:
    there = timezone(timedelta(hours=5, minutes=30))
    moment = datetime(2026, 11, 23, 14, 0, 1, 999_999, tzinfo=there)
    assert utc(moment) == datetime(2026, 11, 23, 8, 30, 1, tzinfo=UTC)
    assert utc(moment).tzinfo is UTC


def test_a_user_of_whom_nothing_is_known_is_warm() -> None:
    assert Profile() == Profile(name="", signature="", country="", region="", premium=False, tone=Tone.WARM)


def test_words_are_stored_as_they_are_said() -> None:
    assert str(MarkKind.LATER) == "later"
    assert Rule("thank_you") is Rule.THANK_YOU
