"""Brings foreign records into a workspace: by id, the newer wins, nothing is deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.models import Change, Draft, Mark
from core.records import record

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from core.models import Id, Record


@record
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
    for fact in incoming:
        old = stored.get(fact.id)
        if old is None and isinstance(fact, Mark | Draft):
            old = rivals.get((type(fact), fact.step_key))
        if old is None:
            added += 1
            after.append(fact)
        elif fact.changed > old.changed:
            before.append(old)
            after.append(fact)
        else:
            kept += 1
    change = Change(title=title, before=tuple(before), after=tuple(after))
    return Merge(change=change, added=added, changed=len(before), kept=kept)
