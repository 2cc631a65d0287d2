"""The check that two people at one company do not get the same note: they compare them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from core.drafting.checks.content import is_closing
from core.drafting.checks.letter import Check, Letter, Span
from core.drafting.words import folded, likeness, name_words, sentences, words
from core.models import MessageKind
from core.wording import count_words

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    found = [_compared(letter.body, other, name, names) for name, other in letter.other_texts]
    alike, same, name, span = max(found)
    if alike or same:
        return Check("twins", ok=False, text=_words_for(alike, same, name), span=span or None)
    notes = f"your note to {found[0][2]}" if len(found) == 1 else "your other notes there"
    return Check("twins", ok=True, text=f"Different from {notes}")


def _compared(
    body: str, other: str, name: str, names: frozenset[str]
) -> tuple[int, int, str, Span | tuple[()]]:
    """Return the per cent they are alike, if too many, the sentences they share, the reader, and where."""
    alike = likeness(_core(body), _core(other))
    theirs = _long_sentences(other, names)
    same = [span for sentence, span in _long_sentences(body, names) if _has_a_twin(sentence, theirs)]
    return round(alike * 100) if alike >= _TOO_ALIKE else 0, len(same), name, same[0] if same else ()


def _words_for(alike: int, same: int, name: str) -> str:
    if alike:
        return f"{alike} % the same as your note to {name}"
    if same == 1:
        return f"A sentence matches your note to {name}"
    return f"{count_words(same).capitalize()} sentences match your note to {name}"


def _core(text: str) -> str:
    """Return a letter without its greeting and its sign-off, which may well be the same."""
    lines = text.strip().split("\n")
    if len(lines) > 1 and lines[0].rstrip().endswith(","):
        lines = lines[1:]
    closing = next((at for at in reversed(range(len(lines))) if is_closing(lines[at])), len(lines))
    return "\n".join(lines[:closing])


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
