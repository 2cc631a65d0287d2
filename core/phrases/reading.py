"""From what a person typed to the words of meaning in it, in small letters and figures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.phrases.sayings import resolved
from core.phrases.words import (
    BUSINESS,
    FILLER,
    MONTHS,
    NUMBERS,
    ORDINALS,
    SAID,
    TENS,
    UNITS,
    VERBS,
    WEEKDAYS,
)

if TYPE_CHECKING:
    from core.phrases.spans import Tokens

_TOKEN = re.compile(
    r"""[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}(?![0-9])     # 2026-12-03
      | [0-9]{1,2}([-/.])[0-9]{1,2}\1(?:[0-9]{4}|[0-9]{2})(?![0-9])  # 3.12.2026
      | [0-9]{1,2}\.[0-9]{1,2}(?![0-9])\.?                  # 03.12. or 1.5
      | [0-9]{1,2}/[0-9]{1,2}(?![0-9/])                     # 12/04
      | [0-9]{1,2}(?:st|nd|rd|th)\b                         # 3rd
      | [0-9]{1,2}:[0-9]{2}                                 # 17:00
      | [0-9]+
      | [^\W\d_]+
      | [ ]-+[ ]                                            # a dash between two things
      | [^\s,.;:!?"()\[\]*_~<>…“”„«»•]                             # what else is more than punctuation
    """,
    re.VERBOSE,
)
_MEANT_THE_SAME = str.maketrans(dict.fromkeys("‐‑‒–—−", "-") | dict.fromkeys("’‘ʼ`´", "'"))  # noqa: RUF001
_UNDER_TEN = {word: number for word, number in (NUMBERS | ORDINALS).items() if number < 10}  # noqa: PLR2004
_IN_FIGURES = {word: str(number) for word, number in (NUMBERS | TENS).items()} | {
    word: f"#{number}" for word, number in ORDINALS.items()
}
_NO_SPEAKER = frozenset(
    {*UNITS, *WEEKDAYS, *MONTHS, *NUMBERS, "not", "never", "no", "next", "this"}
) | frozenset({"today", "tomorrow", "weekend", "before", "after", "early", "late", "mid", "end"})
_JOINING = frozenset({"to", "or", "and"})
_SIGNS = {"-": "to", "/": "or"}
_HALVES = frozenset({"am", "pm"})
_CLOCK = "cob"


def tokens_of(text: str) -> Tokens:
    """Return the words, numbers and signs of a text, its sayings resolved."""
    plain = " ".join(text.lower().translate(_MEANT_THE_SAME).split())
    plain = plain.replace("we'd", "we").replace("'", "")  # or it would be a Wednesday
    return resolved(tuple("to" if found[0][0] == " " else found[0] for found in _TOKEN.finditer(plain)))


def meaning_of(tokens: Tokens) -> Tokens:
    """Return what is left without the words that change nothing, numbers in figures."""
    left = _without_filler(_with_clock(_in_figures(_without_speaker(tokens))))
    named = tuple(token for token in left if token != _CLOCK)
    return named if named or not left else ("today",)


def _without_speaker(tokens: Tokens) -> Tokens:
    """Return the tokens after "Ruth said" or "Ruth Abe told"."""
    for at, token in enumerate(tokens[:3]):
        if token in SAID:
            return tokens[at + 1 :]
        if token in _NO_SPEAKER or not token.isalpha():
            break
    return tokens


def _in_figures(tokens: Tokens) -> Tokens:
    """Return the tokens with "three" as 3, "third" as #3, "twenty-one" as 21 and "a week" as 1 week."""
    out: list[str] = []
    at = 0
    while at < len(tokens):
        figure, used = _figure(tokens, at)
        out.append(figure)
        at += used
    return tuple(out)


def _figure(tokens: Tokens, at: int) -> tuple[str, int]:
    """Return the number that begins at a place, and how many tokens it takes; any other token as it is."""
    token = tokens[at]
    after = at + 2 if tokens[at + 1 : at + 2] == ("-",) else at + 1
    following = tokens[after] if after < len(tokens) else ""
    if token in TENS and following in _UNDER_TEN:
        mark = "#" if following in ORDINALS else ""
        return f"{mark}{TENS[token] + _UNDER_TEN[following]}", after + 1 - at
    if token in {"a", "an", "another"} and (following in UNITS or following in BUSINESS):
        return "1", 1
    if token[0].isdecimal() and token[-2:] in {"st", "nd", "rd", "th"}:
        return f"#{int(token[:-2])}", 1
    return _IN_FIGURES.get(token, token), 1


def _with_clock(tokens: Tokens) -> Tokens:
    """Return the tokens with one sign for any time of day, "before" and "after" it included."""
    out: list[str] = []
    for at, token in enumerate(tokens):
        before, after = tokens[at - 1] if at else "", tokens[at + 1] if at + 1 < len(tokens) else ""
        hour = is_number(token) and (after in _HALVES or (before == "at" and after not in UNITS))
        if hour or ":" in token or token == _CLOCK:
            if out and out[-1] in {"before", "after"}:
                out.pop()
            out.append(_CLOCK)
        elif not (token in _HALVES and out and out[-1] == _CLOCK):
            out.append(token)
    return tuple(out)


def _without_filler(tokens: Tokens) -> Tokens:
    """Return the tokens that say something."""
    out: list[str] = []
    for before, word, after in zip(("", *tokens), tokens, (*tokens[1:], ""), strict=False):
        verb_near = after in VERBS or (word == "to" and before in VERBS)
        if word in FILLER or (word in {"may", "to"} and verb_near):
            continue
        if word in _SIGNS and not _joins(before, word, after):
            continue
        meant = _SIGNS.get(word, word)
        if out or meant not in _JOINING:
            out.append(meant)
    while out and out[-1] in _JOINING:
        out.pop()
    return tuple(out)


def _joins(before: str, sign: str, after: str) -> bool:
    """Say whether a sign joins two days: "3-5 Dec" and "Mon/Tue" do, "3-Dec" and "mid-week" do not."""
    kinds = {_kind(before), _kind(after)}
    return kinds != {"number", "month"} if sign == "/" else len(kinds) == 1 and "" not in kinds


def is_number(token: str) -> bool:
    """Say whether a token is a whole number in figures."""
    return token.isascii() and token.isdigit()


def _kind(token: str) -> str:
    """Return what sort of thing a token names, as far as two of them can be joined by a dash."""
    if is_number(token) or token[:1] == "#":
        return "number"
    if token in WEEKDAYS:
        return "weekday"
    return "month" if token in MONTHS else ""
