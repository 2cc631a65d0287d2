"""The steps around one interview: the hour before it, the debrief, a thank-you and an invitation each."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from core.etiquette import CardAdvice, ConnectWhen
from core.models import (
    Channel,
    ContactKind,
    InterviewKind,
    MessageKind,
    Outcome,
    Rule,
    Step,
)
from core.timeline.context import ends, is_settled, marked
from core.timeline.events import decided_at
from core.wording import at_local, clock_time, join_names, local_day, relative_day

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from core.models import Facts, Id, Interview, Participant
    from core.timeline.context import Context

LAPSE_DAYS = 14  # what is not written after two weeks would only puzzle them: it is asked for no more
CARD_DAYS = 4  # a card posted the next day may take this long to be on their desk

KIND_NAMES = {
    InterviewKind.INTERVIEW: "Interview",
    InterviewKind.PHONE_SCREEN: "Phone screen",
    InterviewKind.PANEL: "Panel",
    InterviewKind.TECHNICAL: "Technical interview",
    InterviewKind.CASE: "Case interview",
    InterviewKind.INFORMAL: "Informal talk",
}


def _when(context: Context, interview: Interview) -> str:
    """Return "Panel yesterday at 14:00", on the user's own clock."""
    day = relative_day(local_day(interview.start, context.zone), context.today)
    return f"{KIND_NAMES[interview.kind]} {day} at {clock_time(interview.start, context.zone)}"


def _met(context: Context, interview: Interview) -> list[Participant]:
    """Return the participants of an interview who are known, in the order they were entered."""
    return [
        participant
        for participant in context.facts.participants
        if participant.interview_id == interview.id and participant.contact_id in context.facts.contacts
    ]


def _before(context: Context, interview: Interview, met: list[Participant]) -> Step:
    """Return the reminder that opens an hour ahead of an interview."""
    number = interview.round
    kind = KIND_NAMES[interview.kind]
    ordinal = {1: kind, 2: f"Second {kind.lower()}", 3: f"Third {kind.lower()}"}.get(
        number, f"{kind}, round {number}"
    )
    people = join_names([context.name(participant.contact_id) for participant in met])
    key = f"interview:{interview.id}"
    return Step(
        key=key,
        rule=Rule.INTERVIEW,
        application_id=interview.application_id,
        opens=interview.start - timedelta(minutes=context.policy.interview_reminder_minutes),
        due=interview.start,
        zone=interview.zone,
        title=f"{ordinal}, {context.facts.company.name}",
        reason=(f"With {people}. " if people else "")
        + "Ask when they will decide, and whom to ask for news.",
        interview_id=interview.id,
        **marked(context.marks.get(key)),
    )


def _debrief(context: Context, interview: Interview, end: datetime) -> Step:
    """Return the step that asks for names, rapport and dates, due that evening."""
    evening = at_local(
        local_day(end, interview.zone),
        context.policy.debrief_due_hour,
        0,
        interview.zone,
    )
    key = f"debrief:{interview.id}"
    return Step(
        key=key,
        rule=Rule.DEBRIEF,
        application_id=interview.application_id,
        opens=end,
        due=max(evening, end + timedelta(hours=1)),
        zone=interview.zone,
        title=f"Write down how it went at {context.facts.company.name}",
        reason=f"{_when(context, interview)}. Who you met, what you connected over, when they will reply.",
        interview_id=interview.id,
        **marked(context.marks.get(key), interview.debriefed_at),
    )


def same_day_promise(facts: Facts, interview: Interview) -> bool:
    """Return whether they promised, in the interview, to decide the day it was held."""
    return any(
        promise.interview_id == interview.id and promise.on == local_day(interview.start, promise.zone)
        for promise in facts.promises
    )


def _card_arrives(context: Context, interview: Interview, end: datetime) -> bool:
    """Return whether a card posted the next day is there before they decide, as far as anyone knows."""
    posted: date = local_day(end, interview.zone)
    days = [
        promise.on
        for promise in context.facts.promises
        if promise.interview_id == interview.id and promise.on
    ]
    return not days or min(days) > posted + timedelta(days=CARD_DAYS)


def _thanked_at(context: Context, interview: Interview, contact_id: Id) -> datetime | None:
    """Return when this person was thanked for this interview."""
    for message in context.facts.messages:
        if message.kind is MessageKind.THANK_YOU and message.contact_id == contact_id:
            logged_after = not message.interview_id and message.sent_at >= interview.start
            if message.interview_id == interview.id or logged_after:
                return message.sent_at
    return None


def _thank_you_due(context: Context, interview: Interview, end: datetime, *, same_day: bool) -> datetime:
    """Return by when to thank: hours after the end, and where the policy says so not on a day off."""
    policy = context.policy
    due = end + timedelta(hours=policy.thank_you_same_day_hours if same_day else policy.thank_you_due_hours)
    day = local_day(due, interview.zone)
    if policy.thank_you_weekends_wait and not same_day and not context.workdays.is_workday(day):
        return at_local(context.workdays.on_or_after(day), 10, 0, interview.zone)
    return due


def _thank_you_reason(
    context: Context,
    interview: Interview,
    late_after: datetime,
    *,
    first: bool,
    same_day: bool,
    optional: bool,
) -> str:
    """Return why this note, in half a sentence."""
    if same_day and context.now < late_after:
        return "They decide the same day, so it should reach them first. By e-mail."
    when = f"{_when(context, interview)}."
    if context.now > late_after:
        return f"{when} Late, and still worth sending: the note says so."
    if optional:
        return f"{when} Optional, and brief."
    return when if first else f"Same {KIND_NAMES[interview.kind].lower()}, so a different note."


def _thank_you(
    context: Context,
    interview: Interview,
    participant: Participant,
    end: datetime,
    *,
    first: bool,
) -> Step:
    """Return the thank-you to one person for one interview."""
    contact = context.facts.contacts[participant.contact_id]
    same_day = same_day_promise(context.facts, interview)
    optional = interview.kind is InterviewKind.PHONE_SCREEN and contact.kind is ContactKind.RECRUITER
    late_after = end + timedelta(hours=context.policy.thank_you_late_hours)
    reason = _thank_you_reason(
        context,
        interview,
        late_after,
        first=first,
        same_day=same_day,
        optional=optional,
    )
    channels: tuple[Channel, ...] = (Channel.EMAIL,)
    if context.policy.thank_you_card is not CardAdvice.EMAIL_ONLY and not same_day:
        if _card_arrives(context, interview, end):
            channels = (Channel.EMAIL, Channel.CARD)
        else:
            reason = f"{reason} By e-mail: a card would come too late."
    key = f"thank_you:{interview.id}:{contact.id}"
    return Step(
        key=key,
        rule=Rule.THANK_YOU,
        application_id=interview.application_id,
        opens=end if same_day else end + timedelta(hours=context.policy.thank_you_opens_hours),
        due=_thank_you_due(context, interview, end, same_day=same_day),
        zone=interview.zone,
        title=f"Thank {contact.name}",
        reason=reason,
        contact_id=contact.id,
        interview_id=interview.id,
        message_kind=MessageKind.THANK_YOU,
        optional=optional,
        channels=channels,
        late_after=late_after,
        **marked(context.marks.get(key), _thanked_at(context, interview, contact.id)),
    )


def _connect_opens(context: Context, participant: Participant, end: datetime) -> datetime | None:
    """Return from when an invitation is right: never, where the policy is against it and nobody asked."""
    if participant.asked_to_connect or context.policy.connect_when is ConnectWhen.AFTER_INTERVIEW:
        return end
    if context.policy.connect_when is ConnectWhen.AFTER_DECISION:
        return decided_at(context.facts, end)
    return None


def _connect(
    context: Context,
    interview: Interview,
    participant: Participant,
    end: datetime,
    sent_at: datetime | None,
) -> Step | None:
    """Return the LinkedIn invitation to one person, if it is right by the policy or was sent."""
    opens = sent_at if sent_at is not None else _connect_opens(context, participant, end)
    if opens is None:
        return None
    key = f"connect:{participant.contact_id}"
    asked = "They asked you to. " if participant.asked_to_connect else ""
    return Step(
        key=key,
        rule=Rule.CONNECT,
        application_id=interview.application_id,
        opens=opens,
        due=opens + timedelta(hours=context.policy.connect_due_hours),
        zone=interview.zone,
        title=f"Connect with {context.name(participant.contact_id)}",
        reason=f"{asked}LinkedIn, with a short note.",
        contact_id=participant.contact_id,
        interview_id=interview.id,
        message_kind=MessageKind.CONNECT,
        channels=(Channel.LINKEDIN,),
        **marked(context.marks.get(key), sent_at),
    )


def _wanted(context: Context, step: Step, end: datetime, *, over: bool) -> bool:
    """Return whether a step after an interview is still asked for, or is history worth keeping."""
    if is_settled(step):
        return True
    if step.rule is Rule.CONNECT:
        closed = context.facts.application.outcome not in {
            Outcome.OPEN,
            Outcome.REJECTED,
            Outcome.ACCEPTED,
        }
        return not closed and context.accepted is None and not context.gone_by(step.opens, LAPSE_DAYS)
    return not over and not context.gone_by(end, LAPSE_DAYS)


def meeting_steps(
    context: Context,
    first_meetings: dict[Id, Id],
    connected: dict[Id, datetime],
    *,
    over: bool,
) -> Iterator[Step]:
    """Yield the steps of every interview.

    `over` says that they have decided or the process is closed, which ends what is not yet written.
    `first_meetings` names each person's first interview at this company, the one their invitation belongs
    to (nobody is invited twice); `connected` says when an invitation went.
    """
    for interview in context.facts.interviews:
        end = ends(interview)
        met = _met(context, interview)
        if end > context.now and context.facts.application.outcome is Outcome.OPEN:
            yield _before(context, interview, met)
        steps: list[Step | None] = [_debrief(context, interview, end)]
        for index, participant in enumerate(met):
            steps.append(_thank_you(context, interview, participant, end, first=index == 0))
            if first_meetings.get(participant.contact_id) == interview.id:
                sent = connected.get(participant.contact_id)
                steps.append(_connect(context, interview, participant, end, sent))
        for step in steps:
            if step is not None and _wanted(context, step, end, over=over):
                yield step
