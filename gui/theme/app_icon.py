"""The app's own icon, for task bars and the tray."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from gui.theme.icons import paint_icon


def app_icon(badge: QColor | None = None) -> QIcon:
    """Return the app's icon in the sizes that panels and task bars ask for, with a dot of `badge`."""
    icon = QIcon()
    for size in (16, 22, 24, 32, 48, 64, 128):
        icon.addPixmap(_app_pixmap(size, badge))
    return icon


def _app_pixmap(size: int, badge: QColor | None) -> QPixmap:
    pixmap = QPixmap(QSize(size, size))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_icon(painter, "afterword", QRect(0, 0, size, size), QColor(0, 0, 0))
    if badge is not None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        across = size * 0.46
        dot = QRectF(size - across, size - across, across, across)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(badge)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
        painter.drawEllipse(dot.adjusted(-size * 0.07, -size * 0.07, size * 0.1, size * 0.1))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.drawEllipse(dot)
    painter.end()
    return pixmap
