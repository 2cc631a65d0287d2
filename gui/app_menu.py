"""The app's menu: what works everywhere, with its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from gui.widgets.menu import emptied, lasting_menu

if TYPE_CHECKING:
    from core.workspace import Workspace
    from gui.main_window import MainWindow

_NAME = "app-menu"
_APPEARANCES = (("system", "Like the &desktop"), ("light", "&Light"), ("dark", "D&ark"))


def app_menu(window: MainWindow, workspace: Workspace) -> QMenu:
    """Return the window's menu, filled for this occasion."""
    menu = window.findChild(QMenu, _NAME) or lasting_menu("Menu", window)
    menu.setObjectName(_NAME)
    emptied(menu)
    menu.addAction(window.keys.new)
    menu.addAction(window.keys.search)
    menu.addAction(window.keys.debrief)
    menu.addAction(window.keys.replied)
    menu.addAction(window.keys.answer)
    menu.addAction(window.keys.log)
    menu.addSeparator()
    _name(window.keys.undo, "&Undo", workspace.undo_title)
    _name(window.keys.redo, "&Redo", workspace.redo_title)
    menu.addAction(window.keys.undo)
    menu.addAction(window.keys.redo)
    menu.addSeparator()
    menu.addMenu(_appearance(menu, window, workspace))
    menu.addAction(window.keys.templates)
    menu.addAction(window.keys.shortcuts)
    menu.addAction(window.keys.diagnostics)
    menu.addAction(window.keys.about)
    menu.addSeparator()
    menu.addAction(window.keys.quit)
    return menu


def _name(action: QAction, verb: str, title: str) -> None:
    """Say what would be undone; a `&` in a name is shown, not taken for a mnemonic."""
    action.setText(f"{verb}: {title.replace('&', '&&')}" if title else verb)


def _appearance(menu: QMenu, window: MainWindow, workspace: Workspace) -> QMenu:
    choices = QMenu("&Appearance", menu)
    group = QActionGroup(choices)
    for value, words in _APPEARANCES:
        choice = QAction(words, choices)
        choice.setCheckable(True)
        choice.setChecked(workspace.settings.appearance == value)
        choice.setData(value)
        group.addAction(choice)
        choices.addAction(choice)
    group.triggered.connect(window.choose_appearance)
    return choices
