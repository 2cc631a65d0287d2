"""What a language needs beside its templates: the phrases that the checks look for, and a few to put in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from core.models import Contact, Facts

LANGUAGES = ("en", "de")
"""The languages that there are messages in; the first is written where none is chosen."""

LANGUAGE_NAMES = {"en": "English", "de": "German"}
"""What each is called in English."""

Phrases = tuple[str, ...]
"""Phrases in small letters; a star stands for any ending."""


class Lexicon(NamedTuple):
    """The phrases of one language. What each set is for, its name in `english` says."""

    pressing: Phrases
    humble: Phrases
    arguing: Phrases
    got_it: Phrases
    timing: Phrases
    asking: Phrases
    requests: Phrases
    letting_go: Phrases
    greetings: Phrases
    thanks: str
    anybody: frozenset[str]
    closings: frozenset[str]
    ordinary: frozenset[str]
    also_words: frozenset[str]
    business: frozenset[str]
    months_and_days: frozenset[str]
    endings: Phrases
    question: str
    closing: str
    nouns_are_capitals: bool = False


def language_of(facts: Facts, contact: Contact | None) -> str:
    """Return the language of a message: that of its reader, else that of the process, else the first."""
    wanted = (contact.language if contact else "", facts.application.language)
    codes = (language.strip().casefold().replace("_", "-").partition("-")[0] for language in wanted)
    return next((code for code in codes if code in LANGUAGES), LANGUAGES[0])


def lexicon(language: str) -> Lexicon:
    """Return the phrases of a language."""
    if language == "de":
        from core.drafting.german import GERMAN

        return GERMAN
    from core.drafting.english import ENGLISH

    return ENGLISH
