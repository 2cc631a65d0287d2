"""What every section of the settings has in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.errors import AfterwordError, UserError
from gui.errors import tell
from gui.settings.row import SettingRow
from gui.theme import type as typeface
from gui.widgets.card import Card
from gui.widgets.text import Text

if TYPE_CHECKING:
    from core.settings import Settings
    from core.workspace import Workspace

_INSIDE = (20, 16, 20, 18)
_GAP = 12


class Section(QWidget):
    """One section. `said` is a sentence for the status line, `shows` what is to be seen, wherever it is."""

    said = Signal(str)
    shows = Signal(QWidget)
    title = ""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 4)
        self.column.setSpacing(14)

    def card(self, title: str = "", words: str = "") -> QVBoxLayout:
        """Return the column of a new card with a heading."""
        card = Card(self)
        column = QVBoxLayout(card)
        column.setContentsMargins(*_INSIDE)
        column.setSpacing(_GAP)
        if title:
            column.addWidget(Text(title, card, kind=typeface.strong))
        if words:
            column.addWidget(Text(words, card, kind=typeface.small, muted=True))
        self.column.addWidget(card)
        return column

    def row(
        self, column: QVBoxLayout, label: str, control: QWidget, hint: str = "", *, wide: bool = False
    ) -> SettingRow:
        """Return a new row at the end of a card's column."""
        row = SettingRow(label, control, hint, self, wide=wide)
        column.addWidget(row)
        return row

    def refresh(self) -> None:
        """Show the settings as they are."""
        raise NotImplementedError

    def keep_typing(self) -> bool:
        """Take what was typed and not yet taken; say whether nothing is left."""
        return True

    def change(self, settings: Settings, row: SettingRow | None = None) -> bool:
        """Save other settings, and say whether they are; what is wrong stands at `row`."""
        if settings == self.workspace.settings:
            return True
        try:
            self.workspace.update_settings(settings)
        except UserError as error:
            if row is not None:
                row.tell(error)
            return False
        except AfterwordError as error:
            if row is not None and row.holds_text:
                row.tell(error)
            else:
                tell(self, error)
                self.refresh()
            return False
        if row is not None:
            row.tell(None)
        return True
