"""Brings foreign records into a workspace: by id, the newer wins, nothing is deleted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.models import Change, Draft, Mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from core.models import Id, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """The change that a merge makes, and how many records it adds, changes, and leaves as they are."""

    change: Change
    added: int
    changed: int
    kept: int


def merge(
    title: str, incoming: Iterable[Record], stored: Mapping[Id, Record], marked: Iterable[Mark | Draft]
) -> Merge:
    """Return what the `incoming` records change.

    `stored` are the records that are there under the same ids, `marked` the marks and drafts that are
    there for the same steps: a step has one of each at most, so there too the newer wins.
    """
    rivals = {(type(one), one.step_key): one for one in marked}
    before: list[Record] = []
    after: list[Record] = []
    added = kept = 0
    for record in incoming:
        old = stored.get(record.id)
        if old is None and isinstance(record, Mark | Draft):
            old = rivals.get((type(record), record.step_key))
        if old is None:
            added += 1
            after.append(record)
        elif record.changed > old.changed:
            before.append(old)
            after.append(record)
        else:
            kept += 1
    change = Change(title=title, before=tuple(before), after=tuple(after))
    return Merge(change=change, added=added, changed=len(before), kept=kept)
