"""What holds of every timeline, whatever was lived, sent, promised and marked."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from core.etiquette import POLICY_IDS, load_policy
from core.guard import WarningCode, guard
from core.models import (
    Facts,
    Id,
    Interview,
    InterviewKind,
    Mark,
    MarkKind,
    Message,
    MessageKind,
    Outcome,
    Reply,
    Rule,
    Step,
    StepState,
)
from core.wording import local_day
from tests.core.strategies_facts import CHANGED, ZONES, World, in_order, worlds

DAY = timedelta(days=1)


@given(worlds(one_zone=False))
def test_steps_come_in_order_of_opening_each_key_once(world: World) -> None:
    for steps in world.steps().values():
        assert [step.opens for step in steps] == sorted(step.opens for step in steps)
    keys = [step.key for step in world.all_steps()]
    assert len(set(keys)) == len(keys)


@given(worlds(one_zone=False), st.data())
def test_the_same_facts_give_the_same_steps_in_whatever_order_they_are_told(
    world: World, data: st.DataObject
) -> None:
    def shuffled(facts: Facts) -> Facts:
        mixed: dict[str, Any] = {
            name: tuple(data.draw(st.permutations(getattr(facts, name))))
            for name in ("interviews", "participants", "promises", "messages", "replies", "marks")
        }
        contacts = dict(data.draw(st.permutations(list(facts.contacts.items()))))
        return in_order(replace(facts, contacts=contacts, **mixed))

    group = tuple(data.draw(st.permutations([shuffled(facts) for facts in world.group])))
    assert replace(world, group=group).steps() == world.steps()


@given(worlds(one_zone=False))
def test_a_step_opens_before_it_is_due_and_says_when_in_utc(world: World) -> None:
    for step in world.all_steps():
        assert step.opens <= step.due
        moments = (step.opens, step.due, step.late_after, step.done_at, step.skipped_at, step.later_until)
        for moment in moments:
            assert moment is None or (moment.tzinfo is UTC and moment.microsecond == 0)


@given(worlds(one_zone=False))
def test_every_step_says_what_and_why_in_whole_sentences(world: World) -> None:
    for step in world.all_steps():
        assert step.title
        assert step.reason[0].isupper() or step.reason[0].isdigit()
        assert step.reason.endswith(".")
        for word in (
            "None",
            "  ",
            "..",
            "until last",
            "by last",
            "until today",
            "since last",
            "until yesterday",
        ):
            assert word not in step.reason


@given(worlds(one_zone=False))
def test_every_step_follows_a_rule_that_every_policy_explains_with_its_sources(world: World) -> None:
    for step in world.all_steps():
        for policy_id in POLICY_IDS:
            text = load_policy(policy_id).rules[step.rule]
            assert text.title
            assert text.reason
            assert text.sources


@given(worlds(), st.integers(0, 24 * 60))
def test_a_timeline_made_in_the_morning_holds_all_day(world: World, minutes: int) -> None:
    later = world.now + timedelta(minutes=minutes)
    assume(local_day(later, world.zone) == local_day(world.now, world.zone))
    early, late = world.all_steps(), [s for steps in world.steps(later).values() for s in steps]
    starts = [one.start for facts in world.group for one in facts.interviews]
    ends_by_itself = {Rule.INTERVIEW}
    if any(world.now < start <= later for start in starts):
        ends_by_itself.add(Rule.REPLY_TO_NEWS)  # their news is answered until the next talk begins

    def when(steps: list[Step]) -> list[tuple[str, datetime, datetime]]:
        lasting = [step for step in steps if step.rule not in ends_by_itself]
        return [(step.key, step.opens, step.due) for step in lasting]

    assert when(early) == when(late)


# ---- edits ---------------------------------------------------------------------------------------------


@given(worlds(1), st.sampled_from([MarkKind.DONE, MarkKind.SKIPPED]), st.data())
def test_a_mark_survives_every_edit_of_the_interview(
    world: World, kind: MarkKind, data: st.DataObject
) -> None:
    facts = world.group[0]
    steps = [s for s in world.all_steps() if s.interview_id or s.rule in {Rule.FOLLOW_UP, Rule.MOVE_ON}]
    assume(facts.interviews and steps)
    step = data.draw(st.sampled_from(steps))
    mark = Mark(
        id=Id("mark"),
        changed=CHANGED,
        application_id=facts.application.id,
        step_key=step.key,
        kind=kind,
        made_at=world.now,
    )
    others = tuple(one for one in facts.marks if one.step_key != step.key)
    edited = _edited(replace(facts, marks=(*others, mark)), data)
    for found in world.with_facts(edited).all_steps():
        if found.key == step.key:
            assert found.done_at is not None or found.skipped_at is not None


@given(worlds(1), st.data())
def test_no_edit_of_a_recent_interview_changes_the_names_of_its_steps(
    world: World, data: st.DataObject
) -> None:
    facts = world.group[0]
    start = world.now - timedelta(hours=data.draw(st.integers(60, 250)))
    held = [replace(interview, start=start) for interview in facts.interviews[:1]]
    assume(held)
    told = replace(
        facts,
        application=replace(facts.application, outcome=Outcome.OPEN, closed_at=None),
        interviews=tuple(held),
        promises=tuple(one for one in facts.promises if one.interview_id == held[0].id),
        replies=(),
        messages=(),
        marks=(),
    )
    plain = replace(world, accepted=None)
    assert _keys(plain.with_facts(told)) == _keys(plain.with_facts(_edited(told, data)))


def _keys(world: World) -> set[str]:
    """Return the keys of the steps, but for the wait, which ends with whatever comes next."""
    return {step.key for step in world.all_steps() if step.rule is not Rule.WAIT}


def _edited(facts: Facts, data: st.DataObject) -> Facts:
    """Return the facts with one interview, and what was promised in it, changed in any way."""
    old = data.draw(st.sampled_from(facts.interviews))
    new = replace(
        old,
        start=old.start + timedelta(minutes=data.draw(st.integers(-3000, 3000))),
        minutes=data.draw(st.integers(1, 240)),
        zone=data.draw(st.sampled_from(ZONES)),
        kind=data.draw(st.sampled_from(InterviewKind)),
        round=data.draw(st.integers(1, 5)),
    )
    days = data.draw(st.integers(0, 20))
    promises = tuple(
        replace(one, on=one.on + timedelta(days=days)) if one.interview_id == old.id and one.on else one
        for one in facts.promises
    )
    interviews = tuple(new if one.id == old.id else one for one in facts.interviews)
    return in_order(replace(facts, interviews=interviews, promises=promises))


# ---- follow-ups ----------------------------------------------------------------------------------------


@given(worlds(one_zone=False))
def test_there_are_never_more_follow_ups_than_the_policy_has(world: World) -> None:
    for steps in world.steps().values():
        numbers = [step.number for step in steps if step.rule is Rule.FOLLOW_UP]
        assert sorted(numbers) in ([], list(range(1, world.policy.follow_ups + 1)))


@given(worlds(one_zone=False))
def test_no_follow_up_opens_before_the_promised_day_has_passed(world: World) -> None:
    steps = world.steps()
    for facts in world.group:
        promised = _promised(facts)
        for step in steps[facts.application.id]:
            if promised is not None and step.rule is Rule.FOLLOW_UP and _is_open(step):
                zone, on = promised
                assert local_day(step.opens, zone) > on


def _promised(facts: Facts) -> tuple[str, date] | None:
    """Return the promise that stands, reasoned anew: the newest of those not overtaken by what came later."""
    dated = [(one.said_at, one.id, one.zone, one.on) for one in facts.promises if one.on is not None]
    ends = [one.start + timedelta(minutes=one.minutes) for one in facts.interviews]
    last_reply = max([reply.received_at for reply in facts.replies], default=None)
    last_talk = max(ends, default=None)
    if not dated:
        return None
    said_at, _, zone, on = max(dated)
    heard = [moment for moment in (last_reply, last_talk) if moment is not None]
    if last_reply is not None and last_reply == max(heard) and said_at < last_reply:
        return None
    return (zone, on) if local_day(max(heard), zone) <= on else None


def _is_open(step: Step) -> bool:
    return step.done_at is None and step.skipped_at is None


@given(worlds())
def test_two_follow_ups_to_one_company_are_never_closer_than_the_spacing(world: World) -> None:
    zone, today = world.zone, local_day(world.now, world.zone)
    written = [
        local_day(message.sent_at, zone)
        for facts in world.group
        for message in facts.messages
        if message.kind is MessageKind.FOLLOW_UP
    ]
    written += [
        local_day(mark.made_at, zone)
        for facts in world.group
        for mark in facts.marks
        if mark.kind is MarkKind.DONE and mark.step_key.startswith("follow_up:")
    ]
    suggested = sorted(
        _really(step, zone, today)
        for step in world.all_steps()
        if step.rule is Rule.FOLLOW_UP and _is_open(step)
    )
    spacing = world.policy.guard_spacing_days
    assert all((later - earlier).days >= spacing for earlier, later in pairwise(suggested))
    if written and suggested:
        assert (suggested[0] - max(written)).days >= spacing


def _really(step: Step, zone: str, today: date) -> date:
    """Return the day on which a follow-up can really be written."""
    day = max(local_day(step.opens, zone), today)
    return day if step.later_until is None else max(day, local_day(step.later_until, zone))


@given(worlds(one_zone=False))
def test_the_guard_has_nothing_against_a_follow_up_that_is_due(world: World) -> None:
    steps = world.steps()
    for facts in world.group:
        for step in steps[facts.application.id]:
            due = step.state(world.now) in {StepState.DUE, StepState.OVERDUE}
            if step.rule is Rule.FOLLOW_UP and due:
                assert _objections(world, facts, world.now) == []


@given(worlds())
def test_the_guard_agrees_with_the_day_of_the_next_follow_up(world: World) -> None:
    pending = [step for step in world.all_steps() if step.rule is Rule.FOLLOW_UP and _is_open(step)]
    assume(pending)
    step = min(pending, key=lambda one: max(one.opens, one.later_until or one.opens))
    facts = next(facts for facts in world.group if facts.application.id == step.application_id)
    assert _objections(world, facts, max(step.opens, world.now)) == []
    promised = _promised(facts)
    if promised is not None:
        zone, on = promised
        eve = datetime(on.year, on.month, on.day, tzinfo=UTC) + timedelta(hours=12)
        if local_day(eve, zone) == on:
            assert WarningCode.BEFORE_PROMISE in _objections(world, facts, eve) or _is_full(world, facts)


def _is_full(world: World, facts: Facts) -> bool:
    return WarningCode.OVER_COUNT in _objections(world, facts, world.now)


def _objections(world: World, facts: Facts, now: datetime) -> list[WarningCode]:
    messages = [message for one in world.group for message in one.messages]
    found = guard(
        MessageKind.FOLLOW_UP,
        Id("Dana Lee"),
        Id(""),
        facts,
        messages,
        world.policy,
        world.workdays,
        now,
    )
    return [warning.code for warning in found]


@given(worlds(2), st.lists(st.integers(0, 5), min_size=8, max_size=8))
def test_who_writes_whenever_told_to_is_never_warned_and_comes_to_an_end(
    world: World, delays: list[int]
) -> None:
    """Play the weeks to come: every follow-up that is due is written, at once or some days late."""
    world = replace(world, accepted=None)
    waiting = list(delays)
    sent: dict[Id, int] = {}
    for _ in range(300):
        steps = [step for steps in world.steps().values() for step in steps]
        due = [
            step
            for step in steps
            if step.rule is Rule.FOLLOW_UP and step.state(world.now) in {StepState.DUE, StepState.OVERDUE}
        ]
        if not due:
            world = replace(world, now=world.now + DAY)
            continue
        if waiting and waiting[0] > 0:
            waiting[0] -= 1
            world = replace(world, now=world.now + DAY)
            continue
        waiting = waiting[1:]
        step = due[0]
        facts = next(facts for facts in world.group if facts.application.id == step.application_id)
        assert _objections(world, facts, world.now) == []
        sent[step.application_id] = sent.get(step.application_id, 0) + 1
        world = world.with_facts(_with_follow_up(facts, step, world.now))
    assert all(count <= world.policy.follow_ups for count in sent.values())
    assert not [step for step in world.all_steps() if step.rule is Rule.FOLLOW_UP and _is_open(step)]


def _with_follow_up(facts: Facts, step: Step, now: datetime) -> Facts:
    message = Message(
        id=Id(f"sent {len(facts.messages)} of {facts.application.id}"),
        changed=CHANGED,
        application_id=facts.application.id,
        kind=MessageKind.FOLLOW_UP,
        channel=step.channels[0],
        sent_at=now,
        contact_id=step.contact_id,
        step_key=step.key,
    )
    marks = tuple(mark for mark in facts.marks if mark.step_key != step.key)
    return in_order(replace(facts, messages=(*facts.messages, message), marks=marks))


@given(worlds(one_zone=False))
def test_nobody_is_invited_twice(world: World) -> None:
    invited = [step.contact_id for step in world.all_steps() if step.rule is Rule.CONNECT]
    assert len(set(invited)) == len(invited)


@given(worlds(one_zone=False))
def test_everybody_met_in_an_open_process_is_thanked_once_for_each_interview(world: World) -> None:
    steps = world.steps()
    for facts in world.group:
        decided = any(isinstance(reply, Reply) for reply in facts.replies) or world.accepted is not None
        if facts.application.outcome is not Outcome.OPEN or decided:
            continue
        fresh = [one for one in facts.interviews if _is_fresh(one, world.now)]
        met = {
            (p.interview_id, p.contact_id)
            for p in facts.participants
            if p.interview_id in {i.id for i in fresh}
        }
        thanked = [
            (step.interview_id, step.contact_id)
            for step in steps[facts.application.id]
            if step.rule is Rule.THANK_YOU
        ]
        assert met <= set(thanked)
        assert len(set(thanked)) == len(thanked)


def _is_fresh(interview: Interview, now: datetime) -> bool:
    return now - interview.start < 13 * DAY
