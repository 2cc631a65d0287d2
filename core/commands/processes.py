"""What a person does with a whole process: closing, reopening, archiving, deleting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.commands import everything_about, own_records
from core.errors import StillNeededError, UserError
from core.models import (
    Application,
    Change,
    Company,
    Contact,
    Draft,
    Interview,
    Message,
    Outcome,
    Promise,
    Reply,
)
from core.records import replace
from core.wording import join_names, plural

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.models import Facts, Id, Record
    from core.workspace import Workspace

OUTCOMES: tuple[tuple[Outcome, str], ...] = (
    (Outcome.REJECTED, "They said no"),
    (Outcome.NO_ANSWER, "No answer"),
    (Outcome.WITHDRAWN, "I withdrew"),
    (Outcome.DECLINED, "I declined their offer"),
    (Outcome.ACCEPTED, "I accepted their offer"),
)
"""The ways a process ends, as the person says them."""

_KINDS: tuple[tuple[type[Record], str, str], ...] = (
    (Application, "process", "processes"),
    (Contact, "person", "people"),
    (Interview, "interview", ""),
    (Message, "message you sent", "messages you sent"),
    (Reply, "reply", "replies"),
    (Promise, "promise", ""),
    (Draft, "draft", ""),
)


def title_of(facts: Facts) -> str:
    """Return "Halden, Product Designer"."""
    return ", ".join(part for part in (facts.company.name, facts.application.role) if part)


def close(workspace: Workspace, application_id: Id, outcome: Outcome) -> Change:
    """Close a process, or correct how it ended: then it stays closed since when it was.

    Raises as `Workspace.apply`.
    """
    if outcome is Outcome.OPEN:
        return reopen(workspace, application_id)
    facts = workspace.facts(application_id)
    now, old = workspace.clock.now(), facts.application
    if old.outcome is outcome:
        return Change(title="")
    new = replace(old, outcome=outcome, closed_at=old.closed_at or now, changed=now)
    return workspace.apply(Change(title=f"Close {title_of(facts)}", before=(old,), after=(new,)))


def reopen(workspace: Workspace, application_id: Id) -> Change:
    """Open a closed process again, out of the archive too. Raises as `Workspace.apply`."""
    facts = workspace.facts(application_id)
    old = facts.application
    if old.outcome is Outcome.OPEN:
        return Change(title="")
    new = replace(old, outcome=Outcome.OPEN, closed_at=None, archived=False, changed=workspace.clock.now())
    return workspace.apply(Change(title=f"Reopen {title_of(facts)}", before=(old,), after=(new,)))


def archive(workspace: Workspace, application_id: Id) -> Change:
    """Put a closed process away: it is kept, and shown in the archive alone.

    Raises as `Workspace.apply`, and `UserError` for an open one.
    """
    facts = workspace.facts(application_id)
    if facts.application.outcome is Outcome.OPEN:
        raise UserError(f"{title_of(facts)} is still open. Close it first, then archive it.")
    return _put(workspace, facts, f"Archive {title_of(facts)}", archived=True)


def unarchive(workspace: Workspace, application_id: Id) -> Change:
    """Take a process out of the archive. Raises as `Workspace.apply`."""
    facts = workspace.facts(application_id)
    return _put(workspace, facts, f"Take {title_of(facts)} out of the archive", archived=False)


def _put(workspace: Workspace, facts: Facts, title: str, *, archived: bool) -> Change:
    old = facts.application
    if old.archived is archived:
        return Change(title="")
    new = replace(old, archived=archived, changed=workspace.clock.now())
    return workspace.apply(Change(title=title, before=(old,), after=(new,)))


def delete_application(workspace: Workspace, application_id: Id) -> Change:
    """Delete a process with all that belongs to it; its company and people stay.

    Raises as `Workspace.apply`.
    """
    facts = workspace.facts(application_id)
    return workspace.apply(Change(title=f"Delete {title_of(facts)}", before=own_records(facts)))


def delete_company(workspace: Workspace, company_id: Id) -> Change:
    """Delete a company with its people, its processes and all that belongs to them.

    Raises as `Workspace.apply`, and `UserError` where somebody there takes part in another's process.
    """
    company = _company(workspace, company_id)
    before = everything_about(workspace, [company])
    try:
        return workspace.apply(Change(title=f"Delete {company.name}", before=before))
    except StillNeededError as error:
        raise UserError(
            f"Somebody at {company.name} also takes part in a process of another company. "
            "Delete that process first, or take them out of it. Nothing was deleted."
        ) from error


def what_goes_with_application(workspace: Workspace, application_id: Id) -> str:
    """Return what `delete_application` would delete besides, as "two interviews and five messages"."""
    return said(own_records(workspace.facts(application_id))[1:])


def what_goes_with_company(workspace: Workspace, company_id: Id) -> str:
    """Return what `delete_company` would delete besides, as "two processes and three people"."""
    return said(everything_about(workspace, [_company(workspace, company_id)]))


def _company(workspace: Workspace, company_id: Id) -> Company:
    found = workspace.stored(Company, [company_id]).get(company_id)
    if found is None:
        raise UserError("This company is not there any more.")
    return found


def said(records: Iterable[Record]) -> str:
    """Return how many of what there are, "" for nothing a person would miss."""
    kinds = [type(one) for one in records]
    return join_names(
        [plural(kinds.count(kind), one, many) for kind, one, many in _KINDS if kinds.count(kind)]
    )
