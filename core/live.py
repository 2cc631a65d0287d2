"""The live applications in memory: their facts and their timelines, kept until something touches them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from core.facts import facts_after
from core.models import Application, Company, Contact, Interview, Outcome, Participant
from core.records import record
from core.timeline import Acceptance, heard_no, timelines

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
    from datetime import datetime

    from core.etiquette import Policy
    from core.models import Change, Facts, Id, Step
    from core.workdays import Workdays


@record
class Conditions:
    """What timelines depend on besides facts. `zone` is the user's; `workdays` are those of a company."""

    policy: Policy
    now: datetime
    zone: str
    workdays: Callable[[Company], Workdays]


@record
class Foresight:
    """What a change not yet made would do: facts after it, and steps before and after, by application."""

    facts: Mapping[Id, Facts]
    before: Mapping[Id, tuple[Step, ...]]
    after: Mapping[Id, tuple[Step, ...]]


class Live:
    """The facts and steps of every live application.

    Follow-ups to one company are spaced, so the timelines of a company are computed together, and again
    only when one of its applications is touched; all of them when an offer is accepted or that is undone.
    """

    def __init__(self, facts: Iterable[Facts], conditions: Conditions) -> None:
        self._facts: dict[Id, Facts] = {}
        self._open: set[Id] = set()
        self._at: defaultdict[Id, set[Id]] = defaultdict(set)
        self._timelines: dict[Id, tuple[Step, ...]] = {}
        self._steps: dict[str, Step] = {}
        self._conditions = conditions
        self.accepted: Acceptance | None = None
        for one in facts:
            self._add(one)
        self.judge(conditions)

    @property
    def facts(self) -> Mapping[Id, Facts]:
        """Return the facts by application id."""
        return self._facts

    @property
    def timelines(self) -> Mapping[Id, tuple[Step, ...]]:
        """Return the steps by application id."""
        return self._timelines

    def step(self, key: str) -> Step | None:
        """Return the step of that key, if there is one."""
        return self._steps.get(key)

    def steps(self) -> Iterator[Step]:
        """Yield every step of every live application."""
        for steps in self._timelines.values():
            yield from steps

    def at(self, company_id: Id) -> list[Facts]:
        """Return the facts of the live applications at a company, in a steady order."""
        return [self._facts[one] for one in sorted(self._at[company_id])]

    @property
    def open_count(self) -> int:
        """Return how many applications are still open: one that was heard a no from is not."""
        return len(self._open)

    def touched_by(self, change: Change, owners: Mapping[Id, Id]) -> set[Id]:
        """Return the applications that a change touches. `owners` are the applications of its interviews."""
        touched: set[Id] = set()
        for fact in (*change.before, *change.after):
            if isinstance(fact, Application):
                touched.add(fact.id)
            elif isinstance(fact, Company):
                touched |= self._at[fact.id]
            elif isinstance(fact, Contact):
                touched |= self._at[fact.company_id]
                touched |= {key for key, facts in self._facts.items() if fact.id in facts.contacts}
            elif isinstance(fact, Participant):
                touched.add(owners[fact.interview_id])
            else:
                touched.add(fact.application_id)
        return touched

    def replace(self, touched: Collection[Id], fresh: Iterable[Facts], conditions: Conditions) -> None:
        """Put fresh facts in the place of the touched applications', and judge their companies anew."""
        self._conditions = conditions
        companies = set()
        for key in touched:
            old = self._facts.pop(key, None)
            self._open.discard(key)
            if old is not None:
                companies.add(old.company.id)
                self._at[old.company.id].discard(key)
                self._forget(key)
        for one in fresh:
            self._add(one)
            companies.add(one.company.id)
        if _accepted(self._facts.values()) != self.accepted:
            self.judge(conditions)
        else:
            self._judge(companies)

    def judge(self, conditions: Conditions) -> None:
        """Compute every timeline anew."""
        self._conditions = conditions
        self.accepted = _accepted(self._facts.values())
        self._timelines.clear()
        self._steps.clear()
        self._judge([company_id for company_id, held in self._at.items() if held])

    def foresee(
        self, change: Change, owners: Mapping[Id, Id], away: Iterable[Facts], conditions: Conditions
    ) -> Foresight:
        """Return the steps of all that a change bears on, as they are and as it would leave them.

        `away` are the facts of those it touches that are not live. The change deletes no application.
        """
        facts = self._facts | {one.application.id: one for one in away}
        touched = self.touched_by(change, owners)
        after = {key: facts_after(change, one) if key in touched else one for key, one in facts.items()}
        accepted = _accepted(after.values())
        at = {one.company.id for key, one in facts.items() if key in touched or accepted != self.accepted}
        bears_on = [key for key, one in facts.items() if one.company.id in at]
        before = {key: self._timelines.get(key, ()) for key in bears_on}
        foreseen: dict[Id, tuple[Step, ...]] = {}
        for company_id in sorted(at):
            group = [after[key] for key in sorted(bears_on) if facts[key].company.id == company_id]
            workdays = conditions.workdays(group[0].company)
            foreseen |= timelines(
                group, conditions.policy, workdays, conditions.now, conditions.zone, accepted
            )
        return Foresight(facts={key: after[key] for key in bears_on}, before=before, after=foreseen)

    def _add(self, facts: Facts) -> None:
        self._facts[facts.application.id] = facts
        if facts.application.outcome is Outcome.OPEN and not heard_no(facts):
            self._open.add(facts.application.id)
        self._at[facts.company.id].add(facts.application.id)

    def _forget(self, key: Id) -> None:
        for step in self._timelines.pop(key, ()):
            if self._steps.get(step.key) is step:
                del self._steps[step.key]

    def _judge(self, companies: Iterable[Id]) -> None:
        """Compute the timelines of these companies."""
        on = self._conditions
        for company_id in companies:
            group = self.at(company_id)
            if not group:
                continue
            workdays = on.workdays(group[0].company)
            found = timelines(group, on.policy, workdays, on.now, on.zone, self.accepted)
            for key, steps in found.items():
                self._forget(key)
                self._timelines[key] = steps
                self._steps.update((step.key, step) for step in steps)


def owners_within(change: Change) -> dict[Id, Id]:
    """Return the application of every interview that the change itself holds."""
    return {
        fact.id: fact.application_id
        for fact in (*change.before, *change.after)
        if isinstance(fact, Interview)
    }


def _accepted(everything: Iterable[Facts]) -> Acceptance | None:
    """Return the newest accepted offer, if there is one."""
    found = [
        Acceptance(application_id=one.application.id, at=one.application.closed_at, company=one.company.name)
        for one in everything
        if one.application.outcome is Outcome.ACCEPTED and one.application.closed_at is not None
    ]
    return max(found, key=lambda acceptance: (acceptance.at, acceptance.application_id), default=None)
