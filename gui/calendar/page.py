"""The calendar: the month or the week, and the day beside it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtWidgets import QApplication, QBoxLayout, QVBoxLayout, QWidget

from core.calendar.entries import EntryKind
from core.month import month_page, month_weeks, next_month, previous_month, same_day_of, week_page
from gui.calendar.book import Book
from gui.calendar.conventions import Conventions
from gui.calendar.day_list import WIDTH
from gui.calendar.day_panel import DayPanel
from gui.calendar.month_view import MonthView
from gui.calendar.mover import Mover
from gui.calendar.notice import MoveNotice
from gui.calendar.top import MONTH, WEEK, Top
from gui.calendar.week_view import WeekView
from gui.calendar.weekday_strip import WeekdayStrip
from gui.holidays import HolidayLoader
from gui.page import GAP, MARGIN_X, MARGIN_Y, Page
from gui.status_line import StatusLine
from gui.widgets.card import Card

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from core.calendar.entries import Entry
    from core.workspace import Workspace
    from gui.calendar.book import DayFacts
    from gui.calendar.days_view import DaysView

FIRST, LAST = date(1970, 1, 1), date(2100, 12, 31)
_WEEK = timedelta(days=7)
_DAY = timedelta(days=1)
_QUARTER = timedelta(minutes=15)
_BETWEEN = 18
_TOO_NARROW_FOR_BOTH, _TOO_NARROW_FOR_TITLE = 760, 700
_LOW = 620
_ENDLESS = 16_777_215  # Qt's own largest size
_MOVES = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -7,
    Qt.Key.Key_Down: 7,
}
_SIDEWAYS = (Qt.Key.Key_Left, Qt.Key.Key_Right)


class CalendarPage(Page):
    """The screen of the calendar."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._conventions = Conventions(QLocale())
        self._book = Book(workspace, self._conventions.weekend)
        self._day = self._book.today
        self._month = (self._day.year, self._day.month)
        self._which = MONTH
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
        self.top = Top(self)
        column.addWidget(self.top)
        self.panel = DayPanel(self._workspace, self._conventions)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(_BETWEEN)
        self._both.addWidget(self._card(), 5)
        self._both.addWidget(self.panel, 0)
        self.panel.add_below(self.notice)
        self.panel.add_below(self.status)
        column.addLayout(self._both, 1)
        self._arrange()

    def _card(self) -> QWidget:
        card = Card(self)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        self.strip = WeekdayStrip(self._conventions)
        self.month = MonthView(self._workspace, self._conventions)
        self.week = WeekView(self._workspace, self._conventions)
        self.week.hide()
        inside.addWidget(self.strip)
        inside.addWidget(self.month, 1)
        inside.addWidget(self.week, 1)
        return card

    def _listen(self) -> None:
        self.top.turned.connect(self.turn)
        self.top.today.connect(self.go_to_today)
        self.top.chosen.connect(self.show_view)
        self.top.new.connect(self.new_on_day)
        self.top.pdf.connect(self.save_pdf)
        for view in self.views():
            view.day_wanted.connect(self.go_to)
            view.entry_wanted.connect(self.open_entry)
            view.more_wanted.connect(self.show_day)
            view.new_wanted.connect(self._new)
            view.dropped.connect(self.mover.move)
            view.menu_wanted.connect(self._menu)
            view.list_wanted.connect(self.go_to_list)
            view.pressed_entry.connect(self._pressed)
        entries = self.panel.list
        entries.entry_wanted.connect(self.open_entry)
        entries.entry_chosen.connect(self._entry_chosen)
        entries.menu_wanted.connect(self._menu)
        entries.left.connect(self.focus_first)
        self.notice.asking.connect(self._asking)
        self.mover.said.connect(self._say)
        self.mover.moved.connect(self._moved)
        self.mover.settled.connect(self.focus_first)

    def views(self) -> tuple[DaysView, ...]:
        """Return the views of days there are."""
        return self.month, self.week.head, self.week.hours

    def view(self) -> DaysView:
        """Return the view that is shown and has the keyboard."""
        return self.month if self._which == MONTH else self.week.head

    # ---- reading -------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read anew what is shown."""
        self._book.forget()
        self._show()

    def _show(self) -> None:
        if self._which == MONTH:
            self._show_month()
        else:
            self._show_week()
        for view in self.views():
            view.select_day(self._day)
        self._show_day()
        self._holidays.load_missing()

    def _show_month(self) -> None:
        year, month = self._month
        days = month_page(year, month, self._conventions.first_weekday)
        self.top.title.setText(self._conventions.month(year, month))
        self.strip.show_days(days[:7])
        self.month.show_month(self._month, tuple(self._book.days(days).values()))

    def _show_week(self) -> None:
        days = week_page(self._day, self._conventions.first_weekday)
        before, *found = self._book.days((days[0] - _DAY, *days)).values()
        self.top.title.setText(self._conventions.span(days[0], days[-1]))
        self.week.show_week(found, before.entries)

    def _show_day(self) -> None:
        facts: DayFacts = self._book.day(self._day)
        key = self.view().entry_key
        if facts.entry(key) is None:
            key = ""
        self.panel.show_day(facts)
        self.panel.list.select(key)
        self._entry_chosen(key)

    # ---- walking -------------------------------------------------------------------------------------

    def day(self) -> date:
        """Return the selected day."""
        return self._day

    def today(self) -> date:
        """Return the day it is where the user is."""
        return self._book.today

    def show_view(self, which: str) -> None:
        """Show the month or the week around the selected day."""
        if which == self._which:
            return
        self._which = which
        self._month = (self._day.year, self._day.month)
        self.top.show_view(which)
        held = QApplication.focusWidget() in self.views()
        comes, goes = (self.week, self.month) if which == WEEK else (self.month, self.week)
        comes.show()
        if held:  # before what has the focus goes, or it would be handed to the list
            self.focus_first()
        goes.hide()
        self.strip.setVisible(which == MONTH)
        self._show()

    def show_month(self) -> None:
        """Show the month."""
        self.show_view(MONTH)

    def show_week(self) -> None:
        """Show the week."""
        self.show_view(WEEK)

    def go_to(self, day: date) -> None:
        """Select a day, and show its month or week if it is not on the page."""
        self._day = min(max(day, FIRST), LAST)
        if self.view().shows(self._day):
            for view in self.views():
                view.select_day(self._day)
            self._show_day()
        else:
            self._month = (self._day.year, self._day.month)
            self._show()

    def turn(self, pages: int) -> None:
        """Show the month or the week before (-1) or after (1)."""
        if self._which == WEEK:
            self.go_to(self._day + pages * _WEEK)
            return
        year, month = (next_month if pages > 0 else previous_month)(*self._month)
        if FIRST.year <= year <= LAST.year:
            self._day = same_day_of(self._day, year, month)
            self._month = (year, month)
            self._show()

    def previous(self) -> None:
        """Show the page before."""
        self.turn(-1)

    def next(self) -> None:
        """Show the page after."""
        self.turn(1)

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

    def _pressed(self, key: str) -> None:
        """Follow the mouse: the keyboard goes on from where it was pressed."""
        self.focus_first()
        self._entry_chosen(key)
        self.panel.list.select(key)

    def _moved(self, day: date, key: str) -> None:
        """Stay with an entry on the day that it came to."""
        self.go_to(day)
        self._entry_chosen(key)
        self.panel.list.select(key)

    def _entry_chosen(self, key: str) -> None:
        for view in self.views():
            view.select_entry(key)

    # ---- doing ---------------------------------------------------------------------------------------

    def open_entry(self, entry: Entry) -> None:
        """Show the draft of a step, or the interview, or the process that a promise belongs to."""
        self._entry_chosen(entry.key)
        self.panel.list.select(entry.key)
        if entry.kind is EntryKind.STEP:
            self.draft_wanted.emit(entry.key)
        else:
            self.process_wanted.emit(entry.application_id, entry.interview_id)

    def new_on_day(self) -> None:
        """Ask for a new interview on the selected day."""
        self._new(self._day, None, None)

    def _new(self, day: date, start: datetime | None, end: datetime | None) -> None:
        self.interview_on.emit(day, start, end)

    def _move_by_key(self, key: Qt.Key) -> None:
        """Move the selected entry: sideways by a day, up and down by a week or, among hours, a quarter."""
        entry = self.view().chosen_entry()
        if entry is None:
            return
        held = self.panel.list.hasFocus()
        days = _MOVES[key]
        if key in _SIDEWAYS and self.isRightToLeft():
            days = -days
        if self._which == WEEK and entry.start is not None and key not in _SIDEWAYS:
            self.mover.move(entry, entry.day, entry.start + (_QUARTER if days > 0 else -_QUARTER))
        else:
            self.mover.move(entry, entry.day + timedelta(days=days))
        if held and self.notice.isHidden():  # the list of a day that was left by its only entry gave it away
            self.go_to_list()

    def save_pdf(self) -> None:
        """Save the month as a file to print."""
        from gui.calendar.paper import ask_and_save

        days = month_weeks(*self._month, self._conventions.first_weekday)
        facts = tuple(self._book.days(days).values())
        ask_and_save(self, self.month, self._month, facts)

    def _menu(self, entry: Entry, place: QPoint) -> None:
        from gui.calendar.entry_menu import entry_menu

        self._entry_chosen(entry.key)
        entry_menu(self, self._workspace, entry).popup(place)

    def _asking(self, asking: bool) -> None:
        if asking:
            self.status.say("", can_undo=False)  # of the move before
        self.panel.make_room(asked=asking)

    def _say(self, words: str, can_undo: bool) -> None:
        self.say(words, can_undo=can_undo)

    def memory(self) -> str:
        """Return which view is shown, where it is not the usual one."""
        return "" if self._which == MONTH else self._which

    def recall(self, memory: str) -> None:
        """Show the view that was shown."""
        if memory == WEEK:
            self.show_week()

    # ---- keys and size -------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages, move the selected entry, make a new one."""
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        actions = {
            Qt.Key.Key_PageUp: self.previous,
            Qt.Key.Key_PageDown: self.next,
            Qt.Key.Key_Home: self.go_to_today,
            Qt.Key.Key_N: self.new_on_day,
            Qt.Key.Key_M: self.show_month,
            Qt.Key.Key_W: self.show_week,
            Qt.Key.Key_Escape: self.mover.leave,
        }
        if held == Qt.KeyboardModifier.AltModifier and key in _MOVES:
            self._move_by_key(Qt.Key(key))
        elif held == Qt.KeyboardModifier.ControlModifier and key == Qt.Key.Key_P:
            self.save_pdf()
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
        self._both.setStretchFactor(self.panel, 3 if narrow else 0)
        self.top.set_narrow(self.width() < _TOO_NARROW_FOR_TITLE)
        self.week.set_low(self.height() < _LOW)
        self.panel.setMinimumWidth(0 if narrow else WIDTH)
        self.panel.setMaximumWidth(_ENDLESS if narrow else WIDTH)
        self.panel.set_low(low=narrow)
