"""A whole number with its unit, in the house's frame; Up and Down change it by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QValidator
from PySide6.QtWidgets import QAbstractSpinBox, QSpinBox, QWidget

from gui.theme.colours import see_through
from gui.widgets.fields import paint_frame

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QWheelEvent

_WIDTH, _PAD_X, _PAD_Y = 150, 9, 8
_LONGEST = 9  # digits that may be typed
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class NumberField(QSpinBox):
    """Says `valueChanged` when the number is entered, not at every digit. `one` and `many` are its unit.

    What is typed beyond the bounds stays as typed and changes nothing. `refused` then says what can be, and
    "" once it is mended.
    """

    refused = Signal(str)

    def __init__(
        self, name: str, bounds: tuple[int, int], one: str, many: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._wrong = False
        self._one, self._many = one, many
        self.setAccessibleName(name)
        self.setRange(*bounds)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setKeyboardTracking(False)
        self.setFrame(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setTextMargins(_PAD_X, 0, _PAD_X, 0)
        see_through(self)
        see_through(self.lineEdit())
        self.lineEdit().textEdited.connect(self._mended)
        self.valueChanged.connect(self.name_unit)
        self.name_unit(self.value())

    def name_unit(self, value: int) -> None:
        """Write the unit of one or of many."""
        self.setSuffix(self._one if value == 1 else self._many)

    def set_wrong(self, wrong: bool) -> None:
        """Show or take away the frame of a field that something is wrong with."""
        self._wrong = wrong
        self.update()

    # ---- beyond the bounds -----------------------------------------------------------------------------

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Let any number be typed, and only a possible one be entered; Qt would swallow the digits."""
        digits = self._digits(text)
        if not digits.isdecimal() or len(digits) > _LONGEST:
            return super().validate(text, position)
        possible = self.minimum() <= int(digits) <= self.maximum()
        state = QValidator.State.Acceptable if possible else QValidator.State.Intermediate
        return state, text, position

    def _digits(self, text: str) -> str:
        return text.removesuffix(self.suffix()).strip()

    def is_beyond(self) -> bool:
        """Say whether what is typed is a number that cannot be."""
        digits = self._digits(self.lineEdit().text())
        return digits.isdecimal() and not self.minimum() <= int(digits) <= self.maximum()

    def put_back(self) -> None:
        """Show the number that counts, in place of one that cannot be."""
        self.lineEdit().setText(f"{self.textFromValue(self.value())}{self.suffix()}")
        self.refused.emit("")

    def _mended(self) -> None:
        if self._wrong and not self.is_beyond():
            self.refused.emit("")

    def _refuse(self) -> None:
        still = f"{self.value()}{self._one if self.value() == 1 else self._many}"
        self.refused.emit(f"From {self.minimum()} to {self.maximum()}. It is still {still}.")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave what cannot be as it is typed, and say so: Qt would put the number before in its place."""
        if self.is_beyond():
            self._refuse()
            QWidget.focusOutEvent(self, event)
        else:
            super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Refuse on Return what cannot be, and take it back on Escape."""
        if not self.is_beyond() or event.key() not in {*_ENTER, Qt.Key.Key_Escape}:
            super().keyPressEvent(event)
        elif event.key() in _ENTER:
            self._refuse()
        else:
            self.put_back()

    # ---- looks -----------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Return room for a number and its unit."""
        return QSize(_WIDTH, self.fontMetrics().height() + 2 * _PAD_Y + 2)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll, unless the person is at this number."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame; the line in it paints its own words."""
        painter = QPainter(self)
        paint_frame(painter, self, focused=self.hasFocus(), wrong=self._wrong)
        painter.end()
