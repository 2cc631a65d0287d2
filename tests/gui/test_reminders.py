"""Reminders in the app: shown by the best there is, acted on, taken back, paused from the tray."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.commands import mark
from core.models import MarkKind
from core.reminders import Offer
from gui.tray.icon import Tray
from gui.tray.notify_window import WindowNotifier
from gui.tray.reminders import Reminders
from gui.widgets.button import Button
from tests.making import the_step

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from core.reminders import Notification
    from core.workspace import Workspace
    from tests.fakes import FakeClock
    from tests.making import Halden

TEN = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged", "This plugin does not support")


@dataclass
class FakeNotifier:
    """One that shows what it is given, unless it `can` not, and remembers it."""

    can: bool = True
    shown: list[Notification] = field(default_factory=list)
    closed: bool = False

    def show(self, note: Notification) -> bool:
        if self.can:
            self.shown.append(note)
        return self.can

    def withdraw_stale(self, is_stale: Callable[[Notification], bool]) -> None:
        self.shown = [note for note in self.shown if not is_stale(note)]

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def notifier() -> FakeNotifier:
    return FakeNotifier()


@pytest.fixture
def reminders(workspace: Workspace, clock: FakeClock, notifier: FakeNotifier) -> Reminders:
    """Reminders that know of the note to Dana: it was put off until ten."""
    made = Reminders(workspace)
    made.show_by(notifier)
    made.beat()
    return made


def put_off(workspace: Workspace, *keys: str) -> None:
    for key in keys:
        mark(workspace, the_step(workspace, key), MarkKind.LATER, TEN)


def falls_due(workspace: Workspace, clock: FakeClock, reminders: Reminders, *keys: str) -> None:
    put_off(workspace, *keys)
    reminders.changed()
    clock.moment = TEN
    reminders.beat()


def test_the_second_shows_what_the_first_cannot(
    workspace: Workspace, clock: FakeClock, halden: Halden
) -> None:
    first, second = FakeNotifier(can=False), FakeNotifier()
    reminders = Reminders(workspace)
    reminders.show_by(first, second)
    reminders.beat()
    falls_due(workspace, clock, reminders, halden.thank_dana)
    [note] = second.shown
    assert note.title == "Thank Dana Lee"
    reminders.unshown(note)  # as the first says when it could not after all
    assert second.shown == [note, note]
    reminders.finish()
    assert second.closed


def test_a_window_of_our_own_has_the_buttons_and_goes_when_the_step_is_done(
    qtbot: QtBot, workspace: Workspace, clock: FakeClock, halden: Halden
) -> None:
    reminders = Reminders(workspace)
    shows = WindowNotifier(reminders.act)
    reminders.show_by(shows)
    reminders.beat()
    falls_due(workspace, clock, reminders, halden.thank_dana)
    window = shows.window
    assert window is not None
    assert window.accessibleName().startswith("Thank Dana Lee. Halden.")
    buttons = {button.text(): button for button in window.findChildren(Button)}
    assert list(buttons) == ["Open draft", "In an hour", "Done", "Dismiss"]
    QTest.mouseClick(buttons["In an hour"], Qt.MouseButton.LeftButton)
    assert the_step(workspace, halden.thank_dana).later_until == TEN + timedelta(hours=1)
    qtbot.waitUntil(partial(gone, shows))
    clock.advance(hours=1)
    reminders.changed()
    reminders.beat()
    again = shows.window
    assert again is not None
    assert again.isVisible()
    mark(workspace, the_step(workspace, halden.thank_dana), MarkKind.DONE)
    reminders.changed()
    assert shows.window is None


def test_a_window_of_our_own_can_be_dismissed(
    qtbot: QtBot, workspace: Workspace, clock: FakeClock, halden: Halden
) -> None:
    reminders = Reminders(workspace)
    shows = WindowNotifier(reminders.act)
    reminders.show_by(shows)
    reminders.say("Still here", "In the tray.")
    reminders.say("Still here", "In the tray.")
    window = shows.window
    assert window is not None
    QTest.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(partial(gone, shows))
    reminders.finish()


def gone(shows: WindowNotifier) -> bool:
    return shows.window is None


def test_opening_goes_to_the_step_that_is_still_to_do(
    qtbot: QtBot,
    workspace: Workspace,
    clock: FakeClock,
    halden: Halden,
    reminders: Reminders,
    notifier: FakeNotifier,
) -> None:
    falls_due(workspace, clock, reminders, halden.thank_dana, halden.thank_sam)
    [note] = notifier.shown
    mark(workspace, the_step(workspace, halden.thank_dana), MarkKind.DONE)
    with qtbot.waitSignal(reminders.open_wanted) as wanted:
        reminders.act(note, Offer.OPEN)
    assert wanted.args == [halden.thank_sam]
    mark(workspace, the_step(workspace, halden.thank_sam), MarkKind.DONE)
    with qtbot.waitSignal(reminders.open_wanted):
        reminders.act(note, Offer.OPEN)


def test_done_and_in_an_hour_are_said_and_can_be_undone(
    qtbot: QtBot,
    workspace: Workspace,
    clock: FakeClock,
    halden: Halden,
    reminders: Reminders,
    notifier: FakeNotifier,
) -> None:
    falls_due(workspace, clock, reminders, halden.thank_dana)
    [note] = notifier.shown
    with qtbot.waitSignal(reminders.said) as said:
        reminders.act(note, Offer.LATER)
    assert said.args == ["In an hour again: Thank Dana Lee."]
    assert the_step(workspace, halden.thank_dana).later_until == TEN + timedelta(hours=1)
    workspace.undo()
    with qtbot.waitSignal(reminders.said) as said:
        reminders.act(note, Offer.DONE)
    assert said.args == ["Done: Thank Dana Lee."]
    with qtbot.assertNotEmitted(reminders.said):
        reminders.act(note, Offer.DONE)


def test_a_mark_that_cannot_be_saved_is_told(
    qtbot: QtBot,
    workspace: Workspace,
    clock: FakeClock,
    halden: Halden,
    reminders: Reminders,
    notifier: FakeNotifier,
) -> None:
    falls_due(workspace, clock, reminders, halden.thank_dana)
    journal = workspace.paths.database.with_name("afterword.sqlite3-journal")
    journal.mkdir()
    with qtbot.waitSignal(reminders.failed):
        reminders.act(notifier.shown[0], Offer.DONE)
    journal.rmdir()


def test_what_is_done_elsewhere_is_taken_back(
    workspace: Workspace, clock: FakeClock, halden: Halden, reminders: Reminders, notifier: FakeNotifier
) -> None:
    falls_due(workspace, clock, reminders, halden.thank_dana)
    assert len(notifier.shown) == 1
    mark(workspace, the_step(workspace, halden.thank_dana), MarkKind.DONE)
    reminders.changed()
    assert notifier.shown == []


def test_a_disk_that_is_away_keeps_it_for_later(
    workspace: Workspace, clock: FakeClock, halden: Halden, reminders: Reminders, notifier: FakeNotifier
) -> None:
    put_off(workspace, halden.thank_dana)
    reminders.changed()
    workspace.paths.announced.unlink()
    workspace.paths.announced.mkdir()
    clock.moment = TEN
    reminders.beat()
    reminders.finish()
    assert notifier.shown == []


# ---- the tray's words --------------------------------------------------------------------------------


def entries(tray: Tray) -> list[str]:
    return [action.text() for action in tray.menu.actions() if action.text() and action.isVisible()]


def test_the_tray_offers_a_pause_and_the_end_of_one(
    qtbot: QtBot, workspace: Workspace, clock: FakeClock
) -> None:
    tray = Tray(workspace)
    assert "Pause reminders until tomorrow" in entries(tray)
    assert "Resume reminders" not in entries(tray)
    until = datetime(2026, 11, 25, 8, tzinfo=UTC)
    workspace.update_settings(replace(workspace.settings, paused_until=until))
    tray.refresh()
    assert "Pause reminders until tomorrow" not in entries(tray)
    assert "Resume reminders" in entries(tray)
    assert tray.tool_tip().endswith("Reminders are paused until tomorrow 08:00.")
    clock.moment = until
    tray.look_at_pause()
    assert "Resume reminders" not in entries(tray)
    workspace.update_settings(replace(workspace.settings, reminders=False))
    tray.refresh()
    assert tray.tool_tip().endswith("Reminders are off.")
    with qtbot.waitSignal(tray.resume_wanted):
        next(one for one in tray.menu.actions() if one.text() == "Resume reminders").trigger()
    tray.hide()
