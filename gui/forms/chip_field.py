"""A field to type in with a chip inside it, which says what the words come to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy

from gui.widgets.chip import Chip
from gui.widgets.fields import Framed, bare_line

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.theme.hue import Hue

_PAD_X, _PAD_Y = 9, 2
_HEIGHT = 18  # more than the font's, as in every field


class ChipField(Framed):
    """A line (`line`) in a frame, with a chip at its right end."""

    def __init__(self, name: str, hue: Hue, parent: QWidget | None = None, *, placeholder: str = "") -> None:
        self.line = bare_line()
        super().__init__(self.line, parent, pad_x=_PAD_X, pad_y=_PAD_Y)
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(placeholder)
        self.line.setMinimumWidth(60)
        self._hue = hue
        self.chip = Chip("", hue, self)
        self.row.addWidget(self.chip)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.fontMetrics().height() + _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def say(self, words: str, *, sure: bool = True) -> None:
        """Show what the words come to; `sure` is no when they come to nothing in particular."""
        if words != self.chip.text():
            self.chip.say(words, self._hue if sure else None)
