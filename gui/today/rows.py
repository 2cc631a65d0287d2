"""The agenda as rows to show: headings and steps, each with the words and the colour it is painted with."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from core.agenda import when_words
from core.models import Channel, Rule, StepState
from core.records import record
from gui.theme.hue import Hue
from gui.theme.wrapping import isolated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import datetime

    from core.agenda import Agenda
    from core.models import Step

_ICONS = {
    Rule.INTERVIEW: "interview",
    Rule.DEBRIEF: "debrief",
    Rule.THANK_YOU: "mail",
    Rule.CONNECT: "connect",
    Rule.WAIT: "wait",
    Rule.FOLLOW_UP: "follow_up",
    Rule.MOVE_ON: "move_on",
    Rule.REPLY_TO_NEWS: "reply",
    Rule.REPLY_TO_REJECTION: "reply",
    Rule.ASK_FOR_FEEDBACK: "feedback",
    Rule.THANK_FOR_OFFER: "offer",
    Rule.ANSWER_OFFER: "offer",
    Rule.WITHDRAW: "tell_the_others",
    Rule.TELL_THE_OTHERS: "tell_the_others",
    Rule.KEEP_SEARCHING: "keep_searching",
}

_HUES = {
    StepState.OVERDUE: Hue.LATE,
    StepState.DUE: Hue.DUE,
    StepState.WAITING: Hue.WAIT,
    StepState.DONE: Hue.DONE,
    StepState.SKIPPED: Hue.DONE,
}


@record
class Heading:
    """The name of a group."""

    text: str
    top: bool = False


@record
class StepRow:
    """One step: `line` is the half sentence under its title, `chip` when it is to be done.

    `bare` is a chip without ground: nothing to do yet. `first` and `last` are the ends of the group's card.
    """

    step: Step
    group: str
    title: str
    line: str
    icon: str
    hue: Hue
    chip: str
    bare: bool
    first: bool
    last: bool

    @property
    def spoken(self) -> str:
        """Return the row as a screen reader says it."""
        return f"{self.title}, {self.chip}. {self.line} {self.group}."


Row = Heading | StepRow


def rows(
    agenda: Agenda,
    place: Callable[[Step], tuple[str, str]],
    now: datetime,
    zone: str,
    known: Mapping[str, StepRow] = MappingProxyType({}),
) -> Iterator[Row]:
    """Yield the rows of `agenda`; `place` gives the company and the role of a step's application.

    `known` are rows made within this minute, by the keys of their steps: those that still hold are taken.
    """
    top = True
    for name, steps in (
        ("Overdue", agenda.overdue),
        ("Today", agenda.today),
        ("Next 7 days", agenda.next),
        ("Waiting, nothing to do", agenda.waiting),
    ):
        if not steps:
            continue
        yield Heading(text=name, top=top)
        top = False
        last = len(steps) - 1
        for at, step in enumerate(steps):
            old, first, end = known.get(step.key), at == 0, at == last
            if old and old.step is step and (old.group, old.first, old.last) == (name, first, end):
                yield old
                continue
            company, role = place(step)
            yield StepRow(
                step=step,
                group=name,
                title=step.title,
                line=line(step, company, role),
                icon=icon_of(step),
                hue=hue_of(step, now),
                chip=when_words(step, now, zone),
                bare=step.state(now) in {StepState.COMING, StepState.LATER},
                first=first,
                last=end,
            )


def line(step: Step, company: str, role: str) -> str:
    """Return "Halden · Product Designer. Panel yesterday at 14:00.", without what the title says already."""
    known = [isolated(word) for word in (company, role) if word and word not in step.title]
    where = " · ".join(known)
    return f"{where}. {step.reason}" if where else step.reason


def icon_of(step: Step) -> str:
    """Return the icon of a step's rule, or of its channel where that tells more."""
    if step.rule is Rule.THANK_YOU and step.channels[:1] == (Channel.CARD,):
        return "card"
    return _ICONS[step.rule]


def hue_of(step: Step, now: datetime) -> Hue:
    """Return the colour of a step's state; a matter of the whole day is calmer than one of the hour."""
    state = step.state(now)
    if state is StepState.DUE and (step.all_day or step.rule is Rule.CONNECT):
        return Hue.INFO
    return _HUES.get(state, Hue.INFO)
