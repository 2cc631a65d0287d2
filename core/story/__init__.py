"""An application's whole timeline: what happened and what comes, in one line of time.

Every function here is pure: it is handed the facts, the steps they make, and now.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.models import Rule, StepState
from core.story.moment import Moment, MomentKind, Told
from core.story.past import interview_moment, message_moment, outcome_moment, promise_moment, reply_moment
from core.story.steps import is_told, step_moment, step_moments, wait_moment
from core.wording import local_day

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from core.etiquette import Policy
    from core.models import Facts, Step

__all__ = ["Moment", "MomentKind", "members", "story"]

_PARTS = {StepState.DONE: 0, StepState.SKIPPED: 0, StepState.DUE: 1, StepState.OVERDUE: 1}
_COMING = 2
_RULE_ORDER = {rule: number for number, rule in enumerate(Rule)}


def story(
    facts: Facts, steps: Sequence[Step], policy: Policy, now: datetime, zone: str
) -> tuple[Moment, ...]:
    """Return all that happened, then what is to be done now, then what comes, each in order of time.

    `steps` are those of the application at `now` (aware); `zone` is the user's.
    """
    told = Told(facts, policy, now, zone, local_day(now, zone))
    by_key = {step.key: step for step in steps}
    wait = next((step for step in steps if step.rule is Rule.WAIT), None)
    moments = [
        *(interview_moment(told, one, by_key.get(f"interview:{one.id}")) for one in facts.interviews),
        *(message_moment(told, one) for one in facts.messages),
        *(reply_moment(told, one) for one in facts.replies),
        *(promise_moment(told, one, wait) for one in facts.promises),
        *outcome_moment(told),
        *step_moments(told, [step for step in steps if not is_told(facts, step)]),
    ]
    if (
        wait is not None
        and wait.state(now) is StepState.WAITING
        and not any(m.steps == (wait,) for m in moments)
    ):
        moments.append(wait_moment(told, wait))
    return tuple(sorted(moments, key=_place))


def members(moment: Moment, facts: Facts, policy: Policy, now: datetime, zone: str) -> tuple[Moment, ...]:
    """Return each step of a moment as a moment of its own."""
    told = Told(facts, policy, now, zone, local_day(now, zone))
    return tuple(step_moment(told, step) for step in moment.steps)


def _place(moment: Moment) -> tuple[int, datetime, int, str]:
    """Return where a moment stands: what is to be done now comes after all that is past, however late."""
    rule = _RULE_ORDER[moment.steps[0].rule] if moment.steps else -1
    return _PARTS.get(moment.state, _COMING), moment.at, rule, moment.key
