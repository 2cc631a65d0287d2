"""A step with no message: what it is, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.models import Rule
from core.wording import local_day, long_day
from gui.widgets.text import Text

if TYPE_CHECKING:
    from core.models import Step

_WHAT = {
    Rule.DEBRIEF: "Write down who you met and what you connected over, when they will reply, and whom to ask "
    "for news. The notes to write follow from it.",
    Rule.INTERVIEW: "All the best. Before you leave, ask when they will decide and whom to ask for news.",
    Rule.MOVE_ON: "Closing it takes it off this list. It stays among your interviews, and you can undo it.",
    Rule.WAIT: "There is nothing to do here. The next step shows up by itself when its day comes.",
}


class PlainStep(QWidget):
    """The words of a step that asks for no message."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(10)
        self.reason = Text("", self)
        self.what = Text("", self)
        self.span = Text("", self, muted=True)
        for words in (self.reason, self.what, self.span):
            column.addWidget(words)
        column.addStretch(1)

    def say(self, step: Step) -> None:
        """Show what a step is about."""
        self.reason.setText(step.reason)
        self.what.setText(_WHAT.get(step.rule, ""))
        self.what.setVisible(bool(self.what.text()))
        waits = step.rule is Rule.WAIT
        since, until = (long_day(local_day(moment, step.zone)) for moment in (step.opens, step.due))
        self.span.setText(f"Since {since}, until {until}." if waits else "")
        self.span.setVisible(waits)
