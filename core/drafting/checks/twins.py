"""The check that two people at one company do not get the same note: they compare them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from core.drafting.checks.letter import Check, Letter, Span
from core.drafting.checks.mending import closing_line, without_sentences
from core.drafting.words import folded, likeness, name_words, sentences, words
from core.models import MessageKind
from core.wording import count_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.drafting.checks.letter import Repair

_TOO_ALIKE = 0.6
_LONG_SENTENCE = 8  # words; a shorter one ("Thank you for your time.") may well be the same
_SAME_SENTENCE = 0.75  # of the word pairs: a day or a name changed makes no other sentence

_Said = tuple[str, Span]
"""A sentence in its bare words, and where it stands."""


def no_twin(letter: Letter) -> Check | None:
    """Compare with each note to somebody else there; the one most alike is named."""
    if letter.kind not in {MessageKind.THANK_YOU, MessageKind.CONNECT} or not letter.other_texts:
        return None
    people = (letter.reader, letter.profile.name, *(name for name, _ in letter.other_texts))
    names = frozenset(folded(word) for word in name_words(*people))
    closings = letter.words.closings
    found = [_compared(letter.body, other, name, names, closings) for name, other in letter.other_texts]
    alike, same, name, spans = max(found)
    if alike or same:
        repair = _in_other_words(letter, names) or (None if alike else _without(letter, spans))
        return Check("twins", ok=False, text=_words_for(alike, same, name), spans=spans, repair=repair)
    notes = f"your note to {found[0][2]}" if len(found) == 1 else "your other notes there"
    return Check("twins", ok=True, text=f"Different from {notes}")


def _in_other_words(letter: Letter, names: frozenset[str]) -> Repair | None:
    """Return the repair that writes the note afresh, if what comes of it is no twin again."""
    fresh, closings = letter.afresh().body if letter.afresh else "", letter.words.closings
    again = [_compared(fresh, other, name, names, closings) for name, other in letter.other_texts]
    twin = any(alike or same for alike, same, _, _ in again)
    return None if twin else letter.mended("Write it in other words", fresh)


def _without(letter: Letter, spans: tuple[Span, ...]) -> Repair | None:
    """Return the repair that takes out what is shared."""
    title = "Take the sentence out" if len(spans) == 1 else "Take the sentences out"
    return letter.mended(title, without_sentences(letter.body, spans))


def _compared(
    body: str, other: str, name: str, names: frozenset[str], closings: frozenset[str]
) -> tuple[int, int, str, tuple[Span, ...]]:
    """Return the per cent they are alike, if too many, the sentences they share, the reader, and where."""
    alike = likeness(_core(body, closings), _core(other, closings))
    theirs = _long_sentences(other, names)
    same = tuple(span for sentence, span in _long_sentences(body, names) if _has_a_twin(sentence, theirs))
    return round(alike * 100) if alike >= _TOO_ALIKE else 0, len(same), name, same


def _words_for(alike: int, same: int, name: str) -> str:
    if alike:
        return f"{alike} % the same as your note to {name}"
    if same == 1:
        return f"A sentence matches your note to {name}"
    return f"{count_words(same).capitalize()} sentences match your note to {name}"


def _core(text: str, closings: frozenset[str]) -> str:
    """Return a letter without its greeting and its sign-off, which may well be the same."""
    lines = text.strip().split("\n")
    if len(lines) > 1 and lines[0].rstrip().endswith(","):
        lines = lines[1:]
    return "\n".join(lines[: closing_line(lines, closings)])


@lru_cache(maxsize=64)
def _long_sentences(text: str, names: frozenset[str]) -> tuple[_Said, ...]:
    """Return the long sentences of a text in bare words, without names, and where they stand."""
    found = []
    for start, end in sentences(text):
        said = [word for word in words(folded(text[start:end])) if word not in names]
        if len(said) >= _LONG_SENTENCE:
            found.append((" ".join(said), (start, end)))
    return tuple(found)


def _has_a_twin(sentence: str, others: Sequence[_Said]) -> bool:
    """Say whether a sentence stands among the others, a word or two changed at most."""
    return any(sentence == other or likeness(sentence, other) >= _SAME_SENTENCE for other, _ in others)
