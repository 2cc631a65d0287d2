"""What the form finds in the workspace before it opens, and after it has saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.errors import UserError
from core.timeline.context import is_settled

if TYPE_CHECKING:
    from core.interview_entry import Plan
    from core.models import Facts, Id
    from core.workspace import Workspace


def facts_of(workspace: Workspace, interview_id: Id) -> Facts | None:
    """Return the facts of the application that an interview belongs to."""
    if not interview_id:
        return None
    for facts in workspace.live_facts():
        if any(interview.id == interview_id for interview in facts.interviews):
            return facts
    raise UserError("This interview is not there any more.")


def first_note(made: Plan, workspace: Workspace) -> str:
    """Return the key of the first thank-you still to be written for the interview, "" when there is none."""
    for participant in made.facts.participants:
        key = f"thank_you:{made.interview.id}:{participant.contact_id}"
        step = workspace.step(key)
        if participant.interview_id == made.interview.id and step is not None and not is_settled(step):
            return key
    return ""
