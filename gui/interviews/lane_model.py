"""The cards of one lane of the board, as a Qt model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, Qt

from gui.interviews.words import name_of, spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject, QPersistentModelIndex

    from core.models import Id
    from core.processes import Process
    from gui.interviews.words import Times

    Index = QModelIndex | QPersistentModelIndex

CARD_TYPE = "application/x-afterword-process"
_Role = Qt.ItemDataRole


class LaneModel(QAbstractListModel):
    """A row for each card; each can be taken to another lane."""

    def __init__(self, times: Times, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[Process] = ()
        self.times = times

    def show_rows(self, rows: Sequence[Process], times: Times) -> None:
        """Show these processes as they are at a time."""
        self.beginResetModel()
        self.rows, self.times = rows, times
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  as Qt has it
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        process = self.process_at(index)
        if process is None:
            return None
        if role == _Role.DisplayRole:
            return name_of(process)
        return spoken(process, self.times) if role == _Role.AccessibleTextRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        there = Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | there

    def mimeTypes(self) -> list[str]:
        return [CARD_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return what is dragged: the id of the process, which nothing but the board takes."""
        data = QMimeData()
        processes = [one for one in map(self.process_at, indexes) if one is not None]
        data.setData(CARD_TYPE, " ".join(one.id for one in processes).encode("ascii"))
        return data

    def process_at(self, index: Index) -> Process | None:
        """Return the process of a row; nothing for an invalid index."""
        at = index.row()
        return self.rows[at] if index.isValid() and 0 <= at < len(self.rows) else None

    def row_of(self, key: Id) -> int:
        """Return the row of a process, -1 where it is not in this lane."""
        return next((at for at, one in enumerate(self.rows) if one.id == key), -1)
