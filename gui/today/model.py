"""The rows of Today as a Qt model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QStandardItem, QStandardItemModel

from gui.today.rows import StepRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject, QPersistentModelIndex

    from core.models import Step
    from gui.today.rows import Row


class TodayModel(QStandardItemModel):
    """Headings, which cannot be selected, and steps, which can.

    Qt's own items: a model in Python would be asked for flags and roles, row by row, and would have PySide6
    make all of `Qt`'s enumerations before the first paint (see `gui.theme.flags`).
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(0, 1, parent)  # its column is there from the start: Qt adds a missing one too late
        self.rows: tuple[Row, ...] = ()

    def show_rows(self, rows: tuple[Row, ...]) -> bool:
        """Show these rows, and say whether they are any different from the ones before.

        What is alike at the beginning and at the end stays, so that an edit costs what it changes.
        """
        old = self.rows
        if rows == old:
            return False
        start = _alike(old, rows)
        end = _alike(old[: start - 1 if start else None : -1], rows[: start - 1 if start else None : -1])
        self.removeRows(start, len(old) - end - start)
        self.rows = rows
        self.invisibleRootItem().insertRows(start, [_item(row) for row in rows[start : len(rows) - end]])
        return True

    def row_at(self, index: QModelIndex | QPersistentModelIndex) -> Row | None:
        """Return what is shown at an index; nothing for an invalid one."""
        at = index.row()
        return self.rows[at] if 0 <= at < len(self.rows) else None

    def step_at(self, index: QModelIndex | QPersistentModelIndex) -> Step | None:
        """Return the step of a row; nothing for a heading."""
        row = self.row_at(index)
        return row.step if isinstance(row, StepRow) else None

    def index_of(self, key: str) -> QModelIndex:
        """Return where the step with this key stands; an invalid index where it does not."""
        for at, row in enumerate(self.rows):
            if isinstance(row, StepRow) and row.step.key == key:
                return self.index(at, 0)
        return QModelIndex()

    def step_near(self, at: int, direction: int) -> QModelIndex:
        """Return the nearest step from row `at` on, in `direction` (1 or -1); else an invalid index."""
        while 0 <= at < len(self.rows):
            if isinstance(self.rows[at], StepRow):
                return self.index(at, 0)
            at += direction
        return QModelIndex()


def _alike(some: Sequence[Row], others: Sequence[Row]) -> int:
    """Return how many rows are the same from the beginning on."""
    pairs = enumerate(zip(some, others, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(some), len(others)))


def _item(row: Row) -> QStandardItem:
    step = isinstance(row, StepRow)
    title, spoken = (row.title, row.spoken) if isinstance(row, StepRow) else (row.text, row.text)
    item = QStandardItem(title)
    item.setAccessibleText(spoken)
    item.setEnabled(step)
    item.setSelectable(step)
    for never in (item.setEditable, item.setDragEnabled, item.setDropEnabled):
        never(False)
    return item
