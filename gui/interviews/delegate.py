"""How a cell of the table is painted: words and a chip, on the ground that its row has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QToolTip

from core.processes import Column
from core.timeline import Stage
from gui.interviews.columns import ORDER
from gui.interviews.header import PAD
from gui.interviews.words import cell
from gui.theme import type as typeface
from gui.theme.colours import colour, colours_of
from gui.theme.flags import CENTER, LEFT, RIGHT, V_CENTER
from gui.theme.hue import Hue
from gui.theme.painting import RADIUS_CHIP, block, panel, words
from gui.theme.wrapping import elided
from gui.widgets.chip import PAD_X, PAD_Y
from gui.widgets.text import plain_tip

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QHelpEvent
    from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

    from core.processes import Process
    from gui.interviews.table import ProcessTable
    from gui.interviews.words import Cell

    Index = QModelIndex | QPersistentModelIndex

ROW_HEIGHT = 44
_GAP, _LEAST = 8, 46  # between words and chip; the least that words keep before a chip goes


class CellDelegate(QStyledItemDelegate):
    """Paints from the rows themselves: asking the model role by role would take longer than painting."""

    def __init__(self, view: ProcessTable) -> None:
        super().__init__(view)
        self._view = view
        self.set_font(view.font())

    def set_font(self, font: QFont) -> None:
        """Paint in this font and its relatives."""
        self._plain, self._strong, self._chip = (
            typeface.small(font),
            typeface.strong(font),
            typeface.chip(font),
        )
        self._metrics = {id(one): QFontMetrics(one) for one in (self._plain, self._strong, self._chip)}

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(100, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view, rect = self._view, option.rect
        process = view.rows[index.row()]
        colours = colours_of(view.palette())
        chosen = view.currentIndex().row() == index.row()
        ground = (
            colours.accent_soft if chosen else colours.bg if view.over == index.row() else colours.surface
        )
        painter.save()
        block(painter, rect, colour(ground))
        block(painter, QRect(rect.left(), rect.bottom(), rect.width(), 1), colour(colours.line))
        column = ORDER[index.column()]
        said = cell(process, column, view.times)
        quiet = column is not Column.COMPANY or process.stage is Stage.CLOSED
        font = self._strong if column is Column.COMPANY else self._plain
        ink = colour(colours.muted if quiet and column is not Column.ROLE else colours.text)
        self._paint_cell(painter, rect, said, font, ink, chosen=chosen)
        painter.restore()

    def _paint_cell(
        self, painter: QPainter, rect: QRect, said: Cell, font: QFont, ink: object, *, chosen: bool
    ) -> None:
        box = rect.adjusted(PAD, 0, -PAD, -1)
        chip = self._chip_width(said, box.width())
        if said.text:
            room = box.width() - (chip + _GAP if chip else 0)
            text = elided(said.text, self._metrics[id(font)], room)
            if said.short and text != said.text:
                text = elided(said.short, self._metrics[id(font)], room)
            words(painter, box, LEFT | V_CENTER, text, font, ink)  # type: ignore[arg-type]
        if chip:
            left = box.right() + 1 - chip if said.text else box.left()
            self._paint_chip(painter, QRect(left, box.top(), chip, box.height()), said, chosen=chosen)

    def _chip_width(self, said: Cell, room: int) -> int:
        """Return how wide the chip is, 0 where there is none or no room for it beside the words."""
        if not said.chip:
            return 0
        font, pad = (self._chip, 2 * PAD_X) if said.hue is not None else (self._plain, 1)
        width = self._metrics[id(font)].horizontalAdvance(said.chip) + pad
        return width if not said.text or room - width - _GAP >= _LEAST else 0

    def _paint_chip(self, painter: QPainter, rect: QRect, said: Cell, *, chosen: bool) -> None:
        colours = colours_of(self._view.palette())
        if said.hue is None:
            words(painter, rect, RIGHT | V_CENTER, said.chip, self._plain, colour(colours.muted))
            return
        metrics = self._metrics[id(self._chip)]
        height = metrics.height() + 2 * PAD_Y
        box = QRect(rect.left(), rect.center().y() - height // 2 + 1, rect.width(), height)
        same = chosen and said.hue is Hue.INFO
        panel(painter, box, colour(colours.surface) if same else colours.ground(said.hue), None, RADIUS_CHIP)
        words(painter, box, CENTER, said.chip, self._chip, colours.ink(said.hue))

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Show all the words of a cell some of which are cut."""
        process = self._view.rows[index.row()] if index.isValid() else None
        tip = self._cut(process, ORDER[index.column()], option.rect.width()) if process is not None else ""
        QToolTip.showText(event.globalPos(), plain_tip(tip), view)
        return True

    def _cut(self, process: Process, column: Column, width: int) -> str:
        said = cell(process, column, self._view.times)
        font = self._strong if column is Column.COMPANY else self._plain
        needed = self._metrics[id(font)].horizontalAdvance(said.text) if said.text else 0
        if said.chip:
            chip = self._metrics[id(self._chip)].horizontalAdvance(said.chip) + 2 * PAD_X
            needed += chip + (_GAP if said.text else 0)
        return said.spoken if needed > width - 2 * PAD else ""
