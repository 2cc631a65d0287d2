"""The dialog in which an interview is entered; on accept the change has been made."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from core.errors import AfterwordError
from core.interview_entry import InterviewEntry, place_typed, plan_for, read, what_next
from core.models import NO_ID
from core.wording import clock_time, local_day, short_day
from gui.holidays import HolidayLoader
from gui.interview_dialog.foot import Buttons, NextCard, Notice
from gui.interview_dialog.form import Form
from gui.interview_dialog.lookup import first_note
from gui.interview_dialog.memory import Memory
from gui.interview_dialog.scrolling import scrolling
from gui.theme import type as typeface
from gui.widgets.text import Line, Text

if TYPE_CHECKING:
    from datetime import date, datetime

    from PySide6.QtGui import QShowEvent

    from core.interview_entry import Known, Offer, Plan, Reading
    from core.models import Change, Id
    from core.workdays import Workdays
    from core.workspace import Workspace

_SIZE = QSize(796, 860)
_MARGIN_X, _MARGIN_Y = 26, 20
_EDGE = 40  # what is left of the screen around it


class _Seen(NamedTuple):
    """What is typed, as it is understood by what is known."""

    reading: Reading
    known: Known
    workdays: Workdays


class InterviewDialog(QDialog):
    """A new interview, begun with `entry` if there is one; one that is known has a screen of its own.

    After `accepted`, `change` is what was applied, `interview_id` names the interview, and `first_note` is
    the key of the step to go on with where the person chose to write the notes, "" otherwise.
    """

    def __init__(
        self, workspace: Workspace, parent: QWidget | None, *, entry: InterviewEntry | None = None
    ) -> None:
        super().__init__(parent)
        self.change: Change | None = None
        self.interview_id: Id = NO_ID
        self.first_note = ""
        self._begun = entry
        self._workspace = workspace
        self._memory = Memory(workspace)
        self._holidays = HolidayLoader(workspace, self)
        self._typed_on = self._today()
        self._told: set[str] = set()
        self._before_asking: QWidget | None = None
        self.setWindowTitle("New interview")
        self._build()
        self.form.fill(self._first_entry())
        self._listen()
        self._look()
        self._first = self._entry()
        self._fit()

    def _today(self) -> date:
        return local_day(self._workspace.clock.now(), self._workspace.zone)

    def _first_entry(self) -> InterviewEntry:
        """Return what the form begins with."""
        if self._begun is not None:
            return self._begun
        return InterviewEntry(typed_on=self._typed_on, zone=self._workspace.zone)

    def begin_on(self, day: date, start: datetime | None, end: datetime | None) -> None:
        """Begin with a day, and the times of two instants on the user's clock as far as they are known."""
        when = self.form.when
        when.day.line.setText(f"{short_day(day)} {day.year}")
        for line, moment in ((when.start, start), (when.end, end)):
            line.setText(clock_time(moment, self._workspace.zone) if moment is not None else "")
        self._look()
        self._first = self._entry()

    # ---- building ------------------------------------------------------------------------------------

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN_X, _MARGIN_Y, _MARGIN_X, _MARGIN_Y)
        column.setSpacing(12)
        self.title = Line("New interview", self, kind=_title)
        column.addWidget(self.title)
        column.addWidget(Text("A minute now is what makes tomorrow's note sound like you.", self, muted=True))
        self.form = Form(self._memory)
        self.area = scrolling(self.form, self)
        column.addWidget(self.area, 1)
        self.next = NextCard(self)
        column.addWidget(self.next)
        self.notice = Notice(self)
        column.addWidget(self.notice)
        self.buttons = Buttons(self)
        column.addWidget(self.buttons)

    def _listen(self) -> None:
        form, buttons = self.form, self.buttons
        form.edited.connect(self._look)
        form.left.connect(self._left)
        form.given.connect(self._given)
        form.rearranged.connect(self._order)
        form.save_wanted.connect(buttons.press_main)
        form.when.day.line.textEdited.connect(self._date_typed)
        form.when.day.calendar_wanted.connect(self.open_calendar)
        stop_listening = self._workspace.subscribe(self._workspace_changed)
        self.finished.connect(stop_listening)
        self.destroyed.connect(stop_listening)  # with its window, and never asked
        buttons.save.connect(self.save)
        buttons.save_and_write.connect(self.save_and_write)
        buttons.cancel.connect(self.reject)
        buttons.leave.connect(self._leave)
        buttons.stayed.connect(self._stayed)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, buttons.press_main)

    def _fit(self) -> None:
        """Take the size that shows the form, as far as the screen has it."""
        room = self.screen().availableGeometry().size()
        self.resize(_SIZE.boundedTo(room - QSize(_EDGE, _EDGE)))
        self.setMinimumSize(QSize(700, 440).boundedTo(room))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._order()
        first = self.form.company if self._begun is None else self.form.when.day.line
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def _order(self) -> None:
        """Let Tab walk as the eye reads, whatever came and went."""
        stops = [*self.form.stops(), *self.buttons.stops()]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    # ---- looking at what is typed --------------------------------------------------------------------

    def _entry(self) -> InterviewEntry:
        return self.form.entry(self._typed_on)

    def _seen(self) -> _Seen:
        """Return what is typed and what it means, by the company's own calendar."""
        entry = self._entry()
        known = self._memory.known(entry.company, NO_ID)
        workdays = self._workspace.workdays(*place_typed(entry, known.company(entry.company)))
        return _Seen(read(entry, workdays, known), known, workdays)

    def _look(self) -> None:
        """Show what the form now means, and what follows."""
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

    def _workspace_changed(self, _change: Change) -> None:
        """Look again with what is known now: holidays that were loaded, or a change made elsewhere."""
        if self.isVisible() and self.change is None:
            self._memory.forget()
            self._look()

    def _left(self, name: str) -> None:
        """Say from now on what is wrong with a field that has been left."""
        if name not in self._told:
            self._told.add(name)
            self._look()

    def _given(self, name: str, offer: Offer) -> None:
        self.form.answer(name, offer)

    def _date_typed(self) -> None:
        """Count "yesterday" from the day on which it is typed, even if the form stays open overnight."""
        self._typed_on = self._today()

    def open_calendar(self) -> None:
        """Open a calendar under the date, on the day typed so far."""
        from gui.interview_dialog.calendar_popup import CalendarPopup  # few pick the day by mouse

        seen = self._seen()
        today = self._today()
        popup = CalendarPopup(seen.reading.day or today, today, seen.workdays, self)
        popup.taken.connect(self._day_taken)
        popup.open_under(self.form.when.day)

    def _day_taken(self, day: date) -> None:
        self._date_typed()
        self.form.when.day.line.setText(f"{short_day(day)} {day.year}")
        self.form.promise.unsettle()
        self._look()
        self.form.when.day.line.setFocus(Qt.FocusReason.OtherFocusReason)

    # ---- saving and leaving --------------------------------------------------------------------------

    def save(self) -> None:
        """Make the change and close, or say what is in the way and keep everything as it is typed."""
        self._save()

    def save_and_write(self) -> None:
        """Save, and go on with the first note."""
        self._save(write=True)

    def _save(self, *, write: bool = False) -> None:
        if self.buttons.is_asking() or self.change is not None:
            return
        seen = self._seen()
        self._told = {name for name, _, _ in self.form.fields()}
        self._look()
        if seen.reading.problems:
            self._go_to(next(iter(seen.reading.problems)))
            return
        made = plan_for(seen.reading, self._workspace.clock.now())
        self.change = made.change
        try:
            self._workspace.apply(made.change)
        except AfterwordError as trouble:
            self.change = None
            self._memory.forget()
            self.notice.say(trouble.message)
            return
        self._finish(made, write=write)

    def _finish(self, made: Plan, *, write: bool) -> None:
        self.interview_id = made.interview.id
        if write:
            self.first_note = first_note(made, self._workspace)
        self.done(QDialog.DialogCode.Accepted if made.change.after or made.change.before or write else 0)

    def _go_to(self, name: str) -> None:
        """Put the focus on a field, and the field and its words into view."""
        for own, widget, row in self.form.fields():
            if own == name:
                self._order()
                widget.setFocus(Qt.FocusReason.TabFocusReason)
                self.form.settle()
                self.area.ensureWidgetVisible(row, 0, 24)

    def reject(self) -> None:
        """Close, or ask first where something was typed."""
        if self.buttons.is_asking():
            self.buttons.stay()
        elif self._entry() == self._first:
            super().reject()
        else:
            self._before_asking = self.focusWidget()
            self.buttons.ask()

    def _leave(self) -> None:
        super().reject()

    def _stayed(self) -> None:
        if self._before_asking is not None:
            self._before_asking.setFocus(Qt.FocusReason.OtherFocusReason)


def _title(font: QFont) -> QFont:
    return typeface.sized(font, 20, QFont.Weight.DemiBold)
