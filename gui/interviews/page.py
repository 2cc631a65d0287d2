"""Interviews: every process, searched, filtered and sorted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from core.models import Id
from core.processes import Column, Newest, Shown, in_order, shown_among
from core.records import replace
from core.wording import plural, sentence
from gui.errors import told
from gui.interviews import columns_menu
from gui.interviews.board import Board
from gui.interviews.columns import Layout
from gui.interviews.columns import read as read_layout
from gui.interviews.columns import told as layout_told
from gui.interviews.doing import Doing
from gui.interviews.filters import Filters
from gui.interviews.finder import Finder
from gui.interviews.model import ProcessModel
from gui.interviews.nothing import NothingFound
from gui.interviews.table import ProcessTable
from gui.interviews.words import Times
from gui.page import GAP, MARGIN_X, MARGIN_Y, Page
from gui.status_line import StatusLine
from gui.today.empty import NothingToDo
from gui.widgets.button import Button, Weight
from gui.widgets.card import Card
from gui.widgets.menu import lasting_menu
from gui.widgets.page_head import PageHead

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QHideEvent, QShowEvent

    from core.processes import Process
    from core.timeline import Stage
    from core.workspace import Workspace


class InterviewsPage(Page):
    """The screen of all processes, as a table or as a board."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._layout = Layout()
        self._all: Sequence[Process] = ()
        self._sorted: Sequence[Process] = ()
        self._newest = Newest()
        self._whole = ""  # how many there are in all, in words
        self._times = Times(now=workspace.clock.now(), zone=workspace.zone)
        self._finder = Finder(workspace, self)
        self._finder.found.connect(self._show_found)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN_X, MARGIN_Y, MARGIN_X, MARGIN_Y)
        column.setSpacing(GAP)
        column.addLayout(self._top())
        self.filters = Filters(self)
        column.addWidget(self.filters)
        self._parts = QStackedLayout()
        column.addLayout(self._parts, 1)
        self.table = ProcessTable(ProcessModel(self._times, self))
        self.board = Board(self._times, self)
        self._add_parts()
        self.doing = Doing(workspace, self, self.process, self.where)
        self.status = StatusLine(self)
        self.status.undo.connect(self.undo_wanted)
        column.addWidget(self.status)
        self._wire()

    # ---- building ------------------------------------------------------------------------------------

    def _top(self) -> PageHead:
        head = PageHead(self)
        self.headline, self.count = head.headline, head.under
        self.new_button = Button("New &interview", self, weight=Weight.PRIMARY, hint="Ctrl+N")
        self.new_button.clicked.connect(self.new_interview)
        head.add(self.new_button)
        return head

    def _add_parts(self) -> None:
        self._card = Card(self)
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(1, 3, 1, 8)
        inside.setSpacing(0)
        inside.addWidget(self.table)
        self.nothing_found = NothingFound(self)
        self._nothing_card = Card(self)
        QVBoxLayout(self._nothing_card).addWidget(self.nothing_found)
        self.empty = NothingToDo(self, "interview")
        self.empty.say(
            "No interviews yet",
            "Enter one, past or to come. Its process stands here from then on, with what comes next.",
            "",
        )
        for part in (self._card, self.board, self._nothing_card, self.empty):
            self._parts.addWidget(part)

    def _wire(self) -> None:
        self.setTabOrder(self.table.header, self.table)  # the eye meets the head first
        self.filters.changed.connect(self._filter_again)
        self.filters.typed.connect(self._search_again)
        self.table.opened.connect(self.doing.open.trigger)
        self.table.menu_wanted.connect(self.doing.show_menu)
        self.table.header.sort_wanted.connect(self.sort_by)
        self.table.header.divided.connect(self._divided)
        self.doing.said.connect(self._say)
        self.doing.opened.connect(self._open)
        self.doing.only_wanted.connect(self._show_company)
        self.doing.reply_wanted.connect(self.reply_wanted)
        self.doing.moved_by_reply.connect(self.moved_by_reply)
        self.doing.message_wanted.connect(self.message_wanted)
        self.doing.answer_wanted.connect(self.answer_wanted)
        self.board.opened.connect(self.doing.open.trigger)
        self.board.menu_wanted.connect(self.doing.show_menu)
        self.board.more_wanted.connect(self._show_stage)
        # A menu or a sheet may open, which a drag that is still under way would hold up.
        self.board.moved.connect(self._move, Qt.ConnectionType.QueuedConnection)
        self.filters.view_chosen.connect(self.show_board)
        self.empty.new_interview.connect(self.new_interview)
        self.nothing_found.all_wanted.connect(self.filters.clear)
        self.nothing_found.archive_wanted.connect(self._show_archive)
        menu = lasting_menu("Columns", self.filters.columns)
        menu.aboutToShow.connect(self._offer_columns)
        menu.triggered.connect(self._columns_chosen)
        self.filters.columns.setMenu(menu)
        self.table.header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.header.customContextMenuRequested.connect(self._show_columns)
        find = QAction("Search", self)
        find.setShortcut(QKeySequence("Ctrl+F"))
        find.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.triggered.connect(self._go_to_search)
        self.addAction(find)

    # ---- reading -------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read everything anew."""
        with told(self):
            self._times = Times(now=self._workspace.clock.now(), zone=self._workspace.zone)
            self._all = self._workspace.processes()
            self.filters.offer_companies(self._all)
            self._say_what_there_is()
            self._filter_again()

    def _filter_again(self) -> None:
        """Show what the filters leave, in order."""
        shown, company = self.filters.shown(), self.filters.company_id()
        some = shown_among(self._all, shown)
        if company:
            some = [one for one in some if one.company_id == company]
        layout = self._layout
        now, newest = self._times.now, self._newest
        self._sorted = in_order(some, layout.by, now, descending=layout.descending, newest=newest)
        self._search_again()

    def _search_again(self) -> None:
        """Show those of them that hold what is typed."""
        if self.filters.search.text().strip():
            with told(self):
                self._finder.read(self._all)
        self._show_found()

    def _show_found(self) -> None:
        """Show what is found in what has been read so far."""
        found = self._finder.matching(self._sorted, self.filters.search.text())
        if self._layout.board:
            self.board.show_processes(found, self._times)
        else:
            self.table.show_rows(found, self._times)
        self._say_how_many(found)
        self.filters.setVisible(bool(self._all))
        self.count.setVisible(bool(self._all))
        if not self._all:
            self._parts.setCurrentWidget(self.empty)
        elif found:
            self._parts.setCurrentWidget(self.board if self._layout.board else self._card)
        else:
            self._say_nothing_found()
            self._parts.setCurrentWidget(self._nothing_card)

    def _say_what_there_is(self) -> None:
        active = self._workspace.open_count()
        open_now = f"{sentence(plural(active, 'process', 'processes'))} open"
        self.headline.setText(open_now if self._all else "Interviews")
        archived = sum(one.archived for one in self._all)
        self._whole = f"{len(self._all):,} in all" + (f", {archived:,} archived" if archived else "")

    def _say_how_many(self, found: Sequence[Process]) -> None:
        shown = f"{len(found):,} of {len(self._all):,} shown"
        self.count.setText(shown if self.filters.narrows else self._whole)

    def _say_nothing_found(self) -> None:
        query = self.filters.search.text().strip()
        archived = [one for one in self._all if one.archived]
        put_away = bool(self.filters.shown() is Shown.ALL and self._finder.matching(archived, query))
        title = f"Nothing holds \u201c{query[:80]}\u201d" if query else "Nothing to show here"
        words = "Some letters of a word are enough, and several words may stand anywhere." if query else ""
        if self._finder.is_reading:
            title, words = "Searching\u2026", ""
        self.nothing_found.say(title, words, narrowed=self.filters.narrows, archived=put_away)

    # ---- sorting and columns -------------------------------------------------------------------------

    def sort_by(self, column: Column) -> None:
        """Sort by a column; by the one that is sorted by already, the other way round."""
        self._sort(column, descending=self._layout.by is column and not self._layout.descending)

    def _sort(self, column: Column, *, descending: bool) -> None:
        self._layout = replace(self._layout, by=column, descending=descending)
        self.table.header.show_order(column, descending=descending)
        self._filter_again()

    def _divided(self) -> None:
        header = self.table.header
        self._layout = replace(
            self._layout, order=header.columns(), hidden=header.hidden(), widths=header.widths()
        )

    def _offer_columns(self) -> None:
        columns_menu.fill(self.filters.columns.menu(), self._layout)

    def _show_columns(self, at: QPoint) -> None:
        self.filters.columns.menu().popup(self.table.header.mapToGlobal(at))

    def _columns_chosen(self, choice: QAction) -> None:
        what, column = choice.data()
        column = Column(column)
        if what == columns_menu.SHOW:
            self.table.header.show_column(column, shown=choice.isChecked())
        elif what == columns_menu.SORT:
            self._sort(column, descending=self._layout.descending)
        elif what == columns_menu.TURN:
            self._sort(self._layout.by, descending=choice.isChecked())
        else:
            self._lay_out(replace(Layout(), board=self._layout.board))

    def _lay_out(self, layout: Layout) -> None:
        self._layout = layout
        self.table.header.show_layout(layout)
        self.filters.view.set_value(layout.board)
        self.filters.columns.setVisible(not layout.board)
        self._filter_again()

    def show_board(self, board: bool) -> None:
        """Show the board, or the table, and go on at the same process there."""
        held = self.process()
        self._lay_out(replace(self._layout, board=board))
        if held is not None and board:
            self.board.go_to(held.id)
        elif held is not None:
            self.table.select(held.id)

    def memory(self) -> str:
        """Return how the screen is arranged, to be remembered."""
        return layout_told(self._layout)

    def recall(self, memory: str) -> None:
        """Arrange the screen as it was."""
        self._lay_out(read_layout(memory))

    # ---- walking -------------------------------------------------------------------------------------

    def process(self) -> Process | None:
        """Return the selected process."""
        shown = self._parts.currentWidget()
        if shown is self.board:
            return self.board.process()
        return self.table.process() if shown is self._card else None

    def process_at_hand(self) -> str:
        """Return the id of the selected process."""
        process = self.process()
        return process.id if process is not None else ""

    def where(self) -> QPoint:
        """Return where a menu about the selected process opens."""
        if self._layout.board:
            return self.board.where()
        view = self.table
        return view.viewport().mapToGlobal(view.visualRect(view.currentIndex()).bottomLeft() + QPoint(8, 0))

    def _open(self, key: str) -> None:
        self.process_wanted.emit(key, "")

    def _show_company(self, company_id: str) -> None:
        self.filters.choose_company(Id(company_id))
        self._filter_again()

    def _show_stage(self, stage: Stage) -> None:
        """Show all of one stage, in the table."""
        self.filters.choose(Shown(stage.value))
        self.show_board(board=False)
        self.table.setFocus()

    def _move(self, key: str, to: Stage) -> None:
        process = next((one for one in self._all if one.id == key), None)
        if process is not None:
            self.doing.move_to(process, to)

    def _show_archive(self) -> None:
        self.filters.choose(Shown.ARCHIVED)
        self._filter_again()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let go of all texts; the search reads them again when the person is back."""
        super().hideEvent(event)
        self._finder.forget()

    def showEvent(self, event: QShowEvent) -> None:
        """Go on with a search that was left standing."""
        super().showEvent(event)
        if self.filters.search.text().strip():
            self._search_again()

    def _go_to_search(self) -> None:
        self.filters.search.setFocus()
        self.filters.search.selectAll()

    def focus_first(self) -> None:
        """Put the focus on the table, or on the way to the first interview."""
        if self._all and self._layout.board:
            self.board.focus_first()
        else:
            (self.table if self._all else self.empty.button).setFocus()

    def _say(self, words: str, can_undo: bool) -> None:
        self.say(words, can_undo=can_undo)
