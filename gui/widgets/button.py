"""A painted push button: primary, plain or quiet."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QPushButton

from gui.theme.colours import colour, colours_of
from gui.theme.flags import CENTER, HIDE_MNEMONIC, SHOW_MNEMONIC
from gui.theme.icons import paint_icon
from gui.theme.painting import RADIUS_CONTROL, panel, ring
from gui.theme.type import medium
from gui.theme.wrapping import words_of

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QMenu, QWidget

    from gui.theme.colours import Colours

_PAD_X, _PAD_Y = 13, 8
_CHEVRON = 12
_GAP = 6


class Weight(Enum):
    """How loudly a button speaks; at most one primary on a page."""

    PRIMARY = "primary"
    PLAIN = "plain"
    QUIET = "quiet"


_ROLES = {
    Weight.PRIMARY: QPalette.ColorRole.HighlightedText,
    Weight.PLAIN: QPalette.ColorRole.ButtonText,
    Weight.QUIET: QPalette.ColorRole.PlaceholderText,
}


class Button(QPushButton):
    """A push button in the house's look. A `&` in `text` marks its mnemonic."""

    def __init__(
        self, text: str, parent: QWidget | None = None, *, weight: Weight = Weight.PLAIN, hint: str = ""
    ) -> None:
        """Make the button; `hint` is its tool tip, such as its shortcut."""
        super().__init__(text, parent)
        self._weight = weight
        self.setForegroundRole(_ROLES[weight])
        self._has_menu = False
        self.setFont(medium(self.font()))
        self.setAutoDefault(False)
        self.setToolTip(hint)

    def setMenu(self, menu: QMenu) -> None:
        """Open `menu` when pressed, and show a chevron."""
        super().setMenu(menu)
        self._has_menu = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be pressed by Return as by Space: Qt would press the default button of the dialog, or none."""
        from PySide6.QtCore import Qt  # the first paint does without

        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return room for the words, and for the chevron of a menu."""
        metrics = QFontMetrics(self.font())
        width = metrics.horizontalAdvance(words_of(self.text())) + 2 * _PAD_X + 2
        if self._has_menu:
            width += _CHEVRON + _GAP
        return QSize(width, metrics.height() + 2 * _PAD_Y + 2)

    def minimumSizeHint(self) -> QSize:
        """Return the same: a button's words are never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the panel, the words and the ring."""
        colours = colours_of(self.palette())
        fill, line, words = self._paints(colours)
        painter = QPainter(self)
        panel(painter, self.rect(), fill, line, RADIUS_CONTROL)
        if self.hasFocus():
            primary = self._weight is Weight.PRIMARY
            inner = colour(colours.on_accent if primary else colours.accent)
            ring(painter, self.rect(), inner, RADIUS_CONTROL, 2 if primary else 0)
        box = self.rect()
        if self._has_menu:
            box.setRight(box.right() - _CHEVRON - _GAP)
            at = QRect(box.right() - _PAD_X + _GAP, (self.height() - _CHEVRON) // 2 + 1, _CHEVRON, _CHEVRON)
            paint_icon(painter, "chevron", at, words)
        if self._speaks_up():
            painter.setPen(words)  # otherwise the foreground role's, which the painter starts with
        painter.drawText(box, CENTER | mnemonic_flag(self), self.text())
        painter.end()

    def _speaks_up(self) -> bool:
        """Return whether the words have another colour than the button's usual one."""
        if not self.isEnabled():
            return True
        return self._weight is Weight.QUIET and (self.underMouse() or self.isDown())

    def _paints(self, colours: Colours) -> tuple[QColor | None, QColor | None, QColor]:
        """Return fill, line and words for the state the button is in."""
        enabled, over = self.isEnabled(), self.underMouse() and self.isEnabled()
        if self._weight is Weight.PRIMARY and enabled:
            fill = colour(colours.accent)
            if self.isDown():
                fill = fill.darker(115)
            elif over:
                fill = fill.lighter(108)
            return fill, None, colour(colours.on_accent)
        words = colour(colours.muted if self._weight is Weight.QUIET or not enabled else colours.text)
        if self.isDown():
            return colour(colours.side), colour(colours.line), words
        if self._weight is Weight.QUIET:
            return (colour(colours.side), None, colour(colours.text)) if over else (None, None, words)
        return colour(colours.bg if over else colours.surface), colour(colours.line), words


def mnemonic_flag(widget: QWidget) -> int:
    """Return whether the underlines of mnemonics show: while Alt is held, as the window says."""
    shown = widget.window().property("mnemonics")
    return SHOW_MNEMONIC if shown else HIDE_MNEMONIC
