"""Says once that the data lies in a folder that another program keeps in step, and what to mind then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.records import replace
from core.store.backup import FOLDER, backups_of
from gui.errors import told
from gui.trouble.telling import Place, Telling
from gui.trouble.words import summary

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from core.workspace import Workspace

_WORDS = (
    "{program} keeps the folder of your data in step with other computers. It copies the file while it is in "
    "use, and where two computers change it, it keeps two. Use Afterword on one computer at a time, quit it "
    "there, and wait until {program} has finished before you start it on the next."
)
_SAFE = "Nothing was changed or deleted, and you can go on."
_MOVE = (
    "\n\nTo keep your data out of it: quit, move the folder to another place, and start Afterword with "
    "--data-dir and that place."
)


class SyncedSheet(Telling):
    """Accepted once the person has seen it; then it is not said again."""

    def __init__(self, workspace: Workspace, program: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace, self._program = workspace, program
        paths = workspace.paths
        name = program[0].upper() + program[1:]
        title = f"Your data is in a folder of {program}"
        self.say(title, _WORDS.format(program=name) + _MOVE, _SAFE)
        backups = summary(backups_of(paths.database), workspace.zone)
        self.places = self.show_places(
            (Place("The file", paths.database), Place("Its backups", paths.data_dir / FOLDER, backups))
        )
        self.go_on_button = self.way("&Go on", "It is not said again.")
        self.go_on_button.clicked.connect(self.accept)
        self.end(paths.data_dir, "&Later")
        self.accepted.connect(self._remember)

    def _remember(self) -> None:
        with told(self.parentWidget()):
            settings = replace(self._workspace.settings, knows_synced=self._program)
            self._workspace.update_settings(settings)
