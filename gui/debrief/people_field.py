"""Who was met: a chip for each person, and room to type the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from core.interview_entry import PersonEntry, person_typed
from core.records import replace
from gui.debrief.person_chip import PersonChip
from gui.forms.memory import fitting
from gui.forms.suggestions import Suggestions
from gui.widgets.fields import Framed, bare_line
from gui.widgets.flow import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.models import Contact

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_LINE_WIDTH, _GAP = 190, 6


class PeopleField(Framed):
    """`edited` says that somebody came or went. What is typed becomes a chip with Return, Tab or a choice."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self.inside = QWidget()
        self.line = bare_line()
        super().__init__(self.inside, parent, pad_x=9, pad_y=5)
        self.setFocusProxy(self.line)
        self.flow = FlowLayout(self.inside, _GAP, _GAP)
        self.flow.addWidget(self.line)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.inside.setSizePolicy(policy)
        self.line.setMinimumWidth(_LINE_WIDTH)
        self.line.setPlaceholderText("Name, role or e-mail\u2026")
        self.line.setAccessibleName("Who did you meet?")
        self.chips: list[PersonChip] = []
        self._known: dict[str, Contact] = {}
        self._turned_away = False  # Esc was the last key: what is typed is not meant, or not yet
        self.suggestions = Suggestions(self.line, self._names)
        # Once the list has put its words into the line, which it does after it said so.
        self.suggestions.taken.connect(self.commit, Qt.ConnectionType.QueuedConnection)
        self.line.editingFinished.connect(self._left)
        self.line.installEventFilter(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Type where nobody is."""
        self.line.setFocus(Qt.FocusReason.MouseFocusReason)

    # ---- who is in it --------------------------------------------------------------------------------

    def people(self) -> tuple[PersonEntry, ...]:
        """Return everybody who is in the field, whoever is still being typed at the end."""
        typed, mending = self._typed(), any(chip.is_open for chip in self.chips)
        people = [_mended(chip.person, typed) if chip.is_open else chip.person for chip in self.chips]
        return (*people, *([typed] if typed and not mending else []))

    def fill(self, people: Sequence[PersonEntry]) -> None:
        """Show these people."""
        for person in people:
            self._add(person)

    def know(self, contacts: Sequence[Contact]) -> None:
        """Take who is known at the company."""
        known: dict[str, Contact] = {}
        for contact in contacts:
            words = ", ".join(part for part in (contact.name, contact.role) if part)
            known.setdefault(" ".join(words.split()), contact)
        self._known = known

    def _typed(self) -> PersonEntry | None:
        """Return the person whose name is in the line now."""
        text = " ".join(self.line.text().split())
        contact = self._known.get(text)
        if contact is not None:
            return PersonEntry(name=contact.name, role=contact.role, email=contact.email)
        person = person_typed(text)
        return person if person.name or person.email else None

    def _is_here_already(self) -> bool:
        """Say whether the line names a known person who has a chip."""
        contact = self._known.get(" ".join(self.line.text().split()))
        return contact is not None and any(chip.person.name == contact.name for chip in self.chips)

    def _names(self, text: str) -> list[str]:
        here = {chip.person.name.casefold() for chip in self.chips}
        return fitting(text, (words for words, one in self._known.items() if one.name.casefold() not in here))

    # ---- coming and going ----------------------------------------------------------------------------

    def commit(self) -> None:
        """Make a chip of what is typed, or put it in the place of the one that is mended."""
        person = self._typed()
        mended = next((chip for chip in self.chips if chip.is_open), None)
        if mended is not None:
            mended.is_open = False
            mended.show_person(_mended(mended.person, person))
            mended.show()
        elif person is not None:
            if not self._is_here_already():
                self._add(person)
        else:
            return
        self.line.clear()
        self.flow.invalidate()
        self.edited.emit()

    def _left(self) -> None:
        if not self._turned_away:
            self.commit()

    def _open(self, chip: PersonChip) -> None:
        """Put what a chip says back in the line, to be mended."""
        self.commit()
        chip.is_open = True
        chip.hide()
        self.line.setText(chip.words())
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.flow.invalidate()

    def _add(self, person: PersonEntry) -> None:
        chip = PersonChip(person, self.inside)
        chip.removed.connect(self._remove)
        chip.opened.connect(self._open)
        chip.walked.connect(self._walk)
        chip.typed.connect(self._type)
        chip.installEventFilter(self)
        self.chips.append(chip)
        self.flow.removeWidget(self.line)
        self.flow.addWidget(chip)
        self.flow.addWidget(self.line)
        chip.show()
        self.updateGeometry()

    def _remove(self, chip: PersonChip) -> None:
        self.chips.remove(chip)
        self.flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.updateGeometry()
        self.edited.emit()

    def _walk(self, chip: PersonChip, step: int) -> None:
        at = self.chips.index(chip) + step
        stop = self.chips[max(at, 0)] if at < len(self.chips) else self.line
        stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _type(self, event: QKeyEvent) -> None:
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        QApplication.sendEvent(self.line, event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Repaint the ring, and take the keys that mean chips."""
        super().eventFilter(watched, event)
        if watched is self.line and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._line_key(event)
        return False

    def _line_key(self, event: QKeyEvent) -> bool:
        """Make a chip, or go to the last one; say whether the key is used up."""
        key = Qt.Key(event.key())
        self._turned_away = key == Qt.Key.Key_Escape
        if key in _ENTER and not event.modifiers() and self.line.text().strip():
            self.commit()
            return True
        if self.line.cursorPosition() == 0 and not self.line.hasSelectedText() and self.chips:
            if key == Qt.Key.Key_Backspace and not self.line.text():
                self._remove(self.chips[-1])
                return True
            if key == Qt.Key.Key_Left:
                self.chips[-1].setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def holds_focus(self) -> bool:
        held = QApplication.focusWidget()
        return held is not None and (held is self.line or held in self.chips)


def _mended(person: PersonEntry, typed: PersonEntry | None) -> PersonEntry:
    """Return a person as they are typed anew: still the same one, of whom the rest is known."""
    if typed is None:
        return person
    return replace(typed, contact_id=person.contact_id, kind=typed.kind or person.kind)
