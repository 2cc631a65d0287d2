"""What a draft says at this moment: the person's own words, or the template's."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.drafting.lexicon import language_of
from core.drafting.words import folded, name_words
from core.models import NO_ID
from core.records import record

if TYPE_CHECKING:
    from core.drafting.compose import Missing
    from core.drafting.variants import Variant
    from core.models import Channel, Facts, Id, Profile, Step, Tone
    from core.workspace import Workspace


@record
class Letter:
    """One message for one step. `edited` says that the words are the person's own.

    `marked` are the phrases that come from what they connected over; `missing` is what to ask for;
    `changed` names what is not as it was when the person wrote; `reader` is whom it goes to. `variant` is
    the one of the `ways` to answer that it takes. `known` are names, folded, that are in no dictionary.
    """

    step: Step
    channel: Channel
    tone: Tone
    subject: str
    body: str
    edited: bool = False
    marked: tuple[str, ...] = ()
    missing: tuple[Missing, ...] = ()
    changed: tuple[str, ...] = ()
    reader: Id = NO_ID
    language: str = ""
    known: frozenset[str] = frozenset()
    ways: tuple[Variant, ...] = ()
    variant: str = ""


class Choice(NamedTuple):
    """What the person chose for one message."""

    channel: Channel
    tone: Tone
    variant: str = ""


def letter(workspace: Workspace, step: Step, choice: Choice | None) -> Letter:
    """Return the person's own draft, else the template's words for what they chose.

    Without a choice the channel is the step's first, the tone the one of the settings, and the variant the
    first, or for a draft the one that it is most like.
    """
    own = workspace.draft(step.key)
    channel, tone, variant = choice or (step.channels[0], workspace.profile.tone, "")
    if own is not None:
        channel, tone = own.channel, own.tone
    if channel not in step.channels:
        channel = step.channels[0]
    ways = workspace.variants(step, channel)
    if own is not None and choice is None:
        variant = workspace.variant_of(step, channel, tone, own.body)
    if all(way.id != variant for way in ways):
        variant = ""
    facts = workspace.facts(step.application_id)
    made = workspace.composition(step, channel, tone, variant)
    subject, body = (made.subject, made.body) if own is None else (own.subject, own.body)
    return Letter(
        step=step,
        channel=channel,
        tone=tone,
        subject=subject,
        body=body,
        edited=own is not None,
        marked=tuple(made.body[start:end] for start, end in made.highlights),
        missing=made.missing if own is None else (),
        changed=workspace.changed_under(own, step, variant) if own is not None else (),
        reader=made.contact_id,
        language=language_of(facts, facts.contacts.get(made.contact_id)),
        known=_known(facts, workspace.profile),
        ways=ways,
        variant=variant,
    )


def _known(facts: Facts, profile: Profile) -> frozenset[str]:
    """Return the words of all names, and of what was noted: what the user wrote elsewhere is right."""
    people = (word for one in facts.contacts.values() for word in (one.name, one.role))
    noted = (one.rapport for one in facts.participants)
    own = (facts.company.name, facts.application.role, profile.name, profile.signature)
    return frozenset(folded(word) for word in name_words(*own, *people, *noted))
