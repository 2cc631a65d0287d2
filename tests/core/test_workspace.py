"""The one door: what a person sees after each change, what is kept when it fails, what undo brings back."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from core import commands
from core.errors import EnvironmentProblem, UserError
from core.ids import new_id
from core.models import (
    Application,
    Change,
    Channel,
    Company,
    Contact,
    MarkKind,
    Outcome,
    Participant,
    Profile,
    ReplyKind,
    Rule,
    Tone,
)
from core.paths import Paths
from core.settings import Settings
from core.store.opening import open_database
from core.store.store import Store
from core.undo import LIMIT
from core.workdays import Workdays
from core.workspace import LIVE_DAYS, Workspace, open_workspace
from tests.fakes import FakeClock
from tests.making import Halden, make_workspace, the_step

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.models import Id, Record, Step


@pytest.fixture(name="clock")
def _clock() -> FakeClock:
    return FakeClock()


@pytest.fixture(name="halden")
def _halden(clock: FakeClock) -> Halden:
    return Halden(clock)


@pytest.fixture(name="workspace")
def _workspace(tmp_path: Path, clock: FakeClock, halden: Halden) -> Iterator[Workspace]:
    workspace = make_workspace(tmp_path, *halden.records, clock=clock)
    yield workspace
    workspace.close()


def rename(company: Company, name: str) -> Change:
    return Change(title="Rename", before=(company,), after=(replace(company, name=name),))


def seen(workspace: Workspace) -> dict[Id, object]:
    """Return all that the workspace shows of its live processes."""
    return {
        facts.application.id: (facts, workspace.timeline(facts.application.id))
        for facts in workspace.live_facts()
    }


def afresh(workspace: Workspace) -> dict[Id, object]:
    """Return the same as a workspace opened just now would show it."""
    again = open_workspace(workspace.paths.data_dir, workspace.clock)
    try:
        return seen(again)
    finally:
        again.close()


# ---- what there is -----------------------------------------------------------------------------------


def test_a_workspace_knows_when_it_is_new(tmp_path: Path, clock: FakeClock) -> None:
    for expected in (True, False):
        workspace = open_workspace(tmp_path / "data", clock)
        assert workspace.is_new is expected
        assert workspace.agenda().headline == "Nothing to do today"
        workspace.close()


def test_an_interview_yesterday_is_two_notes_today(workspace: Workspace, halden: Halden) -> None:
    agenda = workspace.agenda()
    assert {step.key for step in agenda.today} >= {halden.thank_dana, halden.thank_sam}
    assert the_step(workspace, halden.thank_dana).title == "Thank Dana Lee"
    assert workspace.step("thank_you:nobody") is None


def test_the_hint_of_the_agenda_is_a_step_too(workspace: Workspace) -> None:
    assert workspace.agenda().hint == workspace.step("keep_searching")


def test_facts_and_timeline_of_a_process_are_there_whether_it_is_live_or_not(
    workspace: Workspace, halden: Halden
) -> None:
    key = halden.process.id
    assert workspace.facts(key).company == halden.halden
    open_timeline = workspace.timeline(key)
    closed_at = halden.now - timedelta(days=LIVE_DAYS, seconds=1)
    closed = replace(halden.process, outcome=Outcome.WITHDRAWN, closed_at=closed_at)
    workspace.apply(Change(title="", before=(halden.process,), after=(closed,)))
    assert not workspace.live_facts()
    assert workspace.facts(key).application == closed
    assert len(workspace.timeline(key)) < len(open_timeline)


def test_a_process_that_is_not_there_is_told_in_words(workspace: Workspace) -> None:
    for look in (workspace.facts, workspace.timeline):
        with pytest.raises(UserError, match="not there any more"):
            look(new_id())


def test_companies_people_and_processes_can_be_listed(workspace: Workspace, halden: Halden) -> None:
    assert workspace.companies() == (halden.halden,)
    assert workspace.contacts(halden.halden.id) == (halden.dana, halden.sam)
    assert workspace.applications_at([halden.halden.id]) == (halden.process,)
    assert list(workspace.everything())
    assert workspace.stored(Company, [halden.halden.id]) == {halden.halden.id: halden.halden}


@pytest.mark.parametrize("days", [LIVE_DAYS, LIVE_DAYS + 1])
def test_a_process_is_live_for_a_while_after_it_was_closed(
    workspace: Workspace, halden: Halden, days: int
) -> None:
    closed_at = halden.now - timedelta(days=days)
    closed = replace(halden.process, outcome=Outcome.REJECTED, closed_at=closed_at)
    workspace.apply(Change(title="", before=(halden.process,), after=(closed,)))
    assert bool(workspace.live_facts()) is (days == LIVE_DAYS)
    assert seen(workspace) == afresh(workspace)


# ---- changes -----------------------------------------------------------------------------------------


def test_a_change_is_seen_at_once_announced_and_still_there_after_a_restart(
    workspace: Workspace, halden: Halden
) -> None:
    heard: list[Change] = []
    workspace.subscribe(heard.append)
    change = workspace.apply(rename(halden.halden, "Halden & Co"))
    assert heard == [change]
    assert workspace.facts(halden.process.id).company.name == "Halden & Co"
    assert seen(workspace) == afresh(workspace)


def test_who_has_unsubscribed_hears_nothing_more(workspace: Workspace, halden: Halden) -> None:
    heard: list[Change] = []
    unsubscribe = workspace.subscribe(heard.append)
    unsubscribe()
    unsubscribe()
    workspace.apply(rename(halden.halden, "Halden & Co"))
    assert not heard


def test_a_change_of_nothing_is_neither_announced_nor_undone(workspace: Workspace) -> None:
    heard: list[Change] = []
    workspace.subscribe(heard.append)
    title = workspace.undo_title
    workspace.apply(Change(title="Nothing"))
    assert not heard
    assert workspace.undo_title == title


def test_a_change_that_cannot_be_is_refused_by_field_and_changes_nothing(
    workspace: Workspace, halden: Halden
) -> None:
    before, heard = seen(workspace), list[Change]()
    workspace.subscribe(heard.append)
    with pytest.raises(UserError) as caught:
        workspace.apply(rename(halden.halden, ""))
    assert caught.value.field == "name"
    lost = replace(halden.panel, application_id=new_id())
    with pytest.raises(UserError, match="does not exist"):
        workspace.apply(Change(title="", before=(halden.panel,), after=(lost,)))
    assert not heard
    assert seen(workspace) == before == afresh(workspace)


def test_a_change_that_the_disk_refuses_changes_nothing_on_the_screen(
    workspace: Workspace, halden: Halden
) -> None:
    before, title = seen(workspace), workspace.undo_title
    with closing(sqlite3.connect(workspace.paths.database, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(EnvironmentProblem, match="Another program"):
            workspace.apply(rename(halden.halden, "Halden & Co"))
        with pytest.raises(EnvironmentProblem, match="Another program"):
            workspace.undo()
    assert seen(workspace) == before == afresh(workspace)
    assert workspace.undo_title == title
    workspace.apply(rename(halden.halden, "Halden & Co"))


def test_a_change_from_what_another_program_changed_is_refused_and_the_truth_shown(
    workspace: Workspace, halden: Halden
) -> None:
    other = open_workspace(workspace.paths.data_dir, workspace.clock)
    other.apply(rename(halden.halden, "Halden Ltd"))
    other.close()
    heard: list[Change] = []
    workspace.subscribe(heard.append)
    with pytest.raises(UserError, match="changed meanwhile"):
        workspace.apply(rename(halden.halden, "Halden & Co"))
    assert heard == [Change(title="")]
    assert workspace.facts(halden.process.id).company.name == "Halden Ltd"
    assert not workspace.undo_title


def test_a_person_at_an_agency_is_seen_in_the_process_that_mentions_them(
    workspace: Workspace, halden: Halden
) -> None:
    agency = Company(id=new_id(), changed=halden.now, name="Bright Agency")
    uma = Contact(id=new_id(), changed=halden.now, company_id=agency.id, name="Uma Patel")
    asked = replace(halden.process, news_contact_id=uma.id)
    workspace.apply(Change(title="", before=(halden.process,), after=(agency, uma, asked)))
    assert workspace.facts(halden.process.id).contacts[uma.id] == uma
    renamed = replace(uma, name="Uma Patel-Roy")
    workspace.apply(Change(title="", before=(uma,), after=(renamed,)))
    assert workspace.facts(halden.process.id).contacts[uma.id] == renamed
    assert seen(workspace) == afresh(workspace)


def test_a_participant_added_and_removed_alone_changes_their_process(
    workspace: Workspace, halden: Halden
) -> None:
    ruth = Contact(id=new_id(), changed=halden.now, company_id=halden.halden.id, name="Ruth Abe")
    met = Participant(id=new_id(), changed=halden.now, interview_id=halden.panel.id, contact_id=ruth.id)
    key = f"thank_you:{halden.panel.id}:{ruth.id}"
    workspace.apply(Change(title="Met Ruth", after=(ruth, met)))
    assert workspace.step(key) is not None
    workspace.apply(Change(title="Did not meet Ruth", before=(met,)))
    assert workspace.step(key) is None
    assert seen(workspace) == afresh(workspace)


def test_a_process_that_moves_to_another_company_leaves_no_trace_at_the_first(
    workspace: Workspace, halden: Halden
) -> None:
    lumen = Company(id=new_id(), changed=halden.now, name="Lumen Health")
    moved = replace(halden.process, company_id=lumen.id)
    workspace.apply(Change(title="", before=(halden.process,), after=(lumen, moved)))
    assert workspace.facts(moved.id).company == lumen
    assert seen(workspace) == afresh(workspace)
    workspace.undo()
    assert workspace.facts(moved.id).company == halden.halden


def test_an_offer_accepted_anywhere_tells_all_others_and_undoing_it_takes_that_back(
    workspace: Workspace, halden: Halden
) -> None:
    lumen = Company(id=new_id(), changed=halden.now, name="Lumen Health")
    yes = Application(
        id=new_id(), changed=halden.now, company_id=lumen.id, role="Researcher", created=halden.now
    )
    workspace.apply(Change(title="", after=(lumen, yes)))
    before = seen(workspace)
    accepted = replace(yes, outcome=Outcome.ACCEPTED, closed_at=halden.now)
    workspace.apply(Change(title="Accept", before=(yes,), after=(accepted,)))
    rules = [step.rule for step in workspace.timeline(halden.process.id)]
    assert Rule.TELL_THE_OTHERS in rules
    assert workspace.agenda().hint is None
    assert seen(workspace) == afresh(workspace)
    workspace.undo()
    assert seen(workspace) == before


def test_a_no_that_was_heard_leaves_one_process_less_to_hope_for(
    workspace: Workspace, halden: Halden
) -> None:
    lumen = halden.company("Lumen Health")
    ines = halden.contact(lumen, "Ines Duarte", "Lead")
    second = halden.application(lumen, "Researcher", halden.now)
    workspace.apply(Change(title="", after=(lumen, ines, second)))
    assert workspace.agenda().hint is None
    halden.reply(second, ines, ReplyKind.NO, halden.now - timedelta(hours=1), "Sorry")
    workspace.apply(Change(title="", after=(halden.records[-1],)))
    assert workspace.agenda().hint is not None


# ---- days, places, settings --------------------------------------------------------------------------


def test_a_new_day_is_noticed_and_announced_once(workspace: Workspace, clock: FakeClock) -> None:
    heard: list[Change] = []
    workspace.subscribe(heard.append)
    clock.advance(hours=3)
    assert not workspace.refresh_day()
    clock.advance(hours=12)
    assert workspace.refresh_day()
    assert not workspace.refresh_day()
    assert heard == [Change(title="")]
    assert seen(workspace) == afresh(workspace)


def test_a_traveller_is_shown_the_time_where_they_are(workspace: Workspace, clock: FakeClock) -> None:
    clock.place = "Asia/Tokyo"
    assert workspace.zone == "Europe/London"
    assert workspace.refresh_day()
    assert workspace.zone == "Asia/Tokyo"
    assert seen(workspace) == afresh(workspace)


def test_what_another_program_wrote_is_noticed_and_cannot_be_undone_here(
    workspace: Workspace, halden: Halden
) -> None:
    workspace.apply(rename(halden.halden, "Halden & Co"))
    other = open_workspace(workspace.paths.data_dir, workspace.clock)
    other.apply(Change(title="", after=(Company(id=new_id(), changed=halden.now, name="Lumen Health"),)))
    other.close()
    assert workspace.refresh_day()
    assert not workspace.undo_title
    assert len(workspace.companies()) == 2


def test_a_process_is_live_no_longer_when_its_day_has_come(
    workspace: Workspace, halden: Halden, clock: FakeClock
) -> None:
    closed = replace(halden.process, outcome=Outcome.REJECTED, closed_at=halden.now)
    workspace.apply(Change(title="", before=(halden.process,), after=(closed,)))
    clock.advance(days=LIVE_DAYS + 1)
    workspace.refresh_day()
    assert not workspace.live_facts()


def test_in_a_new_year_the_holidays_of_the_next_are_wanted(workspace: Workspace, clock: FakeClock) -> None:
    assert workspace.holiday_years == range(2025, 2029)
    clock.advance(days=365 * 3)
    workspace.refresh_day()
    assert workspace.holiday_years == range(2028, 2032)


def test_the_holidays_of_a_company_count_once_they_have_come(workspace: Workspace, halden: Halden) -> None:
    away = replace(halden.halden, country="DE", region="BY")
    workspace.apply(Change(title="", before=(halden.halden,), after=(away,)))
    assert workspace.missing_holidays() == {("DE", "BY")}
    follow_up = next(s for s in workspace.timeline(halden.process.id) if s.rule is Rule.FOLLOW_UP)
    heard: list[Change] = []
    workspace.subscribe(heard.append)
    workspace.holidays_arrived({("DE", "BY"): Workdays(holidays={follow_up.opens.date(): "Founders' Day"})})
    moved = next(s for s in workspace.timeline(halden.process.id) if s.rule is Rule.FOLLOW_UP)
    assert moved.opens > follow_up.opens
    assert not workspace.missing_holidays()
    assert heard == [Change(title="")]


def test_where_a_company_names_no_country_the_users_own_counts(workspace: Workspace) -> None:
    assert workspace.workdays("", "") is workspace.workdays("", "BY")
    profile = Profile(name="Alex Moreau", country="GB", region="SCT")
    workspace.update_settings(replace(workspace.settings, profile=profile))
    assert workspace.missing_holidays() == {("GB", "SCT")}
    assert workspace.workdays("", "") is workspace.workdays("GB", "SCT")


def test_another_policy_moves_the_steps_and_is_kept(workspace: Workspace, halden: Halden) -> None:
    heard: list[Change] = []
    workspace.subscribe(heard.append)
    before = the_step(workspace, halden.thank_dana).due
    workspace.update_settings(replace(workspace.settings, policy="patient"))
    assert the_step(workspace, halden.thank_dana).due > before
    assert workspace.policy.id == "patient"
    assert heard == [Change(title="Settings")]
    assert seen(workspace) == afresh(workspace)


def test_settings_that_cannot_be_saved_change_nothing(workspace: Workspace) -> None:
    workspace.paths.settings.mkdir()
    with pytest.raises(EnvironmentProblem):
        workspace.update_settings(replace(workspace.settings, policy="patient"))
    assert workspace.policy.id == "intention"


def test_broken_settings_are_told_of_and_do_not_stop_the_start(tmp_path: Path, clock: FakeClock) -> None:
    (tmp_path / "settings.json").write_text("{")
    workspace = open_workspace(tmp_path, clock)
    assert "settings could not be read" in workspace.notice
    workspace.close()


def test_what_only_writing_needs_can_be_loaded_ahead(workspace: Workspace, halden: Halden) -> None:
    workspace.prepare_writing()
    workspace.apply(rename(halden.halden, "Halden & Co"))
    assert seen(workspace) == afresh(workspace)


def test_a_start_that_fails_lets_go_of_the_database(tmp_path: Path) -> None:
    class BrokenClock(FakeClock):
        def zone(self) -> str:
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        open_workspace(tmp_path, BrokenClock())
    open_workspace(tmp_path, FakeClock()).close()


# ---- messages ----------------------------------------------------------------------------------------


def unmet(workspace: Workspace, step: Step, body: str) -> set[str]:
    """Return the ids of the checks that a text for a step does not meet."""
    return {check.id for check in workspace.checks(step, Channel.EMAIL, "Thank you", body) if not check.ok}


def test_the_draft_of_a_note_mentions_what_they_talked_about(workspace: Workspace, halden: Halden) -> None:
    step = the_step(workspace, halden.thank_dana)
    composition = workspace.composition(step, Channel.EMAIL, Tone.WARM)
    assert "how your team runs critique" in composition.body
    assert workspace.draft(step.key) is None


def test_a_repair_is_worded_in_the_tone_of_the_text(workspace: Workspace, halden: Halden) -> None:
    step = the_step(workspace, halden.thank_dana)
    for tone in Tone:
        made = workspace.composition(step, Channel.EMAIL, tone)
        found = workspace.checks(step, Channel.EMAIL, "", made.body, tone=tone)
        (untitled,) = (check.repair for check in found if check.id == "signed")
        assert untitled is not None
        assert untitled.subject == made.subject


def test_a_note_like_the_colleagues_is_noticed(workspace: Workspace, halden: Halden) -> None:
    dana, sam = (the_step(workspace, key) for key in (halden.thank_dana, halden.thank_sam))
    body = workspace.composition(dana, Channel.EMAIL, Tone.WARM).body
    alone = unmet(workspace, sam, body)
    commands.save_draft(workspace, dana, Channel.EMAIL, Tone.WARM, "Thank you", body)
    begun = unmet(workspace, sam, body)
    commands.mark_sent(workspace, dana, Channel.EMAIL, "Thank you", body)
    assert begun == unmet(workspace, sam, body) > alone


def test_only_words_are_compared(workspace: Workspace, halden: Halden) -> None:
    dana, sam = (the_step(workspace, key) for key in (halden.thank_dana, halden.thank_sam))
    body = workspace.composition(sam, Channel.EMAIL, Tone.WARM).body
    alone = unmet(workspace, sam, body)
    commands.save_draft(workspace, sam, Channel.EMAIL, Tone.WARM, "Thank you", body)
    commands.mark_sent(workspace, dana, Channel.CARD, "", "")
    follow_up = next(s for s in workspace.timeline(halden.process.id) if s.rule is Rule.FOLLOW_UP)
    commands.save_draft(workspace, follow_up, Channel.EMAIL, Tone.WARM, "Not yet", "")
    assert unmet(workspace, sam, body) == alone


def test_a_recruiter_met_at_two_companies_is_invited_once_and_stays_in_both(
    workspace: Workspace, halden: Halden
) -> None:
    lumen = halden.company("Lumen Health")
    process = halden.application(lumen, "Researcher", halden.now)
    talk = halden.interview(process, halden.at(halden.day(-1), 10), 30, {halden.dana.id: "Kites"})
    participant = halden.records[-1]
    workspace.apply(Change(title="", after=(lumen, process, talk, participant)))
    workspace.apply(rename(halden.halden, "Halden & Co"))
    workspace.apply(rename(lumen, "Lumen"))
    assert workspace.step(f"connect:{halden.dana.id}") is not None
    assert seen(workspace) == afresh(workspace)


def test_the_name_of_another_company_in_a_note_is_noticed(workspace: Workspace, halden: Halden) -> None:
    step = the_step(workspace, halden.thank_dana)
    body = workspace.composition(step, Channel.EMAIL, Tone.WARM).body + "\n\nGreetings to Lumen Health."
    before = unmet(workspace, step, body)
    lumen = halden.company("Lumen Health")
    ines = halden.contact(lumen, "Ines Duarte", "Lead")
    second = halden.application(lumen, "Researcher", halden.now)
    workspace.apply(Change(title="", after=(lumen, ines, second)))
    assert unmet(workspace, step, body) > before


def test_a_step_that_is_no_message_has_nothing_to_check_and_no_guard(
    workspace: Workspace, halden: Halden
) -> None:
    steps = workspace.timeline(halden.process.id)
    move_on = next(step for step in steps if step.rule is Rule.MOVE_ON)
    assert workspace.checks(move_on, Channel.EMAIL, "", "") == ()
    assert workspace.guard(move_on) == ()


def test_thanking_somebody_twice_is_warned_of(workspace: Workspace, halden: Halden) -> None:
    step = the_step(workspace, halden.thank_dana)
    assert workspace.guard(step) == ()
    commands.mark_sent(workspace, step, Channel.EMAIL, "Thank you", "Dear Dana")
    assert [warning.code for warning in workspace.guard(step)] == ["thanked_already"]


# ---- undo --------------------------------------------------------------------------------------------


def test_undo_and_redo_go_back_and_forth_through_all_changes(workspace: Workspace, halden: Halden) -> None:
    assert workspace.undo() is not None
    assert workspace.undo() is None
    assert workspace.undo_title == ""
    assert workspace.redo_title == "Make"
    assert not list(workspace.everything())
    assert workspace.redo() is not None
    assert workspace.redo() is None
    assert workspace.redo_title == ""
    assert halden.process.id in seen(workspace)
    assert seen(workspace) == afresh(workspace)


def test_a_new_change_ends_what_could_be_redone(workspace: Workspace, halden: Halden) -> None:
    workspace.apply(rename(halden.halden, "Halden Ltd"))
    workspace.undo()
    workspace.apply(rename(halden.halden, "Halden & Co"))
    assert not workspace.redo_title


def test_typing_is_undone_in_one_go(workspace: Workspace, halden: Halden) -> None:
    step = the_step(workspace, halden.thank_dana)
    for body in ("D", "De", "Dear", "Dear Dana"):
        commands.save_draft(workspace, step, Channel.EMAIL, Tone.WARM, "", body)
    assert workspace.undo_title == "Edit the draft: Thank Dana Lee"
    workspace.undo()
    assert workspace.draft(step.key) is None
    workspace.redo()
    draft = workspace.draft(step.key)
    assert draft is not None
    assert draft.body == "Dear Dana"


def test_typing_after_an_undo_is_a_stretch_of_its_own(workspace: Workspace, halden: Halden) -> None:
    dana, sam = (the_step(workspace, key) for key in (halden.thank_dana, halden.thank_sam))
    commands.save_draft(workspace, dana, Channel.EMAIL, Tone.WARM, "", "Dear Dana")
    commands.save_draft(workspace, sam, Channel.EMAIL, Tone.WARM, "", "Dear Sam")
    workspace.undo()
    commands.save_draft(workspace, dana, Channel.EMAIL, Tone.WARM, "", "Dear Dana,")
    workspace.undo()
    draft = workspace.draft(dana.key)
    assert draft is not None
    assert draft.body == "Dear Dana"


def test_the_oldest_of_very_many_changes_can_no_longer_be_undone(
    workspace: Workspace, halden: Halden
) -> None:
    company = halden.halden
    for number in range(LIMIT + 5):
        renamed = replace(company, name=f"Halden {number}")
        workspace.apply(Change(title="Rename", before=(company,), after=(renamed,)))
        company = renamed
    count = 0
    while workspace.undo() is not None:
        count += 1
    assert count == LIMIT
    assert workspace.facts(halden.process.id).company.name == "Halden 4"


# ---- what an edit costs ------------------------------------------------------------------------------


def closed_processes(halden: Halden, count: int) -> list[Record]:
    """Return Halden and so many processes closed long ago, some of them at Halden too."""
    closed_at = halden.now - timedelta(days=300)
    for number in range(count):
        company = halden.company(f"Company {number}") if number % 10 else halden.halden
        process = halden.application(
            company, "Clerk", closed_at, outcome=Outcome.NO_ANSWER, closed_at=closed_at
        )
        halden.interview(process, closed_at, 60, {})
    return halden.records


def work_of_the_database(folder: Path, clock: FakeClock, halden: Halden, count: int) -> tuple[int, int]:
    """Return how many steps SQLite takes to start and to edit, beside so many closed processes."""
    make_workspace(folder, *closed_processes(halden, count), clock=clock).close()
    connection, is_new = open_database(folder / "afterword.sqlite3", clock.now())
    steps = 0

    def step() -> int:
        nonlocal steps
        steps += 1
        return 0

    connection.set_progress_handler(step, 1)
    workspace = Workspace(Store(connection, is_new=is_new), Paths(folder), clock, Settings())
    start = steps
    commands.mark(workspace, the_step(workspace, halden.thank_dana), MarkKind.DONE)
    workspace.apply(rename(halden.halden, "Halden & Co"))
    workspace.undo()
    workspace.close()
    return start, steps - start


def test_a_start_and_an_edit_cost_the_same_beside_ten_or_ten_thousand_closed_processes(
    tmp_path: Path, clock: FakeClock
) -> None:
    few, many = (
        work_of_the_database(tmp_path / str(count), clock, Halden(clock), count) for count in (10, 10_000)
    )
    assert many == few


def test_a_report_of_a_mistake_can_name_what_keeps_the_facts(tmp_path: Path, clock: FakeClock) -> None:
    workspace = make_workspace(tmp_path, clock=clock)
    assert workspace.engine == f"SQLite {sqlite3.sqlite_version}"
    workspace.close()
