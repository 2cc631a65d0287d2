"""What is typed in the form of an interview becomes one change, or words beside the field at fault."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import UserError
from core.etiquette import load_policy
from core.interview_entry import (
    NOTHING_KNOWN,
    InterviewEntry,
    Known,
    PersonEntry,
    change_for,
    entry_from,
    is_as_stored,
    place_typed,
    plan_for,
    problems,
    read,
    slot_words,
    what_next,
    without_mistakes,
)
from core.models import (
    NO_ID,
    Application,
    Change,
    Company,
    Contact,
    ContactKind,
    Facts,
    Feeling,
    Id,
    Interview,
    InterviewFormat,
    InterviewKind,
    Outcome,
    Participant,
    Promise,
    Record,
)
from core.validity import check_change
from core.workdays import PLAIN_WEEK
from tests.strategies import facts_among, worlds

if TYPE_CHECKING:
    from collections.abc import Sequence

R = TypeVar("R", bound=Record)

TODAY = date(2026, 11, 23)
"""A Monday."""
NOW = datetime(2026, 11, 23, 16, 0, tzinfo=UTC)
LATER = NOW + timedelta(days=1)

DANA = PersonEntry(name="Dana Lee", role="Head of Design", rapport="critique with engineers in the room")
SAM = PersonEntry(name="Sam Okafor", role="Engineer", email="sam@halden.example")
ENTRY = InterviewEntry(
    typed_on=TODAY,
    company="Halden",
    role="Product Designer",
    date="today",
    start="14",
    end="15:30",
    zone="london",
    kind=InterviewKind.PANEL,
    format=InterviewFormat.IN_PERSON,
    country="uk",
    region="Scotland",
    people=(DANA, SAM, PersonEntry()),
    promise="in two weeks",
    news="Ruth Abe",
    news_email="ruth@halden.example",
    felt=Feeling.GOOD,
    notes="Asked about the patient portal.",
)


def made(change: Change, kind: type[R]) -> list[R]:
    """Return the records of a kind that a change leaves."""
    return [record for record in change.after if isinstance(record, kind)]


def saved(
    entry: InterviewEntry = ENTRY, known: Known = NOTHING_KNOWN, existing: Facts | None = None
) -> Facts:
    """Return the facts once an entry is saved."""
    return plan_for(read(entry, PLAIN_WEEK, known, existing), NOW).facts


def knowing(*live: Facts) -> Known:
    """Return what a workspace with these applications knows."""
    return Known(
        companies=tuple({facts.company.id: facts.company for facts in live}.values()),
        contacts=tuple(contact for facts in live for contact in facts.contacts.values()),
        live=live,
    )


def editing(facts: Facts, **typed: object) -> InterviewEntry:
    """Return the form of the newest interview, with some of it changed."""
    return replace(entry_from(facts, facts.interviews[-1].id, TODAY), **typed)  # type: ignore[arg-type]


def edit(facts: Facts, **typed: object) -> Change:
    """Return the change that editing the newest interview makes."""
    change = change_for(editing(facts, **typed), knowing(facts), LATER, PLAIN_WEEK, facts)
    check_change(change)
    return change


def named(facts: Facts, name: str) -> Contact:
    """Return the contact of that name."""
    return next(contact for contact in facts.contacts.values() if contact.name == name)


# ---- a new interview ---------------------------------------------------------------------------------


def test_an_interview_is_saved_with_everybody_in_it_and_what_they_promised() -> None:
    change = change_for(ENTRY, NOTHING_KNOWN, NOW, PLAIN_WEEK)
    check_change(change)
    assert change.title == "New interview at Halden"
    assert change.before == ()
    (company,) = made(change, Company)
    assert (company.name, company.country, company.region, company.zone) == (
        "Halden",
        "GB",
        "SCT",
        "Europe/London",
    )
    dana, sam, ruth = made(change, Contact)
    assert (dana.name, dana.role, dana.kind, dana.email) == (
        "Dana Lee",
        "Head of Design",
        ContactKind.INTERVIEWER,
        "",
    )
    assert (sam.name, sam.email) == ("Sam Okafor", "sam@halden.example")
    assert (ruth.name, ruth.kind, ruth.email) == ("Ruth Abe", ContactKind.RECRUITER, "ruth@halden.example")
    (application,) = made(change, Application)
    assert (application.role, application.news_contact_id) == ("Product Designer", ruth.id)
    (interview,) = made(change, Interview)
    assert interview.start == datetime(2026, 11, 23, 14, 0, tzinfo=UTC)
    assert (interview.minutes, interview.zone, interview.round) == (90, "Europe/London", 1)
    assert (interview.kind, interview.format) == (InterviewKind.PANEL, InterviewFormat.IN_PERSON)
    assert (interview.felt, interview.notes) == (Feeling.GOOD, "Asked about the patient portal.")
    assert interview.debriefed_at == NOW
    assert [(one.contact_id, one.rapport) for one in made(change, Participant)] == [
        (dana.id, "critique with engineers in the room"),
        (sam.id, ""),
    ]
    (promise,) = made(change, Promise)
    assert (promise.words, promise.on, promise.zone) == ("in two weeks", date(2026, 12, 7), "Europe/London")
    assert promise.said_at == datetime(2026, 11, 23, 15, 30, tzinfo=UTC)
    assert promise.interview_id == interview.id


def test_company_role_day_time_and_zone_are_enough() -> None:
    entry = InterviewEntry(
        typed_on=TODAY, company="Halden", role="Analyst", date="mon", start="10", zone="Europe/London"
    )
    change = change_for(entry, NOTHING_KNOWN, NOW, PLAIN_WEEK)
    check_change(change)
    assert [type(record) for record in change.after] == [Company, Application, Interview]
    (interview,) = made(change, Interview)
    assert (interview.minutes, interview.debriefed_at) == (60, None)


@pytest.mark.parametrize(
    ("typed", "told"),
    [({}, True), ({"date": "tomorrow"}, False), ({"people": ()}, False), ({"end": "23"}, False)],
)
def test_an_interview_is_debriefed_once_it_is_over_and_somebody_is_named(
    typed: dict[str, str], told: bool
) -> None:
    assert (saved(replace(ENTRY, **typed)).interviews[0].debriefed_at == NOW) is told  # type: ignore[arg-type]


def test_they_did_not_say_is_kept_without_a_day() -> None:
    (promise,) = saved(replace(ENTRY, promise="they didn't say")).promises
    assert (promise.words, promise.on) == ("they didn't say", None)


def test_a_question_about_the_day_is_answered_by_one_of_its_choices() -> None:
    entry = replace(ENTRY, promise="next friday")
    reading = read(entry, PLAIN_WEEK, NOTHING_KNOWN)
    assert reading.problems.keys() == {"promise"}
    *choices, undated = reading.offers["promise"]
    assert choices
    assert undated.undated
    for choice in choices:
        (promise,) = saved(replace(entry, promise_on=choice.on)).promises
        assert (promise.words, promise.on) == ("next friday", choice.on)


def test_a_day_just_before_the_interview_is_not_taken_for_next_years() -> None:
    entry = replace(ENTRY, promise="by 20 Nov")
    reading = read(entry, PLAIN_WEEK, NOTHING_KNOWN)
    assert reading.problems == {"promise": "Fri 20 Nov is before the interview on Mon 23 Nov."}
    next_year, _ = reading.offers["promise"]
    assert (next_year.label, next_year.on) == ("Sat 20 Nov 2027", date(2027, 11, 20))
    assert saved(replace(entry, promise_on=next_year.on)).promises[0].on == date(2027, 11, 20)
    for words, on in (("20 Nov 2027", date(2027, 11, 20)), ("in a year", date(2027, 11, 23))):
        assert saved(replace(ENTRY, promise=words)).promises[0].on == on


def test_words_that_name_no_day_can_be_kept_all_the_same() -> None:
    entry = replace(ENTRY, promise="when Mercury is right")
    assert "promise" in problems(entry, PLAIN_WEEK)
    (promise,) = saved(replace(entry, promise_undated=True)).promises
    assert (promise.words, promise.on) == ("when Mercury is right", None)


def test_one_of_the_people_met_can_be_who_to_ask_for_news() -> None:
    facts = saved(replace(ENTRY, news="dana  lee", news_email="dana@halden.example"))
    dana = named(facts, "Dana Lee")
    assert facts.application.news_contact_id == dana.id
    assert dana.email == "dana@halden.example"
    assert len(facts.contacts) == 2


def test_nobody_to_ask_for_news_is_fine() -> None:
    assert saved(replace(ENTRY, news="", news_email="")).application.news_contact_id == NO_ID


# ---- what is known -----------------------------------------------------------------------------------


def test_an_open_application_for_the_role_gets_another_round() -> None:
    first = saved()
    entry = replace(
        ENTRY, company="halden", role="product  designer", date="tomorrow", news="", news_email=""
    )
    reading = read(entry, PLAIN_WEEK, knowing(first))
    assert reading.notes["role"] == "Round 2 at Halden."
    change = plan_for(reading, NOW).change
    check_change(change)
    assert not [*made(change, Company), *made(change, Application), *made(change, Contact)]
    (interview,) = made(change, Interview)
    assert (interview.round, interview.application_id) == (2, first.application.id)


def test_the_newest_open_application_of_two_gets_the_round() -> None:
    older = saved()
    newer = replace(
        older,
        application=replace(
            older.application,
            id=Id("ffffffff-ffff-4fff-8fff-ffffffffffff"),
            created=older.application.created + timedelta(days=1),
        ),
    )
    for live in ((older, newer), (newer, older)):
        reading = read(ENTRY, PLAIN_WEEK, knowing(*live))
        assert reading.round_of is newer


def test_a_closed_application_is_not_gone_on_with() -> None:
    first = saved()
    closed = replace(first, application=replace(first.application, outcome=Outcome.REJECTED, closed_at=NOW))
    reading = read(ENTRY, PLAIN_WEEK, knowing(closed))
    assert reading.round_of is None
    assert "role" not in reading.notes
    assert made(plan_for(reading, NOW).change, Application)


def test_another_role_at_a_known_company_is_a_new_process_and_the_open_one_is_offered() -> None:
    first = saved()
    reading = read(replace(ENTRY, role="Researcher"), PLAIN_WEEK, knowing(first))
    assert reading.notes["role"] == "A new process at Halden. Or is it another round?"
    (offer,) = reading.offers["role"]
    assert (offer.label, offer.text) == ("Product Designer, round 2", "Product Designer")
    assert "role" not in read(replace(ENTRY, role=""), PLAIN_WEEK, knowing(first)).notes


def test_an_empty_promise_and_news_of_a_second_round_leave_the_first_as_it_was() -> None:
    first = saved()
    entry = replace(ENTRY, date="tomorrow", promise="", news="", news_email="", people=())
    facts = saved(entry, knowing(first))
    assert facts.application == first.application
    assert facts.promises == first.promises
    assert len(facts.interviews) == 2


def test_another_person_to_ask_for_news_takes_over_in_a_second_round() -> None:
    first = saved()
    facts = saved(replace(ENTRY, date="tomorrow", news="Ada Ray", news_email=""), knowing(first))
    assert facts.application.news_contact_id == named(facts, "Ada Ray").id


def test_a_known_person_is_recognised_and_what_is_not_typed_is_not_lost() -> None:
    first = saved()
    entry = replace(
        ENTRY, role="Researcher", people=(PersonEntry(name="DANA LEE"),), news="ruth abe", news_email=""
    )
    change = change_for(entry, knowing(first), NOW, PLAIN_WEEK)
    assert made(change, Contact) == []
    (application,) = made(change, Application)
    assert application.news_contact_id == named(first, "Ruth Abe").id


def test_what_is_typed_of_a_known_person_is_added() -> None:
    first = saved()
    dana = PersonEntry(name="Dana Lee", email="dana@halden.example", kind=ContactKind.HIRING_MANAGER)
    entry = replace(ENTRY, people=(dana,), news_email="ruth.abe@halden.example")
    change = change_for(entry, knowing(first), LATER, PLAIN_WEEK)
    before = named(first, "Dana Lee")
    after = replace(before, email="dana@halden.example", kind=ContactKind.HIRING_MANAGER, changed=LATER)
    ruth = named(first, "Ruth Abe")
    assert made(change, Contact) == [after, replace(ruth, email="ruth.abe@halden.example", changed=LATER)]
    assert change.before == (before, ruth)


def test_a_country_typed_for_a_known_company_corrects_it() -> None:
    first = saved()
    (company,) = made(
        change_for(replace(ENTRY, country="Ireland", region=""), knowing(first), NOW, PLAIN_WEEK), Company
    )
    assert (company.country, company.region) == ("IE", "")
    kept = change_for(replace(ENTRY, country="", region=""), knowing(first), NOW, PLAIN_WEEK)
    assert made(kept, Company) == []


def test_a_company_without_a_zone_takes_that_of_the_interview() -> None:
    first = saved()
    bare = replace(first, company=replace(first.company, zone=""))
    (company,) = made(change_for(ENTRY, knowing(bare), NOW, PLAIN_WEEK), Company)
    assert company.zone == "Europe/London"


def test_the_zone_of_earlier_interviews_at_the_company_is_offered() -> None:
    first = saved()
    reading = read(replace(ENTRY, zone="new york"), PLAIN_WEEK, knowing(first))
    assert reading.notes["zone"] == "Earlier, Halden gave its times in another zone."
    (offer,) = reading.offers["zone"]
    assert (offer.label, offer.text) == ("Use Europe/London", "Europe/London")
    assert "zone" not in read(ENTRY, PLAIN_WEEK, knowing(first)).offers
    assert "zone" not in read(editing(first, zone="new york"), PLAIN_WEEK, knowing(first), first).offers


def test_codes_that_no_table_has_may_stay() -> None:
    first = saved()
    odd = replace(first.company, country="XX", region="Q9")
    assert place_typed(replace(ENTRY, country="XX", region="Q9"), odd) == ("XX", "Q9")
    assert place_typed(replace(ENTRY, country="XX", region="Q9"), None) == ("", "Q9")


# ---- editing -----------------------------------------------------------------------------------------


def test_an_interview_that_is_not_touched_is_not_changed() -> None:
    for entry in (
        ENTRY,
        replace(ENTRY, promise="", news=""),
        replace(ENTRY, news="Sam Okafor", news_email=""),
    ):
        change = edit(saved(replace(entry, news_email="") if not entry.news else entry))
        assert (change.before, change.after) == ((), ())


def test_only_what_changed_is_changed_and_ids_stay() -> None:
    facts = saved()
    change = edit(facts, notes="They liked the Fernway case.\n")
    (before,) = change.before
    assert before == facts.interviews[0]
    assert change.after == (replace(before, notes="They liked the Fernway case.", changed=LATER),)
    assert change.title == "Changes to the interview at Halden"


def test_somebody_removed_stays_a_contact() -> None:
    facts = saved()
    people = editing(facts).people
    change = edit(facts, people=people[1:])
    (gone,) = change.before
    assert isinstance(gone, Participant)
    assert gone.contact_id == named(facts, "Dana Lee").id
    assert change.after == ()


def test_somebody_added_keeps_the_others_as_they_are() -> None:
    facts = saved()
    change = edit(facts, people=(*editing(facts).people, PersonEntry(name="Ada Ray")))
    assert change.before == ()
    assert [type(record) for record in change.after] == [Contact, Participant]


def test_a_corrected_name_corrects_the_contact() -> None:
    facts = saved()
    dana, sam = editing(facts).people
    entry = editing(facts, people=(replace(dana, name="Dana Leigh", role=""), sam))
    reading = read(entry, PLAIN_WEEK, knowing(facts), facts)
    assert reading.notes["people.0.name"] == "Corrects the name of Dana Lee."
    change = plan_for(reading, LATER).change
    (contact,) = made(change, Contact)
    assert (contact.id, contact.name, contact.role) == (named(facts, "Dana Lee").id, "Dana Leigh", "")


def test_a_name_changed_to_another_known_persons_means_that_person() -> None:
    facts = saved()
    dana, sam = editing(facts).people
    change = edit(facts, people=(replace(dana, name="Ruth Abe", role=""), sam))
    (gone,), (new,) = change.before, change.after
    assert isinstance(gone, Participant)
    assert isinstance(new, Participant)
    assert (gone.contact_id, new.contact_id) == (named(facts, "Dana Lee").id, named(facts, "Ruth Abe").id)


def test_a_new_line_may_take_the_name_that_another_line_gave_up() -> None:
    facts = saved()
    dana, sam = editing(facts).people
    change = edit(facts, people=(replace(dana, name="Dana Leigh"), sam, PersonEntry(name="Dana Lee")))
    corrected, new = made(change, Contact)
    assert (corrected.id, corrected.name) == (named(facts, "Dana Lee").id, "Dana Leigh")
    assert (new.name, new.role) == ("Dana Lee", "")
    assert new.id not in facts.contacts


def test_two_lines_of_one_contact_do_not_both_take_it() -> None:
    facts = saved()
    dana, sam = editing(facts).people
    entry = editing(facts, people=(dana, sam, replace(dana, name="Somebody Else")), news="Somebody Else")
    change = change_for(entry, knowing(facts), LATER, PLAIN_WEEK, facts)
    (new,) = made(change, Contact)
    assert new.name == "Somebody Else"


def test_the_promise_is_changed_in_place_and_goes_when_its_words_go() -> None:
    facts = saved()
    (before,) = facts.promises
    change = edit(facts, promise="in a week", promise_on=None)
    assert change.after == (replace(before, words="in a week", on=date(2026, 11, 30), changed=LATER),)
    gone = edit(facts, promise=" ")
    assert (gone.before, gone.after) == ((before,), ())


def test_a_promise_counts_anew_when_the_interview_is_moved() -> None:
    facts = saved()
    change = edit(facts, date="Tue 24 Nov 2026", zone="Europe/Berlin", promise_on=None)
    (promise,) = made(change, Promise)
    assert (promise.on, promise.zone) == (date(2026, 12, 8), "Europe/Berlin")
    assert promise.said_at == datetime(2026, 11, 24, 14, 30, tzinfo=UTC)


def test_a_promise_without_words_is_shown_by_its_day() -> None:
    facts = saved()
    (promise,) = facts.promises
    silent = replace(facts, promises=(replace(promise, words=""),))
    assert editing(silent).promise == "Mon 7 Dec 2026"
    assert edit(silent).after == ()
    empty = replace(facts, promises=(replace(promise, words="", on=None),))
    assert (edit(empty).before, edit(empty).after) == ((), ())


def test_a_line_that_now_names_somebody_else_does_not_pass_on_what_it_was_filled_with() -> None:
    facts = saved()
    dana, sam = editing(facts).people
    change = edit(facts, people=(dana, replace(sam, name="Ruth Abe")))
    assert made(change, Contact) == []


def test_a_day_settled_before_stays_whatever_the_words_would_mean_now() -> None:
    facts = saved()
    (promise,) = facts.promises
    other = replace(facts, promises=(replace(promise, on=date(2026, 12, 9)),))
    change = edit(other)
    assert change.after == ()


def test_an_interview_put_off_has_yet_to_be_debriefed() -> None:
    facts = saved()
    (moved,) = made(edit(facts, date="30 Nov 2026", promise_on=None), Interview)
    assert moved.debriefed_at is None
    (earlier,) = made(edit(facts, start="13:00"), Interview)
    assert earlier.debriefed_at == NOW


def test_a_company_and_a_role_are_corrected_in_place_and_that_is_said() -> None:
    facts = saved()
    entry = editing(facts, company="Haldon", role="Designer")
    reading = read(entry, PLAIN_WEEK, knowing(facts), facts)
    assert reading.notes["company"] == "Corrects the name of Halden everywhere."
    assert "role" not in reading.notes
    change = plan_for(reading, LATER).change
    assert [one.name for one in made(change, Company)] == ["Haldon"]
    assert [one.role for one in made(change, Application)] == ["Designer"]
    second = saved(replace(ENTRY, date="tomorrow"), knowing(facts))
    reading = read(editing(second, role="Designer"), PLAIN_WEEK, knowing(second), second)
    assert reading.notes["role"] == "Corrects the role for all 2 rounds."


def test_the_name_of_another_company_is_not_a_correction() -> None:
    halden, orbit = saved(), saved(replace(ENTRY, company="Orbit Labs"))
    entry = editing(halden, company="orbit labs")
    found = problems(entry, PLAIN_WEEK, knowing(halden, orbit), halden)
    assert found == {
        "company": "Orbit Labs is another company here. Was the interview there? Then add it as a new one."
    }


def test_the_one_to_ask_for_news_can_be_changed_and_taken_away() -> None:
    facts = saved()
    ruth = named(facts, "Ruth Abe")
    (corrected,) = made(edit(facts, news_email=""), Contact)
    assert (corrected.id, corrected.email) == (ruth.id, "")
    (nobody,) = made(edit(facts, news="", news_email=""), Application)
    assert nobody.news_contact_id == NO_ID
    (dana,) = made(edit(facts, news="Dana Lee", news_email=""), Application)
    assert dana.news_contact_id == named(facts, "Dana Lee").id


def test_of_two_people_of_one_name_the_recorded_one_stays_the_one_to_ask() -> None:
    facts = saved()
    twin = replace(named(facts, "Ruth Abe"), id=Id("ffffffff-ffff-4fff-8fff-ffffffffffff"), name="Dana Lee")
    twins = replace(
        facts,
        contacts={**facts.contacts, twin.id: twin},
        application=replace(facts.application, news_contact_id=twin.id),
    )
    assert edit(twins).after == ()


def test_texts_of_several_lines_that_a_field_shows_as_one_are_kept_as_they_were() -> None:
    facts = saved()
    dana, sam = facts.participants
    (promise,) = facts.promises
    odd = replace(
        facts,
        participants=(replace(dana, rapport="one\n two"), sam),
        promises=(replace(promise, words="in\ttwo weeks "),),
        company=replace(facts.company, name="Halden  Ltd"),
    )
    entry = editing(odd)
    assert (entry.people[0].rapport, entry.promise) == ("one two", "in two weeks")
    assert edit(odd).after == ()


def test_where_it_is_and_which_round_and_how_to_find_people_is_kept() -> None:
    ada = PersonEntry(name="Ada Ray", linkedin="linkedin.example/in/ada")
    facts = saved(replace(ENTRY, place="Room 4", round="3", people=(ada,)))
    assert (facts.interviews[0].place, facts.interviews[0].round) == ("Room 4", 3)
    assert named(facts, "Ada Ray").linkedin == "linkedin.example/in/ada"
    entry = editing(facts)
    assert (entry.place, entry.round, entry.people[0].linkedin) == ("Room 4", "3", ada.linkedin)
    again = edit(facts, place="", round="", people=(replace(entry.people[0], linkedin=""),))
    (interview,) = made(again, Interview)
    assert (interview.place, interview.round) == ("", 3)
    assert made(again, Contact)[0].linkedin == ""


def test_a_link_typed_of_a_known_person_is_added_and_none_typed_is_not_taken_back() -> None:
    first = saved()
    entry = replace(ENTRY, date="tomorrow", people=(replace(DANA, linkedin="in/dana"), SAM), news="")
    second = saved(replace(entry, news_email=""), knowing(first))
    assert named(second, "Dana Lee").linkedin == "in/dana"
    third = saved(replace(ENTRY, date="30 Nov", news="", news_email=""), knowing(second))
    assert named(third, "Dana Lee").linkedin == "in/dana"


def test_editing_where_it_was_is_no_debrief() -> None:
    facts = saved(replace(ENTRY, date="tomorrow", promise="", felt=None, notes="", people=(SAM,)))
    held = replace(facts, interviews=(replace(facts.interviews[0], start=NOW - timedelta(hours=5)),))
    assert made(edit(held, place="Room 4"), Interview)[0].debriefed_at is None
    assert made(edit(held, felt=Feeling.GOOD), Interview)[0].debriefed_at == LATER


# ---- while some of it is wrong -----------------------------------------------------------------------


def kept(facts: Facts, *held: str, **typed: object) -> InterviewEntry:
    """Return what can be saved of an edit, as far as it differs from what is stored."""
    stored = editing(facts)
    reading = read(replace(stored, **typed), PLAIN_WEEK, knowing(facts), facts)  # type: ignore[arg-type]
    return without_mistakes(reading, stored, PLAIN_WEEK, knowing(facts), held)


def test_what_is_wrong_waits_and_the_rest_is_kept() -> None:
    facts = saved()
    stored = editing(facts)
    assert kept(facts, end="never", notes="More.") == replace(stored, notes="More.")
    assert kept(facts, date="tomorrow", zone="Atlantis", place="Room 4") == replace(stored, place="Room 4")
    assert kept(facts, promise="?!", promise_on=None, felt=None) == replace(stored, felt=None)
    assert kept(facts, region="Bavaria", country="uk") == stored
    assert kept(facts, news_email="ruth", news="Ada Ray", role="Lead") == replace(stored, role="Lead")


def test_a_line_with_a_mistake_is_kept_as_it_was_and_a_new_one_waits() -> None:
    facts = saved()
    dana, sam = editing(facts).people
    wrong = (replace(dana, email="dana"), replace(sam, rapport="libraries"), PersonEntry(role="Lead"))
    assert kept(facts, people=wrong).people == (dana, replace(sam, rapport="libraries"))


def test_a_name_still_being_typed_is_held_back() -> None:
    facts = saved()
    dana, sam = editing(facts).people
    typing = (dana, sam, PersonEntry(name="Ad"))
    assert kept(facts, people=typing).people == typing
    assert kept(facts, "people.2.name", people=typing).people == (dana, sam)


def test_a_day_that_would_make_a_stored_promise_wrong_is_not_kept() -> None:
    facts = saved()
    moved = {"date": "20 Dec", "promise": "by 7 Dec", "promise_on": date(2026, 12, 7)}
    assert kept(facts, **moved) == editing(facts)


def test_a_field_is_as_it_is_stored_only_with_what_belongs_to_it() -> None:
    facts = saved()
    stored = editing(facts)
    dana, sam = stored.people
    typed = replace(stored, promise_on=None, zone="Atlantis", people=(dana, replace(sam, email="sam")))
    assert is_as_stored("notes", typed, stored)
    assert is_as_stored("people.0.email", typed, stored)
    for name in ("promise", "date", "people.1.name"):
        assert not is_as_stored(name, typed, stored)


def test_where_what_is_stored_is_wrong_itself_nothing_is_kept() -> None:
    facts = saved()
    odd = replace(facts, company=replace(facts.company, name="x" * 300))
    assert kept(odd, notes="More.") == editing(odd)


# ---- what is wrong -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "typed", "words"),
    [
        ("company", {"company": " "}, "Which company is it?"),
        ("company", {"company": "\u200b"}, "Which company is it?"),
        ("company", {"company": "x" * 10_000}, "10,000 characters long; at most 200 fit"),
        ("company", {"company": "A\nB"}, "The company has a line break in it. Please take it out."),
        ("company", {"company": "A\u2028B"}, "a line break"),
        ("role", {"role": ""}, "Which role is it for?"),
        ("role", {"role": "A\tB"}, "The role has a tab in it"),
        ("role", {"role": "A\0B"}, "an invisible control character (U+0000)"),
        ("role", {"role": "\0"}, "an invisible control character"),
        ("role", {"role": "A\ud800B"}, "an invisible control character"),
        ("date", {"date": ""}, "Which day was it, or will it be?"),
        ("date", {"date": "31 Nov"}, "Which day is that?"),
        ("date", {"date": "12/04"}, "Is that Mon 12 Apr or Fri 4 Dec?"),
        ("start", {"start": ""}, "When did it start, or will it?"),
        ("start", {"start": "25"}, "Which time is that?"),
        ("end", {"end": "13:00"}, "The end is before the start."),
        ("end", {"end": "late"}, "Which time is that?"),
        ("start", {"date": "28 Mar 2027", "start": "01:30", "end": "3", "promise": ""}, "There is no 01:30"),
        ("zone", {"zone": ""}, "In which time zone was it agreed?"),
        ("zone", {"zone": "Atlantis"}, "There is no such time zone."),
        ("zone", {"zone": "indiana"}, "Which of these time zones is it?"),
        ("zone", {"zone": "Euro\0pe"}, "The time zone has an invisible control character"),
        ("zone", {"zone": "x" * 10_000}, "The time zone is 10,000 characters long"),
        ("round", {"round": "two"}, "Which round is it? A number from 1 to 99."),
        ("round", {"round": "0"}, "Which round is it?"),
        ("round", {"round": "100"}, "Which round is it?"),
        ("place", {"place": "Room\0 4"}, "The place has an invisible control character"),
        ("country", {"country": "Narnia", "region": ""}, "There is no such country."),
        ("region", {"country": "", "region": "Scotland"}, "In which country is it?"),
        ("region", {"region": "Bavaria"}, "There is no such region there. Type England,"),
        ("region", {"country": "France", "region": "Brittany"}, "Type a code such as ENG,"),
        ("people.0.name", {"people": (PersonEntry(role="Designer"),)}, "Who was it? The name is missing."),
        ("people.1.name", {"people": (DANA, PersonEntry(name="dana  LEE"))}, "dana  LEE is here twice."),
        ("people.0.name", {"people": (PersonEntry(name="D\x07"),)}, "an invisible control character"),
        ("people.0.name", {"people": (PersonEntry(name="x" * 10_000),)}, "The name is 10,000"),
        ("people.0.role", {"people": (PersonEntry(name="D", role="x" * 201),)}, "The role is 201"),
        ("people.0.email", {"people": (PersonEntry(name="D", email="dana"),)}, "not an e-mail address"),
        ("people.0.email", {"people": (PersonEntry(name="D", email="a b@c.example"),)}, "not an e-mail"),
        ("people.0.email", {"people": (PersonEntry(name="D", email="a@b@c.example"),)}, "not an e-mail"),
        ("people.0.email", {"people": (PersonEntry(name="D", email="a@example"),)}, "not an e-mail"),
        ("people.0.email", {"people": (PersonEntry(name="D", email="a\n@b.example"),)}, "a line break"),
        ("people.0.linkedin", {"people": (PersonEntry(name="D", linkedin="x" * 1001),)}, "at most 1,000"),
        ("people.0.rapport", {"people": (PersonEntry(name="D", rapport="x" * 1001),)}, "at most 1,000"),
        ("promise", {"promise": "in\0 a week"}, "an invisible control character"),
        ("promise", {"promise_on": date(2026, 11, 20)}, "Fri 20 Nov is before the interview on Mon 23 Nov."),
        ("news", {"news": "", "news_email": "ruth@halden.example"}, "Whose address is this?"),
        ("news", {"news": "x" * 201}, "The name is 201"),
        ("news_email", {"news_email": "ruth"}, "not an e-mail address"),
        ("news_email", {"news": "Sam Okafor"}, "Above, the address of Sam Okafor is sam@halden.example."),
        ("notes", {"notes": "one\0two"}, "The note has an invisible control character"),
        ("notes", {"notes": "x" * 100_001}, "at most 100,000 fit"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field_alone(field: str, typed: dict[str, str], words: str) -> None:
    entry = replace(ENTRY, **typed)  # type: ignore[arg-type]
    found = problems(entry, PLAIN_WEEK)
    assert list(found) == [field]
    assert words in found[field]
    with pytest.raises(UserError) as trouble:
        change_for(entry, NOTHING_KNOWN, NOW, PLAIN_WEEK)
    assert (trouble.value.field, trouble.value.message) == (field, found[field])


def test_everything_wrong_is_said_at_once_in_the_order_of_the_form() -> None:
    entry = InterviewEntry(
        typed_on=TODAY,
        end="x",
        country="?",
        people=(PersonEntry(email="x"),),
        promise="?!",
        news_email="x",
        notes="\0",
    )
    assert list(problems(entry, PLAIN_WEEK)) == [
        "company",
        "role",
        "date",
        "start",
        "end",
        "zone",
        "country",
        "people.0.name",
        "people.0.email",
        "promise",
        "news",
        "notes",
    ]


def test_markup_and_ampersands_are_names_like_any_other() -> None:
    entry = replace(ENTRY, company="A&B <b>Ltd</b>", people=(PersonEntry(name="<img src=x> & Co"),))
    facts = saved(entry)
    assert facts.company.name == "A&B <b>Ltd</b>"
    assert named(facts, "<img src=x> & Co").name == "<img src=x> & Co"


def test_answers_are_offered_where_there_are_some() -> None:
    def offered(**typed: str) -> list[str]:
        entry = replace(ENTRY, **typed)  # type: ignore[arg-type]
        offers = read(entry, PLAIN_WEEK, NOTHING_KNOWN).offers
        return [offer.text for name in ("date", "start", "end", "zone") for offer in offers.get(name, ())]

    assert offered(date="next fri") == ["Fri 27 Nov 2026", "Fri 4 Dec 2026"]
    assert offered(date="28 Mar 2027", start="01:30", promise="") == ["02:00"]
    assert offered(zone="indiana")[0] == "America/Indiana/Indianapolis"
    assert offered(date="28 Mar 2027", start="01:30", zone="?") == []
    assert offered() == []


def test_clocks_of_today_say_nothing_of_a_day_that_is_not_typed_yet() -> None:
    entry = replace(ENTRY, typed_on=date(2027, 3, 28), date="", start="01:30", promise="")
    assert list(problems(entry, PLAIN_WEEK)) == ["date"]


def test_an_hour_that_comes_twice_is_said_and_the_first_is_taken() -> None:
    entry = replace(ENTRY, date="25 Oct 2026", start="01:30", end="45 min")
    reading = read(entry, PLAIN_WEEK, NOTHING_KNOWN)
    assert reading.notes["start"] == "01:30 comes twice on Sun 25 Oct; this is the first."
    assert reading.slot is not None
    assert slot_words(reading.slot, "Europe/London") == "01:30 to 01:15 (45 minutes)"


# ---- what happens next -------------------------------------------------------------------------------


def follows(
    entry: InterviewEntry = ENTRY,
    known: Known = NOTHING_KNOWN,
    existing: Facts | None = None,
    now: datetime = NOW,
    policy: str = "intention",
) -> tuple[str, ...]:
    reading = read(entry, PLAIN_WEEK, known, existing)
    return what_next(reading, known, load_policy(policy), PLAIN_WEEK, now, "Europe/London")


def test_what_follows_is_said_while_the_form_is_filled_in() -> None:
    assert follows() == (
        "Thank Dana and Sam by tomorrow 15:30",
        "Connect on LinkedIn by tomorrow",
        "They reply by Mon 7 Dec",
        "Otherwise ask Ruth on Tue 8 Dec",
    )


def test_with_no_promise_it_says_when_to_ask() -> None:
    assert follows(replace(ENTRY, promise=""))[-1] == "If you hear nothing, ask Ruth on Mon 30 Nov"


def test_with_nobody_to_ask_the_company_is_named() -> None:
    entry = replace(ENTRY, people=(), news="", news_email="", promise="")
    assert follows(entry) == (
        "Add who you met, and a note to each follows",
        "If you hear nothing, ask Halden on Mon 30 Nov",
    )


def test_before_the_interview_it_says_when_the_reminder_comes() -> None:
    entry = replace(ENTRY, date="tomorrow", promise="")
    assert follows(entry)[:3] == (
        "Reminder tomorrow 13:00",
        "Afterwards, write down how it went",
        "Thank Dana and Sam by Wednesday 15:30",
    )


def test_what_is_late_is_for_now() -> None:
    late = follows(replace(ENTRY, date="12 Nov 2026", promise="in a day", promise_on=date(2026, 11, 13)))
    assert late == (
        "Thank Dana and Sam now",
        "Connect on LinkedIn now",
        "They reply by Fri 13 Nov",
        "Otherwise ask Ruth now",
    )


def test_two_people_of_one_first_name_are_named_in_full() -> None:
    entry = replace(ENTRY, people=(DANA, PersonEntry(name="Dana Orr")))
    assert follows(entry)[0] == "Thank Dana Lee and Dana Orr by tomorrow 15:30"


def test_what_is_wrong_hides_only_itself() -> None:
    entry = replace(
        ENTRY,
        company="",
        role="",
        country="Narnia",
        people=(DANA, replace(SAM, email="sam")),
        promise="?!",
        news_email="ruth",
        notes="\0",
    )
    assert follows(entry) == (
        "Thank Dana by tomorrow 15:30",
        "Connect on LinkedIn by tomorrow",
        "If you hear nothing, ask Ruth on Mon 30 Nov",
    )


def test_without_a_time_nothing_follows_yet() -> None:
    for typed in ({"date": ""}, {"start": ""}, {"end": "x"}, {"zone": ""}):
        assert follows(replace(ENTRY, **typed)) == ()  # type: ignore[arg-type]


def test_an_open_follow_up_to_the_same_company_moves_the_new_one() -> None:
    first = saved()
    entry = replace(ENTRY, role="Researcher")
    assert follows(entry, knowing(first))[-1] != follows(entry)[-1]


def test_done_steps_do_not_follow_any_more() -> None:
    facts = saved()
    assert follows(editing(facts), knowing(facts), facts) == follows()


# ---- whatever is typed -------------------------------------------------------------------------------

_odd = st.sampled_from(
    ("", " ", "\0", "a\nb", "\u200b", "A&B", "<b>", "x" * 300, "london", "14", "today", "uk")
)
_any_text = _odd | st.text(max_size=12)
_people = st.lists(
    st.builds(
        PersonEntry,
        name=_any_text | st.sampled_from(("Dana Lee", "Sam Okafor", "Ruth Abe")),
        role=_any_text,
        email=_any_text | st.just("a@b.example"),
        linkedin=_any_text,
        kind=st.none() | st.sampled_from(ContactKind),
        rapport=_any_text,
        contact_id=_any_text.map(Id),
    ),
    max_size=3,
).map(tuple)
_dates = st.dates(date(1990, 1, 1), date(2080, 1, 1))
_any_entry = st.builds(
    InterviewEntry,
    typed_on=_dates,
    company=_any_text | st.just("Halden"),
    role=_any_text | st.just("Product Designer"),
    date=_any_text | st.sampled_from(("yesterday", "29 Mar 2026", "25 Oct 2026", "31 Dec")),
    start=_any_text | st.sampled_from(("01:30", "2pm", "23")),
    end=_any_text | st.sampled_from(("2:30", "90", "midnight")),
    zone=_any_text | st.sampled_from(("Europe/London", "new york", "Australia/Lord_Howe")),
    kind=st.sampled_from(InterviewKind),
    format=st.sampled_from(InterviewFormat),
    round=_any_text | st.sampled_from(("2", "99", "\u0663")),
    place=_any_text,
    country=_any_text,
    region=_any_text | st.just("ENG"),
    people=_people,
    promise=_any_text | st.sampled_from(("in a week", "next friday")),
    promise_on=st.none() | _dates,
    promise_undated=st.booleans(),
    news=_any_text | st.sampled_from(("Dana Lee", "Ruth Abe")),
    news_email=_any_text | st.just("a@b.example"),
    felt=st.none() | st.sampled_from(Feeling),
    notes=_any_text | st.text(max_size=60),
)
_good_entry = st.builds(
    InterviewEntry,
    typed_on=_dates,
    company=st.sampled_from(("Halden", "A&B", "Orbit  Labs")),
    role=st.sampled_from(("Product Designer", "<b>Analyst</b>")),
    date=st.sampled_from(("yesterday", "today", "28 Mar 2027", "25 Oct 2026", "mon", "2026-12-31")),
    start=st.sampled_from(("0", "00:30", "14", "2pm", "23:30")),
    end=st.sampled_from(("", "90 min", "23:59", "24:00", "8h")),
    zone=st.sampled_from(("Europe/London", "new york", "Australia/Lord_Howe", "UTC")),
    kind=st.sampled_from(InterviewKind),
    format=st.sampled_from(InterviewFormat),
    round=st.sampled_from(("", "3")),
    place=st.sampled_from(("", "Room 4, 2nd floor", "https://meet.example/halden")),
    country=st.sampled_from(("", "uk", "Germany")),
    region=st.just(""),
    people=st.lists(
        st.sampled_from((DANA, SAM, PersonEntry(), PersonEntry(name="Ruth Abe"))), unique=True, max_size=4
    ).map(tuple),
    promise=st.sampled_from(("", "in a week", "in two weeks", "they didn't say")),
    news=st.sampled_from(("", "Dana Lee", "Ruth Abe", "Ada Ray")),
    felt=st.none() | st.sampled_from(Feeling),
    notes=st.sampled_from(("", "one\n\ntwo", " x ")),
)


@given(_any_entry, st.booleans())
def test_no_text_in_any_field_makes_the_form_fail(entry: InterviewEntry, known: bool) -> None:
    knows = knowing(saved()) if known else NOTHING_KNOWN
    reading = read(entry, PLAIN_WEEK, knows)
    what_next(reading, knows, load_policy("intention"), PLAIN_WEEK, NOW, "Europe/London")
    if reading.problems:
        with pytest.raises(UserError):
            plan_for(reading, NOW)
    else:
        check_change(plan_for(reading, NOW).change)


@given(_good_entry, st.booleans())
def test_what_is_saved_comes_back_as_it_was_and_saving_it_again_changes_nothing(
    entry: InterviewEntry, known: bool
) -> None:
    knows = knowing(saved()) if known else NOTHING_KNOWN
    reading = read(entry, PLAIN_WEEK, knows)
    if reading.problems:  # 23:30 to 23:59 and the like are fine, 23:30 to 8h is fine; 24:00 of 24:00 is not
        return
    plan = plan_for(reading, NOW)
    check_change(plan.change)
    again = entry_from(plan.facts, plan.interview.id, TODAY)
    assert same(again, entry, plan.facts)
    second = read(again, PLAIN_WEEK, knowing(plan.facts), plan.facts)
    assert second.problems == {}
    change = plan_for(second, NOW).change
    assert (change.before, change.after) == ((), ())
    assert second.slot is not None
    assert reading.slot is not None
    assert (second.slot.start, second.slot.minutes) == (reading.slot.start, reading.slot.minutes)


def same(shown: InterviewEntry, typed: InterviewEntry, facts: Facts) -> bool:
    """Return whether the form shows what was typed, in its own writing."""
    people = [one for one in typed.people if one.name]
    return (
        shown.company.split() == facts.company.name.split()
        and shown.kind is typed.kind
        and shown.format is typed.format
        and (not typed.round or shown.round == typed.round)
        and shown.place == typed.place
        and [(one.name, one.rapport) for one in shown.people] == [(one.name, one.rapport) for one in people]
        and shown.promise == typed.promise
        and (not typed.news or shown.news == typed.news)
        and shown.felt is typed.felt
        and shown.notes == typed.notes.strip()
    )


@given(worlds())
def test_any_stored_interview_can_be_opened_and_left_as_it_is(records: Sequence[Record]) -> None:
    for facts in facts_among(records).values():
        for interview in facts.interviews:
            entry = entry_from(facts, interview.id, TODAY)
            reading = read(entry, PLAIN_WEEK, knowing(facts), facts)
            if reading.problems:  # imported texts may be what the form would refuse
                continue
            change = plan_for(reading, interview.changed).change
            assert changed_fields(change) <= {"debriefed_at"}


def changed_fields(change: Change) -> set[str]:
    """Return the names of the fields that a change changes; it must add and remove no record."""
    assert {record.id for record in change.before} == {record.id for record in change.after}
    by_id = {record.id: record for record in change.before}
    return {
        field.name
        for record in change.after
        for field in fields(record)
        if getattr(record, field.name) != getattr(by_id[record.id], field.name)
    } - {"changed"}


def test_a_form_with_a_language_sets_that_of_the_process_and_one_without_keeps_it() -> None:
    facts = saved()
    assert facts.application.language == ""
    german = saved(editing(facts, language="de"), knowing(facts), facts)
    assert german.application.language == "de"
    kept = saved(editing(german, language=None), knowing(german), german)
    assert kept.application.language == "de"
