"""The head of the screen: the way back, which process it is, and what can be told about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from core.timeline.events import offer
from gui.theme import type as typeface
from gui.widgets.button import Button, Weight
from gui.widgets.text import Line

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from core.models import Facts

_TOO_NARROW_FOR_ONE_LINE = 680


class Head(QWidget):
    """Says what the person asks for.

    `back`, another `round`, the answer to an offer (`answered`), `replied`, a `message` to log.
    """

    back = Signal()
    round = Signal()
    answered = Signal()
    replied = Signal()
    message = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(12)
        self.back_button = Button("", self, weight=Weight.QUIET, hint="Alt+Left")
        self.round_button = Button("Add a r&ound", self, weight=Weight.QUIET)
        self.answer_button = Button("&Answer the offer\u2026", self)
        self.replied_button = Button("They &replied\u2026", self, hint="Ctrl+R")
        self.message_button = Button("&Log a message", self, weight=Weight.PRIMARY, hint="Ctrl+L")
        self.title = Line("", self, kind=typeface.headline)
        self.back_button.clicked.connect(self.back)
        self.round_button.clicked.connect(self.round)
        self.answer_button.clicked.connect(self.answered)
        self.replied_button.clicked.connect(self.replied)
        self.message_button.clicked.connect(self.message)
        which, row = QHBoxLayout(), QHBoxLayout()
        which.setSpacing(12)
        row.setSpacing(12)
        which.addWidget(self.back_button)
        which.addWidget(self.title, 1)
        self._whole.addLayout(which, 1)
        self._whole.addLayout(row)
        for button in (self.round_button, self.answer_button, self.replied_button, self.message_button):
            row.addWidget(button)
        row.addStretch(1)  # so that below the title they stand at the left

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the title a line of its own where the buttons would leave it no room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        metrics = self.title.fontMetrics()
        parts = [one.sizeHint().width() for one in self.stops() if not one.isHidden()]
        whole = sum(parts) + metrics.horizontalAdvance(self.title.text()) + 12 * len(parts)
        narrow = self.width() < max(_TOO_NARROW_FOR_ONE_LINE, whole)
        direction = QBoxLayout.Direction
        self._whole.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)

    def come_from(self, words: str) -> None:
        """Name the screen that the way back leads to."""
        self.back_button.setText(f"\u2039 {words}")
        self.back_button.setAccessibleName(f"Back to {words}")

    def say(self, facts: Facts, *, is_open: bool) -> None:
        """Say which process it is; one that is open may have another round or, once offered, an answer."""
        parts = (facts.company.name, facts.application.role)
        self.title.setText(", ".join(part for part in parts if part))
        offered = is_open and offer(facts) is not None
        self.round_button.setVisible(is_open and not offered)  # "They replied" leads there all the same
        self.answer_button.setVisible(offered)
        self._arrange()

    def stops(self) -> list[QWidget]:
        """Return what Tab stops at, in order."""
        return [
            self.back_button,
            self.round_button,
            self.answer_button,
            self.replied_button,
            self.message_button,
        ]
