"""What month and week have in common: the selected day, keys that walk, and entries that are dragged."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QMargins, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QHeaderView, QTableView, QToolTip

from core.wording import local_day
from gui.calendar.days_model import DaysModel
from gui.calendar.looks import icon, paints, short, tip
from gui.theme.colours import colour, colours_of, see_through
from gui.theme.painting import ring
from gui.widgets.text import plain_tip

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from PySide6.QtGui import (
        QContextMenuEvent,
        QFocusEvent,
        QKeyEvent,
        QMouseEvent,
        QPainter,
    )
    from PySide6.QtWidgets import QWidget

    from core.calendar.entries import Entry
    from core.workspace import Workspace
    from gui.calendar.book import DayFacts
    from gui.calendar.conventions import Conventions
    from gui.calendar.ink import Ink

_WEEK = 7
_REACH = 6  # pixels around an entry from which a drag to another day still takes it
_ARROWS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -_WEEK,
    Qt.Key.Key_Down: _WEEK,
}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Spot(NamedTuple):
    """What is at a point: a day, and an entry or the words that there are more, or neither.

    `moment` is the time there where the view has times.
    """

    day: date | None = None
    entry: Entry | None = None
    more: int = 0
    moment: datetime | None = None


class DaysView(QTableView):
    """A view that paints its days itself; Qt's own table keeps the cells, the keys and the screen reader.

    `day_wanted` asks for another day to be selected, `entry_wanted` for an entry to be opened, `more_wanted`
    for a day to be shown whole, `new_wanted` for a new interview (day, from, to) and `dropped` for an entry
    to be moved to a day and, where the view has times, to an instant. `pressed_entry` names what the mouse
    was pressed on, "" for none.
    """

    day_wanted = Signal(object)
    entry_wanted = Signal(object)
    more_wanted = Signal(object)
    new_wanted = Signal(object, object, object)
    dropped = Signal(object, object, object)
    menu_wanted = Signal(object, object)
    pressed_entry = Signal(str)
    list_wanted = Signal()

    def __init__(self, workspace: Workspace, conventions: Conventions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.entry_key = ""
        self.grabbed: Spot | None = None
        self.grabbed_at = QPoint()
        self.dragging = False
        self.over = Spot()
        self.pointer = QPoint()
        self._over_entry = ""
        self.days = self.make_model(conventions)
        self.setModel(self.days)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setAutoScroll(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
            header.setMinimumSectionSize(8)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setMouseTracking(True)
        self.setMinimumSize(200, 162)
        see_through(self)

    def show_days(self, days: Sequence[DayFacts]) -> None:
        """Show these days, with the same one selected as far as it is among them."""
        here = self.day()
        self.days.show_days(days)
        if here is not None:
            self.select_day(here)
        self.viewport().update()

    def today(self) -> date:
        """Return the day it is where the user is."""
        return local_day(self.workspace.clock.now(), self.workspace.zone)

    def day(self) -> date | None:
        """Return the selected day."""
        facts = self.days.day_at(self.currentIndex())
        return facts.day if facts is not None else None

    def shows(self, day: date) -> bool:
        """Say whether a day is on the page."""
        return self.days.index_of(day).isValid()

    def select_day(self, day: date) -> None:
        """Select a day that is shown, without asking anybody."""
        index = self.days.index_of(day)
        if index.isValid() and index != self.currentIndex():
            self.setCurrentIndex(index)
        self.viewport().update()

    def select_entry(self, key: str) -> None:
        """Show which entry is selected, "" for none."""
        if key != self.entry_key:
            self.entry_key = key
            self.viewport().update()

    def chosen_entry(self) -> Entry | None:
        """Return the selected entry."""
        found = (facts.entry(self.entry_key) for facts in self.days.days if self.entry_key)
        return next((entry for entry in found if entry is not None), None)

    def make_model(self, conventions: Conventions) -> DaysModel:
        """Return the model of the days."""
        return DaysModel(conventions, self)

    # ---- for month and week to say -------------------------------------------------------------------

    def spot(self, at: QPoint) -> Spot:
        """Return what is at a point of the viewport."""
        raise NotImplementedError

    def entry_box(self, key: str) -> QRect:
        """Return where an entry is painted; nothing where it is not."""
        raise NotImplementedError

    def fonts_changed(self) -> None:
        """Measure anew."""
        raise NotImplementedError

    # ---- keys ----------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the days; what is not for walking is for the page."""
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = held == Qt.KeyboardModifier.NoModifier
        if key == Qt.Key.Key_Escape and self.grabbed is not None:
            self._let_go()
        elif key in _ARROWS and plain:
            self.walk(key)
        elif key in _ENTER and plain:
            self._enter()
        else:
            event.ignore()

    def walk(self, key: int) -> None:
        """Go on by an arrow."""
        days = _ARROWS[Qt.Key(key)]
        if self.isRightToLeft() and abs(days) == 1:
            days = -days
        here = self.day()
        if here is not None:
            self.day_wanted.emit(here + timedelta(days=days))

    def _enter(self) -> None:
        entry = self.chosen_entry()
        if entry is not None:
            self.entry_wanted.emit(entry)
        else:
            self.list_wanted.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._let_go()

    # ---- the mouse -----------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        found = self.spot(at)
        if found.day is None:
            return
        if event.button() == Qt.MouseButton.LeftButton:
            self.grabbed, self.grabbed_at, self.over, self.pointer = found, at, found, at
        self.day_wanted.emit(found.day)
        self.pressed_entry.emit(found.entry.key if found.entry is not None else "")

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        found = self.spot(at)
        self._hover(found)
        if self.grabbed is None:
            return
        far = (at - self.grabbed_at).manhattanLength() >= QApplication.startDragDistance()
        entry = self.grabbed.entry
        if not self.dragging and far and not self.grabbed.more and (entry is None or entry.movable):
            self.dragging = True
            self.setCursor(
                Qt.CursorShape.ClosedHandCursor if entry is not None else Qt.CursorShape.CrossCursor
            )
        if self.dragging:
            self.over, self.pointer = found, at
            self._take_what_was_missed()
            self.viewport().update()

    def _take_what_was_missed(self) -> None:
        """Drag the entry that the mouse was pressed beside, once it goes on to another day."""
        grabbed, reach = self.grabbed, QMargins(_REACH, _REACH, _REACH, _REACH)
        if grabbed is None or grabbed.entry is not None or self.over.day in {None, grabbed.day}:
            return
        facts = self.days.day_at(self.days.index_of(grabbed.day)) if grabbed.day is not None else None
        for entry in facts.entries if facts is not None else ():
            box = self.entry_box(entry.key)
            if entry.movable and not box.isNull() and box.marginsAdded(reach).contains(self.grabbed_at):
                self.grabbed = grabbed._replace(entry=entry)
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
                return

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, was_dragging, over = self.grabbed, self.dragging, self.over
        self._let_go()
        if pressed is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if was_dragging:
            self._drop(pressed, over)
        elif pressed.more:
            self.more_wanted.emit(pressed.day)
        elif pressed.entry is not None and self.spot(event.position().toPoint()).entry == pressed.entry:
            self.entry_wanted.emit(pressed.entry)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        found = self.spot(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and found.entry is None and not found.more:
            self._let_go()
            if found.day is not None:
                self.new_wanted.emit(found.day, found.moment, None)

    def _drop(self, pressed: Spot, over: Spot) -> None:
        if over.day is None:
            return
        if pressed.entry is not None:
            into = pressed.day - pressed.entry.day if pressed.day is not None else timedelta()
            self.dropped.emit(pressed.entry, over.day - into, self.aim(pressed, over))
        elif over.day != pressed.day or over.moment != pressed.moment:
            self.new_range(pressed, over)

    def aim(self, _pressed: Spot, _over: Spot) -> datetime | None:
        """Return the start an interview is dropped on; None where only the day is meant."""
        return None

    def new_range(self, pressed: Spot, over: Spot) -> None:
        """Ask for a new interview on the first of the days dragged over."""
        if pressed.day is not None and over.day is not None:
            self.new_wanted.emit(min(pressed.day, over.day), None, None)

    def _let_go(self) -> None:
        self.grabbed, self.dragging = None, False
        self.unsetCursor()
        self.viewport().update()

    def _hover(self, found: Spot) -> None:
        key = found.entry.key if found.entry is not None else ""
        if key != self._over_entry:
            self._over_entry = key
            if not self.dragging:
                pointing = bool(key) or bool(found.more)
                self.viewport().setCursor(
                    Qt.CursorShape.PointingHandCursor if pointing else Qt.CursorShape.ArrowCursor
                )

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with an entry, under the mouse or, by keyboard, at the selected one."""
        entry = self.spot(event.pos()).entry if event.reason() == event.Reason.Mouse else self.chosen_entry()
        if entry is not None:
            by_mouse = event.reason() == event.Reason.Mouse
            place = event.pos() if by_mouse else self.entry_box(entry.key).bottomLeft()
            self.menu_wanted.emit(entry, self.viewport().mapToGlobal(place))

    def viewportEvent(self, event: QEvent) -> bool:
        """Show why an entry is there, and the names of holidays, as plain text."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), plain_tip(self.tip_at(event.pos())), self)
            return True
        return super().viewportEvent(event)

    def tip_at(self, at: QPoint) -> str:
        """Return what hovering over a point shows."""
        found = self.spot(at)
        if found.entry is not None:
            return tip(found.entry, self.days.conventions)
        facts = self.days.day_at(self.days.index_of(found.day)) if found.day is not None else None
        return ", ".join(facts.holidays) if facts is not None else ""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "days"):
            self.fonts_changed()
            self.viewport().update()

    # ---- painting ------------------------------------------------------------------------------------

    def paint_drag(self, painter: QPainter, ink: Ink) -> None:
        """Paint where a drag would end, and what is dragged."""
        if not self.dragging or self.grabbed is None or self.over.day is None:
            return
        ink.begin(painter)
        colours = colours_of(self.palette())
        accent = colour(colours.accent)
        entry = self.grabbed.entry
        for facts in self.days.days:
            if self._is_aimed_at(facts.day):
                ring(painter, self.visualRect(self.days.index_of(facts.day)), accent, 6)
        if entry is None:
            return
        ground, letters = paints(entry, self.workspace.clock.now(), colours)
        size = self.entry_box(entry.key).size()
        box = QRect(self.pointer - QPoint(12, ink.row // 2), size)
        said = short(entry, self.days.conventions)
        painter.setOpacity(0.92)
        ink.entry(painter, box, said, icon(entry), ground, letters, rtl=self.isRightToLeft())
        painter.setOpacity(1)
        ring(painter, box, accent, 5)

    def _is_aimed_at(self, day: date) -> bool:
        over, pressed = self.over.day, self.grabbed
        if over is None or pressed is None or pressed.day is None:
            return False
        if pressed.entry is not None:
            return day == over
        return min(over, pressed.day) <= day <= max(over, pressed.day)
