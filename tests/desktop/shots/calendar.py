"""Pictures of the calendar."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt

from core.demo import add_demo
from core.session import load_holidays
from core.settings import with_profile
from tests.desktop.shots.camera import NARROW, SMALLEST, WIDE
from tests.desktop.shots.fillings import busy_week, crowded, five_hundred, long_names, nights, nothing

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


def week(page: CalendarPage) -> None:
    """Show the week."""
    page.show_week()


def weeks_of(*day: int) -> Callable[[CalendarPage], None]:
    """Return what shows the week of a day, from its first hour on."""

    def act(page: CalendarPage) -> None:
        page.go_to(date(*day))
        page.show_week()
        page.week.hours.verticalScrollBar().setValue(0)

    return act


def right_to_left(window: MainWindow, workspace: Workspace) -> None:
    """Show the calendar as where one reads from the right, weeks begin on Saturday and rest on Friday."""
    before = QLocale()
    QLocale.setDefault(QLocale("ar_EG"))
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    calendar()(window, workspace)
    QLocale.setDefault(before)


def right_to_left_week(window: MainWindow, workspace: Workspace) -> None:
    """Show the same by week."""
    right_to_left(window, workspace)
    calendar(week)(window, workspace)


def american(window: MainWindow, workspace: Workspace) -> None:
    """Show the calendar as in the United States, with holidays there and where a company is."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    workspace.update_settings(with_profile(workspace.settings, country="US"))
    load_holidays(workspace)
    calendar(week)(window, workspace)
    calendar(lambda page: page.show_month())(window, workspace)
    QLocale.setDefault(before)


def early(page: CalendarPage) -> None:
    """Try to follow up before the day they named."""
    found = (entry for facts in page.month.days.days for entry in facts.entries)
    follow_up = next(entry for entry in found if entry.title == "Follow up with Tom Brandt")
    page.mover.move(follow_up, page.day())


def said(page: CalendarPage) -> None:
    """Move a step, which is then said and can be undone."""
    found = (entry for facts in page.month.days.days for entry in facts.entries)
    page.mover.move(next(one for one in found if one.title == "Thank Dana Lee"), date(2026, 11, 26))


SHOTS: dict[str, Shot] = {
    "calendar-said": (WIDE, add_demo, calendar(said)),
    "calendar-said-narrow": (NARROW, add_demo, calendar(said)),
    "calendar-said-smallest": (SMALLEST, add_demo, calendar(said)),
    "calendar-early-smallest": (SMALLEST, add_demo, calendar(early)),
    "calendar-rtl": (WIDE, add_demo, right_to_left),
    "calendar-rtl-week": (WIDE, busy_week, right_to_left_week),
    "calendar-american": (WIDE, add_demo, american),
    "calendar-early": (WIDE, add_demo, calendar(early)),
    "calendar-five-weeks": (WIDE, add_demo, calendar(lambda page: page.go_to(date(2026, 10, 5)))),
    "calendar-week": (WIDE, busy_week, calendar(week)),
    "calendar-week-narrow": (NARROW, busy_week, calendar(week)),
    "calendar-week-smallest": (SMALLEST, busy_week, calendar(week)),
    "calendar-week-spring": (WIDE, nights, calendar(weeks_of(2026, 3, 29))),
    "calendar-week-autumn": (WIDE, nights, calendar(weeks_of(2026, 10, 25))),
    "calendar-month-crowded": (WIDE, crowded, calendar()),
    "calendar-menu": (WIDE, add_demo, calendar(lambda page: page.top.which.click())),
    "calendar": (WIDE, add_demo, calendar()),
    "calendar-narrow": (NARROW, add_demo, calendar()),
    "calendar-smallest": (SMALLEST, add_demo, calendar()),
    "calendar-empty": (WIDE, nothing, calendar()),
    "calendar-crowded": (WIDE, five_hundred, calendar()),
    "calendar-long-names": (WIDE, long_names, calendar()),
}
