"""The thank-you to each person met: when it is right, by when, by what channel, and why."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from core.etiquette import CardAdvice
from core.models import Channel, ContactKind, InterviewKind, MessageKind, Rule, Step
from core.timeline.context import marked
from core.wording import at_local, clock_time, local_day, relative_day

if TYPE_CHECKING:
    from datetime import datetime

    from core.models import Facts, Id, Interview, Participant
    from core.timeline.context import Context

CARD_DAYS = 4  # a card posted the next day may take this long to be on their desk
WEEKEND_NOTES_WAIT_UNTIL = 10  # o'clock

KIND_NAMES = {
    InterviewKind.INTERVIEW: "Interview",
    InterviewKind.PHONE_SCREEN: "Phone screen",
    InterviewKind.PANEL: "Panel",
    InterviewKind.TECHNICAL: "Technical interview",
    InterviewKind.CASE: "Case interview",
    InterviewKind.INFORMAL: "Informal talk",
}


def when_held(context: Context, interview: Interview) -> str:
    """Return "Panel yesterday at 14:00", on the user's own clock."""
    day = relative_day(local_day(interview.start, context.zone), context.today)
    return f"{KIND_NAMES[interview.kind]} {day} at {clock_time(interview.start, context.zone)}"


def same_day_promise(facts: Facts, interview: Interview) -> bool:
    """Return whether they promised, in the interview, to decide the day it was held."""
    return any(
        promise.interview_id == interview.id and promise.on == local_day(interview.start, promise.zone)
        for promise in facts.promises
    )


def thanked_at(facts: Facts, interview: Interview, contact_id: Id) -> datetime | None:
    """Return when this person was thanked for this interview.

    A note that names no interview is for any held before it.
    """
    for message in facts.messages:
        if message.kind is MessageKind.THANK_YOU and message.contact_id == contact_id:
            logged_after = not message.interview_id and message.sent_at >= interview.start
            if message.interview_id == interview.id or logged_after:
                return message.sent_at
    return None


def thank_you(
    context: Context, interview: Interview, participant: Participant, end: datetime, *, first: bool
) -> Step:
    """Return the thank-you to one person for one interview. `first` is the first person named in it."""
    contact = context.facts.contacts[participant.contact_id]
    policy = context.policy
    same_day = same_day_promise(context.facts, interview)
    optional = interview.kind is InterviewKind.PHONE_SCREEN and contact.kind is ContactKind.RECRUITER
    opens = end if same_day else end + timedelta(hours=policy.thank_you_opens_hours)
    due = max(opens, _due(context, interview, end, same_day=same_day))
    late_after = max(due, end + timedelta(hours=policy.thank_you_late_hours))
    key = f"thank_you:{interview.id}:{contact.id}"
    settled = marked(context.marks.get(key), thanked_at(context.facts, interview, contact.id))
    by_card = policy.thank_you_card is not CardAdvice.EMAIL_ONLY and not same_day
    too_late = by_card and not _card_arrives(context, interview, end)
    reason = when_held(context, interview) + "."
    if not settled.keys() & {"done_at", "skipped_at"}:
        reason = _reason(context, interview, late_after, first=first, same_day=same_day, optional=optional)
        if too_late and context.now <= late_after:
            reason += " By e-mail: a card would come too late."
    return Step(
        key=key,
        rule=Rule.THANK_YOU,
        application_id=interview.application_id,
        opens=opens,
        due=due,
        zone=interview.zone,
        title=f"Thank {contact.name}",
        reason=reason,
        contact_id=contact.id,
        interview_id=interview.id,
        message_kind=MessageKind.THANK_YOU,
        optional=optional,
        channels=(Channel.EMAIL, Channel.CARD) if by_card and not too_late else (Channel.EMAIL,),
        late_after=late_after,
        **settled,
    )


def _due(context: Context, interview: Interview, end: datetime, *, same_day: bool) -> datetime:
    """Return by when to thank: hours after the end, and where the policy says so not on a day off."""
    policy = context.policy
    due = end + timedelta(hours=policy.thank_you_same_day_hours if same_day else policy.thank_you_due_hours)
    day = local_day(due, interview.zone)
    if policy.thank_you_weekends_wait and not same_day and not context.workdays.is_workday(day):
        worked = context.workdays.on_or_after(day)
        return at_local(worked, WEEKEND_NOTES_WAIT_UNTIL, 0, interview.zone)
    return due


def _card_arrives(context: Context, interview: Interview, end: datetime) -> bool:
    """Return whether a card posted the next day is there before they decide, as far as anyone knows."""
    there = local_day(end, interview.zone) + timedelta(days=CARD_DAYS)
    return all(
        promise.on > there
        for promise in context.facts.promises
        if promise.interview_id == interview.id and promise.on
    )


def _reason(
    context: Context,
    interview: Interview,
    late_after: datetime,
    *,
    first: bool,
    same_day: bool,
    optional: bool,
) -> str:
    """Return why this note, in half a sentence."""
    when = when_held(context, interview) + "."
    if context.now > late_after:
        return f"{when} Late, and still worth sending: the note says so."
    if same_day and local_day(interview.start, context.zone) >= context.today:
        return "They decide the same day, so it should reach them first. By e-mail."
    if optional:
        return f"{when} Optional, and brief."
    return when if first else f"Same {KIND_NAMES[interview.kind].lower()}, so a different note."
