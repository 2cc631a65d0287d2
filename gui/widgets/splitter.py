"""A splitter whose handle is felt under the mouse and by its cursor, and not seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSplitter, QSplitterHandle

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class _Handle(QSplitterHandle):
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint nothing: Qt's dots would stand on the edges of the cards beside it."""


class QuietSplitter(QSplitter):
    """Parts beside each other whose widths the person divides."""

    def createHandle(self) -> QSplitterHandle:
        return _Handle(self.orientation(), self)
