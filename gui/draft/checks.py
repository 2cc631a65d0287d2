"""What the checks say about a draft, one line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.theme import type as typeface
from gui.theme.colours import colours_of
from gui.theme.hue import Hue
from gui.theme.icons import paint_icon
from gui.widgets.flow import FlowLayout
from gui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.drafting.checks import Check

_INDENT, _SIGN = 20, 14
_BOLD = 3.0


class CheckLine(Text):
    """A tick or an exclamation mark, and the words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent, kind=typeface.small)
        self.setContentsMargins(_INDENT, 0, 0, 0)
        self._ok = True

    def say(self, check: Check) -> None:
        """Show one check."""
        self._ok = check.ok
        self.setText(check.text)
        self.setAccessibleName(f"{'Fine' if check.ok else 'Look again'}: {check.text}")
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sign before the words."""
        super().paintEvent(event)
        painter = QPainter(self)
        top = (self.line_height() - _SIGN) // 2 + 1
        sign, hue = ("check", Hue.DONE) if self._ok else ("alert", Hue.DUE)
        paint_icon(painter, sign, QRect(0, top, _SIGN, _SIGN), colours_of(self.palette()).ink(hue), _BOLD)
        painter.end()


class CheckList(QWidget):
    """All checks of a draft, what to look at again first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Checks")
        self._flow = FlowLayout(self, 12, 1)
        self._lines: list[CheckLine] = []

    def say(self, checks: Sequence[Check]) -> None:
        """Show these checks."""
        ordered = sorted(checks, key=_fine)
        while len(self._lines) < len(ordered):
            line = CheckLine(self)
            self._flow.addWidget(line)
            self._lines.append(line)
        for at, line in enumerate(self._lines):
            if at < len(ordered):
                line.say(ordered[at])
            else:
                line.hide()
        self._flow.invalidate()
        self.setVisible(bool(ordered))

    def texts(self) -> list[str]:
        """Return what is shown, as a screen reader says it."""
        return [line.accessibleName() for line in self._lines if not line.isHidden()]


def _fine(check: Check) -> bool:
    return check.ok
