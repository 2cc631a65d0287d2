"""Several words that together mean one thing, or nothing at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.phrases.spans import Tokens

_MEANINGS = {
    "": """or so | or thereabouts | give or take | at some point | some time | at least | at the latest
        at the very latest | latest | at the earliest | at the moment | up to | less than | more than
        no more than | not more than | no later than | not later than | not until | not before
        first thing | back to me | back to us | back to you | going to | supposed to | meant to | due to
        able to | likely to | hoping to | hopes to | from now | from today | from then | from the interview
        after the interview | after our interview | after my interview | of the interview | after we spoke
        after our call | after the call | week ending
        between now and""",
    "2": "a couple of | a couple | couple of | couple",
    "3": "a few | few",
    "5": "several",
    "4 days": "half a week",
    "15 days": "half a month",
    "1.5 weeks": "a week and a half",
    "1.5 months": "a month and a half",
    "2 days": "a day and a half",
    "asap": "as soon as possible | a s a p | right away | straight away",
    "soon": "any day now | in due course | in a while | before long | very soon",
    "unknown": "n / a",
    "pm": "p m",
    "cob": """end of day | end of the day | end of business | end of play | close of business | close of play
        eod | eob | cop | noon | midday | midnight | lunchtime | lunch | o clock | oclock""",
    "end week": "eow",
    "end month": "eom",
    "end year": "eoy",
    "today": """tonight | this morning | this afternoon | this evening | same day | same afternoon
        same evening | later today""",
    "tomorrow": "tmrw | tomorow | tommorow | tommorrow | next day | following day",
    "or 2 days": "or the day after",
    "after": "shortly after | soon after",
    "1 business day": "next business day | next working day | next workday",
    "next week": "following week",
    "next month": "following month",
    "in 1 week": "this time next week",
    "coming": "this coming",
    "within-week": "within the week",
    "within-month": "within the month",
    "week": "w / c | week commencing | week beginning | week starting",
    "weekend": "weekends | week end",
    "mid": "middle",
    "mid week": "midweek",
    "mid month": "midmonth",
    "mid year": "midyear",
    "or": "and / or",
    "early": "beginning | start | early part",
    "late": "back end | latter half | latter part | later in",
    "late this": "later this",
    "late next": "later next",
    "from": "between",
    "to": "through",
    "january": "of the new year | in the new year | in new year",
    "early january": "early new year",
    "newyear": "new year | new years | new years day",
    "newyearseve": "new years eve",
    "christmas": "xmas | christmas day | xmas day",
    "christmaseve": "christmas eve | xmas eve",
    "boxingday": "boxing day",
    "goodfriday": "good friday",
    "easter": "easter sunday",
    "eastermonday": "easter monday",
    "thanksgiving": "thanksgiving day",
    "holidays": "the holidays | holiday season | festive season | christmas break | christmas holidays",
} | {  # "in the next week" is seven days, "next week" is Monday to Friday
    f"1 {unit}": " | ".join(
        f"{before} the {word} {unit}"
        for before in ("in", "within", "over", "during")
        for word in ("next", "coming", "following")
    )
    for unit in ("day", "week", "month", "fortnight")
}


def _by_first_word() -> dict[str, list[tuple[Tokens, Tokens]]]:
    """Return every saying with its meaning under the word it begins with, the longest first."""
    table: dict[str, list[tuple[Tokens, Tokens]]] = {}
    for meaning, lines in _MEANINGS.items():
        for saying in lines.replace("\n", "|").split("|"):
            words = tuple(saying.split())
            table.setdefault(words[0], []).append((words, tuple(meaning.split())))
    for sayings in table.values():
        sayings.sort(key=lambda entry: -len(entry[0]))
    return table


_SAYINGS = _by_first_word()


def resolved(tokens: Tokens) -> Tokens:
    """Return the tokens with every saying replaced by its meaning; of several that fit, the longest."""
    out: list[str] = []
    at = 0
    while at < len(tokens):
        for words, meaning in _SAYINGS.get(tokens[at], ()):
            if tokens[at : at + len(words)] == words:
                out += meaning
                at += len(words)
                break
        else:
            out.append(tokens[at])
            at += 1
    return tuple(out)
