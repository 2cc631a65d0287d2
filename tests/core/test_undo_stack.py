"""What the undo stack makes one of: a stretch of edits that goes on with what the last one left."""

from __future__ import annotations

from dataclasses import replace

from core.models import Change, Contact
from core.undo import UndoStack
from tests.making import Halden

MADE = Halden()
DANA, SAM = MADE.dana, MADE.sam
TITLE = "People"


def contact(person: Contact, name: str) -> Contact:
    return replace(person, name=name)


def stack(*changes: Change) -> UndoStack:
    made = UndoStack()
    for change in changes:
        made.add(change, joins_last=True)
    return made


def test_a_stretch_of_typing_is_undone_as_one() -> None:
    first = Change(title=TITLE, before=(DANA,), after=(contact(DANA, "D"),))
    second = Change(title=TITLE, before=(contact(DANA, "D"),), after=(contact(DANA, "Da"),))
    assert stack(first, second).to_undo == Change(title=TITLE, before=(DANA,), after=(contact(DANA, "Da"),))


def test_what_was_new_and_is_typed_on_stays_new() -> None:
    first = Change(title=TITLE, after=(contact(DANA, "D"), SAM))
    second = Change(title=TITLE, before=(contact(DANA, "D"),), after=(DANA,))
    assert stack(first, second).to_undo == Change(title=TITLE, after=(SAM, DANA))


def test_what_was_new_and_is_removed_again_leaves_nothing_to_undo() -> None:
    joined = stack(Change(title=TITLE, after=(DANA,)), Change(title=TITLE, before=(DANA,)))
    assert joined.to_undo is None


def test_what_changes_something_else_is_undone_by_itself() -> None:
    first = Change(title=TITLE, before=(DANA,), after=(contact(DANA, "D"),))
    other = Change(title=TITLE, before=(SAM,), after=(contact(SAM, "S"),))
    named = Change(title="Notes", before=(contact(DANA, "D"),), after=(DANA,))
    new = Change(title=TITLE, after=(SAM,))
    for second in (other, named, new):
        assert stack(first, second).to_undo is second
