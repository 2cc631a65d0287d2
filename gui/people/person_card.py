"""One person's page: who they are, what is due, and all that happened between you."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.people.fields import PersonFields
from gui.people.history import History
from gui.theme import type as typeface
from gui.widgets.button import Button, Weight
from gui.widgets.card import Card
from gui.widgets.link import Link
from gui.widgets.scroll import BAR_WIDTH
from gui.widgets.scrolling import scrolling
from gui.widgets.text import Line

if TYPE_CHECKING:
    from core.people import Person
    from core.workspace import Workspace

_MARGIN_X, _MARGIN_Y = 22, 18


class PersonCard(Card):
    """Asks to merge or delete the person shown, and to go back to the list where both do not fit."""

    merge_wanted = Signal()
    removal_wanted = Signal()
    left = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Person")
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN_X, _MARGIN_Y, _MARGIN_X - BAR_WIDTH, 2)
        column.setSpacing(12)
        self.back = Link("\u2039 &Back to the list", self)
        self.back.clicked.connect(self.left)
        column.addWidget(self.back)
        column.addLayout(self._head())
        inner = QWidget()
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(0, 0, 0, 16)
        inside.setSpacing(4)
        self.fields = PersonFields(workspace, inner)
        self.history = History(workspace, inner)
        inside.addWidget(self.fields)
        inside.addWidget(self.history)
        inside.addStretch(1)
        self.area = scrolling(inner, self)
        column.addWidget(self.area, 1)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, BAR_WIDTH, 0)
        row.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(0)
        self.title = Line("", self, kind=typeface.heading)
        self.where = Line("", self, muted=True)
        words.addWidget(self.title)
        words.addWidget(self.where)
        row.addLayout(words, 1)
        self.merge = Button("&Merge with\u2026", self)
        self.merge.clicked.connect(self.merge_wanted)
        row.addWidget(self.merge)
        self.remove = Button("&Delete\u2026", self, weight=Weight.QUIET)
        self.remove.clicked.connect(self.removal_wanted)
        row.addWidget(self.remove)
        return row

    def show_person(self, person: Person) -> None:
        """Show a person."""
        contact = person.contact
        self.title.setText(contact.name)
        self.where.setText(", ".join(part for part in (contact.role, person.company.name) if part))
        self.remove.setText("&Delete\u2026" if person.has_history else "&Delete")
        self.fields.show_contact(contact)
        self.history.show_person(person)
