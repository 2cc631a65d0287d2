"""A text to read and to copy from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from gui.theme.colours import see_through
from gui.widgets.scroll import ThinScrollBar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def reading_field(text: str, name: str, parent: QWidget | None = None) -> QPlainTextEdit:
    """Return a field that shows `text`, which cannot be changed, under `name`; it goes in a frame."""
    field = QPlainTextEdit(text, parent)
    field.setReadOnly(True)
    field.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    field.setTabChangesFocus(True)
    field.setAccessibleName(name)
    field.setFrameShape(QFrame.Shape.NoFrame)
    field.setVerticalScrollBar(ThinScrollBar())
    field.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    see_through(field)
    field.viewport().setAutoFillBackground(False)
    return field
