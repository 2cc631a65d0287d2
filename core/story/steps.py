"""What there is to do: one step, or those that one rule asks for together."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from core.agenda import when_words
from core.models import Rule, StepState
from core.story.moment import Moment, MomentKind
from core.timeline.notes import same_day_promise
from core.wording import count_words, local_day, plural

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from core.etiquette import Policy
    from core.models import Facts, Step
    from core.story.moment import Told

_HOURS = 24
_ORDINALS = {2: "Second", 3: "Third", 4: "Fourth", 5: "Fifth"}
_TOGETHER = {Rule.THANK_YOU: "Thank", Rule.CONNECT: "Connect with"}
_STILL_OPEN = frozenset({StepState.DUE, StepState.OVERDUE, StepState.COMING})
_SPEAK_FOR_THEMSELVES = frozenset({Rule.FOLLOW_UP, Rule.MOVE_ON})


def is_told(facts: Facts, step: Step) -> bool:
    """Return whether a fact tells the step already: what happens at an interview, what was sent, a wait."""
    if step.rule in {Rule.INTERVIEW, Rule.WAIT}:
        return True
    if step.done_at is None or any(mark.step_key == step.key for mark in facts.marks):
        return False
    if step.rule is Rule.DEBRIEF:
        return True
    return any(message.sent_at == step.done_at for message in facts.messages)


def step_moments(told: Told, steps: Iterable[Step]) -> Iterator[Moment]:
    """Yield the steps, those of one rule that are due together after one interview as one moment."""

    def together(step: Step) -> tuple[str, ...]:
        state = step.state(told.now)
        alone = step.rule not in _TOGETHER or state not in _STILL_OPEN
        return step.rule, step.interview_id, state, _when(told, step), step.key if alone else ""

    for _, found in groupby(sorted(steps, key=together), key=together):
        group = sorted(found, key=_due)
        yield step_moment(told, group[0]) if len(group) == 1 else _group(told, group)


def _due(step: Step) -> tuple[datetime, str]:
    return step.due, step.key


def _group(told: Told, steps: Sequence[Step]) -> Moment:
    first = step_moment(told, steps[0])
    rule, state = steps[0].rule, first.state
    names = told.first_names([step.contact_id for step in steps])
    words = first.words
    if rule is Rule.THANK_YOU and state is not StepState.OVERDUE:
        words = f"{words.rstrip('.')}, one note each."
    return Moment(
        key=f"{rule}:{steps[0].interview_id}:{state}",
        kind=MomentKind.STEP,
        at=first.at,
        title=f"{_TOGETHER[rule]} {names}",
        words=words,
        when=first.when,
        state=state,
        steps=tuple(steps),
    )


def step_moment(told: Told, step: Step) -> Moment:
    """Return one step."""
    state = step.state(told.now)
    settled_at = step.done_at or step.skipped_at
    shows_at = max(step.opens, step.later_until or step.opens)
    open_now = state in {StepState.DUE, StepState.OVERDUE}
    return Moment(
        key=step.key,
        kind=MomentKind.STEP,
        at=settled_at or (step.due if open_now else shows_at),
        title=_title(step),
        words=_why(told, step, state),
        when=_when(told, step),
        state=state,
        steps=(step,),
    )


def _title(step: Step) -> str:
    """Return what to do; a further follow-up by its number."""
    if step.rule is not Rule.FOLLOW_UP or step.number <= 1:
        return step.title
    last = step.number >= step.of
    return f"{'Last' if last else _ORDINALS.get(step.number, f'Number {step.number}')} follow-up"


def _when(told: Told, step: Step) -> str:
    state = step.state(told.now)
    settled_at = step.done_at or step.skipped_at
    if settled_at is not None:
        return told.day(settled_at)
    if state is StepState.COMING and local_day(step.opens, told.zone) != told.today:
        return told.day(step.opens)
    return when_words(step, told.now, told.zone)


def _why(told: Told, step: Step, state: StepState) -> str:
    """Return the half sentence of a step: the rule of thumb, or what is special about it here."""
    if state is StepState.SKIPPED and step.rule not in _SPEAK_FOR_THEMSELVES:
        return "You left this out."
    if state is StepState.DONE and step.rule not in _SPEAK_FOR_THEMSELVES:
        return "Done outside Afterword."
    if step.rule is Rule.THANK_YOU and not _is_special(told, step):
        return _within(told.policy)
    return step.reason


def _is_special(told: Told, step: Step) -> bool:
    """Return whether a thank-you has more to say for itself than the rule."""
    interview = next(one for one in told.facts.interviews if one.id == step.interview_id)
    late = step.late_after is not None and told.now > step.late_after
    return late or step.optional or same_day_promise(told.facts, interview)


def _within(policy: Policy) -> str:
    """Return "Within a day or two."."""
    due, late = policy.thank_you_due_hours, policy.thank_you_late_hours
    if due % _HOURS:
        return f"Within {plural(due, 'hour')}."
    days = due // _HOURS
    span = "a day" if days == 1 else f"{count_words(days)} days"
    following = days + 1
    return f"Within {span} or {count_words(following)}." if late == following * _HOURS else f"Within {span}."


def wait_moment(told: Told, step: Step) -> Moment:
    """Return the wait that runs to no promised day."""
    return Moment(
        key=step.key,
        kind=MomentKind.STEP,
        at=step.due,
        title="Leave it with them",
        words=step.reason,
        when=told.day(step.due),
        state=StepState.WAITING,
        steps=(step,),
    )
