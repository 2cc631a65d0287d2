"""What the other policies would say of a step: the authorities disagree, and a person may see how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.etiquette import ConnectWhen
from core.models import Rule
from core.records import record
from core.timeline import timelines
from core.wording import clock_time, local_day, plural, sentence, short_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from core.etiquette import Policy
    from core.models import Facts, Step
    from core.timeline import Acceptance
    from core.workdays import Workdays

_CONNECT = {
    ConnectWhen.AFTER_DECISION: "Once they have decided, or if they asked you to.",
    ConnectWhen.IF_ASKED: "Only if they asked you to.",
}


@record
class Opinion:
    """One policy's name, and its word on a step."""

    policy: str
    words: str


def opinions(
    step: Step,
    group: Sequence[Facts],
    policies: Iterable[Policy],
    workdays: Workdays,
    now: datetime,
    zone: str,
    accepted: Acceptance | None,
) -> tuple[Opinion, ...]:
    """Return what each of `policies` makes of the step that another one has made of the same facts.

    The facts and all else are as `timelines` takes them; the step's own application is among `group`.
    """
    found = []
    for policy in policies:
        steps = timelines(group, policy, workdays, now, zone, accepted)[step.application_id]
        other = next((one for one in steps if one.key == step.key), None)
        found.append(Opinion(policy=policy.name, words=_words(step, other, policy, zone)))
    return tuple(found)


def _words(step: Step, other: Step | None, policy: Policy, zone: str) -> str:
    if other is None:
        return _against(step, policy)
    if other.due == step.due and (other.opens == step.opens or step.rule is Rule.WAIT):
        return "The same."
    if step.rule is Rule.WAIT:
        return f"Until {short_day(local_day(other.due, other.zone))}."
    if step.all_day:
        return f"On {short_day(local_day(other.opens, other.zone))}."
    opens = "" if other.opens == step.opens else f"from {_moment(other.opens, zone)}, "
    return sentence(f"{opens}by {_moment(other.due, zone)}.")


def _moment(moment: datetime, zone: str) -> str:
    return f"{short_day(local_day(moment, zone))}, {clock_time(moment, zone)}"


def _against(step: Step, policy: Policy) -> str:
    """Return why a policy has no such step."""
    if step.rule is Rule.CONNECT:
        return _CONNECT.get(policy.connect_when, "Not any more.")
    if step.rule is Rule.FOLLOW_UP and step.number > policy.follow_ups:
        return f"Not at all: {plural(policy.follow_ups, 'message')} are enough."
    return "Not now."
