"""A message with all that it is checked against, and the outcome of one check."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.drafting.lexicon import language_of, lexicon
from core.drafting.people import person
from core.drafting.variants import goes_through
from core.drafting.words import folded
from core.models import MessageKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.correspondence import Strangers
    from core.drafting.compose import Composition
    from core.drafting.lexicon import Lexicon
    from core.invitation_notes import InvitationNotes
    from core.models import Channel, Contact, Facts, Profile, Step

Span = tuple[int, int]
"""Where something in a text begins and ends."""


class Repair(NamedTuple):
    """What one click would do: `title` says it, and `subject` and `body` are the message afterwards."""

    title: str
    subject: str
    body: str


class Check(NamedTuple):
    """One thing looked at: whether it is well, in words; if not, where to look, and what would mend it.

    `spans` are places in the body, or in the subject where `in_subject` says so.
    """

    id: str
    ok: bool
    text: str
    spans: tuple[Span, ...] = ()
    in_subject: bool = False
    repair: Repair | None = None


class Letter(NamedTuple):
    """A message with what it is checked against.

    `afresh` writes the app's own wording of it, `notes` are the invitations with a note of this month.
    """

    step: Step
    channel: Channel
    subject: str
    body: str
    facts: Facts
    profile: Profile
    strangers: Strangers
    other_texts: Sequence[tuple[str, str]]
    afresh: Callable[[], Composition] | None = None
    notes: InvitationNotes | None = None

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
        """Return the first name of the reader, or nothing."""
        return person(self.reader)[0]

    @property
    def words(self) -> Lexicon:
        """Return the phrases of its language."""
        return lexicon(language_of(self.facts, self.through or self.contact))

    @property
    def typed(self) -> tuple[str, ...]:
        """Return what the user entered elsewhere and may stand in the text for whatever it is."""
        application, profile = self.facts.application, self.profile
        return (self.facts.company.name, application.role, profile.signature, *self.rapports)

    def place(self, *spans: Span) -> tuple[Span, ...]:
        """Return where stretches of the folded text stand in the body; none if folding moved letters."""
        return spans if len(folded(self.body)) == len(self.body) else ()

    def mended(self, title: str, body: str) -> Repair | None:
        """Return the repair that leaves this body, if it changes anything and leaves something."""
        return Repair(title, self.subject, body) if body != self.body and body.strip() else None

    def retitled(self, title: str, subject: str) -> Repair | None:
        """Return the repair that leaves this subject, if it changes anything and leaves something."""
        return Repair(title, subject, self.body) if subject != self.subject and subject.strip() else None
