"""The shapes everything is painted with: panels with a hairline, the ring of the focus, coloured words.

None of this names `Qt`, sets a pen or makes a brush from a colour, which would have PySide6 make all of
`Qt`'s enumerations before the first paint: see `gui.theme.flags`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPalette, QPen, QTextCharFormat, QTextLayout

from gui.theme.flags import BOTTOM, H_CENTER, RIGHT, TOP

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QBrush, QFont

RADIUS_CARD = 11
RADIUS_CONTROL = 8
RADIUS_CHIP = 6
_KEEP = 512  # lines: some screens full
_KEPT: dict[tuple[str, str, int], tuple[QTextLayout, float, float]] = {}
RING = 2  # pixels: the focus must be seen from a chair away


def panel(painter: QPainter, rect: QRect, fill: QColor | None, line: QColor | None, radius: float) -> None:
    """Paint a rounded panel that fills `rect`, with a hairline inside its edge where `line` is given."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    path = QPainterPath()
    if line is None:
        path.addRoundedRect(QRectF(rect), radius, radius)
    else:
        path.addRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius - 0.5, radius - 0.5)
    if fill is not None:
        painter.fillPath(path, brush(fill.rgba()))
    if line is not None:
        painter.strokePath(path, pen(line, 1))


def block(painter: QPainter, rect: QRect, fill: QColor) -> None:
    """Paint a plain rectangle."""
    path = QPainterPath()
    path.addRect(QRectF(rect))
    painter.fillPath(path, brush(fill.rgba()))


def ring(painter: QPainter, rect: QRect, colour: QColor, radius: float, inset: float = 0) -> None:
    """Paint the focus ring `inset` pixels inside `rect`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    half = RING / 2 + inset
    corner = max(0.0, radius - half)
    path = QPainterPath()
    path.addRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), corner, corner)
    painter.strokePath(path, pen(colour, RING))


def words(painter: QPainter, rect: QRect, flags: int, text: str, font: QFont, colour: QColor) -> None:
    """Write one line of `text` in `rect`, where `flags` (of `gui.theme.flags`) say."""
    layout, width, height = _laid_out(text, font, colour)
    left, top = float(rect.left()), rect.top() + (rect.height() - height) / 2
    if flags & H_CENTER:
        left += (rect.width() - width) / 2
    elif flags & RIGHT:
        left += rect.width() - width
    if flags & TOP:
        top = rect.top()
    elif flags & BOTTOM:
        top = rect.top() + rect.height() - height
    layout.draw(painter, QPointF(left, round(top)))


def _laid_out(text: str, font: QFont, colour: QColor) -> tuple[QTextLayout, float, float]:
    """Return the line ready to be drawn, kept for the next painting, with its width and height."""
    key = (text, font.key(), colour.rgba())
    if key not in _KEPT:
        if len(_KEPT) >= _KEEP:
            _KEPT.clear()
        inked = QTextCharFormat()
        inked.setForeground(brush(colour.rgba()))
        span = QTextLayout.FormatRange()
        span.start, span.length, span.format = 0, len(text.encode("utf-16-le")) // 2, inked
        layout = QTextLayout(text, font)
        layout.setFormats([span])
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        _KEPT[key] = layout, line.naturalTextWidth(), line.height()
    return _KEPT[key]


@lru_cache(maxsize=64)
def brush(rgba: int) -> QBrush:
    """Return a brush of a colour; a palette has one ready."""
    colour = QColor.fromRgba(rgba)
    return QPalette(colour, colour).brush(QPalette.ColorRole.Window)


def pen(colour: QColor, width: float) -> QPen:
    """Return a pen of a colour, `width` pixels wide."""
    made = QPen()
    made.setColor(colour)
    made.setWidthF(width)
    return made
