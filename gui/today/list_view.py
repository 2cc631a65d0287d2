"""The list of Today: one view for all groups, walked by mouse and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from gui.today.delegate import TodayDelegate
from gui.widgets.scroll import ThinScrollBar

if TYPE_CHECKING:
    from core.models import Step
    from gui.today.rows import Row

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from gui.today.model import TodayModel

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class TodayList(QListView):
    """Shows a `TodayModel`. `opened` says that the person wants to go on to the selected step's draft."""

    opened = Signal()
    selected = Signal(str)

    def __init__(self, model: TodayModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self.setAccessibleName("What to do")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(ThinScrollBar(self))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)  # for the row under the mouse
        self.viewport().setAutoFillBackground(False)
        self._delegate = TodayDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self.doubleClicked.connect(self._double_clicked)

    def sizeHint(self) -> QSize:
        return QSize(520, 400)

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show these rows, and stay where the list was scrolled to."""
        at = self.verticalScrollBar().value()
        if self._rows.show_rows(rows):
            self.executeDelayedItemsLayout()
            self.verticalScrollBar().setValue(at)

    def step(self) -> Step | None:
        """Return the selected step, if any."""
        return self._rows.step_at(self.currentIndex())

    def select(self, key: str) -> bool:
        """Select the step with this key without telling anybody; say whether it is there."""
        index = self._rows.index_of(key)
        if index.isValid():
            blocked = self.blockSignals(True)
            self.setCurrentIndex(index)
            self.blockSignals(blocked)
        return index.isValid()

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tell which step is selected now."""
        super().currentChanged(current, previous)
        step = self._rows.step_at(current)
        if step is not None:
            self.selected.emit(step.key)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Walk from step to step: headings are passed over, the ends are steps."""
        move = QAbstractItemView.CursorAction
        here, last = self.currentIndex(), self._rows.rowCount() - 1
        if not here.isValid() or action == move.MoveHome:
            return self._rows.step_near(0, 1)
        if action == move.MoveEnd:
            return self._rows.step_near(last, -1)
        if action in {move.MoveUp, move.MovePrevious}:
            found = self._rows.step_near(here.row() - 1, -1)
        elif action in {move.MoveDown, move.MoveNext}:
            found = self._rows.step_near(here.row() + 1, 1)
        elif action in {move.MovePageUp, move.MovePageDown}:
            found = super().moveCursor(action, modifiers)
            if self._rows.step_at(found) is None:
                direction = 1 if action == move.MovePageDown else -1
                found = self._rows.step_near(found.row(), direction)
        else:
            return here
        return found if found.isValid() else here

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the draft with Enter."""
        if event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.opened.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the words anew."""
        self._delegate.set_width(self.viewport().width())
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_delegate"):
            self._delegate.set_font(self.font())
            self.scheduleDelayedItemsLayout()

    def _double_clicked(self) -> None:
        self.opened.emit()
