"""Moving what stands in the calendar: a step to the day it is to be done, an interview to another time."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from core.errors import UserError
from core.ids import new_id
from core.models import Change, Mark, MarkKind
from core.records import replace

if TYPE_CHECKING:
    from datetime import datetime

    from core.models import Id, Record, Step
    from core.workspace import Workspace


def move_step(workspace: Workspace, step: Step, until: datetime | None) -> Change:
    """Put a step off until an aware instant, or show it at once for None. Raises as `Workspace.apply`."""
    if not step.application_id:
        raise UserError(f"\u201c{step.title}\u201d is there to remind you and cannot be moved.")
    facts = workspace.facts(step.application_id)
    old = tuple(one for one in facts.marks if one.step_key == step.key)
    now = workspace.clock.now()
    new = Mark(
        id=old[0].id if old else new_id(),
        changed=now,
        application_id=step.application_id,
        step_key=step.key,
        kind=MarkKind.LATER,
        made_at=now,
        until=until,
    )
    after: tuple[Record, ...] = () if until is None else (new,)
    return workspace.apply(Change(title=f"Move: {step.title}", before=old, after=after))


def reschedule(workspace: Workspace, application_id: Id, interview_id: Id, start: datetime) -> Change:
    """Move an interview to another start (UTC); what was said at its end was said at its new end.

    One that is moved to a time to come has yet to be held. Raises as `Workspace.apply`, and `UserError`
    where the interview is gone.
    """
    facts = workspace.facts(application_id)
    old = next((one for one in facts.interviews if one.id == interview_id), None)
    if old is None:
        raise UserError("This interview is not there any more.")
    if old.start == start:
        return Change(title="")
    now, end = workspace.clock.now(), start + timedelta(minutes=old.minutes)
    held = end <= now
    new = replace(old, changed=now, start=start, debriefed_at=old.debriefed_at if held else None)
    said = tuple(one for one in facts.promises if one.interview_id == interview_id)
    moved = tuple(replace(one, changed=now, said_at=end) for one in said)
    title = f"Move the interview at {facts.company.name}"
    return workspace.apply(Change(title=title, before=(old, *said), after=(new, *moved)))
