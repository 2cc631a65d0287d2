"""What a draft leaves by: the clipboard and the mail program, as this screen needs them."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

_SAFE_SCHEMES = frozenset({"https", "mailto"})


class Clipboard(Protocol):
    """Where copied words go."""

    def set_text(self, text: str) -> None:
        """Put `text` there, in place of what was there before."""


class UrlOpener(Protocol):
    """What opens a link in the program that is meant for it."""

    def open(self, url: str) -> bool:
        """Open a percent-encoded `https:` or `mailto:` link; say whether something took it."""


class DesktopClipboard:
    """The clipboard of the desktop."""

    def set_text(self, text: str) -> None:
        """Put `text` there."""
        QGuiApplication.clipboard().setText(text)


class DesktopOpener:
    """The desktop's own choice of mail program and browser."""

    def open(self, url: str) -> bool:
        """Open the link; anything but `https:` and `mailto:` is refused."""
        link = QUrl.fromEncoded(url.encode("ascii"))
        return link.scheme() in _SAFE_SCHEMES and QDesktopServices.openUrl(link)
