"""What they said about next steps: when they will reply, and whom to ask for news."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.wording import short_day
from gui.forms.chip_field import ChipField
from gui.forms.memory import fitting
from gui.forms.row import Row, beside
from gui.forms.suggestions import Suggestions
from gui.theme.hue import Hue
from gui.widgets.fields import LineField

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from core.interview_entry import Offer
    from core.interview_entry.promise import Said
    from core.models import Contact


_CLEAR_DAYS = 300  # so far ahead a day is clear without its year


class PromiseRow(Row):
    """Words that name a day, with the day they come to inside the field (`field` is its stable name)."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        label: str = "They will reply",
        name: str = "When will they reply?",
        hint: str = "In their words: in about two weeks",
        field: str = "promise",
    ) -> None:
        self.field = ChipField(name, Hue.WAIT, placeholder=hint)
        self.line = self.field.line
        super().__init__(label, self.field, {field: self.line}, parent)
        self.on: date | None = None
        self.undated = False
        self.line.textEdited.connect(self.unsettle)

    def unsettle(self) -> None:
        """Take back what the words were settled to mean: they, or what they count from, changed."""
        self.on, self.undated = None, False

    def settle(self, offer: Offer) -> None:
        """Take the answer to the question which day is meant."""
        self.on, self.undated = offer.on, offer.undated

    def show_day(self, said: Said, today: date) -> None:
        """Show what the words come to."""
        on = said.on
        if on is not None:
            far = (on - today).days > _CLEAR_DAYS
            self.field.say(f"{short_day(on)} {on.year}" if far else short_day(on))
        elif said.problem or not self.line.text().strip():
            self.field.say("")
        else:
            self.field.say("no day named", sure=False)


class NewsRow(Row):
    """A name, and an address where it is not given above."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.name = LineField(placeholder="Name")
        self.name.setAccessibleName("Who to ask for news")
        self.email = LineField(placeholder="E-mail")
        self.email.setAccessibleName("E-mail address of who to ask for news")
        content = beside((self.name, 1), (self.email, 1))
        super().__init__(
            "Who to ask for news", content, {"news": self.name, "news_email": self.email}, parent
        )
        self._met: list[str] = []
        self._contacts: tuple[Contact, ...] = ()
        self.suggestions = Suggestions(self.name, self._names)
        self.suggestions.taken.connect(self._recognise)
        self.name.editingFinished.connect(self._recognise)

    def know(self, met: list[str], contacts: tuple[Contact, ...], usual: str) -> None:
        """Take who is in the form, who is known, and who was asked in an earlier round."""
        self._met, self._contacts = met, contacts
        self.name.setPlaceholderText(f"{usual}, as before" if usual else "Name")
        typed = self.name.text().strip().casefold()
        above = typed in {name.strip().casefold() for name in met} and not self.email.text()
        self.email.setHidden(bool(typed) and above)

    def _names(self, text: str) -> list[str]:
        known = [contact.name for contact in self._contacts]
        return fitting(text, dict.fromkeys([*(name for name in self._met if name.strip()), *known]))

    def _recognise(self) -> None:
        typed = self.name.text().strip().casefold()
        contact = next((one for one in self._contacts if one.name.casefold() == typed), None)
        if contact is not None and not self.email.text() and not self.email.isHidden():
            self.email.setText(contact.email)
