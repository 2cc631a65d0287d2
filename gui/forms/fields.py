"""Rows of fields under one another: what is typed in them, what is said under them, and where Tab goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from gui.forms.row import Row
from gui.forms.telling import told_of
from gui.widgets.fields import frame_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from core.interview_entry import Offer
    from gui.forms.telling import Findings
    from gui.forms.under import Told

PASSING = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}


class Fields(QWidget):
    """`edited` fires at every key, `left` with a field's name when the focus leaves it with text in it.

    `given` carries an answer pressed under a field; `rearranged` says that Tab has other places to go.
    """

    edited = Signal()
    left = Signal(str)
    given = Signal(str, object)
    save_wanted = Signal()
    rearranged = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filling = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 2, 14, 4)
        self._column.setSpacing(10)

    def fill_width(self) -> None:
        """Leave no room beside the rows, where the scroll bar stands in the margin."""
        self._column.setContentsMargins(0, 2, 0, 4)

    def add(self, row: Row) -> Row:
        """Put a row after the others."""
        self._column.addWidget(row)
        return row

    def add_first(self, row: Row) -> None:
        """Put a row before the others, and watch it."""
        self._column.insertWidget(0, row)
        self.watch(row)

    def watch(self, row: Row) -> None:
        """Notice what is typed in a row and pressed under it."""
        row.under.given.connect(self.given)
        for widget in row.inputs.values():
            widget.installEventFilter(self)
            if isinstance(widget, QLineEdit | QPlainTextEdit):
                widget.textChanged.connect(self.changed)

    def changed(self) -> None:
        """Say that something was typed, unless the form itself did it."""
        if not self._filling:
            self.edited.emit()

    # ---- the fields by name --------------------------------------------------------------------------

    def rows(self) -> Iterator[Row]:
        """Yield the rows in the order of the form."""
        for at in range(self._column.count()):
            item = self._column.itemAt(at)
            widget = item.widget() if item else None
            if isinstance(widget, Row):
                yield widget
            elif widget is not None:
                yield from self.rows_in(widget)

    def rows_in(self, part: QWidget) -> Iterator[Row]:
        """Yield the rows of a part that is no row itself; a form with such parts says which."""
        yield from ()

    def fields(self) -> Iterator[tuple[str, QWidget, Row]]:
        """Yield the stable name, the widget and the row of every field that can be wrong, in order."""
        for row in self.rows():
            for name, widget in row.inputs.items():
                yield name, widget, row

    def field(self, name: str) -> QWidget | None:
        """Return the widget of a field."""
        return next((widget for own, widget, _ in self.fields() if own == name), None)

    def stops(self) -> Iterator[QWidget]:
        """Yield what Tab stops at, in the order the eye reads."""
        for row in self.rows():
            yield from row.stops()

    def settle(self) -> None:
        """Lay the rows out now, so that they can be scrolled to."""
        self._column.activate()

    # ---- what is said --------------------------------------------------------------------------------

    def answer(self, name: str, offer: Offer) -> None:
        """Take an answer that was pressed, and put the focus on its field."""
        field = self.field(name)
        if isinstance(field, QLineEdit):
            field.setText(offer.text)
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed()

    def tell(
        self, found: Findings, told: Collection[str], more: Mapping[Row, list[Told]] | None = None
    ) -> None:
        """Say under each field what there is to say: what is wrong for the fields in `told` alone.

        `more` is what else there is to know, said where nothing is wrong.
        """
        words: dict[Row, list[Told]] = {row: [] for row in self.rows()}
        for name, widget, row in self.fields():
            said = told_of(name, found, told=name in told)
            words[row] += said
            wrong = any(one.wrong for one in said)
            frame = frame_of(widget)
            if frame is not None:
                frame.set_wrong(wrong)
            widget.setAccessibleDescription(" ".join(one.words for one in said))
        for row, said in (more or {}).items():
            if not any(one.wrong for one in words[row]):
                words[row] += said
        moved = [row.under.tell(said) for row, said in words.items()]
        if any(moved):
            self.rearranged.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice when the focus leaves a field, but not when it goes to the field's own list."""
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in PASSING:
            name = next((own for own, widget, _ in self.fields() if widget is watched), "")
            text = watched.property("text") or watched.property("plainText")
            if isinstance(watched, QLineEdit):
                watched.setCursorPosition(0)  # of a long text, its beginning says most
            if name and text:
                self.left.emit(name)
        return False
