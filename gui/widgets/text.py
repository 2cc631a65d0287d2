"""Words on the window, which are never markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontInfo, QFontMetrics, QPainter, QPalette, QTextLayout
from PySide6.QtWidgets import QLabel, QSizePolicy

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFont, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

_LEADING = 1.42
_COMFORTABLE = 420  # pixels: the width that a label which wraps asks for
_ENDLESS = 1 << 20


class Text(QLabel):
    """Plain text that wraps, with air between its lines. `kind` is a font from `gui.theme.type`."""

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
        self._wrap = wrap
        self.setWordWrap(wrap)
        if kind is not None:
            self.setFont(kind(self.font()))
        if muted:
            self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._laid_out: tuple[str, int, QFont] | None = None
        self._lines: list[str] = []
        self.setText(text)

    def line_height(self) -> int:
        """Return the pixels from one line to the next."""
        return round(QFontInfo(self.font()).pixelSize() * _LEADING)

    def lines(self, width: int) -> list[str]:
        """Return the text as the lines that fit in `width` pixels."""
        key = (self.text(), width, self.font())
        if key != self._laid_out:
            self._laid_out = key
            self._lines = wrapped(self.text(), self.font(), width if self._wrap else _ENDLESS)
        return self._lines

    def heightForWidth(self, width: int) -> int:
        """Return the height that all lines take."""
        sides = self.contentsMargins()
        rows = len(self.lines(width - sides.left() - sides.right()))
        return rows * self.line_height() + sides.top() + sides.bottom()

    def sizeHint(self) -> QSize:
        """Return a size that the text fits in: of a comfortable width where it wraps."""
        sides = self.contentsMargins()
        metrics = QFontMetrics(self.font())
        longest = max((metrics.horizontalAdvance(line) for line in self.text().split("\n")), default=0)
        width = min(longest, _COMFORTABLE if self._wrap else _ENDLESS) + sides.left() + sides.right() + 1
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return a height but hardly a width, so that one long word never widens the window."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), 40), self.line_height()) if self._wrap else hint

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint line by line."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        box, height = self.contentsRect(), self.line_height()
        lines = self.lines(box.width())
        side = self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
        top = box.top() + max(0, (box.height() - height * len(lines)) // 2)
        if self.alignment() & Qt.AlignmentFlag.AlignTop:
            top = box.top()
        for line in lines:
            row = QRect(box.left(), top, box.width(), height)
            painter.drawText(row, side | Qt.AlignmentFlag.AlignVCenter, line)
            top += height
        painter.end()


def wrapped(text: str, font: QFont, width: int) -> list[str]:
    """Return `text` broken into lines of at most `width` pixels; a word too long for one is broken itself."""
    found: list[str] = []
    metrics = QFontMetrics(font)
    for paragraph in text.split("\n"):
        if metrics.horizontalAdvance(paragraph) <= width:
            found.append(paragraph)
            continue
        layout = QTextLayout(paragraph, font)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            found.append(paragraph[line.textStart() : line.textStart() + line.textLength()].rstrip())
        layout.endLayout()
    return found


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
