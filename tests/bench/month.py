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
from core.month import month_page
from core.session import load_holidays
from core.workspace import open_workspace
from gui.calendar.book import Book
from gui.calendar.conventions import Conventions
from gui.calendar.ink import Ink
from gui.calendar.looks import paints, words
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
            said = words(entry, self._conventions)
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


def measure(workspace: Workspace) -> None:
    """Print what switching months costs in the calendar, and in Qt's own."""
    window = MainWindow(workspace)
    window.resize(1280, 800)
    window.show()
    page = window.go("calendar")
    assert isinstance(page, CalendarPage)
    QApplication.processEvents()
    plain = PlainCalendar(workspace)
    plain.setNavigationBarVisible(False)
    plain.resize(page.month.width(), page.month.height() * 7 // 6)  # six weeks as high as ours, and the names
    plain.read(plain.yearShown(), plain.monthShown())
    plain.show()
    QApplication.processEvents()
    page.turn(-5)
    counts = []

    def ours(pages: int) -> None:
        page.turn(pages)
        counts.append(sum(len(facts.entries) for facts in page.month.days.days))

    def qts(pages: int) -> None:
        (plain.showPreviousMonth if pages < 0 else plain.showNextMonth)()

    load_years(workspace, plain.yearShown())
    for _ in range(5):
        page.turn(-1)
        qts(-1)
    mine, other = switches(ours), switches(qts)
    print(
        f"another month, 10,000 applications, {statistics.mean(counts):.0f} entries on the page: {said(mine)}"
    )
    ratio = statistics.median(mine) / statistics.median(other)
    print(f"the same in a QCalendarWidget: {said(other)}; ours beside it {ratio:.2f} x")
    plain.close()
    window.close_for_good()


def main() -> None:
    """Make a sample of its own, and measure."""
    app = QApplication.instance() or QApplication([sys.argv[0], *STYLE])
    assert isinstance(app, QApplication)
    Theme(app, "light")
    with tempfile.TemporaryDirectory(prefix="afterword-bench-") as folder:
        fill(Path(folder), 10_000, 200, DAYS_IN_ALL)
        workspace = open_workspace(Path(folder), SystemClock())
        measure(workspace)
        workspace.close()


if __name__ == "__main__":
    main()
