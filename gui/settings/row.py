"""One setting: its name, its control, the way back to how it was, and what there is to say of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.forms.under import Told, Under
from gui.widgets.fields import Framed, LineField
from gui.widgets.link import Link
from gui.widgets.text import Text

if TYPE_CHECKING:
    from core.errors import AfterwordError

LABEL_WIDTH = 210
WIDEST = 320  # pixels of a control that would take whatever there is
_NARROWEST = 120  # pixels of a name in a small window
_NAME_SHARE, _CONTROL_SHARE = 3, 7  # of the width
_TOP = 8  # from a field's upper edge to its words


class SettingRow(QWidget):
    """`reset` is the wish to have the setting as it comes; the link for it shows when it is not.

    `is_wrong` says that something is wrong with what was entered, which stays as it was entered.
    """

    reset = Signal()

    def __init__(
        self,
        label: str,
        control: QWidget,
        hint: str = "",
        parent: QWidget | None = None,
        *,
        wide: bool = False,
    ) -> None:
        super().__init__(parent)
        self._hint = hint
        self.control = control
        self.is_wrong = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        self.label = Text(label, self)
        self.label.setMinimumWidth(_NARROWEST)
        self.label.setMaximumWidth(LABEL_WIDTH)
        self.label.setContentsMargins(0, self._top(control), 0, 0)
        self.label.setBuddy(control.focusProxy() or control)
        row.addWidget(self.label, _NAME_SHARE, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        line = QHBoxLayout()
        line.setSpacing(10)
        if wide:
            control.setMaximumWidth(WIDEST)
        line.addWidget(control, 1 if wide else 0)
        self.back = Link("Reset", self)
        self.back.setAccessibleName(f"Reset: {label}")
        self.back.clicked.connect(self.reset)
        line.addWidget(self.back)
        line.addStretch(1 if not wide else 0)
        column.addLayout(line)
        self.under = Under(self)
        column.addWidget(self.under)
        column.addStretch(1)
        row.addLayout(column, _CONTROL_SHARE)
        self.back.hide()
        self.tell(None)

    def _top(self, control: QWidget) -> int:
        """Return how far down the name starts, to be level with the words in the control."""
        return min(_TOP, max(0, (control.sizeHint().height() - self.label.line_height()) // 2))

    def show_changed(self, changed: bool, first: str = "") -> None:
        """Offer the way back where the setting is not as it comes; `first` says how that is."""
        if self.back.hasFocus() and not changed:
            self.control.setFocus(Qt.FocusReason.OtherFocusReason)
        self.back.setVisible(changed)
        self.back.setToolTip(f"Back to: {first}" if first else "")

    def say(self, hint: str) -> None:
        """Say this under the control, from now on, while nothing is wrong."""
        self._hint = hint
        self.tell(None)

    @property
    def holds_text(self) -> bool:
        """Say whether what was entered was typed, and would have to be typed again."""
        return isinstance(self.control, LineField | Framed)

    def tell(self, error: AfterwordError | None) -> None:
        """Say under the control what is wrong with what was entered; None for nothing."""
        self.is_wrong = error is not None
        words = error.message if error is not None else self._hint
        self.under.tell([Told("", words, wrong=error is not None)] if words else [])
        self.control.setAccessibleDescription(words)
        mark = getattr(self.control, "set_wrong", None)
        if mark is not None:
            mark(error is not None)
