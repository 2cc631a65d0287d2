"""The form of a stored interview: the rows of the dialog in the order of this screen, people as chips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from core.records import replace
from gui.forms.fields import PASSING
from gui.forms.language_choice import WRITTEN, LanguageChoice
from gui.forms.row import LABEL_WIDTH, Row, beside, heading
from gui.interview.people import ChipPeople
from gui.interview_dialog.form import FORMATS, KINDS, Form
from gui.theme import type as typeface
from gui.widgets.fields import LineField
from gui.widgets.text import Text
from gui.widgets.undoing import left_to_the_window

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from datetime import date, datetime

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QLineEdit, QWidget

    from core.interview_entry import InterviewEntry, Reading
    from gui.forms.memory import Memory

_ROUND_WIDTH = 54
_START_WIDTH, _END_WIDTH = 66, 88  # less than in the dialog: the form is narrower
_START_NARROW, _END_NARROW = 58, 72
_LABEL_NARROW, _NARROW = 80, 520  # pixels: of a form narrower than that, the labels wrap
_MARGINS = (18, 14, 4, 18)


class ProcessForm(Form):
    """`rested` says that a field was left or a choice made: a moment to save what is typed.

    Ctrl+Z and its like are the window's, which undoes what was saved, except in a field of `unsaved`.
    """

    people: ChipPeople
    rested = Signal()

    def __init__(self, memory: Memory, parent: QWidget | None = None) -> None:
        super().__init__(memory, parent)
        self.unsaved: Collection[str] = ()
        self._column.setContentsMargins(*_MARGINS)
        self.when.start.setFixedWidth(_START_WIDTH)
        self.when.end.setFixedWidth(_END_WIDTH)
        self._arrange()
        self.language.activated.connect(self.changed)
        for choice in (self.kind, self.format, self.language):
            choice.activated.connect(self.rested)
        self.felt.edited.connect(self.rested)
        for line in self._lines().values():
            line.installEventFilter(self)

    # ---- building ------------------------------------------------------------------------------------

    def _people_rows(self) -> None:
        self.people = ChipPeople()
        self._column.addWidget(self.people)

    def _memory_rows(self) -> None:
        super()._memory_rows()
        left_over = next(row for row in self.rows() if row.isAncestorOf(self.kind))
        self.round = LineField()
        self.round.setAccessibleName("Round")
        self.round.setFixedWidth(_ROUND_WIDTH)
        content = beside((self.round, 0), (self.kind, 1), (self.format, 1))
        self.kind_row = Row("Round and kind", content, {"round": self.round})
        self.add(self.kind_row)
        self.language = LanguageChoice("Language to write to them in", WRITTEN)
        self.language.setToolTip("A person\u2019s own language, among People, comes first.")
        self.add(Row("Language to write in", self.language, {"language": self.language}))
        self._column.removeWidget(left_over)
        left_over.deleteLater()

    def _arrange(self) -> None:
        """Put the rows in the order of the screen."""
        by_name = {name: row for name, _, row in self.fields()}
        self._empty()
        for title, parts in (
            (
                "The interview",
                (self.when, self.zone, self.kind_row, by_name["place"], self.people),
            ),
            ("What they said about next steps", (self.promise, self.news)),
            ("What you will want to remember", (self.people.rapports, by_name["notes"], self.felt_row)),
            ("The process", (by_name["company"], by_name["role"], self.country, by_name["language"])),
        ):
            words = Text(title, self, kind=typeface.strong)
            self._column.addWidget(words if title == "The interview" else heading(words))
            for part in parts:
                self._column.addWidget(part)
        self._column.addStretch(1)

    def _empty(self) -> None:
        """Take everything out of the column; the headings go for good."""
        kept = {*self.rows(), self.people}
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None and widget not in kept:
                widget.hide()
                widget.deleteLater()

    # ---- the fields by name --------------------------------------------------------------------------

    def rows_in(self, part: QWidget) -> Iterator[Row]:
        """Yield the rows of the people, and of what connected with each."""
        if part is self.people:
            yield from self.people.line_rows()
        elif part is self.people.rapports:
            yield from self.people.rapport_rows()

    def stops(self) -> Iterator[QWidget]:
        """Yield what Tab stops at, in the order the eye reads: the chips before what opens below them."""
        chips = self.people.field.stops()
        for stop in super().stops():
            if chips and self.people.isAncestorOf(stop):
                yield from chips
                chips = []
            yield stop

    def name_of(self, widget: QWidget | None) -> str:
        """Return the stable name of a field, or of what a choice is about; "" for none."""
        choices = {self.kind: "kind", self.format: "kind"}
        if widget is None:
            return ""
        for line in self.people.lines:
            if widget is line.kind:
                return f"people.{self.people.lines.index(line)}.kind"
        if self.felt.isAncestorOf(widget):
            return "felt"
        return choices.get(widget) or next((name for name, own, _ in self.fields() if own is widget), "")  # type: ignore[call-overload]  # any widget may be asked for

    def focused(self) -> str:
        """Return the name of the field that has the focus, "" for none."""
        return self.name_of(QApplication.focusWidget())

    def show_field(self, name: str) -> None:
        """Open the details that a field is among, if it is among any."""
        if name.startswith("people.") and not name.endswith(".rapport"):
            self.people.open(self.people.lines[int(name.split(".")[1])])

    # ---- what is typed -------------------------------------------------------------------------------

    def entry(self, typed_on: date) -> InterviewEntry:
        """Return what is typed; `typed_on` is the user's day."""
        return replace(super().entry(typed_on), round=self.round.text(), language=self.language.code())

    def fill(self, entry: InterviewEntry) -> None:
        """Show another interview from the beginning."""
        self._filling = True
        self.round.setText(entry.round)
        self.language.show_code(entry.language or "")
        for line in [*self.people.lines]:
            self.people.remove_silently(line)
        self.people.open(None)
        super().fill(entry)
        for field in self._lines().values():
            field.setCursorPosition(0)

    def show_changes(self, old: InterviewEntry, new: InterviewEntry) -> None:
        """Show what is stored anew where it differs from what was; what is typed elsewhere stays."""
        self._filling = True
        for name, line in self._lines().items():
            if getattr(old, name) != getattr(new, name) and line.text() != getattr(new, name):
                line.setText(getattr(new, name))
        if old.kind is not new.kind:
            self.kind.setCurrentIndex(list(KINDS).index(new.kind))
        if old.format is not new.format:
            self.format.setCurrentIndex(list(FORMATS).index(new.format))
        if (old.promise, old.promise_on, old.promise_undated) != (
            new.promise,
            new.promise_on,
            new.promise_undated,
        ):
            self.promise.on, self.promise.undated = new.promise_on, new.promise_undated
        if old.language != new.language:
            self.language.show_code(new.language or "")
        if old.felt is not new.felt:
            self.felt.set_value(new.felt)
        if old.notes != new.notes:
            _put(self.notes.text, new.notes)
        if old.people != new.people:
            self.people.show_changes(old.people, new.people)
        self._filling = False

    def recognise(self, stored: InterviewEntry) -> None:
        """Let each line of the people stand for the person it was saved as."""
        self._filling = True
        self.people.recognise(stored.people)
        self._filling = False

    def _lines(self) -> dict[str, QLineEdit]:
        return {
            "company": self.company,
            "role": self.role,
            "date": self.when.day.line,
            "start": self.when.start,
            "end": self.when.end,
            "zone": self.zone.field.line,
            "round": self.round,
            "place": self.place,
            "country": self.country.country,
            "region": self.country.region,
            "promise": self.promise.line,
            "news": self.news.name,
            "news_email": self.news.email,
        }

    # ---- what is said, and keys ----------------------------------------------------------------------

    def show_reading(self, reading: Reading, told: Collection[str], zone: str, now: datetime) -> None:
        """Say under each field what there is to say; mark the chips of people with something wrong."""
        super().show_reading(reading, told, zone, now)
        wrong = {name for name in reading.problems if name.startswith("people.") and name in told}
        self.people.show_wrong({int(name.split(".")[1]) for name in wrong})

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave more of a narrow form to the fields."""
        super().resizeEvent(event)
        room = self.parentWidget()
        narrow = room is not None and room.width() < _NARROW
        self.when.to.setVisible(not narrow)
        self.when.start.setFixedWidth(_START_NARROW if narrow else _START_WIDTH)
        self.when.end.setFixedWidth(_END_NARROW if narrow else _END_WIDTH)
        width = _LABEL_NARROW if narrow else LABEL_WIDTH
        for row in self.rows():
            if row.label.width() != width:
                row.label.setFixedWidth(width)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice when a field is left; leave undo to the window where what is typed is saved."""
        if event.type() == QEvent.Type.ShortcutOverride and self.focused() not in self.unsaved:
            return left_to_the_window(event)
        done = super().eventFilter(watched, event)
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in PASSING:
            self.rested.emit()
        return done


def _put(field: QPlainTextEdit, text: str) -> None:
    """Show another text, with the cursor where it was as far as there is such a place."""
    cursor = field.textCursor()
    at = min(cursor.position(), len(text))
    field.setPlainText(text)
    cursor = field.textCursor()
    cursor.setPosition(at)
    field.setTextCursor(cursor)
