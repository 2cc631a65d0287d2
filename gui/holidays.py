"""Public holidays that are not on the disk yet, loaded beside the window and handed over in its thread."""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from pathlib import Path

    from core.workdays import Workdays
    from core.workspace import Workspace


class HolidayLoader(QObject):
    """Loads what the workspace misses, once for each place; until then weekends alone count."""

    _found = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._asked: set[tuple[str, str]] = set()
        self._threads: list[Thread] = []
        self._found.connect(self._hand_over)

    def load_missing(self, _change: object = None) -> None:
        """Start loading what is missing, if anything is."""
        places = self._workspace.missing_holidays() - self._asked
        if not places:
            return
        self._asked |= places
        cache, years = self._workspace.paths.cache_dir, self._workspace.holiday_years
        thread = Thread(target=self._load, args=(places, cache, years), name="holidays", daemon=True)
        self._threads.append(thread)
        thread.start()

    def finish(self) -> None:
        """Wait for what is still being loaded: a thread cut off at the end of the program would abort it."""
        for thread in self._threads:
            thread.join()

    def _load(self, places: set[tuple[str, str]], cache: Path, years: range) -> None:
        from core.public_holidays import workdays_from_library  # 200 ms, in this thread

        found: dict[tuple[str, str], Workdays] = {
            (country, region): workdays_from_library(cache, country, region, years)
            for country, region in places
        }
        try:
            self._found.emit(found)
        except RuntimeError:  # the window was closed meanwhile
            return

    def _hand_over(self, found: dict[tuple[str, str], Workdays]) -> None:
        self._workspace.holidays_arrived(found)
