"""The card that says what a reply or a message starts, and what it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.theme import type as typeface
from gui.widgets.card import Card
from gui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.consequences import Consequences

_LINES = 4
_MOST = 6  # more would push the buttons off a small screen


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

    def _list(self, grid: QGridLayout, at: int, name: str) -> tuple[Text, Text]:
        label = Text(name, self, kind=typeface.small, wrap=False)
        words = Text("", self, kind=typeface.small, muted=True)
        grid.addWidget(label, at, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(words, at, 1)
        return label, words

    def say(self, found: Consequences | None, otherwise: str = "Nothing else changes.") -> None:
        """Show these; `otherwise` where there is nothing to show."""
        parts = ((self.starts, found.starts if found else ()), (self.ends, found.ends if found else ()))
        for (label, words), lines in parts:
            words.setText(_lines(lines))
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


def _lines(lines: Sequence[str]) -> str:
    """Return the lines, the last of many saying how many more there are."""
    if len(lines) <= _MOST:
        return "\n".join(lines)
    rest = len(lines) - _MOST + 1
    return "\n".join([*lines[: _MOST - 1], f"and {rest} more"])
