"""The day beside the calendar: its name, its holidays, its entries, and what can be done by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.calendar.day_list import DayList
from gui.theme import type as typeface
from gui.widgets.card import Card
from gui.widgets.text import Text

if TYPE_CHECKING:
    from core.workspace import Workspace
    from gui.calendar.book import DayFacts
    from gui.calendar.conventions import Conventions

_HINT = (
    "Drag a step to another day to do it then. A message put on a public holiday or weekend moves to the "
    "next working day."
)


class DayPanel(Card):
    """Shows one day."""

    def __init__(self, workspace: Workspace, conventions: Conventions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._conventions = conventions
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 14, 1, 14)
        column.setSpacing(4)
        self._column = column
        self.title = Text("", self, kind=_title_type)
        self.title.setContentsMargins(8, 0, 8, 0)
        self.holidays = Text("", self, kind=typeface.small, muted=True)
        self.holidays.setContentsMargins(8, 0, 8, 0)
        self.nothing = Text("Nothing on this day.", self, kind=typeface.small, muted=True)
        self.nothing.setContentsMargins(8, 4, 8, 0)
        self.list = DayList(workspace, conventions, self)
        self.hint = Text(_HINT, self, kind=typeface.small, muted=True)
        self.hint.setContentsMargins(8, 6, 15, 0)
        for part in (self.title, self.holidays, self.nothing):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addWidget(self.hint)

    def show_day(self, facts: DayFacts) -> None:
        """Show a day."""
        self.title.setText(self._conventions.day(facts.day))
        self.holidays.setText(", ".join(facts.holidays))
        self.holidays.setVisible(bool(facts.holidays))
        self.nothing.setVisible(not facts.entries)
        self.list.show_entries(facts.entries)


def _title_type(base: QFont) -> QFont:
    return typeface.sized(base, 14, QFont.Weight.DemiBold)
