"""The window: the sidebar, the screen of today, and the keys that work everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QWidget

from gui.sidebar import Sidebar
from gui.today.page import TodayPage, step_key_of

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence

    from core.models import Change
    from core.workspace import Workspace
    from gui.draft.outside import Clipboard, UrlOpener

_SIZE = (1280, 800)
_SMALLEST = (720, 520)


class MainWindow(QMainWindow):
    """`closed` is the wish to put the window away, `quit_wanted` to end the app."""

    closed = Signal()
    quit_wanted = Signal()
    appearance_wanted = Signal(str)
    due_changed = Signal(int)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.setWindowTitle("Afterword")
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_SIZE)
        self._may_close = False
        self.sidebar = Sidebar()
        self.page = TodayPage(workspace)
        whole = QWidget(self)
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addWidget(self.page, 1)
        self.setCentralWidget(whole)
        self.sidebar.menu_wanted.connect(self.open_menu)
        self.page.new_interview.connect(self.new_interview)
        self.page.interview_wanted.connect(self.open_interview)
        self.page.undo_wanted.connect(self.take_back)
        self.page.due_changed.connect(self._show_due)
        self.page.refresh()
        self.page.list.setFocus()

    def furnish(self, clipboard: Clipboard, opener: UrlOpener) -> None:
        """Add what the first paint does not show: the draft, and the keys."""
        self._add_keys()
        self.page.furnish(clipboard, opener)

    def _add_keys(self) -> None:
        from PySide6.QtGui import QKeySequence

        keys = QKeySequence.StandardKey
        self.new_action = self._key("New interview\u2026", "Ctrl+N", self.new_interview)
        self.undo_action = self._key("Undo", keys.Undo, self.undo)
        self.redo_action = self._key("Redo", "Ctrl+Shift+Z", self.redo)
        self.shortcuts_action = self._key("Keyboard shortcuts", "F1", self.show_shortcuts)
        self.shortcuts_action.setShortcuts([QKeySequence("F1"), QKeySequence("?")])
        self.quit_action = self._key("Quit", "Ctrl+Q", self.quit_wanted)
        self.menu_action = self._key("Menu", "F10", self.open_menu)
        self.send_action = self._key("Copy and mark sent", "Ctrl+Return", self._copy_and_mark)
        self.send_action.setShortcuts([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])
        self.copy_action = self._key("Copy", "Ctrl+Shift+C", self._copy)

    def _key(self, text: str, keys: QKeySequence.StandardKey | str, then: object) -> QAction:
        from PySide6.QtGui import QAction, QKeySequence

        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(then)
        self.addAction(action)
        return action

    # ---- showing -------------------------------------------------------------------------------------

    def refresh(self, _change: Change | None = None) -> None:
        """Read anew what the window shows."""
        self.page.refresh()

    def _show_due(self, due: int) -> None:
        self.sidebar.today.show_due(due)
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
        if self.page.select(key):
            self.page.go_to_draft()

    # ---- doing ---------------------------------------------------------------------------------------

    def new_interview(self) -> None:
        """Open the form for an interview that is not known yet."""
        self._interview_form(None)

    def open_interview(self, interview_id: str) -> None:
        """Open the form of an interview."""
        self._interview_form(interview_id)

    def _interview_form(self, interview_id: str | None) -> None:
        from PySide6.QtCore import Qt

        from core.models import Id
        from gui.interview_dialog.dialog import InterviewDialog  # 20 ms that the first paint does without

        if not self.page.desk.keep_typing():
            return
        which = Id(interview_id) if interview_id else None
        dialog = InterviewDialog(self._workspace, self, interview_id=which)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._interview_saved)
        dialog.open()

    def _interview_saved(self) -> None:
        from gui.interview_dialog.dialog import InterviewDialog

        self.page.status.say(f"{self._workspace.undo_title}: saved.", can_undo=True)
        self.page.list.setFocus()
        form = self.sender()
        if isinstance(form, InterviewDialog) and form.first_note:
            self.show_step(form.first_note)

    def undo(self) -> None:
        """Take the last change back, wherever it was made."""
        self._step_back(self._workspace.undo_title, back=True)

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        self._step_back(self._workspace.redo_title, back=False)

    def take_back(self) -> None:
        """Do what the button of the status line offers: undo, or redo what was just undone."""
        if self.page.status.button.text() == _REDO:
            self.redo()
        else:
            self.undo()

    def _step_back(self, title: str, *, back: bool) -> None:
        from gui.errors import told

        with told(self):
            if not self.page.desk.keep_typing():
                return
            change = self._workspace.undo() if back else self._workspace.redo()
            if change is None:
                words = "There is nothing to undo." if back else "There is nothing to redo."
                self.page.status.say(words, can_undo=False)
                return
            self.page.select(step_key_of(change))
            if back:
                self.page.status.say(f"Undone: {title}.", can_undo=True, label=_REDO, hint="Ctrl+Shift+Z")
            else:
                self.page.status.say(f"Done again: {title}.", can_undo=True)

    def _copy_and_mark(self) -> None:
        from gui.draft.actions import Action

        self.page.desk.do(Action.COPY_AND_MARK)

    def _copy(self) -> None:
        from gui.draft.actions import Action

        self.page.desk.do(Action.COPY)

    def open_menu(self) -> None:
        """Open the app's menu, made for the occasion."""
        from gui.app_menu import app_menu  # not part of the first paint

        menu = app_menu(self, self._workspace)
        button = self.sidebar.menu_button
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def choose_appearance(self, choice: QAction) -> None:
        """Ask for light, dark, or the look of the desktop."""
        self.appearance_wanted.emit(str(choice.data()))

    def show_shortcuts(self) -> None:
        """Show the keys."""
        from gui.shortcuts import ShortcutsSheet  # not part of the first paint

        ShortcutsSheet(self).open()

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
        if not self.page.is_furnished or self.page.desk.keep_typing():
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
            for data in (self.saveGeometry(), self.page.splitter.saveState())
        )

    def restore(self, place: str) -> None:
        """Put the window where it was, as far as `place` can be read."""
        from PySide6.QtCore import QByteArray  # needed from the second start on

        geometry, _, division = place.partition(".")
        if geometry:
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii", "replace")))
        if division:
            self.page.splitter.restoreState(QByteArray.fromBase64(division.encode("ascii", "replace")))


_REDO = "&Redo"


def _is_alt(event: QKeyEvent) -> bool:
    from PySide6.QtCore import Qt

    return event.key() == Qt.Key.Key_Alt
