"""What is shown: a search in everything, a state, a company; and whether as a table or as a board."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QStringListModel, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QListView, QToolButton, QVBoxLayout, QWidget

from core.models import NO_ID
from core.processes import Shown
from core.search import fold
from gui.widgets.button import Button
from gui.widgets.choice import ChoiceField
from gui.widgets.fields import LineField
from gui.widgets.segment import Segment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QResizeEvent

    from core.models import Id
    from core.processes import Process

SHOWN = (
    (Shown.ALL, "All"),
    (Shown.OPEN, "Open"),
    (Shown.INTERVIEWING, "Interviewing"),
    (Shown.WAITING, "Waiting"),
    (Shown.OFFER, "Offer"),
    (Shown.ACCEPTED, "Accepted"),
    (Shown.CLOSED, "Closed"),
    (Shown.ARCHIVED, "Archived"),
)
_COMING = frozenset({QEvent.Type.FocusIn, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel})
_SEARCH_SHARE = 4
_TOO_NARROW = 600  # pixels
_EVERYWHERE = "All companies"


class Filters(QWidget):
    """`changed` says that something else is to be shown, `typed` that something else is searched for.

    `view_chosen` carries whether it is to be a board.
    """

    changed = Signal()
    typed = Signal()
    view_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._companies: list[tuple[str, Id]] = []
        self._processes: Sequence[Process] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._row = row = QHBoxLayout()
        row.setSpacing(8)
        self._column.addLayout(row)
        self.search = LineField(placeholder="Search names, notes and messages", parent=self)
        self.search.setAccessibleName("Search names, notes and messages")
        self.search.setClearButtonEnabled(True)
        self.search.setToolTip("Ctrl+F")
        clear = self.search.findChild(QToolButton)
        if clear is not None:
            clear.setAccessibleName("Clear the search")
        self.search.textChanged.connect(self.typed)
        row.addWidget(self.search, _SEARCH_SHARE)
        self.state = ChoiceField("State", self)
        for value, words in SHOWN:
            self.state.addItem(words, value)
        self.state.activated.connect(self.changed)
        row.addWidget(self.state, 1)
        self.company = self._company_field()
        row.addWidget(self.company, 2)
        self.columns = Button("&Columns", self, hint="Which columns there are, and their order")
        row.addWidget(self.columns)
        self.view: Segment[bool] = Segment("View", self, ready=2)
        self.view.offer([(False, "&Table"), (True, "&Board")])
        self.view.set_value(False)
        self.view.chosen.connect(self.view_chosen)
        row.addWidget(self.view)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the search above the rest where both have no room beside each other."""
        super().resizeEvent(event)
        above = self._column.indexOf(self.search) >= 0
        if (self.width() < _TOO_NARROW) is above:
            return
        if above:
            self._row.insertWidget(0, self.search, _SEARCH_SHARE)
        else:
            self._column.insertWidget(0, self.search)

    def _company_field(self) -> ChoiceField:
        field = ChoiceField("Company", self)
        field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        field.setMinimumContentsLength(10)
        self._names = QStringListModel([_EVERYWHERE], self)
        field.setModel(self._names)
        choices = field.view()
        if isinstance(choices, QListView):
            choices.setUniformItemSizes(True)  # there may be thousands
        field.installEventFilter(self)
        field.activated.connect(self.changed)
        return field

    def offer_companies(self, processes: Sequence[Process]) -> None:
        """Offer the companies of these processes, once the person goes there: there may be thousands."""
        self._processes = processes
        if self.company_id() or self.company.hasFocus():
            self._fill_companies()

    def _fill_companies(self) -> None:
        found = {one.company_id: one.company for one in self._processes}
        companies = sorted(((name, key) for key, name in found.items()), key=lambda one: fold(one[0]))
        if companies == self._companies:
            return
        chosen, self._companies = self.company_id(), companies
        self._names.setStringList([_EVERYWHERE, *(" ".join(name.split()) for name, _key in companies)])
        self._select_company(chosen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Have the companies ready when the person comes to them."""
        if watched is self.company and event.type() in _COMING:
            self._fill_companies()
        return super().eventFilter(watched, event)

    def company_id(self) -> Id:
        """Return the company to show alone, or none."""
        at = self.company.currentIndex() - 1
        return self._companies[at][1] if 0 <= at < len(self._companies) else NO_ID

    def choose_company(self, company_id: Id) -> None:
        """Show one company alone, or all where it is none or not there."""
        if company_id:
            self._fill_companies()
        self._select_company(company_id)

    def _select_company(self, company_id: Id) -> None:
        keys = [key for _name, key in self._companies]
        self.company.setCurrentIndex(keys.index(company_id) + 1 if company_id in keys else 0)

    def shown(self) -> Shown:
        """Return which processes are to be shown."""
        return Shown(self.state.currentData())

    def choose(self, shown: Shown) -> None:
        """Show these processes from now on."""
        self.state.setCurrentIndex([value for value, _words in SHOWN].index(shown))

    @property
    def narrows(self) -> bool:
        """Return whether anything is left out that is not archived."""
        return bool(self.search.text().strip() or self.company_id()) or self.shown() is not Shown.ALL

    def clear(self) -> None:
        """Leave nothing out but what is archived."""
        self.search.blockSignals(True)  # one change, not three
        self.search.clear()
        self.search.blockSignals(False)
        self.choose(Shown.ALL)
        self.choose_company(NO_ID)
        self.changed.emit()
