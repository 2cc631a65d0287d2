"""What the fields of a template hold, worked out from facts: what is known, in the words of a letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.drafting.days import by_day, day_and_month, day_name, on_day
from core.drafting.fields import FIELDS, FLAGS
from core.drafting.people import clean_lines, one_line, person, role_title, signature, the_role
from core.drafting.rapport import fit
from core.drafting.shorten import shorten
from core.drafting.words import bare_words, word_set
from core.models import Channel, InterviewFormat, MessageKind, ReplyKind, Rule
from core.wording import count_words, is_title, join_names, local_day

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from core.drafting.scene import Scene
    from core.models import Profile

_LONGEST_COMPANY = 90
_LONGEST_RAPPORT = {Channel.EMAIL: 150, Channel.CARD: 90, Channel.LINKEDIN: 150}
_WEEK = 7
_IN_COMMON = word_set("both same too also each share")
_NEED_AN_ARTICLE = word_set(
    "university city county borough ministry department institute bank museum college"
)


def values_of(
    scene: Scene, profile: Profile, channel: Channel, rapport_limit: int | None = None
) -> dict[str, str]:
    """Return what every field and flag holds; what is not known is empty.

    `rapport_limit` is the number of characters left for what was talked about.
    """
    longest = _LONGEST_RAPPORT[channel] if rapport_limit is None else rapport_limit
    values = dict.fromkeys((*FIELDS, *FLAGS), "")
    values |= _names(scene, profile, channel)
    values |= _group(scene)
    values |= _rapport(scene, longest)
    values |= _days(scene, lasting=channel is Channel.CARD)
    values |= _offer(scene)
    values["interviews"] = interviews_said(len(scene.held))
    values |= {flag: "yes" for flag, holds in _flags(scene, profile, values).items() if holds}
    return values


def _names(scene: Scene, profile: Profile, channel: Channel) -> dict[str, str]:
    """Return who and what the message is about, and who signs it."""
    first, full = person(scene.contact.name) if scene.contact else ("", "")
    title = role_title(scene.facts.application.role)
    return {
        "first_name": first,
        "full_name": full,
        "company": company_said(shorten(one_line(scene.facts.company.name), _LONGEST_COMPANY)),
        "role": title,
        "the_role": the_role(title),
        "name": one_line(profile.name),
        "signature": one_line(profile.name) if channel is Channel.CARD else signature(profile),
    }


def _group(scene: Scene) -> dict[str, str]:
    """Return the names of those who are thanked through the reader, where there are any."""
    names = [found for one in scene.group if (found := person(one.name))[0]]
    if not names:
        return {}
    return {
        "people": join_names([first for first, _ in names]),
        "full_people": join_names([full for _, full in names]),
        "talked_with": person(scene.talked_with.name)[0] if scene.talked_with else "",
    }


def _rapport(scene: Scene, longest: int) -> dict[str, str]:
    """Return what was talked about, under the field of its shape."""
    first, full = person(scene.talked_with.name) if scene.talked_with else ("", "")
    names = [full, scene.facts.company.name, *(contact.name for contact in scene.facts.contacts.values())]
    fitted = fit(clean_lines(scene.rapport), longest, first, names, spoken_of=bool(scene.group))
    if fitted is None:
        return {}
    shape = str(fitted.shape)
    if shape == "that" and _is_shared(fitted.text):
        return {"that": fitted.text}
    return {"remark": fitted.text} if shape in {"that", "said"} else {shape: fitted.text}


def _is_shared(text: str) -> bool:
    """Say whether a remark tells what both have in common, and so what one is glad to find."""
    said = set(bare_words(text))
    return "we" in said and not said.isdisjoint(_IN_COMMON)


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
        "open": not (
            scene.decided or values.get("promised") or values.get("upcoming") or _invited_again(scene)
        ),
        "met": scene.met,
        "interviewed": bool(scene.held),
        "next_round": _invited_again(scene),
        "phone": scene.interview is not None and scene.interview.format is InterviewFormat.PHONE,
        "titled": is_title(values["first_name"].partition(" ")[0]),
        "accepted_elsewhere": scene.step.rule is Rule.TELL_THE_OTHERS,
        "premium": profile.premium,
    }


def _invited_again(scene: Scene) -> bool:
    """Say whether they invited the user to another round."""
    return scene.reply is not None and scene.reply.kind is ReplyKind.NEXT_ROUND


def company_said(name: str) -> str:
    """Return a company as a sentence names it: "Halden", "the University of Leeds"."""
    first, _, rest = name.partition(" ")
    needs_one = rest.startswith("of ") and first.casefold() in _NEED_AN_ARTICLE
    return f"the {name}" if needs_one else name


def interviews_said(count: int) -> str:
    """Return "the interview" or "the three interviews"; nothing where there was none."""
    if count <= 1:
        return "the interview" if count else ""
    return f"the {count_words(count)} interviews"
