"""The form of an interview without the form: what is typed, what it means, what is wrong, and the Change.

Everything here is pure, and no text in any field makes it fail. `read` does the work; `problems` and
`change_for` are its two answers. Field names are stable: "company", "role", "date", "start", "end", "zone",
"round", "place", "country", "region", "people.0.name" (.role, .email, .linkedin, .rapport), "promise",
"news", "news_email", "notes".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.errors import UserError
from core.interview_entry.change import Plan, plan
from core.interview_entry.entry import NOTHING_KNOWN, InterviewEntry, Known, PersonEntry, same_name
from core.interview_entry.existing import entry_from, next_round_entry
from core.interview_entry.keeping import is_as_stored, without_mistakes
from core.interview_entry.people import person_typed
from core.interview_entry.preview import what_next
from core.interview_entry.reading import Offer, Reading, place_typed, read
from core.interview_entry.slot import slot_words

if TYPE_CHECKING:
    from datetime import datetime

    from core.models import Change, Facts
    from core.workdays import Workdays

__all__ = [
    "NOTHING_KNOWN",
    "InterviewEntry",
    "Known",
    "Offer",
    "PersonEntry",
    "Plan",
    "Reading",
    "change_for",
    "entry_from",
    "is_as_stored",
    "next_round_entry",
    "person_typed",
    "place_typed",
    "plan_for",
    "problems",
    "read",
    "same_name",
    "slot_words",
    "what_next",
    "without_mistakes",
]


def problems(
    entry: InterviewEntry, workdays: Workdays, known: Known = NOTHING_KNOWN, existing: Facts | None = None
) -> dict[str, str]:
    """Return what is wrong, by field in the order of the form; nothing where it can be saved.

    `workdays` are those where the company is. `existing` holds the interview that is edited.
    """
    return read(entry, workdays, known, existing).problems


def plan_for(reading: Reading, now: datetime, *, debrief: bool = False) -> Plan:
    """Return the change that a reading makes, with the facts it leads to.

    `debrief` says that this is all there is to write down, whether or not anybody is named.
    Raises `UserError` with the first problem and its field, where there is one.
    """
    for field, problem in reading.problems.items():
        raise UserError(problem, field=field)
    assert reading.slot is not None, "a reading without problems has a slot"  # noqa: S101
    return plan(reading, reading.slot, now, debrief=debrief)


def change_for(
    entry: InterviewEntry,
    known: Known,
    now: datetime,
    workdays: Workdays,
    existing: Facts | None = None,
) -> Change:
    """Return the change that saving the entry makes at `now` (UTC), empty where it says nothing new.

    Raises `UserError`, naming the field, where something is wrong.
    """
    return plan_for(read(entry, workdays, known, existing), now).change
