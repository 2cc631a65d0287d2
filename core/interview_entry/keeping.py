"""What can be kept of a form while some of it is wrong: the rest as it is typed, that as it is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.interview_entry.reading import read
from core.records import replace

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from core.interview_entry.entry import InterviewEntry, Known, PersonEntry
    from core.interview_entry.reading import Reading
    from core.workdays import Workdays

_TOGETHER = (
    ("date", "start", "end", "zone"),
    ("country", "region"),
    ("promise", "promise_on", "promise_undated"),
    ("news", "news_email"),
)
_PEOPLE = "people"
_ATTEMPTS = 3  # putting one thing back may make another wrong: a promise, where the day it counts from moved


def without_mistakes(
    reading: Reading,
    stored: InterviewEntry,
    workdays: Workdays,
    known: Known,
    held: Collection[str] = (),
) -> InterviewEntry:
    """Return the typed entry with what is wrong in it as `stored` has it, so that it can be saved.

    `held` names fields, wrong or not, that are not to be saved yet either. What belongs together, such as
    day and time, goes back together; a new person's line with something wrong in it is left out.
    """
    entry, wrong = reading.entry, {*reading.problems, *held}
    for _ in range(_ATTEMPTS):
        if not wrong:
            return entry
        entry = _put_back(entry, stored, wrong)
        wrong = set(read(entry, workdays, known, reading.existing).problems)
    return stored if wrong else entry


def is_as_stored(name: str, entry: InterviewEntry, stored: InterviewEntry) -> bool:
    """Return whether a field, with what belongs to it, stands in the form as it is stored."""
    if name.startswith(f"{_PEOPLE}."):
        return entry.people[int(name.split(".")[1])] in stored.people
    group = next((group for group in _TOGETHER if name in group), (name,))
    return all(getattr(entry, one) == getattr(stored, one) for one in group)


def _put_back(entry: InterviewEntry, stored: InterviewEntry, wrong: Collection[str]) -> InterviewEntry:
    names = {name for name in wrong if not name.startswith(f"{_PEOPLE}.")}
    for group in _TOGETHER:
        if names.intersection(group):
            names.update(group)
    lines = {int(name.split(".")[1]) for name in wrong if name.startswith(f"{_PEOPLE}.")}
    back = {name: getattr(stored, name) for name in names}
    return replace(entry, **back, people=tuple(_people(entry, stored, lines)))


def _people(entry: InterviewEntry, stored: InterviewEntry, lines: Collection[int]) -> Iterator[PersonEntry]:
    known = {person.contact_id: person for person in stored.people}
    for number, person in enumerate(entry.people):
        if number not in lines:
            yield person
        elif person.contact_id in known:
            yield known[person.contact_id]
