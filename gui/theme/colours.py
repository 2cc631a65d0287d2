"""The house's colours, light and dark, and the way from a widget's palette to them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

from core.records import record
from gui.theme.hue import Hue

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_HALF = 128  # of 255: a window darker than this is a dark one


@record
class Colours:
    """One set of colours as "#rrggbb"; a name with `_soft` is the ground its namesake is written on."""

    dark: bool
    bg: str
    surface: str
    side: str
    line: str
    text: str
    muted: str
    accent: str
    accent_soft: str
    on_accent: str
    due: str
    due_soft: str
    late: str
    late_soft: str
    done: str
    done_soft: str
    wait: str
    wait_soft: str

    def ink(self, hue: Hue) -> QColor:
        """Return the colour that `hue` is written in."""
        return colour(self.accent if hue is Hue.INFO else getattr(self, hue.value))

    def ground(self, hue: Hue) -> QColor:
        """Return the colour that `hue` is written on."""
        return colour(self.accent_soft if hue is Hue.INFO else getattr(self, f"{hue.value}_soft"))


LIGHT = Colours(
    dark=False,
    bg="#f7f6f3",
    surface="#ffffff",
    side="#efede8",
    line="#e2dfd8",
    text="#23211d",
    muted="#6b665d",
    accent="#2f5d8c",
    accent_soft="#e3ecf5",
    on_accent="#ffffff",
    due="#8f5d12",
    due_soft="#fbf0da",
    late="#a63c32",
    late_soft="#fae6e3",
    done="#35704d",
    done_soft="#e2f0e7",
    wait="#62538b",
    wait_soft="#ece8f4",
)

DARK = Colours(
    dark=True,
    bg="#1c1b19",
    surface="#262523",
    side="#211f1d",
    line="#3a3834",
    text="#ece9e3",
    muted="#a8a297",
    accent="#8fb8e0",
    accent_soft="#24384c",
    on_accent="#10202f",
    due="#e3b565",
    due_soft="#41351f",
    late="#ef9a90",
    late_soft="#47292a",
    done="#8ccfa6",
    done_soft="#23392c",
    wait="#bcaee2",
    wait_soft="#332d46",
)


@lru_cache(maxsize=64)
def colour(name: str) -> QColor:
    """Return a shared QColor for "#rrggbb"; callers must not change it."""
    return QColor(name)


def colours_of(palette: QPalette) -> Colours:
    """Return the set that a widget with this palette is painted in.

    A widget asks its own palette, so that nobody hands a theme around and Qt's palette change repaints all.
    """
    return DARK if palette.color(QPalette.ColorRole.Window).lightness() < _HALF else LIGHT


def qt_palette(colours: Colours) -> QPalette:
    """Return the palette for Qt's own widgets."""
    role = QPalette.ColorRole
    palette = QPalette(colour(colours.surface), colour(colours.bg))
    for which, name in (
        (role.WindowText, colours.text),
        (role.Text, colours.text),
        (role.ButtonText, colours.text),
        (role.Base, colours.surface),
        (role.AlternateBase, colours.bg),
        (role.Window, colours.bg),
        (role.Button, colours.surface),
        (role.ToolTipBase, colours.surface),
        (role.ToolTipText, colours.text),
        (role.PlaceholderText, colours.muted),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
        (role.Accent, colours.accent),
        (role.Link, colours.accent),
        (role.LinkVisited, colours.accent),
    ):
        palette.setColor(which, colour(name))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, colour(colours.muted))
    return palette


def see_through(widget: QWidget) -> None:
    """Let what lies under a field or a list show through; every other colour keeps following the theme."""
    palette = QPalette()
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled):
        palette.setColor(group, QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
    widget.setPalette(palette)
