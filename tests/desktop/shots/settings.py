"""Pictures of every section of the settings, and of the first start."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea

from core.demo import add_demo
from core.example import add_example
from core.policy_numbers import with_number
from core.settings import with_profile
from gui.screens import SETTINGS
from gui.settings.etiquette import EtiquetteSection
from gui.settings.page import SettingsPage
from tests.desktop.shots.camera import NARROW, NOW, SMALLEST, WIDE

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.workspace import Workspace
    from gui.main_window import MainWindow
    from tests.desktop.shots.camera import Shot

YOU, ETIQUETTE, REMINDERS, COMPUTER = range(4)


def page(window: MainWindow) -> SettingsPage:
    """Return the screen of the settings, shown."""
    shown = window.go(SETTINGS)
    assert isinstance(shown, SettingsPage)
    return shown


def section(at: int, then: Callable[[SettingsPage], object] | None = None) -> Callable[..., None]:
    """Return what shows a section, and does something more."""

    def act(window: MainWindow, _workspace: Workspace) -> None:
        shown = page(window)
        shown.show_section(at)
        shown.focus_first()
        if then is not None:
            then(shown)

    return act


def changed(workspace: Workspace) -> None:
    """Fill the sample, and change what can be changed."""
    add_demo(workspace)
    own = workspace.settings
    profile = replace(
        own.profile, country="GB", region="SCT", premium=True, signature="Alex Moreau\nLeith, Edinburgh"
    )
    own = replace(own, profile=profile, quiet_from=22 * 60 + 15, paused_until=NOW + timedelta(hours=19))
    workspace.update_settings(with_number(own, "follow_up_gaps", (5, 9)))


def write_twelve(shown: SettingsPage) -> None:
    """Make a note due after twelve hours."""
    field = shown.sections[ETIQUETTE].rows["thank_you_due_hours"].control  # type: ignore[attr-defined]
    field.setFocus()
    field.setValue(12)


def write_nonsense(shown: SettingsPage) -> None:
    """Enter a country that there is not, and gaps that are none."""
    you = shown.sections[YOU]
    you.country.setText("Ruritania")  # type: ignore[attr-defined]
    you.country.editingFinished.emit()  # type: ignore[attr-defined]
    you.country.setFocus()  # type: ignore[attr-defined]


def write_too_much(shown: SettingsPage) -> None:
    """Type a number that cannot be, and leave it."""
    etiquette = shown.sections[ETIQUETTE]
    assert isinstance(etiquette, EtiquetteSection)
    number = etiquette.rows["thank_you_due_hours"].control
    number.setFocus()
    QTest.keyClicks(number, "4000")
    QTest.keyClick(number, Qt.Key.Key_Return)


def scroll_down(shown: SettingsPage) -> None:
    """Look at the lower half."""
    area = shown.stack.currentWidget()
    assert isinstance(area, QScrollArea)
    bar = area.verticalScrollBar()
    bar.setValue(bar.maximum() // 3)


def first_start(workspace: Workspace) -> None:
    """Show the example to somebody of whom nothing is known."""
    workspace.update_settings(with_profile(workspace.settings, name=""))
    add_example(workspace)


def look(_window: MainWindow, _workspace: Workspace) -> None:
    """Only look."""


SHOTS: dict[str, Shot] = {
    "settings-beyond": (NARROW, add_demo, section(ETIQUETTE, write_too_much)),
    "first-start": (WIDE, first_start, look),
    "first-start-narrow": (NARROW, first_start, look),
    "first-start-smallest": (SMALLEST, first_start, look),
    "settings-you": (WIDE, changed, section(YOU)),
    "settings-you-first": (WIDE, add_demo, section(YOU)),
    "settings-you-wrong": (NARROW, changed, section(YOU, write_nonsense)),
    "settings-you-smallest": (SMALLEST, changed, section(YOU)),
    "settings-etiquette": (WIDE, add_demo, section(ETIQUETTE)),
    "settings-etiquette-moved": (WIDE, add_demo, section(ETIQUETTE, write_twelve)),
    "settings-etiquette-lower": (WIDE, changed, section(ETIQUETTE, scroll_down)),
    "settings-etiquette-narrow": (NARROW, changed, section(ETIQUETTE)),
    "settings-etiquette-smallest": (SMALLEST, changed, section(ETIQUETTE, scroll_down)),
    "settings-reminders": (WIDE, changed, section(REMINDERS)),
    "settings-reminders-smallest": (SMALLEST, add_demo, section(REMINDERS)),
    "settings-computer": (WIDE, changed, section(COMPUTER)),
    "settings-computer-smallest": (SMALLEST, changed, section(COMPUTER)),
}
