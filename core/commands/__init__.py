"""What a person does, one small function each: it builds a `Change` and applies it through the workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.errors import UserError
from core.ids import EXAMPLE_COMPANIES, new_id
from core.models import Change, Company, Draft, Mark, MarkKind, Message, MessageKind, Rule
from core.records import replace
from core.wording import first_name, plural

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime

    from core.models import Channel, Facts, Record, Step, Tone
    from core.workspace import Workspace

_MARK_TITLES = {MarkKind.DONE: "Done", MarkKind.SKIPPED: "Skip", MarkKind.LATER: "Later"}


def mark_sent(
    workspace: Workspace, step: Step, channel: Channel, subject: str, body: str, variant: str = ""
) -> Change:
    """Record that the message of a step was sent now, as it was sent; its draft and mark have served.

    `variant` is the one of the step's variants that was sent. Thanks to everybody through one person are
    kept as sent to that person, and settle the thank-yous to all the others of that interview. A yes or a no
    to an offer, or a good-bye, also closes the process. Raises as
    `Workspace.apply`, and `UserError` for a step that is not a message.
    """
    if step.message_kind is None:
        raise UserError(f"\u201c{step.title}\u201d is not a message.")
    from core.drafting.variants import goes_through, kind_of  # the window is there before anything is sent
    from core.reply_entry import said_by

    now = workspace.clock.now()
    facts = workspace.facts(step.application_id)
    through = goes_through(body, step, facts) if step.message_kind is MessageKind.THANK_YOU else None
    message = Message(
        id=new_id(),
        changed=now,
        application_id=step.application_id,
        kind=kind_of(step, variant) or step.message_kind,
        channel=channel,
        sent_at=now,
        contact_id=through.id if through else step.contact_id,
        interview_id=step.interview_id,
        step_key=step.key,
        subject=subject,
        body=body,
    )
    served: tuple[Record, ...] = (*_drafts(facts, step.key), *_marks(facts, step.key))
    if through is None:
        before, after = said_by(message, facts)
        change = Change(title=f"Sent: {step.title}", before=(*served, *before), after=(message, *after))
        return workspace.apply(change)
    thanked = [one for one in workspace.timeline(step.application_id) if _is_thanked_too(one, step)]
    old = {mark.step_key: mark for one in thanked for mark in _marks(facts, one.key)}
    done = [_done(one, old.get(one.key), now) for one in thanked]
    title = f"Sent: Thank everyone, through {first_name(through.name)}"
    served = (*_drafts(facts, step.key), *old.values())
    return workspace.apply(Change(title=title, before=served, after=(message, *done)))


def _is_thanked_too(one: Step, sent: Step) -> bool:
    """Say whether a thank-you for the same interview is still to be written."""
    open_still = one.done_at is None and one.skipped_at is None
    return one.rule is Rule.THANK_YOU and one.interview_id == sent.interview_id and open_still


def _done(step: Step, old: Mark | None, now: datetime) -> Mark:
    """Return the mark that a step is done."""
    return Mark(
        id=old.id if old else new_id(),
        changed=now,
        application_id=step.application_id,
        step_key=step.key,
        kind=MarkKind.DONE,
        made_at=now,
    )


def mark(workspace: Workspace, step: Step, kind: MarkKind, until: datetime | None = None) -> Change:
    """Mark a step done, skipped, or for later (`until`, aware). Raises as `Workspace.apply`."""
    return mark_all(workspace, (step,), kind, until)


def mark_all(
    workspace: Workspace, steps: Sequence[Step], kind: MarkKind, until: datetime | None = None
) -> Change:
    """Mark several steps in one change, as `mark` does one. Raises as `Workspace.apply`."""
    now = workspace.clock.now()
    before: list[Mark] = []
    after: list[Mark] = []
    for step in steps:
        if not step.application_id:
            raise UserError(f"\u201c{step.title}\u201d is there to remind you and cannot be marked.")
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
        before += old
        after.append(new)
    what = steps[0].title if len(steps) == 1 else plural(len(steps), "step")
    return workspace.apply(
        Change(title=f"{_MARK_TITLES[kind]}: {what}", before=tuple(before), after=tuple(after))
    )


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


def keep_draft(workspace: Workspace, step_key: str) -> Change:
    """Say that the user's own wording stands, whatever changed since they wrote it. Raises as `apply`."""
    draft = workspace.draft(step_key)
    if draft is None:
        return Change(title="")
    after = replace(draft, changed=workspace.clock.now())
    return workspace.apply(Change(title="Keep your wording", before=(draft,), after=(after,)))


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
        *(record for one in applications for record in own_records(workspace.facts(one.id))),
    )


def own_records(facts: Facts) -> tuple[Record, ...]:
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
