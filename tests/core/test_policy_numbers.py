"""Numbers that a person changed: taken when they can be, refused in words, and told by what they move."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import UserError
from core.etiquette import POLICY_IDS, CardAdvice, ConnectWhen, Policy, load_policy
from core.policy_numbers import (
    NUMBERS,
    Unit,
    changed_numbers,
    gaps_of,
    own_policy,
    value_of,
    with_number,
    without_numbers,
)
from core.settings import Settings, load_settings, save_settings
from core.shifts import shifts
from core.timeline import timelines
from core.workdays import PLAIN_WEEK
from core.workspace import open_workspace
from tests.core.facts import LONDON, Process, at
from tests.fakes import FakeClock
from tests.making import Halden, make_workspace, the_step

if TYPE_CHECKING:
    from pathlib import Path

NOW = at("Mon 23 Nov 18:00")
PROSE = {"id", "name", "summary", "rules", "guard_text"}


def test_every_number_of_a_policy_can_be_changed() -> None:
    assert {one.name for one in NUMBERS} == {field.name for field in fields(Policy)} - PROSE


@pytest.mark.parametrize("policy_id", POLICY_IDS)
def test_each_policy_is_within_the_bounds_and_comes_back_when_set_to_its_own(policy_id: str) -> None:
    settings = Settings(policy=policy_id)
    for number in NUMBERS:
        own = value_of(load_policy(policy_id), number)
        assert with_number(settings, number.name, own) == settings
    assert own_policy(settings) is load_policy(policy_id)
    assert changed_numbers(settings) == frozenset()


def test_a_changed_number_is_of_its_policy_alone() -> None:
    settings = with_number(Settings(), "thank_you_due_hours", 12)
    assert own_policy(settings).thank_you_due_hours == 12
    assert changed_numbers(settings) == {"thank_you_due_hours"}
    assert own_policy(replace(settings, policy="patient")).thank_you_due_hours == 48
    both = with_number(replace(settings, policy="patient"), "move_on_after_days", 3)
    assert own_policy(replace(both, policy="intention")).thank_you_due_hours == 12
    assert without_numbers(both).numbers == settings.numbers
    assert with_number(settings, "thank_you_due_hours", 24) == Settings()


def test_words_and_lists_are_numbers_too() -> None:
    settings = with_number(Settings(), "thank_you_card", "as_well")
    settings = with_number(settings, "connect_when", "if_asked")
    settings = with_number(settings, "follow_up_gaps", (5, 9, 20))
    settings = with_number(settings, "thank_you_weekends_wait", True)
    policy = own_policy(settings)
    assert policy.thank_you_card is CardAdvice.AS_WELL
    assert policy.connect_when is ConnectWhen.IF_ASKED
    assert policy.follow_ups == 4
    assert policy.thank_you_weekends_wait


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("thank_you_due_hours", 0, "from 1 to 240"),
        ("thank_you_due_hours", True, "from 1 to 240"),
        ("thank_you_due_hours", "soon", "from 1 to 240"),
        ("thank_you_card", "by pigeon", "not one of the choices"),
        ("thank_you_weekends_wait", 1, "neither yes nor no"),
        ("follow_up_gaps", (0,), "from 1 to 60"),
        ("follow_up_gaps", 7, "up to 5"),
        ("follow_up_gaps", (1, 2, 3, 4, 5, 6), "up to 5"),
        ("thank_you_due_hours", 2, "later than it is right"),
        ("thank_you_late_hours", 20, "before it is due"),
        ("follow_up_after_promise_workdays", 0, "one of the two is not 0"),
    ],
)
def test_what_cannot_be_is_said_at_its_field(name: str, value: int | str, words: str) -> None:
    with pytest.raises(UserError, match=words) as error:
        with_number(Settings(), name, value)
    assert error.value.field == name


@pytest.mark.parametrize(
    ("text", "gaps"), [("7, 7", (7, 7)), ("5 9", (5, 9)), ("", ()), (" 7,7 , 14 ", (7, 7, 14))]
)
def test_gaps_are_written_as_a_list(text: str, gaps: tuple[int, ...]) -> None:
    assert gaps_of(text) == gaps


@pytest.mark.parametrize("text", ["a week", "7; 7", "-7", "7.5", "\u00bd"])
def test_gaps_that_are_none_are_refused(text: str) -> None:
    with pytest.raises(UserError, match=r"such as 7, 7") as error:
        gaps_of(text)
    assert error.value.field == "follow_up_gaps"


def test_a_file_with_numbers_that_cannot_be_loses_those_alone(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    numbers = {
        "thank_you_due_hours": 12,
        "debrief_due_hour": 99,
        "of_a_newer_app": 3,
        "connect_when": "never",
    }
    path.write_text(json.dumps({"numbers": {"intention": numbers}}))
    policy = own_policy(load_settings(path)[0])
    assert (policy.thank_you_due_hours, policy.debrief_due_hour) == (12, 21)
    path.write_text(json.dumps({"numbers": {"intention": {"thank_you_due_hours": 1}}}))  # before it opens
    assert own_policy(load_settings(path)[0]) is load_policy("intention")


@pytest.mark.parametrize(
    "numbers", [3, {"intention": 3}, {"intention": {"x": None}}, {"intention": {"x": ["7"]}}]
)
def test_numbers_of_another_shape_are_none(tmp_path: Path, numbers: object) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"numbers": numbers, "window": "wide"}))
    assert load_settings(path)[0] == Settings(window="wide")


_values = st.sampled_from(NUMBERS).flatmap(
    lambda number: st.tuples(
        st.just(number.name),
        st.lists(st.integers(1, 60), max_size=5).map(tuple)
        if number.unit is Unit.GAPS
        else st.integers(number.low, number.high),
    )
)


@given(changes=st.lists(_values, max_size=6))
def test_whatever_was_accepted_is_saved_and_in_force(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[str, int]]
) -> None:
    settings = Settings()
    for name, value in changes:
        try:
            settings = with_number(settings, name, value)
        except UserError:
            continue
    path = tmp_path_factory.getbasetemp() / "numbers.json"
    save_settings(path, settings)
    assert load_settings(path)[0] == settings
    for name, taken in dict(settings.numbers).get("intention", ()):
        assert getattr(own_policy(settings), name) == taken


def test_the_workspace_follows_the_numbers_at_once_and_after_a_restart(tmp_path: Path) -> None:
    made = Halden(FakeClock())
    workspace = make_workspace(tmp_path, *made.records)
    due = the_step(workspace, made.thank_dana).due
    workspace.update_settings(with_number(workspace.settings, "thank_you_due_hours", 30))
    assert (the_step(workspace, made.thank_dana).due - due).total_seconds() == 6 * 3600
    workspace.close()
    again = open_workspace(tmp_path, FakeClock())
    assert again.policy.thank_you_due_hours == 30
    assert {step.key for step in again.shown_steps()} <= {step.key for step in again.steps()}
    again.close()


# ---- what moves --------------------------------------------------------------------------------------


def moved(process: Process, before: Settings, after: Settings) -> list[tuple[str, str, str]]:
    facts = [process.facts()]
    old, new = (
        timelines(facts, own_policy(one), PLAIN_WEEK, NOW, LONDON)[process.application.id]
        for one in (before, after)
    )
    return [(one.title, one.before, one.after) for one in shifts(old, new, NOW, LONDON)]


def panel() -> Process:
    return Process().interview("Mon 23 Nov 10:00", "Dana Lee", "Sam Okafor")


def test_what_moves_is_told_from_where_to_where() -> None:
    later = with_number(Settings(), "thank_you_due_hours", 48)
    assert moved(panel(), Settings(), later)[:1] == [
        ("Thank Dana Lee", "Tue 24 Nov 11:00", "Wed 25 Nov 11:00"),
    ]
    assert moved(panel(), Settings(), Settings()) == []


def test_what_opens_later_is_told_so_and_what_is_gone_has_no_day() -> None:
    opens = with_number(Settings(), "thank_you_opens_hours", 5)
    assert ("Thank Dana Lee", "from Mon 23 Nov 13:00", "from Mon 23 Nov 16:00") in moved(
        panel(), Settings(), opens
    )
    off = with_number(Settings(), "connect_when", "if_asked")
    assert ("Connect with Dana Lee", "Tue 24 Nov 11:00", "") in moved(panel(), Settings(), off)
    assert ("Connect with Dana Lee", "", "Tue 24 Nov 11:00") in moved(panel(), off, Settings())


def test_of_follow_ups_the_next_one_tells() -> None:
    later = with_number(Settings(), "follow_up_no_promise_days", 10)
    titles = [title for title, _, _ in moved(panel(), Settings(), later)]
    assert len(titles) == 1


def test_what_is_done_moves_no_more() -> None:
    done = panel().done("thank_you:a.i1:Dana Lee of Halden", "Mon 23 Nov 13:30")
    later = with_number(Settings(), "thank_you_due_hours", 48)
    assert [title for title, _, _ in moved(done, Settings(), later)] == ["Thank Sam Okafor"]
