"""What the user decided and has to say: yes or no to an offer, and that they leave a process."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from core.models import Channel, MessageKind, Outcome, Rule, Step
from core.timeline.context import home_zone, is_settled, marked
from core.wording import local_day, on_day, short_day

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from core.models import Reply
    from core.timeline.context import Context

LAPSE_DAYS = 14  # they have heard by then, one way or another
_A_YES_OR_A_NO = (MessageKind.ACCEPT, MessageKind.DECLINE)
_TO_DECIDE = timedelta(days=7)  # where they named no day for an answer to their offer
_TOLD = {
    Outcome.ACCEPTED: (MessageKind.ACCEPT, "accept", "You accepted their offer {}. Say so in writing."),
    Outcome.DECLINED: (
        MessageKind.DECLINE,
        "decline",
        "You declined their offer {}. Kindly said, it leaves the door open.",
    ),
}


def answer_to_offer(context: Context, reply: Reply, thanked: Step) -> Iterator[Step]:
    """Yield the answer that is owed once they have been thanked for their offer, which `thanked` says.

    A yes or a no that was itself the thanks leaves nothing more to say.
    """
    if context.facts.application.outcome is not Outcome.OPEN or context.accepted is not None:
        return
    key = _key(context)
    contact_id = context.writer(reply, reply.received_at)
    day = reply.answer_by or local_day(reply.received_at, reply.zone) + _TO_DECIDE
    answered = context.message(*_A_YES_OR_A_NO, since=reply.received_at)
    if answered is not None and answered.sent_at == thanked.done_at:
        return
    opens = max(
        thanked.done_at or thanked.skipped_at or thanked.opens,
        context.day_opens(day - timedelta(days=1), reply.zone),
    )
    step = Step(
        key=key,
        rule=Rule.ANSWER_OFFER,
        application_id=context.facts.application.id,
        opens=opens,
        due=max(opens, context.day_due(day, reply.zone, key)),
        zone=reply.zone,
        title=f"Give {context.name(contact_id)} your answer",
        reason=_wanted(context, reply, day),
        contact_id=contact_id,
        reply_id=reply.id,
        message_kind=MessageKind.ACCEPT,
        all_day=True,
        channels=(Channel.EMAIL,),
        **marked(context.marks.get(key), answered.sent_at if answered else None),
    )
    if is_settled(step) or not context.gone_by(step.due, LAPSE_DAYS):
        yield step


def decision_to_tell(context: Context, reply: Reply, thanked: Step) -> Iterator[Step]:
    """Yield the letter that says what the user decided about an offer, once that is recorded.

    A yes or a no that was itself the thanks, as `thanked` says, was one.
    """
    application = context.facts.application
    if application.outcome not in _TOLD or application.closed_at is None:
        return
    kind, word, reason = _TOLD[application.outcome]
    told = context.message(kind, since=reply.received_at)
    if told is not None and told.sent_at == thanked.done_at:
        return
    key = _key(context)
    contact_id = context.writer(reply, reply.received_at)
    step = Step(
        key=key,
        rule=Rule.ANSWER_OFFER,
        application_id=application.id,
        opens=application.closed_at,
        due=application.closed_at + timedelta(hours=context.policy.answer_offer_due_hours),
        zone=reply.zone,
        title=f"Tell {context.name(contact_id)} that you {word}",
        reason=reason.format(_on(context, application.closed_at)),
        contact_id=contact_id,
        reply_id=reply.id,
        message_kind=kind,
        channels=(Channel.EMAIL,),
        **marked(context.marks.get(key), told.sent_at if told else None),
    )
    if is_settled(step) or not context.gone_by(step.opens, LAPSE_DAYS):
        yield step


def withdrawal(context: Context) -> Iterator[Step]:
    """Yield the good-bye to a process that the user left, if they have not said it yet."""
    application = context.facts.application
    if application.outcome is not Outcome.WITHDRAWN or application.closed_at is None:
        return
    said = any(message.kind is MessageKind.WITHDRAW for message in context.facts.messages)
    key, elsewhere = f"withdraw:{application.id}", f"tell_the_others:{application.id}:"
    if said or any(mark.step_key.startswith(elsewhere) for mark in context.facts.marks):
        return
    contact_id = context.news_contact(by=application.closed_at)
    left = _on(context, application.closed_at)
    step = Step(
        key=key,
        rule=Rule.WITHDRAW,
        application_id=application.id,
        opens=application.closed_at,
        due=application.closed_at + timedelta(hours=context.policy.withdraw_due_hours),
        zone=home_zone(context.facts, context.zone),
        title=f"Tell {context.name(contact_id)} that you are withdrawing",
        reason=f"You left this process {left}. Tell them, if they do not know yet.",
        contact_id=contact_id,
        message_kind=MessageKind.WITHDRAW,
        optional=True,
        channels=(Channel.EMAIL,),
        **marked(context.marks.get(key)),
    )
    if is_settled(step) or not context.gone_by(step.opens, LAPSE_DAYS):
        yield step


def _key(context: Context) -> str:
    return f"answer_offer:{context.facts.application.id}"


def _on(context: Context, moment: datetime) -> str:
    return on_day(local_day(moment, context.zone), context.today)


def _wanted(context: Context, reply: Reply, day: date) -> str:
    """Return by when an answer is wanted, and that there are three."""
    if reply.answer_by is None:
        return "They named no day; a week is a fair while. Yes, no, or a little more time: say it in writing."
    past = day < local_day(context.now, reply.zone)
    wanted = f"They {'wanted' if past else 'want'} your answer by {short_day(day)}."
    return f"{wanted} Yes, no, or a little more time: say it in writing."
