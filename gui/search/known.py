"""The records that were found and those they belong to, and what a row says of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from core.models import (
    NO_ID,
    Application,
    Company,
    Contact,
    Draft,
    Interview,
    Message,
    Outcome,
    Participant,
    Promise,
    Record,
    Reply,
)
from core.search import Group, excerpt
from core.timeline.notes import KIND_NAMES
from core.wording import local_day, short_day
from gui.message_words import MESSAGES
from gui.search.results import Result

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from core.models import Id
    from core.search import Entry
    from core.workspace import Workspace

R = TypeVar("R", bound=Record)

_ENDED = {
    Outcome.ACCEPTED: "accepted",
    Outcome.DECLINED: "declined",
    Outcome.REJECTED: "they said no",
    Outcome.WITHDRAWN: "withdrawn",
    Outcome.NO_ANSWER: "no answer",
}


class _Note(NamedTuple):
    """Something written down: its title, its text, the process and the interview it is of, and its day."""

    title: str
    text: str
    process: Application | None
    interview_id: Id = NO_ID
    day: str = ""


class Known:
    """Reads what the results of one search need, kind by kind."""

    def __init__(self, workspace: Workspace, found: Sequence[Entry]) -> None:
        self._workspace = workspace
        self._records: dict[Id, Record] = {}
        for kind in {one.kind for one in found}:
            self._read(kind, (one.id for one in found if one.kind is kind))
        self._read(Interview, self._named("interview_id"))
        self._read(Contact, self._named("contact_id"))
        self._read(Application, self._named("application_id"))
        self._read(Company, self._named("company_id"))

    def _read(self, kind: type[Record], ids: Iterable[Id]) -> None:
        missing = {one for one in ids if one} - self._records.keys()
        self._records.update(self._workspace.stored(kind, missing))

    def _named(self, field: str) -> Iterator[Id]:
        return (getattr(one, field, NO_ID) for one in tuple(self._records.values()))

    def _get(self, kind: type[R], key: Id) -> R | None:
        found = self._records.get(key)
        return found if isinstance(found, kind) else None

    # ---- one result ----------------------------------------------------------------------------------

    def result(self, group: Group, entry: Entry, typed: str) -> Result | None:
        """Return what to show of one record; nothing if it is gone meanwhile."""
        found = self._records.get(entry.id)
        if isinstance(found, Application) and group is Group.PROCESS:
            return self._process(found)
        if isinstance(found, Contact):
            return self._contact(group, found, typed)
        if isinstance(found, Company):
            return self._company_note(found, typed)
        if isinstance(found, Message):
            return self._message(found, typed)
        if isinstance(found, Draft):
            return self._draft(found, typed)
        note = self._note(found)
        return self._note_result(note, typed) if note is not None else None

    def _process(self, process: Application) -> Result:
        return Result(
            group=Group.PROCESS,
            title=self._place(process),
            line=process.role,
            side=_ENDED.get(process.outcome, ""),
            application_id=process.id,
        )

    def _note(self, found: Record | None) -> _Note | None:
        """Return what is written in a record of a process."""
        match found:
            case Application():
                return _Note(f"Notes on {self._place(found)}", found.notes, found)
            case Interview():
                process = self._get(Application, found.application_id)
                title = f"{KIND_NAMES[found.kind]}, {self._place(process)}"
                return _Note(title, found.notes, process, found.id, self._day(found.start))
            case Participant():
                held = self._get(Interview, found.interview_id)
                process = self._get(Application, held.application_id) if held is not None else None
                day = self._day(held.start) if held is not None else ""
                title = f"You and {self._person(found.contact_id)}, {self._place(process)}"
                return _Note(title, found.rapport, process, found.interview_id, day)
            case Promise():
                process = self._get(Application, found.application_id)
                title = f"When they will reply, {self._place(process)}"
                return _Note(title, found.words, process, found.interview_id, self._day(found.said_at))
            case Reply():
                process = self._get(Application, found.application_id)
                title = f"Reply of {self._person(found.contact_id)}, {self._place(process)}"
                return _Note(title, found.words, process, day=self._day(found.received_at))
        return None

    def _note_result(self, note: _Note, typed: str) -> Result | None:
        if note.process is None:
            return None
        return Result(
            group=Group.NOTE,
            title=note.title,
            line=excerpt(note.text, typed),
            side=note.day,
            application_id=note.process.id,
            interview_id=note.interview_id,
        )

    def _contact(self, group: Group, contact: Contact, typed: str) -> Result:
        company = self._company(contact.company_id)
        if group is Group.NOTE:
            title, line = f"Notes on {contact.name}, {company}", excerpt(contact.notes, typed)
            return Result(group=group, title=title, line=line, contact_id=contact.id)
        line = ", ".join(part for part in (contact.role, company) if part)
        return Result(group=group, title=contact.name, line=line, side=contact.email, contact_id=contact.id)

    def _company_note(self, company: Company, typed: str) -> Result | None:
        """Return notes on a company, which lead to its newest process, or where there is none to a person."""
        processes = self._workspace.applications_at([company.id])
        newest = max(processes, key=lambda one: one.created, default=None)
        people = self._workspace.contacts(company.id) if newest is None else ()
        if newest is None and not people:
            return None
        return Result(
            group=Group.NOTE,
            title=f"Notes on {company.name}",
            line=excerpt(company.notes, typed),
            contact_id=people[0].id if people else NO_ID,
            application_id=newest.id if newest is not None else NO_ID,
        )

    def _message(self, message: Message, typed: str) -> Result:
        process = self._get(Application, message.application_id)
        whom = self._person(message.contact_id) if message.contact_id else ""
        to = " to " if whom else ", "
        return Result(
            group=Group.MESSAGE,
            title=f"{MESSAGES[message.kind]}{to}{whom or self._place(process)}",
            line=excerpt(f"{message.subject}\n{message.body}".strip(), typed),
            side=self._day(message.sent_at),
            step_key=message.step_key if self._workspace.step(message.step_key) is not None else "",
            application_id=message.application_id,
            interview_id=message.interview_id,
        )

    def _draft(self, draft: Draft, typed: str) -> Result:
        step = self._workspace.step(draft.step_key)
        place = self._place(self._get(Application, draft.application_id))
        return Result(
            group=Group.MESSAGE,
            title=f"Draft: {step.title}" if step is not None else f"Draft, {place}",
            line=excerpt(f"{draft.subject}\n{draft.body}".strip(), typed),
            side="not sent",
            step_key=step.key if step is not None else "",
            application_id=draft.application_id,
        )

    # ---- names ---------------------------------------------------------------------------------------

    def _company(self, key: Id) -> str:
        company = self._get(Company, key)
        return company.name if company is not None else ""

    def _place(self, process: Application | None) -> str:
        return self._company(process.company_id) if process is not None else ""

    def _person(self, key: Id) -> str:
        contact = self._get(Contact, key)
        return contact.name if contact is not None else "them"

    def _day(self, moment: datetime) -> str:
        day = local_day(moment, self._workspace.zone)
        this_year = local_day(self._workspace.clock.now(), self._workspace.zone).year == day.year
        return short_day(day) if this_year else f"{short_day(day)} {day.year}"
