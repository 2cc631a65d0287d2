"""How a card of the board is painted: company, role, and what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QToolTip

from core.timeline import Stage
from gui.interviews.words import at_a_glance
from gui.theme import type as typeface
from gui.theme.colours import colour, colours_of
from gui.theme.flags import CENTER, LEFT, V_CENTER
from gui.theme.hue import Hue
from gui.theme.painting import RADIUS_CHIP, RADIUS_CONTROL, panel, ring, words
from gui.theme.wrapping import elided, two_lines
from gui.widgets.chip import PAD_X, PAD_Y
from gui.widgets.text import plain_tip

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QColor, QHelpEvent
    from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

    from core.processes import Process
    from gui.interviews.lane import LaneList
    from gui.interviews.words import Cell

    Index = QModelIndex | QPersistentModelIndex

GAP = 8  # pixels under each card
_PAD_X, _PAD_Y = 11, 10
_TIGHT = 3  # pixels beside a chip that has no room for more
_BETWEEN = 4  # pixels above what comes next, and above its chip
_LEADING = 1.42


class CardDelegate(QStyledItemDelegate):
    """Paints from the rows themselves."""

    def __init__(self, view: LaneList) -> None:
        super().__init__(view)
        self._view = view
        self.set_font(view.font())

    def set_font(self, font: QFont) -> None:
        """Paint in this font and its relatives."""
        self._strong, self._small, self._chip = (
            typeface.strong(font),
            typeface.small(font),
            typeface.chip(font),
        )
        self._heights = [round(one.pixelSize() * _LEADING) for one in (self._strong, self._small)]
        self._chip_height = QFontMetrics(self._chip).height() + 2 * PAD_Y

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        process = self._view.rows[index.row()]
        below = self._below(process, self._view.viewport().width() - 2 * _PAD_X)
        lines = self._heights[0] + self._heights[1] * (1 + len(below)) + (_BETWEEN if below else 0)
        chip = self._chip_height + _BETWEEN if below else 0
        return QSize(60, lines + chip + 2 * _PAD_Y + GAP)

    def _below(self, process: Process, width: int) -> tuple[str, ...]:
        """Return the lines under the role: what comes next, or how it ended."""
        text = at_a_glance(process, self._view.times).text
        return two_lines(text, QFontMetrics(self._small), width) if text else ()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        chosen = self._view.currentIndex().row() == index.row() and self._view.is_at_hand
        painter.save()
        self.paint_card(painter, rect, self._view.rows[index.row()], chosen=chosen)
        painter.restore()

    def paint_card(self, painter: QPainter, rect: QRect, process: Process, *, chosen: bool) -> None:
        """Paint a card that fills a rectangle down to the gap."""
        colours = colours_of(self._view.palette())
        box = rect.adjusted(0, 0, 0, -GAP)
        ground = colours.accent_soft if chosen else colours.surface
        panel(painter, box, colour(ground), colour(colours.line), RADIUS_CONTROL)
        if chosen and self._view.hasFocus():
            ring(painter, box, colour(colours.accent), RADIUS_CONTROL)
        over = process.stage is Stage.CLOSED
        at = QRect(box.left() + _PAD_X, box.top() + _PAD_Y, box.width() - 2 * _PAD_X, self._heights[0])
        self._line(
            painter, at, process.company, self._strong, colour(colours.muted if over else colours.text)
        )
        at = QRect(at.left(), at.bottom() + 1, at.width(), self._heights[1])
        self._line(painter, at, process.role, self._small, colour(colours.muted))
        at.translate(0, _BETWEEN)
        for text in self._below(process, at.width()):
            at = QRect(at.left(), at.bottom() + 1, at.width(), self._heights[1])
            self._line(painter, at, text, self._small, colour(colours.text))
        said = at_a_glance(process, self._view.times)
        if said.chip:
            at = QRect(at.left(), at.bottom() + 1 + _BETWEEN, at.width(), self._chip_height)
            self._paint_chip(painter, at, said, chosen=chosen)

    def _line(self, painter: QPainter, rect: QRect, text: str, font: QFont, ink: QColor) -> None:
        short = elided(" ".join(text.split()), QFontMetrics(font), rect.width())
        words(painter, rect, LEFT | V_CENTER, short, font, ink)

    def _paint_chip(self, painter: QPainter, rect: QRect, said: Cell, *, chosen: bool) -> None:
        colours = colours_of(self._view.palette())
        metrics = QFontMetrics(self._chip)
        if said.hue is None:
            self._line(painter, rect, said.chip, self._small, colour(colours.muted))
            return
        pad = PAD_X if metrics.horizontalAdvance(said.chip) + 2 * PAD_X <= rect.width() else _TIGHT
        text = elided(said.chip, metrics, rect.width() - 2 * pad)
        box = QRect(rect.left(), rect.top(), metrics.horizontalAdvance(text) + 2 * pad, rect.height())
        same = chosen and said.hue is Hue.INFO
        panel(painter, box, colour(colours.surface) if same else colours.ground(said.hue), None, RADIUS_CHIP)
        words(painter, box, CENTER, text, self._chip, colours.ink(said.hue))

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Show all the words of a card some of which are cut."""
        process = self._view.rows[index.row()] if index.isValid() else None
        tip = self._cut(process, option.rect.width() - 2 * _PAD_X) if process is not None else ""
        QToolTip.showText(event.globalPos(), plain_tip(tip), view)
        return True

    def _cut(self, process: Process, room: int) -> str:
        step = at_a_glance(process, self._view.times).text
        lines = [(process.company, self._strong), (process.role, self._small)]
        cut = any(QFontMetrics(font).horizontalAdvance(text) > room for text, font in lines)
        whole = not step or " ".join(self._below(process, room)) == step
        return (
            ". ".join(text for text in (process.company, process.role, step) if text)
            if cut or not whole
            else ""
        )
