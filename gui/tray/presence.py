"""What goes on with the window closed: the pulse, the tray icon, the reminders, the doorbell."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from core.models import Rule
from core.records import replace
from core.reminders import until_tomorrow
from gui.errors import tell, told
from gui.pulse import Pulse
from gui.tray.icon import Tray
from gui.tray.notify_tray import TrayNotifier
from gui.tray.notify_window import WindowNotifier
from gui.tray.reminders import Reminders

if TYPE_CHECKING:
    from core.errors import AfterwordError
    from core.workspace import Workspace
    from gui.bridge import Bridge
    from gui.doorbell import Doorbell
    from gui.main_window import MainWindow
    from gui.tray.notifier import Notifier
    from gui.tray.waking import Waking

_SETTLED = 3000  # milliseconds after the start, when holidays are loaded too


class Presence(QObject):
    """Keeps the app at hand and speaks up for it. `quit_wanted` is the wish to end the app.

    `end_wanted` is the same of somebody who cannot be asked anything: a program that puts a newer one here.
    """

    quit_wanted = Signal()
    end_wanted = Signal()

    def __init__(
        self, workspace: Workspace, window: MainWindow, bridge: Bridge, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace, self._window, self._bridge = workspace, window, bridge
        self.tray: Tray | None = None
        self._doorbell: Doorbell | None = None
        self._waking: Waking | None = None
        self.pulse = Pulse(workspace, self)
        self.pulse.moment_passed.connect(window.refresh)
        bridge.changed.connect(self.pulse.look_ahead)
        self.reminders = Reminders(workspace, self)
        self.reminders.open_wanted.connect(self._open)
        self.reminders.said.connect(self._say_done)
        self.reminders.failed.connect(self.tell)
        bridge.changed.connect(self.reminders.changed)
        self.pulse.beaten.connect(self.reminders.beat)
        if sys.platform == "linux":
            from gui.tray.waking import Waking

            self._waking = Waking(self)
            self._waking.woke.connect(self.pulse.beat)
        self._notifiers = self._without_tray()
        self.reminders.show_by(*self._notifiers)
        self._look_for_tray()
        self.pulse.beaten.connect(self._look_for_tray)
        QTimer.singleShot(_SETTLED, self.pulse, self.pulse.beat)

    # ---- the tray --------------------------------------------------------------------------------------

    def _look_for_tray(self) -> None:
        """Put the icon into the tray once there is one: at login the panel may come after the app."""
        if self.tray is not None or not Tray.is_there():
            return
        self.tray = tray = Tray(self._workspace, self)
        self._bridge.changed.connect(tray.refresh)
        self.pulse.moment_passed.connect(tray.refresh)
        self.pulse.beaten.connect(tray.look_at_pause)
        tray.step_wanted.connect(self._open)
        tray.open_wanted.connect(self._window.bring_up)
        tray.new_wanted.connect(self._new_interview)
        tray.debrief_wanted.connect(self._debrief)
        tray.pause_wanted.connect(self._pause)
        tray.resume_wanted.connect(self._resume)
        tray.quit_wanted.connect(self.quit_wanted)
        best, last = self._notifiers[:-1], self._notifiers[-1]
        self.reminders.show_by(*best, TrayNotifier(tray.icon, self.reminders.act, self), last)

    def _without_tray(self) -> tuple[Notifier, ...]:
        """Return the ways to show notifications, best first, that need no tray."""
        last = WindowNotifier(self.reminders.act, self)
        if sys.platform != "linux":
            return (last,)
        from gui.tray.notify_freedesktop import FreedesktopNotifier

        return FreedesktopNotifier(self.reminders.act, self.reminders.unshown, self), last

    @property
    def has_tray(self) -> bool:
        """Return whether there is an icon to come back from."""
        return self.tray is not None and self.tray.is_there()

    def _new_interview(self) -> None:
        self._window.bring_up()
        self._window.new_interview()

    def _debrief(self) -> None:
        self._window.bring_up()
        self._window.debrief()

    def _pause(self) -> None:
        now, zone = self._workspace.clock.now(), self._workspace.zone
        with told(self._parent_for_words()):
            until = until_tomorrow(now, zone)
            self._workspace.update_settings(replace(self._workspace.settings, paused_until=until))

    def _resume(self) -> None:
        with told(self._parent_for_words()):
            free = replace(self._workspace.settings, paused_until=None, reminders=True)
            self._workspace.update_settings(free)
            self.pulse.beat()

    # ---- speaking --------------------------------------------------------------------------------------

    def say_still_here(self) -> None:
        """Say, the first time only, that the app goes on in the tray."""
        settings = self._workspace.settings
        if settings.knows_tray:
            return
        with told(None):
            self._workspace.update_settings(replace(settings, knows_tray=True))
        words = "Afterword stays here and keeps an eye on the dates. Quit from this icon\u2019s menu."
        self.reminders.say("Still here", words)

    def _open(self, key: str) -> None:
        step = self._workspace.step(key)
        if step is None:
            self._window.bring_up()
        elif step.rule is Rule.DEBRIEF:
            self._window.bring_up()
            self._window.debrief(step.interview_id)
        else:
            self._window.show_step(key)

    def _say_done(self, words: str) -> None:
        self._window.say(words, can_undo=True)

    def tell(self, error: AfterwordError) -> None:
        """Say what went wrong, also with the window closed."""
        tell(self._parent_for_words(), error)

    def _parent_for_words(self) -> MainWindow | None:
        """Return the window, unless it is put away: a box over it would be too."""
        return self._window if self._window.isVisible() else None

    # ---- a later start ---------------------------------------------------------------------------------

    def listen(self) -> None:
        """Bring up the window when a later start on the same folder rings."""
        from gui.doorbell import Doorbell
        from gui.instance import doorbell_name

        self._doorbell = Doorbell(doorbell_name(self._workspace.paths.data_dir), self)
        self._doorbell.rung.connect(self._window.bring_up)
        self._doorbell.end_wanted.connect(self.end_wanted)

    def leave(self) -> None:
        """Take the icon away, and listen no more."""
        if self.tray is not None:
            self.tray.hide()
        if self._doorbell is not None:
            self._doorbell.close()

    def finish(self) -> None:
        """Let go of everything that would outlive the window."""
        self.leave()
        self.reminders.finish()
        if self._waking is not None:
            self._waking.close()
