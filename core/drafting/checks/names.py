"""The check of names: nobody else's, no other company's, and this one's spelt as recorded."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from core.drafting.checks.letter import Check, Letter, Span
from core.drafting.checks.mending import replaced
from core.drafting.checks.spelling import is_slip_of
from core.drafting.people import person
from core.drafting.words import name_words, pattern
from core.wording import first_name, is_title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.drafting.lexicon import Lexicon

_CAPITALISED = r"(?<![\w'\u2019-])[^\W\d_a-z][^\W\d_]{3,}(?!\w)"
_SENTENCE_START = r"(?:\A|[.!?:\u2026]\s+|\n\s*|[\"\u201c(]\s*)\Z"
_NAME_BEGINS = r"(?:[^\W\d_]|[\[({<$])"  # or the bracket of a field that was left
_DOT_IN_A_NAME = r"(?:(?<=\b\w)|(?<=\b[DMFH]r)|(?<=\bM[sx])|(?<=\bMrs)|(?<=\bDrs)|(?<=\bProf))\.|\.(?=\w)"
_LOOK_BACK = 8
_LONG_NAME = 5  # in shorter ones, one other letter makes another name: Dana and Dina
_MOST_NAMES = 4
_GREETED_WORDS = 4  # a longer greeting runs on into a sentence
_SHORT_FORM = 3  # letters: "Sam" greets a Samuel


class _Wrong(NamedTuple):
    """A wrong name: what to say of it, where it stands, and what belongs there (nothing if unknown)."""

    text: str
    spans: tuple[Span, ...]
    right: str


def right_names(letter: Letter) -> Check:
    """Look for a wrong name in the greeting, for other people and companies, and for misspelt names."""
    names = _Names(letter)
    wrong = names.wrong_greeting() or names.wrong_thanks() or names.stranger(letter.body) or names.misspelt()
    if wrong is not None:
        repair = letter.mended(_title(wrong), replaced(letter.body, wrong.spans, wrong.right))
        return Check(
            "names", ok=False, text=wrong.text, spans=wrong.spans, repair=repair if wrong.right else None
        )
    wrong = names.stranger(letter.subject)
    if wrong is not None:
        repair = letter.retitled(_title(wrong), replaced(letter.subject, wrong.spans, wrong.right))
        text = f"{wrong.text}, in the subject"
        return Check("names", ok=False, text=text, spans=wrong.spans, in_subject=True, repair=repair)
    return Check("names", ok=True, text="Right name and company")


def _title(wrong: _Wrong) -> str:
    return f"Put \u201c{wrong.right}\u201d there"


class _Names:
    """The names in one letter."""

    def __init__(self, letter: Letter) -> None:
        self.letter = letter
        self.words = letter.words

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

    def wrong_greeting(self) -> _Wrong | None:
        """Return what is wrong with the name in the greeting."""
        if not self.letter.reader:
            return None
        match = pattern(_greeting(self.words.greetings), re.IGNORECASE).match(self.letter.body)
        found = self._greeted(match["who"]) or self._half_wrong(match["who"]) if match else ""
        apart = match is not None and "," in self.letter.body[: match.start("who")]
        if not match or not found or (apart and self.words.nouns_are_capitals):
            return None  # "Guten Tag, vielen Dank": where nouns have capitals, nobody can be told from them
        start = match.start("who")
        return self._wrongly_called(found, start)

    def wrong_thanks(self) -> _Wrong | None:
        """Return a "thank you, Sam" to somebody else."""
        reader = self.letter.reader
        for colleague in self.colleagues if reader else ():
            first = first_name(colleague)
            thanked = None
            if first and first not in self.own:
                thanked = _thanked(self.words.thanks, first).search(self.letter.body)
            if thanked:
                text = f"Thanks {first}, but the note is for {reader}"
                return _Wrong(text, (thanked.span("name"),), person(reader)[0])
        return None

    def _greeted(self, who: str) -> str:
        """Return the greeted name if it is nobody's whom this note is for."""
        greeted = [word for word in name_words(who) if word.casefold() not in self.words.anybody]
        if len(who.split()) > _GREETED_WORDS:
            greeted = [word for word in greeted if word[0].isupper()]
        if not greeted or any(self._is_own(word) for word in greeted):
            return ""
        return who.rstrip()

    def _half_wrong(self, who: str) -> str:
        """Return a greeting with this first name and another last one: "Dana Okafor", "Dana Leee".

        Two people may be greeted together, and a name may be longer than it was recorded.
        """
        recorded = [word for word in person(self.letter.reader)[1].split() if not is_title(word)]
        *before, last = [word for word in who.split() if not is_title(word)] or [""]
        if not before or len(recorded) == 1 or not set(before) <= set(recorded):
            return ""
        bare = last.rstrip(".")
        fits = len(bare) == 1 or self._is_own(bare) or not last[:1].isupper()
        return "" if fits else who.rstrip()

    def _is_own(self, word: str) -> bool:
        """Say whether a greeted word is one of the reader's or the company's names, or short for one."""
        if word in self.own:
            return True
        return len(word) >= _SHORT_FORM and any(name.startswith(word) for name in self.own)

    def _wrongly_called(self, found: str, start: int) -> _Wrong:
        """Return what is wrong with a greeting: a slip in the name, or another name."""
        reader = self.letter.reader
        others = name_words(*self.colleagues)
        span = (start, start + len(found))
        for word in name_words(found):
            near = next((name for name in name_words(reader) if is_slip_of(name, word)), "")
            if near and word not in others:
                right = found.replace(word, near)
                return _Wrong(f"\u201c{word}\u201d is spelt \u201c{near}\u201d in your notes", (span,), right)
        return _Wrong(f"Greets {found}, but the note is for {reader}", (span,), person(reader)[0])

    def stranger(self, text: str) -> _Wrong | None:
        """Return the first name of a company or person that belongs to another of the user's processes."""
        company, reader = self.letter.facts.company.name, self.letter.reader
        about = f"{company} and {reader}" if reader else company
        first, full = person(reader)
        strangers = self.letter.strangers
        for name in sorted(strangers.companies | strangers.people):
            for start, end in _places(text, name, self.words):
                found = text[start:end]
                if not name_words(found) <= self.allowed | name_words(*self.colleagues):
                    right = company if name in strangers.companies else full if " " in found else first
                    return _Wrong(f"Names {found}, but this is about {about}", ((start, end),), right)
        return None

    def misspelt(self) -> _Wrong | None:
        """Return the first word with a capital that is nearly one of the own names, and not the name."""
        body, words = self.letter.body, self.words
        least = _LONG_NAME + words.nouns_are_capitals  # there any noun may look like a slip
        names = sorted(
            name for name in self.own if len(name) >= least and name.casefold() not in words.business
        )
        known = self.allowed | name_words(*self.colleagues)
        for match in pattern(_CAPITALISED).finditer(body) if names else ():
            word = match.group()
            if word in known or word.casefold() in words.months_and_days:
                continue
            near = next((name for name in names if is_slip_of(name, word) and f"{name}s" != word), "")
            if near and not _starts_a_sentence(body, match.start()):
                spans = tuple(one.span() for one in _whole(word).finditer(body))
                text = f"\u201c{word}\u201d is spelt \u201c{near}\u201d in your notes"
                return _Wrong(text, spans, near)
        return None


@lru_cache(maxsize=4)
def _greeting(greetings: tuple[str, ...]) -> str:
    who = rf"{_NAME_BEGINS}(?:[^\n,:;!.]|{_DOT_IN_A_NAME})*"
    return rf"\s*(?:{'|'.join(greetings)})\b[ ,\u2013\u2014-]*(?P<who>{who})"


def _starts_a_sentence(text: str, at: int) -> bool:
    return pattern(_SENTENCE_START).search(text[max(0, at - _LOOK_BACK) : at]) is not None


@lru_cache(maxsize=1024)
def _first_of(name: str, ordinary: frozenset[str]) -> str:
    """Return the first name in what may be a person's name, to be looked for alone; not of a company."""
    parts = name.split()
    if not 1 < len(parts) <= _MOST_NAMES or not all(word[:1].isupper() for word in parts):
        return ""
    first = first_name(name)
    return "" if ordinary & {word.casefold().strip(".,") for word in (first, *parts[1:])} else first


def _places(text: str, name: str, words: Lexicon) -> Iterator[Span]:
    """Yield where a name stands in a text: in full, or the first name of a person within a sentence."""
    if name in text:
        for match in _whole(name).finditer(text):
            if " " in name or not _may_be_a_word(text, match.start(), name, words):
                yield match.span()
    first = _first_of(name, words.business)
    if first and first in text:
        for match in _whole(first).finditer(text):
            if not _starts_a_sentence(text, match.start()):
                yield match.span()


def _may_be_a_word(text: str, start: int, name: str, words: Lexicon) -> bool:
    """Say whether a name found here may be an ordinary word: "Will you", "Target dates", a small "notion"."""
    if name == name.lower():
        return True
    doubtful = words.nouns_are_capitals or _starts_a_sentence(text, start)
    return name.casefold() in words.also_words and doubtful


@lru_cache(maxsize=512)
def _whole(name: str) -> re.Pattern[str]:
    """Return what finds a name as a whole word, so that "Arm" is not found in "Army"."""
    return re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-]|['\u2019][a-rt-z])")


@lru_cache(maxsize=64)
def _thanked(thanks: str, first: str) -> re.Pattern[str]:
    """Return what finds thanks to somebody by name: "Thank you again, Sam", "thanks, Sam"."""
    return re.compile(rf"\b(?:{thanks}),? (?P<name>{re.escape(first)})\b(?! and)")
