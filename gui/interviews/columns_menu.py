"""The menu of the columns: which there are, and by which the rows are sorted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from core.processes import Column
from gui.interviews.columns import TITLES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.interviews.columns import Layout

SHOW, SORT, TURN, RESET = "show", "sort", "turn", "reset"


def fill(menu: QMenu, layout: Layout) -> None:
    """Fill the menu with what can be chosen; each choice's data says what it does, and to which column."""
    menu.clear()
    for column in layout.order:
        choice = _choice(TITLES[column], (SHOW, column), menu, checked=column not in layout.hidden)
        menu.addAction(choice)
    menu.addSeparator()
    menu.addMenu(_sorting(menu, layout))
    back = QAction("As at &first", menu)
    back.setData((RESET, layout.by))
    menu.addAction(back)


def _sorting(parent: QWidget, layout: Layout) -> QMenu:
    menu = QMenu("&Sort by", parent)
    one = QActionGroup(menu)
    for column in Column:
        choice = _choice(TITLES[column], (SORT, column), menu, checked=column is layout.by)
        one.addAction(choice)
        menu.addAction(choice)
    menu.addSeparator()
    menu.addAction(_choice("&Downwards", (TURN, layout.by), menu, checked=layout.descending))
    return menu


def _choice(words: str, data: tuple[str, Column], parent: QWidget, *, checked: bool) -> QAction:
    choice = QAction(words, parent)
    choice.setCheckable(True)
    choice.setChecked(checked)
    choice.setData(data)
    return choice
