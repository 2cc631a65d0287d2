"""The fields of a reply: what they said, and only what goes with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.interview_entry.promise import Settled
from core.models import ReplyKind
from core.reply_entry import ReplyEntry
from core.wording import local_day
from gui.forms.fields import Fields
from gui.forms.next_steps import PromiseRow
from gui.forms.notes_field import NotesField
from gui.forms.row import Row
from gui.replies.answering import AnswerRows
from gui.replies.rows import ChoiceRow, MomentRow, PersonRow

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from core.interview_entry import Offer
    from core.models import Facts
    from core.reply_entry import ReplyReading

KINDS = (
    (ReplyKind.NEWS_LATER, "News &later"),
    (ReplyKind.NEXT_ROUND, "Next &round"),
    (ReplyKind.NO, "A &no"),
    (ReplyKind.OFFER, "An &offer"),
)
_PROMISES = {
    ReplyKind.NEWS_LATER: ("They will reply", "When will they reply?", "In their words: in another week"),
    ReplyKind.NEXT_ROUND: ("You will hear", "When will you hear the date?", "If they said: by Friday"),
    ReplyKind.OFFER: ("Answer by", "By when do they want an answer?", "If they said: by Friday"),
}


class ReplyForm(Fields):
    """What they said comes first; the rows that go with it follow, and then who wrote, and when."""

    def __init__(self, kind: ReplyKind = ReplyKind.NEWS_LATER) -> None:
        super().__init__()
        self.kind = ChoiceRow("They said", KINDS)
        self.kind.segment.set_value(kind)
        self.promise = PromiseRow()
        self.answer_rows = AnswerRows()
        self.who = PersonRow("Who wrote", "Who wrote or called")
        self.moment = MomentRow("When")
        self.notes = NotesField("Their words")
        words = Row("Their words", self.notes, {"words": self.notes.text})
        answers = (self.answer_rows.choice, self.answer_rows.until)
        for row in (self.kind, self.promise, *answers, self.who, self.moment, words):
            self.add(row)
        self._column.addStretch(1)
        for row in self.rows():
            self.watch(row)
        self.kind.segment.chosen.connect(self._turned)
        self.answer_rows.choice.segment.chosen.connect(self._turned)
        self.moment.day.line.textEdited.connect(self.promise.unsettle)
        self.who.suggestions.save_wanted.connect(self.save_wanted)
        self._name_promise()

    def chosen_kind(self) -> ReplyKind:
        """Return what they said."""
        return self.kind.segment.value() or ReplyKind.NEWS_LATER

    def entry(self, typed_on: date) -> ReplyEntry:
        """Return what is typed; `typed_on` is the user's day."""
        return ReplyEntry(
            typed_on=typed_on,
            kind=self.chosen_kind(),
            who=self.who.line.text(),
            day=self.moment.day.line.text(),
            time=self.moment.time.text(),
            words=self.notes.text.toPlainText(),
            promise=self.promise.line.text(),
            promise_settled=Settled(self.promise.on, self.promise.undated),
            answer=self.answer_rows.entry(),
        )

    def _turned(self) -> None:
        self._name_promise()
        self.changed()
        self.rearranged.emit()

    def _name_promise(self) -> None:
        """Ask for the day in the words that go with what they said."""
        kind = self.chosen_kind()
        self.promise.setVisible(kind in _PROMISES)
        if kind in _PROMISES:
            label, name, hint = _PROMISES[kind]
            self.promise.call(label)
            self.promise.line.setAccessibleName(name)
            self.promise.line.setPlaceholderText(hint)

    def know(self, facts: Facts) -> None:
        """Take who may have written."""
        people = [one.name for one in facts.contacts.values() if one.company_id == facts.company.id]
        usual = facts.contacts.get(facts.application.news_contact_id)
        hint = f"{usual.name}, or whoever it was" if usual else f"A name, or nobody for {facts.company.name}"
        self.who.know(people, hint)

    def answer(self, name: str, offer: Offer) -> None:
        """Take an answer that was pressed, and put the focus on its field."""
        row = {"promise": self.promise, "until": self.answer_rows.until}.get(name)
        if row is None:
            super().answer(name, offer)
        else:
            row.settle(offer)
            row.line.setFocus()
            self.changed()

    def show_reading(self, reading: ReplyReading, told: Collection[str], today: date, zone: str) -> None:
        """Say what the fields come to."""
        self.promise.show_day(reading.said, local_day(reading.at, zone) if reading.at else today)
        self.answer_rows.show(reading.until, today, offered=reading.entry.kind is ReplyKind.OFFER)
        self.moment.show_moment(reading, today, zone)
        self.tell(reading, told)
