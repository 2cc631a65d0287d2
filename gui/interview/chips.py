"""The people met as chips in one field: each opens what is known of one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gui.theme.colours import colour, colours_of
from gui.theme.hue import Hue
from gui.theme.icons import paint_icon
from gui.theme.painting import RADIUS_CHIP, panel, ring
from gui.theme.type import chip
from gui.theme.wrapping import elided
from gui.widgets.fields import paint_frame
from gui.widgets.flow import FlowLayout

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from gui.interview_dialog.person import PersonLine

_PAD_X, _PAD_Y = 8, 3
_SIGN = 11
_LONGEST = 260  # pixels
_GAP = 5


class PersonChip(QPushButton):
    """Name and role of one person. Pressed, it opens their details; Delete removes them."""

    removed = Signal(object)

    def __init__(self, line: PersonLine, parent: QWidget) -> None:
        super().__init__(parent)
        self.line = line
        self._wrong = False
        self.setFont(chip(self.font()))
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.say()

    def say(self) -> None:
        """Show what is typed of the person now."""
        name, role = self.line.name.text().strip(), self.line.role.text().strip()
        self.words = ", ".join(word for word in (name or "Somebody", role) if word)
        self.setAccessibleName(self.words)
        self.setAccessibleDescription("Something is wrong here" if self._wrong else "Opens what is known")
        self.updateGeometry()
        self.update()

    def set_wrong(self, wrong: bool) -> None:
        """Show whether something is wrong with what is typed of the person."""
        if wrong != self._wrong:
            self._wrong = wrong
            self.say()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        sign = _SIGN + 4 if self._wrong else 0
        width = metrics.horizontalAdvance(self.words) + 2 * _PAD_X + sign
        return QSize(min(width, _LONGEST), metrics.height() + 2 * _PAD_Y)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Return too; remove with Delete."""
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit(self.line)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        hue = Hue.LATE if self._wrong else Hue.INFO
        painter = QPainter(self)
        edge = colours.ink(hue) if self.isChecked() or self.underMouse() else None
        panel(painter, self.rect(), colours.ground(hue), edge, RADIUS_CHIP)
        if self.hasFocus():
            ring(painter, self.rect(), colour(colours.accent), RADIUS_CHIP)
        box = self.rect().adjusted(_PAD_X, 0, -_PAD_X, 0)
        if self._wrong:
            at = QRect(box.left() - 2, (self.height() - _SIGN) // 2, _SIGN, _SIGN)
            paint_icon(painter, "alert", at, colours.ink(hue), 3.0)
            box.setLeft(box.left() + _SIGN + 2)
        painter.setPen(colours.ink(hue))
        words = elided(self.words, QFontMetrics(self.font()), box.width() + 1)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()


class AddButton(QPushButton):
    """The words "Add…" at the end of the chips."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("Add\u2026", parent)
        self.setAccessibleName("Add somebody")
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self.text()) + 2 * _GAP, metrics.height() + 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        painter = QPainter(self)
        over = self.underMouse() or self.hasFocus()
        if self.hasFocus():
            ring(painter, self.rect(), colour(colours.accent), RADIUS_CHIP)
        painter.setPen(colour(colours.accent if over else colours.muted))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class ChipsField(QWidget):
    """A framed field of chips that grows by rows. `opened` carries the line of a chip, `added` a wish."""

    opened = Signal(object)
    removed = Signal(object)
    added = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(9, 7, 9, 7)
        inner = QWidget(self)
        self._flow = FlowLayout(inner, _GAP, _GAP)
        column.addWidget(inner)
        self.chips: dict[PersonLine, PersonChip] = {}
        self.add_button = AddButton(inner)
        self.add_button.clicked.connect(self.added)
        self._inner = inner
        self._flow.addWidget(self.add_button)

    def show_lines(self, lines: list[PersonLine]) -> None:
        """Have a chip for each of these lines, in order."""
        for line in self.chips.keys() - set(lines):
            gone = self.chips.pop(line)
            gone.hide()
            self._flow.removeWidget(gone)
            gone.deleteLater()
        for line in lines:
            if line not in self.chips:
                made = self.chips[line] = PersonChip(line, self._inner)
                made.clicked.connect(self._clicked)
                made.removed.connect(self.removed)
                made.show()
                self._flow.removeWidget(self.add_button)
                self._flow.addWidget(made)
                self._flow.addWidget(self.add_button)
            self.chips[line].say()
        self._flow.invalidate()
        self.updateGeometry()

    def _clicked(self) -> None:
        made = self.sender()
        if isinstance(made, PersonChip):
            self.opened.emit(made.line)

    def stops(self) -> list[QWidget]:
        """Return what Tab stops at, in order."""
        return [*self.chips.values(), self.add_button]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame of a field."""
        painter = QPainter(self)
        paint_frame(painter, self, focused=False, wrong=False)
        painter.end()
