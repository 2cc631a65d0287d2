"""One row of the form: a label, a field, and what there is to say under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.forms.under import Under
from gui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LABEL_WIDTH = 140
_TOP = 8  # from a field's upper edge to its words


class Row(QWidget):
    """`inputs` are the widgets of the row by the names of their fields, in order."""

    def __init__(
        self, label: str, content: QWidget, inputs: Mapping[str, QWidget], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.inputs = dict(inputs)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(14)
        self.label = Text(label, self, muted=True)
        self.label.setFixedWidth(LABEL_WIDTH)
        self.label.setContentsMargins(0, _TOP, 0, 0)
        self.label.setAlignment(Qt.AlignmentFlag.AlignTop)
        whole.addWidget(self.label, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(content)
        self.under = Under(self)
        column.addWidget(self.under)
        column.addStretch(1)
        whole.addLayout(column, 1)
        first = next(iter(self.inputs.values()), content)
        self.label.setBuddy(first.focusProxy() or first)

    def stops(self) -> Iterator[QWidget]:
        """Yield what Tab stops at, in order."""
        yield from self.inputs.values()
        yield from self.under.answers()

    def call(self, label: str) -> None:
        """Change the label."""
        self.label.setText(label)


def beside(*parts: tuple[QWidget, int]) -> QWidget:
    """Return these widgets in one row, each with its share of the width."""
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for part, share in parts:
        row.addWidget(part, share)
    return whole


def heading(text: Text) -> Text:
    """Return a section's heading with the space above it."""
    text.setContentsMargins(0, 10, 0, 0)
    return text
