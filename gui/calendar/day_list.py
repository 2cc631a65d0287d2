"""The entries of the selected day, beside the calendar: a real list to keyboard and screen reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from gui.calendar.looks import hue, spoken, tip, where
from gui.theme import type as typeface
from gui.theme.colours import colour, colours_of, see_through
from gui.theme.flags import CENTER, LEFT, RIGHT, V_CENTER
from gui.theme.hue import Hue
from gui.theme.painting import RADIUS_CHIP, panel, ring, words
from gui.theme.wrapping import elided
from gui.widgets.scroll import ThinScrollBar
from gui.widgets.text import plain_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent

    from core.calendar.entries import Entry
    from core.workspace import Workspace
    from gui.calendar.conventions import Conventions

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_PAD_X, _PAD_Y, _CHIP_PAD = 8, 6, 8
_LEADING = 1.36
_ENOUGH_TO_SCROLL = 80  # pixels: where room is scarce, more of it goes to the calendar
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class EntriesModel(QAbstractListModel):
    """The entries of one day."""

    def __init__(self, workspace: Workspace, conventions: Conventions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._conventions = workspace, conventions
        self.entries: tuple[Entry, ...] = ()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these entries."""
        if tuple(entries) != self.entries:
            self.beginResetModel()
            self.entries = tuple(entries)
            self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(entry, self._conventions)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(tip(entry, self._conventions))
        return None


class DayList(QListView):
    """`entry_wanted` asks for an entry to be opened, `left` for the keyboard to go back to the calendar."""

    entry_wanted = Signal(object)
    entry_chosen = Signal(str)
    menu_wanted = Signal(object, object)
    left = Signal()

    def __init__(self, workspace: Workspace, conventions: Conventions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace, self.conventions = workspace, conventions
        self.entries = EntriesModel(workspace, conventions, self)
        self.setModel(self.entries)
        self.setAccessibleName("Entries of the day")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(ThinScrollBar())
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setMinimumHeight(60)
        see_through(self)
        self._delegate = _EntryDelegate(self)
        self.setItemDelegate(self._delegate)
        self.clicked.connect(self._clicked)

    def sizeHint(self) -> QSize:
        return QSize(200, _ENOUGH_TO_SCROLL)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show a day; one with nothing on it is no stop for Tab."""
        self.entries.show_entries(entries)
        self.doItemsLayout()  # at once, or it would be painted twice
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if entries else Qt.FocusPolicy.NoFocus)
        if not entries and self.hasFocus():
            self.left.emit()

    def entry(self) -> Entry | None:
        """Return the selected entry."""
        at = self.currentIndex().row()
        return self.entries.entries[at] if 0 <= at < len(self.entries.entries) else None

    def select(self, key: str) -> None:
        """Select an entry of the day, or none, without telling anybody."""
        keys = [entry.key for entry in self.entries.entries]
        index = self.entries.index(keys.index(key), 0) if key in keys else QModelIndex()
        blocked = self.blockSignals(True)
        self.setCurrentIndex(index)
        self.blockSignals(blocked)
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        entry = self.entry()
        self.entry_chosen.emit(entry.key if entry is not None else "")

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin with the first entry, or with the last for who comes from behind."""
        super().focusInEvent(event)
        backwards = event.reason() == Qt.FocusReason.BacktabFocusReason
        if backwards or not self.currentIndex().isValid():
            last = self.entries.rowCount() - 1
            self.setCurrentIndex(self.entries.index(last if backwards else 0, 0))

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Walk from entry to entry by Tab, and on when there are no more."""
        at = self.currentIndex().row() + (1 if forward else -1)
        if 0 <= at < self.entries.rowCount():
            self.setCurrentIndex(self.entries.index(at, 0))
            return True
        if not forward:
            self.setCurrentIndex(QModelIndex())
        return super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, go back with Escape; letters are for the page."""
        entry = self.entry()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _ENTER and plain and entry is not None:
            self.entry_wanted.emit(entry)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down} and plain:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with an entry."""
        by_mouse = event.reason() == event.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if index.isValid():
            place = event.pos() if by_mouse else self.visualRect(index).bottomLeft()
            self.menu_wanted.emit(self.entries.entries[index.row()], self.viewport().mapToGlobal(place))

    def _clicked(self, index: QModelIndex) -> None:
        self.entry_wanted.emit(self.entries.entries[index.row()])

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_delegate"):
            self._delegate.set_font(self.font())
            self.scheduleDelayedItemsLayout()


class _Type:
    """The fonts of a row."""

    def __init__(self, base: QFont) -> None:
        self.chip, self.title, self.line = typeface.chip(base), typeface.strong(base), typeface.small(base)
        self.title.setPixelSize(self.line.pixelSize())
        self.chip_metrics, self.title_metrics = QFontMetrics(self.chip), QFontMetrics(self.title)
        self.line_metrics = QFontMetrics(self.line)
        self.height = round(self.line.pixelSize() * _LEADING)
        self.chip_height = self.chip_metrics.height() + 2


class _EntryDelegate(QStyledItemDelegate):
    """A chip with the time, the title, and where."""

    def __init__(self, view: DayList) -> None:
        super().__init__(view)
        self._view = view
        self._kind = _Type(view.font())

    def set_font(self, font: QFont) -> None:
        """Paint in this font and its relatives."""
        self._kind = _Type(font)

    def _lines(self, entry: Entry) -> list[str]:
        there = self._view.conventions.said(entry.there)
        return [line for line in (where(entry), there) if line]

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        kind, entry = self._kind, self._view.entries.entries[index.row()]
        height = kind.chip_height + 3 + kind.height * (1 + len(self._lines(entry))) + 2 * _PAD_Y
        return QSize(self._view.viewport().width(), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        kind, entry = self._kind, self._view.entries.entries[index.row()]
        view, colours = self._view, colours_of(self._view.palette())
        rect: QRect = option.rect
        rtl = view.isRightToLeft()
        chosen = view.currentIndex().row() == index.row()
        painter.save()
        if chosen:
            panel(painter, rect, colour(colours.accent_soft), None, RADIUS_CHIP)
            if view.hasFocus():
                ring(painter, rect, colour(colours.accent), RADIUS_CHIP)
        inner = rect.adjusted(_PAD_X, _PAD_Y, -_PAD_X, -_PAD_Y)
        self._paint_chip(painter, inner, entry, kind, rtl=rtl, chosen=chosen)
        side = (RIGHT if rtl else LEFT) | V_CENTER
        box = QRect(inner.left(), inner.top() + kind.chip_height + 3, inner.width(), kind.height)
        title = elided(" ".join(entry.title.split()), kind.title_metrics, inner.width())
        words(painter, box, side, title, kind.title, colour(colours.text))
        for line in self._lines(entry):
            box = box.translated(0, kind.height)
            said = elided(line, kind.line_metrics, inner.width())
            words(painter, box, side, said, kind.line, colour(colours.muted))
        painter.restore()

    def _paint_chip(
        self, painter: QPainter, inner: QRect, entry: Entry, kind: _Type, *, rtl: bool, chosen: bool
    ) -> None:
        view, colours = self._view, colours_of(self._view.palette())
        said = view.conventions.said(entry.when)
        width = min(inner.width(), kind.chip_metrics.horizontalAdvance(said) + 2 * _CHIP_PAD)
        left = inner.right() + 1 - width if rtl else inner.left()
        chip = QRect(left, inner.top(), width, kind.chip_height)
        shown = hue(entry, view.workspace.clock.now())
        if entry.start is not None:
            ground, ink = colour(colours.accent), colour(colours.on_accent)
        elif shown is None:
            ground, ink = colour(colours.bg), colour(colours.muted)
        else:
            own = chosen and shown is Hue.INFO
            ground, ink = colour(colours.surface) if own else colours.ground(shown), colours.ink(shown)
        panel(painter, chip, ground, None, RADIUS_CHIP)
        cut = elided(said, kind.chip_metrics, width - 2 * _CHIP_PAD)
        words(painter, chip, CENTER, cut, kind.chip, ink)


WIDTH = 272
