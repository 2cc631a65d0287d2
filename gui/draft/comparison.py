"""The person's own wording beside the template's, difference by difference, each of which can be taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from core.drafting.checks import Repair
from gui.theme import type as typeface
from gui.widgets.button import Button, Weight
from gui.widgets.card import Card
from gui.widgets.scroll import BAR_WIDTH
from gui.widgets.scrolling import ScrollingArea, scrolling
from gui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.drafting.comparison import Difference

_SIZE = QSize(600, 620)
_MARGIN_X, _MARGIN_Y = 26, 22


class DifferenceCard(Card):
    """One difference; `taken` carries what the message is with the template's words in it."""

    taken = Signal(object)

    def __init__(self, difference: Difference, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._repair = Repair("", difference.subject, difference.body)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(4)
        what = "subject" if difference.in_subject else "sentence"
        for label, words in (("Yours", difference.own), ("The template, now", difference.fresh)):
            column.addSpacing(4)
            column.addWidget(Text(label, self, kind=typeface.label, muted=True))
            column.addWidget(Text(words or "Nothing here.", self, muted=not words))
        title = f"Take the new {what}"
        if not difference.fresh:
            title = "Leave it out"
        elif not difference.own:
            title = f"Add the {what}"
        self.button = Button(title, self)
        self.button.setAccessibleDescription(difference.fresh or difference.own)
        self.button.clicked.connect(self._take)
        column.addSpacing(6)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def _take(self) -> None:
        self.taken.emit(self._repair)


class ComparisonSheet(QDialog):
    """`taken` carries a `Repair`, after which the differences are asked for anew."""

    taken = Signal(object)

    def __init__(
        self, compare: Callable[[], Sequence[Difference]], changed: Sequence[str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Your wording and the template\u2019s")
        self.resize(_SIZE.boundedTo(parent.window().size()))
        self._compare = compare
        self._cards: list[DifferenceCard] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN_X, _MARGIN_Y, _MARGIN_X - BAR_WIDTH, _MARGIN_Y)
        column.setSpacing(12)
        column.addWidget(Text("Your wording and the template\u2019s", self, kind=typeface.heading))
        self.words = Text("", self, muted=True)
        self._changed = changed
        column.addWidget(self.words)
        column.addWidget(self._scrolled(), 1)
        self.close_button = Button("&Close", self, weight=Weight.PRIMARY)
        self.close_button.clicked.connect(self.accept)
        foot = QVBoxLayout()
        foot.setContentsMargins(0, 0, BAR_WIDTH, 0)
        foot.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)
        column.addLayout(foot)
        self.refresh()
        first = self._cards[0].button if self._cards else self.close_button
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _scrolled(self) -> ScrollingArea:
        inner = QWidget()
        self._list = QVBoxLayout(inner)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(10)
        self._list.addStretch(1)
        return scrolling(inner, self)

    def cards(self) -> list[DifferenceCard]:
        """Return the differences that are shown."""
        return list(self._cards)

    def refresh(self) -> None:
        """Compare anew."""
        for card in self._cards:
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = [DifferenceCard(one, self) for one in self._compare()]
        for at, card in enumerate(self._cards):
            card.taken.connect(self._take)
            self._list.insertWidget(at, card)
            before = self._cards[at - 1].button if at else None
            if before is not None:
                QWidget.setTabOrder(before, card.button)
        if self._cards:
            QWidget.setTabOrder(self._cards[-1].button, self.close_button)
        self.words.setText(self._said())

    def _said(self) -> str:
        if not self._cards:
            return "Nothing differs: your words are the template\u2019s."
        from core.wording import join_names

        why = f"Since you wrote this, {join_names(tuple(self._changed))} changed. " if self._changed else ""
        return f"{why}Take what you like; the rest stays as you wrote it."

    def _take(self, repair: Repair) -> None:
        at = next(at for at, card in enumerate(self._cards) if card is self.sender())
        self.taken.emit(repair)
        self.refresh()
        left = [card.button for card in self._cards[at : at + 1] or self._cards[-1:]]
        (left[0] if left else self.close_button).setFocus(Qt.FocusReason.OtherFocusReason)
