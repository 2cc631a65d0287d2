"""The choice of a language to write in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.drafting.lexicon import LANGUAGE_NAMES
from gui.widgets.choice import ChoiceField

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

LANGUAGES = {
    "": "Not said",
    "en": "English",
    "cs": "Czech",
    "da": "Danish",
    "de": "German",
    "es": "Spanish",
    "fr": "French",
    "it": "Italian",
    "nl": "Dutch",
    "no": "Norwegian",
    "pl": "Polish",
    "pt": "Portuguese",
    "sv": "Swedish",
}
WRITTEN = {"": "Not said", **LANGUAGE_NAMES}
"""The languages that there are messages in, and none."""


class LanguageChoice(ChoiceField):
    """Offers `languages`, words by code, and whatever else is stored."""

    def __init__(self, name: str, languages: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._languages = languages
        self.show_code("")

    def show_code(self, code: str) -> None:
        """Show the language of a code."""
        offered = {**self._languages, code: self._languages.get(code) or LANGUAGES.get(code, code)}
        self.clear()
        for value, words in offered.items():
            self.addItem(words, value)
        self.setCurrentIndex(list(offered).index(code))

    def code(self) -> str:
        """Return the code of the language shown, "" for none."""
        return str(self.currentData())
