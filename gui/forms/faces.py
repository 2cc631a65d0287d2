"""How it felt: four words to choose from, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from core.models import Feeling
from gui.theme.colours import colour, colours_of
from gui.theme.painting import RADIUS_CONTROL, panel, ring
from gui.theme.type import strong
from gui.widgets.flow import FlowLayout

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

WORDS = {
    Feeling.NOT_FOR_ME: "Not for me",
    Feeling.UNSURE: "Unsure",
    Feeling.GOOD: "Good",
    Feeling.WANT_IT: "I want it",
}
_PAD_X, _PAD_Y = 12, 7
_GAP = 6
_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class Face(QPushButton):
    """One of the four. Pressing the one that holds takes it back."""

    def __init__(self, feeling: Feeling, parent: QWidget) -> None:
        super().__init__(WORDS[feeling], parent)
        self.feeling = feeling
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setAccessibleDescription("How did it feel?")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the row."""
        if event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(strong(self.font()))  # room for the bold of the one that holds
        width = metrics.horizontalAdvance(self.text()) + 2 * _PAD_X
        return QSize(width, metrics.height() + 2 * _PAD_Y + 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        painter = QPainter(self)
        on = self.isChecked()
        fill = colours.accent_soft if on else colours.bg if self.underMouse() else colours.surface
        line = colours.accent if on else colours.line
        panel(painter, self.rect(), colour(fill), colour(line), RADIUS_CONTROL)
        if self.hasFocus():
            ring(painter, self.rect(), colour(colours.accent), RADIUS_CONTROL)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if on else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(colour(colours.accent if on else colours.text))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class Faces(QWidget):
    """The four in a row: one stop for Tab, arrows walk among them."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("How did it feel?")
        row = FlowLayout(self, _GAP, _GAP)  # in a narrow window they take two rows
        self.faces = [Face(feeling, self) for feeling in WORDS]
        for face in self.faces:
            face.clicked.connect(self._pressed)
            row.addWidget(face)
        self.setFocusProxy(self.faces[0])
        self._one_stop()

    def value(self) -> Feeling | None:
        """Return the one that holds."""
        return next((face.feeling for face in self.faces if face.isChecked()), None)

    def set_value(self, feeling: Feeling | None) -> None:
        """Show which one holds; says nothing to anybody."""
        for face in self.faces:
            face.setChecked(face.feeling is feeling)
        self._one_stop()

    def _pressed(self) -> None:
        pressed = self.sender()
        for face in self.faces:
            if face is not pressed:
                face.setChecked(False)
        self._one_stop()
        self.edited.emit()

    def _one_stop(self) -> None:
        """Let Tab stop at the one that holds, or at the first."""
        stop = next((face for face in self.faces if face.isChecked()), self.faces[0])
        for face in self.faces:
            policy = Qt.FocusPolicy.StrongFocus if face is stop else Qt.FocusPolicy.ClickFocus
            face.setFocusPolicy(policy)
        self.setFocusProxy(stop)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows; Space presses."""
        step = _ARROWS.get(Qt.Key(event.key()), 0)
        at = next((number for number, face in enumerate(self.faces) if face.hasFocus()), None)
        if step and at is not None:
            self.faces[(at + step) % len(self.faces)].setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)
