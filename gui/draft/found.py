"""One thing in a draft to look at again: what it is, the way to where it is, and what mends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontInfo, QFontMetrics, QPainter
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from gui.theme.colours import colour, colours_of
from gui.theme.flags import LEFT, V_CENTER
from gui.theme.hue import Hue
from gui.theme.icons import paint_icon
from gui.theme.painting import ring
from gui.theme.type import small
from gui.theme.wrapping import lines
from gui.widgets.flow import FlowLayout
from gui.widgets.link import Link

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QPalette

    from core.drafting.checks import Check, Repair

_INDENT, _SIGN = 20, 14
_BOLD = 3.0
_LEADING = 1.42
_PAD = 2


def paint_sign(painter: QPainter, box: QRect, hue: Hue, palette: QPalette) -> None:
    """Paint a tick, or for anything but DONE an exclamation mark, at the left of a line of text."""
    at = QRect(box.left(), box.top() + (box.height() - _SIGN) // 2 + 1, _SIGN, _SIGN)
    sign = "check" if hue is Hue.DONE else "alert"
    paint_icon(painter, sign, at, colours_of(palette).ink(hue), _BOLD)


class FoundWords(QPushButton):
    """Words that wrap, behind an exclamation mark; pressing them goes where they point."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFont(small(self.font()))
        self.setAutoDefault(False)
        self._words = ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, words: str, *, has_place: bool) -> None:
        """Show these words; without a place there is nothing to press."""
        self._words = words
        self.setAccessibleName(f"Look again: {words}")
        self.setAccessibleDescription("Goes there in the text" if has_place else "")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if has_place else Qt.FocusPolicy.NoFocus)
        self.setEnabled(has_place)
        self.setCursor(Qt.CursorShape.PointingHandCursor if has_place else Qt.CursorShape.ArrowCursor)
        self.updateGeometry()
        self.update()

    def _line_height(self) -> int:
        return round(QFontInfo(self.font()).pixelSize() * _LEADING)

    def _lines(self, width: int) -> list[str]:
        return lines(self._words, QFontMetrics(self.font()), width - _INDENT - _PAD)

    def sizeHint(self) -> QSize:
        """Return room for the words on one line."""
        width = QFontMetrics(self.font()).horizontalAdvance(self._words) + _INDENT + 2 * _PAD + 1
        return QSize(width, self._line_height())

    def minimumSizeHint(self) -> QSize:
        """Return hardly any width."""
        return QSize(40, self._line_height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return len(self._lines(width)) * self._line_height() + 1  # level with the link beside it

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sign, the words, a line under them while the mouse is over them, and the ring."""
        colours = colours_of(self.palette())
        painter = QPainter(self)
        high = self._line_height()
        paint_sign(painter, QRect(0, 1, _INDENT, high), Hue.DUE, self.palette())
        if self.hasFocus():
            ring(painter, self.rect().adjusted(_INDENT - 3, 0, 0, 0), colour(colours.accent), 5)
        font = self.font()
        font.setUnderline(self.isEnabled() and self.underMouse())
        painter.setFont(font)
        painter.setPen(colour(colours.text))
        for at, line in enumerate(self._lines(self.width())):
            box = QRect(_INDENT, at * high + 1, self.width() - _INDENT, high)
            painter.drawText(box, LEFT | V_CENTER, line)
        painter.end()


class Found(QWidget):
    """A row of `CheckList`. `looked_for` carries its check, `mended` the repair."""

    looked_for = Signal(object)
    mended = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._check: Check | None = None
        self._flow = flow = FlowLayout(self, 6, 0)
        self.words = FoundWords(self)
        self.words.clicked.connect(self._go)
        flow.addWidget(self.words)
        self.mend = Link("", self)
        self.mend.clicked.connect(self._mend)
        flow.addWidget(self.mend)

    def say(self, check: Check) -> None:
        """Show what a check found."""
        self._check = check
        self.words.say(check.text, has_place=bool(check.spans) or check.in_subject)
        repair: Repair | None = check.repair
        self.mend.setText(repair.title.replace("&", "&&") if repair else "")
        self.mend.setAccessibleDescription(check.text if repair else "")
        self.mend.setVisible(repair is not None)
        self._flow.invalidate()

    def _go(self) -> None:
        if self._check is not None:
            self.looked_for.emit(self._check)

    def _mend(self) -> None:
        if self._check is not None and self._check.repair is not None:
            self.mended.emit(self._check.repair)
