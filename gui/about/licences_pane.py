"""The licences: the parts on the left, the text of the chosen one on the right, and a search in all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.wording import plural
from gui.about.licences import Part, flowing, parts, text_of
from gui.theme import type as typeface
from gui.widgets.fields import Framed, LineField
from gui.widgets.reading import reading_field
from gui.widgets.text import Text
from gui.widgets.two_lines import TwoLineList

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QListWidgetItem

_LIST_WIDTH = 232
_FIELD_WIDTH = 260
_NATIVE = QKeySequence.SequenceFormat.NativeText


class LicencesPane(QWidget):
    """Shows the licences of all parts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts: dict[str, str] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(self._head())
        row = QHBoxLayout()
        row.setSpacing(14)
        self.list = TwoLineList("Parts", self)
        self.list.setFixedWidth(_LIST_WIDTH)
        row.addWidget(self.list)
        right = QVBoxLayout()
        right.setSpacing(8)
        self.what = Text("", self, kind=typeface.small, muted=True)
        right.addWidget(self.what)
        self.text = reading_field("", "Licence", self)
        self.frame = Framed(self.text, self)
        right.addWidget(self.frame, 1)
        right.addStretch()
        row.addLayout(right, 1)
        column.addLayout(row, 1)
        for part in parts():
            self.list.add(part.name, part, part.said)
        self.list.currentItemChanged.connect(self._chosen)
        self.list.setCurrentRow(0)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(Text("Licences of what is inside", self, kind=typeface.strong, wrap=False))
        row.addStretch(1)
        self.count = Text("", self, kind=typeface.small, muted=True, wrap=False)
        row.addWidget(self.count)
        self.field = LineField(placeholder="Search in the licences")
        self.field.setAccessibleName("Search in the licences")
        self.field.setToolTip(QKeySequence(QKeySequence.StandardKey.Find).toString(_NATIVE))
        self.field.setFixedWidth(_FIELD_WIDTH)
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        row.addWidget(self.field)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._to_field)
        return row

    def _to_field(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Walk by the keys of the field: Up and Down through the parts, Return to the next place."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key = event.key()
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._next_place()
        else:
            return False
        return True

    def _step(self, by: int) -> None:
        row = self.list.currentRow() + by
        while 0 <= row < self.list.count():
            if not self.list.item(row).isHidden():
                self.list.setCurrentRow(row)
                return
            row += by

    # ---- showing -------------------------------------------------------------------------------------

    def _chosen(self) -> None:
        item: QListWidgetItem | None = self.list.currentItem()
        self.frame.setVisible(item is not None)
        if item is None:
            self.what.setText("Nothing is written so in any licence.")
            return
        part = item.data(Qt.ItemDataRole.UserRole)
        self.what.setText(part.what)
        self.text.setPlainText(self._text_of(part))
        self.text.setAccessibleName(f"Licence of {part.name}")
        self._next_place()

    def _text_of(self, part: Part) -> str:
        if part.name not in self._texts:
            self._texts[part.name] = flowing(text_of(part))
        return self._texts[part.name]

    # ---- searching -----------------------------------------------------------------------------------

    def _search(self) -> None:
        """Keep the parts that hold what is typed, in their text too, and go to its first place."""
        words = self.field.text().strip().casefold()
        kept = []
        for row in range(self.list.count()):
            item = self.list.item(row)
            part = item.data(Qt.ItemDataRole.UserRole)
            said = f"{part.name}\n{part.said}\n{part.what}"
            holds = words in said.casefold() or words in self._text_of(part).casefold()
            item.setHidden(not holds)
            if holds:
                kept.append(row)
        self.count.setText(plural(len(kept), "part") if words else "")
        if self.list.currentRow() not in kept:
            self.list.setCurrentRow(kept[0] if kept else -1)
        else:
            self.text.moveCursor(QTextCursor.MoveOperation.Start)
            self._next_place()

    def _next_place(self) -> None:
        """Select the next place in the text that says what is typed, from the start again after the last."""
        words = self.field.text().strip()
        if words and not self.text.find(words):
            self.text.moveCursor(QTextCursor.MoveOperation.Start)
            self.text.find(words)
