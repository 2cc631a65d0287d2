"""The palette: a field, and under it what is found as one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QStackedLayout, QVBoxLayout, QWidget

from core.errors import AfterwordError
from core.wording import plural
from gui.bridge import Bridge
from gui.search.reading import Reading
from gui.search.result_list import ResultList
from gui.search.results import Result, rows
from gui.search.veil import Veil
from gui.theme import type as typeface
from gui.theme.colours import colour, colours_of
from gui.theme.icons import paint_icon
from gui.theme.painting import block, panel
from gui.widgets.fields import bare_line
from gui.widgets.popup import RADIUS, cut_corners
from gui.widgets.text import Line, Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from core.search import Entry, Group
    from core.workspace import Workspace

_WIDTH, _HEIGHT, _EDGE, _TOP = 660, 560, 40, 64  # pixels; what stays free of the window around and above
_FIELD, _FOOT, _GLYPH = 54, 34, 18
_WALKS = frozenset({Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp})
_ENTERS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_HINT = (
    "Type a name, a company, a role, or words from a note or a message.\n"
    "Several words, in any order, narrow it down."
)


class Palette(QDialog):
    """Says where the person wants to go: to a process, a contact, or the draft of a step."""

    process_wanted = Signal(str, str)
    contact_wanted = Signal(str)
    draft_wanted = Signal(str)

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Search")
        self._workspace, self._window = workspace, parent.window()
        self._problem = ""  # what stood in the way of reading everything
        self._build()
        self.reading = Reading(workspace, self)
        self.reading.found.connect(self._show)
        self.reading.failed.connect(self._failed)
        self.field.textChanged.connect(self.reading.seek)
        self.list.taken.connect(self._take)
        self.bridge = Bridge(workspace, self)
        self.bridge.changed.connect(self.reading.restart)
        self.finished.connect(self.bridge.close)
        self.veil = Veil(self._window)
        self.finished.connect(self.veil.lift)
        self._place()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 1, 0)
        column.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(18 + _GLYPH + 12, 0, 16, 0)
        self.field: QLineEdit = bare_line(parent=self)
        self.field.setFont(typeface.sized(self.font(), 16))
        self.field.setPlaceholderText("Search people, companies, notes")
        self.field.setAccessibleName("Search people, companies, notes and messages")
        self.field.setFixedHeight(_FIELD)
        top.addWidget(self.field)
        column.addLayout(top)
        self._middle = QStackedLayout()
        self.words = Text(_HINT, self, muted=True, centred=True)
        self.words.setContentsMargins(40, 0, 40, 0)
        self._middle.addWidget(self.words)
        self.list = ResultList(self)
        held = QWidget(self)
        inside = QVBoxLayout(held)
        inside.setContentsMargins(10, 2, 0, 6)
        inside.addWidget(self.list)
        self._middle.addWidget(held)
        column.addLayout(self._middle, 1)
        foot = Line(
            "\u2191 \u2193 to choose, Return to open, Esc to close", self, kind=typeface.small, muted=True
        )
        foot.setFixedHeight(_FOOT)
        foot.setContentsMargins(20, 0, 20, 0)
        below = QHBoxLayout()
        below.setContentsMargins(20, 0, 20, 0)
        below.addWidget(foot)
        column.addLayout(below)

    def _place(self) -> None:
        """Stand over the upper part of the window."""
        window = self._window
        width = min(_WIDTH, window.width() - 2 * _EDGE)
        height = min(_HEIGHT, window.height() - _TOP - _EDGE)
        corner = window.mapToGlobal(QPoint((window.width() - width) // 2, _TOP))
        self.setGeometry(QRect(corner.x(), corner.y(), width, height))

    # ---- what is found -------------------------------------------------------------------------------

    def _show(self, typed: str, found: Mapping[Group, Sequence[Entry]]) -> None:
        try:
            shown = rows(self._workspace, found, typed)
        except AfterwordError as error:
            self._failed(error)
            return
        self.list.show_rows(shown, typed)
        self._middle.setCurrentIndex(1 if shown else 0)
        if not shown:
            self.words.setText(self._nothing(typed))
        elif self.reading.is_done:
            self._announce(plural(sum(isinstance(row, Result) for row in shown), "result"))

    def _nothing(self, typed: str) -> str:
        if not typed.strip():
            return _HINT
        if not self.reading.is_done:
            return "Looking\u2026"
        if self._problem:
            return self._problem
        return f"Nothing has \u201c{typed.strip()[:80]}\u201d in it."

    def _failed(self, error: AfterwordError) -> None:
        self._problem = error.message
        self.list.show_rows((), self.field.text())
        self._middle.setCurrentIndex(0)
        self.words.setText(error.message)

    def _announce(self, words: str) -> None:
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, words))

    # ---- keys ----------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the results, open one, or close: the field leaves these keys to the palette."""
        if event.key() in _WALKS:
            self.list.walk(event.key())
            result = self.list.result()
            if result is not None:
                self._announce(result.spoken)
        elif event.key() in _ENTERS:
            result = self.list.result()
            if result is not None:
                self._take(result)
        else:
            super().keyPressEvent(event)

    def _take(self, result: Result) -> None:
        """Go where a result leads, with the palette out of the way first."""
        self.accept()
        if result.step_key:
            self.draft_wanted.emit(result.step_key)
        elif result.contact_id:
            self.contact_wanted.emit(result.contact_id)
        else:
            self.process_wanted.emit(result.application_id, result.interview_id)

    # ---- its shape -----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        cut_corners(self)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card, the sign of searching, and the lines between its parts."""
        colours = colours_of(self.palette())
        painter = QPainter(self)
        panel(painter, self.rect(), colour(colours.surface), colour(colours.line), RADIUS)
        sign = QRect(18, (_FIELD - _GLYPH) // 2, _GLYPH, _GLYPH)
        paint_icon(painter, "search", sign, colour(colours.muted))
        for at in (_FIELD, self.height() - _FOOT - 1):
            block(painter, QRect(1, at, self.width() - 2, 1), colour(colours.line))
        painter.end()
