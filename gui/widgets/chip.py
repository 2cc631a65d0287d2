"""A chip: a few words on a coloured ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme.colours import colours_of
from gui.theme.flags import CENTER
from gui.theme.hue import Hue
from gui.theme.painting import RADIUS_CHIP, panel
from gui.theme.type import chip
from gui.widgets.text import Words

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

PAD_X, PAD_Y = 8, 2


class Chip(Words):
    """Words whose colour underlines what they say. With no hue they stand bare and muted."""

    def __init__(self, text: str = "", hue: Hue | None = Hue.INFO, parent: QWidget | None = None) -> None:
        """Make a chip that says `text`."""
        super().__init__("", parent, chip, muted=False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._hue = hue
        self.say(text, hue)

    def say(self, text: str, hue: Hue | None) -> None:
        """Show these words in this hue; no words hide the chip."""
        self._hue = hue
        self.setText(text)
        self.setHidden(not text)
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the words."""
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self._text) + 2 * PAD_X, metrics.height() + 2 * PAD_Y)

    def minimumSizeHint(self) -> QSize:
        """Return the same: a chip's words are never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground and words."""
        colours = colours_of(self.palette())
        painter = QPainter(self)
        if self._hue is not None:
            panel(painter, self.rect(), colours.ground(self._hue), None, RADIUS_CHIP)
            painter.setPen(colours.ink(self._hue))
        else:
            painter.setPen(self.palette().placeholderText().color())
        painter.drawText(self.rect(), CENTER, self._text)
        painter.end()
