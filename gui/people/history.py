"""What is due with a person, and what happened between you: interviews, messages as sent, replies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.agenda import when_words
from core.timeline.notes import KIND_NAMES
from core.wording import first_name, local_day, short_day
from gui.message_words import CHANNEL_ICONS, MESSAGES, REPLIES
from gui.people.fact_button import FactButton
from gui.theme import type as typeface
from gui.today.rows import icon_of
from gui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from core.models import Message
    from core.people import Person
    from core.workspace import Workspace

_INDENT = 40  # pixels: under the words of a button, past its icon
_DRAFT, _PROCESS, _TEXT = "draft", "process", "text"


class History(QWidget):
    """Asks for the draft of a step, or for a process and one of its interviews."""

    draft_wanted = Signal(str)
    process_wanted = Signal(str, str)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._shown: tuple[object, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.texts: dict[str, Text] = {}

    def show_person(self, person: Person) -> None:
        """Show what happened with a person; nothing is made anew where that is shown already."""
        now, zone = self._workspace.clock.now(), self._workspace.zone
        whens = [when_words(one, now, zone) for one in person.steps]
        told = (person.contact.id, person.contact.name, person.meetings, person.messages, person.replies)
        shown = (*told, person.steps, whens, local_day(now, zone))
        if shown == self._shown:
            return
        self._shown = shown
        self._clear()
        self._add("What is due", self._steps(person), f"Nothing with {first_name(person.contact.name)} now.")
        self._add("Interviews", self._meetings(person), "None so far.")
        self._add("Messages sent", self._messages(person), "None so far.")
        if person.replies:
            self._add("What they wrote", self._replies(person), "")

    def _clear(self) -> None:
        self.texts = {}
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _add(self, title: str, parts: Iterable[QWidget], otherwise: str) -> None:
        """Add a section, or the words `otherwise` where there is nothing in it."""
        heading = Text(title, self, kind=typeface.strong)
        heading.setContentsMargins(0, 14, 0, 4)
        self._column.addWidget(heading)
        found = list(parts)
        if not found:
            found = [Text(otherwise, self, kind=typeface.small, muted=True)]
        for part in found:
            self._column.addWidget(part)
            part.setVisible(part not in self.texts.values())

    # ---- sections ------------------------------------------------------------------------------------

    def _fact(self, key: tuple[str, ...], icon: str, title: str, line: str, side: str) -> FactButton:
        button = FactButton(key, icon, title, line, side, self)
        button.clicked.connect(self._clicked)
        return button

    def _steps(self, person: Person) -> list[QWidget]:
        now, zone = self._workspace.clock.now(), self._workspace.zone
        found: list[QWidget] = []
        for one in person.steps:
            when = when_words(one, now, zone)
            found.append(self._fact((_DRAFT, one.key), icon_of(one), one.title, one.reason, when))
        return found

    def _meetings(self, person: Person) -> list[QWidget]:
        found: list[QWidget] = []
        for one in person.meetings:
            where = ", ".join(part for part in (one.company.name, one.application.role) if part)
            line = one.part.rapport or "Nothing noted of what you talked about."
            title = f"{KIND_NAMES[one.interview.kind]}, {where}"
            key = (_PROCESS, one.application.id, one.interview.id)
            found.append(self._fact(key, "interview", title, line, self._day(one.interview.start)))
        return found

    def _messages(self, person: Person) -> list[QWidget]:
        found: list[QWidget] = []
        for one in person.messages:
            line = one.subject or next((part for part in one.body.splitlines() if part.strip()), "")
            icon = CHANNEL_ICONS[one.channel]
            button = self._fact((_TEXT, one.id), icon, MESSAGES[one.kind], line, self._day(one.sent_at))
            button.setAccessibleDescription("Shows the text as it was sent")
            found += [button, self._text(one)]
        return found

    def _text(self, message: Message) -> Text:
        """Return the text as it was sent, to be shown when asked for."""
        words = message.body or "The text was not kept."
        text = Text(f"{message.subject}\n\n{words}" if message.subject else words, self, kind=typeface.small)
        text.setContentsMargins(_INDENT, 4, 10, 12)
        self.texts[message.id] = text
        return text

    def _replies(self, person: Person) -> list[QWidget]:
        found: list[QWidget] = []
        for one in person.replies:
            key, day = (_PROCESS, one.application_id, ""), self._day(one.received_at)
            found.append(self._fact(key, "reply", REPLIES[one.kind], one.words, day))
        return found

    def _day(self, moment: datetime) -> str:
        zone = self._workspace.zone
        day, today = local_day(moment, zone), local_day(self._workspace.clock.now(), zone)
        return short_day(day) if day.year == today.year else f"{short_day(day)} {day.year}"

    # ---- clicks --------------------------------------------------------------------------------------

    def _clicked(self) -> None:
        button = self.sender()
        if not isinstance(button, FactButton):
            return
        what, key, *more = button.key
        if what == _DRAFT:
            self.draft_wanted.emit(key)
        elif what == _PROCESS:
            self.process_wanted.emit(key, more[0])
        else:
            text = self.texts[key]
            text.setVisible(text.isHidden())
