"""The sheet for somebody new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from core.commands.people import NewPerson, add_contact
from core.errors import AfterwordError, UserError
from core.models import NO_ID, ContactKind
from gui.errors import tell
from gui.forms.memory import fitting
from gui.forms.row import Row
from gui.forms.suggestions import Suggestions
from gui.forms.under import Told
from gui.interview_dialog.person import KINDS
from gui.theme import type as typeface
from gui.widgets.button import Button, Weight
from gui.widgets.choice import ChoiceField
from gui.widgets.fields import LineField
from gui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from core.workspace import Workspace

_WIDTH = 520
_FIELDS = (("name", "Name"), ("company", "Company"), ("role", "Role"), ("email", "E-mail"))


class NewPersonSheet(QDialog):
    """`contact_id` is who was added, once the sheet is accepted."""

    def __init__(self, workspace: Workspace, company: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("New person")
        self.contact_id = NO_ID
        self._workspace = workspace
        self._companies = tuple(one.name for one in workspace.companies())
        self.lines: dict[str, LineField] = {}
        self.rows: dict[str, Row] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(Text("New person", self, kind=typeface.heading))
        column.addSpacing(4)
        for field, label in _FIELDS:
            line = self.lines[field] = LineField()
            line.setAccessibleName(label)
            line.textEdited.connect(self._edited)
            row = self.rows[field] = Row(label, line, {field: line}, self)
            column.addWidget(row)
        self.kind = ChoiceField("What they are to you")
        self.kind.addItems(tuple(KINDS.values()))
        column.addWidget(Row("Kind", self.kind, {"kind": self.kind}, self))
        self._suggestions = Suggestions(self.lines["company"], self._fitting)
        self._suggestions.save_wanted.connect(self.add)
        column.addSpacing(6)
        column.addStretch(1)
        column.addLayout(self._buttons())
        self.lines["company"].setText(company)
        self.setMinimumWidth(min(_WIDTH, parent.window().width()))
        self.lines["name"].setFocus()

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.add_button = Button("&Add", self, weight=Weight.PRIMARY, hint="Return")
        self.add_button.setDefault(True)
        self.add_button.clicked.connect(self.add)
        cancel = Button("&Cancel", self, weight=Weight.QUIET, hint="Esc")
        cancel.clicked.connect(self.reject)
        row.addWidget(self.add_button)
        row.addWidget(cancel)
        row.addStretch(1)
        return row

    def _fitting(self, text: str) -> list[str]:
        return list(fitting(text, self._companies))

    def _edited(self) -> None:
        for field, line in self.lines.items():
            if line is self.sender():
                self._tell(field, "")

    def _tell(self, field: str, words: str) -> None:
        self.rows[field].under.tell((Told(field, words, wrong=True),) if words else ())
        self.lines[field].set_wrong(bool(words))

    def add(self) -> None:
        """Add the person and close; what cannot be is said beside its field."""
        for field in self.lines:
            self._tell(field, "")
        values = {field: line.text() for field, line in self.lines.items()}
        kind: ContactKind = tuple(KINDS)[self.kind.currentIndex()]
        try:
            contact = add_contact(self._workspace, NewPerson(**values, kind=kind))
        except UserError as error:
            if error.field not in self.lines:
                tell(self, error)
                return
            self._tell(error.field, error.message)
            self.lines[error.field].setFocus()
        except AfterwordError as error:
            tell(self, error)
        else:
            self.contact_id = contact.id
            self.accept()
