"""Two entries of one person beside each other: where they differ, one of the two is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QSizePolicy, QWidget

from core.joining import FIELDS, differing
from core.wording import plural
from gui.forms.language_choice import LANGUAGES
from gui.interview_dialog.person import KINDS
from gui.theme import type as typeface
from gui.theme.colours import colour, colours_of
from gui.theme.flags import LEFT, V_CENTER
from gui.theme.icons import paint_icon
from gui.theme.painting import RADIUS_CONTROL, panel, ring, words
from gui.theme.wrapping import elided
from gui.widgets.text import Line, Text, plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from core.models import Contact
    from core.people import Person

_LABELS = {
    "name": "Name",
    "role": "Role",
    "kind": "Kind",
    "email": "E-mail",
    "linkedin": "LinkedIn",
    "language": "Language",
}
_PAD_X, _PAD_Y, _GLYPH = 10, 6, 14
_LABEL_WIDTH = 90


def value_words(contact: Contact, field: str) -> str:
    """Return what an entry says in a field, in words; "" for nothing."""
    if field == "kind":
        return KINDS[contact.kind]
    if field == "language":
        return LANGUAGES.get(contact.language, contact.language) if contact.language else ""
    return str(getattr(contact, field))


class ValueChoice(QRadioButton):
    """One of two values: a radio button to keyboard and screen reader; the chosen one has a tick."""

    def __init__(self, label: str, value: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.value = value
        self.setAccessibleName(f"{label}: {value}")
        self.setToolTip(plain_tip(value))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(140, QFontMetrics(self.font()).height() + 2 * _PAD_Y + 2)

    def hitButton(self, pos: object) -> bool:
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        painter = QPainter(self)
        on = self.isChecked()
        ground = colours.accent_soft if on else colours.bg if self.underMouse() else colours.surface
        panel(painter, self.rect(), colour(ground), colour(colours.line), RADIUS_CONTROL)
        if self.hasFocus():
            ring(painter, self.rect(), colour(colours.accent), RADIUS_CONTROL)
        ink = colour(colours.accent if on else colours.text)
        if on:
            at = QRect(self.width() - _PAD_X - _GLYPH, (self.height() - _GLYPH) // 2, _GLYPH, _GLYPH)
            paint_icon(painter, "check", at, ink, 2.6)
        box = self.rect().adjusted(_PAD_X, 0, -_PAD_X - _GLYPH - 4, 0)
        text = elided(self.value, QFontMetrics(self.font()), box.width())
        words(painter, box, LEFT | V_CENTER, text, self.font(), ink)
        painter.end()


class SideBySide(QWidget):
    """`chosen` says that another value was picked."""

    chosen = Signal()

    def __init__(self, kept: Person, other: Person, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choices: dict[str, tuple[ValueChoice, ValueChoice]] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnMinimumWidth(0, _LABEL_WIDTH)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        for column, one in ((1, kept), (2, other)):
            title = f"{one.contact.name}, {one.company.name}"
            self._grid.addWidget(Line(title, self, kind=typeface.strong), 0, column)
        differ = differing(kept.contact, other.contact)
        for field in FIELDS:
            values = value_words(kept.contact, field), value_words(other.contact, field)
            if field in differ:
                self._choice(field, values)
            elif any(values):
                self._plain(_LABELS[field], values)
        self._plain("With you", (history_words(kept), history_words(other)))

    def _plain(self, label: str, values: tuple[str, str]) -> None:
        row = self._grid.rowCount()
        self._grid.addWidget(Text(label, self, muted=True, wrap=False), row, 0)
        for column, value in enumerate(values, start=1):
            line = Line(value or "\u2013", self, muted=not value)
            line.setContentsMargins(_PAD_X, 0, 0, 0)
            self._grid.addWidget(line, row, column)

    def _choice(self, field: str, values: tuple[str, str]) -> None:
        row, group = self._grid.rowCount(), QButtonGroup(self)
        self._grid.addWidget(Text(_LABELS[field], self, muted=True, wrap=False), row, 0)
        mine, theirs = (ValueChoice(_LABELS[field], value, self) for value in values)
        mine.setChecked(True)
        for column, one in ((1, mine), (2, theirs)):
            group.addButton(one)
            one.toggled.connect(self._toggled)
            self._grid.addWidget(one, row, column)
        self.choices[field] = mine, theirs

    def _toggled(self, on: bool) -> None:
        if on:
            self.chosen.emit()

    def from_other(self) -> list[str]:
        """Return the fields in which the other entry's value is wanted."""
        return [field for field, (_mine, theirs) in self.choices.items() if theirs.isChecked()]


def history_words(person: Person) -> str:
    """Return "two interviews, one message", or that there is nothing."""
    counted = (
        (len(person.meetings), "interview", "interviews"),
        (len(person.messages), "message", "messages"),
        (len(person.replies), "reply", "replies"),
    )
    return ", ".join(plural(count, one, many) for count, one, many in counted if count) or "nothing yet"
