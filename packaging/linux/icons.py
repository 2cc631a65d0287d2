"""The app's icon, in every size that a desktop looks for."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # painting needs no screen

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

if TYPE_CHECKING:
    from pathlib import Path

SIZES = (16, 22, 24, 32, 48, 64, 96, 128, 192, 256, 512)


def draw_icons(drawing: Path, symbolic: Path, hicolor: Path) -> None:
    """Paint the drawing in all sizes into the theme's folder, and put it and its one-colour sister beside."""
    _application = QGuiApplication.instance() or QGuiApplication([])
    renderer = QSvgRenderer(str(drawing))
    if not renderer.isValid():
        raise ValueError(f"{drawing} cannot be drawn")
    for size in SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        path = _place(hicolor, f"{size}x{size}", "afterword.png")
        if not image.save(str(path)):
            raise OSError(f"{path} could not be written")
    _place(hicolor, "scalable", "afterword.svg").write_bytes(drawing.read_bytes())
    _place(hicolor, "symbolic", "afterword-symbolic.svg").write_bytes(symbolic.read_bytes())


def _place(hicolor: Path, size: str, name: str) -> Path:
    path = hicolor / size / "apps" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    return path
