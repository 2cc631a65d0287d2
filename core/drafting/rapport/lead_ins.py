"""The beginnings of notes: takes off "we talked about", puts the "we" before "both know Kestrel"."""

from __future__ import annotations

import re

from core.drafting.rapport.grammar import DETERMINERS
from core.drafting.words import bare_words, pattern, word_set

_ADVERBS = (
    r"(?:(?:also|just|really|mainly|mostly|briefly|both|all|quite|so|very|much|particularly|especially)\s+)*"
)
_PERSON = r"(?:we|i|you|she|he|they)\s+"
_AMOUNT = (
    r"(?:(?:a lot|a bit|a little|at length|briefly|for ages|for a while|together|mostly|mainly|again)\s+)?"
)
_THAT = r"that(?=\s+(?:we|you|they|she|he|it|i|the|there|our|my|your|her|his|their|both|every\w+|nobody)\b)"
_TALKED = (
    r"(?:talk(?:ed|ing)?|spoke|speaking|chat(?:ted|ting)?|laugh(?:ed|ing)|jok(?:ed|ing)|bond(?:ed|ing)|"
    r"connect(?:ed|ing)|reminisc(?:ed|ing)|conversation|discussion|compar(?:ed|ing) notes|"
    r"(?:swapp|trad)(?:ed|ing) (?:stories|notes))"
)
_TOLD = (
    r"(?:(?:told|showed)\s+(?:me|us)(?=\s+(?:about|that|how|why|what|where)\b)|"
    r"asked(?:\s+(?:me|us))?(?=\s+about\b)|said(?=\s+that\b)|explained|described|mentioned)"
)
_LIKED = (
    r"(?:enjoyed|liked|loved|appreciated|admired)"
    r"(?:\s+(?:hearing|talking|learning|chatting|discussing))?"
)
_LEAD_INS = {
    "we talked a lot about": rf"(?:{_PERSON})?{_ADVERBS}{_TALKED}\s+{_AMOUNT}(?:about|over|on|around)\s+",
    "discussed, we were discussing": rf"(?:{_PERSON})?(?:were\s+)?{_ADVERBS}discuss(?:ed|ing)\s+",
    "she told me about, explained that": rf"(?:{_PERSON})?(?:also\s+)?{_TOLD}(?:\s+(?:about|{_THAT}))?\s+",
    "they shared (a story)": rf"(?:{_PERSON})?shared\s+(?=(?:an?|the|some|her|his|their|stories)\b)",
    "I really enjoyed hearing about": rf"(?:i\s+)?{_ADVERBS}{_LIKED}(?:\s+(?:about|{_THAT}))?\s+",
    "about, re:": rf"(?:about|over|re|regarding|{_THAT})\b:?\s+",
}
_LEAD_IN = "|".join(f"(?:{lead_in})" for lead_in in _LEAD_INS.values())
_SIGNS = word_set(
    """
    talk talked talking spoke speaking chat chatted chatting laughed laughing joked joking bonded bonding
    connected connecting reminisced reminiscing conversation discussion compared comparing swapped swapping
    traded trading discussed discussing told showed asked said explained described mentioned shared enjoyed
    liked loved appreciated admired about over re regarding that
    """,
)
"""The words without one of which there is no lead-in to look for."""
_FURTHER = 3  # in a row: "enjoyed talking about | that | she told me about"


def without_lead_ins(text: str) -> str:
    """Return a note without what only says that it was talked about."""
    if _SIGNS.isdisjoint(bare_words(text)):
        return text
    for _ in range(_FURTHER):
        match = pattern(_LEAD_IN, re.IGNORECASE).match(text)
        if match is None or match.end() == len(text):
            break
        text = text[match.end() :]
    return text


_STATES = word_set("from in at into fans big keen new parents")
_PRESENTS = word_set("is was has had likes loves knows lives works comes plays")
_PASTS = word_set("grew went studied worked used started moved lived came left built")


def with_subject(text: str, who: str = "she") -> str:
    """Return "both know Kestrel", "grew up in Leeds" or "shared love of tea" with whose it is.

    `who` is what to call the one person spoken of.
    """
    words = text.casefold().split()
    if len(words) == 1 or not words:
        return text
    first, second = words[:2]
    rest = f"{text[:1].lower()}{text[1:]}"
    if first == "both" and second != "of":
        return _both(text[len("both") :].lstrip(), second)
    if first in {"shared", "mutual", "common"} and second not in DETERMINERS:
        return f"our {rest}"
    if first == "same":
        return f"the {rest}"
    if first in _PASTS and (first != "used" or second == "to"):
        return f"we {rest}" if {"same", "both", "too"} & set(words) else f"{who} {rest}"
    return f"{who} {rest}" if first in _PRESENTS and second not in {"of", "and"} else text


def _both(rest: str, first: str) -> str:
    """Return "both of us being parents", "we are both from Leeds" or "we both know Kestrel"."""
    if first.endswith("ing"):
        return f"both of us {rest}"
    return f"we are both {rest}" if first in _STATES else f"we both {rest}"
