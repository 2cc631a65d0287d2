"""They replied: what they said, and what that starts and ends before it is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.commands.replies import answer_to, log_reply, planned_reply, reply_read
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


_WRITE, _ENTER = "Save and &write the answer", "Save and &enter the interview"


class ReplySheet(ProcessSheet[ReplyReading]):
    """After `accepted`, `goes_on` says that the person goes on.

    `answer` is then the key of the letter they go on to, or "" where it is the interview of the next round.
    """

    def __init__(
        self,
        workspace: Workspace,
        parent: QWidget | None,
        *,
        application_id: Id | None = None,
        near: Id | None = None,
        kind: ReplyKind | None = None,
    ) -> None:
        self.answer = ""
        self._to_letter = False
        self.form = ReplyForm(kind or ReplyKind.NEWS_LATER)
        self.form.moment.begin(workspace.clock.now(), workspace.zone)
        super().__init__(
            workspace,
            parent,
            self.form,
            Buttons(write=_WRITE, also=_WRITE),
            titles=("What did {} say?", "They replied"),
            subtitle="The next step follows from it.",
            application_id=application_id,
            near=near,
        )
        self.picks_days(self.form.moment)
        self.buttons.save_and_also.connect(self._save_and_answer)

    def entry(self) -> ReplyEntry:
        return self.form.entry(self._typed_on)

    def reading(self, application_id: Id) -> ReplyReading:
        return reply_read(self._workspace, application_id, self.entry())

    def planned(self, reading: ReplyReading) -> Change:
        return planned_reply(self._workspace, reading)

    def log(self, reading: ReplyReading) -> Change:
        made = log_reply(self._workspace, reading)
        if self._is_invited and not self._to_letter:
            return made
        self.answer = answer_to(made, self._workspace.timeline(reading.facts.application.id))
        return made

    @property
    def _is_invited(self) -> bool:
        return self.form.chosen_kind() is ReplyKind.NEXT_ROUND

    def look(self) -> None:
        answered, invited = self._asks_for_an_answer(), self._is_invited
        self.buttons.write_button.setText(_ENTER if invited else _WRITE)
        self.buttons.also_button.setVisible(invited and answered)
        self.buttons.offer_notes(offered=invited or answered)
        super().look()

    def _asks_for_an_answer(self) -> bool:
        """Say whether a letter answers what is typed, as far as it is known yet."""
        chosen = self.application_id
        reading = self.reading(chosen) if chosen is not None else None
        if chosen is None or reading is None or reading.problems:
            return True
        made = self.planned(reading)
        return bool(answer_to(made, self._workspace.foresee(made).after[chosen]))

    def _save_and_answer(self) -> None:
        self._to_letter = True
        self.save_and_go_on()
        self._to_letter = False  # where something stood in the way of saving

    def show_reading(self, reading: ReplyReading) -> None:
        self.form.know(reading.facts)
        self.form.show_reading(reading, self._told, self._today(), self._workspace.zone)
