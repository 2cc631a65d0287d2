"""Today: the headline, the list of what to do, and the draft of what is selected."""

from __future__ import annotations

from itertools import islice, pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from core.commands import has_example
from gui.page import GAP, MARGIN_X, MARGIN_Y, Page
from gui.theme import type as typeface
from gui.today.list_view import BAR_ROOM, FIRST_BATCH, TodayList
from gui.today.model import TodayModel
from gui.today.rows import StepRow, rows
from gui.widgets.button import Button, Weight
from gui.widgets.card import Card
from gui.widgets.page_head import PageHead
from gui.widgets.splitter import QuietSplitter
from gui.widgets.text import Text

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from core.agenda import Agenda
    from core.models import Change, Step
    from core.workspace import Workspace
    from gui.draft.desk import Desk
    from gui.draft.outside import Clipboard, UrlOpener
    from gui.draft.pane import DraftPane
    from gui.today.empty import NothingToDo
    from gui.today.example_bar import ExampleBar
    from gui.today.welcome_bar import WelcomeBar

_BETWEEN = 18
_PANE_WIDTH, _PANE_AT_LEAST = 480, 400
_TOO_NARROW_FOR_BOTH = 780


class TodayPage(Page):
    """The screen of today. `due_changed` carries how many things are due, for badge and tray."""

    due_changed = Signal(int)
    painted = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._keys: list[tuple[str, str]] = []  # key and group of the steps shown, in order
        self._narrow = self._reading = self._was_painted = False
        self._otherwise = ""
        self._minute: datetime | None = None  # in which the rows were made
        self.empty: NothingToDo | None = None
        self._example: ExampleBar | None = None
        self.welcome: WelcomeBar | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(MARGIN_X, MARGIN_Y, MARGIN_X, MARGIN_Y)
        self._column.setSpacing(GAP)
        self._column.addLayout(self._top())
        self.list = TodayList(TodayModel(self))
        self._left = self._left_column()
        self._card = Card()
        self._card.setMinimumWidth(_PANE_AT_LEAST)
        self.splitter = self._both()
        self._column.addWidget(self.splitter, 1)

    # ---- building ------------------------------------------------------------------------------------

    def _top(self) -> PageHead:
        self._head = PageHead(self)
        self.headline, self.next_thing = self._head.headline, self._head.under
        self.new_button = Button("New &interview", self, weight=Weight.PRIMARY, hint="Ctrl+N")
        self.new_button.clicked.connect(self.new_interview)
        self._head.add(self.new_button)
        return self._head

    def _left_column(self) -> QWidget:
        left = QWidget(self)
        self._left_layout = QVBoxLayout(left)
        self._left_layout.setContentsMargins(0, 0, 0, 0)
        self._left_layout.setSpacing(10)
        self._left_layout.addWidget(self.list, 1)
        self._under_list = QVBoxLayout()
        self._under_list.setContentsMargins(0, 0, BAR_ROOM, 0)
        self._under_list.setSpacing(10)
        self._left_layout.addLayout(self._under_list)
        self.hint = Text("", left, kind=typeface.small, muted=True)
        self._under_list.addWidget(self.hint)
        return left

    def _both(self) -> QuietSplitter:
        splitter = QuietSplitter()
        splitter.setHandleWidth(_BETWEEN - BAR_ROOM)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._left)
        splitter.addWidget(self._card)
        splitter.setStretchFactor(0, 2)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([_PANE_WIDTH + 60, _PANE_WIDTH])
        return splitter

    def furnish(self, clipboard: Clipboard, opener: UrlOpener) -> None:
        """Add what is not part of the first paint, above all the pane; it shows a frame later."""
        from gui.draft.desk import Desk
        from gui.draft.pane import DraftPane
        from gui.search.button import SearchButton
        from gui.status_line import StatusLine

        self.pane: DraftPane = DraftPane()
        column = QVBoxLayout(self._card)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pane)
        self.desk: Desk = Desk(self._workspace, self.pane, clipboard, opener)
        self.status = StatusLine(self._left)
        self._under_list.addWidget(self.status)
        self.search_button: SearchButton = SearchButton(self)
        self.search_button.clicked.connect(self.search_wanted)
        self._head.add(self.search_button, first=True)
        self._head.lead(self.pane.back)
        self.setTabOrder(self.new_button, self.search_button)
        self.setTabOrder(self.search_button, self.new_button)
        self.list.finish()
        self.list.selected.connect(self.desk.open)
        self.list.opened.connect(self.go_to_draft)
        self.list.clicked.connect(self._clicked)
        self.pane.left.connect(self.go_to_list)
        self.desk.said.connect(self._say)
        self.desk.interview_wanted.connect(self.interview_wanted)
        self.desk.reply_wanted.connect(self.reply_wanted)
        self.desk.answer_wanted.connect(self.answer_wanted)
        self.desk.debrief_wanted.connect(self.debrief_wanted)
        self.status.undo.connect(self.undo_wanted)
        self.refresh()
        self._show_welcome()
        self._arrange()

    @property
    def is_furnished(self) -> bool:
        """Return whether there is a pane yet."""
        return hasattr(self, "desk")

    # ---- reading -------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read everything anew, and keep to the step that the person is at, or go on to the next.

        Before the first paint, as many rows as a tall screen shows are enough; the others come right after.
        """
        workspace = self._workspace
        agenda = workspace.agenda()
        now = workspace.clock.now()
        minute = now.replace(second=0, microsecond=0)
        known = {row.step.key: row for row in self.list.rows if isinstance(row, StepRow)}
        still = known if minute == self._minute else {}
        self._minute = minute
        everything = rows(agenda, self._place, now, workspace.zone, still)
        found = tuple(everything if self.is_furnished else islice(everything, FIRST_BATCH))
        before, self._keys = (
            self._keys,
            [(row.step.key, row.group) for row in found if isinstance(row, StepRow)],
        )
        self._say_day(agenda)
        at = self.key()
        key = next_key(before, self._keys, at)
        held = self.window().focusWidget()
        self.list.show_rows(found)
        self.list.select(key)
        self._otherwise = _otherwise(agenda)
        if self.is_furnished:
            self.desk.open(key, self._otherwise)
        if self._card.isAncestorOf(held) and (key != at or not held.isVisibleTo(self._card)):
            self.go_to_list()  # the keys that were meant for one step do nothing to the next
        self._show_example()
        self.due_changed.emit(agenda.due)

    def _place(self, step: Step) -> tuple[str, str]:
        facts = self._workspace.facts(step.application_id)
        return facts.company.name, facts.application.role

    def _say_day(self, agenda: Agenda) -> None:
        self.headline.setText(agenda.headline)
        quiet = agenda.due == 0 and bool(self._keys) and bool(agenda.next_thing)
        self.next_thing.setText(f"Next: {agenda.next_thing}" if quiet else "")
        self.next_thing.setVisible(quiet)
        hint = agenda.hint
        self.hint.setText(f"{hint.title}. {hint.reason}" if hint is not None else "")
        self.hint.setVisible(hint is not None)
        self._show_empty(agenda)

    def _show_empty(self, agenda: Agenda) -> None:
        held = self.window().focusWidget()
        if self._keys:
            self.splitter.show()
            if self.empty is not None:
                if held is self.empty.button:
                    self.list.setFocus()
                self.empty.hide()
            self._place_status()
            return
        if self.empty is None:
            from gui.today.empty import NothingToDo  # most days have something on them

            self.empty = NothingToDo(self)
            self.empty.new_interview.connect(self.new_interview)
            self._column.insertWidget(self._column.indexOf(self.splitter), self.empty, 1)
        self.empty.say(*_kindly(agenda), self.hint.text())
        self.empty.show()
        if held is not None and self.splitter.isAncestorOf(held):  # type: ignore[redundant-expr]  # there may be none
            self.empty.button.setFocus()
        self.splitter.hide()
        self._place_status()

    def _show_example(self) -> None:
        there = has_example(self._workspace)
        if there and self._example is None:
            from gui.today.example_bar import ExampleBar  # there on a first start alone

            self._example = ExampleBar(self)
            self._example.cleared.connect(self._clear_example)
            self._column.insertWidget(1, self._example)
        if self._example is not None:
            self._example.setVisible(there)

    def _show_welcome(self) -> None:
        """Ask a new user for their name and country, once, without standing in the way."""
        new = self._workspace.is_new and not self._workspace.profile.name
        if not new or not has_example(self._workspace):
            return
        from gui.today.welcome_bar import WelcomeBar  # there on a first start alone

        self.welcome = WelcomeBar(self._workspace, self)
        self.welcome.answered.connect(self._welcomed)
        self._column.insertWidget(1, self.welcome)
        stops = (self.new_button, *self.welcome.stops())
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)

    def _welcomed(self, words: str) -> None:
        self.focus_first()
        if words:
            self._say(words, False)

    def _clear_example(self) -> None:
        from core.commands import remove_example
        from gui.errors import told

        with told(self):
            if self.desk.keep_typing():
                remove_example(self._workspace)
                self._say("The example is gone.", True)
                self.focus_first()

    # ---- walking -------------------------------------------------------------------------------------

    def key(self) -> str:
        """Return the key of the selected step; "" for none."""
        step = self.list.step()
        return step.key if step is not None else ""

    def select(self, key: str) -> bool:
        """Select the step with this key and show its draft; say whether it is there."""
        if not self.list.select(key):
            return False
        self.desk.open(key)
        return True

    def _clicked(self) -> None:
        if self._narrow:
            self._read(reading=True)

    def process_at_hand(self) -> str:
        """Return the application of the selected step."""
        step = self.list.step()
        return step.application_id if step is not None else ""

    def go_to_draft(self) -> None:
        """Put the focus into the draft of the selected step."""
        if self.key():
            self._read(reading=True)
            self.pane.focus_first()

    def go_to_list(self) -> None:
        """Put the focus back on the list."""
        self._read(reading=False)
        self.focus_first()

    def _read(self, *, reading: bool) -> None:
        self._reading = reading
        self._arrange()

    def _arrange(self) -> None:
        """Show list and draft side by side, or the one of them that is wanted."""
        self._left.setVisible(not self._narrow or not self._reading)
        self._card.setVisible(not self._narrow or self._reading)
        if not self.is_furnished:
            return
        alone = self._narrow and self._reading
        self.headline.setVisible(not alone)  # which leaves the letter more lines of a low window
        self.pane.back.setVisible(alone)
        self.search_button.set_compact(compact=self._narrow)
        self._place_status()

    def _place_status(self) -> None:
        """Put the status line under the list, or under everything where the list is not shown."""
        if not self.is_furnished:
            return
        away = not self._keys or (self._narrow and self._reading)
        layout = self._column if away else self._under_list
        if layout.indexOf(self.status) < 0:
            shown = not self.status.isHidden()
            layout.addWidget(self.status)
            self.status.setVisible(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room by showing one of the two where both would be too narrow."""
        super().resizeEvent(event)
        narrow = self.width() < _TOO_NARROW_FOR_BOTH
        if narrow != self._narrow:
            self._narrow = narrow
            self._reading = narrow and self._card.isAncestorOf(QApplication.focusWidget() or self)
            self._arrange()

    def keep_typing(self) -> bool:
        """Save what was typed into the draft; say whether nothing is left unsaved."""
        return not self.is_furnished or self.desk.keep_typing()

    def focus_first(self) -> None:
        """Put the focus on the list, or on what there is in its place."""
        if self._keys or self.empty is None:
            self.list.setFocus()
        else:
            self.empty.button.setFocus()

    # ---- saying --------------------------------------------------------------------------------------

    def _say(self, words: str, can_undo: bool) -> None:
        self.say(words, can_undo=can_undo)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell when the first painting is over, for all that can wait until then."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self._tell_painted)

    def _tell_painted(self) -> None:
        self.painted.emit()


def next_key(before: list[tuple[str, str]], now: list[tuple[str, str]], key: str) -> str:
    """Return the key to select after a change: the same one, unless it is done with; then the next to do.

    Both lists hold key and group in order. A step that was for now and is for later counts as done with.
    """
    groups, old = dict(now), dict(before)
    urgent = ("Overdue", "Today")
    if key in groups and (old.get(key) not in urgent or groups[key] in urgent):
        return key
    keys = [one for one, _group in before]
    at = keys.index(key) if key in keys else -1
    near = [one for one in (*keys[at + 1 :], *reversed(keys[: max(at, 0)])) if one in groups and one != key]
    to_do = [one for one in near if groups[one] in urgent]  # what only waits is no next thing to do
    return next(iter((*to_do, *near)), now[0][0] if now else "")


def step_key_of(change: Change) -> str:
    """Return the step that a change was about, as far as it names one."""
    from core.models import Draft, Mark, Message

    for record in (*change.after, *change.before):
        if isinstance(record, Mark | Message | Draft):
            return record.step_key
    return ""


def _otherwise(agenda: Agenda) -> str:
    return f"Nothing is due now. Next: {agenda.next_thing}" if agenda.next_thing else "Nothing is due now."


def _kindly(agenda: Agenda) -> tuple[str, str]:
    """Return a title and words for a day with nothing on it."""
    if agenda.next_thing:
        return "All done for now", f"The next thing: {agenda.next_thing} Enjoy the quiet until then."
    return (
        "Nothing to do yet",
        "Enter an interview, one you had or one to come. What to do next then shows here, words and all.",
    )
