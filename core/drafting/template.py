"""A message template, parsed: what it can say, and the one text it says for given fields.

A template only substitutes. It is filled in one pass: what a field holds is put in as it is and never read
again, so text with `${...}`, `[[` or `either:` in it is text. `resources/messages/README.md` tells the form.
(Named tuples, because making seven dataclasses would cost the first draft 3 ms.)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    Pick = Callable[[int, Sequence[str]], int]
    """Given a line of the template and the wordings it can take, returns the index of the one to use."""

_ENDS_A_SENTENCE = (".", "!", "?", "\u2026")


class Field(NamedTuple):
    """A place for one fact."""

    name: str


class Condition(NamedTuple):
    """A fact that must be there (`wanted`), or must not, for a part to stay."""

    name: str
    wanted: bool

    def holds(self, values: Mapping[str, str]) -> bool:
        """Say whether it is so."""
        return bool(values.get(self.name)) is self.wanted


class Part(NamedTuple):
    """Some text that stays or drops out as a whole: it needs its conditions and every field in it.

    A part inside it that drops out leaves it standing.
    """

    pieces: tuple[str | Field | Part, ...]
    conditions: tuple[Condition, ...] = ()

    def runs(self, values: Mapping[str, str]) -> list[Run] | None:
        """Return the text piece by piece, or None where it drops out."""
        if not all(condition.holds(values) for condition in self.conditions):
            return None
        runs: list[Run] = []
        for piece in self.pieces:
            if isinstance(piece, str):
                runs.append(Run(piece))
            elif isinstance(piece, Part):
                runs += piece.runs(values) or ()
            elif values.get(piece.name):
                runs.append(Run(values[piece.name], piece.name))
            else:
                return None
        return runs


class Run(NamedTuple):
    """A stretch of a message: the template's own words, or what the field of that name held."""

    text: str
    field: str = ""


class Line(NamedTuple):
    """A sentence or two of a message, in one wording or in several to choose from.

    `wordings` are tried first, and `fallbacks` where none of those can be said. `number` is where it stands
    in the file, counted from 1.
    """

    number: int
    wordings: tuple[Part, ...]
    fallbacks: tuple[Part, ...] = ()

    def runs(self, values: Mapping[str, str], pick: Pick, longest: int | None = None) -> list[Run]:
        """Return the chosen wording piece by piece; nothing if none can be said in `longest` characters."""
        for parts in (self.wordings, self.fallbacks):
            found: dict[str, list[Run]] = {}
            for part in parts:
                runs = list(_one_stop(part.runs(values) or ()))
                text = "".join(run.text for run in runs)
                if text.strip() and (longest is None or len(text) <= longest):
                    found.setdefault(text, runs)
            if found:
                texts = list(found)
                return found[texts[pick(self.number, texts) if len(texts) > 1 else 0]]
        return []

    def fields(self) -> frozenset[str]:
        """Return the names of the fields it puts in, whatever the facts."""
        return frozenset(_fields((*self.wordings, *self.fallbacks)))


class Filled(NamedTuple):
    """A message body, and where in it what a field held begins and ends."""

    text: str
    spans: tuple[tuple[str, int, int], ...]


class Template(NamedTuple):
    """A subject, and paragraphs of lines. The lines of the sign-off stand under each other."""

    subject: Line | None
    paragraphs: tuple[tuple[Line, ...], ...]
    sign_off: tuple[Line, ...] = ()

    def fill_subject(self, values: Mapping[str, str], pick: Pick, longest: int) -> str:
        """Return the subject in at most `longest` characters, or nothing where no wording is that short."""
        if self.subject is None:
            return ""
        return "".join(run.text for run in self.subject.runs(values, pick, longest))

    def fill(self, values: Mapping[str, str], pick: Pick) -> Filled:
        """Return the body. `values` holds the text of every field, empty where it is not known."""
        runs: list[Run] = []
        for lines, between in [*((lines, " ") for lines in self.paragraphs), (self.sign_off, "\n")]:
            said = [line_runs for line in lines if (line_runs := line.runs(values, pick))]
            for number, line_runs in enumerate(said):
                if runs:
                    runs.append(Run(between if number else "\n\n"))
                runs += line_runs
        return _assembled(runs)

    def fields(self) -> frozenset[str]:
        """Return the names of the fields it puts in somewhere, whatever the facts."""
        subject = () if self.subject is None else (self.subject,)
        lines = (line for lines in (subject, *self.paragraphs, self.sign_off) for line in lines)
        return frozenset().union(*(line.fields() for line in lines))

    def lines_with(self, names: Iterable[str]) -> frozenset[int]:
        """Return the numbers of the lines of the body that put in one of these fields."""
        lines = (line for lines in (*self.paragraphs, self.sign_off) for line in lines)
        return frozenset(line.number for line in lines if not line.fields().isdisjoint(names))


def _fields(parts: Iterable[Part]) -> Iterator[str]:
    """Yield the name of every field in some parts."""
    for part in parts:
        for piece in part.pieces:
            if isinstance(piece, Field):
                yield piece.name
            elif isinstance(piece, Part):
                yield from _fields((piece,))


def _one_stop(runs: Iterable[Run]) -> Iterator[Run]:
    """Yield the runs without a full stop after a field that brings its own: "at Acme Inc." ends once."""
    stopped = False
    for run in runs:
        text = run.text
        if stopped and not run.field:
            text = text.removeprefix(".")
        stopped = bool(run.field) and text.endswith(_ENDS_A_SENTENCE)
        if text:
            yield Run(text, run.field)


def _assembled(runs: Iterable[Run]) -> Filled:
    """Return the runs as one text, with the place of each field."""
    texts: list[str] = []
    spans: list[tuple[str, int, int]] = []
    position = 0
    for run in runs:
        if run.field:
            spans.append((run.field, position, position + len(run.text)))
        texts.append(run.text)
        position += len(run.text)
    return Filled("".join(texts), tuple(spans))
