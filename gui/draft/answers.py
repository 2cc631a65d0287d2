"""What a person answers in the draft, put where it belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.errors import UserError
from core.models import Change
from core.records import replace
from core.settings import with_profile
from core.wording import first_name
from gui.draft.profile_link import profile_link

if TYPE_CHECKING:
    from core.drafting.compose import Missing
    from core.models import Step
    from core.workspace import Workspace


PROFILE = "linkedin"
"""The answer that opens somebody's page on LinkedIn."""


def take_answer(workspace: Workspace, step: Step, missing: Missing, words: str) -> None:
    """Save the answer to a draft's question: your name in the settings, the rapport with its participant.

    Raises as `Workspace.apply`, and `UserError` for a page on LinkedIn that is none.
    """
    if missing.field == "rapport":
        _keep_rapport(workspace, step, missing, words)
    elif missing.field == PROFILE:
        _keep_profile(workspace, step, missing, words)
    else:
        workspace.update_settings(with_profile(workspace.settings, **{missing.field: words}))


def _keep_rapport(workspace: Workspace, step: Step, missing: Missing, words: str) -> None:
    facts, now = workspace.facts(step.application_id), workspace.clock.now()
    for participant in reversed(facts.participants):  # where no interview is named, the latest one is meant
        same = participant.contact_id == missing.contact_id
        if same and step.interview_id in {participant.interview_id, ""}:
            whom = first_name(facts.contacts[participant.contact_id].name)
            after = replace(participant, rapport=words, changed=now)
            title = f"What you and {whom} talked about"
            workspace.apply(Change(title=title, before=(participant,), after=(after,)))
            return


def _keep_profile(workspace: Workspace, step: Step, missing: Missing, words: str) -> None:
    """Note where somebody's page on LinkedIn is."""
    page = profile_link(words)
    if not page:
        raise UserError("That is no page on LinkedIn: it goes like linkedin.com/in/dana-lee.", field=PROFILE)
    old = workspace.facts(step.application_id).contacts[missing.contact_id]
    after = replace(old, linkedin=page, changed=workspace.clock.now())
    title = f"Where {first_name(old.name)}\u2019s page on LinkedIn is"
    workspace.apply(Change(title=title, before=(old,), after=(after,)))
