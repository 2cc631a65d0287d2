"""Moves what was dropped: asks what the day means, says it, and makes the change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.calendar.moving import Drop, Means, moved_start, step_drop
from core.commands.moving import move_step, reschedule
from core.wording import local, local_day, short_day
from gui.errors import told

if TYPE_CHECKING:
    from datetime import date, datetime

    from core.calendar.entries import Entry
    from core.models import Step
    from core.workspace import Workspace
    from gui.calendar.conventions import Conventions
    from gui.calendar.notice import MoveNotice


class Mover(QObject):
    """`said` is a sentence for the status line, and whether it can be taken back; `settled` ends a notice.

    `moved` carries the day that an entry came to, and its key.
    """

    said = Signal(str, bool)
    moved = Signal(object, str)
    settled = Signal()

    def __init__(self, workspace: Workspace, conventions: Conventions, notice: MoveNotice) -> None:
        super().__init__(notice)
        self._workspace, self._conventions, self._notice = workspace, conventions, notice
        self._asked: tuple[Step, Drop, Drop] | None = None
        notice.good.connect(self._take_good)
        notice.anyway.connect(self._take_anyway)
        notice.left.connect(self.leave)

    def move(self, entry: Entry, day: date, moment: datetime | None = None) -> None:
        """Move an entry to a day, or an interview to an instant; what cannot be is said."""
        self.leave()
        with told(self._notice.window()):
            if entry.start is not None:
                self._move_interview(entry, day, moment)
            elif entry.step is not None and entry.movable:
                self._move_step(entry.step, day)
            else:
                fixed = "was done that day" if entry.step is not None else "is the day they named"
                self.said.emit(f"{entry.title}: this {fixed}, and stays.", False)

    def leave(self) -> None:
        """Move nothing."""
        if self._asked is not None:
            self._asked = None
            self._notice.hide()
            self.settled.emit()

    # ---- interviews ----------------------------------------------------------------------------------

    def _move_interview(self, entry: Entry, day: date, moment: datetime | None) -> None:
        workspace, start = self._workspace, entry.start
        interviews = workspace.facts(entry.application_id).interviews
        interview = next((one for one in interviews if one.id == entry.interview_id), None)
        if interview is None or start is None:
            return
        to = moment or moved_start(interview.start, interview.zone, (day - entry.day).days)
        if not reschedule(workspace, entry.application_id, entry.interview_id, to).after:
            return
        zone = workspace.zone
        here = f"{short_day(local_day(to, zone))} at {self._conventions.time(to, zone)}"
        aside = _shifted(start, to, zone) if moment is None else ""
        self.said.emit(f"The interview at {entry.company} is now on {here}.{aside}", True)
        self.moved.emit(local_day(to, zone), entry.key)

    # ---- steps ---------------------------------------------------------------------------------------

    def _move_step(self, step: Step, day: date) -> None:
        workspace = self._workspace
        company = workspace.facts(step.application_id).company
        workdays = workspace.workdays(company.country, company.region)
        now, zone = workspace.clock.now(), workspace.zone
        drop = step_drop(step, day, now, zone, workdays)
        if drop.means is Means.NOTHING:
            if drop.words:
                self.said.emit(drop.words, False)
            return
        if drop.means is Means.EARLY:
            self._ask(step, drop.words, drop, None)
            return
        objections = workspace.guard(step, at=drop.until or now)
        if not objections:
            self._take(step, drop)
            return
        days = [one.next_good for one in objections if one.next_good is not None]
        better = step_drop(step, max(days), now, zone, workdays) if days else None
        usable = better is not None and better.means is Means.LATER and better.day > drop.day
        self._ask(step, " ".join(one.text for one in objections), better if usable else None, drop)

    def _ask(self, step: Step, words: str, good: Drop | None, anyway: Drop | None) -> None:
        nothing = Drop(means=Means.NOTHING, day=self._today())
        self._asked = step, good or nothing, anyway or nothing
        label = f"&Move to {short_day(good.day)}" if good is not None else ""
        self._notice.warn(words, label, anyway=anyway is not None)

    def _today(self) -> date:
        return local_day(self._workspace.clock.now(), self._workspace.zone)

    def _take_good(self) -> None:
        if self._asked is not None:
            step, good, _anyway = self._asked
            self._settle(step, good)

    def _take_anyway(self) -> None:
        if self._asked is not None:
            step, _good, anyway = self._asked
            self._settle(step, anyway)

    def _settle(self, step: Step, drop: Drop) -> None:
        with told(self._notice.window()):
            self._take(step, drop)
            self.leave()

    def _take(self, step: Step, drop: Drop) -> None:
        until = drop.until
        if drop.means is Means.EARLY and until is not None and until <= step.opens:
            until = None  # it opens that day by itself
        if drop.means is Means.NOTHING:
            return
        change = move_step(self._workspace, step, until)
        today = drop.day == self._today()
        when = "today" if today else f"on {short_day(drop.day)}"
        words = f" {drop.words}" if drop.words and drop.means is not Means.EARLY else ""
        self.said.emit(f"{step.title}: {when}.{words}", bool(change.before or change.after))
        self.moved.emit(drop.day, step.key)


def _shifted(before: datetime, after: datetime, zone: str) -> str:
    """Return a word on the clocks where the same time there is another time here."""
    same = local(before, zone).time() == local(after, zone).time()
    return "" if same else " Clocks change in between: it is the same time of day there."
