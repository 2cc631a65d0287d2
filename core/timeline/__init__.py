"""An application's facts and a policy make its steps, each with when, by when and why.

The rules are those of the etiquette files; `now` is handed in and only its day matters to which steps
there are, so that a timeline holds for a day. Every function here is pure.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from core.models import MessageKind, Outcome, Rule
from core.timeline.context import Acceptance, Context, ends
from core.timeline.decisions import began_before, decision_steps, is_over
from core.timeline.events import last_event, offer, rejected_at
from core.timeline.follow_ups import plan_turns, wait_for, waiting_steps
from core.timeline.meetings import meeting_steps
from core.wording import local_day

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from core.etiquette import Policy
    from core.models import Facts, Id, Step
    from core.timeline.follow_ups import Wait
    from core.workdays import Workdays

__all__ = ["Acceptance", "Stage", "stage", "timelines"]

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
    last = last_event(facts)
    if rejected_at(facts, last) is not None:
        return Stage.CLOSED
    if offer(facts) is not None:
        return Stage.OFFER
    if not facts.interviews or ends(facts.interviews[-1]) > now:
        return Stage.INTERVIEWING
    return Stage.WAITING


def _sort_key(step: Step) -> tuple[datetime, datetime, int, str]:
    return step.opens, step.due, _RULE_ORDER[step.rule], step.key


def _first_meetings(group: Sequence[Facts]) -> dict[Id, Id]:
    """Return each person's first interview at this company: their LinkedIn invitation belongs to it."""
    interviews = {i.id: i for facts in group for i in facts.interviews}
    met: dict[Id, Id] = {}
    for facts in group:
        for participant in facts.participants:
            interview = interviews.get(participant.interview_id)
            known = met.get(participant.contact_id)
            if interview is None:
                continue
            if known is None or (interview.start, interview.id) < (
                interviews[known].start,
                known,
            ):
                met[participant.contact_id] = interview.id
    return met


def _connected(group: Sequence[Facts]) -> dict[Id, datetime]:
    """Return when each person at this company was first invited."""
    sent: dict[Id, datetime] = {}
    for facts in group:
        for message in facts.messages:
            if message.kind is MessageKind.CONNECT:
                sent[message.contact_id] = min(message.sent_at, sent.get(message.contact_id, message.sent_at))
    return sent


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
    first_meetings, connected = _first_meetings(group), _connected(group)
    today = local_day(now, zone)
    steps: dict[Id, list[Step]] = {}
    waits: list[Wait] = []
    for facts in group:
        other = accepted
        if other is not None and (
            other.application_id == facts.application.id or not began_before(facts, other)
        ):
            other = None
        marks = {mark.step_key: mark for mark in facts.marks}
        context = Context(facts, policy, workdays, now, zone, today, other, marks)
        last = last_event(facts)
        over = is_over(context, last)
        found = [
            *decision_steps(context, last),
            *meeting_steps(context, first_meetings, connected, over=over),
        ]
        steps[facts.application.id] = found
        wait = None if over else wait_for(context, last)
        if wait is not None:
            waits.append(wait)
    if waits:
        sent = [
            local_day(message.sent_at, waits[0].zone)
            for facts in group
            for message in facts.messages
            if message.kind is MessageKind.FOLLOW_UP
        ]
        plan_turns(waits, sent, policy.guard_spacing_days)
        for wait in waits:
            steps[wait.context.facts.application.id] += waiting_steps(wait)
    return {application_id: tuple(sorted(found, key=_sort_key)) for application_id, found in steps.items()}
