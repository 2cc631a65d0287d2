"""What every screen of the window has in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from core.models import Change
    from core.workspace import Workspace
    from gui.status_line import StatusLine

UNDO, REDO = "&Undo", "&Redo"
MARGIN_X, MARGIN_Y, GAP = 26, 22, 14  # pixels around and between the parts of a screen


class Page(QWidget):
    """One screen. It is made when first looked at, and reads anew what it shows on `refresh`.

    The signals are what a screen asks of the window: `draft_wanted` with a step's key, `interview_wanted`
    with an interview's id, `interview_on` for a new one with its day and, as far as they are known, its two
    instants, `process_wanted` with the ids of an application and, if it matters which, of an interview,
    `contact_wanted` with that of a contact, `search_wanted` for the palette. `reply_wanted`,
    `message_wanted`, `answer_wanted` (to an offer) and `round_wanted` carry an application's id,
    `moved_by_reply` also the kind of reply that is chosen at first, `debrief_wanted` an interview's,
    `copy_wanted` words for the clipboard, `link_wanted` a link to open, `screen_wanted` a screen's name. Each
    screen has a `status` line, which says what was just done there.
    """

    undo_wanted = Signal()
    new_interview = Signal()
    interview_wanted = Signal(str)
    interview_on = Signal(object, object, object)
    draft_wanted = Signal(str)
    process_wanted = Signal(str, str)
    contact_wanted = Signal(str)
    search_wanted = Signal()
    copy_wanted = Signal(str)
    link_wanted = Signal(str)
    reply_wanted = Signal(str)
    moved_by_reply = Signal(str, object)
    message_wanted = Signal(str)
    answer_wanted = Signal(str)
    debrief_wanted = Signal(str)
    round_wanted = Signal(str)
    screen_wanted = Signal(str)

    status: StatusLine
    _workspace: Workspace
    _told_of: Change | None = None  # what the status line speaks of, while it can be taken back

    def refresh(self) -> None:
        """Read everything anew."""
        raise NotImplementedError

    def keep_typing(self) -> bool:
        """Save what was typed and not yet saved; say whether nothing is left unsaved."""
        return True

    def process_at_hand(self) -> str:
        """Return the id of the application that the person is at on this screen, "" for none."""
        return ""

    def focus_first(self) -> None:
        """Put the focus where a person starts on this screen."""
        self.setFocus()

    def memory(self) -> str:
        """Return how the screen is arranged, to be remembered; "" for nothing of note."""
        return ""

    def recall(self, memory: str) -> None:
        """Arrange the screen as it was, as far as `memory` can be read."""

    def say(self, words: str, *, can_undo: bool, label: str = UNDO, hint: str = "Ctrl+Z") -> None:
        """Say what was just done; `label` and `hint` are those of the button that takes it back."""
        self._told_of = self._next_back(label) if can_undo else None
        self.status.say(words, can_undo=can_undo, label=label, hint=hint)

    def means_what_it_says(self) -> bool:
        """Show the button of the status line only while it takes back what the line speaks of; say if so."""
        if self._told_of is None:
            return True
        same = self._told_of is self._next_back(self.status.button.text())
        self.status.button.setVisible(same)
        return same

    def _next_back(self, label: str) -> Change | None:
        """Return what a button called so would take back, or make again, now."""
        changes = {UNDO: self._workspace.to_undo, REDO: self._workspace.to_redo}
        return changes.get(label)
