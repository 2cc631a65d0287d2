"""Reminders through sleep, crashes, wrong clocks and travel: once at most, none forgotten, none at night."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from core.etiquette import load_policy
from core.models import Facts, Id, Mark, MarkKind, Rule, Step, StepState
from core.reminders import QuietHours, Reminder, ReminderKind, Tick, next_moment, notification, tick
from core.timeline import timelines
from core.workdays import PLAIN_WEEK
from tests.core.facts import LONDON, LONG_AGO, Process, at, steps_of, talk

NIGHTS = ("Fri 27 Mar 2026", "Fri 23 Oct 2026", "Fri 30 Oct 2026", "Mon 23 Nov 2026")
ZONES = (LONDON, "America/New_York", "Asia/Tokyo", "Australia/Lord_Howe")
NEVER = (Rule.WAIT, Rule.KEEP_SEARCHING, Rule.INTERVIEW)
NO_QUIET = QuietHours(start=time(0), end=time(0))


class Reminding(RuleBasedStateMachine):
    """A user with one process, a computer that sleeps and restarts, and a clock that is not always right."""

    @initialize(
        start=st.sampled_from(NIGHTS),
        hour=st.integers(9, 19),
        zone=st.sampled_from(ZONES),
        quiet=st.sampled_from([QuietHours(), NO_QUIET, QuietHours(start=time(13), end=time(15))]),
    )
    def begin(self, start: str, hour: int, zone: str, quiet: QuietHours) -> None:
        """Start the app an hour before an interview."""
        told = Process(zone=zone).interview(f"{start} {hour:02}:00", "Dana Lee", "Sam Okafor")
        self.facts: Facts = told.said("in two days").facts()
        self.now = at(f"{start} {hour:02}:00", zone) - timedelta(hours=1, minutes=10)
        self.started = self.now
        self.zone, self.quiet = zone, quiet
        self.paused: datetime | None = None
        self.saved = Tick(at=self.now)
        self.shown: list[str] = []
        self.heard: set[str] = set()
        self.taken_back: set[str] = set()  # the user is looking at these, so they need not be told
        self.look()

    def steps(self) -> tuple[Step, ...]:
        """Return the steps as they are now."""
        policy = load_policy("intention")
        return timelines([self.facts], policy, PLAIN_WEEK, self.now, self.zone)[Id("a")]

    def look(self) -> None:
        """Tick once: store, and then show."""
        self.saved, found = tick(self.steps(), self.saved, self.now, self.zone, self.quiet, self.paused)
        self.show(found)

    def show(self, found: tuple[Reminder, ...]) -> None:
        """Show reminders, which must never be at night or in a pause."""
        if found:
            assert not self.quiet.cover(self.now, self.zone)
            assert self.paused is None or self.now >= self.paused
        self.shown += [reminder.key for reminder in found]
        self.heard |= {reminder.step.key for reminder in found}

    @rule(minutes=st.integers(1, 600))
    def time_passes(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)
        self.look()

    @rule(hours=st.integers(5, 40))
    def the_computer_sleeps(self, hours: int) -> None:
        self.now += timedelta(hours=hours)
        self.look()

    @rule(days=st.integers(2, 2000))
    def the_clock_is_wrong_for_a_moment(self, days: int) -> None:
        right, self.now = self.now, self.now + timedelta(days=days)
        self.look()
        self.now = right + timedelta(minutes=1)
        self.look()

    @rule(minutes=st.integers(1, 600))
    def the_clock_is_set_back(self, minutes: int) -> None:
        self.now = max(self.started, self.now - timedelta(minutes=minutes))
        self.look()

    @rule(zone=st.sampled_from(ZONES))
    def the_user_travels(self, zone: str) -> None:
        self.zone = zone
        self.look()

    @rule()
    def it_crashes_before_anything_is_saved(self) -> None:
        tick(self.steps(), self.saved, self.now, self.zone, self.quiet, self.paused)

    @rule()
    def it_restarts_with_what_was_saved(self) -> None:
        self.saved = Tick(at=self.saved.at, announced=frozenset(list(self.saved.announced)))
        self.look()

    @rule(hours=st.integers(1, 20))
    def reminders_are_paused(self, hours: int) -> None:
        self.paused = self.now + timedelta(hours=hours)

    @precondition(lambda self: bool(self.steps()))
    @rule(kind=st.sampled_from(MarkKind), data=st.data())
    def a_step_is_marked_elsewhere(self, kind: MarkKind, data: st.DataObject) -> None:
        step = data.draw(st.sampled_from(self.steps()))
        until = self.now + timedelta(hours=data.draw(st.integers(1, 30)))
        mark = Mark(
            id=Id(f"mark {step.key}"),
            changed=LONG_AGO,
            application_id=Id("a"),
            step_key=step.key,
            kind=kind,
            made_at=self.now,
            until=until if kind is MarkKind.LATER else None,
        )
        others = tuple(one for one in self.facts.marks if one.step_key != step.key)
        self.facts = replace(self.facts, marks=(*others, mark))
        self.look()

    @rule()
    def the_marks_are_taken_back(self) -> None:
        self.taken_back |= {mark.step_key for mark in self.facts.marks}
        self.facts = replace(self.facts, marks=())
        self.look()

    @invariant()
    def each_is_shown_once_at_most(self) -> None:
        if hasattr(self, "shown"):
            assert len(self.shown) == len(set(self.shown))

    def teardown(self) -> None:
        """End the night and every pause: whatever is to be done by then has been announced."""
        if not hasattr(self, "saved"):
            return
        self.quiet, self.paused = NO_QUIET, None
        self.look()
        self.each_is_shown_once_at_most()
        for step in self.steps():
            asks = step.state(self.now) in {StepState.DUE, StepState.OVERDUE} and step.rule not in NEVER
            recent = self.started < step.opens and self.now - step.opens < timedelta(days=13)
            if asks and recent:
                assert step.key in self.heard | self.taken_back, f"{step.key} was forgotten"


TestReminding = Reminding.TestCase
TestReminding.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)


def told_at(
    told: Process,
    now: str,
    last: str,
    quiet: QuietHours | None = None,
    zone: str = LONDON,
    announced: frozenset[str] = frozenset(),
) -> tuple[Reminder, ...]:
    """Return what one tick announces after another."""
    steps = steps_of(told, now=now, zone=LONDON)["a"]
    state = Tick(at=at(last), announced=announced)
    return tick(steps, state, at(now), zone, quiet or QuietHours())[1]


def test_a_wrong_clock_put_right_shows_what_it_passed_over() -> None:
    steps = steps_of(talk(), now="Mon 23 Nov 18:00")["a"]
    in_2030 = Tick(at=at("Mon 23 Sep 2030 12:00"))
    _, shown = tick(steps, in_2030, at("Mon 23 Nov 18:00"), LONDON, QuietHours())
    assert "Thank Dana Lee" in [reminder.step.title for reminder in shown]


def test_a_clock_corrected_by_minutes_shows_nothing_anew() -> None:
    assert told_at(talk(), "Mon 23 Nov 18:00", last="Mon 23 Nov 18:03") == ()


def test_only_the_newest_announcements_are_remembered() -> None:
    old = frozenset(f"debrief:{n}@opens@2026-01-{1 + n % 28:02}T10:00:00+00:00" for n in range(300))
    steps = steps_of(talk(), now="Mon 23 Nov 18:00")["a"]
    last = Tick(at=at("Mon 23 Nov 14:30"), announced=old)
    state, shown = tick(steps, last, at("Mon 23 Nov 18:00"), LONDON, QuietHours())
    assert len(state.announced) == 200
    assert {reminder.key for reminder in shown} <= state.announced


def test_a_last_call_that_travel_moved_into_the_past_still_comes_if_the_step_was_announced() -> None:
    key = "thank_you:a.i1:Dana Lee of Halden"
    opened = f"{key}@opens@{at('Mon 23 Nov 17:00').isoformat()}"
    for announced, expected in ((frozenset({opened}), [ReminderKind.LAST_CALL]), (frozenset[str](), [])):
        shown = told_at(talk(), "Tue 24 Nov 14:00", last="Tue 24 Nov 13:30", announced=announced)
        assert [one.kind for one in shown if one.step.key == key] == expected


@pytest.mark.parametrize("start", ["07:00", "08:00", "08:10"])
def test_an_interview_before_the_day_begins_is_announced_the_evening_before(start: str) -> None:
    told = Process().interview(f"Tue 24 Nov {start}", "Dana Lee")
    (shown,) = told_at(told, "Mon 23 Nov 20:00", last="Mon 23 Nov 19:59")
    assert shown.kind is ReminderKind.OPENS
    said = notification((shown,), at("Mon 23 Nov 20:00"), LONDON, {Id("a"): "Halden"})
    assert said is not None
    assert said.text == (
        f"With Dana Lee. Ask when they will decide, and whom to ask for news. Tomorrow {start}."
    )


def test_an_interview_at_half_past_eight_is_announced_when_the_night_is_over() -> None:
    told = Process().interview("Tue 24 Nov 08:30", "Dana Lee")
    assert told_at(told, "Mon 23 Nov 20:30", last="Mon 23 Nov 19:00") == ()
    (shown,) = told_at(told, "Tue 24 Nov 08:00", last="Mon 23 Nov 20:59")
    assert shown.step.rule is Rule.INTERVIEW


def test_an_interview_that_has_begun_is_not_announced_any_more() -> None:
    shown = told_at(talk(), "Mon 23 Nov 14:10", last="Mon 23 Nov 12:00")
    assert [reminder.step.rule for reminder in shown] == []


def test_a_company_that_the_title_names_is_not_named_again() -> None:
    steps = steps_of(talk(), now="Mon 23 Nov 15:00")["a"]
    _, shown = tick(steps, Tick(at=at("Mon 23 Nov 14:59")), at("Mon 23 Nov 15:00"), LONDON, QuietHours())
    debrief = [reminder for reminder in shown if reminder.step.rule is Rule.DEBRIEF]
    said = notification(debrief, at("Mon 23 Nov 15:00"), LONDON, {Id("a"): "Halden"})
    assert said is not None
    assert (said.title, said.text) == ("Write down how it went at Halden", "By 21:00.")


def test_what_waits_is_never_announced() -> None:
    steps = [step for step in steps_of(talk(), now="Tue 24 Nov 09:00")["a"] if step.rule is Rule.WAIT]
    assert next_moment(steps, at("Mon 23 Nov 09:00"), LONDON, QuietHours()) is None


def test_an_optional_note_is_announced_once_and_not_called_again() -> None:
    steps = [
        replace(step, optional=True)
        for step in steps_of(talk(), now="Mon 23 Nov 18:00")["a"]
        if step.rule is Rule.THANK_YOU
    ]
    assert next_moment(steps, at("Mon 23 Nov 17:00"), LONDON, QuietHours()) is None
