"""How a row of Today is painted: cards with hairlines, an icon, two lines of words, a chip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from gui.theme import type as typeface
from gui.theme.colours import Colours, colour, colours_of
from gui.theme.icons import paint_icon
from gui.theme.painting import RADIUS_CARD, RADIUS_CHIP, panel, ring
from gui.today.model import ROW
from gui.today.rows import Heading, StepRow
from gui.today.wrapping import two_lines
from gui.widgets.text import plain_tip

if TYPE_CHECKING:
    from gui.today.rows import Row

_PAD_X, _PAD_Y = 14, 11
_TILE, _GLYPH = 32, 17
_TILE_RADIUS = 9
_TEXT_X = _PAD_X + 34 + 10
_GAP = 10
_HEADING_ABOVE, _HEADING_BELOW = 10, 5
_CHIP_PAD_X, _CHIP_PAD_Y = 8, 2
_LEADING = 1.45
_SELECTED = QStyle.StateFlag.State_Selected
_FOCUS = QStyle.StateFlag.State_HasFocus
_OVER = QStyle.StateFlag.State_MouseOver
_LONGEST_PAINTED = 600  # characters: more than two lines hold on any screen


class _Type:
    """The fonts of a row and their measures, made once for a font of the view."""

    def __init__(self, base: QFont) -> None:
        self.base = QFont(base)
        self.title, self.line = typeface.strong(base), typeface.small(base)
        self.heading, self.chip, self.plain = typeface.label(base), typeface.chip(base), QFont(base)
        self.title_metrics, self.line_metrics = QFontMetrics(self.title), QFontMetrics(self.line)
        self.chip_metrics, self.plain_metrics = QFontMetrics(self.chip), QFontMetrics(self.plain)
        self.title_height = round(self.title.pixelSize() * _LEADING)
        self.line_height = round(self.line.pixelSize() * _LEADING)
        self.heading_height = round(self.heading.pixelSize() * _LEADING)


class TodayDelegate(QStyledItemDelegate):
    """Paints headings and steps; the view tells it how wide the rows are."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._type = _Type(view.font())
        self._width = 0
        self._lines: dict[tuple[str, int], tuple[str, ...]] = {}

    def set_width(self, width: int) -> None:
        """Lay rows out for this many pixels."""
        if width != self._width:
            self._width = width
            self._lines.clear()

    def set_font(self, font: QFont) -> None:
        """Paint in this font and its relatives."""
        self._type = _Type(font)
        self._lines.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row: Row = index.data(ROW)
        kind = self._type
        if isinstance(row, Heading):
            above = _HEADING_ABOVE // 2 if row.top else _HEADING_ABOVE
            return QSize(self._width, above + kind.heading_height + _HEADING_BELOW)
        height = kind.title_height + len(self._wrapped(row)) * kind.line_height + 2 * _PAD_Y
        return QSize(self._width, height)

    def _chip_width(self, row: StepRow) -> int:
        if row.bare:
            return self._type.plain_metrics.horizontalAdvance(row.chip)
        return self._type.chip_metrics.horizontalAdvance(row.chip) + 2 * _CHIP_PAD_X

    def _text_width(self, row: StepRow) -> int:
        return max(40, self._width - _TEXT_X - _GAP - self._chip_width(row) - _PAD_X)

    def _wrapped(self, row: StepRow) -> tuple[str, ...]:
        width = self._text_width(row)
        key = (row.line, width)
        if key not in self._lines:
            self._lines[key] = two_lines(row.line[:_LONGEST_PAINTED], self._type.line_metrics, width)
        return self._lines[key]

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: Row = index.data(ROW)
        colours = colours_of(option.palette)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if isinstance(row, Heading):
            self._paint_heading(painter, rect, row, colours)
        else:
            _paint_ground(painter, rect, row, state, colours)
            self._paint_words(painter, rect, row, colours)
            self._paint_chip(painter, rect, row, colours)
            if state & _FOCUS and state & _SELECTED:
                ring(painter, rect, colour(colours.accent), RADIUS_CARD, 1)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, row: Heading, colours: Colours) -> None:
        painter.setFont(self._type.heading)
        painter.setPen(colour(colours.muted))
        box = rect.adjusted(2, 0, 0, -_HEADING_BELOW)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, row.text)

    def _paint_words(self, painter: QPainter, rect: QRect, row: StepRow, colours: Colours) -> None:
        kind = self._type
        left, top, width = rect.left() + _TEXT_X, rect.top() + _PAD_Y, self._text_width(row)
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        title = row.title[:_LONGEST_PAINTED]
        painter.setFont(kind.title)
        painter.setPen(colour(colours.text))
        title = kind.title_metrics.elidedText(title, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRect(left, top, width, kind.title_height), middle, title)
        painter.setFont(kind.line)
        painter.setPen(colour(colours.muted))
        top += kind.title_height
        for words in self._wrapped(row):
            painter.drawText(QRect(left, top, width + 2, kind.line_height), middle, words)
            top += kind.line_height

    def _paint_chip(self, painter: QPainter, rect: QRect, row: StepRow, colours: Colours) -> None:
        width = self._chip_width(row)
        metrics = self._type.plain_metrics if row.bare else self._type.chip_metrics
        height = metrics.height() + 2 * _CHIP_PAD_Y
        top = rect.top() + (rect.height() - height) // 2
        box = QRect(rect.right() + 1 - _PAD_X - width, top, width, height)
        if not row.bare:
            panel(painter, box, colours.ground(row.hue), None, RADIUS_CHIP)
        painter.setFont(self._type.plain if row.bare else self._type.chip)
        painter.setPen(colour(colours.muted) if row.bare else colours.ink(row.hue))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, row.chip)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        _option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Show all the words of a row where some are cut."""
        row = index.data(ROW)
        if event.type() != QEvent.Type.ToolTip or not isinstance(row, StepRow):
            return False
        width = self._text_width(row)
        cut = (
            "".join(self._wrapped(row)) != row.line.replace(" ", "", 1) and self._wrapped(row)[-1][-1:] == "…"
        )
        cut = cut or self._type.title_metrics.horizontalAdvance(row.title[:_LONGEST_PAINTED]) > width
        QToolTip.showText(event.globalPos(), plain_tip(f"{row.title}. {row.line}") if cut else "", view)
        return True


def _paint_ground(
    painter: QPainter, rect: QRect, row: StepRow, state: QStyle.StateFlag, colours: Colours
) -> None:
    """Paint the part of the group's card that is this row, its icon's tile included."""
    fill = colours.surface
    if state & _SELECTED:
        fill = colours.accent_soft
    elif state & _OVER:
        fill = colours.bg
    whole = rect.adjusted(0, 0 if row.first else -2 * RADIUS_CARD, 0, 0 if row.last else 2 * RADIUS_CARD)
    painter.setClipRect(rect)
    panel(painter, whole, colour(fill), colour(colours.line), RADIUS_CARD)
    painter.setClipping(False)
    if not row.last:
        painter.fillRect(QRect(rect.left() + 1, rect.bottom(), rect.width() - 2, 1), colour(colours.line))
    tile = QRect(rect.left() + _PAD_X, rect.top() + (rect.height() - _TILE) // 2, _TILE, _TILE)
    panel(painter, tile, colours.ground(row.hue), None, _TILE_RADIUS)
    off = (_TILE - _GLYPH) // 2
    glyph = QRect(tile.left() + off, tile.top() + off, _GLYPH, _GLYPH)
    paint_icon(painter, row.icon, glyph, colours.ink(row.hue))
