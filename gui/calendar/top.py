"""The line above the calendar: what is shown, and the way to other months, to the week, and onto paper."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from gui.calendar.turn_button import TurnButton
from gui.theme import type as typeface
from gui.widgets.button import Button, Weight
from gui.widgets.menu import lasting_menu
from gui.widgets.text import Line

MONTH, WEEK = "month", "week"
_NAMES = {MONTH: "Month", WEEK: "Week"}


class Top(QWidget):
    """Says what the person wants: `turned` with -1 or 1, `today`, `chosen` with a view, `new`, `pdf`."""

    turned = Signal(int)
    today = Signal()
    chosen = Signal(str)
    new = Signal()
    pdf = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(12)
        self.title = Line("", self, kind=typeface.headline)
        self._both.addWidget(self.title, 1)
        row = QHBoxLayout()
        row.setSpacing(12)
        self._both.addLayout(row)
        self.back = TurnButton("back", self)
        self.now = Button("&Today", self, hint="Home")
        self.forward = TurnButton("forward", self)
        self.which = Button("", self, hint="M, W")
        self.new_button = Button("New &interview", self, weight=Weight.PRIMARY, hint="N")
        for button in (self.back, self.now, self.forward, self.which, self.new_button):
            row.addWidget(button)
        self.back.clicked.connect(self._back)
        self.forward.clicked.connect(self._forward)
        self.now.clicked.connect(self.today)
        self.new_button.clicked.connect(self.new)
        self._make_menu()
        self.show_view(MONTH)

    def _make_menu(self) -> None:
        menu = lasting_menu("Shown", self)
        group = QActionGroup(menu)
        self._views: dict[str, QAction] = {}
        for view, name in _NAMES.items():
            action = menu.addAction(f"&{name}\t{name[0]}")
            action.setCheckable(True)
            action.setData(view)
            group.addAction(action)
            self._views[view] = action
        group.triggered.connect(self._chosen)
        menu.addSeparator()
        menu.addAction("Save as &PDF\u2026\tCtrl+P").triggered.connect(self.pdf)
        self.which.setMenu(menu)

    def show_view(self, view: str) -> None:
        """Show which view it is."""
        name = _NAMES[view]
        self.which.setText(name)
        self.which.setAccessibleName(f"Shown: {name}")
        self._views[view].setChecked(True)
        self.back.setAccessibleName(f"Previous {view}")
        self.back.setToolTip("Page Up")
        self.forward.setAccessibleName(f"Next {view}")
        self.forward.setToolTip("Page Down")

    def set_narrow(self, narrow: bool) -> None:
        """Put the title above the buttons where both beside one another would be too wide."""
        direction = QBoxLayout.Direction
        self._both.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)

    def _back(self) -> None:
        self.turned.emit(-1)

    def _forward(self) -> None:
        self.turned.emit(1)

    def _chosen(self, action: QAction) -> None:
        self.chosen.emit(str(action.data()))
