"""What a person does, one small function each: it builds a `Change` and applies it through the workspace."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from core.errors import UserError
from core.ids import EXAMPLE_COMPANIES, new_id
from core.models import Change, Company, Draft, Mark, MarkKind, Message

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from core.models import Channel, Facts, Record, Step, Tone
    from core.workspace import Workspace

_MARK_TITLES = {MarkKind.DONE: "Done", MarkKind.SKIPPED: "Skip", MarkKind.LATER: "Later"}


def mark_sent(workspace: Workspace, step: Step, channel: Channel, subject: str, body: str) -> Change:
    """Record that the message of a step was sent now, as it was sent; its draft and mark have served.

    Raises as `Workspace.apply`, and `UserError` for a step that is not a message.
    """
    if step.message_kind is None:
        raise UserError(f"\u201c{step.title}\u201d is not a message.")
    now = workspace.clock.now()
    facts = workspace.facts(step.application_id)
    message = Message(
        id=new_id(),
        changed=now,
        application_id=step.application_id,
        kind=step.message_kind,
        channel=channel,
        sent_at=now,
        contact_id=step.contact_id,
        interview_id=step.interview_id,
        step_key=step.key,
        subject=subject,
        body=body,
    )
    served: tuple[Record, ...] = (*_drafts(facts, step.key), *_marks(facts, step.key))
    return workspace.apply(Change(title=f"Sent: {step.title}", before=served, after=(message,)))


def mark(workspace: Workspace, step: Step, kind: MarkKind, until: datetime | None = None) -> Change:
    """Mark a step done, skipped, or for later (`until`, aware). Raises as `Workspace.apply`."""
    if not step.application_id:
        raise UserError(f"\u201c{step.title}\u201d is there to remind you and cannot be marked.")
    now = workspace.clock.now()
    old = _marks(workspace.facts(step.application_id), step.key)
    new = Mark(
        id=old[0].id if old else new_id(),
        changed=now,
        application_id=step.application_id,
        step_key=step.key,
        kind=kind,
        made_at=now,
        until=until,
    )
    return workspace.apply(Change(title=f"{_MARK_TITLES[kind]}: {step.title}", before=old, after=(new,)))


def unmark(workspace: Workspace, step: Step) -> Change:
    """Take back the user's mark on a step, if there is one. Raises as `Workspace.apply`."""
    old = _marks(workspace.facts(step.application_id), step.key) if step.application_id else ()
    return workspace.apply(Change(title=f"Not done: {step.title}", before=old))


def save_draft(
    workspace: Workspace, step: Step, channel: Channel, tone: Tone, subject: str, body: str
) -> Change:
    """Keep the user's own wording for a step. A stretch of typing is undone as one.

    Raises as `Workspace.apply`.
    """
    old = _drafts(workspace.facts(step.application_id), step.key)
    new = Draft(
        id=old[0].id if old else new_id(),
        changed=workspace.clock.now(),
        application_id=step.application_id,
        step_key=step.key,
        channel=channel,
        tone=tone,
        subject=subject,
        body=body,
    )
    if old and replace(old[0], changed=new.changed) == new:
        return Change(title="")
    change = Change(title=f"Edit the draft: {step.title}", before=old, after=(new,))
    return workspace.apply(change, joins_last=True)


def discard_draft(workspace: Workspace, step_key: str) -> Change:
    """Throw away the user's own wording for a step, if there is one. Raises as `Workspace.apply`."""
    draft = workspace.draft(step_key)
    return workspace.apply(Change(title="Discard the draft", before=() if draft is None else (draft,)))


def has_example(workspace: Workspace) -> bool:
    """Say whether the example is still there."""
    return any(facts.company.id in EXAMPLE_COMPANIES for facts in workspace.live_facts())


def remove_example(workspace: Workspace) -> Change:
    """Remove the example, with whatever the user added to it. Raises as `Workspace.apply`."""
    companies = workspace.stored(Company, EXAMPLE_COMPANIES).values()
    return workspace.apply(Change(title="Remove the example", before=everything_about(workspace, companies)))


def everything_about(workspace: Workspace, companies: Collection[Company]) -> tuple[Record, ...]:
    """Return these companies, their contacts, and their applications with all that belongs to them."""
    applications = workspace.applications_at([company.id for company in companies])
    return (
        *companies,
        *(contact for company in companies for contact in workspace.contacts(company.id)),
        *(record for one in applications for record in _own_records(workspace.facts(one.id))),
    )


def _own_records(facts: Facts) -> tuple[Record, ...]:
    """Return an application and all that belongs to it alone."""
    return (
        facts.application,
        *facts.interviews,
        *facts.participants,
        *facts.replies,
        *facts.promises,
        *facts.messages,
        *facts.marks,
        *facts.drafts,
    )


def _marks(facts: Facts, step_key: str) -> tuple[Mark, ...]:
    """Return the mark of a step, if there is one."""
    return tuple(one for one in facts.marks if one.step_key == step_key)


def _drafts(facts: Facts, step_key: str) -> tuple[Draft, ...]:
    """Return the draft of a step, if there is one."""
    return tuple(one for one in facts.drafts if one.step_key == step_key)
