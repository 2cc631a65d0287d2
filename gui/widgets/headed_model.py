"""A list of entries under headings as a Qt model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Sequence


class Spoken(Protocol):
    """An entry as a screen reader says it."""

    @property
    def spoken(self) -> str:
        """Return the words."""


E = TypeVar("E", bound=Spoken)
_ROOT = QModelIndex()


class HeadedModel(QAbstractListModel, Generic[E]):
    """Headings, which cannot be selected and have a `text`, and entries of one `kind`, which can.

    An entry has words to be `spoken`, and in its field `named` those that are shown.
    """

    def __init__(self, kind: type[E], named: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[Any] = ()
        self._kind, self._named = kind, named

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return getattr(row, self._named if isinstance(row, self._kind) else "text")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken if isinstance(row, self._kind) else row.text
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if self.entry_at(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def entry_at(self, index: QModelIndex | QPersistentModelIndex) -> E | None:
        """Return the entry of a row; nothing for a heading, and for an invalid index."""
        row = self.rows[index.row()] if index.isValid() else None
        return row if isinstance(row, self._kind) else None

    def near(self, at: int, direction: int) -> QModelIndex:
        """Return the nearest entry from row `at` on, in `direction` (1 or -1); else an invalid index."""
        while 0 <= at < len(self.rows):
            if isinstance(self.rows[at], self._kind):
                return self.index(at, 0)
            at += direction
        return QModelIndex()
