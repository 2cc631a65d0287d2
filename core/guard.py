"""The guard against writing too soon or too often: it warns, with the next good date, and never blocks."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from core.models import MessageKind
from core.records import record
from core.timeline.events import last_event, standing_promise
from core.timeline.follow_ups import day_after_promise, follow_ups_sent
from core.wording import count_words, first_name, local_day, relative_day, short_day

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from core.etiquette import Policy
    from core.models import Facts, Id, Message
    from core.workdays import Workdays


class WarningCode(StrEnum):
    """What speaks against sending now."""

    TOO_SOON = "too_soon"
    BEFORE_PROMISE = "before_promise"
    OVER_COUNT = "over_count"
    THANKED_ALREADY = "thanked_already"


@record
class Warning:  # noqa: A001  the word of the product; nothing here warns in Python's sense
    """One objection in words, and the first day without it, if there is one."""

    code: WarningCode
    text: str
    next_good: date | None = None


def guard(
    kind: MessageKind,
    contact_id: Id,
    interview_id: Id,
    facts: Facts,
    company_messages: Sequence[Message],
    policy: Policy,
    workdays: Workdays,
    now: datetime,
) -> tuple[Warning, ...]:
    """Return what speaks against sending a message of this kind at `now` (aware), most serious first.

    `company_messages` are the messages to this company, of all its applications. Days are those of the
    zone the process is thought in. Only follow-ups are counted and spaced: thank-yous, LinkedIn notes and
    answers to their replies are expected and never too many (ETIQUETTE: the anti-pestering guard).
    """
    if kind is MessageKind.THANK_YOU:
        return tuple(_thanked(contact_id, interview_id, facts, now))
    if kind is not MessageKind.FOLLOW_UP:
        return ()
    found = [
        _over_count(facts, policy),
        _before_promise(facts, policy, workdays, now),
        _too_soon(facts, company_messages, policy, workdays, now),
    ]
    return tuple(warning for warning in found if warning is not None)


def _zone(facts: Facts) -> str:
    """Return the zone in which the process counts its days."""
    if facts.promises:
        return facts.promises[-1].zone
    return facts.interviews[-1].zone if facts.interviews else facts.company.zone


def _thanked(contact_id: Id, interview_id: Id, facts: Facts, now: datetime) -> list[Warning]:
    """Return the objection to thanking a person twice for one interview."""
    contact = facts.contacts.get(contact_id)
    for message in facts.messages:
        same = message.contact_id == contact_id and message.interview_id == interview_id
        if message.kind is MessageKind.THANK_YOU and contact is not None and same:
            zone = _zone(facts)
            day = relative_day(local_day(message.sent_at, zone), local_day(now, zone))
            whom = first_name(contact.name)
            text = f"You thanked {whom} for this interview {day}. A second note reads as a mistake."
            return [Warning(code=WarningCode.THANKED_ALREADY, text=text)]
    return []


def _over_count(facts: Facts, policy: Policy) -> Warning | None:
    """Return the objection to more follow-ups than the policy has, since the clock last started."""
    last = last_event(facts)
    sent = follow_ups_sent(facts, last.at) if last is not None else []
    if len(sent) < policy.follow_ups:
        return None
    text = (
        f"You have sent {count_words(len(sent))} follow-ups since you last heard from them. "
        "More will not help: it is time to move on."
    )
    return Warning(code=WarningCode.OVER_COUNT, text=text)


def _before_promise(facts: Facts, policy: Policy, workdays: Workdays, now: datetime) -> Warning | None:
    """Return the objection to asking before the day they named has passed."""
    last = last_event(facts)
    standing = standing_promise(facts, last) if last is not None else None
    if standing is None:
        return None
    promise, on = standing
    if local_day(now, promise.zone) > on:
        return None
    good = day_after_promise(on, policy, workdays)
    text = f"They said they would reply by {short_day(on)}. Leave it with them: good from {short_day(good)}."
    return Warning(code=WarningCode.BEFORE_PROMISE, text=text, next_good=good)


def _too_soon(
    facts: Facts, company_messages: Sequence[Message], policy: Policy, workdays: Workdays, now: datetime
) -> Warning | None:
    """Return the objection to a follow-up close upon the last one to this company, whoever got that."""
    sent = [m for m in company_messages if m.kind is MessageKind.FOLLOW_UP and m.sent_at <= now]
    if not sent:
        return None
    newest = max(sent, key=lambda message: message.sent_at)
    zone = _zone(facts)
    today, last = local_day(now, zone), local_day(newest.sent_at, zone)
    if (today - last).days >= policy.guard_spacing_days:
        return None
    good = workdays.on_or_after(last + timedelta(days=policy.guard_spacing_days))
    contact = facts.contacts.get(newest.contact_id)
    whom = first_name(contact.name) if contact else facts.company.name
    when = relative_day(last, today)
    text = f"Your last follow-up went to {whom} {when}. Leave a week between: good from {short_day(good)}."
    return Warning(code=WarningCode.TOO_SOON, text=text, next_good=good)
