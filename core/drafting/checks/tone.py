"""The checks of how a message sounds: it asks when, without pressing, grovelling or arguing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.drafting.checks.letter import Check, Letter, Span
from core.drafting.checks.mending import before_closing, single_marks, without_sentences
from core.drafting.checks.phrases import every_phrase, first_phrase
from core.drafting.words import folded, sentences
from core.models import MessageKind
from core.wording import count_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.drafting.lexicon import Lexicon

_AFTER_A_NO = frozenset({MessageKind.REPLY_TO_REJECTION, MessageKind.ASK_FOR_FEEDBACK})
_ASK = "Ask when they expect to decide"
_TAKE_OUT = "Take the sentence out"


def asks_when(letter: Letter) -> Check | None:
    """Look for the question when they expect to decide, in a follow-up."""
    if letter.kind is not MessageKind.FOLLOW_UP:
        return None
    text, words = folded(letter.body), letter.words
    found = every_phrase(words.got_it, text)
    if found:
        said = f"\u201c{text[slice(*found[0])]}\u201d: ask when they expect to decide instead"
        spans = letter.place(*found)
        left = without_sentences(letter.body, spans)
        mended = left if _asks_somewhere(left, words) else _asking(left, words)
        repair = letter.mended(_ASK, mended) if spans else None
        return Check("timeline", ok=False, text=said, spans=spans, repair=repair)
    if _asks_somewhere(letter.body, words):
        return Check("timeline", ok=True, text="Asks when they expect to decide")
    repair = letter.mended(_ASK, _asking(letter.body, words))
    return Check("timeline", ok=False, text="Does not ask when they expect to decide", repair=repair)


def _asking(body: str, words: Lexicon) -> str:
    """Return a letter that asks as well."""
    return before_closing(body, words.question, words.closings)


def _asks_somewhere(body: str, words: Lexicon) -> bool:
    text = folded(body)
    return any(_asks_when(text[start:end], words) for start, end in sentences(text))


def _asks_when(sentence: str, words: Lexicon) -> bool:
    asks = _is_question(sentence) or first_phrase(words.asking, sentence) is not None
    return asks and first_phrase(words.timing, sentence) is not None


def _is_question(sentence: str) -> bool:
    return sentence.rstrip("\"')\u201d\u201c").endswith("?")


def without_pressure(letter: Letter) -> Check:
    """Look for words that press or grovel, and for a second exclamation mark."""
    text, words = _without_typed(letter), letter.words
    for phrases, how in ((words.pressing, "sounds impatient"), (words.humble, "sounds smaller than you are")):
        found = every_phrase(phrases, text)
        if found:
            said = f"\u201c{text[slice(*found[0])]}\u201d {how}"
            return _out_with(letter, "pressure", said, found)
    marks = [(at, at + 1) for at, character in enumerate(text) if character == "!"]
    if len(marks) > 1:
        said = f"{count_words(len(marks)).capitalize()} exclamation marks: one is plenty"
        repair = letter.mended("Leave one exclamation mark", single_marks(letter.body))
        return Check("pressure", ok=False, text=said, spans=letter.place(*marks[1:]), repair=repair)
    return Check("pressure", ok=True, text="Friendly, without pressure")


def does_not_argue(letter: Letter) -> Check | None:
    """Look for words that dispute a no, and for a second request."""
    if letter.kind not in _AFTER_A_NO:
        return None
    text, words = _without_typed(letter), letter.words
    found = every_phrase(words.arguing, text)
    if found:
        said = f"\u201c{text[slice(*found[0])]}\u201d argues with their answer"
        return _out_with(letter, "argument", said, found)
    asks = list(_requests(text, words))
    if len(asks) > 1:
        said = f"Asks {count_words(len(asks))} things: keep the one that matters most"
        return _out_with(letter, "argument", said, asks[1:], "Keep the first question only")
    return Check("argument", ok=True, text="Takes their answer as it is")


def _out_with(letter: Letter, which: str, said: str, found: list[Span], title: str = _TAKE_OUT) -> Check:
    """Return a check that points at places and offers to take out the sentences they are in."""
    spans = letter.place(*found)
    repair = letter.mended(title, without_sentences(letter.body, spans)) if spans else None
    return Check(which, ok=False, text=said, spans=spans, repair=repair)


def _requests(text: str, words: Lexicon) -> Iterator[Span]:
    """Yield the sentences that ask for something; one that only lets go of a request is none."""
    for start, end in sentences(text):
        sentence = text[start:end]
        asks = first_phrase(words.requests, sentence) and not first_phrase(words.letting_go, sentence)
        if asks or _is_question(sentence):
            yield start, end


def _without_typed(letter: Letter) -> str:
    """Return the folded body with names and noted phrases blanked out: those are not the user's tone."""
    text = folded(letter.body)
    typed = {form for phrase in letter.typed for form in (folded(phrase), folded(phrase).strip(" .!?"))}
    for phrase in sorted(typed, key=lambda form: (-len(form), form)):
        if phrase.strip():
            text = text.replace(phrase, "\u2022" * len(phrase))
    return text
