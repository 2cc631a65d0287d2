"""The rows of the search as a Qt model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from gui.search.results import Heading, Result

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject, QPersistentModelIndex

    from gui.search.results import Row

_ROOT = QModelIndex()


class SearchModel(QAbstractListModel):
    """Headings, which cannot be selected, and results, which can."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[Row] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title if isinstance(row, Result) else row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken if isinstance(row, Result) else row.text
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self.rows[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def result_at(self, index: QModelIndex | QPersistentModelIndex) -> Result | None:
        """Return the result of a row; nothing for a heading, and for an invalid index."""
        row = self.rows[index.row()] if index.isValid() else None
        return row if isinstance(row, Result) else None

    def near(self, at: int, direction: int) -> QModelIndex:
        """Return the nearest result from row `at` on, in `direction` (1 or -1); else an invalid index."""
        while 0 <= at < len(self.rows):
            if isinstance(self.rows[at], Result):
                return self.index(at, 0)
            at += direction
        return QModelIndex()
