"""How did it go: the debrief of one interview, which fits a minute."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.commands.debrief import ask_tonight, tonight
from core.errors import UserError
from core.interview_entry import entry_from, plan_for, read, what_next
from core.timeline.context import is_settled
from core.wording import clock_time, local_day, on_day
from gui.debrief.form import DebriefForm, by_field
from gui.errors import told
from gui.forms.foot import Buttons, NextCard
from gui.forms.memory import Memory
from gui.forms.sheet import EntrySheet
from gui.holidays import HolidayLoader
from gui.interview_dialog.form import KINDS
from gui.interview_dialog.lookup import facts_of, first_note

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from core.interview_entry import InterviewEntry, Known, Reading
    from core.models import Change, Facts, Id, Step
    from core.workdays import Workdays
    from core.workspace import Workspace

_A_MINUTE = "A minute now is what makes tomorrow\u2019s note sound like you."


class _Seen(NamedTuple):
    """What is typed, as it is understood by what is known."""

    reading: Reading
    known: Known
    workdays: Workdays


class DebriefDialog(EntrySheet):
    """About an interview that is over.

    After `accepted`, `first_note` is the key of the thank-you to go on with, "" for none; `asked_later` are
    the words for when it is asked again, where the person put it off. Raises `UserError` for an interview
    that is not there.
    """

    width_wanted = 680
    spare = 16

    def __init__(self, workspace: Workspace, parent: QWidget | None, *, interview_id: Id) -> None:
        facts = _facts(workspace, interview_id)
        self.interview_id = interview_id
        self.first_note = self.asked_later = ""
        self._existing = facts
        self._memory = Memory(workspace)
        self._putting_off = False
        step = _open_debrief(workspace, interview_id)
        later = ("&Ask me tonight", f"Comes back {_tonight(workspace)}")
        buttons = Buttons(away=later if step is not None else ("Cancel", "Esc"))
        title = f"How did it go at {facts.company.name}?"
        super().__init__(workspace, parent, title, _subtitle(facts, interview_id, workspace), buttons)
        self._holidays = HolidayLoader(workspace, self)
        self._stored = entry_from(facts, interview_id, self._typed_on)
        self.form = DebriefForm()
        self.form.fill(self._stored)
        self.next = NextCard(self)
        self.finish(self.form, self.next)

    # ---- reading -------------------------------------------------------------------------------------

    def typed(self) -> InterviewEntry:
        return self.form.entry(self._stored)

    def read(self) -> Reading:
        return by_field(self._seen().reading)

    def _seen(self) -> _Seen:
        """Return what is typed and what it means, by the company's own calendar."""
        company = self._existing.company
        entry = self.typed()
        known = self._memory.known(entry.company, company.id)
        workdays = self._workspace.workdays(company.country, company.region)
        return _Seen(read(entry, workdays, known, self._existing), known, workdays)

    def look(self) -> None:
        seen = self._seen()
        workspace = self._workspace
        self.notice.say("")
        self.form.show_reading(seen.reading, self._told, self._today())
        now = workspace.clock.now()
        self.next.say(
            what_next(seen.reading, seen.known, workspace.policy, seen.workdays, now, workspace.zone)
        )
        self.buttons.offer_notes(offered=bool(seen.reading.met))

    def reread(self) -> None:
        """Read anew what is known, as far as the interview is still there."""
        self._memory.forget()
        self._existing = _facts(self._workspace, self.interview_id)

    def first_stop(self) -> QWidget:
        if self.form.rapport:
            return self.form.rapport[0].line
        return self.form.people.line

    # ---- saving and putting off ----------------------------------------------------------------------

    def main(self) -> None:
        """Save, and write the notes where there are any."""
        self.form.people.commit()
        super().main()

    def commit(self) -> Change:
        made = plan_for(self._seen().reading, self._workspace.clock.now(), debrief=True)
        change = self._workspace.apply(made.change)
        self.first_note = first_note(made, self._workspace)
        return change

    def away(self) -> None:
        """Ask again this evening; what is typed meanwhile is not thrown away without a question."""
        if _open_debrief(self._workspace, self.interview_id) is None:
            self.reject()
            return
        self._putting_off = True
        if self.typed() == self._first:
            self._leave()
        else:
            self.reject()

    def _leave(self) -> None:
        step = _open_debrief(self._workspace, self.interview_id)
        if self._putting_off and step is not None:
            with told(self):
                self.change = ask_tonight(self._workspace, step)
                self.asked_later = _tonight(self._workspace)
                self.done(self.DialogCode.Accepted)
            return
        super()._leave()

    def _stayed(self) -> None:
        self._putting_off = False
        super()._stayed()


def _facts(workspace: Workspace, interview_id: Id) -> Facts:
    facts = facts_of(workspace, interview_id)
    if facts is None:
        raise UserError("Which interview is it?")
    return facts


def _open_debrief(workspace: Workspace, interview_id: Id) -> Step | None:
    """Return the step that asks for this debrief, while it is still asked for."""
    step = workspace.step(f"debrief:{interview_id}")
    return step if step is not None and not is_settled(step) else None


def _tonight(workspace: Workspace) -> str:
    """Return "today at 19:00", or "tomorrow at 09:00" in the evening."""
    now, zone = workspace.clock.now(), workspace.zone
    until = tonight(now, zone)
    return f"{on_day(local_day(until, zone), local_day(now, zone))} at {clock_time(until, zone)}"


def _subtitle(facts: Facts, interview_id: Id, workspace: Workspace) -> str:
    """Return which interview it is, and why it is asked now."""
    zone = workspace.zone
    interview = next(one for one in facts.interviews if one.id == interview_id)
    day = on_day(local_day(interview.start, zone), local_day(workspace.clock.now(), zone))
    return f"{KINDS[interview.kind]} {day} at {clock_time(interview.start, zone)}. {_A_MINUTE}"
