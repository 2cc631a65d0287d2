"""What came and what went: replies, answers to an offer, messages sent elsewhere. Each is one Change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.consequences import Consequences, consequences
from core.errors import UserError
from core.models import Reply
from core.reply_entry import (
    answer_change,
    message_change,
    read_answer,
    read_message,
    read_reply,
    reply_change,
)
from core.timeline.context import is_settled

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from core.models import Change, Facts, Id, Step
    from core.reply_entry import (
        AnswerEntry,
        AnswerReading,
        Found,
        MessageEntry,
        MessageReading,
        ReplyEntry,
        ReplyReading,
    )
    from core.workdays import Workdays
    from core.workspace import Workspace


def reply_read(workspace: Workspace, application_id: Id, entry: ReplyEntry) -> ReplyReading:
    """Return what a typed reply means. Raises `UserError` where the process is not there."""
    facts = workspace.facts(application_id)
    now, zone = workspace.clock.now(), workspace.zone
    return read_reply(entry, facts, _workdays(workspace, facts), now, zone)


def answer_read(workspace: Workspace, application_id: Id, entry: AnswerEntry) -> AnswerReading:
    """Return what a typed answer to an offer means. Raises `UserError` where the process is not there."""
    facts = workspace.facts(application_id)
    now, zone = workspace.clock.now(), workspace.zone
    return read_answer(entry, facts, _workdays(workspace, facts), now, zone)


def message_read(workspace: Workspace, application_id: Id, entry: MessageEntry) -> MessageReading:
    """Return what a typed message means. Raises `UserError` where the process is not there."""
    facts = workspace.facts(application_id)
    return read_message(entry, facts, workspace.clock.now(), workspace.zone)


def log_reply(workspace: Workspace, reading: ReplyReading) -> Change:
    """Record what they said. Raises `UserError` naming the first field at fault, else as `apply`."""
    return workspace.apply(planned_reply(workspace, reading))


def answer_offer(workspace: Workspace, reading: AnswerReading) -> Change:
    """Record what the user says to an offer. Raises as `log_reply`."""
    return workspace.apply(planned_answer(workspace, reading))


def log_message(workspace: Workspace, reading: MessageReading) -> Change:
    """Record a message that was sent outside the app; the step it was for is done. Raises as `log_reply`."""
    return workspace.apply(planned_message(workspace, reading))


def planned_reply(workspace: Workspace, reading: ReplyReading) -> Change:
    """Return the change that `log_reply` would make. Raises `UserError` naming the first field at fault."""
    _refuse(reading)
    return reply_change(reading, workspace.clock.now())


def planned_answer(workspace: Workspace, reading: AnswerReading) -> Change:
    """Return the change that `answer_offer` would make. Raises as `planned_reply`."""
    _refuse(reading)
    return answer_change(reading, workspace.clock.now())


def planned_message(workspace: Workspace, reading: MessageReading) -> Change:
    """Return the change that `log_message` would make. Raises as `planned_reply`."""
    _refuse(reading)
    now = workspace.clock.now()
    return message_change(reading, now, step_written_for(workspace, reading))


def consequences_of(workspace: Workspace, change: Change, application_id: Id) -> Consequences:
    """Return what a planned change starts and ends, the process it is about first."""
    if not change.before and not change.after:
        return Consequences()
    now = workspace.clock.now()
    return consequences(workspace.foresee(change), application_id, now, workspace.zone)


def answer_to(change: Change, steps: Iterable[Step]) -> str:
    """Return the key of the letter that answers a reply which a change brings, "" where none is asked for.

    `steps` are those of its process after the change.
    """
    new = {one.id for one in change.after if isinstance(one, Reply)}
    asked = (step.key for step in steps if step.reply_id in new and not is_settled(step))
    return next(asked, "")


def step_written_for(workspace: Workspace, reading: MessageReading) -> Step | None:
    """Return the open step that a message settles, found by asking the timeline; None where there is none.

    Of thank-yous to one person it is the newest interview's that had begun.
    """
    facts, kind = reading.facts, reading.entry.kind
    steps = workspace.timeline(facts.application.id)
    fitting = [
        step
        for step in steps
        if step.message_kind is kind and not is_settled(step) and _may_be(step, reading)
    ]
    for step in sorted(fitting, key=_newest, reverse=True):
        planned = message_change(reading, workspace.clock.now(), step)
        after = workspace.foresee(planned).after[facts.application.id]
        if any(one.key == step.key and one.done_at == reading.at for one in after):
            return step
    return None


def _newest(step: Step) -> tuple[datetime, str]:
    return step.due, step.key


def _may_be(step: Step, reading: MessageReading) -> bool:
    """Return whether a step asks for such a message: a follow-up may go to anybody, a thank-you may not."""
    if not step.interview_id:
        return True
    held = {one.id: one.start for one in reading.facts.interviews}
    known, at = reading.contact, reading.at
    mine = known is not None and known.id == step.contact_id
    return mine and at is not None and held[step.interview_id] <= at


def _refuse(reading: Found) -> None:
    for field, problem in reading.problems.items():
        raise UserError(problem, field=field)


def _workdays(workspace: Workspace, facts: Facts) -> Workdays:
    return workspace.workdays(facts.company.country, facts.company.region)
