"""Tells a slip of the finger from another name."""

from __future__ import annotations

_LONG = 8  # letters from which two slips still show the same name


def is_slip_of(name: str, word: str) -> bool:
    """Say whether a word is the name with a letter more, less, changed or swapped; with two in a long name.

    The name itself is none; the name in other capitals is.
    """
    if name == word:
        return False
    one, other = name.casefold(), word.casefold()
    slips = 2 if min(len(one), len(other)) >= _LONG else 1
    return one[0] == other[0] and abs(len(one) - len(other)) <= slips and _distance(one, other) <= slips


def _distance(one: str, other: str) -> int:
    """Return how many letters are put in, taken out, changed or swapped to make one the other."""
    earlier: list[int] = []
    before = list(range(len(other) + 1))
    for at, letter in enumerate(one, start=1):
        row = [at]
        for there, wanted in enumerate(other, start=1):
            cost = min(before[there] + 1, row[-1] + 1, before[there - 1] + (letter != wanted))
            if earlier and there > 1 and letter == other[there - 2] and one[at - 2] == wanted:
                cost = min(cost, earlier[there - 2] + 1)
            row.append(cost)
        earlier, before = before, row
    return before[-1]
