"""Notices when a person first touches keyboard or mouse."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal

_TOUCH = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel}
)


class FirstTouch(QObject):
    """Says `touched` once: what only a person's own doing needs is not loaded for an app that idles."""

    touched = Signal()

    def __init__(self, qt: QCoreApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._qt = qt
        qt.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look at what happens, until it is a touch."""
        if event.type() in _TOUCH:
            self.ignore()
            self.touched.emit()
        return False

    def ignore(self) -> None:
        """Look no longer."""
        self._qt.removeEventFilter(self)
