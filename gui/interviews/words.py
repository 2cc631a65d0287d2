"""What the screen says of a process, in a few words and a colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.agenda import when_words
from core.models import Outcome, Rule, StepState
from core.processes import Column, Contacted
from core.records import record
from core.timeline import Stage
from core.wording import local_day, relative_day, sentence, short_day
from gui.theme.hue import Hue
from gui.today.rows import hue_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from core.models import Step
    from core.processes import Process

STAGES = {
    Stage.INTERVIEWING: "Interviewing",
    Stage.WAITING: "Waiting",
    Stage.OFFER: "Offer",
    Stage.ACCEPTED: "Accepted",
    Stage.CLOSED: "Closed",
}
_HUES = {
    Stage.INTERVIEWING: Hue.INFO,
    Stage.WAITING: Hue.WAIT,
    Stage.OFFER: Hue.DUE,
    Stage.ACCEPTED: Hue.DONE,
}
_ENDS = {
    Outcome.OPEN: "They said no",
    Outcome.REJECTED: "They said no",
    Outcome.NO_ANSWER: "No answer",
    Outcome.WITHDRAWN: "Withdrawn",
    Outcome.DECLINED: "Declined",
}
_CONTACTS = {
    Contacted.MET: "you met",
    Contacted.WROTE: "you wrote",
    Contacted.REPLIED: "they wrote",
}


@record
class Times:
    """Now, and where the user is: what words about days depend on."""

    now: datetime
    zone: str

    @property
    def today(self) -> date:
        """Return the day it is where the user is."""
        return local_day(self.now, self.zone)


@record
class Cell:
    """What one cell says: words, and after them a chip, which without a `hue` has no ground.

    `short` is what the words come to where there is no room for all of them.
    """

    text: str = ""
    chip: str = ""
    hue: Hue | None = None
    short: str = ""

    @property
    def spoken(self) -> str:
        """Return the cell as a screen reader says it."""
        return ", ".join(part for part in (self.text, self.chip) if part)


def cell(process: Process, column: Column, times: Times) -> Cell:
    """Return what a column says of a process."""
    if column is Column.STATE:
        return state(process)
    if column is Column.NEXT:
        return following(process.step, times)
    if column is Column.CONTACT:
        return last_contact(process, times)
    return Cell(text=_TEXTS[column](process, times))


def state(process: Process) -> Cell:
    """Return where a process stands: a chip while it is under way, plain words once it is closed."""
    if process.stage is Stage.CLOSED:
        return Cell(text=_ENDS[process.outcome])
    return Cell(chip=STAGES[process.stage], hue=_HUES[process.stage])


def at_a_glance(process: Process, times: Times) -> Cell:
    """Return what a card says: the next step and when, or how it ended and when."""
    when = process.closed_at or process.last_contact
    if process.step is not None or not process.is_over or when is None:
        return following(process.step, times)
    return Cell(text=_ENDS.get(process.outcome, "Accepted"), chip=_day(when, times))


def following(step: Step | None, times: Times) -> Cell:
    """Return the next step, and when."""
    if step is None:
        return Cell()
    title = "Leave it with them" if step.rule is Rule.WAIT else step.title
    bare = step.state(times.now) in {StepState.COMING, StepState.LATER}
    hue = None if bare else hue_of(step, times.now)
    return Cell(text=title, chip=when_words(step, times.now, times.zone), hue=hue)


def last_contact(process: Process, times: Times) -> Cell:
    """Return "Yesterday, you met"."""
    if process.last_contact is None or process.contacted is None:
        return Cell()
    day = _day(process.last_contact, times)
    return Cell(
        text=f"{day}, {_CONTACTS[process.contacted]}",
        short=short_day(local_day(process.last_contact, times.zone)),
    )


def spoken(process: Process, times: Times) -> str:
    """Return all that matters of a process in one breath, for a screen reader."""
    parts = [process.company, process.role, state(process).spoken, following(process.step, times).spoken]
    if process.archived:
        parts.append("archived")
    return ", ".join(part for part in parts if part)


def _day(moment: datetime, times: Times) -> str:
    """Return "Yesterday" or "Wed 18 Nov", which takes less room and is as clear as the day of the week."""
    day = local_day(moment, times.zone)
    if abs((day - times.today).days) <= 1:
        return sentence(relative_day(day, times.today))
    return short_day(day) if day.year == times.today.year else f"{short_day(day)} {day.year}"


def name_of(process: Process) -> str:
    """Return "Halden, Product Designer"."""
    return ", ".join(part for part in (process.company, process.role) if part)


_TEXTS: dict[Column, Callable[[Process, Times], str]] = {
    Column.COMPANY: lambda process, _times: " ".join(process.company.split()),
    Column.ROLE: lambda process, _times: " ".join(process.role.split()),
    Column.ROUNDS: lambda process, _times: str(process.rounds),
    Column.STARTED: lambda process, times: _day(process.created, times),
}
