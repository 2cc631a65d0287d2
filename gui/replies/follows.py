"""The card that says what a reply or a message starts, and what it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from gui.theme import type as typeface
from gui.theme.flags import LEFT, V_CENTER
from gui.theme.wrapping import elided
from gui.widgets.card import Card
from gui.widgets.text import Text, Words, plain_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from core.consequences import Consequences

_LINES = 4
_MOST_STARTED, _MOST_ENDED = 10, 5  # more would push the fields off a small screen


class Steps(Words):
    """A line for each step; one too long ends in "\u2026" and is told in whole by the tool tip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent, typeface.small, muted=True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, lines: Sequence[str]) -> None:
        """Show these lines."""
        self.setText("\n".join(" ".join(line.split()) for line in lines))
        self.setToolTip(plain_tip("; ".join(lines)))

    def sizeHint(self) -> QSize:
        return QSize(40, len(self.text().split("\n")) * self.line_height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        metrics, height = QFontMetrics(self.font()), self.line_height()
        for at, line in enumerate(self.text().split("\n")):
            box = QRect(0, at * height, self.width(), height)
            painter.drawText(box, LEFT | V_CENTER, elided(line, metrics, self.width()))
        painter.end()


class FollowsCard(Card):
    """What happens next: a line for each step that starts, and for each that ends."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("What happens next")
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 11, 16, 12)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        grid.addWidget(Text("What happens next", self, kind=typeface.strong), 0, 0, 1, 2)
        self.nothing = Text("", self, kind=typeface.small, muted=True)
        grid.addWidget(self.nothing, 1, 0, 1, 2)
        self.starts = self._list(grid, 2, "Starts")
        self.ends = self._list(grid, 3, "Ends")
        grid.setRowStretch(4, 1)
        self.setMinimumHeight(_LINES * self.nothing.line_height() + 30)

    def _list(self, grid: QGridLayout, at: int, name: str) -> tuple[Text, Steps]:
        label = Text(name, self, kind=typeface.small, wrap=False)
        words = Steps(self)
        grid.addWidget(label, at, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(words, at, 1)
        return label, words

    def say(self, found: Consequences | None, otherwise: str = "Nothing else changes.") -> None:
        """Show these; `otherwise` where there is nothing to show."""
        starts = _at_most(found.starts if found else (), _MOST_STARTED)
        ends = _at_most(found.ends if found else (), _MOST_ENDED)
        parts = ((self.starts, starts), (self.ends, ends))
        for (label, words), lines in parts:
            words.say(lines)
            label.setVisible(bool(lines))
            words.setVisible(bool(lines))
        empty = not any(lines for _, lines in parts)
        self.nothing.setText(otherwise if empty else "")
        self.nothing.setVisible(empty)
        self.setAccessibleDescription(self.words())

    def words(self) -> str:
        """Return all that is shown, a line each."""
        shown = [self.nothing.text()]
        for label, words in (self.starts, self.ends):
            shown += [f"{label.text()}: {line}" for line in words.text().split("\n") if line]
        return "\n".join(line for line in shown if line)


def _at_most(lines: Sequence[str], most: int) -> Sequence[str]:
    """Return the lines, the last of many saying how many more there are."""
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], f"and {len(lines) - most + 1} more"]
