"""Whole applications with all their facts, in a fixed number of queries."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.models import (
    NO_ID,
    Application,
    Company,
    Contact,
    Draft,
    Facts,
    Interview,
    Mark,
    Message,
    Participant,
    Promise,
    Reply,
)
from core.store.tables import (
    ApplicationTable,
    CompanyTable,
    ContactTable,
    DraftTable,
    InstantField,
    InterviewTable,
    MarkTable,
    MessageTable,
    ParticipantTable,
    PromiseTable,
    ReplyTable,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import datetime
    from typing import TypeVar

    from peewee import Expression, Field, ModelSelect

    from core.models import Id
    from core.store.selecting import Selection

    R = TypeVar(
        "R", Application, Company, Contact, Interview, Participant, Promise, Message, Reply, Mark, Draft
    )
    Owned = TypeVar("Owned", Interview, Promise, Message, Reply, Mark, Draft)
    Ids = ModelSelect[ApplicationTable] | Sequence[Id]


@dataclass(frozen=True, slots=True)
class Scope:
    """Some applications: their ids or a query of them, the values it takes, and what it is alike to."""

    shape: object
    ids: Callable[[], Ids]
    values: Sequence[str]


def live_scope(closed_since: datetime) -> Scope:
    """Return the applications that are open or were closed at or after an instant."""
    closed_at = ApplicationTable.closed_at

    def ids() -> Ids:
        return ApplicationTable.select(ApplicationTable.id).where(
            closed_at.is_null() | (closed_at >= closed_since)
        )

    return Scope("live", ids, [str(InstantField().db_value(closed_since))])


def scope_of(ids: Sequence[Id]) -> Scope:
    """Return the applications of these ids, at most as many as one query takes."""
    return Scope(len(ids), lambda: ids, ids)


@dataclass(frozen=True, slots=True)
class FactsReader:
    """Reads the facts of the applications in a scope."""

    selection: Selection
    scope: Scope

    def read(self) -> list[Facts]:
        """Return the facts of every application in the scope."""
        applications = self._select(Application, ApplicationTable.id)
        companies = {
            company.id: company
            for company in self._theirs(Company, CompanyTable.id, ApplicationTable.company_id)
        }
        interviews = self._select(Interview, InterviewTable.application_id, InterviewTable.start)
        participants = self._participants(interviews)
        held = _grouped(interviews)
        promises = _grouped(self._select(Promise, PromiseTable.application_id, PromiseTable.said_at))
        messages = _grouped(self._select(Message, MessageTable.application_id, MessageTable.sent_at))
        replies = _grouped(self._select(Reply, ReplyTable.application_id, ReplyTable.received_at))
        marks = _grouped(self._select(Mark, MarkTable.application_id))
        drafts = _grouped(self._select(Draft, DraftTable.application_id))
        bare = [
            Facts(
                application=application,
                company=companies[application.company_id],
                contacts={},
                interviews=tuple(held[application.id]),
                participants=tuple(participants[application.id]),
                promises=tuple(promises[application.id]),
                messages=tuple(messages[application.id]),
                replies=tuple(replies[application.id]),
                marks=tuple(marks[application.id]),
                drafts=tuple(drafts[application.id]),
            )
            for application in applications
        ]
        self._add_contacts(bare)
        return bare

    def _select(self, kind: type[R], field: Field, *order: Field) -> list[R]:
        """Return the records whose `field` is the id of an application in the scope."""
        scope = self.scope
        return self.selection.records(kind, scope.shape, lambda: field.in_(scope.ids()), scope.values, order)

    def _theirs(self, kind: type[R], field: Field, of_application: Field) -> list[R]:
        """Return the records whose `field` is what a field of the applications in the scope says."""

        def where() -> Expression:
            theirs = ApplicationTable.select(of_application).where(ApplicationTable.id.in_(self.scope.ids()))
            return field.in_(theirs)

        return self.selection.records(kind, self.scope.shape, where, self.scope.values)

    def _participants(self, interviews: Iterable[Interview]) -> dict[Id, list[Participant]]:
        """Return the participants of all interviews in the scope, by application, as they were entered."""
        scope = self.scope
        owner = {interview.id: interview.application_id for interview in interviews}

        def where() -> Expression:
            held = InterviewTable.select(InterviewTable.id).where(
                InterviewTable.application_id.in_(scope.ids())
            )
            return ParticipantTable.interview_id.in_(held)

        groups: defaultdict[Id, list[Participant]] = defaultdict(list)
        for participant in self.selection.records(Participant, scope.shape, where, scope.values):
            groups[owner[participant.interview_id]].append(participant)
        return groups

    def _add_contacts(self, everything: Sequence[Facts]) -> None:
        """Give all facts their contacts: everybody at the company, and who else is mentioned.

        A recruiter's own company is an agency, so not everybody in a process is a contact of its company.
        """
        colleagues: defaultdict[Id, dict[Id, Contact]] = defaultdict(dict)
        everybody: dict[Id, Contact] = {}
        for contact in self._theirs(Contact, ContactTable.company_id, ApplicationTable.company_id):
            colleagues[contact.company_id][contact.id] = everybody[contact.id] = contact
        mentioned = {facts.application.id: sorted(set(_mentioned(facts)) - {NO_ID}) for facts in everything}
        elsewhere = {one for some in mentioned.values() for one in some} - everybody.keys()
        everybody.update((one.id, one) for one in self.selection.by_ids(Contact, elsewhere))
        for facts in everything:
            facts.contacts.update(colleagues[facts.company.id])
            facts.contacts.update((one, everybody[one]) for one in mentioned[facts.application.id])


def _mentioned(facts: Facts) -> Iterator[Id]:
    """Yield the id of everybody that a process mentions."""
    yield facts.application.news_contact_id
    records: tuple[Participant | Message | Reply, ...] = (
        *facts.participants,
        *facts.messages,
        *facts.replies,
    )
    yield from (record.contact_id for record in records)


def _grouped(records: Iterable[Owned]) -> defaultdict[Id, list[Owned]]:
    """Return the records by the application they belong to, in the order they came."""
    groups: defaultdict[Id, list[Owned]] = defaultdict(list)
    for record in records:
        groups[record.application_id].append(record)
    return groups
