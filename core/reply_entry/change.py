"""From what is typed to one Change: the reply or message, and all that it does to the process."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.ids import new_id
from core.interview_entry.texts import typed, typed_notes
from core.models import (
    NO_ID,
    Change,
    Contact,
    ContactKind,
    Message,
    MessageKind,
    Outcome,
    Promise,
    Reply,
    ReplyKind,
)
from core.records import replace
from core.reply_entry.entry import Answer
from core.timeline.context import ends

if TYPE_CHECKING:
    from datetime import datetime

    from core.models import Application, Facts, Id, Record, Step
    from core.reply_entry.reading import AnswerReading, MessageReading, ReplyReading

_SAID = {
    ReplyKind.NEWS_LATER: "news later",
    ReplyKind.NEXT_ROUND: "the next round",
    ReplyKind.NO: "a no",
    ReplyKind.OFFER: "an offer",
}
_UNANSWERED = frozenset({Outcome.NO_ANSWER, Outcome.REJECTED})  # closed by them, and so opened by them again
_DECIDED = {Answer.ACCEPTED: Outcome.ACCEPTED, Answer.DECLINED: Outcome.DECLINED}
_ANSWERS = {Answer.ACCEPTED: "Accept", Answer.DECLINED: "Decline"}
MESSAGE_NAMES = {
    MessageKind.FOLLOW_UP: "Follow-up",
    MessageKind.THANK_YOU: "Thank-you",
    MessageKind.CONNECT: "LinkedIn invitation",
    MessageKind.REPLY_TO_NEWS: "Answer to their news",
    MessageKind.REPLY_TO_REJECTION: "Thanks after a no",
    MessageKind.ASK_FOR_FEEDBACK: "Asking for feedback",
    MessageKind.THANK_FOR_OFFER: "Thanks for an offer",
    MessageKind.ASK_FOR_TIME: "Asking for time to decide",
    MessageKind.ACCEPT: "Accepting an offer",
    MessageKind.DECLINE: "Declining an offer",
    MessageKind.WITHDRAW: "Withdrawing",
    MessageKind.OTHER: "Something else",
}


_SAYS = {
    MessageKind.ACCEPT: Outcome.ACCEPTED,
    MessageKind.DECLINE: Outcome.DECLINED,
    MessageKind.WITHDRAW: Outcome.WITHDRAWN,
}


def said_by(message: Message, facts: Facts) -> tuple[tuple[Record, ...], tuple[Record, ...]]:
    """Return the two sides of what a message does to its process: a yes, a no or a good-bye closes it.

    So it does to an open process alone, and not where they have been heard from since.
    """
    application = facts.application
    outcome = _SAYS.get(message.kind)
    since = any(reply.received_at > message.sent_at for reply in facts.replies)
    if outcome is None or since or application.outcome is not Outcome.OPEN:
        return (), ()
    closed = replace(application, outcome=outcome, closed_at=message.sent_at, changed=message.changed)
    return (application,), (closed,)


def reply_change(reading: ReplyReading, now: datetime) -> Change:
    """Return what a reading without problems changes, at `now` (UTC)."""
    entry, facts = reading.entry, reading.facts
    assert reading.at is not None, "a reading without problems has an instant"  # noqa: S101
    new, contact_id = _contact(reading.contact, reading.name, facts, now)
    offered = entry.kind is ReplyKind.OFFER
    reply = Reply(
        id=new_id(),
        changed=now,
        application_id=facts.application.id,
        kind=entry.kind,
        received_at=reading.at,
        zone=reading.zone,
        contact_id=contact_id,
        words=typed_notes(entry.words),
        answer_by=(reading.until.on or reading.said.on) if offered else None,
    )
    promises = () if offered else _promise(reading, reply)
    application = _after_reply(facts, reply, entry.answer.answer, now)
    before, after = _changed(facts.application, application, now)
    decided = f" {entry.answer.answer}" if offered and entry.answer.answer in _DECIDED else ""
    title = f"Reply from {facts.company.name}, {_SAID[entry.kind]}{decided}"
    return Change(title=title, before=before, after=(*new, reply, *promises, *after))


def answer_change(reading: AnswerReading, now: datetime) -> Change:
    """Return what an answer without problems changes; nothing where it is not given yet."""
    answer, facts, reply = reading.entry.answer, reading.facts, reading.reply
    assert reply is not None, "an answer without problems is to an offer"  # noqa: S101
    company = facts.company.name
    if answer in _DECIDED:
        closed = replace(facts.application, outcome=_DECIDED[answer], closed_at=now, changed=now)
        title = f"{_ANSWERS[answer]} the offer of {company}"
        return Change(title=title, before=(facts.application,), after=(closed,))
    if answer is Answer.THINKING and reading.until.on != reply.answer_by:
        moved = replace(reply, answer_by=reading.until.on, changed=now)
        return Change(title=f"Think about the offer of {company}", before=(reply,), after=(moved,))
    return Change(title="")


def message_change(reading: MessageReading, now: datetime, step: Step | None) -> Change:
    """Return what a message without problems changes. `step` is the one that it was written for, if any.

    That step's draft and mark have served.
    """
    entry, facts = reading.entry, reading.facts
    assert reading.at is not None, "a reading without problems has an instant"  # noqa: S101
    new, contact_id = _contact(reading.contact, reading.name, facts, now)
    message = Message(
        id=new_id(),
        changed=now,
        application_id=facts.application.id,
        kind=entry.kind,
        channel=entry.channel,
        sent_at=reading.at,
        contact_id=contact_id,
        interview_id=step.interview_id if step else NO_ID,
        step_key=step.key if step else "",
        body=typed_notes(entry.text),
    )
    key = step.key if step else ""
    served: list[Record] = [one for one in facts.drafts if one.step_key == key]
    served += [one for one in facts.marks if one.step_key == key]
    whom = reading.contact.name if reading.contact else reading.name or facts.company.name
    title = f"{MESSAGE_NAMES[entry.kind]} to {whom}"
    before, after = said_by(message, facts)
    return Change(title=title, before=(*served, *before), after=(*new, message, *after))


def _contact(known: Contact | None, name: str, facts: Facts, now: datetime) -> tuple[tuple[Record, ...], Id]:
    """Return the contact to add, if it is a new one, and the id of whoever is meant."""
    if known is not None:
        return (), known.id
    if not name:
        return (), NO_ID
    new = Contact(
        id=new_id(), changed=now, company_id=facts.company.id, name=typed(name), kind=ContactKind.RECRUITER
    )
    return (new,), new.id


def _promise(reading: ReplyReading, reply: Reply) -> tuple[Promise, ...]:
    words = typed(reading.entry.promise)
    if not words or reply.kind is ReplyKind.NO:
        return ()
    return (
        Promise(
            id=new_id(),
            changed=reply.changed,
            application_id=reply.application_id,
            said_at=reply.received_at,
            words=words,
            on=reading.said.on,
            zone=reply.zone,
            reply_id=reply.id,
        ),
    )


def _after_reply(facts: Facts, reply: Reply, answer: Answer, now: datetime) -> Application:
    """Return the application as a reply leaves it; one older than something else decides nothing now."""
    application = facts.application
    held = [end for end in map(ends, facts.interviews) if end <= now]
    if any(moment > reply.received_at for moment in (*held, *(one.received_at for one in facts.replies))):
        return application
    theirs = application.outcome in _UNANSWERED
    if reply.kind is ReplyKind.NO:
        still = theirs or application.outcome is Outcome.OPEN
        return (
            replace(application, outcome=Outcome.REJECTED, closed_at=reply.received_at)
            if still
            else application
        )
    if theirs:
        application = replace(application, outcome=Outcome.OPEN, closed_at=None, archived=False)
    if reply.kind is ReplyKind.OFFER and answer in _DECIDED and application.outcome is Outcome.OPEN:
        return replace(application, outcome=_DECIDED[answer], closed_at=now)
    return application


def _changed(
    old: Application, new: Application, now: datetime
) -> tuple[tuple[Record, ...], tuple[Record, ...]]:
    """Return the two sides of a change of an application, none where it says what it said."""
    return ((), ()) if new == old else ((old,), (replace(new, changed=now),))
