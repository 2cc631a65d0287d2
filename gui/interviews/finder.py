"""Searches the processes as one types: what has been read at once, the rest beside the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from core.processes import holds_all, words_of
from gui.errors import told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from core.models import Id
    from core.processes import Process
    from core.workspace import Workspace

_PORTION = 120  # processes read between two looks at the keyboard: some 4 ms
_TELL_EVERY = 250  # milliseconds between two showings of what was found meanwhile


class Finder(QObject):
    """`found` says that more texts have been read, so that the same search may find more."""

    found = Signal()

    def __init__(self, workspace: Workspace, page: QWidget) -> None:
        super().__init__(page)
        self._workspace, self._page = workspace, page
        self._missing: list[Id] = []
        self._last: tuple[Sequence[Process], tuple[str, ...], list[Process]] | None = None
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._read_on)

    @property
    def is_reading(self) -> bool:
        """Return whether some texts are still to be read."""
        return self._timer.isActive()

    def read(self, processes: Sequence[Process]) -> None:
        """Begin to read what was written in these processes, as far as it is not known."""
        texts = self._workspace.texts(())
        self._missing = [one.id for one in processes if one.id not in texts]
        if self._missing and not self._timer.isActive():
            self._since.start()
            self._timer.start()

    def forget(self) -> None:
        """Stop reading, and let go of what was read."""
        self._timer.stop()
        self._missing, self._last = [], None
        self._workspace.forget_texts()

    def matching(self, processes: Sequence[Process], query: str) -> Sequence[Process]:
        """Return those processes that hold all the words, in the same order.

        Of one that is not read yet, company and role are looked at.
        """
        words = words_of(query)
        if not words:
            return processes
        texts = self._workspace.texts(())
        found = [
            one
            for one in self._narrowed(processes, words)
            if holds_all(texts.get(one.id, one.sorts_as), words)
        ]
        self._last = None if self.is_reading else (processes, words, found)
        return found

    def _narrowed(self, processes: Sequence[Process], words: tuple[str, ...]) -> Sequence[Process]:
        """Return what the last search found, where this one goes on from it; else all."""
        if self._last is None or self._last[0] is not processes:
            return processes
        _, before, found = self._last
        goes_on = all(any(old in new for new in words) for old in before)
        return found if goes_on else processes

    def _read_on(self) -> None:
        portion, rest = self._missing[:_PORTION], self._missing[_PORTION:]
        self._missing = []  # what cannot be read now is not tried again and again
        with told(self._page):
            self._workspace.texts(portion)
            self._missing = rest
        if not self._missing:
            self._timer.stop()
        if not self._missing or self._since.hasExpired(_TELL_EVERY):
            self._since.restart()
            self.found.emit()
