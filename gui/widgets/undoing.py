"""Ctrl+Z in a field whose text is saved as one types: the window's, which takes back what was saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeyEvent, QKeySequence

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent

_UNDO = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


def left_to_the_window(event: QEvent) -> bool:
    """Leave undo and redo to the window, where the event is a field's claim to them; say whether it was."""
    claimed = isinstance(event, QKeyEvent) and any(event.matches(key) for key in _UNDO)
    if claimed:
        event.ignore()
    return claimed
