"""The rows of these sheets that the form of an interview does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.wording import clock_time, local_day
from gui.forms.chip_field import ChipField
from gui.forms.memory import fitting
from gui.forms.row import Row, beside
from gui.forms.suggestions import Suggestions
from gui.forms.when import DayField
from gui.theme.hue import Hue
from gui.widgets.fields import LineField
from gui.widgets.segment import Segment

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date, datetime
    from typing import Any

    from core.reply_entry import MessageReading, ReplyReading


_TOP = 4  # from a segment's upper edge to the words beside it


class ChoiceRow(Row):
    """One of a few answers, as a segment that keeps its own width."""

    def __init__(self, label: str, options: Sequence[tuple[Any, str]], parent: QWidget | None = None) -> None:
        self.segment: Segment[Any] = Segment(label, ready=len(options))
        self.segment.offer(options)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.segment)
        row.addStretch(1)
        super().__init__(label, whole, {}, parent)
        self.label.setBuddy(None)  # type: ignore[arg-type]  # no choice of several is the label's own
        self.label.setContentsMargins(0, _TOP, 0, 0)

    def stops(self) -> Iterator[QWidget]:
        yield from self.segment.stops()


class PersonRow(Row):
    """Somebody at the company, or nobody in particular."""

    def __init__(self, label: str, name: str, parent: QWidget | None = None) -> None:
        self.line = LineField(placeholder="Name")
        self.line.setAccessibleName(name)
        super().__init__(label, self.line, {"who": self.line}, parent)
        self._people: list[str] = []
        self.suggestions = Suggestions(self.line, self._names)

    def know(self, people: list[str], hint: str) -> None:
        """Take who is there to choose from, and what an empty field means."""
        self._people = people
        self.line.setPlaceholderText(hint)

    def _names(self, text: str) -> list[str]:
        return fitting(text, self._people)


class MomentRow(Row):
    """A day in words and a time; both may stay as they are for now."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        self.day = DayField()
        self.day.line.setPlaceholderText("today, yesterday, 23 Nov")
        self.time = LineField(placeholder="now")
        self.time.setAccessibleName("Time")
        self.time.setFixedWidth(96)
        inputs = {"day": self.day.line, "time": self.time}
        super().__init__(label, beside((self.day, 1), (self.time, 0)), inputs, parent)

    def begin(self, now: datetime, zone: str) -> None:
        """Show now."""
        self.day.line.setText("today")
        self.time.setText(clock_time(now, zone))

    def show_moment(self, reading: ReplyReading | MessageReading, today: date, zone: str) -> None:
        """Show the day that the words come to."""
        self.day.show_day(local_day(reading.at, zone) if reading.at else None, today)


class ProcessRow(Row):
    """Which process, among those that are open: "Halden, Product Designer"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.field = ChipField("Which process", Hue.INFO, placeholder="Company, or role")
        self.line = self.field.line
        super().__init__("Process", self.field, {"process": self.line}, parent)
        self._all: list[str] = []
        self.suggestions = Suggestions(self.line, self._names)

    def offer(self, names: list[str], first: str) -> None:
        """Take the processes to pick from, and show one."""
        self._all = names
        self.line.setText(first)
        self.line.setCursorPosition(0)

    def show_chosen(self, words: str) -> None:
        """Show the process that was understood, unless the words say it themselves."""
        typed = self.line.text().strip().casefold()
        self.field.say("" if typed == words.casefold() else words)

    def _names(self, text: str) -> list[str]:
        return fitting(text, self._all)
