"""The checks of how a message sounds: it asks when, without pressing, grovelling or arguing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.drafting.checks.letter import Check, Letter, Span
from core.drafting.checks.phrases import first_phrase
from core.drafting.english import ARGUING, ASKING, GOT_IT, HUMBLE, LETTING_GO, PRESSING, REQUESTS, TIMING
from core.drafting.words import folded, sentences
from core.models import MessageKind
from core.wording import count_words

if TYPE_CHECKING:
    from collections.abc import Iterator

_AFTER_A_NO = frozenset({MessageKind.REPLY_TO_REJECTION, MessageKind.ASK_FOR_FEEDBACK})


def asks_when(letter: Letter) -> Check | None:
    """Look for the question when they expect to decide, in a follow-up."""
    if letter.kind is not MessageKind.FOLLOW_UP:
        return None
    text = folded(letter.body)
    span = first_phrase(GOT_IT, text)
    if span:
        said = f"\u201c{text[slice(*span)]}\u201d: ask when they expect to decide instead"
        return Check("timeline", ok=False, text=said, span=letter.place(span))
    if any(_asks_when(text[start:end]) for start, end in sentences(text)):
        return Check("timeline", ok=True, text="Asks when they expect to decide")
    return Check("timeline", ok=False, text="Does not ask when they expect to decide")


def _asks_when(sentence: str) -> bool:
    asks = _is_question(sentence) or first_phrase(ASKING, sentence) is not None
    return asks and first_phrase(TIMING, sentence) is not None


def _is_question(sentence: str) -> bool:
    return sentence.rstrip("\"')\u201d").endswith("?")


def without_pressure(letter: Letter) -> Check:
    """Look for words that press or grovel, and for a second exclamation mark."""
    text = _without_typed(letter)
    for phrases, how in ((PRESSING, "sounds impatient"), (HUMBLE, "sounds smaller than you are")):
        span = first_phrase(phrases, text)
        if span:
            said = f"\u201c{text[slice(*span)]}\u201d {how}"
            return Check("pressure", ok=False, text=said, span=letter.place(span))
    marks = [at for at, character in enumerate(text) if character == "!"]
    if len(marks) > 1:
        said = f"{count_words(len(marks)).capitalize()} exclamation marks: one is plenty"
        return Check("pressure", ok=False, text=said, span=letter.place((marks[1], marks[1] + 1)))
    return Check("pressure", ok=True, text="Friendly, without pressure")


def does_not_argue(letter: Letter) -> Check | None:
    """Look for words that dispute a no, and for a second request."""
    if letter.kind not in _AFTER_A_NO:
        return None
    text = _without_typed(letter)
    span = first_phrase(ARGUING, text)
    if span:
        said = f"\u201c{text[slice(*span)]}\u201d argues with their answer"
        return Check("argument", ok=False, text=said, span=letter.place(span))
    asks = list(_requests(text))
    if len(asks) > 1:
        said = f"Asks {count_words(len(asks))} things: keep the one that matters most"
        return Check("argument", ok=False, text=said, span=letter.place(asks[1]))
    return Check("argument", ok=True, text="Takes their answer as it is")


def _requests(text: str) -> Iterator[Span]:
    """Yield the sentences that ask for something; one that only lets go of a request is none."""
    for start, end in sentences(text):
        sentence = text[start:end]
        asks = first_phrase(REQUESTS, sentence) and not first_phrase(LETTING_GO, sentence)
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
