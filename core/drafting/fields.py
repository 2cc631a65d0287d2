"""The fields of a template, worked out from facts: what is known, in the words of a letter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.drafting.days import by_day, day_and_month, day_name, on_day
from core.drafting.rapport import fit
from core.drafting.shorten import shorten
from core.models import Channel, MessageKind, ReplyKind, Rule
from core.wording import count_words, first_name, local_day

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from core.drafting.scene import Scene
    from core.models import Profile

FIELDS: Mapping[str, str] = {
    "first_name": "the reader's first name",
    "full_name": "the reader's full name, for a formal greeting",
    "company": "the company",
    "role": "the role, as in \u201cProduct Designer\u201d",
    "the_role": "the role in a sentence, as in \u201cthe Product Designer role\u201d",
    "day": "when the interview was: \u201cyesterday\u201d, \u201con Monday\u201d, \u201con 23 November\u201d",
    "day_name": "the same as a name, within a week: \u201cyesterday\u201d, \u201cMonday\u201d",
    "interviews": "\u201cthe interview\u201d or \u201cthe three interviews\u201d, where there was one",
    "how": "what you talked about, to follow \u201chearing\u201d: \u201chow your team runs critique\u201d",
    "topic": "what you talked about, to follow \u201cabout\u201d: \u201chiking in Wales\u201d",
    "that": "what you talked about, to follow \u201cthat\u201d: \u201cwe both know Kestrel\u201d",
    "remark": "what you talked about, to follow a colon: any whole sentence",
    "promised": "by when they hope to decide, while that is ahead: \u201cby 7 December\u201d",
    "promised_day": "the day they named, once it is past: \u201c7 December\u201d",
    "upcoming": "when the next interview is: \u201ctomorrow\u201d, \u201con Thursday\u201d",
    "wrote": "when you wrote last: \u201con 8 December\u201d",
    "answer_by": "by when they want an answer to their offer: \u201cby 7 December\u201d",
    "until": "a week after that day: \u201cuntil 14 December\u201d",
    "name": "your name",
    "signature": "your signature, or your name",
}
"""Every field of a template, and what it holds. What is not known is empty, and what needs it drops out."""

FLAGS: Mapping[str, str] = {
    "late": "the note is late",
    "keen": "nothing is decided yet, and you noted no doubt about the job",
    "decided": "they have decided",
    "open": "they have not decided, named no day ahead, and no interview is to come",
    "met": "the reader was in the interview",
    "interviewed": "there has been an interview",
    "next_round": "they invited you to another round",
    "accepted_elsewhere": "you have accepted another offer",
    "premium": "your LinkedIn account allows 300 characters",
    "tight": "the limit leaves room for the most important only",
}
"""Every other thing that `if` can ask about."""

RAPPORT_FIELDS = ("how", "topic", "that", "remark")

_LONGEST_NAME, _LONGEST_COMPANY, _LONGEST_ROLE = 80, 90, 90
_LONGEST_RAPPORT = {Channel.EMAIL: 150, Channel.CARD: 90, Channel.LINKEDIN: 150}
_LONGEST_SIGNATURE = 600
_WEEK = 7

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
_BRACKETED_END = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")
_CREDENTIALS = re.compile(r"(?:,\s*(?:[A-Z][A-Za-z]{0,2}\.?[A-Z]{1,4}\.?|Jr\.?|Sr\.?|I{2,3}))+$")
_ROLE_SAID = re.compile(
    r"\b(?:role|position|job|post|internship|apprenticeship|traineeship|fellowship|placement)$"
)


def one_line(text: str) -> str:
    """Return a text in one line, without control characters and without doubled blanks."""
    return " ".join(_CONTROL.sub(" ", text).split())


def _lines(text: str) -> str:
    """Return a text in its lines, each without control characters and doubled blanks, none of them empty."""
    return "\n".join(line for raw in text.splitlines() if (line := one_line(raw)))


def values_of(
    scene: Scene, profile: Profile, channel: Channel, rapport_limit: int | None = None
) -> dict[str, str]:
    """Return what every field and flag holds; what is not known is empty.

    `rapport_limit` is the number of characters left for what was talked about.
    """
    longest = _LONGEST_RAPPORT[channel] if rapport_limit is None else rapport_limit
    values = dict.fromkeys((*FIELDS, *FLAGS), "")
    values |= _names(scene, profile, channel)
    values |= _rapport(scene, longest)
    values |= _days(scene, lasting=channel is Channel.CARD)
    values |= _offer(scene)
    values["interviews"] = interviews_said(len(scene.held))
    values |= {flag: "yes" for flag, holds in _flags(scene, profile, values).items() if holds}
    return values


def person(name: str) -> tuple[str, str]:
    """Return how to greet somebody: (by first name, in full), without degrees and "(she/her)"."""
    full = _CREDENTIALS.sub("", _BRACKETED_END.sub("", one_line(name))).strip(" ,;")
    full = shorten(full, _LONGEST_NAME)
    if "@" in full or not any(letter.isalpha() for letter in full):
        return "", ""
    first = first_name(full).strip(" ,;")
    return (full if first.endswith(".") or not first else first), full


def _names(scene: Scene, profile: Profile, channel: Channel) -> dict[str, str]:
    """Return who and what the message is about, and who signs it."""
    first, full = person(scene.contact.name) if scene.contact else ("", "")
    role = shorten(_BRACKETED_END.sub("", one_line(scene.facts.application.role)) or "", _LONGEST_ROLE)
    the_role = ""
    if role:
        the_role = f"the {role}" if _ROLE_SAID.search(role.casefold()) else f"the {role} role"
        the_role = f"the {the_role[8:]}" if the_role.casefold().startswith("the the ") else the_role
    return {
        "first_name": first,
        "full_name": full,
        "company": shorten(one_line(scene.facts.company.name), _LONGEST_COMPANY),
        "role": role,
        "the_role": the_role,
        "name": one_line(profile.name),
        "signature": one_line(profile.name) if channel is Channel.CARD else signature(profile),
    }


def signature(profile: Profile) -> str:
    """Return what stands under a letter: the signature, with the name above it if it lacks one."""
    text, name = _lines(profile.signature[:_LONGEST_SIGNATURE]), one_line(profile.name)
    if not text or name in text:
        return text or name
    return f"{name}\n{text}"


def _rapport(scene: Scene, longest: int) -> dict[str, str]:
    """Return what was talked about, under the field of its shape."""
    first, full = person(scene.contact.name) if scene.contact else ("", "")
    names = [full, scene.facts.company.name, *(contact.name for contact in scene.facts.contacts.values())]
    fitted = fit(_lines(scene.rapport), longest, first, names)
    if fitted is None:
        return {}
    shape = str(fitted.shape)
    if shape == "said":
        return {"remark": fitted.text}
    return {"that": fitted.text, "remark": fitted.text} if shape == "that" else {shape: fitted.text}


def _days(scene: Scene, *, lasting: bool) -> dict[str, str]:
    """Return the days of the past and of what was announced. `lasting` words hold when a card arrives."""
    today = scene.today
    days = {}
    if scene.interview is not None:
        met_on = local_day(scene.interview.start, scene.interview.zone)
        days["day"] = on_day(met_on, today, lasting=lasting)
        days["day_name"] = day_name(met_on, today)
    if scene.coming is not None and not scene.decided:
        days["upcoming"] = on_day(local_day(scene.coming.start, scene.coming.zone), today, lasting=lasting)
    elif scene.promised is not None and not scene.decided:
        days |= _promise(scene.promised, today)
    if scene.step.message_kind is MessageKind.FOLLOW_UP:
        sent = [
            m.sent_at
            for m in scene.facts.messages
            if m.kind is MessageKind.FOLLOW_UP and m.sent_at < scene.now
        ]
        days["wrote"] = on_day(local_day(max(sent), scene.zone), today) if sent else ""
    return days


def _promise(promised: date, today: date) -> dict[str, str]:
    """Return the day they named as what is to come, or as what has passed."""
    if promised >= today:
        return {"promised": by_day(promised, today)}
    return {"promised_day": day_and_month(promised, today)}


def _offer(scene: Scene) -> dict[str, str]:
    """Return by when they want an answer to their offer, and a day to ask for instead."""
    answer_by = scene.reply.answer_by if scene.reply else None
    if answer_by is None:
        return {}
    from datetime import timedelta

    today = scene.today
    until = max(answer_by, today) + timedelta(days=_WEEK)
    return {
        "answer_by": by_day(answer_by, today) if answer_by >= today else "",
        "until": f"until {day_and_month(until, today)}",
    }


def _flags(scene: Scene, profile: Profile, values: Mapping[str, str]) -> dict[str, bool]:
    """Return what is so."""
    return {
        "late": scene.late,
        "keen": scene.keen,
        "decided": scene.decided,
        "open": not (scene.decided or values.get("promised") or values.get("upcoming")),
        "met": scene.met,
        "interviewed": bool(scene.held),
        "next_round": scene.reply is not None and scene.reply.kind is ReplyKind.NEXT_ROUND,
        "accepted_elsewhere": scene.step.rule is Rule.TELL_THE_OTHERS,
        "premium": profile.premium,
    }


def interviews_said(count: int) -> str:
    """Return "the interview" or "the three interviews"; nothing where there was none."""
    if count <= 1:
        return "the interview" if count else ""
    return f"the {count_words(count)} interviews"
