"""The rows of the timeline as a Qt model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from gui.interview.rows import Row

_NOWHERE = QModelIndex()


class TimelineModel(QAbstractListModel):
    """One column of rows, each of which can be selected."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show these rows. Where only their words changed, whoever is at a row stays there."""
        if rows == self.rows:
            return
        if [row.key for row in rows] == [row.key for row in self.rows]:
            self.rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        row = self.row_at(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.moment.title
        return row.spoken if role == Qt.ItemDataRole.AccessibleTextRole else None

    def row_at(self, index: QModelIndex | QPersistentModelIndex) -> Row | None:
        """Return what is shown at an index; nothing for an invalid one."""
        return self.rows[index.row()] if 0 <= index.row() < len(self.rows) else None

    def index_of(self, key: str) -> QModelIndex:
        """Return where the row of this key stands; an invalid index where it does not."""
        return next((self.index(at) for at, row in enumerate(self.rows) if row.key == key), QModelIndex())
