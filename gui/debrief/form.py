"""The fields of a debrief: what makes the notes good and the dates right, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from core.records import replace
from core.wording import first_name
from gui.debrief.people_field import PeopleField
from gui.forms.faces import Faces
from gui.forms.fields import Fields
from gui.forms.next_steps import NewsRow, PromiseRow
from gui.forms.notes_field import NotesField
from gui.forms.row import Row
from gui.widgets.fields import LineField

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from core.interview_entry import InterviewEntry, Offer, PersonEntry, Reading
    from gui.debrief.person_chip import PersonChip

_LONGEST_NAME = 24  # a longer first name would make the label a paragraph
_OF_A_PERSON = ("name", "role", "email", "linkedin")  # what is wrong with these is said under the chips


class RapportRow(Row):
    """What the two of you connected over."""

    def __init__(self, number: int) -> None:
        self.line = LineField(placeholder="What the two of you talked about")
        super().__init__("", self.line, {f"people.{number}.rapport": self.line})
        self.chip: PersonChip | None = None

    def name_of(self, person: PersonEntry, *, alone: bool) -> None:
        """Say whom it is about: by the first name, where nobody else has that one."""
        name = first_name(person.name) if alone else " ".join(person.name.split())
        short = name if len(name) <= _LONGEST_NAME and name.isprintable() else first_name(person.name)
        short = short if len(short) <= _LONGEST_NAME else f"{short[: _LONGEST_NAME - 1]}\u2026"
        self.call(f"Connected with {short} over")
        self.line.setAccessibleName(f"What you and {short} connected over")


class DebriefForm(Fields):
    """A row for each person met comes and goes with their chip."""

    def __init__(self) -> None:
        super().__init__()
        self.people = PeopleField()
        self.people_row = self.add(Row("Who did you meet?", self.people, {"people": self.people.line}))
        self.rapport: list[RapportRow] = []
        self.promise = PromiseRow(label="When will they reply?")
        self.news = NewsRow()
        self.felt = Faces()
        self.felt_row = Row("How did it feel?", self.felt, {})
        self.notes = NotesField("Anything else")
        notes = Row("Anything else", self.notes, {"notes": self.notes.text})
        for row in (self.promise, self.news, self.felt_row, notes):
            self.add(row)
        self._column.addStretch(1)
        for row in self.rows():
            self.watch(row)
        self.people.edited.connect(self._people_changed)
        self.felt.edited.connect(self.changed)
        for one in (self.people.suggestions, self.news.suggestions):
            one.save_wanted.connect(self.save_wanted)

    # ---- what is typed -------------------------------------------------------------------------------

    def fill(self, entry: InterviewEntry) -> None:
        """Show what is stored."""
        self._filling = True
        self.people.fill(entry.people)
        self._match_rows()
        for row, person in zip(self.rapport, entry.people, strict=True):
            row.line.setText(person.rapport)
            row.line.setCursorPosition(0)
        self.promise.line.setText(entry.promise)
        self.promise.on, self.promise.undated = entry.promise_on, entry.promise_undated
        self.news.name.setText(entry.news)
        self.news.email.setText(entry.news_email)
        self.felt.set_value(entry.felt)
        self.notes.text.setPlainText(entry.notes)
        self._filling = False

    def entry(self, stored: InterviewEntry) -> InterviewEntry:
        """Return the stored entry with what is typed here."""
        texts = [row.line.text() for row in self.rapport]
        people = self.people.people()
        texts += [""] * (len(people) - len(texts))
        return replace(
            stored,
            people=tuple(replace(one, rapport=text) for one, text in zip(people, texts, strict=True)),
            promise=self.promise.line.text(),
            promise_on=self.promise.on,
            promise_undated=self.promise.undated,
            news=self.news.name.text(),
            news_email=self.news.email.text(),
            felt=self.felt.value(),
            notes=self.notes.text.toPlainText(),
        )

    # ---- rows that come and go -----------------------------------------------------------------------

    def _people_changed(self) -> None:
        self._match_rows()
        self.changed()
        self.rearranged.emit()

    def _match_rows(self) -> None:
        """Keep one row for each chip; what was typed about somebody stays with them."""
        said = {row.chip: row.line.text() for row in self.rapport}
        chips = self.people.chips
        while len(self.rapport) > len(chips):
            self._drop(self.rapport.pop())
        while len(self.rapport) < len(chips):
            row = RapportRow(len(self.rapport))
            self.rapport.append(row)
            self._column.insertWidget(len(self.rapport), row)
            row.show()  # now, so that Return can move on to it
            self.watch(row)
        firsts = [first_name(chip.person.name) for chip in chips]
        for row, chip, first in zip(self.rapport, chips, firsts, strict=True):
            blocked = row.line.blockSignals(True)  # it was not the person who typed
            row.line.setText(said.get(chip, ""))
            row.line.blockSignals(blocked)
            row.chip = chip
            row.name_of(chip.person, alone=firsts.count(first) == 1)

    def _drop(self, row: RapportRow) -> None:
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def stops(self) -> Iterator[QWidget]:
        for row in self.rows():
            yield from self.felt.faces if row is self.felt_row else ()
            yield from row.stops()

    # ---- what is said --------------------------------------------------------------------------------

    def answer(self, name: str, offer: Offer) -> None:
        """Take the day they meant."""
        if name == "promise":
            self.promise.settle(offer)
            self.promise.line.setFocus(Qt.FocusReason.OtherFocusReason)
            self.changed()
        else:
            super().answer(name, offer)

    def show_reading(self, reading: Reading, told: Collection[str], today: date) -> None:
        """Say under each field what there is to say."""
        self.people.know(reading.contacts)
        self.promise.show_day(reading.said, today)
        self.news.know([one.name for one in reading.entry.people], reading.contacts, "")
        self.tell(by_field(reading), told)


def by_field(reading: Reading) -> Reading:
    """Return a reading with what is wrong with a person said of the field that they stand in."""
    problems: dict[str, str] = {}
    for name, problem in reading.problems.items():
        of_a_person = name.startswith("people.") and name.endswith(_OF_A_PERSON)
        if of_a_person:
            who = reading.entry.people[int(name.split(".")[1])].name
            problems.setdefault("people", f"{who}: {problem}" if who else problem)
        else:
            problems[name] = problem
    return replace(reading, problems=problems)
