"""What the Mac expects of an app: a menu bar, a way back by the Dock, and *Quit* from outside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenuBar

from gui.screens import SETTINGS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from gui.main_window import MainWindow

_STARTING = 2000  # milliseconds in which the app becomes the active one because it starts


class Mac(QObject):
    """Lives as long as the app. `quit_wanted` says that the Dock, the menu or the system asks it to end."""

    quit_wanted = Signal()

    def __init__(self, app: QApplication, window: MainWindow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app, self._window = app, window
        self._leaving = False
        self._since = QElapsedTimer()
        self._since.start()
        self.bar = menu_bar(window)
        app.applicationStateChanged.connect(self._state_changed)
        app.installEventFilter(self)

    def is_starting(self) -> bool:
        """Say whether the app has only just begun: at login it is to stay in the menu bar."""
        return self._since.elapsed() < _STARTING

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        """Bring the window back by a click in the Dock, which tells an app nothing else."""
        if state != Qt.ApplicationState.ApplicationActive or self.is_starting():
            return
        if not any(one.isVisible() for one in self._app.topLevelWindows()):
            self._window.bring_up()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Quit as from our own menu where Qt would close the windows, of which ours only puts itself away."""
        if event.type() != QEvent.Type.Quit or self._leaving:
            return False
        self._leaving = True  # what follows asks Qt to quit, and comes by here again
        self.quit_wanted.emit()
        self._leaving = False
        return True

    def finish(self) -> None:
        """Let go of the app, and take the menu bar away."""
        self._app.applicationStateChanged.disconnect(self._state_changed)
        self._app.removeEventFilter(self)
        self.bar.deleteLater()


def menu_bar(window: MainWindow) -> QMenuBar:
    """Return the menu bar, which stays when the window is hidden; roles take some to the app's own."""
    keys = window.keys
    roles = {
        keys.about: QAction.MenuRole.AboutRole,
        keys.screens[SETTINGS]: QAction.MenuRole.PreferencesRole,
        keys.quit: QAction.MenuRole.QuitRole,
    }
    bar = QMenuBar()
    for words, actions in (
        ("File", (keys.new, keys.debrief, keys.replied, keys.answer, keys.log, keys.quit)),
        ("Edit", (keys.undo, keys.redo, keys.search, keys.templates)),
        ("View", tuple(keys.screens.values())),
        ("Help", (keys.shortcuts, keys.diagnostics, keys.about)),
    ):
        menu = bar.addMenu(words)
        for action in actions:
            action.setMenuRole(roles.get(action, QAction.MenuRole.NoRole))
            menu.addAction(action)
    return bar
