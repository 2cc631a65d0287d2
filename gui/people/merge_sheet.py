"""The sheet that makes one of two entries of one person: choose the other, see both, see the result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from core.commands.people import join_contacts
from core.errors import AfterwordError
from core.joining import joined
from core.models import NO_ID, Id
from core.people import person
from gui.errors import tell
from gui.people.people_list import PeopleList
from gui.people.side_by_side import SideBySide, value_words
from gui.theme import type as typeface
from gui.widgets.button import Button, Weight
from gui.widgets.card import Card
from gui.widgets.fields import LineField
from gui.widgets.scrolling import scrolling
from gui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from core.people import Person
    from core.workspace import Workspace
    from gui.people.directory import Directory

_SIZE = (660, 740)
_LIST_HEIGHT = 230
_ENTERS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class MergeSheet(QDialog):
    """Every fact of both is kept: where they say different things, the other one goes into the notes."""

    def __init__(self, workspace: Workspace, directory: Directory, contact_id: Id, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._workspace, self._directory = workspace, directory
        self._kept = person(workspace, contact_id)
        self._other: Person | None = None
        self.both: SideBySide | None = None
        self.setWindowTitle(f"Merge {self._kept.contact.name}")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(Text(f"Merge {self._kept.contact.name} with\u2026", self, kind=typeface.heading))
        self.filter = LineField(placeholder="Filter by name, role or company")
        self.filter.setAccessibleName("Filter people")
        self.filter.textChanged.connect(self._show_list)
        column.addWidget(self.filter)
        column.addWidget(self._choosing())
        inner = QWidget()
        self._compared = QVBoxLayout(inner)
        self._compared.setContentsMargins(0, 4, 0, 4)
        self._compared.setSpacing(10)
        self.summary = Text("", inner, kind=typeface.small)
        self._compared.addWidget(self.summary)
        self._compared.addStretch(1)
        column.addWidget(scrolling(inner, self), 1)
        column.addLayout(self._buttons())
        window = parent.window()
        self.resize(min(_SIZE[0], window.width()), min(_SIZE[1], window.height()))
        self._show_list()
        self._show_result()
        self.filter.setFocus()

    def _choosing(self) -> Card:
        card = Card(self)
        card.setFixedHeight(_LIST_HEIGHT)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(6, 4, 1, 4)
        self.list = PeopleList(card)
        self.list.setAccessibleName("The other entry")
        self.list.selected.connect(self._choose)
        self.list.opened.connect(self._go_on)
        inside.addWidget(self.list)
        return card

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.merge = Button("&Merge", self, weight=Weight.PRIMARY)
        self.merge.clicked.connect(self._merge)
        cancel = Button("&Cancel", self, weight=Weight.QUIET, hint="Esc")
        cancel.clicked.connect(self.reject)
        row.addWidget(self.merge)
        row.addWidget(cancel)
        row.addStretch(1)
        return row

    def _show_list(self) -> None:
        company, own = self._kept.company.name, self._kept.contact.id
        self.list.show_rows(self._directory.rows(self.filter.text(), first=company, without=own))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose from the filter: Down goes on to the list, Return takes who stands first in it."""
        if not self.filter.hasFocus() or event.key() not in {Qt.Key.Key_Down, *_ENTERS}:
            super().keyPressEvent(event)
            return
        self.list.begin()
        if self.list.person():
            (self.list if event.key() == Qt.Key.Key_Down else self.merge).setFocus()

    def _go_on(self) -> None:
        """Choose who is selected, and go on to the button."""
        self.list.begin()
        if self._other is not None:
            self.merge.setFocus()

    def _choose(self, key: str) -> None:
        try:
            self._other = person(self._workspace, Id(key))
        except AfterwordError as error:
            tell(self, error)
            return
        if self.both is not None:
            self._compared.removeWidget(self.both)
            self.both.hide()
            self.both.deleteLater()
        self.both = SideBySide(self._kept, self._other, self)
        self.both.chosen.connect(self._show_result)
        self._compared.insertWidget(0, self.both)
        self._show_result()

    def _show_result(self) -> None:
        """Say what the one entry will hold."""
        self.merge.setEnabled(self._other is not None)
        if self._other is None or self.both is None:
            self.summary.setText("Choose the other entry of the same person.")
            return
        now = self._workspace.clock.now()
        merged = joined(self._kept.contact, self._other.contact, self.both.from_other(), now)
        said = [value_words(merged, field) for field in ("name", "role", "kind", "email", "linkedin")]
        lines = [f"What the one entry will hold: {', '.join(part for part in said if part)}."]
        if merged.notes:
            lines.append(f"Notes:\n{merged.notes}")
        lines.append("Interviews, messages, replies and drafts of both come together.")
        self.summary.setText("\n\n".join(lines))

    def _merge(self) -> None:
        if self._other is None or self.both is None:
            return
        try:
            join_contacts(
                self._workspace, self._kept.contact.id, self._other.contact.id, self.both.from_other()
            )
        except AfterwordError as error:
            tell(self, error)
        else:
            self.accept()
            self._other = None

    def other_id(self) -> Id:
        """Return whose entry is chosen, "" while none is."""
        return self._other.contact.id if self._other is not None else NO_ID
