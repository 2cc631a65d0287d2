"""The two questions of a first start: a name for the notes, a country for its holidays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.errors import AfterwordError
from core.places.countries import country_name, country_named, find_countries
from core.places.zones import country_of
from core.settings import with_profile
from gui.errors import tell
from gui.forms.suggestions import Suggestions
from gui.forms.under import Told, Under
from gui.theme import type as typeface
from gui.theme.colours import colour, colours_of
from gui.theme.painting import RADIUS_CONTROL, panel
from gui.widgets.button import Button, Weight
from gui.widgets.fields import LineField
from gui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from core.workspace import Workspace

_WIDEST = 300  # pixels of a field


class WelcomeBar(QWidget):
    """`answered` says that it is gone, with a sentence where the answers were taken, "" where not."""

    answered = Signal(str)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 8, 10)
        column.setSpacing(7)
        words = (
            "Two questions, and no more: the name that ends your notes, and the country whose holidays count."
        )
        column.addWidget(Text(words, self, kind=typeface.small))
        row = QHBoxLayout()
        row.setSpacing(8)
        self.name = LineField("", self, placeholder="Your name")
        self.name.setAccessibleName("Your name")
        code = country_of(workspace.zone)
        self.country = LineField(country_name(code) if code else "", self, placeholder="Your country")
        self.country.setAccessibleName("Your country, for its public holidays")
        self.suggestions = Suggestions(self.country, find_countries)
        self.take = Button("Sa&ve both", self)
        self.leave = Button("&Not now", self, weight=Weight.QUIET)
        for field in (self.name, self.country):
            field.setMaximumWidth(_WIDEST)
            row.addWidget(field, 2)
        row.addWidget(self.take)
        row.addWidget(self.leave)
        row.addStretch(1)
        column.addLayout(row)
        self.under = Under(self)
        column.addWidget(self.under)
        self.take.clicked.connect(self._take)
        self.leave.clicked.connect(self._leave)
        self.name.returnPressed.connect(self._take)
        self.country.returnPressed.connect(self._take)

    def stops(self) -> tuple[QWidget, ...]:
        """Return what Tab stops at, in order."""
        return self.name, self.country, self.take, self.leave

    def _take(self) -> None:
        words = self.country.text().strip()
        code = country_named(words)
        self.country.set_wrong(bool(words) and not code)
        if words and not code:
            self.under.tell([Told("country", "No country of that name is known.", wrong=True)])
            self.country.setFocus()
            return
        name = " ".join(self.name.text().split())
        self.name.set_wrong(not name)
        if not name:
            self.under.tell([Told("name", "Type your name, or leave both with Not now.", wrong=True)])
            self.name.setFocus()
            return
        self.under.tell([])
        try:
            self._workspace.update_settings(with_profile(self._workspace.settings, name=name, country=code))
        except AfterwordError as error:
            tell(self, error)
            return
        self.hide()
        self.answered.emit("Saved. Settings, at the lower left, has the rest.")

    def _leave(self) -> None:
        self.hide()
        self.answered.emit("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave it with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a card."""
        colours = colours_of(self.palette())
        painter = QPainter(self)
        panel(painter, self.rect(), colour(colours.surface), colour(colours.line), RADIUS_CONTROL)
        painter.end()
