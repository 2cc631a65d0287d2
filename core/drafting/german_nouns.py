"""The gender of some German nouns: what "ihr Hund" becomes after "über", where that is sure."""

from __future__ import annotations

from core.drafting.words import word_set

_MASCULINE = tuple(
    "hund kater garten balkon hof wald berg kaffee kuchen sport club klub fußball verein chor sohn vater "
    "bruder onkel film roman vortrag beitrag artikel podcast blog umzug zug ausflug flug urlaub kurs "
    "abschluss start wechsel einstieg beruf weg gang lauf marathon triathlon ansatz prozess plan traum "
    "akzent dialekt humor stil witz hinweis tipp tag moment blick auftritt preis".split()
)
_NEUTER = tuple(
    "team haus buch kind projekt studium praktikum jahr labor instrument konzert rad boot auto dorf land "
    "spiel hobby museum theater semester thema büro produkt unternehmen startup bild foto pferd klavier "
    "cello rezept brot chen lein ment werk modell system".split()
)
_WITHOUT_ENDING = word_set("ihr sein mein unser kein ein")


def accusative(words: list[str]) -> str:
    """Return "ihr alter Hund" as "ihren alten Hund", "ihr Team" as it is; nothing where that is not sure.

    A compound has the gender of its last part, and an adjective shows that of its noun.
    """
    first, rest = words[0], words[1:]
    if first.casefold() not in _WITHOUT_ENDING or not rest:
        return ""
    following = rest[0]
    if following[:1].islower():
        if following.endswith("er") and rest[1:2] and rest[1][:1].isupper():
            return " ".join((f"{first}en", f"{following.removesuffix('er')}en", *rest[1:]))
        return " ".join(words) if following.endswith("es") and rest[1:2] else ""
    noun = following.casefold().rstrip(",;")
    if noun.endswith(_MASCULINE):
        return " ".join((f"{first}en", *rest))
    return " ".join(words) if noun.endswith(_NEUTER) else ""
