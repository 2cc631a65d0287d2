"""How a row of the timeline is painted: a circle on a line, two lines of words, a date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from gui.theme import type as typeface
from gui.theme.colours import colour, colours_of
from gui.theme.flags import CENTER, LEFT, V_CENTER
from gui.theme.icons import paint_icon
from gui.theme.painting import RADIUS_CHIP, RADIUS_CONTROL, block, panel, pen, ring, words
from gui.theme.wrapping import two_lines
from gui.widgets.text import plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QHelpEvent
    from PySide6.QtWidgets import QAbstractItemView

    from gui.interview.rows import Row
    from gui.interview.timeline import TimelineList
    from gui.theme.colours import Colours

_PAD_X, _PAD_Y = 12, 7
_CIRCLE, _GLYPH = 22, 13
_INDENT = 22  # of the steps of a group
_GAP = 10
_CHIP_PAD_X, _CHIP_PAD_Y = 8, 2
_LEADING = 1.45
_LINE = 2
_BOLD = 2.4
_ENOUGH = 500  # texts to remember as they are wrapped


class _Type:
    """The fonts of a row and their measures, made once for a font of the view."""

    def __init__(self, base: QFont) -> None:
        self.title, self.line = typeface.strong(base), typeface.small(base)
        self.chip, self.plain, self.count = typeface.chip(base), QFont(base), typeface.label(base)
        self.title_metrics, self.line_metrics = QFontMetrics(self.title), QFontMetrics(self.line)
        self.chip_metrics, self.plain_metrics = QFontMetrics(self.chip), QFontMetrics(self.plain)
        self.title_height = round(self.title.pixelSize() * _LEADING)
        self.line_height = round(self.line.pixelSize() * _LEADING)
        self._wrapped: dict[tuple[str, bool, int], tuple[str, ...]] = {}

    def wrapped(self, text: str, width: int, *, title: bool) -> tuple[str, ...]:
        """Return words as one line or two, worked out once for a width."""
        key = (text, title, width)
        if key not in self._wrapped:
            if len(self._wrapped) > _ENOUGH:
                self._wrapped.clear()
            metrics = self.title_metrics if title else self.line_metrics
            self._wrapped[key] = two_lines(text, metrics, width)
        return self._wrapped[key]


class TimelineDelegate(QStyledItemDelegate):
    """Paints rows for a `TimelineList`, which it asks for their width and state."""

    def __init__(self, view: TimelineList) -> None:
        super().__init__(view)
        self._view = view
        self._type = _Type(view.font())

    def set_font(self, font: QFont) -> None:
        """Paint in this font and its relatives."""
        self._type = _Type(font)

    # ---- measures ------------------------------------------------------------------------------------

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row = self._view.rows[index.row()]
        kind = self._type
        titles = len(self._titles(row))
        height = titles * kind.title_height + len(self._wrapped(row)) * kind.line_height + 2 * _PAD_Y
        return QSize(self._view.row_width(), max(height, _CIRCLE + 2 * _PAD_Y))

    def _left(self, row: Row) -> int:
        return _PAD_X + (_INDENT if row.member else 0)

    def _text_left(self, row: Row) -> int:
        return self._left(row) + _CIRCLE + _GAP

    def _date_width(self, row: Row) -> int:
        if row.bare:
            return self._type.plain_metrics.horizontalAdvance(row.moment.when)
        return self._type.chip_metrics.horizontalAdvance(row.moment.when) + 2 * _CHIP_PAD_X

    def _title_width(self, row: Row) -> int:
        room = self._view.row_width() - self._text_left(row) - _GAP - self._date_width(row) - _PAD_X
        return max(40, room)

    def _titles(self, row: Row) -> tuple[str, ...]:
        return self._type.wrapped(row.moment.title, self._title_width(row), title=True)

    def _wrapped(self, row: Row) -> tuple[str, ...]:
        if not row.moment.words:
            return ()
        width = max(40, self._view.row_width() - self._text_left(row) - _PAD_X)
        return self._type.wrapped(row.moment.words, width, title=False)

    # ---- painting ------------------------------------------------------------------------------------

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = self._view.rows[index.row()]
        colours = colours_of(self._view.palette())
        rect: QRect = option.rect
        current = self._view.currentIndex().row() == index.row() and self._view.hasFocus()
        painter.save()
        if current or self._view.over == index.row():
            fill = colours.accent_soft if current else colours.bg
            panel(painter, rect.adjusted(2, 0, -2, 0), colour(fill), None, RADIUS_CONTROL)
        self._paint_line(painter, rect, row, colours)
        self._paint_circle(painter, rect, row, colours)
        self._paint_words(painter, rect, row, colours)
        self._paint_date(painter, rect, row, colours)
        if current:
            ring(painter, rect.adjusted(2, 0, -2, 0), colour(colours.accent), RADIUS_CONTROL)
        painter.restore()

    def _circle(self, rect: QRect, row: Row) -> QRect:
        top = rect.top() + _PAD_Y + (self._type.title_height - _CIRCLE) // 2
        return QRect(rect.left() + self._left(row), max(top, rect.top() + 2), _CIRCLE, _CIRCLE)

    def _paint_line(self, painter: QPainter, rect: QRect, row: Row, colours: Colours) -> None:
        """Paint the line that joins the circles, from the row above and on to the one below."""
        left = rect.left() + _PAD_X + (_CIRCLE - _LINE) // 2
        circle = self._circle(rect, row)
        ink = colour(colours.line)
        if row.member:  # it passes beside the steps of a group
            block(painter, QRect(left, rect.top(), _LINE, rect.height() if not row.last else _CIRCLE), ink)
            return
        if not row.first:
            block(painter, QRect(left, rect.top(), _LINE, circle.top() - rect.top()), ink)
        if not row.last:
            under = circle.bottom() + 1
            block(painter, QRect(left, under, _LINE, rect.bottom() + 1 - under), ink)

    def _paint_circle(self, painter: QPainter, rect: QRect, row: Row, colours: Colours) -> None:
        circle = self._circle(rect, row)
        if row.hue is None:
            self._paint_dashes(painter, circle, colours)
        else:
            panel(painter, circle, colours.ground(row.hue), None, _CIRCLE / 2)
        ink = colours.ink(row.hue) if row.hue is not None else colour(colours.muted)
        if row.count:
            words(painter, circle, CENTER, str(row.count), self._type.count, ink)
        elif row.icon:
            off = (_CIRCLE - _GLYPH) // 2
            at = QRect(circle.left() + off, circle.top() + off, _GLYPH, _GLYPH)
            paint_icon(painter, row.icon, at, ink, _BOLD)

    def _paint_dashes(self, painter: QPainter, circle: QRect, colours: Colours) -> None:
        """Paint a circle that is not there yet."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = pen(colour(colours.muted if colours.dark else colours.line).darker(112), _LINE)
        outline.setDashPattern([2.2, 2.2])
        outline.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(outline)
        painter.setBrush(colour(colours.surface))
        painter.drawEllipse(QPointF(QRectF(circle).center()), _CIRCLE / 2 - 1, _CIRCLE / 2 - 1)

    def _paint_words(self, painter: QPainter, rect: QRect, row: Row, colours: Colours) -> None:
        kind = self._type
        left, top, width = rect.left() + self._text_left(row), rect.top() + _PAD_Y, self._title_width(row)
        box = QRect(left, top - kind.title_height, width, kind.title_height)
        for line in self._titles(row):
            box = QRect(left, box.bottom() + 1, width, kind.title_height)
            words(painter, box, LEFT | V_CENTER, line, kind.title, colour(colours.text))
        for line in self._wrapped(row):
            box = QRect(left, box.bottom() + 1, width, kind.line_height)
            words(painter, box, LEFT | V_CENTER, line, kind.line, colour(colours.muted))

    def _paint_date(self, painter: QPainter, rect: QRect, row: Row, colours: Colours) -> None:
        width = self._date_width(row)
        metrics = self._type.plain_metrics if row.bare else self._type.chip_metrics
        height = metrics.height() + 2 * _CHIP_PAD_Y
        top = rect.top() + _PAD_Y + (self._type.title_height - height) // 2
        box = QRect(rect.left() + self._view.row_width() - _PAD_X - width, top, width, height)
        if row.bare or row.hue is None:
            words(painter, box, CENTER, row.moment.when, self._type.plain, colour(colours.muted))
            return
        panel(painter, box, colours.ground(row.hue), None, RADIUS_CHIP)
        words(painter, box, CENTER, row.moment.when, self._type.chip, colours.ink(row.hue))

    # ---- what is cut ---------------------------------------------------------------------------------

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        _option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Show all the words of a row some of which are cut."""
        tip = self.cut_words(self._view.rows[index.row()]) if index.isValid() else ""
        QToolTip.showText(event.globalPos(), plain_tip(tip), view)
        return True

    def cut_words(self, row: Row) -> str:
        """Return all the words of a row some of which are cut; "" where all can be read."""
        whole = (
            " ".join(self._titles(row)) == row.moment.title
            and " ".join(self._wrapped(row)) == row.moment.words
        )
        return "" if whole else f"{row.moment.title}. {row.moment.words}"
