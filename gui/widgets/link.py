"""A button that looks like a link."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from gui.theme.colours import colour, colours_of
from gui.theme.painting import ring
from gui.theme.type import small
from gui.widgets.button import mnemonic_flag

_PAD = 2


class Link(QPushButton):
    """Underlined words that do something within the app; no address is ever opened by them."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setFont(small(self.font()))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)

    def sizeHint(self) -> QSize:
        """Return room for the words and the ring."""
        metrics = QFontMetrics(self.font())
        words = metrics.size(Qt.TextFlag.TextShowMnemonic, self.text())
        return QSize(words.width() + 2 * _PAD, metrics.height() + 2 * _PAD)

    def minimumSizeHint(self) -> QSize:
        """Return room for a word; the rest is cut."""
        return QSize(40, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint words, line and ring."""
        colours = colours_of(self.palette())
        painter = QPainter(self)
        ink = colour(colours.accent if self.underMouse() or self.hasFocus() else colours.muted)
        if self.hasFocus():
            ring(painter, self.rect(), colour(colours.accent), 5)
        painter.setPen(ink)
        box = self.rect().adjusted(_PAD, 0, -_PAD, 0)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | mnemonic_flag(self)
        painter.drawText(box, flags, self.text())
        metrics = QFontMetrics(self.font())
        width = min(box.width(), self.sizeHint().width() - 2 * _PAD)
        under = box.center().y() + metrics.height() // 2 - metrics.descent() + 3
        painter.fillRect(QRect(box.left(), under, width, 1), ink)
        painter.end()
