"""You: what notes are signed with, and what the rules need to know of you."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer

from core.errors import UserError
from core.models import Profile, Tone
from core.places.countries import country_name, country_named, find_countries
from core.places.regions import find_regions, region_name, region_named
from core.settings import with_profile
from gui.forms.notes_field import NotesField
from gui.forms.suggestions import Suggestions
from gui.settings.section import Section
from gui.widgets.button import Button
from gui.widgets.fields import LineField
from gui.widgets.segment import Segment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from core.workspace import Workspace
    from gui.settings.row import SettingRow

_TONES = ((Tone.BRIEF, "Brief"), (Tone.WARM, "Warm"), (Tone.FORMAL, "Formal"))
_ACCOUNTS = ((False, "Free"), (True, "Premium"))
_TYPING_PAUSE = 700  # milliseconds without a key, after which what was typed is taken
_FIRST = Profile()


class YouSection(Section):
    """Name, signature, tone, LinkedIn account, country and region."""

    title = "You"

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self._notes_card()
        self._linkedin_card()
        self._words_card()
        self._place_card()
        self.column.addStretch(1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE)
        self._pause.timeout.connect(self._take_signature)

    # ---- building --------------------------------------------------------------------------------------

    def _notes_card(self) -> None:
        card = self.card("Your notes")
        self.name = self._line("Name")
        self.name_row = self.row(card, "Name", self.name, "Notes are signed with it.", wide=True)
        self.name.editingFinished.connect(self._take_name)
        self.name_row.reset.connect(self._reset_name)
        self.signature = NotesField("Signature", self)
        hint = "In place of the name under an e-mail, in as many lines as you like."
        self.signature_row = self.row(card, "Signature", self.signature, hint, wide=True)
        self.signature.text.textChanged.connect(self._typed)
        self.signature_row.reset.connect(self._reset_signature)
        self.tone = Segment[Tone]("Tone of new notes", self)
        self.tone.offer(_TONES)
        self.tone_row = self.row(card, "Tone of new notes", self.tone)
        self.tone.chosen.connect(self._take_tone)
        self.tone_row.reset.connect(self._reset_tone)

    def _linkedin_card(self) -> None:
        card = self.card("LinkedIn")
        self.premium = Segment[bool]("LinkedIn account", self, ready=2)
        self.premium.offer(_ACCOUNTS)
        hint = "A note with an invitation has 200 characters on a free account, 300 on Premium."
        self.premium_row = self.row(card, "Account", self.premium, hint)
        self.premium.chosen.connect(self._take_premium)
        self.premium_row.reset.connect(self._reset_premium)

    def _words_card(self) -> None:
        words = "The texts that drafts are made of. Yours take the place of the built-in ones, one by one."
        card = self.card("Messages", words)
        self.templates = Button("Message templates\u2026", self)
        self.templates.clicked.connect(self._open_templates)
        card.addWidget(self.templates, 0, Qt.AlignmentFlag.AlignLeft)

    def _open_templates(self) -> None:
        from gui.templates.sheet import TemplatesSheet

        TemplatesSheet(self.workspace, self.window()).open()

    def _place_card(self) -> None:
        words = "Of a company whose country is not known, these are the days on which nobody works."
        card = self.card("Holidays", words)
        self.country = self._line("Country")
        self.country_row = self.row(card, "Country", self.country, wide=True)
        self.country.editingFinished.connect(self._take_country)
        self.country_row.reset.connect(self._reset_country)
        self.region = self._line("Region", "If it matters")
        self.region_row = self.row(card, "Region", self.region, wide=True)
        self.region.editingFinished.connect(self._take_region)
        self.region_row.reset.connect(self._reset_region)
        self.suggestions = (
            Suggestions(self.country, find_countries),
            Suggestions(self.region, self._regions),
        )
        for one, take in zip(self.suggestions, (self._take_country, self._take_region), strict=True):
            one.taken.connect(take)

    def _line(self, name: str, placeholder: str = "") -> LineField:
        line = LineField("", self, placeholder=placeholder)
        line.setAccessibleName(name)
        return line

    def _regions(self, text: str) -> Sequence[str]:
        return find_regions(self.workspace.profile.country, text)

    # ---- showing ---------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the settings as they are; what is being typed stays, and what could not be taken."""
        own = self.workspace.profile
        for line, row, words in (
            (self.name, self.name_row, own.name),
            (self.country, self.country_row, country_name(own.country) if own.country else ""),
            (self.region, self.region_row, region_name(own.country, own.region)),
        ):
            if not line.hasFocus() and not row.is_wrong and line.text() != words:
                line.setText(words)
        waits = self._pause.isActive() or self.signature_row.is_wrong
        if not waits and self.signature.text.toPlainText() != own.signature:
            blocked = self.signature.text.blockSignals(True)  # nobody typed it
            self.signature.text.setPlainText(own.signature)
            self.signature.text.blockSignals(blocked)
        self.tone.set_value(own.tone)
        self.premium.set_value(own.premium)
        for row, value, first in (
            (self.name_row, own.name, _FIRST.name),
            (self.signature_row, own.signature, _FIRST.signature),
            (self.tone_row, own.tone, _FIRST.tone),
            (self.premium_row, own.premium, _FIRST.premium),
            (self.country_row, own.country, _FIRST.country),
            (self.region_row, own.region, _FIRST.region),
        ):
            row.show_changed(value != first)

    def keep_typing(self) -> bool:
        """Take what was typed and not yet taken; a place that is none is told, and left behind."""
        self._take_name()
        self._take_signature()
        return True

    # ---- taking ----------------------------------------------------------------------------------------

    def _take(self, row: SettingRow, **values: object) -> bool:
        return self.change(with_profile(self.workspace.settings, **values), row)

    def _take_name(self) -> None:
        name = " ".join(self.name.text().split())
        if self._take(self.name_row, name=name) and self.name.text() != name:
            self.name.setText(name)

    def _reset_name(self) -> None:
        self.name.setText("")
        self._take_name()

    def _typed(self) -> None:
        self._pause.start()

    def _take_signature(self) -> None:
        self._pause.stop()
        self._take(self.signature_row, signature=self.signature.text.toPlainText().strip())

    def _reset_signature(self) -> None:
        self.signature.text.setPlainText("")
        self._take_signature()

    def _take_tone(self, tone: Tone) -> None:
        self._take(self.tone_row, tone=tone)

    def _reset_tone(self) -> None:
        self._take(self.tone_row, tone=_FIRST.tone)

    def _take_premium(self, premium: bool) -> None:
        self._take(self.premium_row, premium=premium)

    def _reset_premium(self) -> None:
        self._take(self.premium_row, premium=_FIRST.premium)

    def _take_country(self) -> None:
        words = self.country.text().strip()
        code = country_named(words)
        if words and not code:
            self.country_row.tell(UserError("No country of that name is known."))
            return
        kept = self.workspace.profile.region if code == self.workspace.profile.country else ""
        if self._take(self.country_row, country=code, region=kept):
            self.country.setText(country_name(code) if code else "")
            self.region.setText(region_name(code, kept))

    def _reset_country(self) -> None:
        self.country.setText("")
        self._take_country()

    def _take_region(self) -> None:
        words, country = self.region.text().strip(), self.workspace.profile.country
        code = region_named(country, words) if country else ""
        if words and not code:
            problem = "No region of that name is known there." if country else "Enter the country first."
            self.region_row.tell(UserError(problem))
            return
        if self._take(self.region_row, region=code):
            self.region.setText(region_name(country, code))

    def _reset_region(self) -> None:
        self.region.setText("")
        self._take_region()
