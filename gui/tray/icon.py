"""The tray icon: how things stand, and a menu of the three most urgent steps."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from core.agenda import when_words
from core.wording import clock_time, local_day, relative_day
from gui.theme.app_icon import app_icon, due_badge, late_badge, paused_badge

if TYPE_CHECKING:
    from core.agenda import Agenda
    from core.models import Step
    from core.workspace import Workspace

_MOST_URGENT = 3
_LONGEST = 60  # characters of a step in the menu


class Tray(QObject):
    """Shows how things stand. `step_wanted` carries the key of a step chosen in the menu."""

    step_wanted = Signal(str)
    open_wanted = Signal()
    new_wanted = Signal()
    debrief_wanted = Signal()
    pause_wanted = Signal()
    resume_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.menu = QMenu()
        self._steps: list[QAction] = []
        self._separator = self.menu.addSeparator()
        self._entry("New interview\u2026", self.new_wanted)
        self._entry("Debrief\u2026", self.debrief_wanted)
        self.menu.addSeparator()
        self._pause = self._entry("Pause reminders until tomorrow", self.pause_wanted)
        self._resume = self._entry("Resume reminders", self.resume_wanted)
        self.menu.addSeparator()
        self._entry("Open Afterword", self.open_wanted)
        self._entry("Quit", self.quit_wanted)
        self.icon = QSystemTrayIcon(app_icon(), self)
        self.icon.setContextMenu(self.menu)
        if sys.platform != "darwin":  # where a click opens the menu, and is told all the same
            self.icon.activated.connect(self._activated)
        self._state: tuple[int, int, str] | None = None
        self.refresh()
        self.icon.show()

    def _entry(self, words: str, then: object) -> QAction:
        action = QAction(words, self.menu)
        action.triggered.connect(then)
        self.menu.addAction(action)
        return action

    @staticmethod
    def is_there() -> bool:
        """Say whether the desktop has a tray."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    # ---- how things stand ------------------------------------------------------------------------------

    def refresh(self, _change: object = None) -> None:
        """Show what is due now, and whether reminders are paused."""
        agenda, silence = self._workspace.agenda(), self._silence()
        state = (agenda.due, len(agenda.overdue), silence)
        if state != self._state:
            self._state = state
            self.icon.setIcon(_icon(agenda, silent=bool(silence)))
            self._pause.setVisible(not silence)
            self._resume.setVisible(bool(silence))
        tip = f"Afterword: {agenda.headline}" + (f". {silence}." if silence else "")
        if tip != self.icon.toolTip():
            self.icon.setToolTip(tip)
        self._list((*agenda.overdue, *agenda.today)[:_MOST_URGENT])

    def look_at_pause(self) -> None:
        """Show that a pause is over, which no change of the data says; cheap, for every minute."""
        if self._state is not None and self._silence() != self._state[2]:
            self.refresh()

    def _silence(self) -> str:
        """Return why nothing is announced; "" when it is."""
        settings, now, zone = self._workspace.settings, self._workspace.clock.now(), self._workspace.zone
        if not settings.reminders:
            return "Reminders are off"
        until = settings.paused_until
        if until is None or until <= now:
            return ""
        day = relative_day(local_day(until, zone), local_day(now, zone))
        return f"Reminders are paused until {day} {clock_time(until, zone)}"

    def _list(self, steps: tuple[Step, ...]) -> None:
        workspace = self._workspace
        now = workspace.clock.now()
        wanted = [(step.key, f"{step.title}, {when_words(step, now, workspace.zone)}") for step in steps]
        if wanted == [(action.data(), action.property("words")) for action in self._steps]:
            return
        for action in self._steps:
            self.menu.removeAction(action)
            action.deleteLater()
        self._steps = []
        for key, words in wanted:
            short = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}\u2026"
            action = QAction(short.replace("&", "&&"), self.menu)
            action.setData(key)
            action.setProperty("words", words)
            action.triggered.connect(self._step_chosen)
            self.menu.insertAction(self._separator, action)
            self._steps.append(action)
        self._separator.setVisible(bool(wanted))

    def tool_tip(self) -> str:
        """Return what the icon says under the mouse."""
        return self.icon.toolTip()

    # ---- what is chosen --------------------------------------------------------------------------------

    def _step_chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.step_wanted.emit(str(action.data()))

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in {QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick}:
            self.open_wanted.emit()

    def hide(self) -> None:
        """Take the icon away."""
        self.icon.hide()


def _icon(agenda: Agenda, *, silent: bool) -> QIcon:
    if silent:
        return app_icon(paused_badge())
    if agenda.overdue:
        return app_icon(late_badge(agenda.due))
    return app_icon(due_badge(agenda.due) if agenda.due else None)
