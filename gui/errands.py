"""What the window opens over itself: forms, sheets and menus, each loaded when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt

from core.models import Id, Interview, ReplyKind
from core.timeline.context import ends
from core.wording import local_day
from gui.errors import told
from gui.screens import PEOPLE

if TYPE_CHECKING:
    from datetime import date, datetime

    from PySide6.QtWidgets import QDialog

    from core.interview_entry import InterviewEntry
    from core.workspace import Workspace
    from gui.draft.outside import Clipboard, UrlOpener
    from gui.interview.page import InterviewPage
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
        self._interview_form((day, start, end))

    def open_interview(self, interview_id: str) -> None:
        """Open the process of an interview, at that interview."""
        known = self._workspace.stored(Interview, [Id(interview_id)])
        if known:
            self.open_process(known[Id(interview_id)].application_id, interview_id)

    def open_process(self, application_id: str, interview_id: str = "") -> None:
        """Open a process, at one of its interviews or, for "", at the newest."""
        from gui.screens import INTERVIEW

        window, before = self._window, self._window.screen_name()
        page = cast("InterviewPage", window.go(INTERVIEW))
        if window.page is page:  # else something typed could not be kept
            with told(window):
                page.open_process(Id(application_id), Id(interview_id))
                page.come_from(before)

    def add_round(self, application_id: str) -> None:
        """Open the form for another round, with the people of the last one."""
        from core.interview_entry import next_round_entry

        today = local_day(self._workspace.clock.now(), self._workspace.zone)
        with told(self._window):
            facts = self._workspace.facts(Id(application_id))
            self._interview_form(entry=next_round_entry(facts, today, self._workspace.zone))

    def they_replied(self, application_id: str = "", kind: ReplyKind | None = None) -> None:
        """Open the sheet for what they said, about a process or, for "", about one that is picked.

        `kind` is chosen at first, where it is known.
        """
        from gui.replies.processes import processes
        from gui.replies.reply_sheet import ReplySheet

        if not self._may_open(there=bool(application_id or processes(self._workspace))):
            return
        given, near = _id(application_id), _id(self._window.page.process_at_hand())
        with told(self._window):
            sheet = ReplySheet(self._workspace, self._window, application_id=given, near=near, kind=kind)
            sheet.accepted.connect(self._reply_saved)
            _open(sheet)

    def log_message(self, application_id: str = "") -> None:
        """Open the sheet for what was sent outside the app, likewise."""
        from gui.replies.message_sheet import MessageSheet
        from gui.replies.processes import processes

        if not self._may_open(there=bool(application_id or processes(self._workspace))):
            return
        given, near = _id(application_id), _id(self._window.page.process_at_hand())
        with told(self._window):
            sheet = MessageSheet(self._workspace, self._window, application_id=given, near=near)
            sheet.accepted.connect(self._saved)
            _open(sheet)

    def answer_offer(self, application_id: str = "") -> None:
        """Open the sheet for the answer to the offer of a process or, for "", of one that is picked."""
        from gui.replies.answer_sheet import AnswerSheet
        from gui.replies.processes import offers

        waiting = list(offers(self._workspace).values())
        if not application_id and not waiting:
            self._window.say("No offer is waiting for an answer.", can_undo=False)
            return
        if not self._window.keep_typing():
            return
        which = _id(application_id) or (waiting[0] if len(waiting) == 1 else None)
        with told(self._window):
            sheet = AnswerSheet(self._workspace, self._window, application_id=which)
            sheet.accepted.connect(self._saved)
            _open(sheet)

    def debrief(self, interview_id: str = "") -> None:
        """Open the debrief of an interview or, for "", of the one that ended last."""
        from core.commands.debrief import to_debrief

        newest = to_debrief(self._workspace)
        which = Id(interview_id) if interview_id else newest.interview_id if newest is not None else None
        if which is None:
            self._show_last_over()
        elif not self._is_over(which):
            self._window.say("This interview is still to come.", can_undo=False)
        elif self._window.keep_typing():
            from gui.debrief.dialog import DebriefDialog

            with told(self._window):
                dialog = DebriefDialog(self._workspace, self._window, interview_id=which)
                dialog.accepted.connect(self._debriefed)
                _open(dialog)

    def _show_last_over(self) -> None:
        """Open the interview that ended last, where each is written down: there is its debrief, too."""
        from core.commands.debrief import last_over

        last = last_over(self._workspace)
        if last is None:
            self._window.say("No interview is over yet.", can_undo=False)
        elif self._window.keep_typing():
            self.open_process(last.application_id, last.id)
            words = "Each interview that is over is written down. This was the last."
            self._window.say(words, can_undo=False)

    def _is_over(self, interview_id: Id) -> bool:
        found = self._workspace.stored(Interview, [interview_id]).get(interview_id)
        return found is None or ends(found) <= self._workspace.clock.now()

    def _debriefed(self) -> None:
        from gui.debrief.dialog import DebriefDialog

        self._saved()
        dialog = self.sender()
        if not isinstance(dialog, DebriefDialog):
            return
        if dialog.asked_later:
            self._window.say(f"You are asked again {dialog.asked_later}.", can_undo=True)
        elif dialog.goes_on and dialog.first_note:
            self._window.show_step(dialog.first_note)

    def _may_open(self, *, there: bool) -> bool:
        """Say whether a sheet about a process may open, and why not where there is no process."""
        if not there:
            self._window.say("There is no open process yet. Enter an interview first.", can_undo=False)
        return there and self._window.keep_typing()

    def _saved(self) -> None:
        self._window.say(f"{self._workspace.undo_title}: saved.", can_undo=True)
        self._window.page.focus_first()

    def _reply_saved(self) -> None:
        from gui.replies.reply_sheet import ReplySheet

        self._saved()
        sheet = self.sender()
        if not isinstance(sheet, ReplySheet) or not sheet.goes_on:
            return
        if sheet.answer:
            self._window.show_step(sheet.answer)
        elif sheet.application_id is not None and sheet.form.chosen_kind() is ReplyKind.NEXT_ROUND:
            self.add_round(sheet.application_id)

    def _interview_form(
        self,
        when: tuple[date | None, datetime | None, datetime | None] = (None, None, None),
        entry: InterviewEntry | None = None,
    ) -> None:
        from gui.interview_dialog.dialog import InterviewDialog

        if not self._window.keep_typing():
            return
        dialog = InterviewDialog(self._workspace, self._window, entry=entry)
        if when[0] is not None:
            dialog.begin_on(when[0], when[1], when[2])
        dialog.accepted.connect(self._interview_saved)
        _open(dialog)

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
        sheet.debrief_wanted.connect(self.debrief)
        sheet.reply_wanted.connect(self.they_replied)
        sheet.answer_wanted.connect(self.answer_offer)
        sheet.open()

    def open_contact(self, contact_id: str) -> None:
        """Open a person, with everything that is known of them."""
        from gui.people.page import PeoplePage

        self._window.go(PEOPLE)
        page = self._window.page
        if isinstance(page, PeoplePage):  # what is typed elsewhere may have to be looked at first
            page.show_contact(Id(contact_id))

    def copy(self, words: str) -> None:
        """Put words on the clipboard."""
        self._clipboard.set_text(words)
        self._window.say("Copied.", can_undo=False)

    def copy_diagnostics(self) -> None:
        """Put on the clipboard what a report of a mistake needs: no name, no address, no text of anybody."""
        from gui.diagnostics import diagnostics

        with told(self._window):
            self._clipboard.set_text(diagnostics(self._workspace))
            words = "Diagnostics copied: versions, sizes and the log. Nothing that you typed is in them."
            self._window.say(words, can_undo=False)

    def open_link(self, link: str) -> None:
        """Open a link, and say so where no program takes it."""
        if link:
            self._opener.open(link, self._no_program)

    def _no_program(self) -> None:
        self._window.say("No program answered to this link.", can_undo=False)

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
        """Open the app's menu."""
        from gui.app_menu import app_menu

        menu = app_menu(self._window, self._workspace)
        button = self._window.sidebar.menu_button
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
        if not button.underMouse():  # whoever came by keys goes on by keys
            menu.setActiveAction(menu.actions()[0])

    def open_templates(self) -> None:
        """Open the message templates."""
        from gui.templates.sheet import TemplatesSheet

        if self._window.keep_typing():
            TemplatesSheet(self._workspace, self._window).open()

    def show_about(self) -> None:
        """Show what this app is, and the licences of what is inside."""
        from gui.about.dialog import AboutDialog

        with told(self._window):
            about = AboutDialog(self._workspace.paths.data_dir, self._window)
            about.diagnostics_wanted.connect(self.copy_diagnostics)
            about.open()

    def show_shortcuts(self) -> None:
        """Show the keys."""
        from gui.shortcuts import ShortcutsSheet

        ShortcutsSheet(self._window).open()


def _id(text: str) -> Id | None:
    return Id(text) if text else None


def _open(dialog: QDialog) -> None:
    """Open a dialog that goes when it is closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
