"""The window: the sidebar, one screen at a time, and the keys that work everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedLayout, QVBoxLayout, QWidget

from gui.page import REDO, UNDO
from gui.screens import INTERVIEWS, PEOPLE, TODAY, screen
from gui.sidebar import Sidebar

if TYPE_CHECKING:
    from datetime import date, datetime

    from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent

    from core.models import Change, ReplyKind
    from core.workspace import Workspace
    from gui.debrief.bar import DebriefBar
    from gui.draft.outside import Clipboard, UrlOpener
    from gui.errands import Errands
    from gui.page import Page
    from gui.today.page import TodayPage
    from gui.window_keys import WindowKeys

_SIZE = (1280, 800)
_SMALLEST = (720, 520)
_EDGE = 40  # pixels of a window by which it can be taken hold of


class MainWindow(QMainWindow):
    """`closed` is the wish to put the window away, `quit_wanted` to end the app.

    `page` is the screen that is shown, `today` that of today, which is always there.
    """

    closed = Signal()
    quit_wanted = Signal()
    appearance_wanted = Signal(str)
    due_changed = Signal(int)

    errands: Errands
    keys: WindowKeys

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.setWindowTitle("Afterword")
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_SIZE)
        self._may_close = False
        self._pages: dict[str, Page] = {}
        self._stale: set[str] = set()
        self._entry = TODAY  # the one of the sidebar that led to what is shown
        self.debrief_bar: DebriefBar | None = None
        self.sidebar = Sidebar()
        self.sidebar.chosen.connect(self.go)
        self.sidebar.menu_wanted.connect(self.open_menu)
        whole = QWidget(self)
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        self._stack = QStackedLayout()
        self._right = QVBoxLayout()
        self._right.addLayout(self._stack, 1)
        row.addLayout(self._right, 1)
        self.setCentralWidget(whole)
        self.page = self._screen(TODAY)
        self.today = cast("TodayPage", self.page)
        self.today.due_changed.connect(self._show_due)
        self.today.refresh()
        self.today.focus_first()

    def furnish(self, clipboard: Clipboard, opener: UrlOpener) -> None:
        """Add what the first paint does not show: the draft, the keys, and all that opens over the window."""
        from gui.errands import Errands
        from gui.window_keys import WindowKeys

        self.errands = Errands(self, self._workspace, clipboard, opener)
        self.keys = WindowKeys(self)
        self.today.furnish(clipboard, opener)
        self._offer_debrief()

    # ---- screens -------------------------------------------------------------------------------------

    def _screen(self, name: str) -> Page:
        """Return a screen, made if it was never looked at."""
        if name not in self._pages:
            page = screen(name).make(self._workspace)
            page.undo_wanted.connect(self.take_back)
            page.new_interview.connect(self.new_interview)
            page.interview_wanted.connect(self.open_interview)
            page.interview_on.connect(self.new_interview_on)
            page.draft_wanted.connect(self.open_draft)
            page.process_wanted.connect(self.open_process)
            page.contact_wanted.connect(self.open_contact)
            page.search_wanted.connect(self.search)
            page.copy_wanted.connect(self.copy)
            page.link_wanted.connect(self.open_link)
            page.reply_wanted.connect(self.they_replied)
            page.moved_by_reply.connect(self.they_replied)
            page.message_wanted.connect(self.log_message)
            page.answer_wanted.connect(self.answer_offer)
            page.debrief_wanted.connect(self.debrief)
            page.round_wanted.connect(self.add_round)
            page.screen_wanted.connect(self.go)
            self._pages[name] = page
            self._stale.add(name)
            self._stack.addWidget(page)
            page.recall(dict(self._workspace.settings.screens).get(name, ""))
        return self._pages[name]

    def go(self, name: str) -> Page:
        """Show a screen, and return it; the one before stays as long as something typed cannot be kept."""
        page = self._screen(name)
        if page is not self.page and self.keep_typing():
            held = self.sidebar.isAncestorOf(QApplication.focusWidget() or page)
            self._stack.setCurrentWidget(page)
            self.page = page
            if name in self._stale:
                self._stale.discard(name)
                page.refresh()
            page.means_what_it_says()
            if not held:  # who walks the sidebar by keyboard walks on
                page.focus_first()
        if self.screen_name() in self.sidebar.entries:
            self._entry = self.screen_name()
        self.sidebar.show_current(self._entry)
        return page

    def keep_typing(self) -> bool:
        """Save what was typed on the screen that is shown; say whether nothing is left unsaved."""
        return self.page.keep_typing()

    def refresh(self, _change: Change | None = None) -> None:
        """Read anew what the window shows; a screen that is not shown is read when it is."""
        self._stale = {name for name, page in self._pages.items() if page is not self.page}
        self.page.refresh()
        self.page.means_what_it_says()
        if self.page is not self.today:
            self._show_due(self._workspace.agenda().due)
        self._offer_debrief()

    def _offer_debrief(self) -> None:
        """Ask gently, above the screen, how an interview went that has just ended."""
        if not hasattr(self, "errands"):
            return
        from core.commands.debrief import just_ended

        step = just_ended(self._workspace)
        if self.debrief_bar is None and step is not None:
            from gui.debrief.bar import DebriefBar

            self.debrief_bar = DebriefBar()
            self.debrief_bar.wanted.connect(self.debrief)
            self._right.insertWidget(0, self.debrief_bar)
        if self.debrief_bar is not None:
            company = self._workspace.facts(step.application_id).company.name if step is not None else ""
            self.debrief_bar.offer(step, company)

    def _show_due(self, due: int) -> None:
        self.sidebar.show_due(due)
        there = self._workspace.open_count()
        self.sidebar.show_count(INTERVIEWS, there, f"{there} open")
        known = self._workspace.contact_count()
        self.sidebar.show_count(PEOPLE, known, f"{known} known")
        self.due_changed.emit(due)

    def bring_up(self) -> None:
        """Show the window in front of the others, from wherever it was put away."""
        from PySide6.QtCore import Qt

        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def show_step(self, key: str) -> None:
        """Bring the window up on a step's draft."""
        self.bring_up()
        self.go(TODAY)
        if self.today.select(key):
            self.today.go_to_draft()

    # ---- doing ---------------------------------------------------------------------------------------

    def new_interview(self) -> None:
        """Open the form for an interview that is not known yet."""
        self.errands.new_interview()

    def new_interview_on(self, day: date, start: datetime | None, end: datetime | None) -> None:
        """Open the form for a new interview on a day, between two instants as far as they are known."""
        self.errands.new_interview(day, start, end)

    def open_interview(self, interview_id: str) -> None:
        """Open the form of an interview."""
        self.errands.open_interview(interview_id)

    def open_process(self, application_id: str, interview_id: str = "") -> None:
        """Open a process, at one of its interviews or, for "", at the newest."""
        self.errands.open_process(application_id, interview_id)

    def open_contact(self, contact_id: str) -> None:
        """Open a person, with everything that is known of them."""
        self.errands.open_contact(contact_id)

    def copy(self, words: str) -> None:
        """Put words on the clipboard, as a person asked for by a click."""
        self.errands.copy(words)

    def open_link(self, link: str) -> None:
        """Open a link in the program that is meant for it."""
        self.errands.open_link(link)

    def search(self) -> None:
        """Open the palette that finds everything."""
        self.errands.search()

    def they_replied(self, application_id: str = "", kind: ReplyKind | None = None) -> None:
        """Open the sheet for what they said, about a process or, for "", about one that is picked."""
        self.errands.they_replied(application_id, kind)

    def log_message(self, application_id: str = "") -> None:
        """Open the sheet for what was sent outside the app, likewise."""
        self.errands.log_message(application_id)

    def answer_offer(self, application_id: str = "") -> None:
        """Open the sheet for the answer to an offer, likewise."""
        self.errands.answer_offer(application_id)

    def debrief(self, interview_id: str = "") -> None:
        """Open the debrief of an interview or, for "", of the one that ended last."""
        self.errands.debrief(interview_id)

    def add_round(self, application_id: str) -> None:
        """Open the form for another round of a process."""
        self.errands.add_round(application_id)

    def screen_name(self) -> str:
        """Return the name of the screen that is shown."""
        return next(key for key, one in self._pages.items() if one is self.page)

    def open_draft(self, key: str) -> None:
        """Open the draft of a step over the screen that is shown."""
        self.errands.open_draft(key)

    def open_menu(self) -> None:
        """Open the app's menu."""
        self.errands.open_menu()

    def say(self, words: str, *, can_undo: bool, label: str = UNDO, hint: str = "Ctrl+Z") -> None:
        """Say on the screen that is shown what was just done."""
        self.page.say(words, can_undo=can_undo, label=label, hint=hint)

    def say_done(self, words: str, can_undo: bool) -> None:
        """Say what was just done, and whether it can be taken back."""
        self.say(words, can_undo=can_undo)

    def undo(self) -> None:
        """Take the last change back, wherever it was made."""
        self._step_back(back=True)

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        self._step_back(back=False)

    def take_back(self) -> None:
        """Do what the button of the status line offers: undo, or redo what was just undone.

        What is still being typed is saved first, and is then the last change: that is said, not taken back.
        """
        if not self.keep_typing():
            return
        if not self.page.means_what_it_says():
            self.say(f"Changed since: {self._workspace.undo_title}.", can_undo=True)
        elif self.page.status.button.text() == REDO:
            self.redo()
        else:
            self.undo()

    def _step_back(self, *, back: bool) -> None:
        from gui.errors import told
        from gui.today.page import step_key_of

        with told(self):
            if not self.keep_typing():
                return
            title = self._workspace.undo_title if back else self._workspace.redo_title
            change = self._workspace.undo() if back else self._workspace.redo()
            if change is None:
                words = "There is nothing to undo." if back else "There is nothing to redo."
                self.say(words, can_undo=False)
                return
            if self.page is self.today:
                self.today.select(step_key_of(change))
            if back:
                self.say(f"Undone: {title}.", can_undo=True, label=REDO, hint="Ctrl+Shift+Z")
            else:
                self.say(f"Done again: {title}.", can_undo=True)

    def choose_appearance(self, choice: QAction) -> None:
        """Ask for light, dark, or the look of the desktop."""
        self.appearance_wanted.emit(str(choice.data()))

    # ---- keys and closing ----------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the underlines of mnemonics while Alt is held."""
        self._show_mnemonics(shown=_is_alt(event))
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Hide the underlines again."""
        if _is_alt(event):
            self._show_mnemonics(shown=False)
        super().keyReleaseEvent(event)

    def _show_mnemonics(self, *, shown: bool) -> None:
        if bool(self.property("mnemonics")) != shown:
            self.setProperty("mnemonics", shown)
            self.update()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what was typed; then let the app decide whether the window hides, or goes for good."""
        if self._may_close:
            event.accept()
            return
        event.ignore()
        if self.keep_typing():
            self.closed.emit()

    def close_for_good(self) -> None:
        """Close at the end of the app."""
        self._may_close = True
        self.close()

    # ---- place and size ------------------------------------------------------------------------------

    def place(self) -> str:
        """Return place, size and the division of the window, to be remembered."""
        return ".".join(
            bytes(data.toBase64().data()).decode("ascii")
            for data in (self.saveGeometry(), self.today.splitter.saveState())
        )

    def memories(self) -> tuple[tuple[str, str], ...]:
        """Return how each screen is arranged, those not looked at this time as they were."""
        made = {name: page.memory() for name, page in self._pages.items()}
        kept = dict(self._workspace.settings.screens) | made
        return tuple((name, memory) for name, memory in kept.items() if memory)

    def restore(self, place: str) -> None:
        """Put the window where it was, as far as `place` can be read."""
        from PySide6.QtCore import QByteArray  # needed from the second start on

        geometry, _, division = place.partition(".")
        if geometry:
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii", "replace")))
            self._stay_in_reach()
        if division:
            self.today.splitter.restoreState(QByteArray.fromBase64(division.encode("ascii", "replace")))

    def _stay_in_reach(self) -> None:
        """Go back to a screen that is there where the upper edge of the window is on none."""
        edge = self.geometry()
        edge.setHeight(_EDGE)
        screens = self.screen().virtualSiblings()
        if not any(screen.availableGeometry().intersects(edge) for screen in screens):
            self.resize(*_SIZE)
            self.move(self.screen().availableGeometry().topLeft())


def _is_alt(event: QKeyEvent) -> bool:
    from PySide6.QtCore import Qt

    return event.key() == Qt.Key.Key_Alt
