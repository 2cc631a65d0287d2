"""What is announced, and when: told through the ticks of one day."""

from __future__ import annotations

from datetime import time, timedelta
from typing import TYPE_CHECKING

from core.models import InterviewKind, MarkKind
from core.reminders import QuietHours, ReminderKind, Tick, next_moment, notification, tick
from tests.core.facts import LONDON, Process, at, say, steps_of

if TYPE_CHECKING:
    from datetime import datetime

    from core.models import Step
    from core.reminders import Reminder

QUIET = QuietHours()


def panel(key: str = "a") -> Process:
    return Process(key=key).interview("Mon 23 Nov 10:00", "Dana Lee", "Sam Okafor", kind=InterviewKind.PANEL)


def titles(reminders: tuple[Reminder, ...]) -> list[str]:
    return [reminder.step.title for reminder in reminders]


def steps_at(process: Process, now: str) -> tuple[Step, ...]:
    return steps_of(process, now=now)[process.key]


def ticks(process: Process, *moments: str, last: Tick | None = None) -> list[list[str]]:
    """Return the titles that each tick at these moments announces, from just before the first."""
    state = last or Tick(at=at(moments[0]) - timedelta(minutes=1))
    found = []
    for moment in moments:
        state, shown = tick(steps_at(process, moment), state, at(moment), LONDON, QUIET)
        found.append(titles(shown))
    return found


def test_a_note_is_announced_when_it_opens_and_once_more_before_it_is_late() -> None:
    shown = ticks(
        panel().done("debrief:a.i1", "Mon 23 Nov 11:00"),
        "Mon 23 Nov 12:59",
        "Mon 23 Nov 13:00",
        "Mon 23 Nov 13:01",
        "Tue 24 Nov 09:00",
        "Tue 24 Nov 09:01",
        "Tue 24 Nov 12:00",
    )
    assert shown[0] == []
    assert shown[1] == ["Thank Dana Lee", "Thank Sam Okafor"]
    assert shown[2] == []
    assert {"Thank Dana Lee", "Thank Sam Okafor"} <= set(shown[3])
    assert shown[4:] == [[], []]


def test_nothing_sounds_at_night_and_nothing_is_forgotten_in_the_morning() -> None:
    late = Process().interview("Mon 23 Nov 19:00", "Dana Lee")
    night, morning = ticks(late, "Mon 23 Nov 22:30", "Tue 24 Nov 08:00", last=Tick(at=at("Mon 23 Nov 20:50")))
    assert night == []
    assert "Thank Dana Lee" in morning


def test_a_pause_holds_everything_until_it_is_over() -> None:
    steps, now = steps_at(panel(), "Mon 23 Nov 13:00"), at("Mon 23 Nov 13:00")
    before = Tick(at=at("Mon 23 Nov 12:00"))
    state, shown = tick(steps, before, now, LONDON, QUIET, paused_until=at("Mon 23 Nov 14:00"))
    assert (state, shown) == (before, ())
    _, shown = tick(steps, state, at("Mon 23 Nov 14:00"), LONDON, QUIET, paused_until=at("Mon 23 Nov 14:00"))
    assert "Thank Dana Lee" in titles(shown)


def test_a_clock_set_back_repeats_nothing() -> None:
    shown = ticks(panel(), "Mon 23 Nov 13:00", "Mon 23 Nov 12:00", "Mon 23 Nov 13:00")
    assert "Thank Dana Lee" in shown[0]
    assert shown[1:] == [[], []]


def test_what_fell_due_while_the_computer_slept_comes_once_on_waking() -> None:
    shown = ticks(panel(), "Mon 23 Nov 15:00", "Mon 23 Nov 15:01", last=Tick(at=at("Mon 23 Nov 09:30")))
    assert {"Thank Dana Lee", "Thank Sam Okafor", "Connect with Dana Lee"} <= set(shown[0])
    assert len(shown[0]) == len(set(shown[0]))
    assert shown[1] == []


def test_a_step_done_meanwhile_is_not_announced() -> None:
    process = panel().done("thank_you:a.i1:Dana Lee of Halden", "Mon 23 Nov 12:00")
    assert "Thank Dana Lee" not in ticks(process, "Mon 23 Nov 13:00")[0]


def test_later_is_announced_again_when_later_has_come() -> None:
    key = "thank_you:a.i1:Dana Lee of Halden"
    process = panel().later(key, "Mon 23 Nov 13:10", "Mon 23 Nov 18:00")
    steps = steps_at(process, "Mon 23 Nov 18:00")
    last = Tick(at=at("Mon 23 Nov 13:15"))
    _, shown = tick(steps, last, at("Mon 23 Nov 18:00"), LONDON, QUIET)
    assert [r.kind for r in shown if r.step.key == key] == [ReminderKind.AGAIN]
    assert any(mark.kind is MarkKind.LATER for mark in process.facts().marks)


def test_an_interview_is_announced_an_hour_before_with_what_to_ask() -> None:
    process = panel()
    steps, now = steps_at(process, "Mon 23 Nov 09:00"), at("Mon 23 Nov 09:00")
    _, shown = tick(steps, Tick(at=now - timedelta(minutes=1)), now, LONDON, QUIET)
    said = notification(shown, now, LONDON, {process.application.id: "Halden"})
    assert said is not None
    assert "Ask when they will decide, and whom to ask for news" in said.text
    assert said.title == "Panel, Halden"


def test_an_interview_early_in_the_morning_is_announced_the_evening_before() -> None:
    process = Process().interview("Mon 23 Nov 07:30", "Dana Lee")
    assert ticks(process, "Sun 22 Nov 20:00")[0] == ["Interview, Halden"]


def test_one_reminder_says_who_where_and_by_when() -> None:
    process = panel()
    steps, now = steps_at(process, "Mon 23 Nov 13:00"), at("Mon 23 Nov 13:00")
    _, shown = tick(steps, Tick(at=at("Mon 23 Nov 12:59")), now, LONDON, QUIET)
    said = notification(shown[:1], now, LONDON, {process.application.id: "Halden"})
    assert said is not None
    assert said.title == "Thank Dana Lee"
    assert said.text == "Halden. By tomorrow 11:00."


def test_several_come_as_one() -> None:
    process = panel()
    steps, now = steps_at(process, "Mon 23 Nov 13:00"), at("Mon 23 Nov 13:00")
    _, notes = tick(steps, Tick(at=at("Mon 23 Nov 12:59")), now, LONDON, QUIET)
    said = notification(notes, now, LONDON, {})
    assert said is not None
    assert said.title == "Two notes to write"
    assert said.text == "Thank Dana Lee, Thank Sam Okafor."
    _, everything = tick(steps, Tick(at=at("Mon 23 Nov 09:30")), now, LONDON, QUIET)
    said = notification(everything, now, LONDON, {})
    assert said is not None
    assert said.title.endswith("things to do")
    assert " and 2 more" in said.text
    assert notification((), now, LONDON, {}) is None


def test_the_next_moment_is_what_one_timer_waits_for() -> None:
    steps = steps_at(panel(), "Mon 23 Nov 12:00")
    assert next_moment(steps, at("Mon 23 Nov 12:00"), LONDON, QUIET) == at("Mon 23 Nov 13:00")
    assert next_moment((), at("Mon 23 Nov 12:00"), LONDON, QUIET) is None


def test_quiet_hours_may_lie_within_a_day_or_not_be_at_all() -> None:
    siesta, none = QuietHours(start=time(13), end=time(15)), QuietHours(start=time(8), end=time(8))
    assert siesta.cover(at("Mon 23 Nov 14:00"), LONDON)
    assert not siesta.cover(at("Mon 23 Nov 15:00"), LONDON)
    assert not any(none.cover(at(f"Mon 23 Nov {hour:02}:00"), LONDON) for hour in range(24))


def test_a_last_call_that_would_fall_into_the_night_comes_the_evening_before() -> None:
    early = Process().interview("Mon 23 Nov 08:00", "Dana Lee", minutes=30)
    shown = ticks(early, "Mon 23 Nov 20:00", last=Tick(at=at("Mon 23 Nov 19:59")))
    assert "Thank Dana Lee" in shown[0]
    everything = ticks(early, "Mon 23 Nov 10:30", "Mon 23 Nov 20:00", "Tue 24 Nov 08:00")
    assert [row.count("Thank Dana Lee") for row in everything] == [1, 1, 0]


def moments_seen(process: Process, start: datetime, hours: int) -> list[str]:
    """Return every announcement of so many hours, ticked every seven minutes."""
    state, seen = Tick(at=start), []
    for minutes in range(0, hours * 60, 7):
        now = start + timedelta(minutes=minutes)
        state, shown = tick(steps_at(process, say(now)), state, now, LONDON, QUIET)
        seen += [reminder.key for reminder in shown]
    return seen


def test_nobody_hears_the_same_thing_twice_in_three_days() -> None:
    seen = moments_seen(panel(), at("Mon 23 Nov 08:00"), 72)
    assert len(seen) == len(set(seen))
    assert any(key.startswith("debrief") for key in seen)
