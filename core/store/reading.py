"""Whole applications with all their facts, in a fixed number of queries."""

from __future__ import annotations

from collections import defaultdict
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
from core.records import record
from core.store.columns import instant_text
from core.store.selecting import marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime
    from typing import TypeVar

    from core.models import Id
    from core.store.selecting import Selection

    R = TypeVar(
        "R", Application, Company, Contact, Interview, Participant, Promise, Message, Reply, Mark, Draft
    )
    Owned = TypeVar("Owned", Interview, Promise, Message, Reply, Mark, Draft)


@record
class Scope:
    """Some applications: what selects their ids, in SQL, and the values it takes."""

    ids: str
    values: Sequence[str]


def live_scope(closed_since: datetime) -> Scope:
    """Return the applications that are open or were closed at or after an instant."""
    ids = "(SELECT id FROM application WHERE closed_at IS NULL OR closed_at >= ?)"
    return Scope(ids=ids, values=[instant_text(closed_since)])


def scope_of(ids: Sequence[Id]) -> Scope:
    """Return the applications of these ids, at most as many as one query takes."""
    return Scope(ids=marks(ids), values=ids)


@record
class FactsReader:
    """Reads the facts of the applications in a scope."""

    selection: Selection
    scope: Scope

    def read(self) -> list[Facts]:
        """Return the facts of every application in the scope."""
        applications = self._of(Application, "id")
        companies = {company.id: company for company in self._at_their_companies(Company, "id")}
        interviews = self._of(Interview, order="start")
        participants = self._participants(interviews)
        held = _grouped(interviews)
        promises = _grouped(self._of(Promise, order="said_at"))
        messages = _grouped(self._of(Message, order="sent_at"))
        replies = _grouped(self._of(Reply, order="received_at"))
        marks_made = _grouped(self._of(Mark))
        drafts = _grouped(self._of(Draft))
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
                marks=tuple(marks_made[application.id]),
                drafts=tuple(drafts[application.id]),
            )
            for application in applications
        ]
        self._add_contacts(bare)
        return bare

    def _of(self, kind: type[R], column: str = "application_id", order: str = "") -> list[R]:
        """Return the records whose `column` is the id of an application in the scope."""
        return self.selection.records(kind, f"{column} IN {self.scope.ids}", self.scope.values, order)

    def _at_their_companies(self, kind: type[R], column: str) -> list[R]:
        """Return the records whose `column` is the company of an application in the scope."""
        theirs = f"(SELECT company_id FROM application WHERE id IN {self.scope.ids})"  # noqa: S608  our own names
        return self.selection.records(kind, f"{column} IN {theirs}", self.scope.values)

    def _participants(self, interviews: Iterable[Interview]) -> dict[Id, list[Participant]]:
        """Return the participants of all interviews in the scope, by application."""
        owner = {interview.id: interview.application_id for interview in interviews}
        held = f"(SELECT id FROM interview WHERE application_id IN {self.scope.ids})"  # noqa: S608  our own names
        groups: defaultdict[Id, list[Participant]] = defaultdict(list)
        for participant in self.selection.records(Participant, f"interview_id IN {held}", self.scope.values):
            groups[owner[participant.interview_id]].append(participant)
        return groups

    def _add_contacts(self, everything: Sequence[Facts]) -> None:
        """Give all facts their contacts: everybody at the company, and who else is mentioned.

        A recruiter's own company is an agency, so not everybody in a process is a contact of its company.
        """
        colleagues: defaultdict[Id, dict[Id, Contact]] = defaultdict(dict)
        everybody: dict[Id, Contact] = {}
        for contact in self._at_their_companies(Contact, "company_id"):
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
    for one in records:
        groups[one.application_id].append(one)
    return groups
