"""Reminders over a real workspace and a real file: noted before they are shown, once, none forgotten."""

from __future__ import annotations

import json
import shutil
import tempfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings as try_out
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from core.announced import load_tick, save_tick
from core.commands import mark, mark_all, unmark
from core.errors import EnvironmentProblem, UserError
from core.models import Change, Interview, MarkKind, Rule, StepState
from core.reminders import Offer, QuietHours, Reminder, ReminderKind, Tick, notification, until_tomorrow
from core.reminding import Reminding, quiet_hours
from core.settings import Settings
from core.workspace import open_workspace
from tests.fakes import MORNING, FakeClock
from tests.making import Halden, make_workspace, the_step
from tests.rights import has_rights

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.reminders import Notification
    from core.workspace import Workspace

DAYS = (MORNING, datetime(2026, 3, 29, 9, tzinfo=UTC), datetime(2026, 10, 25, 9, tzinfo=UTC))
"""A day like others, and the two on which London's clocks are changed at night."""
AFTER_THE_TALK = datetime(2026, 11, 23, 15, 29, tzinfo=UTC)
THANKS_OPEN = datetime(2026, 11, 23, 17, 30, tzinfo=UTC)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def halden(clock: FakeClock) -> Halden:
    return Halden(clock)


@pytest.fixture
def workspace(tmp_path: Path, clock: FakeClock, halden: Halden) -> Iterator[Workspace]:
    """The panel at Halden, a minute before it ends."""
    clock.moment = AFTER_THE_TALK
    made = make_workspace(tmp_path, *halden.records, clock=clock)
    made.refresh_day()
    yield made
    made.close()


def said(note: Notification | None) -> list[str]:
    """The titles of what a notification stands for."""
    return sorted(step.title for step in note.steps) if note is not None else []


def go_to(workspace: Workspace, clock: FakeClock, reminding: Reminding, moment: datetime) -> list[str]:
    """What is said at a moment, as the minute's beat has it."""
    clock.moment = moment
    if workspace.refresh_day():
        reminding.changed()
    return said(reminding.look())


# ---- the file ----------------------------------------------------------------------------------------


def test_a_tick_comes_back_as_it_was_saved_for_the_user_alone(tmp_path: Path) -> None:
    path = tmp_path / "announced.json"
    tick = Tick(at=MORNING, announced=frozenset({"a@opens@x", "b@again@y"}))
    save_tick(path, tick)
    assert load_tick(path, MORNING + timedelta(days=3)) == (tick, "")
    assert has_rights(path, 0o600)


def test_without_a_file_nothing_old_is_announced(tmp_path: Path) -> None:
    assert load_tick(tmp_path / "announced.json", MORNING) == (Tick(at=MORNING), "")


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{}",
        '{"at": 3, "announced": []}',
        '{"at": "2026-11-24T09:20:00", "announced": []}',
        '{"at": "2026-11-24T09:20:00+00:00", "announced": "x"}',
        '{"at": "2026-11-24T09:20:00+00:00", "announced": [1]}',
        "[" * 100_000,
    ],
)
def test_a_broken_file_is_kept_aside_and_told_of(tmp_path: Path, content: str) -> None:
    path = tmp_path / "announced.json"
    path.write_text(content)
    tick, notice = load_tick(path, MORNING)
    assert tick == Tick(at=MORNING)
    aside = tmp_path / "announced.json.broken-1"
    assert str(aside) in notice
    assert aside.read_text() == content
    assert not path.exists()


def test_a_file_that_cannot_be_moved_either_stops_nothing(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 250)
    path.write_text("{")
    tick, notice = load_tick(path, MORNING)
    assert tick == Tick(at=MORNING)
    assert "nor moved aside" in notice


def test_a_tick_that_cannot_be_saved_says_so(tmp_path: Path) -> None:
    (tmp_path / "announced.json").mkdir()
    with pytest.raises(EnvironmentProblem, match="could not be noted"):
        save_tick(tmp_path / "announced.json", Tick(at=MORNING))


# ---- looking -----------------------------------------------------------------------------------------


def test_invitations_come_when_the_talk_ends_and_notes_when_they_open(
    workspace: Workspace, clock: FakeClock
) -> None:
    reminding = Reminding(workspace)
    assert reminding.look() is None
    first = go_to(workspace, clock, reminding, AFTER_THE_TALK + timedelta(minutes=1))
    assert first == ["Connect with Dana Lee", "Connect with Sam Okafor"]
    assert go_to(workspace, clock, reminding, THANKS_OPEN) == ["Thank Dana Lee", "Thank Sam Okafor"]
    assert go_to(workspace, clock, reminding, THANKS_OPEN + timedelta(minutes=1)) == []


def test_a_debrief_is_asked_for_when_a_talk_ends(tmp_path: Path, clock: FakeClock) -> None:
    made = Halden(FakeClock())
    records = [replace(one, debriefed_at=None) if isinstance(one, Interview) else one for one in made.records]
    clock.moment = AFTER_THE_TALK
    workspace = make_workspace(tmp_path, *records, clock=clock)
    reminding = Reminding(workspace)
    reminding.look()
    clock.advance(minutes=1)
    assert "Write down how it went at Halden" in said(reminding.look())
    workspace.close()


def test_it_is_noted_down_before_it_is_shown(workspace: Workspace, clock: FakeClock) -> None:
    reminding = Reminding(workspace)
    clock.moment = THANKS_OPEN
    reminding.look()
    noted = json.loads(workspace.paths.announced.read_text())
    assert any(key.startswith("thank_you:") for key in noted["announced"])


def test_what_fell_due_while_the_app_was_off_comes_once_as_one(
    workspace: Workspace, clock: FakeClock
) -> None:
    Reminding(workspace).save()
    clock.moment = THANKS_OPEN + timedelta(hours=1)
    note = Reminding(workspace).look()
    assert note is not None
    assert "Thank Dana Lee" in said(note)
    assert "Connect with Dana Lee" in said(note)
    assert note.title == "Four notes to write"
    assert Reminding(workspace).look() is None


def test_a_crash_between_noting_and_showing_repeats_nothing(workspace: Workspace, clock: FakeClock) -> None:
    Reminding(workspace).save()
    clock.moment = THANKS_OPEN
    assert Reminding(workspace).look() is not None  # and then the power goes
    assert Reminding(workspace).look() is None


def test_what_cannot_be_noted_is_not_shown_and_comes_when_it_can(
    workspace: Workspace, clock: FakeClock
) -> None:
    reminding = Reminding(workspace)
    workspace.paths.announced.mkdir()
    clock.moment = THANKS_OPEN
    with pytest.raises(EnvironmentProblem):
        reminding.look()
    workspace.paths.announced.rmdir()
    assert "Thank Dana Lee" in said(reminding.look())


def test_an_interview_entered_late_is_not_announced_to_who_just_entered_it(
    tmp_path: Path, clock: FakeClock
) -> None:
    clock.moment = THANKS_OPEN - timedelta(hours=8)
    workspace = make_workspace(tmp_path, clock=clock)
    reminding = Reminding(workspace)
    reminding.look()
    clock.moment = THANKS_OPEN + timedelta(hours=1)
    assert reminding.look() is None  # the quick look of a minute in which nothing can be due
    made = Halden(FakeClock())
    workspace.apply(Change(title="Make", after=tuple(made.records)))
    reminding.changed()
    clock.advance(minutes=1)
    assert "Thank Dana Lee" not in said(reminding.look())
    workspace.close()


def test_reminders_that_are_off_say_nothing_then_or_later(workspace: Workspace, clock: FakeClock) -> None:
    reminding = Reminding(workspace)
    workspace.update_settings(replace(workspace.settings, reminders=False))
    assert go_to(workspace, clock, reminding, THANKS_OPEN) == []
    workspace.update_settings(replace(workspace.settings, reminders=True))
    reminding.changed()
    assert go_to(workspace, clock, reminding, THANKS_OPEN + timedelta(minutes=5)) == []


def test_a_pause_holds_everything_until_it_is_over(workspace: Workspace, clock: FakeClock) -> None:
    reminding = Reminding(workspace)
    reminding.look()
    until = until_tomorrow(clock.now(), workspace.zone)
    assert until == datetime(2026, 11, 24, 8, tzinfo=UTC)
    workspace.update_settings(replace(workspace.settings, paused_until=until))
    reminding.changed()
    assert go_to(workspace, clock, reminding, THANKS_OPEN) == []
    assert "Thank Dana Lee" in go_to(workspace, clock, reminding, until)


def test_quiet_hours_are_those_of_the_settings() -> None:
    assert quiet_hours(Settings()) == QuietHours()
    assert quiet_hours(Settings(quiet_from=30, quiet_until=90)).end.isoformat() == "01:30:00"


# ---- what the buttons do -----------------------------------------------------------------------------


def test_a_note_offers_its_draft_a_group_only_what_holds_for_all(
    workspace: Workspace, clock: FakeClock, halden: Halden
) -> None:
    reminding = Reminding(workspace)
    clock.moment = THANKS_OPEN
    group = reminding.look()
    assert group is not None
    assert [words for _, words in group.offers] == ["Open", "In an hour"]
    mark(workspace, the_step(workspace, halden.thank_dana), MarkKind.LATER, clock.now() + timedelta(hours=1))
    reminding.changed()
    clock.advance(hours=1)
    note = reminding.look()
    assert note is not None
    assert note.title == "Thank Dana Lee"
    assert [words for _, words in note.offers] == ["Open draft", "In an hour", "Done"]


def test_an_interview_and_a_parting_offer_what_makes_sense_for_them(
    workspace: Workspace, clock: FakeClock, halden: Halden
) -> None:
    step = the_step(workspace, halden.thank_dana)
    for rule_, expected in (
        (Rule.INTERVIEW, ["Open"]),
        (Rule.MOVE_ON, ["Open", "In an hour"]),
        (Rule.DEBRIEF, ["Write it down", "In an hour", "Done"]),
    ):
        one = Reminder(
            key="k",
            kind=ReminderKind.OPENS,
            about=step.opens,
            moment=step.opens,
            step=replace(step, rule=rule_, message_kind=None),
        )
        note = notification((one,), clock.now(), workspace.zone, {})
        assert note is not None
        assert [words for _, words in note.offers] == expected


def test_in_an_hour_brings_all_of_them_back_as_one_and_done_ends_them(
    workspace: Workspace, clock: FakeClock
) -> None:
    reminding = Reminding(workspace)
    clock.moment = THANKS_OPEN - timedelta(minutes=1)
    reminding.look()
    clock.moment = THANKS_OPEN
    note = reminding.look()
    assert note is not None
    assert len(reminding.act(note.steps, Offer.LATER)) == len(note.steps)
    assert workspace.undo_title == "Later: two steps"
    reminding.changed()
    clock.advance(minutes=59)
    assert reminding.look() is None
    clock.advance(minutes=1)
    again = reminding.look()
    assert said(again) == said(note)
    assert again is not None
    reminding.act(again.steps, Offer.DONE)
    states = {the_step(workspace, step.key).state(clock.now()) for step in again.steps}
    assert states == {StepState.DONE}
    assert reminding.act(again.steps, Offer.LATER) == ()
    assert workspace.undo_title == "Done: two steps"
    workspace.undo()
    assert len(reminding.still_open(again.steps)) == len(again.steps)
    assert reminding.act(again.steps, Offer.OPEN) == reminding.still_open(again.steps)


def test_the_hint_to_keep_searching_cannot_be_marked_with_others(workspace: Workspace) -> None:
    hint = workspace.agenda().hint
    assert hint is not None
    with pytest.raises(UserError, match="cannot be marked"):
        mark_all(workspace, [hint], MarkKind.DONE)


# ---- everything at once ------------------------------------------------------------------------------


class Remembering(RuleBasedStateMachine):
    """A user, a computer that sleeps and crashes at any point, and a file that survives it."""

    @initialize(day=st.sampled_from(DAYS))
    def begin(self, day: datetime) -> None:
        """Start a minute before the end of a talk."""
        self.folder = Path(tempfile.mkdtemp(prefix="afterword-reminding-"))
        self.clock = FakeClock(day)
        self.halden = Halden(self.clock)
        self.started = self.halden.panel.start + timedelta(minutes=89)
        self.clock.moment = self.started
        make_workspace(self.folder, *self.halden.records, clock=self.clock).close()
        self.shown: list[tuple[str, str]] = []
        self.heard: set[str] = set()
        self.workspace = open_workspace(self.folder, self.clock)
        self.start()

    def start(self) -> None:
        """Start the app, which looks at once."""
        self.reminding = Reminding(self.workspace)
        self.workspace.subscribe(lambda _change: self.reminding.changed())
        self.look()

    def look(self) -> None:
        """Beat once, and show what comes."""
        self.workspace.refresh_day()
        before = load_tick(self.workspace.paths.announced, self.clock.now())[0].announced
        note = self.reminding.look()
        if note is None:
            return
        there = self.clock.now()
        assert not quiet_hours(self.workspace.settings).cover(there, self.workspace.zone)
        paused = self.workspace.settings.paused_until
        assert paused is None or there >= paused
        new = load_tick(self.workspace.paths.announced, there)[0].announced - before
        steps = {step.key for step in note.steps}
        assert steps == {key.partition("@")[0] for key in new}
        for step in note.steps:
            assert step.state(there) not in {StepState.DONE, StepState.SKIPPED}
        self.shown += [("", key) for key in new]
        self.heard |= steps

    @rule(minutes=st.sampled_from([1, 7, 60, 400, 1440]))
    def time_passes(self, minutes: int) -> None:
        self.clock.advance(minutes=minutes)
        self.look()

    @rule(minutes=st.integers(1, 300))
    def the_clock_is_set_back(self, minutes: int) -> None:
        self.clock.moment = max(self.started, self.clock.moment - timedelta(minutes=minutes))
        self.look()

    @rule(zone=st.sampled_from(["Europe/London", "America/New_York", "Asia/Tokyo"]))
    def the_user_travels(self, zone: str) -> None:
        self.clock.place = zone
        self.look()

    @rule(off=st.sampled_from([0, 5, 700]))
    def it_crashes_and_is_started_again(self, off: int) -> None:
        self.workspace.close()
        self.clock.advance(minutes=off)
        self.workspace = open_workspace(self.folder, self.clock)
        self.start()

    @rule()
    def it_crashes_between_noting_and_showing(self) -> None:
        note = Reminding(self.workspace).look()  # noted, and never shown
        if note is not None:
            self.heard |= {step.key for step in note.steps}  # Today has it
        self.start()

    @rule(hours=st.integers(1, 20))
    def reminders_are_paused(self, hours: int) -> None:
        until = self.clock.now() + timedelta(hours=hours)
        self.workspace.update_settings(replace(self.workspace.settings, paused_until=until))

    @rule(offer=st.sampled_from([Offer.LATER, Offer.DONE]))
    def the_first_step_is_acted_on(self, offer: Offer) -> None:
        due = self.workspace.agenda().today
        if due:
            self.reminding.act(due[:1], offer)
            self.heard |= {due[0].key}
            self.look()

    @rule()
    def the_marks_are_taken_back(self) -> None:
        for step in self.workspace.timeline(self.halden.process.id):
            if step.done_at is not None:
                unmark(self.workspace, step)

    @invariant()
    def each_is_shown_once_at_most(self) -> None:
        if hasattr(self, "shown"):
            assert len(self.shown) == len(set(self.shown))

    def teardown(self) -> None:
        """End every pause and the night: what is due by then was announced."""
        if not hasattr(self, "workspace"):
            return
        free = replace(self.workspace.settings, paused_until=None, quiet_from=0, quiet_until=0)
        self.workspace.update_settings(free)
        self.look()
        now = self.clock.now()
        for step in self.workspace.shown_steps():
            asks = step.state(now) in {StepState.DUE, StepState.OVERDUE} and step.rule is not Rule.INTERVIEW
            if asks and now - step.opens < timedelta(days=13):
                assert step.key in self.heard, f"{step.key} was forgotten"
        self.workspace.close()
        shutil.rmtree(self.folder)


TestRemembering = Remembering.TestCase
TestRemembering.settings = try_out(max_examples=15, stateful_step_count=15, deadline=None)
