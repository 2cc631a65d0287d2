"""A template as it reads for a real process, while it is being written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.theme import type as typeface
from gui.widgets.card import Card
from gui.widgets.choice import ChoiceField
from gui.widgets.scroll import BAR_WIDTH
from gui.widgets.scrolling import ScrollingArea, scrolling
from gui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.drafting.compose import Composition
    from core.models import Facts

_NOBODY = "Enter an interview first: the words are shown here as they read for it."


class Preview(Card):
    """Shows what was composed; `chosen` says that another process is to be tried."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14 - BAR_WIDTH + 6, 12)
        column.setSpacing(10)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, BAR_WIDTH - 6, 0)
        row.setSpacing(8)
        row.addWidget(Text("As it reads for", self, kind=typeface.label, muted=True, wrap=False))
        self.process = ChoiceField("Process to try it on", self)
        self.process.activated.connect(self.chosen)
        row.addWidget(self.process, 1)
        column.addLayout(row)
        inner = QWidget()
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(10)
        self.subject = Text("", inner, kind=typeface.strong)
        self.body = Text("", inner)
        inside.addWidget(self.subject)
        inside.addWidget(self.body)
        inside.addStretch(1)
        column.addWidget(_scrolled(inner, self), 1)

    def offer(self, processes: Iterable[Facts], chosen: str) -> None:
        """Offer these processes to try it on."""
        for facts in processes:
            role = f", {facts.application.role}" if facts.application.role else ""
            self.process.addItem(f"{facts.company.name}{role}", facts.application.id)
        self.process.setCurrentIndex(max(0, self.process.findData(chosen)))
        self.process.setEnabled(self.process.count() > 0)
        if not self.process.count():
            self.say_nothing(_NOBODY)

    def process_id(self) -> str:
        """Return the process that is chosen, "" for none."""
        return self.process.currentData() or ""

    def show_letter(self, made: Composition) -> None:
        """Show what the template says."""
        self.subject.setText(made.subject)
        self.subject.setVisible(bool(made.subject))
        self.body.setText(made.body or "With what is known of this process, it says nothing.")

    def say_nothing(self, words: str) -> None:
        """Say why there is nothing to show."""
        self.subject.hide()
        self.body.setText(words)


def _scrolled(inner: QWidget, parent: QWidget) -> ScrollingArea:
    area = scrolling(inner, parent)
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    area.setAccessibleName("Preview")
    return area
