"""The dialog in which an interview is entered; on accept the change has been made."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSize, Qt

from core.interview_entry import InterviewEntry, place_typed, plan_for, read, what_next
from core.models import NO_ID
from core.wording import clock_time, short_day
from gui.forms.foot import Buttons, NextCard
from gui.forms.memory import Memory
from gui.forms.sheet import EDGE, EntrySheet
from gui.holidays import HolidayLoader
from gui.interview_dialog.form import Form
from gui.interview_dialog.lookup import first_note

if TYPE_CHECKING:
    from datetime import date, datetime

    from PySide6.QtWidgets import QWidget

    from core.interview_entry import Known, Reading
    from core.models import Change, Id
    from core.workdays import Workdays
    from core.workspace import Workspace

_TITLE = "New interview"
_A_MINUTE = "A minute now is what makes tomorrow's note sound like you."
_SIZE = QSize(796, 860)


class _Seen(NamedTuple):
    """What is typed, as it is understood by what is known."""

    reading: Reading
    known: Known
    workdays: Workdays


class InterviewDialog(EntrySheet):
    """A new interview, begun with `entry` if there is one; one that is known has a screen of its own.

    After `accepted`, `interview_id` names the interview, and `first_note` is the key of the step to go on
    with where the person chose to write the notes, "" otherwise.
    """

    def __init__(
        self, workspace: Workspace, parent: QWidget | None, *, entry: InterviewEntry | None = None
    ) -> None:
        super().__init__(workspace, parent, _TITLE, _A_MINUTE, Buttons())
        self.interview_id: Id = NO_ID
        self.first_note = ""
        self._begun = entry
        self._memory = Memory(workspace)
        self._holidays = HolidayLoader(workspace, self)
        self.form = Form(self._memory)
        self.form.fill(entry or InterviewEntry(typed_on=self._typed_on, zone=workspace.zone))
        self.form.when.day.line.textEdited.connect(self._date_typed)
        self.form.when.day.calendar_wanted.connect(self.open_calendar)
        self.next = NextCard(self)
        self.finish(self.form, self.next)

    def begin_on(self, day: date, start: datetime | None, end: datetime | None) -> None:
        """Begin with a day, and the times of two instants on the user's clock as far as they are known."""
        when = self.form.when
        when.day.line.setText(f"{short_day(day)} {day.year}")
        for line, moment in ((when.start, start), (when.end, end)):
            line.setText(clock_time(moment, self._workspace.zone) if moment is not None else "")
        self.look()
        self._first = self.typed()

    def _fit(self) -> None:
        """Take the size that shows a whole interview, as far as the screen has it."""
        room = self.screen().availableGeometry().size()
        self.resize(_SIZE.boundedTo(room - QSize(EDGE, EDGE)))
        self.setMinimumSize(QSize(700, 440).boundedTo(room))

    def _grow(self) -> None:
        """Stay as large as it is: there is room from the beginning."""

    # ---- looking at what is typed --------------------------------------------------------------------

    def typed(self) -> InterviewEntry:
        return self.form.entry(self._typed_on)

    def read(self) -> Reading:
        return self._seen().reading

    def _seen(self) -> _Seen:
        """Return what is typed and what it means, by the company's own calendar."""
        entry = self.typed()
        known = self._memory.known(entry.company, NO_ID)
        workdays = self._workspace.workdays(*place_typed(entry, known.company(entry.company)))
        return _Seen(read(entry, workdays, known), known, workdays)

    def look(self) -> None:
        seen = self._seen()
        if self.form.country.follow(seen.reading.zone, seen.reading.company):
            seen = self._seen()
        reading = seen.reading
        now, zone = self._workspace.clock.now(), self._workspace.zone
        self.form.show_reading(reading, self._told, zone, now)
        self.next.say(what_next(reading, seen.known, self._workspace.policy, seen.workdays, now, zone))
        over = reading.slot is not None and reading.slot.end <= now
        self.buttons.offer_notes(offered=over and bool(reading.met))
        self.notice.say("")
        if reading.entry.promise.strip():
            self._holidays.load_missing()  # of a country just typed; the day is reckoned anew with them

    def reread(self) -> None:
        """Read anew what is known: holidays that were loaded, or a change made elsewhere."""
        self._memory.forget()

    def first_stop(self) -> QWidget:
        return self.form.company if self._begun is None else self.form.when.day.line

    def _date_typed(self) -> None:
        """Count "yesterday" from the day on which it is typed, even if the form stays open overnight."""
        self._typed_on = self._today()

    def open_calendar(self) -> None:
        """Open a calendar under the date, on the day typed so far."""
        from gui.forms.calendar_popup import CalendarPopup  # few pick the day by mouse

        seen = self._seen()
        today = self._today()
        popup = CalendarPopup(seen.reading.day or today, today, seen.workdays, self)
        popup.taken.connect(self._day_taken)
        popup.open_under(self.form.when.day)

    def _day_taken(self, day: date) -> None:
        self._date_typed()
        self.form.when.day.line.setText(f"{short_day(day)} {day.year}")
        self.form.promise.unsettle()
        self.look()
        self.form.when.day.line.setFocus(Qt.FocusReason.OtherFocusReason)

    # ---- saving --------------------------------------------------------------------------------------

    def commit(self) -> Change:
        made = plan_for(self._seen().reading, self._workspace.clock.now())
        self._memory.forget()
        change = self._workspace.apply(made.change)
        self.interview_id = made.interview.id
        self.first_note = first_note(made, self._workspace) if self.goes_on else ""
        return change
