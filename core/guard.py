"""The guard against writing too soon or too often: it warns, with the next good date, and never blocks."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from core.models import NO_ID, MessageKind
from core.records import record
from core.timeline.events import last_event, standing_promise, waiting_zone
from core.timeline.notes import thanked_at
from core.timeline.waits import day_after_promise, done_by_hand, taken
from core.wording import count_words, first_name, local_day, on_day, plural, short_day, span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date, datetime

    from core.etiquette import Policy
    from core.invitation_notes import InvitationNotes
    from core.models import Facts, Id, Message
    from core.workdays import Workdays


class WarningCode(StrEnum):
    """What speaks against sending now."""

    TOO_SOON = "too_soon"
    BEFORE_PROMISE = "before_promise"
    OVER_COUNT = "over_count"
    THANKED_ALREADY = "thanked_already"
    LAST_NOTE = "last_note"
    NO_NOTE_LEFT = "no_note_left"


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
    notes: InvitationNotes | None = None,
) -> tuple[Warning, ...]:
    """Return what speaks against sending a message of this kind at `now` (aware), most serious first.

    `company_messages` are the messages to this company, of all its applications. Days are those of the
    zone the process is thought in, and of two objections both name the day that is good for both. Only
    follow-ups are counted and spaced: thank-yous, LinkedIn notes and answers to their replies are expected
    and never too many (ETIQUETTE: the anti-pestering guard). `notes` are the invitations with a note of
    this month: of those LinkedIn takes only a few.
    """
    if kind is MessageKind.THANK_YOU:
        return tuple(_thanked(contact_id, interview_id, facts, now))
    if kind is MessageKind.CONNECT:
        return tuple(_scarce(notes))
    if kind is not MessageKind.FOLLOW_UP:
        return ()
    over_count = _over_count(facts, policy)
    if over_count is not None:
        return (over_count,)  # no day is a good one, so nothing else is said
    promised = _promised(facts, now)
    newest = _too_close(facts, company_messages, policy, now)
    good = max(_good_days(facts, promised, newest, policy, workdays), default=None)
    found = []
    if promised is not None:
        found.append(_before_promise(promised, good))
    if newest is not None:
        found.append(_too_soon(newest, facts, policy, now, good))
    return tuple(found)


def _zone(facts: Facts) -> str:
    """Return the zone in which the process counts its days, as its timeline does."""
    last = last_event(facts)
    if last is None:
        return facts.company.zone
    standing = standing_promise(facts, last)
    return waiting_zone(last, standing[0] if standing else None)


def _thanked(contact_id: Id, interview_id: Id, facts: Facts, now: datetime) -> Iterator[Warning]:
    """Yield the objection to thanking a person twice for one interview."""
    contact = facts.contacts.get(contact_id)
    interview = next((one for one in facts.interviews if one.id == interview_id), None)
    sent_at = thanked_at(facts, interview, contact_id) if interview is not None else None
    if contact is None or interview is None or sent_at is None:
        return
    day = on_day(local_day(sent_at, interview.zone), local_day(now, interview.zone))
    text = (
        f"You thanked {first_name(contact.name)} for this interview {day}. A second note reads as a mistake."
    )
    yield Warning(code=WarningCode.THANKED_ALREADY, text=text)


def _scarce(notes: InvitationNotes | None) -> Iterator[Warning]:
    """Yield the objection to the last invitation with a note in a month, or to one too many."""
    if notes is None or not notes.of or notes.left > 1:
        return
    anew = short_day(notes.anew)
    if notes.left:
        text = (
            f"A free account sends about {count_words(notes.of)} invitations with a note in a month, and "
            f"this is the last of them. The next can go on {anew}. Is this the person to spend it on?"
        )
        yield Warning(code=WarningCode.LAST_NOTE, text=text)
    else:
        text = (
            f"You have sent {plural(notes.sent, 'invitation')} with a note this month, and LinkedIn takes "
            f"about {count_words(notes.of)} from a free account. It may refuse this one; {anew} is the next "
            "day on which it takes them."
        )
        yield Warning(code=WarningCode.NO_NOTE_LEFT, text=text, next_good=notes.anew)


def _over_count(facts: Facts, policy: Policy) -> Warning | None:
    """Return the objection to more follow-ups than the policy has, since the clock last started."""
    last = last_event(facts)
    marks = {mark.step_key: mark for mark in facts.marks}
    past = taken(facts, last, marks, policy.follow_ups) if last is not None else []
    written = sum(not one.skipped for one in past)
    if written < policy.follow_ups:
        return None
    text = (
        f"You have sent {plural(written, 'follow-up')} since you last heard from them. "
        "More will not help: it is time to move on."
    )
    return Warning(code=WarningCode.OVER_COUNT, text=text)


def _promised(facts: Facts, now: datetime) -> date | None:
    """Return the day they named, if it is not over yet."""
    last = last_event(facts)
    standing = standing_promise(facts, last) if last is not None else None
    if standing is None:
        return None
    promise, on = standing
    return on if local_day(now, promise.zone) <= on else None


def _too_close(
    facts: Facts, company_messages: Sequence[Message], policy: Policy, now: datetime
) -> tuple[datetime, Id] | None:
    """Return when the newest follow-up to this company went, and to whom, if that is closer than allowed."""
    written = [(m.sent_at, m.contact_id) for m in company_messages if m.kind is MessageKind.FOLLOW_UP]
    written += [(made_at, NO_ID) for made_at in done_by_hand(facts)]
    newest = max([one for one in written if one[0] <= now], default=None)
    if newest is None:
        return None
    zone = _zone(facts)
    days = (local_day(now, zone) - local_day(newest[0], zone)).days
    return newest if days < policy.guard_spacing_days else None


def _good_days(
    facts: Facts,
    promised: date | None,
    newest: tuple[datetime, Id] | None,
    policy: Policy,
    workdays: Workdays,
) -> Iterator[date]:
    """Yield the first day without each objection; the last of them is good for all."""
    if promised is not None:
        yield day_after_promise(promised, policy, workdays)
    if newest is not None:
        apart = timedelta(days=policy.guard_spacing_days)
        yield workdays.on_or_after(local_day(newest[0], _zone(facts)) + apart)


def _before_promise(on: date, good: date | None) -> Warning:
    """Return the objection to asking before the day they named has passed."""
    text = f"They said they would reply by {short_day(on)}. Leave it with them{_from(good)}."
    return Warning(code=WarningCode.BEFORE_PROMISE, text=text, next_good=good)


def _too_soon(
    newest: tuple[datetime, Id], facts: Facts, policy: Policy, now: datetime, good: date | None
) -> Warning:
    """Return the objection to a follow-up close upon the last one to this company."""
    zone, (moment, contact_id) = _zone(facts), newest
    contact = facts.contacts.get(contact_id)
    whom = first_name(contact.name) if contact else facts.company.name
    when = on_day(local_day(moment, zone), local_day(now, zone))
    between = span(policy.guard_spacing_days)
    text = f"Your last follow-up went to {whom} {when}. Leave {between} between two{_from(good)}."
    return Warning(code=WarningCode.TOO_SOON, text=text, next_good=good)


def _from(good: date | None) -> str:
    """Return from when a message is good, as the end of a sentence."""
    return f": the first good day to ask is {short_day(good)}" if good is not None else ""
