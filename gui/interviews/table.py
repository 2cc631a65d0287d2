"""The table of processes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from core.models import NO_ID
from gui.interviews.delegate import ROW_HEIGHT, CellDelegate
from gui.interviews.header import ColumnsHeader
from gui.theme.colours import colour, colours_of, see_through
from gui.theme.painting import RADIUS_CONTROL, ring
from gui.widgets.scroll import ThinScrollBar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPersistentModelIndex, QPoint
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from core.models import Id
    from core.processes import Process
    from gui.interviews.model import ProcessModel
    from gui.interviews.words import Times


class ProcessTable(QTableView):
    """Shows a `ProcessModel`. `opened` is the wish to see the selected process, `menu_wanted` its menu."""

    opened = Signal()
    menu_wanted = Signal(object)

    def __init__(self, model: ProcessModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self.over = -1  # the row under the mouse
        self.setAccessibleName("Processes")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBar(ThinScrollBar())
        across = ThinScrollBar()
        across.setOrientation(Qt.Orientation.Horizontal)
        self.setHorizontalScrollBar(across)
        self.setCornerButtonEnabled(False)
        self.setCornerWidget(QWidget())
        see_through(self)
        self.header = ColumnsHeader(self)
        self.setHorizontalHeader(self.header)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(self.verticalHeader().ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.setItemDelegate(CellDelegate(self))
        self.setModel(model)
        self.doubleClicked.connect(self._double_clicked)
        self.entered.connect(self._entered)

    @property
    def rows(self) -> Sequence[Process]:
        """Return the processes shown."""
        return self._rows.rows

    @property
    def times(self) -> Times:
        """Return what the words about days depend on."""
        return self._rows.times

    def process(self) -> Process | None:
        """Return the selected process."""
        return self._rows.process_at(self.currentIndex())

    def show_rows(self, rows: Sequence[Process], times: Times, *, to: Id = NO_ID) -> None:
        """Show these processes; stay at the selected one, or go `to` another."""
        held, row = self.process(), max(0, self.currentIndex().row())
        at = self.verticalScrollBar().value()
        self._rows.show_rows(rows, times)
        self.verticalScrollBar().setValue(at)
        wanted = to or (held.id if held is not None else NO_ID)
        found = self._rows.row_of(wanted) if wanted else 0
        self.go_to(found if found >= 0 else min(row, len(rows) - 1), scroll=bool(to))

    def go_to(self, row: int, *, scroll: bool = True) -> None:
        """Select a row, if there is one."""
        if not 0 <= row < len(self.rows):
            return
        keep = self.verticalScrollBar().value()
        self.setCurrentIndex(self._rows.index(row, self._first_column()))
        if not scroll:
            self.verticalScrollBar().setValue(keep)

    def select(self, key: Id) -> None:
        """Select a process, if it is shown."""
        self.go_to(self._rows.row_of(key))

    def _first_column(self) -> int:
        header = self.header
        shown = (header.logicalIndex(at) for at in range(header.count()))
        return next((one for one in shown if not header.isSectionHidden(one)), 0)

    # ---- keys and mouse ------------------------------------------------------------------------------

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Walk from row to row; Home and End go to the first and the last."""
        move = QAbstractItemView.CursorAction
        ends = {move.MoveHome: 0, move.MoveEnd: len(self.rows) - 1}
        if action in ends:
            return self._rows.index(ends[action], self._first_column())
        if action in {move.MoveLeft, move.MoveRight}:
            return self.currentIndex()
        return super().moveCursor(action, modifiers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the selected process with Enter; scroll to the side with the arrows."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
            return
        way = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if plain and way:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() + way * 4 * bar.singleStep())
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row under the mouse, or of the selected one for the key."""
        at: QPoint = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            below = self.visualRect(self.currentIndex()).bottomLeft()
            at = self.viewport().mapToGlobal(below)
        else:
            self.go_to(self.indexAt(event.pos()).row(), scroll=False)
        if self.process() is not None:
            self.menu_wanted.emit(at)

    def _double_clicked(self) -> None:
        self.opened.emit()

    def _entered(self, index: QModelIndex) -> None:
        self._point_at(index.row())

    def leaveEvent(self, event: QEvent) -> None:
        """No row is under the mouse any more."""
        super().leaveEvent(event)
        self._point_at(-1)

    def _point_at(self, row: int) -> None:
        if row != self.over:
            self.over = row
            self.viewport().update()

    # ---- looks ---------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the width anew."""
        super().resizeEvent(event)
        self.header.divide_among(self.viewport().width())

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the whole of both rows."""
        super().currentChanged(current, previous)
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Keep in step with the font."""
        super().changeEvent(event)
        delegate = self.itemDelegate()
        if event.type() == QEvent.Type.FontChange and isinstance(delegate, CellDelegate):
            delegate.set_font(self.font())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells, then the ring around the selected row."""
        super().paintEvent(event)
        row = self.currentIndex().row()
        if row < 0 or not self.hasFocus():
            return
        box = QRect(0, self.rowViewportPosition(row), self.viewport().width(), ROW_HEIGHT - 1)
        painter = QPainter(self.viewport())
        ring(painter, box, colour(colours_of(self.palette()).accent), RADIUS_CONTROL, 1)
        painter.end()
