"""One line of the timeline, and what every line is told by."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from core.models import NO_ID, StepState
from core.records import record
from core.wording import bare_day, first_name, join_names, local_day

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from core.etiquette import Policy
    from core.models import Facts, Id, Step


_MOST_NAMES = 4


class MomentKind(StrEnum):
    """What a moment of the timeline is: a fact of one sort, or steps."""

    INTERVIEW = "interview"
    MESSAGE = "message"
    REPLY = "reply"
    PROMISE = "promise"
    OUTCOME = "outcome"
    STEP = "step"


@record
class Moment:
    """One line of the timeline: a fact, or one step or more of a rule that are due together.

    `when` says when, in a word or two; `words` why, or what more there is to know, "" for nothing. `steps`
    can be marked; a fact has one where a step speaks of it. `record_id` is that of the fact.
    """

    key: str
    kind: MomentKind
    at: datetime
    title: str
    words: str
    when: str
    state: StepState = StepState.DONE
    steps: tuple[Step, ...] = ()
    record_id: Id = NO_ID


class Told(NamedTuple):
    """What every moment is told by: the facts, the rules, now, and the user's zone and day."""

    facts: Facts
    policy: Policy
    now: datetime
    zone: str
    today: date

    def day(self, moment: datetime) -> str:
        """Return the day of an instant as a column of dates has it."""
        return bare_day(local_day(moment, self.zone), self.today)

    def name(self, contact_id: Id) -> str:
        """Return a contact's name, or the company's where there is no such contact."""
        contact = self.facts.contacts.get(contact_id)
        return contact.name if contact else self.facts.company.name

    def first_names(self, ids: Iterable[Id]) -> str:
        """Return "Dana and Sam", in full where two share the first name; of many, the first two by name."""
        names = [self.name(one) for one in dict.fromkeys(ids)]
        firsts = [first_name(name) for name in names]
        shown = firsts if len(set(firsts)) == len(firsts) else names
        if len(shown) > _MOST_NAMES:
            shown = [*shown[:2], f"{len(shown) - 2} others"]
        return join_names(shown)
