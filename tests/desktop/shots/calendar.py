"""Pictures of the calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.demo import add_demo
from tests.desktop.shots.camera import NARROW, SMALLEST, WIDE
from tests.desktop.shots.fillings import five_hundred, long_names, nothing

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.workspace import Workspace
    from gui.calendar.page import CalendarPage
    from gui.main_window import MainWindow
    from tests.desktop.shots.camera import Shot


def calendar(then: Callable[[CalendarPage], object] | None = None) -> Callable[..., None]:
    """Return what shows the calendar, and does something more."""

    def act(window: MainWindow, _workspace: Workspace) -> None:
        from gui.calendar.page import CalendarPage

        page = window.go("calendar")
        assert isinstance(page, CalendarPage)
        if then is not None:
            then(page)

    return act


SHOTS: dict[str, Shot] = {
    "calendar": (WIDE, add_demo, calendar()),
    "calendar-narrow": (NARROW, add_demo, calendar()),
    "calendar-smallest": (SMALLEST, add_demo, calendar()),
    "calendar-empty": (WIDE, nothing, calendar()),
    "calendar-crowded": (WIDE, five_hundred, calendar()),
    "calendar-long-names": (WIDE, long_names, calendar()),
}
