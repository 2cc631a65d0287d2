"""The composition root: builds and owns every object of the running app."""

from __future__ import annotations

import gc
import sys
from importlib import import_module
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from core.clock import SystemClock
from core.errors import AfterwordError
from core.session import opened
from gui.bridge import Bridge
from gui.main_window import MainWindow
from gui.theme.theme import STYLE, Theme

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.clock import Clock
    from core.workspace import Workspace
    from gui.holidays import HolidayLoader
    from gui.pulse import Pulse
    from gui.tray.icon import Tray
    from gui.tray.notifier import Notifier
    from gui.tray.reminders import Reminders
    from gui.tray.waking import Waking

_SETTLED = 3000  # milliseconds after the first paint, when holidays are loaded too


class App(QObject):
    """The app on an open workspace. What the first paint does not show is made right after it."""

    def __init__(self, qt: QApplication, workspace: Workspace) -> None:
        super().__init__()
        self._qt = qt
        self._workspace = workspace
        self.theme = Theme(qt, workspace.settings.appearance)
        self.window = MainWindow(workspace)
        self.bridge = Bridge(workspace, self)
        self.tray: Tray | None = None
        self.reminders: Reminders | None = None
        self._waking: Waking | None = None
        self._pulse: Pulse | None = None
        self._holidays: HolidayLoader | None = None
        self._warm_up: Thread | None = None
        self._said_still_here = False
        self.bridge.changed.connect(self.window.refresh)
        self.window.today.painted.connect(self._after_first_paint)
        self.window.closed.connect(self.put_away)
        self.window.quit_wanted.connect(self.quit)
        self.window.appearance_wanted.connect(self.choose_appearance)
        qt.setQuitOnLastWindowClosed(False)

    def show(self) -> None:
        """Show the window where it was last."""
        self.window.restore(self._workspace.settings.window)
        self.window.show()

    def _after_first_paint(self) -> None:
        gc.enable()  # which the start may have put off: collecting among imports finds nothing
        from gui.draft.outside import DesktopClipboard, DesktopOpener
        from gui.errors import show_bugs
        from gui.holidays import HolidayLoader
        from gui.pulse import Pulse
        from gui.theme.app_icon import app_icon
        from gui.tray.icon import Tray

        show_bugs()
        self._qt.commitDataRequest.connect(self._session_ends)
        self.window.furnish(DesktopClipboard(), DesktopOpener())
        self.theme.follow()
        self._qt.setWindowIcon(app_icon())
        self._pulse = Pulse(self._workspace, self)
        self._pulse.moment_passed.connect(self.window.refresh)
        self.bridge.changed.connect(self._pulse.look_ahead)
        if Tray.is_there():
            self.tray = Tray(self._workspace, self)
            self.bridge.changed.connect(self.tray.refresh)
            self._pulse.moment_passed.connect(self.tray.refresh)
            self.tray.step_wanted.connect(self.window.show_step)
            self.tray.open_wanted.connect(self.window.bring_up)
            self.tray.new_wanted.connect(self._new_interview)
            self.tray.quit_wanted.connect(self.quit)
        self._remind(self._pulse)
        self._holidays = HolidayLoader(self._workspace, self)
        self.bridge.changed.connect(self._holidays.load_missing)
        self._holidays.load_missing()
        self._warm_up = Thread(target=load_for_later, name="warm-up", daemon=True)
        self._warm_up.start()
        notices = [self._workspace.notice, self.reminders.notice if self.reminders is not None else ""]
        if any(notices):
            self.window.say(" ".join(filter(None, notices)), can_undo=False)

    def _remind(self, pulse: Pulse) -> None:
        from gui.tray.reminders import Reminders

        self.reminders = reminders = Reminders(self._workspace, self)
        reminders.open_wanted.connect(self.window.show_step)
        reminders.said.connect(self._say_done)
        reminders.failed.connect(self._tell)
        reminders.unseen.connect(self._ask_for_attention)
        reminders.show_by(*self._notifiers(reminders))
        self.bridge.changed.connect(reminders.changed)
        pulse.beaten.connect(reminders.beat)
        if sys.platform == "linux":
            from gui.tray.waking import Waking

            self._waking = Waking(self)
            self._waking.woke.connect(pulse.beat)
        QTimer.singleShot(_SETTLED, pulse, pulse.beat)

    def _notifiers(self, reminders: Reminders) -> Iterator[Notifier]:
        if sys.platform == "linux":
            from gui.tray.notify_freedesktop import FreedesktopNotifier

            yield FreedesktopNotifier(reminders.act, reminders.unshown, reminders)
        if self.tray is not None:
            from gui.tray.notify_tray import TrayNotifier

            yield TrayNotifier(self.tray.icon, reminders.act, reminders)

    def _say_done(self, words: str) -> None:
        self.window.say(words, can_undo=True)

    def _tell(self, error: AfterwordError) -> None:
        from gui.errors import tell

        tell(self.window if self.window.isVisible() else None, error)

    def _ask_for_attention(self) -> None:
        self._qt.alert(self.window)

    def _new_interview(self) -> None:
        self.window.bring_up()
        self.window.new_interview()

    def put_away(self) -> None:
        """Hide the window in the tray; where there is none, make it small: it never vanishes."""
        if self.tray is None or not self.tray.is_there():
            self.window.showMinimized()
            return
        self.window.hide()
        if not self._said_still_here:
            self._said_still_here = True
            self.tray.say_still_here()

    def choose_appearance(self, appearance: str) -> None:
        """Show and remember light, dark, or the look of the desktop."""
        from dataclasses import replace

        from core.settings import Appearance

        self.theme.set_appearance(appearance)
        from gui.errors import told

        with told(self.window):
            chosen = replace(self._workspace.settings, appearance=Appearance(appearance))
            self._workspace.update_settings(chosen)

    def quit(self) -> None:
        """End the app, unless something typed could not be kept."""
        if self.window.keep_typing():
            self.bridge.close()
            self._remember_window()
            if self.tray is not None:
                self.tray.hide()
            self.window.close_for_good()
            self._qt.quit()

    def finish(self) -> None:
        """Let go of everything that would outlive the window."""
        self.bridge.close()
        if self.reminders is not None:
            self.reminders.finish()
        if self._waking is not None:
            self._waking.close()
        if self._holidays is not None:
            self._holidays.finish()
        if self._warm_up is not None:
            self._warm_up.join()

    def _session_ends(self) -> None:
        """Keep everything when the desktop says good-bye; nobody is asked anything then."""
        self.window.keep_typing()
        self._remember_window()

    def _remember_window(self) -> None:
        from dataclasses import replace

        place = self.window.place()
        if place == self._workspace.settings.window:
            return
        from gui.errors import told

        with told(self.window):
            self._workspace.update_settings(replace(self._workspace.settings, window=place))


def load_for_later() -> None:
    """Load what the first window does without and the first change needs, beside the window."""
    for name in ("core.store.writing", "gui.interview_dialog.dialog"):
        import_module(name)


def run(data_dir: Path | None, demo: bool, clock: Clock | None = None) -> int:
    """Show the window and return the exit status when the person quits.

    `data_dir` is the folder of the data, the usual one where None. `demo` opens a throw-away sample.
    """
    qt = QApplication.instance() or QApplication([sys.argv[0], *STYLE])
    if not isinstance(qt, QApplication):  # a program without windows cannot show one
        return 1
    qt.setApplicationName("Afterword")
    qt.setDesktopFileName("afterword")
    try:
        with opened(data_dir, clock or SystemClock(), demo=demo) as workspace:
            if workspace.is_new and not demo:
                from core.example import add_example  # a first start is allowed to take longer

                add_example(workspace)
            return _show(qt, workspace)
    except AfterwordError as error:
        from gui.errors import tell_and_wait

        tell_and_wait(error)
        return 1


def _show(qt: QApplication, workspace: Workspace) -> int:
    app = App(qt, workspace)
    app.show()
    try:
        return qt.exec()
    finally:
        app.finish()
