"""The tray icon: a dot when something is due, and a menu of the three most urgent steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from core.agenda import when_words
from gui.theme.app_icon import app_icon
from gui.theme.colours import DARK
from gui.theme.hue import Hue

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from core.models import Step
    from core.workspace import Workspace

_MOST_URGENT = 3
_LONGEST = 60  # characters of a step in the menu


class Tray(QObject):
    """Shows how things stand. `step_wanted` carries the key of a step chosen in the menu."""

    step_wanted = Signal(str)
    open_wanted = Signal()
    new_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.menu = QMenu()
        self._steps: list[QAction] = []
        self._separator = self.menu.addSeparator()
        for words, then in (
            ("New interview\u2026", self.new_wanted),
            ("Open Afterword", self.open_wanted),
            ("Quit", self.quit_wanted),
        ):
            action = QAction(words, self.menu)
            action.triggered.connect(then)
            self.menu.addAction(action)
        self.icon = QSystemTrayIcon(app_icon(), self)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._activated)
        self._state: tuple[int, int] | None = None
        self.refresh()
        self.icon.show()

    @staticmethod
    def is_there() -> bool:
        """Say whether the desktop has a tray."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def refresh(self, _change: object = None) -> None:
        """Show what is due now."""
        agenda = self._workspace.agenda()
        state = (agenda.due, len(agenda.overdue))
        if state != self._state:
            self._state = state
            self.icon.setIcon(app_icon(_dot(*state)))
            self.icon.setToolTip(f"Afterword: {agenda.headline}")
        self._list((*agenda.overdue, *agenda.today)[:_MOST_URGENT])

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

    def say_still_here(self) -> None:
        """Say once that the app goes on in the tray."""
        words = "Afterword stays here and keeps an eye on the dates. Quit from this icon\u2019s menu."
        self.icon.showMessage("Still here", words, app_icon(), 6000)

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


def _dot(due: int, overdue: int) -> QColor | None:
    """Return the colour of the dot, seen on light and dark panels alike; none when nothing is due."""
    if not due:
        return None
    return DARK.ink(Hue.LATE if overdue else Hue.DUE)
