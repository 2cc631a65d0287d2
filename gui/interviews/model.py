"""The processes that are shown, as a Qt model: a list of our own, already filtered and sorted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt

from gui.interviews.columns import ORDER, TITLES
from gui.interviews.words import cell, spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject, QPersistentModelIndex

    from core.models import Id
    from core.processes import Process
    from gui.interviews.words import Times

    Index = QModelIndex | QPersistentModelIndex

_Role = Qt.ItemDataRole


class ProcessModel(QAbstractTableModel):
    """A row for each process, a column for each of `ORDER`.

    Sorting and filtering are done by whoever shows the rows, and end in one reset: 10,000 rows take a few
    milliseconds so, and a proxy model a hundred times that.
    """

    def __init__(self, times: Times, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[Process] = ()
        self.times = times

    def show_rows(self, rows: Sequence[Process], times: Times) -> None:
        """Show these processes as they are at a time."""
        self.times = times
        if [one.id for one in rows] == [one.id for one in self.rows]:  # an edit seldom moves a row
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(ORDER) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  as Qt has it
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  as Qt has it
        return 0 if parent.isValid() else len(ORDER)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        process = self.process_at(index)
        if process is None:
            return None
        if role in {_Role.DisplayRole, _Role.AccessibleTextRole}:
            if role == _Role.AccessibleTextRole and index.column() == 0:
                return spoken(process, self.times)
            return cell(process, ORDER[index.column()], self.times).spoken
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == _Role.DisplayRole:
            return TITLES[ORDER[section]] if 0 <= section < len(ORDER) else None
        return None

    def process_at(self, index: Index) -> Process | None:
        """Return the process of a row; nothing for an invalid index."""
        at = index.row()
        return self.rows[at] if index.isValid() and 0 <= at < len(self.rows) else None

    def row_of(self, key: Id) -> int:
        """Return the row of a process, -1 where it is not shown."""
        return next((at for at, one in enumerate(self.rows) if one.id == key), -1)
