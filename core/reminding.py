"""Reminders over a workspace: what to show now, noted down before it is handed out."""

from __future__ import annotations

from datetime import time, timedelta
from typing import TYPE_CHECKING

from core.announced import load_tick, save_tick
from core.commands import mark_all
from core.models import MarkKind, StepState
from core.records import replace
from core.reminders import Offer, QuietHours, next_moment, notification, tick

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from core.models import Step
    from core.reminders import Notification
    from core.settings import Settings
    from core.workspace import Workspace

AN_HOUR = timedelta(hours=1)
_SETTLED = frozenset({StepState.DONE, StepState.SKIPPED, StepState.LATER})


def quiet_hours(settings: Settings) -> QuietHours:
    """Return when nothing sounds, as the user set it."""
    start, end = divmod(settings.quiet_from, 60), divmod(settings.quiet_until, 60)
    return QuietHours(start=time(*start), end=time(*end))


class Reminding:
    """Where the reminders of a workspace stand.

    `look` is cheap while nothing can have fallen due, so that a timer may call it every minute. `notice` is a
    sentence for the user about how it was opened, "" when there is nothing to say.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._tick, self.notice = load_tick(workspace.paths.announced, workspace.clock.now())
        self._noted = workspace.paths.announced.exists()
        self._next: datetime | None = None
        self._calm = False  # nothing can fall due before `_next`, or ever if that is None

    def changed(self) -> None:
        """Look afresh next time: facts, settings or the day are others now."""
        self._calm = False

    def look(self) -> Notification | None:
        """Return what to show now, or None. It counts as announced from here on, whatever happens to it.

        Raises `EnvironmentProblem` when that cannot be noted down; then it comes at the next look.
        """
        workspace = self._workspace
        settings, now, zone = workspace.settings, workspace.clock.now(), workspace.zone
        quiet = quiet_hours(settings)
        if not self._noted:  # from here on, what falls due while the app is off comes at the next start
            self.save()
        if not settings.reminders:
            self._tick = replace(self._tick, at=max(now, self._tick.at))
            return None
        if quiet.cover(now, zone) or (settings.paused_until is not None and now < settings.paused_until):
            return None
        if self._nothing_can_be_due(now):
            self._tick = replace(self._tick, at=now)
            return None
        steps = workspace.shown_steps()
        after, shown = tick(steps, self._tick, now, zone, quiet)
        if shown:
            save_tick(workspace.paths.announced, after)
        self._tick, self._next, self._calm = after, next_moment(steps, now, zone, quiet), True
        companies = {
            reminder.step.application_id: workspace.facts(reminder.step.application_id).company.name
            for reminder in shown
        }
        return notification(shown, now, zone, companies)

    def _nothing_can_be_due(self, now: datetime) -> bool:
        """Say whether the steps as they were last seen have nothing new to say."""
        return self._calm and self._tick.at <= now and (self._next is None or now < self._next)

    def save(self) -> None:
        """Note down how far everything was considered, for the next start. Raises `EnvironmentProblem`."""
        save_tick(self._workspace.paths.announced, self._tick)
        self._noted = True

    # ---- what a notification's buttons do --------------------------------------------------------------

    def still_open(self, steps: Iterable[Step]) -> tuple[Step, ...]:
        """Return those of the steps that still ask for something, as they are now."""
        now = self._workspace.clock.now()
        found = [self._workspace.step(step.key) for step in steps]
        return tuple(step for step in found if step is not None and step.state(now) not in _SETTLED)

    def act(self, steps: Iterable[Step], offer: Offer) -> tuple[Step, ...]:
        """Mark these steps done, or for in an hour, as far as they still ask for something.

        Returns the ones marked. Raises as `Workspace.apply`.
        """
        open_now = self.still_open(steps)
        if open_now and offer is Offer.DONE:
            mark_all(self._workspace, open_now, MarkKind.DONE)
        elif open_now and offer is Offer.LATER:
            until = self._workspace.clock.now() + AN_HOUR
            mark_all(self._workspace, open_now, MarkKind.LATER, until)
        return open_now
