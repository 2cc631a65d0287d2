"""How a typed place is compared with a known one: small and large letters, accents and signs do not count."""

from __future__ import annotations

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Return "sao paulo" for "São_Paulo": what two spellings of one name share."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    letters = (letter for letter in decomposed if not unicodedata.combining(letter))
    return " ".join(
        "".join(letter if letter.isalnum() or letter == "+" else " " for letter in letters).split()
    )


NO_MATCH = 9


def rank(wanted: str, name: str) -> int:
    """Return how well a plain `name` answers what is typed: 0 is the very name, `NO_MATCH` not at all."""
    if name == wanted:
        return 0
    if name.startswith(wanted):
        return 1
    return 3 if f" {wanted}" in f" {name}" else NO_MATCH
