"""How keys walk a list of entries under headings: from entry to entry, and never onto a heading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractItemView

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QModelIndex

_MOVE = QAbstractItemView.CursorAction
_STEPS = {_MOVE.MoveUp: -1, _MOVE.MovePrevious: -1, _MOVE.MoveDown: 1, _MOVE.MoveNext: 1}
_PAGES = {_MOVE.MovePageUp: -1, _MOVE.MovePageDown: 1}


def walked(
    action: QAbstractItemView.CursorAction,
    here: QModelIndex,
    last: int,
    near: Callable[[int, int], QModelIndex],
    page: QModelIndex,
) -> QModelIndex:
    """Return where an action leads from `here`; to where it is, where it leads nowhere.

    `last` is the last row. `near` returns the nearest entry from a row on, in a direction (1 or -1), else an
    invalid index. `page` is where Qt itself would go, which knows how much a page shows.
    """
    if not here.isValid() or action == _MOVE.MoveHome:
        return near(0, 1)
    if action == _MOVE.MoveEnd:
        return near(last, -1)
    if action in _PAGES:
        towards, at = _PAGES[action], page.row()
        found = near(at, towards)
        found = found if found.isValid() else near(at, -towards)
    else:
        towards = _STEPS.get(action, 0)
        found = near(here.row() + towards, towards) if towards else here
    return found if found.isValid() else here
