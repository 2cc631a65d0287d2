"""What can be done with the selected process: the same by key, by menu and by dragging."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from core.commands import processes as commands
from core.models import Outcome
from core.moves import Means, move
from core.timeline import Stage
from gui.errors import told
from gui.interviews.words import STAGES, name_of
from gui.widgets.menu import emptied, lasting_menu, passing_menu
from gui.widgets.question import Question

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint

    from core.models import Change
    from core.processes import Process
    from core.workspace import Workspace

CLOSED_AS = {
    Outcome.REJECTED: ("They said &no", "They said no"),
    Outcome.NO_ANSWER: ("No &answer", "no answer"),
    Outcome.WITHDRAWN: ("I &withdrew", "withdrawn"),
    Outcome.DECLINED: ("I &declined their offer", "declined"),
    Outcome.ACCEPTED: ("I a&ccepted their offer", "accepted"),
}


class Doing(QObject):
    """The actions of the page. `said` carries words for the status line, and whether it can be undone.

    The others carry the id of an application, or for `only_wanted` of a company; `moved_by_reply`
    also the kind of reply that takes it where it was moved to.
    """

    said = Signal(str, bool)
    opened = Signal(str)
    only_wanted = Signal(str)
    reply_wanted = Signal(str)
    moved_by_reply = Signal(str, object)
    message_wanted = Signal(str)
    answer_wanted = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        page: QWidget,
        selected: Callable[[], Process | None],
        place: Callable[[], QPoint],
    ) -> None:
        """Add the actions to a page; `selected` is the process they act on, `place` where menus open."""
        super().__init__(page)
        self._workspace, self._page = workspace, page
        self._selected, self._place = selected, place
        self._asked: Process | None = None
        self._menu = lasting_menu("What can be done", page)
        self._menu.aboutToHide.connect(self._enable_all)
        self.open = self._action("&Open", "Return", self._open, key=False)
        self.replied = self._action("They re&plied\u2026", "Ctrl+R", self._reply, key=False)
        self.log = self._action("&Log a message\u2026", "Ctrl+L", self._log, key=False)
        self.answer = self._action("Ans&wer the offer\u2026", "", self._answer)
        self.close = self._action("&Close as\u2026", "Ctrl+E", self.ask_outcome)
        self.reopen = self._action("&Reopen", "Ctrl+O", self._reopen)
        self.archive = self._action("&Archive", "Ctrl+Shift+A", self._archive)
        self.delete = self._action("&Delete\u2026", "Del", self._delete)
        self.delete_company = self._action("Delete the co&mpany\u2026", "Shift+Del", self._delete_company)
        self.only = self._action("Show &this company only", "", self._only)

    def _action(self, words: str, keys: str, then: object, *, key: bool = True) -> QAction:
        action = QAction(words, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(then)
        if key and keys:
            self._page.addAction(action)
        return action

    # ---- menus ---------------------------------------------------------------------------------------

    def show_menu(self, at: QPoint) -> None:
        """Open the menu of the selected process."""
        process = self._selected()
        if process is None:
            return
        menu = emptied(self._menu)
        menu.addAction(self.open)
        menu.addSeparator()
        for action in (self.replied, self.log, *([self.answer] if process.stage is Stage.OFFER else [])):
            menu.addAction(action)
        menu.addMenu(self._stages(menu, process))
        menu.addSeparator()
        menu.addAction(self.close)
        self.reopen.setEnabled(process.outcome is not Outcome.OPEN)
        menu.addAction(self.reopen)
        self.archive.setText("Take out of the &archive" if process.archived else "&Archive")
        self.archive.setEnabled(process.outcome is not Outcome.OPEN)
        menu.addAction(self.archive)
        menu.addSeparator()
        menu.addAction(self.only)
        menu.addSeparator()
        menu.addAction(self.delete)
        menu.addAction(self.delete_company)
        menu.popup(at)

    def _stages(self, parent: QMenu, process: Process) -> QMenu:
        menu = QMenu("Mo&ve to", parent)
        for stage, words in STAGES.items():
            choice = menu.addAction(words)
            choice.setData(stage)
            choice.setEnabled(stage is not process.stage)
        menu.triggered.connect(self._stage_chosen)
        return menu

    def _stage_chosen(self, choice: QAction) -> None:
        process = self._selected()
        if process is not None:
            self.move_to(process, Stage(choice.data()))

    def _enable_all(self) -> None:
        """Let every key answer again, if only with why it cannot be done."""
        for action in (self.reopen, self.archive):
            action.setEnabled(True)

    def ask_outcome(self) -> None:
        """Ask how the selected process ended."""
        process = self._selected()
        if process is not None:
            self._ask_outcome(process)

    def _ask_outcome(self, process: Process) -> None:
        self._asked = process
        menu = passing_menu("How it ended", self._page)
        for outcome, (words, _said) in CLOSED_AS.items():
            choice = menu.addAction(words)
            choice.setData(outcome)
            choice.setCheckable(process.outcome is outcome)
            choice.setChecked(process.outcome is outcome)
        menu.triggered.connect(self._outcome_chosen)
        menu.popup(self._place())
        menu.setActiveAction(menu.actions()[0])

    def _outcome_chosen(self, choice: QAction) -> None:
        if self._asked is not None:
            self.close_as(self._asked, Outcome(choice.data()))

    # ---- moving --------------------------------------------------------------------------------------

    def move_to(self, process: Process, to: Stage) -> None:
        """Do what moving a process to a stage means, or say why it means nothing."""
        with told(self._page):
            asked = move(self._workspace.facts(process.id), to, self._workspace.clock.now())
            if asked.means is Means.ACCEPT:
                self.close_as(process, Outcome.ACCEPTED)
            elif asked.means is Means.CLOSE:
                self._ask_outcome(process)
            elif asked.means is Means.REOPEN:
                self.reopen_process(process, asked.words)
            elif asked.words:
                self.said.emit(f"{name_of(process)}: {asked.words[0].lower()}{asked.words[1:]}", False)
            if asked.means is Means.REPLY:
                self.moved_by_reply.emit(process.id, asked.kind)

    # ---- doing ---------------------------------------------------------------------------------------

    def close_as(self, process: Process, outcome: Outcome) -> None:
        """Close a process, and say so."""
        with told(self._page):
            change = commands.close(self._workspace, process.id, outcome)
            words = CLOSED_AS[outcome][1]
            self._say(change, f"{name_of(process)} is closed: {words}.", f"{name_of(process)} is closed so.")

    def reopen_process(self, process: Process, then: str = "") -> None:
        """Open a process again, and say so, and what it comes to."""
        with told(self._page):
            change = commands.reopen(self._workspace, process.id)
            self._say(
                change, f"{name_of(process)} is open again. {then}".rstrip(), f"{name_of(process)} is open."
            )

    def _open(self) -> None:
        process = self._selected()
        if process is not None:
            self.opened.emit(process.id)

    def _reply(self) -> None:
        process = self._selected()
        if process is not None:
            self.reply_wanted.emit(process.id)

    def _log(self) -> None:
        process = self._selected()
        if process is not None:
            self.message_wanted.emit(process.id)

    def _answer(self) -> None:
        process = self._selected()
        if process is not None:
            self.answer_wanted.emit(process.id)

    def _only(self) -> None:
        process = self._selected()
        if process is not None:
            self.only_wanted.emit(process.company_id)

    def _reopen(self) -> None:
        process = self._selected()
        if process is not None:
            self.reopen_process(process)

    def _archive(self) -> None:
        process = self._selected()
        if process is None:
            return
        with told(self._page):
            if process.outcome is Outcome.OPEN:
                self.said.emit(f"{name_of(process)} is still open. Close it first, then archive it.", False)
            elif process.archived:
                self._say(commands.unarchive(self._workspace, process.id), f"{name_of(process)} is back.")
            else:
                change = commands.archive(self._workspace, process.id)
                self._say(change, f"{name_of(process)} is in the archive.")

    def _delete(self) -> None:
        process = self._asked = self._selected()
        if process is None:
            return
        with told(self._page):
            goes = commands.what_goes_with_application(self._workspace, process.id)
            self._ask(f"Delete {name_of(process)}?", goes, "&Delete it", self._really_delete)

    def _really_delete(self) -> None:
        process = self._asked
        if process is not None:
            with told(self._page):
                change = commands.delete_application(self._workspace, process.id)
                self._say(change, f"{name_of(process)} is deleted.")

    def _delete_company(self) -> None:
        process = self._asked = self._selected()
        if process is None:
            return
        with told(self._page):
            goes = commands.what_goes_with_company(self._workspace, process.company_id)
            title = f"Delete {process.company}, and all that is known of it?"
            self._ask(title, goes, "&Delete all of it", self._really_delete_company)

    def _really_delete_company(self) -> None:
        process = self._asked
        if process is not None:
            with told(self._page):
                change = commands.delete_company(self._workspace, process.company_id)
                self._say(change, f"{process.company} is deleted, with all that was known of it.")

    def _ask(self, title: str, goes: str, yes: str, then: object) -> None:
        words = f"With it go {goes}." if goes else "Nothing else goes with it."
        question = Question(title, f"{words} You can undo it until you quit.", yes, self._page)
        question.accepted.connect(then)
        question.open()

    def _say(self, change: Change, words: str, otherwise: str = "") -> None:
        done = bool(change.before or change.after)
        self.said.emit(words if done else otherwise, done)
