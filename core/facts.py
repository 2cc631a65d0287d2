"""The facts of an application once a change is made, for showing what follows before anything is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from core.models import (
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
    Record,
    Reply,
)
from core.timeline.context import ends

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from core.models import Change, Id

_R = TypeVar("_R", bound=Record)
_T = TypeVar("_T", Promise, Message, Reply)


def facts_after(change: Change, base: Facts) -> Facts:
    """Return the facts of an application once `change` is made, which does not delete the application."""
    (application,) = _own(Application, [base.application], change)
    (company,) = _own(Company, [base.company], change)
    return facts_with(change, base, company, application, ())


def facts_with(
    change: Change,
    base: Facts | None,
    company: Company,
    application: Application,
    contacts: Sequence[Contact],
) -> Facts:
    """Return the facts that `base` and `change` make together. `contacts` are those known at the company."""
    own = application.id
    people = [*(base.contacts.values() if base else ()), *contacts]
    interviews = _merged(Interview, base.interviews if base else (), change, own)
    held = {one.id for one in interviews}
    participants = _merged(Participant, base.participants if base else (), change)
    return Facts(
        application=application,
        company=company,
        contacts={one.id: one for one in _merged(Contact, people, change)},
        interviews=tuple(sorted(interviews, key=lambda one: (one.start, ends(one), one.id))),
        participants=tuple(one for one in participants if one.interview_id in held),
        promises=_in_order(_merged(Promise, base.promises if base else (), change, own)),
        messages=_in_order(_merged(Message, base.messages if base else (), change, own)),
        replies=_in_order(_merged(Reply, base.replies if base else (), change, own)),
        marks=_merged(Mark, base.marks if base else (), change, own),
        drafts=_merged(Draft, base.drafts if base else (), change, own),
    )


def _in_order(records: Iterable[_T]) -> tuple[_T, ...]:
    """Return these in order of their instants."""
    return tuple(sorted(records, key=lambda one: (_instant(one), one.id)))


def _instant(fact: Promise | Message | Reply) -> datetime:
    if isinstance(fact, Promise):
        return fact.said_at
    return fact.sent_at if isinstance(fact, Message) else fact.received_at


def _own(kind: type[_R], records: Iterable[_R], change: Change) -> tuple[_R, ...]:
    """Return records as a change leaves them, without those that it adds."""
    after = {record.id: record for record in change.after if isinstance(record, kind)}
    return tuple(after.get(record.id, record) for record in records)


def _merged(kind: type[_R], records: Iterable[_R], change: Change, owner: Id | None = None) -> tuple[_R, ...]:
    """Return the records of one kind after a change, each in its old place, new ones at the end.

    Only those of the application `owner`, where one is given: a change may be about several.
    """
    found = {record.id: record for record in records}
    for record in change.after:
        if isinstance(record, kind):
            found[record.id] = record
    kept = {record.id for record in change.after}
    for record in change.before:
        if record.id not in kept:
            found.pop(record.id, None)
    return tuple(
        record
        for record in found.values()
        if owner is None or getattr(record, "application_id", owner) == owner
    )
