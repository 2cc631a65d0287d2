"""Words on the window, which are never markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFont, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget


class Text(QLabel):
    """Plain text that wraps. `kind` is a font from `gui.theme.type`, such as `type.small`."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        kind: Callable[[QFont], QFont] | None = None,
        muted: bool = False,
        wrap: bool = True,
    ) -> None:
        """Make a label that says `text`."""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if kind is not None:
            self.setFont(kind(self.font()))
        if muted:
            self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.setText(text)

    def minimumSizeHint(self) -> QSize:
        """Return a height but hardly a width, so that one long word never widens the window."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), 40), hint.height())


class Line(QLabel):
    """One line of plain text that ends in "…" where there is no more room, and then has a tool tip."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        kind: Callable[[QFont], QFont] | None = None,
        muted: bool = False,
    ) -> None:
        """Make a label that says `text`."""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        if kind is not None:
            self.setFont(kind(self.font()))
        if muted:
            self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Say this, on one line."""
        super().setText(" ".join(text.split()))
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the tool tip in step with what is cut."""
        super().resizeEvent(event)
        self._tell()

    def _tell(self) -> None:
        cut = QFontMetrics(self.font()).horizontalAdvance(self.text()) > self.width()
        self.setToolTip(plain_tip(self.text()) if cut else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint as much as fits."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        words = QFontMetrics(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()


def plain_tip(text: str, limit: int = 400) -> str:
    """Return a tool tip that Qt shows as it is: tool tips guess at markup, so it is told in its own.

    At most `limit` characters, because a tool tip is no place to read a page.
    """
    short = text if len(text) <= limit else text[: limit - 1] + "…"
    escaped = short.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return f"<p>{escaped}</p>" if escaped else ""
