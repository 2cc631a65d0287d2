"""Light or dark: follows the desktop, or what the person chose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.theme.colours import DARK, LIGHT, Colours, colours_of, qt_palette
from gui.theme.type import use_body_font

if TYPE_CHECKING:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

STYLE = ("-style", "Fusion")
"""Arguments for QApplication: one look everywhere, and the only one that honours the whole palette."""


class Theme(QObject):
    """Keeps the application's palette in step with the desktop and the person's choice.

    Widgets never ask it anything: they read their own palette through `colours_of`, and Qt repaints them
    when it changes. Before `follow`, the desktop's wish is read off the palette that Qt starts with.
    """

    def __init__(self, app: QApplication, appearance: str = "system") -> None:
        """Dress the app; `appearance` is "system", "light" or "dark"."""
        super().__init__(app)
        self._app = app
        self._appearance = appearance
        self._shown: Colours | None = None
        use_body_font(app)
        chosen = {"light": LIGHT, "dark": DARK}
        self._show(chosen.get(appearance) or colours_of(app.palette()))

    def follow(self) -> None:
        """Go on following the desktop, and have Qt dress what is not ours to paint, such as title bars."""
        self._app.styleHints().colorSchemeChanged.connect(self._desktop_changed)
        if self._appearance != "system":
            self.set_appearance(self._appearance)

    @property
    def appearance(self) -> str:
        """Return what was chosen: "system", "light" or "dark"."""
        return self._appearance

    def set_appearance(self, appearance: str) -> None:
        """Show "light" or "dark", or follow the desktop with "system"."""
        from PySide6.QtCore import Qt

        self._appearance = appearance
        scheme = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}.get(appearance)
        hints = self._app.styleHints()
        hints.setColorScheme(scheme or Qt.ColorScheme.Unknown)
        self._shown = None  # Qt may have put its own palette in place of ours
        self._show(self._named(scheme or hints.colorScheme()))

    def _desktop_changed(self, scheme: Qt.ColorScheme) -> None:
        self._shown = None
        if self._appearance == "system":
            self._show(self._named(scheme))
        else:
            self._show(DARK if self._appearance == "dark" else LIGHT)

    @staticmethod
    def _named(scheme: Qt.ColorScheme) -> Colours:
        return DARK if scheme.name == "Dark" else LIGHT

    def _show(self, colours: Colours) -> None:
        if colours is not self._shown:
            self._shown = colours
            self._app.setPalette(qt_palette(colours))
