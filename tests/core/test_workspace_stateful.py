"""A person at work for a while, doing anything in any order: nothing is lost, dangling or stale, ever.

Each example makes at least twenty changes, mixed as they come. After each, everything can be exported and
read back, every id leads somewhere, every timeline can be computed, and a second look at the data shows the
same. In the end all is undone and redone, and imported elsewhere.
"""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, TypeVar

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core import commands
from core.commands import people, processes, replies
from core.commands.debrief import ask_tonight, to_debrief
from core.commands.moving import reschedule
from core.demo import add_demo
from core.errors import UserError
from core.example import add_example
from core.exchange.json import decode, encode
from core.interview_entry import InterviewEntry, Known, PersonEntry, entry_from, plan_for, read
from core.models import (
    Application,
    Channel,
    Company,
    Contact,
    ContactKind,
    Feeling,
    MarkKind,
    MessageKind,
    Outcome,
    ReplyKind,
    Tone,
)
from core.reply_entry import Answer, AnswerEntry, MessageEntry, ReplyEntry
from core.store.store import ChangedMeanwhileError
from core.transfer import export_workspace, import_workspace
from core.validity import InvalidRecord
from core.wording import local_day
from core.workspace import open_workspace
from tests.fakes import FakeClock
from tests.making import Halden, make_workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from core.models import Facts, Id, Record, Step
    from core.workspace import Workspace

    Stored = dict[Id, Record]

T = TypeVar("T")

CHANGES = 20
_ATTEMPTS = 120
_COMPANIES = ("Halden", "Northwind", "Orbit & Sons", "Kestrel")
_ROLES = ("Product Designer", "Data Engineer")
_NAMES = ("Dana Lee", "Sam Okafor", "Ruth Abe", "Priya Nair", "Ivo Hart")
_DAYS = ("today", "yesterday", "tomorrow", "3 days ago", "in a week")
_PROMISES = ("", "in a week", "by Friday", "they didn't say", "4/12", "in two weeks")
_TIMES = ("", "8", "14:30", "23:15")


class Person:
    """Somebody at work. `numbers` decides every choice, so that an example can be told and made smaller."""

    def __init__(self, folder: Path, pick: Callable[[int], int]) -> None:
        self.clock = FakeClock()
        halden = Halden(self.clock)
        halden.promise(halden.panel, "in a week", halden.day(6))
        self.workspace = make_workspace(folder, *halden.records, clock=self.clock)
        self._pick = pick
        self._added: set[str] = set()

    def one_of(self, choices: Sequence[T]) -> T:
        return choices[self._pick(len(choices) - 1)]

    @property
    def today(self) -> date:
        return local_day(self.clock.now(), self.workspace.zone)

    def stored(self, kind: type[T]) -> list[T]:
        return [one for one in self.workspace.everything() if isinstance(one, kind)]

    def process(self) -> Facts:
        """Return any process, closed ones too."""
        return self.workspace.facts(self.one_of(self.stored(Application)).id)

    def step(self) -> Step:
        steps = [
            step
            for facts in self.workspace.live_facts()
            for step in self.workspace.timeline(facts.application.id)
        ]
        return self.one_of(steps)

    # ---- interviews ----------------------------------------------------------------------------------

    def _known(self, company_name: str) -> Known:
        named = [one for one in self.workspace.companies() if one.name == company_name]
        contacts = self.workspace.contacts(named[0].id) if named else ()
        live = tuple(self.workspace.live_facts())
        return Known(companies=self.workspace.companies(), contacts=contacts, live=live)

    def _save(self, entry: InterviewEntry, existing: Facts | None, *, debrief: bool = False) -> None:
        known = self._known(entry.company)
        company = existing.company if existing else known.company(entry.company)
        place = (company.country, company.region) if company else ("", "")
        reading = read(entry, self.workspace.workdays(*place), known, existing)
        made = plan_for(reading, self.clock.now(), debrief=debrief)
        self.workspace.apply(made.change)

    def _met(self) -> tuple[PersonEntry, ...]:
        first = self._pick(len(_NAMES) - 1)
        names = _NAMES[first : first + self._pick(3)]
        return tuple(PersonEntry(name=name, rapport=f"what {name} said") for name in names)

    def create_an_interview(self) -> None:
        entry = InterviewEntry(
            typed_on=self.today,
            company=self.one_of(_COMPANIES),
            role=self.one_of(_ROLES),
            date=self.one_of(_DAYS),
            start=self.one_of(("9", "14:30")),
            end="45 min",
            zone=self.one_of(("London", "Tokyo")),
            people=self._met(),
            promise=self.one_of(_PROMISES),
            news=self.one_of(("", *_NAMES)),
        )
        self._save(entry, None)

    def edit_an_interview(self) -> None:
        facts = self.process()
        entry = entry_from(facts, self.one_of(facts.interviews).id, self.today)
        changes: tuple[Callable[[], InterviewEntry], ...] = (
            lambda: replace(entry, notes=f"Note {self._pick(9)}"),
            lambda: replace(entry, role=f"Role {self._pick(3)}"),
            lambda: replace(entry, people=self._met()),
            lambda: replace(entry, people=entry.people[1:]),
            lambda: replace(entry, date=self.one_of(_DAYS), promise=""),
            lambda: replace(entry, promise="in ten days", promise_on=None, promise_undated=False),
            lambda: replace(entry, news="", news_email=""),
        )
        self._save(self.one_of(changes)(), facts)

    def debrief(self) -> None:
        facts = self.process()
        entry = entry_from(facts, self.one_of(facts.interviews).id, self.today)
        told = replace(entry, people=self._met() or entry.people, felt=self.one_of(tuple(Feeling)))
        self._save(told, facts, debrief=True)

    def ask_tonight(self) -> None:
        step = to_debrief(self.workspace)
        if step is not None:
            ask_tonight(self.workspace, step)

    def move_an_interview(self) -> None:
        facts = self.process()
        interview = self.one_of(facts.interviews)
        start = interview.start + timedelta(days=self._pick(5), hours=1)
        reschedule(self.workspace, facts.application.id, interview.id, start)

    # ---- what came, what went ------------------------------------------------------------------------

    def reply(self) -> None:
        answer = AnswerEntry(answer=self.one_of(tuple(Answer)), until=self.one_of(_PROMISES))
        entry = ReplyEntry(
            typed_on=self.today,
            kind=self.one_of(tuple(ReplyKind)),
            who=self.one_of(("", *_NAMES)),
            day=self.one_of(_DAYS[:2]),
            time=self.one_of(_TIMES),
            words="They said so",
            promise=self.one_of(_PROMISES),
            answer=answer,
        )
        reading = replies.reply_read(self.workspace, self.process().application.id, entry)
        planned = replies.planned_reply(self.workspace, reading)
        replies.consequences_of(self.workspace, planned, reading.facts.application.id)
        replies.log_reply(self.workspace, reading)

    def answer_an_offer(self) -> None:
        entry = AnswerEntry(answer=self.one_of(tuple(Answer)), until=self.one_of(_PROMISES))
        replies.answer_offer(
            self.workspace, replies.answer_read(self.workspace, self.process().application.id, entry)
        )

    def log_a_message(self) -> None:
        entry = MessageEntry(
            typed_on=self.today,
            kind=self.one_of(tuple(MessageKind)),
            channel=self.one_of(tuple(Channel)),
            who=self.one_of(("", *_NAMES)),
            day=self.one_of(_DAYS[:2]),
            time=self.one_of(_TIMES),
            text=self.one_of(("", "Dear you")),
        )
        reading = replies.message_read(self.workspace, self.process().application.id, entry)
        replies.log_message(self.workspace, reading)

    def send(self) -> None:
        step = self.step()
        if step.message_kind is not None:
            commands.mark_sent(self.workspace, step, Channel.EMAIL, "Hello", "Dear you")

    def write(self) -> None:
        commands.save_draft(
            self.workspace, self.step(), Channel.EMAIL, Tone.WARM, "", f"Dear {self._pick(9)}"
        )

    def mark(self) -> None:
        kind = self.one_of(tuple(MarkKind))
        until = self.clock.now() + timedelta(days=2) if kind is MarkKind.LATER else None
        commands.mark(self.workspace, self.step(), kind, until)

    def unmark(self) -> None:
        commands.unmark(self.workspace, self.step())

    # ---- processes and people ------------------------------------------------------------------------

    def close(self) -> None:
        processes.close(self.workspace, self.process().application.id, self.one_of(tuple(Outcome)))

    def archive(self) -> None:
        processes.archive(self.workspace, self.process().application.id)

    def delete_a_process(self) -> None:
        processes.delete_application(self.workspace, self.process().application.id)

    def delete_a_company(self) -> None:
        processes.delete_company(self.workspace, self.one_of(self.stored(Company)).id)

    def add_a_person(self) -> None:
        new = people.NewPerson(
            name=self.one_of(_NAMES), company=self.one_of(_COMPANIES), kind=self.one_of(tuple(ContactKind))
        )
        people.add_contact(self.workspace, new)

    def change_a_person(self) -> None:
        contact = self.one_of(self.stored(Contact))
        field, value = self.one_of(
            (("role", "Engineer"), ("notes", "Kind"), ("name", "Ana Sousa"), ("email", "x@halden.example"))
        )
        people.change_contact(self.workspace, contact.id, field, value)

    def merge_two_people(self) -> None:
        contacts = self.stored(Contact)
        people.join_contacts(self.workspace, self.one_of(contacts).id, self.one_of(contacts).id)

    def delete_a_person(self) -> None:
        people.delete_contact(self.workspace, self.one_of(self.stored(Contact)).id)

    # ---- samples, undo, time -------------------------------------------------------------------------

    def add_or_remove_the_example(self) -> None:
        if commands.has_example(self.workspace):
            commands.remove_example(self.workspace)
        elif "example" not in self._added:  # as at the first start, and never again
            self._added.add("example")
            add_example(self.workspace)

    def add_the_sample(self) -> None:
        if "sample" not in self._added:
            self._added.add("sample")
            add_demo(self.workspace)

    def undo(self) -> None:
        self.workspace.undo()

    def redo(self) -> None:
        self.workspace.redo()

    def let_time_pass(self) -> None:
        self.clock.advance(days=self.one_of((1, 2, 9)))  # whole days: timelines hold for a day
        self.workspace.refresh_day()


EDITS: tuple[Callable[[Person], None], ...] = (
    Person.create_an_interview,
    Person.edit_an_interview,
    Person.debrief,
    Person.reply,
    Person.log_a_message,
    Person.mark,
    Person.send,
    Person.write,
    Person.close,
    Person.merge_two_people,
    Person.answer_an_offer,
    Person.add_a_person,
    Person.change_a_person,
    Person.move_an_interview,
    Person.ask_tonight,
    Person.unmark,
    Person.archive,
    Person.undo,
    Person.redo,
    Person.let_time_pass,
    Person.delete_a_person,
    Person.delete_a_process,
    Person.delete_a_company,
    Person.add_or_remove_the_example,
    Person.add_the_sample,
)


# ---- what must hold ----------------------------------------------------------------------------------


def stored(workspace: Workspace) -> Stored:
    return {one.id: one for one in workspace.everything()}


def shown(workspace: Workspace) -> dict[Id, tuple[Facts, tuple[Step, ...]]]:
    """Return all that a workspace shows of its live processes."""
    return {
        facts.application.id: (facts, workspace.timeline(facts.application.id))
        for facts in workspace.live_facts()
    }


def check(workspace: Workspace, clock: FakeClock, now: Stored) -> None:
    """Check what must hold after every change."""
    records = tuple(now.values())
    assert decode(encode(records, clock.now())) == records, "an export reads back as what was exported"
    for record in records:
        names = [field.name for field in fields(record) if field.name.endswith("_id")]
        dangling = [name for name in names if getattr(record, name) and getattr(record, name) not in now]
        assert not dangling, f"{record} leads nowhere"
    for record in records:
        if isinstance(record, Application):
            workspace.timeline(record.id)
    workspace.agenda()
    again = open_workspace(workspace.paths.data_dir, clock)
    try:
        assert shown(workspace) == shown(again), "what is shown is what is stored"
    finally:
        again.close()


def undo_and_redo_all(workspace: Workspace, visited: list[Stored]) -> None:
    """Take everything back and make it again, through states that were all there before."""
    end = stored(workspace)
    back: list[Stored] = []
    while workspace.undo() is not None:
        back.append(stored(workspace))
        assert back[-1] in visited, "undo leads to where the person was"
    assert back[-1] == {}, "everything is undone"
    for expected in (*reversed(back[:-1]), end):
        assert workspace.redo() is not None
        assert stored(workspace) == expected, "redo goes the same way"


def make_changes(person: Person, data: st.DataObject) -> list[Stored]:
    """Make at least `CHANGES` changes, and return every state that there was."""
    workspace = person.workspace
    visited: list[Stored] = [{}, stored(workspace)]
    made = 0
    for _ in range(_ATTEMPTS):
        person.clock.advance(seconds=1)
        edit = data.draw(st.sampled_from(EDITS), label="edit")
        try:
            edit(person)
        except (InvalidRecord, ChangedMeanwhileError):  # a command makes nothing that cannot be, from what is
            raise
        except UserError:
            assert stored(workspace) == visited[-1], "what is refused changes nothing"
            continue
        except IndexError:  # there was nothing to choose from
            continue
        now = stored(workspace)
        if now != visited[-1]:
            check(workspace, person.clock, now)
            visited.append(now)
            made += 1
        if made >= CHANGES:
            break
    return visited


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)
@given(st.data())
def test_whatever_a_person_does_twenty_times_can_be_undone_redone_and_taken_along(
    data: st.DataObject,
) -> None:
    with TemporaryDirectory() as folder:
        here, elsewhere = Path(folder) / "here", Path(folder) / "elsewhere"
        person = Person(here, lambda most: data.draw(st.integers(0, max(most, 0)), label="choice"))
        workspace = person.workspace
        try:
            visited = make_changes(person, data)
            undo_and_redo_all(workspace, visited)
            export_workspace(workspace, Path(folder) / "all.json")
            other = open_workspace(elsewhere, person.clock)
            try:
                import_workspace(other, Path(folder) / "all.json")
                assert stored(other) == stored(workspace)
                assert shown(other) == shown(workspace)
            finally:
                other.close()
        finally:
            workspace.close()
