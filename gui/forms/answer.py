"""A small button that gives an answer instead of its being typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QPushButton, QSizePolicy

from gui.theme.colours import colour, colours_of
from gui.theme.hue import Hue
from gui.theme.painting import RADIUS_CHIP, panel, ring
from gui.theme.type import chip

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from core.interview_entry import Offer

_PAD_X, _PAD_Y = 9, 5


class Answer(QPushButton):
    """Shows the label of an offer, and gives it back when pressed. Too long a label ends in "…"."""

    given = Signal(str, object)

    def __init__(self, field: str, offer: Offer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field, self._offer = field, offer
        self.setAccessibleName(offer.label)
        self.setFont(chip(self.font()))
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._give)

    def _give(self) -> None:
        self.given.emit(self._field, self._offer)

    def label(self) -> str:
        """Return the words on the button; they are painted, so that a `&` in them is just that."""
        return self._offer.label

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        width = metrics.horizontalAdvance(self._offer.label) + 2 * _PAD_X + 2
        return QSize(width, metrics.height() + 2 * _PAD_Y)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        painter = QPainter(self)
        line = colour(colours.accent) if self.underMouse() else None
        panel(painter, self.rect(), colours.ground(Hue.INFO), line, RADIUS_CHIP)
        if self.hasFocus():
            ring(painter, self.rect(), colour(colours.accent), RADIUS_CHIP)
        painter.setFont(self.font())
        painter.setPen(colours.ink(Hue.INFO))
        box = self.rect().adjusted(_PAD_X, 0, -_PAD_X + 2, 0)
        words = QFontMetrics(self.font()).elidedText(
            self._offer.label, Qt.TextElideMode.ElideRight, box.width()
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()
