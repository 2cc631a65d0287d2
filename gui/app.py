"""The composition root: builds and owns every object of the running app."""

from __future__ import annotations

import gc
import sys
from contextlib import ExitStack
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from core.clock import SystemClock
from core.errors import AfterwordError
from core.paths import Paths, default_data_dir
from core.session import opened
from gui.bridge import Bridge
from gui.instance import take_or_ring
from gui.main_window import MainWindow
from gui.theme.theme import STYLE, Theme

if TYPE_CHECKING:
    from pathlib import Path

    from core.clock import Clock
    from core.workspace import Workspace
    from gui.at_start import AtStart
    from gui.backups import Backups
    from gui.farewell import Farewell
    from gui.first_touch import FirstTouch
    from gui.holidays import HolidayLoader
    from gui.log import Log
    from gui.mac import Mac
    from gui.tray.presence import Presence

_PIECE = 120  # milliseconds between two pieces that are loaded late
FOR_LATER = ("core.store.writing", "core.validity", "gui.interview_dialog.dialog")
"""What the first window does without and the first change needs."""

_LOGIN = 60_000  # milliseconds that a desktop may take to bring up its tray


class App(QObject):
    """The app on an open workspace. What the first paint does not show is made right after it."""

    def __init__(self, qt: QApplication, workspace: Workspace, *, listens: bool = False) -> None:
        """Build the app; `listens` says whether a later start brings it up, and whether it makes backups."""
        super().__init__()
        self._qt = qt
        self._workspace = workspace
        self.theme = Theme(qt, workspace.settings.appearance)
        self.window = MainWindow(workspace)
        self.bridge = Bridge(workspace, self)
        self._listens = listens
        self.presence: Presence | None = None
        self._holidays: HolidayLoader | None = None
        self._first_touch: FirstTouch | None = None
        self._for_later: list[str] = []
        self._log: Log | None = None
        self._mac: Mac | None = None
        self._backups: Backups | None = None
        self._farewell: Farewell | None = None
        self._at_start: AtStart | None = None
        self.bridge.changed.connect(self.window.refresh)
        self.bridge.changed.connect(self._dress)
        self.window.today.painted.connect(self._after_first_paint)
        self.window.closed.connect(self.put_away)
        self.window.quit_wanted.connect(self.quit)
        self.window.appearance_wanted.connect(self.choose_appearance)
        qt.setQuitOnLastWindowClosed(False)

    def show(self) -> None:
        """Show the window where it was last."""
        self.window.restore(self._workspace.settings.window)
        self.window.show()

    def start_hidden(self) -> None:
        """Start without the window; it is small where no tray comes up in time to bring it back from."""
        self.window.restore(self._workspace.settings.window)
        self._go_on()
        QTimer.singleShot(_LOGIN, self, self._show_small_without_tray)

    def _show_small_without_tray(self) -> None:
        if not self.window.isVisible() and not self._has_tray:
            self.window.showMinimized()

    def _after_first_paint(self) -> None:
        if self.presence is None:
            self._go_on()
        if self._listens:
            from gui.at_start import AtStart

            self._at_start = AtStart(self._workspace, self.window, self)
            self._at_start.show_next()

    def _go_on(self) -> None:
        """Make what the first paint did not show."""
        gc.enable()  # which the start put off (`load_qt`)
        from gui.draft.outside import DesktopClipboard, DesktopOpener
        from gui.errors import show_bugs
        from gui.first_touch import FirstTouch
        from gui.holidays import HolidayLoader
        from gui.log import Log
        from gui.theme.app_icon import app_icon
        from gui.tray.presence import Presence

        show_bugs()
        self._log = Log(self._workspace.paths)
        self._log.watch()
        self._qt.commitDataRequest.connect(self._session_ends)
        if sys.platform != "win32":  # which has no such signals, and says good-bye as above
            from gui.farewell import Farewell

            self._farewell = Farewell(self)
            self._farewell.wanted.connect(self._leave)
        self.window.furnish(DesktopClipboard(), DesktopOpener())
        self.theme.follow()
        self._qt.setWindowIcon(app_icon())
        self.presence = Presence(self._workspace, self.window, self.bridge, self)
        self.presence.quit_wanted.connect(self.quit)
        self.presence.end_wanted.connect(self._leave)
        if sys.platform == "darwin":
            from gui.mac import Mac

            self._mac = Mac(self._qt, self.window, self)
            self._mac.quit_wanted.connect(self.quit)
        if self._listens:
            self.presence.listen()
            self._keep_backups(self.presence)
        self._holidays = HolidayLoader(self._workspace, self)
        self.bridge.changed.connect(self._holidays.load_missing)
        self._holidays.load_missing()
        self._first_touch = FirstTouch(self.window, self)
        self._first_touch.touched.connect(self._warm)
        notices = [self._workspace.notice, self.presence.reminders.notice]
        if any(notices):
            self.window.say(" ".join(filter(None, notices)), can_undo=False)

    def _keep_backups(self, presence: Presence) -> None:
        from gui.backups import Backups

        self._backups = Backups(self._workspace, self)
        self._backups.failed.connect(presence.tell)
        presence.pulse.beaten.connect(self._backups.beat)

    def _warm(self) -> None:
        """Load what the first change needs, now that somebody is there to make one, a piece at a time.

        Not in a thread of its own: what the person does meanwhile imports the same modules, and two threads
        in the middle of that can wait for each other for ever.
        """
        self._for_later = list(FOR_LATER)
        QTimer.singleShot(_PIECE, self, self._load_next)

    def _load_next(self) -> None:
        import_module(self._for_later.pop(0))
        if self._for_later:
            QTimer.singleShot(_PIECE, self, self._load_next)

    @property
    def _has_tray(self) -> bool:
        return self.presence is not None and self.presence.has_tray

    def put_away(self) -> None:
        """Hide the window in the tray; where there is none, make it small: it never vanishes."""
        if self.presence is None or not self._has_tray:
            self.window.showMinimized()
            return
        self.window.hide()
        self.presence.say_still_here()

    def choose_appearance(self, appearance: str) -> None:
        """Remember light, dark, or the look of the desktop; it shows as soon as it is remembered."""
        from core.records import replace
        from core.settings import Appearance
        from gui.errors import told

        with told(self.window):
            chosen = replace(self._workspace.settings, appearance=Appearance(appearance))
            self._workspace.update_settings(chosen)

    def _dress(self, _change: object = None) -> None:
        """Show the look that the settings ask for."""
        if self._workspace.settings.appearance != self.theme.appearance:
            self.theme.set_appearance(self._workspace.settings.appearance)

    def quit(self) -> None:
        """End the app, unless something typed could not be kept."""
        if self.window.keep_typing():
            self.bridge.close()
            self._remember_window()
            if self.presence is not None:
                self.presence.leave()
            self.window.close_for_good()
            self._qt.quit()

    def finish(self) -> None:
        """Let go of everything that would outlive the window."""
        self.bridge.close()
        if self.presence is not None:
            self.presence.finish()
        if self._holidays is not None:
            self._holidays.finish()
        if self._first_touch is not None:
            self._first_touch.ignore()
        if self._farewell is not None:
            self._farewell.ignore()
        if self._mac is not None:
            self._mac.finish()
        if self._log is not None:
            self._log.finish()
        if self._backups is not None:
            self._backups.finish()

    def _session_ends(self) -> None:
        """Keep everything when the desktop says good-bye; nobody is asked anything then.

        The backup is made at once: some desktops end the app right after.
        """
        from gui.unfinished import keep_all

        keep_all(self.window, self._workspace.paths.unfinished)
        self._remember_window()
        if self._backups is not None:
            self._backups.finish()

    def _leave(self) -> None:
        """Go because the system says so: what can be kept is, and nothing keeps the app from going."""
        self._session_ends()
        if self.presence is not None:
            self.presence.leave()
        self._qt.exit()

    def _remember_window(self) -> None:
        from core.records import replace

        before = self._workspace.settings
        now = replace(before, window=self.window.place(), screens=self.window.memories())
        if now == before:
            return
        from gui.errors import told

        with told(self.window):
            self._workspace.update_settings(now)


def run(data_dir: Path | None, demo: bool, clock: Clock | None = None, *, hidden: bool = False) -> int:
    """Show the window and return the exit status when the person quits.

    `data_dir` is the folder of the data, the usual one where None. `demo` opens a throw-away sample. Where
    the app runs already on that folder, its window comes up instead. `hidden` starts in the tray.
    """
    qt = QApplication.instance() or QApplication([sys.argv[0], *STYLE])
    if not isinstance(qt, QApplication):  # a program without windows cannot show one
        return 1
    qt.setApplicationName("Afterword")
    qt.setDesktopFileName("afterword")
    if sys.platform == "win32":
        from gui.windows_name import tell_windows

        tell_windows()
    folder = None if demo else data_dir or default_data_dir()
    clock = clock or SystemClock()
    while True:
        with ExitStack() as stack:
            try:
                workspace = _workspace(stack, folder, clock, raise_it=not hidden)
            except AfterwordError as error:
                folder = _way_on(qt, error, folder, clock)
                if folder is None:
                    return 1
                continue
            return 0 if workspace is None else _run_on(qt, workspace, listens=not demo, hidden=hidden)


def _workspace(stack: ExitStack, folder: Path | None, clock: Clock, *, raise_it: bool) -> Workspace | None:
    """Return the workspace of a folder, the sample for None; nothing where another app has it, which rang.

    What is to be let go of is put on `stack`. Raises as `opened` does.
    """
    if folder is not None:
        paths = Paths(folder)
        paths.prepare()
        lock = take_or_ring(paths, raise_it=raise_it)
        if lock is None:
            return None
        stack.callback(lock.unlock)
    workspace = stack.enter_context(opened(folder, clock, demo=folder is None))
    if workspace.is_new and folder is not None:
        from core.example import begin_with_example  # a first start is allowed to take longer

        begin_with_example(workspace)
    return workspace


def _way_on(qt: QApplication, error: AfterwordError, folder: Path | None, clock: Clock) -> Path | None:
    """Show what keeps the app from starting; return the folder to start on now, None to quit."""
    gc.enable()
    Theme(qt)
    if folder is None:
        from gui.errors import tell_and_wait

        tell_and_wait(error)
        return None
    from gui.trouble.window import ask_way_on

    return ask_way_on(error, Paths(folder), clock.zone())


def _run_on(qt: QApplication, workspace: Workspace, *, listens: bool, hidden: bool) -> int:
    """Run the app until the person quits, and return the exit status."""
    app = App(qt, workspace, listens=listens)
    if hidden:
        app.start_hidden()
    else:
        app.show()
    try:
        return qt.exec()
    finally:
        app.finish()
