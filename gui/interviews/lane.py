"""One lane of the board: a stage, how many stand there, and their cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDrag, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QVBoxLayout, QWidget

from core.models import Id
from gui.interviews.card import GAP, CardDelegate
from gui.interviews.lane_model import CARD_TYPE, LaneModel
from gui.interviews.words import STAGES
from gui.theme import type as typeface
from gui.theme.colours import colour, colours_of, see_through
from gui.theme.painting import RADIUS_CARD, panel, ring
from gui.widgets.link import Link
from gui.widgets.scroll import BAR_WIDTH, ThinScrollBar
from gui.widgets.text import Line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import (
        QDragEnterEvent,
        QDragLeaveEvent,
        QDragMoveEvent,
        QDropEvent,
        QFocusEvent,
        QKeyEvent,
        QPaintEvent,
    )

    from core.processes import Process
    from core.timeline import Stage
    from gui.interviews.words import Times

MOST = 50  # cards in a lane; a board is for what is at hand, the table for what ever was


class LaneList(QListView):
    """The cards. `walked` is the wish to go to the lane beside, `carried` to take the card there."""

    opened = Signal()
    menu_wanted = Signal(object)
    walked = Signal(int)
    carried = Signal(int)
    entered_lane = Signal()
    dropped = Signal(str)
    hovered = Signal(bool)

    def __init__(self, model: LaneModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self.is_at_hand = False  # whether the board's selected card is in this lane
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollBar(ThinScrollBar())
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        see_through(self)
        self._delegate = CardDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self.doubleClicked.connect(self._double_clicked)

    @property
    def rows(self) -> Sequence[Process]:
        """Return the processes shown."""
        return self._rows.rows

    @property
    def times(self) -> Times:
        """Return what the words about days depend on."""
        return self._rows.times

    def process(self) -> Process | None:
        """Return the process of the current card."""
        return self._rows.process_at(self.currentIndex())

    def show_rows(self, rows: Sequence[Process], times: Times) -> None:
        """Show these cards, and stay where it was scrolled to."""
        at = self.verticalScrollBar().value()
        self._rows.show_rows(rows, times)
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(at)
        policy = Qt.FocusPolicy
        self.setFocusPolicy(policy.StrongFocus if rows else policy.ClickFocus)

    def go_to(self, row: int) -> None:
        """Make a card the current one."""
        index = self._rows.index(min(max(row, 0), len(self.rows) - 1), 0)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    # ---- keys and mouse ------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter; walk to the lane beside with an arrow, and take the card along with Ctrl."""
        way = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not held and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
        elif way and held == Qt.KeyboardModifier.ControlModifier:
            self.carried.emit(way)
        elif way and not held:
            self.walked.emit(way)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the card under the mouse, or of the current one for the key."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.where()
        else:
            at = event.globalPos()
            if self.indexAt(event.pos()).isValid():
                self.setCurrentIndex(self.indexAt(event.pos()))
        if self.process() is not None:
            self.menu_wanted.emit(at)

    def where(self) -> QPoint:
        """Return where a menu about the current card opens."""
        return self.viewport().mapToGlobal(
            self.visualRect(self.currentIndex()).bottomLeft() + QPoint(8, -GAP)
        )

    def _double_clicked(self) -> None:
        self.opened.emit()

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tell that a card here is the one at hand."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.entered_lane.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Always have a card at hand."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows:
            self.go_to(0)
        self.entered_lane.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Keep in step with the font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._delegate.set_font(self.font())

    # ---- dragging ------------------------------------------------------------------------------------

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Take the card along, looking as it does here."""
        process = self.process()
        if process is None:
            return
        drag = QDrag(self)
        drag.setMimeData(self._rows.mimeData([self.currentIndex()]))
        size = self.visualRect(self.currentIndex()).size()
        picture = QPixmap(size * self.devicePixelRatioF())
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self._delegate.paint_card(painter, QRect(QPoint(0, 0), size), process, chosen=False)
        painter.end()
        drag.setPixmap(picture)
        drag.setHotSpot(QPoint(size.width() // 3, 18))
        drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take cards from any lane, and nothing else."""
        if event.mimeData().hasFormat(CARD_TYPE):
            event.acceptProposedAction()
            self.hovered.emit(True)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take it anywhere in the lane: the order is not the person's."""
        if event.mimeData().hasFormat(CARD_TYPE):
            event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """The card went on."""
        self.hovered.emit(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which process was brought here."""
        self.hovered.emit(False)
        if event.mimeData().hasFormat(CARD_TYPE):
            event.acceptProposedAction()
            self.dropped.emit(bytes(event.mimeData().data(CARD_TYPE).data()).decode("ascii"))


class Lane(QWidget):
    """A stage with its cards. `brought` carries the id of a process that was dropped here."""

    brought = Signal(str)
    more_wanted = Signal()

    def __init__(self, stage: Stage, times: Times, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = stage
        self._over = False
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 9, 0, 6)
        column.setSpacing(7)
        self.title = Line("", self, kind=typeface.label, muted=True)
        column.addWidget(self.title)
        self.list = LaneList(LaneModel(times, self), self)
        column.addWidget(self.list, 1)
        self.more = Link("", self)
        self.more.clicked.connect(self.more_wanted)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignHCenter)
        self.list.dropped.connect(self._dropped)
        self.list.hovered.connect(self._hover)

    def show_processes(self, processes: Sequence[Process], times: Times) -> None:
        """Show the cards of these processes, the first ones of many."""
        count = len(processes)
        self.title.setText(f"{STAGES[self.stage]} \u00b7 {count:,}" if count else STAGES[self.stage])
        self.list.setAccessibleName(f"{STAGES[self.stage]}, {count:,}")
        self.list.show_rows(processes[:MOST], times)
        self.more.setText(f"+{count - MOST:,} more")
        self.more.setVisible(count > MOST)

    def _dropped(self, key: str) -> None:
        self.brought.emit(Id(key))

    def _hover(self, over: bool) -> None:
        self._over = over
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, and a ring while a card is held over it."""
        colours = colours_of(self.palette())
        painter = QPainter(self)
        panel(painter, self.rect(), colour(colours.side), None, RADIUS_CARD)
        if self._over:
            ring(painter, self.rect(), colour(colours.accent), RADIUS_CARD)
        painter.end()


NARROWEST, EMPTY = 144 + BAR_WIDTH, 92
"""The pixels that a lane needs for its cards, and for its name alone."""
