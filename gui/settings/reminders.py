"""Reminders: whether they come, when nothing sounds, and a pause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.records import replace
from core.reminders import until_tomorrow
from core.settings import Settings
from core.wording import clock_time, local_day, relative_day
from gui.forms.row import beside
from gui.settings.section import Section
from gui.widgets.button import Button
from gui.widgets.choice import ChoiceField
from gui.widgets.segment import Segment
from gui.widgets.text import Text

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from core.workspace import Workspace

_FIRST = Settings()
_STEP, _DAY = 30, 24 * 60  # minutes


class RemindersSection(Section):
    """On or off, quiet hours, and a pause until tomorrow."""

    title = "Reminders"

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        words = "One when a step opens, one more before it is late, and several at once as one."
        card = self.card("Reminders", words)
        self.on = Segment[bool]("Reminders", self, ready=2)
        self.on.offer(((True, "On"), (False, "Off")))
        self.on_row = self.row(card, "Show reminders", self.on)
        self.on.chosen.connect(self._take_on)
        self.on_row.reset.connect(self._reset_on)
        self.start, self.end = ChoiceField("Quiet from", self), ChoiceField("Quiet until", self)
        self.to = Text("to", self, muted=True, wrap=False)
        hours = beside((self.start, 0), (self.to, 0), (self.end, 0))
        hours.setFocusProxy(self.start)
        self.quiet_row = self.row(card, "Quiet hours", hours)
        self.start.activated.connect(self._take_quiet)
        self.end.activated.connect(self._take_quiet)
        self.quiet_row.reset.connect(self._reset_quiet)
        self.pause = Button("", self)
        self.pause.clicked.connect(self._pause_or_resume)
        self.pause_row = self.row(card, "Pause", self.pause)
        self.column.addStretch(1)

    # ---- showing ---------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the settings as they are."""
        own = self.workspace.settings
        self.on.set_value(own.reminders)
        self.on_row.show_changed(not own.reminders)
        _offer_times(self.start, own.quiet_from)
        _offer_times(self.end, own.quiet_until)
        same = (own.quiet_from, own.quiet_until) == (_FIRST.quiet_from, _FIRST.quiet_until)
        self.quiet_row.show_changed(not same, f"{_time(_FIRST.quiet_from)} to {_time(_FIRST.quiet_until)}")
        none = own.quiet_from == own.quiet_until
        self.quiet_row.say(
            "Reminders come at any hour." if none else "What falls due in them comes when they are over."
        )
        self._show_pause()

    def _show_pause(self) -> None:
        until, now, zone = self._paused_until(), self.workspace.clock.now(), self.workspace.zone
        if until is None:
            self.pause.setText("&Pause until tomorrow")
            self.pause_row.say("What falls due meanwhile comes at once when the pause is over.")
            return
        day = relative_day(local_day(until, zone), local_day(now, zone))
        self.pause.setText("&Resume")
        self.pause_row.say(f"Paused until {day} {clock_time(until, zone)}.")

    def _paused_until(self) -> datetime | None:
        until = self.workspace.settings.paused_until
        return until if until is not None and self.workspace.clock.now() < until else None

    # ---- taking ----------------------------------------------------------------------------------------

    def _take_on(self, on: bool) -> None:
        self.change(replace(self.workspace.settings, reminders=on), self.on_row)

    def _reset_on(self) -> None:
        self._take_on(_FIRST.reminders)

    def _take_quiet(self) -> None:
        start, end = self.start.currentData(), self.end.currentData()
        own = replace(self.workspace.settings, quiet_from=start, quiet_until=end)
        self.change(own, self.quiet_row)

    def _reset_quiet(self) -> None:
        own = self.workspace.settings
        own = replace(own, quiet_from=_FIRST.quiet_from, quiet_until=_FIRST.quiet_until)
        self.change(own, self.quiet_row)

    def _pause_or_resume(self) -> None:
        until = None
        if self._paused_until() is None:
            until = until_tomorrow(self.workspace.clock.now(), self.workspace.zone)
        self.change(replace(self.workspace.settings, paused_until=until), self.pause_row)


def _time(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _offer_times(field: ChoiceField, chosen: int) -> None:
    """Offer every half hour, and the time that is chosen where it is none of them."""
    times = sorted({*range(0, _DAY, _STEP), chosen})
    if [field.itemData(at) for at in range(field.count())] != times:
        field.clear()
        for time in times:
            field.addItem(_time(time), time)
    field.setCurrentIndex(times.index(chosen))
