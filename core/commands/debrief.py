"""Writing down how it went: which interview is asked about, and putting the question off until tonight."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from core.commands import mark
from core.models import MarkKind, Rule, StepState
from core.timeline.context import ends, is_settled
from core.wording import at_local, local

if TYPE_CHECKING:
    from datetime import datetime

    from core.models import Change, Interview, Step
    from core.workspace import Workspace

JUST_NOW = timedelta(hours=2)  # a thank-you opens then, and asks for the same
EVENING, MORNING = 19, 9  # o'clock


def to_debrief(workspace: Workspace) -> Step | None:
    """Return the debrief of the interview that ended last and is not written down, if there is one."""
    now = workspace.clock.now()
    wanted = [
        step
        for facts in workspace.live_facts()
        for step in workspace.timeline(facts.application.id)
        if step.rule is Rule.DEBRIEF and step.opens <= now and not is_settled(step)
    ]
    return max(wanted, key=_ended, default=None)


def last_over(workspace: Workspace) -> Interview | None:
    """Return the interview that ended last, written down or not, if one is over."""
    now = workspace.clock.now()
    over = [one for facts in workspace.live_facts() for one in facts.interviews if ends(one) <= now]
    return max(over, key=lambda one: (ends(one), one.id), default=None)


def just_ended(workspace: Workspace) -> Step | None:
    """Return the debrief of an interview that ended within `JUST_NOW`, while nobody put it off."""
    step, now = to_debrief(workspace), workspace.clock.now()
    fresh = step is not None and now - step.opens <= JUST_NOW and step.state(now) is not StepState.LATER
    return step if fresh else None


def _ended(step: Step) -> tuple[datetime, str]:
    return step.opens, step.key


def tonight(now: datetime, zone: str) -> datetime:
    """Return this evening on the clocks of `zone`, or tomorrow morning where the evening has begun (UTC)."""
    there = local(now, zone)
    if there.hour < EVENING:
        return at_local(there.date(), EVENING, 0, zone)
    return at_local(there.date() + timedelta(days=1), MORNING, 0, zone)


def ask_tonight(workspace: Workspace, step: Step) -> Change:
    """Put a debrief off until this evening, or tomorrow morning. Raises as `Workspace.apply`."""
    return mark(workspace, step, MarkKind.LATER, tonight(workspace.clock.now(), workspace.zone))
