"""The month beside a `QCalendarWidget` that paints the same entries: what it costs to go to another one."""

from __future__ import annotations

import statistics
import sys
import tempfile
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QRect, Qt
from PySide6.QtWidgets import QApplication, QCalendarWidget

from core.calendars import holidays_of_years
from core.clock import SystemClock
from core.month import month_page, next_month, previous_month
from core.session import load_holidays
from core.workspace import open_workspace
from gui.calendar.book import Book
from gui.calendar.conventions import Conventions
from gui.calendar.ink import Ink
from gui.calendar.looks import paints, short
from gui.calendar.month_view import MonthView
from gui.calendar.page import CalendarPage
from gui.main_window import MainWindow
from gui.theme.colours import LIGHT
from gui.theme.theme import STYLE, Theme
from tests.bench.sample import fill

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPainter

    from core.workspace import Workspace
    from gui.calendar.book import DayFacts

SWITCHES = 200
MONTHS = 100  # back, and forth again: no month is still known when it is come back to
DAYS_IN_ALL = 3100
FROM = 5  # months back: from there on, all is closed long ago, and as full as any other
FRAME = 16.7  # milliseconds
_LINE, _FIRST = 22, 22


class PlainCalendar(QCalendarWidget):
    """Qt's own calendar, which paints in each cell what the month has there."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._conventions = Conventions(QLocale())
        self._book = Book(workspace, self._conventions.weekend)
        self._days: dict[date, DayFacts] = {}
        self._ink = Ink(self.font())
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.currentPageChanged.connect(self.read)

    def read(self, year: int, month: int) -> None:
        """Read the month that is shown."""
        self._days = self._book.days(month_page(year, month, self._conventions.first_weekday))

    def paintCell(self, painter: QPainter, rect: QRect, day: QDate) -> None:
        """Paint the number and as many entries as fit."""
        super().paintCell(painter, rect, day)
        facts = self._days.get(date(day.year(), day.month(), day.day()))
        entries = facts.entries if facts is not None else ()
        fit = max(1, (rect.height() - _FIRST) // _LINE)
        shown = entries if len(entries) <= fit else entries[: fit - 1]
        now, metrics = self._workspace.clock.now(), self.fontMetrics()
        painter.setFont(self._ink.plain)
        box = QRect(rect.left() + 7, rect.top() + _FIRST, rect.width() - 14, _LINE - 3)
        for entry in shown:
            ground, ink = paints(entry, now, LIGHT)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(box, 5, 5)
            painter.setPen(ink)
            said = short(entry, self._conventions)
            cut = metrics.elidedText(said, Qt.TextElideMode.ElideRight, box.width() - 12)
            painter.drawText(box.adjusted(6, 0, -6, 0), Qt.AlignmentFlag.AlignVCenter, cut)
            box.translate(0, _LINE)
        if len(shown) < len(entries):
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, f"+{len(entries) - len(shown)} more")


def switches(turn: Callable[[int], object]) -> list[float]:
    """Return the milliseconds that each switch took, until it was painted."""
    taken = []
    for number in range(SWITCHES):
        began = perf_counter()
        turn(-1 if number < MONTHS else 1)
        QApplication.processEvents()
        QApplication.sync()
        taken.append(1000 * (perf_counter() - began))
    return sorted(taken)


def said(taken: list[float]) -> str:
    """Return the figures of some switches."""
    under = sum(one < FRAME for one in taken) / len(taken)
    return (
        f"median {statistics.median(taken):.1f} ms, 95 % under {taken[int(len(taken) * 0.95)]:.1f} ms, "
        f"{under:.0%} within a frame"
    )


def load_years(workspace: Workspace, last: int) -> None:
    """Load the holidays of every year there is anything in: the app does so beside the window, once."""
    for year in range(last - 12, last + 1):
        for country in ("", "GB"):
            workspace.workdays_in(year, country)
    workspace.years_arrived(holidays_of_years(workspace.missing_years(), workspace.paths.cache_dir))
    load_holidays(workspace)


class Alone:
    """The month by itself, as Qt's calendar is."""

    def __init__(self, workspace: Workspace) -> None:
        self._conventions = Conventions(QLocale())
        self._book = Book(workspace, self._conventions.weekend)
        self.view = MonthView(workspace, self._conventions)
        self.month = (0, 0)

    def show(self, month: tuple[int, int]) -> None:
        """Read a month and show it."""
        self.month = month
        days = self._book.days(month_page(*month, self._conventions.first_weekday))
        self.view.show_month(month, tuple(days.values()))

    def turn(self, pages: int) -> None:
        """Show the month before or after."""
        self.show((previous_month if pages < 0 else next_month)(*self.month))


def measure(workspace: Workspace) -> None:
    """Print what switching months costs by itself, in Qt's own calendar, and on the whole page."""
    window = MainWindow(workspace)
    window.resize(1280, 800)
    window.show()
    page = window.go("calendar")
    assert isinstance(page, CalendarPage)
    QApplication.processEvents()
    size = page.month.size()
    page.turn(-FROM)
    day = page.day()
    load_years(workspace, day.year)
    alone, plain = Alone(workspace), PlainCalendar(workspace)
    alone.view.resize(size)
    alone.show((day.year, day.month))
    alone.view.show()
    plain.resize(size.width(), size.height() * 7 // 6)  # six weeks as high as ours, and the names
    plain.setNavigationBarVisible(False)
    plain.setCurrentPage(day.year, day.month)
    plain.read(day.year, day.month)
    plain.show()
    counts: list[int] = []

    def ours(pages: int) -> None:
        alone.turn(pages)
        counts.append(sum(len(facts.entries) for facts in alone.view.days.days))

    def qts(pages: int) -> None:
        (plain.showPreviousMonth if pages < 0 else plain.showNextMonth)()

    mine, other, whole = switches(ours), switches(qts), switches(page.turn)
    ratio = statistics.median(mine) / statistics.median(other)
    print(f"another month, 10,000 applications, {statistics.mean(counts):.0f} entries on its page:")
    print(f"  the month by itself      {said(mine)}")
    print(f"  the same in Qt's own     {said(other)}; ours beside it {ratio:.2f} x")
    print(f"  with the day beside it   {said(whole)}")
    plain.close()
    alone.view.close()
    window.close_for_good()


def print_months() -> None:
    """Make a sample of its own, of as many months as are walked through, and measure."""
    app = QApplication.instance() or QApplication([sys.argv[0], *STYLE])
    assert isinstance(app, QApplication)
    Theme(app, "light")
    with tempfile.TemporaryDirectory(prefix="afterword-bench-") as folder:
        fill(Path(folder), 10_000, 200, DAYS_IN_ALL)
        workspace = open_workspace(Path(folder), SystemClock())
        measure(workspace)
        workspace.close()
