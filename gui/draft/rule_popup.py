"""One rule of the etiquette: why it exists, its numbers, who says so, and what the others would say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QRegion
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.wording import sentence
from gui.draft.rule_words import rule_numbers
from gui.theme import type as typeface
from gui.theme.colours import colour, colours_of
from gui.theme.painting import RADIUS_CONTROL, panel
from gui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from core.etiquette import Policy
    from core.models import Rule
    from core.opinions import Opinion

_WIDTH = 400


class RulePopup(QWidget):
    """A small page that closes on Esc or a click elsewhere. `opinions` are those of the other policies."""

    def __init__(self, rule: Rule, policy: Policy, parent: QWidget, opinions: Sequence[Opinion] = ()) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(_WIDTH)
        text = policy.rules[rule]
        numbers = rule_numbers(rule, policy)
        self.setAccessibleName(f"Rule: {text.title}")
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(3)
        column.addWidget(Text(sentence(text.title), self, kind=typeface.heading))
        column.addWidget(Text(text.reason, self, kind=typeface.small))
        if numbers:
            column.addSpacing(8)
            column.addWidget(Text(f"By \u201c{policy.name}\u201d", self, kind=typeface.label, muted=True))
            for words in numbers:
                column.addLayout(self._point(words))
        column.addSpacing(8)
        column.addWidget(Text("Sources", self, kind=typeface.label, muted=True))
        for source in text.sources:
            column.addWidget(Text(source, self, kind=typeface.small))
        self._tell(opinions, column)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _point(self, words: str) -> QHBoxLayout:
        """Return words beside their bullet, which no later line goes under."""
        row = QHBoxLayout()
        row.setSpacing(7)
        row.addWidget(Text("\u2022", self, kind=typeface.small, wrap=False), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Text(words, self, kind=typeface.small), 1)
        return row

    def _tell(self, opinions: Sequence[Opinion], column: QVBoxLayout) -> None:
        if opinions:
            column.addSpacing(8)
            column.addWidget(Text("By the other policies", self, kind=typeface.label, muted=True))
        for opinion in opinions:
            column.addWidget(Text(f"{opinion.policy}: {opinion.words}", self, kind=typeface.small))

    def open_above(self, anchor: QWidget, place: QRect | None = None) -> None:
        """Open with the lower edge over `anchor`, or over a `place` on the screen, and all of it in view."""
        self.setFixedHeight(self.heightForWidth(_WIDTH))
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()), RADIUS_CONTROL, RADIUS_CONTROL)
        self.setMask(QRegion(path.toFillPolygon().toPolygon()))  # translucent corners need a compositor
        window = anchor.window()
        room = window.screen().availableGeometry()
        inside = window.mapToGlobal(QPoint(window.width() - self.width() - 16, 0)).x()
        above = anchor.mapToGlobal(QPoint(0, 0)) if place is None else place.topLeft()
        corner = above - QPoint(0, 6 + self.height())
        left = max(room.left(), min(corner.x(), inside))
        top = max(room.top(), min(max(corner.y(), window.y()), room.bottom() - self.height()))
        self.move(left, top)
        self.show()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc, and on the keys that opened it."""
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.close()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a card."""
        colours = colours_of(self.palette())
        painter = QPainter(self)
        panel(painter, self.rect(), colour(colours.surface), colour(colours.line), RADIUS_CONTROL)
        painter.end()
