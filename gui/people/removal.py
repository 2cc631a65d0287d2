"""What goes with a person who is deleted, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.models import Application, Draft, Mark, Message, Participant, Reply
from core.wording import join_names, plural

if TYPE_CHECKING:
    from core.models import Change, Contact, Record


def removal_words(contact: Contact, change: Change) -> str:
    """Return what goes and what stays when `change` deletes this contact."""
    gone = _of(change.before, after=change.after)
    notes = [f"what you noted of {plural(gone[Participant], 'interview')}"] if gone[Participant] else []
    notes += [plural(gone[Draft], "draft")] if gone[Draft] else []
    notes += [f"{plural(gone[Mark], 'step')} marked done, skipped or for later"] if gone[Mark] else []
    kept = _of(change.after)
    stays = [plural(kept[Message], "message")] if kept[Message] else []
    stays += [plural(kept[Reply], "reply", "replies")] if kept[Reply] else []
    entry = "the entry with its notes" if contact.notes else "the entry"
    words = f"What goes: {join_names([entry, *notes])}."
    if stays:
        words += f" What stays with the process, without a name: {join_names(stays)}."
    if kept[Application]:
        words += " There is then nobody to ask for news."
    return f"{words} You can undo it until you quit."


def _of(records: tuple[Record, ...], after: tuple[Record, ...] = ()) -> dict[type[Record], int]:
    """Return how many records there are of each kind, those that are only changed left out."""
    changed = {one.id for one in after}
    found: dict[type[Record], int] = dict.fromkeys((Participant, Draft, Mark, Message, Reply, Application), 0)
    for one in records:
        if one.id not in changed and type(one) in found:
            found[type(one)] += 1
    return found
