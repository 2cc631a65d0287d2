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

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from datetime import datetime
    from typing import TypeVar

    from core.models import Id
    from core.store.selecting import Selection

    Owned = TypeVar("Owned", Interview, Promise, Message, Reply, Mark, Draft)


@record
class FactsReader:
    """Reads the facts of applications. Each query names their ids, so that it costs what they cost."""

    selection: Selection

    def live(self, closed_since: datetime) -> list[Facts]:
        """Return the facts of every application that is open or was closed at or after an instant."""
        where = "id IN (SELECT id FROM application WHERE closed_at IS NULL OR closed_at >= ?)"  # by its index
        applications = self.selection.records(Application, where, [instant_text(closed_since)])
        return self._facts(applications)

    def of(self, ids: Collection[Id]) -> list[Facts]:
        """Return the facts of these applications, as far as they exist."""
        return self._facts(self.selection.by_ids(Application, ids))

    def _facts(self, applications: Sequence[Application]) -> list[Facts]:
        """Return the facts of each of these applications."""
        found = self.selection
        ids = [application.id for application in applications]
        company_ids = {application.company_id for application in applications}
        companies = {company.id: company for company in found.by_ids(Company, company_ids)}
        interviews = found.among(Interview, "application_id", ids, "start")
        participants = self._participants(interviews)
        held = _grouped(interviews)
        promises = _grouped(found.among(Promise, "application_id", ids, "said_at"))
        messages = _grouped(found.among(Message, "application_id", ids, "sent_at"))
        replies = _grouped(found.among(Reply, "application_id", ids, "received_at"))
        marks_made = _grouped(found.among(Mark, "application_id", ids))
        drafts = _grouped(found.among(Draft, "application_id", ids))
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

    def _participants(self, interviews: Sequence[Interview]) -> dict[Id, list[Participant]]:
        """Return the participants of these interviews, by application."""
        owner = {interview.id: interview.application_id for interview in interviews}
        groups: defaultdict[Id, list[Participant]] = defaultdict(list)
        for participant in self.selection.among(Participant, "interview_id", owner):
            groups[owner[participant.interview_id]].append(participant)
        return groups

    def _add_contacts(self, everything: Sequence[Facts]) -> None:
        """Give all facts their contacts: everybody at the company, and who else is mentioned.

        A recruiter's own company is an agency, so not everybody in a process is a contact of its company.
        """
        colleagues: defaultdict[Id, dict[Id, Contact]] = defaultdict(dict)
        everybody: dict[Id, Contact] = {}
        for contact in self.selection.among(Contact, "company_id", {one.company.id for one in everything}):
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
