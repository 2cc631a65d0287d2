"""A message with all that it is checked against, and the outcome of one check."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from core.drafting.people import person
from core.drafting.variants import goes_through
from core.drafting.words import folded
from core.models import MessageKind

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from core.models import Channel, Contact, Facts, Profile, Step

Span = tuple[int, int]
"""Where something in a body begins and ends."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at: whether it is well, in words, and where in the body to look if not."""

    id: str
    ok: bool
    text: str
    span: Span | None = None


class Letter(NamedTuple):
    """A message with what it is checked against."""

    step: Step
    channel: Channel
    subject: str
    body: str
    facts: Facts
    profile: Profile
    other_names: Collection[str]
    other_texts: Sequence[tuple[str, str]]

    @property
    def kind(self) -> MessageKind | None:
        """Return what it is for."""
        return self.step.message_kind

    @property
    def contact(self) -> Contact | None:
        """Return whom the step is about."""
        return self.facts.contacts.get(self.step.contact_id)

    @property
    def rapports(self) -> tuple[str, ...]:
        """Return what was noted about talks with this contact."""
        return tuple(
            participant.rapport
            for participant in self.facts.participants
            if self.contact and participant.contact_id == self.contact.id and participant.rapport.strip()
        )

    @property
    def noted_last(self) -> bool:
        """Say whether something was noted about the newest talk with this contact."""
        order = {interview.id: at for at, interview in enumerate(self.facts.interviews)}
        talks = (p for p in self.facts.participants if self.contact and p.contact_id == self.contact.id)
        last = max(talks, key=lambda talk: order.get(talk.interview_id, -1), default=None)
        return last is not None and bool(last.rapport.strip())

    @property
    def reader(self) -> str:
        """Return the full name of whom it is to, empty where the message is for nobody in particular."""
        to = self.through or self.contact
        return to.name if to else ""

    @property
    def through(self) -> Contact | None:
        """Return who is to pass the thanks on, where they go to everybody through one person."""
        thanks = self.kind is MessageKind.THANK_YOU
        return goes_through(self.body, self.step, self.facts) if thanks else None

    @property
    def first_name(self) -> str:
        """Return the first name of the contact, or nothing."""
        return person(self.reader)[0]

    @property
    def typed(self) -> tuple[str, ...]:
        """Return what the user entered elsewhere and may stand in the text for whatever it is."""
        application, profile = self.facts.application, self.profile
        return (self.facts.company.name, application.role, profile.signature, *self.rapports)

    def place(self, span: Span) -> Span | None:
        """Return where a stretch of the folded text stands in the body; None if folding made it longer."""
        return span if len(folded(self.body)) == len(self.body) else None
