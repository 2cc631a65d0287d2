"""The timeline beside the form, and what a person does with its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core import commands
from core.models import MarkKind, Rule
from core.story import MomentKind, members, story
from gui.draft.later import later_times
from gui.errors import told
from gui.interview.rows import rows
from gui.interview.timeline import Act, TimelineList
from gui.theme import type as typeface
from gui.widgets.card import Card
from gui.widgets.menu import passing_menu
from gui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.models import Facts
    from core.story import Moment
    from core.workspace import Workspace
    from gui.interview.rows import Row

_PAD = 8  # pixels above and below the rows
_KINDS = {Act.DONE: MarkKind.DONE, Act.SKIP: MarkKind.SKIPPED}
_DID = {MarkKind.DONE: "Done", MarkKind.SKIPPED: "Skipped"}


class TimelineSide(QWidget):
    """`said` is a sentence for the status line; `opened` carries a row whose fact is the page's to show.

    `keep` is asked before anything is done with a row: it saves what is typed, and says whether it could.
    """

    said = Signal(str)
    opened = Signal(object)
    draft_wanted = Signal(str)
    debrief_wanted = Signal(str)

    def __init__(self, workspace: Workspace, keep: Callable[[], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._keep = workspace, keep
        self._facts: Facts | None = None
        self._opened: set[str] = set()
        self._marking: Row | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.label = Text("Timeline", self, kind=typeface.label, muted=True)
        column.addWidget(self.label)
        self._card = card = Card(self)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(4, _PAD, 0, _PAD)
        self.list = TimelineList(card)
        self.list.fitted.connect(self._fit)
        self.list.asked.connect(self._asked)
        self.list.turned.connect(self._turned)
        inside.addWidget(self.list)
        column.addWidget(card, 1000)  # as high as its rows, where there is room for all of them
        column.addStretch(1)
        self.label.setBuddy(self.list)

    def _fit(self, height: int) -> None:
        self._card.setMaximumHeight(height + 2 * _PAD)

    # ---- showing -------------------------------------------------------------------------------------

    def show_facts(self, facts: Facts, *, stored: bool) -> None:
        """Show the timeline of these facts, which may be as they would be and not yet `stored`."""
        workspace = self._workspace
        self._facts = facts
        steps = workspace.timeline(facts.application.id) if stored else workspace.timeline_with(facts)
        now = workspace.clock.now()
        moments = story(facts, steps, workspace.policy, now, workspace.zone)
        self._opened &= {one.key for one in moments}
        self.list.show_rows(rows(moments, self._opened, self._members, now))

    def _members(self, moment: Moment) -> tuple[Moment, ...]:
        if self._facts is None:
            return ()
        workspace = self._workspace
        return members(moment, self._facts, workspace.policy, workspace.clock.now(), workspace.zone)

    def _turned(self, row: Row, shown: bool) -> None:
        if self._facts is None:
            return
        self._opened = self._opened | {row.key} if shown else self._opened - {row.key}
        moments = [one.moment for one in self.list.rows if not one.member]
        self.list.show_rows(rows(moments, self._opened, self._members, self._workspace.clock.now()))
        self.list.select(row.key)

    # ---- doing ---------------------------------------------------------------------------------------

    def _asked(self, row: Row, act: Act) -> None:
        """Do what is wanted of a row, once what is typed is saved: its steps are the stored ones then."""
        at = self.list.rows.index(row) if row in self.list.rows else -1
        if not self._keep():
            return
        if row not in self.list.rows:
            if not 0 <= at < len(self.list.rows):
                return
            row = self.list.rows[at]
        if act is Act.OPEN:
            self._open(row)
        elif act is Act.WHY:
            self._why(row)
        elif act is Act.UNMARK:
            self._unmark(row)
        elif row.can_be_marked:
            self._mark_as(row, act)

    def _mark_as(self, row: Row, act: Act) -> None:
        if act is not Act.LATER:
            self._mark(row, _KINDS[act])
        elif self._facts is not None:
            company = self._facts.company
            workdays = self._workspace.workdays(company.country, company.region)
            self._marking = row
            menu = passing_menu("Later", self.list)
            for time in later_times(self._workspace.clock.now(), self._workspace.zone, workdays):
                entry = QAction(time.words, menu)
                entry.setData(time.until)
                menu.addAction(entry)
            menu.triggered.connect(self._later)
            menu.popup(self.list.place_of(row).bottomLeft() + QPoint(44, 0))

    def _later(self, entry: QAction) -> None:
        if self._marking is not None:
            steps = self._marking.moment.steps
            with told(self):
                commands.mark_all(self._workspace, steps, MarkKind.LATER, entry.data())
                self.said.emit(f"Later: {self._marking.moment.title}.")

    def _mark(self, row: Row, kind: MarkKind) -> None:
        with told(self):
            commands.mark_all(self._workspace, row.moment.steps, kind)
            self.said.emit(f"{_DID[kind]}: {row.moment.title}.")

    def _unmark(self, row: Row) -> None:
        if row.step is not None:
            with told(self):
                commands.unmark(self._workspace, row.step)
                self.said.emit(f"{row.moment.title} is not done after all.")

    def _why(self, row: Row) -> None:
        from gui.draft.rule_popup import RulePopup  # most people never ask

        if row.moment.steps:
            step, workspace = row.moment.steps[0], self._workspace
            popup = RulePopup(step.rule, workspace.policy, self.list, workspace.opinions(step))
            popup.open_above(self.list, self.list.place_of(row))

    def _open(self, row: Row) -> None:
        if row.is_group:
            self._turned(row, not row.open)
        elif row.moment.kind is not MomentKind.STEP or row.step is None:
            self.opened.emit(row)
        elif row.step.rule is Rule.DEBRIEF:
            self.debrief_wanted.emit(row.step.interview_id)
        else:
            self.draft_wanted.emit(row.step.key)
