"""What is good and what is not yet in a message, as a person reads it beside the text while typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.drafting.checks.content import few_enough, mentions, right_length, signed, without_blanks
from core.drafting.checks.letter import Check, Letter, Repair
from core.drafting.checks.names import right_names
from core.drafting.checks.tone import asks_when, does_not_argue, without_pressure
from core.drafting.checks.twins import no_twin

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.correspondence import Strangers
    from core.drafting.compose import Composition
    from core.invitation_notes import InvitationNotes
    from core.models import Channel, Facts, Profile, Step

__all__ = ["Check", "Repair", "check"]

_ALL = (
    mentions,
    right_names,
    without_blanks,
    no_twin,
    right_length,
    few_enough,
    asks_when,
    without_pressure,
    does_not_argue,
    signed,
)


def check(
    step: Step,
    channel: Channel,
    subject: str,
    body: str,
    facts: Facts,
    profile: Profile,
    strangers: Strangers,
    other_texts: Sequence[tuple[str, str]],
    afresh: Callable[[], Composition] | None = None,
    notes: InvitationNotes | None = None,
) -> tuple[Check, ...]:
    """Return the checks that apply to the message of a step, in the order of the etiquette.

    `strangers` are the companies and people of the user's other processes, `other_texts` the notes to
    others at this company, each with the name of its reader. `afresh` returns the app's own wording, which
    some repairs take from; it is called only where one does. `notes` are the invitations of this month.
    """
    letter = Letter(step, channel, subject, body, facts, profile, strangers, other_texts, afresh, notes)
    return tuple(found for one in _ALL if (found := one(letter)) is not None)
