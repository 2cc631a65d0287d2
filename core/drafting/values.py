"""What the fields of a template hold, worked out from facts: what is known, in the words of a letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.drafting.fields import FIELDS, FLAGS, RAPPORT_FIELDS
from core.drafting.people import clean_lines, one_line, person, role_title, signature
from core.drafting.shorten import shorten
from core.drafting.speech import Addressed, speech
from core.models import Channel, InterviewFormat, MessageKind, ReplyKind, Rule
from core.wording import local_day

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from core.drafting.scene import Scene
    from core.drafting.speech import Speech
    from core.models import Profile

_LONGEST_COMPANY = 90
_LONGEST_RAPPORT = {Channel.EMAIL: 150, Channel.CARD: 90, Channel.LINKEDIN: 150}
_WEEK = 7
_LENGTHY = 85  # characters


def values_of(
    scene: Scene, profile: Profile, channel: Channel, rapport_limit: int | None = None
) -> dict[str, str]:
    """Return what every field and flag holds; what is not known is empty.

    `rapport_limit` is the number of characters left for what was talked about.
    """
    longest = _LONGEST_RAPPORT[channel] if rapport_limit is None else rapport_limit
    say = speech(scene.language)
    reader = say.addressed(scene.contact.name) if scene.contact else Addressed("", "")
    values = dict.fromkeys((*FIELDS, *FLAGS), "")
    values |= {"first_name": reader.first, "full_name": reader.full}
    values |= _names(scene, say, profile, channel)
    values |= _group(scene, say)
    values |= _rapport(scene, say, longest)
    values |= _days(scene, say, lasting=channel is Channel.CARD)
    values |= _offer(scene, say)
    values["interviews"] = say.interviews(len(scene.held))
    values |= {flag: "yes" for flag, holds in _flags(scene, profile, values).items() if holds}
    values |= dict.fromkeys(reader.flags, "yes")
    return values


def _names(scene: Scene, say: Speech, profile: Profile, channel: Channel) -> dict[str, str]:
    """Return what the message is about, and who signs it."""
    title = role_title(scene.facts.application.role)
    name = shorten(one_line(scene.facts.company.name), _LONGEST_COMPANY)
    return {
        "company": say.company(name),
        "at_company": say.at_company(name),
        "role": title,
        "the_role": say.the_role(title),
        "name": one_line(profile.name),
        "signature": one_line(profile.name) if channel is Channel.CARD else signature(profile),
    }


def _group(scene: Scene, say: Speech) -> dict[str, str]:
    """Return the names of those who are thanked through the reader, where there are any."""
    names = [found for one in scene.group if (found := say.addressed(one.name)).first]
    if not names:
        return {}
    return {
        "people": say.names([one.first for one in names]),
        "full_people": say.names([one.full for one in names]),
        "talked_with": say.names([say.addressed(scene.talked_with.name).first]) if scene.talked_with else "",
    }


def _rapport(scene: Scene, say: Speech, longest: int) -> dict[str, str]:
    """Return what was talked about, under the field of its shape."""
    first, full = person(scene.talked_with.name) if scene.talked_with else ("", "")
    names = [full, scene.facts.company.name, *(contact.name for contact in scene.facts.contacts.values())]
    fitted = say.fit(clean_lines(scene.rapport), longest, first, names, spoken_of=bool(scene.group))
    if fitted is None:
        return {}
    shape = str(fitted.shape)
    if shape == "that" and say.is_shared(fitted.text):
        return {"that": fitted.text}
    return {"remark": fitted.text} if shape in {"that", "said"} else {shape: fitted.text}


def _days(scene: Scene, say: Speech, *, lasting: bool) -> dict[str, str]:
    """Return the days of the past and of what was announced. `lasting` words hold when a card arrives."""
    today = scene.today
    days = {}
    if scene.interview is not None:
        met_on = local_day(scene.interview.start, scene.interview.zone)
        days["day"] = say.on_day(met_on, today, lasting=lasting)
        days["day_name"] = say.day_name(met_on, today)
    if scene.coming is not None and not scene.decided:
        then = local_day(scene.coming.start, scene.coming.zone)
        days["upcoming"] = say.on_day(then, today, lasting=lasting)
    elif scene.promised is not None and not scene.decided:
        days |= _promise(scene.promised, say, today)
    if scene.step.message_kind is MessageKind.FOLLOW_UP:
        sent = [
            m.sent_at
            for m in scene.facts.messages
            if m.kind is MessageKind.FOLLOW_UP and m.sent_at < scene.now
        ]
        days["wrote"] = say.on_day(local_day(max(sent), scene.zone), today) if sent else ""
    return days


def _promise(promised: date, say: Speech, today: date) -> dict[str, str]:
    """Return the day they named as what is to come, or as what has passed."""
    if promised >= today:
        return {"promised": say.by_day(promised, today)}
    return {"promised_day": say.day_and_month(promised, today)}


def _offer(scene: Scene, say: Speech) -> dict[str, str]:
    """Return by when they want an answer to their offer, and a day to ask for instead."""
    answer_by = scene.reply.answer_by if scene.reply else None
    if answer_by is None:
        return {}
    from datetime import timedelta

    today = scene.today
    until = max(answer_by, today) + timedelta(days=_WEEK)
    return {
        "answer_by": say.by_day(answer_by, today) if answer_by >= today else "",
        "until": say.until(until, today),
    }


def _flags(scene: Scene, profile: Profile, values: Mapping[str, str]) -> dict[str, bool]:
    """Return what is so."""
    return {
        "late": scene.late,
        "keen": scene.keen,
        "decided": scene.decided,
        "open": not (
            scene.decided or values.get("promised") or values.get("upcoming") or _invited_again(scene)
        ),
        "met": scene.met,
        "interviewed": bool(scene.held),
        "next_round": _invited_again(scene),
        "lengthy": any(len(values.get(name, "")) > _LENGTHY for name in RAPPORT_FIELDS),
        "phone": scene.interview is not None and scene.interview.format is InterviewFormat.PHONE,
        "accepted_elsewhere": scene.step.rule is Rule.TELL_THE_OTHERS,
        "premium": profile.premium,
    }


def _invited_again(scene: Scene) -> bool:
    """Say whether they invited the user to another round."""
    return scene.reply is not None and scene.reply.kind is ReplyKind.NEXT_ROUND
