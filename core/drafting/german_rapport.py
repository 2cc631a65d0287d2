"""Fits what was noted in German into a letter: after "über", a comma, "dass", or a colon.

German bends what stands within a sentence, so a note is put within one only where that is sure to be right
("Wandern in Wales", "wie Ihr Team arbeitet", "dass wir beide Kestrel kennen"); everything else
follows a colon, where anything is right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.drafting.german_nouns import accusative
from core.drafting.rapport import Rapport, Shape, first_thought
from core.drafting.shorten import shorten
from core.drafting.words import pattern, word_set

if TYPE_CHECKING:
    from collections.abc import Collection

_TALKED = r"(?:gesprochen|geredet|unterhalten|gelacht|diskutiert|geplaudert|ausgetauscht)"
_TOLD = r"(?:erzählt|erzählte|erklärt|gesagt|berichtet)"
_LEAD_INS = (
    rf"(?i:wir (?:haben|hatten) (?:uns )?(?:[a-zäöü]+ )?über )(?P<about>.+?)(?i: {_TALKED})$",
    rf"(?i:(?:wir haben )?(?:{_TALKED}|Gespräch|Austausch)(?: haben wir)? über )(?P<about>.+)$",
    r"(?i:über )(?P<about>.+)$",
    rf"(?i:(?:(?:sie|er) )?(?:hat )?{_TOLD},? )(?P<told>(?:dass|wie|warum|was|wo) .+)$",
)
_CLAUSE_BEGINS = word_set("wie warum weshalb wieso was wo woher wohin wann wer ob welche welcher welches")
_BEFORE_ACCUSATIVE = word_set("die das den eine einen diese dieses meine unsere ihre keine alle viele")
_WITHOUT_ENDING = word_set("ihr sein mein unser kein ein")
_FINITE = word_set(
    "ist sind war waren hat haben hatte hatten wird werden wurde kann können will wollen muss gibt kam kommt "
    "kennen machen leben arbeiten mögen lieben möchte wuchs ging fand",
)
_NO_VERBS = word_set("mit seit nicht statt samt jetzt zuletzt damit somit fast erst sonst selbst")
_SUBJECTS = word_set("ich wir sie er es man beide")
_POSSESSIVES = ("sein", "seine", "seinen", "seinem", "seiner", "seines")
_PLURALS = {
    "ist": "sind",
    "war": "waren",
    "hat": "haben",
    "hatte": "hatten",
    "wird": "werden",
    "wurde": "wurden",
    "kann": "können",
    "will": "wollen",
    "muss": "müssen",
    "mag": "mögen",
    "kam": "kamen",
    "ging": "gingen",
    "fand": "fanden",
    "begann": "begannen",
    "lief": "liefen",
    "fährt": "fahren",
    "läuft": "laufen",
    "liest": "lesen",
    "spricht": "sprechen",
    "trifft": "treffen",
    "gibt": "geben",
    "nimmt": "nehmen",
    "sieht": "sehen",
    "hält": "halten",
    "trägt": "tragen",
    "wuchs": "wuchsen",
}
_TELLING = word_set("sie wir beide")
_HELPING = word_set(
    "sind waren haben hatten werden wurden würden können konnten wollen wollten müssen mussten sollen "
    "sollten dürfen durften",
)
_PREFIXES = word_set(
    "ab an auf aus bei ein fern her herum hin los mit nach teil um vor weiter weg zu zurück zusammen",
)
_SHARED_PAST = r"(?:[Dd]er|[Dd]ie|[Dd]as) [^,]+, (?:[a-zäöü]+ )?(?:der|die|das|dem|den|denen) wir [^,]+$"
"""The exam that we both failed: without the clause it says nothing, and after a colon it stands as noted."""
_STATEMENT = 2  # the verb of a statement comes second


def fit(
    noted: str,
    limit: int,
    first_name: str = "",
    names: Collection[str] = (),  # noqa: ARG001  German keeps every noun's capital, names or not
    *,
    spoken_of: bool = False,
) -> Rapport | None:
    """Return a noted phrase as a German letter can say it, in at most `limit` characters."""
    text, sure = _without_lead_in(first_thought(noted))
    text = _of_them(text) if spoken_of else _to_you(text, first_name)
    if not sure and len(text) <= limit and pattern(_SHARED_PAST).match(text):
        return Rapport(Shape.SAID, text)
    shape, text = (Shape.TOPIC, _before_clause(text)) if sure else _shaped(text)
    clause = _clause(text) if shape is Shape.SAID and len(text) <= limit else ""
    if clause and not (spoken_of and clause.startswith("Sie ")):
        return Rapport(Shape.THAT, clause)
    short = _short(shape, text, limit)
    return Rapport(shape, short) if short else None


def _without_lead_in(text: str) -> tuple[str, bool]:
    """Return a note without "wir haben über ... gesprochen"; whether the rest can follow "über"."""
    for lead_in in _LEAD_INS:
        match = pattern(lead_in).match(text)
        if match:
            groups = match.groupdict()
            return (groups["about"], True) if "about" in groups else (groups["told"], False)
    return text, False


def _of_them(text: str) -> str:
    """Return "Ihr Team" as "ihr Team": said about that person to another."""
    return pattern(r"(?<=\w )Ihr(?=(?:e|en|em|er|es)?\b)").sub("ihr", text)


def _to_you(text: str, first_name: str) -> str:
    """Return what was noted about the reader as said to them: "ihr Hund" is "Ihr Hund"."""
    words = text.split()
    if not words:
        return text
    if words[0].casefold() in _POSSESSIVES:
        words[0] = f"Ihr{words[0][len('sein') :]}"
    elif pattern(r"(?i)ihr(?:e|en|em|er|es)?").fullmatch(words[0]):
        words[0] = words[0].capitalize()
    clause = words[0].casefold() in _CLAUSE_BEGINS or words[0].casefold() == "dass"
    subject = 1 if clause else 0
    if len(words) > subject + 1 and _is_the_reader(words[subject], first_name):
        verb = len(words) - 1 if clause else 1
        plural = _plural(words[verb])
        if plural:
            words[subject], words[verb] = "Sie", plural
    if clause and words[1:2] and pattern(r"ihr(?:e|en)?").fullmatch(words[1]):
        words[1] = words[1].capitalize()
    return " ".join(words)


def _is_the_reader(word: str, first_name: str) -> bool:
    return word in {"sie", "er", "Sie", "Er"} or (bool(first_name) and word == first_name)


def _plural(verb: str) -> str:
    """Return the form of a verb that goes with "Sie"; nothing where that is not sure."""
    key = verb.casefold()
    if key in _PLURALS:
        return _PLURALS[key]
    if key != verb or not key.isalpha():
        return ""
    if key.endswith("te"):
        return f"{verb}n"
    if key.endswith(("tet", "det")):
        return f"{verb[:-1]}n"
    return f"{verb[:-1]}en" if key.endswith("t") and len(key) > len("ist") else ""


def _shaped(text: str) -> tuple[Shape, str]:
    """Return what a note can follow, and the note as it does."""
    words = text.split()
    if not words:
        return Shape.SAID, text
    first = words[0].casefold()
    if first == "dass" and len(words) > 1:
        return Shape.THAT, " ".join(words[1:])
    if first in _CLAUSE_BEGINS and len(words) > _STATEMENT:
        return Shape.HOW, f"{text[:1].lower()}{text[1:]}"
    if _is_statement(words):
        return Shape.SAID, f"{text[:1].upper()}{text[1:]}"
    topic = _accusative(words)
    return (Shape.TOPIC, _before_clause(topic)) if topic else (Shape.SAID, text)


def _clause(text: str) -> str:
    """Return "Wir kennen beide Kestrel" as it follows "dass", the verb last; nothing if that is unsure."""
    words = text.split()
    if len(words) <= _STATEMENT or words[0].casefold() not in _TELLING:
        return ""
    verb, rest = words[1], words[2:]
    doubtful = pattern(r"[,;:.!?()\u2013]|\b(?:und|oder|aber|denn|sondern|doch)\b").search(text)
    inner = pattern(r" ge[a-zäöüß]+(?:t|en) ").search(f" {' '.join(rest[:-1])} ")
    if doubtful or inner or not (verb == "sind" or pattern(r"[a-zäöüß]+n").fullmatch(verb)):
        return ""
    if rest[-1] in _PREFIXES:
        if verb in _HELPING:
            return ""
        verb = f"{rest.pop()}{verb}"
    subject = words[0] if words[0] == "Sie" else words[0].lower()
    return " ".join((subject, *rest, verb))


def _before_clause(topic: str) -> str:
    """Return a topic without a clause that hangs on it: within a sentence that would need a second comma."""
    return topic.partition(", ")[0]


def _accusative(words: list[str]) -> str:
    """Return what can follow "über" as it does; nothing where that is not sure."""
    first, rest = words[0].casefold(), words[1:]
    if first == "der" and rest:
        return " ".join(("den", _bent(rest[0]), *rest[1:]))
    if first in _BEFORE_ACCUSATIVE:
        return " ".join((words[0] if words[0].startswith("Ihr") else first, *rest))
    if words[0][:1].isupper() and first not in _WITHOUT_ENDING:
        return " ".join(words)
    return accusative(words)


def _is_statement(words: list[str]) -> bool:
    """Say whether the second word is the verb of a sentence, as far as words alone can show."""
    if words[0].casefold() in _SUBJECTS and words[0] != "Ihr":
        return len(words) > 1
    second = words[1].casefold() if len(words) > _STATEMENT else ""
    looks_so = second.endswith("t") and second not in _NO_VERBS and words[1] == second
    return second in _FINITE or (looks_so and len(second) > len("mit"))


def _bent(word: str) -> str:
    """Return an adjective after "den": "neue" is "neuen"; a noun stays."""
    return f"{word}n" if word[:1].islower() and word.endswith("e") else word


def _short(shape: Shape, text: str, limit: int) -> str:
    """Return a note within the limit; a clause keeps its verb, which comes last, and so ends at a comma."""
    if len(text) <= limit:
        return text
    if shape in {Shape.HOW, Shape.THAT}:
        return text[: max(text.rfind(", ", 0, limit + 1), 0)]
    return shorten(text, limit)
