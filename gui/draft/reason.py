"""Why this step, and why now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.theme import type as typeface
from gui.theme.colours import colour, colours_of
from gui.widgets.link import Link
from gui.widgets.text import Text

if TYPE_CHECKING:
    from core.etiquette import Policy
    from core.models import Rule


class Reason(QWidget):
    """The rule's reason under a hairline, and the way to the rule."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rule: Rule | None = None
        self._policy: Policy | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(0)
        self.words = Text("", self, kind=typeface.small, muted=True)
        column.addWidget(self.words)
        self.link = Link("", self)
        self.link.clicked.connect(self._open_rule)
        column.addWidget(self.link)

    def say(self, rule: Rule, policy: Policy) -> None:
        """Show the reason of a rule as `policy` puts it."""
        self._rule, self._policy = rule, policy
        text = policy.rules[rule]
        self.words.setText(f"Why now? {text.reason}")
        self.link.setText(f"R&ule: {text.title}")

    def _open_rule(self) -> None:
        from gui.draft.rule_popup import RulePopup  # most people never ask

        if self._rule is not None and self._policy is not None:
            RulePopup(self._rule, self._policy, self).open_above(self.link)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the hairline."""
        painter = QPainter(self)
        painter.fillRect(QRect(0, 0, self.width(), 1), colour(colours_of(self.palette()).line))
        painter.end()
