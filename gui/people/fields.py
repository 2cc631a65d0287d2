"""The fields of one person: what is typed is kept as one goes, what cannot be is said beside its field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from core.commands.people import change_contact, contact_problem
from core.errors import AfterwordError
from core.interview_entry.texts import typed, typed_notes
from gui.errors import tell
from gui.forms.language_choice import LANGUAGES, LanguageChoice
from gui.forms.notes_field import NotesField
from gui.forms.row import Row, beside
from gui.forms.under import Told
from gui.interview_dialog.person import KINDS
from gui.people.links import linkedin_page, mail_to
from gui.widgets.button import Button
from gui.widgets.choice import ChoiceField
from gui.widgets.fields import LineField
from gui.widgets.undoing import left_to_the_window

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from core.models import Contact
    from core.workspace import Workspace

_LABEL_WIDTH = 78  # pixels: the list beside it leaves less room than a form has
_PAUSE = 700  # milliseconds without a key, after which what was typed is kept
_NAMES = {"name": "Name", "role": "Role", "email": "E-mail", "linkedin": "LinkedIn", "notes": "Notes"}
_SAID = {"name": "name", "email": "e-mail address", "linkedin": "LinkedIn address"}


class PersonFields(QWidget):
    """`edited` says that one types; `copied` carries an address to copy, `followed` a link to open."""

    edited = Signal()
    copied = Signal(str)
    followed = Signal(str)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._contact: Contact | None = None
        self._unsaved: set[str] = set()
        self.inputs: dict[str, QLineEdit | QPlainTextEdit] = {}
        self.rows: dict[str, Row] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.keep)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._build()
        for held in self.inputs.values():
            held.installEventFilter(self)

    # ---- building ------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._line("name", ())
        self._line("role", ())
        self.kind = ChoiceField("What they are to you")
        self.kind.addItems(tuple(KINDS.values()))
        self.kind.activated.connect(self._kind_chosen)
        self._put("kind", "Kind", beside((self.kind, 1)), self.kind)
        self.copy, self.write = Button("Copy"), Button("Write")
        self.copy.setAccessibleName("Copy the e-mail address")
        self.write.setAccessibleName("Write an e-mail")
        self.copy.clicked.connect(self._copy)
        self.write.clicked.connect(self._write)
        self._line("email", (self.copy, self.write))
        self.open = Button("Open")
        self.open.setAccessibleName("Open the LinkedIn page")
        self.open.clicked.connect(self._open)
        self._line("linkedin", (self.open,))
        self.language = LanguageChoice("Language to write in", LANGUAGES)
        self.language.activated.connect(self._language_chosen)
        self._put("language", "Language", beside((self.language, 1)), self.language)
        notes = NotesField("Notes")
        self.inputs["notes"] = notes.text
        notes.text.textChanged.connect(self._edited)
        self._put("notes", "Notes", notes, notes)

    def _line(self, field: str, buttons: tuple[Button, ...]) -> None:
        line = LineField()
        line.setAccessibleName(_NAMES[field])
        line.textEdited.connect(self._edited)
        line.editingFinished.connect(self.keep)
        self.inputs[field] = line
        self._put(field, _NAMES[field], beside((line, 1), *((one, 0) for one in buttons)), line)

    def _put(self, field: str, label: str, content: QWidget, held: QWidget) -> None:
        self.rows[field] = Row(label, content, {field: held}, self)
        self.rows[field].label.setFixedWidth(_LABEL_WIDTH)
        self._column.addWidget(self.rows[field])

    # ---- showing -------------------------------------------------------------------------------------

    def show_contact(self, contact: Contact) -> None:
        """Show a contact; what is typed and not yet saved stays, if it is the same one."""
        if self._contact is None or contact.id != self._contact.id:
            self._unsaved.clear()
            for row in self.rows.values():
                row.under.tell(())
        self._contact = contact
        for field, held in self.inputs.items():
            if field not in self._unsaved:
                self._set(field, held, getattr(contact, field))
        self.kind.setCurrentIndex(list(KINDS).index(contact.kind))
        self.language.show_code(contact.language)
        self._show_buttons()

    def _set(self, field: str, held: QLineEdit | QPlainTextEdit, value: str) -> None:
        """Show a value, unless that is what is typed but for the spaces around it."""
        if self._typed(field) == value:
            return
        blocked = held.blockSignals(True)
        if isinstance(held, QLineEdit):
            held.setText(value)
            held.setCursorPosition(0)
        else:
            held.setPlainText(value)
        held.blockSignals(blocked)
        self._tell(field)

    def _typed(self, field: str) -> str:
        held = self.inputs[field]
        return typed(held.text()) if isinstance(held, QLineEdit) else typed_notes(held.toPlainText())

    def _show_buttons(self) -> None:
        wrong = bool(contact_problem("email", self._typed("email")))
        there = bool(self._typed("email")) and not wrong
        page = bool(linkedin_page(self._typed("linkedin")))
        for button, usable, why_not in (
            (self.copy, there, "There is no e-mail address yet"),
            (self.write, there, "There is no e-mail address yet"),
            (self.open, page, "There is no address of a LinkedIn page yet"),
        ):
            button.setEnabled(usable)
            button.setToolTip("" if usable else why_not)

    # ---- typing --------------------------------------------------------------------------------------

    def _edited(self) -> None:
        for field, held in self.inputs.items():
            if held is self.sender():
                self._unsaved.add(field)
                self._tell(field, only_better=True)
        self._show_buttons()
        self._pause.start()
        self.edited.emit()

    def _tell(self, field: str, *, only_better: bool = False) -> bool:
        """Say beside a field what is wrong with it; with `only_better` no more than that nothing is now."""
        wrong = contact_problem(field, self._raw(field))
        told = (Told(field, wrong, wrong=True),) if wrong else ()
        if not (only_better and wrong):
            self.rows[field].under.tell(told)
            held = self.inputs[field]
            if isinstance(held, LineField):
                held.set_wrong(bool(wrong))
        return not wrong

    def _raw(self, field: str) -> str:
        held = self.inputs[field]
        return held.text() if isinstance(held, QLineEdit) else held.toPlainText()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave undo to the window, but in a field whose text cannot be saved as it is."""
        if event.type() != QEvent.Type.ShortcutOverride:
            return False
        wrong = any(held is watched and self._is_wrong(field) for field, held in self.inputs.items())
        return not wrong and left_to_the_window(event)

    def keep(self) -> bool:
        """Save what was typed; say whether nothing is left unsaved."""
        self._pause.stop()
        for field in sorted(self._unsaved):
            if self._tell(field):
                self._save(field, self._raw(field))
        return not self._unsaved

    def _save(self, field: str, value: str) -> None:
        if self._contact is None:
            return
        was = field in self._unsaved
        self._unsaved.discard(field)  # saving shows the contact anew
        try:
            change_contact(self._workspace, self._contact.id, field, value)
        except AfterwordError as error:
            if was:
                self._unsaved.add(field)
            tell(self, error)

    def wrong(self) -> str:
        """Return what to call the first field that cannot be saved as it is typed, "" for none."""
        return next((_SAID.get(field, _NAMES[field]) for field in self.inputs if self._is_wrong(field)), "")

    def _is_wrong(self, field: str) -> bool:
        return field in self._unsaved and bool(contact_problem(field, self._raw(field)))

    def put_back(self) -> bool:
        """Put what is stored back into the field that has the focus, if what is typed there is wrong."""
        for field, held in self.inputs.items():
            if held.hasFocus() and self._is_wrong(field) and self._contact is not None:
                self._unsaved.discard(field)
                self._set(field, held, getattr(self._contact, field))
                self._show_buttons()
                return True
        return False

    def focus_wrong(self) -> None:
        """Put the focus on the first field that could not be saved."""
        for field, held in self.inputs.items():
            if field in self._unsaved:
                held.setFocus()
                return

    def _kind_chosen(self, at: int) -> None:
        self._save("kind", tuple(KINDS)[at])

    def _language_chosen(self) -> None:
        self._save("language", self.language.code())

    # ---- addresses -----------------------------------------------------------------------------------

    def _copy(self) -> None:
        self.copied.emit(self._typed("email"))

    def _write(self) -> None:
        self.followed.emit(mail_to(self._typed("email")))

    def _open(self) -> None:
        self.followed.emit(linkedin_page(self._typed("linkedin")))
