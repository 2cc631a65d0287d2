"""What every rule looks at: one application's facts, the policy, working days, and now."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from core.models import NO_ID, MarkKind
from core.records import record
from core.wording import at_local, local_day

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime
    from typing import TypedDict

    from core.etiquette import Policy
    from core.models import Facts, Id, Interview, Mark, Message, MessageKind, Participant, Reply, Step
    from core.workdays import Workdays

    class Settled(TypedDict, total=False):
        """What is known of a step besides its dates, as arguments of `Step`."""

        done_at: datetime
        skipped_at: datetime
        later_until: datetime | None


DAY_OPENS = 9  # a step that is a matter of a day opens at nine and is due at five, where the company is
DAY_ENDS = 17
_KNOWS_MOST = {"recruiter": 0, "hiring_manager": 1, "interviewer": 2, "other": 3}
_LATER_TAKES = timedelta(hours=2)  # what was put off until the evening is not overdue the moment it is back


@record
class Acceptance:
    """An accepted offer: the application it belongs to, when it was accepted, and whose it was."""

    application_id: Id
    at: datetime
    company: str


@record
class Context:
    """One application's facts and all that a rule may ask about them.

    `zone` is the user's own, and `today` the day there. `marks` are those of every application of the
    company, by step key: the invitation to a person may pass from one application to another.
    """

    facts: Facts
    policy: Policy
    workdays: Workdays
    now: datetime
    zone: str
    today: date
    accepted: Acceptance | None
    marks: Mapping[str, Mark]

    def name(self, contact_id: Id) -> str:
        """Return a contact's name, or the company's where there is no such contact."""
        contact = self.facts.contacts.get(contact_id)
        return contact.name if contact else self.facts.company.name

    def message(self, *kinds: MessageKind, since: datetime) -> Message | None:
        """Return the first message of these kinds sent at or after `since`."""
        for message in self.facts.messages:
            if message.kind in kinds and message.sent_at >= since:
                return message
        return None

    def news_contact(self, by: datetime | None = None) -> Id:
        """Return whom to ask for news: as recorded, else who would know best of those met last, by then."""
        chosen = self.facts.application.news_contact_id
        if chosen in self.facts.contacts:
            return chosen
        rounds = sorted(self.facts.interviews, key=lambda one: (one.start, one.id), reverse=True)
        for interview in rounds:
            met = self.met(interview) if by is None or interview.start <= by else []
            if met:
                people = [self.facts.contacts[participant.contact_id] for participant in met]
                return min(people, key=lambda contact: _KNOWS_MOST[contact.kind]).id
        return NO_ID

    def writer(self, reply: Reply | None, at: datetime) -> Id:
        """Return whom to answer: who wrote, else whom one would have asked for news then."""
        if reply is not None and reply.contact_id in self.facts.contacts:
            return reply.contact_id
        return self.news_contact(by=at)

    def met(self, interview: Interview) -> list[Participant]:
        """Return the known participants of an interview, each once, in the order they were entered."""
        found: dict[Id, Participant] = {}
        for participant in sorted(self.facts.participants, key=lambda one: one.id):
            if participant.interview_id == interview.id and participant.contact_id in self.facts.contacts:
                found.setdefault(participant.contact_id, participant)
        return list(found.values())

    def day_opens(self, day: date, zone: str) -> datetime:
        """Return when a whole-day step on `day` opens, in UTC."""
        return at_local(day, DAY_OPENS, 0, zone)

    def day_ends(self, day: date, zone: str) -> datetime:
        """Return when a whole-day step on `day` is due, in UTC."""
        return at_local(day, DAY_ENDS, 0, zone)

    def day_due(self, day: date, zone: str, key: str) -> datetime:
        """Return when a whole-day step on `day` is due, in UTC: then, or when the user put it off to."""
        due = self.day_ends(day, zone)
        mark = self.marks.get(key)
        if mark is None or mark.until is None or mark.until <= due:
            return due
        return max(self.day_ends(local_day(mark.until, zone), zone), mark.until + _LATER_TAKES)

    def gone_by(self, moment: datetime, days: int) -> bool:
        """Return whether the day of `moment` lies more than so many days back."""
        return (self.today - local_day(moment, self.zone)).days > days


def ends(interview: Interview) -> datetime:
    """Return when an interview ends, in UTC."""
    return interview.start + timedelta(minutes=interview.minutes)


def home_zone(facts: Facts, otherwise: str) -> str:
    """Return the zone a process is thought in: the newest interview's, the company's, else `otherwise`."""
    newest = max(facts.interviews, key=lambda one: (one.start, one.id), default=None)
    return newest.zone if newest is not None else facts.company.zone or otherwise


def marked(mark: Mark | None, done_at: datetime | None = None) -> Settled:
    """Return what a user's mark says of a step, as arguments of `Step`; a fact (`done_at`) outranks it."""
    if done_at is not None:
        return {"done_at": done_at}
    if mark is None:
        return {}
    if mark.kind is MarkKind.DONE:
        return {"done_at": mark.made_at}
    if mark.kind is MarkKind.SKIPPED:
        return {"skipped_at": mark.made_at}
    return {"later_until": mark.until}


def is_settled(step: Step) -> bool:
    """Return whether a step is done or skipped: history, which stays whatever happens after."""
    return step.done_at is not None or step.skipped_at is not None
