"""The rows of the search as a Qt model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.search.results import Result
from gui.widgets.headed_model import HeadedModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from gui.search.results import Row


class SearchModel(HeadedModel[Result]):
    """Headings, which cannot be selected, and results, which can."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(Result, "title", parent)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()
