"""The list of results, walked by the keys of the field above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from gui.search.delegate import ResultDelegate
from gui.search.model import SearchModel
from gui.theme.colours import see_through
from gui.widgets.scroll import ThinScrollBar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from gui.search.results import Result, Row

_PAGE = 6  # results


class ResultList(QListView):
    """`taken` carries the result that was clicked. `typed` are the words that are marked."""

    taken = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.typed = ""
        self._model = SearchModel(self)
        self.setAccessibleName("Results")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(ThinScrollBar())
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        see_through(self)
        self.setItemDelegate(ResultDelegate(self))
        self.setModel(self._model)
        self.clicked.connect(self._clicked)

    @property
    def rows(self) -> Sequence[Row]:
        """Return the rows shown."""
        return self._model.rows

    def show_rows(self, rows: Sequence[Row], typed: str) -> None:
        """Show these rows, with the first result chosen, or the one that was where it is still there."""
        before = self.result() if typed == self.typed else None
        self.typed = typed
        self._model.show_rows(rows)
        at = next((at for at, row in enumerate(rows) if row == before), 0)
        self._choose(self._model.near(at, 1))
        if at == 0:
            self.scrollToTop()

    def result(self) -> Result | None:
        """Return the chosen result, if any."""
        return self._model.entry_at(self.currentIndex())

    def walk(self, key: int) -> None:
        """Move as a key says: over headings, and no further than the ends."""
        here = self.currentIndex().row()
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _PAGE, Qt.Key.Key_PageUp: -_PAGE}
        count = steps[Qt.Key(key)]
        direction = 1 if count > 0 else -1
        for _ in range(abs(count)):
            index = self._model.near(here + direction, direction)
            if not index.isValid():
                break
            here = index.row()
        self._choose(self._model.near(here, direction))

    def _choose(self, index: QModelIndex) -> None:
        self.setCurrentIndex(index)
        if index.isValid() and not self._model.near(index.row() - 1, -1).isValid():
            self.scrollToTop()  # its heading too

    def _clicked(self, index: QModelIndex) -> None:
        result = self._model.entry_at(index)
        if result is not None:
            self.taken.emit(result)
