"""The rows of the list of people as a Qt model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex

from gui.people.directory import Listed
from gui.widgets.headed_model import HeadedModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from core.models import Id
    from gui.people.directory import Row


class PeopleModel(HeadedModel[Listed]):
    """Companies, which cannot be selected, and their people, who can."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(Listed, "name", parent)
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

    def index_of(self, key: Id) -> QModelIndex:
        """Return where a person stands; an invalid index where they do not."""
        if not self._places:
            self._places = {row.id: at for at, row in enumerate(self.rows) if isinstance(row, Listed)}
        at = self._places.get(key, -1)
        return self.index(at, 0) if at >= 0 else QModelIndex()


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
