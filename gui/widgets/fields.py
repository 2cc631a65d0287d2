"""Fields to type in, in the house's frame with the house's focus ring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from gui.theme.colours import colour, colours_of, see_through
from gui.theme.painting import RADIUS_CONTROL, panel, ring

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPaintEvent

_PAD_X, _PAD_Y = 11, 8


class LineField(QLineEdit):
    """A line edit. `set_wrong` frames it in the colour of what is late, beside words that say why."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, placeholder: str = "") -> None:
        """Make a field that holds `text`."""
        super().__init__(text, parent)
        self._wrong = False
        self.setPlaceholderText(placeholder)
        self.setFrame(False)
        self.setTextMargins(_PAD_X - 2, 0, _PAD_X - 2, 0)
        see_through(self)

    def set_wrong(self, wrong: bool) -> None:
        """Show or take away the frame of a field that something is wrong with."""
        self._wrong = wrong
        self.update()

    def sizeHint(self) -> QSize:
        """Return Qt's width and our height."""
        return QSize(super().sizeHint().width(), self.fontMetrics().height() + 2 * _PAD_Y + 2)

    def minimumSizeHint(self) -> QSize:
        """Return a width that still shows a word."""
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame, then let Qt paint the text."""
        painter = QPainter(self)
        paint_frame(painter, self, focused=self.hasFocus(), wrong=self._wrong)
        painter.end()
        super().paintEvent(event)


class Framed(QWidget):
    """The frame around any child that has none of its own; it takes the ring when the child has the focus."""

    def __init__(
        self, child: QWidget, parent: QWidget | None = None, *, pad_x: int = 13, pad_y: int = 10
    ) -> None:
        """Put `child` in a frame, with this many pixels between the two."""
        super().__init__(parent)
        self._child = child
        self._wrong = False
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(pad_x, pad_y, pad_x, pad_y)
        self.row.setSpacing(7)
        self.row.addWidget(child, 1)
        self.setFocusProxy(child)
        child.installEventFilter(self)

    def set_wrong(self, wrong: bool) -> None:
        """Show or take away the frame of a field that something is wrong with."""
        self._wrong = wrong
        self.update()

    def holds_focus(self) -> bool:
        """Return whether the keys go to what is inside."""
        return self._child.hasFocus()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Repaint the ring as the focus comes and goes."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame."""
        painter = QPainter(self)
        paint_frame(painter, self, focused=self.holds_focus(), wrong=self._wrong)
        painter.end()


def frame_of(widget: QWidget) -> LineField | Framed | None:
    """Return the frame that a field stands in, or the field itself where it has its own."""
    part: QWidget | None = widget
    while part is not None and not isinstance(part, LineField | Framed):
        part = part.parentWidget()
    return part


def bare_line(text: str = "", parent: QWidget | None = None) -> QLineEdit:
    """Return a line edit with no frame and no ground, to be put in a `Framed`."""
    line = QLineEdit(text, parent)
    line.setFrame(False)
    line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    see_through(line)
    return line


def paint_frame(painter: QPainter, widget: QWidget, *, focused: bool, wrong: bool) -> None:
    """Paint the frame of a field over the whole of `widget`."""
    colours = colours_of(widget.palette())
    line = colour(colours.late if wrong else colours.line)
    panel(painter, widget.rect(), colour(colours.surface), line, RADIUS_CONTROL)
    if focused:
        ring(painter, widget.rect(), colour(colours.late if wrong else colours.accent), RADIUS_CONTROL)
