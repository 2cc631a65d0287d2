"""Reminders at work: looks every minute, shows what is new the best way there is, and does what is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.errors import AfterwordError, EnvironmentProblem
from core.reminders import Notification, Offer
from core.reminding import Reminding

if TYPE_CHECKING:
    from core.workspace import Workspace
    from gui.tray.notifier import Notifier


class Reminders(QObject):
    """Shows each reminder by the first of its notifiers that can.

    `open_wanted` carries the key of a step to open, "" for none in particular; `said` a sentence about what
    was done from a notification, `failed` trouble that the person can mend.
    """

    open_wanted = Signal(str)
    said = Signal(str)
    failed = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reminding = Reminding(workspace)
        self.notice = self._reminding.notice
        self._notifiers: tuple[Notifier, ...] = ()

    def show_by(self, *notifiers: Notifier) -> None:
        """Show by these from now on, the best first; the last one can always."""
        self._notifiers = notifiers

    def say(self, title: str, text: str) -> None:
        """Show words that are about no step."""
        self._show(Notification(title=title, text=text, steps=()), self._notifiers)

    def changed(self, _change: object = None) -> None:
        """Take back what was done elsewhere meanwhile, and look afresh at the next beat."""
        self._reminding.changed()
        for notifier in self._notifiers:
            notifier.withdraw_stale(self._is_stale)

    def _is_stale(self, note: Notification) -> bool:
        return not self._reminding.still_open(note.steps)

    def beat(self) -> None:
        """Look whether something is to be said now."""
        try:
            note = self._reminding.look()
        except EnvironmentProblem:  # the disk is away for a moment: it comes when it is back
            return
        if note is not None:
            self._show(note, self._notifiers)

    def _show(self, note: Notification, notifiers: tuple[Notifier, ...]) -> None:
        any(notifier.show(note) for notifier in notifiers)

    def unshown(self, note: Notification) -> None:
        """Show by the next best what the best could not after all."""
        self._show(note, self._notifiers[1:])

    def act(self, note: Notification, offer: Offer) -> None:
        """Do what a person chose on a notification."""
        if offer is Offer.OPEN:
            still = self._reminding.still_open(note.steps) or note.steps
            self.open_wanted.emit(still[0].key if still else "")
            return
        try:
            marked = self._reminding.act(note.steps, offer)
        except AfterwordError as error:
            self.failed.emit(error)
            return
        if marked:
            what = marked[0].title if len(marked) == 1 else note.title
            self.said.emit(f"Done: {what}." if offer is Offer.DONE else f"In an hour again: {what}.")

    def finish(self) -> None:
        """Take back what nobody will answer any more, and note down how far everything was considered."""
        notifiers, self._notifiers = self._notifiers, ()
        for notifier in notifiers:
            notifier.close()
        try:
            self._reminding.save()
        except EnvironmentProblem:  # the next start only looks a little further back
            return
