"""The list of suggestions that opens under a field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.theme.colours import colour, colours_of
from gui.theme.painting import RADIUS_CHIP, panel
from gui.theme.wrapping import elided
from gui.widgets.popup import RADIUS, cut_corners
from gui.widgets.scroll import ThinScrollBar

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QMoveEvent, QResizeEvent
    from PySide6.QtWidgets import QCompleter, QWidget

MOST_ROWS = 8
_PAD_X, _PAD_Y, _EDGE = 8, 6, 5


class _Suggestion(QStyledItemDelegate):
    """One row: plain text, on the accent's soft ground where the keys or the mouse are."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(60, QFontMetrics(option.font).height() + 2 * _PAD_Y)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        colours = colours_of(option.palette)
        box = option.rect
        state = option.state
        on = state & QStyle.StateFlag.State_Selected or state & QStyle.StateFlag.State_MouseOver
        if on:
            panel(painter, box, colour(colours.accent_soft), None, RADIUS_CHIP)
        painter.setPen(colour(colours.accent if on else colours.text))
        inside = box.adjusted(_PAD_X, 0, -_PAD_X, 0)
        words = elided(str(index.data()), QFontMetrics(option.font), inside.width())
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)


class SuggestionList(QListView):
    """Rows as easy to hit as the fields, in the house's frame."""

    def __init__(self, anchor: QWidget) -> None:
        super().__init__()
        self._anchor = anchor
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setMouseTracking(True)
        self.setVerticalScrollBar(ThinScrollBar())
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        self.setAccessibleName("Suggestions")

    def take_over(self, completer: QCompleter) -> None:
        """Become the list of a completer, painted our way, which it would change."""
        completer.setPopup(self)
        self.setItemDelegate(_Suggestion(self))

    def _place(self) -> None:
        """Keep to the width of the field, the height of the rows, and a place just below, or above."""
        rows = self.sizeHintForRow(0) * min(self.model().rowCount(), MOST_ROWS)
        size = QSize(self._anchor.width(), rows + 2 * _EDGE)
        corner = self._anchor.mapToGlobal(self._anchor.rect().bottomLeft()) + QPoint(0, 4)
        if corner.y() + size.height() > self._anchor.screen().availableGeometry().bottom():
            corner = self._anchor.mapToGlobal(QPoint(0, -4 - size.height()))
        wanted = QRect(corner, size)
        if self.geometry() != wanted and rows > 0:
            self.setGeometry(wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        cut_corners(self)
        self._place()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        """Paint the edge, around the part that scrolls."""
        done = super().event(event)
        if event.type() == QEvent.Type.Paint:
            painter = QPainter(self)
            panel(painter, self.rect(), None, colour(colours_of(self.palette()).line), RADIUS)
            painter.end()
        return done
