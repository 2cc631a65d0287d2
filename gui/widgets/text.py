"""Words on the window, which are never markup: these labels paint their text themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontInfo, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from gui.theme.flags import H_CENTER, LEFT, RIGHT, V_CENTER
from gui.theme.wrapping import elided, lines

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFont, QPaintEvent, QResizeEvent

_LEADING = 1.42
_COMFORTABLE = 420  # pixels: the width that a label which wraps asks for
_ENDLESS = 1 << 20
_WIDTHS = 12  # that a layout tries before it is content


class Words(QLabel):
    """A label to a screen reader. Qt's own text stays empty, so nothing ever guesses at markup in it."""

    def __init__(
        self, text: str, parent: QWidget | None, kind: Callable[[QFont], QFont] | None, *, muted: bool
    ) -> None:
        super().__init__(parent)
        self._text = ""
        if kind is not None:
            self.setFont(kind(self.font()))
        if muted:
            self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.setText(text)

    def text(self) -> str:
        """Return what it says."""
        return self._text

    def setText(self, text: str) -> None:
        """Say this."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.updateGeometry()
            self.update()

    def line_height(self) -> int:
        """Return the pixels from one line to the next."""
        return round(QFontInfo(self.font()).pixelSize() * _LEADING)


class Text(Words):
    """Plain text that wraps, with air between its lines. `kind` is a font from `gui.theme.type`."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        kind: Callable[[QFont], QFont] | None = None,
        muted: bool = False,
        wrap: bool = True,
        centred: bool = False,
    ) -> None:
        """Make a label that says `text`."""
        self._wrap = wrap
        self._side = H_CENTER if centred else LEFT
        self._laid_out = ("", "")
        self._lines: dict[int, list[str]] = {}
        super().__init__(text, parent, kind, muted=muted)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)

    def _side_now(self) -> int:
        return RIGHT if self._side == LEFT and self.isRightToLeft() else self._side

    def lines(self, width: int) -> list[str]:
        """Return the text as the lines that fit in `width` pixels."""
        words = (self._text, self.font().key())
        if words != self._laid_out or len(self._lines) > _WIDTHS:
            self._laid_out, self._lines = words, {}
        if width not in self._lines:
            room = width if self._wrap else _ENDLESS
            self._lines[width] = lines(self._text, QFontMetrics(self.font()), room)
        return self._lines[width]

    def heightForWidth(self, width: int) -> int:
        """Return the height that all lines take."""
        sides = self.contentsMargins()
        rows = len(self.lines(width - sides.left() - sides.right()))
        return rows * self.line_height() + sides.top() + sides.bottom()

    def hasHeightForWidth(self) -> bool:
        """Return whether a narrower label is a higher one."""
        return self._wrap

    def sizeHint(self) -> QSize:
        """Return a size that the text fits in: of a comfortable width where it wraps."""
        sides = self.contentsMargins()
        metrics = QFontMetrics(self.font())
        longest = max(metrics.horizontalAdvance(line) for line in self._text.split("\n"))
        width = min(longest, _COMFORTABLE) if self._wrap else longest
        width += sides.left() + sides.right() + 1
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return a height but hardly a width, so that one long word never widens the window."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), 40), self.line_height()) if self._wrap else hint

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint line by line."""
        painter = QPainter(self)
        box, height = self.contentsRect(), self.line_height()
        shown = self.lines(box.width())
        top = box.top() + max(0, (box.height() - height * len(shown)) // 2)
        for line in shown:
            painter.drawText(QRect(box.left(), top, box.width(), height), self._side_now() | V_CENTER, line)
            top += height
        painter.end()


class Line(Words):
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
        super().__init__(text, parent, kind, muted=muted)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        """Say this, on one line."""
        super().setText(" ".join(text.split()))
        self._tell()

    def sizeHint(self) -> QSize:
        """Return the height of a line; the width is whatever there is."""
        return QSize(40, self.line_height())

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the tool tip in step with what is cut."""
        super().resizeEvent(event)
        self._tell()

    def _tell(self) -> None:
        cut = elided(self._text, QFontMetrics(self.font()), self.width()) != self._text
        self.setToolTip(plain_tip(self._text) if cut else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint as much as fits."""
        painter = QPainter(self)
        words = elided(self._text, QFontMetrics(self.font()), self.width())
        painter.drawText(self.rect(), (RIGHT if self.isRightToLeft() else LEFT) | V_CENTER, words)
        painter.end()


def plain_tip(text: str, limit: int = 400) -> str:
    """Return a tool tip that Qt shows as it is: tool tips guess at markup, so it is told in its own.

    At most `limit` characters, because a tool tip is no place to read a page.
    """
    short = text if len(text) <= limit else text[: limit - 1] + "\u2026"
    escaped = short.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return f"<p>{escaped}</p>" if escaped else ""
