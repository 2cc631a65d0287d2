"""Menus for a screen reader too: with a name, which would else be the app's, and with entries that are heard.

Qt takes an action for part of the first menu that it was ever in. Once that one is deleted, a screen reader
hears nothing of the action in any other. So actions that outlive a menu go into one that lasts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def lasting_menu(name: str, parent: QWidget) -> QMenu:
    """Return an empty menu to keep."""
    menu = QMenu(parent)
    menu.setAccessibleName(name)
    return menu


def passing_menu(name: str, parent: QWidget) -> QMenu:
    """Return an empty menu that deletes itself when it is closed, for actions that are made for it."""
    menu = lasting_menu(name, parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def emptied(menu: QMenu) -> QMenu:
    """Take everything out of a menu, to be filled anew for another occasion, and return it."""
    menu.clear()
    for inner in menu.findChildren(QMenu):
        inner.deleteLater()
    return menu
