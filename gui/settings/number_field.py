"""A whole number with its unit, in the house's frame; Up and Down change it by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractSpinBox, QSpinBox

from gui.theme.colours import see_through
from gui.widgets.fields import paint_frame

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

_WIDTH, _PAD_X, _PAD_Y = 150, 9, 8


class NumberField(QSpinBox):
    """Says `valueChanged` when the number is entered, not at every digit. `one` and `many` are its unit."""

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
        self.valueChanged.connect(self.name_unit)
        self.name_unit(self.value())

    def name_unit(self, value: int) -> None:
        """Write the unit of one or of many."""
        self.setSuffix(self._one if value == 1 else self._many)

    def set_wrong(self, wrong: bool) -> None:
        """Show or take away the frame of a field that something is wrong with."""
        self._wrong = wrong
        self.update()

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
