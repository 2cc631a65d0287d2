"""Why this step, and why now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.draft.rule_words import rule_reason
from gui.theme import type as typeface
from gui.theme.colours import colour, colours_of
from gui.theme.painting import block
from gui.widgets.link import Link
from gui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from core.etiquette import Policy
    from core.models import Rule

_ABOVE = 9
_GAP = 4


class Reason(QWidget):
    """The rule's reason under a hairline; at the end of its last line the way to the rule, `rule_wanted`."""

    rule_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Text("", self, kind=typeface.small, muted=True)
        self.link = Link("", self)
        self.link.clicked.connect(self.rule_wanted)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, rule: Rule, policy: Policy, *, coming: bool, promised: bool = True) -> None:
        """Show the reason of a rule as `policy` puts it.

        `coming` says that its time is still to come, `promised` that they named a day for their answer.
        """
        text = policy.rules[rule]
        self.words.setText(
            f"Why {'then' if coming else 'now'}? {rule_reason(rule, policy, promised=promised)}"
        )
        self.link.setText(f"R&ule: {text.title}")
        self._place()
        self.updateGeometry()

    def _link_at(self, width: int) -> tuple[int, int]:
        """Return where the link goes: after the last word where there is room, else on a line of its own."""
        lines = self.words.lines(width)
        end = QFontMetrics(self.words.font()).horizontalAdvance(lines[-1]) + _GAP
        line = self.words.line_height()
        down = _ABOVE + len(lines) * line + (line - self.link.sizeHint().height()) // 2
        if end + self.link.sizeHint().width() <= width:
            return end, down - line
        return 0, down

    def _place(self) -> None:
        width = self.width()
        self.words.setGeometry(0, _ABOVE, width, self.words.heightForWidth(width))
        hint = self.link.sizeHint()
        left, top = self._link_at(width)
        self.link.setGeometry(left, top, min(hint.width(), width), hint.height())

    def hasHeightForWidth(self) -> bool:
        """Return that a narrower one is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that words and link take."""
        _left, top = self._link_at(width)
        return max(_ABOVE + self.words.heightForWidth(width), top + self.link.sizeHint().height())

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        width = max(self.width(), 300)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return hardly any width."""
        return QSize(60, 2 * self.words.line_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put words and link in their places."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the hairline."""
        painter = QPainter(self)
        block(painter, QRect(0, 0, self.width(), 1), colour(colours_of(self.palette()).line))
        painter.end()
