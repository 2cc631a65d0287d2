"""The shape of what opens over the form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QRegion

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

RADIUS = 8


def cut_corners(popup: QWidget) -> None:
    """Cut a popup's corners round. By a mask, since not every desktop mixes a see-through window's edges."""
    box = popup.rect()
    across = 2 * RADIUS
    whole = QRegion(box.adjusted(RADIUS, 0, -RADIUS, 0)) + QRegion(box.adjusted(0, RADIUS, 0, -RADIUS))
    for x in (0, box.width() - across):
        for y in (0, box.height() - across):
            whole += QRegion(x, y, across, across, QRegion.RegionType.Ellipse)
    popup.setMask(whole)
