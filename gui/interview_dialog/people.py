"""Everybody met, one line each, with an empty line ready for the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.interview_dialog.memory import fitting
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
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._add()

    def entries(self) -> tuple[PersonEntry, ...]:
        """Return what is typed in each line, the empty one at the end left out."""
        entries = tuple(line.entry() for line in self.lines)
        return entries[:-1] if self.lines[-1].is_blank() else entries

    def fill(self, entries: Sequence[PersonEntry]) -> None:
        """Show these people, and an empty line."""
        for entry in entries:
            self.lines[-1].fill(entry)

    def _add(self) -> None:
        line = PersonLine(self._names, self._find, self)
        line.number(len(self.lines))
        line.edited.connect(self._edited)
        line.removed.connect(self._remove)
        line.save_wanted.connect(self.save_wanted)
        self.lines.append(line)
        self._column.addWidget(line)
        line.show()
        self.rearranged.emit()

    def _edited(self) -> None:
        if not self.lines[-1].is_blank():
            self._add()
        self.edited.emit()

    def _remove(self, line: PersonLine) -> None:
        """Take a line away; the focus goes to the one that takes its place."""
        at = self.lines.index(line)
        self.lines.remove(line)
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()
        if not self.lines or not self.lines[-1].is_blank():
            self._add()
        for number, one in enumerate(self.lines):
            one.number(number)
        self.rearranged.emit()
        self.lines[min(at, len(self.lines) - 1)].name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

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
