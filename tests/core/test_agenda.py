"""What Today shows: each thing once, in its place, with a headline and a chip that read well."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.agenda import Agenda, Lines, agenda, when_words, worth_a_line
from core.etiquette import POLICY_IDS, load_policy
from core.models import Id, ReplyKind, Rule, Step, StepState
from core.timeline import timelines
from core.workdays import PLAIN_WEEK
from tests.core.facts import LONDON, Process, at, one, steps_of, talk
from tests.core.strategies_facts import World, worlds

WAITING = talk(promised="Mon 7 Dec", words="in about two weeks")


def today(
    *told: Process, now: str, zone: str = LONDON, open_applications: int = 2, accepted: bool = False
) -> Agenda:
    """Return the agenda of processes at different companies."""
    steps = [step for process in told for step in steps_of(process, now=now, zone=zone)[process.key]]
    return agenda(steps, at(now, zone), zone, open_applications, load_policy("intention"), accepted=accepted)


def keys(steps: tuple[Step, ...]) -> list[str]:
    return [step.key for step in steps]


# ---- what is where -------------------------------------------------------------------------------------


def test_the_day_after_a_panel_the_notes_are_for_today_and_the_wait_is_at_the_bottom() -> None:
    found = today(WAITING, now="Tue 24 Nov 09:00")
    assert keys(found.overdue) == ["debrief:a.i1"]
    assert keys(found.today) == ["connect:Dana Lee of Halden", "thank_you:a.i1:Dana Lee of Halden"]
    assert keys(found.next) == []
    assert keys(found.waiting) == ["wait:a.i1"]
    assert found.due == 3


def test_what_opens_later_today_is_under_today_already() -> None:
    found = today(Process().interview("Tue 24 Nov 07:00", "Dana Lee"), now="Tue 24 Nov 08:30")
    assert "thank_you:a.i1:Dana Lee of Halden" in keys(found.today)


def test_before_an_interview_only_the_interview_shows() -> None:
    for now, place in (("Mon 23 Nov 09:00", "today"), ("Sun 22 Nov 09:00", "next"), ("Sun 1 Nov 09:00", "")):
        found = today(talk(), now=now)
        shown = {name: keys(getattr(found, name)) for name in ("overdue", "today", "next", "waiting")}
        assert shown == {
            name: ["interview:a.i1"] if name == place else []
            for name in ("overdue", "today", "next", "waiting")
        }


def test_a_reminder_of_an_interview_that_was_waved_away_does_not_uncover_what_follows() -> None:
    told = talk().skipped("interview:a.i1", "Sun 22 Nov 10:00")
    found = today(told, now="Sun 22 Nov 12:00")
    assert (found.today, found.next, found.waiting) == ((), (), ())


def test_while_an_interview_is_held_the_debrief_is_what_comes() -> None:
    found = today(talk(), now="Mon 23 Nov 14:30")
    assert "debrief:a.i1" in keys(found.today)
    assert "interview:a.i1" not in keys(found.today)


def test_a_wait_gives_way_to_the_follow_up_once_that_is_within_seven_days() -> None:
    found = today(WAITING, now="Mon 30 Nov 12:00")  # Tue 8 Dec is eight days ahead
    assert (keys(found.next), keys(found.waiting)) == ([], ["wait:a.i1"])
    found = today(WAITING, now="Tue 1 Dec 12:00")
    assert (keys(found.next), keys(found.waiting)) == (["follow_up:a.i1:1"], [])


def test_a_process_whose_promised_day_is_over_but_whose_next_day_is_far_still_waits() -> None:
    policy = replace(load_policy("patient"), follow_up_after_promise_days=20)
    now, told = at("Mon 30 Nov 12:00"), talk(promised="Fri 27 Nov").facts()
    steps = timelines([told], policy, PLAIN_WEEK, now, LONDON)[told.application.id]
    found = agenda(steps, now, LONDON, 2, policy, accepted=False)
    assert (keys(found.next), keys(found.waiting)) == ([], ["wait:a.i1"])


def test_of_each_process_only_the_next_follow_up_shows() -> None:
    found = today(talk().followed_up("Mon 30 Nov 10:00"), now="Tue 1 Dec 12:00")
    assert keys(found.next) == ["follow_up:a.i1:2"]


def test_an_overdue_follow_up_and_one_put_off() -> None:
    found = today(talk(), now="Wed 9 Dec 12:00")
    assert keys(found.overdue) == ["follow_up:a.i1:1"]
    found = today(
        talk().later("follow_up:a.i1:1", "Wed 9 Dec 10:00", "Fri 11 Dec 09:00"), now="Wed 9 Dec 12:00"
    )
    assert (keys(found.overdue), keys(found.next)) == ([], ["follow_up:a.i1:1"])
    found = today(
        talk().later("follow_up:a.i1:1", "Wed 9 Dec 10:00", "Wed 9 Dec 18:00"), now="Wed 9 Dec 12:00"
    )
    assert keys(found.today) == ["follow_up:a.i1:1"]


def test_what_is_put_off_for_weeks_waits_until_then() -> None:
    told = talk().later("follow_up:a.i1:1", "Wed 9 Dec 10:00", "Wed 30 Dec 09:00")
    found = today(told, now="Wed 9 Dec 12:00")
    assert (keys(found.next), keys(found.waiting)) == ([], ["wait:a.i1"])
    assert when_words(found.waiting[0], at("Wed 9 Dec 12:00"), LONDON) == "until Wed 30 Dec"


def test_groups_are_in_order_of_what_is_most_urgent() -> None:
    early = Process("Kestrel", key="k").interview("Mon 23 Nov 10:00", "Tom Brandt")
    late = Process("Orbit", key="o").interview("Mon 23 Nov 16:00", "Mei Chen")
    found = today(late, early, now="Tue 24 Nov 09:00")
    dues = [step.due for step in found.today]
    assert dues == sorted(dues)
    soon = Process("Tessel", key="t").interview("Fri 27 Nov 10:00")
    sooner = Process("Lumen", key="l").interview("Thu 26 Nov 10:00")
    found = today(soon, sooner, now="Tue 24 Nov 09:00")
    assert keys(found.next) == ["interview:l.i1", "interview:t.i1"]


# ---- the headline --------------------------------------------------------------------------------------


def headline(*told: Process, now: str) -> str:
    return today(*told, now=now).headline


def test_the_headline_says_the_day_in_a_line() -> None:
    debriefed = Process().interview(
        "Mon 23 Nov 14:00", "Dana Lee", "Sam Okafor", debriefed="Mon 23 Nov 15:20"
    )
    debriefed.done("connect:Sam Okafor of Halden", "Mon 23 Nov 20:00")
    overdue = Process("Northwind", key="n").interview("Mon 9 Nov 14:00", "Priya Nair")
    overdue.said("a week", "Mon 16 Nov")
    assert headline(debriefed, now="Tue 24 Nov 09:00") == "Three notes to write"
    assert headline(debriefed, overdue, now="Tue 24 Nov 09:00") == "Three notes to write, one to send late"
    assert headline(overdue, now="Tue 24 Nov 09:00") == "One note to send late"
    assert headline(now="Tue 24 Nov 09:00") == "Nothing to do today"


def test_the_headline_names_interviews_debriefs_and_partings() -> None:
    assert headline(talk(), now="Mon 23 Nov 09:00") == "An interview at 14:00"
    both = Process("Orbit", key="o").interview("Mon 23 Nov 10:00")
    assert headline(talk(), both, now="Mon 23 Nov 08:00") == "Two interviews"
    bare = Process().interview("Mon 23 Nov 14:00")
    assert headline(bare, now="Mon 23 Nov 16:00") == "One interview to write down"
    another = Process("Orbit", key="o").interview("Mon 23 Nov 10:00")
    assert headline(bare, another, now="Mon 23 Nov 16:00") == "Two interviews to write down"
    sent = (
        talk().followed_up("Mon 30 Nov 10:00").followed_up("Mon 7 Dec 10:00").followed_up("Mon 14 Dec 10:00")
    )
    assert headline(sent, now="Mon 21 Dec 12:00") == "One process to close"


# ---- the hint and the next thing -----------------------------------------------------------------------


def test_with_fewer_than_two_processes_the_agenda_hints_quietly_at_searching_on() -> None:
    for policy_id in POLICY_IDS:
        policy = load_policy(policy_id)
        for count, accepted, hinted in (
            (0, False, True),
            (1, False, True),
            (2, False, False),
            (1, True, False),
        ):
            found = agenda((), at("Tue 24 Nov 09:00"), LONDON, count, policy, accepted=accepted)
            assert (found.hint is not None) == hinted
    hint = today(now="Tue 24 Nov 09:00", open_applications=1).hint
    assert hint is not None
    assert hint.rule is Rule.KEEP_SEARCHING
    assert hint.optional
    assert hint.reason.startswith("There is no shame in several processes at once.")


def test_the_next_thing_is_named_for_a_day_without_any() -> None:
    assert today(talk(), now="Sun 22 Nov 09:00").next_thing == "Interview, Halden, tomorrow 14:00."
    assert today(WAITING, now="Fri 27 Nov 09:00").next_thing == "Follow up with Dana Lee, Tue 8 Dec."
    assert today(now="Sun 22 Nov 09:00").next_thing == ""


# ---- the chip ------------------------------------------------------------------------------------------


THANKS = "thank_you:a.i1:Dana Lee of Halden"

CHIPS = (
    (
        talk(),
        """
        Sun 22 Nov 12:00 | interview:a.i1 | tomorrow 14:00
        Mon 23 Nov 09:00 | interview:a.i1 | at 14:00
        Mon 23 Nov 13:30 | interview:a.i1 | at 14:00
        Mon 23 Nov 14:30 | interview:a.i1 | done
        Fri 27 Nov 09:00 | follow_up:a.i1:1 | Monday
        Mon 30 Nov 08:00 | follow_up:a.i1:1 | today
        Mon 30 Nov 12:00 | follow_up:a.i1:1 | today
        Mon 30 Nov 18:00 | follow_up:a.i1:1 | since 17:00
        Fri 27 Nov 09:00 | follow_up:a.i1:2 | Mon 7 Dec
        """,
    ),
    (
        talk(),
        f"""
        Mon 23 Nov 16:00 | {THANKS} | from 17:00
        Mon 23 Nov 18:00 | {THANKS} | by tomorrow 15:00
        Tue 24 Nov 09:00 | {THANKS} | by 15:00
        Tue 24 Nov 16:00 | {THANKS} | since 15:00
        Wed 25 Nov 09:00 | {THANKS} | since yesterday
        Fri 27 Nov 09:00 | {THANKS} | since Tuesday
        Fri 4 Dec 09:00 | {THANKS} | since Tue 24 Nov
        """,
    ),
    (
        talk().followed_up("Mon 30 Nov 10:00"),
        """
        Tue 1 Dec 09:00 | follow_up:a.i1:1 | done
        Tue 1 Dec 09:00 | wait:a.i1 | 1 of 3 sent
        """,
    ),
    (
        talk().skipped("follow_up:a.i1:1", "Mon 30 Nov 10:00"),
        "Tue 1 Dec 09:00 | follow_up:a.i1:1 | skipped",
    ),
    (
        talk().later("follow_up:a.i1:1", "Mon 30 Nov 10:00", "Mon 30 Nov 19:00"),
        "Mon 30 Nov 11:00 | follow_up:a.i1:1 | from 19:00",
    ),
    (
        talk().later("follow_up:a.i1:1", "Mon 30 Nov 10:00", "Tue 1 Dec 09:00"),
        "Mon 30 Nov 11:00 | follow_up:a.i1:1 | tomorrow 09:00",
    ),
    (
        WAITING,
        """
        Tue 24 Nov 09:00 | wait:a.i1 | until Mon 7 Dec
        Mon 30 Nov 12:00 | wait:a.i1 | until Mon 7 Dec
        Tue 1 Dec 12:00 | wait:a.i1 | until Monday
        Mon 7 Dec 12:00 | wait:a.i1 | until today
        """,
    ),
)

WORDS = [
    pytest.param(told, *line.strip().split(" | "), id=line.strip())
    for told, text in CHIPS
    for line in text.splitlines()
    if line.strip()
]


@pytest.mark.parametrize(("told", "now", "key", "words"), WORDS)
def test_the_chip_says_when_in_two_or_three_words(told: Process, now: str, key: str, words: str) -> None:
    step = one(steps_of(told, now=now)["a"], key)
    assert when_words(step, at(now), LONDON) == words


def test_moving_on_has_a_week() -> None:
    told = (
        talk().followed_up("Mon 30 Nov 10:00").followed_up("Mon 7 Dec 10:00").followed_up("Mon 14 Dec 10:00")
    )
    step = one(steps_of(told, now="Tue 22 Dec 12:00")["a"], "move_on:a.i1")
    assert when_words(step, at("Tue 22 Dec 12:00"), LONDON) == "by Monday"


def test_days_and_hours_are_those_of_the_users_clock() -> None:
    told = Process("Tui", zone="Pacific/Auckland").interview("Mon 23 Nov 09:00", "Aroha Ngata")
    told.said("two weeks", "Mon 7 Dec")
    now = (
        "Mon 7 Dec 12:00"  # the follow-up opens on Tue 8 Dec at nine there, which is eight this evening here
    )
    found = today(told, now=now)
    assert keys(found.today) == ["follow_up:a.i1:1"]
    assert when_words(found.today[0], at(now), LONDON) == "today"


def test_a_note_whose_answer_is_a_no_is_due_by_a_day_and_an_hour() -> None:
    told = talk().replied(ReplyKind.NO, "Thu 3 Dec 10:00")
    step = one(steps_of(told, now="Thu 3 Dec 12:00")["a"], "reply_to_rejection:a")
    assert when_words(step, at("Thu 3 Dec 12:00"), LONDON) == "by Saturday 10:00"


# ---- whatever happens ----------------------------------------------------------------------------------


@given(worlds(one_zone=False))
def test_everything_that_is_due_or_overdue_is_in_exactly_one_group(world: World) -> None:
    steps = world.all_steps()
    found = agenda(steps, world.now, world.zone, 1, world.policy, accepted=False)
    shown = Counter(step.key for step in (*found.overdue, *found.today, *found.next, *found.waiting))
    assert set(shown.values()) <= {1}
    for step in steps:
        state = step.state(world.now)
        if state in {StepState.DUE, StepState.OVERDUE}:
            assert step in (found.overdue if state is StepState.OVERDUE else found.today)
        if state in {StepState.DONE, StepState.SKIPPED}:
            assert step.key not in shown


@given(worlds(one_zone=False))
def test_an_open_process_never_drops_out_of_sight_while_it_waits(world: World) -> None:
    found = agenda(world.all_steps(), world.now, world.zone, 1, world.policy, accepted=False)
    shown = {step.application_id for step in (*found.overdue, *found.today, *found.next, *found.waiting)}
    for application_id, steps in world.steps().items():
        if any(step.state(world.now) is StepState.WAITING for step in steps):
            assert application_id in shown


@given(worlds(one_zone=False))
def test_the_chips_are_short_and_the_badge_counts_what_asks_for_something(world: World) -> None:
    found = agenda(world.all_steps(), world.now, world.zone, 1, world.policy, accepted=False)
    assert found.due == len(found.overdue) + len(found.today)
    for step in world.all_steps():
        words = when_words(step, world.now, world.zone)
        assert 0 < len(words) <= len("by tomorrow 15:00 since")
        assert "last" not in words.split()[1:]
    for step in found.next:
        assert step.opens - world.now < timedelta(days=9) or step.later_until is not None


# ---- lines are kept ------------------------------------------------------------------------------------


@given(world=worlds(), hours=st.lists(st.integers(-400, 400), min_size=1, max_size=5))
def test_lines_that_are_kept_are_those_that_would_be_worked_out(world: World, hours: list[int]) -> None:
    kept, before = Lines(), world.steps()
    moments = [world.now + timedelta(hours=hour) for hour in hours]
    moments += [step.due for step in world.all_steps()][:5]  # to the second, where a step is not late yet
    for now in moments:
        assert kept.of(before, now) == [
            line for steps in before.values() for line in worth_a_line(steps, now)
        ]


def test_what_is_gone_is_kept_no_longer() -> None:
    kept, now = Lines(), at("Tue 24 Nov 09:00")
    (steps,) = steps_of(talk(), now="Tue 24 Nov 09:00").values()
    assert kept.of({Id("a"): steps}, now)
    assert kept.of({}, now) == []
    assert kept.of({Id("a"): ()}, now) == []
