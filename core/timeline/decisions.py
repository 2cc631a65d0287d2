"""The steps after a decision: answering a no, thanking for an offer, telling the others."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from core.etiquette import FeedbackWhen
from core.models import NO_ID, Channel, MessageKind, Outcome, Rule, Step
from core.timeline.context import ends, home_zone, is_settled, marked
from core.timeline.events import offer, rejected_at, rejection
from core.timeline.own_decisions import answer_to_offer, decision_to_tell, withdrawal
from core.wording import local_day, on_day, short_day

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from core.models import Facts, Reply
    from core.timeline.context import Acceptance, Context
    from core.timeline.events import Event

LAPSE_DAYS = 30  # an answer to a decision not written within a month is not asked for any more

_ANSWERS_AN_OFFER = (
    MessageKind.THANK_FOR_OFFER,
    MessageKind.ASK_FOR_TIME,
    MessageKind.ACCEPT,
    MessageKind.DECLINE,
)


def _reply_to_rejection(context: Context, rejected: datetime, reply: Reply | None) -> Step:
    """Return the thanks after a no."""
    application = context.facts.application
    contact_id = context.writer(reply, rejected)
    answered = context.message(MessageKind.REPLY_TO_REJECTION, since=rejected)
    key = f"reply_to_rejection:{application.id}"
    said_no = on_day(local_day(rejected, context.zone), context.today)
    return Step(
        key=key,
        rule=Rule.REPLY_TO_REJECTION,
        application_id=application.id,
        opens=rejected,
        due=rejected + timedelta(hours=context.policy.reply_to_rejection_due_hours),
        zone=home_zone(context.facts, context.zone),
        title=f"Thank {context.name(contact_id)} all the same",
        reason=f"They said no {said_no}. A thank-you now is rare, and remembered.",
        contact_id=contact_id,
        reply_id=reply.id if reply else NO_ID,
        message_kind=MessageKind.REPLY_TO_REJECTION,
        channels=(Channel.EMAIL,),
        **marked(context.marks.get(key), answered.sent_at if answered else None),
    )


def _ask_for_feedback(context: Context, rejected: datetime, reply: Reply | None) -> Step:
    """Return the separate note that asks for feedback, some days after a no."""
    application = context.facts.application
    zone = home_zone(context.facts, context.zone)
    contact_id = context.writer(reply, rejected)
    day = local_day(rejected, zone) + timedelta(days=context.policy.ask_for_feedback_after_days)
    day = context.workdays.on_or_after(day)
    asked = context.message(MessageKind.ASK_FOR_FEEDBACK, since=rejected)
    key = f"ask_for_feedback:{application.id}"
    return Step(
        key=key,
        rule=Rule.ASK_FOR_FEEDBACK,
        application_id=application.id,
        opens=context.day_opens(day, zone),
        due=context.day_due(day, zone, key),
        zone=zone,
        title=f"Ask {context.name(contact_id)} for feedback",
        reason="Lightly, in a note of its own, and once.",
        contact_id=contact_id,
        reply_id=reply.id if reply else NO_ID,
        message_kind=MessageKind.ASK_FOR_FEEDBACK,
        optional=True,
        all_day=True,
        channels=(Channel.EMAIL,),
        **marked(context.marks.get(key), asked.sent_at if asked else None),
    )


def _after_a_no(context: Context, rejected: datetime) -> Iterator[Step]:
    """Yield what a rejection asks for, until it is a month old."""
    reply = rejection(context.facts)
    steps = [_reply_to_rejection(context, rejected, reply)]
    if context.policy.ask_for_feedback_when is FeedbackWhen.SEPARATE:
        steps.append(_ask_for_feedback(context, rejected, reply))
    for step in steps:
        if is_settled(step) or not context.gone_by(step.opens, LAPSE_DAYS):
            yield step


def _thank_for_offer(context: Context, reply: Reply) -> Step:
    """Return the thanks for an offer, which say when the user will decide."""
    contact_id = context.writer(reply, reply.received_at)
    answered = context.message(*_ANSWERS_AN_OFFER, since=reply.received_at)
    key = f"thank_for_offer:{context.facts.application.id}"
    came = on_day(local_day(reply.received_at, context.zone), context.today)
    wanted = ""
    if reply.answer_by is not None:
        past = reply.answer_by < local_day(context.now, reply.zone)
        wanted = f" They {'wanted' if past else 'want'} an answer by {short_day(reply.answer_by)}."
    return Step(
        key=key,
        rule=Rule.THANK_FOR_OFFER,
        application_id=context.facts.application.id,
        opens=reply.received_at,
        due=reply.received_at + timedelta(hours=context.policy.thank_for_offer_due_hours),
        zone=reply.zone,
        title=f"Thank {context.name(contact_id)} for the offer",
        reason=f"Their offer came {came}. Say when you will decide.{wanted}",
        contact_id=contact_id,
        reply_id=reply.id,
        message_kind=MessageKind.THANK_FOR_OFFER,
        channels=(Channel.EMAIL,),
        **marked(context.marks.get(key), answered.sent_at if answered else None),
    )


def began_before(facts: Facts, accepted: Acceptance) -> bool:
    """Return whether a process was under way when another one's offer was accepted."""
    began = min([facts.application.created, *(interview.start for interview in facts.interviews)])
    return began < accepted.at


def _tell(context: Context, accepted: Acceptance) -> Step:
    """Return the withdrawal from a process that is still open once an offer was accepted."""
    application = context.facts.application
    contact_id = context.news_contact(by=accepted.at)
    told = context.message(MessageKind.WITHDRAW, since=accepted.at)
    key = f"tell_the_others:{application.id}:{accepted.application_id}"
    return Step(
        key=key,
        rule=Rule.TELL_THE_OTHERS,
        application_id=application.id,
        opens=accepted.at,
        due=accepted.at + timedelta(hours=context.policy.tell_the_others_due_hours),
        zone=home_zone(context.facts, context.zone),
        title=f"Tell {context.name(contact_id)} that you are withdrawing",
        reason=f"You accepted the offer of {accepted.company}; somebody else may be waiting for this place.",
        contact_id=contact_id,
        message_kind=MessageKind.WITHDRAW,
        channels=(Channel.EMAIL,),
        **marked(context.marks.get(key), told.sent_at if told else None),
    )


def decision_steps(context: Context, last: Event | None) -> Iterator[Step]:
    """Yield the steps that a no, a yes, or a yes accepted elsewhere start."""
    outcome = context.facts.application.outcome
    rejected = rejected_at(context.facts, last)
    if rejected is not None and outcome in {Outcome.OPEN, Outcome.REJECTED}:
        yield from _after_a_no(context, rejected)
    reply = offer(context.facts)
    if reply is not None:
        step = _thank_for_offer(context, reply)
        if is_settled(step) or (outcome is Outcome.OPEN and not context.gone_by(step.opens, LAPSE_DAYS)):
            yield step
        if is_settled(step):
            yield from answer_to_offer(context, reply, step)
        yield from decision_to_tell(context, reply, step)
    yield from withdrawal(context)
    if context.accepted is not None:
        step = _tell(context, context.accepted)
        if is_settled(step) or (outcome is Outcome.OPEN and rejected is None):
            yield step


def is_over(context: Context, last: Event | None) -> bool:
    """Return whether nothing more is asked of the user but what a decision starts.

    So after a no, a yes, a closed process, or another offer accepted: unwritten thank-yous end with it.
    """
    if context.facts.application.outcome is not Outcome.OPEN or context.accepted is not None:
        return True
    if rejected_at(context.facts, last) is not None:
        return True
    reply = offer(context.facts)
    return reply is not None and not any(ends(i) > reply.received_at for i in context.facts.interviews)
