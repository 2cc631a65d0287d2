"""The choice between the ways to answer one occasion, no wider than the one that holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from gui.widgets.choice import ChoiceField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.drafting.variants import Variant

_AROUND = 46  # pixels beside the words: the frame's, and the chevron's
_IN_LIST = 24


class WayField(ChoiceField):
    """Shows one of the variants of a message; hidden where there is nothing to choose."""

    def offer(self, ways: Sequence[Variant], variant: str) -> None:
        """Show these, and which holds; says nothing to anybody."""
        shown = [(self.itemData(at), self.itemText(at)) for at in range(self.count())]
        if shown != [(way.id, way.title) for way in ways]:
            self.clear()
            for way in ways:
                self.addItem(way.title, way.id)
            self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + _IN_LIST)
        self.setCurrentIndex(max(0, self.findData(variant)))
        self.setVisible(bool(ways))
        self.updateGeometry()

    def way(self) -> str:
        """Return the id of the one that holds, "" for the first or none."""
        return self.currentData() or ""

    def sizeHint(self) -> QSize:
        """Return room for the words that are shown."""
        width = self.fontMetrics().horizontalAdvance(self.currentText()) + _AROUND
        return QSize(width, super().sizeHint().height())
