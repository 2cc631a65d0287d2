"""The search itself, done between two turns of the window: never long enough to be felt while typing."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from core.errors import AfterwordError
from core.search import Group, Index

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.search import Entry
    from core.workspace import Workspace

_MOST = 6  # results of one group
_AT_ONCE = 0.006  # seconds of work before the window gets its turn


class Reading(QObject):
    """Reads everything there is to find, and finds; names can be found while texts are still being read.

    `found` carries the words sought and what was found for them; `failed` what stood in the way of reading.
    """

    found = Signal(str, object)
    failed = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._turn)
        self._sought = ""
        self._answer: dict[Group, list[Entry]] = {}
        self._finding: Iterator[dict[Group, list[Entry]]] | None = None
        self.restart()

    def restart(self, _change: object = None) -> None:
        """Read everything anew."""
        self._index = Index()
        self._pages: Iterator[tuple[Group, list[Entry]]] | None = self._workspace.search_pages()
        self._group = Group.PROCESS
        self.seek(self._sought)

    def seek(self, text: str) -> None:
        """Look for these words; whatever was being looked for before is left."""
        self._sought = text
        self._finding = self._index.finding(text, _MOST)
        self._timer.start()

    @property
    def is_done(self) -> bool:
        """Return whether everything is read and the last words were answered."""
        return self._pages is None and self._finding is None

    def _turn(self) -> None:
        """Work for a moment: what was typed comes first, then reading on."""
        end = perf_counter() + _AT_ONCE
        while perf_counter() < end:
            if self._finding is not None:
                self._find_on(self._finding)
            elif self._pages is not None:
                self._read_on(self._pages)
            else:
                self._timer.stop()
                return

    def _find_on(self, finding: Iterator[dict[Group, list[Entry]]]) -> None:
        piece = next(finding, None)
        if piece is not None:
            self._answer = piece
            return
        self._finding = None
        self.found.emit(self._sought, self._answer)

    def _read_on(self, pages: Iterator[tuple[Group, list[Entry]]]) -> None:
        """Read a page; what is sought is looked for again when a group is complete."""
        try:
            page = next(pages, None)
        except AfterwordError as error:
            self._pages = None
            self.failed.emit(error)
            return
        if page is None:
            self._pages = None
            self.seek(self._sought)
            return
        group, entries = page
        if group is not self._group:
            self._group = group
            self.seek(self._sought)
        self._index.add(group, entries)
