"""Public holidays that are not on the disk yet, loaded beside the window and handed over in its thread."""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from pathlib import Path

    from core.calendars import Place, PlaceYear
    from core.workdays import Workdays
    from core.workspace import Workspace


class HolidayLoader(QObject):
    """Loads what the workspace misses, once for each place; until then weekends alone count."""

    _found = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._asked: set[Place] = set()
        self._asked_years: set[PlaceYear] = set()
        self._threads: list[Thread] = []
        self._found.connect(self._hand_over)

    def load_missing(self, _change: object = None) -> None:
        """Start loading what is missing, if anything is."""
        places = self._workspace.missing_holidays() - self._asked
        single = self._workspace.missing_years() - self._asked_years
        if not places and not single:
            return
        self._asked |= places
        self._asked_years |= single
        cache, years = self._workspace.paths.cache_dir, self._workspace.holiday_years
        thread = Thread(target=self._load, args=(places, single, cache, years), name="holidays", daemon=True)
        self._threads.append(thread)
        thread.start()

    def finish(self) -> None:
        """Wait for what is still being loaded: a thread cut off at the end of the program would abort it."""
        for thread in self._threads:
            thread.join()

    def _load(self, places: set[Place], single: set[PlaceYear], cache: Path, years: range) -> None:
        from core.calendars import holidays_of, holidays_of_years  # 200 ms, in this thread

        found = holidays_of(places, cache, years), holidays_of_years(single, cache)
        try:
            self._found.emit(found)
        except RuntimeError:  # the window was closed meanwhile
            return

    def _hand_over(self, found: tuple[dict[Place, Workdays], dict[PlaceYear, Workdays]]) -> None:
        places, single = found
        if places:
            self._workspace.holidays_arrived(places)
        if single:
            self._workspace.years_arrived(single)
