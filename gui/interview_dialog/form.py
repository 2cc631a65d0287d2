"""The fields of the form, from the company to the notes, and what is said under them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from core.interview_entry import InterviewEntry
from core.models import NO_ID, InterviewFormat, InterviewKind
from gui.forms.faces import Faces
from gui.forms.fields import Fields
from gui.forms.next_steps import NewsRow, PromiseRow
from gui.forms.notes_field import NotesField
from gui.forms.row import Row, beside, heading
from gui.forms.suggestions import Suggestions
from gui.forms.when import WhenRow
from gui.interview_dialog.people import People
from gui.interview_dialog.where import CountryRow, ZoneRow
from gui.theme import type as typeface
from gui.widgets.choice import ChoiceField
from gui.widgets.fields import LineField
from gui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from datetime import date, datetime

    from PySide6.QtWidgets import QWidget

    from core.interview_entry import Offer, Reading
    from core.models import Company, Id
    from gui.forms.memory import Memory

KINDS = {
    InterviewKind.INTERVIEW: "Interview",
    InterviewKind.PHONE_SCREEN: "Phone screen",
    InterviewKind.PANEL: "Panel",
    InterviewKind.TECHNICAL: "Technical",
    InterviewKind.CASE: "Case",
    InterviewKind.INFORMAL: "Informal talk",
}
FORMATS = {
    InterviewFormat.VIDEO: "By video",
    InterviewFormat.PHONE: "By phone",
    InterviewFormat.IN_PERSON: "In person",
}


class Form(Fields):
    """Everything there is to say of an interview."""

    def __init__(self, memory: Memory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._memory = memory
        self._company: Company | None = None
        self._interview_id: Id = NO_ID
        self._process_rows()
        self._people_rows()
        self._memory_rows()
        self._column.addStretch(1)
        self._listen()

    # ---- building ------------------------------------------------------------------------------------

    def _process_rows(self) -> None:
        self.company = LineField()
        self.company.setAccessibleName("Company")
        self.company_row = self.add(Row("Company", self.company, {"company": self.company}))
        self.role = LineField()
        self.role.setAccessibleName("Role")
        self.role_row = self.add(Row("Role", self.role, {"role": self.role}))
        self.when = WhenRow()
        self.add(self.when)
        self.zone = ZoneRow()
        self.add(self.zone)
        self.kind = ChoiceField("Kind of interview")
        self.kind.addItems(tuple(KINDS.values()))
        self.format = ChoiceField("How it is held")
        self.format.addItems(tuple(FORMATS.values()))
        self.add(Row("Kind", beside((self.kind, 1), (self.format, 1)), {}))
        self.place = LineField(placeholder="An address, a room or a link")
        self.place.setAccessibleName("Place or link")
        self.add(Row("Place or link", self.place, {"place": self.place}))
        self.country = CountryRow()
        self.add(self.country)

    def _people_rows(self) -> None:
        self._column.addSpacing(8)
        self.people = People()
        self._column.addWidget(self.people)

    def _memory_rows(self) -> None:
        self._column.addWidget(heading(Text("What they said about next steps", kind=typeface.strong)))
        self.promise = PromiseRow()
        self.add(self.promise)
        self.news = NewsRow()
        self.add(self.news)
        self._column.addWidget(heading(Text("What you will want to remember", kind=typeface.strong)))
        self.felt = Faces()
        self.felt_row = self.add(Row("How did it feel?", self.felt, {}))
        self.notes = NotesField("Anything else")
        self.add(Row("Anything else", self.notes, {"notes": self.notes.text}))

    def _listen(self) -> None:
        self._suggestions = (
            Suggestions(self.company, self._memory.company_names),
            Suggestions(self.role, self._roles),
            self.zone.suggestions,
            *self.country.suggestions,
            self.news.suggestions,
        )
        for one in self._suggestions:
            one.save_wanted.connect(self.save_wanted)
        self.people.save_wanted.connect(self.save_wanted)
        for row in self.rows():
            self._watch(row)
        self.kind.activated.connect(self.changed)
        self.format.activated.connect(self.changed)
        self.felt.edited.connect(self.changed)
        self.people.edited.connect(self.changed)
        self.people.rearranged.connect(self._rearranged)
        for line in (self.when.day.line, self.country.country, self.country.region, self.zone.field.line):
            line.textEdited.connect(self.promise.unsettle)

    def _watch(self, row: Row) -> None:
        if self.people.isAncestorOf(row):  # which tells of itself what is typed
            row.under.given.connect(self.given)
            for widget in row.inputs.values():
                widget.installEventFilter(self)
        else:
            self.watch(row)

    def _rearranged(self) -> None:
        for line in self.people.lines:
            for row in line.rows:
                if row.property("watched") is None:
                    row.setProperty("watched", "yes")
                    self._watch(row)
        self.rearranged.emit()

    def _roles(self, text: str) -> list[str]:
        return self._memory.roles(self._company, text)

    # ---- the fields by name --------------------------------------------------------------------------

    def rows_in(self, part: QWidget) -> Iterator[Row]:
        """Yield the rows of the people."""
        if part is self.people:
            for line in self.people.lines:
                yield from line.rows

    def fields(self) -> Iterator[tuple[str, QWidget, Row]]:
        """Yield the stable name, the widget and the row of every field that can be wrong, in order."""
        numbers = {row: at for at, line in enumerate(self.people.lines) for row in line.rows}
        for row in self.rows():
            for name, widget in row.inputs.items():
                yield (f"people.{numbers[row]}.{name}" if row in numbers else name), widget, row

    def stops(self) -> Iterator[QWidget]:
        """Yield what Tab stops at, in the order the eye reads."""
        for row in self.rows():
            line = next((one for one in self.people.lines if row in one.rows), None)
            if line is not None:
                yield from line.stops(row)
                continue
            yield from row.inputs.values()
            if row.isAncestorOf(self.kind):
                yield from (self.kind, self.format)
            if row.isAncestorOf(self.felt):
                yield from self.felt.faces
            yield from row.under.answers()

    # ---- what is typed -------------------------------------------------------------------------------

    def entry(self, typed_on: date) -> InterviewEntry:
        """Return what is typed; `typed_on` is the user's day."""
        return InterviewEntry(
            typed_on=typed_on,
            company=self.company.text(),
            role=self.role.text(),
            date=self.when.day.line.text(),
            start=self.when.start.text(),
            end=self.when.end.text(),
            zone=self.zone.field.line.text(),
            kind=tuple(KINDS)[self.kind.currentIndex()],
            format=tuple(FORMATS)[self.format.currentIndex()],
            place=self.place.text(),
            country=self.country.country.text(),
            region=self.country.region.text(),
            people=self.people.entries(),
            promise=self.promise.line.text(),
            promise_on=self.promise.on,
            promise_undated=self.promise.undated,
            news=self.news.name.text(),
            news_email=self.news.email.text(),
            felt=self.felt.value(),
            notes=self.notes.text.toPlainText(),
            interview_id=self._interview_id,
        )

    def fill(self, entry: InterviewEntry) -> None:
        """Show an entry."""
        self._filling = True
        self._interview_id = entry.interview_id
        self.company.setText(entry.company)
        self.role.setText(entry.role)
        self.when.day.line.setText(entry.date)
        self.when.start.setText(entry.start)
        self.when.end.setText(entry.end)
        self.zone.field.line.setText(entry.zone)
        self.kind.setCurrentIndex(list(KINDS).index(entry.kind))
        self.format.setCurrentIndex(list(FORMATS).index(entry.format))
        self.place.setText(entry.place)
        if entry.interview_id:
            self.country.show_place(entry.country, entry.region)
        self.people.fill(entry.people)
        self.promise.line.setText(entry.promise)
        self.promise.on, self.promise.undated = entry.promise_on, entry.promise_undated
        self.news.name.setText(entry.news)
        self.news.email.setText(entry.news_email)
        self.felt.set_value(entry.felt)
        self.notes.text.setPlainText(entry.notes)
        self._filling = False

    def answer(self, name: str, offer: Offer) -> None:
        """Take an answer that was pressed, and put the focus on its field."""
        if name == "promise":
            self.promise.settle(offer)
            self.promise.line.setFocus(Qt.FocusReason.OtherFocusReason)
            self.changed()
        else:
            super().answer(name, offer)

    # ---- what is said --------------------------------------------------------------------------------

    def show_reading(self, reading: Reading, told: Collection[str], zone: str, now: datetime) -> None:
        """Say under each field what there is to say; what is wrong, for the fields in `told` alone.

        What can only be known afterwards is not asked before the interview begins.
        """
        to_come = reading.slot is not None and reading.slot.start > now
        self.people.set_to_come(to_come=to_come)
        self.felt_row.setVisible(not to_come or self.felt.value() is not None)
        today = reading.entry.typed_on
        self._company = reading.company
        contacts = reading.contacts
        self.people.contacts = contacts
        self.when.day.show_day(reading.day, today)
        self.zone.show_zone(reading.zone)
        self.promise.show_day(reading.said, today)
        base = reading.round_of
        usual = base.contacts.get(base.application.news_contact_id) if base else None
        met = [one.name for one in reading.entry.people]
        self.news.know(met, contacts, usual.name if usual else "")
        self.tell(reading, told, {self.when: self.when.said(reading, zone)})
