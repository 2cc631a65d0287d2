"""The small buttons on the row under the mouse. Keys and the menu do the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.theme.colours import colour, colours_of
from gui.theme.painting import RADIUS_CHIP, panel
from gui.widgets.icon_button import IconButton

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from gui.interview.rows import Row

_BUTTONS = (("DONE", "check", "Done (D)"), ("LATER", "wait", "Later (L)"), ("SKIP", "close", "Skip (S)"))
_WHY = ("WHY", "why", "Why? (W)")
_SIDE = 22
_EDGE = 10


class RowButtons(QWidget):
    """Done, later, skip, why, for the row they lie on; `asked` carries the name of what is wanted."""

    asked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.row: Row | None = None
        line = QHBoxLayout(self)
        line.setContentsMargins(1, 1, 1, 1)
        line.setSpacing(0)
        self.buttons: dict[str, IconButton] = {}
        for name, icon, words in (*_BUTTONS, _WHY):
            button = IconButton(icon, words, self, side=_SIDE)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys do the same, without four more stops
            button.setObjectName(name)
            button.clicked.connect(self._pressed)
            self.buttons[name] = button
            line.addWidget(button)
        self.hide()

    def offer(self, row: Row, place: QRect, width: int) -> None:
        """Lie on a row that is at `place`, at its right end, with what can be done with it."""
        self.row = row
        settled = row.step is not None and (row.step.done_at or row.step.skipped_at)
        for name, button in self.buttons.items():
            button.setVisible(bool(row.moment.steps) if name == "WHY" else row.can_be_marked and not settled)
        if not row.moment.steps:
            self.hide()
            return
        size = self.sizeHint()
        left = place.left() + width - _EDGE - size.width()
        self.setGeometry(QRect(left, place.bottom() - size.height() - 1, size.width(), size.height()))
        self.show()
        self.raise_()

    def _pressed(self) -> None:
        button = self.sender()
        if button is not None:
            self.asked.emit(button.objectName())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a small card, so that the words under it do not shine through."""
        colours = colours_of(self.palette())
        painter = QPainter(self)
        panel(painter, self.rect(), colour(colours.surface), colour(colours.line), RADIUS_CHIP)
        painter.end()
