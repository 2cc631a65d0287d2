"""Rows of a list with a title and a smaller line below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate

from gui.theme.colours import colour, colours_of, see_through
from gui.theme.painting import RADIUS_CONTROL, panel, ring
from gui.theme.type import small
from gui.theme.wrapping import elided
from gui.widgets.scroll import ThinScrollBar
from gui.widgets.text import plain_tip

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

_SAID = Qt.ItemDataRole.UserRole + 1
_PAD_X, _PAD_Y = 10, 6


class _Row(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        high = QFontMetrics(option.font).height() + QFontMetrics(small(option.font)).height()
        return QSize(80, high + 2 * _PAD_Y)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        colours = colours_of(option.palette)
        state, box = option.state, option.rect.adjusted(0, 1, 0, -1)
        if state & QStyle.StateFlag.State_Selected:
            panel(painter, box, colour(colours.accent_soft), None, RADIUS_CONTROL)
        elif state & QStyle.StateFlag.State_MouseOver:
            panel(painter, box, colour(colours.side), None, RADIUS_CONTROL)
        if state & QStyle.StateFlag.State_HasFocus:
            ring(painter, box, colour(colours.accent), RADIUS_CONTROL)
        inside = option.rect.adjusted(_PAD_X, _PAD_Y, -_PAD_X, -_PAD_Y)
        upper, lower = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom
        painter.setFont(option.font)
        painter.setPen(colour(colours.text))
        words = elided(str(index.data()), QFontMetrics(option.font), inside.width())
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | upper, words)
        painter.setFont(small(option.font))
        painter.setPen(colour(colours.muted))
        said = elided(str(index.data(_SAID)), QFontMetrics(painter.font()), inside.width())
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | lower, said)


class TwoLineList(QListWidget):
    """A list of such rows. Typing the beginning of a title goes to it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_Row(self))
        self.setMouseTracking(True)
        self.setVerticalScrollBar(ThinScrollBar())
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        see_through(self)
        self.viewport().setAutoFillBackground(False)

    def add(self, title: str, what: object, said: str = "") -> None:
        """Add a row for `what`, with what is said below its title."""
        item = QListWidgetItem(title, self)
        item.setData(Qt.ItemDataRole.UserRole, what)
        item.setToolTip(plain_tip(title))
        self.say(item, said)

    @staticmethod
    def say(item: QListWidgetItem, said: str) -> None:
        """Say this below the title of a row."""
        item.setData(_SAID, said)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.text()}, {said}")
