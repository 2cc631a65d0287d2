"""What is said of one field, and when: questions at once, mistakes when the field has been left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from gui.forms.under import Told

if TYPE_CHECKING:
    from core.interview_entry import Offer

_OFFERED_ANYWAY = {"role", "zone"}  # what is known of the company, though nothing is wrong
_ASKED_AT_ONCE = {"promise", "until"}


class Findings(Protocol):
    """What is wrong with a form, what to know of it and what to answer, by the names of its fields."""

    problems: dict[str, str]
    notes: dict[str, str]
    offers: dict[str, tuple[Offer, ...]]


def told_of(name: str, reading: Findings, *, told: bool) -> list[Told]:
    """Return what to say of a field; its mistakes only if `told`, but which day they meant at once."""
    problem, offers = reading.problems.get(name, ""), reading.offers.get(name, ())
    eager = name in _ASKED_AT_ONCE and len(offers) > 1
    if problem and (told or eager):
        return [Told(name, problem, wrong=told, offers=offers)]
    note = reading.notes.get(name, "")
    if name not in _OFFERED_ANYWAY or (problem and name == "zone"):
        offers = ()
    return [Told(name, note, offers=offers)] if note or offers else []
