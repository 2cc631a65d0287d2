"""A drop-down choice in the house's frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QComboBox

from gui.theme.icons import paint_icon
from gui.widgets.fields import paint_frame

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

_PAD_X, _PAD_Y = 11, 8
_CHEVRON = 14


class ChoiceField(QComboBox):
    """A combo box that is not typed into; its items are plain text."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty choice; `name` is what a screen reader calls it."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # a wheel that passes over it is meant for the page
        self._wrong = False

    def set_wrong(self, wrong: bool) -> None:
        """Show or take away the frame of a field that something is wrong with."""
        self._wrong = wrong
        self.update()

    def sizeHint(self) -> QSize:
        """Return Qt's width and our height."""
        width = super().sizeHint().width() + _PAD_X
        return QSize(width, self.fontMetrics().height() + 2 * _PAD_Y + 2)

    def minimumSizeHint(self) -> QSize:
        """Return a width that still shows a word."""
        return QSize(90, self.sizeHint().height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll, unless the person is at this choice."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame, the chosen words and the chevron."""
        painter = QPainter(self)
        paint_frame(painter, self, focused=self.hasFocus(), wrong=self._wrong)
        box = self.rect().adjusted(_PAD_X, 0, -_PAD_X - _CHEVRON - 4, 0)
        words = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, box.width())
        painter.setPen(self.palette().text().color())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        at = QRect(self.width() - _PAD_X - _CHEVRON, (self.height() - _CHEVRON) // 2, _CHEVRON, _CHEVRON)
        paint_icon(painter, "chevron", at, self.palette().placeholderText().color())
        painter.end()
