"""The line above the screen that asks how an interview went that has just ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.page import MARGIN_X
from gui.theme import type as typeface
from gui.theme.colours import colours_of
from gui.theme.hue import Hue
from gui.theme.painting import RADIUS_CONTROL, panel
from gui.widgets.button import Button
from gui.widgets.icon_button import IconButton
from gui.widgets.text import Line

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from core.models import Step

_ABOVE = 12


class DebriefBar(QWidget):
    """`wanted` carries the id of the interview. Closed, it asks no more about that interview."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step: Step | None = None
        self._closed = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN_X, _ABOVE, MARGIN_X, 0)
        self.panel = _Panel(self)
        column.addWidget(self.panel)
        row = QHBoxLayout(self.panel)
        row.setContentsMargins(14, 7, 8, 7)
        row.setSpacing(12)
        self.words = Line("", self.panel, kind=typeface.small)
        row.addWidget(self.words, 1)
        self.button = Button("&Write it down\u2026", self.panel, hint="Ctrl+D")
        self.button.clicked.connect(self._want)
        row.addWidget(self.button)
        self.close_button = IconButton("close", "Not now", self.panel)
        self.close_button.clicked.connect(self._close)
        row.addWidget(self.close_button)
        self.hide()

    def offer(self, step: Step | None, company: str) -> None:
        """Ask about this debrief of an interview at a company, or nothing."""
        if step is None or step.key == self._closed:
            self.hide()
            return
        self._step = step
        self.words.setText(f"How did it go at {company}? It takes a minute to write down.")
        self.show()

    def _want(self) -> None:
        if self._step is not None:
            self.wanted.emit(self._step.interview_id)

    def _close(self) -> None:
        self._closed = self._step.key if self._step is not None else ""
        self.hide()


class _Panel(QWidget):
    """The ground of the line."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        panel(painter, self.rect(), colours_of(self.palette()).ground(Hue.INFO), None, RADIUS_CONTROL)
        painter.end()
