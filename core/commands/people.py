"""What a person does with the people they know: add, change, merge two entries of one, delete."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from core.errors import UserError
from core.ids import new_id
from core.interview_entry.entry import same_name
from core.interview_entry.texts import (
    LINE_LIMIT,
    NAME_LIMIT,
    email_problem,
    line_problem,
    notes_problem,
    typed,
    typed_notes,
)
from core.joining import joined, joining, removal
from core.models import (
    Application,
    Change,
    Company,
    Contact,
    ContactKind,
    Interview,
    Message,
    Participant,
    Reply,
)
from core.people import the_contact
from core.records import record, replace

if TYPE_CHECKING:
    from collections.abc import Collection

    from core.models import Id, Record
    from core.workspace import Workspace

_TITLES = {
    "name": "name of",
    "role": "role of",
    "kind": "part of",
    "email": "e-mail address of",
    "linkedin": "LinkedIn page of",
    "language": "language of",
    "notes": "notes on",
}


@record
class NewPerson:
    """What is typed of somebody new. The company is one that is known, by its name, or a new one."""

    name: str = ""
    company: str = ""
    role: str = ""
    email: str = ""
    kind: ContactKind = ContactKind.INTERVIEWER


def contact_problem(field: str, text: str) -> str:
    """Return what is wrong with the text of a contact's field, "" when nothing is."""
    if field == "name":
        return line_problem(text, "The name", NAME_LIMIT) if typed(text) else "A person needs a name."
    if field == "company":
        wrong = line_problem(text, "The name of the company", NAME_LIMIT)
        return wrong if typed(text) else "Which company? It is what people are sorted by."
    if field == "email":
        return email_problem(text)
    if field == "notes":
        return notes_problem(text, "This")
    limit = NAME_LIMIT if field == "role" else LINE_LIMIT
    return line_problem(text, "The role" if field == "role" else "This", limit)


def change_contact(workspace: Workspace, contact_id: Id, field: str, value: str) -> Change:
    """Change one field of a contact. A stretch of typing is undone as one.

    Raises as `Workspace.apply`, and `UserError` with the field's name for a text that cannot be.
    """
    wrong = contact_problem(field, value) if field != "kind" else ""
    if wrong:
        raise UserError(wrong, field=field)
    contact = the_contact(workspace, contact_id)
    kept = value if field == "kind" else typed_notes(value) if field == "notes" else typed(value)
    values: dict[str, Any] = {field: ContactKind(kept) if field == "kind" else kept}
    changed = replace(contact, **values)
    if changed == contact:
        return Change(title="")
    title = f"Change the {_TITLES[field]} {contact.name if field != 'name' else 'a person'}"
    after = replace(changed, changed=workspace.clock.now())
    return workspace.apply(Change(title=title, before=(contact,), after=(after,)), joins_last=True)


def add_contact(workspace: Workspace, new: NewPerson) -> Contact:
    """Add somebody, and their company where it is not known; return them.

    Raises as `Workspace.apply`, and `UserError` with the field's name for a text that cannot be.
    """
    for field in ("name", "company", "role", "email"):
        wrong = contact_problem(field, getattr(new, field))
        if wrong:
            raise UserError(wrong, field=field)
    now = workspace.clock.now()
    known = next((one for one in workspace.companies() if same_name(one.name, new.company)), None)
    company = known or Company(id=new_id(), changed=now, name=typed(new.company))
    if any(same_name(one.name, new.name) for one in workspace.contacts(company.id)):
        raise UserError(
            f"{typed(new.name)} is at {company.name} already. Add what tells the two apart.", field="name"
        )
    contact = Contact(
        id=new_id(),
        changed=now,
        company_id=company.id,
        name=typed(new.name),
        role=typed(new.role),
        kind=new.kind,
        email=typed(new.email),
    )
    records: tuple[Record, ...] = (contact,) if known is not None else (company, contact)
    workspace.apply(Change(title=f"Add {contact.name}", after=records))
    return contact


def join_contacts(
    workspace: Workspace, kept_id: Id, other_id: Id, from_other: Collection[str] = ()
) -> Change:
    """Make one of two entries of one person; the fields `from_other` are as the other entry has them.

    Raises as `Workspace.apply`.
    """
    if kept_id == other_id:
        raise UserError("These are not two entries, but one.")
    kept, other = the_contact(workspace, kept_id), the_contact(workspace, other_id)
    now = workspace.clock.now()
    merged = joined(kept, other, from_other, now)
    change = joining(kept, other, merged, _records_about(workspace, (kept, other)), now)
    emptied = _emptied(workspace, other, kept.company_id)
    return workspace.apply(replace(change, before=(*change.before, *emptied)))


def removal_of(workspace: Workspace, contact_id: Id) -> Change:
    """Return the change that deletes a person, to be looked at before it is applied.

    Raises `UserError` if there is none of that id.
    """
    contact = the_contact(workspace, contact_id)
    change = removal(contact, _records_about(workspace, (contact,)), workspace.clock.now())
    return replace(change, before=(*change.before, *_emptied(workspace, contact, "")))


def delete_contact(workspace: Workspace, contact_id: Id) -> Change:
    """Delete a person with their part in interviews. Raises as `Workspace.apply`."""
    return workspace.apply(removal_of(workspace, contact_id))


def _records_about(workspace: Workspace, contacts: Collection[Contact]) -> list[Record]:
    """Return all that names these contacts, and the marks and drafts of every process concerned."""
    mentions = workspace.mentions([one.id for one in contacts])
    held = {one.interview_id for one in mentions if isinstance(one, Participant)}
    processes = {one.application_id for one in workspace.stored(Interview, held).values()}
    processes |= {one.id for one in workspace.applications_at({one.company_id for one in contacts})}
    for one in mentions:
        if isinstance(one, Application):
            processes.add(one.id)
        elif isinstance(one, Message | Reply):
            processes.add(one.application_id)
    records: list[Record] = [*mentions]
    for facts in (workspace.facts(one) for one in sorted(processes)):
        records += (*facts.marks, *facts.drafts)
    return records


def _emptied(workspace: Workspace, contact: Contact, stays_at: str) -> tuple[Company, ...]:
    """Return the company that a person's going leaves with nothing: no process, nobody else, no notes."""
    key = contact.company_id
    if key == stays_at or workspace.applications_at([key]) or len(workspace.contacts(key)) > 1:
        return ()
    company = workspace.stored(Company, [key])[key]
    return () if company.notes else (company,)
