"""Who was met, and who is to be asked for news: which typed lines are people, and who of them is known."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from core.interview_entry.entry import PersonEntry, same_name
from core.interview_entry.texts import LINE_LIMIT, NAME_LIMIT, email_problem, in_one_line, line_problem, typed
from core.models import ContactKind
from core.records import replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.interview_entry.entry import InterviewEntry
    from core.models import Contact, Id


_BETWEEN = re.compile(r"[,;<>|\n\t]+")
_SIGNS = {
    ContactKind.RECRUITER: ("recruit", "talent", "sourcer"),
    ContactKind.HIRING_MANAGER: ("hiring manager",),
}


class Met(NamedTuple):
    """A line that names a person: its number in the form, what is typed, and the contact if known.

    `corrects` says that the line was filled from this very contact, so that what it says now replaces what
    was recorded.
    """

    number: int
    entry: PersonEntry
    contact: Contact | None
    corrects: bool

    @property
    def name(self) -> str:
        """Return the name as typed."""
        return typed(self.entry.name)

    def field(self, name: str) -> str:
        """Return the stable name of one of the line's fields."""
        return f"people.{self.number}.{name}"


class News(NamedTuple):
    """Whom to ask for news: a line of the people met (`met`), a known contact, or somebody new."""

    name: str
    email: str
    met: Met | None = None
    contact: Contact | None = None


def person_typed(text: str) -> PersonEntry:
    """Return the person that one line names, such as "Ruth Abe, Recruiter, ruth@halden.example".

    The address and a LinkedIn page are known by their looks, wherever they stand; of the rest the first part
    is the name and what follows the role. Of an address alone the name is made.
    """
    parts = [part for part in (typed(part) for part in _BETWEEN.split(text)) if part]
    email = linkedin = ""
    rest: list[str] = []
    for part in parts:
        words = part.split()
        address = next((word for word in words if "@" in word and not email), "")
        page = next((word for word in words if "linkedin.com/" in word.casefold() and not linkedin), "")
        email, linkedin = email or address, linkedin or page
        left = " ".join(word for word in words if word not in {address, page})
        rest += [left] if left else []
    name = rest[0] if rest else _name_in(email)
    role = ", ".join(rest[1:])
    return PersonEntry(name=name, role=role, email=email, linkedin=linkedin, kind=_kind_of(role))


def _name_in(email: str) -> str:
    """Return "Dana Lee" for "dana.lee@halden.example"."""
    words = re.split(r"[._+-]+", email.partition("@")[0])
    return " ".join(word[:1].upper() + word[1:] for word in words if word)


def _kind_of(role: str) -> ContactKind | None:
    """Return what a role says plainly that somebody is to the process."""
    words = role.casefold()
    return next((kind for kind, signs in _SIGNS.items() if any(sign in words for sign in signs)), None)


def is_blank(person: PersonEntry) -> bool:
    """Return whether nothing is typed in a line. A kind alone is nothing: it is chosen, not typed."""
    return not any(typed(text) for text in _texts(person))


def _texts(person: PersonEntry) -> tuple[str, ...]:
    return person.name, person.role, person.email, person.linkedin, person.rapport


def people_met(entry: InterviewEntry, contacts: Sequence[Contact]) -> tuple[Met, ...]:
    """Return the people of the lines that are not blank. `contacts` are those known at the company."""
    by_id = {contact.id: contact for contact in contacts}
    lines = [(number, person) for number, person in enumerate(entry.people) if not is_blank(person)]
    claimed: set[Id] = set()
    for _, person in lines:  # a line whose name still is its contact's own comes first
        own = by_id.get(person.contact_id)
        if own is not None and same_name(own.name, person.name):
            claimed.add(own.id)
    found = []
    for number, person in lines:
        own = by_id.get(person.contact_id)
        contact = _contact(person, own, contacts, claimed)
        if contact is not None:
            claimed.add(contact.id)
        corrects = contact is not None and contact is own
        rest = person if corrects or own is None else _without(person, own)
        found.append(Met(number, rest, contact, corrects))
    return tuple(found)


def _without(person: PersonEntry, own: Contact) -> PersonEntry:
    """Return a line that now names somebody else without what it was filled with for the one before."""
    return replace(
        person,
        role="" if typed(person.role) == in_one_line(own.role) else person.role,
        email="" if typed(person.email) == in_one_line(own.email) else person.email,
        linkedin="" if typed(person.linkedin) == in_one_line(own.linkedin) else person.linkedin,
        kind=None if person.kind is own.kind else person.kind,
    )


def _contact(
    person: PersonEntry, own: Contact | None, contacts: Sequence[Contact], claimed: set[Id]
) -> Contact | None:
    """Return the contact that a line is about: of that name, else the one it was filled from."""
    if own is not None and same_name(own.name, person.name):
        return own
    named = (one for one in contacts if same_name(one.name, person.name) and one.id not in claimed)
    other = next(named, None)
    if other is not None:
        return other
    return own if own is not None and own.id not in claimed else None


def news_contact(
    entry: InterviewEntry, met: Sequence[Met], contacts: Sequence[Contact], recorded: Id
) -> News | None:
    """Return whom to ask for news, or None where nobody is named. `recorded` is who it was so far."""
    name, email = typed(entry.news), typed(entry.news_email)
    by_contact = {one.contact.id: one for one in met if one.contact is not None}
    own = next((one for one in contacts if one.id == recorded and same_name(one.name, entry.news)), None)
    if own is not None:
        return News(name, email, by_contact.get(own.id), own)
    if not name:
        return None
    one = next((one for one in met if same_name(one.name, name)), None)
    if one is not None:
        return News(name, email, one, one.contact)
    known = (it for it in contacts if same_name(it.name, name) and it.id not in by_contact)
    return News(name, email, contact=next(known, None))


def people_problems(met: Sequence[Met]) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with the lines, each with its field."""
    seen: list[str] = []
    for one in met:
        yield one.field("name"), _name_problem(one.name, seen)
        yield one.field("role"), line_problem(one.entry.role, "The role", NAME_LIMIT)
        yield one.field("email"), email_problem(one.entry.email)
        yield one.field("linkedin"), line_problem(one.entry.linkedin, "The LinkedIn address", LINE_LIMIT)
        yield one.field("rapport"), line_problem(one.entry.rapport, "This", LINE_LIMIT)
        seen.append(one.name)


def _name_problem(name: str, seen: Sequence[str]) -> str:
    if not name:
        return "Who was it? The name is missing."
    wrong = line_problem(name, "The name", NAME_LIMIT)
    if not wrong and any(same_name(name, other) for other in seen):
        return f"{name} is here twice. Add what tells them apart to one of the names, or remove one."
    return wrong


def news_problems(entry: InterviewEntry, news: News | None) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with the person to ask for news."""
    if news is None:
        yield "news", "Whose address is this? The name is missing." if typed(entry.news_email) else ""
        return
    yield "news", line_problem(news.name, "The name", NAME_LIMIT)
    wrong = email_problem(news.email)
    other = typed(news.met.entry.email) if news.met else ""
    if not wrong and other and news.email and other.casefold() != news.email.casefold():
        wrong = f"Above, the address of {news.name} is {other}. Which is right?"
    yield "news_email", wrong
