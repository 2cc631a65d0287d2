"""The rows of Today as a Qt model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.today.rows import Heading, StepRow

if TYPE_CHECKING:
    from core.models import Step
    from gui.today.rows import Row

ROW = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()
_STEP_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


class TodayModel(QAbstractListModel):
    """Headings, which cannot be selected, and steps, which can."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def show_rows(self, rows: tuple[Row, ...]) -> bool:
        """Show these rows, and say whether they are any different from the ones before."""
        if rows == self._rows:
            return False
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()
        return True

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        row = self.row_at(index)
        return _STEP_FLAGS if isinstance(row, StepRow) else Qt.ItemFlag.ItemNeverHasChildren

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        row = self.row_at(index)
        if row is None:
            return None
        if role == ROW:
            return row
        if isinstance(row, Heading):
            words = role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
            return row.text if words else None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        return row.spoken if role == Qt.ItemDataRole.AccessibleTextRole else None

    def row_at(self, index: QModelIndex | QPersistentModelIndex) -> Row | None:
        """Return the row itself, without the way through Qt."""
        at = index.row()
        return self._rows[at] if index.isValid() and 0 <= at < len(self._rows) else None

    def step_at(self, index: QModelIndex | QPersistentModelIndex) -> Step | None:
        """Return the step of a row; nothing for a heading."""
        row = self.row_at(index)
        return row.step if isinstance(row, StepRow) else None

    def index_of(self, key: str) -> QModelIndex:
        """Return where the step with this key stands; an invalid index where it does not."""
        for at, row in enumerate(self._rows):
            if isinstance(row, StepRow) and row.step.key == key:
                return self.index(at)
        return QModelIndex()

    def step_near(self, at: int, direction: int) -> QModelIndex:
        """Return the nearest step from row `at` on, in `direction` (1 or -1); else an invalid index."""
        while 0 <= at < len(self._rows):
            if isinstance(self._rows[at], StepRow):
                return self.index(at)
            at += direction
        return QModelIndex()
