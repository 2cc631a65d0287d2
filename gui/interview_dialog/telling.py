"""What is said of one field, and when: questions at once, mistakes when the field has been left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.interview_dialog.under import Told

if TYPE_CHECKING:
    from core.interview_entry import Reading

_OFFERED_ANYWAY = {"role", "zone"}  # what is known of the company, though nothing is wrong


def told_of(name: str, reading: Reading, *, told: bool) -> list[Told]:
    """Return what to say of a field; its mistakes only if `told`, but which day they meant at once."""
    problem, offers = reading.problems.get(name, ""), reading.offers.get(name, ())
    eager = name == "promise" and len(offers) > 1
    if problem and (told or eager):
        return [Told(name, problem, wrong=told, offers=offers)]
    note = reading.notes.get(name, "")
    if name not in _OFFERED_ANYWAY or (problem and name == "zone"):
        offers = ()
    return [Told(name, note, offers=offers)] if note or offers else []
