"""When they will reply, in their own words: a day, nothing, or a question back; never a guess.

A small grammar of our own. `understand` takes a phrase apart in four stages, each in its module:
`reading` finds the words, `sayings` and `words` say what they are worth, `unsaid` recognises that no day was
named, and the rules (`days`, `lengths`, `periods`, `parts`, `feasts`, and with another day in them
`relations`, `distances`, `ranges`) each know one way to name a day. A rule has to know every word
that is left, otherwise it says nothing; so an unknown word is always asked about.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from core.phrases.answers import Question, Understood, Unsaid
from core.phrases.distances import distance
from core.phrases.plain import plain
from core.phrases.ranges import span_between
from core.phrases.reading import meaning_of, tokens_of
from core.phrases.relations import after, before
from core.phrases.spans import Said, either
from core.phrases.unsaid import is_unsaid
from core.phrases.words import VAGUE, VERBS

if TYPE_CHECKING:
    from datetime import date

    from core.phrases.spans import Reading, Tokens
    from core.workdays import Workdays

__all__ = ["Question", "Understood", "Unsaid", "understand"]

_LONGEST = 200  # characters; a longer text is not about a day alone
_MOST_WORDS = 10  # words that carry meaning
_FARTHEST = timedelta(days=731)
_SHRUGS = frozenset("-?.… ")
_RULES = (plain, after, before, distance, span_between)

_NO_DAY = "This names no day. Try words such as “in two weeks”, “by Friday” or “3 Dec”."
_TOO_LONG = (
    "Keep this to when they will reply, such as “in two weeks”. There is room for the rest in the notes."
)
_SOON = "That can be any day. When would you wonder why you have heard nothing?"
_PAST = "That day had passed when they said it. Which day did they mean?"
_TOO_FAR = "That is more than two years away. Which day did they mean?"


def understand(words: str, said_on: date, workdays: Workdays) -> Understood | Unsaid | Question:
    """Return the day that `words` name, said on the day `said_on`, never one before it.

    `workdays` are those of the company. No text raises. "Soon" is a question with a week and two weeks to
    choose from, since no rule can wait for it.
    """
    text = " ".join(words.split())
    if _SHRUGS.issuperset(text):
        return Unsaid()
    if len(text) > _LONGEST:
        return Question(_TOO_LONG)
    tokens = tokens_of(text)
    if is_unsaid(tokens):
        return Unsaid()
    meaning = meaning_of(tokens)
    if not meaning and not VERBS.isdisjoint(tokens):  # "they'll let me know"
        return Unsaid()
    said = Said(said_on, workdays)
    try:
        return _answer(_read(meaning, said), said)
    except (OverflowError, ValueError):  # dates end with the year 9999
        return Question(_TOO_FAR)


def _read(tokens: Tokens, said: Said) -> Reading:
    """Return what the tokens mean."""
    if not tokens or len(tokens) > _MOST_WORDS:
        return Question(_NO_DAY)
    if VAGUE.issuperset(tokens):
        return either(_SOON, said, (said.on + timedelta(days=days) for days in (7, 14)))
    if tokens[0] == "from":
        tokens = tokens[1:]
    readings = (rule(tokens, said) for rule in _RULES if tokens)
    return next((reading for reading in readings if reading is not None), Question(_NO_DAY))


def _answer(reading: Reading, said: Said) -> Understood | Question:
    """Return the reading as an answer, if it is a day that can be."""
    if isinstance(reading, Question):
        near = tuple(choice for choice in reading.choices if choice[1] - said.on <= _FARTHEST)
        return Question(_TOO_FAR if reading.choices and not near else reading.text, near)
    if reading.last < said.on:
        return Question(_PAST)
    if reading.last - said.on > _FARTHEST:
        return Question(_TOO_FAR)
    first = max(reading.first, said.on)
    return Understood(reading.last, first if first < reading.last else None)
