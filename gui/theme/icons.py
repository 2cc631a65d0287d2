"""The icons: own SVG drawings, read once and painted in whatever colour is asked for.

Qt's SVG library would be loaded for some twenty strokes, which is felt at every start; so this reads the
little of SVG that our own drawings use: `rect`, `circle`, and `path` with absolute M, L, H, V, C and Z.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath

from core.paths import resources_dir
from gui.theme.painting import brush, pen

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

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
    line = pen(colour, stroke)
    for path, fill in drawing(name):
        if fill:
            painter.fillPath(path, brush(QColor(fill).rgba()))
        else:
            painter.strokePath(path, line)
    painter.restore()
