"""How a row of the search is painted: an icon, two lines of words with the matches marked, a word aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QToolTip

from core.search import spans
from gui.search.results import Heading
from gui.theme import type as typeface
from gui.theme.colours import colour, colours_of
from gui.theme.flags import BOTTOM, LEFT, RIGHT, V_CENTER
from gui.theme.hue import Hue
from gui.theme.icons import paint_icon
from gui.theme.painting import RADIUS_CONTROL, block, panel, ring, words
from gui.theme.wrapping import elided
from gui.widgets.text import plain_tip

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QColor, QFont, QHelpEvent
    from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

    from gui.search.result_list import ResultList
    from gui.search.results import Result, Row
    from gui.theme.colours import Colours

_PAD_X, _PAD_Y, _GLYPH, _GAP = 12, 7, 18, 12
_TEXT_X = _PAD_X + _GLYPH + _GAP
_HEADING_ABOVE, _HEADING_BELOW = 12, 4
_ASIDE = 0.4  # of the width: more is not left to the word aside
_LEADING = 1.45


class ResultDelegate(QStyledItemDelegate):
    """Paints headings and results; the words typed are marked as the draft marks what it took over."""

    def __init__(self, view: ResultList) -> None:
        super().__init__(view)
        self._view = view
        font = view.font()
        self._title, self._line, self._heading = (
            typeface.strong(font),
            typeface.small(font),
            typeface.label(font),
        )
        self._title_height, self._line_height, self._heading_height = (
            round(one.pixelSize() * _LEADING) for one in (self._title, self._line, self._heading)
        )

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row: Row = self._view.rows[index.row()]
        if isinstance(row, Heading):
            return QSize(60, _HEADING_ABOVE + self._heading_height + _HEADING_BELOW)
        lines = self._title_height + (self._line_height if row.line else 0)
        return QSize(60, lines + 2 * _PAD_Y)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: Row = self._view.rows[index.row()]
        colours = colours_of(self._view.palette())
        rect: QRect = option.rect
        painter.save()
        if isinstance(row, Heading):
            box = rect.adjusted(_PAD_X, 0, 0, -_HEADING_BELOW)
            words(painter, box, LEFT | BOTTOM, row.text, self._heading, colour(colours.muted))
        else:
            self._paint_result(painter, rect, row, colours, chosen=self._view.currentIndex() == index)
        painter.restore()

    def _paint_result(
        self, painter: QPainter, rect: QRect, row: Result, colours: Colours, *, chosen: bool
    ) -> None:
        if chosen:
            panel(painter, rect, colour(colours.accent_soft), None, RADIUS_CONTROL)
            ring(painter, rect, colour(colours.accent), RADIUS_CONTROL)
        glyph = QRect(rect.left() + _PAD_X, rect.top() + (rect.height() - _GLYPH) // 2, _GLYPH, _GLYPH)
        paint_icon(painter, row.icon, glyph, colour(colours.accent if chosen else colours.muted))
        aside = self._aside(rect, row)
        words(
            painter,
            aside,
            RIGHT | V_CENTER,
            self._short(row, aside.width()),
            self._line,
            colour(colours.muted),
        )
        width = self._room(rect, row)
        title = QRect(rect.left() + _TEXT_X, rect.top() + _PAD_Y, width, self._title_height)
        self._paint_marked(painter, title, row.title, self._title, colour(colours.text), colours)
        line = QRect(
            title.left(), title.bottom() + 1, rect.right() - title.left() - _PAD_X, self._line_height
        )
        self._paint_marked(painter, line, row.line, self._line, colour(colours.muted), colours)

    def _short(self, row: Result, width: int) -> str:
        return elided(row.side, QFontMetrics(self._line), width)

    def _aside(self, rect: QRect, row: Result) -> QRect:
        """Return where the word aside stands: on the line of the title."""
        wanted = QFontMetrics(self._line).horizontalAdvance(row.side)
        width = min(wanted, round(rect.width() * _ASIDE))
        return QRect(rect.right() + 1 - _PAD_X - width, rect.top() + _PAD_Y, width, self._title_height)

    def _room(self, rect: QRect, row: Result) -> int:
        """Return how wide a title may be."""
        aside = self._aside(rect, row)
        return max(40, aside.left() - rect.left() - _TEXT_X - (_GAP if row.side else 0))

    def _paint_marked(
        self, painter: QPainter, box: QRect, text: str, font: QFont, ink: QColor, colours: Colours
    ) -> None:
        """Write one line of text, what was typed on a ground of its own."""
        metrics = QFontMetrics(font)
        shown = elided(text, metrics, box.width())
        for start, end in spans(shown, self._view.typed):
            left = box.left() + metrics.horizontalAdvance(shown, start)
            right = box.left() + metrics.horizontalAdvance(shown, end)
            ground = QRect(left, box.top() + 1, right - left, box.height() - 2)
            block(painter, ground, colours.ground(Hue.DUE))
        words(painter, box, LEFT | V_CENTER, shown, font, ink)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        _option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Show all the words of a row."""
        row = self._view.rows[index.row()] if index.isValid() else Heading(text="")
        text = "" if isinstance(row, Heading) else row.spoken
        QToolTip.showText(event.globalPos(), plain_tip(text), view)
        return True
