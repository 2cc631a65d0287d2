"""What happened: interviews, what was sent and heard, what was promised, and how it ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.models import Channel, InterviewKind, MessageKind, Outcome, ReplyKind, StepState
from core.story.moment import Moment, MomentKind
from core.timeline.context import ends
from core.timeline.events import newest_promise
from core.timeline.meetings import interview_name
from core.wording import WEEKDAYS, at_local, bare_day, clock_time, local_day, plural, short_day

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from core.models import Interview, Message, Promise, Reply, Step
    from core.story.moment import Told

_MINUTES, _HOURS = 60, 24
_SENT = {
    MessageKind.THANK_YOU: "Thanked {}",
    MessageKind.CONNECT: "Invited {} to connect",
    MessageKind.FOLLOW_UP: "Followed up with {}",
    MessageKind.REPLY_TO_NEWS: "Answered {}",
    MessageKind.REPLY_TO_REJECTION: "Thanked {} all the same",
    MessageKind.ASK_FOR_FEEDBACK: "Asked {} for feedback",
    MessageKind.THANK_FOR_OFFER: "Thanked {} for the offer",
    MessageKind.ASK_FOR_TIME: "Asked {} for time to decide",
    MessageKind.ACCEPT: "Told {} that you accept",
    MessageKind.DECLINE: "Told {} that you decline",
    MessageKind.WITHDRAW: "Told {} that you are withdrawing",
    MessageKind.OTHER: "Wrote to {}",
}
_BY = {Channel.EMAIL: "By e-mail", Channel.CARD: "By card", Channel.LINKEDIN: "On LinkedIn"}
_HEARD = {
    ReplyKind.NEWS_LATER: "They need longer",
    ReplyKind.NEXT_ROUND: "They asked you to the next round",
    ReplyKind.NO: "They said no",
    ReplyKind.OFFER: "They made you an offer",
}
_ENDED = {
    Outcome.ACCEPTED: "You accepted",
    Outcome.DECLINED: "You declined",
    Outcome.REJECTED: "They said no",
    Outcome.WITHDRAWN: "You withdrew",
    Outcome.NO_ANSWER: "Closed without an answer",
}


def interview_moment(told: Told, interview: Interview, step: Step | None) -> Moment:
    """Return an interview, held or to come; `step` is the reminder before it, if there is one."""
    over = ends(interview) <= told.now
    name = interview_name(interview)
    if over and len(told.facts.interviews) == 1 and interview.kind is InterviewKind.INTERVIEW:
        name = "Interviewed"
    people = told.first_names(
        one.contact_id for one in told.facts.participants if one.interview_id == interview.id
    )
    weekday = WEEKDAYS[local_day(interview.start, told.zone).weekday()]
    words = f"{weekday} {clock_time(interview.start, told.zone)}{f', with {people}' if people else ''}."
    if interview.debriefed_at is not None:
        words += f" Debrief written{_after(interview.debriefed_at, ends(interview))}."
    elif not over:
        words += " Ask when they will decide, and whom to ask for news."
    state = StepState.DONE if over else StepState.COMING
    return Moment(
        key=interview.id,
        kind=MomentKind.INTERVIEW,
        at=interview.start,
        title=name,
        words=words,
        when=told.day(interview.start),
        state=step.state(told.now) if step is not None and not over else state,
        steps=() if step is None else (step,),
        record_id=interview.id,
    )


def _after(moment: datetime, end: datetime) -> str:
    """Return " 20 minutes later", or "" where it was not after."""
    minutes = int((moment - end).total_seconds()) // 60
    if minutes < 1:
        return ""
    hours, days = minutes // _MINUTES, minutes // (_MINUTES * _HOURS)
    if not hours:
        return f" {minutes} minutes later" if minutes > 1 else " a minute later"
    return f" {plural(days, 'day')} later" if days else f" {plural(hours, 'hour')} later"


def message_moment(told: Told, message: Message) -> Moment:
    """Return what was sent, to whom and by what means."""
    subject = " ".join(message.subject.split())
    by = _BY[message.channel]
    return Moment(
        key=message.id,
        kind=MomentKind.MESSAGE,
        at=message.sent_at,
        title=_SENT[message.kind].format(told.name(message.contact_id)),
        words=f"{by}: {subject}" if subject else f"{by}.",
        when=told.day(message.sent_at),
        record_id=message.id,
    )


def reply_moment(told: Told, reply: Reply) -> Moment:
    """Return what they said, in their words."""
    said = _quoted(reply.words)
    if reply.contact_id in told.facts.contacts:
        said = f"{told.name(reply.contact_id)}{f': {said}' if said else '.'}"
    if reply.answer_by is not None:
        said = f"{said} They want an answer by {short_day(reply.answer_by)}.".strip()
    return Moment(
        key=reply.id,
        kind=MomentKind.REPLY,
        at=reply.received_at,
        title=_HEARD[reply.kind],
        words=said,
        when=told.day(reply.received_at),
        record_id=reply.id,
    )


def promise_moment(told: Told, promise: Promise, wait: Step | None) -> Moment:
    """Return the day they named for their reply, or that they named one, when it counts no more.

    `wait` is the step that leaves it with them until then, if there is one.
    """
    said, on, newest = _quoted(promise.words), promise.on, newest_promise(told.facts)
    steps: tuple[Step, ...] = ()
    title, words, at = "They named no day", said, promise.said_at
    if on is not None:
        outdone = newest is not None and newest.id != promise.id
        heeded = newest is not None and on < local_day(newest.said_at, promise.zone)
        ahead = on >= local_day(told.now, promise.zone)
        if (outdone and not heeded) or (ahead and wait is None):
            title = f"They said they would reply by {short_day(on)}"
            words = f"{said} They named another day since.".strip() if outdone else said
        else:
            title, at = "They said they would reply", at_local(on, 23, 59, promise.zone)
            if ahead and wait is not None:
                steps, words = (wait,), f"{said} Until then, leave it with them.".strip()
    return Moment(
        key=promise.id,
        kind=MomentKind.PROMISE,
        at=at,
        title=title,
        words=words,
        when=told.day(at) if on is None or at == promise.said_at else bare_day(on, told.today),
        state=StepState.WAITING if steps else StepState.DONE,
        steps=steps,
        record_id=promise.id,
    )


def _quoted(words: str) -> str:
    said = " ".join(words.split()).rstrip(".")
    return f"\u201c{said}\u201d." if said else ""


def outcome_moment(told: Told) -> Iterator[Moment]:
    """Yield how it ended, unless a reply tells that."""
    application = told.facts.application
    at = application.closed_at
    heard = any(reply.kind is ReplyKind.NO for reply in told.facts.replies)
    if at is None or (application.outcome is Outcome.REJECTED and heard):
        return
    yield Moment(
        key=f"outcome:{application.id}",
        kind=MomentKind.OUTCOME,
        at=at,
        title=_ENDED[application.outcome],
        words="",
        when=told.day(at),
        record_id=application.id,
    )
