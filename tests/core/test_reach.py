"""Every letter that there are templates for is the letter of a step: a person comes to it from Today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.drafting.rehearsal import template_of
from core.drafting.situations import SITUATIONS
from core.drafting.variants import variants_of
from core.etiquette import POLICY_IDS, load_policy
from core.models import ContactKind, Id, InterviewKind, MessageKind, Outcome, ReplyKind, Tone
from core.timeline import Acceptance
from tests.core.facts import Process, at, steps_of, talk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.models import Channel

ACCEPTED = Acceptance(application_id=Id("orbit"), at=at("Fri 4 Dec 09:00"), company="Orbit Labs")
THURSDAY = "Thu 3 Dec 10:00"
TOLD: tuple[tuple[Process, str], ...] = (
    (talk(), "Mon 23 Nov 18:00"),
    (
        Process()
        .knows("Ruth Abe", ContactKind.RECRUITER)
        .interview("Mon 23 Nov 14:00", "Ruth Abe", kind=InterviewKind.PHONE_SCREEN),
        "Mon 23 Nov 18:00",
    ),
    (
        Process()
        .knows("Ruth Abe", ContactKind.RECRUITER)
        .interview("Mon 23 Nov 14:00", "Dana Lee", "Sam Okafor")
        .asks_for_news("Ruth Abe"),
        "Mon 23 Nov 18:00",
    ),
    (talk(), "Fri 18 Dec 12:00"),
    (talk().replied(ReplyKind.NEWS_LATER, THURSDAY), "Thu 3 Dec 12:00"),
    (talk().replied(ReplyKind.NEXT_ROUND, THURSDAY), "Thu 3 Dec 12:00"),
    (talk().replied(ReplyKind.NO, THURSDAY), "Thu 17 Dec 12:00"),
    (talk().replied(ReplyKind.OFFER, THURSDAY), "Thu 3 Dec 12:00"),
    (
        talk().replied(ReplyKind.OFFER, THURSDAY).sent(MessageKind.THANK_FOR_OFFER, "Thu 3 Dec 11:00"),
        "Thu 10 Dec 12:00",
    ),
    (talk().closed(Outcome.WITHDRAWN, THURSDAY), "Thu 3 Dec 12:00"),
)


def come_to(
    process: Process, now: str, policy_id: str, accepted: Acceptance | None
) -> Iterator[tuple[str, Channel]]:
    """Yield the letters that the steps of a process and their ways lead to."""
    facts, policy = process.facts(), load_policy(policy_id)
    for step in steps_of(process, now=now, policy=policy_id, accepted=accepted)[process.key]:
        for channel in step.channels if step.message_kind else ():
            ways = variants_of(step, facts, channel, policy)
            for variant in [way.id for way in ways] or [""]:
                name = template_of(step, facts, at(now), channel, Tone.WARM, variant)
                if name is not None:
                    yield name.situation, name.channel


def test_every_letter_there_is_can_be_come_to_from_a_step() -> None:
    found = {
        one
        for process, now in TOLD
        for policy_id in POLICY_IDS
        for accepted in (None, ACCEPTED)
        for one in come_to(process, now, policy_id, accepted)
    }
    assert found == {
        (situation, channel) for situation, channels in SITUATIONS.items() for channel in channels
    }
