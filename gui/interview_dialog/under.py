"""What stands under a field: what is wrong with it, what there is to know of it, and answers to press."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.interview_dialog.answer import Answer
from gui.interview_dialog.flow import Flow
from gui.theme import type as typeface
from gui.theme.colours import colours_of
from gui.theme.flags import LEFT, V_CENTER
from gui.theme.hue import Hue
from gui.theme.icons import paint_icon
from gui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from core.interview_entry import Offer

_SIGN, _INDENT = 13, 17


@dataclass(frozen=True, slots=True)
class Told:
    """Words about one field, whether they say that something is wrong, and answers to press."""

    field: str
    words: str
    wrong: bool = False
    offers: tuple[Offer, ...] = ()


class Remark(Text):
    """One line of words; what is wrong has a sign before it, so that it is not said by colour alone."""

    def __init__(self, told: Told, parent: QWidget | None = None) -> None:
        super().__init__(told.words, parent, kind=typeface.small, muted=True)
        self.wrong = told.wrong
        if told.wrong:
            self.setContentsMargins(_INDENT, 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.wrong:
            super().paintEvent(event)
            return
        ink = colours_of(self.palette()).ink(Hue.LATE)
        painter = QPainter(self)
        box, height = self.contentsRect(), self.line_height()
        paint_icon(painter, "alert", QRect(0, (height - _SIGN) // 2, _SIGN, _SIGN), ink, 3.0)
        painter.setPen(ink)
        for at, line in enumerate(self.lines(box.width())):
            painter.drawText(QRect(box.left(), at * height, box.width(), height), LEFT | V_CENTER, line)
        painter.end()


class Under(QWidget):
    """Shows what it is told, and nothing where there is nothing; `given` carries the answer pressed."""

    given = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2, 4, 0, 0)
        self._column.setSpacing(5)
        self._told: tuple[Told, ...] = ()
        self._parts: list[QWidget] = []
        self.hide()

    def tell(self, told: Sequence[Told]) -> bool:
        """Show these; return whether that changed anything."""
        if tuple(told) == self._told:
            return False
        self._told = tuple(told)
        for part in self._parts:
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []
        for one in told:
            if one.words:
                self._add(Remark(one, self))
            if one.offers:
                self._add(self._answers(one))
        self.setVisible(bool(self._parts))
        return True

    def _add(self, part: QWidget) -> None:
        self._column.addWidget(part)
        self._parts.append(part)
        part.show()

    def _answers(self, told: Told) -> QWidget:
        row = QWidget(self)
        flow = Flow(row)
        for offer in told.offers:
            answer = Answer(told.field, offer, row)
            answer.given.connect(self.given)
            flow.addWidget(answer)
        return row

    def answers(self) -> list[Answer]:
        """Return the answers now offered, in order."""
        return [answer for part in self._parts for answer in part.findChildren(Answer)]

    def words(self) -> str:
        """Return all that is said, a line each."""
        return "\n".join(one.words for one in self._told if one.words)
