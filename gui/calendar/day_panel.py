"""The day beside the calendar: its name, its holidays, its entries, and what can be done by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gui.calendar.day_list import DayList
from gui.theme import type as typeface
from gui.widgets.card import Card
from gui.widgets.text import Text

if TYPE_CHECKING:
    from core.workspace import Workspace
    from gui.calendar.book import DayFacts
    from gui.calendar.conventions import Conventions

_LOWEST = 130  # pixels that show one entry
_HINT = (
    "Drag a step to another day to do it then. A message put on a public holiday or weekend moves to the "
    "next working day."
)


class DayPanel(Card):
    """Shows one day."""

    def __init__(self, workspace: Workspace, conventions: Conventions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._conventions = conventions
        self._low = self._asked = False
        self._facts: DayFacts | None = None
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
        self._foot = QVBoxLayout()
        self._foot.setContentsMargins(0, 6, 7, 0)
        column.addLayout(self._foot)

    def add_below(self, part: QWidget) -> None:
        """Put a part at the foot, where what it says takes no room from the days."""
        self._foot.addWidget(part)

    def show_day(self, facts: DayFacts) -> None:
        """Show a day."""
        self._facts = facts
        self.title.setText(self._conventions.day(facts.day))
        self.holidays.setText(", ".join(facts.holidays))
        self.list.show_entries(facts.entries)
        self._arrange()

    def set_low(self, *, low: bool) -> None:
        """Be content with little height, as below the calendar."""
        self._low = low
        policy = QSizePolicy.Policy.Ignored if low else QSizePolicy.Policy.Preferred
        self.setSizePolicy(QSizePolicy.Policy.Preferred, policy)
        self.setMinimumHeight(_LOWEST if low else 0)
        self.list.setMinimumHeight(1 if low else 0)  # 0 is Qt's own idea of it
        self._arrange()

    def hasHeightForWidth(self) -> bool:
        """Return whether its words decide about its height: not where the calendar would have to yield."""
        return not self._low and super().hasHeightForWidth()

    def make_room(self, *, asked: bool) -> None:
        """Leave the room to a question at the foot while one is asked."""
        self._asked = asked
        self._arrange()

    def _arrange(self) -> None:
        """Show what there is room for, and something to say of."""
        facts, room = self._facts, not (self._low and self._asked)
        self.title.setVisible(room)
        self.list.setVisible(room)
        self.holidays.setVisible(room and facts is not None and bool(facts.holidays))
        self.nothing.setVisible(room and facts is not None and not facts.entries)
        self.hint.setVisible(not self._low and not self._asked)


def _title_type(base: QFont) -> QFont:
    return typeface.sized(base, 14, QFont.Weight.DemiBold)
