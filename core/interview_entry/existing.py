"""A stored interview as the texts of the form, so that what is not touched comes out as it went in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.interview_entry.entry import InterviewEntry, PersonEntry
from core.interview_entry.promise import text_of
from core.interview_entry.slot import texts_of
from core.interview_entry.texts import in_one_line
from core.models import NO_ID
from core.places.countries import country_name
from core.places.regions import region_name
from core.records import replace
from core.timeline.context import home_zone
from core.wording import short_day

if TYPE_CHECKING:
    from datetime import date

    from core.models import Facts, Id


def entry_from(facts: Facts, interview_id: Id, typed_on: date) -> InterviewEntry:
    """Return the form of an interview as it is stored. `typed_on` is the user's own day."""
    interview = next(one for one in facts.interviews if one.id == interview_id)
    day, start, end = texts_of(interview)
    people = tuple(
        _person(facts, one.contact_id, one.rapport)
        for one in facts.participants
        if one.interview_id == interview_id
    )
    promise = next((one for one in reversed(facts.promises) if one.interview_id == interview_id), None)
    news = facts.contacts.get(facts.application.news_contact_id)
    met = {person.contact_id for person in people}
    company = facts.company
    words = text_of(promise) if promise else ""
    return InterviewEntry(
        typed_on=typed_on,
        company=in_one_line(company.name),
        role=in_one_line(facts.application.role),
        date=f"{short_day(day)} {day.year}",
        start=start,
        end=end,
        zone=interview.zone,
        kind=interview.kind,
        format=interview.format,
        round=str(interview.round),
        place=in_one_line(interview.place),
        country=country_name(company.country) if company.country else "",
        region=region_name(company.country, company.region),
        people=people,
        promise=words,
        promise_on=promise.on if promise else None,
        promise_undated=bool(words) and promise is not None and promise.on is None,
        news=in_one_line(news.name) if news else "",
        news_email=news.email if news and news.id not in met else "",
        felt=interview.felt,
        notes=interview.notes,
        interview_id=interview_id,
        language=facts.application.language,
    )


def next_round_entry(facts: Facts, typed_on: date, zone: str) -> InterviewEntry:
    """Return the form of one more round: the same company, role, people and zone, as far as they are known.

    `zone` is the user's, for a process that has none of its own.
    """
    last = facts.interviews[-1] if facts.interviews else None
    met = [one.contact_id for one in facts.participants if last is not None and one.interview_id == last.id]
    people = (_person(facts, contact_id, "") for contact_id in met if contact_id in facts.contacts)
    entry = InterviewEntry(
        typed_on=typed_on,
        company=in_one_line(facts.company.name),
        role=in_one_line(facts.application.role),
        zone=home_zone(facts, zone),
        people=tuple(replace(one, contact_id=NO_ID) for one in people),  # another name is another person
    )
    return entry if last is None else replace(entry, format=last.format)


def _person(facts: Facts, contact_id: Id, rapport: str) -> PersonEntry:
    contact = facts.contacts[contact_id]
    return PersonEntry(
        name=in_one_line(contact.name),
        role=in_one_line(contact.role),
        email=contact.email,
        linkedin=in_one_line(contact.linkedin),
        kind=contact.kind,
        rapport=in_one_line(rapport),
        contact_id=contact.id,
    )
