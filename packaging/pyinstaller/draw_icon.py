"""draw_icon.py FILE: paint the app's icon into an .ico for Windows, an .icns for macOS, or a .png of 1024."""

from __future__ import annotations

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from gui.theme.icons import paint_icon

_ICO = (16, 20, 24, 32, 40, 48, 64, 128, 256)
_ICNS = {b"icp4": 16, b"icp5": 32, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024,
         b"ic11": 32, b"ic12": 64, b"ic13": 256, b"ic14": 512}  # fmt: skip
_LARGEST = 1024
_IN_THE_DOCK = 832 / 1024  # of the picture that an icon of macOS takes up, beside its neighbours
_FULL = 32  # pixels up to which every one is needed
_NO_INK = QColor(0, 0, 0)  # it has colours of its own
_WHOLE_BYTE = 256  # which .ico writes as 0


def png(size: int, part: float = 1) -> bytes:
    """Return the icon as a PNG, so many pixels on each side, of which it takes up a part."""
    picture = QImage(size, size, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    margin = round(size * (1 - part) / 2)
    paint_icon(
        painter, "afterword", QRect(0, 0, size, size).adjusted(margin, margin, -margin, -margin), _NO_INK
    )
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return bytes(buffer.data().data())


def ico() -> bytes:
    """Return all sizes that Windows asks for in one .ico."""
    head = struct.pack("<HHH", 0, 1, len(_ICO))
    at = len(head) + 16 * len(_ICO)
    entries, pictures = b"", b""
    for size in _ICO:
        picture, side = png(size), size % _WHOLE_BYTE
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), at + len(pictures))
        pictures += picture
    return head + entries + pictures


def icns() -> bytes:
    """Return all sizes that macOS asks for in one .icns."""
    pictures = b"".join(
        kind + struct.pack(">I", 8 + len(picture)) + picture
        for kind, picture in (
            (kind, png(size, _IN_THE_DOCK if size > _FULL else 1)) for kind, size in _ICNS.items()
        )
    )
    return b"icns" + struct.pack(">I", 8 + len(pictures)) + pictures


def main() -> None:
    """Write the file that the command line names."""
    file = Path(sys.argv[1])
    _qt = QGuiApplication([sys.argv[0], "-platform", "offscreen"])
    made = {".ico": ico, ".icns": icns, ".png": lambda: png(_LARGEST)}[file.suffix]
    file.write_bytes(made())


if __name__ == "__main__":
    main()
