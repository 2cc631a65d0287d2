"""Pictures of what is said about the app."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.demo import add_demo
from gui.about.dialog import AboutDialog
from tests.desktop.shots.camera import NARROW, SMALLEST, WIDE, settle

if TYPE_CHECKING:
    from core.workspace import Workspace
    from gui.main_window import MainWindow
    from tests.desktop.shots.camera import Shot


def open_it(window: MainWindow, _workspace: Workspace) -> None:
    """Open it from the menu."""
    window.keys.about.trigger()


def search(window: MainWindow, workspace: Workspace) -> None:
    """Look for a word in the licences."""
    open_it(window, workspace)
    settle()
    about = window.findChild(AboutDialog)
    assert about is not None
    about.licences.field.setFocus()
    about.licences.field.setText("freetype")


def search_in_vain(window: MainWindow, workspace: Workspace) -> None:
    """Look for what no licence says."""
    search(window, workspace)
    about = window.findChild(AboutDialog)
    assert about is not None
    about.licences.field.setText("hedgehog")


SHOTS: dict[str, Shot] = {
    "about": (WIDE, add_demo, open_it),
    "about-search": (WIDE, add_demo, search),
    "about-nothing": (NARROW, add_demo, search_in_vain),
    "about-smallest": (SMALLEST, add_demo, search),
}
