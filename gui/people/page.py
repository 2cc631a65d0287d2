"""People: the list by company, and beside it one person's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from core.commands.people import delete_contact, removal_of
from core.errors import UserError
from core.models import NO_ID, Id
from core.people import person
from core.wording import plural, sentence
from gui.bridge import Bridge
from gui.errors import told
from gui.page import GAP, MARGIN_X, MARGIN_Y, Page
from gui.people.directory import Directory, Listed
from gui.people.people_list import PeopleList
from gui.people.person_card import PersonCard
from gui.status_line import StatusLine
from gui.theme import type as typeface
from gui.today.empty import NothingToDo
from gui.widgets.button import Button, Weight
from gui.widgets.card import Card
from gui.widgets.fields import LineField
from gui.widgets.page_head import PageHead
from gui.widgets.splitter import QuietSplitter
from gui.widgets.text import Line

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from core.models import Change
    from core.workspace import Workspace
    from gui.people.directory import Row

_LIST_WIDTH, _WHOLE = 310, 970
_HANDLE = 4  # pixels
_TOO_NARROW_FOR_BOTH = 760


class PeoplePage(Page):
    """Who you know, and what was between you and each of them."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._directory = Directory(workspace)
        self._shown = NO_ID
        self._asked_of = NO_ID
        self._counted = (-1, "")
        self._to_mend = ""
        self._narrow = self._reading = False
        self.bridge = Bridge(workspace, self)
        self.bridge.changed.connect(self._note)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN_X, MARGIN_Y, MARGIN_X, MARGIN_Y)
        column.setSpacing(GAP)
        column.addLayout(self._top())
        self._left = self._left_column()
        self.card = PersonCard(workspace, self)
        self.card.left.connect(self.go_to_list)
        self.card.merge_wanted.connect(self.merge)
        self.card.removal_wanted.connect(self.remove)
        self.card.history.draft_wanted.connect(self.draft_wanted)
        self.card.history.process_wanted.connect(self.process_wanted)
        self.card.fields.edited.connect(self._mended)
        self.card.fields.copied.connect(self.copy_wanted)
        self.card.fields.followed.connect(self.link_wanted)
        self.splitter = QuietSplitter()
        self.splitter.setHandleWidth(_HANDLE)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self._left)
        self.splitter.addWidget(self.card)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.splitterMoved.connect(self._divided)
        self._divide(_LIST_WIDTH)
        column.addWidget(self.splitter, 1)
        self.empty = NothingToDo(self, "person")
        self.empty.new_interview.connect(self.new_interview)
        words = "Everybody you name in an interview comes here. Somebody else can be added with New person."
        self.empty.say("Nobody here yet", words, "")
        column.addWidget(self.empty, 1)
        find = QShortcut(QKeySequence("Ctrl+F"), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.focus_filter)
        self.status = StatusLine(self)
        self.status.undo.connect(self.undo_wanted)
        column.addWidget(self.status)

    # ---- building ------------------------------------------------------------------------------------

    def _top(self) -> PageHead:
        head = PageHead(self, "People")
        self.new_button = Button("New &person", self, weight=Weight.PRIMARY)
        self.new_button.clicked.connect(self.add)
        head.add(self.new_button)
        return head

    def _left_column(self) -> QWidget:
        left = QWidget(self)
        left.setMinimumWidth(240)
        column = QVBoxLayout(left)
        self._left_layout = column
        column.setSpacing(10)
        self.filter = LineField(placeholder="Filter by name, role or company")
        self.filter.setAccessibleName("Filter people")
        self.filter.setToolTip("Ctrl+F")
        self.filter.textChanged.connect(self._show_list)
        self.filter.returnPressed.connect(self.go_to_list)
        column.addWidget(self.filter)
        card = Card(left)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(6, 2, 1, 6)
        self.list = PeopleList(card)
        self.list.selected.connect(self._select)
        self.list.opened.connect(self.go_to_person)
        self.list.clicked.connect(self._clicked)
        inside.addWidget(self.list)
        column.addWidget(card, 1)
        self.count = Line("", left, kind=typeface.small, muted=True)
        self.count.setContentsMargins(2, 0, 0, 0)
        column.addWidget(self.count)
        return left

    # ---- reading -------------------------------------------------------------------------------------

    def _note(self, change: Change) -> None:
        """Bring the list up to date: the window refreshes its screen before it hears of the change here."""
        if not self._directory.note(change) or not self.isVisible():
            return
        with told(self):
            self._show_list()
            if not self._directory.knows(self._shown):
                self.refresh()

    def refresh(self) -> None:
        """Read everything anew, and keep to the person that is shown, or go on to the next."""
        with told(self):
            nearest = self.list.nearest(self._shown) if self._shown else NO_ID
            self._show_list()
            there = bool(self._directory.everybody())
            self.splitter.setVisible(there)
            self.empty.setVisible(not there)
            self._show(self._shown or self.list.first(), otherwise=nearest)

    def _show_list(self) -> None:
        """Show whom the filter lets through."""
        text = self.filter.text()
        rows = self._directory.rows(text)
        if rows is not self.list.rows:
            self.list.show_rows(rows)
            self.list.select(self._shown)
        if len(rows) != self._counted[0] or text != self._counted[1]:
            self._counted = len(rows), text
            self._count(rows, text)

    def _count(self, rows: tuple[Row, ...], text: str) -> None:
        """Say how many are listed."""
        found = sum(isinstance(row, Listed) for row in rows)
        words = sentence(plural(found, "person", "people")) if found else "Nobody"
        self.count.setText(f"{words} with \u201c{text.strip()}\u201d" if text.strip() else words)

    def _show(self, key: Id, otherwise: Id = NO_ID) -> None:
        """Show a person; one who is gone gives way to `otherwise`, or to the first of the list."""
        for one in dict.fromkeys((key, otherwise, self.list.first())):
            if one:
                try:
                    found = person(self._workspace, one)
                except UserError:
                    continue
                self._shown = one
                self.card.show_person(found)
                self.list.select(one)
                self.card.setEnabled(True)
                return
        self._shown = NO_ID
        self.card.setEnabled(False)

    # ---- walking -------------------------------------------------------------------------------------

    def _select(self, key: str) -> None:
        """Show who was selected, unless something typed on the page that is shown cannot be kept."""
        if key == self._shown:
            return
        if not self.keep_typing():
            self.list.select(self._shown)
            return
        with told(self):
            self._show(Id(key))
            self.card.area.verticalScrollBar().setValue(0)

    def _clicked(self) -> None:
        if self._narrow:
            self._read(reading=True)

    def show_contact(self, contact_id: Id) -> None:
        """Show a person, whatever the filter says."""
        if not self.keep_typing():
            return
        if not self.list.select(contact_id):
            self.filter.clear()
        with told(self):
            self._show(contact_id)
            self._read(reading=True)
            self.list.setFocus()

    def go_to_person(self) -> None:
        """Put the focus on the page of the selected person."""
        self._read(reading=True)
        self.card.fields.inputs["name"].setFocus()

    def go_to_list(self) -> None:
        """Put the focus on the list."""
        if self.keep_typing():
            self._read(reading=False)
            self.list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Esc: from what is wrong to what was, from a person to the list, from the filter."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
            return
        if self.card.fields.put_back():
            self._mended()
            return
        if self.filter.hasFocus():
            self.filter.clear()
        self.go_to_list()

    def focus_filter(self) -> None:
        """Put the focus on the filter."""
        self.go_to_list()
        self.filter.setFocus()
        self.filter.selectAll()

    def focus_first(self) -> None:
        """Put the focus on the list, or where somebody is added while there is nobody."""
        (self.list if self.splitter.isVisibleTo(self) else self.new_button).setFocus()

    def _read(self, *, reading: bool) -> None:
        self._reading = reading
        self._arrange()

    def _arrange(self) -> None:
        """Show list and person side by side, or the one of them that is wanted."""
        self._left.setVisible(not self._narrow or not self._reading)
        self.card.setVisible(not self._narrow or self._reading)
        self.card.back.setVisible(self._narrow)
        self._left_layout.setContentsMargins(0, 0, 0 if self._narrow else GAP - _HANDLE, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room by showing one of the two where both would be too narrow."""
        super().resizeEvent(event)
        self._narrow = self.width() < _TOO_NARROW_FOR_BOTH
        if not self._narrow:
            self._reading = self.card.isAncestorOf(QApplication.focusWidget() or self)
        self._arrange()

    def _divide(self, width: int) -> None:
        """Give the list this width, and the rest to the person."""
        self._list_width = width
        self.splitter.setSizes([width, _WHOLE - width])

    def _divided(self, width: int) -> None:
        self._list_width = width

    def memory(self) -> str:
        """Return how wide the list is, where a person made it so."""
        return "" if self._list_width == _LIST_WIDTH else str(self._list_width)

    def recall(self, memory: str) -> None:
        """Give the list the width it had."""
        if memory.isdecimal():
            self._divide(min(int(memory), _WHOLE))

    def keep_typing(self) -> bool:
        """Save what was typed; say whether nothing is left unsaved, and go where it is otherwise."""
        kept = self.card.fields.keep()
        wrong = self.card.fields.wrong()
        if not kept:
            self.card.fields.focus_wrong()
        if wrong:
            self._to_mend = f"Mend the {wrong} first, or press Esc to put the old one back."
            self.say(self._to_mend, can_undo=False)
        self._mended()
        return kept

    def _mended(self) -> None:
        """Say no longer that something has to be mended, once it is."""
        if self._to_mend and self.status.text() == self._to_mend and not self.card.fields.wrong():
            self.say("", can_undo=False)

    # ---- doing ---------------------------------------------------------------------------------------

    def add(self) -> None:
        """Open the sheet for somebody new, at the company of the person shown."""
        from gui.people.new_person import NewPersonSheet

        if not self.keep_typing():
            return
        with told(self):
            company = person(self._workspace, self._shown).company.name if self._shown else ""
            sheet = NewPersonSheet(self._workspace, company, self)
            sheet.accepted.connect(self._added)
            sheet.open()

    def _added(self) -> None:
        from gui.people.new_person import NewPersonSheet

        sheet = self.sender()
        if isinstance(sheet, NewPersonSheet):
            self.show_contact(sheet.contact_id)
            self.say(f"{self.card.title.text()} is added.", can_undo=True)

    def merge(self) -> None:
        """Open the sheet that merges the person shown with another entry."""
        from gui.people.merge_sheet import MergeSheet

        if self._shown and self.keep_typing():
            with told(self):
                sheet = MergeSheet(self._workspace, self._directory, self._shown, self)
                sheet.accepted.connect(self._merged)
                sheet.open()

    def _merged(self) -> None:
        self.say(f"{self._workspace.undo_title}: done.", can_undo=True)
        self.list.setFocus()

    def remove(self) -> None:
        """Delete the person shown, after asking where anything goes with them."""
        from gui.people.removal import removal_words
        from gui.widgets.question import Question

        if not self._shown or not self.keep_typing():
            return
        with told(self):
            known = person(self._workspace, self._shown)
            if not known.has_history:
                self._really_remove(known.contact.id)
                return
            self._asked_of = known.contact.id
            words = removal_words(known.contact, removal_of(self._workspace, known.contact.id))
            question = Question(f"Delete {known.contact.name}?", words, "&Delete", self)
            question.accepted.connect(self._agreed)
            question.open()

    def _agreed(self) -> None:
        with told(self):
            self._really_remove(self._asked_of)

    def _really_remove(self, key: Id) -> None:
        name = person(self._workspace, key).contact.name
        delete_contact(self._workspace, key)
        self.say(f"{name} is deleted.", can_undo=True)
        self.focus_first()
