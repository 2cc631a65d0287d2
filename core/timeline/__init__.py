"""An application's facts and a policy make its steps, each with when, by when and why.

The rules are those of the etiquette files. `now` is handed in, and only its day matters to which steps
there are and when, so that a timeline holds for a day. (A step knows by itself when its time is over.)
Every function here is pure.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from core.models import Outcome, Rule
from core.timeline.answers import answer_steps
from core.timeline.context import Acceptance, Context, ends
from core.timeline.decisions import began_before, decision_steps, is_over
from core.timeline.events import last_event, offer, rejected_at
from core.timeline.follow_ups import waiting_steps
from core.timeline.invitations import invited_after, invited_at
from core.timeline.meetings import meeting_steps
from core.timeline.planning import last_follow_up, plan_turns
from core.timeline.waits import wait_for
from core.wording import local_day

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from core.etiquette import Policy
    from core.models import Facts, Id, Step
    from core.timeline.waits import Wait
    from core.workdays import Workdays

__all__ = ["Acceptance", "Stage", "heard_no", "stage", "timelines"]

_RULE_ORDER = {rule: number for number, rule in enumerate(Rule)}


class Stage(StrEnum):
    """Where a process stands, as the board shows it."""

    INTERVIEWING = "interviewing"
    WAITING = "waiting"
    OFFER = "offer"
    ACCEPTED = "accepted"
    CLOSED = "closed"


def stage(facts: Facts, now: datetime) -> Stage:
    """Return the stage of a process at `now` (aware)."""
    outcome = facts.application.outcome
    if outcome is not Outcome.OPEN:
        return Stage.ACCEPTED if outcome is Outcome.ACCEPTED else Stage.CLOSED
    if heard_no(facts):
        return Stage.CLOSED
    if offer(facts) is not None:
        return Stage.OFFER
    if not facts.interviews or ends(facts.interviews[-1]) > now:
        return Stage.INTERVIEWING
    return Stage.WAITING


def heard_no(facts: Facts) -> bool:
    """Return whether the last word of a process is their no."""
    return rejected_at(facts, last_event(facts)) is not None


def timelines(
    group: Sequence[Facts],
    policy: Policy,
    workdays: Workdays,
    now: datetime,
    zone: str,
    accepted: Acceptance | None = None,
) -> dict[Id, tuple[Step, ...]]:
    """Return the steps of every application in `group`, by application id, each in order of opening.

    `group` are the facts of all live applications at one company: follow-ups to one company are spaced
    over all of them, and nobody there is invited twice. `zone` is the user's IANA zone, in which reasons
    name days; `workdays` are those of the company. `accepted` is an offer accepted anywhere, if any.
    """
    meetings, invited = invited_after(group), invited_at(group)
    marks = {mark.step_key: mark for facts in group for mark in facts.marks}
    today = local_day(now, zone)
    steps: dict[Id, list[Step]] = {}
    waits: list[Wait] = []
    for facts in group:
        elsewhere = accepted if accepted is not None and _concerns(facts, accepted) else None
        context = Context(
            facts=facts,
            policy=policy,
            workdays=workdays,
            now=now,
            zone=zone,
            today=today,
            accepted=elsewhere,
            marks=marks,
        )
        last = last_event(facts)
        over = is_over(context, last)
        steps[facts.application.id] = [
            *answer_steps(context, over=over),
            *decision_steps(context, last),
            *meeting_steps(context, meetings, invited, over=over),
        ]
        wait = None if over else wait_for(context, last)
        if wait is not None:
            waits.append(wait)
    if waits:
        plan_turns(waits, last_follow_up(group), policy.guard_spacing_days)
        for wait in waits:
            steps[wait.context.facts.application.id] += waiting_steps(wait)
    return {application_id: tuple(sorted(found, key=_sort_key)) for application_id, found in steps.items()}


def _concerns(facts: Facts, accepted: Acceptance) -> bool:
    """Return whether an accepted offer is another process's, accepted while this one was under way."""
    return accepted.application_id != facts.application.id and began_before(facts, accepted)


def _sort_key(step: Step) -> tuple[datetime, datetime, int, str]:
    return step.opens, step.due, _RULE_ORDER[step.rule], step.key
