"""The answer to an offer that came before: yes, no, or until when it is thought about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.commands.replies import answer_offer, answer_read, planned_answer
from core.reply_entry import AnswerEntry, AnswerReading
from core.timeline.events import offer as standing_offer
from core.wording import short_day
from gui.forms.fields import Fields
from gui.forms.foot import Buttons
from gui.replies.answering import AnswerRows
from gui.replies.process_sheet import ProcessSheet
from gui.replies.processes import offers

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from core.interview_entry import Offer
    from core.models import Change, Id
    from core.workspace import Workspace


class AnswerForm(Fields):
    """The two rows of an answer."""

    def __init__(self) -> None:
        super().__init__()
        self.answer_rows = AnswerRows()
        for row in (self.answer_rows.choice, self.answer_rows.until):
            self.add(row)
            self.watch(row)
        self._column.addStretch(1)
        self.answer_rows.choice.segment.chosen.connect(self._turned)

    def _turned(self) -> None:
        self.changed()
        self.rearranged.emit()

    def answer(self, name: str, offer: Offer) -> None:
        """Take the day that was meant."""
        self.answer_rows.until.settle(offer)
        self.answer_rows.until.line.setFocus()
        self.changed()


class AnswerSheet(ProcessSheet[AnswerReading]):
    """About the offer of the process `application_id`, or of one that is picked among those with one."""

    def __init__(
        self, workspace: Workspace, parent: QWidget | None, *, application_id: Id | None = None
    ) -> None:
        self.form = AnswerForm()
        super().__init__(
            workspace,
            parent,
            self.form,
            Buttons(),
            titles=("The offer of {}", "Answer an offer"),
            subtitle=_wanted(workspace, application_id),
            application_id=application_id,
            near=None,
            among=offers,
        )

    def entry(self) -> AnswerEntry:
        return self.form.answer_rows.entry()

    def reading(self, application_id: Id) -> AnswerReading:
        return answer_read(self._workspace, application_id, self.entry())

    def planned(self, reading: AnswerReading) -> Change:
        return planned_answer(self._workspace, reading)

    def log(self, reading: AnswerReading) -> Change:
        return answer_offer(self._workspace, reading)

    def show_reading(self, reading: AnswerReading) -> None:
        self.form.answer_rows.show(reading.until, self._today())
        self.form.tell(reading, self._told)
        if "answer" in reading.problems:
            self.notice.say(reading.problems["answer"])


def _wanted(workspace: Workspace, application_id: Id | None) -> str:
    reply = standing_offer(workspace.facts(application_id)) if application_id is not None else None
    if reply is None or reply.answer_by is None:
        return "Take the time you need, and say so."
    return f"They want an answer by {short_day(reply.answer_by)}."
