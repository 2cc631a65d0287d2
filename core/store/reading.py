"""Rows into records: whole applications with all their facts, in a fixed number of queries."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeVar

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
    TABLES,
    ApplicationTable,
    CompanyTable,
    ContactTable,
    DraftTable,
    InterviewTable,
    MarkTable,
    MessageTable,
    ParticipantTable,
    PromiseTable,
    ReplyTable,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from peewee import Database, Expression, Field, ModelSelect

    from core.models import Id, Record
    from core.store.tables import Table

    R = TypeVar("R", bound=Record)
    T = TypeVar("T", bound=str)
    Ids = ModelSelect[ApplicationTable] | Sequence[Id]
    Owned = TypeVar("Owned", Interview, Promise, Message, Reply, Mark, Draft)

AT_ONCE = 500  # ids in one query: every database takes so many


def columns(table: type[Table]) -> tuple[Field, ...]:
    """Return a table's fields, in the order of the record's."""
    return tuple(table._meta.sorted_fields)  # noqa: SLF001  peewee's documented way to them


def names(table: type[Table]) -> tuple[str, ...]:
    """Return the names of a table's fields, which are those of the record."""
    return tuple(field.name for field in columns(table))


def select(database: Database, kind: type[R], *where: Expression, order: Iterable[Field] = ()) -> list[R]:
    """Return the records of one kind that all conditions hold for."""
    table = TABLES[kind]
    query = table.select().order_by(*order, table.id)
    if where:
        query = query.where(*where)
    fields = names(table)
    return [kind(**dict(zip(fields, row, strict=True))) for row in query.tuples().execute(database)]


def chunks(ids: Collection[T]) -> Iterator[Sequence[T]]:
    """Yield the ids, or keys, in portions that one query can take."""
    ordered = sorted(ids)
    for start in range(0, len(ordered), AT_ONCE):
        yield ordered[start : start + AT_ONCE]


def by_ids(database: Database, kind: type[R], ids: Collection[Id]) -> list[R]:
    """Return the records of one kind that have these ids, as far as there are any."""
    return [record for some in chunks(ids) for record in select(database, kind, TABLES[kind].id.in_(some))]


def _grouped(records: Iterable[Owned]) -> defaultdict[Id, list[Owned]]:
    """Return the records by the application they belong to, in the order they came."""
    groups: defaultdict[Id, list[Owned]] = defaultdict(list)
    for record in records:
        groups[record.application_id].append(record)
    return groups


def _participants(
    database: Database, interviews: Collection[Interview], ids: Ids
) -> dict[Id, list[Participant]]:
    """Return the participants of all interviews, by application."""
    owner = {interview.id: interview.application_id for interview in interviews}
    held = InterviewTable.select(InterviewTable.id).where(InterviewTable.application_id.in_(ids))
    groups: defaultdict[Id, list[Participant]] = defaultdict(list)
    for participant in select(database, Participant, ParticipantTable.interview_id.in_(held)):
        groups[owner[participant.interview_id]].append(participant)
    return groups


def _contacts(
    database: Database, ids: Ids, mentioned: set[Id]
) -> tuple[dict[Id, Contact], dict[Id, list[Contact]]]:
    """Return the contacts by id and by company: all of the companies', and others who are mentioned.

    A recruiter's own company is an agency, so not everybody in a process is a contact of its company.
    """
    companies = ApplicationTable.select(ApplicationTable.company_id).where(ApplicationTable.id.in_(ids))
    found = select(database, Contact, ContactTable.company_id.in_(companies))
    at: defaultdict[Id, list[Contact]] = defaultdict(list)
    for contact in found:
        at[contact.company_id].append(contact)
    by_id = {contact.id: contact for contact in found}
    elsewhere = mentioned - by_id.keys() - {NO_ID}
    by_id.update((contact.id, contact) for contact in by_ids(database, Contact, elsewhere))
    return by_id, at


def facts_of(database: Database, ids: Ids) -> list[Facts]:
    """Return the facts of these applications, given by a query of their ids or by at most `AT_ONCE` ids."""
    applications = select(database, Application, ApplicationTable.id.in_(ids))
    theirs = ApplicationTable.select(ApplicationTable.company_id).where(ApplicationTable.id.in_(ids))
    companies = {found.id: found for found in select(database, Company, CompanyTable.id.in_(theirs))}
    interviews = select(
        database, Interview, InterviewTable.application_id.in_(ids), order=[InterviewTable.start]
    )
    participants = _participants(database, interviews, ids)
    promises = _grouped(
        select(database, Promise, PromiseTable.application_id.in_(ids), order=[PromiseTable.said_at])
    )
    messages = _grouped(
        select(database, Message, MessageTable.application_id.in_(ids), order=[MessageTable.sent_at])
    )
    replies = _grouped(
        select(database, Reply, ReplyTable.application_id.in_(ids), order=[ReplyTable.received_at])
    )
    marks = _grouped(select(database, Mark, MarkTable.application_id.in_(ids)))
    drafts = _grouped(select(database, Draft, DraftTable.application_id.in_(ids)))
    held = _grouped(interviews)

    def mentioned(application: Application) -> set[Id]:
        return {
            application.news_contact_id,
            *(participant.contact_id for participant in participants.get(application.id, ())),
            *(message.contact_id for message in messages[application.id]),
            *(reply.contact_id for reply in replies[application.id]),
        } - {NO_ID}

    everybody, colleagues = _contacts(database, ids, {one for a in applications for one in mentioned(a)})
    return [
        Facts(
            application=application,
            company=companies[application.company_id],
            contacts={contact.id: contact for contact in colleagues[application.company_id]}
            | {one: everybody[one] for one in sorted(mentioned(application))},
            interviews=tuple(held[application.id]),
            participants=tuple(participants.get(application.id, ())),
            promises=tuple(promises[application.id]),
            messages=tuple(messages[application.id]),
            replies=tuple(replies[application.id]),
            marks=tuple(marks[application.id]),
            drafts=tuple(drafts[application.id]),
        )
        for application in applications
    ]
