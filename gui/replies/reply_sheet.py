"""They replied: what they said, and what that starts and ends before it is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.commands.replies import log_reply, planned_reply, reply_read
from core.models import ReplyKind
from core.reply_entry import ReplyReading
from gui.forms.foot import Buttons
from gui.replies.process_sheet import ProcessSheet
from gui.replies.reply_form import ReplyForm

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from core.models import Change, Id
    from core.reply_entry import ReplyEntry
    from core.workspace import Workspace


class ReplySheet(ProcessSheet[ReplyReading]):
    """After `accepted`, `goes_on` says that the person goes on to enter the interview of the next round."""

    def __init__(
        self,
        workspace: Workspace,
        parent: QWidget | None,
        *,
        application_id: Id | None = None,
        near: Id | None = None,
        kind: ReplyKind | None = None,
    ) -> None:
        self.form = ReplyForm(kind or ReplyKind.NEWS_LATER)
        self.form.moment.begin(workspace.clock.now(), workspace.zone)
        super().__init__(
            workspace,
            parent,
            self.form,
            Buttons(write="Save and &enter the interview"),
            titles=("What did {} say?", "They replied"),
            subtitle="The next step follows from it.",
            application_id=application_id,
            near=near,
        )
        self.picks_days(self.form.moment)

    def entry(self) -> ReplyEntry:
        return self.form.entry(self._typed_on)

    def reading(self, application_id: Id) -> ReplyReading:
        return reply_read(self._workspace, application_id, self.entry())

    def planned(self, reading: ReplyReading) -> Change:
        return planned_reply(self._workspace, reading)

    def log(self, reading: ReplyReading) -> Change:
        return log_reply(self._workspace, reading)

    def look(self) -> None:
        self.buttons.offer_notes(offered=self.form.chosen_kind() is ReplyKind.NEXT_ROUND)
        super().look()

    def show_reading(self, reading: ReplyReading) -> None:
        self.form.know(reading.facts)
        self.form.show_reading(reading, self._told, self._today(), self._workspace.zone)
