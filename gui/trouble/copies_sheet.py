"""Asks what to do about another copy of the data beside it, as a program leaves it that syncs folders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from core.errors import AfterwordError, EnvironmentProblem
from core.store.backup import FOLDER, backups_of
from core.store.copies import keep_aside
from core.store.restoring import look_into
from core.wording import plural
from gui.errors import tell
from gui.trouble.telling import Place, Telling
from gui.trouble.words import holds_words, summary

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from core.store.copies import Copy
    from core.workspace import Workspace

_WORDS = (
    "A program that keeps folders in step with other computers makes one where two of them changed the file. "
    "What you entered on one may be missing on the other."
)
_SAFE = "Nothing was changed or deleted. Both files are whole."


class CopiesSheet(Telling):
    """Accepted when something was done about the copy, which `said` tells; rejected to be asked again."""

    said = Signal(str, bool)

    def __init__(self, workspace: Workspace, copy: Copy, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace, self._copy = workspace, copy
        paths, zone = workspace.paths, workspace.zone
        self.say("There are two copies of your data", _WORDS, _SAFE)
        self.places = self.show_places(
            (
                Place("In use", paths.database, holds_words(look_into(paths.database), zone)),
                Place("The other", copy.path, holds_words(copy.holds, zone)),
                Place("Backups", paths.data_dir / FOLDER, summary(backups_of(paths.database), zone)),
            )
        )
        words = "Of what is in both, the newer is taken. Nothing is lost; Ctrl+Z takes it back."
        self.bring_button = self.way("&Bring in the other", words)
        self.bring_button.clicked.connect(self.bring_in)
        words = "It takes the place of the file in use, which is kept under another name."
        self.use_button = self.way("&Use the other instead", words)
        self.use_button.clicked.connect(self.use_other)
        words = "Go on with the file in use. The other is kept under a name by which it is not asked about."
        self.keep_button = self.way("&Keep it aside", words)
        self.keep_button.clicked.connect(self.keep)
        self.end(paths.data_dir, "&Later")

    def bring_in(self) -> None:
        """Bring in what only the other has, and what is newer there; then keep it aside."""
        from core.transfer import bring_in

        try:
            done = bring_in(self._workspace, self._copy.path)
        except AfterwordError as error:
            tell(self, error)
            return
        new, changed = plural(done.added, "new record"), plural(done.changed, "newer one")
        self._put_aside(f"Brought in {new} and {changed}.", can_undo=bool(done.change.after))

    def use_other(self) -> None:
        """Put the other in the place of the one in use, which is kept aside, and so is the other."""
        try:
            kept = self._workspace.restore(self._copy.path)
        except AfterwordError as error:
            tell(self, error)
            return
        before = f" The one before is kept as {kept.name}." if kept is not None else ""
        self._put_aside(f"The other copy is in use now.{before}", can_undo=False)

    def keep(self) -> None:
        """Keep the other aside."""
        self._put_aside("", can_undo=False)

    def _put_aside(self, done: str, *, can_undo: bool) -> None:
        try:
            kept = keep_aside(self._copy.path)
        except OSError as error:
            words = (
                f"{done} {self._copy.path} could not be renamed ({error.strerror}). It was left as it is, "
                "and is asked about again at the next start. See that the folder is writable."
            )
            tell(self.parentWidget(), EnvironmentProblem(words.strip()))
        else:
            done = f"{done} The other copy is kept as {kept.name}.".strip()
        self.said.emit(done, can_undo)
        self.accept()
