"""Reads the text of a message template, and says in words, with the line, what is wrong with one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.drafting.pieces import PieceReader, TemplateProblem
from core.drafting.template import Line, Part, Template

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from core.drafting.template import Condition, Field

    Piece = str | Field | Part

__all__ = ["TemplateProblem", "mistakes_in", "parse_template"]

_SIGN_OFF = "--"
_WORDS = frozenset({"Subject", "either", "or", "else"})


class _LineBeingRead:
    """A line whose alternatives are still coming in."""

    def __init__(self, number: int, first: Part) -> None:
        self.number = number
        self.wordings = [first]
        self.fallbacks: list[Part] = []

    def line(self) -> Line:
        return Line(self.number, tuple(self.wordings), tuple(self.fallbacks))


class _Reader:
    """Reads one template, line by line."""

    def __init__(self, pieces: PieceReader) -> None:
        self._pieces = pieces
        self._subject: _LineBeingRead | None = None
        self._paragraphs: list[list[_LineBeingRead]] = [[]]
        self._sign_off: list[_LineBeingRead] | None = None
        self._open: _LineBeingRead | None = None  # the line that `or:` and `else:` add to

    def template(self, text: str, mistakes: list[TemplateProblem] | None = None) -> Template:
        """Return the template. Raises the first `TemplateProblem`, unless there is a list to put all in."""
        for line in _logical_lines(text):
            try:
                self._read(line.number, line.text)
            except TemplateProblem as problem:
                placed = TemplateProblem(problem.words, problem.line, line.place(problem.span))
                if mistakes is None:
                    raise placed from None
                mistakes.append(placed)
        return Template(
            self._subject.line() if self._subject else None,
            tuple(tuple(line.line() for line in lines) for lines in self._paragraphs if lines),
            tuple(line.line() for line in self._sign_off or ()),
        )

    def _read(self, number: int, line: str) -> None:
        if not line or line == _SIGN_OFF:
            self._open = None
            if line:
                self._sign_off = []
            elif self._sign_off is None:
                self._paragraphs.append([])
            return
        word, asked, text = _keyword(line)
        self._take(number, word, Part(self._within(line, text, number), self._asked(line, asked, number)))

    def _within(self, line: str, text: str, number: int) -> tuple[Piece, ...]:
        """Read the text at the end of a line."""
        try:
            return self._pieces.pieces(text, number)
        except TemplateProblem as problem:
            raise _moved(problem, len(line) - len(text)) from None

    def _asked(self, line: str, asked: str, number: int) -> tuple[Condition, ...]:
        """Read what a line asks for, which stands before the colon."""
        try:
            return self._pieces.conditions(asked, number)
        except TemplateProblem as problem:
            raise _moved(problem, line.find(asked)) from None

    def _take(self, number: int, word: str, part: Part) -> None:
        """Put a wording where its keyword says."""
        if word in {"or", "else"}:
            if self._open is None or (word == "or" and self._open.fallbacks):
                problem = f"\u201c{word}:\u201d needs an \u201ceither:\u201d above it."
                raise TemplateProblem(problem, number, (0, len(word)))
            (self._open.wordings if word == "or" else self._open.fallbacks).append(part)
            return
        line = _LineBeingRead(number, part)
        if word != "Subject":
            (self._paragraphs[-1] if self._sign_off is None else self._sign_off).append(line)
        elif self._subject is None:
            self._subject = line
        else:
            problem = "There is a subject already; another wording begins with \u201cor:\u201d."
            raise TemplateProblem(problem, number, (0, len(word)))
        self._open = line if word else None


def _keyword(line: str) -> tuple[str, str, str]:
    """Return the keyword of a line, its conditions and its text: ("or", "not late", "Thank you.")."""
    head, colon, text = line.partition(":")
    word, _, rest = head.partition(" ")
    if colon and word == "if":
        return "", rest.strip(), text.strip()
    if colon and word in _WORDS and (not rest.strip() or rest.startswith("if ")):
        return word, rest.removeprefix("if ").strip(), text.strip()
    return "", "", line


def _moved(problem: TemplateProblem, by: int) -> TemplateProblem:
    """Return a problem with its place counted from further to the left."""
    start, end = problem.span
    return TemplateProblem(problem.words, problem.line, (start + by, end + by))


class _Logical(NamedTuple):
    """A line as it is read, with the place of each of its characters in the whole text."""

    number: int
    text: str
    places: tuple[int, ...]

    def place(self, span: tuple[int, int]) -> tuple[int, int]:
        """Return where in the whole text a stretch of the line stands."""
        start, end = span
        return self.places[start], self.places[end - 1] + 1


def _logical_lines(text: str) -> Iterator[_Logical]:
    """Yield each line: no remarks, and a line that begins with a blank joined to the last."""
    waiting: _Logical | None = None
    at = 0
    for number, line in enumerate(text.splitlines(keepends=True), start=1):
        begins, at = at, at + len(line)
        if line.startswith("#"):
            continue
        stripped = line.strip()
        start = begins + line.find(stripped)
        places = tuple(range(start, start + len(stripped)))
        if line[:1] in {" ", "\t"} and stripped and waiting is not None and waiting.text:
            joined = (*waiting.places, start, *places)  # the blank between stands where the next line begins
            waiting = _Logical(waiting.number, f"{waiting.text} {stripped}", joined)
            continue
        if waiting is not None:
            yield waiting
        waiting = _Logical(number, stripped, places)
    if waiting is not None:
        yield waiting


def parse_template(text: str, fields: Collection[str], flags: Collection[str] = ()) -> Template:
    """Return the template that `text` describes.

    `fields` are the names that may be put in or asked about, `flags` those that may only be asked about.
    Raises `TemplateProblem` with the line and what is wrong in it.
    """
    return _Reader(PieceReader(fields, flags)).template(text)


def mistakes_in(
    text: str, fields: Collection[str], flags: Collection[str] = ()
) -> tuple[TemplateProblem, ...]:
    """Return everything that is wrong with a template, one thing a line at most, each with its place."""
    found: list[TemplateProblem] = []
    _Reader(PieceReader(fields, flags)).template(text, found)
    return tuple(found)
