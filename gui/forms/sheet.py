"""What the sheets to fill in have in common: rows, what follows, and buttons; nothing typed is lost."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QRadioButton, QVBoxLayout, QWidget

from core.errors import AfterwordError, UserError
from core.wording import local_day
from gui.forms.foot import Buttons, Notice
from gui.theme import type as typeface
from gui.widgets.scroll import BAR_WIDTH
from gui.widgets.scrolling import scrolling
from gui.widgets.text import Line, Text

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QShowEvent

    from core.interview_entry import Offer
    from core.models import Change
    from core.workspace import Workspace
    from gui.forms.fields import Fields
    from gui.forms.telling import Findings

_MARGIN_X, _MARGIN_Y = 26, 20
EDGE = 40  # what is left of the screen around it
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EntrySheet(QDialog):
    """A sheet of fields over the window. After `accepted`, `change` is what was applied.

    `goes_on` says that the person chose the button that does more than saving.
    """

    width_wanted = 660
    spare = 90  # for a row or two that come with an answer

    def __init__(
        self, workspace: Workspace, parent: QWidget | None, title: str, subtitle: str, buttons: Buttons
    ) -> None:
        super().__init__(parent)
        self.change: Change | None = None
        self.goes_on = self._saving = False
        self._workspace = workspace
        self._typed_on = self._today()
        self._told: set[str] = set()
        self._before_asking: QWidget | None = None
        self._first: object = None
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN_X, _MARGIN_Y, _MARGIN_X - BAR_WIDTH, _MARGIN_Y)
        column.setSpacing(12)
        self.title = Line(title, self, kind=_title)
        self.subtitle = Text(subtitle, self, muted=True)
        self._column = column
        self._put(self.title)
        self._put(self.subtitle)
        self.notice = Notice(self)
        self.buttons = buttons

    def finish(self, form: Fields, card: QWidget) -> None:
        """Put the parts together, once they are made."""
        self._form = form
        self.area = scrolling(form, self)
        form.fill_width()
        self._column.addWidget(self.area, 1)
        for part in (card, self.notice, self.buttons):
            self._put(part)
        form.edited.connect(self.look)
        form.edited.connect(self._grow_soon)
        form.left.connect(self._left)
        form.given.connect(self.given)
        form.rearranged.connect(self._order)
        form.save_wanted.connect(self.main)
        buttons = self.buttons
        buttons.save.connect(self.save)
        buttons.save_and_write.connect(self.save_and_go_on)
        buttons.cancel.connect(self.away)
        buttons.leave.connect(self._leave)
        buttons.stayed.connect(self._stayed)
        stop_listening = self._workspace.subscribe(self._workspace_changed)
        self.finished.connect(stop_listening)
        self.destroyed.connect(stop_listening)  # with its window, and never asked
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.main)
        self.look()
        self._first = self.typed()
        self._fit()

    def _put(self, part: QWidget) -> None:
        """Put a part under the others, as wide as the fields are beside the scroll bar."""
        around = QHBoxLayout()
        around.setContentsMargins(0, 0, BAR_WIDTH, 0)
        around.addWidget(part)
        self._column.addLayout(around)

    def _fit(self) -> None:
        """Take the height that shows the fields, as far as the screen has it."""
        room = self.screen().availableGeometry().size()
        wanted = QSize(self.width_wanted, self._height_wanted() + self.spare)
        self.resize(wanted.boundedTo(room - QSize(EDGE, EDGE)))
        self.setMinimumSize(QSize(560, 400).boundedTo(room))

    def _height_wanted(self) -> int:
        """Return the height that shows all there is."""
        rest = self.sizeHint().height() - self.area.sizeHint().height()
        return rest + self._form.sizeHint().height()

    def _grow_soon(self) -> None:
        QTimer.singleShot(0, self, self._grow)  # once the rows that came are laid out

    def _grow(self) -> None:
        """Make room for what came, as far as the screen goes on below."""
        below = self.screen().availableGeometry().bottom() - self.y() - EDGE
        self.resize(self.width(), max(self.height(), min(self._height_wanted(), below)))

    # ---- what each sheet says for itself -------------------------------------------------------------

    def typed(self) -> object:
        """Return all that is typed, to be compared with what was there at first."""
        raise NotImplementedError

    def read(self) -> Findings:
        """Return what is typed as it is understood."""
        raise NotImplementedError

    def look(self) -> None:
        """Show what the fields now mean, and what follows."""
        raise NotImplementedError

    def reread(self) -> None:
        """Read anew what is kept of the workspace. Raises `UserError` where there is nothing left to tell."""

    def commit(self) -> Change:
        """Make the change; `goes_on` is known by then. Raises as `Workspace.apply`."""
        raise NotImplementedError

    def first_stop(self) -> QWidget:
        """Return where the focus is at first."""
        raise NotImplementedError

    def given(self, name: str, offer: Offer) -> None:
        """Take an answer that was pressed."""
        self._form.answer(name, offer)

    def away(self) -> None:
        """Do what the quiet button says."""
        self.reject()

    def main(self) -> None:
        """Do what Ctrl+Return means."""
        self.buttons.press_main()

    # ---- looking -------------------------------------------------------------------------------------

    def _today(self) -> date:
        return local_day(self._workspace.clock.now(), self._workspace.zone)

    def _left(self, name: str) -> None:
        """Say from now on what is wrong with a field that has been left."""
        if name not in self._told:
            self._told.add(name)
            self.look()

    def _workspace_changed(self, _change: Change) -> None:
        """Look again with what is known now, or close when what it is about is gone."""
        if self.isVisible() and not self._saving and self.change is None:
            try:
                self.reread()
                self.look()
            except UserError:
                super().reject()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._order()
        self.first_stop().setFocus(Qt.FocusReason.TabFocusReason)

    def _order(self) -> None:
        """Let Tab walk as the eye reads, whatever came and went."""
        for before, after in pairwise([*self._form.stops(), *self.buttons.stops()]):
            QWidget.setTabOrder(before, after)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move on with Return, and press the button that has the focus."""
        if event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            here = self.focusWidget()
            if isinstance(here, QPushButton) and not here.isCheckable():
                here.click()
            elif isinstance(here, QLineEdit | QPushButton | QRadioButton):
                self.focusNextChild()
            return
        super().keyPressEvent(event)

    # ---- saving and leaving --------------------------------------------------------------------------

    def save(self) -> None:
        """Make the change and close, or say what is in the way and keep everything as it is typed."""
        self._save(goes_on=False)

    def save_and_go_on(self) -> None:
        """Save, and go on with what comes next."""
        self._save(goes_on=True)

    def _save(self, *, goes_on: bool) -> None:
        if self.buttons.is_asking() or self.change is not None:
            return
        self._told = {name for name, _, _ in self._form.fields()}
        self.look()
        problems = self.read().problems
        if problems:
            self._go_to(next(iter(problems)))
            return
        self._saving, self.goes_on = True, goes_on
        try:
            self.change = self.commit()
        except AfterwordError as trouble:
            self.goes_on = False
            self.notice.say(trouble.message)
            return
        finally:
            self._saving = False
        said = bool(self.change.before or self.change.after) or goes_on
        self.done(QDialog.DialogCode.Accepted if said else QDialog.DialogCode.Rejected)

    def _go_to(self, name: str) -> None:
        """Put the focus on a field, and the field and its words into view."""
        for own, widget, row in self._form.fields():
            if own == name:
                self._order()
                widget.setFocus(Qt.FocusReason.TabFocusReason)
                self._form.settle()
                self.area.ensureWidgetVisible(row, 0, 24)
                return
        self.notice.say(self.read().problems[name])  # of a field that this sheet does not have

    def reject(self) -> None:
        """Close, or ask first where something was typed."""
        if self.buttons.is_asking():
            self.buttons.stay()
        elif self.typed() == self._first:
            super().reject()
        else:
            self._before_asking = self.focusWidget()
            self.buttons.ask()

    def _leave(self) -> None:
        super().reject()

    def _stayed(self) -> None:
        if self._before_asking is not None:
            self._before_asking.setFocus(Qt.FocusReason.OtherFocusReason)


def _title(font: QFont) -> QFont:
    return typeface.sized(font, 20, QFont.Weight.DemiBold)
