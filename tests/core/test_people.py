"""What is known of a person, and what becomes of it when two entries are merged or one is deleted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from core.commands.people import (
    NewPerson,
    add_contact,
    change_contact,
    contact_problem,
    delete_contact,
    join_contacts,
    removal_of,
)
from core.errors import UserError
from core.ids import new_id
from core.joining import differing, joined, joining, removal
from core.models import (
    NO_ID,
    Change,
    Channel,
    Company,
    Contact,
    ContactKind,
    Draft,
    Id,
    Mark,
    MarkKind,
    Message,
    MessageKind,
    Participant,
    Reply,
    ReplyKind,
    Tone,
)
from core.people import person
from core.validity import check_change
from tests.fakes import MORNING, FakeClock
from tests.making import Halden, make_workspace
from tests.strategies import worlds

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.models import Record
    from core.workspace import Workspace

LATER = MORNING.replace(hour=11)


class Twice(Halden):
    """The panel at Halden, with Dana met twice under two names, and everything that can name a person."""

    def __init__(self) -> None:
        super().__init__()
        self.other = self.contact(self.halden, "Dana L.", "Designer", ContactKind.HIRING_MANAGER)
        self.second = self.interview(
            self.process, self.at(self.day(-3), 10), 30, {self.other.id: "lighthouses"}
        )
        self.add(Participant, interview_id=self.panel.id, contact_id=self.other.id, rapport="prints")
        self.records = [
            replace(one, news_contact_id=self.other.id) if one == self.process else one
            for one in self.records
        ]
        self.reply(self.process, self.other, ReplyKind.NEWS_LATER, self.now, "Another week")
        self.message = self.say(self.other, f"connect:{self.other.id}", "Hello Dana")
        for contact, hour in ((self.dana, 9), (self.other, 8)):
            self.add(
                Mark,
                application_id=self.process.id,
                step_key=f"thank_you:{self.panel.id}:{contact.id}",
                kind=MarkKind.DONE if hour == 9 else MarkKind.SKIPPED,
                made_at=MORNING.replace(hour=hour),
            )
            self.add(
                Draft,
                application_id=self.process.id,
                step_key=f"connect:{contact.id}",
                channel=Channel.EMAIL,
                tone=Tone.WARM,
                subject="",
                body=f"Words for {contact.name}",
            )

    def add(self, what: type[Record], /, **values: object) -> Record:
        made = what(id=new_id(), changed=self.now, **values)  # type: ignore[arg-type]
        self.records.append(made)
        return made

    def say(self, contact: Contact, key: str, body: str) -> Record:
        return self.add(
            Message,
            application_id=self.process.id,
            kind=MessageKind.CONNECT,
            channel=Channel.LINKEDIN,
            sent_at=self.now,
            contact_id=contact.id,
            step_key=key,
            body=body,
        )


@pytest.fixture
def twice() -> Twice:
    return Twice()


@pytest.fixture
def workspace(tmp_path: Path, twice: Twice) -> Iterator[Workspace]:
    made = make_workspace(tmp_path, *twice.records, clock=FakeClock(LATER))
    yield made
    made.close()


def all_records(workspace: Workspace) -> dict[Id, Record]:
    return {one.id: one for one in workspace.everything()}


# ---- what is known -----------------------------------------------------------------------------------


def test_a_person_has_their_interviews_messages_replies_and_what_is_due(
    workspace: Workspace, twice: Twice
) -> None:
    known = person(workspace, twice.other.id)
    assert known.contact == twice.other
    assert known.company.name == "Halden"
    assert [(one.part.rapport, one.company.name) for one in known.meetings] == [
        ("prints", "Halden"),
        ("lighthouses", "Halden"),
    ]
    assert [one.body for one in known.messages] == ["Hello Dana"]
    assert [one.words for one in known.replies] == ["Another week"]
    assert [one.id for one in known.asked_for_news] == [twice.process.id]
    assert {one.contact_id for one in known.steps} <= {twice.other.id}
    assert known.has_history


def test_due_is_what_today_says(workspace: Workspace, twice: Twice) -> None:
    agenda = workspace.agenda()
    due = [step for step in (*agenda.overdue, *agenda.today) if step.contact_id == twice.sam.id]
    assert due
    assert list(person(workspace, twice.sam.id).steps) == due


def test_a_person_nothing_happened_with_has_no_history(workspace: Workspace, twice: Twice) -> None:
    kim = add_contact(workspace, NewPerson(name="Kim", company="Halden"))
    assert not person(workspace, kim.id).has_history


def test_somebody_who_is_gone_is_said_to_be(workspace: Workspace) -> None:
    with pytest.raises(UserError, match="not there any more"):
        person(workspace, new_id())


def test_everybody_is_listed_with_their_company(workspace: Workspace, twice: Twice) -> None:
    listed = {row[0]: row for row in workspace.listed_contacts()}
    assert listed[twice.dana.id] == (
        twice.dana.id,
        "Dana Lee",
        "Head of Design",
        twice.halden.id,
        "Halden",
    )
    assert len(listed) == workspace.contact_count() == 3
    assert workspace.listed_contacts([twice.sam.id]) == [listed[twice.sam.id]]


# ---- merging -----------------------------------------------------------------------------------------


def test_merging_keeps_every_fact_and_undo_gives_both_back(workspace: Workspace, twice: Twice) -> None:
    before = all_records(workspace)
    change = join_contacts(workspace, twice.dana.id, twice.other.id)
    assert change.title == "Merge Dana L. into Dana Lee"
    after = all_records(workspace)
    assert not any(twice.other.id in repr(one) for one in after.values())
    parts = [
        one for one in after.values() if isinstance(one, Participant) and one.contact_id == twice.dana.id
    ]
    assert {one.rapport for one in parts} == {"how your team runs critique and prints", "lighthouses"}
    kept = person(workspace, twice.dana.id)
    assert [one.body for one in kept.messages] == ["Hello Dana"]
    assert kept.messages[0].step_key == f"connect:{twice.dana.id}"
    assert [one.words for one in kept.replies] == ["Another week"]
    assert kept.asked_for_news
    assert kept.contact.notes.splitlines() == [
        "Also known as: Dana L.",
        "Other role: Designer",
        "Other kind: hiring manager",
    ]
    workspace.undo()
    assert all_records(workspace) == before
    workspace.redo()
    assert all_records(workspace) == after


def test_of_two_marks_the_newer_holds_and_two_drafts_become_one_text(
    workspace: Workspace, twice: Twice
) -> None:
    join_contacts(workspace, twice.dana.id, twice.other.id)
    records = all_records(workspace).values()
    assert [one.kind for one in records if isinstance(one, Mark)] == [MarkKind.DONE]
    (draft,) = [one for one in records if isinstance(one, Draft)]
    assert "Words for Dana Lee" in draft.body
    assert "Words for Dana L." in draft.body
    assert draft.step_key == f"connect:{twice.dana.id}"


def test_a_person_chooses_which_of_two_words_holds(workspace: Workspace, twice: Twice) -> None:
    assert differing(twice.dana, twice.other) == ("name", "role", "kind")
    join_contacts(workspace, twice.dana.id, twice.other.id, ["role", "kind"])
    kept = person(workspace, twice.dana.id).contact
    assert (kept.name, kept.role, kept.kind) == ("Dana Lee", "Designer", ContactKind.HIRING_MANAGER)
    assert "Other role: Head of Design" in kept.notes


def test_what_names_neither_of_them_is_left_as_it_was(workspace: Workspace, twice: Twice) -> None:
    mark = Mark(
        id=new_id(),
        changed=LATER,
        application_id=twice.process.id,
        step_key=twice.thank_sam,
        kind=MarkKind.DONE,
        made_at=LATER,
    )
    workspace.apply(Change(title="Mark", after=(mark,)))
    change = join_contacts(workspace, twice.dana.id, twice.other.id)
    assert mark not in change.before
    assert all_records(workspace)[mark.id] == mark


def test_one_entry_is_not_merged_with_itself(workspace: Workspace, twice: Twice) -> None:
    with pytest.raises(UserError, match="not two entries"):
        join_contacts(workspace, twice.dana.id, twice.dana.id)


def test_a_company_that_merging_leaves_with_nothing_goes_with_it(workspace: Workspace, twice: Twice) -> None:
    agency = add_contact(workspace, NewPerson(name="Dana Lee", company="Agency"))
    join_contacts(workspace, twice.dana.id, agency.id)
    assert [one.name for one in workspace.companies()] == ["Halden"]
    workspace.undo()
    assert [one.name for one in workspace.companies()] == ["Agency", "Halden"]


TEXT = st.text("ab \n", max_size=4)
CONTACTS = st.builds(
    Contact,
    id=st.just(new_id()),
    changed=st.just(MORNING),
    company_id=st.just(new_id()),
    name=st.sampled_from(["Dana", "DANA", "Kim"]),
    role=st.sampled_from(["", "Engineer", "Designer"]),
    kind=st.sampled_from(ContactKind),
    email=st.sampled_from(["", "dana@a.example", "kim@b.example"]),
    linkedin=st.sampled_from(["", "one", "two"]),
    language=st.sampled_from(["", "en", "de"]),
    notes=TEXT,
)


@given(
    CONTACTS, CONTACTS, st.sets(st.sampled_from(["name", "role", "kind", "email", "linkedin", "language"]))
)
def test_no_word_of_either_entry_is_lost(one: Contact, two: Contact, chosen: set[str]) -> None:
    merged = joined(one, two, chosen, LATER)
    said = f"{merged.name} {merged.role} {merged.email} {merged.linkedin} {merged.notes}".casefold()
    for entry in (one, two):
        for word in (entry.name, entry.role, entry.email, entry.linkedin, entry.notes.strip()):
            assert word.casefold() in said
    for field in chosen & set(differing(one, two)):
        assert getattr(merged, field) == getattr(two, field)


@settings(max_examples=40)
@given(worlds(most=2), st.data())
def test_in_any_world_only_names_change_when_two_become_one(
    world: tuple[Record, ...], data: st.DataObject
) -> None:
    people = [one for one in world if isinstance(one, Contact)]
    assume(len(people) > 1)
    kept, other = data.draw(st.permutations(people).map(lambda them: them[:2]))
    change = joining(kept, other, joined(kept, other, (), LATER), world, LATER)
    after = {one.id: one for one in world} | {one.id: one for one in change.after}
    for one in change.before:
        if one.id not in {new.id for new in change.after}:
            del after[one.id]
    left = [one for one in after.values() if not isinstance(one, Company | Contact)]
    assert not any(other.id in repr(one) for one in left)
    for kind in (Message, Reply):
        texts = [getattr(one, "body", getattr(one, "words", "")) for one in world if isinstance(one, kind)]
        assert sorted(texts) == sorted(
            getattr(one, "body", getattr(one, "words", "")) for one in left if isinstance(one, kind)
        )
    noted = " ".join(one.rapport for one in left if isinstance(one, Participant))
    assert all(one.rapport.strip() in noted for one in world if isinstance(one, Participant))
    for kinds in (Mark, Draft):
        keys = [one.step_key for one in left if isinstance(one, kinds)]
        assert len(keys) == len(set(keys))
    check_change(change)


@settings(max_examples=40)
@given(worlds(most=2), st.data())
def test_in_any_world_nobody_else_is_touched_when_one_goes(
    world: tuple[Record, ...], data: st.DataObject
) -> None:
    people = [one for one in world if isinstance(one, Contact)]
    assume(people)
    gone = data.draw(st.sampled_from(people))
    change = removal(gone, [one for one in world if not isinstance(one, Contact)], LATER)
    assert all(gone.id in repr(one) for one in change.before)
    assert not any(gone.id in repr(one) for one in change.after if not isinstance(one, Message))
    check_change(change)


# ---- deleting ----------------------------------------------------------------------------------------


def test_deleting_takes_their_part_and_leaves_what_was_sent(workspace: Workspace, twice: Twice) -> None:
    before = all_records(workspace)
    going = removal_of(workspace, twice.other.id)
    assert all_records(workspace) == before
    made = delete_contact(workspace, twice.other.id)
    assert made.before[: len(going.before)] == going.before
    assert made.after[: len(going.after)] == going.after
    assert {type(one) for one in made.before[len(going.before) :]} <= {Draft}  # which say the same as before
    after = all_records(workspace)
    assert {type(before[key]) for key in before.keys() - after.keys()} == {Contact, Participant, Mark, Draft}
    message, reply = after[twice.message.id], next(one for one in after.values() if isinstance(one, Reply))
    assert isinstance(message, Message)
    assert (message.contact_id, message.body, reply.contact_id) == (NO_ID, "Hello Dana", NO_ID)
    assert workspace.facts(twice.process.id).application.news_contact_id == NO_ID
    workspace.undo()
    assert all_records(workspace) == before


def test_a_company_with_notes_stays_when_its_last_person_goes(workspace: Workspace) -> None:
    kim = add_contact(workspace, NewPerson(name="Kim", company="Orbit"))
    (orbit,) = workspace.stored(Company, [kim.company_id]).values()
    workspace.apply(Change(title="Note", before=(orbit,), after=(replace(orbit, notes="nice"),)))
    delete_contact(workspace, kim.id)
    assert [one.name for one in workspace.companies()] == ["Halden", "Orbit"]


# ---- adding and changing -----------------------------------------------------------------------------


def test_somebody_new_is_at_a_known_company_or_brings_a_new_one(workspace: Workspace, twice: Twice) -> None:
    kim = add_contact(
        workspace, NewPerson(name=" Kim  ", company="halden", role="Engineer", email="k@a.example")
    )
    assert (kim.name, kim.company_id, kim.role, kim.email) == (
        "Kim",
        twice.halden.id,
        "Engineer",
        "k@a.example",
    )
    ada = add_contact(workspace, NewPerson(name="Ada", company="Orbit", kind=ContactKind.RECRUITER))
    assert ada.kind is ContactKind.RECRUITER
    workspace.undo()
    assert [one.name for one in workspace.companies()] == ["Halden"]


@pytest.mark.parametrize(
    ("new", "field"),
    [
        (NewPerson(company="Halden"), "name"),
        (NewPerson(name="Kim"), "company"),
        (NewPerson(name="Kim", company="x" * 300), "company"),
        (NewPerson(name="Kim", company="Halden", email="kim"), "email"),
        (NewPerson(name="Kim", company="Halden", role="x" * 300), "role"),
        (NewPerson(name="dana lee", company="Halden"), "name"),
    ],
)
def test_what_cannot_be_names_its_field_and_changes_nothing(
    workspace: Workspace, new: NewPerson, field: str
) -> None:
    before = all_records(workspace)
    with pytest.raises(UserError) as told:
        add_contact(workspace, new)
    assert told.value.field == field
    assert all_records(workspace) == before


def test_a_stretch_of_typing_is_undone_as_one_field_by_field(workspace: Workspace, twice: Twice) -> None:
    for text in ("H", "Ha", "Happy"):
        change_contact(workspace, twice.dana.id, "notes", text)
    change_contact(workspace, twice.dana.id, "role", "CEO")
    change_contact(workspace, twice.dana.id, "kind", "recruiter")
    assert change_contact(workspace, twice.dana.id, "role", " CEO ") == Change(title="")
    assert workspace.undo_title == "Change the part of Dana Lee"
    workspace.undo()
    assert person(workspace, twice.dana.id).contact.kind is ContactKind.INTERVIEWER
    workspace.undo()
    assert person(workspace, twice.dana.id).contact.role == "Head of Design"
    workspace.undo()
    assert person(workspace, twice.dana.id).contact == twice.dana


def test_a_name_is_changed_under_one_title_while_it_is_typed(workspace: Workspace, twice: Twice) -> None:
    for name in ("Dana Le", "Dana Leeds"):
        change_contact(workspace, twice.dana.id, "name", name)
    assert workspace.undo_title == "Change the name of a person"
    workspace.undo()
    assert person(workspace, twice.dana.id).contact == twice.dana


@pytest.mark.parametrize(
    ("field", "text"),
    [("name", " "), ("email", "dana"), ("linkedin", "x" * 1001), ("notes", "a\x07"), ("role", "a\nb")],
)
def test_a_field_that_cannot_be_is_refused_by_name(
    workspace: Workspace, twice: Twice, field: str, text: str
) -> None:
    assert contact_problem(field, text)
    with pytest.raises(UserError) as told:
        change_contact(workspace, twice.dana.id, field, text)
    assert told.value.field == field
    assert person(workspace, twice.dana.id).contact == twice.dana
