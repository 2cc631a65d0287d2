"""The entries of a day, and what it means to drop one on another."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core import commands
from core.agenda import agenda, shows_at
from core.calendar.entries import (
    count_words_of,
    day_of,
    in_order,
    interview_entries,
    on_days,
    other_clock,
    promise_entries,
    step_entries,
)
from core.calendar.facts import Held, Promised
from core.calendar.moving import Drop, Means, moved_start, snapped, step_drop
from core.calendars import Calendars, holidays_of_years
from core.commands.moving import move_step, reschedule
from core.errors import UserError
from core.etiquette import load_policy
from core.models import (
    Change,
    Id,
    InterviewFormat,
    InterviewKind,
    MarkKind,
    MessageKind,
    Outcome,
    Promise,
    ReplyKind,
    Rule,
    Step,
    StepState,
)
from core.wording import at_local, local, local_day
from core.workdays import PLAIN_WEEK, Workdays
from tests.core.facts import LONDON, at, day
from tests.core.strategies_facts import World, worlds
from tests.fakes import FakeClock
from tests.making import Halden, make_workspace, the_step

if TYPE_CHECKING:
    from pathlib import Path

    from core.calendar.entries import Entry
    from core.workspace import Workspace

NOW = at("Tue 24 Nov 13:00")
TODAY = day("Tue 24 Nov")
NEW_YORK = "America/New_York"


def entries_of(*steps: Step, now: datetime = NOW) -> list[Entry]:
    found = step_entries(steps, lambda _step: ("Halden", "Designer", "Dana Lee"), now, LONDON)
    return [entry for some in found.values() for entry in some]


def a_step(**said: object) -> Step:
    told: dict[str, object] = {
        "key": "k",
        "rule": Rule.THANK_YOU,
        "application_id": Id("a"),
        "opens": at("Tue 24 Nov 09:00"),
        "due": at("Tue 24 Nov 17:00"),
        "zone": LONDON,
        "title": "Thank Dana Lee",
        "reason": "Panel yesterday.",
    }
    return Step(**(told | said))  # type: ignore[arg-type]  # named as the fields are


def held(start: str, zone: str = LONDON, **said: object) -> Held:
    told: dict[str, object] = {
        "interview_id": Id("i"),
        "application_id": Id("a"),
        "start": at(start),
        "minutes": 60,
        "zone": zone,
        "kind": InterviewKind.PANEL,
        "format": InterviewFormat.VIDEO,
        "place": "",
        "company": "Halden",
        "role": "Designer",
    }
    return Held(**(told | said))  # type: ignore[arg-type]  # named as the fields are


def promised(on: str, **said: object) -> Promised:
    told: dict[str, object] = {
        "promise_id": Id("p"),
        "application_id": Id("a"),
        "on": day(on),
        "zone": LONDON,
        "words": "in a week",
        "said_at": at("Mon 23 Nov 15:00"),
        "heard_at": None,
        "company": "Halden",
        "role": "Designer",
    }
    return Promised(**(told | said))  # type: ignore[arg-type]  # named as the fields are


# ---- which day ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "on"),
    [
        ({}, "Tue 24 Nov"),
        ({"due": at("Thu 26 Nov 17:00")}, "Tue 24 Nov"),  # open: it is for today
        ({"opens": at("Fri 27 Nov 09:00"), "due": at("Fri 27 Nov 17:00")}, "Fri 27 Nov"),
        ({"opens": at("Mon 16 Nov 09:00"), "due": at("Fri 20 Nov 17:00")}, "Fri 20 Nov"),
        ({"later_until": at("Wed 25 Nov 09:00")}, "Wed 25 Nov"),
        ({"due": at("Fri 20 Nov 17:00"), "later_until": at("Mon 23 Nov 09:00")}, "Mon 23 Nov"),
        ({"done_at": at("Sun 22 Nov 10:00")}, "Sun 22 Nov"),
        ({"skipped_at": at("Sat 21 Nov 10:00")}, "Sat 21 Nov"),
    ],
)
def test_a_step_is_on_the_day_it_is_was_or_should_have_been_done(said: dict[str, object], on: str) -> None:
    assert day_of(a_step(**said), NOW, LONDON) == day(on)


def test_interviews_and_waits_are_no_steps_here_nor_what_was_written_down() -> None:
    shown = entries_of(
        a_step(key="1", rule=Rule.INTERVIEW, application_id=Id("b"), interview_id=Id("b.i")),
        a_step(key="2", rule=Rule.WAIT),
        a_step(key="3", rule=Rule.DEBRIEF, done_at=at("Mon 23 Nov 18:00")),
        a_step(key="4", rule=Rule.DEBRIEF),
        a_step(key="5", done_at=at("Mon 23 Nov 18:00")),
    )
    assert sorted(entry.key for entry in shown) == ["4", "5"]


def test_an_entry_says_when_where_and_why() -> None:
    (entry,) = entries_of(a_step())
    assert (entry.title, entry.when, entry.company, entry.reason) == (
        "Thank Dana Lee",
        "by 17:00",
        "Halden",
        "Panel yesterday.",
    )
    assert entry.movable
    assert entry.who == "Dana Lee"
    (done,) = entries_of(a_step(done_at=NOW))
    assert not done.movable


@given(worlds(one_zone=False))
def test_every_step_the_agenda_shows_is_on_one_day_and_no_other(world: World) -> None:
    steps = world.all_steps()
    found = step_entries(steps, lambda _step: ("", "", ""), world.now, world.zone)
    entries = [(on, entry) for on, some in found.items() for entry in some]
    assert all(entry.day == on for on, entry in entries)
    keys = [entry.key for _on, entry in entries]
    assert len(set(keys)) == len(keys)
    shown = agenda(steps, world.now, world.zone, 9, load_policy("intention"), accepted=False)
    wanted = {
        step.key for step in (*shown.overdue, *shown.today, *shown.next) if step.rule is not Rule.INTERVIEW
    }
    assert wanted <= set(keys)


# ---- interviews and promises -------------------------------------------------------------------------


def test_an_interview_is_on_the_users_day_with_the_other_clock_beside_it() -> None:
    found = interview_entries([held("Tue 24 Nov 14:00", NEW_YORK, place="lobby")], NOW, LONDON)
    (entry,) = found[TODAY]
    assert (entry.title, entry.when, entry.there) == ("Halden", "14:00 to 15:00", "09:00 in New York")
    assert entry.reason == "Panel today at 14:00, 09:00 in New York. Lobby."
    assert entry.movable


def test_a_clock_that_shows_the_same_is_not_mentioned() -> None:
    (entry,) = interview_entries([held("Fri 27 Nov 14:00", "Europe/Lisbon")], NOW, LONDON)[day("Fri 27 Nov")]
    assert entry.there == ""
    assert entry.reason == "Panel on Friday at 14:00."


def test_another_day_there_is_said() -> None:
    assert other_clock(at("Tue 24 Nov 22:00"), "Asia/Tokyo", LONDON) == "07:00 in Tokyo on Wed 25 Nov"
    assert other_clock(at("Tue 24 Jun 2025 12:00"), "", LONDON) == "11:00 in UTC"


def test_a_day_they_named_is_a_flag_with_their_words() -> None:
    (entry,) = promise_entries([promised("Mon 30 Nov")])[day("Mon 30 Nov")]
    assert entry.title == "Halden said by today"
    assert entry.reason == "\u201cin a week\u201d, they said on Mon 23 Nov."
    assert not entry.movable
    (bare,) = promise_entries([promised("Mon 30 Nov", words="")])[day("Mon 30 Nov")]
    assert bare.reason == "Said on Mon 23 Nov."


def test_a_day_that_was_overtaken_is_no_flag_and_one_kept_to_is() -> None:
    assert not promise_entries([promised("Mon 30 Nov", heard_at=at("Fri 27 Nov 09:00"))])
    assert promise_entries([promised("Mon 30 Nov", heard_at=at("Mon 30 Nov 09:00"))])


def test_the_day_an_offer_wants_an_answer_by_is_a_flag_while_the_process_is_open(
    workspace: Workspace, halden: Halden
) -> None:
    until = halden.day(4)
    halden.reply(halden.process, halden.dana, ReplyKind.OFFER, halden.at(halden.today, 9), "Yes", until)
    workspace.apply(Change(title="Offer", after=(halden.records[-1],)))
    assert on(workspace, until) == ["Answer Halden by today"]
    (entry,) = workspace.step_entries()[1][until]
    assert (entry.reason, entry.movable) == ("Their offer came on Tue 24 Nov.", False)
    application = workspace.facts(halden.process.id).application
    closed = replace(application, outcome=Outcome.DECLINED, closed_at=halden.at(halden.day(1), 9))
    workspace.apply(Change(title="Decline", before=(application,), after=(closed,)))
    assert on(workspace, until) == []


# ---- order -------------------------------------------------------------------------------------------


def test_what_must_not_be_missed_stands_first() -> None:
    late = a_step(key="late", due=at("Tue 24 Nov 10:00"))
    done = a_step(key="done", done_at=NOW)
    put_off = a_step(key="off", later_until=at("Tue 24 Nov 18:00"))
    steps = entries_of(done, put_off, a_step(key="due"), late, a_step(key="skip", skipped_at=NOW))
    talks = interview_entries(
        [held("Tue 24 Nov 16:00", interview_id=Id("2")), held("Tue 24 Nov 14:00")], NOW, LONDON
    )
    flags = promise_entries([promised("Tue 24 Nov")])
    (shown,) = on_days([TODAY], {TODAY: steps}, talks, flags).values()
    keys = [entry.key for entry in shown]
    assert keys == ["late", "due", "interview:i", "interview:2", "off", "promise:p", "done", "skip"]


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 23)), max_size=20))
def test_every_entry_is_on_one_of_the_days(told: list[tuple[int, int]]) -> None:
    some = [held(f"{20 + on} Nov {hour:02}:00", interview_id=Id(f"{n}")) for n, (on, hour) in enumerate(told)]
    days = [day("20 Nov") + timedelta(days=n) for n in range(10)]
    shown = on_days(days, interview_entries(some, NOW, LONDON))
    keys = [entry.key for entries in shown.values() for entry in entries]
    assert sorted(keys) == sorted(f"interview:{n}" for n in range(len(told)))
    assert all(entries == in_order(reversed(entries)) for entries in shown.values())


@pytest.mark.parametrize(("count", "words"), [(0, "no entries"), (1, "1 entry"), (3, "3 entries")])
def test_a_day_says_how_much_is_on_it(count: int, words: str) -> None:
    assert count_words_of(entries_of(a_step()) * count) == words


# ---- drops -------------------------------------------------------------------------------------------

CHRISTMAS = Workdays(holidays={date(2026, 11, 26): "Thanksgiving Day"})


def drop(on: str, workdays: Workdays = PLAIN_WEEK, **said: Any) -> Drop:
    step = a_step(**({"message_kind": MessageKind.THANK_YOU} | said))
    return step_drop(step, day(on), NOW, LONDON, workdays)


def test_a_step_dropped_on_a_day_waits_until_that_day_opens() -> None:
    found = drop("Wed 25 Nov", due=at("Thu 26 Nov 12:00"))
    assert found == Drop(means=Means.LATER, day=day("Wed 25 Nov"), until=at("Wed 25 Nov 09:00"))


def test_a_step_that_opens_later_that_day_waits_for_that() -> None:
    opens = at("Fri 27 Nov 16:00")
    found = drop("Fri 27 Nov", opens=opens, due=opens + timedelta(days=3), later_until=at("Mon 30 Nov 09:00"))
    assert found.until == opens


def test_a_day_after_it_is_due_is_said() -> None:
    assert drop("Wed 25 Nov").words == "It is due by 17:00 today."
    found = drop("Fri 27 Nov", late_after=at("Wed 25 Nov 17:00"))
    assert found.words == "It is due by 17:00 today; the note will own up to being late."
    late = drop("Fri 27 Nov", due=at("Mon 23 Nov 17:00"))
    assert late.words == "It was due by 17:00 yesterday."


@pytest.mark.parametrize(
    ("on", "aim", "why"),
    [("Sat 28 Nov", "Mon 30 Nov", "Sat 28 Nov is"), ("Thu 26 Nov", "Fri 27 Nov", "Thanksgiving Day is")],
)
def test_a_message_goes_on_to_the_next_working_day(on: str, aim: str, why: str) -> None:
    found = drop(on, CHRISTMAS)
    assert (found.means, found.day) == (Means.LATER, day(aim))
    assert found.words.startswith(f"{why} no working day there, so it goes to {aim}.")


def test_what_is_nobody_elses_matter_may_be_done_at_the_weekend() -> None:
    found = drop("Sat 28 Nov", message_kind=None, due=at("Mon 30 Nov 12:00"))
    assert (found.means, found.day, found.words) == (Means.LATER, day("Sat 28 Nov"), "")


def test_a_day_before_it_opens_is_too_early_and_the_first_good_one_is_named() -> None:
    opens = at("Sat 28 Nov 10:00")
    found = drop("Thu 26 Nov", opens=opens, due=opens + timedelta(days=4))
    assert (found.means, found.day) == (Means.EARLY, day("Mon 30 Nov"))
    assert (
        found.words == "\u201cThank Dana Lee\u201d is right from Mon 30 Nov on, not before. Panel yesterday."
    )


def test_a_step_that_opens_this_evening_cannot_be_done_by_dropping_it_on_today() -> None:
    opens = at("Tue 24 Nov 18:00")
    found = drop("Tue 24 Nov", opens=opens, due=at("Wed 25 Nov 18:00"), later_until=at("Wed 25 Nov 09:00"))
    assert (found.means, found.until) == (Means.LATER, opens)


def test_dropping_on_today_shows_at_once_what_was_put_off() -> None:
    found = drop("Tue 24 Nov", later_until=at("Fri 27 Nov 09:00"))
    assert found == Drop(means=Means.NOW, day=TODAY)


@pytest.mark.parametrize(
    ("on", "said", "words"),
    [
        ("Tue 24 Nov", {}, ""),
        ("Mon 23 Nov", {}, "That day is over. Today is the earliest."),
        ("Wed 25 Nov", {"done_at": NOW}, "\u201cThank Dana Lee\u201d is done already."),
    ],
)
def test_some_drops_mean_nothing(on: str, said: dict[str, Any], words: str) -> None:
    found = drop(on, **said)
    assert (found.means, found.until, found.words) == (Means.NOTHING, None, words)


@given(st.integers(-10, 30), st.integers(-200, 400), st.integers(1, 200), st.none() | st.integers(-100, 400))
def test_a_drop_never_puts_a_step_before_it_opens_and_never_in_the_past(
    away: int, opens: int, open_for: int, later: int | None
) -> None:
    starts = NOW + timedelta(hours=opens)
    step = a_step(
        opens=starts,
        due=starts + timedelta(hours=open_for),
        later_until=None if later is None else NOW + timedelta(hours=later),
        message_kind=MessageKind.THANK_YOU,
    )
    found = step_drop(step, TODAY + timedelta(days=away), NOW, LONDON, CHRISTMAS)
    if found.means in {Means.LATER, Means.EARLY}:
        assert found.until is not None
        assert found.until >= step.opens
        assert found.day >= local_day(step.opens, LONDON)
    if found.means is Means.LATER:
        moved = replace(step, later_until=found.until)
        assert day_of(moved, NOW, LONDON) == found.day or shows_at(moved) <= NOW
        assert CHRISTMAS.is_workday(found.day)
    if found.means is Means.NOW:
        assert step.opens <= NOW
    if found.means is Means.EARLY:
        assert "not before" in found.words


@given(st.integers(-400, 400), st.integers(0, 23), st.sampled_from([LONDON, NEW_YORK, "Australia/Lord_Howe"]))
@example(4, 1, LONDON)
def test_an_interview_keeps_its_time_of_day_on_its_own_clock(days: int, hour: int, zone: str) -> None:
    start = at_local(date(2026, 3, 25), hour, 30, zone)
    moved = moved_start(start, zone, days)
    before, after = local(start, zone), local(moved, zone)
    assert after.date() == before.date() + timedelta(days=days)
    skipped = at_local(after.date(), hour, 30, zone) != moved or after.hour != hour or after.minute != 30
    assert not skipped or after.replace(tzinfo=None) > datetime.combine(after.date(), before.time())


@given(st.floats(-100, 2000), st.sampled_from([1440, 1500]))
def test_a_time_is_snapped_to_a_quarter_within_the_day(place: float, length: int) -> None:
    found = snapped(place, length)
    assert found % 15 == 0
    assert 0 <= found <= length - 15


# ---- the workspace -----------------------------------------------------------------------------------


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def halden(clock: FakeClock) -> Halden:
    return Halden(clock)


@pytest.fixture
def workspace(tmp_path: Path, clock: FakeClock, halden: Halden) -> Workspace:
    halden.promise(halden.panel, "in a week", halden.day(6))
    return make_workspace(tmp_path, *halden.records, clock=clock)


def on(workspace: Workspace, which: date) -> list[str]:
    shown = on_days([which], *workspace.step_entries(), *workspace.fact_entries(which, which))
    return [entry.title for entry in shown[which]]


def test_the_workspace_knows_what_is_on_a_day(workspace: Workspace, halden: Halden) -> None:
    assert on(workspace, halden.day(-1)) == ["Halden"]
    assert "Thank Dana Lee" in on(workspace, halden.today)
    assert on(workspace, halden.day(6)) == ["Halden said by today"]


def test_interviews_of_processes_closed_long_ago_are_there(workspace: Workspace, halden: Halden) -> None:
    application = workspace.facts(halden.process.id).application
    closed = replace(application, outcome=Outcome.NO_ANSWER, closed_at=halden.at(halden.day(-300), 9))
    workspace.apply(Change(title="Close", before=(application,), after=(closed,)))
    assert on(workspace, halden.day(-1)) == ["Halden"]
    assert on(workspace, halden.day(6)) == []  # closed before that day: nobody waits for it


def test_the_newer_promise_takes_the_flag_of_the_older(workspace: Workspace, halden: Halden) -> None:
    old = workspace.facts(halden.process.id).promises[0]
    newer = replace(old, id=Id("7" * 8 + "-7777-4777-8777-" + "7" * 12), on=halden.day(10))
    newer = replace(newer, said_at=old.said_at + timedelta(hours=2))
    workspace.apply(Change(title="Say", after=(newer,)))
    assert on(workspace, halden.day(6)) == []
    assert on(workspace, halden.day(10)) == ["Halden said by today"]


def test_an_interview_over_midnight_is_read_with_the_day_it_runs_into(
    workspace: Workspace, halden: Halden
) -> None:
    found = workspace.fact_entries(halden.today, halden.today)[0]
    assert [entry.title for entry in found[halden.day(-1)]] == ["Halden"]


def test_moving_a_step_is_a_mark_that_undo_takes_back(workspace: Workspace, halden: Halden) -> None:
    until = halden.at(halden.day(2), 9)
    move_step(workspace, the_step(workspace, halden.thank_dana), until)
    assert the_step(workspace, halden.thank_dana).later_until == until
    assert workspace.undo_title == "Move: Thank Dana Lee"
    move_step(workspace, the_step(workspace, halden.thank_dana), halden.at(halden.day(3), 9))
    move_step(workspace, the_step(workspace, halden.thank_dana), None)
    assert the_step(workspace, halden.thank_dana).later_until is None
    for _ in range(3):
        workspace.undo()
    assert the_step(workspace, halden.thank_dana).state(workspace.clock.now()) is StepState.DUE


def test_the_hint_to_keep_searching_is_not_moved(workspace: Workspace) -> None:
    hint = workspace.agenda().hint
    assert hint is not None
    with pytest.raises(UserError, match="cannot be moved"):
        move_step(workspace, hint, None)


def test_rescheduling_moves_what_was_said_at_its_end_and_forgets_that_it_was_held(
    workspace: Workspace, halden: Halden
) -> None:
    start = halden.at(halden.day(3), 10)
    reschedule(workspace, halden.process.id, halden.panel.id, start)
    facts = workspace.facts(halden.process.id)
    assert (facts.interviews[0].start, facts.interviews[0].debriefed_at) == (start, None)
    promise: Promise = facts.promises[0]
    assert promise.said_at == start + timedelta(minutes=90)
    workspace.undo()
    assert workspace.facts(halden.process.id).interviews[0] == halden.panel


def test_an_interview_moved_within_the_past_stays_written_down(workspace: Workspace, halden: Halden) -> None:
    reschedule(workspace, halden.process.id, halden.panel.id, halden.at(halden.day(-2), 10))
    assert workspace.facts(halden.process.id).interviews[0].debriefed_at == halden.panel.debriefed_at


def test_moving_an_interview_to_where_it_is_changes_nothing(workspace: Workspace, halden: Halden) -> None:
    assert not reschedule(workspace, halden.process.id, halden.panel.id, halden.panel.start).after


def test_an_interview_that_is_gone_cannot_be_moved(workspace: Workspace, halden: Halden) -> None:
    with pytest.raises(UserError, match="not there any more"):
        reschedule(workspace, halden.process.id, Id("none"), halden.panel.start)


def test_the_guard_can_be_asked_about_another_day(workspace: Workspace, halden: Halden) -> None:
    step = next(
        one for one in workspace.timeline(halden.process.id) if one.rule is Rule.FOLLOW_UP and one.number <= 1
    )
    assert workspace.guard(step)
    assert not workspace.guard(step, at=step.opens)


def test_a_mark_made_elsewhere_is_what_a_move_replaces(workspace: Workspace, halden: Halden) -> None:
    step = the_step(workspace, halden.thank_dana)
    commands.mark(workspace, step, MarkKind.LATER, halden.at(halden.day(1), 9))
    move_step(workspace, the_step(workspace, halden.thank_dana), halden.at(halden.day(2), 9))
    assert len(workspace.facts(halden.process.id).marks) == 1


# ---- holidays of any year ----------------------------------------------------------------------------


def test_the_holidays_of_a_far_year_are_asked_for_once_and_then_known(workspace: Workspace) -> None:
    heard: list[Change] = []
    workspace.subscribe(heard.append)
    far = ("US", "", 2061)
    assert workspace.workdays_in(2061, "US").holiday(date(2061, 7, 4)) == ""
    assert workspace.missing_years() == {far}
    workspace.years_arrived(holidays_of_years({far}, workspace.paths.cache_dir))
    assert workspace.missing_years() == set()
    assert workspace.workdays_in(2061, "US").holiday(date(2061, 7, 4)) == "Independence Day"
    assert len(heard) == 1
    again = Calendars(workspace.paths.cache_dir, 2026)
    assert again.in_year("US", "", 2061).holiday(date(2061, 7, 4)) == "Independence Day"


def test_a_year_near_by_is_one_of_those_that_are_known_anyway(workspace: Workspace) -> None:
    assert workspace.workdays_in(2026, "US") is workspace.workdays("US", "")
    assert workspace.workdays_in(2061) is PLAIN_WEEK
    assert workspace.missing_years() == set()
