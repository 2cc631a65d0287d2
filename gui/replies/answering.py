"""The answer to an offer, as rows: yes, no, or until when they think about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.interview_entry.promise import Settled
from core.reply_entry import Answer, AnswerEntry
from gui.forms.next_steps import PromiseRow
from gui.replies.rows import ChoiceRow

if TYPE_CHECKING:
    from datetime import date

    from core.interview_entry.promise import Said

ANSWERS = (
    (Answer.NOT_YET, "Not yet"),
    (Answer.ACCEPTED, "I accept"),
    (Answer.DECLINED, "I decline"),
    (Answer.THINKING, "Still thinking"),
)


class AnswerRows:
    """The two rows; the second shows while it is asked for."""

    def __init__(self) -> None:
        self.choice = ChoiceRow("Your answer", ANSWERS)
        self.choice.segment.set_value(Answer.NOT_YET)
        self.until = PromiseRow(
            label="You decide by",
            name="By when you will decide",
            hint="Friday, in a week, 3 Dec",
            field="until",
        )

    def entry(self) -> AnswerEntry:
        """Return what is chosen and typed."""
        return AnswerEntry(
            answer=self.choice.segment.value() or Answer.NOT_YET,
            until=self.until.line.text(),
            until_settled=Settled(self.until.on, self.until.undated),
        )

    def show(self, said: Said, today: date, *, offered: bool = True) -> None:
        """Show the rows that are asked for, and the day that the words come to."""
        self.choice.setVisible(offered)
        self.until.setVisible(offered and self.choice.segment.value() is Answer.THINKING)
        self.until.show_day(said, today)
