"""The ways a message leaves by: copied, opened in another program, or saved as a file. None marks it sent."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.drafting.compose import Missing
from core.wording import first_name
from gui.draft.actions import Action
from gui.draft.answers import PROFILE
from gui.draft.mail_link import fits, mail_link
from gui.errors import told

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.models import Contact, Step
    from core.workspace import Workspace
    from gui.draft.outside import Clipboard, UrlOpener
    from gui.draft.pane import DraftPane

_SEND_IT = "Say so here when you have sent it."


class WaysOut(QObject):
    """Takes one of them. `said` is a sentence for the status line.

    `handed_over` carries the key of a step whose text another program has now.
    """

    said = Signal(str, bool)
    handed_over = Signal(str)

    def __init__(
        self, workspace: Workspace, pane: DraftPane, clipboard: Clipboard, opener: UrlOpener
    ) -> None:
        super().__init__(pane)
        self._workspace, self._pane = workspace, pane
        self._clipboard, self._opener = clipboard, opener
        self._to_save: tuple[Callable[[], bytes], str] | None = None
        self.ways: dict[Action, Callable[[Step], None]] = {
            Action.COPY: self._copy,
            Action.RICH: self._copy_rich,
            Action.MAIL: self._mail,
            Action.EML: self._save_mail,
            Action.LINKEDIN: self._linkedin,
            Action.CARD_SHEET: self._save_card,
        }

    def copy(self) -> None:
        """Put the text on the clipboard, and say nothing."""
        self._clipboard.set_text(self._pane.note.texts()[1])

    def _copy(self, _step: Step) -> None:
        self.copy()
        self.said.emit("Copied. It is not marked as sent.", False)

    def _copy_rich(self, _step: Step) -> None:
        from core.exchange.rich import as_html

        text = self._pane.note.texts()[1]
        self._clipboard.set_rich(text, as_html(text))
        self.said.emit("Copied with its paragraphs, as rich text. It is not marked as sent.", False)

    def _reader(self, step: Step) -> Contact | None:
        letter = self._pane.note.letter
        return self._workspace.facts(step.application_id).contacts.get(letter.reader) if letter else None

    def _mail(self, step: Step) -> None:
        contact = self._reader(step)
        address = contact.email if contact is not None else ""
        subject, body = self._pane.note.texts()
        link = mail_link(address, subject, body)
        if not fits(link):
            self._clipboard.set_text(body)
            link = mail_link(address, subject, "")
            words = "The text is too long for a mail link, so it is on the clipboard: paste it into the mail."
        else:
            words = f"Opened in your mail program. {_SEND_IT}"
        self.handed_over.emit(step.key)
        self.said.emit(words, False)
        self._opener.open(link, partial(self._no_mail, body))

    def _no_mail(self, body: str) -> None:
        self._clipboard.set_text(body)
        self.said.emit("No mail program answered, so the text is on the clipboard.", False)

    # ---- LinkedIn ------------------------------------------------------------------------------------

    def _linkedin(self, step: Step) -> None:
        from gui.draft.profile_link import profile_link

        contact = self._reader(step)
        page = profile_link(contact.linkedin) if contact is not None else ""
        if contact is None:
            self.said.emit("There is nobody here whose page could be opened.", False)
        elif not page:
            whose = first_name(contact.name)
            question = f"The address of {whose}\u2019s page on LinkedIn, such as linkedin.com/in/\u2026"
            self._pane.note.ask_also(Missing(PROFILE, question, contact.id))
            self.said.emit(f"Nothing was opened: where is {whose}\u2019s page on LinkedIn?", False)
        else:
            self.copy()
            self.handed_over.emit(step.key)
            self.said.emit(f"Opened on LinkedIn, and the note is on the clipboard. {_SEND_IT}", False)
            self._opener.open(page, self._no_browser)

    def _no_browser(self) -> None:
        self.said.emit("No browser answered. The note is on the clipboard.", False)

    # ---- files ---------------------------------------------------------------------------------------

    def _save_mail(self, step: Step) -> None:
        contact = self._reader(step)
        name, address = (contact.name, contact.email) if contact is not None else ("", "")
        subject, body = self._pane.note.texts()

        def content() -> bytes:
            from core.exchange.eml import mail_file

            return mail_file(name, address, subject, body)

        self._ask_where(content, step.title, "Mail file", "eml")

    def _save_card(self, step: Step) -> None:
        contact = self._reader(step)
        body = self._pane.note.texts()[1]
        company = self._workspace.facts(step.application_id).company
        to = [contact.name, contact.role] if contact is not None else []
        country = self._workspace.profile.country

        def content() -> bytes:
            from gui.draft.card_sheet import card_sheet

            return card_sheet(body, [line for line in (*to, company.name) if line.strip()], country)

        self._ask_where(content, step.title, "PDF", "pdf")

    def _ask_where(self, content: Callable[[], bytes], title: str, kind: str, ending: str) -> None:
        from gui.draft.where_to import ask_where

        self._to_save = content, kind
        dialog = ask_where(self._pane, f"Save: {title}", title, f"{kind} (*.{ending})", ending)
        dialog.fileSelected.connect(self._save)
        dialog.open()

    def _save(self, chosen: str) -> None:
        from pathlib import Path

        from core.files import save_as

        if self._to_save is None or not chosen:
            return
        (content, kind), self._to_save = self._to_save, None
        with told(self._pane):
            save_as(Path(chosen), content())
            self.said.emit(f"{kind} saved as {Path(chosen).name}. It is not marked as sent.", False)
