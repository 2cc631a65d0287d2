"""How a row of the list of people is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QToolTip

from gui.people.directory import Heading
from gui.theme import type as typeface
from gui.theme.colours import colour, colours_of
from gui.theme.flags import BOTTOM, LEFT, V_CENTER
from gui.theme.painting import RADIUS_CONTROL, panel, ring, words
from gui.theme.wrapping import elided
from gui.widgets.text import plain_tip

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QHelpEvent
    from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

    from gui.people.directory import Listed, Row
    from gui.people.people_list import PeopleList

HEIGHT = 36  # pixels of every row: ten thousand rows need not be measured one by one
_PAD, _GAP, _BELOW = 12, 10, 4
_NAME_AT_MOST = 0.65  # of the width, where there is a role too


class PersonDelegate(QStyledItemDelegate):
    """Paints a company as a label, a person as a name and, quietly, a role."""

    def __init__(self, view: PeopleList) -> None:
        super().__init__(view)
        self._view = view
        font = view.font()
        self._name, self._role, self._heading = (
            typeface.medium(font),
            typeface.small(font),
            typeface.label(font),
        )

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(60, HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: Row = self._view.rows[index.row()]
        rect: QRect = option.rect
        painter.save()
        if isinstance(row, Heading):
            ink = colour(colours_of(self._view.palette()).muted)
            box = rect.adjusted(_PAD, 0, -_PAD, -_BELOW)
            text = elided(row.text, QFontMetrics(self._heading), box.width())
            words(painter, box, LEFT | BOTTOM, text, self._heading, ink)
        else:
            self._paint_person(painter, rect, row, index)
        painter.restore()

    def _paint_person(
        self, painter: QPainter, rect: QRect, row: Listed, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        colours = colours_of(self._view.palette())
        if self._view.currentIndex() == index:
            panel(painter, rect, colour(colours.accent_soft), None, RADIUS_CONTROL)
            if self._view.hasFocus():
                ring(painter, rect, colour(colours.accent), RADIUS_CONTROL)
        elif self._view.over == index.row():
            panel(painter, rect, colour(colours.bg), None, RADIUS_CONTROL)
        box = rect.adjusted(_PAD, 0, -_PAD, 0)
        metrics = QFontMetrics(self._name)
        room = round(box.width() * _NAME_AT_MOST) if row.role else box.width()
        name = elided(row.name, metrics, room)
        words(painter, box, LEFT | V_CENTER, name, self._name, colour(colours.text))
        rest = box.adjusted(metrics.horizontalAdvance(name) + _GAP, 0, 0, 0)
        role = elided(row.role, QFontMetrics(self._role), rest.width())
        words(painter, rest, LEFT | V_CENTER, role, self._role, colour(colours.muted))

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        _option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Show all the words of a row."""
        row = self._view.rows[index.row()] if index.isValid() else Heading("")
        QToolTip.showText(
            event.globalPos(), plain_tip(row.text if isinstance(row, Heading) else row.spoken), view
        )
        return True
