"""One thing that happened or is to be done, as a button: an icon, a title, up to two lines, a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QPushButton, QSizePolicy

from gui.theme import type as typeface
from gui.theme.colours import colour, colours_of
from gui.theme.flags import LEFT, RIGHT, V_CENTER
from gui.theme.icons import paint_icon
from gui.theme.painting import RADIUS_CONTROL, panel, ring, words
from gui.theme.wrapping import elided, two_lines
from gui.widgets.text import plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

_PAD_X, _PAD_Y, _GLYPH, _GAP = 10, 7, 18, 12
_LEADING = 1.45


class FactButton(QPushButton):
    """`key` says what it is about, to whoever hears the click."""

    def __init__(
        self, key: tuple[str, ...], icon: str, title: str, line: str, side: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.key, self.title, self.line, self.side = key, title, line, side
        self._icon = icon
        self.setAutoDefault(False)
        self._strong, self._small = typeface.medium(self.font()), typeface.small(self.font())
        self._title_height = round(self._strong.pixelSize() * _LEADING)
        self._line_height = round(self._small.pixelSize() * _LEADING)
        self.setAccessibleName(". ".join(part.rstrip(".") for part in (title, line, side) if part))
        self.setToolTip(plain_tip(line))
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _lines(self, width: int) -> tuple[str, ...]:
        room = max(40, width - 2 * _PAD_X - _GLYPH - _GAP)
        return two_lines(" ".join(self.line.split()), QFontMetrics(self._small), room) if self.line else ()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._title_height + len(self._lines(width)) * self._line_height + 2 * _PAD_Y

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self._title_height + 2 * _PAD_Y)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        painter = QPainter(self)
        if self.underMouse() or self.isDown():
            panel(painter, self.rect(), colour(colours.bg), None, RADIUS_CONTROL)
        if self.hasFocus():
            ring(painter, self.rect(), colour(colours.accent), RADIUS_CONTROL)
        glyph = QRect(_PAD_X, _PAD_Y + (self._title_height - _GLYPH) // 2, _GLYPH, _GLYPH)
        paint_icon(painter, self._icon, glyph, colour(colours.accent))
        left, right = glyph.right() + 1 + _GAP, self.width() - _PAD_X
        aside = QFontMetrics(self._small).horizontalAdvance(self.side)
        box = QRect(left, _PAD_Y, right - left, self._title_height)
        words(painter, box, RIGHT | V_CENTER, self.side, self._small, colour(colours.muted))
        title = elided(self.title, QFontMetrics(self._strong), max(40, box.width() - aside - _GAP))
        words(painter, box, LEFT | V_CENTER, title, self._strong, colour(colours.text))
        for line in self._lines(self.width()):
            box = QRect(left, box.bottom() + 1, right - left, self._line_height)
            words(painter, box, LEFT | V_CENTER, line, self._small, colour(colours.muted))
        painter.end()
