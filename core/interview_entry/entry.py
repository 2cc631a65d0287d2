"""What is typed in the form of an interview: text, exactly as it stands in the fields."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from core.models import NO_ID, InterviewFormat, InterviewKind, Outcome
from core.records import record

if TYPE_CHECKING:
    import datetime as dt  # a field of the form is called date

    from core.models import Application, Company, Contact, ContactKind, Facts, Feeling, Id


@record
class PersonEntry:
    """One line of the people met. A line in which nothing is typed counts as none.

    `kind` is None where nobody chose one: then a known contact keeps theirs, and a new one is an
    interviewer. `contact_id` is set where the line was filled from a participant: then a changed name is a
    correction, not another person.
    """

    name: str = ""
    role: str = ""
    email: str = ""
    linkedin: str = ""
    kind: ContactKind | None = None
    rapport: str = ""
    contact_id: Id = NO_ID


@record
class InterviewEntry:
    """All that is typed. `typed_on` is the user's own day, the one that "yesterday" counts from.

    `country` and `region` are those whose holidays the company keeps. `promise_on` is the day that the
    promise's words were settled to mean (chosen when asked, or stored before); whoever changes the words,
    the date or the country takes it back to None. `promise_undated` keeps words that name no day.
    `round` is the number of the round, by itself the next one where nothing is typed. `interview_id` is set
    where a stored interview is edited. `language` is that of the process's messages, None where the form does
    not show it.
    """

    typed_on: dt.date
    company: str = ""
    role: str = ""
    date: str = ""
    start: str = ""
    end: str = ""
    zone: str = ""
    kind: InterviewKind = InterviewKind.INTERVIEW
    format: InterviewFormat = InterviewFormat.VIDEO
    round: str = ""
    place: str = ""
    country: str = ""
    region: str = ""
    people: tuple[PersonEntry, ...] = ()
    promise: str = ""
    promise_on: dt.date | None = None
    promise_undated: bool = False
    news: str = ""
    news_email: str = ""
    felt: Feeling | None = None
    notes: str = ""
    interview_id: Id = NO_ID
    language: str | None = None


def same_name(one: str, other: str) -> bool:
    """Return whether two names are the same but for spaces and the size of letters."""
    return _plain(one) == _plain(other)


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


@dataclass(frozen=True, kw_only=True)  # no slots, so that the names can be looked up once
class Known:
    """What the workspace knows already, for recognising what is typed: `live` are the live applications."""

    companies: tuple[Company, ...] = ()
    contacts: tuple[Contact, ...] = ()
    live: tuple[Facts, ...] = ()

    def company(self, name: str) -> Company | None:
        """Return the company of that name."""
        return self._by_name.get(_plain(name))

    @cached_property
    def _by_name(self) -> dict[str, Company]:
        return {_plain(company.name): company for company in reversed(self.companies)}

    def people(self, company_id: Id) -> tuple[Contact, ...]:
        """Return the contacts at a company."""
        return tuple(contact for contact in self.contacts if contact.company_id == company_id)

    def open_at(self, company_id: Id) -> tuple[Facts, ...]:
        """Return the open applications at a company, newest first."""
        found = [
            facts
            for facts in self.live
            if facts.company.id == company_id and facts.application.outcome is Outcome.OPEN
        ]
        return tuple(sorted(found, key=_created, reverse=True))

    def open_for(self, company_id: Id, role: str) -> Facts | None:
        """Return the newest open application for a role at a company: an interview is another round of it."""
        fitting = (facts for facts in self.open_at(company_id) if same_name(facts.application.role, role))
        return next(fitting, None)


def _created(facts: Facts) -> tuple[dt.datetime, str]:
    application: Application = facts.application
    return application.created, application.id


NOTHING_KNOWN = Known()
