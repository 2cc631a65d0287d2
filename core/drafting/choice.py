"""Chooses between wordings: always the same for the same facts, and never what a colleague already got."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.drafting.words import folded, runs_of, words

if TYPE_CHECKING:
    from collections.abc import Sequence

_RUN = 4  # words in a row that make two sentences look alike
_FNV_START, _FNV_PRIME = 2166136261, 16777619


def stable_number(text: str) -> int:
    """Return a number that this text gives on every computer and in every run (FNV-1a, 32 bits)."""
    value = _FNV_START
    for byte in text.encode("utf-8", "surrogatepass"):
        value = (value ^ byte) * _FNV_PRIME & 0xFFFFFFFF
    return value >> 7


class Chooser(NamedTuple):
    """Picks wordings for one message.

    `seed` stands for the occasion (an interview, an application). `place` is the reader's place among those
    who get the same kind of note on it: each further one gets the next wording, so that no two match.
    `said` are the word runs of other notes to the company: they are not said again while there is something
    else to say.
    """

    seed: str
    place: int = 0
    said: frozenset[tuple[str, ...]] = frozenset()
    turn: int = 0
    turning: frozenset[int] = frozenset()

    def turned(self, turn: int, lines: frozenset[int]) -> Chooser:
        """Return one for the same message that picks other wordings of some lines, by so many places."""
        return self._replace(turn=turn, turning=lines)

    def pick(self, line: int, texts: Sequence[str]) -> int:
        """Return which of the wordings of a line to use."""
        # once all wordings are used, on to another order of them
        lap, place = divmod(self.place + self.turn * (line in self.turning), len(texts))
        first = stable_number(f"{self.seed}:{line}:{lap}") + place
        order = [(first + step) % len(texts) for step in range(len(texts))]
        return min(order, key=lambda index: self._said_before(texts[index])) if self.said else order[0]

    def _said_before(self, text: str) -> float:
        """Return what share of a wording the earlier notes hold."""
        runs = word_runs((text,))
        return len(runs & self.said) / len(runs) if runs else 0.0


def word_runs(texts: Sequence[str]) -> frozenset[tuple[str, ...]]:
    """Return every run of a few words in some texts."""
    return frozenset(run for text in texts for run in runs_of(words(folded(text)), _RUN))
