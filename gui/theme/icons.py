"""The icons: own SVG drawings, read once and painted in whatever colour is asked for.

Qt's SVG library would be loaded for some twenty strokes, which is felt at every start; so this reads the
little of SVG that our own drawings use: `rect`, `circle`, and `path` with absolute M, L, H, V, C and Z.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

from core.paths import resources_dir

_GRID = 24  # every drawing is on a grid of 24 by 24
_STROKE = 1.7
_ELEMENT = re.compile(r"<(rect|circle|path)\s([^>]*?)/?>")
_ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
_COMMAND = re.compile(r"([MLHVCZ])([^MLHVCZ]*)")


class Shape(NamedTuple):
    """One outline, and the colour it is filled with: "" for a stroke in the colour asked for."""

    path: QPainterPath
    fill: str


def read_drawing(svg: str) -> tuple[Shape, ...]:
    """Return the shapes of one of our drawings."""
    return tuple(_shape(tag, dict(_ATTRIBUTE.findall(rest))) for tag, rest in _ELEMENT.findall(svg))


def _shape(tag: str, given: dict[str, str]) -> Shape:
    path = QPainterPath()
    if tag == "path":
        _draw(path, given["d"])
    elif tag == "circle":
        path.addEllipse(QPointF(float(given["cx"]), float(given["cy"])), float(given["r"]), float(given["r"]))
    else:
        x, y, width, height, radius = (
            float(given.get(at, "0")) for at in ("x", "y", "width", "height", "rx")
        )
        path.addRoundedRect(QRectF(x, y, width, height), radius, radius)
    return Shape(path, given.get("fill", ""))


def _draw(path: QPainterPath, commands: str) -> None:
    for letter, rest in _COMMAND.findall(commands):
        at = [float(number) for number in rest.replace(",", " ").split()]
        here = path.currentPosition()
        if letter == "M":
            path.moveTo(at[0], at[1])
        elif letter == "L":
            path.lineTo(at[0], at[1])
        elif letter == "H":
            path.lineTo(at[0], here.y())
        elif letter == "V":
            path.lineTo(here.x(), at[0])
        elif letter == "C":
            path.cubicTo(at[0], at[1], at[2], at[3], at[4], at[5])
        else:
            path.closeSubpath()


@lru_cache(maxsize=64)
def drawing(name: str) -> tuple[Shape, ...]:
    """Return the drawing `resources/icons/<name>.svg`."""
    return read_drawing((resources_dir() / "icons" / f"{name}.svg").read_text(encoding="utf-8"))


def paint_icon(painter: QPainter, name: str, rect: QRect, colour: QColor, stroke: float = _STROKE) -> None:
    """Paint an icon into a square, its strokes in `colour` and `stroke` wide on the grid of 24."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.x(), rect.y())
    painter.scale(rect.width() / _GRID, rect.height() / _GRID)
    pen = QPen(colour, stroke, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    for path, fill in drawing(name):
        if fill:
            painter.fillPath(path, QColor(fill))
        else:
            painter.strokePath(path, pen)
    painter.restore()


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
