"""The processes that are shown, as a Qt model: a list of our own, already filtered and sorted."""

from __future__ import annotations

from itertools import compress, count
from operator import is_not
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt

from gui.interviews.columns import ORDER, TITLES
from gui.interviews.words import cell, spoken

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtCore import QObject, QPersistentModelIndex

    from core.models import Id
    from core.processes import Process
    from gui.interviews.words import Times

    Index = QModelIndex | QPersistentModelIndex

_Role = Qt.ItemDataRole


class ProcessModel(QAbstractTableModel):
    """A row for each process, a column for each of `ORDER`.

    Sorting and filtering are done by whoever shows the rows, and end in one reset: 10,000 rows take a few
    milliseconds so, and a proxy model a hundred times that. Where there are as many rows as before, only
    those are told anew that others stand in. A process that turns is another one (`core.overview`), so the
    same one says the same all day.
    """

    def __init__(self, times: Times, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[Process] = ()
        self.times = times

    def show_rows(self, rows: Sequence[Process], times: Times) -> None:
        """Show these processes as they are at a time."""
        before, same_day = self.rows, _day(times) == _day(self.times)
        self.times = times
        if len(rows) != len(before):
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
            return
        self.rows = rows
        first, last = _others(rows, before) if same_day else (0, len(rows) - 1)
        if first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(ORDER) - 1))

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


def _others(rows: Sequence[Process], before: Sequence[Process]) -> tuple[int, int]:
    """Return the first and the last place of as many rows where another process stands than before.

    There is no loop of ours in it: most rows are the same, however many there are.
    """
    first = next(compress(count(), map(is_not, rows, before)), len(rows))
    after = next(compress(count(), map(is_not, reversed(rows), reversed(before))), 0)
    return first, len(rows) - 1 - after


def _day(times: Times) -> tuple[date, str]:
    return times.today, times.zone
