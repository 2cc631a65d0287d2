"""One person met: who they are, and what you connected over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.interview_entry import PersonEntry
from core.models import NO_ID, ContactKind
from core.wording import first_name
from gui.forms.row import Row, beside
from gui.forms.suggestions import Suggestions
from gui.widgets.choice import ChoiceField
from gui.widgets.fields import LineField
from gui.widgets.icon_button import IconButton

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.models import Contact

KINDS = {
    ContactKind.INTERVIEWER: "Interviewer",
    ContactKind.HIRING_MANAGER: "Hiring manager",
    ContactKind.RECRUITER: "Recruiter",
    ContactKind.OTHER: "Other",
}
_KIND_WIDTH = 138
_LONGEST_NAME = 24  # a longer first name would make the label a paragraph


def whom(*, to_come: bool) -> str:
    """Return what the people of an interview are called."""
    return "Who you will meet" if to_come else "Who you met"


class PersonLine(QWidget):
    """Three rows: who it is (`who`), how to reach them (`reach`), and what you connected over (`more`).

    The last two show as soon as something is typed; the line asks for help by signals.
    """

    edited = Signal()
    removed = Signal(object)
    save_wanted = Signal()

    def __init__(
        self, names: Callable[[str], Sequence[str]], find: Callable[[str], Contact | None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._find = find
        self.contact_id = NO_ID
        self._kind_chosen = False
        self._to_come = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.who = self._who()
        self.reach = self._reach()
        self.more = self._more()
        self.rows = (self.who, self.reach, self.more)
        for row in self.rows:
            column.addWidget(row)
        for line in self.texts():
            line.textChanged.connect(self._changed)
        self.kind.activated.connect(self._choose_kind)
        self.suggestions = Suggestions(self.name, names)
        self.suggestions.taken.connect(self._recognise)
        self.suggestions.save_wanted.connect(self.save_wanted)
        self.name.editingFinished.connect(self._recognise)
        self.number(0)

    def _who(self) -> Row:
        self.name = LineField(placeholder="Name")
        self.role = LineField(placeholder="Role")
        self.kind = ChoiceField("Kind")
        self.kind.addItems(tuple(KINDS.values()))
        self.kind.setFixedWidth(_KIND_WIDTH)
        content = beside((self.name, 1), (self.role, 1), (self.kind, 0))
        return Row("", content, {"name": self.name, "role": self.role}, self)

    def _reach(self) -> Row:
        self.email = LineField(placeholder="E-mail, if you have it")
        self.linkedin = LineField(placeholder="LinkedIn, if you have it")
        self.remove = IconButton("close", "Remove")
        self.remove.clicked.connect(self._remove)
        content = beside((self.email, 1), (self.linkedin, 1), (self.remove, 0))
        return Row("", content, {"email": self.email, "linkedin": self.linkedin}, self)

    def _more(self) -> Row:
        self.rapport = LineField(placeholder="What the two of you talked about")
        return Row("", self.rapport, {"rapport": self.rapport}, self)

    def stops(self, row: Row) -> list[QWidget]:
        """Return what Tab stops at in one of the rows, in order."""
        beside_them: dict[Row, QWidget] = {self.who: self.kind, self.reach: self.remove}
        extra = [beside_them[row]] if row in beside_them else []
        return [*row.inputs.values(), *extra, *row.under.answers()]

    def texts(self) -> tuple[LineField, ...]:
        """Return the fields that are typed into."""
        return self.name, self.role, self.email, self.linkedin, self.rapport

    # ---- what is typed -------------------------------------------------------------------------------

    def entry(self) -> PersonEntry:
        """Return what is typed."""
        return PersonEntry(
            name=self.name.text(),
            role=self.role.text(),
            email=self.email.text(),
            linkedin=self.linkedin.text(),
            kind=tuple(KINDS)[self.kind.currentIndex()] if self._kind_chosen else None,
            rapport=self.rapport.text(),
            contact_id=self.contact_id,
        )

    def fill(self, entry: PersonEntry) -> None:
        """Show an entry."""
        self.contact_id = entry.contact_id
        for line, text in (
            (self.name, entry.name),
            (self.role, entry.role),
            (self.email, entry.email),
            (self.linkedin, entry.linkedin),
            (self.rapport, entry.rapport),
        ):
            line.setText(text)
            line.setCursorPosition(0)
        self._kind_chosen = entry.kind is not None
        self.kind.setCurrentIndex(list(KINDS).index(entry.kind or ContactKind.INTERVIEWER))

    def show_changes(self, old: PersonEntry, new: PersonEntry) -> None:
        """Show what differs between two entries of this person; what is typed otherwise stays."""
        for line, before, after in (
            (self.name, old.name, new.name),
            (self.role, old.role, new.role),
            (self.email, old.email, new.email),
            (self.linkedin, old.linkedin, new.linkedin),
            (self.rapport, old.rapport, new.rapport),
        ):
            if before != after and line.text() != after:
                line.setText(after)
        if old.kind is not new.kind and new.kind is not None:
            self.kind.setCurrentIndex(list(KINDS).index(new.kind))

    def stand_for(self, person: PersonEntry) -> None:
        """Be about this person from now on, with what is known of them where nothing is typed."""
        self.contact_id = person.contact_id
        for line, text in (
            (self.role, person.role),
            (self.email, person.email),
            (self.linkedin, person.linkedin),
        ):
            if not line.text():
                line.setText(text)

    def is_blank(self) -> bool:
        """Return whether nothing at all is typed."""
        return not any(line.text() for line in self.texts())

    def _choose_kind(self) -> None:
        self._kind_chosen = True
        self.edited.emit()

    def _remove(self) -> None:
        self.removed.emit(self)

    def _changed(self) -> None:
        self._label()
        self.edited.emit()

    def _recognise(self) -> None:
        """Fill in what is known of a person of this name, where nothing is typed yet."""
        contact = self._find(self.name.text())
        if contact is None:
            return
        if not self.role.text():
            self.role.setText(contact.role)
        if not self.email.text():
            self.email.setText(contact.email)
        if not self.linkedin.text():
            self.linkedin.setText(contact.linkedin)
        if not self._kind_chosen:
            self.kind.setCurrentIndex(list(KINDS).index(contact.kind))

    # ---- how it is called ----------------------------------------------------------------------------

    def number(self, number: int) -> None:
        """Call the line by its place, from 0."""
        self._number = number
        self._call()
        for line, what in (
            (self.name, "Name"),
            (self.role, "Role"),
            (self.email, "E-mail address"),
            (self.linkedin, "LinkedIn address"),
        ):
            line.setAccessibleName(f"{what} of person {number + 1}")
        self._label()

    def _call(self) -> None:
        self.who.call(whom(to_come=self._to_come) if self._number == 0 else "And")

    def set_to_come(self, *, to_come: bool) -> None:
        """Ask of an interview still to come who will be there, and not yet what you connected over."""
        if to_come != self._to_come:
            self._to_come = to_come
            self._call()
            self._label()

    def _label(self) -> None:
        name = self.name.text().strip()
        first = first_name(name)
        blank = self.is_blank()
        self.reach.setVisible(not blank)
        written = bool(self.rapport.text()) or self.rapport.hasFocus()
        self.more.setVisible(not blank and (written or not self._to_come))
        short = first if len(first) <= _LONGEST_NAME and first.isprintable() else ""
        self.more.call(f"Connected with {short} over" if short else "Connected over")
        self.rapport.setAccessibleName(f"What you and {short or 'they'} connected over")
        who = short or f"person {self._number + 1}"
        self.kind.setAccessibleName(f"What {who} is to the process")
        self.remove.call(f"Remove {who}")
