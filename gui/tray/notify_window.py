"""Notifications in a small window of our own, for desktops where nobody else shows any."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from gui.theme import type as typeface
from gui.theme.colours import colour, colours_of
from gui.theme.painting import panel
from gui.widgets.button import Button, Weight
from gui.widgets.popup import RADIUS, cut_corners
from gui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from core.reminders import Notification, Offer
    from gui.tray.notifier import Acted

_WIDTH, _MARGIN = 380, 20
_FLAGS = (
    Qt.WindowType.Tool
    | Qt.WindowType.FramelessWindowHint
    | Qt.WindowType.WindowStaysOnTopHint
    | Qt.WindowType.WindowDoesNotAcceptFocus
)


class NoteWindow(QWidget):
    """One notification with its buttons, in a corner of the screen; it takes the keyboard from nobody."""

    def __init__(self, note: Notification, acted: Acted) -> None:
        super().__init__(None, _FLAGS)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(note.title)
        self.setAccessibleName(f"{note.title}. {note.text}")
        self.setFixedWidth(_WIDTH)
        self.note, self._acted = note, acted
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(5)
        column.addWidget(Text(note.title, self, kind=typeface.strong))
        column.addWidget(Text(note.text, self, kind=typeface.small))
        column.addSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(8)
        self._offers: dict[Button, Offer] = {}
        for offer, words in note.offers:
            button = Button(words, self)
            button.clicked.connect(self._pressed)
            self._offers[button] = offer
            row.addWidget(button)
        row.addStretch(1)
        self.dismiss = Button("Dismiss", self, weight=Weight.QUIET)
        self.dismiss.clicked.connect(self.close)
        row.addWidget(self.dismiss)
        column.addLayout(row)

    def _pressed(self) -> None:
        offer = next(own for button, own in self._offers.items() if button is self.sender())
        self.close()
        self._acted(self.note, offer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go away with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the corners round."""
        super().resizeEvent(event)
        cut_corners(self)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a card."""
        colours = colours_of(self.palette())
        painter = QPainter(self)
        panel(painter, self.rect(), colour(colours.surface), colour(colours.line), RADIUS)
        painter.end()


class WindowNotifier(QObject):
    """Shows one notification at a time; the next takes its place. It can always."""

    def __init__(self, acted: Acted, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._acted = acted
        self.window: NoteWindow | None = None

    def show(self, note: Notification) -> bool:
        """Show it at the upper right."""
        self.close()
        self.window = window = NoteWindow(note, self._acted)
        window.destroyed.connect(self._gone)
        room = QApplication.primaryScreen().availableGeometry()
        window.setFixedHeight(window.heightForWidth(_WIDTH))
        window.move(room.topRight() - QPoint(_WIDTH + _MARGIN, -_MARGIN))
        window.show()
        return True

    def _gone(self) -> None:
        self.window = None

    def withdraw_stale(self, is_stale: Callable[[Notification], bool]) -> None:
        """Take it back if it has nothing to say any more."""
        if self.window is not None and is_stale(self.window.note):
            self.close()

    def close(self) -> None:
        """Take it back."""
        if self.window is not None:
            self.window.destroyed.disconnect(self._gone)
            self.window.close()
            self.window = None
