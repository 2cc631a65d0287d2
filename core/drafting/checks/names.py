"""The check of names: nobody else's, no other company's, and this one's spelt as recorded."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from core.drafting.checks.letter import Check, Letter, Span
from core.drafting.checks.spelling import is_slip_of
from core.drafting.english import ALSO_WORDS, ANYBODY, BUSINESS, GREETINGS, MONTHS_AND_DAYS
from core.drafting.words import name_words, pattern
from core.wording import first_name

if TYPE_CHECKING:
    from collections.abc import Iterator

_GREETING = rf"\s*(?:{'|'.join(GREETINGS)})\b[ ,]*(?P<who>[^\n,:;!]*)"
_CAPITALISED = r"(?<![\w'\u2019-])[^\W\d_a-z][^\W\d_]{3,}(?!\w)"
_SENTENCE_START = r"(?:\A|[.!?:\u2026]\s+|\n\s*|[\"\u201c(]\s*)\Z"
_LOOK_BACK = 8
_LONG_NAME = 5  # in shorter ones, one other letter makes another name: Dana and Dina
_MOST_NAMES = 4
_GREETED_WORDS = 4  # a longer greeting runs on into a sentence
_SHORT_FORM = 3  # letters: "Sam" greets a Samuel


def right_names(letter: Letter) -> Check:
    """Look for a wrong name in the greeting, for other people and companies, and for misspelt names."""
    names = _Names(letter)
    wrong = names.wrong_greeting() or names.stranger(letter.body) or names.misspelt()
    if wrong is not None:
        return Check("names", ok=False, text=wrong[0], span=wrong[1])
    wrong = names.stranger(letter.subject)
    if wrong is not None:
        return Check("names", ok=False, text=f"{wrong[0]}, in the subject")
    return Check("names", ok=True, text="Right name and company")


class _Names:
    """The names in one letter."""

    def __init__(self, letter: Letter) -> None:
        self.letter = letter

    @cached_property
    def own(self) -> frozenset[str]:
        """Return the words of this contact's and this company's names."""
        return name_words(self.letter.reader, self.letter.facts.company.name)

    @cached_property
    def allowed(self) -> frozenset[str]:
        """Return all words that may stand here: own names, the role, the user, what was talked about."""
        letter = self.letter
        role = letter.contact.role if letter.contact else ""
        return self.own | name_words(role, letter.profile.name, *letter.typed)

    @cached_property
    def colleagues(self) -> tuple[str, ...]:
        """Return the other contacts of this process: they may be spoken of, not spoken to."""
        contacts = self.letter.facts.contacts.values()
        return tuple(contact.name for contact in contacts if contact.name != self.letter.reader)

    def wrong_greeting(self) -> tuple[str, Span] | None:
        """Return what is wrong with the name in the greeting, or with a "thank you, Sam" to somebody else."""
        body, reader = self.letter.body, self.letter.reader
        if not reader:
            return None
        match = pattern(_GREETING, re.IGNORECASE).match(body)
        found = self._greeted(match["who"]) if match else ""
        if match and found:
            start = match.start("who")
            return self._wrongly_called(found), (start, start + len(match["who"].rstrip()))
        for colleague in self.colleagues:
            first = first_name(colleague)
            thanked = _thanked(first).search(body) if first and first not in self.own else None
            if thanked:
                return f"Thanks {first}, but the note is for {reader}", thanked.span("name")
        return None

    def _greeted(self, who: str) -> str:
        """Return the greeted name if it is nobody's whom this note is for."""
        greeted = [word for word in name_words(who) if word.casefold() not in ANYBODY]
        if len(who.split()) > _GREETED_WORDS:
            greeted = [word for word in greeted if word[0].isupper()]
        if not greeted or any(self._is_own(word) for word in greeted):
            return ""
        return who.rstrip()

    def _is_own(self, word: str) -> bool:
        """Say whether a greeted word is one of the reader's or the company's names, or short for one."""
        if word in self.own:
            return True
        return len(word) >= _SHORT_FORM and any(name.startswith(word) for name in self.own)

    def _wrongly_called(self, found: str) -> str:
        """Return what to say of a greeting: a slip in the name, or another name."""
        reader = self.letter.reader
        others = name_words(*self.colleagues)
        for word in name_words(found):
            near = next((name for name in name_words(reader) if is_slip_of(name, word)), "")
            if near and word not in others:
                return f"\u201c{word}\u201d is spelt \u201c{near}\u201d in your notes"
        return f"Greets {found}, but the note is for {reader}"

    def stranger(self, text: str) -> tuple[str, Span] | None:
        """Return the first name of a company or person that belongs to another of the user's processes."""
        company, reader = self.letter.facts.company.name, self.letter.reader
        for name in self.letter.other_names:
            for start, end in _places(text, name):
                found = text[start:end]
                if not name_words(found) <= self.allowed:
                    about = f"{company} and {reader}" if reader else company
                    return f"Names {found}, but this is about {about}", (start, end)
        return None

    def misspelt(self) -> tuple[str, Span] | None:
        """Return the first word with a capital that is nearly one of the own names, and not the name."""
        body = self.letter.body
        names = [name for name in self.own if len(name) >= _LONG_NAME]
        known = self.allowed | name_words(*self.colleagues)
        for match in pattern(_CAPITALISED).finditer(body) if names else ():
            word = match.group()
            if word in known or word.casefold() in MONTHS_AND_DAYS or _starts_a_sentence(body, match.start()):
                continue
            near = next((name for name in names if is_slip_of(name, word) and f"{name}s" != word), "")
            if near:
                return f"\u201c{word}\u201d is spelt \u201c{near}\u201d in your notes", match.span()
        return None


def _starts_a_sentence(text: str, at: int) -> bool:
    return pattern(_SENTENCE_START).search(text[max(0, at - _LOOK_BACK) : at]) is not None


@lru_cache(maxsize=1024)
def _first_of(name: str) -> str:
    """Return the first name in what may be a person's name, to be looked for alone; not of a company."""
    words = name.split()
    if not 1 < len(words) <= _MOST_NAMES or not all(word[:1].isupper() for word in words):
        return ""
    first = first_name(name)
    ordinary = MONTHS_AND_DAYS | BUSINESS
    return "" if ordinary & {word.casefold().strip(".,") for word in (first, *words[1:])} else first


def _places(text: str, name: str) -> Iterator[Span]:
    """Yield where a name stands in a text: in full, or the first name of a person within a sentence."""
    if name in text:
        for match in _whole(name).finditer(text):
            if " " in name or not _may_be_a_word(text, match.start(), name):
                yield match.span()
    first = _first_of(name)
    if first and first in text:
        for match in _whole(first).finditer(text):
            if not _starts_a_sentence(text, match.start()):
                yield match.span()


def _may_be_a_word(text: str, start: int, name: str) -> bool:
    """Say whether a name found here may be an ordinary word: "Will you", "Target dates", a small "notion"."""
    if name == name.lower():
        return True
    return name.casefold() in ALSO_WORDS and _starts_a_sentence(text, start)


@lru_cache(maxsize=512)
def _whole(name: str) -> re.Pattern[str]:
    """Return what finds a name as a whole word, so that "Arm" is not found in "Army"."""
    return re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-]|['\u2019][a-rt-z])")


@lru_cache(maxsize=64)
def _thanked(first: str) -> re.Pattern[str]:
    """Return what finds thanks to somebody by name: "Thank you again, Sam", "thanks, Sam"."""
    return re.compile(
        rf"\b(?:[Tt]hank you|[Tt]hanks)(?: again| so much)?,? (?P<name>{re.escape(first)})\b(?! and)"
    )
