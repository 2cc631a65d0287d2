"""What can be done with an entry, as a menu: the way to move one without dragging it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from core.wording import short_day

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from core.calendar.entries import Entry
    from core.workspace import Workspace
    from gui.calendar.page import CalendarPage

_WEEK = timedelta(days=7)


def entry_menu(page: CalendarPage, workspace: Workspace, entry: Entry) -> QMenu:
    """Return a new menu for an entry, which deletes itself when it is closed."""
    menu = EntryMenu(page, entry)
    menu.offer_open()
    if entry.movable:
        menu.addSeparator()
        today = page.today()
        workdays = workspace.workdays_in(today.year)
        earliest = today if entry.step is not None else entry.day + timedelta(days=1)
        tomorrow = max(today, entry.day) + timedelta(days=1)
        offers = {
            "Move to &today": today,
            "Move to the &next day": tomorrow,
            "Move to the next &working day": workdays.on_or_after(tomorrow),
            "Move by a w&eek": entry.day + _WEEK,
        }
        for words, day in offers.items():
            if day >= min(earliest, today) and day != entry.day:
                menu.offer_day(words, day)
    return menu


class EntryMenu(QMenu):
    """Opens the entry, or moves it to a day that is offered."""

    def __init__(self, page: CalendarPage, entry: Entry) -> None:
        super().__init__(page)
        self.setAccessibleName("What can be done")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._page, self._entry = page, entry
        self.triggered.connect(self._taken)

    def offer_open(self) -> None:
        """Offer to open the entry."""
        self.addAction("&Open")

    def offer_day(self, words: str, day: date) -> None:
        """Offer a day."""
        action = self.addAction(f"{words}, {short_day(day)}")
        action.setData(day.isoformat())

    def _taken(self, action: QAction) -> None:
        day = action.data()
        if day:
            self._page.mover.move(self._entry, date.fromisoformat(day))
        else:
            self._page.open_entry(self._entry)
