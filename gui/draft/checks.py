"""What the checks say about a draft: what to look at again first, with the way there and what mends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.draft.found import Found, paint_sign
from gui.theme import type as typeface
from gui.theme.hue import Hue
from gui.widgets.flow import FlowLayout
from gui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from core.drafting.checks import Check

_INDENT = 20
_READY = 2  # rows made at once, so that they stand where they belong in the order of Tab


class CheckLine(Text):
    """A tick and the words of a check that is well."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent, kind=typeface.small)
        self.setContentsMargins(_INDENT, 0, 0, 0)

    def say(self, check: Check) -> None:
        """Show one check."""
        self.setText(check.text)
        self.setAccessibleName(f"Fine: {check.text}")
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sign before the words."""
        super().paintEvent(event)
        painter = QPainter(self)
        paint_sign(painter, QRect(0, 0, _INDENT, self.line_height()), Hue.DONE, self.palette())
        painter.end()


class CheckList(QWidget):
    """All checks of a draft. `looked_for` carries the check to go to, `mended` what mends one."""

    looked_for = Signal(object)
    mended = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Checks")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self._found_rows = QVBoxLayout()
        self._found_rows.setSpacing(2)
        column.addLayout(self._found_rows)
        self._found: list[Found] = []
        for _ in range(_READY):
            self._add_found()
        self._fine = QWidget(self)
        self._flow = FlowLayout(self._fine, 12, 1)
        column.addWidget(self._fine)
        self._lines: list[CheckLine] = []

    def _add_found(self) -> None:
        row = Found(self)
        if self._found:
            QWidget.setTabOrder(self._found[-1].mend, row.words)
            QWidget.setTabOrder(row.words, row.mend)
        row.looked_for.connect(self.looked_for)
        row.mended.connect(self.mended)
        self._found_rows.addWidget(row)
        self._found.append(row)

    def say(self, checks: Sequence[Check]) -> None:
        """Show these checks."""
        wrong = [check for check in checks if not check.ok]
        fine = [check for check in checks if check.ok]
        while len(self._found) < len(wrong):
            self._add_found()
        while len(self._lines) < len(fine):
            line = CheckLine(self._fine)
            self._flow.addWidget(line)
            self._lines.append(line)
        for at, row in enumerate(self._found):
            row.setVisible(at < len(wrong))
            if at < len(wrong):
                row.say(wrong[at])
        for at, line in enumerate(self._lines):
            line.setVisible(at < len(fine))
            if at < len(fine):
                line.say(fine[at])
        self._flow.invalidate()
        self._fine.setVisible(bool(fine))
        self.setVisible(bool(checks))

    def texts(self) -> list[str]:
        """Return what is shown, as a screen reader says it."""
        found = [row.words.accessibleName() for row in self._found if not row.isHidden()]
        return [*found, *(line.accessibleName() for line in self._lines if not line.isHidden())]

    def repairs(self) -> list[str]:
        """Return the words of what mends something."""
        return [row.mend.text() for row in self._found if not row.isHidden() and not row.mend.isHidden()]
