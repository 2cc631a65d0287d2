"""The ways to answer one occasion, for a person to choose between: the first is what a draft says unasked."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.drafting.people import person
from core.etiquette import FeedbackWhen
from core.models import Channel, ContactKind, MessageKind, Outcome, Rule
from core.records import replace
from core.wording import is_title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.etiquette import Policy
    from core.models import Contact, Facts, Id, Step

GROUP = "group"
"""Thanks to everybody met in one interview, through whoever arranged it."""

FEEDBACK, OPENINGS = "feedback", "openings"
"""What an answer to a no may ask for; one thing at most."""

_FEWEST = 2  # people who are thanked together


class Variant(NamedTuple):
    """One of the ways: `id` is for `compose`, `title` for the choice, `kind` is the message that it makes."""

    id: str
    title: str
    kind: MessageKind


_ANSWERS_TO_AN_OFFER = (
    Variant("", "Thank them", MessageKind.THANK_FOR_OFFER),
    Variant("ask_for_time", "Ask for time", MessageKind.ASK_FOR_TIME),
    Variant("accept", "Accept", MessageKind.ACCEPT),
    Variant("decline", "Decline", MessageKind.DECLINE),
)
_DECISIONS = (
    Variant("", "Accept", MessageKind.ACCEPT),
    Variant("decline", "Decline", MessageKind.DECLINE),
    Variant("ask_for_time", "Ask for time", MessageKind.ASK_FOR_TIME),
)
_WAYS = {MessageKind.THANK_FOR_OFFER: _ANSWERS_TO_AN_OFFER, MessageKind.ACCEPT: _DECISIONS}
_ANSWERS_TO_A_NO = (
    Variant("", "Thank them", MessageKind.REPLY_TO_REJECTION),
    Variant(FEEDBACK, "Ask for feedback", MessageKind.REPLY_TO_REJECTION),
    Variant(OPENINGS, "Ask about other openings", MessageKind.REPLY_TO_REJECTION),
)


def variants_of(step: Step, facts: Facts, channel: Channel, policy: Policy) -> tuple[Variant, ...]:
    """Return the ways to write the message of `step` by `channel`; empty where there is only one.

    What the policy speaks against (feedback asked for in the same note) is not among them.
    """
    if step.message_kind is MessageKind.THANK_FOR_OFFER:
        return _ANSWERS_TO_AN_OFFER
    if step.rule is Rule.ANSWER_OFFER:
        return _DECISIONS if facts.application.outcome is Outcome.OPEN else ()
    if step.message_kind is MessageKind.REPLY_TO_REJECTION:
        fitting = tuple(_fitting(policy))
        return fitting if len(fitting) > 1 else ()
    if step.message_kind is MessageKind.THANK_YOU and channel is Channel.EMAIL:
        return _thanks(step, facts)
    return ()


def _fitting(policy: Policy) -> Iterator[Variant]:
    """Yield the answers to a no that a policy has room for."""
    room = {
        FEEDBACK: policy.ask_for_feedback_when is FeedbackWhen.IN_REPLY,
        OPENINGS: policy.reply_to_rejection_openings,
    }
    for variant in _ANSWERS_TO_A_NO:
        if room.get(variant.id, True):
            yield variant


def _thanks(step: Step, facts: Facts) -> tuple[Variant, ...]:
    """Return the choice between a note of one's own and one through whoever arranged the interview."""
    arranger, contact = coordinator(step, facts), facts.contacts.get(step.contact_id)
    if arranger is None or contact is None:
        return ()
    to, through = person(contact.name)[0], person(arranger.name)[0]
    return (
        Variant("", f"To {to or 'this person'}", MessageKind.THANK_YOU),
        Variant(GROUP, f"To everyone, through {through or 'the coordinator'}", MessageKind.THANK_YOU),
    )


def kind_of(step: Step, variant: str) -> MessageKind | None:
    """Return what kind of message a variant of a step's message is."""
    ways = _WAYS.get(step.message_kind, ()) if step.message_kind is not None else ()
    return next((one.kind for one in ways if one.id == variant), step.message_kind)


def as_chosen(step: Step, variant: str) -> Step:
    """Return the step with the kind of message that was chosen."""
    kind = kind_of(step, variant)
    return step if kind is step.message_kind else replace(step, message_kind=kind)


# ---- everybody through one person ----


def coordinator(step: Step, facts: Facts) -> Contact | None:
    """Return who can pass on thanks to all who were met; nobody where fewer than two would be thanked.

    That is whom to ask for news, or else a recruiter; rather somebody who was not in the interview.
    """
    met = _met(facts, step.interview_id)
    others = (one.id for one in facts.contacts.values() if one.kind is ContactKind.RECRUITER)
    known = [one for one in (facts.application.news_contact_id, *others) if one in facts.contacts]
    chosen = next((one for one in known if one not in met), known[0] if known else None)
    enough = len([one for one in met if one != chosen]) >= _FEWEST
    return facts.contacts[chosen] if chosen is not None and enough and chosen != step.contact_id else None


def thanked_together(step: Step, facts: Facts) -> tuple[Contact, ...]:
    """Return whom a note through the coordinator thanks, in the order they were entered."""
    arranger = coordinator(step, facts)
    if arranger is None:
        return ()
    return tuple(facts.contacts[one] for one in _met(facts, step.interview_id) if one != arranger.id)


def goes_through(body: str, step: Step, facts: Facts) -> Contact | None:
    """Return the coordinator where a text is to them and thanks the others by name, else nobody.

    It is read from the text, so that a person's own wording is understood after a restart too.
    """
    arranger = coordinator(step, facts)
    if arranger is None:
        return None
    first = person(arranger.name)[0]
    greeting, _, rest = body.lstrip().partition("\n")
    named = sum(_is_named(one.name, rest) for one in thanked_together(step, facts))
    return arranger if first and first in greeting and named >= _FEWEST else None


def _is_named(name: str, text: str) -> bool:
    """Say whether somebody is named in a text, by first or last name."""
    words = [word for word in name.split() if not is_title(word) and any(map(str.isalpha, word))]
    return any(word in text for word in (*words[:1], *words[-1:]))


def _met(facts: Facts, interview_id: Id) -> tuple[Id, ...]:
    """Return who was met in an interview, each once."""
    met = (one.contact_id for one in facts.participants if one.interview_id == interview_id)
    return tuple(dict.fromkeys(one for one in met if one in facts.contacts))
