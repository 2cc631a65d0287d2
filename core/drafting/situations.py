"""Which template a message takes, and its file: `messages/<language>/<situation>.<channel>.<tone>.txt`."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from core.drafting.fields import FIELDS, FLAGS
from core.drafting.lexicon import LANGUAGES
from core.drafting.parsing import parse_template
from core.drafting.variants import FEEDBACK, OPENINGS
from core.models import Channel, ContactKind, InterviewKind, MessageKind, ReplyKind, Tone
from core.paths import resources_dir

if TYPE_CHECKING:
    from pathlib import Path

    from core.drafting.scene import Scene
    from core.drafting.template import Template

_LAST_FOLLOW_UP = 3

SITUATIONS: dict[str, tuple[Channel, ...]] = {
    "thank_you": (Channel.EMAIL, Channel.CARD),
    "thank_you_recruiter": (Channel.EMAIL,),
    "thank_you_group": (Channel.EMAIL,),
    "connect": (Channel.LINKEDIN,),
    "follow_up_1": (Channel.EMAIL,),
    "follow_up_2": (Channel.EMAIL,),
    "follow_up_last": (Channel.EMAIL,),
    "reply_to_news": (Channel.EMAIL,),
    "reply_to_next_round": (Channel.EMAIL,),
    "reply_to_rejection": (Channel.EMAIL,),
    "reply_to_rejection_feedback": (Channel.EMAIL,),
    "reply_to_rejection_openings": (Channel.EMAIL,),
    "ask_for_feedback": (Channel.EMAIL,),
    "thank_for_offer": (Channel.EMAIL,),
    "ask_for_time": (Channel.EMAIL,),
    "accept": (Channel.EMAIL,),
    "decline": (Channel.EMAIL,),
    "withdraw": (Channel.EMAIL,),
}
"""Every situation that has templates, with the channels they are written for; there is one for each tone."""

TITLES: dict[str, str] = {
    "thank_you": "Thank you after an interview",
    "thank_you_recruiter": "Thank you after a recruiter\u2019s call",
    "thank_you_group": "Thank you to everyone, through the coordinator",
    "connect": "LinkedIn invitation",
    "follow_up_1": "First follow-up",
    "follow_up_2": "Second follow-up",
    "follow_up_last": "Last follow-up",
    "reply_to_news": "Answer to \u201cnews later\u201d",
    "reply_to_next_round": "Answer to an invitation to the next round",
    "reply_to_rejection": "Thank you after a no",
    "reply_to_rejection_feedback": "Thank you after a no, asking for feedback",
    "reply_to_rejection_openings": "Thank you after a no, asking about other openings",
    "ask_for_feedback": "Asking for feedback later",
    "thank_for_offer": "Thank you for an offer",
    "ask_for_time": "Asking for time",
    "accept": "Accepting an offer",
    "decline": "Declining an offer",
    "withdraw": "Withdrawing",
}
"""What a person calls each situation."""


def situation_of(scene: Scene, channel: Channel, variant: str = "") -> str:
    """Return the situation of a message, empty for a kind without drafts. `variant`: see `variants_of`."""
    kind = scene.step.message_kind
    if kind is None or kind is MessageKind.OTHER:
        return ""
    if kind is MessageKind.THANK_YOU:
        return _thanks(scene, channel)
    if kind is MessageKind.FOLLOW_UP:
        return _follow_up(scene)
    if kind is MessageKind.REPLY_TO_NEWS and scene.reply and scene.reply.kind is ReplyKind.NEXT_ROUND:
        return "reply_to_next_round"
    if kind is MessageKind.REPLY_TO_REJECTION and variant in {FEEDBACK, OPENINGS}:
        return f"reply_to_rejection_{variant}"
    return str(kind)


def _thanks(scene: Scene, channel: Channel) -> str:
    """Return which of the thank-yous it is."""
    if scene.group:
        return "thank_you_group"
    return "thank_you_recruiter" if channel is not Channel.CARD and _is_phone_screen(scene) else "thank_you"


def _is_phone_screen(scene: Scene) -> bool:
    """Say whether this was a recruiter's first call, for which thanks are brief."""
    recruiter = scene.contact is None or scene.contact.kind is ContactKind.RECRUITER
    return recruiter and scene.interview is not None and scene.interview.kind is InterviewKind.PHONE_SCREEN


def _follow_up(scene: Scene) -> str:
    """Return which of the follow-ups it is; the last of several closes kindly, however many there are."""
    number, of = scene.step.number, scene.step.of
    if number <= 1:
        return "follow_up_1"
    return "follow_up_last" if number >= min(of or _LAST_FOLLOW_UP, _LAST_FOLLOW_UP) else "follow_up_2"


def template_file(situation: str, channel: Channel, tone: Tone, language: str = LANGUAGES[0]) -> Path:
    """Return the file of a template; a channel that it is not written for takes the first that it is."""
    channels = SITUATIONS[situation]
    written_for = channel if channel in channels else channels[0]
    return resources_dir() / "messages" / language / f"{situation}.{written_for}.{tone}.txt"


@lru_cache(maxsize=64)
def load_template(situation: str, channel: Channel, tone: Tone, language: str = LANGUAGES[0]) -> Template:
    """Return a built-in template: one file, read when it is first wanted."""
    file = template_file(situation, channel, tone, language)
    return parse_template(file.read_text(encoding="utf-8"), FIELDS, FLAGS)
