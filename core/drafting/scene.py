"""What a message is about: whom it is for, which interview, which reply, and how things stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.drafting.lexicon import language_of
from core.drafting.variants import GROUP, coordinator, thanked_together
from core.models import NO_ID, Feeling, MessageKind, Outcome
from core.timeline.context import ends
from core.timeline.events import last_event, offer, rejected_at, standing_promise
from core.wording import local_day

if TYPE_CHECKING:
    from datetime import date, datetime

    from core.models import Contact, Facts, Id, Interview, Reply, Step

_ABOUT_A_MEETING = (MessageKind.THANK_YOU, MessageKind.CONNECT)


class Scene(NamedTuple):
    """The facts that one message turns on. `promised` is the day they named, if it stands.

    `group` are those whom the note thanks through its reader, where it goes to one person for all.
    """

    step: Step
    facts: Facts
    now: datetime
    contact: Contact | None
    interview: Interview | None
    reply: Reply | None
    promised: date | None
    decided: bool
    group: tuple[Contact, ...] = ()

    @property
    def language(self) -> str:
        """Return the language that the message is in."""
        return language_of(self.facts, self.contact)

    @property
    def today(self) -> date:
        """Return today's date where the message is thought of."""
        return local_day(self.now, self.zone)

    @property
    def zone(self) -> str:
        """Return the zone of the interview, else that of the step."""
        return self.interview.zone if self.interview else self.step.zone

    @property
    def held(self) -> tuple[Interview, ...]:
        """Return the interviews that are over."""
        return tuple(interview for interview in self.facts.interviews if ends(interview) <= self.now)

    @property
    def coming(self) -> Interview | None:
        """Return the next interview still to come, if there is one."""
        return next((interview for interview in self.facts.interviews if interview.start > self.now), None)

    @property
    def rapport(self) -> str:
        """Return what was noted about the talk with this contact, here or in another interview."""
        talked_with = self.talked_with
        noted = [
            (participant.interview_id == self._interview_id, participant.rapport)
            for participant in self.facts.participants
            if talked_with and participant.contact_id == talked_with.id and participant.rapport.strip()
        ]
        here = [rapport for this, rapport in noted if this]
        if here or self.step.message_kind is MessageKind.THANK_YOU:
            return here[-1] if here else ""
        return noted[-1][1] if noted else ""

    @property
    def talked_with(self) -> Contact | None:
        """Return with whom that was: the reader, or of a group the first about whom something is noted."""
        if not self.group:
            return self.contact
        noted = {
            participant.contact_id
            for participant in self.facts.participants
            if participant.interview_id == self._interview_id and participant.rapport.strip()
        }
        own_first = sorted(self.group, key=lambda one: one.id != self.step.contact_id)
        return next((one for one in own_first if one.id in noted), None)

    @property
    def met(self) -> bool:
        """Say whether this contact was in the interview, so that a letter can say "our conversation"."""
        return self.contact is not None and self.contact.id in self._company

    @property
    def place(self) -> int:
        """Return which of those met in the interview this contact is, counted from 0."""
        company = self._company
        return company.index(self.contact.id) if self.contact and self.contact.id in company else 0

    @property
    def keen(self) -> bool:
        """Say whether the user would like the job: nothing is decided, and they noted no doubt."""
        felt = self.interview.felt if self.interview else None
        return not self.decided and felt not in {Feeling.NOT_FOR_ME, Feeling.UNSURE}

    @property
    def late(self) -> bool:
        """Say whether the message must own up to being late."""
        return self.step.late_after is not None and self.step.late_after < self.now

    @property
    def _interview_id(self) -> Id:
        return self.interview.id if self.interview else NO_ID

    @property
    def _company(self) -> tuple[Id, ...]:
        """Return whom the user met in the interview, in the order they were entered."""
        met = (p.contact_id for p in self.facts.participants if p.interview_id == self._interview_id)
        return tuple(dict.fromkeys(met))


def scene_of(step: Step, facts: Facts, now: datetime, variant: str = "") -> Scene:
    """Return what the message of `step` is about, at `now` (aware). `variant`: see `variants_of`.

    What is not to be written yet is written for the day it will be.
    """
    now = max(now, step.opens)
    reply = _reply(step, facts)
    last = last_event(facts)
    standing = standing_promise(facts, last) if last else None
    decided = (
        facts.application.outcome is not Outcome.OPEN
        or rejected_at(facts, last) is not None
        or offer(facts) is not None
    )
    group = thanked_together(step, facts) if variant == GROUP else ()
    contact = coordinator(step, facts) if group else _contact(step, facts, reply)
    promised = standing[1] if standing else None
    return Scene(step, facts, now, contact, _interview(step, facts, now), reply, promised, decided, group)


def _reply(step: Step, facts: Facts) -> Reply | None:
    """Return the reply that is answered, else the newest."""
    named = (reply for reply in facts.replies if reply.id == step.reply_id)
    return next(named, facts.replies[-1] if facts.replies else None)


def _contact(step: Step, facts: Facts, reply: Reply | None) -> Contact | None:
    """Return whom the message is for; after a meeting only ever the one that the step names."""
    if step.contact_id or step.message_kind in _ABOUT_A_MEETING:
        return facts.contacts.get(step.contact_id)
    who = facts.contacts.get(reply.contact_id) if reply else None
    return who or facts.contacts.get(facts.application.news_contact_id)


def _interview(step: Step, facts: Facts, now: datetime) -> Interview | None:
    """Return the interview that the step names, else the newest that is over."""
    for interview in facts.interviews:
        if interview.id == step.interview_id:
            return interview
    held = [interview for interview in facts.interviews if ends(interview) <= now]
    return held[-1] if held else None
