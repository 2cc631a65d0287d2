"""All processes as an overview: where each stands, what comes next, and when there was contact last."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING

from core.agenda import shows_at
from core.models import Id, Outcome, StepState
from core.records import record
from core.search import fold
from core.timeline import Stage

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from core.models import Step

    Row = tuple[str, str, str, str, str, str, str | None, int, int, str | None, str | None, str | None]
    """What is read of an application: its id, the company's, their names, created, outcome, closed at,
    archived, the number of interviews, and when they met, wrote, and were written to last."""


class Contacted(StrEnum):
    """What the last contact was."""

    MET = "met"
    WROTE = "wrote"
    REPLIED = "replied"


class Shown(StrEnum):
    """Which processes to show."""

    ALL = "all"
    OPEN = "open"
    INTERVIEWING = "interviewing"
    WAITING = "waiting"
    OFFER = "offer"
    ACCEPTED = "accepted"
    CLOSED = "closed"
    ARCHIVED = "archived"


class Column(StrEnum):
    """What the table says of a process, and can be sorted by."""

    COMPANY = "company"
    ROLE = "role"
    STATE = "state"
    NEXT = "next"
    CONTACT = "contact"
    ROUNDS = "rounds"
    STARTED = "started"


@record
class Process:
    """One application in the overview.

    `rounds` counts its interviews. `last_contact` is when they met, wrote or were written to last, and
    `contacted` which of these it was. `step` is what comes next; there is none where nothing is left to do.
    `since` is the same instant, or when it began where there was no contact. `sorts_as` is company and role
    as they are compared.
    """

    id: Id
    company_id: Id
    company: str
    role: str
    created: datetime
    outcome: Outcome
    closed_at: datetime | None
    archived: bool
    rounds: int
    last_contact: datetime | None
    contacted: Contacted | None
    since: datetime
    stage: Stage
    step: Step | None
    sorts_as: str

    @property
    def is_over(self) -> bool:
        """Return whether it is accepted or closed, by the user or by a no."""
        return self.stage in _OVER


_CONTACTS = tuple(Contacted)
_SINCE, _NAME = attrgetter("since"), attrgetter("sorts_as")  # no function of ours is called for each row
_ROUNDS, _CREATED = attrgetter("rounds"), attrgetter("created")
_STAGES, _OUTCOMES = tuple(Stage), tuple(Outcome)
_OVER = frozenset({Stage.ACCEPTED, Stage.CLOSED})


def process_of(row: Row, at: Stage | None = None, step: Step | None = None) -> Process:
    """Return a process of its row; where an open one stands, and what comes next, its facts tell."""
    key, company_id, company, role, created, outcome, closed_at, archived, rounds, *contacts = row
    told = Outcome(outcome)
    last, which = max((moment or "", number) for number, moment in enumerate(contacts))
    closed = Stage.ACCEPTED if told is Outcome.ACCEPTED else Stage.CLOSED
    began = datetime.fromisoformat(created)
    contact = datetime.fromisoformat(last) if last else None
    return Process(
        id=Id(key),
        company_id=Id(company_id),
        company=company,
        role=role,
        created=began,
        outcome=told,
        closed_at=datetime.fromisoformat(closed_at) if closed_at else None,
        archived=bool(archived),
        rounds=rounds,
        last_contact=contact,
        contacted=_CONTACTS[which] if last else None,
        since=contact or began,
        stage=at or closed,
        step=step,
        sorts_as=f"{fold(company)}\n{fold(role)}",
    )


# ---- which, and in what order ------------------------------------------------------------------------


def shown_among(processes: Iterable[Process], shown: Shown) -> list[Process]:
    """Return those of the processes to show; archived ones are shown by themselves alone."""
    if shown is Shown.ARCHIVED:
        return [one for one in processes if one.archived]
    if shown is Shown.ALL:
        return [one for one in processes if not one.archived]
    stages = set(Stage) - _OVER if shown is Shown.OPEN else {Stage(shown.value)}
    return [one for one in processes if one.stage in stages and not one.archived]


class Newest:
    """Sorts processes, the newest contact first; anew only when they are others than last time.

    Most processes are over and do not change, but are asked for at every edit of another.
    """

    def __init__(self) -> None:
        self._of: list[Process] = []
        self._sorted: list[Process] = []

    def first(self, processes: list[Process]) -> list[Process]:
        """Return these processes, the newest first."""
        if processes != self._of:
            self._of, self._sorted = processes, sorted(processes, key=_SINCE, reverse=True)
        return self._sorted


def in_order(
    processes: Collection[Process],
    by: Column,
    now: datetime,
    *,
    descending: bool = False,
    newest: Newest | None = None,
) -> list[Process]:
    """Return the processes sorted by a column; those that say nothing in it come last either way.

    `newest` is handed in again by who sorts again and again.
    """
    if by is Column.NEXT:
        turns = [(_turn(one.step, now), one.sorts_as, one) for one in processes if one.step is not None]
        turns.sort(key=itemgetter(0, 1), reverse=descending)
        rest = [one for one in processes if one.step is None]
        return [one for _turn_of, _name, one in turns] + (newest or Newest()).first(rest)
    if by is Column.CONTACT:
        some = [one for one in processes if one.last_contact is not None]
        rest = [one for one in processes if one.last_contact is None]
        return sorted(some, key=_SINCE, reverse=descending) + sorted(rest, key=_NAME)
    if by is Column.ROLE:
        return sorted(processes, key=_role_first, reverse=descending)
    named = sorted(processes, key=_NAME, reverse=descending)
    if by is Column.STATE:
        return _by_standing(named, descending=descending)
    if by is Column.COMPANY:
        return named
    return sorted(named, key=_ROUNDS if by is Column.ROUNDS else _CREATED, reverse=descending)


def newest_closed_first(processes: Iterable[Process]) -> list[Process]:
    """Return the processes that are over, those that ended last first."""
    return sorted(processes, key=_end, reverse=True)


def _end(process: Process) -> tuple[datetime, str]:
    return process.closed_at or process.since, process.sorts_as


def _turn(step: Step, now: datetime) -> datetime:
    """Return when a step is up: by when it is due once it is open, before that from when it shows."""
    is_open = step.state(now) in {StepState.DUE, StepState.OVERDUE, StepState.WAITING}
    return step.due if is_open else shows_at(step)


def _by_standing(processes: list[Process], *, descending: bool) -> list[Process]:
    """Return the processes by stage and, within one, by outcome; those alike stay in the order they have.

    By looking for each in turn: an enumeration's member as a key costs a call in Python for each process.
    """
    turn = -1 if descending else 1
    found = [one for outcome in _OUTCOMES[::turn] for one in processes if one.outcome is outcome]
    return [one for stage in _STAGES[::turn] for one in found if one.stage is stage]


def _role_first(process: Process) -> str:
    company, _, role = process.sorts_as.partition("\n")
    return f"{role}\n{company}"


# ---- searching ---------------------------------------------------------------------------------------


def words_of(query: str) -> tuple[str, ...]:
    """Return the words to look for, as texts hold them."""
    return tuple(fold(query).split())


def holds_all(text: str, words: Iterable[str]) -> bool:
    """Say whether a folded text holds all the words, or their beginnings, anywhere."""
    return all(word in text for word in words)
