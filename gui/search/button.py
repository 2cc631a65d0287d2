"""What looks like a field to search in, and opens the palette."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter
from PySide6.QtWidgets import QPushButton, QSizePolicy

from gui.theme import type as typeface
from gui.theme.colours import colour, colours_of
from gui.theme.flags import CENTER, LEFT, V_CENTER
from gui.theme.icons import paint_icon
from gui.theme.painting import RADIUS_CHIP, panel, words
from gui.theme.wrapping import elided
from gui.widgets.fields import paint_frame

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

WIDTH, COMPACT = 308, 44  # pixels
KEYS = "Ctrl+K"
_WORDS = "Search people, companies, notes"
_PAD, _GLYPH, _CAP_PAD = 12, 18, 6


class SearchButton(QPushButton):
    """Shows a field with the key that opens it, or an icon alone where there is no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoDefault(False)
        self.setAccessibleName(f"{_WORDS} and messages")
        self._keys = QKeySequence(KEYS).toString(QKeySequence.SequenceFormat.NativeText).replace("+", " ")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_compact(compact=False)

    def set_compact(self, *, compact: bool) -> None:
        """Take little room, or show the words."""
        self._compact = compact
        self.setToolTip(f"Search ({KEYS})" if compact else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        height = QFontMetrics(self.font()).height() + 18
        return QSize(COMPACT if self._compact else WIDTH, height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        painter = QPainter(self)
        paint_frame(painter, self, focused=self.hasFocus(), wrong=False)
        ink = colour(colours.text if self.underMouse() else colours.muted)
        if self._compact:
            corner = (self.width() - _GLYPH) // 2, (self.height() - _GLYPH) // 2
            paint_icon(painter, "search", QRect(*corner, _GLYPH, _GLYPH), ink)
            painter.end()
            return
        font = typeface.chip(self.font())
        metrics = QFontMetrics(font)
        width, height = metrics.horizontalAdvance(self._keys) + 2 * _CAP_PAD, metrics.height() + 4
        cap = QRect(self.width() - _PAD - width, (self.height() - height) // 2, width, height)
        panel(painter, cap, colour(colours.bg), colour(colours.line), RADIUS_CHIP - 2)
        words(painter, cap, CENTER, self._keys, font, colour(colours.muted))
        box = QRect(_PAD, 0, cap.left() - 2 * _PAD + 4, self.height())
        text = elided(_WORDS, QFontMetrics(self.font()), box.width())
        words(painter, box, LEFT | V_CENTER, text, self.font(), ink)
        painter.end()
