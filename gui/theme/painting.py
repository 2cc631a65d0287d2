"""The two shapes everything is painted with: a panel with a hairline, and the ring of the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QColor

RADIUS_CARD = 11
RADIUS_CONTROL = 8
RADIUS_CHIP = 6
RING = 2  # pixels: the focus must be seen from a chair away


def panel(painter: QPainter, rect: QRect, fill: QColor, line: QColor | None, radius: float) -> None:
    """Paint a rounded panel that fills `rect`, with a hairline inside its edge where `line` is given."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill)
    if line is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(rect), radius, radius)
        return
    painter.setPen(line)
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius - 0.5, radius - 0.5)


def ring(painter: QPainter, rect: QRect, colour: QColor, radius: float, inset: float = 0) -> None:
    """Paint the focus ring `inset` pixels inside `rect`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, RING))
    half = RING / 2 + inset
    corner = max(0.0, radius - half)
    painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), corner, corner)
