"""The steps around one interview: the hour before it, the debrief, a thank-you and an invitation each."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from core.models import InterviewKind, Outcome, Rule, Step
from core.timeline.context import ends, is_settled, marked
from core.timeline.invitations import invitation
from core.timeline.notes import KIND_NAMES, thank_you, when_held
from core.wording import at_local, join_names, local_day

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from core.models import Id, Interview, Participant
    from core.timeline.context import Context

LAPSE_DAYS = 14  # what is not written after two weeks would only puzzle them: it is asked for no more

_ORDINALS = {2: "Second interview", 3: "Third interview", 4: "Fourth interview", 5: "Fifth interview"}
_INVITES_STILL = frozenset({Outcome.OPEN, Outcome.REJECTED, Outcome.ACCEPTED})


def meeting_steps(
    context: Context, invited_after: Mapping[Id, Id], invited_at: Mapping[Id, datetime], *, over: bool
) -> Iterator[Step]:
    """Yield the steps of every interview.

    `over` says that they have decided or the process is closed, which ends what is not yet written.
    `invited_after` names the interview that each person's invitation belongs to (nobody is invited twice);
    `invited_at` says when an invitation went.
    """
    for interview in context.facts.interviews:
        end = ends(interview)
        met = context.met(interview)
        if end > context.now and context.facts.application.outcome is Outcome.OPEN:
            yield _before(context, interview, met)
        steps: list[Step | None] = [_debrief(context, interview, end)]
        for index, participant in enumerate(met):
            contact_id = participant.contact_id
            steps.append(thank_you(context, interview, participant, end, first=index == 0))
            if invited_after.get(contact_id) == interview.id:
                steps.append(invitation(context, interview, participant, end, invited_at.get(contact_id)))
        for step in steps:
            if step is not None and _wanted(context, step, end, over=over):
                yield step


def _before(context: Context, interview: Interview, met: list[Participant]) -> Step:
    """Return the reminder that opens an hour ahead of an interview."""
    people = join_names([context.name(participant.contact_id) for participant in met])
    key = f"interview:{interview.id}"
    return Step(
        key=key,
        rule=Rule.INTERVIEW,
        application_id=interview.application_id,
        opens=interview.start - timedelta(minutes=context.policy.interview_reminder_minutes),
        due=interview.start,
        zone=interview.zone,
        title=f"{interview_name(interview)}, {context.facts.company.name}",
        reason=(f"With {people}. " if people else "")
        + "Ask when they will decide, and whom to ask for news.",
        interview_id=interview.id,
        **marked(context.marks.get(key)),
    )


def interview_name(interview: Interview) -> str:
    """Return "Second interview" for a plain one; "Panel" for others, which may be the first of their kind."""
    name = KIND_NAMES[interview.kind]
    return _ORDINALS.get(interview.round, name) if interview.kind is InterviewKind.INTERVIEW else name


def _debrief(context: Context, interview: Interview, end: datetime) -> Step:
    """Return the step that asks for names, rapport and dates: due that evening, or soon after a late end."""
    zone = interview.zone
    evening = at_local(local_day(end, zone), context.policy.debrief_due_hour, 0, zone)
    wanted = "Who you met, what you connected over, when they will reply."
    key = f"debrief:{interview.id}"
    return Step(
        key=key,
        rule=Rule.DEBRIEF,
        application_id=interview.application_id,
        opens=end,
        due=evening if end < evening else end + timedelta(hours=1),
        zone=zone,
        title=f"Write down how it went at {context.facts.company.name}",
        reason=f"{when_held(context, interview)}. {wanted}",
        interview_id=interview.id,
        **marked(context.marks.get(key), interview.debriefed_at),
    )


def _wanted(context: Context, step: Step, end: datetime, *, over: bool) -> bool:
    """Return whether a step after an interview is still asked for, or is history worth keeping."""
    if is_settled(step):
        return True
    if step.rule is Rule.CONNECT:
        still = context.facts.application.outcome in _INVITES_STILL and context.accepted is None
        return still and not context.gone_by(step.opens, LAPSE_DAYS)
    return not over and not context.gone_by(end, LAPSE_DAYS)
