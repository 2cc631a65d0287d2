"""The LinkedIn invitation to each person met: one at most, however often and for whatever role they met."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from core.etiquette import ConnectWhen
from core.models import Channel, MessageKind, Rule, Step
from core.timeline.context import marked
from core.timeline.events import decided_at

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from core.models import Facts, Id, Interview, Participant
    from core.timeline.context import Context


def invited_after(group: Sequence[Facts]) -> dict[Id, Id]:
    """Return the interview that the invitation to each person at this company belongs to, by contact.

    That is the first at which they asked for one, or else the first at which they were met.
    """
    interviews = {interview.id: interview for facts in group for interview in facts.interviews}
    ranks: dict[Id, tuple[bool, datetime, Id]] = {}
    for facts in group:
        for participant in facts.participants:
            interview = interviews.get(participant.interview_id)
            if interview is not None:
                rank = (not participant.asked_to_connect, interview.start, interview.id)
                known = ranks.get(participant.contact_id)
                ranks[participant.contact_id] = rank if known is None else min(known, rank)
    return {contact_id: rank[2] for contact_id, rank in ranks.items()}


def invited_at(group: Sequence[Facts]) -> dict[Id, datetime]:
    """Return when each person at this company was first invited."""
    sent: dict[Id, datetime] = {}
    for facts in group:
        for message in facts.messages:
            if message.kind is MessageKind.CONNECT:
                sent[message.contact_id] = min(message.sent_at, sent.get(message.contact_id, message.sent_at))
    return sent


def invitation(
    context: Context, interview: Interview, participant: Participant, end: datetime, sent_at: datetime | None
) -> Step | None:
    """Return the invitation to one person, if it is right by the policy or was sent."""
    opens = sent_at if sent_at is not None else _opens(context, participant, end)
    if opens is None:
        return None
    key = f"connect:{participant.contact_id}"
    asked = "They asked you to. " if participant.asked_to_connect else ""
    return Step(
        key=key,
        rule=Rule.CONNECT,
        application_id=interview.application_id,
        opens=opens,
        due=opens + timedelta(hours=context.policy.connect_due_hours),
        zone=interview.zone,
        title=f"Connect with {context.name(participant.contact_id)}",
        reason=f"{asked}LinkedIn, with a short note.",
        contact_id=participant.contact_id,
        interview_id=interview.id,
        message_kind=MessageKind.CONNECT,
        channels=(Channel.LINKEDIN,),
        **marked(context.marks.get(key), sent_at),
    )


def _opens(context: Context, participant: Participant, end: datetime) -> datetime | None:
    """Return from when an invitation is right: never, where the policy is against it and nobody asked."""
    if participant.asked_to_connect or context.policy.connect_when is ConnectWhen.AFTER_INTERVIEW:
        return end
    if context.policy.connect_when is ConnectWhen.AFTER_DECISION:
        return decided_at(context.facts, end)
    return None
