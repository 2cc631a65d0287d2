"""A row of choices of which one holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from gui.theme.colours import colour, colours_of
from gui.theme.painting import RADIUS_CONTROL, panel, ring
from gui.theme.type import sized
from gui.widgets.button import mnemonic_flag

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPaintEvent

_PAD_X, _PAD_Y = 12, 5
_CLEAR = QColor(0, 0, 0, 0)
Value = TypeVar("Value")


class _Choice(QRadioButton):
    """One choice: a radio button to keyboard and screen reader, a segment to the eye."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setFont(sized(self.font(), 13))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        bold = self.font()
        bold.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(bold)  # room for the bold of the chosen one, so that nothing moves
        width = metrics.size(Qt.TextFlag.TextShowMnemonic, self.text()).width()
        return QSize(width + 2 * _PAD_X, metrics.height() + 2 * _PAD_Y + 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        painter = QPainter(self)
        on = self.isChecked()
        if self.hasFocus():
            ring(painter, self.rect(), colour(colours.accent), RADIUS_CONTROL)
        font = self.font()
        font.setWeight(QFont.Weight.DemiBold if on else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(colour(colours.accent if on else colours.text))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | mnemonic_flag(self), self.text())
        painter.end()


class Segment(QWidget, Generic[Value]):
    """A choice between a few values, each with its word; `chosen` carries the value the person picked."""

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None, *, ready: int = 3) -> None:
        """Make an empty row; `name` is what a screen reader calls it.

        `ready` choices are made at once, so that they stand where the row stands in the order of Tab.
        """
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._choices = [self._choice() for _ in range(ready)]
        self._values: list[Value] = []

    def offer(self, options: Iterable[tuple[Value, str]]) -> None:
        """Show these values with their words; the row hides where there is nothing to choose."""
        wanted = list(options)
        while len(self._choices) < len(wanted):
            self._choices.append(self._choice())
        self._values = [value for value, _word in wanted]
        for at, choice in enumerate(self._choices):
            choice.setVisible(at < len(wanted))
            if at < len(wanted):
                choice.setText(wanted[at][1])
        self.setHidden(len(wanted) <= 1)

    def choices(self) -> list[QWidget]:
        """Return what Tab may stop at, in order."""
        return [*self._choices]

    def _choice(self) -> _Choice:
        choice = _Choice("", self)
        choice.setAccessibleDescription(self.accessibleName())
        choice.clicked.connect(self._clicked)
        self._row.addWidget(choice)
        return choice

    def stops(self) -> list[QWidget]:
        """Return what Tab may stop at: the choices, of which it takes the one that holds."""
        return list(self._choices)

    def set_value(self, value: Value) -> None:
        """Show which one holds; says nothing to anybody."""
        for choice, own in zip(self._choices, self._values, strict=False):
            if own == value:
                choice.setChecked(True)
            # Tab goes to the one that holds, arrows to the others: Qt sees to it only once one was focused.
            choice.setFocusPolicy(Qt.FocusPolicy.StrongFocus if own == value else Qt.FocusPolicy.ClickFocus)

    def value(self) -> Value | None:
        """Return the value that holds, if any."""
        pairs = zip(self._choices, self._values, strict=False)
        return next((value for choice, value in pairs if choice.isChecked()), None)

    def focus_chosen(self) -> None:
        """Put the focus on the one that holds."""
        for choice in self._choices:
            if choice.isChecked():
                choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clicked(self) -> None:
        self.chosen.emit(self.value())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame, the ground of the one that holds, and the lines between."""
        colours = colours_of(self.palette())
        painter = QPainter(self)
        panel(painter, self.rect(), colour(colours.surface), None, RADIUS_CONTROL)
        inside = QPainterPath()
        inside.addRoundedRect(QRectF(self.rect()), RADIUS_CONTROL, RADIUS_CONTROL)
        painter.setClipPath(inside)
        for choice in self._choices:
            if choice.isHidden():
                continue
            if choice.isChecked() or choice.underMouse():
                ground = colours.accent_soft if choice.isChecked() else colours.bg
                painter.fillRect(choice.geometry(), colour(ground))
            if choice.x() > 0:
                painter.fillRect(QRect(choice.x(), 0, 1, self.height()), colour(colours.line))
        painter.setClipping(False)
        panel(painter, self.rect(), _CLEAR, colour(colours.line), RADIUS_CONTROL)
        painter.end()
