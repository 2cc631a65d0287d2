"""Everybody met, one line each, with an empty line ready for the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.interview_entry import same_name
from gui.forms.memory import fitting
from gui.interview_dialog.person import PersonLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.interview_entry import PersonEntry
    from core.models import Contact


class People(QWidget):
    """`rearranged` says that lines came or went; `edited` that anything was typed."""

    edited = Signal()
    rearranged = Signal()
    save_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.contacts: tuple[Contact, ...] = ()
        self.lines: list[PersonLine] = []
        self.to_come = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._prepare()
        self._add()

    def _prepare(self) -> None:
        """Make what the lines are put into, before the first of them."""

    def entries(self) -> tuple[PersonEntry, ...]:
        """Return what is typed in each line, the empty one at the end left out."""
        entries = tuple(line.entry() for line in self.lines)
        return entries[:-1] if self.lines[-1].is_blank() else entries

    def fill(self, entries: Sequence[PersonEntry]) -> None:
        """Show these people, and an empty line."""
        for entry in entries:
            self.lines[-1].fill(entry)

    def set_to_come(self, *, to_come: bool) -> None:
        """Ask who will be there, or who was."""
        if to_come != self.to_come:
            self.to_come = to_come
            for line in self.lines:
                line.set_to_come(to_come=to_come)
            self.rearranged.emit()

    def show_changes(self, old: Sequence[PersonEntry], new: Sequence[PersonEntry]) -> None:
        """Show what is stored anew where it differs from what was; what is typed elsewhere stays."""
        before = {person.contact_id: person for person in old}
        lines = {line.contact_id: line for line in self.lines if line.contact_id}
        for person in new:
            line = lines.pop(person.contact_id, None)
            if line is None:
                self.lines[-1].fill(person)
            elif person.contact_id in before:
                line.show_changes(before[person.contact_id], person)
        for line in lines.values():
            self._drop(line)

    def recognise(self, stored: Sequence[PersonEntry]) -> None:
        """Let each line stand from now on for the person it was saved as."""
        known = {person.contact_id: person for person in stored}
        taken = {line.contact_id for line in self.lines} & known.keys()
        for line in self.lines:
            if line.contact_id not in known:
                named = (
                    p for p in stored if p.contact_id not in taken and same_name(p.name, line.name.text())
                )
                person = next(named, None)
                if person is not None:
                    taken.add(person.contact_id)
                    line.stand_for(person)

    def _add(self) -> None:
        line = PersonLine(self._names, self._find, self)
        line.number(len(self.lines))
        line.set_to_come(to_come=self.to_come)
        line.edited.connect(self._edited)
        line.removed.connect(self._remove)
        line.save_wanted.connect(self.save_wanted)
        self.lines.append(line)
        self._place(line)
        self.rearranged.emit()

    def _place(self, line: PersonLine) -> None:
        """Show a new line, after the others."""
        self._column.addWidget(line)
        line.show()

    def _edited(self) -> None:
        if not self.lines[-1].is_blank():
            self._add()
        self.edited.emit()

    def _remove(self, line: PersonLine) -> None:
        """Take a line away; the focus goes to the one that takes its place."""
        at = self.lines.index(line)
        self._drop(line)
        self._go_to(self.lines[min(at, len(self.lines) - 1)])
        self.edited.emit()

    def _drop(self, line: PersonLine) -> None:
        """Take a line away without a word."""
        self.lines.remove(line)
        for part in (line, *line.rows):
            part.hide()
            part.deleteLater()
        if not self.lines or not self.lines[-1].is_blank():
            self._add()
        for number, one in enumerate(self.lines):
            one.number(number)
        self.rearranged.emit()

    def _go_to(self, line: PersonLine) -> None:
        line.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _names(self, text: str) -> list[str]:
        """Return the known people who are not in the form yet."""
        here = {line.name.text().casefold() for line in self.lines if not line.name.hasFocus()}
        return [
            name
            for name in fitting(text, (contact.name for contact in self.contacts))
            if name.casefold() not in here
        ]

    def _find(self, name: str) -> Contact | None:
        typed = name.strip().casefold()
        return next((contact for contact in self.contacts if contact.name.casefold() == typed), None)
