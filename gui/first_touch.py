"""Notices when a person first touches keyboard or mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow
    from PySide6.QtWidgets import QWidget

_TOUCH = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel}
)


class FirstTouch(QObject):
    """Says `touched` once: what only a person's own doing needs is not loaded for an app that idles.

    It looks at what the desktop sends to the one window. A look at all that happens in the app would have
    PySide6 make a class in Python of each kind of Qt's objects: 2 MB.
    """

    touched = Signal()

    def __init__(self, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._look()

    def _look(self) -> None:
        """Look at the window of the desktop; there is none before it is first shown."""
        handle: QWindow | None = self._window.windowHandle()
        self._looks_at: QObject = self._window if handle is None else handle
        self._looks_at.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look at what happens, until it is a touch."""
        if self._looks_at is self._window and event.type() == QEvent.Type.Show:
            self.ignore()
            self._look()
        elif event.type() in _TOUCH:
            self.ignore()
            self.touched.emit()
        return False

    def ignore(self) -> None:
        """Look no longer."""
        self._looks_at.removeEventFilter(self)
