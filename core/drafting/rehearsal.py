"""Tries a template on a real process, though the process may not be at that point yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.drafting.compose import compose
from core.drafting.fields import FIELDS, FLAGS
from core.drafting.own_templates import TemplateName
from core.drafting.parsing import parse_template
from core.drafting.scene import scene_of
from core.drafting.situations import SITUATIONS, situation_of
from core.drafting.variants import FEEDBACK, GROUP, OPENINGS, as_chosen, variants_of
from core.models import NO_ID, MessageKind, Rule, Step
from core.records import replace
from core.timeline.context import ends, is_settled

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from core.drafting.compose import Composition
    from core.etiquette import Policy
    from core.models import Channel, Facts, Id, Interview, Profile, Tone

_KINDS = {
    "thank_you_recruiter": (MessageKind.THANK_YOU, ""),
    "thank_you_group": (MessageKind.THANK_YOU, GROUP),
    "follow_up_1": (MessageKind.FOLLOW_UP, ""),
    "follow_up_2": (MessageKind.FOLLOW_UP, ""),
    "follow_up_last": (MessageKind.FOLLOW_UP, ""),
    "reply_to_next_round": (MessageKind.REPLY_TO_NEWS, ""),
    "reply_to_rejection_feedback": (MessageKind.REPLY_TO_REJECTION, FEEDBACK),
    "reply_to_rejection_openings": (MessageKind.REPLY_TO_REJECTION, OPENINGS),
}
_NUMBERS = {"follow_up_1": 1, "follow_up_2": 2, "follow_up_last": 3}
_ABOUT_A_TALK = frozenset({MessageKind.THANK_YOU, MessageKind.CONNECT})


def rehearse(
    name: TemplateName,
    text: str,
    facts: Facts,
    profile: Profile,
    now: datetime,
    asked: tuple[Step, str],
    earlier: Sequence[str] = (),
) -> Composition:
    """Return what the text of a template would say of a process at `now` (aware).

    `asked` is the step it is for and its variant, `earlier` are the other texts to this company. Raises
    `TemplateProblem` for a text with a mistake in it.
    """
    template = parse_template(text, FIELDS, FLAGS)
    step, variant = asked
    return compose(
        step,
        in_language(facts, name.language),
        profile,
        now,
        channel=name.channel,
        tone=name.tone,
        variant=variant,
        earlier=earlier,
        load=lambda *_: template,
    )


def staged(
    name: TemplateName, steps: Iterable[Step], facts: Facts, policy: Policy, now: datetime, step_key: str
) -> tuple[Step, str] | None:
    """Return the step of a process that this template writes, and its variant; nothing where none does.

    That is rather the one with `step_key`, then one that is still to do, then one to a person with whom
    something was noted.
    """
    noted = {one.contact_id for one in facts.participants if one.rapport.strip()}
    fitting = [
        (step, variant)
        for step in steps
        if step.message_kind is not None and name.channel in step.channels
        for variant in ("", *(way.id for way in variants_of(step, facts, name.channel, policy) if way.id))
        if situation_of(scene_of(as_chosen(step, variant), facts, now, variant), name.channel, variant)
        == name.situation
    ]
    fitting.sort(key=lambda one: (one[0].key != step_key, is_settled(one[0]), one[0].contact_id not in noted))
    return next(iter(fitting), None)


def rehearsal(situation: str, channel: Channel, facts: Facts, now: datetime, zone: str) -> tuple[Step, str]:
    """Return a step of this process that asks for the message of a situation now, and its variant.

    It stands for no step of the timeline and is never stored.
    """
    kind, variant = _KINDS.get(situation) or (MessageKind(situation), "")
    interview = _last(facts, now)
    number = _NUMBERS.get(situation, 0)
    step = Step(
        key=f"rehearsal:{facts.application.id}",
        rule=Rule.FOLLOW_UP if number else Rule.THANK_YOU,
        application_id=facts.application.id,
        opens=now,
        due=now,
        zone=interview.zone if interview else zone,
        title="",
        reason="",
        contact_id=_reader(kind, facts, interview),
        interview_id=interview.id if interview else NO_ID,
        message_kind=kind,
        number=number,
        of=len(_NUMBERS) if number else 0,
        channels=(channel,),
    )
    return step, variant


def in_language(facts: Facts, language: str) -> Facts:
    """Return the facts of a process whose messages are all written in one language."""
    contacts = {key: replace(one, language=language) for key, one in facts.contacts.items()}
    return replace(facts, application=replace(facts.application, language=language), contacts=contacts)


def _last(facts: Facts, now: datetime) -> Interview | None:
    """Return the interview that was held last, else the next one."""
    held = [one for one in facts.interviews if ends(one) <= now]
    return held[-1] if held else next(iter(facts.interviews), None)


def _reader(kind: MessageKind, facts: Facts, interview: Interview | None) -> Id:
    """Return whom to write to: after a talk one with whom something was noted, else whom to ask for news."""
    here = [one for one in facts.participants if interview and one.interview_id == interview.id]
    met = [one.contact_id for one in sorted(here, key=lambda one: not one.rapport.strip())]
    news = [one for one in (facts.application.news_contact_id,) if one in facts.contacts]
    order = (*met, *news) if kind in _ABOUT_A_TALK else (*news, *met)
    return next(iter(order), next(iter(facts.contacts), NO_ID))


def template_of(
    step: Step, facts: Facts, now: datetime, channel: Channel, tone: Tone, variant: str
) -> TemplateName | None:
    """Return which template writes the message of a step, or nothing for a kind that has none."""
    scene = scene_of(as_chosen(step, variant), facts, now, variant)
    situation = situation_of(scene, channel, variant)
    if not situation:
        return None
    written_for = SITUATIONS[situation]
    return TemplateName(
        scene.language, situation, channel if channel in written_for else written_for[0], tone
    )
