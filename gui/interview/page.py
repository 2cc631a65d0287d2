"""One process: the form of each of its interviews, and beside it the timeline that moves as one types."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from core.errors import UserError
from core.models import NO_ID, Id, Outcome
from core.story import MomentKind
from core.timeline.meetings import interview_name
from core.wording import local_day, short_day
from gui.forms.memory import Memory
from gui.interview.form import ProcessForm
from gui.interview.head import Head
from gui.interview.side import TimelineSide
from gui.interview.words_sheet import WordsSheet, as_heard, as_sent
from gui.interview.writing import Writing
from gui.page import GAP, MARGIN_X, MARGIN_Y, Page
from gui.screens import TODAY, screen
from gui.status_line import StatusLine
from gui.widgets.card import Card
from gui.widgets.scrolling import scrolling
from gui.widgets.segment import Segment
from gui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from core.models import Facts
    from core.workspace import Workspace
    from gui.interview.rows import Row

_BETWEEN = 18
_FORM_SHARE, _TIMELINE_SHARE = 592, 410
_TOO_NARROW_FOR_BOTH = 900
_MOST_NAMED = 4
_FORM, _TIMELINE = "form", "timeline"
_NO_INTERVIEW = "There is no interview of this process yet."
_PUT_BACK = "&Put back"


class InterviewPage(Page):
    """Shows the process it was opened on, as it is stored and, while one types, as it would be."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._application_id: Id = NO_ID
        self._facts: Facts | None = None
        self._back = TODAY
        self._narrow = False
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN_X, MARGIN_Y, MARGIN_X, MARGIN_Y)
        column.setSpacing(GAP)
        self.head = Head(self)
        column.addWidget(self.head)
        column.addLayout(self._choices())
        memory = Memory(workspace)
        self.form = ProcessForm(memory)
        self.side = TimelineSide(workspace, self.keep_typing, self)
        self.writing = Writing(workspace, self.form, memory)
        column.addLayout(self._both(), 1)
        self.status = StatusLine(self)
        column.addWidget(self.status)
        self._listen()
        self.come_from(TODAY)

    # ---- building ------------------------------------------------------------------------------------

    def _choices(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        self.rounds: Segment[Id] = Segment("Round", self)
        self.part: Segment[str] = Segment("What to show", self, ready=2)
        self.part.offer(((_FORM, "Details"), (_TIMELINE, "Timeline")))
        self.part.set_value(_FORM)
        row.addWidget(self.rounds)
        row.addStretch(1)
        row.addWidget(self.part)
        return row

    def _both(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(_BETWEEN)
        self.card = Card(self)
        inside = QVBoxLayout(self.card)
        inside.setContentsMargins(1, 1, 1, 1)
        self.area = scrolling(self.form, self.card)
        self.nothing = Text(_NO_INTERVIEW, self.card, muted=True, centred=True)
        inside.addWidget(self.area)
        inside.addWidget(self.nothing)
        row.addWidget(self.card, _FORM_SHARE)
        row.addWidget(self.side, _TIMELINE_SHARE)
        return row

    def _listen(self) -> None:
        head, side = self.head, self.side
        head.back.connect(self.go_back)
        head.round.connect(self._add_round)
        head.answered.connect(self._answer_offer)
        head.replied.connect(self._they_replied)
        head.message.connect(self._log_message)
        self.rounds.chosen.connect(self._round_chosen)
        self.part.chosen.connect(self._part_chosen)
        self.form.rearranged.connect(self._order)
        self.writing.looked.connect(self._show_timeline)
        side.said.connect(self._say_done)
        side.opened.connect(self._open_fact)
        side.draft_wanted.connect(self.draft_wanted)
        side.debrief_wanted.connect(self.debrief_wanted)
        self.status.undo.connect(self._status_pressed)
        for keys, then in (("Alt+Left", self.go_back), ("F6", self.other_part)):
            QShortcut(QKeySequence(keys), self, then)

    def _order(self) -> None:
        """Let Tab walk as the eye reads, whatever came and went."""
        choices = [*self.rounds.choices(), *self.part.choices()]
        stops = [*self.head.stops(), *choices, *self.form.stops(), self.side.list, self.status.button]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    # ---- showing -------------------------------------------------------------------------------------

    def come_from(self, name: str) -> None:
        """Take note of the screen that the person came from: the way back leads there."""
        if screen(name).key:  # a screen of the sidebar
            self._back = name
        self.head.come_from(screen(self._back).words)

    def open_process(self, application_id: Id, interview_id: Id = NO_ID) -> None:
        """Show a process at one of its interviews, or at the newest. Raises `UserError` if there is none."""
        if not self.keep_typing():
            return
        facts = self._workspace.facts(application_id)
        ids = [one.id for one in facts.interviews]
        if application_id != self._application_id:
            self.status.say("", can_undo=False)
        self._application_id = application_id
        self._show(facts, interview_id if interview_id in ids else next(reversed(ids), NO_ID))
        self.area.verticalScrollBar().setValue(0)
        self.side.list.show_now()
        self.focus_first()

    def refresh(self) -> None:
        """Read the process anew; where it is gone, go back."""
        if not self._application_id:
            return
        try:
            facts = self._workspace.facts(self._application_id)
        except UserError:
            self._application_id = NO_ID
            self.screen_wanted.emit(self._back)
            return
        shown = self.writing.interview_id
        ids = [one.id for one in facts.interviews]
        if shown in ids:
            self._show_head(facts)
            self.writing.refresh(facts)
        else:
            self._show(facts, next(reversed(ids), NO_ID))

    def _show(self, facts: Facts, interview_id: Id) -> None:
        """Show an interview of these facts from the beginning, or that there is none."""
        self._show_head(facts)
        self.area.setVisible(bool(interview_id))
        self.nothing.setVisible(not interview_id)
        if interview_id:
            self.writing.open(facts, interview_id)
            self.rounds.set_value(interview_id)
        else:
            self.writing.close()
            self._show_timeline()
        self._order()

    def _show_head(self, facts: Facts) -> None:
        self._facts = facts
        self.head.say(facts, is_open=facts.application.outcome is Outcome.OPEN)
        several = len(facts.interviews) > 1
        self.rounds.offer(zip((one.id for one in facts.interviews), round_names(facts), strict=True))
        self.rounds.setVisible(several)
        self.rounds.set_value(Id(self.writing.interview_id))

    def _show_timeline(self) -> None:
        if self._facts is None:
            return
        facts = self.writing.facts or self._facts
        self.side.show_facts(facts, stored=self.writing.is_stored)

    # ---- walking -------------------------------------------------------------------------------------

    def process_at_hand(self) -> str:
        """Return the id of the application shown."""
        return self._application_id

    def focus_first(self) -> None:
        """Put the focus on what is to be done, or on the form where it alone is shown."""
        if self.side.isHidden() and not self.area.isHidden():
            self.form.when.day.line.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.side.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_back(self) -> None:
        """Go to the screen that the person came from."""
        self.screen_wanted.emit(self._back)

    def other_part(self) -> None:
        """Go from the form to the timeline, or back."""
        here = QApplication.focusWidget()
        to_form = here is not None and self.side.isAncestorOf(here)
        self.part.set_value(_FORM if to_form else _TIMELINE)
        self._arrange()
        if to_form:
            self.form.when.day.line.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.side.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _round_chosen(self, interview_id: Id) -> None:
        if self._facts is not None and self.keep_typing():
            self._show(self._facts, interview_id)
        self.rounds.set_value(Id(self.writing.interview_id))

    def _part_chosen(self) -> None:
        self._arrange()

    def _arrange(self) -> None:
        """Show form and timeline side by side, or the one of them that is wanted."""
        wanted = self.part.value()
        self.part.setVisible(self._narrow)
        self.card.setVisible(not self._narrow or wanted == _FORM)
        self.side.setVisible(not self._narrow or wanted == _TIMELINE)
        self.side.label.setVisible(not self._narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room by showing one of the two where both would be too narrow."""
        super().resizeEvent(event)
        self._narrow = self.width() < _TOO_NARROW_FOR_BOTH
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close somebody's details with Esc."""
        if event.key() == Qt.Key.Key_Escape and self.form.people.is_open:
            self.form.people.close_up()
        else:
            super().keyPressEvent(event)

    # ---- doing ---------------------------------------------------------------------------------------

    def keep_typing(self) -> bool:
        """Save what is typed; what is wrong in it is gone to, and said, and stays."""
        name = self.writing.keep()
        if not name:
            return True
        self.part.set_value(_FORM)
        self._arrange()
        self.form.show_field(name)
        for own, widget, row in self.form.fields():
            if own == name:
                widget.setFocus(Qt.FocusReason.TabFocusReason)
                self.form.settle()
                self.area.ensureWidgetVisible(row, 0, 24)
        words = "This one thing is not saved yet. Mend it, or put back what was there."
        self.say(words, can_undo=True, label=_PUT_BACK, hint="")
        return False

    def _status_pressed(self) -> None:
        if self.status.button.text() == _PUT_BACK:
            self.writing.give_up()
            self.say("Put back.", can_undo=False)
        else:
            self.undo_wanted.emit()

    def _say_done(self, words: str) -> None:
        self.say(words, can_undo=True)

    def _add_round(self) -> None:
        self.round_wanted.emit(self._application_id)

    def _they_replied(self) -> None:
        self.reply_wanted.emit(self._application_id)

    def _answer_offer(self) -> None:
        self.answer_wanted.emit(self._application_id)

    def _log_message(self) -> None:
        self.message_wanted.emit(self._application_id)

    def _open_fact(self, row: Row) -> None:
        """Show what a row of the timeline tells: the interview in the form, a message as it was sent."""
        moment, facts = row.moment, self._facts
        if facts is None:
            return
        if moment.kind is MomentKind.INTERVIEW:
            self._go_to_interview(Id(moment.record_id))
        for message in facts.messages:
            if message.id == moment.record_id:
                WordsSheet(as_sent(message, moment.title, self._workspace.zone), self).open()
        for reply in facts.replies:
            if reply.id == moment.record_id:
                WordsSheet(as_heard(reply, moment.title, self._workspace.zone), self).open()
        for promise in facts.promises:
            if promise.id == moment.record_id and promise.interview_id:
                self._go_to_interview(promise.interview_id)
                self.form.promise.line.setFocus(Qt.FocusReason.TabFocusReason)

    def _go_to_interview(self, interview_id: Id) -> None:
        self._round_chosen(interview_id)
        self.part.set_value(_FORM)
        self._arrange()
        self.form.when.day.line.setFocus(Qt.FocusReason.TabFocusReason)


def round_names(facts: Facts) -> list[str]:
    """Return what to call each interview in a row of all: its kind, with the day where that is not enough.

    Many are numbered only.
    """
    if len(facts.interviews) > _MOST_NAMED:
        return [str(number) for number in range(1, len(facts.interviews) + 1)]
    names = [interview_name(one) for one in facts.interviews]
    days = [short_day(local_day(one.start, one.zone)) for one in facts.interviews]
    return [
        f"{name}, {day}" if names.count(name) > 1 else name for name, day in zip(names, days, strict=True)
    ]
