"""Turns a note about the reader ("her dog", "how he got into design") into words to the reader."""

from __future__ import annotations

import re

from core.drafting.words import bare_words, folded, pattern, word_set

_SWAPS = {
    "she": {"she": "you", "her": "your", "hers": "yours", "herself": "yourself"},
    "he": {"he": "you", "him": "you", "his": "your", "himself": "yourself"},
    "they": {"they": "you", "them": "you", "their": "your", "theirs": "yours", "themselves": "yourselves"},
}
_OWNERS = {"her": "she", "his": "he", "their": "they"}
_AUXILIARIES = {
    "is": "are",
    "was": "were",
    "has": "have",
    "does": "do",
    "isn't": "aren't",
    "wasn't": "weren't",
    "hasn't": "haven't",
    "doesn't": "don't",
}
_NO_VERBS = word_set("always perhaps sometimes besides towards thus yes us this its")
_ADVERBS = word_set(
    """
    also really always never once still just often now both even all usually sometimes first
    """,
)
_AFTER_HAS = word_set("been got had done gone")
_AFTER_IS = word_set("from in at a an the not also going so very now based")
_AFTER_AN_OBJECT = word_set(
    """
    a about after all an and as at because before but by for from how if in into of off on once or over so
    that the then there to today too twice two up what when where who why with yesterday
    """,
)
_SOMEBODY = word_set(
    """
    somebody someone person people team folks sister brother mother father mum mom dad parent wife husband
    partner son daughter child children kid colleague boss manager founder director president ceo cto cfo coo
    friend neighbor neighbour teacher professor mentor user customer client patient student engineer designer
    developer doctor nurse man woman girl boy guy baby uncle aunt cousin grandmother grandfather
    """,
)
_PRONOUNS = frozenset(pronoun for swaps in _SWAPS.values() for pronoun in swaps)
_SUBJECT = (
    r"(?P<lead>(?:how|why|what|where|when|whether|that)\s+)?"
    r"(?P<word>[^\W\d_]+)(?P<short>['\u2019](?:s|re|ve|d|ll))?(?=\s+\w)"
)
_SECOND_VERB = r",?\s+(?:and|but|or)\s+(?:\w+ly\s+)?(?!(?:his|its|this)\b)(?=\w+[^\Wsu]s\b)"
_WORD_OR_MARK = r"(?s)[^\W\d_]+(?:['\u2019][^\W\d_]+)?|\s+|."
_LETTERS = r"[^\W\d_]+"


def spoken_to(text: str, first_name: str = "") -> str:
    """Return the text with the reader as "you", where it begins with her, him, them, theirs or their name.

    So do "the garden she is planting" and "we laughed at his ...", as long as nobody else is named before.
    Otherwise the note is returned as it is: whom a "she" further on means is unknowable.
    """
    reader = folded(first_name)
    if not any(word in _PRONOUNS or word == reader for word in bare_words(text)):
        return text
    match = pattern(_SUBJECT, re.IGNORECASE).match(text)
    if match is None or match["word"].casefold() in _AUXILIARIES:
        return text
    lead, word, rest = match["lead"] or "", match["word"].casefold(), text[match.end() :]
    named = bool(first_name) and word == reader
    short = (match["short"] or "").replace("\u2019", "'").casefold()
    if word in _OWNERS and not short:
        return f"{lead}your{_about_you(rest, _OWNERS[word])}"
    if word in _SWAPS or named:
        if named and rest.split()[0].casefold() in {"and", "or"}:
            return text
        return lead + _subject_as_you(word, short, rest, named=named)
    return text[: match.end()] + _about_you(rest, _only_person(rest, talked=word in {"i", "we"}))


_OF_THEM = {"you": "they", "your": "their", "yours": "theirs", "yourself": "themselves", "you're": "they're"}


def told_of(text: str) -> str:
    """Return the text with "you" and "your" as "they" and "their": said about that person to another."""
    tokens = pattern(_WORD_OR_MARK).findall(text)
    return "".join(_OF_THEM.get(folded(token), token) for token in tokens)


def _subject_as_you(word: str, short: str, rest: str, *, named: bool) -> str:
    """Return "she 's got a dog" or "Dana 's dog" or "Dana runs a club" with "you" at its head."""
    following = rest.split(maxsplit=1)[0].casefold()
    who = "" if named else word
    if named and short == "'s" and following not in _AFTER_IS | _AFTER_HAS:
        return f"your{rest}"
    if short == "'s":
        rest = pattern(_SECOND_VERB).split(rest, maxsplit=1)[0]
        return f"you'{'ve' if following in _AFTER_HAS else 're'}{_about_you(rest, who)}"
    if short or word == "they":
        return f"you{short}{_about_you(rest, who)}"
    return f"you{_about_you(_agreeing(rest), who)}"


def _only_person(text: str, *, talked: bool) -> str:
    """Return the pronoun of the one person a note speaks of; nothing if there are two, or somebody else.

    In what "I" or "we" did (`talked`), "they" are the reader's people, unless some others are named before.
    """
    seen: set[str] = set()
    for word in pattern(_LETTERS).findall(text):
        key = word.casefold()
        seen |= {who for who in ("she", "he", "they") if key in _SWAPS[who] and (talked or who != "they")}
        named = (word[0].isupper() and word != "I") or key in _SOMEBODY or (talked and _is_plural(key))
        if named and not seen:
            return ""
    return seen.pop() if len(seen) == 1 else ""


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith("ss") and len(word) > len("was") and word not in _NO_VERBS


def _about_you(text: str, who: str) -> str:
    """Return the rest of a note with the same person's pronouns as "you" and "your"."""
    if not who:
        return text
    tokens = pattern(_WORD_OR_MARK).findall(text)
    said = []
    for at, token in enumerate(tokens):
        swap = _SWAPS[who].get(token.casefold(), token)
        following = tokens[at + 2].casefold() if at + 2 < len(tokens) else ""
        if (
            who == "she"
            and token.casefold() == "her"
            and (not following[:1].isalpha() or following in _AFTER_AN_OBJECT)
        ):
            swap = "you"
        if token.casefold() == who != "they" and following:
            tokens[at + 2] = _plain_verb(tokens[at + 2])
        said.append(swap)
    return "".join(said)


def _agreeing(rest: str) -> str:
    """Return what follows "she" or "he" as it follows "you": " runs the team" is " run the team".

    A second verb further on cannot be told from a plural ("bakes bread and cakes"): there the note ends.
    """
    tokens = pattern(_WORD_OR_MARK).findall(rest)
    for at, token in enumerate(tokens):
        if token[0].isalpha() and token.casefold() not in _ADVERBS and not token.casefold().endswith("ly"):
            verb, after = _plain_verb(token), "".join(tokens[at + 1 :])
            if verb != token:
                after = pattern(_SECOND_VERB).split(after, maxsplit=1)[0]
            return "".join(tokens[:at]) + verb + after
    return rest


def _plain_verb(word: str) -> str:
    """Return the form of a verb that goes with "you"; any other word as it is."""
    known = _AUXILIARIES.get(word.replace("\u2019", "'"))
    if known is not None:
        return known
    if (
        word != word.lower()
        or not word.endswith("s")
        or word in _NO_VERBS
        or word.endswith(("ss", "us", "is"))
    ):
        return word
    if word.endswith("ies") and len(word) > len("dies"):
        return f"{word[:-3]}y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes", "cuses")):
        return word[:-2]
    return word[:-1]
