"""What the typed form means: who, when and what is known of it, and what is wrong with which field."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from core.errors import UserError
from core.interview_entry.days import WhichDay, day_typed
from core.interview_entry.entry import same_name
from core.interview_entry.people import news_contact, news_problems, people_met, people_problems
from core.interview_entry.promise import Said, said_typed
from core.interview_entry.slot import Skipped, end_problem, slot_typed
from core.interview_entry.texts import LINE_LIMIT, NAME_LIMIT, line_problem, notes_problem, typed
from core.models import NO_ID
from core.places.countries import country_name, country_named
from core.places.regions import find_regions, region_name, region_named
from core.places.zones import find_zones, zone_named
from core.validity import MOST_ROUNDS

if TYPE_CHECKING:
    from datetime import date

    from core.interview_entry.entry import InterviewEntry, Known
    from core.interview_entry.people import Met, News
    from core.interview_entry.slot import Slot
    from core.models import Company, Contact, Facts, Interview
    from core.workdays import Workdays

_ZONES_OFFERED = 4


class Offer(NamedTuple):
    """An answer to press instead of typing it: `text` for the field, or for a promise its day."""

    label: str
    text: str = ""
    on: date | None = None
    undated: bool = False


@dataclass(slots=True, kw_only=True)
class Reading:
    """All that was made of an entry. Without `problems` there are a day, a zone and a slot.

    `problems`, `notes` (quiet words that belong under a field) and `offers` are by the stable names of the
    fields, problems in the order of the form. `times` are right on the clock, but of any day and zone while
    there is none. `round_of` is the open application that this is another
    round of; `interview` the stored one that is edited.
    """

    entry: InterviewEntry
    company: Company | None = None
    round_of: Facts | None = None
    existing: Facts | None = None
    interview: Interview | None = None
    day: date | None = None
    zone: str = ""
    times: Slot | None = None
    slot: Slot | None = None
    round: int = 1
    country: str = ""
    region: str = ""
    contacts: tuple[Contact, ...] = ()
    met: tuple[Met, ...] = ()
    news: News | None = None
    said: Said = field(default_factory=Said)
    problems: dict[str, str] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)
    offers: dict[str, tuple[Offer, ...]] = field(default_factory=dict)

    def find(self, name: str, problem: str) -> None:
        """Take in what is wrong with a field, the first thing where there are several."""
        if problem and name not in self.problems:
            self.problems[name] = problem


def read(entry: InterviewEntry, workdays: Workdays, known: Known, existing: Facts | None = None) -> Reading:
    """Return what the entry means. `workdays` are those of the company; `existing` is given for editing."""
    reading = Reading(entry=entry, existing=existing)
    if existing is not None:
        reading.interview = next(one for one in existing.interviews if one.id == entry.interview_id)
    _read_process(reading, known)
    _read_time(reading)
    _read_place(reading)
    _read_round_number(reading)
    reading.find("place", line_problem(entry.place, "The place", LINE_LIMIT))
    reading.met = people_met(entry, reading.contacts)
    recorded = existing.application.news_contact_id if existing else NO_ID
    reading.news = news_contact(entry, reading.met, reading.contacts, recorded)
    for name, problem in people_problems(reading.met):
        reading.find(name, problem)
    _read_promise(reading, workdays)
    for name, problem in news_problems(entry, reading.news):
        reading.find(name, problem)
    reading.find("notes", notes_problem(entry.notes, "The note"))
    for one in reading.met:
        if one.corrects and one.contact and not same_name(one.name, one.contact.name):
            reading.notes[one.field("name")] = f"Corrects the name of {one.contact.name}."
    return reading


def _read_process(reading: Reading, known: Known) -> None:
    """Find the company and the process that the names mean."""
    entry, existing = reading.entry, reading.existing
    company, role = typed(entry.company), typed(entry.role)
    reading.find("company", line_problem(company, "The company", NAME_LIMIT) or _missing(company, "company"))
    reading.find("role", line_problem(role, "The role", NAME_LIMIT))
    if existing is None or typed(existing.application.role):  # one that came without a role may stay so
        reading.find("role", _missing(role, "role"))
    named = known.company(company)
    if existing is None:
        reading.company = named
        _read_round(reading, known)
    else:
        reading.company = existing.company
        _note_renames(reading, existing, named)
    if reading.company is not None:
        others = existing.contacts if existing else {}
        found = {one.id: one for one in known.people(reading.company.id)}
        reading.contacts = tuple({**others, **found}.values())


def _missing(text: str, what: str) -> str:
    if text:
        return ""
    return "Which company is it?" if what == "company" else "Which role is it for?"


def _read_round(reading: Reading, known: Known) -> None:
    """Find the open process that a new interview belongs to, or offer those there are."""
    company = reading.company
    if company is None:
        return
    role = typed(reading.entry.role)
    facts = known.open_for(company.id, role)
    if facts is not None:
        reading.round_of = facts
        reading.notes["role"] = f"Round {next_round(facts)} at {company.name}."
        return
    others = known.open_at(company.id)
    if others:
        if role:
            reading.notes["role"] = f"A new process at {company.name}. Or is it another round?"
        reading.offers["role"] = tuple(
            Offer(f"{facts.application.role}, round {next_round(facts)}", facts.application.role)
            for facts in others
        )


def next_round(facts: Facts) -> int:
    """Return the number of the round that a new interview of this application is."""
    return min(MOST_ROUNDS, max((interview.round for interview in facts.interviews), default=0) + 1)


def _read_round_number(reading: Reading) -> None:
    """Find which round it is: as typed, else as recorded, else the next one."""
    known = reading.interview.round if reading.interview else 0
    reading.round = known or (next_round(reading.round_of) if reading.round_of else 1)
    text = typed(reading.entry.round)
    if not text:
        return
    number = int(text) if text.isascii() and text.isdigit() and len(text) <= len(str(MOST_ROUNDS)) else 0
    if 1 <= number <= MOST_ROUNDS:
        reading.round = number
    else:
        reading.find("round", f"Which round is it? A number from 1 to {MOST_ROUNDS}.")


def _note_renames(reading: Reading, existing: Facts, named: Company | None) -> None:
    """Say what a changed name does: it corrects, and so it must not be another company's."""
    name, role = typed(reading.entry.company), typed(reading.entry.role)
    if named is not None and named.id != existing.company.id:
        reading.find(
            "company",
            f"{named.name} is another company here. Was the interview there? Then add it as a new one.",
        )
    elif name and name != existing.company.name:
        reading.notes["company"] = f"Corrects the name of {existing.company.name} everywhere."
    if role and role != existing.application.role and len(existing.interviews) > 1:
        reading.notes["role"] = f"Corrects the role for all {len(existing.interviews)} rounds."


def _read_time(reading: Reading) -> None:
    """Find the day, the zone and the slot."""
    entry, interview = reading.entry, reading.interview
    try:
        reading.day = day_typed(entry.date, entry.typed_on)
    except WhichDay as question:
        reading.find("date", question.message)
        reading.offers["date"] = tuple(Offer(label, text) for label, text in question.choices)
    except UserError as trouble:
        reading.find("date", trouble.message)
    kept = interview is not None and entry.zone == interview.zone
    reading.zone = entry.zone if kept else zone_named(entry.zone)
    zone_problem = "" if reading.zone else _no_zone(reading)
    try:
        any_day = reading.day or entry.typed_on
        slot = slot_typed(any_day, entry.start, entry.end, reading.zone, interview)
        reading.notes.update(slot.said)
        reading.times = slot
        reading.slot = slot if reading.day and reading.zone else None
    except Skipped as gap:
        if reading.day and reading.zone:
            reading.find(gap.field, gap.message)
            reading.offers[gap.field] = (Offer(f"Use {gap.next_time}", gap.next_time),)
    except UserError as trouble:
        reading.find(trouble.field, trouble.message)
    reading.find("end", end_problem(entry.end))
    reading.find("zone", zone_problem)
    _offer_known_zone(reading)


def _offer_known_zone(reading: Reading) -> None:
    """Offer the zone of earlier interviews at the company, where another one is typed."""
    company = reading.company
    if company is None or reading.interview is not None or not reading.zone:
        return
    if company.zone not in {"", reading.zone}:
        reading.notes["zone"] = f"Earlier, {company.name} gave its times in another zone."
        reading.offers["zone"] = (Offer(f"Use {company.zone}", company.zone),)


def _no_zone(reading: Reading) -> str:
    text = typed(reading.entry.zone)
    if not text:
        return "In which time zone was it agreed? A city will do."
    wrong = line_problem(text, "The time zone", NAME_LIMIT)
    if wrong:
        return wrong
    found = find_zones(text, _ZONES_OFFERED)
    if not found:
        return "There is no such time zone. Type a large city near it, such as London."
    reading.offers["zone"] = tuple(Offer(zone, zone) for zone in found)
    return "Which of these time zones is it?"


def place_typed(entry: InterviewEntry, company: Company | None) -> tuple[str, str]:
    """Return the codes of country and region typed, "" where there is none. What is recorded may stay."""
    country, region = typed(entry.country), typed(entry.region)
    kept = company is not None and bool(country) and country == country_name(company.country)
    code = company.country if company is not None and kept else country_named(country)
    if company is not None and region and region == region_name(code, company.region):
        return code, company.region
    return code, region_named(code, region)


def _read_place(reading: Reading) -> None:
    """Find the country and the region whose holidays the company keeps."""
    country, region = typed(reading.entry.country), typed(reading.entry.region)
    reading.country, reading.region = place_typed(reading.entry, reading.company)
    if country and not reading.country:
        reading.find(
            "country", "There is no such country. Type its name, such as Ireland, or leave it empty."
        )
    if region and not country:
        reading.find("region", "In which country is it?")
    if region and reading.country and not reading.region:
        example = next(iter(find_regions(reading.country, "")), "a code such as ENG")
        reading.find("region", f"There is no such region there. Type {example}, or leave it empty.")


def _read_promise(reading: Reading, workdays: Workdays) -> None:
    """Find the day they named; while the interview has no day, count from the day of typing."""
    said = said_typed(reading.entry, reading.day or reading.entry.typed_on, workdays)
    reading.said = said
    reading.find("promise", said.problem)
    if said.is_question:
        choices = [Offer(label, on=on) for label, on in said.choices]
        reading.offers["promise"] = (*choices, Offer("They named no day", undated=True))
