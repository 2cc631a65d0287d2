"""How a row of Today is painted: cards with hairlines, an icon, two lines of words, a chip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from gui.theme import type as typeface
from gui.theme.colours import Colours, colour, colours_of
from gui.theme.flags import BOTTOM, CENTER, LEFT, V_CENTER
from gui.theme.hue import Hue
from gui.theme.icons import paint_icon
from gui.theme.painting import RADIUS_CARD, RADIUS_CHIP, block, panel, ring, words
from gui.theme.wrapping import elided, two_lines
from gui.today.rows import Heading, StepRow
from gui.widgets.text import plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QHelpEvent
    from PySide6.QtWidgets import QAbstractItemView

    from gui.today.list_view import TodayList
    from gui.today.rows import Row

_PAD_X, _PAD_Y = 14, 11
_TILE, _GLYPH = 32, 17
_TILE_RADIUS = 9
_TEXT_X = _PAD_X + 34 + 10
_GAP = 10
_HEADING_ABOVE, _HEADING_BELOW = 10, 5
_CHIP_PAD_X, _CHIP_PAD_Y = 8, 2
_LEADING = 1.45


class _Type:
    """The fonts of a row and their measures, made once for a font of the view."""

    def __init__(self, base: QFont) -> None:
        self.title, self.line = typeface.strong(base), typeface.small(base)
        self.heading, self.chip, self.plain = typeface.label(base), typeface.chip(base), QFont(base)
        self.title_metrics, self.line_metrics = QFontMetrics(self.title), QFontMetrics(self.line)
        self.chip_metrics, self.plain_metrics = QFontMetrics(self.chip), QFontMetrics(self.plain)
        self.title_height = round(self.title.pixelSize() * _LEADING)
        self.line_height = round(self.line.pixelSize() * _LEADING)
        self.heading_height = round(self.heading.pixelSize() * _LEADING)


class TodayDelegate(QStyledItemDelegate):
    """Paints headings and steps; it asks the view, not Qt's style, for their width and state."""

    def __init__(self, view: TodayList) -> None:
        super().__init__(view)
        self._view = view
        self._type = _Type(view.font())
        self._lines: dict[tuple[str, int], tuple[str, ...]] = {}
        self._chips: dict[tuple[str, bool], int] = {}

    def set_font(self, font: QFont) -> None:
        """Paint in this font and its relatives."""
        self._type = _Type(font)
        self._lines.clear()
        self._chips.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row = self._view.rows[index.row()]
        kind = self._type
        width = self._view.row_width()
        if isinstance(row, Heading):
            above = _HEADING_ABOVE // 2 if row.top else _HEADING_ABOVE
            return QSize(width, above + kind.heading_height + _HEADING_BELOW)
        height = kind.title_height + len(self._wrapped(row)) * kind.line_height + 2 * _PAD_Y
        return QSize(width, height)

    def _chip_width(self, row: StepRow) -> int:
        key = (row.chip, row.bare)
        if key not in self._chips:
            metrics = self._type.plain_metrics if row.bare else self._type.chip_metrics
            self._chips[key] = metrics.horizontalAdvance(row.chip) + (0 if row.bare else 2 * _CHIP_PAD_X)
        return self._chips[key]

    def _text_width(self, row: StepRow) -> int:
        return max(40, self._view.row_width() - _TEXT_X - _GAP - self._chip_width(row) - _PAD_X)

    def _wrapped(self, row: StepRow) -> tuple[str, ...]:
        key = (row.line, self._text_width(row))
        if key not in self._lines:
            if len(self._lines) > _ENOUGH:
                self._lines.clear()
                self._chips.clear()
            self._lines[key] = two_lines(row.line, self._type.line_metrics, key[1])
        return self._lines[key]

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: Row = self._view.rows[index.row()]
        colours = colours_of(self._view.palette())
        rect: QRect = option.rect
        painter.save()
        if isinstance(row, Heading):
            self._paint_heading(painter, rect, row, colours)
        else:
            chosen = self._view.currentIndex().row() == index.row()
            _paint_ground(painter, rect, row, colours, chosen=chosen, over=self._view.over == index.row())
            self._paint_words(painter, rect, row, colours)
            self._paint_chip(painter, rect, row, colours, chosen=chosen)
            if chosen and self._view.hasFocus():
                ring(painter, rect, colour(colours.accent), RADIUS_CARD, 1)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, row: Heading, colours: Colours) -> None:
        box = rect.adjusted(2, 0, 0, -_HEADING_BELOW)
        words(painter, box, LEFT | BOTTOM, row.text, self._type.heading, colour(colours.muted))

    def _paint_words(self, painter: QPainter, rect: QRect, row: StepRow, colours: Colours) -> None:
        kind = self._type
        left, top, width = rect.left() + _TEXT_X, rect.top() + _PAD_Y, self._text_width(row)
        title = elided(row.title, kind.title_metrics, width)
        box = QRect(left, top, width, kind.title_height)
        words(painter, box, LEFT | V_CENTER, title, kind.title, colour(colours.text))
        for line in self._wrapped(row):
            box = QRect(left, box.bottom() + 1, width, kind.line_height)
            words(painter, box, LEFT | V_CENTER, line, kind.line, colour(colours.muted))

    def _paint_chip(
        self, painter: QPainter, rect: QRect, row: StepRow, colours: Colours, *, chosen: bool
    ) -> None:
        width = self._chip_width(row)
        metrics = self._type.plain_metrics if row.bare else self._type.chip_metrics
        height = metrics.height() + 2 * _CHIP_PAD_Y
        top = rect.top() + (rect.height() - height) // 2
        box = QRect(rect.right() + 1 - _PAD_X - width, top, width, height)
        if not row.bare:
            panel(painter, box, _ground(row, colours, chosen=chosen), None, RADIUS_CHIP)
        ink = colour(colours.muted) if row.bare else colours.ink(row.hue)
        words(painter, box, CENTER, row.chip, self._type.plain if row.bare else self._type.chip, ink)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        _option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Show all the words of a row some of which are cut."""
        row = self._view.rows[index.row()] if index.isValid() else None
        tip = self.cut_words(row) if isinstance(row, StepRow) else ""
        QToolTip.showText(event.globalPos(), plain_tip(tip), view)
        return True

    def cut_words(self, row: StepRow) -> str:
        """Return all the words of a row some of which are cut; "" where all can be read."""
        title = elided(row.title, self._type.title_metrics, self._text_width(row))
        whole = title == row.title and " ".join(self._wrapped(row)) == row.line
        return "" if whole else f"{row.title}. {row.line}"


_ENOUGH = 4000  # wrapped lines to remember: some widths' worth of a long list


def _ground(row: StepRow, colours: Colours, *, chosen: bool) -> QColor:
    """Return the ground of chip and tile, which on a selected row must not be the row's own."""
    return colour(colours.surface) if chosen and row.hue is Hue.INFO else colours.ground(row.hue)


def _paint_ground(
    painter: QPainter, rect: QRect, row: StepRow, colours: Colours, *, chosen: bool, over: bool
) -> None:
    """Paint the part of the group's card that is this row, its icon's tile included."""
    fill = colours.accent_soft if chosen else colours.bg if over else colours.surface
    whole = rect.adjusted(0, 0 if row.first else -2 * RADIUS_CARD, 0, 0 if row.last else 2 * RADIUS_CARD)
    painter.setClipRect(rect)
    panel(painter, whole, colour(fill), colour(colours.line), RADIUS_CARD)
    painter.setClipping(False)
    if not row.last:
        block(painter, QRect(rect.left() + 1, rect.bottom(), rect.width() - 2, 1), colour(colours.line))
    tile = QRect(rect.left() + _PAD_X, rect.top() + (rect.height() - _TILE) // 2, _TILE, _TILE)
    panel(painter, tile, _ground(row, colours, chosen=chosen), None, _TILE_RADIUS)
    off = (_TILE - _GLYPH) // 2
    glyph = QRect(tile.left() + off, tile.top() + off, _GLYPH, _GLYPH)
    paint_icon(painter, row.icon, glyph, colours.ink(row.hue))
