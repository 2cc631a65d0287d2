"""When it was: the day in words, a calendar to pick it from, and the times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from core.interview_entry import slot_words
from core.wording import local_day, short_day
from gui.forms.chip_field import ChipField
from gui.forms.row import Row, beside
from gui.forms.under import Told
from gui.theme.hue import Hue
from gui.widgets.fields import LineField
from gui.widgets.icon_button import IconButton
from gui.widgets.text import Text

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from core.interview_entry import Reading


class DayField(ChipField):
    """A day as people say it, with the date it comes to inside the field. Down opens a calendar."""

    calendar_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Date", Hue.INFO, parent, placeholder="yesterday, mon, 23 Nov")
        self.button = IconButton("interview", "Pick the day from a calendar", self, side=24)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Down does the same, without one more stop
        self.button.clicked.connect(self.calendar_wanted)
        self.row.addWidget(self.button)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Down:
                self.calendar_wanted.emit()
                return True
            return False
        return super().eventFilter(watched, event)

    def show_day(self, day: date | None, today: date) -> None:
        """Show what the words come to, unless they say it themselves."""
        if day is None:
            self.say("")
            return
        whole = f"{short_day(day)} {day.year}"
        words = whole if day.year != today.year else short_day(day)
        typed = self.line.text().strip().casefold()
        self.say("" if typed in {whole.casefold(), words.casefold()} else words)


class WhenRow(Row):
    """The day, the start, and the end or the length."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.day = DayField()
        self.start = LineField(placeholder="14:00")
        self.start.setAccessibleName("Start")
        self.end = LineField(placeholder="15:00 or 45 min")
        self.end.setAccessibleName("End, or how long it was")
        self.start.setFixedWidth(76)
        self.end.setFixedWidth(136)
        self.to = Text("to", muted=True, wrap=False)
        inputs = {"date": self.day.line, "start": self.start, "end": self.end}
        content = beside((self.day, 1), (self.start, 0), (self.to, 0), (self.end, 0))
        super().__init__("When", content, inputs, parent)

    def said(self, reading: Reading, zone: str) -> list[Told]:
        """Return what the times come to, on the clocks there and, where they differ, on the user's."""
        slot = reading.slot or reading.times
        if slot is None:
            return []
        there = slot_words(slot, slot.zone)
        here = slot_words(slot, zone).partition(" (")[0]
        day = local_day(slot.start, zone)
        if day != reading.day:
            here = f"{short_day(day)}, {here}"
        if reading.slot is None or there.startswith(here):
            return [Told("end", f"{there}.")]
        return [Told("end", f"{there}. On your clock {here}.")]
