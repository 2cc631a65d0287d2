"""What a change of the etiquette moves: the steps before and after it, told as from where to where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.models import Rule, StepState
from core.records import record
from core.wording import clock_time, local_day, short_day

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from core.models import Id, Step

_QUIET = frozenset({Rule.WAIT, Rule.KEEP_SEARCHING})
_ONE_EACH = frozenset({Rule.FOLLOW_UP, Rule.MOVE_ON})  # the later ones may never be needed


@record
class Shift:
    """One step that moved: `before` and `after` say when it was and is due; "" where it is not asked for."""

    title: str
    application_id: Id
    before: str
    after: str


def shifts(before: Iterable[Step], after: Iterable[Step], now: datetime, zone: str) -> tuple[Shift, ...]:
    """Return what differs between two makings of the same facts, in the order of what is due now."""
    old, new = _open(before, now), _open(after, now)
    keys = sorted({**old, **new}, key=lambda key: ((new.get(key) or old[key]).due, key))
    found = []
    for key in keys:
        was, is_now = old.get(key), new.get(key)
        if was is None or is_now is None or (was.opens, was.due) != (is_now.opens, is_now.due):
            step = new[key] if key in new else old[key]
            words = _words(was, is_now, zone)
            found.append(
                Shift(title=step.title, application_id=step.application_id, before=words[0], after=words[1])
            )
    return tuple(found)


def _open(steps: Iterable[Step], now: datetime) -> dict[str, Step]:
    """Return the steps that ask for something now or later, of each process only its next follow-up."""
    found: dict[str, Step] = {}
    first: dict[Id, Step] = {}
    for step in steps:
        if step.rule in _QUIET or step.state(now) in {StepState.DONE, StepState.SKIPPED}:
            continue
        if step.rule in _ONE_EACH:
            known = first.setdefault(step.application_id, step)
            first[step.application_id] = min(known, step, key=lambda one: one.opens)
        else:
            found[step.key] = step
    return found | {step.key: step for step in first.values()}


def _words(was: Step | None, is_now: Step | None, zone: str) -> tuple[str, str]:
    """Return when a step was due and when it is; when it opens, where that alone has moved."""
    if was is not None and is_now is not None and was.due == is_now.due:
        return f"from {_moment(was.opens, was, zone)}", f"from {_moment(is_now.opens, is_now, zone)}"
    due = [f"{_moment(step.due, step, zone)}" if step is not None else "" for step in (was, is_now)]
    return due[0], due[1]


def _moment(moment: datetime, step: Step, zone: str) -> str:
    day = short_day(local_day(moment, zone))
    return day if step.all_day else f"{day} {clock_time(moment, zone)}"
