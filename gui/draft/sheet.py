"""The draft of one step over any screen: the same pane as on Today, for a step met elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QVBoxLayout

from gui.bridge import Bridge
from gui.draft.actions import Action
from gui.draft.desk import Desk, is_open
from gui.draft.pane import DraftPane

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from core.workspace import Workspace
    from gui.draft.outside import Clipboard, UrlOpener

_SIZE = QSize(560, 720)
_GONE = "This step is not there any more."


class DraftSheet(QDialog):
    """`said` is a sentence for the status line. The sheet closes when its step is done, skipped or gone."""

    said = Signal(str, bool)
    interview_wanted = Signal(str)
    debrief_wanted = Signal(str)
    reply_wanted = Signal(str)
    answer_wanted = Signal(str)

    def __init__(
        self, workspace: Workspace, key: str, clipboard: Clipboard, opener: UrlOpener, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._workspace, self._key = workspace, key
        step = workspace.step(key)
        self._was_open = is_open(step, workspace.clock.now())
        self.setWindowTitle(step.title if step is not None else "Draft")
        self.resize(_SIZE.boundedTo(parent.size()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.pane = DraftPane(self)
        column.addWidget(self.pane)
        self.desk = Desk(workspace, self.pane, clipboard, opener)
        self.desk.said.connect(self.said)
        for asked, wanted in (
            (self.desk.interview_wanted, self.interview_wanted),
            (self.desk.debrief_wanted, self.debrief_wanted),
            (self.desk.reply_wanted, self.reply_wanted),
            (self.desk.answer_wanted, self.answer_wanted),
        ):
            asked.connect(self.accept)  # first: one thing at a time is open over the window
            asked.connect(wanted)
        self.pane.left.connect(self.reject)
        self._keys()
        self.bridge = Bridge(workspace, self)
        self.bridge.changed.connect(self.refresh)
        self.finished.connect(self.bridge.close)
        self.desk.open(key, _GONE)
        self.pane.focus_first()

    def _keys(self) -> None:
        for keys, then in (
            ("Ctrl+Return", self._copy_and_mark),
            ("Ctrl+Enter", self._copy_and_mark),
            ("Ctrl+Shift+C", self._copy),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(then)

    def refresh(self, _change: object = None) -> None:
        """Show the step as it is now, or close when there is nothing left to do about it."""
        step = self._workspace.step(self._key)
        if step is None or (self._was_open and not is_open(step, self._workspace.clock.now())):
            self.accept()
            return
        self.desk.open(self._key, _GONE)

    def _copy_and_mark(self) -> None:
        self.desk.do(Action.COPY_AND_MARK)

    def _copy(self) -> None:
        self.desk.do(Action.COPY)

    def keep_typing(self) -> bool:
        """Save what was typed and not yet saved; say whether nothing is left unsaved."""
        return self.desk.keep_typing()

    def done(self, result: int) -> None:
        """Close, unless something typed could not be kept."""
        if self.desk.keep_typing():
            super().done(result)
