"""The sheet of keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from gui.theme import type as typeface
from gui.widgets.button import Button, Weight
from gui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

_BETWEEN = 4  # pixels, beside what is between any two rows
_Group = tuple[str, tuple[tuple[str, str], ...]]

LEFT: tuple[_Group, ...] = (
    (
        "Everywhere",
        (
            ("Ctrl+1", "Today"),
            ("Ctrl+2", "Calendar"),
            ("Ctrl+3", "Interviews"),
            ("Ctrl+4", "People"),
            ("Ctrl+,", "Settings"),
            ("Ctrl+N", "New interview"),
            ("Ctrl+K", "Search people, companies, notes and messages"),
            ("Ctrl+D", "Debrief: write down how it went"),
            ("Ctrl+R", "They replied"),
            ("Ctrl+L", "Log a message sent outside Afterword"),
            ("Ctrl+Z", "Undo"),
            ("Ctrl+Shift+Z", "Redo"),
            ("Tab, Shift+Tab", "Next, previous control"),
            ("Alt", "Show the letters that press a button together with Alt"),
            ("F10", "Menu"),
            ("F1 or ?", "This sheet"),
            ("Ctrl+Q", "Quit"),
        ),
    ),
)
RIGHT: tuple[_Group, ...] = (
    (
        "Lists and drafts",
        (
            ("Up, Down, Home, End", "Walk through the list"),
            ("Return", "Go to the draft; in Interviews, open the process"),
            ("Esc", "Back to the list"),
            ("Ctrl+Return", "Copy and mark sent"),
            ("Ctrl+Shift+C", "Copy"),
            ("Ctrl+Shift+R", "Copy as rich text"),
            ("Ctrl+M", "Open in mail, or on LinkedIn"),
            ("Ctrl+S", "Save as a mail file"),
            ("Ctrl+P", "Save a sheet to copy a card from, or the month"),
            ("Ctrl+T", "Edit the template of the draft"),
        ),
    ),
    (
        "Calendar",
        (
            ("Arrows, Tab", "Walk through the days; through the entries of one"),
            ("Page Up, Page Down, Home", "Turn the page; today"),
            ("N, M, W", "New interview on the day, month, week"),
            ("Alt and an arrow", "Move the selected entry"),
        ),
    ),
    (
        "Interviews",
        (
            ("Ctrl+F", "Search in the list, in People too"),
            ("Ctrl+E, Ctrl+O", "Close, reopen a process"),
            ("Ctrl+Shift+A, Del", "Archive, delete a process"),
            ("Ctrl+Left, Ctrl+Right", "Board: carry the card to the next stage"),
            ("Alt+Left, F6", "In an interview: back; from form to timeline"),
            ("D, L, S, W", "In the timeline: done, later, skip, why"),
        ),
    ),
)


class ShortcutsSheet(QDialog):
    """All keys, with the names that this system gives them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Keyboard shortcuts")
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 22)
        column.setSpacing(14)
        column.addWidget(Text("Keyboard shortcuts", self, kind=typeface.heading))
        both = QHBoxLayout()
        both.setSpacing(36)
        for groups in (LEFT, RIGHT):
            both.addLayout(self._grid(groups))
        column.addLayout(both)
        close = Button("Close", self, weight=Weight.PRIMARY)
        close.clicked.connect(self.accept)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def _grid(self, groups: Sequence[_Group]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(7)
        at = 0
        for name, keys in groups:
            heading = Text(name, self, kind=typeface.label)
            heading.setMinimumHeight(heading.line_height())
            if at:
                grid.setRowMinimumHeight(at, _BETWEEN)
                at += 1
            grid.addWidget(heading, at, 0, 1, 2)
            for at, (key, words) in enumerate(keys, at + 1):  # noqa: B020  the rows go on
                grid.addWidget(Text(_native(key), self, muted=True, wrap=False), at, 0)
                grid.addWidget(Text(words, self, wrap=False), at, 1)
            at += 1
        grid.setRowStretch(at, 1)
        return grid


def _native(keys: str) -> str:
    """Return a key's name as this system writes it; words stay words."""
    if "+" not in keys or "," in keys:
        return keys
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
