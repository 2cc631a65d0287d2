"""The app's own icon, for task bars and the tray."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QIcon, QPainter, QPixmap

from gui.theme.colours import DARK, LIGHT, colour
from gui.theme.icons import paint_icon

_SIZES = (16, 22, 24, 32, 48, 64, 128)
_ACROSS = 0.56  # of the icon: what the badge takes of its lower right corner
_GAP = 0.07  # of the icon: what is cut out around the badge, so that it stands off on any panel
_ROUND, _SQUARE = 0.5, 0.22  # corner radius as a part of the badge's height
_MOST = 9  # the greatest number that can be read in sixteen pixels


class Badge(NamedTuple):
    """A mark on the icon: `words` in `ink` on `ground`, or two bars. Late is square, the others are round."""

    ground: QColor
    ink: QColor
    words: str = ""
    square: bool = False


def due_badge(count: int) -> Badge:
    """Return the mark of so many things due."""
    return Badge(colour(DARK.due), colour(DARK.on_accent), _number(count))


def late_badge(count: int) -> Badge:
    """Return the mark of so many things to do, some of them late."""
    return Badge(colour(LIGHT.late), colour(LIGHT.on_accent), _number(count), square=True)


def paused_badge() -> Badge:
    """Return the mark of a pause."""
    return Badge(colour(DARK.muted), colour(DARK.on_accent))


def _number(count: int) -> str:
    return str(count) if count <= _MOST else f"{_MOST}+"


def app_icon(badge: Badge | None = None) -> QIcon:
    """Return the app's icon in the sizes that panels and task bars ask for, with a mark on it."""
    icon = QIcon()
    for size in _SIZES:
        icon.addPixmap(_app_pixmap(size, badge))
    return icon


def _app_pixmap(size: int, badge: Badge | None) -> QPixmap:
    pixmap = QPixmap(QSize(size, size))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_icon(painter, "afterword", QRect(0, 0, size, size), QColor(0, 0, 0))
    if badge is not None:
        _paint_badge(painter, size, badge)
    painter.end()
    return pixmap


def _paint_badge(painter: QPainter, size: int, badge: Badge) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(badge.ground)
    font = QFont(painter.font())
    font.setPixelSize(max(8, round(size * _ACROSS * 0.86)))
    font.setWeight(QFont.Weight.Bold)
    height = round(size * _ACROSS)
    wide = QFontMetricsF(font).horizontalAdvance(badge.words) + size * 0.16 if len(badge.words) > 1 else 0
    width = min(size, max(height, round(wide)))
    box = QRectF(size - width, size - height, width, height)
    radius = height * (_SQUARE if badge.square else _ROUND)
    gap = size * _GAP
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.drawRoundedRect(box.adjusted(-gap, -gap, gap, gap), radius + gap, radius + gap)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    painter.drawRoundedRect(box, radius, radius)
    if badge.words:
        painter.setFont(font)
        painter.setPen(badge.ink)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, badge.words)
    else:
        _paint_bars(painter, box, badge.ink)


def _paint_bars(painter: QPainter, box: QRectF, ink: QColor) -> None:
    width, height = box.width() * 0.16, box.height() * 0.46
    top = box.center().y() - height / 2
    painter.setBrush(ink)
    for left in (box.center().x() - width * 1.5, box.center().x() + width * 0.5):
        painter.drawRect(QRectF(left, top, width, height))
