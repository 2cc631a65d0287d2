"""Light or dark: follows the desktop, or what the person chose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from gui.theme.colours import DARK, LIGHT, qt_palette
from gui.theme.type import use_body_font

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from gui.theme.colours import Colours


class Theme(QObject):
    """Keeps the application's palette in step with the desktop and the person's choice.

    Widgets never ask it anything: they read their own palette through `colours_of`, and Qt repaints them
    when it changes.
    """

    def __init__(self, app: QApplication, appearance: str = "system") -> None:
        """Dress the app; `appearance` is "system", "light" or "dark"."""
        super().__init__(app)
        self._app = app
        self._appearance = "system"
        self._shown: Colours | None = None
        app.setStyle("Fusion")  # one look everywhere, and the only one that honours the whole palette
        use_body_font(app)
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._desktop_changed)
        self.set_appearance(appearance)

    def set_appearance(self, appearance: str) -> None:
        """Show "light" or "dark", or follow the desktop with "system"."""
        scheme = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}.get(appearance)
        if appearance != self._appearance:  # asked for only on a change: it makes Qt rebuild its palette
            self._appearance = appearance
            self._app.styleHints().setColorScheme(scheme or Qt.ColorScheme.Unknown)
        self._show(scheme or self._app.styleHints().colorScheme())

    def _desktop_changed(self, scheme: Qt.ColorScheme) -> None:
        if self._appearance == "system":
            self._shown = None  # Qt has just put its own palette in place of ours
            self._show(scheme)

    def _show(self, scheme: Qt.ColorScheme) -> None:
        colours = DARK if scheme == Qt.ColorScheme.Dark else LIGHT
        if colours is not self._shown:
            self._shown = colours
            self._app.setPalette(qt_palette(colours))
