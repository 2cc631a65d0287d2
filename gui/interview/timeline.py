"""The timeline as a list, walked by mouse and keys; what can be done with a row is said by signals."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu

from gui.interview.delegate import TimelineDelegate
from gui.interview.hover import RowButtons
from gui.interview.model import TimelineModel
from gui.theme.colours import see_through
from gui.widgets.menu import passing_menu
from gui.widgets.scroll import BAR_WIDTH, ThinScrollBar

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from gui.interview.rows import Row


class Act(Enum):
    """What a person can do with a row: its words in the menu and the key that does it."""

    OPEN = ("&Open", "Return")
    DONE = ("&Done", "D")
    LATER = ("&Later\u2026", "L")
    SKIP = ("&Skip", "S")
    UNMARK = ("&Not done after all", "")
    WHY = ("&Why?", "W")


_KEYS = {
    Qt.Key.Key_Return: Act.OPEN,
    Qt.Key.Key_Enter: Act.OPEN,
    Qt.Key.Key_D: Act.DONE,
    Qt.Key.Key_L: Act.LATER,
    Qt.Key.Key_S: Act.SKIP,
    Qt.Key.Key_W: Act.WHY,
}
_LEAST, _UNDER = 40, 2  # pixels
_HELD = ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)


class TimelineList(QListView):
    """`asked` carries a row and what is wanted of it, `turned` a row of several steps to open or close.

    `fitted` says how high all rows are together, in pixels.
    """

    asked = Signal(object, object)
    turned = Signal(object, bool)
    fitted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = TimelineModel(self)
        self.over = -1  # the row under the mouse
        self.setAccessibleName("Timeline")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBar(ThinScrollBar())
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        see_through(self)
        self._delegate = TimelineDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setModel(self._rows)
        self.buttons = RowButtons(self.viewport())
        self.buttons.asked.connect(self._asked_by_mouse)
        self.entered.connect(self._entered)
        self.viewportEntered.connect(self._nowhere)
        self.clicked.connect(self._clicked)

    @property
    def rows(self) -> tuple[Row, ...]:
        """Return the rows shown."""
        return self._rows.rows

    def row_width(self) -> int:
        """Return how wide a row is, in pixels: the scroll bar has its place whether it is there or not."""
        return self.width() - BAR_WIDTH

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show these rows; whoever is at one stays there, or at the one that takes its place."""
        if rows == self.rows:
            return
        here, at = self.current(), self.currentIndex().row()
        scrolled = self.verticalScrollBar().value()
        self._rows.show_rows(rows)
        index = self._rows.index_of(here.key) if here is not None else QModelIndex()
        if here is not None and rows and not index.isValid():
            index = self._rows.index(min(at, len(rows) - 1))
        if here is None and rows and self.hasFocus():  # whose keys would be at nothing
            index = self._rows.index(_first_to_do(rows))
        if index.isValid() and index != self.currentIndex():
            self.setCurrentIndex(index)
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(scrolled)
        self._nowhere()
        self._fit()

    def height_of_all(self) -> int:
        """Return how high all rows are together, in pixels."""
        return sum(self.sizeHintForIndex(self._rows.index(at)).height() for at in range(len(self.rows)))

    def _fit(self) -> None:
        """Take no more height than the rows have."""
        height = max(_LEAST, self.height_of_all() + _UNDER)
        self.setMaximumHeight(height)
        self.fitted.emit(height)

    def show_now(self) -> None:
        """Go to what is to be done now, or comes first."""
        index = self._rows.index(_first_to_do(self.rows))
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def current(self) -> Row | None:
        """Return the row that the keys are at."""
        return self._rows.row_at(self.currentIndex())

    def select(self, key: str) -> bool:
        """Go to the row of this key; say whether it is there."""
        index = self._rows.index_of(key)
        if index.isValid():
            self.setCurrentIndex(index)
        return index.isValid()

    def place_of(self, row: Row) -> QRect:
        """Return where a row is on the screen."""
        place = self.visualRect(self._rows.index_of(row.key))
        return QRect(self.viewport().mapToGlobal(place.topLeft()), place.size())

    # ---- keys ----------------------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at what is to be done now."""
        if not self.currentIndex().isValid() and self.rows:
            self.setCurrentIndex(self._rows.index(_first_to_do(self.rows)))
        super().focusInEvent(event)  # which would begin at the top
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a letter stands for; Right and Left open and close what is several steps."""
        row, key = self.current(), Qt.Key(event.key())
        if row is None or event.modifiers() & _HELD:
            super().keyPressEvent(event)
        elif key in _KEYS:
            self.asked.emit(row, _KEYS[key])
        elif row.is_group and key in {Qt.Key.Key_Right, Qt.Key.Key_Left}:
            self.turned.emit(row, key == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    # ---- the mouse -----------------------------------------------------------------------------------

    def _clicked(self, index: QModelIndex) -> None:
        row = self._rows.row_at(index)
        if row is not None and row.is_group:
            self.turned.emit(row, not row.open)
        elif row is not None:
            self.asked.emit(row, Act.OPEN)

    def _entered(self, index: QModelIndex) -> None:
        self.over = index.row()
        row = self._rows.row_at(index)
        if row is not None:
            self.buttons.offer(row, self.visualRect(index), self.row_width())
        self.viewport().update()

    def _nowhere(self) -> None:
        self.over = -1
        self.buttons.hide()
        self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        """No row is under the mouse any more."""
        super().leaveEvent(event)
        self._nowhere()

    def _asked_by_mouse(self, act: str) -> None:
        row = self.buttons.row
        if row is not None:
            self.asked.emit(row, Act[act])

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show what can be done with the row, at the mouse or under the row."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        row = self._rows.row_at(index)
        if row is not None:
            self.setCurrentIndex(index)
            at = event.globalPos() if by_mouse else self.place_of(row).bottomLeft() + QPoint(44, 0)
            self.menu_for(row).popup(at)

    def menu_for(self, row: Row) -> QMenu:
        """Return a new menu of what can be done with a row, which deletes itself when it is closed."""
        menu = passing_menu("What can be done", self)
        for act in acts(row):
            words, keys = act.value
            entry = QAction(f"{words}\t{keys}" if keys else words, menu)
            entry.setData((row, act))
            menu.addAction(entry)
        menu.triggered.connect(self._chosen)
        return menu

    def _chosen(self, entry: QAction) -> None:
        row, act = entry.data()
        self.asked.emit(row, act)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the words anew at once."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
            self._fit()


def _first_to_do(rows: tuple[Row, ...]) -> int:
    """Return which row asks for something now, else the first that is still to come, else the last."""
    now = (at for at, row in enumerate(rows) if not row.bare)
    coming = (at for at, row in enumerate(rows) if row.hue is None)
    return next(now, next(coming, len(rows) - 1))


def acts(row: Row) -> tuple[Act, ...]:
    """Return what can be done with a row."""
    settled = row.step is not None and (row.step.done_at or row.step.skipped_at or row.step.later_until)
    marks = (Act.UNMARK,) if settled else (Act.DONE, Act.LATER, Act.SKIP)
    return (
        *((Act.OPEN,) if not row.is_group else ()),
        *(marks if row.can_be_marked else ()),
        *((Act.WHY,) if row.moment.steps else ()),
    )
