"""A person as a chip in a field, to be taken out again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from gui.theme.colours import colour, colours_of
from gui.theme.hue import Hue
from gui.theme.icons import paint_icon
from gui.theme.painting import RADIUS_CHIP, panel, ring
from gui.theme.type import chip
from gui.theme.wrapping import elided
from gui.widgets.text import plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from core.interview_entry import PersonEntry

_PAD_X, _PAD_Y = 8, 3
_CROSS, _GAP = 10, 5
_WIDEST = 220


class PersonChip(QPushButton):
    """Reached by the arrows from the field beside it; Delete, Backspace or a click on the cross removes it.

    `opened` asks to have what it says back in the field, to be mended: by Return, F2 or a double click.
    `walked` carries -1 or 1 for the arrows, `typed` what was typed on it, which belongs in the field.
    """

    removed = Signal(object)
    opened = Signal(object)
    walked = Signal(object, int)
    typed = Signal(object)

    def __init__(self, person: PersonEntry, parent: QWidget) -> None:
        super().__init__(parent)
        self.person = person
        self.is_open = False
        self.setFont(chip(self.font()))
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAccessibleDescription("Delete takes this person out, Return mends what is said of them")
        self.show_person(person)

    def show_person(self, person: PersonEntry) -> None:
        """Show a person in the place of the one before."""
        self.person = person
        self.setAccessibleName(self.words())
        self.setToolTip(plain_tip(self.words()))
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """Return the person as one would type them."""
        person = self.person
        return ", ".join(part for part in (person.name, person.role, person.email, person.linkedin) if part)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        width = metrics.horizontalAdvance(self.person.name) + 2 * _PAD_X + _CROSS + _GAP
        return QSize(min(width, _WIDEST), metrics.height() + 2 * _PAD_Y)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(80, self.sizeHint().width()), self.sizeHint().height())

    def _cross(self) -> QRect:
        """Return where the cross is."""
        return QRect(self.width() - _PAD_X - _CROSS + 2, (self.height() - _CROSS) // 2, _CROSS, _CROSS)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._cross().adjusted(-4, -6, 6, 6).contains(event.position().toPoint()):
            self.removed.emit(self)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self.opened.emit(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2} and not event.modifiers():
            self.opened.emit(self)
            return
        if key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit(self)
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.walked.emit(self, -1 if key == Qt.Key.Key_Left else 1)
        elif event.text().isprintable() and event.text():
            self.typed.emit(event)
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        ink = colours.ink(Hue.INFO)
        painter = QPainter(self)
        panel(painter, self.rect(), colours.ground(Hue.INFO), None, RADIUS_CHIP)
        if self.hasFocus():
            ring(painter, self.rect(), colour(colours.accent), RADIUS_CHIP)
        painter.setFont(self.font())
        painter.setPen(ink)
        box = self.rect().adjusted(_PAD_X, 0, -_PAD_X - _CROSS - _GAP + 2, 0)
        words = elided(self.person.name, QFontMetrics(self.font()), box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        paint_icon(painter, "close", self._cross(), ink, 2.4)
        painter.end()
