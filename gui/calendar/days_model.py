"""The days of a page as a Qt model: one cell a day, with what a screen reader says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.calendar.entries import count_words_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from gui.calendar.book import DayFacts
    from gui.calendar.conventions import Conventions

WEEK = 7
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


class DaysModel(QAbstractTableModel):
    """Whole weeks, one row each."""

    def __init__(self, conventions: Conventions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.conventions = conventions
        self.days: tuple[DayFacts, ...] = ()

    def show_days(self, days: Sequence[DayFacts]) -> None:
        """Show these days, whole weeks of them, in place of the ones before."""
        if len(days) == len(self.days):  # no reset: the view need not lay itself out anew
            self.days = tuple(days)
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, WEEK - 1))
            return
        self.beginResetModel()
        self.days = tuple(days)
        self.endResetModel()

    def day_at(self, index: Index) -> DayFacts | None:
        """Return the day of a cell."""
        return self.days[index.row() * WEEK + index.column()] if index.isValid() else None

    def index_of(self, day: date) -> QModelIndex:
        """Return the cell of a day; an invalid index where it is not shown."""
        away = (day - self.days[0].day).days if self.days else -1
        return self.index(away // WEEK, away % WEEK) if 0 <= away < len(self.days) else QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.days) // WEEK

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else WEEK

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        facts = self.day_at(index)
        if facts is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return str(facts.day.day)
        return self.spoken(facts) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if role != Qt.ItemDataRole.DisplayRole or not self.days or orientation != Qt.Orientation.Horizontal:
            return None
        return self.conventions.weekday(self.days[section].day.weekday())

    def spoken(self, facts: DayFacts) -> str:
        """Return "Tuesday 24 November, 3 entries", with the names of holidays."""
        parts = [self.conventions.day(facts.day), count_words_of(facts.entries), *facts.holidays]
        return ", ".join(parts)
