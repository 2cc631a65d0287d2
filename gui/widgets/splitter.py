"""A splitter whose handle is felt under the mouse and by its cursor, and not seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSplitter

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class QuietSplitter(QSplitter):
    """Parts beside each other whose widths the person divides."""

    def addWidget(self, part: QWidget) -> None:
        """Put a part after the others; Qt's dots between them would stand on the edges of the cards."""
        super().addWidget(part)
        self.handle(self.count() - 1).setUpdatesEnabled(False)
