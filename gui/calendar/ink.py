"""What cells are painted with: words cut once and kept, and icons kept as pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPixmap, QStaticText

from gui.theme import type as typeface
from gui.theme.icons import paint_icon
from gui.theme.painting import brush
from gui.theme.wrapping import LONGEST

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

_ENOUGH = 4000  # texts to keep: many months' worth
_ENOUGH_GROUNDS, _TALLEST_COPY = 128, 40
_RADIUS = 5
_THIN = 4  # pixels: few letters take less
_LEAST = 22  # pixels: in less, an icon says more alone
PAD = 6  # pixels at either side of an entry's words


class Ink:
    """Fonts of one size with their measures. `vector` paints icons as outlines, for paper."""

    def __init__(self, base: QFont, *, vector: bool = False) -> None:
        self.plain, self.bold = typeface.sized(base, 12), typeface.label(base)
        self._metrics = QFontMetrics(self.plain), QFontMetrics(self.bold)
        self.line = QFontMetrics(self.plain).height()
        self.row = self.line + 5
        self.icon = max(10, round(self.line * 0.8))
        self._vector = vector
        self._bold: bool | None = None
        self._pen: QColor | None = None
        self._ratio = 1.0
        self._texts: dict[tuple[str, bool, int], tuple[QStaticText, str]] = {}
        self._widths: dict[tuple[str, bool], int] = {}
        self._grounds: dict[tuple[int, int, int, float], QPixmap] = {}
        self._pictures: dict[tuple[str, int, float], QPixmap] = {}

    def begin(self, painter: QPainter) -> None:
        """Begin to paint, and again wherever somebody else has changed the painter's font or pen."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._bold, self._pen = None, None
        self._ratio = painter.device().devicePixelRatio()

    def width(self, text: str, *, bold: bool = False) -> int:
        """Return how wide a text is."""
        key = (text, bold)
        if key not in self._widths:
            if len(self._widths) >= _ENOUGH:
                self._widths.clear()
            self._widths[key] = self._metrics[bold].horizontalAdvance(text)
        return self._widths[key]

    def text(
        self,
        painter: QPainter,
        box: QRect,
        text: str,
        ink: QColor,
        *,
        bold: bool = False,
        right: bool = False,
    ) -> None:
        """Write one line in a box, cut with an ellipsis where it is too long, at its left or right."""
        static, cut = self._static(text, box.width(), bold=bold)
        if bold is not self._bold:
            self._bold = bold
            painter.setFont(self.bold if bold else self.plain)
        if ink is not self._pen:
            self._pen = ink
            painter.setPen(ink)
        left = box.right() + 1 - self.width(cut, bold=bold) if right else box.left()
        painter.drawStaticText(left, box.top() + (box.height() - self.line) // 2, static)

    def _static(self, text: str, width: int, *, bold: bool) -> tuple[QStaticText, str]:
        key = (text, bold, width)
        if key not in self._texts:
            if len(self._texts) >= _ENOUGH:
                self._texts.clear()
            cut = self.cut(text[:LONGEST], width, bold=bold)
            static = QStaticText(cut)
            static.setTextFormat(Qt.TextFormat.PlainText)
            self._texts[key] = static, cut
        return self._texts[key]

    def cut(self, text: str, width: int, *, bold: bool = False) -> str:
        """Return a text cut to a width. Of a long one its beginning is enough, if that is too long itself."""
        metrics, elide = self._metrics[bold], Qt.TextElideMode.ElideRight
        beginning = text[: width // _THIN]
        if len(beginning) < len(text):
            cut = metrics.elidedText(beginning, elide, width)
            if cut != beginning:
                return cut
        return metrics.elidedText(text, elide, width)

    def glyph(self, painter: QPainter, name: str, box: QRect, ink: QColor) -> None:
        """Paint an icon."""
        if self._vector:
            paint_icon(painter, name, box, ink, 2)
            return
        ratio = self._ratio
        key = (name, ink.rgba(), ratio)
        if key not in self._pictures:
            picture = _empty(box, ratio)
            inside = QPainter(picture)
            paint_icon(inside, name, QRect(0, 0, box.width(), box.height()), ink, 2)
            inside.end()
            self._pictures[key] = picture
        painter.drawPixmap(box.topLeft(), self._pictures[key])

    def disc(self, painter: QPainter, box: QRect, ground: QColor) -> None:
        """Paint the disc that today's number stands on."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(brush(ground.rgba()))
        painter.drawEllipse(QRectF(box))
        self._pen = None

    def pill(self, painter: QPainter, box: QRect, ground: QColor) -> None:
        """Paint the ground of an entry; grounds of one size and colour are painted once and copied."""
        if self._vector or box.height() > _TALLEST_COPY:
            _round(painter, box, ground)
            self._pen = None
            return
        ratio = self._ratio
        key = (box.width(), box.height(), ground.rgba(), ratio)
        if key not in self._grounds:
            if len(self._grounds) >= _ENOUGH_GROUNDS:
                self._grounds.clear()
            picture = self._grounds[key] = _empty(box, ratio)
            inside = QPainter(picture)
            inside.setRenderHint(QPainter.RenderHint.Antialiasing)
            _round(inside, QRect(0, 0, box.width(), box.height()), ground)
            inside.end()
        painter.drawPixmap(box.topLeft(), self._grounds[key])

    def room(self, box: QRect, icon: str) -> int:
        """Return how wide the words of an entry may be."""
        return box.width() - 2 * PAD - (self.icon + 4 if icon else 0)

    def entry(
        self, painter: QPainter, box: QRect, words: str, icon: str, ground: QColor, ink: QColor, *, rtl: bool
    ) -> None:
        """Paint an entry in one line."""
        self.pill(painter, box, ground)
        inner = box.adjusted(PAD, 0, -PAD, 0)
        if icon:
            off = (box.height() - self.icon) // 2
            left = inner.right() + 1 - self.icon if rtl else inner.left()
            self.glyph(painter, icon, QRect(left, box.top() + off, self.icon, self.icon), ink)
            inner = inner.adjusted(0, 0, -self.icon - 4, 0) if rtl else inner.adjusted(self.icon + 4, 0, 0, 0)
        if not icon or inner.width() > _LEAST:
            self.text(painter, inner, words, ink, right=rtl)


def _empty(box: QRect, ratio: float) -> QPixmap:
    """Return a picture of the size of a box with nothing on it."""
    picture = QPixmap(round(box.width() * ratio), round(box.height() * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    return picture


def _round(painter: QPainter, box: QRect, ground: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush(ground.rgba()))
    painter.drawRoundedRect(QRectF(box), _RADIUS, _RADIUS)
