"""What a draft leaves by: the clipboard and the mail program, as this screen needs them."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.portal import PortalRequest

_SAFE_SCHEMES = frozenset({"https", "mailto"})


class Clipboard(Protocol):
    """Where copied words go."""

    def set_text(self, text: str) -> None:
        """Put `text` there, in place of what was there before."""

    def set_rich(self, text: str, html: str) -> None:
        """Put `text` there, and beside it the same as HTML, for programs that would rather have that."""


class UrlOpener(Protocol):
    """What opens a link in the program that is meant for it."""

    def open(self, url: str, unopened: Callable[[], object]) -> None:
        """Open a percent-encoded `https:` or `mailto:` link; call `unopened` where nothing takes it.

        That may be known at once, or only a moment later.
        """


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

    def __init__(self) -> None:
        self._asked: PortalRequest | None = None

    def open(self, url: str, unopened: Callable[[], object]) -> None:
        """Open the link; anything but `https:` and `mailto:` is refused."""
        if QUrl.fromEncoded(url.encode("ascii")).scheme() not in _SAFE_SCHEMES:
            unopened()
            return
        if sys.platform == "linux":
            from gui.portal import ask_portal

            self._asked = ask_portal(url, partial(_open_by_qt, url, unopened), unopened)
            if self._asked is not None:
                return
        _open_by_qt(url, unopened)


def _open_by_qt(url: str, unopened: Callable[[], object]) -> None:
    """Open a link the way Qt does: on Linux in the arguments of a program, for want of anything better."""
    if not QDesktopServices.openUrl(QUrl.fromEncoded(url.encode("ascii"))):
        unopened()
