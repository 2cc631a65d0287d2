"""Two entries of one person made one, and a person taken out: no fact of anybody else is lost by either."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from core.models import NO_ID, Application, Change, Draft, Mark, Message, Participant, Record, Reply
from core.records import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence
    from datetime import datetime

    from core.models import Contact, Id

R = TypeVar("R", bound=Record)

FIELDS = ("name", "role", "kind", "email", "linkedin", "language")
"""What two entries may say differently; notes are always joined."""
_LOST = {
    "name": "Also known as",
    "role": "Other role",
    "kind": "Other kind",
    "email": "Other e-mail",
    "linkedin": "Other LinkedIn",
    "language": "Other language",
}


def differing(one: Contact, two: Contact) -> tuple[str, ...]:
    """Return the fields in which both entries say something, and not the same."""
    return tuple(name for name in FIELDS if _differs(getattr(one, name), getattr(two, name)))


def _differs(one: str, two: str) -> bool:
    return bool(one) and bool(two) and one.casefold() != two.casefold()


def joined(kept: Contact, other: Contact, from_other: Collection[str], now: datetime) -> Contact:
    """Return the one entry that two become: what `kept` says, and `other` in the fields `from_other`.

    Where only one says something, that holds; what is not taken of a field is kept in the notes.
    """
    values, lost = {}, []
    for name in FIELDS:
        mine, theirs = getattr(kept, name), getattr(other, name)
        taken, left = (theirs, mine) if name in from_other else (mine, theirs)
        values[name] = taken or left
        if _differs(taken, left):
            lost.append(f"{_LOST[name]}: {left.replace('_', ' ') if name == 'kind' else left}")
    notes = _distinct([kept.notes, other.notes, "\n".join(lost)])
    return replace(kept, **values, notes="\n\n".join(notes), changed=now)


def joining(
    kept: Contact, other: Contact, merged: Contact, records: Iterable[Record], now: datetime
) -> Change:
    """Return the change that puts `merged` in the place of two entries.

    `records` are those that name either of them, and the marks and drafts of their processes. Of two parts
    in one interview one is left, with what was noted of both; likewise of two marks, or drafts, of one step.
    """
    before = [one for one in records if not isinstance(one, type(kept))]
    as_before = {one.id: one for one in before}
    renamed = [_renamed(one, other.id, kept.id) for one in before]
    renamed.sort(key=lambda one: one != as_before[one.id])  # keys stay with their ids, for undo
    after: list[Record] = [one for one in renamed if not isinstance(one, Participant | Mark | Draft)]
    parts = _one_each([one for one in renamed if isinstance(one, Participant)], _meeting, _both_parts)
    marks = _one_each([one for one in renamed if isinstance(one, Mark)], _step, _newer_mark)
    drafts = _one_each([one for one in renamed if isinstance(one, Draft)], _step, _both_drafts)
    after += (*parts, *marks, *drafts)
    changed = [replace(one, changed=now) for one in after if one != as_before[one.id]]
    kept_as_is = {one.id for one in after} - {one.id for one in changed}
    return Change(
        title=f"Merge {other.name} into {merged.name}",
        before=(kept, other, *(one for one in before if one.id not in kept_as_is)),
        after=(merged, *changed),
    )


def removal(contact: Contact, records: Iterable[Record], now: datetime) -> Change:
    """Return the change that takes a person out, with their part in interviews and what was begun for them.

    `records` are those that name them, and the marks and drafts of their processes. What was sent to them
    and what they replied happened all the same, and stays with the process.
    """
    before: list[Record] = [contact]
    after: list[Record] = []
    for one in records:
        if isinstance(one, Participant):
            before += [one] if one.contact_id == contact.id else []
        elif isinstance(one, Mark | Draft):
            before += [one] if contact.id in one.step_key.split(":") else []
        else:
            without = _renamed(one, contact.id, NO_ID)
            if without != one:
                before.append(one)
                after.append(replace(without, changed=now))
    return Change(title=f"Delete {contact.name}", before=tuple(before), after=tuple(after))


def _renamed(one: R, old: Id, new: Id) -> R:
    """Return a record that names `new` wherever it named `old`."""
    if isinstance(one, Application):
        return replace(one, news_contact_id=new) if one.news_contact_id == old else one
    if isinstance(one, Participant | Message | Reply) and one.contact_id == old:
        one = replace(one, contact_id=new)
    if new and isinstance(one, Message | Mark | Draft):
        parts = (new if part == old else part for part in one.step_key.split(":"))
        return replace(one, step_key=":".join(parts))
    return one


def _one_each(
    records: Sequence[R], key: Callable[[R], tuple[str, ...]], join: Callable[[R, R], R]
) -> list[R]:
    """Return the records with those of the same key joined."""
    found: dict[tuple[str, ...], R] = {}
    for one in records:
        known = found.get(key(one))
        found[key(one)] = one if known is None else join(known, one)
    return list(found.values())


def _meeting(one: Participant) -> tuple[str, ...]:
    return one.interview_id, one.contact_id


def _step(one: Mark | Draft) -> tuple[str, ...]:
    return (one.step_key,)


def _both_parts(one: Participant, two: Participant) -> Participant:
    rapport = " and ".join(_distinct([one.rapport, two.rapport]))
    return replace(one, rapport=rapport, asked_to_connect=one.asked_to_connect or two.asked_to_connect)


def _newer_mark(one: Mark, two: Mark) -> Mark:
    return replace(max(one, two, key=lambda mark: (mark.made_at, mark.id)), id=one.id)


def _both_drafts(one: Draft, two: Draft) -> Draft:
    newer, older = sorted((one, two), key=lambda draft: (draft.changed, draft.id), reverse=True)
    body = "\n\n".join(_distinct([newer.body, older.body]))
    return replace(newer, id=one.id, subject=newer.subject or older.subject, body=body)


def _distinct(texts: Sequence[str]) -> list[str]:
    """Return the texts that say something, each once."""
    return list(dict.fromkeys(one.strip() for one in texts if one.strip()))
