"""What the pane shows of one step, read from the workspace in one go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.agenda import when_words
from core.models import Outcome, Rule, StepState
from core.records import record
from gui.draft.actions import Action, actions_for
from gui.draft.letter import letter
from gui.draft.plain import plain_words
from gui.today.rows import hue_of

if TYPE_CHECKING:
    from core.etiquette import Policy
    from core.models import Facts, Step
    from core.workspace import Workspace
    from gui.draft.letter import Choice, Letter
    from gui.theme.hue import Hue


@record
class Shown:
    """A step with its words: `letter` is nothing where no message is asked for; `plain` then says what is.

    `hue` is nothing where there is nothing to do yet. `promised` says that they named a day for their answer.
    """

    step: Step
    who: str
    when: str
    hue: Hue | None
    policy: Policy
    letter: Letter | None
    plain: tuple[str, str]
    actions: frozenset[Action]
    promised: bool


def shown(workspace: Workspace, step: Step, choice: Choice | None) -> Shown:
    """Return what to show of `step`, its message as chosen where something is."""
    now = workspace.clock.now()
    coming = step.state(now) in {StepState.COMING, StepState.LATER}
    text = letter(workspace, step, choice) if step.message_kind is not None else None
    facts = workspace.facts(step.application_id)
    return Shown(
        step=step,
        who=who(step, facts),
        when=when_words(step, now, workspace.zone),
        hue=None if coming else hue_of(step, now),
        policy=workspace.policy,
        letter=text,
        plain=plain_words(step, facts, workspace.zone),
        actions=actions_for(step, text.channel if text else None) | _also(step, facts),
        promised=any(promise.on is not None for promise in facts.promises),
    )


def _also(step: Step, facts: Facts) -> frozenset[Action]:
    """Return what can be done besides: looking at what was sent, saying what was decided otherwise."""
    found = {Action.SENT} if any(message.body for message in facts.messages) else set()
    undecided = step.rule is Rule.ANSWER_OFFER and facts.application.outcome is Outcome.OPEN
    return frozenset(found | ({Action.ANSWER} if undecided else set()))


def who(step: Step, facts: Facts) -> str:
    """Return "Head of Design, Halden", or the role applied for where nobody is written to."""
    contact = facts.contacts.get(step.contact_id)
    role = contact.role if contact is not None else facts.application.role
    return ", ".join(word for word in (role, facts.company.name) if word)
