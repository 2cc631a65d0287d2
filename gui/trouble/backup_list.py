"""The backups to choose from, each with what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QTreeWidget,
    QTreeWidgetItem,
)

from gui.theme import type as typeface
from gui.theme.colours import see_through
from gui.trouble.words import backup_words
from gui.widgets.scroll import ThinScrollBar

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from core.store.backup import Backup

_COLUMNS = ("Made", "Holds", "Last change in it", "Why it was made")


_ROW, _HEAD, _AIR = 34, 32, 18  # pixels; the air is to the right of each cell


class _Roomy(QStyledItemDelegate):
    """Gives every cell some air."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width() + _AIR, _ROW)


class BackupList(QTreeWidget):
    """Rows of backups, the newest first; a damaged one is shown and cannot be chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paths: list[Path] = []
        self.setAccessibleName("Backups")
        self.setHeaderLabels(list(_COLUMNS))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBar(ThinScrollBar())
        across = ThinScrollBar()
        across.setOrientation(Qt.Orientation.Horizontal)
        self.setHorizontalScrollBar(across)
        see_through(self)
        self.setItemDelegate(_Roomy(self))
        header = self.header()
        header.setFixedHeight(_HEAD)
        header.setFont(typeface.label(self.font()))
        header.setSectionsMovable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def show_backups(self, backups: Sequence[Backup], zone: str) -> None:
        """Show these, and choose the newest that can be restored."""
        self.clear()
        self._paths = [backup.path for backup in backups]
        first = None
        for backup in backups:
            words = backup_words(backup, zone)
            item = QTreeWidgetItem(self, [words.made, words.holds, words.last_change, words.cause])
            spoken = f"{words.cause}, {words.made}: {words.holds}"
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, spoken)
            if not words.usable:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            elif first is None:
                first = item
        if first is not None:
            self.setCurrentItem(first)

    def chosen(self) -> Path | None:
        """Return the file of the chosen backup."""
        chosen = self.selectedItems()
        return self._paths[self.indexOfTopLevelItem(chosen[0])] if chosen else None
