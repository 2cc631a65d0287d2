"""Writes the draft of one message from the facts: the same facts always give the same text."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from core.drafting.choice import Chooser, word_runs
from core.drafting.fields import RAPPORT_FIELDS
from core.drafting.lexicon import LANGUAGE_NAMES, LANGUAGES
from core.drafting.people import person
from core.drafting.scene import scene_of
from core.drafting.situations import load_template, situation_of
from core.drafting.template import Filled
from core.drafting.values import values_of
from core.drafting.variants import as_chosen
from core.models import NO_ID, Channel, MessageKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime

    from core.drafting.scene import Scene
    from core.drafting.template import Template
    from core.models import Facts, Id, Profile, Step, Tone

    Load = Callable[[str, Channel, Tone, str], Template]

SUBJECT_LIMIT = 69
"""A subject is shorter than 70 characters, so that a phone shows all of it."""

INVITATION_LIMIT, PREMIUM_INVITATION_LIMIT = 200, 300
"""The characters of a LinkedIn invitation: on a free account, on a premium one."""

_TURNS = 6  # wordings tried for an invitation before anything is left out
_ROOMS = (150, 110, 90, 72)  # characters for what was talked about, tried one after the other
_TIGHT_ROOMS = (*_ROOMS, 56, 42, 30)  # and once more without the sentence at the end
_LEFT_OUT = (("the_role", "role"), ("day",), ("company", "at_company"), ("first_name", "full_name"))


class Missing(NamedTuple):
    """One concrete thing to ask the user for: "rapport" about a contact, or their own "name"."""

    field: str
    question: str
    contact_id: Id


class Composition(NamedTuple):
    """A draft. `highlights` are the spans of the body that hold what was talked about.

    `contact_id` is whom it is for.
    """

    subject: str
    body: str
    highlights: tuple[tuple[int, int], ...]
    missing: tuple[Missing, ...]
    contact_id: Id = NO_ID


def compose(
    step: Step,
    facts: Facts,
    profile: Profile,
    now: datetime,
    *,
    channel: Channel,
    tone: Tone,
    earlier: Sequence[str] = (),
    variant: str = "",
    load: Load = load_template,
) -> Composition:
    """Return the draft for the message of `step` at `now` (aware); empty for a step or kind without one.

    `earlier` are the bodies of other notes to this company: what they say is said differently. `variant`
    is the `id` of one of `variants_of`. `load` returns the template of a situation, channel, tone and
    language.
    """
    step = as_chosen(step, variant)
    scene = scene_of(step, facts, now, variant)
    situation = situation_of(scene, channel, variant)
    if not situation:
        return Composition("", "", (), ())
    template = load(situation, channel, tone, scene.language)
    chooser = Chooser(_occasion(scene), scene.place, word_runs(earlier))
    values = values_of(scene, profile, channel)
    if step.message_kind is MessageKind.CONNECT:
        filled = _within(template, scene, profile, chooser)
    else:
        filled = template.fill(values, chooser.pick)
    subject = template.fill_subject(values, chooser.pick, SUBJECT_LIMIT) if channel is Channel.EMAIL else ""
    highlights = tuple((start, end) for name, start, end in filled.spans if name in RAPPORT_FIELDS)
    reader = scene.contact.id if scene.contact else NO_ID
    missing = tuple(_missing(scene, profile, template))
    return Composition(subject, filled.text, highlights, missing, reader)


def invitation_limit(profile: Profile) -> int:
    """Return how many characters a LinkedIn invitation may have on this user's account."""
    return PREMIUM_INVITATION_LIMIT if profile.premium else INVITATION_LIMIT


def characters(text: str) -> int:
    """Return how many characters a web form counts: one outside the basic plane (an emoji) counts as two."""
    return len(text) + sum(letter > "\uffff" for letter in text)


def _occasion(scene: Scene) -> str:
    """Return what the wording hangs on: the same for all met in one interview, another at the next."""
    if scene.interview is not None:
        return f"{scene.interview.id}:{scene.step.message_kind}"
    return f"{scene.facts.application.id}:{scene.step.message_kind}"


def _within(template: Template, scene: Scene, profile: Profile, chooser: Chooser) -> Filled:
    """Return an invitation that keeps LinkedIn's limit: in full if any wording fits, else with less."""
    limit = invitation_limit(profile)
    turning = template.lines_with(RAPPORT_FIELDS)  # the others stay, lest two colleagues' notes meet
    drafts = (
        template.fill(values, chooser.turned(turn, turning).pick)
        for values in _less_and_less(scene, profile)
        for turn in range(_TURNS)
    )
    fitting = (filled for filled in drafts if characters(filled.text) <= limit)
    return next(fitting, Filled("", ()))


def _less_and_less(scene: Scene, profile: Profile) -> Iterator[dict[str, str]]:
    """Yield the fields of an invitation: all, then what was talked about shorter, then fewer."""
    if scene.rapport:
        for room in _ROOMS:
            yield values_of(scene, profile, Channel.LINKEDIN, room)
        for room in _TIGHT_ROOMS:
            yield values_of(scene, profile, Channel.LINKEDIN, room) | {"tight": "yes"}
    without = values_of(scene, profile, Channel.LINKEDIN, 0)
    yield from accumulate(_LEFT_OUT, lambda values, names: values | dict.fromkeys(names, ""), initial=without)


def _missing(scene: Scene, profile: Profile, template: Template) -> Iterator[Missing]:
    """Yield what the draft would say if it were known."""
    wanted = template.fields()
    if scene.met and scene.contact and not scene.rapport and _asks_for_rapport(scene):
        first = person(scene.contact.name)[0]
        question = f"What did you and {first} talk about?" if first else "What did you talk about?"
        if scene.language != LANGUAGES[0]:
            question += f" In {LANGUAGE_NAMES[scene.language]}, as it goes into the letter."
        yield Missing("rapport", question, scene.contact.id)
    if wanted & {"signature", "name"} and not profile.name.strip():
        yield Missing("name", "Your name, for the end of the note", NO_ID)


def _asks_for_rapport(scene: Scene) -> bool:
    """Say whether a message of this kind rests on what was talked about."""
    return scene.step.message_kind in {MessageKind.THANK_YOU, MessageKind.CONNECT}
