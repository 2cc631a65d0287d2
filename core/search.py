"""Finds records by words of theirs: in any order, by their beginnings, whatever their case and accents.

Names are ranked; longer texts come newest first, because of two notes that say the same the newer one is
meant. Nothing is kept of this but while a person searches (decision 0011).
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from enum import Enum
from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from core.models import Id, Record

_AT_ONCE = 5000  # texts looked through in one go
_WORDS_KNOWN = 8  # whose places are remembered, in each group
_BEFORE, _LONGEST = 32, 160  # characters of an excerpt: before the first match, and in all
_ALIKE = {"ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "\u0131": "i", "ð": "d", "þ": "th"}


class Group(Enum):
    """What is found, in the order in which it is shown."""

    PROCESS = "process"
    PERSON = "person"
    NOTE = "note"
    MESSAGE = "message"


RANKED = frozenset({Group.PROCESS, Group.PERSON})
"""The groups whose entries are names; they are found by what they are about alone, too."""


class Entry(NamedTuple):
    """One record that can be found: its own words, and those that say what it is about, both folded."""

    kind: type[Record]
    id: Id
    own: str
    about: str


class _Folds(dict[int, str]):
    """What each letter is compared as, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", chr(code)).casefold())
        kept = (_ALIKE.get(letter, letter) for letter in plain if not unicodedata.combining(letter))
        folded = "".join(letter if letter.isalnum() else " " for letter in "".join(kept))
        self[code] = folded
        return folded


_FOLDS = _Folds()


def fold(text: str) -> str:
    """Return the text as it is compared: no case, no accents, and a space for all that is no word."""
    return text.translate(_FOLDS)


def entry(kind: type[Record], key: Id, own: str, about: str = "") -> Entry:
    """Return an entry of a record's own words, and of words that say what it is about."""
    return Entry(kind, key, f" {fold(own)} ", f" {fold(about)} ")


class _Shelf:
    """The entries of one group, their words side by side: looking through a list of texts is what costs."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.own: list[str] = []
        self.about: list[str] = []
        self._known: dict[str, list[int]] = {}  # where words begin so, for the words typed last

    def add(self, entries: Sequence[Entry]) -> None:
        self.entries += entries
        self.own += [one.own for one in entries]
        self.about += [one.about for one in entries]
        self._known.clear()

    def holding(self, words: Sequence[str]) -> Sequence[int]:
        """Return where every word stands in the own words or in those about."""
        first, *others = sorted(words, key=len, reverse=True)
        own, about = self.own, self.about
        hits = [at for at, one in enumerate(own) if first in one or first in about[at]]
        for word in others:
            hits = [at for at in hits if word in own[at] or word in about[at]]
        return hits

    def best(self, words: Sequence[str]) -> Iterator[int]:
        """Yield the names that hold every word, those first where the words stand for most.

        That is: where the name begins with one of them, whole or at all, where each begins a word of its
        own, where each stands within its own words, and then where they also stand in what it is about.
        """
        own, hits = self.own, self.holding(words)
        whole, beginnings = tuple(f" {word} " for word in words), tuple(f" {word}" for word in words)
        inside = hits
        for word in words:
            inside = [at for at in inside if word in own[at]]
        begun = inside
        for word in beginnings:
            begun = [at for at in begun if word in own[at]]
        told: set[int] = set()
        for at in chain(
            (at for at in hits if own[at].startswith(whole)),
            (at for at in hits if own[at].startswith(beginnings)),
            begun,
            inside,
            hits,
        ):
            if at not in told:
                told.add(at)
                yield at

    def looking(self, word: str) -> Iterator[None]:
        """Find out where words of the texts' own begin so, piece by piece.

        Who types a word has typed its beginning just before: where that was not found, the word is not.
        """
        if word in self._known:
            self._known[word] = self._known.pop(word)  # the newest is forgotten last
            return
        own, sought, hits = self.own, _beginning(word), []
        before = word[:-1] if _beginning(word).startswith(_beginning(word[:-1])) else word
        among: Sequence[int] = self._known.get(before, range(len(own)))
        for start in range(0, len(among), _AT_ONCE):
            hits += [at for at in among[start : start + _AT_ONCE] if sought in own[at]]
            yield
        if len(self._known) == _WORDS_KNOWN:
            del self._known[next(iter(self._known))]
        self._known[word] = hits

    def newest(self, words: Sequence[str], looked_for: Sequence[str]) -> Sequence[int]:
        """Return the texts that hold words beginning with each of `words`, at least one their own.

        That one is of the words `looked_for` before.
        """
        own, about = self.own, self.about
        inside = {word: self._known[word] for word in looked_for}
        hits: Sequence[int] = sorted(set().union(*inside.values()))
        for word in words if len(words) > 1 else ():
            sought, there = _beginning(word), frozenset(inside.get(word, ()))
            if word in inside:
                hits = [at for at in hits if at in there or sought in about[at]]
            else:
                hits = [at for at in hits if sought in about[at] or sought in own[at]]
        return hits


class Index:
    """Everything that can be found, as it is read: within each group the newest first."""

    def __init__(self) -> None:
        self._shelves = {group: _Shelf() for group in Group}

    def add(self, group: Group, entries: Sequence[Entry]) -> None:
        """Take in more of a group."""
        self._shelves[group].add(entries)

    def find(self, text: str, most: int) -> dict[Group, list[Entry]]:
        """Return at most so many of each group that hold every word of `text`, best first.

        Texts take a word of more than one letter: a single one begins some word of nearly every text.
        """
        *_, found = self.finding(text, most)
        return found

    def finding(self, text: str, most: int) -> Iterator[dict[Group, list[Entry]]]:
        """Yield what is found, piece by piece, each some milliseconds' work; the last one is complete."""
        words = list(dict.fromkeys(fold(text).split()))
        telling = [word for word in words if len(word) > 1 or not word.isascii()][-_WORDS_KNOWN:]
        found: dict[Group, list[Entry]] = {}
        for group, shelf in self._shelves.items():
            hits: Iterable[int] = ()
            if words and group in RANKED:
                hits = shelf.best(words)
            elif telling:
                for word in telling:
                    for _piece in shelf.looking(word):
                        yield found
                hits = shelf.newest(words, telling)
            entries = [shelf.entries[at] for at in islice(hits, most)]
            if entries:
                found[group] = entries
            yield found


def _beginning(word: str) -> str:
    """Return what a word that begins so is known by; not all scripts put spaces between words."""
    return f" {word}" if word.isascii() else word


# ---- what is shown of a match ------------------------------------------------------------------------


def spans(text: str, words: str) -> tuple[tuple[int, int], ...]:
    """Return where `text` holds the words typed, as (start, end), in order and apart.

    Beginnings of words count; what stands within a word counts where the word is found nowhere else.
    """
    folded, origins = " ", [0]
    for at, letter in enumerate(text):
        part = fold(letter)
        folded += part
        origins += [at] * len(part)
    origins.append(len(text))
    marked: set[int] = set()
    for word in fold(words).split():
        for at in _places(folded, f" {word}", 1) or _places(folded, word, 0)[:1]:
            marked.update(range(origins[at], origins[at + len(word) - 1] + 1))
    return _runs(sorted(marked))


def _places(text: str, sought: str, skip: int) -> list[int]:
    """Return where a text holds what is sought, the first `skip` letters of that left out."""
    found, at = [], text.find(sought)
    while at >= 0:
        found.append(at + skip)
        at = text.find(sought, at + 1)
    return found


def _runs(marked: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """Return places next to each other as one span."""
    found: list[tuple[int, int]] = []
    for at in marked:
        if found and found[-1][1] == at:
            found[-1] = (found[-1][0], at + 1)
        else:
            found.append((at, at + 1))
    return tuple(found)


def excerpt(text: str, words: str) -> str:
    """Return the part of a text around the first of the words typed, on one line."""
    folded = f" {fold(text)}"
    found = (folded.find(_beginning(word)) for word in fold(words).split())
    start = _origin(text, min((at for at in found if at >= 0), default=0))
    begin = max(0, start - _BEFORE)
    if begin:
        begin = text.find(" ", begin, start) + 1 or begin
    part = " ".join(text[begin : begin + _LONGEST].split())
    before, after = "\u2026" if begin else "", "\u2026" if begin + _LONGEST < len(text) else ""
    return f"{before}{part}{after}"


def _origin(text: str, at: int) -> int:
    """Return where in a text the letter stands that place `at` of the folded text comes from."""
    return bisect_left(range(len(text)), at, key=lambda end: len(fold(text[:end])))
