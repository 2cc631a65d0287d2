"""All timelines as one list of what to do: overdue, today, the next seven days, and what only waits."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from core.models import NO_ID, Rule, Step, StepState
from core.records import record
from core.wording import clock_time, count_words, local_day, plain_day, plural, relative_day, sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, datetime

    from core.etiquette import Policy
    from core.models import Id

AHEAD_DAYS = 7

_ONE_EACH = frozenset({Rule.FOLLOW_UP, Rule.MOVE_ON})
_AFTER_A_MEETING = frozenset({Rule.DEBRIEF, Rule.THANK_YOU, Rule.CONNECT})


Line = tuple[Step, StepState]
"""A step that is worth a line, and where it stands."""


@record
class Agenda:
    """What Today shows. `hint` is the quiet reminder to keep searching; `next_thing` says what comes next."""

    headline: str
    overdue: tuple[Step, ...] = ()
    today: tuple[Step, ...] = ()
    next: tuple[Step, ...] = ()
    waiting: tuple[Step, ...] = ()
    hint: Step | None = None
    next_thing: str = ""

    @property
    def due(self) -> int:
        """Return how many steps ask for something now: the number on the badge and the tray."""
        return len(self.overdue) + len(self.today)


def agenda(
    steps: Iterable[Step], now: datetime, zone: str, open_applications: int, policy: Policy, *, accepted: bool
) -> Agenda:
    """Return the agenda of all `steps` at `now` (aware), by the days of the user's `zone`.

    `open_applications` counts the processes still open, and `accepted` says whether an offer is: both only
    for the hint to keep searching.
    """
    return agenda_of(worth_a_line(steps, now), now, zone, open_applications, policy, accepted=accepted)


def agenda_of(
    lines: Iterable[Line], now: datetime, zone: str, open_applications: int, policy: Policy, *, accepted: bool
) -> Agenda:
    """Return the agenda of the steps that are worth a line, as `agenda` does."""
    today = local_day(now, zone)
    groups: dict[str, list[Step]] = {"overdue": [], "today": [], "next": [], "waiting": []}
    coming: list[Step] = []
    waits: list[Step] = []
    expected: set[Id] = set()  # applications whose next step has a line of its own
    for step, state in lines:
        if step.rule is Rule.WAIT:
            waits += [step] if state is StepState.WAITING else []
            continue
        place = _place(step, state, today, zone)
        if place in groups:
            groups[place].append(step)
            expected |= {step.application_id} if step.rule in _ONE_EACH else set()
        if place in {"next", "beyond"}:
            coming.append(step)
    groups["waiting"] = [step for step in waits if step.application_id not in expected]
    for steps_of_group in groups.values():
        steps_of_group.sort(key=_due)
    groups["next"].sort(key=shows_at)
    searching = accepted or open_applications >= policy.keep_searching_fewer_than
    return Agenda(
        headline=_headline(groups["overdue"], groups["today"], zone),
        overdue=tuple(groups["overdue"]),
        today=tuple(groups["today"]),
        next=tuple(groups["next"]),
        waiting=tuple(groups["waiting"]),
        hint=None if searching else _keep_searching(now, zone, policy),
        next_thing=_next_thing(coming, now, zone),
    )


def _due(step: Step) -> tuple[datetime, str]:
    return step.due, step.key


def _opening(step: Step) -> tuple[datetime, str]:
    return step.opens, step.key


def shows_at(step: Step) -> datetime:
    """Return from when a step is shown as something to do: when it opens, or when the user said."""
    return step.later_until if step.later_until and step.later_until > step.opens else step.opens


def worth_a_line(steps: Iterable[Step], now: datetime) -> list[Line]:
    """Return the steps that are worth a line, with their states.

    Not the ones settled; nothing that follows from an interview still to come; and of each application only
    the next follow-up, since the later ones may never be needed.
    """
    rows = [(step, step.state(now)) for step in steps]
    ahead = [step for step, _ in rows if step.rule is Rule.INTERVIEW and now < step.due]
    unheld = {step.interview_id for step in ahead} | {step.application_id for step in ahead}
    rows = [row for row in rows if row[1] not in {StepState.DONE, StepState.SKIPPED}]
    first: dict[Id, Step] = {}
    for step, _ in rows:
        if step.rule in _ONE_EACH:
            known = first.setdefault(step.application_id, step)
            first[step.application_id] = min(known, step, key=_opening)
    return [
        (step, state)
        for step, state in rows
        if not (step.rule in _AFTER_A_MEETING and step.interview_id in unheld)
        and not (step.rule in _ONE_EACH and step.application_id in unheld)
        and not (step.rule in _ONE_EACH and first[step.application_id] is not step)
    ]


class Lines:
    """What is worth a line, kept for each application until its steps change or a moment of them passes."""

    def __init__(self) -> None:
        self._kept: dict[Id, tuple[tuple[Step, ...], datetime, datetime | None, list[Line]]] = {}

    def of(self, timelines: Mapping[Id, tuple[Step, ...]], now: datetime) -> list[Line]:
        """Return the steps of all these timelines that are worth a line at `now` (aware)."""
        kept, found = self._kept, []
        self._kept = {}
        for key, steps in timelines.items():
            held = kept.get(key)
            if held is None or held[0] is not steps or not _covers(held[1], held[2], now):
                held = steps, now, _next_moment(steps, now), worth_a_line(steps, now)
            self._kept[key] = held
            found += held[3]
        return found


def _covers(since: datetime, until: datetime | None, now: datetime) -> bool:
    return since <= now and (until is None or now < until)


def _next_moment(steps: tuple[Step, ...], now: datetime) -> datetime | None:
    """Return the next instant at which a step may stand elsewhere; None where there is none to come."""
    moments = (moment for step in steps for moment in (step.opens, step.due, step.later_until))
    return min((moment for moment in moments if moment is not None and moment >= now), default=None)


def next_step(steps: Iterable[Step], now: datetime) -> Step | None:
    """Return what comes next of one application's steps: to do now, else to come, else waiting."""
    shown = [(_turn(step, state), step) for step, state in worth_a_line(steps, now)]
    return min(shown, key=lambda one: (*one[0], one[1].key))[1] if shown else None


def _turn(step: Step, state: StepState) -> tuple[int, datetime]:
    """Return whose turn it is: what is open by when it is due, what comes by when it shows."""
    if step.rule is Rule.WAIT:
        return 2, step.due
    return (0, step.due) if state in {StepState.DUE, StepState.OVERDUE} else (1, shows_at(step))


def _place(step: Step, state: StepState, today: date, zone: str) -> str:
    """Return the group a step belongs to, or "beyond" the seven days."""
    if state is StepState.OVERDUE:
        return "overdue"
    day = local_day(shows_at(step), zone)
    if state is StepState.DUE or day <= today:
        return "today"
    return "next" if day <= today + timedelta(days=AHEAD_DAYS) else "beyond"


def _headline(overdue: list[Step], today: list[Step], zone: str) -> str:
    """Return the day in a line: "Three notes to write, one to send late"."""
    notes = sum(step.message_kind is not None for step in today)
    late = sum(step.message_kind is not None for step in overdue)
    debriefs = sum(step.rule is Rule.DEBRIEF for step in (*overdue, *today))
    interviews = [step for step in today if step.rule is Rule.INTERVIEW]
    partings = sum(step.rule is Rule.MOVE_ON for step in (*overdue, *today))
    parts = []
    if interviews:
        first = clock_time(interviews[0].due, zone)
        one = len(interviews) == 1
        parts.append(f"an interview at {first}" if one else plural(len(interviews), "interview"))
    if notes:
        parts.append(f"{plural(notes, 'note')} to write")
    if late:
        parts.append(f"{count_words(late)} to send late" if notes else f"{plural(late, 'note')} to send late")
    if debriefs:
        parts.append(plural(debriefs, "interview to write down", "interviews to write down"))
    if partings:
        parts.append(plural(partings, "process to close", "processes to close"))
    return sentence(", ".join(parts)) if parts else "Nothing to do today"


def _keep_searching(now: datetime, zone: str, policy: Policy) -> Step:
    """Return the quiet hint while fewer processes are open than the policy advises."""
    return Step(
        key="keep_searching",
        rule=Rule.KEEP_SEARCHING,
        application_id=NO_ID,
        opens=now,
        due=now + timedelta(days=AHEAD_DAYS),
        zone=zone,
        title="Keep more than one process going",
        reason=policy.rules[Rule.KEEP_SEARCHING].reason,
        all_day=True,
        optional=True,
    )


def _next_thing(coming: list[Step], now: datetime, zone: str) -> str:
    """Return what comes next, for a day with nothing to do: "Follow up with Tom Brandt, Mon 30 Nov."."""
    if not coming:
        return ""
    step = min(coming, key=lambda step: (shows_at(step), step.key))
    return f"{step.title}, {when_words(step, now, zone)}."


def when_words(step: Step, now: datetime, zone: str) -> str:  # noqa: PLR0911  one for each state
    """Return when a step is to be done, in two or three words, on the clock of the user's `zone`."""
    state = step.state(now)
    today = local_day(now, zone)
    if state is StepState.WAITING:
        return (
            f"{step.number} of {step.of} sent"
            if step.number
            else f"until {plain_day(local_day(step.due, step.zone), today)}"
        )
    if state is StepState.OVERDUE:
        since = local_day(step.due, zone)
        return f"since {clock_time(step.due, zone) if since == today else plain_day(since, today)}"
    if state is StepState.DUE:
        return _by(step, today, zone)
    if state in {StepState.DONE, StepState.SKIPPED}:
        return "done" if state is StepState.DONE else "skipped"
    moment = step.due if step.rule is Rule.INTERVIEW else shows_at(step)
    if step.all_day and state is StepState.COMING:
        return relative_day(local_day(moment, zone), today)
    time = clock_time(moment, zone)
    day = local_day(moment, zone)
    if day == today:
        return f"at {time}" if step.rule is Rule.INTERVIEW else f"from {time}"
    return f"{relative_day(day, today)} {time}"


def _by(step: Step, today: date, zone: str) -> str:
    """Return by when an open step is due."""
    time, day = clock_time(step.due, zone), local_day(step.due, zone)
    if step.rule is Rule.INTERVIEW:
        return f"at {time}"
    if step.all_day:
        return "today" if day == today else f"by {relative_day(day, today)}"
    return f"by {time}" if day == today else f"by {relative_day(day, today)} {time}"
