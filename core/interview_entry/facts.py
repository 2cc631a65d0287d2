"""The facts of an application once a change is made, for showing what follows before anything is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from core.models import Contact, Facts, Interview, Participant, Promise, Record
from core.timeline.context import ends

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.models import Application, Change, Company

_R = TypeVar("_R", bound=Record)


def facts_with(
    change: Change,
    base: Facts | None,
    company: Company,
    application: Application,
    contacts: Sequence[Contact],
) -> Facts:
    """Return the facts that `base` and `change` make together. `contacts` are those known at the company."""
    people = [*(base.contacts.values() if base else ()), *contacts]
    interviews = _merged(Interview, base.interviews if base else (), change)
    return Facts(
        application=application,
        company=company,
        contacts={one.id: one for one in _merged(Contact, people, change)},
        interviews=tuple(sorted(interviews, key=lambda one: (one.start, ends(one), one.id))),
        participants=_merged(Participant, base.participants if base else (), change),
        promises=tuple(
            sorted(
                _merged(Promise, base.promises if base else (), change), key=lambda one: (one.said_at, one.id)
            )
        ),
        messages=base.messages if base else (),
        replies=base.replies if base else (),
        marks=base.marks if base else (),
        drafts=base.drafts if base else (),
    )


def _merged(kind: type[_R], records: Iterable[_R], change: Change) -> tuple[_R, ...]:
    """Return the records of one kind after a change, each in its old place, new ones at the end."""
    found = {record.id: record for record in records}
    for record in change.after:
        if isinstance(record, kind):
            found[record.id] = record
    kept = {record.id for record in change.after}
    for record in change.before:
        if record.id not in kept:
            found.pop(record.id, None)
    return tuple(found.values())
