"""The screen of the settings: one section at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from gui.page import GAP, MARGIN_X, MARGIN_Y, Page
from gui.settings.computer import ComputerSection
from gui.settings.etiquette import EtiquetteSection
from gui.settings.reminders import RemindersSection
from gui.settings.you import YouSection
from gui.status_line import StatusLine
from gui.theme import type as typeface
from gui.widgets.scrolling import scrolling
from gui.widgets.segment import Segment
from gui.widgets.text import Text

if TYPE_CHECKING:
    from core.workspace import Workspace
    from gui.settings.section import Section

_AIR = 12  # pixels around what is scrolled to
_WIDEST = 760  # a line of settings is not read further


class SettingsPage(Page):
    """Sections to choose from at the top; each setting is applied at once."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN_X, MARGIN_Y, MARGIN_X, MARGIN_Y)
        column.setSpacing(GAP)
        column.addWidget(Text("Settings", self, kind=typeface.headline))
        self.sections: tuple[Section, ...] = (
            YouSection(workspace),
            EtiquetteSection(workspace),
            RemindersSection(workspace),
            ComputerSection(workspace),
        )
        self.chooser = Segment[int]("Section", self, ready=len(self.sections))
        self.chooser.offer([(at, section.title) for at, section in enumerate(self.sections)])
        self.chooser.set_value(0)
        self.chooser.chosen.connect(self.show_section)
        column.addWidget(self.chooser)
        self.stack = QStackedWidget(self)
        for section in self.sections:
            section.setMaximumWidth(_WIDEST)
            section.said.connect(self._say)
            section.shows.connect(self._show)
            self.stack.addWidget(scrolling(section, self.stack))
        column.addWidget(self.stack, 1)
        self.status = StatusLine(self)
        self.status.undo.connect(self.undo_wanted)
        self.status.setMaximumWidth(_WIDEST)
        column.addWidget(self.status)

    def show_section(self, at: int) -> None:
        """Show a section; what was typed in the one before is taken."""
        self.sections[self.stack.currentIndex()].keep_typing()
        self.chooser.set_value(at)
        self.stack.setCurrentIndex(at)
        self.sections[at].refresh()
        self.status.say("", can_undo=False)

    def refresh(self) -> None:
        """Show the settings as they are."""
        self.sections[self.stack.currentIndex()].refresh()

    def keep_typing(self) -> bool:
        """Take what was typed and not yet taken."""
        return self.sections[self.stack.currentIndex()].keep_typing()

    def focus_first(self) -> None:
        """Put the focus on the chooser of sections."""
        self.chooser.focus_chosen()

    def _show(self, part: QWidget) -> None:
        """Scroll to a part of the section that is shown."""
        area = self.stack.currentWidget()
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(part, 0, _AIR)

    def _say(self, words: str) -> None:
        self.say(words, can_undo=False)
