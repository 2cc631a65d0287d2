"""Everything that is known of one person, and of whom something is known at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from core.errors import UserError
from core.models import Application, Company, Contact, Interview, Message, Participant, Reply
from core.records import record

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.models import Id, Record, Step
    from core.workspace import Workspace

T = TypeVar("T", Message, Reply)


@record
class Meeting:
    """One interview with a person: their part in it, and the process and the company it was for."""

    interview: Interview
    part: Participant
    application: Application
    company: Company


@record
class Person:
    """One contact with all that happened between the two of you, the newest first; `steps` by when due.

    `asked_for_news` are the open processes in which they are the one to ask.
    """

    contact: Contact
    company: Company
    meetings: tuple[Meeting, ...] = ()
    messages: tuple[Message, ...] = ()
    replies: tuple[Reply, ...] = ()
    steps: tuple[Step, ...] = ()
    asked_for_news: tuple[Application, ...] = ()

    @property
    def has_history(self) -> bool:
        """Return whether anything happened with them."""
        return bool(self.meetings or self.messages or self.replies or self.asked_for_news)


def the_contact(workspace: Workspace, contact_id: Id) -> Contact:
    """Return a contact. Raises `UserError` if there is none of that id."""
    found = workspace.stored(Contact, [contact_id]).get(contact_id)
    if found is None:
        raise UserError("This person is not there any more.")
    return found


def person(workspace: Workspace, contact_id: Id) -> Person:
    """Return what is known of a person. Raises `UserError` if there is none of that id."""
    contact = the_contact(workspace, contact_id)
    mentions = workspace.mentions([contact_id])
    parts = [one for one in mentions if isinstance(one, Participant)]
    interviews = workspace.stored(Interview, {one.interview_id for one in parts})
    applications = workspace.stored(Application, {one.application_id for one in interviews.values()})
    companies = workspace.stored(
        Company, {contact.company_id} | {one.company_id for one in applications.values()}
    )
    meetings = []
    for part in parts:
        interview = interviews[part.interview_id]
        application = applications[interview.application_id]
        company = companies[application.company_id]
        meetings.append(Meeting(interview=interview, part=part, application=application, company=company))
    agenda = workspace.agenda()
    steps = (*agenda.overdue, *agenda.today, *agenda.next, *agenda.waiting)
    return Person(
        contact=contact,
        company=companies[contact.company_id],
        meetings=tuple(sorted(meetings, key=lambda one: one.interview.start, reverse=True)),
        messages=_newest(mentions, Message, "sent_at"),
        replies=_newest(mentions, Reply, "received_at"),
        steps=tuple(step for step in steps if step.contact_id == contact_id),
        asked_for_news=tuple(
            one for one in mentions if isinstance(one, Application) and one.closed_at is None
        ),
    )


def _newest(mentions: Iterable[Record], kind: type[T], when: str) -> tuple[T, ...]:
    found = [one for one in mentions if isinstance(one, kind)]
    return tuple(sorted(found, key=lambda one: getattr(one, when), reverse=True))
