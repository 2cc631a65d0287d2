"""The rows of the list of people as a Qt model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from gui.people.directory import Heading, Listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject, QPersistentModelIndex

    from core.models import Id
    from gui.people.directory import Row

_ROOT = QModelIndex()


class PeopleModel(QAbstractListModel):
    """Companies, which cannot be selected, and their people, who can."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[Row] = ()
        self._places: dict[Id, int] = {}

    def show_rows(self, rows: Sequence[Row]) -> bool:
        """Show these rows, and say whether they are any different from the ones before."""
        if rows is self.rows:
            return False
        changed = _one_changed(self.rows, rows)
        if changed is not None:  # somebody's role, as it is typed: the list stays as it is but for that row
            self.rows = rows
            self.dataChanged.emit(self.index(changed, 0), self.index(changed, 0))
            return False
        self.beginResetModel()
        self.rows = rows
        self._places.clear()
        self.endResetModel()
        return True

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name if isinstance(row, Listed) else row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken if isinstance(row, Listed) else row.text
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self.rows[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def person_at(self, index: QModelIndex | QPersistentModelIndex) -> Listed | None:
        """Return the person of a row; nothing for a company, and for an invalid index."""
        row = self.rows[index.row()] if index.isValid() else None
        return row if isinstance(row, Listed) else None

    def index_of(self, key: Id) -> QModelIndex:
        """Return where a person stands; an invalid index where they do not."""
        if not self._places:
            self._places = {row.id: at for at, row in enumerate(self.rows) if isinstance(row, Listed)}
        at = self._places.get(key, -1)
        return self.index(at, 0) if at >= 0 else QModelIndex()

    def near(self, at: int, direction: int) -> QModelIndex:
        """Return the nearest person from row `at` on, in `direction` (1 or -1); else an invalid index."""
        while 0 <= at < len(self.rows):
            if isinstance(self.rows[at], Listed):
                return self.index(at, 0)
            at += direction
        return QModelIndex()


def _one_changed(before: Sequence[Row], after: Sequence[Row]) -> int | None:
    """Return the one row that says something else now, of the same person; None if more is different."""
    if len(before) != len(after):
        return None
    pairs = enumerate(zip(before, after, strict=True))
    different = [at for at, (old, new) in pairs if old is not new and old != new]
    if len(different) != 1:
        return None
    old, new = before[different[0]], after[different[0]]
    same = isinstance(old, Listed) and isinstance(new, Listed) and old.id == new.id
    return different[0] if same else None
