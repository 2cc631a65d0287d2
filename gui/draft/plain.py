"""A step with no message: what it is, and what to know about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.models import InterviewFormat, Rule
from core.wording import clock_time, join_names, local_day, long_day
from gui.widgets.text import Text

if TYPE_CHECKING:
    from core.models import Facts, Step

_WHAT = {
    Rule.DEBRIEF: "It takes a minute: who you met and what you connected over, when they will reply, and "
    "whom to ask for news. The notes to write follow from it.",
    Rule.MOVE_ON: "Closing it takes it off this list. Nothing is deleted, and you can undo it.",
    Rule.WAIT: "There is nothing to do here. The next step shows up by itself when its day comes.",
}

_FORMATS = {
    InterviewFormat.VIDEO: "By video",
    InterviewFormat.PHONE: "By phone",
    InterviewFormat.IN_PERSON: "In person",
}


class PlainStep(QWidget):
    """The words of a step that asks for no message."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(10)
        self.first, self.second = Text("", self), Text("", self, muted=True)
        column.addWidget(self.first)
        column.addWidget(self.second)
        column.addStretch(1)

    def say(self, words: tuple[str, str]) -> None:
        """Show these two paragraphs."""
        self.first.setText(words[0])
        self.second.setText(words[1])
        self.second.setVisible(bool(words[1]))


def plain_words(step: Step, facts: Facts, zone: str) -> tuple[str, str]:
    """Return what to say of a step, and what to add to it; times are those of the user's `zone`."""
    if step.rule is Rule.INTERVIEW:
        return _interview(step, facts, zone), "All the best!"
    if step.rule is Rule.WAIT:
        until = long_day(local_day(step.due, step.zone))
        return step.reason, f"{_WHAT[step.rule]} That is on {until} at the latest."
    return step.reason, _WHAT.get(step.rule, "")


def _interview(step: Step, facts: Facts, zone: str) -> str:
    """Return when, how, where and with whom."""
    lines = [f"{long_day(local_day(step.due, zone))}, {clock_time(step.due, zone)}"]
    for interview in facts.interviews:
        if interview.id == step.interview_id:
            place = f": {interview.place}" if interview.place else ""
            lines[0] += f", {interview.minutes} minutes"
            lines.append(f"{_FORMATS[interview.format]}{place}")
    people = [
        facts.contacts[met.contact_id].name
        for met in facts.participants
        if met.interview_id == step.interview_id and met.contact_id in facts.contacts
    ]
    if people:
        lines.append(f"With {join_names(people)}")
    return "\n".join(lines)
