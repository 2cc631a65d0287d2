"""The calendar: the month or the week, and the day beside it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from core.calendar.entries import EntryKind
from core.month import month_weeks, next_month, previous_month, same_day_of
from gui.calendar.book import Book
from gui.calendar.conventions import Conventions
from gui.calendar.day_list import WIDTH
from gui.calendar.day_panel import DayPanel
from gui.calendar.month_view import MonthView
from gui.calendar.mover import Mover
from gui.calendar.notice import MoveNotice
from gui.calendar.weekday_strip import WeekdayStrip
from gui.holidays import HolidayLoader
from gui.page import GAP, MARGIN_X, MARGIN_Y, Page
from gui.status_line import StatusLine
from gui.theme import type as typeface
from gui.widgets.button import Button, Weight
from gui.widgets.card import Card
from gui.widgets.text import Line

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from core.calendar.entries import Entry
    from core.workspace import Workspace
    from gui.calendar.book import DayFacts
    from gui.calendar.days_view import DaysView

FIRST, LAST = date(1970, 1, 1), date(2100, 12, 31)
_BETWEEN = 18
_TOO_NARROW_FOR_BOTH, _TOO_NARROW_FOR_TITLE = 760, 620
_MOVES = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -7,
    Qt.Key.Key_Down: 7,
}


class CalendarPage(Page):
    """The screen of the calendar."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._conventions = Conventions(QLocale())
        self._book = Book(workspace, self._conventions.weekend)
        self._day = self._book.today
        self._month = (self._day.year, self._day.month)
        self._holidays = HolidayLoader(workspace, self)
        app = QApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self._holidays.finish)
        self.status = StatusLine(self)
        self.status.undo.connect(self.undo_wanted)
        self.notice = MoveNotice(self)
        self.mover = Mover(workspace, self._conventions, self.notice)
        self._build()
        self._listen()

    # ---- building ------------------------------------------------------------------------------------

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN_X, MARGIN_Y, MARGIN_X, MARGIN_Y)
        column.setSpacing(GAP)
        column.addLayout(self._top())
        self.month = MonthView(self._workspace, self._conventions)
        self.strip = WeekdayStrip(self._conventions)
        self.panel = DayPanel(self._workspace, self._conventions)
        card = Card(self)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        inside.addWidget(self.strip)
        inside.addWidget(self.month, 1)
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(card, 1)
        left.addWidget(self.notice)
        left.addWidget(self.status)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(_BETWEEN)
        self._both.addLayout(left, 5)
        self._both.addWidget(self.panel, 0)
        column.addLayout(self._both, 1)
        self._arrange()

    def _top(self) -> QBoxLayout:
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(12)
        self.title = Line("", self, kind=typeface.headline)
        self._head.addWidget(self.title, 1)
        row = QHBoxLayout()
        row.setSpacing(12)
        self._head.addLayout(row)
        self.back = Button("\u2039", self, hint="Page Up")
        self.back.setAccessibleName("Previous month")
        self.now = Button("&Today", self, hint="Home")
        self.forward = Button("\u203a", self, hint="Page Down")
        self.forward.setAccessibleName("Next month")
        self.new_button = Button("New &interview", self, weight=Weight.PRIMARY, hint="N")
        for button in (self.back, self.now, self.forward, self.new_button):
            row.addWidget(button)
        return self._head

    def _listen(self) -> None:
        self.back.clicked.connect(self.previous)
        self.now.clicked.connect(self.go_to_today)
        self.forward.clicked.connect(self.next)
        self.new_button.clicked.connect(self._new_on_day)
        for view in self.views():
            view.day_wanted.connect(self.go_to)
            view.entry_wanted.connect(self.open_entry)
            view.more_wanted.connect(self.show_day)
            view.new_wanted.connect(self._new)
            view.dropped.connect(self.mover.move)
            view.menu_wanted.connect(self._menu)
            view.list_wanted.connect(self.go_to_list)
        entries = self.panel.list
        entries.entry_wanted.connect(self.open_entry)
        entries.entry_chosen.connect(self._entry_chosen)
        entries.menu_wanted.connect(self._menu)
        entries.left.connect(self.focus_first)
        self.mover.said.connect(self._say)
        self.mover.moved.connect(self.go_to)
        self.mover.settled.connect(self.focus_first)

    def views(self) -> tuple[DaysView, ...]:
        """Return the views of days there are."""
        return (self.month,)

    def view(self) -> DaysView:
        """Return the view that is shown."""
        return self.month

    # ---- reading -------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read anew what is shown."""
        self._book.forget()
        self._show()

    def _show(self) -> None:
        year, month = self._month
        days = month_weeks(year, month, self._conventions.first_weekday)
        found = self._book.days(days)
        self.title.setText(self._conventions.month(year, month))
        self.strip.show_days(days[:7])
        self.month.show_month(self._month, tuple(found.values()))
        self.month.select_day(self._day)
        self._show_day(found.get(self._day) or self._book.day(self._day))
        self._holidays.load_missing()

    def _show_day(self, facts: DayFacts) -> None:
        key = self.view().entry_key
        if facts.entry(key) is None:
            key = ""
            self.view().select_entry("")
        self.panel.show_day(facts)
        self.panel.list.select(key)

    # ---- walking -------------------------------------------------------------------------------------

    def day(self) -> date:
        """Return the selected day."""
        return self._day

    def today(self) -> date:
        """Return the day it is where the user is."""
        return self._book.today

    def go_to(self, day: date) -> None:
        """Select a day, and show its month if it is not on the page."""
        day = min(max(day, FIRST), LAST)
        self._day = day
        if self.month.days.index_of(day).isValid():
            self.month.select_day(day)
            self._show_day(self._book.day(day))
        else:
            self._month = (day.year, day.month)
            self._show()

    def previous(self) -> None:
        """Show the month before."""
        self._turn(*previous_month(*self._month))

    def next(self) -> None:
        """Show the month after."""
        self._turn(*next_month(*self._month))

    def _turn(self, year: int, month: int) -> None:
        if FIRST.year <= year <= LAST.year:
            self._day = same_day_of(self._day, year, month)
            self._month = (year, month)
            self._show()

    def go_to_today(self) -> None:
        """Show and select today."""
        self._day = self._book.today
        self._month = (self._day.year, self._day.month)
        self._show()

    def show_day(self, day: date) -> None:
        """Show a day whole, beside the calendar."""
        self.go_to(day)
        self.go_to_list()

    def go_to_list(self) -> None:
        """Put the keyboard on the entries of the day."""
        if self.panel.list.entries.entries:
            self.panel.list.setFocus(Qt.FocusReason.TabFocusReason)

    def focus_first(self) -> None:
        """Put the focus on the days."""
        self.view().setFocus(Qt.FocusReason.OtherFocusReason)

    def _entry_chosen(self, key: str) -> None:
        self.view().select_entry(key)

    # ---- doing ---------------------------------------------------------------------------------------

    def open_entry(self, entry: Entry) -> None:
        """Show the draft of a step, or the interview, or the process that a promise belongs to."""
        self.view().select_entry(entry.key)
        self.panel.list.select(entry.key)
        if entry.kind is EntryKind.STEP:
            self.draft_wanted.emit(entry.key)
        else:
            self.process_wanted.emit(entry.application_id, entry.interview_id)

    def chosen_entry(self) -> Entry | None:
        """Return the selected entry, in the calendar or in the list."""
        return self.view().chosen_entry()

    def _new_on_day(self) -> None:
        self._new(self._day, None, None)

    def _new(self, day: date, start: datetime | None, end: datetime | None) -> None:
        self.interview_on.emit(day, start, end)

    def move_by(self, days: int) -> None:
        """Move the selected entry by so many days."""
        entry = self.chosen_entry()
        if entry is not None:
            self.mover.move(entry, entry.day + timedelta(days=days))

    def _menu(self, entry: Entry, place: QPoint) -> None:
        from gui.calendar.entry_menu import entry_menu

        self.view().select_entry(entry.key)
        entry_menu(self, self._workspace, entry).popup(place)

    def _say(self, words: str, can_undo: bool) -> None:
        self.say(words, can_undo=can_undo)

    # ---- keys and size -------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages, move the selected entry, make a new one."""
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        actions = {
            Qt.Key.Key_PageUp: self.previous,
            Qt.Key.Key_PageDown: self.next,
            Qt.Key.Key_Home: self.go_to_today,
            Qt.Key.Key_N: self._new_on_day,
            Qt.Key.Key_Escape: self.mover.leave,
        }
        if held == Qt.KeyboardModifier.AltModifier and key in _MOVES:
            self.move_by(_MOVES[Qt.Key(key)])
        elif held == Qt.KeyboardModifier.NoModifier and key in actions:
            actions[Qt.Key(key)]()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the day below the calendar where both beside one another would be too narrow."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        narrow = self.width() < _TOO_NARROW_FOR_BOTH
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._both.setDirection(direction)
        self._both.setSpacing(GAP if narrow else _BETWEEN)
        self._head.setDirection(
            QBoxLayout.Direction.TopToBottom
            if self.width() < _TOO_NARROW_FOR_TITLE
            else QBoxLayout.Direction.LeftToRight
        )
        self._both.setStretchFactor(self.panel, 3 if narrow else 0)
        self.panel.setFixedWidth(WIDTH) if not narrow else self.panel.setMaximumWidth(16777215)
        self.panel.setMinimumWidth(0 if narrow else WIDTH)
        self.panel.hint.setVisible(not narrow)
