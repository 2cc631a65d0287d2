"""What a draft would say better if it knew it, asked for in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.forms.under import Remark, Told
from gui.theme import type as typeface
from gui.widgets.button import Button
from gui.widgets.fields import LineField
from gui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.drafting.compose import Missing


class Question(QWidget):
    """One question with a field for its answer; `answered` carries both."""

    answered = Signal(object, str)

    def __init__(self, missing: Missing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.missing = missing
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        words = Text(missing.question, self, kind=typeface.small)
        column.addWidget(words)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.field = LineField("", self)
        self.field.setAccessibleName(missing.question)
        words.setBuddy(self.field)
        self.field.returnPressed.connect(self._answer)
        row.addWidget(self.field, 1)
        self.button = Button("Use it", self)
        self.button.setAccessibleName(f"Use the answer to: {missing.question}")
        self.button.clicked.connect(self._answer)
        row.addWidget(self.button)
        column.addLayout(row)
        self.problem = Remark(Told("", "", wrong=True), self)
        self.problem.hide()
        column.addWidget(self.problem)
        self.field.textEdited.connect(self._typing)

    def refuse(self, words: str) -> None:
        """Say under the field why its answer cannot be taken; what was typed stays."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        self.field.set_wrong(bool(words))
        self.field.setAccessibleDescription(words)
        if words:
            self.field.setFocus()

    def _typing(self) -> None:
        self.refuse("")

    def _answer(self) -> None:
        words = " ".join(self.field.text().split())
        if words:
            self.answered.emit(self.missing, words)


class Questions(QWidget):
    """The questions of one draft; Tab comes to them `after` what stands above them."""

    answered = Signal(object, str)

    def __init__(self, after: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._after = after
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._shown: list[Question] = []
        self.hide()

    def ask(self, missing: Sequence[Missing]) -> None:
        """Ask these; a question that is asked already keeps what was typed into it."""
        kept = {question.missing: question for question in self._shown}
        for question in self._shown:
            self._column.removeWidget(question)
            if question.missing not in missing:
                question.hide()
                question.deleteLater()
        self._shown = [kept.get(one) or self._question(one) for one in missing]
        before = self._after
        for question in self._shown:
            self._column.addWidget(question)
            self.setTabOrder(before, question.field)  # as the eye reads, wherever they were made
            self.setTabOrder(question.field, question.button)
            before = question.button
        self.setVisible(bool(self._shown))

    def _question(self, missing: Missing) -> Question:
        question = Question(missing, self)
        question.answered.connect(self.answered)
        return question

    def refuse(self, missing: Missing, words: str) -> None:
        """Say under a question why its answer cannot be taken."""
        for question in self._shown:
            if question.missing == missing:
                question.refuse(words)

    def all(self) -> list[Question]:
        """Return the questions now shown."""
        return list(self._shown)
