"""What the window opens over itself: forms, sheets and menus, each loaded when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from core.models import Contact, Id

if TYPE_CHECKING:
    from datetime import date, datetime

    from core.workspace import Workspace
    from gui.draft.outside import Clipboard, UrlOpener
    from gui.main_window import MainWindow


class Errands(QObject):
    """Opens one thing over the window at a time; the window goes on where it was when that is closed."""

    def __init__(
        self, window: MainWindow, workspace: Workspace, clipboard: Clipboard, opener: UrlOpener
    ) -> None:
        super().__init__(window)
        self._window, self._workspace = window, workspace
        self._clipboard, self._opener = clipboard, opener

    def new_interview(
        self, day: date | None = None, start: datetime | None = None, end: datetime | None = None
    ) -> None:
        """Open the form for a new interview, on a day and between two instants as far as they are known."""
        self._interview_form(None, (day, start, end))

    def open_interview(self, interview_id: str) -> None:
        """Open the form of an interview."""
        self._interview_form(interview_id)

    def open_process(self, application_id: str, interview_id: str = "") -> None:
        """Open a process, at one of its interviews or, for "", at the newest."""
        interviews = self._workspace.facts(Id(application_id)).interviews
        if interview_id or interviews:
            self.open_interview(interview_id or interviews[-1].id)

    def _interview_form(
        self,
        interview_id: str | None,
        when: tuple[date | None, datetime | None, datetime | None] = (None, None, None),
    ) -> None:
        from gui.interview_dialog.dialog import InterviewDialog

        if not self._window.keep_typing():
            return
        which = Id(interview_id) if interview_id else None
        dialog = InterviewDialog(self._workspace, self._window, interview_id=which)
        if when[0] is not None:
            dialog.begin_on(when[0], when[1], when[2])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._interview_saved)
        dialog.open()

    def _interview_saved(self) -> None:
        from gui.interview_dialog.dialog import InterviewDialog

        window = self._window
        window.say(f"{self._workspace.undo_title}: saved.", can_undo=True)
        window.page.focus_first()
        form = self.sender()
        if isinstance(form, InterviewDialog) and form.first_note:
            window.show_step(form.first_note)

    def open_draft(self, key: str) -> None:
        """Open the draft of any step over the screen that is shown."""
        from gui.draft.sheet import DraftSheet

        if not self._window.keep_typing():
            return
        sheet = DraftSheet(self._workspace, key, self._clipboard, self._opener, self._window)
        sheet.said.connect(self._window.say_done)
        sheet.interview_wanted.connect(self.open_interview)
        sheet.open()

    def open_contact(self, contact_id: str) -> None:
        """Open the newest process at a person's company."""
        contact = self._workspace.stored(Contact, [Id(contact_id)]).get(Id(contact_id))
        processes = self._workspace.applications_at([contact.company_id]) if contact is not None else ()
        if processes:
            self.open_process(max(processes, key=lambda one: one.created).id)

    def search(self) -> None:
        """Open the palette that finds everything, over the screen that is shown."""
        from gui.search.palette import Palette

        if not self._window.keep_typing():
            return
        palette = Palette(self._workspace, self._window)
        palette.process_wanted.connect(self._window.open_process)
        palette.contact_wanted.connect(self._window.open_contact)
        palette.draft_wanted.connect(self._window.open_draft)
        palette.open()
        palette.field.setFocus()

    def open_menu(self) -> None:
        """Open the app's menu, made for the occasion."""
        from gui.app_menu import app_menu

        menu = app_menu(self._window, self._workspace)
        button = self._window.sidebar.menu_button
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def show_shortcuts(self) -> None:
        """Show the keys."""
        from gui.shortcuts import ShortcutsSheet

        ShortcutsSheet(self._window).open()
