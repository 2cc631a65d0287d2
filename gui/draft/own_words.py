"""What stands under a text that a person made theirs: what changed meanwhile, and the ways from here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from core.wording import join_names
from gui.draft.found import paint_sign
from gui.theme import type as typeface
from gui.theme.hue import Hue
from gui.widgets.flow import FlowLayout
from gui.widgets.link import Link
from gui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

_INDENT = 20


class _Changed(Text):
    """Words behind an exclamation mark."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent, kind=typeface.small)
        self.setContentsMargins(_INDENT, 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        paint_sign(painter, QRect(0, 0, _INDENT, self.line_height()), Hue.DUE, self.palette())
        painter.end()


class OwnWords(QWidget):
    """Says that the wording is the person's own, and offers to compare, to keep it, or to start again."""

    compared = Signal()
    kept = Signal()
    restarted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        flow = FlowLayout(self, 6, 0)
        self.yours = Text("Your own wording.", self, kind=typeface.small, muted=True, wrap=False)
        self.changed = _Changed(self)
        self.compare = Link("Com&pare", self)
        self.compare.setAccessibleName("Compare with the template")
        self.compare.clicked.connect(self.compared)
        self.keep = Link("Keep mine", self)
        self.keep.clicked.connect(self.kept)
        self.restart = Link("Start again from the template", self)
        self.restart.clicked.connect(self.restarted)
        for part in (self.yours, self.changed, self.compare, self.keep, self.restart):
            flow.addWidget(part)
        self._flow = flow
        self.say(edited=False, changed=())

    def say(self, *, edited: bool, changed: Sequence[str]) -> None:
        """Show this for a text that is `edited`; `changed` names what changed since it was written."""
        what = join_names(tuple(changed))
        self.changed.setText(f"Since you wrote this, {what} changed." if changed else "")
        self.changed.setVisible(bool(changed))
        self.keep.setVisible(bool(changed))
        self.yours.setVisible(not changed)
        self._flow.invalidate()
        self.setVisible(edited)
