"""What was sent in a process, to be looked at again as it was sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.errors import told

if TYPE_CHECKING:
    from core.models import Id
    from core.story import Moment
    from core.workspace import Workspace
    from gui.draft.pane import DraftPane

_MOST = 12  # in the menu: the newest; the process has them all


class Sent(QObject):
    """Lists the messages of a process, and opens one over the window."""

    def __init__(self, workspace: Workspace, pane: DraftPane) -> None:
        super().__init__(pane)
        self._workspace, self._pane = workspace, pane
        self._told: dict[str, Moment] = {}
        self._process: Id | None = None

    def messages(self, application_id: Id) -> list[tuple[str, str]]:
        """Return the id of each message whose words were kept, newest first, and what to call it."""
        from core.story import MomentKind, story

        workspace = self._workspace
        facts, now = workspace.facts(application_id), workspace.clock.now()
        kept = {message.id for message in facts.messages if message.body}
        moments = story(facts, (), workspace.policy, now, workspace.zone)
        sent = [one for one in moments if one.kind is MomentKind.MESSAGE and one.record_id in kept]
        newest = sorted(sent, key=lambda one: one.at, reverse=True)[:_MOST]
        self._told = {one.record_id: one for one in newest}
        self._process = application_id
        return [(one.record_id, f"{one.title}, {one.when}") for one in newest]

    def look(self, message_id: str) -> None:
        """Show a message as it was sent."""
        from gui.interview.words_sheet import WordsSheet, as_sent

        if self._process is None:
            return
        with told(self._pane):
            for message in self._workspace.facts(self._process).messages:
                if message.id == message_id:
                    words = as_sent(message, self._told[message_id].title, self._workspace.zone)
                    WordsSheet(words, self._pane.window()).open()
