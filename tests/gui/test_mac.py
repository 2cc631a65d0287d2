"""The manners of the Mac, as far as Qt shows them elsewhere: menu bar, Dock, and *Quit* from outside."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu

from gui.mac import Mac
from tests.gui.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from core.workspace import Workspace

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
ACTIVE = Qt.ApplicationState.ApplicationActive


class StartedMac(Mac):
    """A `Mac` whose app was started a while ago."""

    starting = False

    def is_starting(self) -> bool:
        return self.starting


@pytest.fixture
def screen(qtbot: QtBot, workspace: Workspace) -> Screen:
    return Screen(qtbot, workspace)


@pytest.fixture
def mac(screen: Screen, qapp: QApplication) -> Iterator[StartedMac]:
    made = StartedMac(qapp, screen.window, screen.window)
    yield made
    made.finish()


def menus(mac: Mac) -> dict[str, list[QAction]]:
    found = {}
    for action in mac.bar.actions():
        menu = action.menu()
        assert isinstance(menu, QMenu)
        found[action.text()] = menu.actions()
    return found


def test_about_settings_and_quit_go_to_the_apps_own_menu_and_nothing_else(mac: StartedMac) -> None:
    found = menus(mac)
    assert list(found) == ["File", "Edit", "View", "Help"]
    roles = {one.text(): one.menuRole() for actions in found.values() for one in actions}
    role = QAction.MenuRole
    assert {text: one for text, one in roles.items() if one != role.NoRole} == {
        "Ab&out Afterword": role.AboutRole,
        "Settings": role.PreferencesRole,
        "Quit": role.QuitRole,
    }


def test_the_menu_bar_does_what_it_says_by_the_same_keys(mac: StartedMac, screen: Screen) -> None:
    people = next(one for one in menus(mac)["View"] if one.text() == "People")
    people.trigger()
    assert screen.window.screen_name() == "people"
    (settings,) = (one for one in menus(mac)["View"] if one.text() == "Settings")
    assert settings.shortcut() == QKeySequence("Ctrl+,")


def test_a_click_in_the_dock_brings_the_window_back(
    mac: StartedMac, screen: Screen, qapp: QApplication
) -> None:
    screen.window.hide()
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert not screen.window.isVisible()
    qapp.applicationStateChanged.emit(ACTIVE)
    assert screen.window.isVisible()


def test_started_at_login_it_stays_in_the_menu_bar(
    mac: StartedMac, screen: Screen, qapp: QApplication
) -> None:
    mac.starting = True
    screen.window.hide()
    qapp.applicationStateChanged.emit(ACTIVE)
    assert not screen.window.isVisible()


def test_what_else_is_shown_is_not_covered_by_the_window(
    mac: StartedMac, screen: Screen, qtbot: QtBot, qapp: QApplication
) -> None:
    other = QMenu("a small window")
    qtbot.addWidget(other)
    screen.window.hide()
    other.setWindowFlags(Qt.WindowType.Window)
    other.show()
    qapp.applicationStateChanged.emit(ACTIVE)
    assert not screen.window.isVisible()


def test_quit_from_outside_asks_the_app_once_and_closes_no_window(
    mac: StartedMac, screen: Screen, qapp: QApplication
) -> None:
    asked = []

    def quit_app() -> None:
        asked.append(True)
        assert not mac.eventFilter(qapp, QEvent(QEvent.Type.Quit)), "our own quitting goes on to Qt"

    mac.quit_wanted.connect(quit_app)
    QApplication.sendEvent(qapp, QEvent(QEvent.Type.Quit))
    assert asked == [True]
    assert screen.window.isVisible(), "it is for the app to say whether it ends"
