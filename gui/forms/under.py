"""What stands under a field: what is wrong with it, what there is to know of it, and answers to press."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.forms.answer import Answer
from gui.theme import type as typeface
from gui.theme.colours import colours_of
from gui.theme.flags import LEFT, V_CENTER
from gui.theme.hue import Hue
from gui.theme.icons import paint_icon
from gui.widgets.flow import FlowLayout
from gui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from core.interview_entry import Offer

_SIGN, _INDENT = 13, 17
_GAP = 6


class Told(NamedTuple):
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
        self._remarks: list[Remark] = []
        self._rows: dict[tuple[str, tuple[Offer, ...]], QWidget] = {}
        self.hide()

    def tell(self, told: Sequence[Told]) -> bool:
        """Show these; return whether that changed anything. Answers that stay keep the focus."""
        if tuple(told) == self._told:
            return False
        self._told = tuple(told)
        wanted = {(one.field, one.offers): one for one in told if one.offers}
        for key in self._rows.keys() - wanted.keys():
            self._drop(self._rows.pop(key))
        while self._remarks:
            self._drop(self._remarks.pop())
        for one in told:
            if one.words:
                self._remarks.append(Remark(one, self))
                self._show(self._remarks[-1])
            if one.offers:
                key = one.field, one.offers
                if key not in self._rows:
                    self._rows[key] = self._answers(one)
                self._show(self._rows[key])
        self.setVisible(bool(self._remarks or self._rows))
        return True

    def _show(self, part: QWidget) -> None:
        """Put a part after those shown so far."""
        self._column.removeWidget(part)
        self._column.addWidget(part)
        part.show()

    def _drop(self, part: QWidget) -> None:
        self._column.removeWidget(part)
        part.hide()
        part.deleteLater()

    def _answers(self, told: Told) -> QWidget:
        row = QWidget(self)
        flow = FlowLayout(row, _GAP, _GAP)
        for offer in told.offers:
            answer = Answer(told.field, offer, row)
            answer.given.connect(self.given)
            flow.addWidget(answer)
        return row

    def answers(self) -> list[Answer]:
        """Return the answers now offered, in order."""
        found = [row for told in self._told for key, row in self._rows.items() if key[0] == told.field]
        return [answer for row in found for answer in row.findChildren(Answer)]

    def words(self) -> str:
        """Return all that is said, a line each."""
        return "\n".join(one.words for one in self._told if one.words)
