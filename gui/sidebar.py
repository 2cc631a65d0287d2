"""The strip at the left: the app's name, its screens, and what it promises."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gui.screens import SCREENS, TODAY
from gui.theme import type as typeface
from gui.theme.colours import colour, colours_of
from gui.theme.flags import CENTER, LEFT, RIGHT, V_CENTER
from gui.theme.hue import Hue
from gui.theme.icons import paint_icon
from gui.theme.painting import block, panel, ring, words
from gui.widgets.text import Text

if TYPE_CHECKING:
    from gui.screens import Screen

WIDTH = 208
_PAD, _RADIUS = 10, 7
_BADGE_PAD = 7


class Entry(QPushButton):
    """The way to one screen, with the number of things due there, or quietly of what there is."""

    def __init__(self, name: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.name = name
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._due = self._count = 0
        self.show_due(0)

    def show_due(self, due: int) -> None:
        """Show how many things are due."""
        self._due = due
        self._tell(f"{due} due" if due else "")

    def show_count(self, count: int, words: str) -> None:
        """Show how many there are, and tell it a screen reader in `words`, such as "3 open"."""
        self._count = count
        self._tell(words if count else "")

    def _tell(self, words: str) -> None:
        self.setAccessibleName(f"{self.text()}, {words}" if words else self.text())
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        return QSize(WIDTH - 24, metrics.height() + 2 * _PAD + 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        painter = QPainter(self)
        if self.isChecked():
            panel(painter, self.rect(), colour(colours.surface), colour(colours.line), _RADIUS)
        elif self.underMouse():
            panel(painter, self.rect(), colour(colours.bg), None, _RADIUS)
        if self.hasFocus():
            ring(painter, self.rect(), colour(colours.accent), _RADIUS)
        font = typeface.strong(self.font()) if self.isChecked() else self.font()
        painter.setFont(font)
        box = self.rect().adjusted(_PAD, 0, -_PAD, 0)
        painter.drawText(box, LEFT | V_CENTER, self.text())
        if self._due:
            self._paint_badge(painter)
        elif self._count:
            muted = colour(colours_of(self.palette()).muted)
            words(painter, box, RIGHT | V_CENTER, str(self._count), self.font(), muted)
        painter.end()

    def _paint_badge(self, painter: QPainter) -> None:
        colours = colours_of(self.palette())
        font = typeface.strong(self.font())
        metrics = QFontMetrics(font)
        count = str(self._due)
        height = metrics.height() + 3
        width = max(height, metrics.horizontalAdvance(count) + 2 * _BADGE_PAD)
        box = QRect(self.width() - _PAD - width, (self.height() - height) // 2, width, height)
        panel(painter, box, colours.ground(Hue.LATE), None, height / 2)
        words(painter, box, CENTER, count, font, colours.ink(Hue.LATE))


class MenuButton(QPushButton):
    """The three lines that open the app's menu."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Menu")
        self.setToolTip("Menu (F10)")
        self.setFixedSize(30, 30)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        painter = QPainter(self)
        if self.underMouse() or self.isDown():
            panel(painter, self.rect(), colour(colours.bg), None, _RADIUS)
        if self.hasFocus():
            ring(painter, self.rect(), colour(colours.accent), _RADIUS)
        paint_icon(painter, "menu", QRect(6, 6, 18, 18), colour(colours.muted))
        painter.end()


class Sidebar(QWidget):
    """Says `chosen` with a screen's name, and `menu_wanted` when the person asks for the app's menu."""

    chosen = Signal(str)
    menu_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(11, 15, 12, 18)
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setContentsMargins(_PAD, 0, 0, 12)
        head.addWidget(Text("Afterword", self, kind=_name_type, wrap=False), 1)
        self.menu_button = MenuButton(self)
        self.menu_button.clicked.connect(self.menu_wanted)
        head.addWidget(self.menu_button)
        column.addLayout(head)
        self.entries: dict[str, Entry] = {}
        for screen in SCREENS:
            if not screen.at_foot:
                column.addWidget(self._entry(screen))
        self.entries[TODAY].setChecked(True)
        column.addStretch(1)
        promise = Text("Nothing leaves this computer", self, kind=_promise_type, muted=True)
        promise.setContentsMargins(_PAD, 0, 0, 0)
        column.addWidget(promise)
        column.addSpacing(10)
        for screen in SCREENS:
            if screen.at_foot:
                column.addWidget(self._entry(screen))

    def _entry(self, screen: Screen) -> Entry:
        entry = self.entries[screen.name] = Entry(screen.name, screen.words, self)
        entry.setToolTip(screen.key)
        entry.clicked.connect(self._clicked)
        return entry

    def _clicked(self) -> None:
        entry = self.sender()
        if isinstance(entry, Entry):
            self.chosen.emit(entry.name)

    def show_current(self, name: str) -> None:
        """Show which screen is shown; one without an entry leaves the last one marked."""
        if name in self.entries:
            self.entries[name].setChecked(True)

    def show_due(self, due: int) -> None:
        """Show how many things are due today."""
        self.entries[TODAY].show_due(due)

    def show_count(self, name: str, count: int, words: str) -> None:
        """Show quietly how many there are of what a screen shows."""
        self.entries[name].show_count(count, words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        painter = QPainter(self)
        block(painter, self.rect(), colour(colours.side))
        block(painter, QRect(self.width() - 1, 0, 1, self.height()), colour(colours.line))
        painter.end()


def _name_type(base: QFont) -> QFont:
    font = typeface.sized(base, 17, QFont.Weight.DemiBold)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, -0.2)
    return font


def _promise_type(base: QFont) -> QFont:
    return typeface.sized(base, 12)
