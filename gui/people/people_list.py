"""The list of people under their companies, walked by mouse and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from core.models import NO_ID
from gui.people.delegate import HEIGHT, PersonDelegate
from gui.people.model import PeopleModel
from gui.theme.colours import see_through
from gui.widgets.scroll import ThinScrollBar
from gui.widgets.walking import walked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent, QPersistentModelIndex
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from core.models import Id
    from gui.people.directory import Row

_ENTERS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class PeopleList(QTableView):
    """`selected` carries the id of the person now selected; `opened` asks to go on to their page.

    A table of one column: Qt's list would ask the model about every row that there is to lay out a few.
    """

    selected = Signal(str)
    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.over = -1  # the row under the mouse
        self._model = PeopleModel(self)
        self.setAccessibleName("People")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(HEIGHT)
        self.verticalHeader().setDefaultSectionSize(HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBar(ThinScrollBar())
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        see_through(self)
        self._hide_qts_selection()
        self.setItemDelegate(PersonDelegate(self))
        self.setModel(self._model)
        self.entered.connect(self._entered)
        self.viewportEntered.connect(self._nowhere)
        self.doubleClicked.connect(self._double_clicked)

    def _hide_qts_selection(self) -> None:
        """Have Qt paint nothing under the selected row, whose ground is ours and round."""
        palette = self.palette()
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
            palette.setColor(group, QPalette.ColorRole.Highlight, QColor(0, 0, 0, 0))
        self.setPalette(palette)

    @property
    def rows(self) -> Sequence[Row]:
        """Return the rows shown."""
        return self._model.rows

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; whoever was selected stays so, as long as they are there."""
        key, at = self.person(), self.verticalScrollBar().value()
        self.over = -1
        if self._model.show_rows(rows):
            self.select(key)
            self.verticalScrollBar().setValue(at)

    def person(self) -> Id:
        """Return the id of the selected person, "" for none."""
        row = self._model.entry_at(self.currentIndex())
        return row.id if row is not None else NO_ID

    def select(self, key: Id) -> bool:
        """Select a person without telling anybody; say whether they are there."""
        index = self._model.index_of(key)
        if index.isValid():
            blocked = self.blockSignals(True)
            self.setCurrentIndex(index)
            self.blockSignals(blocked)
            self.viewport().update()
        return index.isValid()

    def nearest(self, key: Id) -> Id:
        """Return who stands nearest to a person, to go on to when that one goes; "" for nobody."""
        at = self._model.index_of(key).row()
        for index in (self._model.near(at + 1, 1), self._model.near(at - 1, -1)):
            row = self._model.entry_at(index)
            if row is not None:
                return row.id
        return NO_ID

    def first(self) -> Id:
        """Return the first person there is, "" for nobody."""
        row = self._model.entry_at(self._model.near(0, 1))
        return row.id if row is not None else NO_ID

    def begin(self) -> None:
        """Select the first person, where nobody is, and tell who it is."""
        if not self.person():
            self.setCurrentIndex(self._model.near(0, 1))

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Tell who is selected now."""
        super().currentChanged(current, previous)
        row = self._model.entry_at(current)
        if row is not None:
            self.selected.emit(row.id)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Walk from person to person: companies are passed over, the ends are people."""
        page = super().moveCursor(action, modifiers)
        return walked(action, self.currentIndex(), len(self.rows) - 1, self._model.near, page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the person with Enter; show the company above the first one too."""
        if event.key() in _ENTERS:
            self.opened.emit()
            return
        super().keyPressEvent(event)
        if not self._model.near(self.currentIndex().row() - 1, -1).isValid():
            self.scrollToTop()

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
