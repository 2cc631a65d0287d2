"""The list of Today: one view for all groups, walked by mouse and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from gui.theme.colours import see_through
from gui.today.delegate import TodayDelegate
from gui.widgets.scroll import ThinScrollBar

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QPersistentModelIndex, Qt
    from PySide6.QtGui import QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from core.models import Step
    from gui.today.model import TodayModel
    from gui.today.rows import Row

FIRST_BATCH = 40  # rows: more than a tall screen shows
BAR_ROOM = 14  # pixels at the right that rows leave to the scroll bar, whether it is there or not


class TodayList(QListView):
    """Shows a `TodayModel`. `opened` says that the person wants to go on to the selected step's draft."""

    opened = Signal()
    selected = Signal(str)

    def __init__(self, model: TodayModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._laid_out_for = 0
        self.over = -1  # the row under the mouse
        self.setAccessibleName("What to do")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setLayoutMode(QListView.LayoutMode.Batched)  # the first paint measures what it shows
        self.setBatchSize(FIRST_BATCH)
        see_through(self)
        self.setVerticalScrollBar(ThinScrollBar())
        self._delegate = TodayDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setModel(model)

    def finish(self) -> None:
        """Add what the first paint does not need: policies, what the mouse does."""
        from PySide6.QtCore import Qt

        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.entered.connect(self._entered)
        self.viewportEntered.connect(self._nowhere)
        self.doubleClicked.connect(self._double_clicked)

    @property
    def rows(self) -> tuple[Row, ...]:
        """Return the rows shown."""
        return self._rows.rows

    def row_width(self) -> int:
        """Return how wide a row is, in pixels."""
        return self.width() - BAR_ROOM

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show these rows, and stay where the list was scrolled to."""
        at = self.verticalScrollBar().value()
        self.over = -1
        blocked = self.blockSignals(True)  # what is selected meanwhile, on the way, is nobody's choice
        changed = self._rows.show_rows(rows)
        self.blockSignals(blocked)
        if changed and at:
            self._lay_out_all()
            self.verticalScrollBar().setValue(at)

    def _lay_out_all(self) -> None:
        """Measure every row now: what lies beyond the first batch is about to be shown."""
        self.setLayoutMode(QListView.LayoutMode.SinglePass)
        self.executeDelayedItemsLayout()
        self.setLayoutMode(QListView.LayoutMode.Batched)

    def step(self) -> Step | None:
        """Return the selected step, if any."""
        return self._rows.step_at(self.currentIndex())

    def select(self, key: str) -> bool:
        """Select the step with this key without telling anybody; say whether it is there."""
        index = self._rows.index_of(key)
        if index.isValid():
            if index.row() >= FIRST_BATCH:
                self._lay_out_all()
            blocked = self.blockSignals(True)
            self.setCurrentIndex(index)
            self.blockSignals(blocked)
        return index.isValid()

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
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
        from gui.widgets.walking import walked

        page = super().moveCursor(action, modifiers)
        return walked(action, self.currentIndex(), len(self.rows) - 1, self._rows.step_near, page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the draft with Enter; show the heading above the first step too."""
        from PySide6.QtCore import Qt

        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not (
            event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            self.opened.emit()
            return
        super().keyPressEvent(event)
        if self._rows.step_near(self.currentIndex().row() - 1, -1) == QModelIndex():
            self.scrollToTop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the words anew at once: Qt would wait a tenth of a second. Keep the selected step in sight."""
        row = self.visualRect(self.currentIndex())
        in_sight = row.top() >= 0 and row.bottom() < event.oldSize().height()
        super().resizeEvent(event)
        if in_sight and row.bottom() >= event.size().height():  # what was just said takes the room below
            self.scrollTo(self.currentIndex())
        if self.row_width() != self._laid_out_for:
            self._laid_out_for = self.row_width()
            self.scheduleDelayedItemsLayout()

    # ---- the mouse -----------------------------------------------------------------------------------

    def leaveEvent(self, event: QEvent) -> None:
        """No row is under the mouse any more."""
        super().leaveEvent(event)
        self._nowhere()

    def _entered(self, index: QModelIndex) -> None:
        self.over = index.row()
        self.viewport().update()

    def _nowhere(self) -> None:
        self.over = -1
        self.viewport().update()

    def _double_clicked(self) -> None:
        self.opened.emit()
