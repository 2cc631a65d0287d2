"""From what is typed to one Change: the records it adds, and those it changes where it says more."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from core.facts import facts_with
from core.ids import new_id
from core.interview_entry.promise import text_of
from core.interview_entry.texts import kept, typed, typed_notes
from core.models import (
    NO_ID,
    Application,
    Change,
    Company,
    Contact,
    ContactKind,
    Interview,
    Participant,
    Promise,
    Record,
)
from core.records import replace

if TYPE_CHECKING:
    from datetime import datetime

    from core.interview_entry.entry import InterviewEntry
    from core.interview_entry.people import Met
    from core.interview_entry.reading import Reading
    from core.interview_entry.slot import Slot
    from core.models import Facts, Id

_R = TypeVar("_R", bound=Record)


class Plan(NamedTuple):
    """The change, the facts of the application once it is made, and the interview as it then is."""

    change: Change
    facts: Facts
    interview: Interview


class _Making:
    """A change in the making, at `now`."""

    def __init__(self, now: datetime) -> None:
        self.now = now
        self.before: list[Record] = []
        self.after: list[Record] = []

    def put(self, old: _R | None, new: _R) -> _R:
        """Take in a record as it is to be; one that says what it said before is left alone."""
        if old is None:
            self.after.append(new)
            return new
        if new == old:
            return old
        new = replace(new, changed=self.now)
        self.before.append(old)
        self.after.append(new)
        return new


def plan(reading: Reading, slot: Slot, now: datetime, *, debrief: bool = False) -> Plan:
    """Return what a reading without problems makes, at `now` (UTC)."""
    making = _Making(now)
    company = _company(making, reading, slot)
    contacts = [_contact(making, one, company.id, reading) for one in reading.met]
    news_id = _news(making, reading, company.id, contacts)
    application = _application(making, reading, company.id, news_id)
    interview = _interview(making, reading, slot, application.id, debrief=debrief)
    _participants(making, reading, interview.id, contacts)
    _promise(making, reading, slot, interview)
    what = "New interview" if reading.interview is None else "Changes to the interview"
    if debrief:
        what = "How it went"
    change = Change(title=f"{what} at {company.name}", before=tuple(making.before), after=tuple(making.after))
    base = reading.existing or reading.round_of
    return Plan(change, facts_with(change, base, company, application, reading.contacts), interview)


def _company(making: _Making, reading: Reading, slot: Slot) -> Company:
    """Return the company as it is to be. What is left empty keeps what is known, unless it was shown."""
    old, editing = reading.company, reading.existing is not None
    name = typed(reading.entry.company)
    if old is None:
        new = Company(
            id=new_id(),
            changed=making.now,
            name=name,
            country=reading.country,
            region=reading.region,
            zone=slot.zone,
        )
        return making.put(None, new)
    moved = editing or reading.country not in {"", old.country}
    new = replace(
        old,
        name=kept(old.name, name) if editing else old.name,
        country=reading.country if editing else reading.country or old.country,
        region=reading.region if moved else reading.region or old.region,
        zone=old.zone if editing else old.zone or slot.zone,
    )
    return making.put(old, new)


def _contact(making: _Making, one: Met, company_id: Id, reading: Reading) -> Contact:
    """Return the contact that a line is about, as it is to be."""
    entry, old = one.entry, one.contact
    email = typed(entry.email)
    if not email and reading.news is not None and reading.news.met is one:
        email = reading.news.email
    role, linkedin = typed(entry.role), typed(entry.linkedin)
    if old is None:
        new = Contact(
            id=new_id(),
            changed=making.now,
            company_id=company_id,
            name=one.name,
            role=role,
            kind=entry.kind or ContactKind.INTERVIEWER,
            email=email,
            linkedin=linkedin,
        )
        return making.put(None, new)
    if not one.corrects:  # known by the name: what was not typed is not taken back
        new = replace(
            old,
            role=role or old.role,
            email=email or old.email,
            linkedin=linkedin or old.linkedin,
            kind=entry.kind or old.kind,
        )
        return making.put(old, new)
    new = replace(
        old,
        name=kept(old.name, one.name),
        role=kept(old.role, role),
        email=kept(old.email, email),
        linkedin=kept(old.linkedin, linkedin),
        kind=entry.kind or old.kind,
    )
    return making.put(old, new)


def _news(making: _Making, reading: Reading, company_id: Id, contacts: list[Contact]) -> Id:
    """Return the id of whom to ask for news, adding them if they are new."""
    news = reading.news
    if news is None:
        return NO_ID
    if news.met is not None:
        return contacts[reading.met.index(news.met)].id
    old = news.contact
    if old is None:
        kind = ContactKind.RECRUITER
        new = Contact(
            id=new_id(),
            changed=making.now,
            company_id=company_id,
            name=news.name,
            kind=kind,
            email=news.email,
        )
        return making.put(None, new).id
    shown = reading.existing is not None and reading.existing.application.news_contact_id == old.id
    email = kept(old.email, news.email) if shown else news.email or old.email
    return making.put(old, replace(old, email=email)).id


def _application(making: _Making, reading: Reading, company_id: Id, news_id: Id) -> Application:
    """Return the application: the one edited, the one this is another round of, or a new one."""
    role = typed(reading.entry.role)
    base = reading.existing or reading.round_of
    if base is None:
        return making.put(
            None,
            Application(
                id=new_id(),
                changed=making.now,
                company_id=company_id,
                role=role,
                created=making.now,
                news_contact_id=news_id,
            ),
        )
    old = base.application
    if reading.existing is None:
        return making.put(old, replace(old, news_contact_id=news_id or old.news_contact_id))
    language = old.language if reading.entry.language is None else reading.entry.language
    new = replace(old, role=kept(old.role, role), news_contact_id=news_id, language=language)
    return making.put(old, new)


def _interview(
    making: _Making, reading: Reading, slot: Slot, application_id: Id, *, debrief: bool
) -> Interview:
    """Return the interview. One that is over has been debriefed by a `debrief`, or by what is told of it."""
    entry, old = reading.entry, reading.interview
    over = slot.end <= making.now
    told = making.now if over and (debrief or (reading.met and (old is None or _tells(entry)))) else None
    notes = typed_notes(entry.notes)
    if old is None:
        return making.put(
            None,
            Interview(
                id=new_id(),
                changed=making.now,
                application_id=application_id,
                start=slot.start,
                minutes=slot.minutes,
                zone=slot.zone,
                kind=entry.kind,
                format=entry.format,
                round=reading.round,
                place=typed(entry.place),
                notes=notes,
                felt=entry.felt,
                debriefed_at=told,
            ),
        )
    put_off = not over and slot.start != old.start  # moved to a time to come: it has yet to be held
    new = replace(
        old,
        start=slot.start,
        minutes=slot.minutes,
        zone=slot.zone,
        kind=entry.kind,
        format=entry.format,
        round=reading.round,
        place=kept(old.place, typed(entry.place)),
        notes=old.notes if notes == typed_notes(old.notes) else notes,
        felt=entry.felt,
        debriefed_at=None if put_off else old.debriefed_at or told,
    )
    return making.put(old, new)


def _tells(entry: InterviewEntry) -> bool:
    """Return whether the form says how it went: the people alone may have been known before."""
    said = (entry.promise, entry.notes, *(person.rapport for person in entry.people))
    return entry.felt is not None or any(typed(text) for text in said)


def _participants(making: _Making, reading: Reading, interview_id: Id, contacts: list[Contact]) -> None:
    """Put who took part; those whose lines are gone did not, and stay contacts."""
    everybody = reading.existing.participants if reading.existing else ()
    left = {one.contact_id: one for one in everybody if one.interview_id == interview_id}
    for one, contact in zip(reading.met, contacts, strict=True):
        old = left.pop(contact.id, None)
        rapport = typed(one.entry.rapport)
        if old is None:
            new = Participant(
                id=new_id(),
                changed=making.now,
                interview_id=interview_id,
                contact_id=contact.id,
                rapport=rapport,
            )
            making.put(None, new)
        else:
            making.put(old, replace(old, rapport=kept(old.rapport, rapport)))
    making.before.extend(left.values())


def _promise(making: _Making, reading: Reading, slot: Slot, interview: Interview) -> None:
    """Put what they said about replying, as said when the interview ended."""
    promises = reading.existing.promises if reading.existing else ()
    old = next((one for one in reversed(promises) if one.interview_id == interview.id), None)
    words, on = typed(reading.entry.promise), reading.said.on
    if old is not None and words == text_of(old) and not words:
        return  # neither words nor a day, as it came: nothing to show, and nothing to take away
    if not words:
        making.before.extend([old] if old else [])
    elif old is None:
        new = Promise(
            id=new_id(),
            changed=making.now,
            application_id=interview.application_id,
            said_at=slot.end,
            words=words,
            on=on,
            zone=slot.zone,
            interview_id=interview.id,
        )
        making.put(None, new)
    else:
        new = replace(old, words=old.words if words == text_of(old) else words, on=on)
        if reading.interview is not None and (slot.start, slot.zone) != (
            reading.interview.start,
            reading.interview.zone,
        ):
            new = replace(new, said_at=slot.end, zone=slot.zone)
        making.put(old, new)
