"""What a draft leaves by: the clipboard and the mail program, as this screen needs them."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

_SAFE_SCHEMES = frozenset({"https", "mailto"})


class Clipboard(Protocol):
    """Where copied words go."""

    def set_text(self, text: str) -> None:
        """Put `text` there, in place of what was there before."""

    def set_rich(self, text: str, html: str) -> None:
        """Put `text` there, and beside it the same as HTML, for programs that would rather have that."""


class UrlOpener(Protocol):
    """What opens a link in the program that is meant for it."""

    def open(self, url: str) -> bool:
        """Open a percent-encoded `https:` or `mailto:` link; say whether something took it."""


class DesktopClipboard:
    """The clipboard of the desktop."""

    def set_text(self, text: str) -> None:
        """Put `text` there."""
        QGuiApplication.clipboard().setText(text)

    def set_rich(self, text: str, html: str) -> None:
        """Put both there."""
        both = QMimeData()
        both.setText(text)
        both.setData("text/html", html.encode("utf-8", "replace"))
        QGuiApplication.clipboard().setMimeData(both)


class DesktopOpener:
    """The desktop's own choice of mail program and browser."""

    def open(self, url: str) -> bool:
        """Open the link; anything but `https:` and `mailto:` is refused."""
        link = QUrl.fromEncoded(url.encode("ascii"))
        return link.scheme() in _SAFE_SCHEMES and QDesktopServices.openUrl(link)
