"""The sizes and weights of the type, all in proportion to the body size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontInfo

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

BODY = 14  # pixels; what the sizes of this house are drawn for
_NOBODY_CHOSE = {"Sans Serif", "Sans", ""}  # what Qt says where the desktop names no font


def body_font(chosen: QFont) -> QFont:
    """Return the app's font: the desktop's own choice, or ours where it made none."""
    font = QFont(chosen)
    if chosen.family() in _NOBODY_CHOSE:
        font.setFamilies(["Inter", *chosen.families()])
        font.setPixelSize(BODY)
    return font


def use_body_font(app: QApplication) -> None:
    """Give the app its font."""
    app.setFont(body_font(app.font()))


def sized(base: QFont, pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return `base` at `pixels` of a house whose body is `BODY`, scaled to the body it really has."""
    font = QFont(base)
    body = base.pixelSize() if base.pixelSize() > 0 else QFontInfo(base).pixelSize()
    font.setPixelSize(max(1, round(pixels * body / BODY)))
    font.setWeight(weight)
    return font


def headline(base: QFont) -> QFont:
    """Return the type of a page's one headline."""
    font = sized(base, 22, QFont.Weight.DemiBold)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, -0.4)
    return font


def heading(base: QFont) -> QFont:
    """Return the type of a card's or a dialog's heading."""
    return sized(base, 16, QFont.Weight.DemiBold)


def strong(base: QFont) -> QFont:
    """Return the type of a row's title."""
    return sized(base, 14, QFont.Weight.DemiBold)


def medium(base: QFont) -> QFont:
    """Return the type of a button."""
    return sized(base, 14, QFont.Weight.Medium)


def small(base: QFont) -> QFont:
    """Return the type of what explains."""
    return sized(base, 13)


def label(base: QFont) -> QFont:
    """Return the type of a group's heading."""
    return sized(base, 12, QFont.Weight.DemiBold)


def chip(base: QFont) -> QFont:
    """Return the type of a chip."""
    return sized(base, 12, QFont.Weight.Medium)
