"""The answers to what is no decision: their news that it takes longer, and their invitation to come again."""

from __future__ import annotations

from datetime import timedelta
from itertools import zip_longest
from typing import TYPE_CHECKING

from core.models import Channel, MessageKind, ReplyKind, Rule, Step
from core.timeline.context import is_settled, marked
from core.wording import local_day, on_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.models import Message, Reply
    from core.timeline.context import Context

_LAPSE_DAYS = {ReplyKind.NEWS_LATER: 3, ReplyKind.NEXT_ROUND: 14}
"""How long an answer is asked for: thanks for news come soon or not at all; an invitation waits for a yes."""

_LAPSE_DAYS_DATED = 1  # once the round is entered, its date is as good as settled

_REASONS = {
    ReplyKind.NEWS_LATER: "They wrote {} that they need longer. Two lines are enough.",
    ReplyKind.NEXT_ROUND: "They asked you to the next round {}. Say yes, and settle the date.",
}


def answer_steps(context: Context, *, over: bool) -> Iterator[Step]:
    """Yield the answers to their news. `over` says that a decision or the end of the process came first.

    Only the newest news is still answered, and an invitation only until the round it was for has begun.
    """
    replies = sorted(context.facts.replies, key=lambda one: (one.received_at, one.id))
    for reply, following in zip_longest(replies, replies[1:]):
        if reply.kind in _LAPSE_DAYS:
            step = _answer(context, reply, following)
            asked_for = not over and following is None and not _is_past(context, reply)
            if is_settled(step) or asked_for:
                yield step


def _answer(context: Context, reply: Reply, following: Reply | None) -> Step:
    """Return the answer to one reply; `following` is the next one, to which later messages belong."""
    contact_id = context.writer(reply, reply.received_at)
    name = context.name(contact_id)
    invited = reply.kind is ReplyKind.NEXT_ROUND
    answered = _answered(context, reply, following)
    key = f"reply_to_news:{reply.id}"
    came = on_day(local_day(reply.received_at, context.zone), context.today)
    return Step(
        key=key,
        rule=Rule.REPLY_TO_NEWS,
        application_id=context.facts.application.id,
        opens=reply.received_at,
        due=reply.received_at + timedelta(hours=context.policy.reply_to_news_due_hours),
        zone=reply.zone,
        title=f"Confirm the next round with {name}" if invited else f"Thank {name} for the news",
        reason=_REASONS[reply.kind].format(came),
        contact_id=contact_id,
        reply_id=reply.id,
        message_kind=MessageKind.REPLY_TO_NEWS,
        optional=not invited,
        channels=(Channel.EMAIL,),
        **marked(context.marks.get(key), answered.sent_at if answered else None),
    )


def _answered(context: Context, reply: Reply, following: Reply | None) -> Message | None:
    """Return the message that answered a reply."""
    answered = context.message(MessageKind.REPLY_TO_NEWS, since=reply.received_at)
    if answered is not None and following is not None and answered.sent_at >= following.received_at:
        return None
    return answered


def _is_past(context: Context, reply: Reply) -> bool:
    """Return whether it is too late to answer, or the round has begun that it was about."""
    starts = [one.start for one in context.facts.interviews if one.start > reply.received_at]
    days = min(_LAPSE_DAYS[reply.kind], _LAPSE_DAYS_DATED) if starts else _LAPSE_DAYS[reply.kind]
    return context.gone_by(reply.received_at, days) or any(start <= context.now for start in starts)
