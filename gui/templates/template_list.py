"""The messages that have templates, one row each, with those that were changed marked in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QWidget

from core.drafting.situations import SITUATIONS, TITLES
from core.models import Channel
from gui.theme.colours import colour, colours_of, see_through
from gui.theme.painting import RADIUS_CONTROL, panel, ring
from gui.theme.type import small
from gui.theme.wrapping import elided
from gui.widgets.scroll import ThinScrollBar
from gui.widgets.text import plain_tip

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QStyleOptionViewItem

_CHANNELS = {Channel.EMAIL: "E-mail", Channel.CARD: "Card", Channel.LINKEDIN: "LinkedIn"}
_WHICH, _SAID = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_PAD_X, _PAD_Y = 10, 6


class _Row(QStyledItemDelegate):
    """A title, and below it the channel and whether the words are one's own."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        high = QFontMetrics(option.font).height() + QFontMetrics(small(option.font)).height()
        return QSize(80, high + 2 * _PAD_Y)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        colours = colours_of(option.palette)
        state, box = option.state, option.rect.adjusted(0, 1, 0, -1)
        if state & QStyle.StateFlag.State_Selected:
            panel(painter, box, colour(colours.accent_soft), None, RADIUS_CONTROL)
        elif state & QStyle.StateFlag.State_MouseOver:
            panel(painter, box, colour(colours.side), None, RADIUS_CONTROL)
        if state & QStyle.StateFlag.State_HasFocus:
            ring(painter, box, colour(colours.accent), RADIUS_CONTROL)
        inside = option.rect.adjusted(_PAD_X, _PAD_Y, -_PAD_X, -_PAD_Y)
        upper, lower = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom
        painter.setFont(option.font)
        painter.setPen(colour(colours.text))
        words = elided(str(index.data()), QFontMetrics(option.font), inside.width())
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | upper, words)
        painter.setFont(small(option.font))
        painter.setPen(colour(colours.muted))
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | lower, str(index.data(_SAID)))


class TemplateList(QListWidget):
    """`chosen` carries situation and channel."""

    chosen = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Messages")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_Row(self))
        self.setMouseTracking(True)
        self.setVerticalScrollBar(ThinScrollBar())
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        see_through(self)
        self.viewport().setAutoFillBackground(False)
        for situation, channels in SITUATIONS.items():
            for channel in channels:
                item = QListWidgetItem(TITLES[situation], self)
                item.setData(_WHICH, (situation, channel))
                item.setToolTip(plain_tip(TITLES[situation]))
        self.say_own(())
        self.currentItemChanged.connect(self._changed)

    def say_own(self, own: Collection[tuple[str, Channel]]) -> None:
        """Say which have words of the user's own, in any tone."""
        for row in range(self.count()):
            item = self.item(row)
            situation, channel = item.data(_WHICH)
            said = _CHANNELS[channel] + (" \u00b7 yours" if (situation, channel) in own else "")
            item.setData(_SAID, said)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.text()}, {said}")

    def choose(self, situation: str, channel: Channel) -> None:
        """Select a row."""
        for row in range(self.count()):
            if self.item(row).data(_WHICH) == (situation, channel):
                self.setCurrentRow(row)

    def which(self) -> tuple[str, Channel]:
        """Return the situation and channel that are selected."""
        situation, channel = self.currentItem().data(_WHICH)
        return str(situation), Channel(channel)

    def _changed(self) -> None:
        if self.currentItem() is not None:
            self.chosen.emit(*self.which())
