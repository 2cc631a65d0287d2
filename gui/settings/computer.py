"""This computer: the look, the start at login, where the data is, and its backups."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from core.errors import EnvironmentProblem
from core.records import replace
from core.settings import Appearance
from gui.login import login_item, start_command
from gui.settings.backups import BackupsField
from gui.settings.file_manager import show_folder
from gui.settings.section import Section
from gui.widgets.button import Button
from gui.widgets.segment import Segment
from gui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from core.workspace import Workspace

_BUTTONS = 460  # pixels that three of them take at most
_APPEARANCES = (
    (Appearance.SYSTEM, "Like the desktop"),
    (Appearance.LIGHT, "Light"),
    (Appearance.DARK, "Dark"),
)


class ComputerSection(Section):
    """Appearance, start at login, data folder, backups."""

    title = "This computer"

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self._login = login_item()
        card = self.card("Look and start")
        self.appearance = Segment[Appearance]("Appearance", self)
        self.appearance.offer(_APPEARANCES)
        self.appearance_row = self.row(card, "Appearance", self.appearance)
        self.appearance.chosen.connect(self._take_appearance)
        self.appearance_row.reset.connect(self._reset_appearance)
        self.login = Segment[bool]("Start at login", self, ready=2)
        self.login.offer(((False, "Off"), (True, "On")))
        where = "menu bar" if sys.platform == "darwin" else "tray"
        hint = f"Afterword then starts in the {where}, without its window, and can remind you."
        self.login_row = self.row(card, "Start at login", self.login, hint)
        self.login.chosen.connect(self._take_login)
        self.login_row.reset.connect(self._reset_login)
        words = "Interviews, people, notes, settings: all of it is in one folder that only you can read."
        data = self.card("Your data", words)
        self.folder = Text(str(workspace.paths.data_dir), self)
        self.folder.setContentsMargins(0, 8, 0, 0)
        self.folder_row = self.row(data, "Folder", self.folder, _synced(workspace), wide=True)
        self.show_button = Button("Show in &file manager", self)
        self.show_button.clicked.connect(self._show_folder)
        self.row(data, "", self.show_button)
        self.backups = BackupsField(workspace, self)
        self.backups.said.connect(self.said)
        hint = "Made once a day and when you quit; kept for 7 days, 4 weeks and 12 months."
        self.backups_row = self.row(data, "Backups", self.backups, hint, wide=True)
        self.backups.setMaximumWidth(_BUTTONS)
        self.column.addStretch(1)

    def refresh(self) -> None:
        """Show the settings as they are."""
        own = self.workspace.settings.appearance
        self.appearance.set_value(own)
        self.appearance_row.show_changed(own is not Appearance.SYSTEM, "Like the desktop")
        try:
            on = self._login.is_on()
        except OSError:
            on = False
        self.backups.refresh()
        self.login.set_value(on)
        self.login_row.show_changed(on, "Off")

    def _take_appearance(self, appearance: Appearance) -> None:
        self.change(replace(self.workspace.settings, appearance=appearance), self.appearance_row)

    def _reset_appearance(self) -> None:
        self._take_appearance(Appearance.SYSTEM)

    def _take_login(self, on: bool) -> None:
        try:
            if on:
                self._login.turn_on(start_command(self.workspace.paths.data_dir))
            else:
                self._login.turn_off()
            self.login_row.tell(None)
        except OSError as error:
            words = f"That could not be changed ({error.strerror}). It is as it was."
            self.login_row.tell(EnvironmentProblem(words))
        self.refresh()

    def _reset_login(self) -> None:
        self._take_login(False)

    def _show_folder(self) -> None:
        if not show_folder(self.workspace.paths.data_dir):
            self.said.emit("No file manager answered. The folder is the one named here.")


def _synced(workspace: Workspace) -> str:
    """Return what to mind where another program keeps the data folder in step, "" where none does."""
    from core.synced import synced_by

    program = synced_by(workspace.paths.data_dir)
    words = f"Kept in step by {program}: use Afterword on one computer at a time, and quit it there first."
    return words if program else ""
