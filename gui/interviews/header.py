"""The head of the table: names that sort, edges that widen, columns that change places, by mouse and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView

from gui.interviews.columns import GIVES_WAY, LEAST, NARROWEST, ORDER, SHARES, TITLES, Layout
from gui.theme import type as typeface
from gui.theme.colours import colour, colours_of
from gui.theme.flags import LEFT, V_CENTER
from gui.theme.icons import paint_icon
from gui.theme.painting import RADIUS_CHIP, block, ring, words
from gui.theme.wrapping import elided

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from core.processes import Column

PAD = 12
_HEIGHT, _ARROW, _STEP = 36, 12, 16


class ColumnsHeader(QHeaderView):
    """`sort_wanted` carries the column to sort by; `divided` says that widths, places or columns changed."""

    sort_wanted = Signal(object)
    divided = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setAccessibleName("Columns")
        self.setSectionsMovable(True)
        self.setFirstSectionMovable(True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(NARROWEST)
        self.setStretchLastSection(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedHeight(_HEIGHT)
        self.setFont(typeface.label(self.font()))
        self.viewport().setAutoFillBackground(False)  # the card's corners show through
        self._widths: dict[Column, int] = {}  # those that the person chose
        self._hidden: frozenset[Column] = frozenset()  # those that they do without
        self._by, self._descending = ORDER[0], False
        self._at = 0  # the place of the column that the keys are at
        self._dividing = False
        self._room = 0  # pixels for all columns
        self._by_hand = False  # whether the person is at an edge just now
        self.sectionClicked.connect(self._clicked)
        self.sectionResized.connect(self._resized)
        self.sectionMoved.connect(self._moved)

    # ---- how it is divided ---------------------------------------------------------------------------

    def show_layout(self, layout: Layout) -> None:
        """Put the columns in their places, as wide as they were."""
        self._dividing = True
        for place, column in enumerate(layout.order):
            self.moveSection(self.visualIndex(ORDER.index(column)), place)
        self._widths, self._hidden = dict(layout.widths), layout.hidden
        self._dividing = False
        self.show_order(layout.by, descending=layout.descending)
        self._divide()

    def show_order(self, by: Column, *, descending: bool) -> None:
        """Show by what the rows are sorted."""
        self._by, self._descending = by, descending
        self.viewport().update()

    def divide_among(self, room: int) -> None:
        """Give the columns so many pixels in all."""
        self._room = room
        self._divide()

    def _divide(self) -> None:
        """Give each column its width: the chosen one, else its share of what is left."""
        room = self._room
        shown = self._fitting(room)
        free = [one for one in shown if one not in self._widths]
        room -= sum(self._widths.get(one, 0) for one in shown)
        self._dividing = True
        for section, column in enumerate(ORDER):
            self.setSectionHidden(section, column not in shown)
        for one in sorted(free, key=_tightness, reverse=True):  # first those that get no more than they need
            width = max(LEAST[one], room * SHARES[one] // sum(SHARES[each] for each in free))
            self.resizeSection(ORDER.index(one), width)
            free.remove(one)
            room -= width
        for one in shown:
            if one in self._widths:
                self.resizeSection(ORDER.index(one), self._widths[one])
        self._dividing = False

    def _fitting(self, room: int) -> list[Column]:
        """Return the columns that are wanted and have room; what the person widened stays."""
        shown = [one for one in ORDER if one not in self._hidden]
        for one in GIVES_WAY:
            if sum(self._widths.get(each, LEAST[each]) for each in shown) <= room or self._widths:
                break
            if one in shown:
                shown.remove(one)
        return shown

    def columns(self) -> tuple[Column, ...]:
        """Return all columns, hidden ones too, from left to right."""
        return tuple(ORDER[self.logicalIndex(place)] for place in range(len(ORDER)))

    def hidden(self) -> frozenset[Column]:
        """Return the columns that the person does without."""
        return self._hidden

    def widths(self) -> tuple[tuple[Column, int], ...]:
        """Return the widths that the person chose."""
        return tuple(self._widths.items())

    def show_column(self, column: Column, *, shown: bool) -> None:
        """Show or hide a column; the last one stays."""
        hidden = self._hidden - {column} if shown else self._hidden | {column}
        if len(hidden) < len(ORDER):
            self._hidden = hidden
            self._divide()
            self.divided.emit()

    def _clicked(self, section: int) -> None:
        self._at = self.visualIndex(section)
        self.sort_wanted.emit(ORDER[section])

    def _resized(self, section: int, _before: int, width: int) -> None:
        last = self.logicalIndex(self._shown_places()[-1]) if self._shown_places() else -1
        if self._dividing or not self._by_hand or section == last:
            return
        self._widths[ORDER[section]] = width
        self.divided.emit()

    def _moved(self) -> None:
        if not self._dividing:
            self.divided.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """From here on it is the person who moves an edge."""
        self._by_hand = True
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """From here on it is not."""
        super().mouseReleaseEvent(event)
        self._by_hand = False

    # ---- keys ----------------------------------------------------------------------------------------

    def _shown_places(self) -> list[int]:
        return [place for place in range(self.count()) if not self.isSectionHidden(self.logicalIndex(place))]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the columns; sort by one, move it (Ctrl), make it wider or narrower (Shift)."""
        way = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        section = self.logicalIndex(self._at)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._clicked(section)
        elif way and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._carry(way)
        elif way and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._by_hand = True
            self.resizeSection(section, max(NARROWEST, self.sectionSize(section) + way * _STEP))
            self._by_hand = False
        elif way:
            self._walk(way)
        else:
            super().keyPressEvent(event)
        self.viewport().update()

    def _next(self, way: int) -> int:
        places = self._shown_places()
        at = places.index(self._at) if self._at in places else 0
        return places[min(max(at + way, 0), len(places) - 1)]

    def _walk(self, way: int) -> None:
        self._at = self._next(way)

    def _carry(self, way: int) -> None:
        to = self._next(way)
        self.moveSection(self._at, to)
        self._at = to

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Start where something is shown."""
        super().focusInEvent(event)
        self._at = self._next(0)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.viewport().update()

    # ---- painting ------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the names, and the line under all of them."""
        painter = QPainter(self.viewport())
        for place in self._shown_places():
            section = self.logicalIndex(place)
            left, width = self.sectionViewportPosition(section), self.sectionSize(section)
            self.paintSection(painter, QRect(left, 0, width, self.height()), section)
        colours = colours_of(self.palette())
        block(painter, QRect(0, self.height() - 1, self.width(), 1), colour(colours.line))
        painter.end()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803  Qt's
        """Paint one name, with an arrow where the rows are sorted by it."""
        colours = colours_of(self.palette())
        column = ORDER[logicalIndex]
        sorted_by = column is self._by
        ink = colour(colours.text if sorted_by else colours.muted)
        box = rect.adjusted(PAD, 0, -PAD - (_ARROW + 4 if sorted_by else 0), 0)
        text = elided(TITLES[column], QFontMetrics(self.font()), box.width())
        words(painter, box, LEFT | V_CENTER, text, self.font(), ink)
        if sorted_by:
            width = QFontMetrics(self.font()).horizontalAdvance(text)
            at = QRect(box.left() + width + 4, rect.center().y() - _ARROW // 2 + 1, _ARROW, _ARROW)
            _paint_arrow(painter, at, ink, up=not self._descending)
        if self.hasFocus() and self.visualIndex(logicalIndex) == self._at:
            ring(painter, rect.adjusted(2, 3, -2, -4), colour(colours.accent), RADIUS_CHIP)


def _tightness(column: Column) -> float:
    """Return how much of its share a column needs."""
    return LEAST[column] / SHARES[column]


def _paint_arrow(painter: QPainter, at: QRect, ink: object, *, up: bool) -> None:
    painter.save()
    if up:
        painter.translate(at.center())
        painter.rotate(180)
        painter.translate(-at.center())
    paint_icon(painter, "chevron", at, ink, 2.4)  # type: ignore[arg-type]
    painter.restore()
